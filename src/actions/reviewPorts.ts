import type { IdleListing, IdleWarning } from '../policy/inactivity';
import type { Review, ReviewDecision, ReviewRound } from '../policy/reviews';

/** Reviews by guest. What was decided is a row of its own, so that no other change of the review can undo it. */
export interface ReviewStore {
    /** Rejects with an UnreadableRecordError where the row does not parse. */
    findReview(userId: string): Promise<Review | undefined>;
    /** All that can be read. */
    listReviews(): Promise<readonly Review[]>;
    /** Makes or replaces it, but for the decision. Rejects rather than overwrite what it cannot read. */
    saveReview(review: Review): Promise<void>;
    saveDecision(review: Review, decision: ReviewDecision): Promise<void>;
    /** The guest is none any more. */
    removeReview(userId: string): Promise<void>;
    /** The last round that a manager wanted. */
    findRound(): Promise<ReviewRound | undefined>;
    saveRound(round: ReviewRound): Promise<void>;
}

/** Since when guests who do not log in are deactivated, and after how many days. */
export interface IdleRule {
    since: Date;
    days: number;
}

/** Guests who have not logged in for long: who was warned, and who is listed to be warned. */
export interface IdleStore {
    listWarnings(): Promise<readonly IdleWarning[]>;
    saveWarning(warning: IdleWarning): Promise<void>;
    removeWarning(userId: string): Promise<void>;
    listListings(): Promise<readonly IdleListing[]>;
    saveListing(listing: IdleListing): Promise<void>;
    removeListing(userId: string): Promise<void>;
    findRule(): Promise<IdleRule | undefined>;
    saveRule(rule: IdleRule): Promise<void>;
    /** Nobody is listed or warned any more, and the rule never was. */
    clear(): Promise<void>;
}
