import { KeyedQueue } from './host/KeyedQueue';
import { DEFAULT_POLICY } from './host/readPolicy';
import type { ConnectionSettings } from './host/readPolicy';
import type { Policy } from './policy/types';

const MOST_ANSWERED_ROOMS = 20_000;

const MOST_UNJUDGED = 1_000;

/** Milliseconds for which an upload that could not be judged may be behind an encrypted message. */
const UPLOAD_IN_DOUBT = 10 * 60_000;

/**
 * What one process of the app keeps in memory. Nothing here is needed for a right verdict: after a restart the
 * policy is read again, and what was known of rooms is looked up again.
 */
export class ProcessState {
    /** Until the settings are read, the strictest that a fresh installation has. */
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

    /** Id of the app itself; every control that it shows carries it. */
    public appId = '';

    /** What this process knows to be done once and for all. */
    public readonly doneOnce = new Set<string>();

    /** Messages that the app is deleting at this moment, in this process: the server asks the app about them too. */
    public readonly deletionsUnderWay = new Set<string>();

    /** Additions to rooms that the app is making at this moment, as `room:user name`. */
    public readonly additionsUnderWay = new Set<string>();

    /** Accounts that several events of this process report at once. */
    public readonly accountsUnderWay = new Set<string>();

    /** Changes to guest records that this process is about to write. */
    public readonly guestRecordQueue = new KeyedQueue();

    /** Managers whom this process has put on record. */
    public readonly knownManagers = new Set<string>();

    /** People of whom an upload could not be judged, and when. */
    private readonly unjudgedUploads = new Map<string, number>();

    /** Direct rooms whose guests may answer. That never changes back, so remembering it saves a look-up safely. */
    private readonly answeredRooms = new Set<string>();

    /** Of a process whose settings are still to be read. */
    public static beginning(): ProcessState {
        const state = new ProcessState();
        state.awaitsPolicy = true;
        return state;
    }

    public isKnownAnswered(roomId: string): boolean {
        return this.answeredRooms.has(roomId);
    }

    public markAnswered(roomId: string): void {
        if (this.answeredRooms.size >= MOST_ANSWERED_ROOMS) {
            this.answeredRooms.clear();
        }
        this.answeredRooms.add(roomId);
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
