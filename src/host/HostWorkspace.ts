import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { RoomSummary, Workspace } from '../actions/guestPorts';
import { present } from '../policy/collections';
import type { Account } from '../policy/guests';
import type { Person } from '../policy/types';
import { refusesAppMessages, toAccount, toPerson, toRoom } from './translate';

/**
 * Rooms and accounts by the app's own accessors. Needs the permissions `room.read`, `room.write`, `user.read` and
 * `user.write`. `additionsUnderWay` holds `room:user name` while the app adds somebody, so that the app's own join
 * rule knows the act when the server asks about it.
 */
export class HostWorkspace implements Workspace {
    constructor(
        private readonly read: IRead,
        private readonly modify: IModify | undefined,
        private readonly additionsUnderWay: Set<string>,
    ) {}

    public async listRoomIds(userId: string): Promise<string[]> {
        const ids: unknown = await this.read.getUserReader().getUserRoomIds(userId);
        if (!Array.isArray(ids)) {
            // The host answers null where the app lacks a permission, which must not read as "in no room".
            throw new Error('The rooms of a person could not be read');
        }
        return ids.filter((id): id is string => typeof id === 'string');
    }

    public async findRoom(roomId: string): Promise<RoomSummary | undefined> {
        return toSummary(await this.read.getRoomReader().getById(roomId));
    }

    public async findRoomByName(name: string): Promise<RoomSummary | undefined> {
        return toSummary(await this.read.getRoomReader().getByName(name));
    }

    public async listMembers(roomId: string): Promise<Array<Person & { isActive: boolean }>> {
        const members = await this.read.getRoomReader().getMembers(roomId);
        return present(
            (members ?? []).map((member) => {
                const person = toPerson(member);
                return person && { ...person, isActive: member.isEnabled !== false };
            }),
        );
    }

    public async addToRoom(roomId: string, username: string): Promise<void> {
        const addition = `${roomId}:${username}`;
        this.additionsUnderWay.add(addition);
        try {
            const updater = this.getModify().getUpdater();
            const builder = await updater.room(roomId, await this.getAppUser());
            await updater.finish(builder.addMemberToBeAddedByUsername(username));
        } finally {
            this.additionsUnderWay.delete(addition);
        }
    }

    public async removeFromRoom(roomId: string, username: string): Promise<void> {
        await this.getModify().getDeleter().removeUsersFromRoom(roomId, [username]);
    }

    public async deactivate(userId: string, confirmRelinquish: boolean): Promise<void> {
        const isDone = await this.getModify().getUpdater().getUserUpdater().deactivate(userId, confirmRelinquish);
        if (!isDone) {
            throw new Error('The server did not deactivate the account');
        }
    }

    public async findAccount(userId: string): Promise<Account | undefined> {
        return toAccount(await this.read.getUserReader().getById(userId));
    }

    private async getAppUser(): Promise<IUser> {
        const user = await this.read.getUserReader().getAppUser();
        if (!user) {
            throw new Error('The app has no account of its own');
        }
        return user;
    }

    private getModify(): IModify {
        if (!this.modify) {
            throw new Error('The host gave no way to change anything here');
        }
        return this.modify;
    }
}

function toSummary(room: IRoom | undefined | null): RoomSummary | undefined {
    if (!room) {
        return undefined;
    }
    const { id, type, isTeam, isDiscussion, parentId } = toRoom(room);
    return {
        id,
        type,
        isTeam,
        isDiscussion,
        ...(parentId !== undefined && { parentId }),
        ...(refusesAppMessages(room) && { refusesMessages: true }),
        name: room.displayName || room.slugifiedName || '',
    };
}
