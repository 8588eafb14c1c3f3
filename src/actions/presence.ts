import { isGuest } from '../policy/people';
import { rotated } from '../policy/rounds';
import type { Policy } from '../policy/types';
import type { GuestStore, RoomSummary, Workspace } from './guestPorts';
import type { OnceStore } from './once';
import { UNHURRIED, workThrough } from './turn';
import type { Turn as RoundTurn } from './turn';

/**
 * How often it was said in a room that the first guest has come or the last has gone: it is an odd number while
 * guests are in. A turn that was not told yet is put on record before it is told.
 */
export interface Turn {
    roomId: string;
    turn: number;
    isTold: boolean;
    at: Date;
}

export interface PresenceStore {
    /** The latest turn; undefined for a room in which nothing was said yet. */
    findTurn(roomId: string): Promise<Turn | undefined>;
    /** Puts a turn on record; the room's earlier ones count no more. */
    noteTurn(roomId: string, turn: number, isTold: boolean): Promise<void>;
    /** The latest turn of every room. */
    listTurns(): Promise<readonly Turn[]>;
}

export type RoomAnnouncement = 'guests_entered' | 'guests_left';

/** What the app says in a room, to everybody in it. */
export interface RoomAnnouncements {
    announce(roomId: string, announcement: RoomAnnouncement): Promise<void>;
    /** Whether it is the last thing that the app has said there. */
    hasAnnounced(roomId: string, announcement: RoomAnnouncement): Promise<boolean>;
}

export interface PresencePorts {
    policy: Policy;
    workspace: Workspace;
    guests: GuestStore;
    presence: PresenceStore;
    roomAnnouncements: RoomAnnouncements;
    once: OnceStore;
    now(): Date;
    log(text: string, error: unknown): void;
}

/** Milliseconds after which whoever was about to tell a turn is taken for killed. */
const LEFT_BEHIND = 10 * 60_000;

/** Guests looked up in one round; where there are more, rooms are looked through instead. */
const MOST_GUESTS = 2_000;

/** Guests and rooms that are looked at together. */
const AT_ONCE = 10;

/** A guest has entered a room. The first one is announced, whose fellow guests cost no more than one look. */
export async function noteEntry(roomId: string, guestId: string, ports: PresencePorts): Promise<void> {
    if (!ports.policy.rooms.announcesGuests) {
        return;
    }
    const turn = await ports.presence.findTurn(roomId);
    if (isOccupied(turn)) {
        return;
    }
    const room = await ports.workspace.findRoom(roomId);
    // Whoever was taken out again meanwhile was never there for the others.
    const isIn = (await ports.workspace.listRoomIds(guestId)).includes(roomId);
    if (isIn && takesAnnouncements(room)) {
        await advance(roomId, (turn?.turn ?? 0) + 1, ports);
    }
}

/** A guest has left a room. The members are looked through only where guests were announced. */
export async function noteExit(roomId: string, ports: PresencePorts): Promise<void> {
    if (!ports.policy.rooms.announcesGuests) {
        return;
    }
    const turn = await ports.presence.findTurn(roomId);
    if (turn === undefined || !isOccupied(turn) || (await hasGuests(roomId, ports))) {
        return;
    }
    if (takesAnnouncements(await ports.workspace.findRoom(roomId))) {
        await advance(roomId, turn.turn + 1, ports);
    } else {
        // A room that is gone, or in which nobody can be told any more.
        await ports.presence.noteTurn(roomId, turn.turn + 1, true);
    }
}

/**
 * Tells what was left untold, and that the last guest has gone where no event said so: a guest who is deactivated or
 * made a member leaves no room. What there is no time for any more is left for later rounds, which begin elsewhere; a room
 * in which something fails keeps the others from nothing.
 */
export async function reviewPresence(ports: PresencePorts, turn: RoundTurn = UNHURRIED): Promise<void> {
    if (!ports.policy.rooms.announcesGuests) {
        return;
    }
    const turns = await ports.presence.listTurns();
    const report = (error: unknown): void =>
        ports.log('It could not be said in a room whether guests are in it', error);
    const options = { atOnce: AT_ONCE, turn, report };
    const leftBehind = ({ isTold, at }: Turn) => !isTold && ports.now().getTime() - at.getTime() > LEFT_BEHIND;
    await workThrough(rotated(turns.filter(leftBehind), ports.now()), options, async (untold) => {
        const isTellable = takesAnnouncements(await ports.workspace.findRoom(untold.roomId));
        await (isTellable
            ? tell(untold.roomId, untold.turn, ports)
            : ports.presence.noteTurn(untold.roomId, untold.turn, true));
    });
    const occupied = turns.filter(isOccupied).map(({ roomId }) => roomId);
    const doubtful = await withoutRoomsOfGuests(occupied, ports, turn);
    await workThrough(rotated(doubtful, ports.now()), options, (roomId) => noteExit(roomId, ports));
}

/** Those of the rooms in which no guest on record was seen; all of them where there are too many guests to look up. */
async function withoutRoomsOfGuests(
    roomIds: readonly string[],
    ports: PresencePorts,
    turn: RoundTurn,
): Promise<readonly string[]> {
    const unseen = new Set(roomIds);
    const active = unseen.size === 0 ? [] : (await ports.guests.listGuests()).guests.filter(({ isActive }) => isActive);
    if (active.length > 0 && active.length <= MOST_GUESTS) {
        const isOver = (): boolean => unseen.size === 0 || turn.isOver();
        const report = (error: unknown): void =>
            ports.log('It could not be looked up in which rooms a guest is', error);
        await workThrough(
            rotated(active, ports.now()),
            { atOnce: AT_ONCE, turn: { isOver }, report },
            async ({ userId }) => {
                (await ports.workspace.listRoomIds(userId)).forEach((roomId) => unseen.delete(roomId));
            },
        );
    }
    return [...unseen];
}

async function hasGuests(roomId: string, { policy, workspace }: PresencePorts): Promise<boolean> {
    const members = await workspace.listMembers(roomId);
    return members.some((member) => member.isActive && isGuest(member, policy.access));
}

function isOccupied(turn: Turn | undefined): boolean {
    return turn !== undefined && turn.turn % 2 === 1;
}

function takesAnnouncements(room: RoomSummary | undefined): boolean {
    return room !== undefined && (room.type === 'channel' || room.type === 'group') && room.refusesMessages !== true;
}

async function advance(roomId: string, turn: number, ports: PresencePorts): Promise<void> {
    await ports.presence.noteTurn(roomId, turn, false);
    await tell(roomId, turn, ports);
}

async function tell(roomId: string, turn: number, ports: PresencePorts): Promise<void> {
    const { presence, roomAnnouncements, once } = ports;
    const key = `presence/${roomId}/${turn}`;
    const beginning = await once.begin(key);
    if (beginning === 'taken') {
        return;
    }
    const announcement = turn % 2 === 1 ? 'guests_entered' : 'guests_left';
    if (beginning === 'ours' || !(await roomAnnouncements.hasAnnounced(roomId, announcement))) {
        await roomAnnouncements.announce(roomId, announcement);
    }
    await presence.noteTurn(roomId, turn, true);
    await once.finish(key);
}
