import { deny } from '../types';
import type { Restriction } from '../types';

/**
 * What an outsider wrote must stay provable. The server does not tell who deletes, so every deletion of a guest's
 * message is refused here; moderators have the app's own message action, which never comes before this rule.
 */
export const ownMessageDeletion: Restriction = {
    id: 'block_own_message_deletion',
    isOnByDefault: true,
    check: (action) => (action.kind === 'delete' ? deny('own_message_deletion') : undefined),
};
