import type { ServerRoom, ServerUser } from '../model';
import type { Server } from './Server';

/** Writes a membership and counts it; no event, no line in the room. */
export function subscribe(server: Server, room: ServerRoom, user: ServerUser, roles?: string[]): void {
    server.state.subscriptions.push({
        rid: room._id,
        t: room.t,
        u: { _id: user._id, username: user.username ?? '' },
        ...(roles && { roles }),
        ts: server.now(),
        open: true,
    });
    room.usersCount = server.state.membersOf(room._id).length;
}

/** Removes a membership, room roles with it. */
export function unsubscribe(server: Server, room: ServerRoom, user: ServerUser): void {
    const { state } = server;
    state.subscriptions = state.subscriptions.filter((entry) => entry.rid !== room._id || entry.u._id !== user._id);
    room.usersCount = state.membersOf(room._id).length;
}

export const isOnlyOwner = (server: Server, room: ServerRoom, user: ServerUser): boolean => {
    const owners = server.state.usersWithRoomRole(room._id, 'owner');
    return owners.length === 1 && owners[0]?._id === user._id;
};
