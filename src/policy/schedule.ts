const DAY = 24 * 60 * 60_000;

const HOUR = 60 * 60_000;

/** The farthest away that access may be said to end: whoever means longer means no end. */
export const MOST_DAYS = 3_660;

/** Guests whose access ends within so many days are listed as expiring. */
export const EXPIRING_DAYS = 14;

/** Milliseconds of so many days. */
export function days(count: number): number {
    return count * DAY;
}

export type TimeProblem = 'nonsense' | 'past' | 'too_far';

export type ParsedTime = { at: Date; problem?: undefined } | { problem: TimeProblem };

/**
 * The day that is meant by `30d`, `8w`, `6m` or `2027-03-31`, typed by somebody whose clock is so many hours ahead of
 * universal time. A month that has no such day ends with its last.
 *
 * A day is kept as its last moment in universal time, whoever named it, so that it is the same day of the calendar for
 * every reader and through every change to and from summer time. When it is over for whom is for `endFor` to say.
 */
export function parseTime(text: string, now: Date, utcOffset: number, mostDays = MOST_DAYS): ParsedTime {
    const day = dayMeant(text.trim().replace(/[‐‑‒–—−]/g, '-'), localDay(now, utcOffset));
    if (day === undefined) {
        return { problem: 'nonsense' };
    }
    const at = endOfDay(day);
    if (Number.isNaN(at.getTime())) {
        return { problem: 'too_far' };
    }
    if (isOver(at, now, utcOffset)) {
        return { problem: 'past' };
    }
    return at > dayIn(mostDays, now, utcOffset) ? { problem: 'too_far' } : { at };
}

/**
 * A moment as programs write it, such as `2027-03-31T18:00:00Z` or with an offset. Undefined for what is none, also
 * for a day that no calendar has.
 */
export function parseMoment(text: string): Date | undefined {
    const [, date, hour] = MOMENT.exec(text) ?? [];
    const at = new Date(text);
    const isMoment = date !== undefined && !Number.isNaN(at.getTime()) && Number(hour) < 24;
    return isMoment && dayOnCalendar(date) !== undefined ? at : undefined;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/** The first moment of a day of universal time, such as `2027-03-31`, and its last. */
export function parseDay(text: string): { start: Date; end: Date } | undefined {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayOnCalendar(text) : undefined;
    return day && { start: new Date(Date.UTC(day.year, day.month, day.day)), end: endOfDay(day) };
}

/** The last day of access where nobody said so; undefined for never. */
export function defaultExpiry(now: Date, utcOffset: number, defaultExpiryDays: number): Date | undefined {
    return defaultExpiryDays > 0 ? dayIn(defaultExpiryDays, now, utcOffset) : undefined;
}

/** The day so many days after today, for somebody whose clock is so many hours ahead of universal time. */
export function dayIn(count: number, now: Date, utcOffset = 0): Date {
    return endOfDay(later(localDay(now, utcOffset), count));
}

/** The day of universal time in which a moment lies, as its last moment. */
export function dayAround(moment: Date): Date {
    return dayIn(0, moment);
}

/** The moment at which a day is over for somebody whose clock is so many hours ahead of universal time. */
export function endFor(day: Date, utcOffset = 0): Date {
    return new Date(day.getTime() - hours(utcOffset));
}

/** Whether a day is over for somebody whose clock is so many hours ahead of universal time. */
export function isOver(day: Date, now: Date, utcOffset = 0): boolean {
    return endFor(day, utcOffset) <= now;
}

/** The clocks of the places where a day is over first and last. */
export const FIRST_OFFSET = 14;
export const LAST_OFFSET = -12;

/** A day of a calendar on somebody's wall. */
interface Day {
    year: number;
    /** 0 for January. */
    month: number;
    day: number;
}

function localDay(at: Date, utcOffset: number): Day {
    const local = new Date(at.getTime() + hours(utcOffset));
    return { year: local.getUTCFullYear(), month: local.getUTCMonth(), day: local.getUTCDate() };
}

function endOfDay({ year, month, day }: Day): Date {
    return new Date(Date.UTC(year, month, day, 23, 59, 59, 999));
}

function later({ year, month, day }: Day, count: number): Day {
    return { year, month, day: day + count };
}

function dayMeant(text: string, today: Day): Day | undefined {
    const [, count, unit] = /^(\d{1,6})([dwm])$/i.exec(text) ?? [];
    if (count !== undefined) {
        return Number(count) === 0 ? undefined : inAWhile(today, Number(count), unit.toLowerCase());
    }
    return dayOnCalendar(text);
}

function dayOnCalendar(text: string): Day | undefined {
    const [, year, month, day] = (/^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []).map(Number);
    const date = new Date(Date.UTC(year, month - 1, day));
    const isOnCalendar = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return isOnCalendar ? { year, month: month - 1, day } : undefined;
}

function inAWhile(today: Day, count: number, unit: string): Day {
    if (unit !== 'm') {
        return later(today, unit === 'w' ? 7 * count : count);
    }
    const lastOfMonth = new Date(Date.UTC(today.year, today.month + count + 1, 0)).getUTCDate();
    return { year: today.year, month: today.month + count, day: Math.min(today.day, lastOfMonth) };
}

/** Milliseconds of an offset; one that no place on earth has counts as none. */
function hours(utcOffset: number): number {
    return Math.abs(utcOffset) <= FIRST_OFFSET ? utcOffset * HOUR : 0;
}
