import { findFindings } from '../policy/findings';
import type { Finding, GuestFacts } from '../policy/findings';
import { countsAsRoom } from '../policy/admission';
import { present } from '../policy/collections';
import { isGuestAccount } from '../policy/guests';
import { AUDIT_VALIDITY } from '../policy/permissions';
import type { Excess } from '../policy/permissions';
import type { Person } from '../policy/types';
import { attempt, nothingDone } from './attempt';
import type { Attempt, Failed } from './attempt';
import { readClosedRooms } from './closedRooms';
import type { IsClosed } from './closedRooms';
import { pendingInvitations } from './directory';
import type { RoomSummary } from './guestPorts';
import type { LifecyclePorts } from './lifecyclePorts';
import type { Outcome } from './lifecycle';
import { checkPermissions } from './permissions';
import type { PermissionPorts } from './permissions';
import { refuseStranger } from './requirements';
import { roomLimitOf } from './roomCap';
import { deadline, inGroups, listRoster } from './roster';
import type { RosterGuest } from './roster';

export type FindingsPorts = LifecyclePorts & PermissionPorts;

export interface FindingsReport {
    findings: readonly Finding[];
    /** Active guests who were looked at. */
    guests: number;
    /** Active guests who were not. */
    left: number;
    /** Guests of whom not everything could be looked up. */
    unclear: number;
    /** Why the permissions of the guest roles are not known. */
    permissionsFailed?: Failed;
    /** Why the server's list of guests could not be read, though there is a connection. */
    failed?: Failed;
}

const AT_ONCE = 20;

/** Everything about the active guests that somebody should look at, and what could not be looked at. */
export async function auditGuests(
    acting: Person,
    ports: FindingsPorts,
): Promise<FindingsReport | Outcome<'not_allowed' | 'nothing_done' | 'unclear'>> {
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const read = await attempt('records', async () => ({
        roster: await listRoster([true], ports),
        invited: (await pendingInvitations(ports)).map(({ invitedAt }) => invitedAt),
        isClosed: await readClosedRooms(ports),
    }));
    if (!read.isDone) {
        return nothingDone('lookup', read);
    }
    const { roster, invited, isClosed } = read.value;
    const { guests, left, failed } = roster;
    const { facts, unclear } = await gatherFacts(guests, isClosed, ports);
    const excess = await readExcess(ports);
    const taken = guests.length + left + invited.length;
    const workspace = { taken, invited, excess: excess.isDone ? excess.value : [], now: ports.now() };
    return {
        findings: findFindings(facts, workspace, ports.policy),
        guests: guests.length,
        left,
        unclear,
        ...(excess.isDone ? {} : { permissionsFailed: excess }),
        ...(failed && { failed }),
    };
}

async function gatherFacts(
    guests: readonly RosterGuest[],
    isClosed: IsClosed | undefined,
    ports: FindingsPorts,
): Promise<{ facts: GuestFacts[]; unclear: number }> {
    const isLate = deadline(ports);
    const rooms = new Map<string, Promise<RoomSummary | undefined>>();
    const sponsors = new Map<string, Promise<GuestFacts['sponsor']>>();
    let unclear = 0;
    const facts = await inGroups(guests, AT_ONCE, async (guest) => {
        const { userId, username, record, account, isUnreadable = false } = guest;
        const roomLimit = isUnreadable ? 0 : roomLimitOf(record, ports.policy);
        const [inside, sponsor] = await Promise.all([
            roomLimit === 0 && isClosed === undefined
                ? known(undefined)
                : unlessLate(isLate, () => roomsOf(userId, rooms, ports)),
            unlessLate(isLate, () => findSponsor(record?.sponsorId, sponsors, ports)),
        ]);
        unclear += account !== undefined && !isUnreadable && inside.isDone && sponsor.isDone ? 0 : 1;
        return {
            userId,
            username,
            roomLimit,
            record: isUnreadable ? ('unreadable' as const) : record,
            ...(account && { roles: account.roles, lastLoginAt: account.lastLoginAt ?? ('never' as const) }),
            since: account?.createdAt ?? record?.addedAt,
            ...(inside.isDone && inside.value && describeRooms(inside.value, isClosed, ports)),
            sponsor: sponsor.isDone ? sponsor.value : undefined,
        };
    });
    return { facts, unclear };
}

type Tried<T> = { isDone: true; value: T } | { isDone: false };

async function known<T>(value: T): Promise<Tried<T>> {
    return { isDone: true, value };
}

async function unlessLate<T>(isLate: () => boolean, work: () => Promise<T>): Promise<Tried<T>> {
    return isLate() ? { isDone: false } : attempt('server', work);
}

/** Every room is looked up once, however many guests are in it. */
async function roomsOf(
    userId: string,
    rooms: Map<string, Promise<RoomSummary | undefined>>,
    { workspace }: FindingsPorts,
): Promise<RoomSummary[]> {
    const ids = await workspace.listRoomIds(userId);
    return present(await Promise.all(ids.map((id) => once(rooms, id, () => workspace.findRoom(id)))));
}

function describeRooms(
    rooms: readonly RoomSummary[],
    isClosed: IsClosed = () => false,
    { policy }: FindingsPorts,
): Pick<GuestFacts, 'rooms' | 'closedRooms'> {
    return {
        rooms: rooms.filter(({ type }) => countsAsRoom(type, policy.caps.countDirectMessages)).length,
        closedRooms: rooms.filter(isClosed).map(({ name }) => name),
    };
}

async function findSponsor(
    sponsorId: string | undefined,
    sponsors: Map<string, Promise<GuestFacts['sponsor']>>,
    { workspace, policy }: FindingsPorts,
): Promise<GuestFacts['sponsor']> {
    if (sponsorId === undefined) {
        return undefined;
    }
    return once(sponsors, sponsorId, async () => {
        const account = await workspace.findAccount(sponsorId);
        const isActiveMember = account !== undefined && account.isActive && !isGuestAccount(account, policy);
        return { username: account?.username ?? sponsorId, isActiveMember };
    });
}

function once<T>(known: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
    const found = known.get(key) ?? work();
    known.set(key, found);
    return found;
}

/** By the audit of the last hour, or a new one. */
async function readExcess(ports: FindingsPorts): Promise<Attempt<readonly Excess[]>> {
    const last = await attempt('records', () => ports.audit.read());
    const audit = last.isDone ? last.value : undefined;
    const age = audit === undefined ? Infinity : ports.now().getTime() - audit.checkedAt.getTime();
    if (audit !== undefined && age >= 0 && age <= AUDIT_VALIDITY) {
        return { isDone: true, value: audit.excess };
    }
    return attempt('server', async () => (await checkPermissions(ports)).excess);
}
