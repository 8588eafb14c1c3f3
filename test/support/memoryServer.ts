import { ConnectionError } from '../../src/actions/connectionPort';
import type { Connection } from '../../src/actions/connectionPort';
import type { Workspace } from '../../src/actions/guestPorts';
import type { Directory } from '../../src/actions/ports';
import type { Account } from '../../src/policy/guests';
import type { Person } from '../../src/policy/types';
import type { GuestWorld, MemoryAccount } from './guestPorts';

/** The server's side of the ports, over the accounts and rooms of a workspace in memory. */
export function createWorkspace(world: GuestWorld): Workspace {
    const find = (username: string): MemoryAccount | undefined =>
        [...world.accounts.values()].find((account) => account.username === username);
    return {
        listRoomIds: (userId) =>
            world.run('workspace.listRoomIds', () =>
                [...world.rooms.values()].filter(({ members }) => members.has(userId)).map(({ id }) => id),
            ),
        findRoom: (roomId) => world.run('workspace.findRoom', () => world.rooms.get(roomId)),
        findRoomByName: (name) =>
            world.run('workspace.findRoomByName', () => [...world.rooms.values()].find((room) => room.name === name)),
        listMembers: (roomId) =>
            world.run('workspace.listMembers', () =>
                [...(world.rooms.get(roomId)?.members ?? [])].map((id) => {
                    const account = world.accounts.get(id) as MemoryAccount;
                    return { ...world.person(account.username), isActive: account.isActive };
                }),
            ),
        addToRoom: (roomId, username) =>
            world.run('workspace.addToRoom', () => {
                const account = find(username);
                if (account !== undefined) {
                    world.rooms.get(roomId)?.members.add(account.id);
                }
            }),
        removeFromRoom: (roomId, username) =>
            world.run('workspace.removeFromRoom', () => {
                world.rooms.get(roomId)?.members.delete(find(username)?.id ?? '');
            }),
        deactivate: (userId) => world.run('workspace.deactivate', () => changeById(world, userId, { isActive: false })),
        findAccount: (userId) => world.run('workspace.findAccount', () => copy(world.accounts.get(userId))),
    };
}

export function createDirectory(
    world: GuestWorld,
): Pick<Directory, 'findPerson' | 'findPersonByUsername' | 'getStanding'> {
    const toPerson = (account: MemoryAccount | undefined): Person | undefined =>
        account && world.person(account.username);
    return {
        findPerson: (id) => world.run('directory.findPerson', () => toPerson(world.accounts.get(id))),
        findPersonByUsername: (username) =>
            world.run('directory.findPersonByUsername', () =>
                toPerson([...world.accounts.values()].find((account) => account.username === username)),
            ),
        getStanding: (roomId, personId) =>
            world.run('directory.getStanding', () => {
                const { owners, moderators } = world.roomById(roomId);
                return { isOwner: owners.has(personId), isModerator: moderators.has(personId) };
            }),
    };
}

export function createConnection(world: GuestWorld): Connection {
    return {
        isSet: () => world.isConnected,
        getOwner: () =>
            world.run('connection.getOwner', () => ({ id: 'ada-id', username: 'ada', roles: ['admin', 'user'] })),
        createAccount: (account) =>
            world.run('connection.createAccount', () => {
                refuseTaken(world, account.username, account.email);
                const { username, name, roles, email } = account;
                const emails = [{ address: email, isVerified: false }];
                world.mails.welcome.push(email);
                return copy(world.addAccount(username, { name, roles, emails, createdAt: world.now })) as Account;
            }),
        findAccountByEmail: (email) => world.run('connection.findAccountByEmail', () => copy(byEmail(world, email))),
        findAccount: (userId) => world.run('connection.findAccount', () => copy(world.accounts.get(userId))),
        listAccounts: ({ roles, isActive, text, offset, count }) =>
            world.run('connection.listAccounts', () => {
                const all = [...world.accounts.values()]
                    .filter((account) => account.isActive === isActive && account.kind === 'user')
                    .filter((account) => account.roles.some((role) => roles.includes(role)))
                    .filter(({ username, name, emails }) =>
                        [username, name, ...emails.map(({ address }) => address)].some((one) =>
                            one.toLowerCase().includes((text ?? '').toLowerCase()),
                        ),
                    );
                return {
                    accounts: all.slice(offset, offset + count).map((one) => ({ ...one })),
                    total: all.length,
                };
            }),
        setActive: (userId, isActive) =>
            world.run('connection.setActive', () => changeById(world, userId, { isActive })),
        addRole: (username, roleId) =>
            world.run('connection.addRole', () => {
                const account = world.account(username);
                account.roles = [...new Set([...account.roles, roleId])];
            }),
        removeRole: (username, roleId) =>
            world.run('connection.removeRole', () => {
                const account = world.account(username);
                account.roles = account.roles.filter((role) => role !== roleId);
            }),
        sendInvitations: (emails) =>
            world.run('connection.sendInvitations', () => void world.mails.invitations.push(...emails)),
        listPermissions: () => world.run('connection.listPermissions', () => []),
        setPermissionRoles: () => world.run('connection.setPermissionRoles', () => undefined),
        getServerSetting: () => world.run('connection.getServerSetting', () => undefined),
    };
}

function refuseTaken(world: GuestWorld, username: string, email: string): void {
    if ([...world.accounts.values()].some((account) => account.username === username)) {
        throw new ConnectionError('name_taken');
    }
    if (byEmail(world, email) !== undefined) {
        throw new ConnectionError('email_taken');
    }
}

function byEmail(world: GuestWorld, email: string): MemoryAccount | undefined {
    return [...world.accounts.values()].find(({ emails }) => emails.some(({ address }) => address === email));
}

function changeById(world: GuestWorld, userId: string, changes: Partial<MemoryAccount>): void {
    Object.assign(world.accounts.get(userId) ?? {}, changes);
}

/** What a port hands out changes no more. */
function copy(account: MemoryAccount | undefined): Account | undefined {
    return account && { ...account };
}
