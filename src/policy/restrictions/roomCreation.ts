import { deny } from '../types';
import type { Decision, DenialReason, GuestAction, Restriction, RoomType } from '../types';

function judgeCreation(action: GuestAction, type: RoomType, reason: DenialReason): Decision | undefined {
    if (action.kind !== 'createRoom' || action.room.isDiscussion) {
        return undefined;
    }
    if (action.room.type !== type && action.room.type !== 'unknown') {
        return undefined;
    }
    return deny(action.room.isTeam ? 'team_creation' : reason);
}

/** A public room shows its members and its talk to the whole workspace: whoever opens one answers for it. */
export const channelCreation: Restriction = {
    id: 'block_channel_creation',
    isOnByDefault: true,
    check: (action) => judgeCreation(action, 'channel', 'channel_creation'),
};

/** In a group of their own a guest could gather people where no moderator looks. */
export const groupCreation: Restriction = {
    id: 'block_group_creation',
    isOnByDefault: true,
    check: (action) => judgeCreation(action, 'group', 'group_creation'),
};

/** A discussion stays inside its parent room, whose members chose to have the guest; off unless wanted. */
export const discussionCreation: Restriction = {
    id: 'block_discussion_creation',
    isOnByDefault: false,
    check: (action) =>
        action.kind === 'createRoom' && action.room.isDiscussion ? deny('discussion_creation') : undefined,
};
