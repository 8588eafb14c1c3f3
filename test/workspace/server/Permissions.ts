import { defaultPermissions } from './defaultPermissions';
import type { State } from './State';

/** What a licensed workspace leaves to anybody who holds the role `guest`. */
const guestWhitelist = ['view-d-room', 'view-joined-room', 'view-p-room', 'start-discussion'];

/**
 * The permission table and its questions. A person's roles are the workspace roles and, where a room is named, the
 * room roles in it.
 * RocketChat/Rocket.Chat, apps/meteor/server/services/authorization/service.ts
 */
export class Permissions {
    public readonly table: Map<string, Set<string>>;

    /** The lock of a licensed workspace (apps/meteor/ee/app/authorization/lib/guestPermissions.ts); off without one. */
    public guestsLocked = false;

    private readonly state: State;

    constructor(state: State) {
        this.state = state;
        this.table = defaultPermissions();
    }

    public has(userId: string, permission: string, rid?: string): boolean {
        const roles = this.rolesOf(userId, rid);
        if (this.guestsLocked && roles.includes('guest') && !guestWhitelist.includes(permission)) {
            return false;
        }
        const holders = this.table.get(permission);
        return holders !== undefined && roles.some((role) => holders.has(role));
    }

    public hasAny(userId: string, permissions: string[], rid?: string): boolean {
        return permissions.some((permission) => this.has(userId, permission, rid));
    }

    /** Makes the permission if there is none of that name. */
    public grant(permission: string, role: string): void {
        const holders = this.table.get(permission) ?? new Set<string>();
        holders.add(role);
        this.table.set(permission, holders);
    }

    public revoke(permission: string, role: string): void {
        this.table.get(permission)?.delete(role);
    }

    /** The permissions of one role, sorted. */
    public heldBy(role: string): string[] {
        return [...this.table]
            .filter(([, holders]) => holders.has(role))
            .map(([permission]) => permission)
            .sort();
    }

    private rolesOf(userId: string, rid?: string): string[] {
        const global = this.state.users.get(userId)?.roles ?? [];
        const room = rid === undefined ? [] : (this.state.subscription(rid, userId)?.roles ?? []);
        return [...global, ...room];
    }
}
