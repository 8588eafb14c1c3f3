import { ServerError } from '../model';
import type { ServerRoom, ServerUser } from '../model';
import type { Server } from '../server/Server';

/** The limits of a licence; what is absent is not limited. */
export interface Licence {
    guestUsers?: number;
    activeUsers?: number;
    roomsPerGuest?: number;
}

const whitelist = ['view-d-room', 'view-joined-room', 'view-p-room', 'start-discussion'];

const isGuest = (roles: readonly string[] | undefined): boolean => roles?.length === 1 && roles[0] === 'guest';

/**
 * What an Enterprise licence adds to a workspace. A guest seat is an active person with the role `guest` and no
 * other; the limit of rooms is for everybody with that role among theirs.
 * RocketChat/Rocket.Chat, apps/meteor/ee/app/authorization/server/validateUserRoles.ts, callback.ts,
 * apps/meteor/ee/app/authorization/lib/guestPermissions.ts
 */
export class Licences {
    private licence: Licence | undefined;

    constructor(private readonly server: Server) {}

    public get current(): Licence | undefined {
        return this.licence;
    }

    /** A licence starts the lock of the guest's permissions, too. */
    public set current(licence: Licence | undefined) {
        this.licence = licence;
        this.server.permissions.guestsLocked = licence !== undefined;
        this.lockGuests();
    }

    public get guestSeats(): number {
        return this.seats.filter(({ roles }) => isGuest(roles)).length;
    }

    public get activeUsers(): number {
        return this.seats.length;
    }

    /** Takes the guest role out of every permission that guests may not have; runs whenever permissions change. */
    public lockGuests(): void {
        if (!this.licence) {
            return;
        }
        for (const [permission, holders] of this.server.permissions.table) {
            if (!whitelist.includes(permission)) {
                holders.delete('guest');
            }
        }
    }

    /** Before an account is saved with these roles. Roles given one by one are not looked at. */
    public checkRoles(roles: readonly string[] | undefined, before?: ServerUser): void {
        const { guestUsers } = this.licence ?? {};
        if (isGuest(roles) && !isGuest(before?.roles)) {
            if (guestUsers !== undefined && this.guestSeats >= guestUsers) {
                throw new ServerError('error-max-guests-number-reached', 'Maximum number of guests reached.');
            }
        } else if (!before && !isGuest(roles)) {
            this.checkActivation();
        }
    }

    /** Activation knows the limit of users only, for guests too. */
    public checkActivation(): void {
        const { activeUsers } = this.licence ?? {};
        if (activeUsers !== undefined && this.activeUsers >= activeUsers) {
            throw new ServerError('error-license-user-limit-reached', 'The maximum number of users has been reached.');
        }
    }

    /** Before somebody is added to a room, and before the apps are asked. Direct rooms do not count. */
    public checkRooms(user: ServerUser, room: ServerRoom): void {
        const { roomsPerGuest } = this.licence ?? {};
        if (roomsPerGuest === undefined || room.t === 'd' || !user.roles.includes('guest')) {
            return;
        }
        const rooms = this.server.state.subscriptionsOf(user._id).filter(({ t }) => t !== 'd');
        if (rooms.length >= roomsPerGuest && !rooms.some(({ rid }) => rid === room._id)) {
            throw new ServerError('error-max-rooms-per-guest-reached', 'Maximum number of rooms per guest reached.');
        }
    }

    private get seats(): ServerUser[] {
        return [...this.server.state.users.values()].filter(
            ({ active, type, federated }) => active && type === 'user' && !federated,
        );
    }
}
