import { randomBytes } from 'node:crypto';

import { ServerError } from '../model';
import type { ServerUser } from '../model';
import { relinquishRooms, roomsLeftBy } from './ownership';
import type { Server } from './Server';

/**
 * A login by password: last login and session first, then the apps, which may refuse it. Resolves with the token.
 * RocketChat/Rocket.Chat, apps/meteor/app/authentication/server/startup/index.js, `validateLoginAttempt`
 */
export async function login(server: Server, user: ServerUser): Promise<string> {
    if (user.type === 'app') {
        throw new ServerError('error-app-user-is-not-allowed-to-login', 'App user is not allowed to login');
    }
    if (!user.active) {
        throw new ServerError('error-user-is-not-activated', 'User is not activated');
    }
    user.lastLogin = server.now();
    await server.apps.user('IPostUserLoggedIn', { user: { ...user } });
    const token = randomBytes(16).toString('hex');
    user.loginTokens = [...(user.loginTokens ?? []), token];
    user.status = 'online';
    return token;
}

/** The web client's log-out. RocketChat/Rocket.Chat, apps/meteor/server/methods/logoutCleanUp.ts */
export async function logout(server: Server, user: ServerUser): Promise<void> {
    user.loginTokens = [];
    user.status = 'offline';
    await server.apps.user('IPostUserLoggedOut', { user: { ...user } });
}

/**
 * Gives a role, in the workspace or with `rid` in a room. No app hears of it.
 * RocketChat/Rocket.Chat, apps/meteor/app/api/server/v1/roles.ts
 */
export async function addUserToRole(
    server: Server,
    actor: ServerUser,
    user: ServerUser,
    roleId: string,
    rid?: string,
): Promise<void> {
    checkMayAssign(server, actor, roleId, rid);
    const roles = rolesIn(server, user, rid);
    if (roles.includes(roleId)) {
        throw new ServerError('error-user-already-in-role', 'User already in role');
    }
    writeRoles(server, user, [...roles, roleId], rid);
}

/** Takes a role away; the last administrator keeps theirs. No app hears of it. */
export async function removeUserFromRole(
    server: Server,
    actor: ServerUser,
    user: ServerUser,
    roleId: string,
    rid?: string,
): Promise<void> {
    checkMayAssign(server, actor, roleId, rid);
    const roles = rolesIn(server, user, rid);
    if (!roles.includes(roleId)) {
        throw new ServerError('error-user-not-in-role', 'User is not in this role');
    }
    if (roleId === 'admin' && server.state.usersWithRole('admin').length === 1) {
        throw new ServerError('error-admin-required', 'You need to have at least one admin');
    }
    const left = roles.filter((role) => role !== roleId);
    writeRoles(server, user, left, rid);
}

function checkMayAssign(server: Server, actor: ServerUser, roleId: string, rid?: string): void {
    if (!server.state.roles.has(roleId)) {
        throw new ServerError('error-invalid-role', 'Invalid role');
    }
    const needed = rid === undefined ? 'access-permissions' : `set-${roleId}`;
    if (!server.permissions.hasAny(actor._id, [needed, 'access-permissions'], rid)) {
        throw new ServerError('error-action-not-allowed', 'Accessing permissions is not allowed');
    }
    if (roleId === 'admin' && !server.permissions.has(actor._id, 'assign-admin-role')) {
        throw new ServerError('error-action-not-allowed', 'Assigning admin is not allowed');
    }
}

const rolesIn = (server: Server, user: ServerUser, rid?: string): string[] => {
    if (rid === undefined) {
        return user.roles;
    }
    const subscription = server.state.subscription(rid, user._id);
    if (!subscription) {
        throw new ServerError('error-user-not-in-room', 'User is not in this room');
    }
    return subscription.roles ?? [];
};

function writeRoles(server: Server, user: ServerUser, roles: string[], rid?: string): void {
    const subscription = rid === undefined ? undefined : server.state.subscription(rid, user._id);
    if (subscription) {
        subscription.roles = roles;
    } else {
        user.roles = roles;
    }
}

/**
 * Deletes an account for good, for an administrator or, without one, for the person. Messages and direct rooms go
 * with it, rooms without another owner pass on or go too; no leave or room event. The apps hear of it afterwards.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/deleteUser.ts
 */
export async function deleteUser(
    server: Server,
    user: ServerUser,
    options: { confirmRelinquish?: boolean; performedBy?: ServerUser } = {},
): Promise<void> {
    const { state, permissions } = server;
    const { performedBy } = options;
    if (performedBy && !permissions.has(performedBy._id, 'delete-user')) {
        throw new ServerError('error-not-allowed', 'Not allowed');
    }
    const left = roomsLeftBy(server, user);
    if (left.length > 0 && !options.confirmRelinquish) {
        throw new ServerError(
            'user-last-owner',
            '',
            left.map(({ room }) => room.fname ?? room.name),
        );
    }
    await relinquishRooms(server, left, true);
    if (server.settings.get('Message_ErasureType') === 'Delete') {
        [...state.messages.values()]
            .filter(({ u }) => u._id === user._id)
            .forEach(({ _id }) => state.messages.delete(_id));
    }
    for (const room of [...state.rooms.values()].filter(({ t, uids }) => t === 'd' && uids?.includes(user._id))) {
        if ((room.uids?.length ?? 0) > 2) {
            room.uids = room.uids?.filter((id) => id !== user._id);
            room.usernames = room.usernames?.filter((name) => name !== user.username);
        } else {
            state.rooms.delete(room._id);
            state.subscriptions = state.subscriptions.filter(({ rid }) => rid !== room._id);
        }
    }
    state.subscriptions = state.subscriptions.filter(({ u }) => u._id !== user._id);
    for (const room of state.rooms.values()) {
        room.usersCount = state.membersOf(room._id).length;
    }
    state.users.delete(user._id);
    await server.apps.user('IPostUserDeleted', { user: { ...user }, ...(performedBy && { performedBy }) });
}
