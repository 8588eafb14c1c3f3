import { normaliseAddress } from '../policy/addresses';
import type { Account, Invitation } from '../policy/guests';
import type { PlaceClaim } from '../policy/places';
import { days } from '../policy/schedule';
import type { Person } from '../policy/types';
import { attempt, nothingDone, stepOf } from './attempt';
import type { Attempt, Failed } from './attempt';
import { by } from './auditLog';
import { claimPlace, countAnew, dropClaim, givePlaceBack, keepPlace } from './guestCap';
import { findInvitationThatHolds, withdraw } from './lapsedInvitations';
import type { LifecyclePorts } from './lifecyclePorts';
import type { NewInvitations, Outcome, StepFailure, StepResult } from './lifecycle';
import { refuseAddress, refusePlan, refuseStranger, refuseUnconnected } from './requirements';
import { isGuestAccount } from '../policy/guests';
import type { RefusalCode } from './requirements';

export type InviteCode = RefusalCode | 'no_address' | 'invited' | 'invited_partly' | 'not_invited';

export type InvitationCode =
    | 'not_allowed'
    | 'not_connected'
    | 'nothing_done'
    | 'unclear'
    | 'no_invitation'
    | 'resent'
    | 'resent_partly'
    | 'revoked'
    | 'revoked_partly'
    | 'invitation_lapsed';

/** Milliseconds after which whoever began to send a mail is taken for killed: a request is given up long before. */
const SENDING = 60_000;

/**
 * Invites addresses: a place and a record for each, then Rocket.Chat's own mail to all of them in one call. An
 * address that cannot be invited is told apart and does not keep the others from being invited. The record comes
 * before the mail, so that nobody can register unseen. Run again after the answer to the mail was lost, or after it was
 * cut off before it knew, it sends the mail once more.
 */
export async function inviteGuests(
    acting: Person,
    asked: NewInvitations,
    ports: LifecyclePorts,
): Promise<Outcome<InviteCode>> {
    const emails = [...new Set(asked.emails.map(normaliseAddress))];
    const refusal =
        refuseStranger(acting, ports) ??
        refuseUnconnected(ports) ??
        (emails.length === 0 ? { code: 'no_address' as const, isDone: false } : undefined) ??
        (await refusePlan(asked, ports));
    if (refusal !== undefined) {
        return refusal;
    }
    const reserved: Invitation[] = [];
    const steps: StepResult[] = [];
    for (const email of emails) {
        const failed = (await refuseAddressee(email, ports)) ?? (await reserve(acting, email, asked, ports));
        if ('isDone' in failed) {
            steps.push(stepOf('invitation', failed, email));
        } else {
            reserved.push(failed);
        }
    }
    return summary([...(await send(acting, reserved, ports)), ...steps]);
}

function summary(steps: readonly StepResult[]): Outcome<InviteCode> {
    const count = steps.filter((step) => step.isDone).length;
    if (count === 0) {
        return { code: 'not_invited', isDone: false, steps };
    }
    return count === steps.length
        ? { code: 'invited', isDone: true, count, steps }
        : { code: 'invited_partly', isDone: false, count, steps };
}

/** Undefined for an address that may be invited and belongs to nobody here. */
async function refuseAddressee(email: string, ports: LifecyclePorts): Promise<Failed | undefined> {
    const objection = refuseAddress(email, ports);
    if (objection !== undefined) {
        return { isDone: false, failure: objection.code };
    }
    const pending = await attempt('records', () => findInvitationThatHolds(email, ports));
    if (!pending.isDone) {
        return pending;
    }
    if (pending.value !== undefined && !mayLackMail(pending.value, ports.now())) {
        return { isDone: false, failure: 'already_invited' };
    }
    const account = await attempt('server', () => ports.connection.findAccountByEmail(email));
    if (!account.isDone) {
        return account;
    }
    return account.value && { isDone: false, failure: standingOf(account.value, ports) };
}

/** Whether it is not known that a mail went out, and nobody is sending one at this moment. */
function mayLackMail({ isUnconfirmed, mailBegunAt }: Invitation, now: Date): boolean {
    const isCutOff = mailBegunAt !== undefined && now.getTime() - mailBegunAt.getTime() >= SENDING;
    return isUnconfirmed === true || isCutOff;
}

function standingOf(account: Account, { policy }: LifecyclePorts): StepFailure {
    if (!account.isActive) {
        return 'already_inactive';
    }
    return isGuestAccount(account, policy) ? 'already_guest' : 'already_member';
}

/**
 * Takes a place and puts the invitation on record. One to which the mail may have gone out has both, unless whoever sent
 * it was killed: that may have been before the place was kept.
 */
async function reserve(
    acting: Person,
    email: string,
    asked: NewInvitations,
    ports: LifecyclePorts,
): Promise<Invitation | Failed> {
    const pending = await attempt('records', () => findInvitationThatHolds(email, ports));
    if (!pending.isDone) {
        return pending;
    }
    const invitation = invitationFor(acting, email, asked, ports);
    if (pending.value?.isUnconfirmed === true) {
        return { ...invitation, isUnconfirmed: true };
    }
    const place = await attempt('records', () => claimPlace(email, ports));
    if (!place.isDone) {
        return place;
    }
    if (!place.value.isAdmitted) {
        return full(place.value.taken, place.value.limit);
    }
    const { claim } = place.value;
    const saved = await attempt('records', () =>
        ports.invitations.saveInvitation({ ...invitation, mailBegunAt: ports.now() }),
    );
    if (!saved.isDone) {
        // It may be on record all the same; nobody is told of one that is, and it would keep its place for weeks.
        const removed = await attempt('records', () => ports.invitations.removeInvitation(email));
        await attempt('records', async () => (removed.isDone ? dropClaim(claim, ports) : undefined));
        return saved;
    }
    const refused = await confirm(claim, invitation, ports);
    if (refused !== undefined || pending.value === undefined) {
        return refused ?? invitation;
    }
    // A count may have come between, and then the place is in it and claimed once more; the next one finds it too.
    await attempt('records', () => countAnew(ports));
    return { ...invitation, isUnconfirmed: true };
}

/**
 * Undefined where the place is still there now that the invitation is on record; otherwise it is taken back, also where
 * nobody can say.
 */
async function confirm(claim: PlaceClaim, { email }: Invitation, ports: LifecyclePorts): Promise<Failed | undefined> {
    const kept = await attempt('records', () => keepPlace(claim, ports));
    if (kept.isDone && kept.value) {
        return undefined;
    }
    const removed = await attempt('records', () => ports.invitations.removeInvitation(email));
    if (!removed.isDone) {
        return removed;
    }
    if (!kept.isDone) {
        await attempt('records', () => dropClaim(claim, ports));
        return kept;
    }
    const limit = ports.policy.caps.guests;
    return full(limit, limit);
}

function full(taken: number, limit: number): Failed {
    return { isDone: false, failure: 'cap_reached', failureDetail: `${taken}/${limit}` };
}

function invitationFor(acting: Person, email: string, asked: NewInvitations, ports: LifecyclePorts): Invitation {
    const invitedAt = ports.now();
    return {
        email,
        invitedAt,
        invitedBy: acting.id,
        lapsesAt: new Date(invitedAt.getTime() + days(ports.policy.invitations.days)),
        roomIds: [...new Set(asked.roomIds)],
        sponsorId: asked.sponsorId,
        expiresAt: asked.expiresAt,
    };
}

/**
 * Sends the mails. Where none went out the invitations are taken back; where that is not known, or a mail may have
 * gone out before, they stay. What could not be put on record of it is a step of its own.
 */
async function send(acting: Person, reserved: readonly Invitation[], ports: LifecyclePorts): Promise<StepResult[]> {
    if (reserved.length === 0) {
        return [];
    }
    const emails = reserved.map(({ email }) => email);
    const sent = await attempt('server', () => ports.connection.sendInvitations(emails));
    const steps: StepResult[] = [];
    for (const invitation of reserved) {
        const { email } = invitation;
        if (sent.isDone || sent.isUncertain === true) {
            const action = invitation.isUnconfirmed === true ? 'invitation_resent' : 'guest_invited';
            await ports.auditLog.note({ ...by(acting), action, target: email });
        }
        const settled = await attempt('records', () => settle(invitation, sent, ports));
        steps.push(stepOf('invitation', sent, email), ...(settled.isDone ? [] : [stepOf('record', settled, email)]));
    }
    return steps;
}

async function settle(invitation: Invitation, sent: Attempt<void>, ports: LifecyclePorts): Promise<void> {
    const { isUnconfirmed = false, ...fresh } = invitation;
    if (!sent.isDone && sent.isUncertain !== true) {
        await (isUnconfirmed ? undefined : withdraw(invitation.email, ports));
        return;
    }
    // Whoever was invited may have registered since, and then the invitation has ended.
    if ((await ports.invitations.findInvitation(invitation.email)) !== undefined) {
        await ports.invitations.saveInvitation(sent.isDone ? fresh : { ...fresh, isUnconfirmed: true });
    }
}

/** Sends the mail of a pending invitation once more; it lapses later accordingly. */
export async function resendInvitation(
    acting: Person,
    asked: string,
    ports: LifecyclePorts,
): Promise<Outcome<InvitationCode>> {
    const email = normaliseAddress(asked);
    const refusal = refuseStranger(acting, ports) ?? refuseUnconnected(ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const found = await findPending(email, ports);
    if ('code' in found) {
        return found;
    }
    const sent = await attempt('server', () => ports.connection.sendInvitations([email]));
    if (!sent.isDone) {
        return nothingDone('mail', sent, email);
    }
    await ports.auditLog.note({ ...by(acting), action: 'invitation_resent', target: email });
    const lapsesAt = new Date(ports.now().getTime() + days(ports.policy.invitations.days));
    const saved = await attempt('records', () =>
        ports.invitations.saveInvitation({ ...found, lapsesAt, isUnconfirmed: undefined, mailBegunAt: undefined }),
    );
    const steps = [stepOf('mail', sent, email), stepOf('record', saved)];
    return saved.isDone
        ? { code: 'resent', isDone: true, params: { email } }
        : { code: 'resent_partly', isDone: false, params: { email }, steps };
}

/** Takes an invitation back. Needs no connection. The mail itself cannot be taken back. */
export async function revokeInvitation(
    acting: Person,
    asked: string,
    ports: LifecyclePorts,
): Promise<Outcome<InvitationCode>> {
    const email = normaliseAddress(asked);
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const found = await findPending(email, ports);
    if ('code' in found) {
        return found;
    }
    const removed = await attempt('records', () => ports.invitations.removeInvitation(email));
    if (!removed.isDone) {
        return nothingDone('invitation', removed, email);
    }
    await ports.auditLog.note({ ...by(acting), action: 'invitation_revoked', target: email });
    const returned = await attempt('records', () => givePlaceBack(email, ports));
    return returned.isDone
        ? { code: 'revoked', isDone: true, params: { email } }
        : { code: 'revoked_partly', isDone: false, params: { email }, steps: [stepOf('place', returned)] };
}

async function findPending(email: string, ports: LifecyclePorts): Promise<Invitation | Outcome<InvitationCode>> {
    const found = await attempt('records', () => findInvitationThatHolds(email, ports));
    if (!found.isDone) {
        return nothingDone('lookup', found, email);
    }
    return found.value ?? { code: 'no_invitation', isDone: false, params: { email } };
}
