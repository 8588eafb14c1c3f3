import { ServerError } from '../model';
import type { ServerMessage, ServerRoom, ServerUser } from '../model';
import type { Server } from './Server';

/**
 * Prunes a room's history; discussions started there keep their line. No app hears of it. Resolves with the number
 * of messages removed, by which the room's counter falls.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/cleanRoomHistory.ts
 */
export async function pruneRoom(
    server: Server,
    actor: ServerUser,
    room: ServerRoom,
    range: { oldest?: Date; latest?: Date } = {},
): Promise<number> {
    if (!server.permissions.has(actor._id, 'clean-channel-history', room._id)) {
        throw new ServerError('error-not-allowed', 'Not allowed');
    }
    const { oldest, latest } = range;
    const removed = server.state
        .messagesOf(room._id)
        .filter(({ drid, ts }) => !drid && (!oldest || ts >= oldest) && (!latest || ts <= latest));
    removed.forEach(({ _id }) => server.state.messages.delete(_id));
    room.msgs = Math.max(0, room.msgs - removed.length);
    return removed.length;
}

/**
 * Deletes a reported message from the moderation console. No app hears of it.
 * RocketChat/Rocket.Chat, apps/meteor/server/lib/moderation/deleteReportedMessages.ts
 */
export async function deleteReportedMessage(server: Server, actor: ServerUser, message: ServerMessage): Promise<void> {
    if (!server.permissions.has(actor._id, 'manage-moderation-actions')) {
        throw new ServerError('error-unauthorized', 'User does not have the permissions required for this action');
    }
    server.state.messages.delete(message._id);
}
