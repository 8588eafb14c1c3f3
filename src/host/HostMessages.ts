import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { LayoutBlock } from '@rocket.chat/ui-kit';

import type { MessageRemoval } from '../actions/ports';
import type { Person } from '../policy/types';
import { toRoom } from './translate';

/** What the app has said and shown, and whether people read it together. */
export interface OwnMessage {
    text: string;
    blocks: readonly object[];
    isShared: boolean;
}

/** Messages as the app's modifier changes them. Needs the permissions `message.read` and `message.write`. */
export class HostMessages implements MessageRemoval {
    constructor(
        private readonly read: IRead,
        private readonly modify?: IModify,
    ) {}

    /** The server checks no rights here; whoever calls has. */
    public async remove(messageId: string, acting: Person): Promise<void> {
        const [message, user] = await Promise.all([
            this.read.getMessageReader().getById(messageId),
            this.read.getUserReader().getById(acting.id),
        ]);
        if (!this.modify || !message || !user) {
            throw new Error('A message cannot be deleted: it, its remover or the way to do it is missing');
        }
        await this.modify.getDeleter().deleteMessage(message, user);
    }

    /** A message of the app itself; undefined for anybody else's, and for one that is gone. */
    public async findOwn(messageId: string): Promise<OwnMessage | undefined> {
        const [message, author] = await Promise.all([
            this.read.getMessageReader().getById(messageId),
            this.read.getUserReader().getAppUser(),
        ]);
        const isOwn = author !== undefined && message?.sender?.id === author?.id;
        if (!isOwn) {
            return undefined;
        }
        const { text = '', blocks = [], room } = message;
        return { text, blocks, isShared: toRoom(room).type !== 'direct' };
    }

    /** Replaces what a message of the app itself says. */
    public async rewrite(messageId: string, text: string, blocks: readonly object[]): Promise<void> {
        const editor = await this.read.getUserReader().getAppUser();
        if (!this.modify || !editor) {
            throw new Error('A message cannot be changed: the app’s account or the way to do it is missing');
        }
        const updater = this.modify.getUpdater();
        const builder = await updater.message(messageId, editor);
        await updater.finish(
            builder
                .setEditor(editor)
                .setText(text)
                .setBlocks(blocks as LayoutBlock[]),
        );
    }
}
