import type { GuestRequest } from '../policy/requests';

/** Requests for guests, decided ones among them. A record that cannot be read is left alone. */
export interface RequestStore {
    /** Rejects with an UnreadableRecordError where the record does not parse. */
    findRequest(id: string): Promise<GuestRequest | undefined>;
    /** Creates or replaces; rejects with an UnreadableRecordError rather than overwrite what it cannot read. */
    saveRequest(request: GuestRequest): Promise<void>;
    /** Rejects with an UnreadableRecordError rather than remove what it cannot read. */
    removeRequest(id: string): Promise<void>;
    /** All that can be read; the ids of the others are reported. */
    listRequests(): Promise<{ requests: readonly GuestRequest[]; unreadable: readonly string[] }>;
}

/** A request with the names of those whom it speaks of; a name that cannot be looked up now is absent. */
export interface RequestDetails {
    request: GuestRequest;
    requester?: string;
    /** Absent where it is the requester. */
    sponsor?: string;
    decider?: string;
    rooms: readonly string[];
}

/** The messages by which those who manage guests see a request and decide it. */
export interface RequestCards {
    /**
     * Shows it to everybody who is not known to have it. `isAgain`: some may have it without anybody knowing. Rejects
     * where somebody could not be shown it.
     */
    post(details: RequestDetails, options: { isAgain: boolean }): Promise<void>;
    /** Draws every message about it anew, as it stands now. Rejects where one could not be. */
    redraw(details: RequestDetails): Promise<void>;
    /** Forgets which messages there are; the messages stay. */
    forget(requestId: string): Promise<void>;
}
