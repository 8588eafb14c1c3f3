import { ServerError } from '../model';
import type { EventPayloads, ServerMessage, ServerRoom, ServerUser } from '../model';
import { askingApps } from './appRefusals';
import { addUserToRoom } from './membership';
import { roomToWriteIn } from './messageRights';
import { saveSystemMessage, sendMessage } from './messages';
import type { Server } from './Server';
import { subscribe } from './subscriptions';

export interface NewRoom {
    type: 'c' | 'p';
    name: string;
    owner: ServerUser;
    /** Usernames or people; unknown names are left out when the members are written. */
    members?: Array<ServerUser | string>;
    extra?: Partial<ServerRoom>;
    readOnly?: boolean;
    excludeSelf?: boolean;
}

/**
 * Makes a channel, a group, a discussion or a team's main room. The initial members join without a word and without
 * a join event; the apps saw their names before. Permissions are the caller's business.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/createRoom.ts
 *
 * @throws ServerError `error-app-prevented` and the errors of a bad name
 */
export async function createRoom(server: Server, asked: NewRoom): Promise<ServerRoom> {
    const { type, name, owner, readOnly, excludeSelf } = asked;
    if (name.trim() === '') {
        throw new ServerError('error-invalid-name', 'Invalid name');
    }
    if (!owner.username) {
        throw new ServerError('error-invalid-user', 'Invalid user');
    }
    const members = (asked.members ?? []).map((member) =>
        typeof member === 'string' ? member : (member.username ?? ''),
    );
    if (!excludeSelf && !members.includes(owner.username)) {
        members.push(owner.username);
    }
    const now = server.now();
    const draft: Omit<ServerRoom, '_id'> = {
        fname: name,
        ...asked.extra,
        name: asked.extra?.prid === undefined ? validRoomName(server, name.trim()) : name,
        t: type,
        msgs: 0,
        usersCount: 0,
        u: { _id: owner._id, username: owner.username },
        ts: now,
        _updatedAt: now,
        ro: readOnly === true,
    };
    const room: ServerRoom = {
        ...(await askAppsBefore(server, { ...draft, _USERNAMES: members }, draft)),
        _id: server.newId(),
    };
    server.state.rooms.set(room._id, room);
    [...server.state.users.values()]
        .filter(({ username }) => username !== undefined && members.includes(username))
        .forEach((member) => subscribe(server, room, member, member._id === owner._id ? ['owner'] : undefined));
    await announceInTeam(server, room, owner);
    server.background(server.apps.roomPost('IPostRoomCreate', { ...room }), 'IPostRoomCreate');
    return room;
}

/** Resolves with the draft as the apps changed it; the member list is not theirs to change. */
async function askAppsBefore<T extends object>(server: Server, payload: EventPayloads['room'], draft: T): Promise<T> {
    if (await askingApps(server.apps.roomPre('IPreRoomCreatePrevent', { ...payload }))) {
        throw new ServerError('error-app-prevented', 'A Rocket.Chat App prevented the room creation.');
    }
    // An exception from extending or modifying is not translated by the server.
    const { _USERNAMES: _unchangeable, ...changed } = { ...(await server.apps.roomChange({ ...payload })) };
    return { ...draft, ...changed };
}

async function announceInTeam(server: Server, room: ServerRoom, owner: ServerUser): Promise<void> {
    const team = room.teamId === undefined ? undefined : server.state.teams.get(room.teamId);
    const main = team?.roomId === undefined ? undefined : server.state.rooms.get(team.roomId);
    if (room.t === 'c' && main) {
        await saveSystemMessage(server, 'user-added-room-to-team', main, room.name ?? '', owner);
    }
}

/** RocketChat/Rocket.Chat, apps/meteor/app/utils/server/lib/getValidRoomName.ts */
function validRoomName(server: Server, name: string): string {
    const pattern = String(server.settings.get('UTF8_Channel_Names_Validation'));
    if (!new RegExp(`^${pattern}$`).test(name)) {
        throw new ServerError('error-invalid-room-name', `${name} is not a valid room name`, { room_name: name });
    }
    if (server.state.roomByName(name)) {
        throw new ServerError('error-duplicate-channel-name', `A channel with name '${name}' exists`, {
            channel_name: name,
        });
    }
    return name;
}

/** A person's own channel or group: `create-c` or `create-p`, then {@link createRoom}. */
export async function createRoomAs(
    server: Server,
    actor: ServerUser,
    asked: Omit<NewRoom, 'owner'>,
): Promise<ServerRoom> {
    const { teamId } = asked.extra ?? {};
    const team = teamId === undefined ? undefined : server.state.teams.get(teamId);
    const allowed = team
        ? server.permissions.has(actor._id, `create-team-${asked.type === 'c' ? 'channel' : 'group'}`, team.roomId)
        : server.permissions.has(actor._id, `create-${asked.type}`);
    if (!allowed) {
        throw new ServerError('error-unauthorized', 'User does not have the permissions required for this action');
    }
    return createRoom(server, { ...asked, owner: actor });
}

/**
 * The direct room of these people: the existing one without any event, or a new one, which the apps are asked about
 * without being told who opens it.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/createDirectRoom.ts
 */
export async function createDirectRoom(
    server: Server,
    members: ServerUser[],
    _creator?: ServerUser,
): Promise<ServerRoom> {
    const people = [...new Map(members.map((member) => [member._id, member])).values()];
    const most = Number(server.settings.get('DirectMesssage_maxUsers'));
    if (people.length > most) {
        throw new ServerError(
            'error-direct-message-max-user-exceeded',
            `You cannot add more than ${most} users, including yourself to a direct message`,
        );
    }
    const existing = server.state.directRoomOf(people.map(({ _id }) => _id));
    if (existing) {
        return existing;
    }
    const sortName = (user: ServerUser): string => user.name ?? user.username ?? '';
    const sorted = [...people].sort((one, other) => sortName(one).localeCompare(sortName(other)));
    const usernames = sorted.map(({ username }) => username ?? '').filter((name) => name !== '');
    const uids = people.map(({ _id }) => _id).sort();
    const now = server.now();
    const draft = {
        ...(uids.length === 2 && { _id: uids.join('') }),
        t: 'd' as const,
        usernames,
        usersCount: people.length,
        msgs: 0,
        ts: now,
        _updatedAt: now,
        uids,
    };
    const made: Omit<ServerRoom, '_id'> & { _id?: string } = await askAppsBefore(
        server,
        { ...draft, _USERNAMES: usernames },
        draft,
    );
    const room: ServerRoom = { ...made, _id: made._id ?? server.newId() };
    server.state.rooms.set(room._id, room);
    people.forEach((member) => subscribe(server, room, member));
    server.background(server.apps.roomPost('IPostRoomCreate', { ...room }), 'IPostRoomCreate');
    return room;
}

/**
 * RocketChat/Rocket.Chat, apps/meteor/server/methods/createDirectMessage.ts. Without `create-d` even an existing room
 * is refused here; clients open those by themselves.
 */
export async function createDirectRoomAs(server: Server, actor: ServerUser, others: ServerUser[]): Promise<ServerRoom> {
    if (!server.permissions.has(actor._id, 'create-d')) {
        throw new ServerError('error-not-allowed', 'Not allowed');
    }
    return createDirectRoom(server, [actor, ...others], actor);
}

export interface NewDiscussion {
    parent: ServerRoom;
    name: string;
    owner: ServerUser;
    members?: Array<ServerUser | string>;
    /** The message it starts from; its author becomes a member. */
    message?: ServerMessage;
    reply?: string;
    encrypted?: boolean;
}

/**
 * Starts a discussion. One that exists for the message is joined instead. A refused reply comes after the discussion
 * was made, which therefore stays.
 * RocketChat/Rocket.Chat, apps/meteor/app/discussion/server/methods/createDiscussion.ts
 */
export async function createDiscussion(server: Server, asked: NewDiscussion): Promise<ServerRoom> {
    const { owner, message, reply } = asked;
    const parent = parentOfDiscussion(server, asked);
    const encrypted = asked.encrypted ?? parent.encrypted === true;
    if (encrypted && reply) {
        throw new ServerError('error-invalid-arguments', 'Encrypted discussions must not receive an initial reply.');
    }
    const existing = message && [...server.state.rooms.values()].find(({ pmid }) => pmid === message._id);
    if (existing) {
        await addUserToRoom(server, existing, owner);
        return existing;
    }
    const room = await createRoom(server, {
        type: parent.t === 'c' ? 'c' : 'p',
        name: server.newId(),
        owner,
        members: [...(message ? [message.u.username] : []), ...(asked.members ?? [])],
        extra: {
            fname: asked.name,
            ...(message && !parent.encrypted && { description: message.msg }),
            ...(parent.name !== undefined && { topic: parent.name }),
            prid: parent._id,
            ...(message && { pmid: message._id }),
            encrypted,
        },
    });
    const embedded = message && { attachments: [{ text: parent.encrypted ? 'Encrypted message' : message.msg }] };
    if (embedded) {
        copyRootMessage(server, room, owner, embedded);
    }
    await saveSystemMessage(server, 'discussion-created', parent, asked.name, owner, { drid: room._id, ...embedded });
    if (reply) {
        await sendMessage(server, owner, { rid: room._id, msg: reply }, room);
    }
    return room;
}

function parentOfDiscussion(server: Server, { parent, owner }: NewDiscussion): ServerRoom {
    try {
        roomToWriteIn(server, parent._id, owner);
    } catch (error) {
        throw new ServerError(error instanceof Error ? error.message : String(error));
    }
    if (parent.prid) {
        throw new ServerError('error-nested-discussion', 'Cannot create nested discussions');
    }
    return parent;
}

/** The copy of the root message is written directly: not counted, and no app hears of it. */
function copyRootMessage(server: Server, room: ServerRoom, owner: ServerUser, embedded: Partial<ServerMessage>): void {
    const _id = server.newId();
    const now = server.now();
    const u = { _id: owner._id, username: owner.username ?? '' };
    server.state.messages.set(_id, { _id, rid: room._id, msg: '', ts: now, _updatedAt: now, u, ...embedded });
}

/** A person's own discussion: the setting and `start-discussion` in the parent, then {@link createDiscussion}. */
export async function createDiscussionAs(
    server: Server,
    actor: ServerUser,
    asked: Omit<NewDiscussion, 'owner'>,
): Promise<ServerRoom> {
    const allowed = ['start-discussion', 'start-discussion-other-user'];
    const rid = asked.parent._id;
    if (!server.settings.get('Discussion_enabled') || !server.permissions.hasAny(actor._id, allowed, rid)) {
        throw new ServerError('error-action-not-allowed', 'You are not allowed to create a discussion');
    }
    return createDiscussion(server, { ...asked, owner: actor });
}

/**
 * Deletes a room for a person or an app: apps before, everything in it, apps after.
 * RocketChat/Rocket.Chat, apps/meteor/server/lib/eraseRoom.ts
 */
export async function eraseRoom(server: Server, room: ServerRoom, actor: ServerUser): Promise<void> {
    if (!server.permissions.has(actor._id, `delete-${room.t}`, room._id)) {
        throw new ServerError('error-not-allowed', 'Not allowed');
    }
    if (await server.apps.roomPre('IPreRoomDeletePrevent', { ...room })) {
        throw new ServerError('error-app-prevented-deleting', 'A Rocket.Chat App prevented the room erasing.');
    }
    await deleteRoom(server, room);
    server.background(server.apps.roomPost('IPostRoomDeleted', { ...room }), 'IPostRoomDeleted');
}

/**
 * Removes a room with its messages, files, memberships and discussions. No app hears of it.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/deleteRoom.ts
 */
export async function deleteRoom(server: Server, room: ServerRoom): Promise<void> {
    const { state } = server;
    for (const discussion of [...state.rooms.values()].filter(({ prid }) => prid === room._id)) {
        await deleteRoom(server, discussion);
    }
    state.messagesOf(room._id).forEach(({ _id }) => state.messages.delete(_id));
    [...state.uploads.values()].filter(({ rid }) => rid === room._id).forEach(({ _id }) => state.uploads.delete(_id));
    [...state.invites.values()].filter(({ rid }) => rid === room._id).forEach(({ _id }) => state.invites.delete(_id));
    state.subscriptions = state.subscriptions.filter(({ rid }) => rid !== room._id);
    state.rooms.delete(room._id);
}
