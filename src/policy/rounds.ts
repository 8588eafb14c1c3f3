const HOUR = 60 * 60_000;

/** The fraction that spreads points over a circle most evenly, however many there are. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The items from another beginning each hour. A round that gets through a few of them only has, with those of the
 * next hours, soon come to all of them, and no round needs to know where another has stopped.
 */
export function rotated<T>(items: readonly T[], now: Date): T[] {
    const turns = Math.floor(now.getTime() / HOUR) * GOLDEN;
    const first = Math.floor((turns % 1) * items.length);
    return [...items.slice(first), ...items.slice(0, first)];
}

/** The items in groups of at most so many. */
export function inGroups<T>(items: readonly T[], most: number): T[][] {
    const groups: T[][] = [];
    for (let first = 0; first < items.length; first += most) {
        groups.push(items.slice(first, first + most));
    }
    return groups;
}

/** The items that belong together, in groups of at most so many. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string, most: number): T[][] {
    const byKey = new Map<string, T[]>();
    for (const item of items) {
        byKey.set(keyOf(item), [...(byKey.get(keyOf(item)) ?? []), item]);
    }
    return ([] as T[][]).concat(...[...byKey.values()].map((group) => inGroups(group, most)));
}

/** Of the time that is left, what the next has, by its weight among those that are still to come. */
export function shareOf(left: number, weight: number, weights: number): number {
    return Math.max(0, (left * weight) / weights);
}

/**
 * Months for which what was done once is remembered: reminders matter for as many days as there are between the
 * earliest and the end, which is a year at most.
 */
export const MONTHS_REMEMBERED = 25;

const MONTHS_LOOKED_AT = 12;

/**
 * The month whose marks are to be forgotten in this hour: one after another of the year before those remembered, so
 * that nothing is left where no round has run for months.
 */
export function monthToForget(now: Date): string {
    const hour = Math.floor(now.getTime() / HOUR);
    const back = MONTHS_REMEMBERED + 1 + (hour % MONTHS_LOOKED_AT);
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back)).toISOString().slice(0, 7);
}
