import type { IRead, IRoleRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { TextKey } from '../text';
import { findRole } from './readPolicy';
import { daysIn, domainsIn, findSetting, namesIn, valueOf } from './settings';
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
const NEVER_EMPTY: readonly string[] = ['guest_roles', 'manager_roles'];

const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/**
 * Checks a value that is about to be saved against the server's roles and the other settings; undefined if it makes
 * sense. Rejects when something cannot be looked up.
 */
export async function findObjection(
    id: string,
    value: unknown,
    stored: SettingValues,
    read: Pick<IRead, 'getRoleReader' | 'getRoomReader'>,
): Promise<Objection | undefined> {
    const is = findSetting(id)?.is;
    switch (is?.kind) {
        case undefined:
            return undefined;
        case 'roles':
            return checkRoles(id as RoleSettingId, namesIn(value), stored, read.getRoleReader());
        case 'switch':
            return typeof value === 'boolean' ? undefined : 'invalid_switch';
        case 'choice':
            return Object.keys(is.values).includes(String(value)) ? undefined : 'invalid_choice';
        case 'number':
            return isWithin(value, is) ? undefined : 'invalid_number';
        case 'domains':
            return checkDomains(domainsIn(value));
        case 'days':
            return daysIn(value) === undefined ? 'invalid_days' : undefined;
        case 'text':
            return textIn(value).length > is.most ? 'invalid_long_text' : undefined;
        case 'url':
            return checkUrl(textIn(value).trim());
        case 'room':
            return checkRoom(textIn(value).trim().replace(/^#/, ''), read);
        case 'secret':
            // An objection answers with the value that was there before, and the host logs answers.
            return undefined;
        case 'word':
            return /\s/.test(textIn(value).trim()) ? 'invalid_blank' : undefined;
    }
}

function isWithin(value: unknown, { least, most }: { least: number; most: number }): boolean {
    return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

async function checkRoles(
    id: RoleSettingId,
    names: readonly string[],
    stored: SettingValues,
    roles: IRoleRead,
): Promise<Objection | undefined> {
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
        if ((await idsOf(namesIn(valueOf(stored, other)), roles)).some((one) => ids.includes(one))) {
            return 'invalid_role_twice';
        }
    }
    return undefined;
}

/** A role may be typed by id in one setting and by name in another. */
function idsOf(names: readonly string[], roles: IRoleRead): Promise<string[]> {
    return Promise.all(names.map(async (name) => (await findRole(name, roles))?.id ?? name));
}

function checkDomains(domains: readonly string[]): Objection | undefined {
    const bad = domains.find((domain) => domain.length > 253 || !DOMAIN.test(domain));
    return bad === undefined ? undefined : 'invalid_domain';
}

function checkUrl(url: string): Objection | undefined {
    return url === '' || /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/i.test(url) ? undefined : 'invalid_url';
}

async function checkRoom(name: string, read: Pick<IRead, 'getRoomReader'>): Promise<Objection | undefined> {
    if (name === '') {
        return undefined;
    }
    const room = await read.getRoomReader().getByName(name);
    return room ? undefined : 'invalid_room';
}

function textIn(value: unknown): string {
    return typeof value === 'string' ? value : '';
}
