import type { Account } from '../policy/guests';

/** Every way in which a call with the administrator's token fails; the sentence is looked up under `connection_<kind>`. */
export type ConnectionFailure =
    | 'not_set'
    | 'wrong_token'
    | 'missing_permission'
    | 'two_factor'
    | 'rate_limited'
    | 'server_error'
    | 'unreachable'
    | 'name_taken'
    | 'email_taken'
    | 'guest_limit'
    | 'user_limit'
    | 'last_owner'
    | 'not_found'
    | 'mail_failed'
    | 'rejected';

/**
 * A call that did not succeed. `isUncertain` where it may have taken effect all the same (an answer was lost), so
 * that whoever called looks before doing it again. The message names no secret and no address.
 */
export class ConnectionError extends Error {
    constructor(
        public readonly failure: ConnectionFailure,
        /** The permission that is missing, or the server's own code or reason. */
        public readonly detail: string = '',
        public readonly isUncertain = false,
    ) {
        super(`The administrator connection failed: ${failure}${detail === '' ? '' : ` (${detail})`}`);
    }
}

export interface NewAccount {
    email: string;
    name: string;
    username: string;
    /** Ids. */
    roles: readonly string[];
}

export interface AccountPage {
    accounts: readonly Account[];
    total: number;
}

export interface AccountQuery {
    roles: readonly string[];
    isActive: boolean;
    /** Part of a name, user name or address. */
    text?: string;
    offset: number;
    /** At most 100. */
    count: number;
}

/** Who the token belongs to. */
export interface TokenOwner {
    id: string;
    username: string;
    roles: readonly string[];
}

/** A permission and the ids of the roles that hold it. */
export interface PermissionEntry {
    id: string;
    roles: readonly string[];
}

/**
 * What only an administrator may do, by the workspace's REST API. Every method rejects with a ConnectionError.
 * Rate limits are waited for and server errors tried again, both with a bound; nothing that acts is sent twice
 * after its answer was lost.
 */
export interface Connection {
    isSet(): boolean;
    getOwner(): Promise<TokenOwner>;
    /** Creates the account with exactly these roles, no default channels, a random password to be changed, a welcome mail. */
    createAccount(account: NewAccount): Promise<Account>;
    findAccountByEmail(email: string): Promise<Account | undefined>;
    findAccount(userId: string): Promise<Account | undefined>;
    listAccounts(query: AccountQuery): Promise<AccountPage>;
    setActive(userId: string, isActive: boolean, confirmRelinquish?: boolean): Promise<void>;
    /** Succeeds when the account has the role already. */
    addRole(username: string, roleId: string): Promise<void>;
    /** Succeeds when the account does not have the role. */
    removeRole(username: string, roleId: string): Promise<void>;
    /** Rocket.Chat's own invitation mail, once per address. */
    sendInvitations(emails: readonly string[]): Promise<void>;
    listPermissions(): Promise<readonly PermissionEntry[]>;
    /** Replaces the roles that hold a permission. */
    setPermissionRoles(permissionId: string, roles: readonly string[]): Promise<void>;
    /** A server setting by id; undefined where there is none. */
    getServerSetting(id: string): Promise<unknown>;
}
