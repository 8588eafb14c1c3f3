import { ServerError } from '../../model';
import type { ServerUser } from '../../model';
import { addUserToRole, removeUserFromRole } from '../../server/accounts';
import { Refusal } from '../answers';
import type { Call, Endpoint } from '../endpoint';
import { page, sorted } from '../paging';

interface RoleParams {
    username: string;
    roleId?: string;
    roomId?: string | null;
    scope?: string | null;
}

async function add({ server, caller, body }: Call): Promise<unknown> {
    const { username, roleId, roomId } = body as RoleParams;
    const user = server.state.userByUsernameIgnoringCase(username);
    if (!user) {
        throw new ServerError(
            'error-invalid-user',
            'The required "userId" or "username" param provided does not match any users',
        );
    }
    if (!roleId) {
        throw new Refusal('error-invalid-role-properties');
    }
    const role = server.state.roles.get(roleId);
    if (!role) {
        throw new Refusal('error-role-not-found', 'Role not found');
    }
    if (hasRole(server.state.subscription(roomId ?? '', user._id)?.roles ?? [], user, roleId)) {
        throw new ServerError('error-user-already-in-role', 'User already in role');
    }
    await addUserToRole(server, caller, user, roleId, roomId ?? undefined);
    return { role };
}

/** A role of the workspace counts in every room. */
const hasRole = (roomRoles: readonly string[], user: ServerUser, roleId: string): boolean =>
    user.roles.includes(roleId) || roomRoles.includes(roleId);

async function remove({ server, caller, body }: Call): Promise<unknown> {
    const { username, roleId, scope } = body as RoleParams;
    if (!roleId) {
        throw new Refusal('error-invalid-role-properties');
    }
    const user = server.state.userByUsername(username);
    if (!user) {
        throw new ServerError('error-invalid-user', 'There is no user with this username');
    }
    const role = server.state.roles.get(roleId);
    if (!role) {
        throw new ServerError('error-invalid-roleId', 'This role does not exist');
    }
    await removeUserFromRole(server, caller, user, roleId, scope ?? undefined);
    return { role };
}

/** Deactivated people are among them. */
function usersInRole({ server, caller, query }: Call): unknown {
    const { role, roomId } = query as { role: string; roomId?: string };
    if (roomId !== undefined && !server.permissions.has(caller._id, 'view-other-user-channels')) {
        throw new ServerError('error-not-allowed', 'Not allowed');
    }
    const known = server.state.roles.get(role);
    if (!known) {
        throw new ServerError('error-invalid-roleId');
    }
    const people =
        known.scope === 'Subscriptions' && roomId !== undefined
            ? server.state.usersWithRoomRole(roomId, role)
            : server.state.usersWithRole(role);
    const { items, total } = page(server, sorted(people), query);
    const users = items.map(({ _id, username, name, emails, createdAt, _updatedAt }) => ({
        ...{ _id, username, name, emails, createdAt, _updatedAt },
    }));
    return { users, total };
}

/** RocketChat/Rocket.Chat, apps/meteor/app/api/server/v1/roles.ts */
export const roles: readonly Endpoint[] = [
    { method: 'GET', route: 'roles.list', act: ({ server }) => ({ roles: [...server.state.roles.values()] }) },
    { method: 'POST', route: 'roles.addUserToRole', act: add },
    { method: 'POST', route: 'roles.removeUserFromRole', needs: { all: ['access-permissions'] }, act: remove },
    { method: 'GET', route: 'roles.getUsersInRole', needs: { all: ['access-permissions'] }, act: usersInRole },
];
