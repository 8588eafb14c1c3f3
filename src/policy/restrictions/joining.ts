import { deny } from '../types';
import type { Restriction } from '../types';

/**
 * Guests see what somebody showed them. A join without inviter can be an invite link too, which is refused with it;
 * off unless wanted. Re-opening a discussion also comes without inviter and stays possible.
 */
export const selfJoin: Restriction = {
    id: 'block_self_join',
    isOnByDefault: false,
    check: (action) => {
        if (action.kind !== 'join' || action.isInvited || action.room.isDiscussion) {
            return undefined;
        }
        return action.room.type === 'channel' || action.room.type === 'unknown' ? deny('self_join') : undefined;
    },
};
