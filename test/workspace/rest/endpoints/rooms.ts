import { ServerError } from '../../model';
import type { RoomType, ServerRoom, ServerUser } from '../../model';
import { addUsersToRoom, kickFromRoom } from '../../server/membership';
import { canAccessRoom } from '../../server/messageRights';
import type { Call, Endpoint } from '../endpoint';

interface MemberParams {
    roomId?: string;
    roomName?: string;
    userId?: string | null;
    username?: string | null;
    user?: string | null;
    userIds?: string[] | null;
    usernames?: string[] | null;
}

/** A group has to be one that the caller can see. */
function wantedRoom({ server, caller, body }: Call, type: RoomType): ServerRoom {
    const { roomId, roomName } = body as MemberParams;
    const room = roomId === undefined ? server.state.roomByName(roomName ?? '') : server.state.rooms.get(roomId);
    if (room?.t !== type || (type === 'p' && !canAccessRoom(server, room, caller))) {
        const kind = type === 'p' ? 'group' : 'channel';
        throw new ServerError(
            'error-room-not-found',
            `The required "roomId" or "roomName" param provided does not match any ${kind}`,
        );
    }
    return room;
}

/** RocketChat/Rocket.Chat, apps/meteor/app/api/server/helpers/getUserFromParams.ts */
function wantedPeople({ server, body }: Call): ServerUser[] {
    const { userId, username, user, userIds, usernames } = body as MemberParams;
    const ids = [...(userIds ?? []), ...(userId ? [userId] : [])];
    const names = [...(usernames ?? []), ...[username, user].filter((name): name is string => !!name)];
    if (ids.length + names.length === 0) {
        throw new ServerError(
            'error-users-params-not-provided',
            'Please provide "userId" or "username" or "userIds" or "usernames" as param',
        );
    }
    const people = ids.length > 0 ? ids.map((id) => server.state.users.get(id)) : names.map(byName(server));
    const known = people.filter((person): person is ServerUser => person !== undefined);
    if (known.length === 0) {
        throw new ServerError(
            'error-invalid-user',
            'The required "userId" or "username" param provided does not match any users',
        );
    }
    return [...new Set(known)];
}

const byName =
    ({ state }: Call['server']) =>
    (name: string): ServerUser | undefined =>
        state.userByUsernameIgnoringCase(name);

async function invite(call: Call, type: 'c' | 'p'): Promise<unknown> {
    const { server, caller, licences } = call;
    const room = wantedRoom(call, type);
    const people = wantedPeople(call);
    people.forEach((person) => licences.checkRooms(person, room));
    await addUsersToRoom(server, caller, room, people);
    return { [type === 'c' ? 'channel' : 'group']: room };
}

async function kick(call: Call, type: 'c' | 'p'): Promise<unknown> {
    const room = wantedRoom(call, type);
    const [person] = wantedPeople(call);
    if (person) {
        await kickFromRoom(call.server, call.caller, room, person);
    }
    return type === 'c' ? { channel: room } : {};
}

/** RocketChat/Rocket.Chat, apps/meteor/app/api/server/v1/channels.ts, groups.ts */
export const rooms: readonly Endpoint[] = [
    { method: 'POST', route: 'channels.invite', act: (call) => invite(call, 'c') },
    { method: 'POST', route: 'groups.invite', act: (call) => invite(call, 'p') },
    { method: 'POST', route: 'channels.kick', act: (call) => kick(call, 'c') },
    { method: 'POST', route: 'groups.kick', act: (call) => kick(call, 'p') },
];
