import type { JoinMark, PlaceClaim } from './places';

/** Milliseconds after which a claim that was never kept counts no more: whoever made it has gone. */
export const CLAIM_LAPSES = 2 * 60_000;

/** Milliseconds after which a join that never showed in the guest's rooms counts no more. */
export const JOIN_LAPSES = 60_000;

/** Whether one more fits beside those that are taken: at the limit, no. 0 = no limit. */
export function fits(limit: number, taken: number): boolean {
    return limit === 0 || taken < limit;
}

/** Whether a limit is exceeded by what is. */
export function isOver(limit: number, taken: number): boolean {
    return limit !== 0 && taken > limit;
}

/** Earlier first; of one moment, by id: every server finds the same order. */
export function byOrder<T extends { at: Date; id: string }>(a: T, b: T): number {
    return a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1);
}

/**
 * Whether a claim stands beside a count that ended at this time: the count leaves out who claimed a place shortly
 * before, and knows of every place that was given back. What stands beside no count any more may be forgotten.
 */
export function isUncounted({ change, at }: PlaceClaim, countedAt: Date | undefined): boolean {
    if (countedAt === undefined) {
        return true;
    }
    return change === 1 ? at.getTime() > countedAt.getTime() - CLAIM_LAPSES : at > countedAt;
}

/**
 * Several events may show one account at once, and each claims a place for it: of such claims in a row the first
 * alone stands. Resolves a claim to the one that stands for it.
 */
export function standingClaim(claim: PlaceClaim, claims: readonly PlaceClaim[], now: Date): PlaceClaim {
    const earlier = claims
        .filter((other) => other.id !== claim.id && other.subject === claim.subject)
        .filter((other) => (other.isKept || isOpen(other, now)) && byOrder(other, claim) < 0)
        .sort(byOrder);
    let standing = claim;
    while (earlier.length > 0 && earlier[earlier.length - 1].change === claim.change) {
        standing = earlier.pop() ?? standing;
    }
    return standing;
}

/** The claims without those for which another one stands. */
export function withoutRepeats(claims: readonly PlaceClaim[], now: Date): PlaceClaim[] {
    return claims.filter((claim) => standingClaim(claim, claims, now) === claim);
}

/**
 * Places taken ahead of this claim: what was counted, and every claim that came earlier, be it kept or still open.
 * Of two claims on the last place the later one loses, whichever is judged first.
 */
export function takenAhead(claim: PlaceClaim, counted: number, claims: readonly PlaceClaim[], now: Date): number {
    return claims
        .filter((other) => other.id !== claim.id)
        .filter((other) => other.change === -1 || ((other.isKept || isOpen(other, now)) && byOrder(other, claim) < 0))
        .reduce((taken, other) => taken + other.change, counted);
}

/** Places taken at this moment, open claims among them. */
export function takenNow(counted: number, claims: readonly PlaceClaim[], now: Date): number {
    return claims
        .filter((claim) => claim.isKept || isOpen(claim, now))
        .reduce((taken, claim) => taken + claim.change, counted);
}

export function isOpen(claim: PlaceClaim, now: Date): boolean {
    return !claim.isKept && now.getTime() - claim.at.getTime() < CLAIM_LAPSES;
}

/** Whether a room counts under the room cap: channels, groups, teams and discussions; direct rooms where wanted. */
export function countsAsRoom(type: string, countDirectMessages: boolean): boolean {
    return type === 'channel' || type === 'group' || (countDirectMessages && type === 'direct');
}

/**
 * Rooms taken before this join: those the guest is in, without the rooms of joins that still race, and the racing
 * joins that came earlier.
 */
export function roomsBefore(join: JoinMark, roomIds: readonly string[], joins: readonly JoinMark[], now: Date): number {
    const racing = joins.filter(
        (other) => now.getTime() - other.at.getTime() < JOIN_LAPSES || roomIds.includes(other.roomId),
    );
    const settled = roomIds.filter((id) => id !== join.roomId && !racing.some((other) => other.roomId === id));
    const earlier = racing.filter((other) => other.roomId !== join.roomId && byOrder(other, join) < 0);
    return settled.length + new Set(earlier.map((other) => other.roomId)).size;
}

/** The step of the cap that was reached: notices are sent at 80 and at 100 per cent. */
export function levelOf(limit: number, taken: number): 0 | 80 | 100 {
    if (limit === 0 || taken < limit * 0.8) {
        return 0;
    }
    return taken >= limit ? 100 : 80;
}
