import { isGuestAccount } from '../policy/guests';
import type { Account, GuestRecord } from '../policy/guests';
import { inGroups, rotated } from '../policy/rounds';
import { ConnectionError } from './connectionPort';
import type { LifecyclePorts } from './lifecyclePorts';
import { workThrough } from './turn';
import type { Turn } from './turn';

/** The most that the server sends at once. */
const PAGE = 100;

/** Look-ups at once, where there is no list. */
const AT_ONCE = 10;

type AccountPorts = Pick<LifecyclePorts, 'connection' | 'workspace' | 'policy' | 'now'>;

/**
 * Active guests by the server's own list, page by page until the turn is over; two pages come in any case: the first,
 * which tells how many there are, and another one each hour. Resolves to whether all have been seen.
 */
export async function eachPage(
    { connection, policy, now }: AccountPorts,
    turn: Turn,
    work: (accounts: readonly Account[]) => Promise<void>,
): Promise<boolean> {
    const fetch = (offset: number) =>
        connection.listAccounts({ roles: [...policy.access.guestRoles], isActive: true, offset, count: PAGE });
    const first = await fetch(0);
    const guestsOf = (accounts: readonly Account[]): Account[] =>
        accounts.filter((account) => isGuestAccount(account, policy));
    await work(guestsOf(first.accounts));
    const offsets = Array.from({ length: Math.max(0, Math.ceil(first.total / PAGE) - 1) }, (_, page) => page + 1);
    for (const [index, page] of rotated(offsets, now()).entries()) {
        if (index > 0 && turn.isOver()) {
            return false;
        }
        await work(guestsOf((await fetch(page * PAGE)).accounts));
    }
    return true;
}

/**
 * Active guests on record with their accounts, in groups, until the turn is over: by the server's list where there is
 * a connection that works, else by looking each of them up, another one first each hour.
 */
export async function eachActiveGuest(
    guests: readonly GuestRecord[],
    ports: AccountPorts & { log(text: string, error: unknown): void },
    turn: Turn,
    work: (found: ReadonlyArray<{ guest: GuestRecord; account: Account }>) => Promise<void>,
): Promise<void> {
    const onRecord = new Map(guests.map((guest): [string, GuestRecord] => [guest.userId, guest]));
    const pair = (accounts: readonly Account[]): Array<{ guest: GuestRecord; account: Account }> => {
        const found: Array<{ guest: GuestRecord; account: Account }> = [];
        for (const account of accounts) {
            const guest = onRecord.get(account.id);
            if (guest !== undefined && account.isActive && isGuestAccount(account, ports.policy)) {
                found.push({ guest, account });
            }
        }
        return found;
    };
    const lookUp = async (userIds: readonly string[]): Promise<Account[]> => {
        const accounts: Account[] = [];
        const report = (error: unknown): void => ports.log('A guest could not be looked up', error);
        await workThrough(userIds, { atOnce: AT_ONCE, report }, async (id) => {
            const account = await ports.workspace.findAccount(id);
            accounts.push(...(account ? [account] : []));
        });
        return accounts;
    };
    if (ports.connection.isSet()) {
        try {
            await eachPage(ports, turn, async (accounts) => {
                // The list does not tell when an account came to be, which counts where nobody has logged in.
                const known = accounts.filter(({ lastLoginAt }) => lastLoginAt !== undefined);
                const unused = accounts.filter(({ id, lastLoginAt }) => lastLoginAt === undefined && onRecord.has(id));
                await work(pair([...known, ...(await lookUp(unused.map(({ id }) => id)))]));
            });
            return;
        } catch (error) {
            if (!(error instanceof ConnectionError)) {
                throw error;
            }
            ports.log('The server’s list of guests could not be read; each is looked up', error);
        }
    }
    const groups = inGroups(rotated(guests, ports.now()), PAGE);
    for (const [index, group] of groups.entries()) {
        if (index > 0 && turn.isOver()) {
            return;
        }
        await work(pair(await lookUp(group.map(({ userId }) => userId))));
    }
}
