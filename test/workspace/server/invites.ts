import { randomBytes } from 'node:crypto';

import { ServerError } from '../model';
import type { ServerInvite, ServerRoom, ServerUser } from '../model';
import { addUserToRoom } from './membership';
import type { Server } from './Server';

const possibleDays = [0, 1, 7, 15, 30];
const possibleUses = [0, 1, 5, 10, 25, 50, 100];

/**
 * An invite link to a room; the same wish by the same person gives the same link again. 0 days or uses: no limit.
 * RocketChat/Rocket.Chat, apps/meteor/app/invites/server/functions/findOrCreateInvite.ts
 */
export async function findOrCreateInvite(
    server: Server,
    actor: ServerUser,
    room: ServerRoom,
    { days = 1, maxUses = 0 }: { days?: number; maxUses?: number } = {},
): Promise<ServerInvite> {
    const { state, permissions } = server;
    if (!permissions.has(actor._id, 'create-invite-links', room._id)) {
        throw new ServerError('not_authorized');
    }
    if (!state.subscription(room._id, actor._id)) {
        throw new ServerError('error-invalid-room', 'The rid field is invalid');
    }
    if (room.t === 'd') {
        throw new ServerError('error-room-type-not-allowed', 'Cannot create invite links for this room type');
    }
    if (!possibleDays.includes(days)) {
        throw new ServerError(
            'invalid-number-of-days',
            'Invite should expire in 1, 7, 15 or 30 days, or send 0 to never expire.',
        );
    }
    if (!possibleUses.includes(maxUses)) {
        throw new ServerError(
            'invalid-number-of-uses',
            'Invite should be valid for 1, 5, 10, 25, 50, 100 or infinite (0) uses.',
        );
    }
    const now = server.now();
    const existing = [...state.invites.values()].find(
        (invite) =>
            invite.rid === room._id &&
            invite.userId === actor._id &&
            invite.days === days &&
            invite.maxUses === maxUses &&
            (!invite.expires || invite.expires > now),
    );
    if (existing) {
        return existing;
    }
    const _id = randomBytes(8).toString('hex');
    const invite: ServerInvite = {
        _id,
        rid: room._id,
        userId: actor._id,
        days,
        maxUses,
        uses: 0,
        createdAt: now,
        ...(days > 0 && { expires: new Date(now.getTime() + days * 86_400_000) }),
        url: `${String(server.settings.get('Site_Url'))}/invite/${_id}`,
    };
    state.invites.set(_id, invite);
    return invite;
}

/** The link and its room, if it can still be used. */
export function validateInvite(server: Server, token: string): { invite: ServerInvite; room: ServerRoom } {
    const invite = server.state.invites.get(token);
    const room = invite && server.state.rooms.get(invite.rid);
    if (!invite || !room) {
        throw new ServerError('error-invalid-token', 'The invite token is invalid.');
    }
    if (invite.expires && invite.expires <= server.now()) {
        throw new ServerError('error-invite-expired', 'The invite token has expired.');
    }
    if (invite.maxUses > 0 && invite.uses >= invite.maxUses) {
        throw new ServerError('error-invite-expired', 'The invite token has expired.');
    }
    return { invite, room };
}

/**
 * Joins by link; a person without a username joins when they have chosen one. The use is counted before the apps
 * are asked.
 * RocketChat/Rocket.Chat, apps/meteor/app/invites/server/functions/useInviteToken.ts
 */
export async function useInviteToken(server: Server, user: ServerUser, token: string): Promise<ServerRoom> {
    const { invite, room } = validateInvite(server, token);
    user.inviteToken = token;
    if (!server.state.subscription(room._id, user._id)) {
        invite.uses += 1;
    }
    if (user.username) {
        await addUserToRoom(server, room, user);
    }
    return room;
}
