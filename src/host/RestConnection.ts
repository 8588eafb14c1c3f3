import type { IHttp } from '@rocket.chat/apps-engine/definition/accessors';
import { randomBytes } from 'crypto';

import type {
    AccountPage,
    AccountQuery,
    Connection,
    NewAccount,
    PermissionEntry,
    TokenOwner,
} from '../actions/connectionPort';
import type { Account } from '../policy/guests';
import { textsOf, toAccount, toPermissionEntries } from './restAccounts';
import { RestClient } from './RestClient';
import type { ConnectionSettings, RestCall, RestOptions } from './RestClient';
import { RestError, textOf } from './restFailures';
import type { Json } from './restFailures';

type Endpoint = Pick<RestCall, 'method' | 'path' | 'permission' | 'isRepeatable'>;

/**
 * Every call, with the permission that its refusal is about. None of them asks for a second factor today, as
 * `users.update` does, which is why that one is not here.
 * Sources: RocketChat/Rocket.Chat `apps/meteor/app/api/server/v1/`, `packages/rest-typings/src/v1/`.
 */
const ENDPOINTS = {
    me: { method: 'get', path: 'me', permission: '' },
    create: { method: 'post', path: 'users.create', permission: 'create-user' },
    info: { method: 'get', path: 'users.info', permission: 'view-full-other-user-info' },
    list: { method: 'get', path: 'users.listByStatus', permission: 'view-d-room' },
    setActive: {
        method: 'post',
        path: 'users.setActiveStatus',
        permission: 'edit-other-user-active-status',
        isRepeatable: true,
    },
    addRole: { method: 'post', path: 'roles.addUserToRole', permission: 'access-permissions', isRepeatable: true },
    removeRole: {
        method: 'post',
        path: 'roles.removeUserFromRole',
        permission: 'access-permissions',
        isRepeatable: true,
    },
    invite: { method: 'post', path: 'sendInvitationEmail', permission: 'bulk-register-user' },
    permissions: { method: 'get', path: 'permissions.listAll', permission: 'access-permissions' },
    setPermissions: {
        method: 'post',
        path: 'permissions.update',
        permission: 'access-permissions',
        isRepeatable: true,
    },
    setting: { method: 'get', path: 'settings/', permission: 'view-privileged-setting' },
} as const satisfies Readonly<Record<string, Endpoint>>;

const PAGE = 100;

/** Milliseconds by which the clocks of the server and of this process may differ. */
const CLOCK_SKEW = 5 * 60_000;

/** Codes of servers that cannot look an account up by address (before 8.4). */
const UNKNOWN_PARAMETER: readonly string[] = ['invalid-params', 'error-invalid-params'];

export class RestConnection implements Connection {
    private readonly client: RestClient;

    private readonly now: () => number;

    constructor(http: IHttp, settings: ConnectionSettings | (() => ConnectionSettings), options: RestOptions = {}) {
        this.client = new RestClient(http, settings, options);
        this.now = options.now ?? (() => Date.now());
    }

    public isSet(): boolean {
        return this.client.isSet();
    }

    public async getOwner(): Promise<TokenOwner> {
        const me = await this.client.send(ENDPOINTS.me);
        if (me.active === false) {
            throw new RestError('wrong_token', '', false);
        }
        return { id: textOf(me._id), username: textOf(me.username), roles: textsOf(me.roles) };
    }

    public async createAccount(account: NewAccount): Promise<Account> {
        const startedAt = this.now();
        try {
            const { user } = await this.client.send({ ...ENDPOINTS.create, body: toNewUser(account) });
            return readAccount(user);
        } catch (error) {
            if (!(error instanceof RestError) || !(error.isUncertain || error.failure === 'mail_failed')) {
                throw error;
            }
            const made = await this.findMade(account, startedAt);
            if (made === undefined) {
                throw error;
            }
            if (error.failure === 'mail_failed') {
                // The welcome mail is sent after the account was made, which stays.
                throw new RestError('mail_failed', error.detail, true, error.code);
            }
            return made;
        }
    }

    public async findAccountByEmail(email: string): Promise<Account | undefined> {
        try {
            return await this.findByInfo({ email });
        } catch (error) {
            if (isUnknownParameter(error)) {
                return this.findInLists(email);
            }
            throw error;
        }
    }

    public async findAccount(userId: string): Promise<Account | undefined> {
        return this.findByInfo({ userId });
    }

    public async listAccounts(query: AccountQuery): Promise<AccountPage> {
        if (query.roles.length === 0) {
            // Without roles the server would list everybody.
            return { accounts: [], total: 0 };
        }
        return this.list(query.isActive, query.offset, query.count, {
            roles: query.roles,
            ...(query.text ? { searchTerm: query.text } : {}),
        });
    }

    public async setActive(userId: string, isActive: boolean, confirmRelinquish = false): Promise<void> {
        const body = { userId, activeStatus: isActive, ...(confirmRelinquish ? { confirmRelinquish } : {}) };
        await this.client.send({ ...ENDPOINTS.setActive, body });
    }

    public async addRole(username: string, roleId: string): Promise<void> {
        await this.sendUnlessDone({ ...ENDPOINTS.addRole, body: { username, roleId } }, 'error-user-already-in-role');
    }

    public async removeRole(username: string, roleId: string): Promise<void> {
        await this.sendUnlessDone({ ...ENDPOINTS.removeRole, body: { username, roleId } }, 'error-user-not-in-role');
    }

    public async sendInvitations(emails: readonly string[]): Promise<void> {
        const unique = [...new Set(emails.map((email) => email.trim()))].filter((email) => email !== '');
        if (unique.length > 0) {
            await this.client.send({ ...ENDPOINTS.invite, body: { emails: unique } });
        }
    }

    public async listPermissions(): Promise<readonly PermissionEntry[]> {
        const entries = toPermissionEntries(await this.client.send(ENDPOINTS.permissions));
        if (entries === undefined) {
            throw new RestError('server_error', 'HTTP 200', false);
        }
        return entries;
    }

    public async setPermissionRoles(permissionId: string, roles: readonly string[]): Promise<void> {
        const permissions = [{ _id: permissionId, roles: [...new Set(roles)] }];
        await this.client.send({ ...ENDPOINTS.setPermissions, body: { permissions } });
    }

    public async getServerSetting(id: string): Promise<unknown> {
        const path = `${ENDPOINTS.setting.path}${encodeURIComponent(id)}`;
        try {
            return (await this.client.send({ ...ENDPOINTS.setting, path })).value;
        } catch (error) {
            // A setting that does not exist, or is hidden, is refused without a word.
            if (error instanceof RestError && error.failure === 'rejected' && error.detail === '') {
                return undefined;
            }
            throw error;
        }
    }

    private async findByInfo(query: Readonly<Record<string, string>>): Promise<Account | undefined> {
        let user: unknown;
        try {
            ({ user } = await this.client.send({ ...ENDPOINTS.info, query }));
        } catch (error) {
            if (error instanceof RestError && error.failure === 'not_found') {
                return undefined;
            }
            throw error;
        }
        const account = toAccount(user);
        if (account === undefined) {
            // Roles are left out of what an owner without the permission sees; "no roles" would be a wrong answer.
            throw new RestError('missing_permission', ENDPOINTS.info.permission, false);
        }
        return account;
    }

    /** The address among what the server's search finds; an account that is deactivated has it too. */
    private async findInLists(email: string): Promise<Account | undefined> {
        for (const isActive of [true, false]) {
            const { accounts } = await this.list(isActive, 0, PAGE, { searchTerm: email });
            const found = accounts.find(({ emails }) => emails.some(({ address }) => isSame(address, email)));
            if (found !== undefined) {
                return found;
            }
        }
        return undefined;
    }

    private async list(
        isActive: boolean,
        offset: number,
        count: number,
        filter: RestCall['query'],
    ): Promise<AccountPage> {
        const query = {
            status: isActive ? 'active' : 'deactivated',
            type: 'user',
            offset: String(offset),
            count: String(Math.min(count, PAGE)),
            ...filter,
        };
        const { users, total } = await this.client.send({ ...ENDPOINTS.list, query });
        if (!Array.isArray(users)) {
            throw new RestError('server_error', 'HTTP 200', false);
        }
        const accounts = users.map(toAccount).filter((account): account is Account => account !== undefined);
        return { accounts, total: typeof total === 'number' ? total : offset + accounts.length };
    }

    private async sendUnlessDone(call: RestCall, doneCode: string): Promise<void> {
        try {
            await this.client.send(call);
        } catch (error) {
            if (!(error instanceof RestError) || error.code !== doneCode) {
                throw error;
            }
        }
    }

    /**
     * The account that a creation made whose answer was lost; undefined where there is none, or it cannot be told.
     * Rejects where the address belongs to somebody who was there before.
     */
    private async findMade(account: NewAccount, startedAt: number): Promise<Account | undefined> {
        let found: Account | undefined;
        try {
            found = await this.findAccountByEmail(account.email);
        } catch {
            // The lost answer is what the caller has to know of.
            return undefined;
        }
        if (found === undefined) {
            return undefined;
        }
        const isOlder = found.createdAt !== undefined && found.createdAt.getTime() < startedAt - CLOCK_SKEW;
        if (isOlder || !isSame(found.username, account.username)) {
            throw new RestError('email_taken', '', false);
        }
        return found;
    }
}

function toNewUser({ email, name, username, roles }: NewAccount): Json {
    return {
        email,
        name,
        username,
        roles: [...roles],
        // Required, and replaced by one that the server makes; its ending satisfies the usual password policies.
        password: `${randomBytes(24).toString('base64')}aA1!`,
        setRandomPassword: true,
        requirePasswordChange: true,
        sendWelcomeEmail: true,
        joinDefaultChannels: false,
        verified: false,
    };
}

function readAccount(user: unknown): Account {
    const account = toAccount(user);
    if (account === undefined) {
        throw new RestError('server_error', 'HTTP 200', true);
    }
    return account;
}

function isUnknownParameter(error: unknown): boolean {
    return (
        error instanceof RestError &&
        (UNKNOWN_PARAMETER.includes(error.code) || /^invalid search query/i.test(error.detail))
    );
}

function isSame(one: string, other: string): boolean {
    return one.trim().toLowerCase() === other.trim().toLowerCase();
}
