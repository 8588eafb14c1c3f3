/** A claim on one place under the guest cap, or the place given back. Claims of one moment are ordered by id. */
export interface PlaceClaim {
    id: string;
    at: Date;
    change: 1 | -1;
    /** User id or address. */
    subject: string;
    /** Set once the account or the invitation exists; a claim that is never kept lapses. */
    isKept: boolean;
}

/** A join of a guest that was let through and may have raced another; ordered by time, then id. */
export interface JoinMark {
    id: string;
    userId: string;
    roomId: string;
    at: Date;
}
