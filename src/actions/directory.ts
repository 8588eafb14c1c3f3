import type { Account, GuestRecord, Invitation } from '../policy/guests';
import { AUTOMATION, isGuest, isManager } from '../policy/people';
import { sumRefusals } from '../policy/refusals';
import type { RefusedActs } from '../policy/refusals';
import { isOpen, nextReview } from '../policy/reviews';
import type { Review } from '../policy/reviews';
import { days, EXPIRING_DAYS, isOver, LAST_OFFSET } from '../policy/schedule';
import type { Person } from '../policy/types';
import { findGuestAccount, refuseNoGuest } from './activation';
import { attempt, nothingDone } from './attempt';
import type { Failed } from './attempt';
import { countAnew, countOnServer, countTaken } from './guestCap';
import type { LifecyclePorts } from './lifecyclePorts';
import type { GuestPage, GuestQuery, GuestRow, GuestState, Outcome, Usage } from './lifecycle';
import { refuseStranger } from './requirements';
import { isGuestAccount } from '../policy/guests';
import { countRooms, roomLimitOf } from './roomCap';
import { findTermsState } from './terms';
import type { TermsState } from './terms';

export type DirectoryCode =
    'not_allowed' | 'not_allowed_sponsor' | 'nothing_done' | 'unclear' | 'unknown_person' | 'not_a_guest';

/** Days for which refused acts are told. */
const REFUSAL_DAYS = 30;

/**
 * A part of the list, of which a piece can be had. Some places of a piece may be empty: the server counts whoever holds
 * a guest role, also who is no guest for another one, and its pages are by that count.
 */
interface Source {
    fetch(offset: number, count: number): Promise<{ items: readonly Item[]; total: number }>;
}

/** A line of the list before its details are looked up. */
interface Item {
    state: GuestState;
    userId?: string;
    account?: Account;
    record?: GuestRecord;
    invitation?: Invitation;
}

/**
 * A page of the guests: by the server's own list where there is a connection that works, else by what the app has on
 * record. Guests of every guest role count; pending invitations and expiring guests are the app's own knowledge.
 */
export async function listGuests(
    acting: Person,
    query: GuestQuery,
    ports: LifecyclePorts,
): Promise<GuestPage | Outcome<DirectoryCode>> {
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const isByServer = ports.connection.isSet() && query.filter !== 'pending' && query.filter !== 'expiring';
    const listed = isByServer
        ? await attempt('server', () => fetchPage(query, serverSources(query, ports)))
        : undefined;
    if (listed?.isDone) {
        return toPage(query, listed.value, 'server', ports);
    }
    const stored = await attempt('records', async () => fetchPage(query, await storedSources(query, ports)));
    if (!stored.isDone) {
        return nothingDone('lookup', stored);
    }
    const page = await toPage(query, stored.value, 'store', ports);
    return listed === undefined ? page : { ...page, ...reasonOf(listed) };
}

function serverSources({ filter, text }: GuestQuery, ports: LifecyclePorts): Source[] {
    const roles = [...ports.policy.access.guestRoles];
    const source = (isActive: boolean): Source => ({
        fetch: async (offset, count) => {
            const page = await ports.connection.listAccounts({ roles, isActive, text, offset, count });
            const guests = page.accounts.filter((account) => isGuestAccount(account, ports.policy));
            return { items: guests.map(itemOf), total: page.total };
        },
    });
    return [
        ...(filter === 'active' || filter === 'all' ? [source(true)] : []),
        ...(filter === 'inactive' || filter === 'all' ? [source(false)] : []),
        ...(filter === 'all' ? [pendingSource(text, ports)] : []),
    ];
}

async function storedSources({ filter, text }: GuestQuery, ports: LifecyclePorts): Promise<Source[]> {
    if (filter === 'pending') {
        return [pendingSource(text, ports)];
    }
    const { guests } = await ports.guests.listGuests();
    const matching = guests.filter(({ username }) => matches(text, username));
    if (filter === 'expiring') {
        const byTime = (a: GuestRecord, b: GuestRecord): number => endOf(a) - endOf(b);
        return [arraySource(expiringOf(matching, ports.now()).sort(byTime).map(recorded))];
    }
    const byName = (a: GuestRecord, b: GuestRecord): number => (a.username < b.username ? -1 : 1);
    const wanted = (isActive: boolean): Source[] =>
        filter === 'all' || (filter === 'active') === isActive
            ? [
                  arraySource(
                      matching
                          .filter((guest) => guest.isActive === isActive)
                          .sort(byName)
                          .map(recorded),
                  ),
              ]
            : [];
    return [...wanted(true), ...wanted(false), ...(filter === 'all' ? [pendingSource(text, ports)] : [])];
}

function pendingSource(text: string | undefined, ports: LifecyclePorts): Source {
    return {
        fetch: async (offset, count) => {
            const pending = await pendingInvitations(ports);
            const matching = pending.filter(({ email }) => matches(text, email));
            matching.sort((a, b) => b.invitedAt.getTime() - a.invitedAt.getTime());
            const items = matching.map((invitation): Item => ({ state: 'pending', invitation }));
            return { items: items.slice(offset, offset + count), total: items.length };
        },
    };
}

function arraySource(items: readonly Item[]): Source {
    return { fetch: async (offset, count) => ({ items: items.slice(offset, offset + count), total: items.length }) };
}

/** A page over several sources, one after the other: each place is on one page, whether it is empty or not. */
async function fetchPage(
    { offset, count }: GuestQuery,
    sources: readonly Source[],
): Promise<{ items: readonly Item[]; total: number }> {
    const items: Item[] = [];
    let total = 0;
    let missing = count;
    for (const source of sources) {
        const first = Math.max(0, offset - total);
        // One is asked for where none is wanted: the total is.
        const piece = await source.fetch(first, Math.max(1, missing));
        items.push(...(missing > 0 ? piece.items : []));
        missing -= Math.min(missing, Math.max(0, piece.total - first));
        total += piece.total;
    }
    return { items, total };
}

async function toPage(
    { offset }: GuestQuery,
    { items, total }: { items: readonly Item[]; total: number },
    source: GuestPage['source'],
    ports: LifecyclePorts,
): Promise<GuestPage> {
    return { rows: await Promise.all(items.map((item) => toRow(item, ports))), total, offset, source };
}

/** What cannot be looked up is left out: a line with less is better than no list. */
async function toRow({ state, userId, ...item }: Item, ports: LifecyclePorts): Promise<GuestRow> {
    const { invitation } = item;
    if (userId === undefined) {
        const { email, sponsorId } = invitation ?? {};
        const isExpired = invitation?.expiresAt !== undefined && isOver(invitation.expiresAt, ports.now());
        return { state, email, invitation, isExpired, sponsorUsername: await usernameOf(sponsorId, ports) };
    }
    const [record, account, rooms, review] = await Promise.all([
        item.record ?? unlessFailed(ports.guests.findGuest(userId)),
        item.account ?? unlessFailed(ports.workspace.findAccount(userId)),
        unlessFailed(countRooms(userId, ports)),
        unlessFailed(ports.reviews.findReview(userId)),
    ]);
    return {
        state,
        userId,
        username: account?.username ?? record?.username,
        name: account?.name,
        email: account?.emails[0]?.address,
        record,
        sponsorUsername: await usernameOf(record?.sponsorId, ports),
        rooms,
        roomLimit: roomLimitOf(record, ports.policy),
        lastLoginAt: account?.lastLoginAt,
        isExpired: record && hasEnded(record, state === 'active', account?.utcOffset, ports.now()),
        review: record && reviewOf(record, review, ports),
    };
}

/** Where it is not known what day the guest has, access that nobody has ended goes on while it may. */
function hasEnded({ expiresAt }: GuestRecord, isActive: boolean, utcOffset: number | undefined, now: Date): boolean {
    return expiresAt !== undefined && isOver(expiresAt, now, utcOffset ?? (isActive ? LAST_OFFSET : 0));
}

function reviewOf(record: GuestRecord, review: Review | undefined, { policy }: LifecyclePorts): GuestRow['review'] {
    if (isOpen(review)) {
        return { isOpen: true, at: review.startedAt };
    }
    const at = nextReview(record, review, policy.lifecycle);
    return at && { isOpen: false, at };
}

function itemOf(account: Account): Item {
    return { state: account.isActive ? 'active' : 'inactive', userId: account.id, account };
}

function recorded(record: GuestRecord): Item {
    return { state: record.isActive ? 'active' : 'inactive', userId: record.userId, record };
}

function matches(text: string | undefined, value: string): boolean {
    return text === undefined || value.toLowerCase().includes(text.toLowerCase());
}

function endOf({ expiresAt }: GuestRecord): number {
    return expiresAt?.getTime() ?? Infinity;
}

function expiringOf(guests: readonly GuestRecord[], now: Date): GuestRecord[] {
    const end = now.getTime() + days(EXPIRING_DAYS);
    return guests.filter((guest) => guest.isActive && endOf(guest) > now.getTime() && endOf(guest) <= end);
}

export async function pendingInvitations({
    invitations,
    now,
}: Pick<LifecyclePorts, 'invitations' | 'now'>): Promise<Invitation[]> {
    return (await invitations.listInvitations()).invitations.filter(({ lapsesAt }) => lapsesAt > now());
}

async function usernameOf(userId: string | undefined, { directory }: LifecyclePorts): Promise<string | undefined> {
    if (userId === AUTOMATION.id) {
        return AUTOMATION.username;
    }
    return userId === undefined ? undefined : (await unlessFailed(directory.findPerson(userId)))?.username;
}

async function unlessFailed<T>(work: Promise<T | undefined>): Promise<T | undefined> {
    const done = await attempt('server', () => work);
    return done.isDone ? done.value : undefined;
}

function reasonOf({ failure, failureDetail }: Failed): Pick<GuestPage, 'failure' | 'failureDetail'> {
    return { failure, failureDetail };
}

/** All that is known about one guest. */
export interface GuestDetails {
    row: GuestRow;
    /** Ids. */
    roles: readonly string[];
    /** User name of whoever added or invited the guest. */
    addedBy?: string;
    /** Absent where there are no terms, or where nobody can tell. */
    terms?: TermsState;
    /** Whether the app's record of the guest is there and cannot be read. */
    isUnreadable: boolean;
    /** What the guest was refused in the last 30 days; absent where that cannot be read. */
    refused?: RefusedActs;
}

/**
 * What is known about a guest, for managers and for the guest's own sponsor, who is not shown the address and the
 * note. Nobody else learns whether there is such a guest.
 */
export async function describeGuest(
    acting: Person,
    userId: string,
    ports: LifecyclePorts,
): Promise<GuestDetails | Outcome<DirectoryCode>> {
    const manages = isManager(acting, ports.policy.access);
    const record = await attempt('records', () => ports.guests.findGuest(userId));
    const answers = record.isDone && record.value?.sponsorId === acting.id && !isGuest(acting, ports.policy.access);
    if (!manages && !answers) {
        return { code: 'not_allowed_sponsor', isDone: false };
    }
    const found = await findGuestAccount(userId, ports);
    if (!found.isDone) {
        return refuseNoGuest(found);
    }
    const known = record.isDone ? record.value : undefined;
    const row = await toRow({ ...itemOf(found.value), record: known }, ports);
    return {
        row: manages ? row : withoutSecrets(row),
        roles: found.value.roles,
        addedBy: await usernameOf(known?.addedBy, ports),
        terms: await findTermsState(userId, ports),
        isUnreadable: !record.isDone,
        refused: await countRefusals(userId, ports),
    };
}

async function countRefusals(userId: string, { refusals, now }: LifecyclePorts): Promise<RefusedActs | undefined> {
    const since = new Date(now().getTime() - days(REFUSAL_DAYS));
    const rows = await attempt('records', () => refusals.list(userId, since));
    return rows.isDone ? sumRefusals(rows.value) : undefined;
}

function withoutSecrets({ record, ...row }: GuestRow): GuestRow {
    return { ...row, email: undefined, record: record && { ...record, note: undefined, awaited: undefined } };
}

/** Guests against the cap, by the app's records and by the server; the counter of places is corrected by it. */
export async function countUsage(acting: Person, ports: LifecyclePorts): Promise<Usage | Outcome<DirectoryCode>> {
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const stored = await attempt('records', async () => {
        const [{ guests }, pending, counter] = await Promise.all([
            ports.guests.listGuests(),
            pendingInvitations(ports),
            countTaken(ports),
        ]);
        return { guests, pending: pending.length, counter };
    });
    if (!stored.isDone) {
        return nothingDone('lookup', stored);
    }
    const { guests, pending, counter } = stored.value;
    const server = ports.connection.isSet()
        ? await attempt('server', () => Promise.all([countOnServer(ports, true), countOnServer(ports, false)]))
        : undefined;
    const recordedActive = guests.filter((guest) => guest.isActive).length;
    const [serverActive, serverInactive] = server?.isDone ? server.value : [];
    if (server === undefined || server.isDone) {
        await attempt('server', () => countAnew(ports));
    }
    return {
        active: serverActive ?? recordedActive,
        recordedActive,
        pending,
        inactive: serverInactive ?? guests.length - recordedActive,
        cap: ports.policy.caps.guests,
        serverActive,
        expiring: expiringOf(guests, ports.now()).length,
        counter,
        ...(server === undefined || server.isDone ? {} : reasonOf(server)),
    };
}
