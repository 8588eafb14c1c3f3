import type { IEnvironmentRead, IRoleRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRole } from '@rocket.chat/apps-engine/definition/roles';
import { SettingType } from '@rocket.chat/apps-engine/definition/settings';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';

import { RESTRICTIONS } from '../policy/restrictions/index';
import { DEFAULT_USERNAME_PATTERN } from '../policy/restrictions/mentions';
import type { Policy, RestrictionId } from '../policy/types';
import type { TextKey } from '../text';

export type RoleSettingId = 'guest_roles' | 'exempt_roles' | 'manager_roles' | 'requester_roles';

export type SettingId = RoleSettingId | RestrictionId;

interface SettingRow {
    id: SettingId;
    section: Extract<TextKey, `section_${string}`>;
    type: SettingType;
    default: string | boolean;
}

const ROLE_DEFAULTS: Readonly<Record<RoleSettingId, string>> = {
    guest_roles: 'guest',
    exempt_roles: 'admin',
    manager_roles: 'admin',
    requester_roles: 'user',
};

const ROLE_SETTINGS = Object.keys(ROLE_DEFAULTS) as RoleSettingId[];

/** Every setting, in the order of the settings page. */
export const SETTINGS: readonly SettingRow[] = [
    ...ROLE_SETTINGS.map((id): SettingRow => ({
        id,
        section: 'section_access',
        type: SettingType.STRING,
        default: ROLE_DEFAULTS[id],
    })),
    ...RESTRICTIONS.map(({ id, isOnByDefault }): SettingRow => ({
        id,
        section: 'section_restrictions',
        type: SettingType.BOOLEAN,
        default: isOnByDefault,
    })),
];

/** The key of what the settings page says below a setting. */
export function descriptionOf(id: SettingId): TextKey {
    return `setting_${id}_description`;
}

/** The table as the host wants it. */
export function toHostSettings(): ISetting[] {
    return SETTINGS.map((row) => ({
        id: row.id,
        type: row.type,
        packageValue: row.default,
        required: false,
        public: false,
        section: row.section,
        i18nLabel: `setting_${row.id}`,
        i18nDescription: descriptionOf(row.id),
    }));
}

/** Values by setting id, as the host stores them. */
export type SettingValues = ReadonlyMap<string, unknown>;

/** Reads every setting of the app. */
export async function readSettings(environment: IEnvironmentRead): Promise<Map<string, unknown>> {
    const settings = environment.getSettings();
    const entries = SETTINGS.map(async ({ id }): Promise<[string, unknown]> => [id, await settings.getValueById(id)]);
    return new Map(await Promise.all(entries));
}

/**
 * The values as one typed policy. A role that cannot be resolved counts under the name that was typed: built-in
 * roles have their name as id, so a look-up that fails opens no path.
 */
export async function buildPolicy(
    values: SettingValues,
    environment: IEnvironmentRead,
    roles: IRoleRead,
): Promise<Policy> {
    const [guestRoles, exemptRoles, managerRoles, requesterRoles] = await Promise.all(
        ROLE_SETTINGS.map((id) => resolveRoles(roleNames(valueOf(values, id)), roles)),
    );
    const [usernamePattern, language] = await Promise.all([
        readServerText(environment, 'UTF8_User_Names_Validation', DEFAULT_USERNAME_PATTERN),
        readServerText(environment, 'Language', 'en'),
    ]);
    return {
        access: { guestRoles, exemptRoles, managerRoles, requesterRoles },
        restrictions: restrictionsOf(values),
        usernamePattern,
        language,
    };
}

/** What holds until the settings have been read. */
export const DEFAULT_POLICY: Policy = {
    access: {
        guestRoles: new Set(roleNames(ROLE_DEFAULTS.guest_roles)),
        exemptRoles: new Set(roleNames(ROLE_DEFAULTS.exempt_roles)),
        managerRoles: new Set(roleNames(ROLE_DEFAULTS.manager_roles)),
        requesterRoles: new Set(roleNames(ROLE_DEFAULTS.requester_roles)),
    },
    restrictions: restrictionsOf(new Map()),
    usernamePattern: DEFAULT_USERNAME_PATTERN,
    language: 'en',
};

/** Role names as an administrator types them: separated by commas or line breaks. */
export function roleNames(value: unknown): string[] {
    const names = typeof value === 'string' ? value.split(/[,;\n]/).map((name) => name.trim()) : [];
    return [...new Set(names.filter((name) => name !== ''))];
}

/** The default where nothing is stored; an empty text is a value. */
export function valueOf(values: SettingValues, id: SettingId): unknown {
    const stored = values.get(id);
    return stored === undefined || stored === null ? SETTINGS.find((row) => row.id === id)?.default : stored;
}

function restrictionsOf(values: SettingValues): Record<RestrictionId, boolean> {
    const entries = RESTRICTIONS.map(({ id }): [RestrictionId, boolean] => [id, valueOf(values, id) === true]);
    const restrictions = {} as Record<RestrictionId, boolean>;
    entries.forEach(([id, isOn]) => (restrictions[id] = isOn));
    return restrictions;
}

async function resolveRoles(names: readonly string[], roles: IRoleRead): Promise<ReadonlySet<string>> {
    const ids = await Promise.all(names.map(async (name) => (await findRole(name, roles).catch(() => null))?.id));
    return new Set([...names, ...ids.filter((id): id is string => id !== undefined)]);
}

/** By id or by name; null where the workspace has no such role. */
export function findRole(name: string, roles: IRoleRead): Promise<IRole | null> {
    // The typings ask for an app id, which the host fills in by itself.
    return roles.getOneByIdOrName(name, '');
}

async function readServerText(environment: IEnvironmentRead, id: string, fallback: string): Promise<string> {
    const value: unknown = await environment
        .getServerSettings()
        .getValueById(id)
        .catch(() => undefined);
    return typeof value === 'string' && value !== '' ? value : fallback;
}
