import type {
    ServerInvite,
    ServerMessage,
    ServerRole,
    ServerRoom,
    ServerSubscription,
    ServerTeam,
    ServerUpload,
    ServerUser,
} from '../model';
import { defaultRoles } from './defaultRoles';
import { UserMap } from './UserMap';

/** The collections of the server. Maps keep the order of insertion, as natural order in the database does. */
export class State {
    public readonly users = new UserMap();

    public readonly rooms = new Map<string, ServerRoom>();

    public readonly messages = new Map<string, ServerMessage>();

    public readonly teams = new Map<string, ServerTeam>();

    public readonly roles = new Map<string, ServerRole>(defaultRoles.map((role) => [role._id, { ...role }]));

    public readonly uploads = new Map<string, ServerUpload>();

    public readonly invites = new Map<string, ServerInvite>();

    public subscriptions: ServerSubscription[] = [];

    /** Exact spelling and case, as mentions and the apps' look-up need it. */
    public userByUsername(username: string): ServerUser | undefined {
        return this.users.byUsername(username);
    }

    public userByUsernameIgnoringCase(username: string): ServerUser | undefined {
        return this.users.byUsernameIgnoringCase(username);
    }

    public userByEmail(address: string): ServerUser | undefined {
        return this.users.byEmail(address);
    }

    /** By slug, which is the name without `#`. */
    public roomByName(name: string): ServerRoom | undefined {
        return [...this.rooms.values()].find((room) => room.name === name);
    }

    /** The direct room of exactly these people. */
    public directRoomOf(userIds: string[]): ServerRoom | undefined {
        const wanted = [...new Set(userIds)].sort().join();
        return [...this.rooms.values()].find(
            (room) => room.t === 'd' && [...(room.uids ?? [])].sort().join() === wanted,
        );
    }

    public subscription(rid: string, userId: string): ServerSubscription | undefined {
        return this.subscriptions.find((entry) => entry.rid === rid && entry.u._id === userId);
    }

    public subscriptionsOf(userId: string): ServerSubscription[] {
        return this.subscriptions.filter((entry) => entry.u._id === userId);
    }

    /** In the order in which they joined. */
    public membersOf(rid: string): ServerUser[] {
        return this.subscriptions
            .filter((entry) => entry.rid === rid)
            .map((entry) => this.users.get(entry.u._id))
            .filter((user): user is ServerUser => user !== undefined);
    }

    public usersWithRoomRole(rid: string, role: string): ServerUser[] {
        return this.subscriptions
            .filter((entry) => entry.rid === rid && entry.roles?.includes(role))
            .map((entry) => this.users.get(entry.u._id))
            .filter((user): user is ServerUser => user !== undefined);
    }

    /** System messages too, oldest first. */
    public messagesOf(rid: string): ServerMessage[] {
        return [...this.messages.values()].filter((message) => message.rid === rid);
    }

    public usersWithRole(role: string): ServerUser[] {
        return [...this.users.values()].filter((user) => user.roles.includes(role));
    }
}
