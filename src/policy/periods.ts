const DAY = 86_400_000;

/**
 * The days and whole months of universal time that two times and all between them lie in, such as `2026-02-28` and
 * `2026-03`; the fewest that say it exactly to the day.
 */
export function periodsOf(since: Date, until: Date): string[] {
    const periods: string[] = [];
    const end = dayAfter(until);
    for (let at = startOfDay(since); at < end;) {
        const next = startOfNextMonth(at);
        const isWhole = new Date(at).getUTCDate() === 1 && next <= end;
        periods.push(isWhole ? monthOf(new Date(at)) : dayOf(new Date(at)));
        at = isWhole ? next : at + DAY;
    }
    return periods;
}

/** The day of universal time. */
export function dayOf(at: Date): string {
    return at.toISOString().slice(0, 10);
}

/** The month of universal time. */
export function monthOf(at: Date): string {
    return at.toISOString().slice(0, 7);
}

function startOfDay(at: Date): number {
    return Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
}

function dayAfter(at: Date): number {
    return startOfDay(at) + DAY;
}

function startOfNextMonth(at: number): number {
    const date = new Date(at);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}
