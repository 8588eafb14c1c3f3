import { normaliseAddress } from '../policy/addresses';
import type { Account, GuestRecord } from '../policy/guests';
import type { PlaceClaim } from '../policy/places';
import type { Person } from '../policy/types';
import { fitsUsernamePattern, proposeName, proposeUsernames } from '../policy/usernames';
import { attempt, nothingDone, stepOf } from './attempt';
import { hasPlace } from './activation';
import { about, by } from './auditLog';
import type { Attempt } from './attempt';
import { claimPlace, dropClaim, keepPlace, passPlaceOn } from './guestCap';
import { findInvitationThatHolds } from './lapsedInvitations';
import type { RoomSummary } from './guestPorts';
import type { LifecyclePorts } from './lifecyclePorts';
import type { NewGuest, Outcome, StepResult } from './lifecycle';
import { refuseAddress, refusePlan, refuseStranger, refuseUnconnected } from './requirements';
import { isGuestAccount } from '../policy/guests';
import type { RefusalCode } from './requirements';
import { countRooms, roomLimitOf } from './roomCap';
import { findHeldPolicy } from './roomPolicy';

export type AddCode =
    | RefusalCode
    | 'bad_username'
    | 'already_guest'
    | 'already_inactive'
    | 'already_member'
    | 'already_inactive_member'
    | 'already_invited'
    | 'added'
    | 'added_partly'
    | 'add_raced'
    | 'completed'
    | 'completed_partly';

/** User names that are tried where one is taken after all. */
const MOST_NAMES = 4;

/**
 * Makes an account with the guest role alone and a welcome mail, then the record, then the rooms. Run again for the
 * same address it makes no second account and sends no second mail, but adds what is missing.
 */
export async function addGuest(acting: Person, asked: NewGuest, ports: LifecyclePorts): Promise<Outcome<AddCode>> {
    const guest = { ...asked, email: normaliseAddress(asked.email), roomIds: [...new Set(asked.roomIds)] };
    const refusal =
        refuseStranger(acting, ports) ??
        refuseUnconnected(ports) ??
        refuseAddress(guest.email, ports) ??
        refuseUsername(guest.username, ports) ??
        (await refusePlan(guest, ports));
    if (refusal !== undefined) {
        return refusal;
    }
    const known = await attempt('server', () => ports.connection.findAccountByEmail(guest.email));
    if (!known.isDone) {
        return nothingDone('lookup', known);
    }
    if (known.value !== undefined) {
        return complete(acting, guest, known.value, ports);
    }
    const invitation = await attempt('records', () => findInvitationThatHolds(guest.email, ports));
    if (!invitation.isDone) {
        return nothingDone('lookup', invitation);
    }
    return invitation.value === undefined
        ? create(acting, guest, ports)
        : { code: 'already_invited', isDone: false, params: { email: guest.email } };
}

/** Undefined for a user name that the workspace allows, and where none is asked for. */
export function refuseUsername(
    username: string | undefined,
    { policy }: Pick<LifecyclePorts, 'policy'>,
): Outcome<'bad_username'> | undefined {
    return username === undefined || fitsUsernamePattern(username, policy.usernamePattern)
        ? undefined
        : { code: 'bad_username', isDone: false, params: { username } };
}

async function create(acting: Person, guest: NewGuest, ports: LifecyclePorts): Promise<Outcome<AddCode>> {
    const place = await attempt('records', () => claimPlace(guest.email, ports));
    if (!place.isDone) {
        return nothingDone('place', place);
    }
    if (!place.value.isAdmitted) {
        return { code: 'cap_reached', isDone: false, params: { limit: place.value.limit, taken: place.value.taken } };
    }
    const { claim } = place.value;
    const created = await createAccount(guest, ports);
    if (created.isDone) {
        return settle(acting, guest, created.value, claim, [stepOf('account', created)], ports);
    }
    // A welcome mail that fails leaves an account behind, and a lost answer may have: only the server knows.
    const isSettled = !created.isUncertain && created.failure !== 'mail_failed' && created.failure !== 'email_taken';
    const found: Attempt<Account | undefined> = isSettled
        ? { isDone: true, value: undefined }
        : await attempt('server', () => ports.connection.findAccountByEmail(guest.email));
    if (found.isDone && found.value !== undefined && isGuestAccount(found.value, ports.policy)) {
        const mail = created.failure === 'mail_failed' ? [stepOf('welcome_mail', created, guest.email)] : [];
        return settle(acting, guest, found.value, claim, [stepOf('account', found), ...mail], ports);
    }
    if (isSettled || found.isDone) {
        await release(claim, ports);
    }
    if (found.isDone && found.value !== undefined) {
        return complete(acting, guest, found.value, ports);
    }
    return nothingDone('account', { ...created, isUncertain: !found.isDone || created.isUncertain });
}

/** The first free one of the proposed user names, or the one that was asked for and no other. */
async function createAccount(guest: NewGuest, ports: LifecyclePorts): Promise<Attempt<Account>> {
    const name = guest.name ?? proposeName(guest.email);
    const roles = [ports.policy.guestRole];
    let tried: Attempt<Account> = { isDone: false, failure: 'name_taken' };
    for (const username of (await freeUsernames(guest, ports)).slice(0, MOST_NAMES)) {
        tried = await attempt('server', () =>
            ports.connection.createAccount({ email: guest.email, name, username, roles }),
        );
        if (tried.isDone || tried.failure !== 'name_taken') {
            break;
        }
    }
    return tried;
}

async function freeUsernames(guest: NewGuest, { policy, directory }: LifecyclePorts): Promise<readonly string[]> {
    if (guest.username !== undefined) {
        return [guest.username];
    }
    const proposals = proposeUsernames(guest, policy.usernamePattern);
    const owners = await attempt('server', () =>
        Promise.all(proposals.map((username) => directory.findPersonByUsername(username))),
    );
    // The server has the last word, so a look-up that fails costs no more than an attempt.
    return owners.isDone ? proposals.filter((_, index) => owners.value[index] === undefined) : proposals;
}

/** The account is there. Whoever raced past the cap is deactivated at once; everybody else gets record and rooms. */
async function settle(
    acting: Person,
    guest: NewGuest,
    account: Account,
    claim: PlaceClaim,
    before: readonly StepResult[],
    ports: LifecyclePorts,
): Promise<Outcome<AddCode>> {
    const params = { email: guest.email, user: `@${account.username}` };
    await ports.auditLog.note({ ...by(acting), ...about(account), action: 'guest_added', detail: guest.email });
    const kept = await attempt('records', () => keepPlace(claim, ports));
    if (kept.isDone && !kept.value) {
        const undone = await attempt('server', () => ports.workspace.deactivate(account.id, false));
        if (undone.isDone) {
            await ports.auditLog.note({ ...about(account), action: 'over_cap_deactivated' });
        }
        // Whoever could not be deactivated has no place, and is judged by the next round.
        const record = recordOf(acting, guest, { ...account, isActive: false }, undefined, ports);
        const saved = await attempt('records', () => ports.guests.saveGuest(record));
        const steps = [...before, stepOf('deactivation', undone, params.user), stepOf('record', saved)];
        return { code: 'add_raced', isDone: false, params, steps };
    }
    // A place that could not be passed on is found by the next count. Where it could not be kept, the guest is not on
    // record as active, and judged by the next round.
    await attempt('records', () => passPlaceOn(guest.email, account.id, ports));
    const saved = await attempt('records', () =>
        ports.guests.saveGuest(recordOf(acting, guest, { ...account, isActive: kept.isDone }, undefined, ports)),
    );
    const rooms = await enterRooms(account, guest.roomIds, ports);
    const steps = [...before, stepOf('record', saved), ...rooms];
    const isDone = steps.every((step) => step.isDone);
    return { code: isDone ? 'added' : 'added_partly', isDone, params, steps: isDone ? rooms : steps };
}

/** There is an account with this address: a guest gets what is missing, anybody else is named for what they are. */
async function complete(
    acting: Person,
    guest: NewGuest,
    account: Account,
    ports: LifecyclePorts,
): Promise<Outcome<AddCode>> {
    const params = { email: guest.email, user: `@${account.username}` };
    if (!isGuestAccount(account, ports.policy)) {
        return { code: account.isActive ? 'already_member' : 'already_inactive_member', isDone: false, params };
    }
    if (!account.isActive) {
        return { code: 'already_inactive', isDone: false, params };
    }
    const known = await attempt('records', () => ports.guests.findGuest(account.id));
    const record = known.isDone ? known.value : undefined;
    const entered = await attempt('server', () => ports.workspace.listRoomIds(account.id));
    if (!entered.isDone) {
        return nothingDone('lookup', entered);
    }
    const missing = guest.roomIds.filter((roomId) => !entered.value.includes(roomId));
    const tooMany = await refuseMoreRooms(account.id, missing.length, record, ports);
    if (tooMany !== undefined) {
        return tooMany;
    }
    const wanted = recordOf(acting, guest, account, record, ports);
    const isRecorded = record !== undefined && isSame(record, wanted);
    if (isRecorded && missing.length === 0) {
        return { code: 'already_guest', isDone: false, params };
    }
    const saved =
        known.isDone && !isRecorded
            ? await attempt('records', async () =>
                  ports.guests.saveGuest({ ...wanted, isActive: await hasPlace(account, record, ports) }, record),
              )
            : known;
    if (saved.isDone && !isRecorded) {
        await noteCompletion(acting, record, wanted, ports);
    }
    const rooms = await enterRooms(account, missing, ports);
    const steps = [...(isRecorded ? [] : [stepOf('record', saved)]), ...rooms];
    const isDone = steps.every((step) => step.isDone);
    return { code: isDone ? 'completed' : 'completed_partly', isDone, params, steps };
}

async function noteCompletion(
    acting: Person,
    known: GuestRecord | undefined,
    record: GuestRecord,
    { auditLog, directory }: LifecyclePorts,
): Promise<void> {
    const who = { ...by(acting), ...about({ id: record.userId, username: record.username }) };
    const { sponsorId, expiresAt } = record;
    if (sponsorId !== undefined && sponsorId !== known?.sponsorId) {
        const sponsor = await attempt('server', () => directory.findPerson(sponsorId));
        const name = sponsor.isDone ? sponsor.value?.username : undefined;
        await auditLog.note({ ...who, action: 'sponsor_set', detail: `@${name ?? sponsorId}` });
    }
    if (expiresAt !== undefined && expiresAt !== known?.expiresAt) {
        await auditLog.note({ ...who, action: 'expiry_set', detail: expiresAt.toISOString() });
    }
}

async function refuseMoreRooms(
    userId: string,
    more: number,
    record: GuestRecord | undefined,
    ports: LifecyclePorts,
): Promise<Outcome<'too_many_rooms' | 'nothing_done' | 'unclear'> | undefined> {
    const limit = roomLimitOf(record, ports.policy);
    if (limit === 0 || more === 0) {
        return undefined;
    }
    const taken = await attempt('server', () => countRooms(userId, ports));
    if (!taken.isDone) {
        return nothingDone('lookup', taken);
    }
    const wanted = taken.value + more;
    return wanted > limit ? { code: 'too_many_rooms', isDone: false, params: { limit, wanted } } : undefined;
}

/** What is on record stays; what is not there yet is added. */
function recordOf(
    acting: Person,
    guest: NewGuest,
    account: Account,
    known: GuestRecord | undefined,
    ports: LifecyclePorts,
): GuestRecord {
    return {
        ...known,
        userId: account.id,
        username: account.username,
        isActive: account.isActive,
        addedAt: known?.addedAt ?? ports.now(),
        addedBy: known === undefined ? acting.id : known.addedBy,
        sponsorId: known?.sponsorId ?? guest.sponsorId,
        expiresAt: known?.expiresAt ?? guest.expiresAt,
        note: known?.note ?? guest.note,
    };
}

function isSame(a: GuestRecord, b: GuestRecord): boolean {
    return a.sponsorId === b.sponsorId && a.expiresAt === b.expiresAt && a.note === b.note;
}

async function release(claim: PlaceClaim, ports: LifecyclePorts): Promise<void> {
    // A claim that is left behind lapses by itself.
    await attempt('records', () => dropClaim(claim, ports));
}

/** Known beforehand, so that the reason is told in the reader's language; the join is judged again all the same. */
async function isClosed(room: RoomSummary, ports: Pick<LifecyclePorts, 'policy' | 'roomPolicies'>): Promise<boolean> {
    const held = await attempt('records', () => findHeldPolicy(room, ports));
    return held.isDone && held.value.policy === 'closed';
}

/** Adds somebody to rooms, one after the other: a limit of rooms must see each of them. */
export async function enterRooms(
    { username }: Pick<Account, 'username'>,
    roomIds: readonly string[],
    ports: Pick<LifecyclePorts, 'policy' | 'workspace' | 'roomPolicies'>,
): Promise<StepResult[]> {
    const { workspace } = ports;
    const steps: StepResult[] = [];
    for (const roomId of roomIds) {
        const room = await attempt('server', () => workspace.findRoom(roomId));
        if (room.isDone && room.value === undefined) {
            steps.push({ step: 'room', isDone: false, detail: roomId, failure: 'unknown_room' });
            continue;
        }
        const name = `#${room.isDone ? room.value?.name : roomId}`;
        if (room.isDone && room.value !== undefined && (await isClosed(room.value, ports))) {
            steps.push({ step: 'room', isDone: false, detail: name, failure: 'room_closed' });
            continue;
        }
        const entered = await attempt('server', () => workspace.addToRoom(roomId, username));
        steps.push(stepOf('room', entered, name));
    }
    return steps;
}
