import { ServerError } from '../model';
import type { ServerMessage, ServerRoom, ServerUser } from '../model';
import { mentionsIn, preventForbiddenMentions } from './mentions';
import { canDeleteMessage, checkMayEdit, roomToWriteIn } from './messageRights';
import { notifyEphemeral } from './notices';
import type { Server } from './Server';
import { translate } from './texts';

/** What a client sends; the server fills in the rest. */
export type NewMessage = Partial<Omit<ServerMessage, 'u'>> & { rid: string };

/**
 * Sends a message for a person or an app: access, read-only, muting and encryption are checked, then
 * {@link sendMessage}. Whatever goes wrong from there on is shown to the sender as an ephemeral message, and thrown.
 * Resolves with undefined when an app dropped the message.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/methods/sendMessage.ts
 */
export async function executeSendMessage(
    server: Server,
    user: ServerUser,
    message: NewMessage,
): Promise<ServerMessage | undefined> {
    if (message.tmid && !server.settings.get('Threads_enabled')) {
        throw new ServerError('error-not-allowed', 'not-allowed');
    }
    if ((message.msg ?? '').length > Number(server.settings.get('Message_MaxAllowedSize'))) {
        throw new ServerError('error-message-size-exceeded', 'Message size exceeds Message_MaxAllowedSize');
    }
    if (!user.username) {
        throw new ServerError('error-invalid-user', 'Invalid user');
    }
    const root = message.tmid === undefined ? undefined : server.state.messages.get(message.tmid);
    try {
        const room = roomToWriteIn(server, root?.rid ?? message.rid, user);
        refuseUnencrypted(server, room, message);
        return await sendMessage(server, user, root?.tmid ? { ...message, tmid: root.tmid } : message, room);
    } catch (error) {
        notifyEphemeral(server, { to: user._id, rid: message.rid, msg: ephemeralText(error) });
        throw error;
    }
}

function refuseUnencrypted(server: Server, room: ServerRoom, message: NewMessage): void {
    const { settings } = server;
    if (!room.encrypted || !settings.get('E2E_Enable') || settings.get('E2E_Allow_Unencrypted_Messages')) {
        return;
    }
    if (message.t !== 'e2e') {
        throw new ServerError('error-not-allowed', 'Not allowed to send un-encrypted messages in an encrypted room');
    }
}

/** A code is looked up with the error's details; what has no code is looked up by its message. */
const ephemeralText = (error: unknown): string => {
    if (error instanceof ServerError) {
        return translate(error.code, (error.details ?? {}) as Record<string, unknown>);
    }
    return translate(error instanceof Error ? error.message : String(error));
};

/**
 * Apps before, mentions, insert, apps after. No access check, no ephemeral text. A known id is ignored.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/sendMessage.ts
 *
 * @throws the app's exception as it is; `error-action-not-allowed` for a forbidden group mention; Error
 * "Not enough permission" for an alias or avatar without `message-impersonate`
 */
export async function sendMessage(
    server: Server,
    user: ServerUser,
    newMessage: NewMessage,
    room: ServerRoom,
): Promise<ServerMessage | undefined> {
    const prepared = prepareMessage(server, user, newMessage, room);
    if (prepared.alias !== undefined || prepared.avatar !== undefined) {
        if (!server.permissions.has(user._id, 'message-impersonate', room._id)) {
            throw new Error('Not enough permission');
        }
    }
    if (await server.apps.messagePre('IPreMessageSentPrevent', { ...prepared })) {
        return undefined;
    }
    const changed = await server.apps.messageChange('Sent', { ...prepared });
    const message: ServerMessage = { ...prepared, ...changed };
    message.mentions = mentionsIn(server, message);
    preventForbiddenMentions(server, message);
    if (server.state.messages.has(message._id)) {
        return undefined;
    }
    insertMessage(server, message);
    const event = message.t === undefined ? 'IPostMessageSent' : 'IPostSystemMessageSent';
    server.background(server.apps.messagePost(event, { ...message }), event);
    return message;
}

function prepareMessage(server: Server, user: ServerUser, message: NewMessage, room: ServerRoom): ServerMessage {
    const now = server.now();
    return {
        ...message,
        _id: message._id ?? server.newId(),
        rid: room._id,
        msg: message.msg ?? '',
        ts: message.ts ?? now,
        _updatedAt: now,
        u: { _id: user._id, username: user.username ?? '', ...(user.name !== undefined && { name: user.name }) },
    };
}

/** Stores a message and counts it; no app hears of it. */
export function insertMessage(server: Server, message: ServerMessage): void {
    server.state.messages.set(message._id, message);
    server.timeline.push({ kind: 'message', message });
    const room = server.state.rooms.get(message.rid);
    if (room) {
        room.msgs += 1;
        room._updatedAt = message.ts;
        if (message.t === undefined || message.t === 'e2e') {
            room.lm = message.ts;
        }
    }
}

/**
 * A line of the server itself, such as `uj`. No event before it, `IPostSystemMessageSent` after.
 * RocketChat/Rocket.Chat, apps/meteor/server/services/messages/service.ts
 */
export async function saveSystemMessage(
    server: Server,
    type: string,
    room: ServerRoom,
    text: string,
    user: ServerUser,
    extra: Partial<ServerMessage> = {},
): Promise<ServerMessage> {
    if (!user.username) {
        throw new Error('The username cannot be empty.');
    }
    const message = { ...prepareMessage(server, user, { rid: room._id, msg: text, t: type }, room), ...extra };
    insertMessage(server, message);
    server.background(server.apps.messagePost('IPostSystemMessageSent', { ...message }), 'IPostSystemMessageSent');
    return message;
}

/** The fields of a message that an edit may bring. */
export type MessageEdit = { _id: string } & Partial<
    Pick<ServerMessage, 'msg' | 'attachments' | 'content' | 'e2eMentions' | 'alias' | 'avatar' | 'emoji'>
>;

/**
 * A person's edit, with the server's rights and time limit. The text already there is no edit at all.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/methods/updateMessage.ts
 */
export async function executeUpdateMessage(server: Server, user: ServerUser, edit: MessageEdit): Promise<void> {
    const stored = server.state.messages.get(edit._id);
    if (!stored) {
        return;
    }
    const [first, ...others] = stored.attachments ?? [];
    if (edit.msg === (first?.description ?? stored.msg)) {
        return;
    }
    checkMayEdit(server, stored, user);
    roomToWriteIn(server, stored.rid, user);
    const changed: ServerMessage = { ...stored, ...edit };
    if (first?.description !== undefined && edit.msg !== undefined) {
        const { description: _replaced, ...bare } = first;
        const inPlace = server.editedDescription === 'description';
        changed.attachments = [inPlace ? { ...first, description: edit.msg } : bare, ...others];
        if (inPlace) {
            changed.msg = stored.msg;
        } else if (stored.msg !== '') {
            changed.msg = `${stored.msg}\n${edit.msg}`;
        }
    }
    await updateMessage(server, changed, user);
}

/**
 * Saves a changed message: apps before, mentions, save, apps after. No rights are checked. While the apps are asked,
 * the editor is still that of the edit before.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/updateMessage.ts
 *
 * @throws ServerError `error-app-prevented-updating` for an app's yes; the app's exception as it is
 */
export async function updateMessage(server: Server, message: ServerMessage, actor: ServerUser): Promise<void> {
    const stored = server.state.messages.get(message._id);
    if (!stored) {
        throw new Error('Invalid message ID.');
    }
    const merged: ServerMessage = { ...stored, ...message };
    if (await server.apps.messagePre('IPreMessageUpdatedPrevent', { ...merged })) {
        throw new ServerError('error-app-prevented-updating', 'A Rocket.Chat App prevented the message updating.');
    }
    const changed: ServerMessage = { ...merged, ...(await server.apps.messageChange('Updated', { ...merged })) };
    changed.editedAt = server.now();
    changed.editedBy = { _id: actor._id, username: actor.username ?? '' };
    changed._updatedAt = changed.editedAt;
    changed.mentions = mentionsIn(server, changed);
    preventForbiddenMentions(server, changed);
    server.state.messages.set(changed._id, changed);
    server.background(server.apps.messagePost('IPostMessageUpdated', { ...changed }), 'IPostMessageUpdated');
}

/**
 * A person's deletion, with the server's rights and time limit.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/deleteMessage.ts
 */
export async function deleteMessageValidatingPermission(
    server: Server,
    message: ServerMessage,
    actor: ServerUser,
): Promise<void> {
    const stored = server.state.messages.get(message._id);
    if (!stored || !canDeleteMessage(server, stored, actor)) {
        throw new ServerError('error-action-not-allowed', 'Not allowed');
    }
    await deleteMessage(server, stored, actor);
}

/**
 * Deletes without asking for rights: apps before, remove, apps after. The root of a thread, and every message where
 * `Message_ShowDeletedStatus` is on, stays as an empty line of type `rm`.
 *
 * @throws ServerError `error-app-prevented-deleting` for an app's yes; the app's exception as it is
 */
export async function deleteMessage(server: Server, message: ServerMessage, actor: ServerUser): Promise<void> {
    const { state } = server;
    const stored = state.messages.get(message._id);
    if (!stored) {
        return;
    }
    if (await server.apps.messagePre('IPreMessageDeletePrevent', { ...stored })) {
        throw new ServerError('error-app-prevented-deleting', 'A Rocket.Chat App prevented the message deleting.');
    }
    for (const file of stored.files ?? (stored.file ? [stored.file] : [])) {
        state.uploads.delete(file._id);
    }
    const hasReplies = state.messagesOf(stored.rid).some(({ tmid }) => tmid === stored._id);
    if (hasReplies || server.settings.get('Message_ShowDeletedStatus')) {
        const { attachments: _a, file: _f, files: _s, mentions: _m, ...bare } = stored;
        const editedBy = { _id: actor._id, username: actor.username ?? '' };
        state.messages.set(stored._id, { ...bare, msg: '', t: 'rm', editedAt: server.now(), editedBy });
    } else {
        state.messages.delete(stored._id);
    }
    const room = state.rooms.get(stored.rid);
    if (room) {
        room.msgs -= 1;
    }
    server.background(server.apps.messagePost('IPostMessageDeleted', { ...stored }, actor), 'IPostMessageDeleted');
}
