import { ServerError } from '../../model';
import { Refusal } from '../answers';
import type { Call, Endpoint } from '../endpoint';
import type { Server } from '../../server/Server';

const all = ({ permissions }: Server): Array<{ _id: string; roles: string[] }> =>
    [...permissions.table].map(([_id, roles]) => ({ _id, roles: [...roles] }));

/** Everything counts as changed, whatever date was given: the table keeps none. */
function listAll({ server, query }: Call): unknown {
    const { updatedSince } = query as { updatedSince?: string };
    if (updatedSince && Number.isNaN(Date.parse(updatedSince))) {
        throw new ServerError('error-roomId-param-invalid', 'The "updatedSince" query parameter must be a valid date.');
    }
    return { update: all(server), remove: [] };
}

/** Replaces the roles of each permission. Under a licence the guest's lock undoes what it does not allow. */
function update({ server, body, licences }: Call): unknown {
    const { permissions } = body as { permissions: Array<{ _id: string; roles: string[] }> };
    const { table } = server.permissions;
    if (permissions.some(({ _id }) => !table.has(_id))) {
        throw new Refusal('Invalid permission', 'error-invalid-permission');
    }
    if (permissions.some(({ roles }) => roles.some((role) => !server.state.roles.has(role)))) {
        throw new Refusal('Invalid role', 'error-invalid-role');
    }
    permissions.forEach(({ _id, roles }) => table.set(_id, new Set(roles)));
    licences.lockGuests();
    return { permissions: all(server) };
}

/** RocketChat/Rocket.Chat, apps/meteor/app/api/server/v1/permissions.ts */
export const permissions: readonly Endpoint[] = [
    { method: 'GET', route: 'permissions.listAll', act: listAll },
    { method: 'POST', route: 'permissions.update', needs: { all: ['access-permissions'] }, act: update },
];
