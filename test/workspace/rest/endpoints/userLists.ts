import type { UsersInfoParamsGet } from '@rocket.chat/rest-typings/dist/v1/users/UsersInfoParamsGet';
import type { UsersListStatusParamsGET } from '@rocket.chat/rest-typings/dist/v1/users/UsersListStatusParamsGET';

import { ServerError } from '../../model';
import type { ServerUser } from '../../model';
import { Refusal } from '../answers';
import type { Call, Endpoint } from '../endpoint';
import { sorted, sortedPage } from '../paging';
import { listed, seen } from './userFields';

const sees = ({ server, caller }: Call): boolean => server.permissions.has(caller._id, 'view-full-other-user-info');

/** With `includeUserRooms`, the rooms too, for those who may see others' channels. */
function info(call: Call): unknown {
    const { server, caller } = call;
    const query = call.query as Partial<Record<keyof UsersInfoParamsGet | 'username' | 'email' | 'importId', string>>;
    const user = wanted(call, query);
    if (!user) {
        throw new Refusal('User not found.');
    }
    const isOwn = user._id === caller._id;
    const shown = seen(user, isOwn || sees(call));
    if (query.includeUserRooms !== 'true') {
        return { user: shown };
    }
    if (!isOwn && !server.permissions.has(caller._id, 'view-other-user-channels')) {
        return { user: shown };
    }
    const rooms = server.state.subscriptionsOf(user._id).map(({ rid, t, roles }) => {
        const room = server.state.rooms.get(rid);
        const name = room?.name ?? room?.usernames?.filter((each) => each !== user.username).join(', ');
        return { rid, name, t, roles, unread: 0 };
    });
    return { user: { ...shown, rooms: sorted(rooms, '{"t":1,"name":1}') } };
}

/** By username in its own spelling, by address in any. */
function wanted({ server }: Call, query: Record<string, string | undefined>): ServerUser | undefined {
    const { userId, username, email } = query;
    if (userId) {
        return server.state.users.get(userId);
    }
    if (username) {
        return server.state.userByUsername(username);
    }
    if (email) {
        return server.state.userByEmail(email);
    }
    if (query.importId) {
        return undefined;
    }
    throw new Refusal('Invalid search query.');
}

function list(call: Call): unknown {
    const { server, query } = call;
    const email = (query as { email?: string }).email?.toLowerCase();
    if (email !== undefined && !sees(call)) {
        throw new ServerError('error-unauthorized', 'unauthorized');
    }
    const people = [...server.state.users.values()].filter(
        ({ emails }) => email === undefined || emails?.some(({ address }) => address.toLowerCase() === email),
    );
    return paged(call, people);
}

function listByStatus(call: Call): unknown {
    const { status, hasLoggedIn, type, roles, searchTerm } = call.query as Partial<UsersListStatusParamsGET>;
    const term = searchTerm?.trim().toLowerCase();
    const seesAddresses = sees(call);
    const isFound = (user: ServerUser): boolean =>
        !term ||
        [user.username, user.name, ...(seesAddresses ? (user.emails ?? []).map(({ address }) => address) : [])].some(
            (text) => text?.toLowerCase().includes(term),
        );
    const isWanted = (user: ServerUser): boolean =>
        (status === undefined || user.active === (status === 'active')) &&
        (hasLoggedIn === undefined || (user.lastLogin !== undefined) === hasLoggedIn) &&
        (!type || user.type === type) &&
        (!roles?.length || roles.includes('all') || user.roles.some((role) => roles.includes(role))) &&
        isFound(user);
    const people: ServerUser[] = [];
    for (const user of call.server.state.users.values()) {
        if (isWanted(user)) {
            people.push(user);
        }
    }
    return paged(call, people);
}

function paged({ server, query }: Call, people: ServerUser[]): unknown {
    const { items, ...counts } = sortedPage(server, people, query);
    return { users: items.map(listed), ...counts };
}

/** RocketChat/Rocket.Chat, apps/meteor/app/api/server/v1/users.ts, apps/meteor/app/api/server/lib/users.ts */
export const userLists: readonly Endpoint[] = [
    { method: 'GET', route: 'users.info', act: info },
    { method: 'GET', route: 'users.list', needs: { all: ['view-d-room'] }, act: list },
    { method: 'GET', route: 'users.listByStatus', needs: { all: ['view-d-room'] }, act: listByStatus },
];
