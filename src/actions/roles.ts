import type { Account, GuestRecord } from '../policy/guests';
import { isGuest, isManager } from '../policy/people';
import type { Person } from '../policy/types';
import { hasPlace, newRecord } from './activation';
import { attempt, nothingDone, onlyStep, stepOf } from './attempt';
import type { Attempt } from './attempt';
import { about, by } from './auditLog';
import { claimPlace, dropClaim, keepPlace } from './guestCap';
import type { LifecyclePorts } from './lifecyclePorts';
import type { Outcome, StepResult } from './lifecycle';
import { acceptInvitation, becomeGuest, findInvitationOf } from './registration';
import type { RegistrationCode } from './registration';
import { refuseStranger, refuseUnconnected } from './requirements';
import { isGuestAccount } from '../policy/guests';
import { endGuest } from './sightings';

type Refused = 'not_allowed' | 'not_connected' | 'nothing_done' | 'unclear' | 'unknown_person';

export type PromoteCode = Refused | 'not_a_guest' | 'promoted' | 'promoted_partly';

export type DemoteCode =
    | Refused
    | RegistrationCode
    | 'not_yourself'
    | 'not_a_person'
    | 'is_exempt'
    | 'already_guest'
    | 'cap_reached'
    | 'demoted'
    | 'demoted_keeps_roles'
    | 'demoted_partly'
    | 'demote_raced';

/** Makes a member of a guest: the default role in, then every guest role out, so that there is no gap in between. */
export async function promoteGuest(
    acting: Person,
    userId: string,
    ports: LifecyclePorts,
): Promise<Outcome<PromoteCode>> {
    const refusal = refuseStranger(acting, ports) ?? refuseUnconnected(ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const found = await findAccount(userId, ports);
    if (!found.isDone) {
        return found.failure === 'unknown_user'
            ? { code: 'unknown_person', isDone: false }
            : nothingDone('lookup', found);
    }
    const account = found.value;
    const params = { user: `@${account.username}` };
    if (!isGuestAccount(account, ports.policy)) {
        return endRecord(acting, account, ports);
    }
    const roles = await becomeMember(account, ports);
    if (!roles.every((step) => step.isDone)) {
        return roles[0].isDone ? { code: 'promoted_partly', isDone: false, params, steps: roles } : onlyStep(roles[0]);
    }
    await ports.auditLog.note({ ...by(acting), ...about(account), action: 'guest_promoted' });
    const ended = await attempt('records', () => endGuest(userId, ports));
    const steps = [...roles, stepOf('record', ended)];
    return steps.every((step) => step.isDone)
        ? { code: 'promoted', isDone: true, params }
        : { code: 'promoted_partly', isDone: false, params, steps };
}

/** Somebody who is no guest has no record; one that an earlier run has left is ended now. */
async function endRecord(acting: Person, account: Account, ports: LifecyclePorts): Promise<Outcome<PromoteCode>> {
    const params = { user: `@${account.username}` };
    const ended = await attempt('records', async () => {
        const left = await ports.guests.findGuest(account.id);
        await endGuest(account.id, ports);
        return left !== undefined;
    });
    if (!ended.isDone) {
        return { code: 'promoted_partly', isDone: false, params, steps: [stepOf('record', ended)] };
    }
    if (!ended.value) {
        return { code: 'not_a_guest', isDone: false, params };
    }
    await ports.auditLog.note({ ...by(acting), ...about(account), action: 'guest_promoted' });
    return { code: 'promoted', isDone: true, params };
}

async function becomeMember(account: Account, { connection, policy }: LifecyclePorts): Promise<StepResult[]> {
    const { username, roles } = account;
    const added = await attempt('server', () => connection.addRole(username, policy.defaultRole));
    if (!added.isDone) {
        return [stepOf('default_role', added, `@${username}`)];
    }
    const removed = await attempt('server', async () => {
        for (const role of roles.filter((held) => policy.access.guestRoles.has(held))) {
            await connection.removeRole(username, role);
        }
    });
    return [stepOf('default_role', added, `@${username}`), stepOf('guest_role', removed, `@${username}`)];
}

/**
 * Makes a guest of a member, which is an admission: the guest role in, then the default role out. Nobody exempt, no
 * manager, and nobody who asks for it themselves. Somebody who was invited as a guest and could not be made one at
 * registration becomes the guest of that invitation.
 */
export async function demoteMember(
    acting: Person,
    userId: string,
    ports: LifecyclePorts,
): Promise<Outcome<DemoteCode>> {
    const refusal =
        refuseStranger(acting, ports) ??
        (acting.id === userId ? { code: 'not_yourself' as const, isDone: false } : undefined) ??
        refuseUnconnected(ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const found = await findAccount(userId, ports);
    if (!found.isDone) {
        return found.failure === 'unknown_user'
            ? { code: 'unknown_person', isDone: false }
            : nothingDone('lookup', found);
    }
    const account = found.value;
    const params = { user: `@${account.username}` };
    const objection = await findObjection(account, ports);
    if (objection !== undefined) {
        return { code: objection, isDone: false, params };
    }
    const invitation = await attempt('records', () => findInvitationOf(account, ports));
    if (!invitation.isDone) {
        return nothingDone('lookup', invitation);
    }
    if (invitation.value !== undefined) {
        return acceptInvitation(account, invitation.value, ports, acting);
    }
    if (isGuestAccount(account, ports.policy)) {
        return account.roles.includes(ports.policy.defaultRole)
            ? finish(acting, account, ports, (known) => hasPlace(account, known, ports))
            : { code: 'already_guest', isDone: false, params };
    }
    return account.isActive ? admit(acting, account, ports) : finish(acting, account, ports, async () => false);
}

async function findObjection(
    account: Account,
    { directory, policy: { access } }: LifecyclePorts,
): Promise<'not_a_person' | 'is_exempt' | undefined> {
    const person = await attempt('server', () => directory.findPerson(account.id));
    const known = person.isDone ? person.value : undefined;
    if (known?.kind !== 'user') {
        return 'not_a_person';
    }
    const isExempt = account.roles.some((role) => access.exemptRoles.has(role));
    return isExempt || (isManager(known, access) && !isGuest(known, access)) ? 'is_exempt' : undefined;
}

async function admit(acting: Person, account: Account, ports: LifecyclePorts): Promise<Outcome<DemoteCode>> {
    const params = { user: `@${account.username}` };
    const place = await attempt('records', () => claimPlace(account.id, ports));
    if (!place.isDone) {
        return nothingDone('place', place);
    }
    if (!place.value.isAdmitted) {
        return { code: 'cap_reached', isDone: false, params: { limit: place.value.limit, taken: place.value.taken } };
    }
    const { claim } = place.value;
    const { connection, policy } = ports;
    const added = await attempt('server', () => connection.addRole(account.username, policy.guestRole));
    if (!added.isDone) {
        if (added.isUncertain !== true) {
            await attempt('records', () => dropClaim(claim, ports));
        }
        return nothingDone('guest_role', added, params.user);
    }
    const kept = await attempt('records', () => keepPlace(claim, ports));
    if (kept.isDone && !kept.value) {
        const undone = await attempt('server', () => connection.removeRole(account.username, policy.guestRole));
        if (!undone.isDone) {
            await ports.auditLog.note({ ...by(acting), ...about(account), action: 'guest_demoted' });
        }
        const steps = undone.isDone ? [] : [stepOf('guest_role', undone)];
        return { code: 'demote_raced', isDone: false, params, steps };
    }
    // Where the place could not be kept, the guest is not on record as active, and judged by the next round.
    const guest = { ...account, roles: [...account.roles, policy.guestRole] };
    return finish(acting, guest, ports, async () => kept.isDone);
}

/** What is left once the guest role is in, or where no place is needed; `isPlaced` tells whether there is one. */
async function finish(
    acting: Person,
    account: Account,
    ports: LifecyclePorts,
    isPlaced: (known: GuestRecord | undefined) => Promise<boolean>,
): Promise<Outcome<DemoteCode>> {
    const params = { user: `@${account.username}` };
    const roles = await becomeGuest(account, ports);
    if (!roles[0].isDone) {
        return onlyStep(roles[0]);
    }
    await ports.auditLog.note({ ...by(acting), ...about(account), action: 'guest_demoted' });
    const saved = await attempt('records', async () => {
        const known = await ports.guests.findGuest(account.id);
        const fresh = { ...newRecord(account, ports.now()), addedAt: ports.now(), addedBy: acting.id };
        await ports.guests.saveGuest({ ...fresh, ...known, isActive: await isPlaced(known) }, known);
    });
    const steps = [...roles, stepOf('record', saved)];
    if (!steps.every((step) => step.isDone)) {
        return { code: 'demoted_partly', isDone: false, params, steps };
    }
    const { access, defaultRole } = ports.policy;
    const others = account.roles.filter((role) => role !== defaultRole && !access.guestRoles.has(role));
    return others.length === 0
        ? { code: 'demoted', isDone: true, params }
        : { code: 'demoted_keeps_roles', isDone: true, params: { ...params, roles: others.join(', ') } };
}

async function findAccount(userId: string, { workspace }: LifecyclePorts): Promise<Attempt<Account>> {
    const found = await attempt('server', () => workspace.findAccount(userId));
    if (!found.isDone) {
        return found;
    }
    return found.value === undefined
        ? { isDone: false, failure: 'unknown_user' }
        : { isDone: true, value: found.value };
}
