import { findExcess, TOKEN_PERMISSION } from '../policy/permissions';
import type { Policy } from '../policy/types';
import { ConnectionError } from './connectionPort';
import type { Connection, ConnectionFailure, PermissionEntry, TokenOwner } from './connectionPort';
import type { RoleDirectory } from './permissions';

export interface SetupPorts {
    policy: Policy;
    connection: Pick<Connection, 'isSet' | 'getOwner' | 'listPermissions' | 'getServerSetting'>;
    roles: RoleDirectory;
}

export type CheckState = 'ok' | 'warning' | 'missing' | 'unknown';

/** What the token is for. */
export type Feature = 'add' | 'invite' | 'activate' | 'roles' | 'list' | 'lock' | 'mail' | 'speed';

/** One line of the checklist; the sentence is looked up under `check_<id>`. */
export type CheckId =
    | 'connection_not_set'
    | 'connection_failed'
    | 'connection_ok'
    | 'permissions_unknown'
    | 'feature_ready'
    | 'feature_lacking'
    | 'guest_role_ok'
    | 'guest_role_missing'
    | 'default_role_ok'
    | 'default_role_missing'
    | 'default_role_is_guest'
    | 'guest_cap_ok'
    | 'guest_cap_off'
    | 'room_cap_ok'
    | 'room_cap_off'
    | 'baseline_ok'
    | 'baseline_exceeded'
    | 'tokens_allowed'
    | 'mail_ok'
    | 'mail_server_missing'
    | 'mail_sender_missing'
    | 'mail_unknown'
    | 'registration_open'
    | 'registration_closed'
    | 'verification_on'
    | 'verification_off';

/** What to do about a line; the sentence is looked up under `fix_<fix>`. */
export type Fix =
    | 'set_connection'
    | 'grant_permissions'
    | 'create_guest_role'
    | 'set_default_role'
    | 'set_guest_cap'
    | 'set_room_cap'
    | 'repair_permissions'
    | 'set_mail_server'
    | 'set_mail_sender'
    | 'open_registration'
    | 'require_verification';

export interface CheckItem {
    id: CheckId;
    state: CheckState;
    params?: Readonly<Record<string, string | number>>;
    count?: number;
    /** Ids of permissions that the line is about. */
    permissions?: readonly string[];
    feature?: Feature;
    fix?: Fix;
    /** Why the server could not be asked; the sentence under `connection_<failure>` says what to do. */
    failure?: ConnectionFailure;
    detail?: string;
}

/**
 * What the owner of the token must hold for a feature, to its end; of a list, one is enough. Whoever is to be invited is
 * looked up by address, and whoever accepts gets other roles.
 * Source: RocketChat/Rocket.Chat `apps/meteor/app/api/server/v1/`.
 */
export const NEEDS: Readonly<Record<Feature, ReadonlyArray<string | readonly string[]>>> = {
    add: ['create-user', 'assign-roles', 'view-full-other-user-info'],
    invite: ['bulk-register-user', 'view-full-other-user-info', 'access-permissions'],
    activate: [['edit-other-user-active-status', 'manage-moderation-actions']],
    roles: ['access-permissions'],
    list: ['view-d-room', 'view-full-other-user-info'],
    lock: ['access-permissions'],
    mail: ['view-privileged-setting'],
    speed: ['api-bypass-rate-limit'],
};

/** Every feature, in the order of the checklist. */
const FEATURES: readonly Feature[] = ['add', 'invite', 'activate', 'roles', 'list', 'lock', 'mail', 'speed'];

/** The checklist of `/guest setup`. Never rejects for a reason of the connection: that is one of the lines. */
export async function checkSetup(ports: SetupPorts): Promise<readonly CheckItem[]> {
    const { items, isConnected } = await checkConnection(ports);
    return [
        ...items,
        ...(await checkRoles(ports)),
        ...checkCaps(ports.policy),
        ...(isConnected ? await checkMail(ports) : []),
    ];
}

async function checkConnection(ports: SetupPorts): Promise<{ items: CheckItem[]; isConnected: boolean }> {
    const { connection, policy } = ports;
    if (!connection.isSet()) {
        return { items: [{ id: 'connection_not_set', state: 'missing', fix: 'set_connection' }], isConnected: false };
    }
    const owner = await ask(() => connection.getOwner());
    if (owner instanceof ConnectionError) {
        return { items: [refused('connection_failed', 'missing', owner)], isConnected: false };
    }
    const items: CheckItem[] = [{ id: 'connection_ok', state: 'ok', params: { user: owner.username } }];
    const entries = await ask(() => connection.listPermissions());
    if (entries instanceof ConnectionError) {
        return { items: [...items, refused('permissions_unknown', 'unknown', entries)], isConnected: true };
    }
    items.push(...FEATURES.map((feature) => checkFeature(feature, owner, entries)));
    return { items: [...items, ...checkBaseline(entries, policy)], isConnected: true };
}

function checkFeature(feature: Feature, owner: TokenOwner, entries: readonly PermissionEntry[]): CheckItem {
    const isHeld = (permission: string): boolean =>
        entries.some(({ id, roles }) => id === permission && roles.some((role) => owner.roles.includes(role)));
    const lacking = NEEDS[feature]
        .map((need) => (typeof need === 'string' ? [need] : need))
        .filter((anyOf) => !anyOf.some(isHeld))
        .map(([first]) => first);
    if (lacking.length === 0) {
        return { id: 'feature_ready', state: 'ok', feature };
    }
    const isMinor = feature === 'speed' || feature === 'mail';
    return {
        id: 'feature_lacking',
        state: isMinor ? 'warning' : 'missing',
        feature,
        permissions: lacking,
        fix: 'grant_permissions',
    };
}

function checkBaseline(entries: readonly PermissionEntry[], { access }: Policy): CheckItem[] {
    const permissions = [...new Set(findExcess(entries, access.guestRoles).map(({ permission }) => permission))];
    if (permissions.length === 0) {
        return [{ id: 'baseline_ok', state: 'ok' }];
    }
    const items: CheckItem[] = permissions.includes(TOKEN_PERMISSION)
        ? [{ id: 'tokens_allowed', state: 'warning', fix: 'repair_permissions' }]
        : [];
    const others = permissions.filter((permission) => permission !== TOKEN_PERMISSION);
    if (others.length > 0) {
        items.push({ id: 'baseline_exceeded', state: 'warning', permissions: others, fix: 'repair_permissions' });
    }
    return items;
}

async function checkRoles({ policy, roles }: SetupPorts): Promise<CheckItem[]> {
    const items: CheckItem[] = [];
    for (const id of policy.access.guestRoles) {
        const role = await roles.findRole(id);
        items.push(
            role === undefined
                ? { id: 'guest_role_missing', state: 'missing', params: { role: id }, fix: 'create_guest_role' }
                : { id: 'guest_role_ok', state: 'ok', params: { role: role.name } },
        );
    }
    const { defaultRole } = policy;
    const role = await roles.findRole(defaultRole);
    if (policy.access.guestRoles.has(defaultRole)) {
        const params = { role: role?.name ?? defaultRole };
        items.push({ id: 'default_role_is_guest', state: 'warning', params, fix: 'set_default_role' });
    } else if (role === undefined) {
        const params = { role: defaultRole };
        items.push({ id: 'default_role_missing', state: 'missing', params, fix: 'set_default_role' });
    } else {
        items.push({ id: 'default_role_ok', state: 'ok', params: { role: role.name } });
    }
    return items;
}

function checkCaps({ caps }: Policy): CheckItem[] {
    return [
        caps.guests > 0
            ? { id: 'guest_cap_ok', state: 'ok', params: { limit: caps.guests } }
            : { id: 'guest_cap_off', state: 'warning', fix: 'set_guest_cap' },
        caps.rooms > 0
            ? { id: 'room_cap_ok', state: 'ok', count: caps.rooms }
            : { id: 'room_cap_off', state: 'warning', fix: 'set_room_cap' },
    ];
}

/** What mails and registration need, by the server's settings. */
async function checkMail({ connection }: SetupPorts): Promise<CheckItem[]> {
    const read = await ask(async () => ({
        host: await connection.getServerSetting('SMTP_Host'),
        sender: await connection.getServerSetting('From_Email'),
        form: await connection.getServerSetting('Accounts_RegistrationForm'),
        verification: await connection.getServerSetting('Accounts_EmailVerification'),
    }));
    if (read instanceof ConnectionError) {
        return [refused('mail_unknown', 'unknown', read)];
    }
    const items: CheckItem[] = [];
    if (!isFilled(read.host)) {
        // Mails may still go out: by the server's environment, or by Rocket.Chat's cloud.
        items.push({ id: 'mail_server_missing', state: 'warning', fix: 'set_mail_server' });
    }
    if (!isFilled(read.sender)) {
        items.push({ id: 'mail_sender_missing', state: 'missing', fix: 'set_mail_sender' });
    }
    if (items.length === 0) {
        items.push({ id: 'mail_ok', state: 'ok' });
    }
    return [
        ...items,
        read.form === 'Public'
            ? { id: 'registration_open', state: 'ok' }
            : { id: 'registration_closed', state: 'warning', fix: 'open_registration' },
        read.verification === true
            ? { id: 'verification_on', state: 'ok' }
            : { id: 'verification_off', state: 'warning', fix: 'require_verification' },
    ];
}

function isFilled(value: unknown): boolean {
    return typeof value === 'string' && value.trim() !== '';
}

async function ask<T>(question: () => Promise<T>): Promise<T | ConnectionError> {
    try {
        return await question();
    } catch (error) {
        if (error instanceof ConnectionError) {
            return error;
        }
        throw error;
    }
}

function refused(id: CheckId, state: CheckState, { failure, detail }: ConnectionError): CheckItem {
    return { id, state, failure, detail };
}
