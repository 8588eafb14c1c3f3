import { daysByDefault } from '../policy/expiry';
import { readRequestId } from '../policy/requests';
import type { GuestRequest, RequestDecision } from '../policy/requests';
import { defaultExpiry, FIRST_OFFSET } from '../policy/schedule';
import type { Person } from '../policy/types';
import { addGuest } from './accounts';
import type { AddCode } from './accounts';
import { attempt, nothingDone } from './attempt';
import type { Outcome } from './lifecycle';
import type { LifecyclePorts } from './lifecyclePorts';
import { describeRequest, doOnce, listNameableRooms, refuseEnd } from './requests';
import type { RequestCode } from './requests';
import { refuseSponsor, refuseStranger } from './requirements';

/** Longest reason that is kept and told. */
const LONGEST_REASON = 1_000;

/** Adds the guest that was asked for, as `addGuest` does, and tells whoever asked. */
export function approveRequest(
    acting: Person,
    id: string,
    reason: string | undefined,
    ports: LifecyclePorts,
): Promise<Outcome<RequestCode>> {
    return decide(acting, id, { verdict: 'approved', reason }, ports);
}

/** Ends a request without a guest, and tells whoever asked. */
export function declineRequest(
    acting: Person,
    id: string,
    reason: string | undefined,
    ports: LifecyclePorts,
): Promise<Outcome<RequestCode>> {
    return decide(acting, id, { verdict: 'declined', reason }, ports);
}

async function decide(
    acting: Person,
    typed: string,
    { verdict, reason = '' }: Pick<RequestDecision, 'verdict' | 'reason'>,
    ports: LifecyclePorts,
): Promise<Outcome<RequestCode>> {
    const refusal = refuseStranger(acting, ports);
    const found = refusal ?? (await findOpenRequest(typed, ports));
    if ('code' in found) {
        return found;
    }
    const claimed = await attempt('records', () => claimDecision(found, ports));
    if (!claimed.isDone) {
        return nothingDone('record', claimed);
    }
    if (!claimed.value) {
        const now = await findOpenRequest(typed, ports);
        return 'code' in now ? now : { code: 'request_busy', isDone: false, params: { id: now.id } };
    }
    const said = reason.trim().slice(0, LONGEST_REASON) || undefined;
    const decided = { ...found, decision: { verdict, by: acting.id, at: ports.now(), reason: said } };
    if (verdict === 'approved') {
        return approve(acting, decided, ports);
    }
    // What somebody has begun to approve may have an account already, so that comes to its end first.
    return found.decision === undefined ? decline(decided, ports) : carryOnDecision(found, ports);
}

/** An open request; else what became of it, which is nothing where there is none. */
export async function findOpenRequest(
    typed: string,
    ports: LifecyclePorts,
): Promise<GuestRequest | Outcome<RequestCode>> {
    const id = readRequestId(typed).slice(0, 20);
    const found = await attempt('records', () => ports.requests.findRequest(id));
    if (!found.isDone) {
        return nothingDone('lookup', found);
    }
    const request = found.value;
    if (request === undefined) {
        return { code: 'request_unknown', isDone: false, params: { id } };
    }
    const { decision, isDecided, guestUsername = '' } = request;
    if (isDecided !== true || decision === undefined) {
        return request;
    }
    const { decider = '–' } = await describeRequest(request, ports);
    const params = { id, manager: `@${decider}`, user: `@${guestUsername}` };
    return { code: `request_already_${decision.verdict}`, isDone: false, params, dates: { date: decision.at } };
}

/** Whether the decision is ours to make: one at a time, and again only after the last has come to nothing. */
export async function claimDecision(request: GuestRequest, { once }: LifecyclePorts): Promise<boolean> {
    return (await once.begin(claimKey(request))) !== 'taken';
}

function claimKey({ id, attempts }: GuestRequest): string {
    return `request/${id}/${attempts}`;
}

/** Ends the approval of a request that somebody has begun and was cut off from. The claim has to be ours. */
export async function carryOnDecision(request: GuestRequest, ports: LifecyclePorts): Promise<Outcome<RequestCode>> {
    const { decision } = request;
    const by = decision?.by;
    const found = await attempt('server', async () => (by === undefined ? undefined : ports.directory.findPerson(by)));
    if (!found.isDone) {
        return reopen(request, nothingDone('lookup', found), ports);
    }
    return found.value === undefined
        ? reopen(request, { code: 'not_allowed', isDone: false }, ports)
        : approve(found.value, request, ports);
}

/** What has come of it where the guest has an account that is as it was asked for. */
const FULFILLED: readonly RequestCode[] = ['added', 'completed', 'already_guest'];

/** What has left an account behind that is not yet as it was asked for. */
const BEGUN: readonly RequestCode[] = ['added_partly', 'completed_partly', 'add_raced'];

async function approve(acting: Person, request: GuestRequest, ports: LifecyclePorts): Promise<Outcome<RequestCode>> {
    const begun = await attempt('records', () => ports.requests.saveRequest(request));
    if (!begun.isDone) {
        return nothingDone('record', begun);
    }
    const { outcome, sponsor } = await fulfil(acting, request, ports);
    if (!FULFILLED.includes(outcome.code)) {
        return reopen(request, outcome, ports);
    }
    const { id, email } = request;
    const user = String(outcome.params?.user ?? '');
    const done = { ...request, isDecided: true, guestUsername: user.replace(/^@/, '') };
    const also: Array<Outcome<RequestCode>> =
        sponsor === undefined ? [] : [{ code: 'request_without_sponsor', isDone: true, params: { user, sponsor } }];
    if (!(await conclude(done, ports))) {
        return { ...outcome, also: [...also, { code: 'request_unrecorded', isDone: false, params: { id } }] };
    }
    return { code: 'request_approved', isDone: true, params: { id, email, user }, steps: outcome.steps, also };
}

async function decline(request: GuestRequest, ports: LifecyclePorts): Promise<Outcome<RequestCode>> {
    const { id, email, guestUsername } = request;
    if (!(await conclude({ ...request, isDecided: true }, ports))) {
        return nothingDone('record', { isDone: false, failure: 'records' });
    }
    const params = { user: `@${guestUsername}` };
    return {
        code: 'request_declined',
        isDone: true,
        params: { id, email },
        also: guestUsername === undefined ? [] : [{ code: 'request_declined_begun', isDone: true, params }],
    };
}

/** The guest, by the action that adds any guest, once the request is looked at again. */
async function fulfil(
    acting: Person,
    request: GuestRequest,
    ports: LifecyclePorts,
): Promise<{ outcome: Outcome<RequestCode>; sponsor?: string }> {
    const checked = await attempt('server', async () => ({
        refusal:
            refuseStranger(acting, ports) ??
            // Whoever asked may be where the day has come that has not come yet for whoever decides.
            refuseEnd(acting, request, ports, FIRST_OFFSET) ??
            (await refuseRoomsLeft(request, ports)),
        objection: await refuseSponsor(request.sponsorId, ports),
    }));
    if (!checked.isDone) {
        return { outcome: nothingDone('lookup', checked) };
    }
    const { refusal, objection } = checked.value;
    if (refusal !== undefined) {
        return { outcome: refusal };
    }
    const { email, name, username, roomIds, sponsorId, note } = request;
    const guest = {
        ...{ email, name, username, roomIds, note },
        sponsorId: objection === undefined ? sponsorId : undefined,
        expiresAt: endOf(request, acting, ports),
    };
    let outcome: Outcome<AddCode> = await addGuest(acting, guest, ports);
    if (username !== undefined && outcome.steps?.some(({ failure }) => failure === 'name_taken') === true) {
        // It was a wish; whoever decides can choose no other name here.
        outcome = await addGuest(acting, { ...guest, username: undefined }, ports);
    }
    return { outcome, sponsor: objection && String(objection.params?.user) };
}

function endOf({ expiresAt, isUnending }: GuestRequest, acting: Person, { policy, now }: LifecyclePorts) {
    const count = daysByDefault(policy.invitations.defaultExpiryDays, policy.lifecycle.maxExpiryDays);
    return isUnending === true ? undefined : (expiresAt ?? defaultExpiry(now(), acting.utcOffset ?? 0, count));
}

/** Whoever has left a room since can bring nobody into it. */
async function refuseRoomsLeft(
    { roomIds, requestedBy }: GuestRequest,
    ports: LifecyclePorts,
): Promise<Outcome<RequestCode> | undefined> {
    if (roomIds.length === 0) {
        return undefined;
    }
    const requester = await ports.directory.findPerson(requestedBy);
    const own = requester === undefined ? new Set<string>() : await listNameableRooms(requester, ports);
    return own === undefined || roomIds.every((roomId) => own.has(roomId))
        ? undefined
        : { code: 'request_rooms_left', isDone: false, params: { requester: `@${requester?.username ?? '–'}` } };
}

/** The decision came to nothing, and the request is there to be decided again. */
async function reopen(
    request: GuestRequest,
    outcome: Outcome<RequestCode>,
    ports: LifecyclePorts,
): Promise<Outcome<RequestCode>> {
    const { id, attempts, guestUsername } = request;
    const begun = BEGUN.includes(outcome.code) ? String(outcome.params?.user ?? '').replace(/^@/, '') : guestUsername;
    const saved = await attempt('records', async () => {
        const open = { ...request, decision: undefined, attempts: attempts + 1, guestUsername: begun };
        await ports.requests.saveRequest(open);
        await ports.once.finish(claimKey(request));
    });
    const code = saved.isDone ? 'request_stays_open' : 'request_unrecorded';
    return { ...outcome, isDone: false, also: [{ code, isDone: false, params: { id } }] };
}

/** Puts the decision on record for good, and tells of it. False where it could not be put on record. */
export async function conclude(request: GuestRequest, ports: LifecyclePorts): Promise<boolean> {
    const saved = await attempt('records', () => ports.requests.saveRequest(request));
    if (!saved.isDone) {
        return false;
    }
    await attempt('records', () => ports.once.finish(claimKey(request)));
    await tellDecision(request, ports);
    return true;
}

/** Tells of a decision whoever is not told yet: the log, whoever asked, and all who see it as open. Never rejects. */
export async function tellDecision(request: GuestRequest, ports: LifecyclePorts): Promise<void> {
    const { id, decision } = request;
    if (decision === undefined) {
        return;
    }
    const details = await describeRequest(request, ports);
    await Promise.all([
        doOnce(`request/${id}/decided`, ports, () => note(request, decision, details.decider, ports)),
        doOnce(`request/${id}/redrawn`, ports, () => ports.requestCards.redraw(details)),
        tellRequester(request, decision, details.decider, ports),
    ]);
}

async function note(
    { id, email, guestUsername }: GuestRequest,
    { verdict, by, reason }: RequestDecision,
    decider: string | undefined,
    ports: LifecyclePorts,
): Promise<void> {
    const isApproved = verdict === 'approved' && guestUsername !== undefined;
    const guest = isApproved ? await ports.directory.findPersonByUsername(guestUsername) : undefined;
    await ports.auditLog.note({
        actorId: by,
        actor: decider,
        action: `request_${verdict}`,
        guestId: guest?.id,
        target: isApproved ? `@${guestUsername}` : email,
        detail: reason === undefined ? id : `${id}: ${reason}`,
    });
}

async function tellRequester(
    { id, email, guestUsername = '', requestedBy }: GuestRequest,
    { verdict, reason }: RequestDecision,
    decider = '–',
    ports: LifecyclePorts,
): Promise<void> {
    // Who is a member no more has no business with it.
    const objection = await attempt('server', () => refuseSponsor(requestedBy, ports));
    if (!objection.isDone || objection.value !== undefined) {
        return;
    }
    const outcome: Outcome<RequestCode> = {
        code: `request_${verdict}_told`,
        isDone: true,
        params: { id, email, user: `@${guestUsername}`, manager: `@${decider}` },
        also: reason === undefined ? [] : [{ code: 'request_reason', isDone: true, params: { reason } }],
    };
    await ports.announcements.tellOnce(`request/${id}/told`, requestedBy, outcome);
}
