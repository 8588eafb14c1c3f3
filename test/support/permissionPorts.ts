import { ConnectionError } from '../../src/actions/connectionPort';
import type { AccountPage, AccountQuery, PermissionEntry, TokenOwner } from '../../src/actions/connectionPort';
import type { PermissionAudit, RoleDirectory, RoleSummary } from '../../src/actions/permissions';
import type { Account } from '../../src/policy/guests';
import type { AuditResult } from '../../src/policy/permissions';

/** Permissions as a fresh workspace has them, as far as tests need them. */
export const FRESH: Readonly<Record<string, readonly string[]>> = {
    'start-discussion': ['admin', 'user', 'guest', 'app'],
    'view-d-room': ['admin', 'user', 'guest', 'app', 'bot'],
    'view-joined-room': ['guest', 'bot', 'app', 'anonymous'],
    'view-p-room': ['admin', 'user', 'anonymous', 'guest'],
    'create-c': ['admin', 'user', 'bot', 'app'],
    'mention-all': ['admin', 'owner', 'moderator', 'user'],
    'create-personal-access-tokens': ['admin', 'user'],
    'delete-own-message': ['admin', 'user'],
    'delete-message': ['admin', 'owner', 'moderator'],
    'force-delete-message': ['admin', 'owner'],
    'create-user': ['admin', 'bot'],
    'assign-roles': ['admin'],
    'access-permissions': ['admin'],
    'bulk-register-user': ['admin'],
    'edit-other-user-active-status': ['admin'],
    'manage-moderation-actions': ['admin', 'helper-id'],
    'view-full-other-user-info': ['admin'],
    'view-privileged-setting': ['admin'],
    'api-bypass-rate-limit': ['admin', 'bot', 'app'],
};

/** The administrator's side of a workspace in memory. Every call is counted; each can be made to fail. */
export class PermissionTable {
    public readonly table: Map<string, string[]>;

    public readonly settings = new Map<string, unknown>();

    public readonly accounts: Account[] = [];

    public readonly calls: string[] = [];

    public owner: TokenOwner = { id: 'ada-id', username: 'ada', roles: ['admin'] };

    public isConnected = true;

    /** Runs before a call of this name, with its number; what it throws is what the call rejects with. */
    public before: (call: string, number: number) => void = () => undefined;

    constructor(changes: Readonly<Record<string, readonly string[]>> = {}) {
        this.table = new Map(Object.entries({ ...FRESH, ...changes }).map(([id, roles]) => [id, [...roles]]));
    }

    public isSet(): boolean {
        return this.isConnected;
    }

    public async getOwner(): Promise<TokenOwner> {
        this.enter('getOwner');
        return this.owner;
    }

    public async listPermissions(): Promise<PermissionEntry[]> {
        this.enter('listPermissions');
        return [...this.table].map(([id, roles]) => ({ id, roles: [...roles] }));
    }

    public async setPermissionRoles(id: string, roles: readonly string[]): Promise<void> {
        this.enter('setPermissionRoles', `${id} ${roles.join()}`);
        this.table.set(id, [...roles]);
    }

    public async listAccounts(query: AccountQuery): Promise<AccountPage> {
        this.enter('listAccounts');
        const found = this.accounts.filter(
            ({ roles, isActive }) => isActive === query.isActive && roles.some((role) => query.roles.includes(role)),
        );
        return { accounts: found.slice(query.offset, query.offset + query.count), total: found.length };
    }

    public async getServerSetting(id: string): Promise<unknown> {
        this.enter('getServerSetting');
        return this.settings.get(id);
    }

    public written(): string[] {
        return this.calls.filter((call) => call.startsWith('setPermissionRoles'));
    }

    private enter(name: string, detail?: string): void {
        if (!this.isConnected) {
            throw new ConnectionError('not_set');
        }
        this.before(name, this.calls.filter((call) => call.split(' ')[0] === name).length + 1);
        this.calls.push(detail === undefined ? name : `${name} ${detail}`);
    }
}

export class MemoryAudit implements PermissionAudit {
    public saved: AuditResult[] = [];

    public async read(): Promise<AuditResult | undefined> {
        return this.saved[this.saved.length - 1];
    }

    public async save(result: AuditResult): Promise<void> {
        this.saved.push(result);
    }
}

const ROOM_ROLES = ['owner', 'moderator', 'leader'];

/** Built-in roles, whose names are their ids, and one of the workspace's own. */
export class MemoryRoles implements RoleDirectory {
    public readonly unknown = new Set<string>();

    public async findRole(id: string): Promise<RoleSummary | undefined> {
        if (this.unknown.has(id)) {
            return undefined;
        }
        return { id, name: id === 'helper-id' ? 'Helper' : id, isRoomRole: ROOM_ROLES.includes(id) };
    }
}
