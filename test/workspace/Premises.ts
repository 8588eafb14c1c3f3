import { Acting } from './Acting';
import { attempt } from './attempt';
import type { Outcome } from './attempt';
import type { ServerMessage, ServerRoom, ServerTeam, ServerUser } from './model';
import { Person, RoomHandle } from './People';
import { insertMessage } from './server/messages';
import { RunningClock } from './server/RunningClock';
import { Server } from './server/Server';
import type { ServerOptions } from './server/Server';
import { subscribe } from './server/subscriptions';
import { registerUser } from './server/users';

export interface SeededUser {
    username?: string;
    name?: string;
    roles?: string[];
    language?: string;
    utcOffset?: number;
    active?: boolean;
    type?: ServerUser['type'];
    /** Verified ones. */
    emails?: string[];
    createdAt?: Date;
    lastLogin?: Date;
}

export interface SeededRoom {
    name: string;
    type?: 'c' | 'p';
    owner: Person;
    members?: Person[];
    moderators?: Person[];
    readOnly?: boolean;
    encrypted?: boolean;
    isDefault?: boolean;
    /** Makes it a discussion. */
    parent?: RoomHandle;
    /** The main room of the team it belongs to. */
    team?: RoomHandle;
}

/** The server and the people in it, without the app. */
export class Premises {
    public readonly server: Server;

    /** Where the clock stands still, it is moved by hand alone. */
    constructor(options: Omit<ServerOptions, 'clock'> & { startAt?: Date; standsStill?: boolean } = {}) {
        this.server = new Server({ ...options, clock: new RunningClock(options.startAt, options.standsStill) });
    }

    /** Somebody who was there before; no event, no default channels. */
    public addUser(seeded: SeededUser): Person {
        const now = this.server.now();
        const { username, name, language, emails, lastLogin, utcOffset } = seeded;
        const user: ServerUser = {
            _id: this.server.newId(),
            ...(username !== undefined && { username, name: name ?? username }),
            ...(emails && { emails: emails.map((address) => ({ address, verified: true })) }),
            type: seeded.type ?? 'user',
            roles: seeded.roles ?? ['user'],
            active: seeded.active ?? true,
            createdAt: seeded.createdAt ?? now,
            _updatedAt: now,
            status: 'offline',
            ...(lastLogin && { lastLogin }),
            ...(utcOffset !== undefined && { utcOffset }),
            ...(language !== undefined && { settings: { preferences: { language } } }),
        };
        this.server.state.users.set(user._id, user);
        return new Person(this.server, user);
    }

    public addMember(seeded: SeededUser): Person {
        return this.addUser({ ...seeded, roles: ['user'] });
    }

    public addGuest(seeded: SeededUser): Person {
        return this.addUser({ ...seeded, roles: ['guest'] });
    }

    public addAdmin(seeded: SeededUser): Person {
        return this.addUser({ ...seeded, roles: ['admin', 'user'] });
    }

    /** A room that was there before; no event, no lines. */
    public addRoom(seeded: SeededRoom): RoomHandle {
        const { name, owner, members = [], moderators = [], parent, team, readOnly, encrypted, isDefault } = seeded;
        const now = this.server.now();
        const room: ServerRoom = {
            _id: this.server.newId(),
            t: seeded.type ?? 'c',
            name: parent ? this.server.newId() : name,
            fname: name,
            u: { _id: owner.id, username: owner.username },
            msgs: 0,
            usersCount: 0,
            ts: now,
            _updatedAt: now,
            ro: readOnly === true,
            ...(encrypted && { encrypted }),
            ...(isDefault && { default: true }),
            ...(parent && { prid: parent.id }),
            ...(team && { teamId: team.room.teamId }),
        };
        this.server.state.rooms.set(room._id, room);
        const everybody = new Map([owner, ...moderators, ...members].map((person) => [person.id, person]));
        for (const person of everybody.values()) {
            const roles = [
                ...(person.id === owner.id ? ['owner'] : []),
                ...(moderators.some(({ id }) => id === person.id) ? ['moderator'] : []),
            ];
            subscribe(this.server, room, person.user, roles.length > 0 ? roles : undefined);
        }
        return new RoomHandle(this.server, room);
    }

    /** A team that was there before; resolves to its main room. */
    public addTeam(seeded: Omit<SeededRoom, 'parent' | 'team'>): RoomHandle {
        const handle = this.addRoom(seeded);
        const team: ServerTeam = {
            _id: this.server.newId(),
            name: seeded.name,
            type: handle.room.t === 'c' ? 'public' : 'private',
            roomId: handle.id,
            memberIds: this.server.state.membersOf(handle.id).map(({ _id }) => _id),
        };
        this.server.state.teams.set(team._id, team);
        Object.assign(handle.room, { teamId: team._id, teamMain: true });
        return handle;
    }

    /** A direct room that was there before. */
    public addDirect(members: Person[]): RoomHandle {
        const uids = members.map(({ id }) => id).sort();
        const now = this.server.now();
        const room: ServerRoom = {
            _id: uids.length === 2 ? uids.join('') : this.server.newId(),
            t: 'd',
            uids,
            usernames: members.map(({ username }) => username),
            msgs: 0,
            usersCount: 0,
            ts: now,
            _updatedAt: now,
        };
        this.server.state.rooms.set(room._id, room);
        members.forEach(({ user }) => subscribe(this.server, room, user));
        return new RoomHandle(this.server, room);
    }

    /** A message that was there before. */
    public addMessage(
        room: RoomHandle,
        author: Person,
        text: string,
        extra: Partial<ServerMessage> = {},
    ): ServerMessage {
        const ts = extra.ts ?? this.server.now();
        const u = { _id: author.id, username: author.username, ...(author.user.name && { name: author.user.name }) };
        const message = { _id: this.server.newId(), rid: room.id, msg: text, ts, _updatedAt: ts, u, ...extra };
        insertMessage(this.server, message);
        return message;
    }

    public as(person: Person): Acting {
        return new Acting(this.server, person);
    }

    /** The registration form; the username is chosen afterwards. */
    public async register(form: Parameters<typeof registerUser>[1]): Promise<Outcome<Person>> {
        const nobody = new Person(this.server, this.nobody());
        return attempt(
            this.server,
            nobody,
            'rest',
            async () => new Person(this.server, await registerUser(this.server, form)),
        );
    }

    /** All rooms, oldest first. */
    public rooms(): RoomHandle[] {
        return [...this.server.state.rooms.values()].map((room) => new RoomHandle(this.server, room));
    }

    /** @throws Error when no channel or group has that name */
    public room(name: string): RoomHandle {
        const room = this.server.state.roomByName(name);
        if (!room) {
            throw new Error(`No room is called ${name}.`);
        }
        return new RoomHandle(this.server, room);
    }

    /** @throws Error when there is nobody of that name */
    public person(username: string): Person {
        const user = this.server.state.userByUsername(username);
        if (!user) {
            throw new Error(`Nobody is called ${username}.`);
        }
        return new Person(this.server, user);
    }

    /** All background work of the server is done, and with it every event that apps were sent. */
    public async settled(): Promise<void> {
        await this.server.settled();
    }

    private nobody(): ServerUser {
        const now = this.server.now();
        return { _id: '', type: 'user', roles: [], active: true, createdAt: now, _updatedAt: now };
    }
}
