import type { Account, GuestRecord } from './guests';
import { days } from './schedule';

/** Days between the warning and the end. */
const WARNED_FOR = 7;

/** Somebody who has not logged in for long and was told what comes of it. */
export interface IdleWarning {
    userId: string;
    /** When the guest had been seen last. */
    seenAt: Date;
    warnedAt: Date;
    /** The message in which the sponsor hears of it, with the sponsor's other guests. */
    cardId: string;
    /** The message that tells of the end, once that has begun. */
    endId?: string;
}

/** Somebody whom the setting hit at the moment it was switched on, as the managers hear before any warning. */
export interface IdleListing {
    userId: string;
    listedAt: Date;
    /** The message in which the managers hear of it, with the others of the list. */
    listId: string;
}

export type IdleStep = 'warn' | 'deactivate' | 'forget';

/** When somebody was there last: at the last login; without any, when the account came to be. */
export function lastSeen(
    { lastLoginAt, createdAt }: Pick<Account, 'lastLoginAt' | 'createdAt'>,
    { addedAt }: Pick<GuestRecord, 'addedAt'>,
): Date {
    return lastLoginAt ?? createdAt ?? addedAt;
}

/** What is due for a guest who was there last at this time. Nobody is deactivated but seven days after a warning. */
export function dueIdleStep(
    seenAt: Date,
    warning: Pick<IdleWarning, 'seenAt' | 'warnedAt'> | undefined,
    now: Date,
    inactivityDays: number,
): IdleStep | undefined {
    const isIdle = now >= warningDay(seenAt, inactivityDays);
    if (warning === undefined) {
        return isIdle ? 'warn' : undefined;
    }
    if (!isIdle || seenAt > warning.seenAt) {
        return 'forget';
    }
    return now >= endDay(seenAt, warning, inactivityDays) ? 'deactivate' : undefined;
}

/**
 * Milliseconds after which another round has come. They come every hour; one that comes sooner makes up for one that
 * was cut off.
 */
const NEXT_ROUND = 45 * 60_000;

/**
 * How it begins for a guest who is not warned. Whom the setting hits when it is switched on is listed, and warned a round
 * later.
 */
export function beginningOf(
    seenAt: Date,
    listing: Pick<IdleListing, 'listedAt'> | undefined,
    now: Date,
    rule: { since: Date; days: number },
): 'list' | 'warn' | 'forget' | undefined {
    const isDue = dueIdleStep(seenAt, undefined, now, rule.days) === 'warn';
    if (listing === undefined) {
        return isDue ? (isHitAtOnce(seenAt, rule.since, rule.days) ? 'list' : 'warn') : undefined;
    }
    if (!isDue) {
        return 'forget';
    }
    return now.getTime() - listing.listedAt.getTime() >= NEXT_ROUND ? 'warn' : undefined;
}

/** Whether the setting hits somebody at the moment it is switched on. */
export function isHitAtOnce(seenAt: Date, since: Date, inactivityDays: number): boolean {
    return warningDay(seenAt, inactivityDays) <= since;
}

/** The day on which a guest who was warned is deactivated, unless they log in. */
export function endDay(seenAt: Date, { warnedAt }: Pick<IdleWarning, 'warnedAt'>, inactivityDays: number): Date {
    return new Date(Math.max(seenAt.getTime() + days(inactivityDays), warnedAt.getTime() + days(WARNED_FOR)));
}

/** Not before a day without login, however short the setting. */
function warningDay(seenAt: Date, inactivityDays: number): Date {
    return new Date(seenAt.getTime() + days(Math.max(inactivityDays - WARNED_FOR, 1)));
}
