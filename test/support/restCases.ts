import type { Connection } from '../../src/actions/connectionPort';
import { RestConnection } from '../../src/host/RestConnection';
import { success } from './StubHttp';
import type { StubAnswer, StubHttp } from './StubHttp';

export const TOKEN = 'tOken-of-Ada-0123456789';

export const SETTINGS = { url: 'https://chat.example.org', userId: 'adaUserId', token: TOKEN };

/** Gina, as the server shows her to an administrator. */
export const GINA = {
    _id: 'gina-id',
    username: 'gina',
    name: 'Gina',
    emails: [{ address: 'gina@client.example', verified: false }],
    roles: ['guest'],
    active: true,
    type: 'user',
    createdAt: '2026-01-01T00:00:00.000Z',
    services: { password: { bcrypt: 'hash' } },
};

export const NEW_GINA = { email: 'gina@client.example', name: 'Gina', username: 'gina', roles: ['guest'] };

/** The moment at which every connection of these tests begins. */
export const START = Date.parse('2026-01-01T00:00:00.000Z');

/** A connection whose clock runs only while it waits. */
export class ClockedConnection extends RestConnection {
    public readonly waits: number[];

    constructor(http: StubHttp, settings = SETTINGS) {
        const waits: number[] = [];
        super(http, settings, {
            now: () => START + waits.reduce((sum, wait) => sum + wait, 0),
            sleep: async (milliseconds) => void waits.push(milliseconds),
        });
        this.waits = waits;
    }
}

export interface MethodCase {
    name: string;
    path: string;
    /** What its refusal is about; empty where every owner may. */
    permission: string;
    /** Whether it only reads. */
    isRead: boolean;
    /** Whether it may be sent again after its answer was lost. */
    isRepeatable: boolean;
    run(connection: Connection): Promise<unknown>;
    success: StubAnswer;
}

/** Every method of the connection that asks the server something. */
export const METHODS: readonly MethodCase[] = [
    {
        name: 'getOwner',
        path: 'me',
        permission: '',
        isRead: true,
        isRepeatable: true,
        run: (connection) => connection.getOwner(),
        success: success({ _id: 'adaUserId', username: 'ada', roles: ['admin'], active: true }),
    },
    {
        name: 'createAccount',
        path: 'users.create',
        permission: 'create-user',
        isRead: false,
        isRepeatable: false,
        run: (connection) => connection.createAccount(NEW_GINA),
        success: success({ user: GINA }),
    },
    {
        name: 'findAccountByEmail',
        path: 'users.info',
        permission: 'view-full-other-user-info',
        isRead: true,
        isRepeatable: true,
        run: (connection) => connection.findAccountByEmail('gina@client.example'),
        success: success({ user: GINA }),
    },
    {
        name: 'findAccount',
        path: 'users.info',
        permission: 'view-full-other-user-info',
        isRead: true,
        isRepeatable: true,
        run: (connection) => connection.findAccount('gina-id'),
        success: success({ user: GINA }),
    },
    {
        name: 'listAccounts',
        path: 'users.listByStatus',
        permission: 'view-d-room',
        isRead: true,
        isRepeatable: true,
        run: (connection) => connection.listAccounts({ roles: ['guest'], isActive: true, offset: 0, count: 20 }),
        success: success({ users: [GINA], count: 1, offset: 0, total: 1 }),
    },
    {
        name: 'setActive',
        path: 'users.setActiveStatus',
        permission: 'edit-other-user-active-status',
        isRead: false,
        isRepeatable: true,
        run: (connection) => connection.setActive('gina-id', false),
        success: success({ user: { _id: 'gina-id', active: false } }),
    },
    {
        name: 'addRole',
        path: 'roles.addUserToRole',
        permission: 'access-permissions',
        isRead: false,
        isRepeatable: true,
        run: (connection) => connection.addRole('gina', 'guest'),
        success: success({ role: { _id: 'guest' } }),
    },
    {
        name: 'removeRole',
        path: 'roles.removeUserFromRole',
        permission: 'access-permissions',
        isRead: false,
        isRepeatable: true,
        run: (connection) => connection.removeRole('gina', 'user'),
        success: success({ role: { _id: 'user' } }),
    },
    {
        name: 'sendInvitations',
        path: 'sendInvitationEmail',
        permission: 'bulk-register-user',
        isRead: false,
        isRepeatable: false,
        run: (connection) => connection.sendInvitations(['gus@client.example']),
        success: success(),
    },
    {
        name: 'listPermissions',
        path: 'permissions.listAll',
        permission: 'access-permissions',
        isRead: true,
        isRepeatable: true,
        run: (connection) => connection.listPermissions(),
        success: success({ update: [{ _id: 'create-c', roles: ['user'] }], remove: [] }),
    },
    {
        name: 'setPermissionRoles',
        path: 'permissions.update',
        permission: 'access-permissions',
        isRead: false,
        isRepeatable: true,
        run: (connection) => connection.setPermissionRoles('create-c', ['user']),
        success: success({ permissions: [] }),
    },
    {
        name: 'getServerSetting',
        path: 'settings/SMTP_Host',
        permission: 'view-privileged-setting',
        isRead: true,
        isRepeatable: true,
        run: (connection) => connection.getServerSetting('SMTP_Host'),
        success: success({ _id: 'SMTP_Host', value: 'smtp.example.org' }),
    },
];
