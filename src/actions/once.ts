/**
 * What must happen once, however many servers and rounds come to it: a reminder, a card, an announcement. Keys name
 * the thing with its day or subject, such as `reminder/<user id>/2026-03-31/5`.
 */
export interface OnceStore {
    /**
     * `ours`: nobody has begun; do it, then `finish`. `taken`: somebody does it or has done it. `stale`: somebody began
     * over ten minutes ago and never finished, so it may have been done or not: look, do what is left, then `finish`.
     * Two at once may both find `taken` only where one of them is killed; that shows as `stale` later.
     */
    begin(key: string): Promise<Beginning>;
    /** The same for several, with one wait for all of them. */
    beginAll(keys: readonly string[]): Promise<ReadonlyMap<string, Beginning>>;
    finish(key: string): Promise<void>;
    /** When somebody first began; undefined where nobody has. */
    begunAt(key: string): Promise<Date | undefined>;
    /** Whether it was finished; what has been forgotten since was not. */
    isDone(key: string): Promise<boolean>;
    /** Removes every mark that was begun in that month of universal time, such as `2026-03`. */
    forgetMonth(month: string): Promise<void>;
}

export type Beginning = 'ours' | 'taken' | 'stale';

/** Does something once with each of them, however many come to it; resolves to those with whom nobody else has. */
export async function takeUp<T>(
    items: readonly T[],
    keyOf: (item: T) => string,
    once: OnceStore,
    work: (item: T) => Promise<void>,
): Promise<T[]> {
    const begun = items.length === 0 ? new Map<string, string>() : await once.beginAll(items.map(keyOf));
    const ours = items.filter((item) => begun.get(keyOf(item)) !== 'taken');
    await Promise.all(
        ours.map(async (item) => {
            await work(item);
            await once.finish(keyOf(item));
        }),
    );
    return ours;
}
