import { daysByDefault, dueStep, mostDays } from '../policy/expiry';
import type { ExpiryStep } from '../policy/expiry';
import type { GuestRecord } from '../policy/guests';
import { isGuest, isManager } from '../policy/people';
import { days, defaultExpiry, MOST_DAYS } from '../policy/schedule';
import type { Person } from '../policy/types';
import { deactivate, findGuestAccount, firstRecord } from './activation';
import { attempt, nothingDone } from './attempt';
import type { Outcome } from './lifecycle';
import type { LifecyclePorts } from './lifecyclePorts';

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

/** Whether somebody who is no guest may say how long a guest stays: managers, and the guest's own sponsor. */
function mayExtend(acting: Person, record: GuestRecord | undefined, { policy }: LifecyclePorts): boolean {
    const isSponsor = record?.sponsorId !== undefined && record.sponsorId === acting.id;
    return isManager(acting, policy.access) || isSponsor;
}

/** Undefined where the acting person may say how long the guest stays. */
export async function refuseExtension(
    acting: Person,
    userId: string,
    ports: LifecyclePorts,
): Promise<Outcome<ExpiryCode> | undefined> {
    if (isGuest(acting, ports.policy.access)) {
        return { code: 'not_allowed', isDone: false };
    }
    const record = await attempt('records', () => ports.guests.findGuest(userId));
    if (mayExtend(acting, record.isDone ? record.value : undefined, ports)) {
        return record.isDone ? undefined : nothingDone('record', record);
    }
    return { code: 'not_allowed', isDone: false };
}

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
    const refusal = (await refuseExtension(acting, userId, ports)) ?? refuseDate(expiresAt, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const found = await findGuestAccount(userId, ports);
    if (!found.isDone) {
        if (found.failure === 'unknown_user') {
            return { code: 'unknown_person', isDone: false };
        }
        return found.failure === 'not_a_guest'
            ? { code: 'not_a_guest', isDone: false, params: { user: found.failureDetail ?? '' } }
            : nothingDone('lookup', found);
    }
    const account = found.value;
    const { id, username, isActive } = account;
    const saved = await attempt('records', async () => {
        const record = (await ports.guests.findGuest(id)) ?? (await firstRecord(account, ports));
        await ports.guests.saveGuest({ ...record, expiresAt, expirySetAt: ports.now() });
    });
    if (!saved.isDone) {
        return nothingDone('record', saved);
    }
    const params = { user: `@${username}` };
    if (expiresAt === undefined) {
        return { code: 'extended_without_end', isDone: true, params };
    }
    return { code: isActive ? 'extended' : 'extended_inactive', isDone: true, params, dates: { date: expiresAt } };
}

function refuseDate(expiresAt: Date | undefined, { policy, now }: LifecyclePorts): Outcome<ExpiryCode> | undefined {
    const { maxExpiryDays } = policy.lifecycle;
    if (expiresAt === undefined) {
        return maxExpiryDays > 0 ? { code: 'expiry_needed', isDone: false, count: maxExpiryDays } : undefined;
    }
    if (expiresAt <= now()) {
        return { code: 'expiry_past', isDone: false };
    }
    const most = mostDays(maxExpiryDays, MOST_DAYS);
    // The last day counts to its end, wherever that is.
    const isTooLate = expiresAt.getTime() > now().getTime() + days(most + 2);
    return isTooLate ? { code: 'expiry_too_late', isDone: false, count: most } : undefined;
}

/**
 * Reminds of access that ends, and ends it. Each reminder is told once, however many servers and rounds come to it;
 * of those that were missed only the latest. One guest who cannot be looked after keeps no other from it.
 */
export async function endAccess(ports: ExpiryPorts): Promise<void> {
    const { guests } = await ports.guests.listGuests();
    const active = guests.filter(({ isActive }) => isActive);
    const { reminderDays } = ports.policy.lifecycle;
    const acts: Array<() => Promise<unknown>> = [];
    for (const guest of active) {
        const { expiresAt } = guest;
        const step = expiresAt && dueStep({ ...guest, expiresAt }, ports.now(), reminderDays);
        if (step !== undefined) {
            acts.push(() => take(step, guest, ports));
        } else if (expiresAt === undefined && ports.policy.lifecycle.maxExpiryDays > 0) {
            acts.push(() => giveEnd(guest, ports));
        }
    }
    for (let first = 0; first < acts.length; first += AT_ONCE) {
        await Promise.all(acts.slice(first, first + AT_ONCE).map((act) => alone(act, ports)));
    }
}

async function alone(act: () => Promise<unknown>, ports: ExpiryPorts): Promise<void> {
    try {
        await act();
    } catch (error) {
        ports.log('The end of a guest’s access could not be looked after', error);
    }
}

/** A guest of whom nobody said how long they stay, since a longest access is set. */
async function giveEnd(guest: GuestRecord, ports: ExpiryPorts): Promise<void> {
    const { invitations, lifecycle } = ports.policy;
    const count = daysByDefault(invitations.defaultExpiryDays, lifecycle.maxExpiryDays);
    const expiresAt = defaultExpiry(ports.now(), 0, count);
    await ports.guests.saveGuest({ ...guest, expiresAt, expirySetAt: ports.now() });
}

async function take(step: ExpiryStep, guest: GuestRecord, ports: ExpiryPorts): Promise<void> {
    if (step.kind === 'end') {
        return end(guest, ports);
    }
    const { userId, username, expiresAt } = guest;
    const dates = { date: expiresAt ?? ports.now() };
    const params = { user: `@${username}` };
    const key = `reminder/${userId}/${dates.date.toISOString()}/${step.days}`;
    await Promise.all([
        ports.announcements.tellOnce(`${key}/guest`, userId, { code: 'ends_for_guest', isDone: true, dates }),
        tellAnswerable(guest, ports, {
            key,
            toSponsor: { code: 'ends_for_sponsor', isDone: true, params, dates },
            toManagers: { code: 'ends_for_managers', isDone: true, params, dates },
            offersExtension: true,
        }),
    ]);
}

/** Ending access is the same the second time; telling it is not. */
async function end(guest: GuestRecord, ports: ExpiryPorts): Promise<void> {
    const { userId, username, expiresAt } = guest;
    const steps = await deactivate(userId, false, ports);
    const key = `end/${userId}/${expiresAt?.toISOString()}`;
    const params = { user: `@${username}` };
    const failed = steps.filter(({ isDone, failure }) => !isDone && failure !== 'already_inactive');
    if (failed.length > 0) {
        const outcome: Outcome<ExpiryCode> = { code: 'end_failed', isDone: false, params, steps: failed };
        await ports.announcements.tellManagersOnce(`${key}/failed`, outcome);
        return;
    }
    await tellAnswerable(guest, ports, {
        key,
        toSponsor: { code: 'ended_for_sponsor', isDone: true, params },
        toManagers: { code: 'ended_for_managers', isDone: true, params },
        offersExtension: false,
    });
}

interface Notice {
    key: string;
    toSponsor: Outcome<ExpiryCode>;
    toManagers: Outcome<ExpiryCode>;
    offersExtension: boolean;
}

/** The sponsor, or the managers where there is none who is active. */
async function tellAnswerable(
    { userId, sponsorId }: GuestRecord,
    ports: ExpiryPorts,
    { key, toSponsor, toManagers, offersExtension }: Notice,
): Promise<void> {
    const sponsor = sponsorId === undefined ? undefined : await ports.workspace.findAccount(sponsorId);
    if (sponsorId !== undefined && sponsor?.isActive === true) {
        const offer = offersExtension ? { acts: ['extend' as const], subject: userId } : undefined;
        await ports.announcements.tellOnce(`${key}/sponsor`, sponsorId, toSponsor, offer);
    } else {
        await ports.announcements.tellManagersOnce(`${key}/managers`, toManagers);
    }
}
