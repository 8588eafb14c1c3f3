import type { GuestRecord } from './guests';
import { days, endFor, FIRST_OFFSET, LAST_OFFSET } from './schedule';

/** What is due for somebody whose access ends. */
export type ExpiryStep = { kind: 'reminder'; days: number } | { kind: 'end' };

type Ending = Pick<GuestRecord, 'addedAt' | 'expirySetAt'> & { expiresAt: Date };

/**
 * What is due at this moment: the end itself, or the latest of the reminders whose day has come. A reminder whose day
 * was over before anybody knew of the end is none: who is added for three days is not told that five are left. The
 * last day counts to its end where the guest is, whose clock is so many hours ahead of universal time.
 */
export function dueStep(
    { expiresAt, expirySetAt, addedAt }: Ending,
    now: Date,
    reminderDays: readonly number[],
    utcOffset = 0,
): ExpiryStep | undefined {
    const end = endFor(expiresAt, utcOffset);
    if (now >= end) {
        return { kind: 'end' };
    }
    const known = (expirySetAt ?? addedAt).getTime();
    const dayOf = (count: number) => end.getTime() - days(count);
    const begun = reminderDays.filter((count) => dayOf(count) > known && dayOf(count) <= now.getTime());
    return begun.length === 0 ? undefined : { kind: 'reminder', days: Math.min(...begun) };
}

/** Whether something is due for a guest on some clock of the world. */
export function mayBeDue(
    { expiresAt, expirySetAt, addedAt }: Ending,
    now: Date,
    reminderDays: readonly number[],
): boolean {
    const [first, last] = [endFor(expiresAt, FIRST_OFFSET), endFor(expiresAt, LAST_OFFSET)];
    const known = (expirySetAt ?? addedAt).getTime();
    const isBegun = (count: number) => first.getTime() - days(count) <= now.getTime();
    const isAhead = (count: number) => last.getTime() - days(count) > known;
    return now >= first || reminderDays.some((count) => isBegun(count) && isAhead(count));
}

/** Whether both are the same thing to do, or both nothing. */
export function isSameStep(a: ExpiryStep | undefined, b: ExpiryStep | undefined): boolean {
    const daysOf = (step: ExpiryStep | undefined) => (step?.kind === 'reminder' ? step.days : undefined);
    return a?.kind === b?.kind && daysOf(a) === daysOf(b);
}

/** The longest that access may be given, in days; the settings' own where they name one. */
export function mostDays(maxExpiryDays: number, otherwise: number): number {
    return maxExpiryDays > 0 ? Math.min(maxExpiryDays, otherwise) : otherwise;
}

/** Days of access where nobody said; 0 for no end, which there is only where no longest access is set. */
export function daysByDefault(defaultExpiryDays: number, maxExpiryDays: number): number {
    return maxExpiryDays > 0 ? Math.min(defaultExpiryDays || maxExpiryDays, maxExpiryDays) : defaultExpiryDays;
}
