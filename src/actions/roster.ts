import { isGuestAccount } from '../policy/guests';
import type { Account, GuestRecord } from '../policy/guests';
import { attempt } from './attempt';
import type { Failed } from './attempt';
import type { AccountPage } from './connectionPort';
import type { LifecyclePorts } from './lifecyclePorts';

/** A guest with an account, on record or not. */
export interface RosterGuest {
    userId: string;
    username: string;
    isActive: boolean;
    record?: GuestRecord;
    /** Whether there is a record that cannot be read. */
    isUnreadable?: boolean;
    /** Absent where it was not looked up. */
    account?: Account;
}

export interface Roster {
    guests: readonly RosterGuest[];
    /** Guests whom the server has beyond those that are listed. */
    left: number;
    /** Why the server's list could not be read, though there is a connection; then the records were read. */
    failed?: Failed;
}

/** The most guests that are listed. */
const MOST_GUESTS = 20_000;

const PAGE = 100;

/** Pages, or accounts, that are asked for at once. */
const PAGES_AT_ONCE = 4;
const LOOK_UPS_AT_ONCE = 20;

/** Milliseconds in which look-ups are begun: whoever runs a command waits half a minute at most. */
const PATIENCE = 12_000;

/**
 * All guests, active or not as is asked: by the server's own list where there is a connection that works, else by the
 * records, each looked up as long as time lasts. Rejects where the records cannot be read.
 */
export async function listRoster(states: readonly boolean[], ports: LifecyclePorts): Promise<Roster> {
    const { guests, unreadable } = await ports.guests.listGuests();
    const records = new Map(guests.map((record): [string, GuestRecord] => [record.userId, record]));
    const listed = ports.connection.isSet() ? await attempt('server', () => listAccounts(states, ports)) : undefined;
    if (listed?.isDone) {
        const { accounts, left } = listed.value;
        const all = accounts.map((account) => toGuest(account, records.get(account.id)));
        const lost = new Set(unreadable);
        return {
            guests: all.map((guest) => (lost.has(guest.userId) ? { ...guest, isUnreadable: true } : guest)),
            left,
        };
    }
    const looked = await lookUpEach([...records.values()], ports);
    const wanted = looked.filter(({ isActive }) => states.includes(isActive));
    const failed = listed === undefined ? {} : { failed: listed };
    return { guests: wanted.slice(0, MOST_GUESTS), left: Math.max(0, wanted.length - MOST_GUESTS), ...failed };
}

async function listAccounts(
    states: readonly boolean[],
    ports: LifecyclePorts,
): Promise<{ accounts: Account[]; left: number }> {
    const found = new Map<string, Account>();
    let left = 0;
    for (const isActive of states) {
        const fetch = (page: number): Promise<AccountPage> =>
            ports.connection.listAccounts({
                roles: [...ports.policy.access.guestRoles],
                isActive,
                offset: page * PAGE,
                count: PAGE,
            });
        const first = await fetch(0);
        const pages = Math.ceil(Math.min(first.total, MOST_GUESTS) / PAGE);
        const others = await inGroups(range(1, pages), PAGES_AT_ONCE, fetch);
        for (const account of ([] as Account[]).concat(...[first, ...others].map(({ accounts }) => accounts))) {
            if (isGuestAccount(account, ports.policy)) {
                found.set(account.id, account);
            }
        }
        left += Math.max(0, first.total - MOST_GUESTS);
    }
    return { accounts: [...found.values()], left };
}

/** Guests on record; who is none any more is left out, and who could not be looked up is as recorded. */
async function lookUpEach(records: readonly GuestRecord[], ports: LifecyclePorts): Promise<RosterGuest[]> {
    const isLate = deadline(ports);
    const guests: RosterGuest[] = [];
    await inGroups(records, LOOK_UPS_AT_ONCE, async (record) => {
        const found = isLate()
            ? undefined
            : await attempt('server', async () => ({ account: await ports.workspace.findAccount(record.userId) }));
        if (found?.isDone !== true) {
            guests.push({ userId: record.userId, username: record.username, isActive: record.isActive, record });
            return;
        }
        const { account } = found.value;
        if (account !== undefined && isGuestAccount(account, ports.policy)) {
            guests.push(toGuest(account, record));
        }
    });
    return guests;
}

function toGuest(account: Account, record: GuestRecord | undefined): RosterGuest {
    const { id: userId, username, isActive } = account;
    return { userId, username, isActive, account, ...(record && { record }) };
}

/** Whether the time for look-ups is over. */
export function deadline({ now }: Pick<LifecyclePorts, 'now'>): () => boolean {
    const end = now().getTime() + PATIENCE;
    return () => now().getTime() >= end;
}

/** Works on all items in their order, so many at once. */
export async function inGroups<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
    const done: R[] = [];
    for (let first = 0; first < items.length; first += atOnce) {
        done.push(...(await Promise.all(items.slice(first, first + atOnce).map(work))));
    }
    return done;
}

function range(first: number, end: number): number[] {
    return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}
