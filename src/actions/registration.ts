import type { Account, GuestRecord, Invitation } from '../policy/guests';
import { isGuest, isManager } from '../policy/people';
import { attempt, stepOf } from './attempt';
import { about, by } from './auditLog';
import { givePlaceBack, passPlaceOn } from './guestCap';
import { enterRooms } from './accounts';
import type { LifecyclePorts } from './lifecyclePorts';
import type { Outcome, StepResult } from './lifecycle';
import { asPerson } from '../policy/guests';
import type { Person } from '../policy/types';

export type RegistrationCode =
    | 'accepted'
    | 'accepted_waits'
    | 'accepted_partly'
    | 'accept_failed'
    | 'accept_unfinished'
    | 'accept_unconnected'
    | 'accept_exempt'
    | 'awaits_username'
    | 'rooms_opened'
    | 'rooms_opened_partly';

/** What leaves the invitation pending, so that the next call goes on with it. */
const FINISHED_LATER: readonly RegistrationCode[] = [
    'accept_failed',
    'accept_unconnected',
    'awaits_username',
    'accept_unfinished',
];

/** Milliseconds by which the clocks of two servers may differ. */
const CLOCK_SLACK = 60_000;

/**
 * Makes a guest of an account that was registered with an invited address: the guest role comes first, then the
 * default role goes, so that there is no moment without either. Called when an account is created, and again later until
 * it is done: an account may get its user name after it was created, and the server may have been out of reach.
 * Undefined where there is nothing to do. Rejects where the records cannot be read.
 *
 * An account that is older than the invitation is left alone: it is a member's, who has changed their address. It
 * takes `/guest demote` to make a guest of it.
 *
 * Without a connection roles cannot be changed. It may have been taken away since the invitation was sent; then the
 * managers are told, and the account stays a member's, active: the cap counts guests, and it is none. The invitation
 * stays, so the first sweep with a connection makes a guest of it.
 */
export async function acceptRegistration(
    userId: string,
    ports: LifecyclePorts,
): Promise<Outcome<RegistrationCode> | undefined> {
    const key = `registration:${userId}`;
    if (ports.underWay.has(key)) {
        return undefined;
    }
    ports.underWay.add(key);
    try {
        const account = await ports.workspace.findAccount(userId);
        const invitation = account && (await findInvitationOf(account, ports));
        if (account === undefined || invitation === undefined || isOlder(account, invitation)) {
            return undefined;
        }
        const outcome = await acceptInvitation(account, invitation, ports);
        await announce(outcome, invitation, ports);
        return outcome;
    } finally {
        ports.underWay.delete(key);
    }
}

function isOlder({ createdAt }: Account, { invitedAt }: Invitation): boolean {
    return createdAt !== undefined && createdAt.getTime() < invitedAt.getTime() - CLOCK_SLACK;
}

/** The pending invitation for one of the addresses of an account. */
export async function findInvitationOf(
    { emails }: Account,
    { invitations, now }: Pick<LifecyclePorts, 'invitations' | 'now'>,
): Promise<Invitation | undefined> {
    for (const { address } of emails) {
        const invitation = await invitations.findInvitation(address.toLowerCase());
        if (invitation !== undefined && invitation.lapsesAt > now()) {
            return invitation;
        }
    }
    return undefined;
}

/**
 * Whoever invited hears of the end, the managers of what keeps it from coming: once of each, whichever event or round
 * comes to it first.
 */
async function announce(
    outcome: Outcome<RegistrationCode>,
    { email, invitedAt, invitedBy }: Invitation,
    { announcements }: LifecyclePorts,
): Promise<void> {
    const isUnfinished = FINISHED_LATER.includes(outcome.code);
    if (!isUnfinished) {
        await announcements.tell(invitedBy, outcome);
    } else if (outcome.code !== 'awaits_username') {
        await announcements.tellManagersOnce(`${outcome.code}/${email}/${invitedAt.toISOString()}`, outcome);
    }
}

/**
 * Turns the account into the guest that the invitation speaks of; its place passes on to the account. Who registers
 * acts for themselves.
 */
export async function acceptInvitation(
    account: Account,
    invitation: Invitation,
    ports: LifecyclePorts,
    acting: Person = asPerson(account),
): Promise<Outcome<RegistrationCode>> {
    // Whoever registers by the form has no user name yet.
    const user = account.username === '' ? account.name || invitation.email : `@${account.username}`;
    const params = { email: invitation.email, user };
    const key = `accepted/${invitation.email}/${invitation.invitedAt.toISOString()}`;
    if (isProtected(account, ports)) {
        await ports.auditLog.note({ action: 'invitation_lapsed', target: invitation.email, detail: user, key });
        await ports.invitations.removeInvitation(invitation.email);
        await givePlaceBack(invitation.email, ports);
        return { code: 'accept_exempt', isDone: false, params };
    }
    if (!ports.connection.isSet()) {
        return { code: 'accept_unconnected', isDone: false, params };
    }
    if (account.username === '') {
        return { code: 'awaits_username', isDone: false, params };
    }
    const roles = await becomeGuest(account, ports);
    if (!roles[0].isDone) {
        return { code: 'accept_failed', isDone: false, params, steps: roles };
    }
    const saved = await attempt('records', () => recordAcceptance(account, invitation, ports));
    const steps = [...roles, stepOf('record', saved)];
    if (!steps.every((step) => step.isDone)) {
        return { code: 'accept_unfinished', isDone: false, params, steps };
    }
    const detail = invitation.email;
    await ports.auditLog.note({ ...by(acting), ...about(account), action: 'invitation_accepted', detail, key });
    const ended = await attempt('records', () => endInvitation(account, invitation, ports));
    if (!ended.isDone) {
        const step = stepOf('invitation', ended, invitation.email);
        return { code: 'accept_unfinished', isDone: false, params, steps: [...steps, step] };
    }
    // What is not opened now stays on record and is opened by the next sweep.
    const rooms = await attempt('records', () => openRooms(account.id, ports));
    const { steps: opened, isWaiting } = rooms.isDone ? rooms.value : { steps: [], isWaiting: true };
    return summary([...steps, ...opened], isWaiting, params);
}

/** The place passes on to the account, unless the account has to be activated first: that is an admission. */
async function endInvitation(account: Account, { email }: Invitation, ports: LifecyclePorts): Promise<void> {
    await ports.invitations.removeInvitation(email);
    if (account.isActive) {
        await passPlaceOn(email, account.id, ports);
    } else {
        await givePlaceBack(email, ports);
    }
}

function summary(
    steps: readonly StepResult[],
    isWaiting: boolean,
    params: Outcome['params'],
): Outcome<RegistrationCode> {
    if (!steps.every((step) => step.isDone)) {
        return { code: 'accepted_partly', isDone: false, params, steps };
    }
    return { code: isWaiting ? 'accepted_waits' : 'accepted', isDone: true, params };
}

/** Somebody exempt or a manager is never made a guest, whoever invited their address. */
function isProtected(account: Account, { policy: { access } }: LifecyclePorts): boolean {
    const person = asPerson(account);
    return isManager(person, access) || account.roles.some((role) => access.exemptRoles.has(role));
}

/** The guest role in, then the default role out: the one step at a time that leaves no gap between them. */
export async function becomeGuest(
    account: Account,
    { connection, policy }: Pick<LifecyclePorts, 'connection' | 'policy'>,
): Promise<StepResult[]> {
    const { username, roles } = account;
    const isIn = roles.some((role) => policy.access.guestRoles.has(role));
    const added = await attempt('server', async () => {
        if (!isIn) {
            await connection.addRole(username, policy.guestRole);
        }
    });
    if (!added.isDone) {
        return [stepOf('guest_role', added, `@${username}`)];
    }
    const removed = await attempt('server', async () => {
        if (roles.includes(policy.defaultRole)) {
            await connection.removeRole(username, policy.defaultRole);
        }
    });
    return [stepOf('guest_role', added, `@${username}`), stepOf('default_role', removed, `@${username}`)];
}

async function recordAcceptance(
    account: Account,
    { email, roomIds, invitedBy, sponsorId, expiresAt }: Invitation,
    ports: LifecyclePorts,
): Promise<void> {
    const known = await ports.guests.findGuest(account.id);
    const record: GuestRecord = {
        ...known,
        userId: account.id,
        username: account.username,
        isActive: account.isActive,
        addedAt: known?.addedAt ?? ports.now(),
        addedBy: known?.addedBy ?? invitedBy,
        sponsorId: known?.sponsorId ?? sponsorId,
        expiresAt: known?.expiresAt ?? expiresAt,
        awaited: known?.awaited ?? (roomIds.length > 0 ? { email, roomIds } : undefined),
    };
    await ports.guests.saveGuest(record, known);
}

/**
 * Opens the rooms of a guest whose invited address has been verified since. Called at login, when the account
 * changes, and by the hourly sweep: verifying an address is no event. A room that cannot be entered is told to
 * whoever invited, and not tried again.
 */
export async function openAwaitedRooms(
    userId: string,
    ports: LifecyclePorts,
): Promise<Outcome<RegistrationCode> | undefined> {
    const key = `rooms:${userId}`;
    if (ports.underWay.has(key)) {
        return undefined;
    }
    ports.underWay.add(key);
    try {
        const record = await ports.guests.findGuest(userId);
        const { steps } = await openRooms(userId, ports, record);
        if (steps.length === 0) {
            return undefined;
        }
        const isDone = steps.every((step) => step.isDone);
        const params = { user: `@${record?.username}` };
        const outcome: Outcome<RegistrationCode> = isDone
            ? { code: 'rooms_opened', isDone, params, steps }
            : { code: 'rooms_opened_partly', isDone, params, steps };
        if (record?.addedBy !== undefined) {
            await ports.announcements.tell(record.addedBy, outcome);
        }
        return outcome;
    } finally {
        ports.underWay.delete(key);
    }
}

/** What became of the awaited rooms; nothing, where the address that was invited is not verified yet. */
async function openRooms(
    userId: string,
    ports: LifecyclePorts,
    known?: GuestRecord,
): Promise<{ steps: StepResult[]; isWaiting: boolean }> {
    const record = known ?? (await ports.guests.findGuest(userId));
    const awaited = record?.awaited;
    if (record === undefined || awaited === undefined) {
        return { steps: [], isWaiting: false };
    }
    const account = await ports.workspace.findAccount(userId);
    const isVerified = account?.emails.some(
        ({ address, isVerified: is }) => is && address.toLowerCase() === awaited.email,
    );
    if (account === undefined || !isVerified || !account.isActive || !isGuest(asPerson(account), ports.policy.access)) {
        return { steps: [], isWaiting: true };
    }
    const steps = await enterRooms(account, awaited.roomIds, ports);
    const saved = await attempt('records', () => ports.guests.saveGuest({ ...record, awaited: undefined }, record));
    return { steps: saved.isDone ? steps : [...steps, stepOf('record', saved)], isWaiting: false };
}
