import type { Account, GuestRecord, Invitation } from '../policy/guests';
import type { JoinMark, PlaceClaim } from '../policy/places';
import type { Person } from '../policy/types';

export type { JoinMark, PlaceClaim };

/** A stored record that this version cannot read. It is left as it is; nothing may be written over it. */
export class UnreadableRecordError extends Error {
    constructor(kind: string, key: string) {
        super(`The stored ${kind} ${key} cannot be read; it was left as it is`);
    }
}

export interface GuestList {
    guests: readonly GuestRecord[];
    /** User ids of those whose record cannot be read. */
    unreadable: readonly string[];
}

/** Guest records, found by user in one query whatever their number. */
export interface GuestStore {
    /** Rejects with an UnreadableRecordError where the record does not parse. */
    findGuest(userId: string): Promise<GuestRecord | undefined>;
    /**
     * Creates the record, or changes the one that is there by what was made of `known`, which is what the caller read,
     * and leaves the rest as others may have made it meanwhile. Rejects with an UnreadableRecordError rather than
     * overwrite what it cannot read.
     */
    saveGuest(record: GuestRecord, known?: GuestRecord): Promise<void>;
    /** The person is a guest no more. Rejects with an UnreadableRecordError rather than remove what it cannot read. */
    removeGuest(userId: string): Promise<void>;
    /**
     * All that can be read; the keys of the others are reported. Within a round it may be what was read a moment ago,
     * unless it is asked for `anew`.
     */
    listGuests(how?: 'anew'): Promise<GuestList>;
}

/** Pending invitations by address (compared in lower case). */
export interface InvitationStore {
    findInvitation(email: string): Promise<Invitation | undefined>;
    saveInvitation(invitation: Invitation): Promise<void>;
    removeInvitation(email: string): Promise<void>;
    /**
     * All that can be read, and how many addresses have one that cannot. Such a one keeps no place: nobody who registers
     * with it becomes a guest before it can be read again.
     */
    listInvitations(): Promise<{ invitations: readonly Invitation[]; unreadable: number }>;
}

/**
 * The counter of places under the guest cap: what was counted last, and every claim since. A claim is a record of
 * its own, so two servers that claim at once lose nothing; each counting starts a new round of claims.
 */
export interface PlaceStore {
    readPlaces(): Promise<{ counted: number; countedAt?: Date; claims: readonly PlaceClaim[] }>;
    addClaim(claim: PlaceClaim): Promise<void>;
    keepClaim(claim: PlaceClaim): Promise<void>;
    removeClaim(id: string): Promise<void>;
    /** Starts a new round: the number is what was counted at that time; claims not yet kept go on. */
    recordCount(counted: number, at: Date): Promise<void>;
}

export interface JoinStore {
    listJoins(userId: string): Promise<readonly JoinMark[]>;
    /** Of everybody, those that were marked before this time. */
    listJoinsBefore(time: Date): Promise<readonly JoinMark[]>;
    addJoin(mark: JoinMark): Promise<void>;
    removeJoin(mark: JoinMark): Promise<void>;
}

/** Acceptances of the terms, each for good. */
export interface TermsStore {
    /** When the guest accepted this version; undefined where they have not. */
    findAcceptance(userId: string, version: string): Promise<Date | undefined>;
    recordAcceptance(userId: string, version: string, at: Date): Promise<void>;
}

export interface RoomSummary {
    id: string;
    /** As people read it. */
    name: string;
    type: 'channel' | 'group' | 'direct' | 'livechat' | 'unknown';
    isTeam: boolean;
    isDiscussion: boolean;
    /** The room that this one is a discussion of. */
    parentId?: string;
    /** Whether the app cannot write there: it is encrypted, or read-only for everybody. */
    refusesMessages?: boolean;
}

/** Rooms and accounts as the app's own accessors reach them, without a connection. */
export interface Workspace {
    /** Ids of all rooms of a person, direct rooms among them. */
    listRoomIds(userId: string): Promise<readonly string[]>;
    findRoom(roomId: string): Promise<RoomSummary | undefined>;
    findRoomByName(name: string): Promise<RoomSummary | undefined>;
    /** Members of a room, all of them. */
    listMembers(roomId: string): Promise<ReadonlyArray<Person & { isActive: boolean }>>;
    /** Adds without inviter; the app's own join rules are asked too. */
    addToRoom(roomId: string, username: string): Promise<void>;
    removeFromRoom(roomId: string, username: string): Promise<void>;
    /** Ends the person's sessions and tokens too. Rejects with the server's reason. */
    deactivate(userId: string, confirmRelinquish: boolean): Promise<void>;
    findAccount(userId: string): Promise<Account | undefined>;
}
