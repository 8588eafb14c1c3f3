import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { Notices } from '../actions/ports';
import type { Person } from '../policy/types';

/** Messages that are looked through for one that may have been written. */
const LATEST = 50;

/**
 * Words of the app to one person. `write` needs `modify`, which the host hands to every hook but the checks, though
 * the typings of the pre-events leave it out.
 * Source: RocketChat/Rocket.Chat `packages/apps-engine/deno-runtime/handlers/listener/handler.ts`.
 */
export class HostNotices implements Notices {
    constructor(
        private readonly read: IRead,
        private readonly modify?: IModify,
    ) {}

    public async whisper(personId: string, roomId: string, text: string): Promise<void> {
        const [user, room, sender] = await Promise.all([
            this.read.getUserReader().getById(personId),
            this.read.getRoomReader().getById(roomId),
            this.getAppUser(),
        ]);
        if (!user || !room) {
            throw new Error('A notice has no reader or no room');
        }
        const notifier = this.read.getNotifier();
        const message = notifier.getMessageBuilder().setRoom(room).setSender(sender).setText(text).getMessage();
        await notifier.notifyUser(user, message);
    }

    public async write(person: Person, text: string, blocks: readonly object[] = []): Promise<void> {
        const creator = this.getModify().getCreator();
        const sender = await this.getAppUser();
        const room = await this.getDirectRoom(sender, person);
        const message = creator.startMessage().setRoom(room).setSender(sender).setText(text);
        await creator.finish(blocks.length > 0 ? message.setBlocks(blocks as LayoutBlock[]) : message);
    }

    public async hasWritten(person: Person, text: string): Promise<boolean> {
        const rooms = this.read.getRoomReader();
        const sender = await this.getAppUser();
        const room = await rooms.getDirectByUsernames([sender.username, person.username]);
        if (!room) {
            return false;
        }
        return isWritten(this.read, { roomId: room.id, senderId: sender.id, text });
    }

    private async getDirectRoom(sender: IUser, person: Person): Promise<IRoom> {
        const rooms = this.read.getRoomReader();
        const known = await rooms.getDirectByUsernames([sender.username, person.username]);
        if (known) {
            return known;
        }
        const creator = this.getModify().getCreator();
        const builder = creator
            .startRoom()
            .setType(RoomType.DIRECT_MESSAGE)
            .setCreator(sender)
            .setMembersToBeAddedByUsernames([sender.username, person.username]);
        const room = await rooms.getById(await creator.finish(builder));
        if (!room) {
            throw new Error('The direct room with a person could not be opened');
        }
        return room;
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
            throw new Error('The host gave no way to write a message here');
        }
        return this.modify;
    }
}

/** Whether one of the last messages of a room says exactly this, and is by this sender. */
export async function isWritten(
    read: IRead,
    { roomId, senderId, text }: { roomId: string; senderId: string; text: string },
): Promise<boolean> {
    const messages = await read.getRoomReader().getMessages(roomId, { limit: LATEST, sort: { createdAt: 'desc' } });
    return messages.some((message) => message.sender._id === senderId && message.text === text);
}
