import { deny } from './types';
import type { Decision, GuestAction, RoomPolicy, RoomType } from './types';

export const ROOM_POLICIES: readonly RoomPolicy[] = ['open', 'read-only', 'closed'];

/** Undefined for a word that is no policy. */
export function parseRoomPolicy(word: unknown): RoomPolicy | undefined {
    return ROOM_POLICIES.find((policy) => policy === word);
}

/** Whether something can be said about guests in a room of this type: who is in a direct room is settled. */
export function hasRoomPolicy(type: RoomType): boolean {
    return type !== 'direct' && type !== 'livechat';
}

/** What was said of a room and, for a discussion, of its parent; undefined where nobody has said anything. */
export interface SaidOfRoom {
    own?: RoomPolicy;
    parent?: RoomPolicy;
}

/** The policy that holds: the room's own, else its parent's, else the workspace's. */
export function resolveRoomPolicy({ own, parent }: SaidOfRoom, byDefault: RoomPolicy): RoomPolicy {
    return own ?? parent ?? byDefault;
}

/**
 * The owners of a room answer for what outsiders read and write in it. Starting a discussion is writing in the room
 * that it is a discussion of.
 */
export function judgeRoomPolicy(action: GuestAction): Decision | undefined {
    if (action.kind === 'delete' || action.kind === 'join' || action.kind === 'createDirect') {
        return undefined;
    }
    if (action.kind === 'createRoom' && !action.room.isDiscussion) {
        return undefined;
    }
    switch (action.roomPolicy) {
        case 'open':
            return undefined;
        case 'read-only':
            return deny('room_read_only');
        case 'closed':
            return deny('room_closed');
        case undefined:
            return { verdict: 'ask', fact: 'roomPolicy' };
    }
}
