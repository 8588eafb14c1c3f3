import type { ServerMessage, ServerRoom, ServerUser } from './model';
import type { Server } from './server/Server';

/** Somebody of the workspace; `user` is always the record as it is now, or as it was when the account was deleted. */
export class Person {
    public readonly id: string;

    private readonly server: Server;

    private last: ServerUser;

    constructor(server: Server, user: ServerUser) {
        this.server = server;
        this.id = user._id;
        this.last = user;
    }

    public get user(): ServerUser {
        this.last = this.server.state.users.get(this.id) ?? this.last;
        return this.last;
    }

    public get username(): string {
        return this.user.username ?? '';
    }

    /** The rooms this person is in, in the order of joining. */
    public get roomIds(): string[] {
        return this.server.state.subscriptionsOf(this.id).map(({ rid }) => rid);
    }
}

/** A room of the workspace; `room` is always the record as it is now, or as it was when the room was deleted. */
export class RoomHandle {
    public readonly id: string;

    private readonly server: Server;

    private last: ServerRoom;

    constructor(server: Server, room: ServerRoom) {
        this.server = server;
        this.id = room._id;
        this.last = room;
    }

    public get room(): ServerRoom {
        this.last = this.server.state.rooms.get(this.id) ?? this.last;
        return this.last;
    }

    public get exists(): boolean {
        return this.server.state.rooms.has(this.id);
    }

    /** Usernames, in the order of joining. */
    public get members(): string[] {
        return this.server.state.membersOf(this.id).map(({ username }) => username ?? '');
    }

    public hasMember({ id }: { id: string }): boolean {
        return this.server.state.subscription(this.id, id) !== undefined;
    }

    /** System messages too, oldest first. */
    public get messages(): ServerMessage[] {
        return this.server.state.messagesOf(this.id);
    }

    /** What people and apps wrote, oldest first. */
    public get texts(): string[] {
        return this.messages.filter(({ t }) => t === undefined).map(({ msg }) => msg);
    }
}
