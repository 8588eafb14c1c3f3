import type { IRoleRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { TextKey } from '../text';
import { findRole, roleNames, valueOf } from './settings';
import type { RoleSettingId, SettingValues } from './settings';

/** Why a value cannot be saved, as the key of a sentence that the administrator can act on. */
export type Objection = Extract<TextKey, `invalid_${string}`>;

/** Roles that would make nonsense of each other: who holds both would be two things at once. */
const EXCLUSIVE: ReadonlyArray<[RoleSettingId, RoleSettingId]> = [
    ['guest_roles', 'exempt_roles'],
    ['guest_roles', 'manager_roles'],
    ['guest_roles', 'requester_roles'],
];

/** Without these nobody would be a guest, or nobody could manage one. */
const NEVER_EMPTY: readonly RoleSettingId[] = ['guest_roles', 'manager_roles'];

function isRoleSetting(id: string): id is RoleSettingId {
    return id.endsWith('_roles') && EXCLUSIVE.some((pair) => pair.includes(id as RoleSettingId));
}

/**
 * Checks a value that is about to be saved against the server's roles and the other settings; undefined if it makes
 * sense. Rejects when the roles cannot be looked up.
 */
export async function findObjection(
    id: string,
    value: unknown,
    stored: SettingValues,
    roles: IRoleRead,
): Promise<Objection | undefined> {
    if (!isRoleSetting(id)) {
        return typeof valueOf(stored, id as RoleSettingId) === 'boolean' && typeof value !== 'boolean'
            ? 'invalid_switch'
            : undefined;
    }
    const names = roleNames(value);
    if (names.length === 0) {
        return NEVER_EMPTY.includes(id) ? 'invalid_no_role' : undefined;
    }
    return (await findBadRole(names, roles)) ?? findOverlap(id, names, stored, roles);
}

async function findBadRole(names: readonly string[], roles: IRoleRead): Promise<Objection | undefined> {
    for (const name of names) {
        const role = await findRole(name, roles);
        if (!role) {
            return 'invalid_unknown_role';
        }
        // Room roles are not part of a user's roles; a rule for them would never apply.
        if (role.scope === 'Subscriptions') {
            return 'invalid_room_role';
        }
    }
    return undefined;
}

async function findOverlap(
    id: RoleSettingId,
    names: readonly string[],
    stored: SettingValues,
    roles: IRoleRead,
): Promise<Objection | undefined> {
    const ids = await idsOf(names, roles);
    for (const pair of EXCLUSIVE.filter((candidate) => candidate.includes(id))) {
        const other = pair[0] === id ? pair[1] : pair[0];
        if ((await idsOf(roleNames(valueOf(stored, other)), roles)).some((one) => ids.includes(one))) {
            return 'invalid_role_twice';
        }
    }
    return undefined;
}

/** A role may be typed by id in one setting and by name in another. */
function idsOf(names: readonly string[], roles: IRoleRead): Promise<string[]> {
    return Promise.all(names.map(async (name) => (await findRole(name, roles))?.id ?? name));
}
