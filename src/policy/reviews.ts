import type { GuestRecord } from './guests';
import { days } from './schedule';
import type { LifecycleRules } from './types';

/** Days for which whoever was asked has time. */
const PATIENCE = 14;

/** Who has been asked: the sponsor, the managers, and the managers once more. */
export type ReviewStage = 'sponsor' | 'managers' | 'reminded';

/** The question whether a guest is still needed. There is at most one of a guest; a later one takes its place. */
export interface Review {
    userId: string;
    startedAt: Date;
    /** User id of the manager who wanted it; absent where its day had come. */
    startedBy?: string;
    stage: ReviewStage;
    stageAt: Date;
    /** The sponsor who was asked, in the stage `sponsor`. */
    sponsorId?: string;
    /** The message that asks, with other guests of the same sponsor. */
    cardId: string;
    decision?: ReviewDecision;
}

export interface ReviewDecision {
    /** `silence`: nobody answered. `over`: the guest was deactivated or is none any more, whoever did that. */
    kind: 'kept' | 'removed' | 'silence' | 'over';
    at: Date;
    /** User id and name of whoever decided, as it was. */
    byId?: string;
    by?: string;
    /** The message that tells of it, with what else was decided for the same sponsor. */
    cardId: string;
    /** Whether what was decided is done. */
    isDone: boolean;
}

/** A review of all guests that a manager wanted. */
export interface ReviewRound {
    at: Date;
    byId: string;
    by: string;
}

/** `ask`: the sponsor is another one now. `finish`: what was decided is still to be done. */
export type ReviewStep = 'start' | 'ask' | 'escalate' | 'remind' | 'deactivate' | 'finish' | 'end';

type Reviewed = Pick<GuestRecord, 'addedAt' | 'isActive' | 'sponsorId'>;

export interface ReviewFacts {
    guest: Reviewed;
    review?: Review;
    /** Whether the guest has a sponsor who is an active member; only an open question to a sponsor depends on it. */
    hasSponsor: boolean;
    round?: ReviewRound;
}

export function isOpen(review: Review | undefined): review is Review {
    return review !== undefined && review.decision === undefined;
}

/** Whether a round that a manager wanted has not come to this guest yet. */
export function isWanted(guest: Reviewed, review: Review | undefined, round: ReviewRound | undefined): boolean {
    return round !== undefined && !isOpen(review) && restsSince(guest, review) < round.at;
}

/** When the next review begins of itself; undefined for never, and while there is an open one. */
export function nextReview(
    guest: Reviewed,
    review: Review | undefined,
    { reviewIntervalDays }: Pick<LifecycleRules, 'reviewIntervalDays'>,
): Date | undefined {
    return reviewIntervalDays > 0 && guest.isActive && !isOpen(review)
        ? after(restsSince(guest, review), reviewIntervalDays)
        : undefined;
}

/** The one thing that is due for a guest at this moment; what follows from it has its own time. */
export function dueReviewStep(facts: ReviewFacts, now: Date, rules: LifecycleRules): ReviewStep | undefined {
    const { guest, review, round } = facts;
    if (review?.decision?.isDone === false) {
        return 'finish';
    }
    if (!guest.isActive) {
        return isOpen(review) ? 'end' : undefined;
    }
    if (isOpen(review)) {
        return openStep(facts, review, now, rules);
    }
    const next = nextReview(guest, review, rules);
    return isWanted(guest, review, round) || (next !== undefined && next <= now) ? 'start' : undefined;
}

function openStep(
    { guest, hasSponsor }: ReviewFacts,
    { stage, stageAt, startedAt, startedBy, sponsorId }: Review,
    now: Date,
    { reviewIntervalDays, reviewSilence }: LifecycleRules,
): ReviewStep | undefined {
    if (reviewIntervalDays === 0 && startedBy === undefined) {
        // Reviews were switched off since; an answer still counts.
        return undefined;
    }
    const isOver = now >= after(stageAt, PATIENCE);
    if (stage === 'sponsor') {
        const isOther = hasSponsor && guest.sponsorId !== sponsorId;
        return isOther ? 'ask' : !hasSponsor || isOver ? 'escalate' : undefined;
    }
    if (!isOver) {
        return undefined;
    }
    if (reviewSilence === 'deactivate') {
        return 'deactivate';
    }
    if (stage === 'managers') {
        return 'remind';
    }
    return reviewIntervalDays > 0 && now >= after(startedAt, reviewIntervalDays) ? 'start' : undefined;
}

/** Since when nobody has wondered whether the guest is needed. */
function restsSince({ addedAt }: Reviewed, review: Review | undefined): Date {
    return review?.decision?.at ?? addedAt;
}

function after(from: Date, count: number): Date {
    return new Date(from.getTime() + days(count));
}
