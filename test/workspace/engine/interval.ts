import { Cron } from 'croner';

const milliseconds: Record<string, number> = {
    second: 1_000,
    minute: 60_000,
    hour: 3_600_000,
    day: 86_400_000,
    week: 604_800_000,
    month: 2_592_000_000,
    year: 31_536_000_000,
};

/**
 * When a recurring job runs next: a cron string names times of the day, in the server's time zone; a number of
 * milliseconds or a human interval ("2 hours and 10 minutes") counts from the last run, and without one means now.
 *
 * @throws Error where the interval is none of these
 */
export function nextRun(interval: string | number, last: Date | undefined, now: Date): Date {
    const length = lengthOf(interval);
    if (length !== undefined && length > 0) {
        return last ? new Date(last.getTime() + length) : now;
    }
    const next = typeof interval === 'string' ? cronTime(interval, last ?? now) : undefined;
    if (!next) {
        throw new Error('failed to calculate nextRunAt due to invalid repeat interval');
    }
    return next;
}

/** A date, its text, or "in 10 minutes". */
export function dateFrom(when: Date | string, now: Date): Date {
    const date = new Date(when);
    if (!Number.isNaN(date.getTime())) {
        return date;
    }
    const length = lengthOf(String(when).replace(/^in\s+/i, ''));
    if (length === undefined) {
        throw new Error(`"${String(when)}" is no time that a job can be scheduled for`);
    }
    return new Date(now.getTime() + length);
}

/** In milliseconds; undefined where the text is no human interval. */
function lengthOf(interval: string | number): number | undefined {
    if (typeof interval === 'number') {
        return interval;
    }
    const parts = interval
        .trim()
        .toLowerCase()
        .split(/\s+and\s+|\s*,\s*/)
        .map((part) =>
            /^(?:(\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+)?([a-z]+?)s?$/.exec(part),
        )
        .map((match) => (match ? countOf(match[1]) * (milliseconds[match[2] ?? ''] ?? Number.NaN) : Number.NaN));
    const length = parts.reduce((sum, part) => sum + part, 0);
    return Number.isNaN(length) ? undefined : length;
}

const words = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function countOf(count: string | undefined): number {
    if (count === undefined || count.startsWith('a')) {
        return 1;
    }
    return words.indexOf(count) > 0 ? words.indexOf(count) : Number(count);
}

function cronTime(expression: string, after: Date): Date | undefined {
    try {
        return new Cron(expression).nextRun(after) ?? undefined;
    } catch {
        return undefined;
    }
}
