import { attempt } from './attempt';
import type { Outcome } from './attempt';
import type { ServerMessage } from './model';
import { Person } from './People';
import type { RoomHandle } from './People';
import * as accounts from './server/accounts';
import { addAllUsersToRoom } from './server/membership';
import { deleteReportedMessage, pruneRoom } from './server/moderation';
import type { Server } from './server/Server';
import * as teams from './server/teams';
import * as users from './server/users';

/** What a person does in the administration, and to their own account; the server checks their rights. */
export class Administering {
    public readonly person: Person;

    protected readonly server: Server;

    constructor(server: Server, person: Person) {
        this.server = server;
        this.person = person;
    }

    public createUser(account: users.NewAccount): Promise<Outcome<Person>> {
        return this.byRest(
            async () => new Person(this.server, await users.createUser(this.server, this.person.user, account)),
        );
    }

    /** The edit form; `roles` replaces the whole list. */
    public updateUser(who: Person, changes: users.AccountChanges, confirmRelinquish = false): Promise<Outcome> {
        return this.byRest(async () => {
            await users.updateUser(this.server, this.person.user, who.id, changes, confirmRelinquish);
        });
    }

    public setActive(who: Person, active: boolean, confirmRelinquish = false): Promise<Outcome> {
        return this.byRest(() =>
            users.setActiveStatusAs(this.server, this.person.user, who.id, active, confirmRelinquish),
        );
    }

    /** The *Roles* page, or with a room its member list. */
    public addRole(who: Person, roleId: string, room?: RoomHandle): Promise<Outcome> {
        return this.byRest(() => accounts.addUserToRole(this.server, this.person.user, who.user, roleId, room?.id));
    }

    public removeRole(who: Person, roleId: string, room?: RoomHandle): Promise<Outcome> {
        return this.byRest(() =>
            accounts.removeUserFromRole(this.server, this.person.user, who.user, roleId, room?.id),
        );
    }

    public deleteUser(who: Person, confirmRelinquish = true): Promise<Outcome> {
        return this.byRest(() =>
            accounts.deleteUser(this.server, who.user, { confirmRelinquish, performedBy: this.person.user }),
        );
    }

    public deleteOwnAccount(confirmRelinquish = true): Promise<Outcome> {
        return this.byMethod(() => accounts.deleteUser(this.server, this.person.user, { confirmRelinquish }));
    }

    public updateOwnProfile(changes: Parameters<typeof users.updateOwnProfile>[2]): Promise<Outcome> {
        return this.byRest(() => users.updateOwnProfile(this.server, this.person.user, changes));
    }

    /** The first username joins the room of the invite link and the default channels. */
    public chooseUsername(username: string): Promise<Outcome> {
        return this.byMethod(() => users.setUsername(this.server, this.person.user, username));
    }

    /** By clicking the link in the mail; no app hears of it. */
    public async verifyEmail(): Promise<void> {
        const { user } = this.person;
        user.emails = user.emails?.map((email) => ({ ...email, verified: true }));
    }

    /** Resolves with the session's token. */
    public login(): Promise<Outcome<string>> {
        return this.byMethod(() => accounts.login(this.server, this.person.user));
    }

    public logout(): Promise<Outcome> {
        return this.byMethod(() => accounts.logout(this.server, this.person.user));
    }

    public addAllUsers(room: RoomHandle, activeOnly = false): Promise<Outcome> {
        return this.byRest(() => addAllUsersToRoom(this.server, this.person.user, room.room, activeOnly));
    }

    /** Resolves with the number of messages removed. */
    public prune(room: RoomHandle, range: { oldest?: Date; latest?: Date } = {}): Promise<Outcome<number>> {
        return this.byRest(() => pruneRoom(this.server, this.person.user, room.room, range));
    }

    /** From the moderation console. */
    public moderationDelete(message: ServerMessage): Promise<Outcome> {
        return this.byRest(() => deleteReportedMessage(this.server, this.person.user, message));
    }

    public convertToTeam(room: RoomHandle): Promise<Outcome> {
        return this.byRest(async () => {
            await teams.convertToTeam(this.server, this.person.user, room.room);
        });
    }

    public convertToChannel(mainRoom: RoomHandle): Promise<Outcome> {
        return this.byRest(() => teams.convertToChannel(this.server, this.person.user, this.teamOf(mainRoom)));
    }

    public addToTeam(mainRoom: RoomHandle, ...people: Person[]): Promise<Outcome> {
        return this.byRest(() =>
            teams.addTeamMembers(
                this.server,
                this.person.user,
                this.teamOf(mainRoom),
                people.map(({ user }) => user),
            ),
        );
    }

    public moveToTeam(room: RoomHandle, mainRoom: RoomHandle): Promise<Outcome> {
        return this.byRest(() => teams.addRoomToTeam(this.server, this.person.user, room.room, this.teamOf(mainRoom)));
    }

    /** Every member of the team joins this room, now and later. */
    public setAutoJoin(room: RoomHandle): Promise<Outcome> {
        return this.byRest(() => teams.setTeamAutoJoin(this.server, this.person.user, room.room));
    }

    protected byRest<T>(work: () => Promise<T>): Promise<Outcome<T>> {
        return attempt(this.server, this.person, 'rest', work);
    }

    protected byMethod<T>(work: () => Promise<T>): Promise<Outcome<T>> {
        return attempt(this.server, this.person, 'method', work);
    }

    private teamOf({ room }: RoomHandle): Parameters<typeof teams.convertToChannel>[2] {
        const team = room.teamId === undefined ? undefined : this.server.state.teams.get(room.teamId);
        if (!team) {
            throw new Error('team-does-not-exist');
        }
        return team;
    }
}
