import { isGuestAccount } from '../policy/guests';
import type { Policy } from '../policy/types';
import type { Connection } from './connectionPort';
import type { GuestStore } from './guestPorts';

const PAGE = 100;

/**
 * Takes note of guests who were deactivated, or are guests no more, without the app. Done before their places are
 * given to others: whoever of them comes back is then judged as somebody new.
 */
export async function noteDeactivatedOutside(ports: {
    policy: Policy;
    guests: GuestStore;
    connection: Connection;
}): Promise<void> {
    const recorded = (await ports.guests.listGuests()).guests.filter(({ isActive }) => isActive);
    const active = await listActiveIds(ports);
    for (const { userId } of recorded.filter((guest) => !active.has(guest.userId))) {
        // The pages of a list that changes meanwhile may leave somebody out.
        const account = await ports.connection.findAccount(userId);
        const record = await ports.guests.findGuest(userId);
        if (account === undefined || !isGuestAccount(account, ports.policy)) {
            await (record === undefined ? undefined : ports.guests.removeGuest(userId));
        } else if (record !== undefined && !account.isActive) {
            await ports.guests.saveGuest({ ...record, isActive: false }, record);
        }
    }
}

async function listActiveIds({ policy, connection }: { policy: Policy; connection: Connection }): Promise<Set<string>> {
    const ids = new Set<string>();
    for (let offset = 0, total = 1; offset < total; offset += PAGE) {
        const query = { roles: [...policy.access.guestRoles], isActive: true, offset, count: PAGE };
        const page = await connection.listAccounts(query);
        total = page.total;
        page.accounts.filter((one) => isGuestAccount(one, policy)).forEach(({ id }) => ids.add(id));
    }
    return ids;
}
