import { ServerError } from '../../model';
import { findOrCreateInvite } from '../../server/invites';
import { Refusal } from '../answers';
import type { Call, Endpoint } from '../endpoint';

/** The forms that the server's mailer takes. RocketChat/Rocket.Chat, apps/meteor/app/mailer/server/api.ts */
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * The workspace's general invitation, once per address; malformed addresses are left out, and nobody waits for the
 * mails. Its errors go out without a code of their own.
 * RocketChat/Rocket.Chat, apps/meteor/app/invites/server/functions/sendInvitationEmail.ts
 */
function sendInvitations({ server, caller, mailer, body }: Call): unknown {
    const { emails } = body as { emails: string[] };
    if (!server.permissions.has(caller._id, 'bulk-register-user')) {
        throw new Refusal('Not allowed [error-not-allowed]');
    }
    const valid = emails.filter((email) => address.test(email));
    if (valid.length === 0) {
        throw new Refusal('No valid email addresses [error-email-send-failed]');
    }
    const subject = server.settings.get('Invitation_Subject');
    if (typeof subject !== 'string' || subject === '') {
        throw new Refusal('No subject [error-email-send-failed]');
    }
    const text = String(server.settings.get('Site_Url'));
    valid.forEach((to) => mailer.sendLater({ to, subject, text }));
    return {};
}

async function findOrCreate({ server, caller, body }: Call): Promise<unknown> {
    const { rid, days, maxUses } = body as { rid: string; days: number; maxUses: number };
    const room = server.state.rooms.get(rid);
    if (!room) {
        throw new ServerError('error-invalid-room', 'The rid field is invalid');
    }
    const invite = await findOrCreateInvite(server, caller, room, { days, maxUses });
    return { ...invite, inviteToken: invite._id };
}

function checkMayInvite({ server, caller }: Call): void {
    if (!server.permissions.has(caller._id, 'create-invite-links')) {
        throw new ServerError('not_authorized');
    }
}

function list(call: Call): unknown {
    checkMayInvite(call);
    return [...call.server.state.invites.values()];
}

function remove(call: Call): unknown {
    checkMayInvite(call);
    if (!call.server.state.invites.delete(call.id)) {
        throw new ServerError('invalid-invitation-id', 'Invalid Invitation _id');
    }
    return true;
}

/** RocketChat/Rocket.Chat, apps/meteor/app/api/server/v1/invites.ts */
export const invites: readonly Endpoint[] = [
    { method: 'POST', route: 'sendInvitationEmail', act: sendInvitations },
    { method: 'POST', route: 'findOrCreateInvite', act: findOrCreate },
    { method: 'GET', route: 'listInvites', act: list },
    { method: 'DELETE', route: 'removeInvite/:id', act: remove },
];
