import { randomBytes } from 'crypto';

import { RefusalCounter } from './actions/refusals';
import { KeyedQueue } from './host/KeyedQueue';
import { DEFAULT_POLICY, UNREAD_POLICY } from './host/readPolicy';
import type { ConnectionSettings } from './host/readPolicy';
import { KnownRoomPolicies } from './knownRoomPolicies';
import type { Policy } from './policy/types';

const MOST_ANSWERED_ROOMS = 20_000;

const MOST_WRITERS = 20_000;

const MOST_ACCEPTANCES = 20_000;

const MOST_UNJUDGED = 1_000;

/** Milliseconds for which an upload that could not be judged may be behind an encrypted message. */
const UPLOAD_IN_DOUBT = 10 * 60_000;

/** An id that nothing else has. */
export function newId(): string {
    return randomBytes(12).toString('hex');
}

/**
 * What one process of the app keeps in memory. Nothing here is needed for a right verdict: after a restart the
 * policy is read again, and what was known of rooms is looked up again.
 */
export class ProcessState {
    public policy: Policy = DEFAULT_POLICY;

    /**
     * Whether the settings are about to be read for the first time. Until that has ended, well or badly, nothing is
     * judged by a look at the policy alone.
     */
    public awaitsPolicy = false;

    /** How the administrator is reached; empty until the settings are read. */
    public connection: ConnectionSettings = { url: '', userId: '', token: '' };

    /** What scripts have to show; empty = the API is off. */
    public apiToken = '';

    /** What was said of rooms; not known until it was read. */
    public readonly roomPolicies = new KnownRoomPolicies();

    /** Id of the app itself; every control that it shows carries it. */
    public appId = '';

    /** Id of the app's own account; empty until it was looked up. */
    public appUserId = '';

    /** What this process knows to be done once and for all. */
    public readonly doneOnce = new Set<string>();

    /** Messages that the app is deleting at this moment, in this process: the server asks the app about them too. */
    public readonly deletionsUnderWay = new Set<string>();

    /** Additions to rooms that the app is making at this moment, as `room:user name`. */
    public readonly additionsUnderWay = new Set<string>();

    /** Accounts that several events of this process report at once. */
    public readonly accountsUnderWay = new Set<string>();

    /** What follows the coming and going of guests, one after the other in each room. */
    public readonly presenceQueue = new KeyedQueue();
    /** What guests were refused in this process. */
    public readonly refusals = new RefusalCounter(newId);
    /** Changes to guest records that this process is about to write. */
    public readonly guestRecordQueue = new KeyedQueue();

    /** Managers whom this process has put on record. */
    public readonly knownManagers = new Set<string>();

    /** People of whom an upload could not be judged, and when. */
    private readonly unjudgedUploads = new Map<string, number>();

    /** Direct rooms whose guests may answer. That never changes back, so remembering it saves a look-up safely. */
    private readonly answeredRooms = new Set<string>();

    /** Those of them that could not be put on record yet. */
    private readonly unrecordedRooms = new Set<string>();

    /** Members who have written in a direct room since the process began, as `room/user`. */
    private readonly directWriters = new Set<string>();

    /** Guests who have accepted the terms, as `version/user`. That never changes back either. */
    private readonly acceptances = new Set<string>();

    /** Of a process whose settings are still to be read. */
    public static beginning(): ProcessState {
        const state = new ProcessState();
        state.awaitsPolicy = true;
        state.policy = UNREAD_POLICY;
        return state;
    }

    public isKnownAnswered(roomId: string): boolean {
        return this.answeredRooms.has(roomId);
    }

    public markAnswered(roomId: string): void {
        addTo(this.answeredRooms, roomId, MOST_ANSWERED_ROOMS);
    }

    /** Whether nothing is left to put on record of a room whose guests may answer. */
    public isKnownRecorded(roomId: string): boolean {
        return this.answeredRooms.has(roomId) && !this.unrecordedRooms.has(roomId);
    }

    /** The record of the room is being written. */
    public markRecorded(roomId: string): void {
        this.unrecordedRooms.delete(roomId);
    }

    /** The record could not be written, and the next message in the room tries again. */
    public unmarkRecorded(roomId: string): void {
        addTo(this.unrecordedRooms, roomId, MOST_ANSWERED_ROOMS);
    }

    public isKnownWriter(roomId: string, userId: string): boolean {
        return this.directWriters.has(`${roomId}/${userId}`);
    }

    public markWriter(roomId: string, userId: string): void {
        addTo(this.directWriters, `${roomId}/${userId}`, MOST_WRITERS);
    }

    public isKnownAccepted(userId: string, version: string): boolean {
        return this.acceptances.has(`${version}/${userId}`);
    }

    public markAccepted(userId: string, version: string): void {
        addTo(this.acceptances, `${version}/${userId}`, MOST_ACCEPTANCES);
    }

    public noteUnjudgedUpload(userId: string, at: number): void {
        if (this.unjudgedUploads.size >= MOST_UNJUDGED) {
            this.unjudgedUploads.clear();
        }
        this.unjudgedUploads.set(userId, at);
    }

    /** Whether the person has uploaded something in the last minutes that nobody could judge. */
    public hasUnjudgedUpload(userId: string, now: number): boolean {
        return now - (this.unjudgedUploads.get(userId) ?? -Infinity) < UPLOAD_IN_DOUBT;
    }
}

/** What is forgotten is looked up again. */
function addTo(known: Set<string>, key: string, most: number): void {
    if (known.size >= most) {
        known.clear();
    }
    known.add(key);
}
