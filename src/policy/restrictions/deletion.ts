import { deny } from '../types';
import type { Restriction } from '../types';

/**
 * What an outsider wrote must stay provable. The server does not tell who deletes, so a deletion of a guest's message
 * is refused unless the permissions show that it cannot be the guest's own act; moderators have the app's own message
 * action, which never comes before this rule.
 */
export const ownMessageDeletion: Restriction = {
    id: 'block_own_message_deletion',
    isOnByDefault: true,
    check: (action) => {
        if (action.kind !== 'delete') {
            return undefined;
        }
        if (action.canBeOwn === undefined) {
            return { verdict: 'ask', fact: 'canBeOwn' };
        }
        return action.canBeOwn ? deny('own_message_deletion') : undefined;
    },
};
