import { SettingType } from '@rocket.chat/apps-engine/definition/settings';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';

import { RESTRICTIONS } from '../policy/restrictions/index';
import type { RestrictionId } from '../policy/types';
import type { TextKey } from '../text';

export type RoleSettingId = 'guest_roles' | 'exempt_roles' | 'manager_roles' | 'requester_roles';

export type NumberSettingId =
    | 'max_active_guests'
    | 'max_rooms_per_guest'
    | 'invitation_days'
    | 'default_expiry_days'
    | 'max_expiry_days'
    | 'inactivity_days'
    | 'review_interval_days'
    | 'audit_retention_days';

export type DomainSettingId = 'allowed_email_domains' | 'blocked_email_domains';

export type SettingId =
    | RoleSettingId
    | RestrictionId
    | 'permission_lock'
    | NumberSettingId
    | 'count_direct_messages'
    | 'over_cap_action'
    | DomainSettingId
    | 'expiry_reminder_days'
    | 'review_silence'
    | 'room_policy'
    | 'announce_guests'
    | 'direct_message_notice'
    | 'terms_text'
    | 'connection_url'
    | 'connection_user_id'
    | 'connection_token'
    | 'notice_room'
    | 'api_token';

/** What a value must be; `settingCheck` holds a check for each. */
export type SettingKind =
    | { kind: 'roles' }
    | { kind: 'switch' }
    /** Each value with its label. */
    | { kind: 'choice'; values: Readonly<Record<string, TextKey>> }
    | { kind: 'number'; least: number; most: number }
    | { kind: 'domains' }
    /** Numbers of days, separated by commas. */
    | { kind: 'days' }
    /** Several lines, of so many characters at most. */
    | { kind: 'text'; most: number }
    | { kind: 'url' }
    | { kind: 'room' }
    | { kind: 'word' }
    | { kind: 'secret' };

interface SettingRow {
    id: SettingId;
    section: Extract<TextKey, `section_${string}`>;
    is: SettingKind;
    default: string | boolean | number;
}

const SWITCH: SettingKind = { kind: 'switch' };
const ROLES: SettingKind = { kind: 'roles' };
/** A cap; 0 = no limit. */
const CAP: SettingKind = { kind: 'number', least: 0, most: 1_000_000 };
/** Days; 0 = off. */
const DAYS: SettingKind = { kind: 'number', least: 0, most: 3650 };

/** Every setting, in the order of the settings page. */
export const SETTINGS: readonly SettingRow[] = [
    { id: 'guest_roles', section: 'section_access', is: ROLES, default: 'guest' },
    { id: 'exempt_roles', section: 'section_access', is: ROLES, default: 'admin' },
    { id: 'manager_roles', section: 'section_access', is: ROLES, default: 'admin' },
    { id: 'requester_roles', section: 'section_access', is: ROLES, default: 'user' },
    ...RESTRICTIONS.map(({ id, isOnByDefault }): SettingRow => ({
        id,
        section: 'section_restrictions',
        is: SWITCH,
        default: isOnByDefault,
    })),
    {
        id: 'permission_lock',
        section: 'section_restrictions',
        is: {
            kind: 'choice',
            values: {
                off: 'setting_permission_lock_off',
                report: 'setting_permission_lock_report',
                repair: 'setting_permission_lock_repair',
            },
        },
        default: 'report',
    },
    { id: 'max_active_guests', section: 'section_caps', is: CAP, default: 0 },
    { id: 'max_rooms_per_guest', section: 'section_caps', is: CAP, default: 0 },
    { id: 'count_direct_messages', section: 'section_caps', is: SWITCH, default: false },
    {
        id: 'over_cap_action',
        section: 'section_caps',
        is: {
            kind: 'choice',
            values: {
                deactivate: 'setting_over_cap_action_deactivate',
                notify: 'setting_over_cap_action_notify',
            },
        },
        default: 'deactivate',
    },
    { id: 'allowed_email_domains', section: 'section_invitations', is: { kind: 'domains' }, default: '' },
    { id: 'blocked_email_domains', section: 'section_invitations', is: { kind: 'domains' }, default: '' },
    { id: 'invitation_days', section: 'section_invitations', is: { kind: 'number', least: 1, most: 365 }, default: 14 },
    { id: 'default_expiry_days', section: 'section_invitations', is: DAYS, default: 0 },
    { id: 'max_expiry_days', section: 'section_lifecycle', is: DAYS, default: 0 },
    { id: 'expiry_reminder_days', section: 'section_lifecycle', is: { kind: 'days' }, default: '14, 5, 1' },
    { id: 'inactivity_days', section: 'section_lifecycle', is: DAYS, default: 0 },
    { id: 'review_interval_days', section: 'section_lifecycle', is: DAYS, default: 0 },
    {
        id: 'review_silence',
        section: 'section_lifecycle',
        is: {
            kind: 'choice',
            values: { notify: 'setting_review_silence_notify', deactivate: 'setting_review_silence_deactivate' },
        },
        default: 'notify',
    },
    {
        id: 'room_policy',
        section: 'section_rooms',
        is: {
            kind: 'choice',
            values: { open: 'setting_room_policy_open', closed: 'setting_room_policy_closed' },
        },
        default: 'open',
    },
    { id: 'announce_guests', section: 'section_rooms', is: SWITCH, default: true },
    { id: 'direct_message_notice', section: 'section_rooms', is: SWITCH, default: true },
    { id: 'terms_text', section: 'section_rooms', is: { kind: 'text', most: 5_000 }, default: '' },
    { id: 'connection_url', section: 'section_connection', is: { kind: 'url' }, default: '' },
    { id: 'connection_user_id', section: 'section_connection', is: { kind: 'word' }, default: '' },
    { id: 'connection_token', section: 'section_connection', is: { kind: 'secret' }, default: '' },
    { id: 'notice_room', section: 'section_notices', is: { kind: 'room' }, default: '' },
    {
        id: 'audit_retention_days',
        section: 'section_notices',
        is: { kind: 'number', least: 1, most: 3650 },
        default: 365,
    },
    { id: 'api_token', section: 'section_automation', is: { kind: 'secret' }, default: '' },
];

const HOST_TYPES: Readonly<Record<SettingKind['kind'], SettingType>> = {
    roles: SettingType.STRING,
    switch: SettingType.BOOLEAN,
    choice: SettingType.SELECT,
    number: SettingType.NUMBER,
    domains: SettingType.STRING,
    days: SettingType.STRING,
    text: SettingType.STRING,
    url: SettingType.STRING,
    room: SettingType.STRING,
    word: SettingType.STRING,
    secret: SettingType.PASSWORD,
};

/** The key of what the settings page says below a setting. */
export function descriptionOf(id: SettingId): TextKey {
    return `setting_${id}_description`;
}

/** Changes with what is said of rooms, so that the processes of the app on other servers hear of it. */
export const ROOM_POLICY_STAMP = 'room_policy_stamp';

/**
 * On no settings page: the server leaves hidden settings out of what the page reads.
 * Source: RocketChat/Rocket.Chat `apps/meteor/ee/server/apps/communication/rest.ts`.
 */
const STAMP: ISetting = {
    id: ROOM_POLICY_STAMP,
    type: SettingType.STRING,
    packageValue: '',
    required: false,
    public: false,
    hidden: true,
    i18nLabel: ROOM_POLICY_STAMP,
};

/** The table as the host wants it, and what is stored beside it. */
export function toHostSettings(): ISetting[] {
    return [...SETTINGS.map(toHostSetting), { ...STAMP }];
}

function toHostSetting(row: SettingRow): ISetting {
    return {
        id: row.id,
        type: HOST_TYPES[row.is.kind],
        packageValue: row.default,
        required: false,
        public: false,
        section: row.section,
        multiline: row.is.kind === 'text',
        i18nLabel: `setting_${row.id}`,
        i18nDescription: descriptionOf(row.id),
        ...(row.is.kind === 'choice' && {
            values: Object.entries(row.is.values).map(([key, i18nLabel]) => ({ key, i18nLabel })),
        }),
    };
}

/** Values by setting id, as the host stores them. */
export type SettingValues = ReadonlyMap<string, unknown>;

export function findSetting(id: string): SettingRow | undefined {
    return SETTINGS.find((row) => row.id === id);
}

/** The default where nothing is stored; an empty text is a value. */
export function valueOf(values: SettingValues, id: SettingId): unknown {
    const stored = values.get(id);
    return stored === undefined || stored === null ? findSetting(id)?.default : stored;
}

/** Names as an administrator types them: separated by commas or line breaks. */
export function namesIn(value: unknown): string[] {
    const names = typeof value === 'string' ? value.split(/[,;\n]/).map((name) => name.trim()) : [];
    return [...new Set(names.filter((name) => name !== ''))];
}

/** Numbers of days as an administrator types them, the most first; undefined where one makes no sense. */
export function daysIn(value: unknown): number[] | undefined {
    const days = namesIn(typeof value === 'number' ? String(value) : value).map(Number);
    const makeSense = days.every((day) => Number.isInteger(day) && day > 0 && day <= 365);
    return makeSense ? [...new Set(days)].sort((a, b) => b - a) : undefined;
}

/** Domains as an administrator types them, with or without `@`, in lower case. */
export function domainsIn(value: unknown): string[] {
    return namesIn(value).map((domain) => domain.toLowerCase().replace(/^@/, ''));
}
