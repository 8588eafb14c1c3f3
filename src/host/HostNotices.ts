import type { IMessageBuilder, IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IMessageRaw } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { FileDelivery, Notices } from '../actions/ports';
import type { Person } from '../policy/types';

/** Messages that are looked through for one that may have been written. */
const LATEST = 50;

/** Milliseconds by which the clocks of two servers may differ. */
const CLOCKS_APART = 5 * 60_000;

/**
 * Words of the app to one person. `write` needs `modify`, which the host hands to every hook but the checks, though
 * the typings of the pre-events leave it out.
 * Source: RocketChat/Rocket.Chat `packages/apps-engine/deno-runtime/handlers/listener/handler.ts`.
 */
export class HostNotices implements Notices, FileDelivery {
    constructor(
        private readonly read: IRead,
        private readonly modify?: IModify,
    ) {}

    public async whisper(
        personId: string,
        roomId: string,
        text: string,
        blocks: readonly object[] = [],
    ): Promise<void> {
        const [user, room, sender] = await Promise.all([
            this.read.getUserReader().getById(personId),
            this.read.getRoomReader().getById(roomId),
            this.getAppUser(),
        ]);
        if (!user || !room) {
            throw new Error('A notice has no reader or no room');
        }
        const notifier = this.read.getNotifier();
        const message = notifier.getMessageBuilder().setRoom(room).setSender(sender).setText(text);
        await notifier.notifyUser(user, withBlocks(message, blocks).getMessage());
    }

    public async write(person: Person, text: string, blocks: readonly object[] = []): Promise<void> {
        await this.post(await this.openDirectRoom(person), text, blocks);
    }

    /** A message from the app in a room, whoever reads it there; resolves to its id. */
    public async post(room: IRoom, text: string, blocks: readonly object[] = []): Promise<string> {
        const creator = this.getModify().getCreator();
        const message = creator
            .startMessage()
            .setRoom(room)
            .setSender(await this.getAppUser())
            .setText(text);
        return creator.finish(withBlocks(message, blocks));
    }

    public async hasWritten(person: Person, text: string, since: Date): Promise<boolean> {
        const rooms = this.read.getRoomReader();
        const sender = await this.getAppUser();
        const room = await rooms.getDirectByUsernames([sender.username, person.username]);
        return room
            ? (await findMessage(this.read, { roomId: room.id, senderId: sender.id, text, since })) !== undefined
            : false;
    }

    /** Id of the app's message that says exactly this, where it is one of the last in the room. */
    public async findPosted(roomId: string, text: string): Promise<string | undefined> {
        return (await findMessage(this.read, { roomId, senderId: (await this.getAppUser()).id, text }))?.id;
    }

    /** The mark at the beginning tells spreadsheets that the text is in UTF-8. Needs the permission `upload.write`. */
    public async deliver(person: Person, { name, content }: { name: string; content: string }): Promise<void> {
        const [user, room] = [await this.getAppUser(), await this.openDirectRoom(person)];
        const uploads = this.getModify().getCreator().getUploadCreator();
        const buffer = Buffer.from(`\ufeff${content}`, 'utf8');
        // Without the permission the host answers nothing.
        const upload: unknown = await uploads.uploadBuffer(buffer, { filename: name, room, user });
        if (!upload) {
            throw new Error('The server took no file of the app');
        }
    }

    public async openDirectRoom(person: Person): Promise<IRoom> {
        const sender = await this.getAppUser();
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

function withBlocks(message: IMessageBuilder, blocks: readonly object[]): IMessageBuilder {
    return blocks.length > 0 ? message.setBlocks(blocks as LayoutBlock[]) : message;
}

/** The message by this sender that says exactly this, where it is one of the last in the room. */
export async function findMessage(
    read: IRead,
    { roomId, senderId, text, since }: { roomId: string; senderId: string; text: string; since?: Date },
): Promise<IMessageRaw | undefined> {
    const messages = await read.getRoomReader().getMessages(roomId, { limit: LATEST, sort: { createdAt: 'desc' } });
    const earliest = since === undefined ? -Infinity : since.getTime() - CLOCKS_APART;
    return messages.find(
        (message) =>
            message.sender._id === senderId &&
            message.text === text &&
            !(new Date(message.createdAt).getTime() < earliest),
    );
}
