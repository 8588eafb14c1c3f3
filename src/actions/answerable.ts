import { isGuestAccount } from '../policy/guests';
import { isGuest, isManager } from '../policy/people';
import type { Person } from '../policy/types';
import { attempt, nothingDone } from './attempt';
import type { Outcome } from './lifecycle';
import type { LifecyclePorts, Offer } from './lifecyclePorts';

/** Whether somebody is an active member, who can answer for guests. */
export async function isSponsor(
    userId: string,
    { workspace, policy }: Pick<LifecyclePorts, 'workspace' | 'policy'>,
): Promise<boolean> {
    const account = await workspace.findAccount(userId);
    return account?.isActive === true && !isGuestAccount(account, policy);
}

/** Undefined where the acting person answers for the guest: managers do for each, members for those they sponsor. */
export async function refuseUnanswerable(
    acting: Person,
    userId: string,
    { guests, policy }: Pick<LifecyclePorts, 'guests' | 'policy'>,
): Promise<Outcome<'not_allowed' | 'nothing_done' | 'unclear'> | undefined> {
    if (isGuest(acting, policy.access)) {
        return { code: 'not_allowed', isDone: false };
    }
    const record = await attempt('records', () => guests.findGuest(userId));
    const sponsors = record.isDone && record.value?.sponsorId !== undefined && record.value.sponsorId === acting.id;
    if (sponsors || isManager(acting, policy.access)) {
        return record.isDone ? undefined : nothingDone('record', record);
    }
    return { code: 'not_allowed', isDone: false };
}

export interface Notice {
    key: string;
    toSponsor: Outcome;
    toManagers: Outcome;
    /** For the sponsor alone. */
    offer?: Offer;
}

/**
 * Tells the sponsor, or the managers where there is none who is active. Resolves to whether it has been told, now or
 * before.
 */
export async function tellAnswerable(
    sponsorId: string | undefined,
    ports: LifecyclePorts,
    { key, toSponsor, toManagers, offer }: Notice,
): Promise<boolean> {
    if (sponsorId !== undefined && (await isSponsor(sponsorId, ports))) {
        await ports.announcements.tellOnce(`${key}/sponsor`, sponsorId, toSponsor, offer);
        return ports.once.isDone(`${key}/sponsor`);
    }
    await ports.announcements.tellManagersOnce(`${key}/managers`, toManagers);
    return ports.once.isDone(`${key}/managers`);
}
