import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import { UserStatusConnection, UserType } from '@rocket.chat/apps-engine/definition/users';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

const BIRTH = new Date('2026-01-05T08:00:00Z');

/** Accounts, rooms and messages in the form in which the server sends them to an app. */
export function user(username: string, roles: string[], overrides: Partial<IUser> = {}): IUser {
    return {
        id: `${username}-id`,
        username,
        name: username,
        emails: [{ address: `${username}@example.org`, verified: true }],
        type: UserType.USER,
        isEnabled: true,
        roles,
        status: 'online',
        statusConnection: UserStatusConnection.ONLINE,
        utcOffset: 0,
        createdAt: BIRTH,
        updatedAt: BIRTH,
        lastLoginAt: BIRTH,
        ...overrides,
    };
}

export const GUS = user('gus', ['guest']);
export const GINA = user('gina', ['guest', 'user']);
export const MIA = user('mia', ['user']);
export const MAX = user('max', ['user']);
export const MOD = user('mod', ['user']);
export const ADA = user('ada', ['admin', 'user']);
export const BOT = user('helper.bot', ['bot'], { type: UserType.BOT });
export const APP_USER = user('guest-manager.bot', ['app'], { type: UserType.APP });

/** A public channel of Mia's with some messages. */
export function channel(overrides: Partial<IRoom> = {}): IRoom {
    return {
        id: 'channel-id',
        type: RoomType.CHANNEL,
        displayName: 'Plans',
        slugifiedName: 'plans',
        creator: MIA,
        usernames: [],
        isDefault: false,
        isReadOnly: false,
        messageCount: 12,
        ...overrides,
    };
}

/** A direct room as the server sends it: without creator and name. */
export function directRoom(members: readonly IUser[], overrides: Partial<IRoom> = {}): IRoom {
    const ids = members.map(({ id }) => id).sort();
    const room: Partial<IRoom> = { id: ids.join(''), type: RoomType.DIRECT_MESSAGE, userIds: ids, messageCount: 0 };
    return { ...room, ...overrides } as IRoom;
}

/** A room in the making, with the people who will be in it. */
export function newRoom(type: RoomType, creator: IUser | undefined, overrides: object = {}): IRoom {
    const room = {
        type,
        displayName: 'New room',
        slugifiedName: 'new-room',
        creator,
        messageCount: 0,
        _USERNAMES: creator?.username === undefined ? [] : [creator.username],
        ...overrides,
    };
    return room as unknown as IRoom;
}

/** A direct room in the making. */
export function newDirectRoom(members: readonly IUser[], overrides: object = {}): IRoom {
    const room = { ...directRoom(members), _USERNAMES: members.map(({ username }) => username), ...overrides };
    return room;
}

/** The main room of a team in the making. */
export function newTeamRoom(type: RoomType, creator: IUser): IRoom {
    return newRoom(type, creator, { teamId: 'team-id', isTeamMain: true });
}

/** A discussion in the making. */
export function newDiscussion(type: RoomType, creator: IUser): IRoom {
    return newRoom(type, creator, { parentRoom: channel() });
}

/** An ordinary message, not yet saved. */
export function message(sender: IUser, text: string, overrides: object = {}): IMessage {
    return { id: 'message-id', room: channel(), sender, text, createdAt: BIRTH, ...overrides };
}

/** A payload that the typings do not allow, as other versions, servers and apps send it. */
export function malformed<T>(payload: unknown): T {
    return payload as T;
}
