import type { IMessage } from '@host/apps-engine/definition/messages';
import type { IRoom } from '@host/apps-engine/definition/rooms';
import type { IUser } from '@host/apps-engine/definition/users';
import { MessageBridge } from '@host/apps-engine/server/bridges';

import { type Notice, ServerError, type ServerMessage } from '../../model';
import { deleteMessage, executeSendMessage, updateMessage } from '../../server/messages';
import { notifyEphemeral } from '../../server/notices';
import type { Server } from '../../server/Server';
import type { Converters } from '../convert/Converters';

/** apps/meteor/app/apps/server/bridges/messages.ts */
export class MessagesBridge extends MessageBridge {
    private readonly server: Server;

    private readonly convert: Converters;

    constructor(server: Server, convert: Converters) {
        super();
        this.server = server;
        this.convert = convert;
    }

    /** The way of any client's message, with the builder's sender. */
    protected async create(message: IMessage): Promise<string> {
        const { u, ...fields } = this.convert.messageFromApp(message);
        const sender = this.server.state.users.get(u?._id ?? '');
        if (!sender) {
            throw new ServerError('error-invalid-user', 'Invalid user');
        }
        const sent = await executeSendMessage(this.server, sender, fields);
        // A dropped message is nothing to take an id from: the app gets the TypeError of a real server.
        return (sent as ServerMessage)._id;
    }

    protected async getById(messageId: string): Promise<IMessage> {
        return this.convert.messageById(messageId) as IMessage;
    }

    protected async update(message: IMessage): Promise<void> {
        if (!message.editor) {
            throw new Error('Invalid editor assigned to the message for the update.');
        }
        const stored = this.server.state.messages.get(message.id ?? '');
        if (!stored) {
            throw new Error('A message must exist to update.');
        }
        const editor = this.convert.userFromState(message.editor);
        if (!editor) {
            throw new Error('Could not find message editor');
        }
        const { u, editedBy, editedAt, ...changes } = this.convert.changesFromApp(message);
        await updateMessage(this.server, { ...stored, ...changes }, editor);
    }

    /** No rights are asked for; the apps are. */
    protected async delete(message: IMessage, user: IUser): Promise<void> {
        const stored = this.server.state.messages.get(message.id ?? '');
        const actor = this.convert.userFromState(user);
        if (!stored) {
            throw new Error('Invalid message id');
        }
        if (!actor) {
            throw new ServerError('error-invalid-user', 'Invalid user');
        }
        await deleteMessage(this.server, stored, actor);
    }

    protected async notifyUser(user: IUser, message: IMessage): Promise<void> {
        notifyEphemeral(this.server, { ...this.noticeOf(message), to: user.id });
    }

    protected async notifyRoom(room: IRoom, message: IMessage): Promise<void> {
        if (room?.id) {
            notifyEphemeral(this.server, { ...this.noticeOf(message), rid: room.id });
        }
    }

    protected async typing(): Promise<void> {}

    protected async addReaction(): Promise<void> {
        throw new Error('The embedded workspace has no reactions');
    }

    protected async removeReaction(): Promise<void> {
        throw new Error('The embedded workspace has no reactions');
    }

    private noticeOf(message: IMessage): Omit<Notice, 'at' | 'to'> {
        const { rid, msg = '', u, blocks, attachments } = this.convert.messageFromApp(message);
        return {
            rid,
            msg,
            ...(u && { from: u.username }),
            ...(blocks && { blocks }),
            ...(attachments && { attachments }),
        };
    }
}
