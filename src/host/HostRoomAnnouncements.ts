import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { RoomAnnouncement, RoomAnnouncements } from '../actions/presence';
import { pickLanguage, t } from '../text';

/** Messages that are looked through for the app's own. */
const LATEST = 50;

/**
 * What the app says to everybody in a room, in the workspace's language. It needs no membership for that.
 * Source: RocketChat/Rocket.Chat `apps/meteor/app/authorization/server/functions/canSendMessage.ts`.
 */
export class HostRoomAnnouncements implements RoomAnnouncements {
    constructor(
        private readonly read: IRead,
        private readonly modify: IModify | undefined,
        private readonly language: string,
    ) {}

    public async announce(roomId: string, announcement: RoomAnnouncement): Promise<void> {
        const [room, sender] = await Promise.all([
            this.read.getRoomReader().getById(roomId),
            this.read.getUserReader().getAppUser(),
        ]);
        if (!room || !sender || !this.modify) {
            throw new Error('An announcement has no room, no sender or no way to be written');
        }
        const creator = this.modify.getCreator();
        const message = creator.startMessage().setRoom(room).setSender(sender).setText(this.textOf(announcement));
        await creator.finish(message);
    }

    public async hasAnnounced(roomId: string, announcement: RoomAnnouncement): Promise<boolean> {
        const sender = await this.read.getUserReader().getAppUser();
        const page = { limit: LATEST, sort: { createdAt: 'desc' } } as const;
        const messages = await this.read.getRoomReader().getMessages(roomId, page);
        const texts = [this.textOf('guests_entered'), this.textOf('guests_left')];
        const last = messages.find(({ sender: { _id }, text }) => _id === sender?.id && texts.includes(text ?? ''));
        return last?.text === this.textOf(announcement);
    }

    private textOf(announcement: RoomAnnouncement): string {
        return t(`room_${announcement}`, pickLanguage(this.language));
    }
}
