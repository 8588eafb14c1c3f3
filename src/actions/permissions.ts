import { isManager } from '../policy/people';
import { findDeletingRoles, findExcess, findExtra, MEMBER_ROLES } from '../policy/permissions';
import type { AuditResult, Excess } from '../policy/permissions';
import type { Person, Policy } from '../policy/types';
import { by } from './auditLog';
import type { AuditLog } from './auditLog';
import { ConnectionError } from './connectionPort';
import type { Connection, ConnectionFailure, PermissionEntry } from './connectionPort';

/** What the last audit of the permissions has shown. */
export interface PermissionAudit {
    /** Undefined where there has been none. */
    read(): Promise<AuditResult | undefined>;
    save(result: AuditResult): Promise<void>;
}

export interface RoleSummary {
    id: string;
    /** As people read it. */
    name: string;
    /** Whether it is given inside rooms. */
    isRoomRole: boolean;
}

/** The workspace's roles, as the app's own reader shows them. */
export interface RoleDirectory {
    findRole(id: string): Promise<RoleSummary | undefined>;
}

export interface PermissionPorts {
    policy: Policy;
    connection: Pick<Connection, 'listPermissions' | 'setPermissionRoles' | 'listAccounts'>;
    audit: PermissionAudit;
    roles: RoleDirectory;
    auditLog: AuditLog;
    now(): Date;
}

/** Another role that active guests hold besides a guest role. */
export interface SecondRole {
    role: string;
    /** Guests who hold it. */
    guests: number;
    /** What it gives them beyond the baseline and the guest roles. */
    permissions: readonly string[];
}

export interface PermissionReport {
    excess: readonly Excess[];
    /** Or why the guests could not be listed. */
    secondRoles: readonly SecondRole[] | ConnectionError;
    /** Names of the roles that the report mentions, by id. */
    roleNames: ReadonlyMap<string, string>;
}

/** Why a permission was not taken away. */
export type LeftReason = ConnectionFailure | 'member_role' | 'came_back' | 'unverified';

export type Left = Excess & { reason: LeftReason; detail?: string };

export interface RepairReport {
    repaired: readonly Excess[];
    left: readonly Left[];
    roleNames: ReadonlyMap<string, string>;
}

/**
 * Compares what guests may do with the baseline and puts on record what the rules need of it. Rejects with a
 * ConnectionError where the permissions cannot be read.
 */
export async function checkPermissions(ports: PermissionPorts): Promise<PermissionReport> {
    const entries = await ports.connection.listPermissions();
    const excess = await recordAudit(entries, ports);
    const secondRoles = await findSecondRoles(entries, ports);
    const mentioned = secondRoles instanceof ConnectionError ? excess : [...excess, ...secondRoles];
    return { excess, secondRoles, roleNames: await nameRoles(mentioned, ports.roles) };
}

/**
 * Takes from the guest roles, and from no other, what they hold beyond the baseline. The list is read immediately
 * before each write, since a write replaces all roles of a permission, and once more at the end: what was there then
 * is not called repaired. `schedule` acts for the setting, a person for themselves. Running it again finishes what
 * is left. Rejects with a ConnectionError where the permissions cannot be read at all.
 */
export async function repairPermissions(
    acting: Person | 'schedule',
    ports: PermissionPorts,
): Promise<RepairReport | 'not_allowed'> {
    if (!mayRepair(acting, ports.policy)) {
        return 'not_allowed';
    }
    const found = findExcess(await ports.connection.listPermissions(), ports.policy.access.guestRoles);
    const planned = found.filter(({ role }) => !MEMBER_ROLES.includes(role));
    const failures = await takeAllAway(planned, ports.connection);
    const held = await readExcess(ports);
    const left: Left[] = found
        .filter(({ role }) => MEMBER_ROLES.includes(role))
        .map((one) => ({ ...one, reason: 'member_role' }));
    const repaired: Excess[] = [];
    for (const one of planned) {
        const isHeld = held?.some((other) => other.role === one.role && other.permission === one.permission);
        if (isHeld === false) {
            // Whatever was answered to the write, it is gone.
            repaired.push(one);
        } else {
            const reason = isHeld === undefined ? 'unverified' : 'came_back';
            left.push({ ...one, ...(failures.get(one.permission) ?? { reason }) });
        }
    }
    const roleNames = await nameRoles(found, ports.roles);
    for (const role of new Set(repaired.map((one) => one.role))) {
        await ports.auditLog.note({
            ...(acting === 'schedule' ? {} : by(acting)),
            action: 'permissions_repaired',
            target: roleNames.get(role) ?? role,
            detail: repaired
                .filter((one) => one.role === role)
                .map(({ permission }) => permission)
                .join(', '),
        });
    }
    return { repaired, left, roleNames };
}

function mayRepair(acting: Person | 'schedule', policy: Policy): boolean {
    return acting === 'schedule' ? policy.permissionLock === 'repair' : isManager(acting, policy.access);
}

interface Failed {
    reason: ConnectionFailure;
    detail?: string;
}

/** What failed, by permission. Where one fails in a way that the next would, the next is not tried. */
async function takeAllAway(
    planned: readonly Excess[],
    connection: PermissionPorts['connection'],
): Promise<ReadonlyMap<string, Failed>> {
    const failures = new Map<string, Failed>();
    let obstacle: Failed | undefined;
    for (const permission of new Set(planned.map((one) => one.permission))) {
        const roles = planned.filter((one) => one.permission === permission).map(({ role }) => role);
        const failed = obstacle ?? (await takeAway(permission, new Set(roles), connection));
        if (failed !== undefined) {
            failures.set(permission, failed);
            obstacle = failed.reason === 'rejected' ? undefined : failed;
        }
    }
    return failures;
}

/** Undefined where the roles do not hold the permission any more. */
async function takeAway(
    permission: string,
    roles: ReadonlySet<string>,
    connection: PermissionPorts['connection'],
): Promise<Failed | undefined> {
    try {
        const entry = (await connection.listPermissions()).find(({ id }) => id === permission);
        const kept = entry?.roles.filter((role) => !roles.has(role));
        if (entry !== undefined && kept !== undefined && kept.length < entry.roles.length) {
            await connection.setPermissionRoles(permission, kept);
        }
        return undefined;
    } catch (error) {
        if (error instanceof ConnectionError) {
            return { reason: error.failure, detail: error.detail || undefined };
        }
        throw error;
    }
}

/** What the guest roles hold now; undefined where that cannot be told. */
async function readExcess(ports: PermissionPorts): Promise<readonly Excess[] | undefined> {
    try {
        return await recordAudit(await ports.connection.listPermissions(), ports);
    } catch {
        // Whatever failed, the writes were made, and the report must not be lost with it.
        return undefined;
    }
}

/** What the guest roles hold beyond the baseline, put on record. */
async function recordAudit(entries: readonly PermissionEntry[], ports: PermissionPorts): Promise<Excess[]> {
    const excess = findExcess(entries, ports.policy.access.guestRoles);
    const deletingRoles = findDeletingRoles(entries);
    const deletingRoomRoles: string[] = [];
    for (const role of deletingRoles) {
        const found = await findRole(role, ports.roles);
        // A role of which nothing is known might be held in any room.
        if (found?.isRoomRole !== false) {
            deletingRoomRoles.push(role);
        }
    }
    await ports.audit.save({ checkedAt: ports.now(), deletingRoles, deletingRoomRoles, excess });
    return excess;
}

const PAGE = 100;

/** Guests beyond these are not looked at: a person waits for the answer. */
const MOST_PAGES = 5;

async function findSecondRoles(
    entries: readonly PermissionEntry[],
    { connection, policy }: PermissionPorts,
): Promise<SecondRole[] | ConnectionError> {
    const { guestRoles, exemptRoles } = policy.access;
    const holders = new Map<string, number>();
    try {
        for (let page = 0, total = 1; page < MOST_PAGES && page * PAGE < total; page += 1) {
            const query = { roles: [...guestRoles], isActive: true, offset: page * PAGE, count: PAGE };
            const found = await connection.listAccounts(query);
            const guests = found.accounts.filter(({ roles }) => !roles.some((role) => exemptRoles.has(role)));
            for (const role of guests.reduce<string[]>((all, { roles }) => [...all, ...roles], [])) {
                holders.set(role, (holders.get(role) ?? 0) + 1);
            }
            ({ total } = found);
        }
    } catch (error) {
        if (error instanceof ConnectionError) {
            return error;
        }
        throw error;
    }
    return [...holders]
        .filter(([role]) => !guestRoles.has(role))
        .map(([role, guests]) => ({ role, guests, permissions: findExtra(entries, role, guestRoles) }))
        .filter(({ permissions }) => permissions.length > 0);
}

async function nameRoles(
    mentioned: ReadonlyArray<{ role: string }>,
    roles: RoleDirectory,
): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for (const id of new Set(mentioned.map(({ role }) => role))) {
        names.set(id, (await findRole(id, roles))?.name ?? id);
    }
    return names;
}

/** Undefined, too, where the look-up fails: a name is missing then, or a fact that is taken for the worse. */
async function findRole(id: string, roles: RoleDirectory): Promise<RoleSummary | undefined> {
    try {
        return await roles.findRole(id);
    } catch {
        return undefined;
    }
}
