import { daysByDefault, dueStep, isSameStep, mayBeDue, mostDays } from '../policy/expiry';
import type { ExpiryStep } from '../policy/expiry';
import type { GuestRecord } from '../policy/guests';
import { dayIn, defaultExpiry, FIRST_OFFSET, isOver, LAST_OFFSET, MOST_DAYS } from '../policy/schedule';
import type { Person } from '../policy/types';
import { deactivate, findGuestAccount, firstRecord, refuseNoGuest } from './activation';
import { refuseUnanswerable, tellAnswerable } from './answerable';
import { attempt, nothingDone } from './attempt';
import { about, by } from './auditLog';
import type { Outcome } from './lifecycle';
import type { LifecyclePorts } from './lifecyclePorts';
import { workThrough } from './turn';
import type { Turn } from './turn';

export type ExpiryCode =
    | 'not_allowed'
    | 'nothing_done'
    | 'unclear'
    | 'unknown_person'
    | 'not_a_guest'
    | 'expiry_past'
    | 'expiry_too_late'
    | 'expiry_needed'
    | 'extended'
    | 'extended_without_end'
    | 'extended_inactive'
    | 'ends_for_guest'
    | 'ends_for_sponsor'
    | 'ends_for_managers'
    | 'ended_for_sponsor'
    | 'ended_for_managers'
    | 'end_failed';

export type ExpiryPorts = LifecyclePorts & { log(text: string, error: unknown): void };

/** Guests who are looked after at once: few enough that a round that is cut off has finished most of what it began. */
const AT_ONCE = 10;

const DAY = 86_400_000;

/** Milliseconds for which an end that was cut off is still told. */
const LATELY = 7 * DAY;

/**
 * Says when the access of a guest ends; undefined for never. No date goes past the longest access that the settings
 * allow, whoever says it.
 */
export async function extendAccess(
    acting: Person,
    userId: string,
    expiresAt: Date | undefined,
    ports: LifecyclePorts,
): Promise<Outcome<ExpiryCode>> {
    const refusal = (await refuseUnanswerable(acting, userId, ports)) ?? refuseDate(acting, expiresAt, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const found = await findGuestAccount(userId, ports);
    if (!found.isDone) {
        return refuseNoGuest(found);
    }
    const account = found.value;
    const { id, username, isActive } = account;
    const saved = await attempt('records', async () => {
        const known = await ports.guests.findGuest(id);
        const record = known ?? (await firstRecord(account, ports));
        await ports.guests.saveGuest({ ...record, expiresAt, expirySetAt: ports.now() }, known);
    });
    if (!saved.isDone) {
        return nothingDone('record', saved);
    }
    const detail = expiresAt?.toISOString() ?? 'never';
    await ports.auditLog.note({ ...by(acting), ...about(account), action: 'expiry_set', detail });
    const params = { user: `@${username}` };
    if (expiresAt === undefined) {
        return { code: 'extended_without_end', isDone: true, params };
    }
    return { code: isActive ? 'extended' : 'extended_inactive', isDone: true, params, days: { date: expiresAt } };
}

/**
 * Undefined for an end, or for none, that the settings allow. The longest access is counted from today by a clock that is
 * so many hours ahead of universal time: by that of whoever named the day.
 */
export function refuseDate(
    acting: Person,
    expiresAt: Date | undefined,
    { policy, now }: LifecyclePorts,
    utcOffset = acting.utcOffset,
): Outcome<ExpiryCode> | undefined {
    const { maxExpiryDays } = policy.lifecycle;
    if (expiresAt === undefined) {
        return maxExpiryDays > 0 ? { code: 'expiry_needed', isDone: false, count: maxExpiryDays } : undefined;
    }
    if (isOver(expiresAt, now(), acting.utcOffset)) {
        return { code: 'expiry_past', isDone: false };
    }
    const most = mostDays(maxExpiryDays, MOST_DAYS);
    return expiresAt > dayIn(most, now(), utcOffset)
        ? { code: 'expiry_too_late', isDone: false, count: most }
        : undefined;
}

/**
 * Reminds of access that ends, and ends it. Each reminder is told once, however many servers and rounds come to it;
 * of those that were missed only the latest. One guest who cannot be looked after keeps no other from it.
 */
export async function endAccess(ports: ExpiryPorts, turn?: Turn): Promise<void> {
    const { guests } = await ports.guests.listGuests();
    const acts: Array<() => Promise<unknown>> = [];
    const { reminderDays, maxExpiryDays } = ports.policy.lifecycle;
    for (const guest of guests) {
        const { expiresAt } = guest;
        if (!guest.isActive) {
            if (expiresAt !== undefined && hasEndedLately(expiresAt, ports.now())) {
                acts.push(() => finishEnd({ ...guest, expiresAt }, ports));
            }
        } else if (expiresAt !== undefined && mayBeDue({ ...guest, expiresAt }, ports.now(), reminderDays)) {
            acts.push(() => lookAfter({ ...guest, expiresAt }, ports));
        } else if (expiresAt === undefined && maxExpiryDays > 0) {
            acts.push(() => giveEnd(guest, ports));
        }
    }
    const report = (error: unknown): void => ports.log('The end of a guest’s access could not be looked after', error);
    await workThrough(acts, { atOnce: AT_ONCE, turn, report }, (act) => act());
}

type Ending = GuestRecord & { expiresAt: Date };

function stepFor(guest: Ending, { policy, now }: ExpiryPorts, utcOffset: number | undefined): ExpiryStep | undefined {
    return dueStep(guest, now(), policy.lifecycle.reminderDays, utcOffset);
}

/** The guest's own clock is looked up only where it makes a difference. */
async function lookAfter(guest: Ending, ports: ExpiryPorts): Promise<void> {
    const [first, last] = [FIRST_OFFSET, LAST_OFFSET].map((offset) => stepFor(guest, ports, offset));
    // What is due at both ends of the world is due everywhere; what is due at neither may be due between them.
    const step =
        first !== undefined && isSameStep(first, last)
            ? first
            : stepFor(guest, ports, (await ports.directory.findPerson(guest.userId))?.utcOffset);
    if (step !== undefined) {
        await take(step, guest, ports);
    }
}

/** A guest of whom nobody said how long they stay, since a longest access is set. */
async function giveEnd({ userId, username }: GuestRecord, ports: ExpiryPorts): Promise<void> {
    const { invitations, lifecycle } = ports.policy;
    const guest = await ports.guests.findGuest(userId);
    if (guest === undefined || guest.expiresAt !== undefined) {
        // Somebody has said it since the round began.
        return;
    }
    const count = daysByDefault(invitations.defaultExpiryDays, lifecycle.maxExpiryDays);
    const expiresAt = defaultExpiry(ports.now(), 0, count);
    const detail = expiresAt?.toISOString();
    const key = `expiry/${userId}/${detail}`;
    await ports.auditLog.note({ ...about({ id: userId, username }), action: 'expiry_set', detail, key });
    await ports.guests.saveGuest({ ...guest, expiresAt, expirySetAt: ports.now() }, guest);
}

async function take(step: ExpiryStep, guest: Ending, ports: ExpiryPorts): Promise<void> {
    if (step.kind === 'end') {
        // Whoever was given another day since the round began has it.
        const now = await ports.guests.findGuest(guest.userId);
        const isStill = now?.expiresAt?.getTime() === guest.expiresAt.getTime();
        return isStill ? end({ ...guest, ...now }, ports) : undefined;
    }
    const { userId, username, expiresAt } = guest;
    const days = { date: expiresAt };
    const params = { user: `@${username}` };
    const key = `reminder/${userId}/${expiresAt.toISOString()}/${step.days}`;
    await Promise.all([
        ports.announcements.tellOnce(`${key}/guest`, userId, { code: 'ends_for_guest', isDone: true, days }),
        tellAnswerable(guest.sponsorId, ports, {
            key,
            toSponsor: { code: 'ends_for_sponsor', isDone: true, params, days },
            toManagers: { code: 'ends_for_managers', isDone: true, params, days },
            offer: { acts: ['extend'], subject: userId },
        }),
    ]);
}

/** Ending access is the same the second time; telling it is not. */
async function end(guest: Ending, ports: ExpiryPorts): Promise<void> {
    const { userId, username } = guest;
    const key = endKey(guest);
    // Whoever is deactivated is not looked at again but for this: the process may be killed before anybody is told.
    await ports.once.begin(begunKey(guest));
    const steps = await deactivate(userId, false, ports, { action: 'access_ended', key });
    const failed = steps.filter(({ isDone, failure }) => !isDone && failure !== 'already_inactive');
    if (failed.length > 0) {
        const params = { user: `@${username}` };
        const outcome: Outcome<ExpiryCode> = { code: 'end_failed', isDone: false, params, steps: failed };
        await ports.announcements.tellManagersOnce(`${key}/failed`, outcome);
        return;
    }
    await tellEnd(guest, ports);
}

/** Tells of an end that was begun and not told. */
async function finishEnd(guest: Ending, ports: ExpiryPorts): Promise<void> {
    const key = begunKey(guest);
    if (!(await ports.once.isDone(key)) && (await ports.once.begunAt(key)) !== undefined) {
        await tellEnd(guest, ports);
    }
}

async function tellEnd(guest: Ending, ports: ExpiryPorts): Promise<void> {
    const params = { user: `@${guest.username}` };
    const isTold = await tellAnswerable(guest.sponsorId, ports, {
        key: endKey(guest),
        toSponsor: { code: 'ended_for_sponsor', isDone: true, params },
        toManagers: { code: 'ended_for_managers', isDone: true, params },
    });
    if (isTold) {
        await ports.once.finish(begunKey(guest));
    }
}

function endKey({ userId, expiresAt }: Ending): string {
    return `end/${userId}/${expiresAt.toISOString()}`;
}

function begunKey(guest: Ending): string {
    return `${endKey(guest)}/begun`;
}

/** Whether the end may be left to tell: a day is over a little earlier or later than where it is counted from. */
function hasEndedLately(expiresAt: Date, now: Date): boolean {
    const since = now.getTime() - expiresAt.getTime();
    return since > -DAY && since < LATELY;
}
