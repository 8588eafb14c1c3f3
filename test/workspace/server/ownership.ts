import type { ServerRoom, ServerUser } from '../model';
import { deleteRoom } from './rooms';
import type { Server } from './Server';

interface RoomLeft {
    room: ServerRoom;
    /** Who would own it: the active member who joined first; absent where the room would be deleted. */
    heir?: ServerUser;
}

/**
 * The rooms that would be left without an owner, or without anybody, if this person went. Direct rooms do not count.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/getRoomsWithSingleOwner.ts
 */
export function roomsLeftBy(server: Server, user: ServerUser): RoomLeft[] {
    const { state } = server;
    return state.subscriptionsOf(user._id).flatMap((subscription): RoomLeft[] => {
        const room = state.rooms.get(subscription.rid);
        if (!room || room.t === 'd' || room.t === 'l') {
            return [];
        }
        const others = state.membersOf(room._id).filter(({ _id }) => _id !== user._id);
        if (!subscription.roles?.includes('owner')) {
            return others.length === 0 ? [{ room }] : [];
        }
        if (state.usersWithRoomRole(room._id, 'owner').length > 1) {
            return [];
        }
        const heir = others.find(({ active }) => active);
        return [heir ? { room, heir } : { room }];
    });
}

/**
 * Passes those rooms on, and deletes the ones nobody is left for; no event.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/relinquishRoomOwnerships.ts
 */
export async function relinquishRooms(server: Server, rooms: RoomLeft[], deleteOrphans: boolean): Promise<void> {
    for (const { room, heir } of rooms) {
        const subscription = heir && server.state.subscription(room._id, heir._id);
        if (subscription) {
            subscription.roles = [...(subscription.roles ?? []), 'owner'];
        } else if (deleteOrphans) {
            await deleteRoom(server, room);
        }
    }
}
