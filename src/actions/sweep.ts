import type { Account, GuestRecord } from '../policy/guests';
import { monthToForget, rotated, shareOf } from '../policy/rounds';
import { endAccess } from './expiry';
import { eachPage } from './guestAccounts';
import { countAnew, givePlaceBack } from './guestCap';
import type { IdlePorts } from './idleList';
import { endInactivity } from './inactivity';
import { lapseInvitations } from './lapsedInvitations';
import type { LifecyclePorts } from './lifecyclePorts';
import { noticeUsage } from './managerNotices';
import { keepRequests } from './requestRound';
import { acceptRegistration, openAwaitedRooms } from './registration';
import { forgetOldRecords } from './retention';
import { isGuestAccount } from '../policy/guests';
import { loseGuest, noteSeen, seeGuest } from './sightings';
import type { SightingPorts } from './sightings';
import { advanceReviews } from './reviews';
import { workThrough } from './turn';
import type { Turn } from './turn';

export type SweepPorts = LifecyclePorts & SightingPorts & IdlePorts;

/** One duty of the hourly round. */
export interface Duty {
    name: string;
    /** How much of the round's time it may have, against the others; 1 where nothing is said. */
    weight?: number;
    /** Begins with what a round before has not come to, and gets ahead a little even where its turn is over. */
    run(ports: SweepPorts, turn: Turn): Promise<unknown>;
}

/** Milliseconds for all duties; the server ends a round after 30 seconds. */
const ROUND = 25_000;

/** Milliseconds that a duty has to come to a stop after its turn. */
const GRACE = 1_000;

/** Accounts looked up at once. */
const AT_ONCE = 10;

/** Milliseconds for finding out who came first, so that time is left for those who came. */
const ORDERING = 2_000;

/** What is put right every hour, whatever events have missed. Each duty can be run again at any time. */
export const DUTIES: readonly Duty[] = [
    { name: 'invitations', run: lapseInvitations },
    { name: 'old marks', run: ({ once, now }) => once.forgetMonth(monthToForget(now())) },
    { name: 'guests', weight: 4, run: reconcileGuests },
    { name: 'awaited rooms', run: openRoomsOfVerified },
    { name: 'ends of access', weight: 2, run: endAccess },
    { name: 'reviews', weight: 2, run: advanceReviews },
    { name: 'inactivity', weight: 2, run: endInactivity },
    { name: 'requests', run: keepRequests },
    { name: 'places', run: recount },
    { name: 'old records', run: forgetOldRecords },
];

/** Ends waiting for some work after so many milliseconds; the work goes on. */
export type Limit = <T>(milliseconds: number, work: Promise<T>) => Promise<T>;

/**
 * Runs every duty. Each has its share of the time that is left; what a duty does not need, those after it have. One
 * that fails, or does not come to an end, is logged and does not keep the others from running.
 */
export async function runDuties(
    ports: SweepPorts,
    duties: readonly Duty[] = DUTIES,
    limit: Limit = (_milliseconds, work) => work,
): Promise<void> {
    const clock = (): number => ports.now().getTime();
    const end = clock() + ROUND;
    for (const [index, duty] of duties.entries()) {
        const weights = duties.slice(index).reduce((sum, { weight = 1 }) => sum + weight, 0);
        const share = shareOf(end - clock(), duty.weight ?? 1, weights);
        const over = clock() + share;
        try {
            await limit(share + GRACE, duty.run(ports, { isOver: () => clock() >= over }));
        } catch (error) {
            ports.log(`The hourly round could not finish: ${duty.name}`, error);
        }
    }
}

async function reconcileGuests(ports: SweepPorts, turn: Turn): Promise<void> {
    const { guests, unreadable } = await ports.guests.listGuests();
    if (unreadable.length > 0) {
        ports.log('Guest records that cannot be read were left alone', unreadable.join(', '));
    }
    const unseen = ports.connection.isSet()
        ? await compareWithServer(guests, ports, turn)
        : await compareWithAccounts(guests, ports, turn);
    const options = { atOnce: 1, turn, report: reporter(ports) };
    await workThrough(await inOrderOfArrival(unseen, ports, turn), options, (account) => seeGuest(account, ports));
}

/**
 * Whoever came first keeps their place, where places are limited. The server's list does not tell when somebody came, so
 * it is looked up; those with whom that failed come last.
 */
async function inOrderOfArrival(unseen: readonly Account[], ports: SweepPorts, turn: Turn): Promise<Account[]> {
    const times = new Map<string, number>();
    const note = ({ id, createdAt }: Account): void => void (createdAt && times.set(id, createdAt.getTime()));
    unseen.forEach(note);
    if (ports.policy.caps.guests > 0) {
        const end = ports.now().getTime() + ORDERING;
        const isOver = (): boolean => turn.isOver() || ports.now().getTime() >= end;
        const options = { atOnce: AT_ONCE, turn: { isOver }, report: reporter(ports) };
        const unknown = unseen.filter(({ id }) => !times.has(id));
        await workThrough(unknown, options, async ({ id }) => {
            const account = await ports.workspace.findAccount(id);
            if (account !== undefined) {
                note(account);
            }
        });
    }
    const timeOf = ({ id }: Account): number => times.get(id) ?? Number.MAX_SAFE_INTEGER;
    return [...unseen].sort((a, b) => timeOf(a) - timeOf(b));
}

/** Active guests of the server that the app does not have on record as such. */
async function compareWithServer(guests: readonly GuestRecord[], ports: SweepPorts, turn: Turn): Promise<Account[]> {
    const recorded = new Map(guests.map((guest): [string, GuestRecord] => [guest.userId, guest]));
    const unseen: Account[] = [];
    const active = new Set<string>();
    await eachPage(ports, turn, async (accounts) => {
        accounts.forEach(({ id }) => active.add(id));
        unseen.push(...accounts.filter(({ id }) => recorded.get(id)?.isActive !== true));
    });
    // Where not every page was seen, some of these are there all the same, as looking them up shows.
    const gone = guests.filter((guest) => guest.isActive && !active.has(guest.userId));
    const accounts = await compareWithAccounts(gone, ports, turn);
    return [...unseen, ...accounts.filter((account) => !unseen.some(({ id }) => id === account.id))];
}

/**
 * Corrects records by their accounts, another one first each hour; resolves to accounts that are active and not on
 * record as such.
 */
async function compareWithAccounts(guests: readonly GuestRecord[], ports: SweepPorts, turn: Turn): Promise<Account[]> {
    const unseen: Account[] = [];
    const options = { atOnce: AT_ONCE, turn, report: reporter(ports) };
    await workThrough(rotated(guests, ports.now()), options, async (guest) => {
        const account = await ports.workspace.findAccount(guest.userId);
        if (account === undefined || !isGuestAccount(account, ports.policy)) {
            await loseGuest(guest.userId, ports);
        } else if (guest.isActive && !account.isActive) {
            await noteSeen('guest_deactivated', account, ports);
            await noteInactive(guest.userId, ports);
        } else if (!guest.isActive && account.isActive) {
            unseen.push(account);
        }
    });
    return unseen;
}

/** Another server may be at it as well, or have done it; the place comes back once. */
async function noteInactive(userId: string, ports: SweepPorts): Promise<void> {
    const record = await ports.guests.findGuest(userId);
    if (record?.isActive === true) {
        await ports.guests.saveGuest({ ...record, isActive: false }, record);
        await givePlaceBack(userId, ports);
    }
}

/** Verifying an address is no event, and neither is choosing a user name after registration. */
async function openRoomsOfVerified(ports: SweepPorts, turn: Turn): Promise<void> {
    const options = { atOnce: 1, turn, report: reporter(ports) };
    const { guests } = await ports.guests.listGuests();
    const waiting = guests.filter(({ awaited }) => awaited !== undefined);
    await workThrough(rotated(waiting, ports.now()), options, ({ userId }) => openAwaitedRooms(userId, ports));
    if (!ports.connection.isSet()) {
        return;
    }
    const { invitations } = await ports.invitations.listInvitations();
    await workThrough(rotated(invitations, ports.now()), options, async ({ email }) => {
        const account = await ports.connection.findAccountByEmail(email);
        if (account !== undefined) {
            await acceptRegistration(account.id, ports);
        }
    });
}

/** One guest who cannot be looked at keeps no other from it. */
function reporter(ports: SweepPorts): (error: unknown) => void {
    return (error) => ports.log('A guest could not be looked at in the hourly round', error);
}

async function recount(ports: SweepPorts): Promise<void> {
    await countAnew(ports);
    await noticeUsage(ports);
}
