import { ServerError } from '../model';
import type { ServerMessage } from '../model';
import { notifyEphemeral } from './notices';
import type { Server } from './Server';
import { translate } from './texts';

/** What may stand after the name proper: `@` and another name, then `:` and the name of a server. */
const mentionExpression = (pattern: string): RegExp =>
    new RegExp(`(^|\\s|>)@(${pattern}(@(${pattern}))?(:([0-9a-zA-Z-_.]+))?)`, 'gm');

/** A match still has what stood before its `@`; the first character left after trimming is taken for that `@`. */
const nameOf = (match: string): string => {
    const trimmed = match.trim();
    return trimmed.includes(':') ? trimmed : trimmed.slice(1);
};

/**
 * The names that a text mentions, in order and with repetitions. `pattern` is the value of the setting
 * `UTF8_User_Names_Validation`. Code blocks, quotes and links are not exempt.
 * RocketChat/Rocket.Chat, apps/meteor/app/mentions/lib/MentionsParser.ts and apps/meteor/app/mentions/server/Mentions.ts
 */
export const mentionedNames = (text: string, pattern: string): string[] =>
    (text.match(mentionExpression(pattern)) ?? []).map(nameOf);

/**
 * The mention list that the server puts on a message before it saves it: `all` and `here` first, then people, then
 * teams. An encrypted message brings its own list, unless that is empty.
 *
 * @throws ServerError `error-action-not-allowed` for a group mention in a room with more members than
 * `Message_MaxAll`; the sender is told at once.
 */
export function mentionsIn(server: Server, message: ServerMessage): NonNullable<ServerMessage['mentions']> {
    const pattern = String(server.settings.get('UTF8_User_Names_Validation'));
    const encrypted = message.t === 'e2e' ? message.e2eMentions?.e2eUserMentions : undefined;
    const names = [
        ...(encrypted && encrypted.length > 0 ? encrypted.map(nameOf) : mentionedNames(message.msg, pattern)),
        ...(message.attachments ?? []).flatMap(({ description }) =>
            description ? mentionedNames(description, pattern) : [],
        ),
    ];
    const groups = names.filter((name) => name === 'all' || name === 'here');
    if (groups.length > 0) {
        refuseInBigRooms(server, message);
    }
    return [
        ...groups.map((name) => ({ _id: name, username: name })),
        ...peopleNamed(server, new Set(names.filter((name) => name !== 'all' && name !== 'here'))),
    ];
}

function refuseInBigRooms(server: Server, message: ServerMessage): void {
    const most = Number(server.settings.get('Message_MaxAll'));
    if (most <= 0 || server.state.membersOf(message.rid).length <= most) {
        return;
    }
    const msg = translate('Group_mentions_disabled_x_members', { total: most });
    notifyEphemeral(server, { to: message.u._id, rid: message.rid, msg });
    throw new ServerError('error-action-not-allowed', msg, { method: 'filterATAllTag', action: msg });
}

function peopleNamed(server: Server, names: Set<string>): NonNullable<ServerMessage['mentions']> {
    const users = [...server.state.users.values()]
        .filter((user) => user.username !== undefined && names.has(user.username))
        .map((user) => ({ _id: user._id, username: user.username ?? '', name: user.name, type: 'user' }));
    if (server.settings.get('Troubleshoot_Disable_Teams_Mention')) {
        return users;
    }
    const teams = [...server.state.teams.values()]
        .filter((team) => names.has(team.name))
        .map((team) => ({ _id: team._id, username: team.name, name: team.name, type: 'team' }));
    return [...users, ...teams];
}

/**
 * Refuses a group mention whose author may not make one, neither by workspace role nor by room role. Edits and
 * messages older than a minute are let through.
 * RocketChat/Rocket.Chat, apps/meteor/server/services/messages/hooks/BeforeSavePreventMention.ts
 *
 * @throws ServerError `error-action-not-allowed`
 */
export function preventForbiddenMentions(server: Server, message: ServerMessage): void {
    if (message.editedAt || server.now().getTime() - message.ts.getTime() > 60_000) {
        return;
    }
    for (const group of ['all', 'here']) {
        const mentioned = message.mentions?.some(({ _id }) => _id === group);
        const allowed =
            server.permissions.has(message.u._id, `mention-${group}`) ||
            server.permissions.has(message.u._id, `mention-${group}`, message.rid);
        if (mentioned && !allowed) {
            throw new ServerError('error-action-not-allowed', `Notify ${group} in this room not allowed`, {
                action: translate('Notify_all_in_this_room'),
            });
        }
    }
}
