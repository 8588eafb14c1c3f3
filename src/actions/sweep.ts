import type { Account, GuestRecord } from '../policy/guests';
import { endAccess } from './expiry';
import { countAnew, givePlaceBack } from './guestCap';
import { lapseInvitations } from './invitations';
import type { LifecyclePorts } from './lifecyclePorts';
import { noticeUsage } from './managerNotices';
import { keepRequests } from './requestRound';
import { acceptRegistration, openAwaitedRooms } from './registration';
import { forgetOldRecords } from './retention';
import { isGuestAccount } from '../policy/guests';
import { loseGuest, noteSeen, seeGuest } from './sightings';
import type { SightingPorts } from './sightings';

export type SweepPorts = LifecyclePorts & SightingPorts & { log(text: string, error: unknown): void };

/** One duty of the hourly round. */
export interface Duty {
    name: string;
    run(ports: SweepPorts): Promise<void>;
}

const PAGE = 100;

/** Records looked at in one round without a connection: each costs a look-up, and a round has half a minute. */
const MOST_LOOK_UPS = 2_000;

/** What is put right every hour, whatever events have missed. Each duty can be run again at any time. */
export const DUTIES: readonly Duty[] = [
    { name: 'invitations', run: async (ports) => void (await lapseInvitations(ports)) },
    { name: 'guests', run: reconcileGuests },
    { name: 'awaited rooms', run: openRoomsOfVerified },
    { name: 'ends of access', run: endAccess },
    { name: 'requests', run: keepRequests },
    { name: 'places', run: recount },
    { name: 'old records', run: forgetOldRecords },
];

/** Runs every duty; one that fails is logged and does not keep the others from running. */
export async function runDuties(ports: SweepPorts, duties: readonly Duty[] = DUTIES): Promise<void> {
    for (const duty of duties) {
        try {
            await duty.run(ports);
        } catch (error) {
            ports.log(`The hourly round could not finish: ${duty.name}`, error);
        }
    }
}

async function reconcileGuests(ports: SweepPorts): Promise<void> {
    const { guests, unreadable } = await ports.guests.listGuests();
    if (unreadable.length > 0) {
        ports.log('Guest records that cannot be read were left alone', unreadable.join(', '));
    }
    const unseen = ports.connection.isSet()
        ? await compareWithServer(guests, ports)
        : await compareWithAccounts(guests, ports);
    // Whoever came first keeps their place.
    unseen.sort((a, b) => (a.createdAt?.getTime() ?? 0) - (b.createdAt?.getTime() ?? 0));
    for (const account of unseen) {
        await eachAlone(ports, () => seeGuest(account, ports));
    }
}

/** Active guests of the server that the app has not on record as such. */
async function compareWithServer(guests: readonly GuestRecord[], ports: SweepPorts): Promise<Account[]> {
    const recorded = new Map(guests.map((guest): [string, GuestRecord] => [guest.userId, guest]));
    const unseen: Account[] = [];
    const active = new Set<string>();
    for (let offset = 0, total = 1; offset < total; offset += PAGE) {
        const query = { roles: [...ports.policy.access.guestRoles], isActive: true, offset, count: PAGE };
        const page = await ports.connection.listAccounts(query);
        total = page.total;
        for (const account of page.accounts.filter((one) => isGuestAccount(one, ports.policy))) {
            active.add(account.id);
            if (recorded.get(account.id)?.isActive !== true) {
                unseen.push(account);
            }
        }
    }
    const gone = guests.filter((guest) => guest.isActive && !active.has(guest.userId));
    const accounts = await compareWithAccounts(gone, ports);
    return [...unseen, ...accounts.filter((account) => !unseen.some(({ id }) => id === account.id))];
}

/** Corrects records by their accounts, one by one; resolves with accounts that are active and not on record as such. */
async function compareWithAccounts(guests: readonly GuestRecord[], ports: SweepPorts): Promise<Account[]> {
    const unseen: Account[] = [];
    for (const guest of guests.slice(0, MOST_LOOK_UPS)) {
        const account = await ports.workspace.findAccount(guest.userId);
        if (account === undefined || !isGuestAccount(account, ports.policy)) {
            await loseGuest(guest.userId, ports);
        } else if (guest.isActive && !account.isActive) {
            await noteSeen('guest_deactivated', account, ports);
            await noteInactive(guest.userId, ports);
        } else if (!guest.isActive && account.isActive) {
            unseen.push(account);
        }
    }
    return unseen;
}

/** Another server may be at it as well, or have done it; the place comes back once. */
async function noteInactive(userId: string, ports: SweepPorts): Promise<void> {
    const record = await ports.guests.findGuest(userId);
    if (record?.isActive === true) {
        await ports.guests.saveGuest({ ...record, isActive: false });
        await givePlaceBack(userId, ports);
    }
}

/** Verifying an address is no event, and neither is choosing a user name after registration. */
async function openRoomsOfVerified(ports: SweepPorts): Promise<void> {
    const { guests } = await ports.guests.listGuests();
    for (const guest of guests.filter(({ awaited }) => awaited !== undefined)) {
        await eachAlone(ports, () => openAwaitedRooms(guest.userId, ports));
    }
    if (!ports.connection.isSet()) {
        return;
    }
    for (const { email } of await ports.invitations.listInvitations()) {
        const account = await ports.connection.findAccountByEmail(email);
        if (account !== undefined) {
            await acceptRegistration(account.id, ports, { isFirst: false });
        }
    }
}

/** One guest who cannot be looked at keeps no other from it. */
async function eachAlone(ports: SweepPorts, work: () => Promise<unknown>): Promise<void> {
    try {
        await work();
    } catch (error) {
        ports.log('A guest could not be looked at in the hourly round', error);
    }
}

async function recount(ports: SweepPorts): Promise<void> {
    await countAnew(ports);
    await noticeUsage(ports);
}
