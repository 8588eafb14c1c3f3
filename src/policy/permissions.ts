import type { RoomStanding } from './people';

/** A permission and the ids of the roles that hold it. */
export interface PermissionRoles {
    id: string;
    roles: readonly string[];
}

/** A permission that a role holds and should not. */
export interface Excess {
    role: string;
    permission: string;
}

/**
 * The baseline: what the guest role has by default, and all that a licence leaves it.
 * Source: RocketChat/Rocket.Chat `apps/meteor/ee/app/authorization/lib/guestPermissions.ts`.
 */
export const BASELINE: readonly string[] = ['start-discussion', 'view-d-room', 'view-joined-room', 'view-p-room'];

/** Lets a person make personal access tokens. No event tells of one, so this permission is all there is to watch. */
export const TOKEN_PERMISSION = 'create-personal-access-tokens';

/**
 * Whoever holds one of these, in the workspace or in the room, may delete messages of their own.
 * Source: RocketChat/Rocket.Chat `apps/meteor/app/authorization/server/functions/canDeleteMessage.ts`.
 */
export const DELETING_PERMISSIONS: readonly string[] = ['delete-own-message', 'delete-message', 'force-delete-message'];

/** Built-in roles that people who are no guests hold: they are never taken a permission from, whatever is set. */
export const MEMBER_ROLES: readonly string[] = ['admin', 'app', 'bot', 'leader', 'moderator', 'owner', 'user'];

/** What the guest roles hold beyond the baseline, role by role; personal access tokens come first. */
export function findExcess(entries: readonly PermissionRoles[], guestRoles: ReadonlySet<string>): Excess[] {
    const permissions = entries.map(({ id }) => id).filter((id) => !BASELINE.includes(id));
    permissions.sort((a, b) => rank(a) - rank(b) || compare(a, b));
    return [...guestRoles]
        .sort(compare)
        .map((role) => permissions.filter((id) => holds(entries, role, id)).map((permission) => ({ role, permission })))
        .reduce((all, some) => [...all, ...some], []);
}

/** What another role of a guest adds to what the guest roles give, the baseline aside. */
export function findExtra(
    entries: readonly PermissionRoles[],
    role: string,
    guestRoles: ReadonlySet<string>,
): readonly string[] {
    const before = new Set(findExcess(entries, guestRoles).map(({ permission }) => permission));
    return findExcess(entries, new Set([role]))
        .map(({ permission }) => permission)
        .filter((permission) => !before.has(permission));
}

/** What has come to be held since the time before. */
export function newExcess(before: readonly Excess[], now: readonly Excess[]): Excess[] {
    return now.filter(
        (one) => !before.some(({ role, permission }) => role === one.role && permission === one.permission),
    );
}

/** Ids of all roles, of the workspace and of rooms, that may delete messages of their own. */
export function findDeletingRoles(entries: readonly PermissionRoles[]): string[] {
    const roles = entries.filter(({ id }) => DELETING_PERMISSIONS.includes(id)).map(({ roles }) => roles);
    return [...new Set(roles.reduce<string[]>((all, some) => [...all, ...some], []))].sort(compare);
}

/** Whether somebody with exactly these roles, those in the room among them, may delete messages of their own. */
export function mayDeleteOwn(entries: readonly PermissionRoles[], roleIds: readonly string[]): boolean {
    const deleting = findDeletingRoles(entries);
    return roleIds.some((role) => deleting.includes(role));
}

/** What an audit of the permissions has shown, as far as rules need it later. */
export interface AuditResult {
    checkedAt: Date;
    /** All roles that may delete messages of their own. */
    deletingRoles: readonly string[];
    /** Those of them that are given inside rooms, or of which that is not known. */
    deletingRoomRoles: readonly string[];
    /** What the guest roles held beyond the baseline. */
    excess: readonly Excess[];
}

/** What somebody is in a room. A leader may be told apart or not. */
export type Standing = RoomStanding & { isLeader?: boolean };

/** Milliseconds for which an audit proves anything. */
export const AUDIT_VALIDITY = 3_600_000;

/**
 * Whether a deletion can be an author's own act: `impossible` where the last hour's audit proves that none of their
 * roles allows it, `ask` where their standing in the room decides and has to be looked up, `possible` otherwise:
 * the audit is missing, too old or of the future, roles are not known, or a role allows it.
 */
export function judgeOwnDeletion(
    audit: AuditResult | undefined,
    authorRoles: readonly string[] | undefined,
    at: Date,
    standing?: Standing,
): 'impossible' | 'possible' | 'ask' {
    const age = audit === undefined ? -1 : at.getTime() - audit.checkedAt.getTime();
    if (audit === undefined || authorRoles === undefined || age < 0 || age > AUDIT_VALIDITY) {
        return 'possible';
    }
    // A room role that was given without a room stands among the roles of the workspace, and counts in every room.
    if (authorRoles.some((role) => audit.deletingRoles.includes(role))) {
        return 'possible';
    }
    if (audit.deletingRoomRoles.length === 0) {
        return 'impossible';
    }
    if (audit.deletingRoomRoles.some((role) => !BUILT_IN_ROOM_ROLES.includes(role))) {
        // The app cannot see who holds a room role of the workspace's own making.
        return 'possible';
    }
    if (standing === undefined) {
        return 'ask';
    }
    return audit.deletingRoomRoles.some((role) => mayHold(standing, role)) ? 'possible' : 'impossible';
}

const BUILT_IN_ROOM_ROLES: readonly string[] = ['owner', 'moderator', 'leader'];

function mayHold(standing: Standing, role: string): boolean {
    switch (role) {
        case 'owner':
            return standing.isOwner;
        case 'moderator':
            return standing.isModerator;
        default:
            return standing.isLeader !== false;
    }
}

function holds(entries: readonly PermissionRoles[], role: string, permission: string): boolean {
    return entries.some(({ id, roles }) => id === permission && roles.includes(role));
}

function rank(permission: string): number {
    return permission === TOKEN_PERMISSION ? 0 : 1;
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
