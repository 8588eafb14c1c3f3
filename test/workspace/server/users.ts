import { ServerError } from '../model';
import type { ServerUser } from '../model';
import { addUserToRoom, joinDefaultChannels } from './membership';
import { sendMail } from './mails';
import { relinquishRooms, roomsLeftBy } from './ownership';
import type { Server } from './Server';

export interface NewAccount {
    username?: string;
    name?: string;
    email?: string;
    verified?: boolean;
    /** Role ids; without them the account gets the workspace's default roles. */
    roles?: string[];
    type?: ServerUser['type'];
    active?: boolean;
    language?: string;
    requirePasswordChange?: boolean;
    /** True unless said otherwise. */
    joinDefaultChannels?: boolean;
    joinDefaultChannelsSilenced?: boolean;
    inviteToken?: string;
}

const defaultRolesOf = (server: Server): string[] =>
    String(server.settings.get('Accounts_Registration_Users_Default_Roles'))
        .split(',')
        .map((role) => role.trim())
        .filter((role) => role !== '');

function refuseTaken(
    server: Server,
    { username, email }: Pick<NewAccount, 'username' | 'email'>,
    except?: string,
): void {
    const byName = username === undefined ? undefined : server.state.userByUsernameIgnoringCase(username);
    if (byName && byName._id !== except) {
        throw new ServerError('error-field-unavailable', `${username} is already in use :(`, { field: username });
    }
    const byEmail = email === undefined ? undefined : server.state.userByEmail(email);
    if (byEmail && byEmail._id !== except) {
        throw new ServerError('error-field-unavailable', `${email} is already in use :(`, { field: email });
    }
}

function checkUsername(server: Server, username: string): void {
    const pattern = String(server.settings.get('UTF8_User_Names_Validation'));
    if (!new RegExp(`^${pattern}$`).test(username) || username === 'all' || username === 'here') {
        throw new ServerError(
            'error-invalid-username',
            `${username} is not a valid username, use only letters, numbers, dots, hyphens and underscores`,
        );
    }
}

/**
 * Writes an account: roles, then default channels, then `IPostUserCreated`, which nobody waits for and which knows
 * only id, username, type and roles.
 * RocketChat/Rocket.Chat, apps/meteor/app/authentication/server/startup/index.js, `insertUserDoc`
 */
export async function insertUser(
    server: Server,
    account: NewAccount,
    { performedBy }: { performedBy?: ServerUser } = {},
): Promise<ServerUser> {
    const { username, email, roles, language } = account;
    refuseTaken(server, account);
    const now = server.now();
    const user: ServerUser = {
        _id: server.newId(),
        ...(username !== undefined && { username }),
        ...(account.name !== undefined && { name: account.name }),
        ...(email !== undefined && { emails: [{ address: email, verified: account.verified ?? false }] }),
        type: account.type ?? 'user',
        roles: roles && roles.length > 0 ? [...roles] : defaultRolesOf(server),
        active: account.active ?? server.settings.get('Accounts_ManuallyApproveNewUsers') !== true,
        createdAt: now,
        _updatedAt: now,
        status: 'offline',
        ...(language !== undefined && { settings: { preferences: { language } } }),
        ...(account.inviteToken !== undefined && { inviteToken: account.inviteToken }),
    };
    server.state.users.set(user._id, user);
    if (username !== undefined && account.joinDefaultChannels !== false) {
        await joinDefaultChannels(server, user, account.joinDefaultChannelsSilenced);
    }
    // Loaded with a projection, so the rest of the record is missing on purpose.
    const known = {
        _id: user._id,
        ...(username !== undefined && { username }),
        type: user.type,
        roles: [...user.roles],
    };
    server.background(
        server.apps.user('IPostUserCreated', { user: known as ServerUser, ...(performedBy && { performedBy }) }),
        'IPostUserCreated',
    );
    return user;
}

/**
 * An administrator's new account. Name, verified flag and "must change password" are written only after the event
 * has started; `active: false` after that.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/saveUser/saveNewUser.ts
 */
export async function createUser(server: Server, actor: ServerUser, account: NewAccount): Promise<ServerUser> {
    const { permissions } = server;
    if (!permissions.has(actor._id, 'create-user')) {
        throw new ServerError('error-action-not-allowed', 'Adding user is not allowed', { action: 'Adding_user' });
    }
    checkRoles(server, actor, account.roles);
    if (!account.username) {
        throw new ServerError('error-the-field-is-required', 'The field Username is required', { field: 'Username' });
    }
    checkUsername(server, account.username);
    const { name, verified, requirePasswordChange, active, ...first } = account;
    const user = await insertUser(server, first, { performedBy: actor });
    if (name !== undefined) {
        user.name = name;
    }
    if (user.emails?.[0] && verified !== undefined) {
        user.emails = [{ ...user.emails[0], verified }];
    }
    if (requirePasswordChange !== undefined) {
        user.requirePasswordChange = requirePasswordChange;
    }
    if (active === false) {
        await setUserActiveStatus(server, user._id, false);
    }
    return user;
}

function checkRoles(server: Server, actor: ServerUser, roles: string[] | undefined, before: string[] = []): void {
    if (!roles || (roles.length === before.length && roles.every((role) => before.includes(role)))) {
        return;
    }
    if (!server.permissions.has(actor._id, 'assign-roles')) {
        throw new ServerError('error-action-not-allowed', 'Assign roles is not allowed', { action: 'Assign_role' });
    }
    const adminChanges = roles.includes('admin') !== before.includes('admin');
    if (adminChanges && !server.permissions.has(actor._id, 'assign-admin-role')) {
        throw new ServerError('error-action-not-allowed', 'Assigning admin is not allowed', { action: 'Assign_admin' });
    }
    if (roles.some((role) => !server.state.roles.has(role))) {
        throw new ServerError('error-invalid-role', 'Invalid role');
    }
}

/**
 * The registration form: no username yet, and with an invite link no room yet.
 * RocketChat/Rocket.Chat, apps/meteor/server/methods/registerUser.ts
 */
export async function registerUser(
    server: Server,
    form: { name: string; email: string; inviteToken?: string; language?: string },
): Promise<ServerUser> {
    return insertUser(server, form);
}

/**
 * The first username: the link's room is joined, then the default channels.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/setUsername.ts
 *
 * @throws ServerError, `error-app-prevented` for the link's room among them; the name is kept all the same
 */
export async function setUsername(server: Server, user: ServerUser, username: string): Promise<void> {
    const first = user.username === undefined;
    if (!first && !server.settings.get('Accounts_AllowUsernameChange')) {
        throw new ServerError('error-not-allowed', 'Not allowed');
    }
    checkUsername(server, username);
    refuseTaken(server, { username }, user._id);
    user.username = username;
    server.state.users.renamed(user);
    server.state.subscriptionsOf(user._id).forEach((subscription) => Object.assign(subscription.u, { username }));
    if (!first) {
        return;
    }
    const invite = user.inviteToken === undefined ? undefined : server.state.invites.get(user.inviteToken);
    const room = invite && server.state.rooms.get(invite.rid);
    if (room) {
        await addUserToRoom(server, room, user);
    }
    await joinDefaultChannels(server, user);
}

/** What an administrator, or the person, may change of an account. */
export interface AccountChanges {
    name?: string;
    username?: string;
    email?: string;
    verified?: boolean;
    /** Replaces the whole list. */
    roles?: string[];
    active?: boolean;
    statusText?: string;
    language?: string;
    customFields?: Record<string, unknown>;
}

/**
 * An administrator's edit. The apps hear of it afterwards; `active` in the same call comes after them.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/saveUser/saveUser.ts
 */
export async function updateUser(
    server: Server,
    actor: ServerUser,
    userId: string,
    { active, ...changes }: AccountChanges,
    confirmRelinquish = false,
): Promise<ServerUser> {
    const user = userOrThrow(server, userId);
    if (!server.permissions.has(actor._id, 'edit-other-user-info')) {
        throw new ServerError('error-action-not-allowed', 'Editing user is not allowed', { action: 'Editing_user' });
    }
    checkRoles(server, actor, changes.roles, user.roles);
    const previousData = { ...user };
    applyChanges(server, user, changes);
    await server.apps.user('IPostUserUpdated', { user: { ...user }, previousData, performedBy: actor });
    if (active !== undefined) {
        await setActiveStatusAs(server, actor, userId, active, confirmRelinquish);
    }
    return user;
}

/** A person's own profile; the event names nobody. RocketChat/Rocket.Chat, apps/meteor/server/methods/saveUserProfile.ts */
export async function updateOwnProfile(
    server: Server,
    user: ServerUser,
    changes: Pick<AccountChanges, 'name' | 'username' | 'email' | 'statusText'>,
): Promise<void> {
    const previousData = { ...user };
    applyChanges(server, user, changes);
    await server.apps.user('IPostUserUpdated', { user: { ...user }, previousData });
}

function applyChanges(server: Server, user: ServerUser, changes: Omit<AccountChanges, 'active'>): void {
    const { name, username, email, verified, roles, statusText, language, customFields } = changes;
    refuseTaken(server, { username, email }, user._id);
    if (username !== undefined) {
        checkUsername(server, username);
        server.state.subscriptionsOf(user._id).forEach((subscription) => Object.assign(subscription.u, { username }));
    }
    Object.assign(user, {
        ...(name !== undefined && { name }),
        ...(username !== undefined && { username }),
        ...(roles && { roles: [...roles] }),
        ...(statusText !== undefined && { statusText }),
        ...(customFields && { customFields }),
        ...(language !== undefined && { settings: { preferences: { language } } }),
        ...(email !== undefined && { emails: [{ address: email, verified: verified ?? false }] }),
        _updatedAt: server.now(),
    });
    if (email === undefined && verified !== undefined && user.emails?.[0]) {
        user.emails = [{ ...user.emails[0], verified }];
    }
    server.state.users.renamed(user);
}

const userOrThrow = (server: Server, userId: string): ServerUser => {
    const user = server.state.users.get(userId);
    if (!user) {
        throw new ServerError('error-invalid-user', 'Invalid user');
    }
    return user;
};

/** *Activate* and *deactivate* in the administration: a permission, then {@link setUserActiveStatus}. */
export async function setActiveStatusAs(
    server: Server,
    actor: ServerUser,
    userId: string,
    active: boolean,
    confirmRelinquish = false,
): Promise<void> {
    const needed = ['edit-other-user-active-status', 'manage-moderation-actions'];
    if (!server.permissions.hasAny(actor._id, needed)) {
        throw new ServerError('error-not-allowed', 'Not allowed');
    }
    await setUserActiveStatus(server, userId, active, confirmRelinquish);
}

/**
 * Activates or deactivates as the system does it: no event. Deactivation ends every session and token and makes the
 * person's direct rooms read-only; memberships stay.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/setUserActiveStatus.ts
 *
 * @throws ServerError `user-last-owner` (with the rooms as details), `error-action-not-allowed` for the last active
 * administrator, `error-user-is-federated`
 */
export async function setUserActiveStatus(
    server: Server,
    userId: string,
    active: boolean,
    confirmRelinquish = false,
): Promise<void> {
    const user = server.state.users.get(userId);
    if (!user) {
        return;
    }
    if (user.federated) {
        throw new ServerError('error-user-is-federated', 'Cannot change federated users status');
    }
    if (user.username !== undefined && !active) {
        const admins = server.state.usersWithRole('admin').filter((admin) => admin.active);
        if (admins.length === 1 && admins[0]?._id === userId) {
            throw new ServerError(
                'error-action-not-allowed',
                'Leaving the app without an active admin is not allowed',
                { action: 'Remove_last_admin' },
            );
        }
        const left = roomsLeftBy(server, user);
        if (left.length > 0 && !confirmRelinquish) {
            throw new ServerError(
                'user-last-owner',
                '',
                left.map(({ room }) => room.fname ?? room.name),
            );
        }
        await relinquishRooms(server, left, false);
    }
    user.active = active;
    user._updatedAt = server.now();
    if (!active) {
        user.loginTokens = [];
    }
    lockDirectRooms(server, user);
    await tellAboutActivation(server, user);
}

/** A direct room is open again only when all its people are active. */
function lockDirectRooms(server: Server, user: ServerUser): void {
    for (const room of server.state.rooms.values()) {
        if (room.t === 'd' && room.uids?.includes(user._id)) {
            room.ro = room.uids.some((id) => server.state.users.get(id)?.active === false);
        }
    }
}

async function tellAboutActivation(server: Server, user: ServerUser): Promise<void> {
    const setting = `Accounts_Send_Email_When_${user.active ? 'Activating' : 'Deactivating'}`;
    const address = user.emails?.[0]?.address;
    if (server.settings.get(setting) && address) {
        const from = String(server.settings.get('From_Email'));
        const subject = user.active ? 'Your account has been activated' : 'Your account has been deactivated';
        server.background(sendMail(server, { to: address, from, subject, text: subject }), 'activation mail');
    }
}
