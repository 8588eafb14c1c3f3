import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { Directory, WrittenMessage } from '../actions/ports';
import type { RoomStanding } from '../policy/people';
import type { Person } from '../policy/types';
import { toPerson } from './translate';

/** The workspace as the app's readers show it. Needs the permissions `user.read`, `room.read` and `message.read`. */
export class WorkspaceDirectory implements Directory {
    constructor(private readonly read: IRead) {}

    public async findPerson(id: string): Promise<Person | undefined> {
        return toPerson(await this.read.getUserReader().getById(id));
    }

    public async findPersonByUsername(username: string): Promise<Person | undefined> {
        return toPerson(await this.read.getUserReader().getByUsername(username));
    }

    public async getStanding(roomId: string, personId: string): Promise<RoomStanding> {
        const rooms = this.read.getRoomReader();
        const [owners, moderators] = await Promise.all([rooms.getOwners(roomId), rooms.getModerators(roomId)]);
        return {
            isOwner: (owners ?? []).some((owner) => owner.id === personId),
            isModerator: (moderators ?? []).some((moderator) => moderator.id === personId),
        };
    }

    /** At most 100 messages at a time are given by the server. */
    public async getMessages(roomId: string, page: { offset: number; count: number }): Promise<WrittenMessage[]> {
        const messages = await this.read.getRoomReader().getMessages(roomId, {
            limit: page.count,
            skip: page.offset,
            sort: { createdAt: 'asc' },
            showThreadMessages: true,
        });
        if (!Array.isArray(messages)) {
            // The host answers null where the app lacks a permission, which must not read as "nobody has written".
            throw new Error('The messages of a room could not be read');
        }
        return messages.map((message) => ({ authorId: senderId(message), sentAt: new Date(message.createdAt) }));
    }
}

/** The typings say `_id`; some servers send `id`. */
function senderId(message: { sender: { _id?: string; id?: string } }): string {
    return message.sender._id ?? message.sender.id ?? '';
}
