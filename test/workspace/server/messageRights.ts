import { ServerError } from '../model';
import type { ServerMessage, ServerRoom, ServerUser } from '../model';
import type { Server } from './Server';

/**
 * Who may enter a room by right or because they are in it.
 * RocketChat/Rocket.Chat, apps/meteor/server/services/authorization/canAccessRoom.ts
 */
export function canAccessRoom(server: Server, room: ServerRoom, user: ServerUser): boolean {
    const { state, permissions } = server;
    if (room.t === 'c' && opensToEverybody(server, room, user)) {
        return true;
    }
    const joined = state.subscription(room._id, user._id) !== undefined;
    if (joined && permissions.hasAny(user._id, ['view-joined-room', `view-${room.t}-room`])) {
        return true;
    }
    const parent = room.prid === undefined ? undefined : state.rooms.get(room.prid);
    return parent !== undefined && canAccessRoom(server, parent, user);
}

function opensToEverybody(server: Server, room: ServerRoom, user: ServerUser): boolean {
    const team = room.teamId === undefined ? undefined : server.state.teams.get(room.teamId);
    if (team?.type === 'private') {
        return team.memberIds.includes(user._id);
    }
    return server.permissions.has(user._id, 'view-c-room');
}

/**
 * The room, if this person may write in it. An app's own user needs no access, but minds read-only and muting.
 * RocketChat/Rocket.Chat, apps/meteor/app/authorization/server/functions/canSendMessage.ts
 *
 * @throws Error whose message is a text key or the sentence itself, as on the server
 */
export function roomToWriteIn(server: Server, rid: string, user: ServerUser): ServerRoom {
    const room = server.state.rooms.get(rid);
    if (!room) {
        throw new Error('error-invalid-room');
    }
    if (user.type !== 'app' && !canAccessRoom(server, room, user)) {
        throw new Error('error-not-allowed');
    }
    const username = user.username ?? '';
    if (room.ro === true && !server.permissions.has(user._id, 'post-readonly', rid)) {
        if (!room.unmuted?.includes(username)) {
            throw new Error("You can't send messages because the room is readonly.");
        }
    }
    if (room.muted?.includes(username)) {
        throw new Error('You_have_been_muted');
    }
    return room;
}

const minutesSince = (server: Server, ts: Date): number => (server.now().getTime() - ts.getTime()) / 60_000;

/**
 * RocketChat/Rocket.Chat, apps/meteor/app/authorization/server/functions/canDeleteMessage.ts
 *
 * @throws Error with a sentence when only the room being read-only stands against it
 */
export function canDeleteMessage(server: Server, message: ServerMessage, user: ServerUser): boolean {
    const { permissions, settings } = server;
    const { rid } = message;
    if (permissions.has(user._id, 'force-delete-message', rid)) {
        return true;
    }
    if (!settings.get('Message_AllowDeleting')) {
        return false;
    }
    const own = message.u._id === user._id && permissions.has(user._id, 'delete-own-message', rid);
    if (!own && !permissions.has(user._id, 'delete-message', rid)) {
        return false;
    }
    const limit = Number(settings.get('Message_AllowDeleting_BlockDeleteInMinutes'));
    if (limit > 0 && !permissions.has(user._id, 'bypass-time-limit-edit-and-delete')) {
        // With a limit the server looks no further, not even at read-only.
        return Math.round(minutesSince(server, message.ts)) <= limit;
    }
    const room = server.state.rooms.get(rid);
    if (room?.ro === true && !permissions.has(user._id, 'post-readonly', rid)) {
        if (!room.unmuted?.includes(message.u.username)) {
            throw new Error("You can't delete messages because the room is readonly.");
        }
    }
    return true;
}

/**
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/methods/updateMessage.ts
 *
 * @throws ServerError `error-action-not-allowed` or `error-message-editing-blocked`
 */
export function checkMayEdit(server: Server, message: ServerMessage, user: ServerUser): void {
    const { permissions, settings } = server;
    const own = message.u._id === user._id && settings.get('Message_AllowEditing') === true;
    if (!own && !permissions.has(user._id, 'edit-message', message.rid)) {
        throw new ServerError('error-action-not-allowed', 'Message editing not allowed', { action: 'Message_editing' });
    }
    const limit = Number(settings.get('Message_AllowEditing_BlockEditInMinutes'));
    if (limit > 0 && !permissions.has(user._id, 'bypass-time-limit-edit-and-delete')) {
        if (Math.floor(minutesSince(server, message.ts)) >= limit) {
            throw new ServerError('error-message-editing-blocked', 'Message editing is blocked');
        }
    }
}
