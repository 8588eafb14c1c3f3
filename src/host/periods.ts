import { dayOf, monthOf, periodsOf } from '../policy/periods';
import { days, MOST_DAYS } from '../policy/schedule';
import { dateOf, newest, ofKind } from './records';
import type { Key, Records } from './records';

/**
 * Rows that are kept for so many days. Each is found by its day and its month of universal time, since the server
 * knows rows by their keys alone: what is old is removed by whole months and, up to the day, by days.
 */
export function inPeriods(kind: string, at: Date): Key {
    return [ofPeriod(kind, dayOf(at)), ofPeriod(kind, monthOf(at)), ofKind(kind)];
}

/** A day or a month, as `periodsOf` names them. */
export function ofPeriod(kind: string, period: string): Key[number] {
    return ofKind(`${kind}:${period}`);
}

/**
 * Removes the rows of all days before the day of this time. How far that was done is put on record last, so that a
 * round which was cut off is made up for; where nothing was, nothing can be older than the longest time that the
 * settings allow.
 */
export async function forgetBefore(kind: string, time: Date, records: Records): Promise<void> {
    const mark: Key = [ofKind(`${kind}-since`)];
    const first = dateOf(newest(await records.read(mark))?.first) ?? new Date(time.getTime() - days(MOST_DAYS));
    if (dayOf(first) >= dayOf(time)) {
        return;
    }
    for (const period of periodsOf(first, new Date(time.getTime() - days(1)))) {
        await records.remove([ofPeriod(kind, period)]);
    }
    await records.put(mark, { first: `${dayOf(time)}T00:00:00.000Z`, savedAt: time.toISOString() });
}
