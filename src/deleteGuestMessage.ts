import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';

import { deleteGuestMessage } from './actions/messages';
import { toAuthor, toRoom } from './host/translate';
import type { Session } from './session';
import { t } from './text';

/** The message action for those who may delete a guest's message; a sentence where it was not deleted. */
export async function pressDeleteGuestMessage(
    { call, person, language }: Session,
    message: IMessage,
): Promise<string | undefined> {
    if (message.id === undefined) {
        return undefined;
    }
    // The room is the message's own: the one in the payload is what the client says.
    const outcome = await deleteGuestMessage(
        person,
        {
            id: message.id,
            roomId: toRoom(message.room).id,
            roomName: message.room.displayName || message.room.slugifiedName || undefined,
            author: toAuthor(message),
        },
        {
            access: call.policy.access,
            directory: call.directory,
            messages: call.messages,
            underWay: call.state.deletionsUnderWay,
            auditLog: call.auditLog,
        },
    );
    return outcome === 'deleted' ? undefined : t(`deletion_${outcome}`, language);
}
