import type { GuestRecord } from './guests';
import { days } from './schedule';

/** What is due for somebody whose access ends. */
export type ExpiryStep = { kind: 'reminder'; days: number } | { kind: 'end' };

type Ending = Pick<GuestRecord, 'addedAt' | 'expirySetAt'> & { expiresAt: Date };

/**
 * What is due at this moment: the end itself, or the latest of the reminders whose day has come. A reminder whose day
 * was over before anybody knew of the end is none: who is added for three days is not told that five are left.
 */
export function dueStep(
    { expiresAt, expirySetAt, addedAt }: Ending,
    now: Date,
    reminderDays: readonly number[],
): ExpiryStep | undefined {
    if (now >= expiresAt) {
        return { kind: 'end' };
    }
    const known = (expirySetAt ?? addedAt).getTime();
    const dayOf = (count: number) => expiresAt.getTime() - days(count);
    const begun = reminderDays.filter((count) => dayOf(count) > known && dayOf(count) <= now.getTime());
    return begun.length === 0 ? undefined : { kind: 'reminder', days: Math.min(...begun) };
}

/** The longest that access may be given, in days; the settings' own where they name one. */
export function mostDays(maxExpiryDays: number, otherwise: number): number {
    return maxExpiryDays > 0 ? Math.min(maxExpiryDays, otherwise) : otherwise;
}

/** Days of access where nobody said; 0 for no end, which there is only where no longest access is set. */
export function daysByDefault(defaultExpiryDays: number, maxExpiryDays: number): number {
    return maxExpiryDays > 0 ? Math.min(defaultExpiryDays || maxExpiryDays, maxExpiryDays) : defaultExpiryDays;
}
