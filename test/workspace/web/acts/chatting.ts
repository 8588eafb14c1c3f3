import { translate } from '../../server/texts';
import { perform } from '../perform';
import { BadRequest, done, messageOf, peopleOf, roomOf, unauthorized } from './types';
import type { ActTable } from './types';

type Names =
    | 'signIn'
    | 'send'
    | 'edit'
    | 'delete'
    | 'upload'
    | 'runCommand'
    | 'createRoom'
    | 'createDiscussion'
    | 'openDirect'
    | 'join'
    | 'leave'
    | 'invite'
    | 'kick'
    | 'createInviteLink'
    | 'useInviteLink'
    | 'setLanguage'
    | 'makeToken';

/** The offset of the farthest time zone from universal time, in hours. */
const FARTHEST = 14;

/** What a person does in rooms, and with their own account. */
export const chatting: ActTable<Names> = {
    signIn: ({ site, person, acting, input: { utcOffset } }) =>
        perform(
            site,
            person,
            () => acting.login(),
            (token) => {
                site.sessions.set(person.id, token);
                // The client says it after every login (apps/meteor/client/startup/userSetUtcOffset.ts).
                if (utcOffset !== undefined && Math.abs(utcOffset) <= FARTHEST) {
                    person.user.utcOffset = utcOffset;
                }
                return null;
            },
        ),

    send: ({ site, person, acting, input: { roomId, text, threadId } }) =>
        perform(site, person, () =>
            acting.send(roomOf(site, roomId), { text, ...(threadId !== undefined && { threadId }) }),
        ),

    edit: ({ site, person, acting, input: { messageId, text } }) =>
        perform(site, person, () => acting.edit(messageOf(site, messageId), text)),

    delete: ({ site, person, acting, input: { messageId } }) =>
        perform(site, person, () => acting.delete(messageOf(site, messageId))),

    upload: ({ site, person, acting, input: { roomId, base64, text, ...file } }) =>
        perform(site, person, () =>
            acting.upload(roomOf(site, roomId), {
                ...file,
                content: Buffer.from(base64, 'base64'),
                ...(text !== '' && { text }),
            }),
        ),

    runCommand: async ({ site, person, acting, input: { roomId, line, threadId } }) => {
        const command = /^\/(\S*)/.exec(line)?.[1]?.toLowerCase() ?? '';
        const where = threadId === undefined ? {} : { threadId };
        const answer = await perform(site, person, () => acting.run(line, roomOf(site, roomId), where));
        // The client knows which commands there are, and says so in the room.
        const isKnown = site.engine['bridges'].commands.registered.has(command);
        return answer.ok
            ? done
            : { ok: false, line: isKnown ? (answer.toast ?? '') : translate('No_such_command', { command }) };
    },

    createRoom: ({ site, person, acting, input: { kind, name, usernames, isPrivate, isReadOnly } }) => {
        const members = peopleOf(site, usernames);
        const options = { readOnly: isReadOnly };
        const work = () => {
            switch (kind) {
                case 'channel':
                    return acting.createChannel(name, members, options);
                case 'group':
                    return acting.createGroup(name, members, options);
                case 'team':
                    return acting.createTeam(name, isPrivate ? 'private' : 'public', members);
            }
        };
        return perform(site, person, work, ({ id }) => ({ roomId: id }));
    },

    createDiscussion: ({ site, person, acting, input: { parentId, messageId, name, reply, usernames } }) => {
        const options = {
            members: peopleOf(site, usernames),
            ...(reply !== '' && { reply }),
            ...(messageId !== undefined && { message: messageOf(site, messageId) }),
        };
        return perform(
            site,
            person,
            () => acting.createDiscussion(roomOf(site, parentId), name, options),
            ({ id }) => ({ roomId: id }),
        );
    },

    openDirect: ({ site, person, acting, input: { usernames } }) =>
        perform(
            site,
            person,
            () => acting.openDirect(...peopleOf(site, usernames)),
            ({ id }) => ({ roomId: id }),
        ),

    join: ({ site, person, acting, input }) => perform(site, person, () => acting.join(roomOf(site, input.roomId))),

    leave: ({ site, person, acting, input }) => perform(site, person, () => acting.leave(roomOf(site, input.roomId))),

    invite: ({ site, person, acting, input: { roomId, usernames } }) =>
        perform(site, person, () => acting.invite(roomOf(site, roomId), ...peopleOf(site, usernames))),

    kick: ({ site, person, acting, input: { roomId, username } }) => {
        const [who] = peopleOf(site, [username]);
        if (!who) {
            throw new BadRequest('Nobody was named.');
        }
        return perform(site, person, () => acting.kick(roomOf(site, roomId), who));
    },

    createInviteLink: ({ site, person, acting, input: { roomId } }) =>
        perform(
            site,
            person,
            () => acting.createInviteLink(roomOf(site, roomId)),
            ({ url }) => ({ link: url }),
        ),

    useInviteLink: ({ site, person, acting, input: { link } }) =>
        perform(
            site,
            person,
            () => acting.useInviteLink(link.trim().split('/').at(-1) ?? ''),
            ({ id }) => ({ roomId: id }),
        ),

    // A preference is not part of the account that apps hear about (apps/meteor/server/methods/saveUserPreferences.ts).
    setLanguage: async ({ person: { user }, input: { language } }) => {
        user.settings = { ...user.settings, preferences: { ...user.settings?.preferences, language } };
        return done;
    },

    makeToken: async ({ site, person, input: { name } }) => {
        if (!site.server.permissions.has(person.id, 'create-personal-access-tokens')) {
            return unauthorized;
        }
        try {
            return { ok: true, value: site.rest.issueToken(person.user, { name, bypassTwoFactor: true }) };
        } catch (error) {
            return { ok: false, toast: error instanceof Error ? error.message : String(error) };
        }
    },
};
