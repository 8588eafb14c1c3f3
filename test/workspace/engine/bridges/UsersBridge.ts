import type { IUser, UserType } from '@host/apps-engine/definition/users';
import { UserBridge } from '@host/apps-engine/server/bridges';

import type { ServerUser } from '../../model';
import type { Server } from '../../server/Server';
import { setUserActiveStatus } from '../../server/users';
import type { Converters } from '../convert/Converters';
import { userFromApp } from '../convert/users';

/** The engine asks for users and expects none where its types name one. */
type Found = Promise<IUser>;

/** apps/meteor/app/apps/server/bridges/users.ts */
export class UsersBridge extends UserBridge {
    private readonly server: Server;

    private readonly convert: Converters;

    constructor(server: Server, convert: Converters) {
        super();
        this.server = server;
        this.convert = convert;
    }

    protected async getById(id: string): Found {
        return this.convert.userById(id) as IUser;
    }

    /** Exact spelling and case. */
    protected async getByUsername(username: string): Found {
        return this.convert.user(this.server.state.userByUsername(username)) as IUser;
    }

    protected async getAppUser(appId?: string): Promise<IUser | undefined> {
        return this.convert.user(this.createdBy(appId, 'app')[0]);
    }

    protected async getActiveUserCount(): Promise<number> {
        return [...this.server.state.users.values()].filter(({ active, type }) => active && type !== 'app').length;
    }

    /** Nothing here is ever unread. */
    protected async getUserUnreadMessageCount(): Promise<number> {
        return 0;
    }

    /** All subscriptions: direct rooms, teams and discussions too. */
    protected async getUserRoomIds(userId: string): Promise<string[]> {
        return this.server.state.subscriptionsOf(userId).map(({ rid }) => rid);
    }

    /** Written directly: no default channels, no event. */
    protected async create(descriptor: Partial<IUser>, appId: string): Promise<string> {
        const { state, clock } = this.server;
        const fields = userFromApp(descriptor);
        if (fields.type !== 'bot' && fields.type !== 'app') {
            throw new Error('Creating normal users is currently not supported');
        }
        if (state.userByUsernameIgnoringCase(fields.username ?? '')) {
            throw new Error(
                `The username "${fields.username}" is already being used. Rename or remove the user using it to install this App`,
            );
        }
        const now = clock.now();
        const user: ServerUser = {
            _id: this.server.newId(),
            roles: [],
            active: true,
            createdAt: now,
            _updatedAt: now,
            appId,
            ...fields,
            type: fields.type,
        };
        state.users.set(user._id, user);
        return user._id;
    }

    protected async remove(user: IUser): Promise<boolean> {
        this.drop(user.id);
        return true;
    }

    protected async update(user: IUser, updates: Partial<IUser>): Promise<boolean> {
        const stored = this.convert.userFromState(user);
        if (stored) {
            Object.assign(stored, structuredClone(updates), { _updatedAt: this.server.clock.now() });
            this.server.state.users.renamed(stored);
        }
        return true;
    }

    protected async deleteUsersCreatedByApp(appId: string, type: UserType.APP | UserType.BOT): Promise<boolean> {
        const users = this.createdBy(appId, type);
        users.forEach(({ _id }) => this.drop(_id));
        return users.length > 0;
    }

    /** The server's own deactivation, with nobody as actor. */
    protected async deactivate(userId: string, confirmRelinquish: boolean): Promise<boolean> {
        if (!userId) {
            throw new Error('Invalid user id');
        }
        if (!this.server.state.users.has(userId)) {
            // What the server's own code says when it looks for the id of nobody.
            throw new TypeError("Cannot read properties of undefined (reading 'id')");
        }
        await setUserActiveStatus(this.server, userId, false, confirmRelinquish);
        return true;
    }

    private createdBy(appId: string | undefined, type: string): ServerUser[] {
        return [...this.server.state.users.values()].filter((user) => user.appId === appId && user.type === type);
    }

    private drop(userId: string): void {
        const { state } = this.server;
        state.users.delete(userId);
        state.subscriptions = state.subscriptions.filter(({ u }) => u._id !== userId);
    }
}
