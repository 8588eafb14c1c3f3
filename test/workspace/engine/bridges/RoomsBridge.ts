import type { IMessage, IMessageRaw } from '@host/apps-engine/definition/messages';
import { type IRoom, type IRoomRaw, RoomType } from '@host/apps-engine/definition/rooms';
import type { IUser } from '@host/apps-engine/definition/users';
import { RoomBridge } from '@host/apps-engine/server/bridges';
import type { GetMessagesOptions, GetRoomsFilters, GetRoomsOptions } from '@host/apps-engine/server/bridges/RoomBridge';

import { ServerError, type ServerUser } from '../../model';
import { addUserToRoom, removeUserFromRoom } from '../../server/membership';
import { createDirectRoomAs, createDiscussionAs, createRoomAs, deleteRoom } from '../../server/rooms';
import type { Server } from '../../server/Server';
import type { Converters } from '../convert/Converters';

/** apps/meteor/app/apps/server/bridges/rooms.ts */
export class RoomsBridge extends RoomBridge {
    private readonly server: Server;

    private readonly convert: Converters;

    constructor(server: Server, convert: Converters) {
        super();
        this.server = server;
        this.convert = convert;
    }

    /** As the room's creator, with that person's permissions. */
    protected async create(room: IRoom, members: string[]): Promise<string> {
        const creator = this.creatorOf(room);
        if (room.type === RoomType.DIRECT_MESSAGE) {
            return (await createDirectRoomAs(this.server, creator, this.usersNamed(members)))._id;
        }
        if (room.type !== RoomType.CHANNEL && room.type !== RoomType.PRIVATE_GROUP) {
            throw new Error('Only channels, private groups and direct messages can be created.');
        }
        const { name, t, ro, _id, u, msgs, ts, _USERNAMES, ...extra } = this.convert.roomFromApp(room);
        const created = await createRoomAs(this.server, creator, {
            type: t === 'c' ? 'c' : 'p',
            name: name ?? '',
            members,
            readOnly: ro === true,
            extra,
        });
        return created._id;
    }

    protected async createDiscussion(
        room: IRoom,
        parentMessage: IMessage | undefined,
        reply: string | undefined,
        members: string[],
    ): Promise<string> {
        const parent = this.server.state.rooms.get(room.parentRoom?.id ?? '');
        if (!parent) {
            throw new Error('There must be a parent room to create a discussion.');
        }
        const message = this.server.state.messages.get(parentMessage?.id ?? '');
        const created = await createDiscussionAs(this.server, this.creatorOf(room), {
            parent,
            name: room.displayName ?? '',
            members,
            ...(message && { message }),
            ...(reply?.trim() && { reply }),
        });
        return created._id;
    }

    protected async getById(roomId: string): Promise<IRoom> {
        return this.convert.roomById(roomId) as IRoom;
    }

    protected async getByName(name: string): Promise<IRoom> {
        return this.convert.roomById(this.server.state.roomByName(name)?._id) as IRoom;
    }

    protected async getCreatorById(roomId: string): Promise<IUser | undefined> {
        return this.convert.userById(this.server.state.rooms.get(roomId)?.u?._id);
    }

    protected async getCreatorByName(name: string): Promise<IUser | undefined> {
        return this.convert.userById(this.server.state.roomByName(name)?.u?._id);
    }

    /** The direct room of exactly these. */
    protected async getDirectByUsernames(usernames: string[]): Promise<IRoom | undefined> {
        const users = this.usersNamed(usernames);
        const room = users.length === usernames.length && this.server.state.directRoomOf(users.map(({ _id }) => _id));
        return room ? this.convert.room(room) : undefined;
    }

    protected async getMembers(roomId: string): Promise<IUser[]> {
        return this.toApp(this.server.state.membersOf(roomId));
    }

    protected async getOwners(roomId: string): Promise<IUser[]> {
        return this.toApp(this.server.state.usersWithRoomRole(roomId, 'owner'));
    }

    protected async getModerators(roomId: string): Promise<IUser[]> {
        return this.toApp(this.server.state.usersWithRoomRole(roomId, 'moderator'));
    }

    protected async getLeaders(roomId: string): Promise<IUser[]> {
        return this.toApp(this.server.state.usersWithRoomRole(roomId, 'leader'));
    }

    protected async getAllRooms(filters: GetRoomsFilters, options: GetRoomsOptions): Promise<IRoomRaw[]> {
        const { types, discussions, teams } = filters;
        const { limit = 100, skip = 0 } = options;
        return [...this.server.state.rooms.values()]
            .filter((room) => types === undefined || types.length === 0 || types.includes(room.t as RoomType))
            .filter((room) => discussions === undefined || discussions === (room.prid !== undefined))
            .filter((room) => teams === undefined || teams === (room.teamMain === true))
            .slice(skip, skip + limit)
            .map((room) => this.convert.rawRoom(room));
    }

    /** Writes the fields that the app names, without a message or a notice; then adds the members, without inviter. */
    protected async update(room: IRoom, members: string[] = []): Promise<void> {
        const stored = this.server.state.rooms.get(room.id ?? '');
        if (!stored) {
            throw new Error('A room must exist to update.');
        }
        const { _id, _USERNAMES, ...changes } = this.convert.roomFromApp(room);
        Object.assign(stored, structuredClone(changes), { _updatedAt: this.server.clock.now() });
        for (const member of this.usersNamed(members)) {
            await addUserToRoom(this.server, stored, member);
        }
    }

    protected async delete(roomId: string): Promise<void> {
        const room = this.server.state.rooms.get(roomId);
        if (room) {
            await deleteRoom(this.server, room);
        }
    }

    protected async removeUsers(roomId: string, usernames: string[]): Promise<void> {
        const room = this.server.state.rooms.get(roomId);
        if (!room) {
            throw new ServerError('error-invalid-room', 'Invalid room');
        }
        await Promise.all(this.usersNamed(usernames).map((user) => removeUserFromRoom(this.server, room, user)));
    }

    /** Without system messages. */
    protected async getMessages(roomId: string, options: GetMessagesOptions): Promise<IMessageRaw[]> {
        const { limit, skip = 0, sort, showThreadMessages } = options;
        const direction = sort?.createdAt === 'desc' ? -1 : 1;
        return this.server.state
            .messagesOf(roomId)
            .filter((message) => message.t === undefined && (showThreadMessages || !message.tmid))
            .sort((a, b) => direction * (a.ts.getTime() - b.ts.getTime()))
            .slice(skip, skip + limit)
            .map((message) => this.convert.rawMessage(message));
    }

    /** Nothing here is ever unread. */
    protected async getUnreadByUser(): Promise<IMessageRaw[]> {
        return [];
    }

    protected async getUserUnreadMessageCount(): Promise<number> {
        return 0;
    }

    private creatorOf(room: Pick<IRoom, 'creator'>): ServerUser {
        const creator = this.convert.userFromState(room.creator);
        if (!creator) {
            throw new ServerError('error-invalid-user', 'Invalid user');
        }
        return creator;
    }

    /** Unknown names are left out. */
    private usersNamed(usernames: string[]): ServerUser[] {
        return usernames
            .map((username) => this.server.state.userByUsername(username))
            .filter((user) => user !== undefined);
    }

    private toApp(users: ServerUser[]): IUser[] {
        return users.map((user) => this.convert.user(user) as IUser);
    }
}
