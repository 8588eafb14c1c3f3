import { ServerError } from '../model';
import type { ServerRoom, ServerTeam, ServerUser } from '../model';
import { addUserToRoom } from './membership';
import { saveSystemMessage } from './messages';
import { createRoom } from './rooms';
import type { Server } from './Server';

export interface NewTeam {
    name: string;
    type: 'public' | 'private';
    owner: ServerUser;
    members?: ServerUser[];
}

/**
 * Makes a team with its main room. Whatever fails on the way comes out as a bare `error-team-creation`: an app's
 * sentence too. Nothing of the team is left then.
 * RocketChat/Rocket.Chat, apps/meteor/server/services/team/service.ts
 */
export async function createTeam(server: Server, asked: NewTeam): Promise<ServerTeam> {
    const { state, permissions } = server;
    const { name, type, owner, members = [] } = asked;
    if ([...state.teams.values()].some((team) => team.name === name) || state.userByUsername(name)) {
        throw new Error('team-name-already-exists');
    }
    if (state.roomByName(name)) {
        throw new Error('room-name-already-exists');
    }
    const memberIds = [...new Set([owner, ...members].map(({ _id }) => _id))];
    const team: ServerTeam = { _id: server.newId(), name, type, memberIds };
    const ofTeam = { teamId: team._id, teamMain: true };
    const first = server.teamRecord === 'first';
    if (first) {
        state.teams.set(team._id, team);
    }
    try {
        const roomType = type === 'private' ? 'p' : 'c';
        if (!permissions.has(owner._id, `create-${roomType}`)) {
            throw new Error('no-permission');
        }
        const room = await createRoom(server, {
            type: roomType,
            name,
            owner,
            members: members.filter(({ active }) => active),
            extra: first ? ofTeam : {},
        });
        Object.assign(room, ofTeam);
        team.roomId = room._id;
        state.teams.set(team._id, team);
        return team;
    } catch {
        // The cause is lost on the server as well.
        state.teams.delete(team._id);
        throw new Error('error-team-creation');
    }
}

/** A person's own team: `create-team`, then {@link createTeam}. */
export async function createTeamAs(
    server: Server,
    actor: ServerUser,
    asked: Omit<NewTeam, 'owner'>,
): Promise<ServerTeam> {
    if (!server.permissions.has(actor._id, 'create-team')) {
        throw new ServerError('error-unauthorized', 'User does not have the permissions required for this action');
    }
    return createTeam(server, { ...asked, owner: actor });
}

const mainRoomOf = (server: Server, team: ServerTeam): ServerRoom => {
    const room = team.roomId === undefined ? undefined : server.state.rooms.get(team.roomId);
    if (!room) {
        throw new Error('invalid-team');
    }
    return room;
};

/** Adds people to the main room, which makes them members, and then to every room that all members join. */
export async function addTeamMembers(
    server: Server,
    actor: ServerUser,
    team: ServerTeam,
    people: ServerUser[],
): Promise<void> {
    if (!server.permissions.hasAny(actor._id, ['add-team-member', 'edit-team-member'], team.roomId)) {
        throw new ServerError('error-unauthorized', 'User does not have the permissions required for this action');
    }
    const autoJoin = [...server.state.rooms.values()].filter((room) => room.teamId === team._id && room.teamDefault);
    for (const person of people) {
        await addUserToRoom(server, mainRoomOf(server, team), person, actor);
        for (const room of autoJoin) {
            await addUserToRoom(server, room, person, actor);
        }
    }
}

/** Lets all members of the team join this room now and later. */
export async function setTeamAutoJoin(server: Server, actor: ServerUser, room: ServerRoom): Promise<void> {
    const team = room.teamId === undefined ? undefined : server.state.teams.get(room.teamId);
    if (!team) {
        throw new Error('team-does-not-exist');
    }
    if (!server.permissions.has(actor._id, 'edit-team-channel', team.roomId)) {
        throw new ServerError('error-unauthorized', 'User does not have the permissions required for this action');
    }
    room.teamDefault = true;
    for (const userId of team.memberIds) {
        const member = server.state.users.get(userId);
        if (member) {
            await addUserToRoom(server, room, member, actor);
        }
    }
}

/** Puts an existing room into a team. Memberships stay; no app hears of it but by the line in the main room. */
export async function addRoomToTeam(
    server: Server,
    actor: ServerUser,
    room: ServerRoom,
    team: ServerTeam,
): Promise<void> {
    if (!server.permissions.has(actor._id, 'move-room-to-team', team.roomId)) {
        throw new ServerError('error-no-permission-team-channel', 'error-no-permission-team-channel');
    }
    if (room.teamId) {
        throw new Error('room-already-on-team');
    }
    if (!server.state.usersWithRoomRole(room._id, 'owner').some(({ _id }) => _id === actor._id)) {
        throw new Error('error-no-owner-channel');
    }
    if (room.t === 'c') {
        await saveSystemMessage(server, 'user-added-room-to-team', mainRoomOf(server, team), room.name ?? '', actor);
    }
    room.teamId = team._id;
}

/** Makes a team of a channel or group; its members become the team's. No room event, no join event. */
export async function convertToTeam(server: Server, actor: ServerUser, room: ServerRoom): Promise<ServerTeam> {
    const { state, permissions } = server;
    if (!permissions.has(actor._id, 'create-team') || !permissions.has(actor._id, 'edit-room', room._id)) {
        throw new ServerError('error-unauthorized', 'User does not have the permissions required for this action');
    }
    const team: ServerTeam = {
        _id: server.newId(),
        name: room.name ?? '',
        type: room.t === 'c' ? 'public' : 'private',
        roomId: room._id,
        memberIds: state.membersOf(room._id).map(({ _id }) => _id),
    };
    state.teams.set(team._id, team);
    Object.assign(room, { teamId: team._id, teamMain: true });
    await saveSystemMessage(server, 'user-converted-to-team', room, team.name, actor);
    return team;
}

/** Makes a plain channel or group of a team's main room again; the other rooms leave the team. */
export async function convertToChannel(server: Server, actor: ServerUser, team: ServerTeam): Promise<void> {
    const main = mainRoomOf(server, team);
    if (!server.permissions.has(actor._id, 'convert-team', main._id)) {
        throw new ServerError('error-unauthorized', 'User does not have the permissions required for this action');
    }
    await saveSystemMessage(server, 'user-converted-to-channel', main, main.name ?? '', actor);
    for (const room of [...server.state.rooms.values()].filter(({ teamId }) => teamId === team._id)) {
        delete room.teamId;
        delete room.teamMain;
        delete room.teamDefault;
    }
    server.state.teams.delete(team._id);
}
