import { createHash } from 'crypto';

import type { IEnvironmentRead, IRoleRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRole } from '@rocket.chat/apps-engine/definition/roles';

import { fromEntries } from '../policy/collections';
import { RESTRICTIONS } from '../policy/restrictions/index';
import { DEFAULT_USERNAME_PATTERN } from '../policy/restrictions/mentions';
import type { Policy, RestrictionId, Terms } from '../policy/types';
import { daysIn, domainsIn, findSetting, namesIn, SETTINGS, valueOf } from './settings';
import type { NumberSettingId, RoleSettingId, SettingId, SettingValues } from './settings';

/** Reads every setting of the app. */
export async function readSettings(environment: IEnvironmentRead): Promise<Map<string, unknown>> {
    const settings = environment.getSettings();
    const entries = SETTINGS.map(async ({ id }): Promise<[string, unknown]> => [id, await settings.getValueById(id)]);
    return new Map(await Promise.all(entries));
}

/** What of the workspace itself belongs to the policy. */
interface Surroundings {
    roles: Readonly<Record<RoleSettingId, readonly Role[]>>;
    usernamePattern: string;
    language: string;
    defaultRole: string;
}

/** A role as it was typed; without an id where none of that name was ever found. */
interface Role {
    name: string;
    id?: string;
}

/** What a process has learnt of the workspace, for when the workspace cannot be asked. */
export class KnownWorkspace {
    /** Ids of roles by the names that were typed. */
    public readonly roleIds = new Map<string, string>();

    /** Values of server settings. */
    public readonly texts = new Map<string, string>();

    /** Roles that could not be looked up at the last reading, and never before. */
    public readonly unknownRoles = new Set<string>();
}

const ROLE_SETTINGS: readonly RoleSettingId[] = ['guest_roles', 'exempt_roles', 'manager_roles', 'requester_roles'];

/**
 * The values as one typed policy. A role counts under the name that was typed, which is the id of a built-in one, and
 * under the id that was found last: one of the workspace's own has a random id, which a look-up that fails must not
 * take away.
 */
export async function buildPolicy(
    values: SettingValues,
    environment: IEnvironmentRead,
    roles: IRoleRead,
    known = new KnownWorkspace(),
): Promise<Policy> {
    known.unknownRoles.clear();
    const resolved = await Promise.all(
        ROLE_SETTINGS.map(async (id): Promise<[RoleSettingId, Role[]]> => [
            id,
            await Promise.all(namesIn(valueOf(values, id)).map((name) => resolveRole(name, roles, known))),
        ]),
    );
    const [usernamePattern, language, defaultRoles] = await Promise.all([
        readServerText(environment, 'UTF8_User_Names_Validation', DEFAULT_USERNAME_PATTERN, known),
        readServerText(environment, 'Language', 'en', known),
        readServerText(environment, 'Accounts_Registration_Users_Default_Roles', 'user', known),
    ]);
    return toPolicy(values, {
        roles: fromEntries(resolved),
        usernamePattern,
        language,
        defaultRole: namesIn(defaultRoles)[0] ?? 'user',
    });
}

/** The policy of these values, without asking the workspace anything. */
function toPolicy(values: SettingValues, { roles, ...surroundings }: Surroundings): Policy {
    const ids = (id: RoleSettingId) =>
        new Set([...roles[id].map((role) => role.name), ...roles[id].map((role) => role.id ?? role.name)]);
    const [firstGuestRole] = roles.guest_roles;
    return {
        ...surroundings,
        access: {
            guestRoles: ids('guest_roles'),
            exemptRoles: ids('exempt_roles'),
            managerRoles: ids('manager_roles'),
            requesterRoles: ids('requester_roles'),
        },
        restrictions: restrictionsOf(values),
        permissionLock: choiceOf(values, 'permission_lock', ['off', 'report', 'repair']),
        caps: {
            guests: numberOf(values, 'max_active_guests'),
            rooms: numberOf(values, 'max_rooms_per_guest'),
            countDirectMessages: valueOf(values, 'count_direct_messages') === true,
            overCap: choiceOf(values, 'over_cap_action', ['deactivate', 'notify']),
        },
        invitations: {
            allowedDomains: domainsIn(valueOf(values, 'allowed_email_domains')),
            blockedDomains: domainsIn(valueOf(values, 'blocked_email_domains')),
            days: numberOf(values, 'invitation_days'),
            defaultExpiryDays: numberOf(values, 'default_expiry_days'),
        },
        lifecycle: {
            maxExpiryDays: numberOf(values, 'max_expiry_days'),
            reminderDays: daysIn(valueOf(values, 'expiry_reminder_days')) ?? [],
            inactivityDays: numberOf(values, 'inactivity_days'),
            reviewIntervalDays: numberOf(values, 'review_interval_days'),
            reviewSilence: choiceOf(values, 'review_silence', ['notify', 'deactivate']),
        },
        rooms: {
            byDefault: choiceOf(values, 'room_policy', ['open', 'closed']),
            announcesGuests: valueOf(values, 'announce_guests') === true,
            noticesDirectMessages: valueOf(values, 'direct_message_notice') === true,
        },
        terms: termsOf(textSetting(values, 'terms_text')),
        auditRetentionDays: numberOf(values, 'audit_retention_days'),
        guestRole: firstGuestRole?.id ?? firstGuestRole?.name ?? 'guest',
        noticeRoom: textSetting(values, 'notice_room').replace(/^#/, ''),
    };
}

/** What a fresh installation has. */
export const DEFAULT_POLICY: Policy = toPolicy(new Map(), {
    roles: fromEntries(
        ROLE_SETTINGS.map((id): [RoleSettingId, Role[]] => [
            id,
            namesIn(findSetting(id)?.default).map((name) => ({ name })),
        ]),
    ),
    usernamePattern: DEFAULT_USERNAME_PATTERN,
    language: 'en',
    defaultRole: 'user',
});

/** What holds while the settings were never read: a switch that cannot be looked at counts as on. */
export const UNREAD_POLICY: Policy = {
    ...DEFAULT_POLICY,
    restrictions: fromEntries(RESTRICTIONS.map(({ id }): [RestrictionId, boolean] => [id, true])),
};

/** How the administrator is reached; the token never leaves this and the request that needs it. */
export interface ConnectionSettings {
    url: string;
    userId: string;
    token: string;
}

export async function readConnection(
    values: SettingValues,
    environment: IEnvironmentRead,
    known = new KnownWorkspace(),
): Promise<ConnectionSettings> {
    const url = textSetting(values, 'connection_url');
    return {
        url: url === '' ? await readServerText(environment, 'Site_Url', '', known) : url,
        userId: textSetting(values, 'connection_user_id'),
        token: textSetting(values, 'connection_token'),
    };
}

/** A shorter token could be found by trying. */
const SHORTEST_API_TOKEN = 20;

/**
 * The secret that scripts show; it never leaves this and the comparison. Empty = the API is off, as with a token that
 * is too short: an objection to a secret cannot be told, since the host logs what a check answers.
 */
export function readApiToken(values: SettingValues): string {
    const token = textSetting(values, 'api_token');
    return token.length < SHORTEST_API_TOKEN ? '' : token;
}

/** By id or by name; null where the workspace has no such role. */
export function findRole(name: string, roles: IRoleRead): Promise<IRole | null> {
    // The typings ask for an app id, which the host fills in by itself.
    return roles.getOneByIdOrName(name, '');
}

async function resolveRole(name: string, roles: IRoleRead, { roleIds, unknownRoles }: KnownWorkspace): Promise<Role> {
    try {
        const role = await findRole(name, roles);
        if (role !== null) {
            roleIds.set(name, role.id);
        }
    } catch {
        if (!roleIds.has(name)) {
            unknownRoles.add(name);
        }
    }
    return { name, id: roleIds.get(name) };
}

function restrictionsOf(values: SettingValues): Record<RestrictionId, boolean> {
    return fromEntries(RESTRICTIONS.map(({ id }): [RestrictionId, boolean] => [id, valueOf(values, id) === true]));
}

function termsOf(text: string): Terms {
    return { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
}

function numberOf(values: SettingValues, id: NumberSettingId): number {
    const value = Number(valueOf(values, id));
    return Number.isInteger(value) && value >= 0 ? value : Number(findSetting(id)?.default);
}

function textSetting(values: SettingValues, id: SettingId): string {
    const value = valueOf(values, id);
    return typeof value === 'string' ? value.trim() : '';
}

/** The first of the choices that is the default where nothing sensible is stored. */
function choiceOf<T extends string>(values: SettingValues, id: SettingId, choices: readonly T[]): T {
    const value = valueOf(values, id);
    return choices.find((choice) => choice === value) ?? (findSetting(id)?.default as T);
}

async function readServerText(
    environment: IEnvironmentRead,
    id: string,
    fallback: string,
    { texts }: KnownWorkspace,
): Promise<string> {
    try {
        const value: unknown = await environment.getServerSettings().getValueById(id);
        texts.set(id, typeof value === 'string' && value !== '' ? value : fallback);
    } catch {
        // The last known value holds.
    }
    return texts.get(id) ?? fallback;
}
