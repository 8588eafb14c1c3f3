import { deny } from '../types';
import type { Restriction } from '../types';

/**
 * Guests answer, they do not approach people. The server does not tell who opens a direct room, so a room with
 * somebody else in it may come to be, and the guest's message is refused until somebody else has written there.
 */
export const directMessageCreation: Restriction = {
    id: 'block_direct_message_creation',
    isOnByDefault: true,
    check: (action) => {
        if (action.kind === 'createDirect') {
            if (action.hasOnlyGuests === undefined) {
                return { verdict: 'ask', fact: 'hasOnlyGuests' };
            }
            return action.hasOnlyGuests ? deny('direct_message_creation') : undefined;
        }
        if (action.kind === 'send' && (action.room.type === 'direct' || action.room.type === 'unknown')) {
            if (action.isAnswered === undefined) {
                return { verdict: 'ask', fact: 'isAnswered' };
            }
            return action.isAnswered ? undefined : deny('first_message');
        }
        return undefined;
    },
};
