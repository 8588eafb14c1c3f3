import type { Account, GuestRecord } from '../policy/guests';
import { isGuest } from '../policy/people';
import type { Person } from '../policy/types';
import { attempt, nothingDone, stepOf } from './attempt';
import type { Attempt, Failed } from './attempt';
import { about, by } from './auditLog';
import type { NewAuditRecord } from './auditLog';
import { claimPlace, dropClaim, findsPlace, givePlaceBack, keepPlace } from './guestCap';
import type { LifecyclePorts } from './lifecyclePorts';
import type { Outcome, StepResult } from './lifecycle';
import { refuseStranger, refuseUnconnected } from './requirements';
import { isGuestAccount } from '../policy/guests';
import { isOver } from '../policy/schedule';

export type ActivationCode =
    'not_allowed' | 'not_connected' | 'nothing_done' | 'unclear' | 'activated' | 'activated_partly' | 'not_activated';

export type DeactivationCode =
    | 'not_allowed'
    | 'nothing_done'
    | 'unclear'
    | 'deactivated'
    | 'deactivated_partly'
    | 'not_deactivated'
    | 'no_guests_in_room';

/** Activates guests, each of them an admission; one who does not fit does not keep the others from being activated. */
export async function activateGuests(
    acting: Person,
    userIds: readonly string[],
    ports: LifecyclePorts,
): Promise<Outcome<ActivationCode>> {
    const refusal = refuseStranger(acting, ports) ?? refuseUnconnected(ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const steps: StepResult[] = [];
    for (const userId of new Set(userIds)) {
        steps.push(...(await activate(acting, userId, ports)));
    }
    const count = steps.filter(({ step, isDone }) => step === 'activation' && isDone).length;
    if (count === 0) {
        return { code: 'not_activated', isDone: false, steps };
    }
    return steps.every((step) => step.isDone)
        ? { code: 'activated', isDone: true, count, steps }
        : { code: 'activated_partly', isDone: false, count, steps };
}

async function activate(acting: Person, userId: string, ports: LifecyclePorts): Promise<StepResult[]> {
    const found = await findGuestAccount(userId, ports);
    if (!found.isDone) {
        return [stepOf('activation', found, nameIn(found, userId))];
    }
    const account = found.value;
    const name = `@${account.username}`;
    const record = await attempt('records', () => ports.guests.findGuest(userId));
    if (!record.isDone) {
        return [stepOf('activation', record, name)];
    }
    const { expiresAt, isActive = true } = record.value ?? {};
    if (account.isActive && isActive) {
        return [stepOf('activation', { isDone: false, failure: 'already_active' }, name)];
    }
    if (expiresAt !== undefined && isOver(expiresAt, ports.now(), account.utcOffset)) {
        // The next round would end it again.
        return [stepOf('activation', { isDone: false, failure: 'access_ended' }, name)];
    }
    const place = await attempt('records', () => claimPlace(userId, ports));
    if (!place.isDone) {
        return [stepOf('activation', place, name)];
    }
    if (!place.value.isAdmitted) {
        return [stepOf('activation', full(place.value.taken, place.value.limit), name)];
    }
    const { claim } = place.value;
    const activated = await lookIfUncertain(
        // Somebody who is active and not on record as such was let in while no place could be kept.
        await attempt('server', async () => (account.isActive ? undefined : ports.connection.setActive(userId, true))),
        async () => (await ports.workspace.findAccount(userId))?.isActive === true,
    );
    if (!activated.isDone) {
        if (!activated.isUncertain) {
            await attempt('records', () => dropClaim(claim, ports));
        }
        return [stepOf('activation', activated, name)];
    }
    const kept = await attempt('records', () => keepPlace(claim, ports));
    if (kept.isDone && !kept.value) {
        const { guests: limit } = ports.policy.caps;
        const undone = await attempt('server', () => ports.workspace.deactivate(userId, false));
        if (!undone.isDone) {
            await ports.auditLog.note({ ...by(acting), ...about(account), action: 'guest_activated' });
        }
        return [
            stepOf('activation', full(limit, limit), name),
            ...(undone.isDone ? [] : [stepOf('deactivation', undone, name)]),
        ];
    }
    await ports.auditLog.note({ ...by(acting), ...about(account), action: 'guest_activated' });
    // Whoever is not on record as active is judged by the next round.
    const saved = await attempt('records', () => recordState(account, kept.isDone, ports));
    return [
        stepOf('activation', activated, name),
        ...unlessDone(stepOf('place', kept, name)),
        ...unlessDone(stepOf('record', saved, name)),
    ];
}

export interface DeactivationOptions {
    /** Whether a room that is owned by nobody else may pass to its oldest member, or go. */
    confirmRelinquish?: boolean;
}

/** Deactivates guests, which ends their sessions. Needs no connection. */
export async function deactivateGuests(
    acting: Person,
    userIds: readonly string[],
    ports: LifecyclePorts,
    { confirmRelinquish = false }: DeactivationOptions = {},
): Promise<Outcome<DeactivationCode>> {
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const steps: StepResult[] = [];
    for (const userId of new Set(userIds)) {
        steps.push(
            ...(await deactivate(userId, confirmRelinquish, ports, { ...by(acting), action: 'guest_deactivated' })),
        );
    }
    const count = steps.filter(({ step, isDone }) => step === 'deactivation' && isDone).length;
    if (count === 0) {
        return { code: 'not_deactivated', isDone: false, steps };
    }
    return steps.every((step) => step.isDone)
        ? { code: 'deactivated', isDone: true, count, steps }
        : { code: 'deactivated_partly', isDone: false, count, steps };
}

/** Why a change is made, and by whom, as its record says it; whom it is about is known where it is made. */
export type Cause = Omit<NewAuditRecord, 'guestId' | 'target'>;

/**
 * Whoever asks for it was asked before; each thing done or not is a step. The cause is put on record before the state
 * of the guest is, so that a round that was killed in between does both; without one, the caller does so.
 */
export async function deactivate(
    userId: string,
    confirmRelinquish: boolean,
    ports: LifecyclePorts,
    cause?: Cause,
): Promise<StepResult[]> {
    const found = await findGuestAccount(userId, ports);
    if (!found.isDone) {
        return [stepOf('deactivation', found, nameIn(found, userId))];
    }
    const account = found.value;
    const name = `@${account.username}`;
    if (!account.isActive) {
        return finishDeactivation(account, ports, cause);
    }
    const done = await attempt('server', () => ports.workspace.deactivate(userId, confirmRelinquish));
    if (!done.isDone) {
        return [stepOf('deactivation', done, name)];
    }
    await noteCause(cause, account, ports);
    const hadPlace = await attempt('records', () => isOnRecordAsActive(userId, ports));
    const saved = await attempt('records', () => recordState(account, false, ports));
    if (!saved.isDone) {
        // Whoever puts it on record later gives the place back, which must not come back twice.
        return [stepOf('deactivation', done, name), stepOf('record', saved, name)];
    }
    const returned = await attempt('records', async () =>
        hadPlace.isDone && hadPlace.value ? givePlaceBack(userId, ports) : undefined,
    );
    return [stepOf('deactivation', done, name), ...unlessDone(stepOf('place', returned, name))];
}

/** Somebody whom the app has never seen has no place to give back. */
async function isOnRecordAsActive(userId: string, { guests }: LifecyclePorts): Promise<boolean> {
    return (await guests.findGuest(userId))?.isActive === true;
}

/**
 * The active guests of a room, and those whom an earlier run has deactivated without getting further: who would be
 * deactivated with `deactivate #room`.
 */
export async function listGuestsOfRoom(
    acting: Person,
    roomId: string,
    ports: LifecyclePorts,
): Promise<readonly Person[] | Outcome<DeactivationCode>> {
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const members = await attempt('server', () => ports.workspace.listMembers(roomId));
    if (!members.isDone) {
        return nothingDone('lookup', members);
    }
    const guests: Person[] = [];
    for (const member of members.value.filter((person) => isGuest(person, ports.policy.access))) {
        const isLeft = await attempt('records', async () => member.isActive || isOnRecordAsActive(member.id, ports));
        guests.push(...(isLeft.isDone && isLeft.value ? [member] : []));
    }
    return guests.length > 0 ? guests : { code: 'no_guests_in_room', isDone: false };
}

/** The account is inactive already; what an earlier run has left undone is finished now. */
async function finishDeactivation(
    account: Account,
    ports: LifecyclePorts,
    cause: Cause | undefined,
): Promise<StepResult[]> {
    const name = `@${account.username}`;
    const known = await attempt('records', () => ports.guests.findGuest(account.id));
    if (!known.isDone) {
        return [stepOf('deactivation', known, name)];
    }
    if (known.value?.isActive !== true) {
        return [stepOf('deactivation', { isDone: false, failure: 'already_inactive' }, name)];
    }
    await noteCause(cause, account, ports);
    const saved = await attempt('records', () => recordState(account, false, ports));
    if (!saved.isDone) {
        return [stepOf('record', saved, name)];
    }
    const returned = await attempt('records', () => givePlaceBack(account.id, ports));
    return [stepOf('deactivation', saved, name), ...unlessDone(stepOf('place', returned, name))];
}

async function noteCause(cause: Cause | undefined, account: Account, { auditLog }: LifecyclePorts): Promise<void> {
    await (cause && auditLog.note({ ...cause, ...about(account) }));
}

/** The account of a guest; anything else is a reason not to go on. */
export async function findGuestAccount(
    userId: string,
    { workspace, policy }: Pick<LifecyclePorts, 'workspace' | 'policy'>,
): Promise<Attempt<Account>> {
    const account = await attempt('server', () => workspace.findAccount(userId));
    if (!account.isDone) {
        return account;
    }
    if (account.value === undefined) {
        return { isDone: false, failure: 'unknown_user' };
    }
    return isGuestAccount(account.value, policy)
        ? { isDone: true, value: account.value }
        : { isDone: false, failure: 'not_a_guest', failureDetail: `@${account.value.username}` };
}

/** What somebody is told whose act found no account of a guest. */
export function refuseNoGuest(found: Failed): Outcome<'unknown_person' | 'not_a_guest' | 'nothing_done' | 'unclear'> {
    if (found.failure === 'unknown_user') {
        return { code: 'unknown_person', isDone: false };
    }
    return found.failure === 'not_a_guest'
        ? { code: 'not_a_guest', isDone: false, params: { user: found.failureDetail ?? '' } }
        : nothingDone('lookup', found);
}

/** Where the answer was lost, what is so settles it. */
export async function lookIfUncertain(tried: Attempt<void>, isSo: () => Promise<boolean>): Promise<Attempt<void>> {
    if (tried.isDone || tried.isUncertain !== true) {
        return tried;
    }
    const found = await attempt('server', isSo);
    if (!found.isDone) {
        return tried;
    }
    return found.value ? { isDone: true, value: undefined } : { ...tried, isUncertain: false };
}

function nameIn({ failure, failureDetail }: Failed, userId: string): string {
    return failure === 'not_a_guest' && failureDetail !== undefined ? failureDetail : userId;
}

async function recordState(account: Account, isActive: boolean, ports: LifecyclePorts): Promise<void> {
    const known = await ports.guests.findGuest(account.id);
    const record = { ...newRecord(account, ports.now()), ...known, username: account.username, isActive };
    await ports.guests.saveGuest(record, known);
}

/** What is known of a guest who came to be without the app. Whoever sees them next judges whether there is a place. */
export function newRecord(account: Account, now: Date): GuestRecord {
    return {
        userId: account.id,
        username: account.username,
        isActive: false,
        addedAt: account.createdAt ?? now,
    };
}

/** A first record of a guest about whom something is to be put down: seen for the first time, and judged as such. */
export async function firstRecord(account: Account, ports: LifecyclePorts): Promise<GuestRecord> {
    return { ...newRecord(account, ports.now()), isActive: await hasPlace(account, undefined, ports) };
}

/**
 * Whether a guest is to be on record as active. Whoever is not yet is judged as somebody seen for the first time; one
 * without a place stays for whoever sees them next, who does what the settings say.
 */
export async function hasPlace(
    account: Account,
    known: GuestRecord | undefined,
    ports: LifecyclePorts,
): Promise<boolean> {
    return account.isActive && (known?.isActive === true || (await findsPlace(account, ports)));
}

function full(taken: number, limit: number): Failed {
    return { isDone: false, failure: 'cap_reached', failureDetail: `${taken}/${limit}` };
}

function unlessDone(step: StepResult): StepResult[] {
    return step.isDone ? [] : [step];
}
