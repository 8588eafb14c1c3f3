/**
 * Marks of a change that every process of the app hears of. They are in an order, and the later one holds wherever
 * two meet: two servers that tell each other of a change at once would swap them forever otherwise.
 */
const STAMP = /^(\d{15})-[0-9a-f]{1,40}$/;

/** A stamp later than the last one, whatever the clock says; `id` tells apart those of one moment. */
export function nextStamp(last: unknown, now: Date, id: string): string {
    const [, time] = STAMP.exec(typeof last === 'string' ? last : '') ?? [];
    const next = Math.max(now.getTime(), time === undefined ? 0 : Number(time) + 1);
    return `${String(next).padStart(15, '0')}-${id}`;
}

/** Whether the new stamp takes the place of the old one; what is no stamp never does. */
export function isLaterStamp(stamp: unknown, old: unknown): boolean {
    if (typeof stamp !== 'string' || !STAMP.test(stamp)) {
        return false;
    }
    return typeof old !== 'string' || !STAMP.test(old) || stamp > old;
}
