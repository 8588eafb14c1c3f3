import { byOrder, countsAsRoom, fits, JOIN_LAPSES, roomsBefore } from '../policy/admission';
import { present } from '../policy/collections';
import type { GuestRecord } from '../policy/guests';
import type { JoinMark } from '../policy/places';
import type { Policy } from '../policy/types';
import type { GuestStore, JoinStore, Workspace } from './guestPorts';

export interface RoomCapPorts {
    policy: Policy;
    guests: GuestStore;
    joins: JoinStore;
    workspace: Workspace;
    now: () => Date;
    newId: () => string;
    /** Resolves after so many milliseconds. */
    pause: (milliseconds: number) => Promise<void>;
}

/** Milliseconds until two rooms made at once have both put their mark. */
const SECOND_LOOK = 250;

export type RoomAdmission = { isAdmitted: true } | { isAdmitted: false; limit: number; taken: number };

/** The limit of rooms that holds for a guest; 0 = none. A limit of the guest's own goes before the workspace's. */
export function roomLimitOf(record: GuestRecord | undefined, policy: Policy): number {
    return record?.roomLimit ?? policy.caps.rooms;
}

/** Ids of the guest's rooms that count, by the server's own list of their rooms. */
export async function listCountedRooms(
    userId: string,
    { policy, workspace }: Pick<RoomCapPorts, 'policy' | 'workspace'>,
): Promise<string[]> {
    const rooms = await Promise.all((await workspace.listRoomIds(userId)).map((id) => workspace.findRoom(id)));
    return present(rooms)
        .filter((room) => countsAsRoom(room.type, policy.caps.countDirectMessages))
        .map((room) => room.id);
}

export async function countRooms(userId: string, ports: Pick<RoomCapPorts, 'policy' | 'workspace'>): Promise<number> {
    return (await listCountedRooms(userId, ports)).length;
}

/** Whether one more room fits, for a guest whom nobody is adding at this moment. */
export async function admitToRooms(userId: string, more: number, ports: RoomCapPorts): Promise<RoomAdmission> {
    const limit = roomLimitOf(await ports.guests.findGuest(userId), ports.policy);
    if (limit === 0) {
        return { isAdmitted: true };
    }
    const taken = await countRooms(userId, ports);
    return fits(limit, taken + more - 1) ? { isAdmitted: true } : { isAdmitted: false, limit, taken };
}

/**
 * Judges a join before it happens, and marks it: of several joins at once on the last place the first mark wins,
 * and the check that follows the join undoes what raced past this one.
 */
export async function admitJoin(userId: string, roomId: string, ports: RoomCapPorts): Promise<RoomAdmission> {
    const limit = roomLimitOf(await ports.guests.findGuest(userId), ports.policy);
    if (limit === 0) {
        return { isAdmitted: true };
    }
    const { mark, joins, roomIds } = await queueUp(userId, roomId, ports);
    const taken = roomsBefore(mark, roomIds, joins, ports.now());
    if (fits(limit, taken)) {
        return { isAdmitted: true };
    }
    await ports.joins.removeJoin(mark);
    // Joins that still race fill the places that are left; they are none that the guest is in.
    const entered = roomIds.filter((id) => id !== roomId && !joins.some((other) => other.roomId === id));
    return { isAdmitted: false, limit, taken: Math.max(limit, entered.length) };
}

/** Judges a join after it happened. Where it is refused now, whoever calls takes the guest out of the room again. */
export async function confirmJoin(userId: string, roomId: string, ports: RoomCapPorts): Promise<RoomAdmission> {
    const limit = roomLimitOf(await ports.guests.findGuest(userId), ports.policy);
    if (limit === 0) {
        return { isAdmitted: true };
    }
    const known = (await ports.joins.listJoins(userId)).filter((one) => one.roomId === roomId).sort(byOrder)[0];
    // Where nobody asked about this join, everybody who did came first.
    const mark = known ?? (await queueUp(userId, roomId, ports)).mark;
    let judged = await judgeAgain(mark, limit, ports);
    if (!judged.isAdmitted && known === undefined) {
        // Another room that nobody asked about may have had no mark yet; with one, the two are in an order.
        await ports.pause(SECOND_LOOK);
        judged = await judgeAgain(mark, limit, ports);
    }
    return judged;
}

async function judgeAgain(mark: JoinMark, limit: number, ports: RoomCapPorts): Promise<RoomAdmission> {
    const { joins, roomIds } = await readJoins(mark.userId, ports);
    const taken = roomsBefore(mark, roomIds, joins, ports.now());
    return fits(limit, taken) ? { isAdmitted: true } : { isAdmitted: false, limit, taken };
}

/** The join is settled: the room is among the guest's rooms, or the guest has been taken out of it. */
export async function settleJoin(userId: string, roomId: string, { joins, now }: RoomCapPorts): Promise<void> {
    const marks = await joins.listJoins(userId);
    const old = (mark: JoinMark) => now().getTime() - mark.at.getTime() > 10 * JOIN_LAPSES;
    await Promise.all(
        marks.filter((mark) => mark.roomId === roomId || old(mark)).map((mark) => joins.removeJoin(mark)),
    );
}

interface Joins {
    joins: readonly JoinMark[];
    roomIds: readonly string[];
}

/** A mark behind every join that has happened already, whatever the clocks of the servers say. */
async function queueUp(userId: string, roomId: string, ports: RoomCapPorts): Promise<Joins & { mark: JoinMark }> {
    let mark: JoinMark = { id: ports.newId(), userId, roomId, at: ports.now() };
    for (;;) {
        await ports.joins.addJoin(mark);
        const read = await readJoins(userId, ports);
        const ahead = read.joins
            .filter((other) => other.roomId !== roomId && read.roomIds.includes(other.roomId))
            .sort(byOrder)
            .pop();
        if (ahead === undefined || byOrder(ahead, mark) < 0) {
            return { ...read, mark };
        }
        await ports.joins.removeJoin(mark);
        mark = { ...mark, id: ports.newId(), at: new Date(ahead.at.getTime() + 1) };
    }
}

/** The marks come first: a join that is undone meanwhile then counts by its mark, and not as a room for good. */
async function readJoins(userId: string, ports: RoomCapPorts): Promise<Joins> {
    const joins = await ports.joins.listJoins(userId);
    return { joins, roomIds: await listCountedRooms(userId, ports) };
}
