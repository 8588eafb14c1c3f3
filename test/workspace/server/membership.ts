import { ServerError } from '../model';
import type { ServerRoom, ServerUser } from '../model';
import { askingApps } from './appRefusals';
import { canAccessRoom } from './messageRights';
import { saveSystemMessage } from './messages';
import { notifyEphemeral } from './notices';
import type { Server } from './Server';
import { isOnlyOwner, subscribe, unsubscribe } from './subscriptions';
import { translate } from './texts';

/**
 * Lets one person into a room. Resolves with false when there was nothing to do: already in, or a direct room.
 * Nothing is locked while the apps are asked. Invite links, self-joins and apps name no inviter.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/addUserToRoom.ts
 *
 * @throws ServerError `error-app-prevented`
 */
export async function addUserToRoom(
    server: Server,
    room: ServerRoom,
    user: ServerUser,
    inviter?: ServerUser,
    options: { silenced?: boolean } = {},
): Promise<boolean> {
    const { state, apps } = server;
    if (room.t === 'd' || state.subscription(room._id, user._id)) {
        return false;
    }
    const payload = { room, user, ...(inviter && { actor: inviter }) };
    await askingApps(apps.membership('IPreRoomUserJoined', payload));
    if (!user.username) {
        throw new ServerError('error-invalid-user', 'Cannot add an user to a room without a username');
    }
    if (!state.subscription(room._id, user._id)) {
        subscribe(server, room, user);
    }
    if (!options.silenced) {
        await sayJoined(server, room, user, inviter);
    }
    if (room.t === 'c' || room.t === 'p') {
        server.background(
            new Promise((resolve) => process.nextTick(resolve)).then(() =>
                server.apps.membership('IPostRoomUserJoined', payload),
            ),
            'IPostRoomUserJoined',
        );
    }
    const team = room.teamMain && room.teamId !== undefined ? state.teams.get(room.teamId) : undefined;
    if (team && !team.memberIds.includes(user._id)) {
        team.memberIds.push(user._id);
    }
    return true;
}

async function sayJoined(server: Server, room: ServerRoom, user: ServerUser, inviter?: ServerUser): Promise<void> {
    const username = user.username ?? '';
    if (inviter) {
        const u = { _id: inviter._id, username: inviter.username ?? '' };
        await saveSystemMessage(server, room.teamMain ? 'added-user-to-team' : 'au', room, username, user, { u });
    } else {
        const type = room.prid ? 'ut' : room.teamMain ? 'ujt' : 'uj';
        await saveSystemMessage(server, type, room, username, user);
    }
}

/** RocketChat/Rocket.Chat, apps/meteor/server/services/room/service.ts, `join` */
export async function joinRoom(server: Server, user: ServerUser, room: ServerRoom): Promise<boolean> {
    if (room.t === 'd' || !canAccessRoom(server, room, user)) {
        throw new ServerError('error-not-allowed', 'Not allowed');
    }
    return addUserToRoom(server, room, user);
}

/**
 * A member adds people. They are processed side by side: one refusal rejects the call, the others stay added.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/methods/addUsersToRoom.ts
 */
export async function addUsersToRoom(
    server: Server,
    actor: ServerUser,
    room: ServerRoom,
    people: ServerUser[],
): Promise<void> {
    if (room.t === 'd') {
        throw new ServerError('error-cant-invite-for-direct-room', "Can't invite user to direct rooms");
    }
    const { permissions, state } = server;
    const asMember =
        state.subscription(room._id, actor._id) !== undefined &&
        permissions.has(actor._id, 'add-user-to-joined-room', room._id);
    if (!asMember && !permissions.has(actor._id, `add-user-to-any-${room.t}-room`)) {
        throw new ServerError('error-not-allowed', 'Not allowed');
    }
    const additions = people.map(async (person) => {
        if (!state.subscription(room._id, person._id)) {
            await addUserToRoom(server, room, person, actor);
            return;
        }
        const msg = translate('Username_is_already_in_here', { username: person.username });
        notifyEphemeral(server, { to: actor._id, rid: room._id, msg });
    });
    // The others go on after the first refusal; nobody waits for them any more.
    additions.forEach((addition) =>
        server.background(
            addition.catch(() => undefined),
            'addUsersToRoom',
        ),
    );
    await Promise.all(additions);
}

/**
 * Takes one person out of a room, for themselves, for an app, or with `byUser` for a team.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/removeUserFromRoom.ts
 */
export async function removeUserFromRoom(
    server: Server,
    room: ServerRoom,
    user: ServerUser,
    options: { byUser?: ServerUser } = {},
): Promise<void> {
    const { byUser } = options;
    const payload = { room, user, ...(byUser && { actor: byUser }) };
    await askingApps(server.apps.membership('IPreRoomUserLeave', payload));
    if (server.state.subscription(room._id, user._id)) {
        const type = byUser ? (room.teamMain ? 'removed-user-from-team' : 'ru') : room.teamMain ? 'ult' : 'ul';
        const extra = byUser ? { u: { _id: byUser._id, username: byUser.username ?? '' } } : {};
        await saveSystemMessage(server, type, room, user.username ?? '', user, extra);
    }
    unsubscribe(server, room, user);
    leaveTeam(server, room, user);
    await server.apps.membership('IPostRoomUserLeave', payload);
}

function leaveTeam(server: Server, room: ServerRoom, user: ServerUser): void {
    const team = room.teamMain && room.teamId !== undefined ? server.state.teams.get(room.teamId) : undefined;
    if (team) {
        team.memberIds = team.memberIds.filter((id) => id !== user._id);
    }
}

const refuseLastOwner = (server: Server, room: ServerRoom, user: ServerUser): void => {
    if (isOnlyOwner(server, room, user)) {
        throw new ServerError(
            'error-you-are-last-owner',
            'You are the last owner. Please set new owner before leaving the room.',
        );
    }
};

/** RocketChat/Rocket.Chat, apps/meteor/app/lib/server/methods/leaveRoom.ts */
export async function leaveRoom(server: Server, user: ServerUser, room: ServerRoom): Promise<void> {
    if (room.t === 'd' || !server.permissions.has(user._id, `leave-${room.t}`)) {
        throw new ServerError('error-not-allowed', 'Not allowed');
    }
    if (!server.state.subscription(room._id, user._id)) {
        throw new ServerError('error-user-not-in-room', 'You are not in this room');
    }
    refuseLastOwner(server, room, user);
    await removeUserFromRoom(server, room, user);
}

/** RocketChat/Rocket.Chat, apps/meteor/server/methods/removeUserFromRoom.ts */
export async function kickFromRoom(
    server: Server,
    actor: ServerUser,
    room: ServerRoom,
    user: ServerUser,
): Promise<void> {
    const { permissions, state } = server;
    if (room.t === 'd' || !permissions.has(actor._id, 'remove-user', room._id)) {
        throw new ServerError('error-not-allowed', 'Not allowed');
    }
    if (!permissions.has(actor._id, `kick-user-from-any-${room.t}-room`)) {
        if (!canAccessRoom(server, room, actor)) {
            throw new ServerError(
                'error-room-not-found',
                'The required "roomId" param provided does not match any group',
            );
        }
        if (!state.subscription(room._id, user._id)) {
            throw new ServerError('error-user-not-in-room', 'User is not in this room');
        }
    }
    refuseLastOwner(server, room, user);
    await removeUserFromRoom(server, room, user, { byUser: actor });
}

/**
 * *Add all users*: memberships and a line each, no join event.
 * RocketChat/Rocket.Chat, apps/meteor/server/methods/addAllUserToRoom.ts
 */
export async function addAllUsersToRoom(
    server: Server,
    actor: ServerUser,
    room: ServerRoom,
    activeOnly = false,
): Promise<void> {
    if (!server.permissions.has(actor._id, 'add-all-to-room')) {
        throw new ServerError('403', 'Access to Method Forbidden');
    }
    const people = [...server.state.users.values()].filter((user) => user.username && (user.active || !activeOnly));
    for (const user of people) {
        if (!server.state.subscription(room._id, user._id)) {
            subscribe(server, room, user);
            await saveSystemMessage(server, 'uj', room, user.username ?? '', user);
        }
    }
}

/**
 * The default channels of a new account: no join event, and silenced not even a line.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/addUserToDefaultChannels.ts
 */
export async function joinDefaultChannels(server: Server, user: ServerUser, silenced = false): Promise<void> {
    for (const room of [...server.state.rooms.values()].filter((each) => each.default)) {
        if (!server.state.subscription(room._id, user._id)) {
            subscribe(server, room, user);
            if (!silenced) {
                await saveSystemMessage(server, 'uj', room, user.username ?? '', user);
            }
        }
    }
}
