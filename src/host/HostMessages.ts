import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { MessageRemoval } from '../actions/ports';
import type { Person } from '../policy/types';

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
}
