import type { Invitation } from '../policy/guests';
import { rotated } from '../policy/rounds';
import { givePlaceBack } from './guestCap';
import type { LifecyclePorts } from './lifecyclePorts';
import { workThrough } from './turn';
import type { Turn } from './turn';

/**
 * The invitation of an address that still holds. One whose time is over, though no round has come to it yet, ends now:
 * its place is nobody's any more, so it is neither sent again nor in the way of a new one.
 */
export async function findInvitationThatHolds(email: string, ports: LifecyclePorts): Promise<Invitation | undefined> {
    const found = await ports.invitations.findInvitation(email);
    if (found === undefined || found.lapsesAt > ports.now()) {
        return found;
    }
    await lapse(found, ports);
    return undefined;
}

/** Invitations that lapse at once. */
const LAPSE_AT_ONCE = 10;

/**
 * Ends invitations whose time is over, until the turn is over, and tells who sent them. One that cannot be ended keeps no
 * other from it. Resolves to how many there were.
 */
export async function lapseInvitations(
    ports: LifecyclePorts & { log(text: string, error: unknown): void },
    turn?: Turn,
): Promise<number> {
    const { invitations, unreadable } = await ports.invitations.listInvitations();
    if (unreadable > 0) {
        // Whose they are stands in the records alone: no address belongs into a log.
        ports.log('Invitations that cannot be read were left alone', unreadable);
    }
    const lapsed = invitations.filter(({ lapsesAt }) => lapsesAt <= ports.now());
    const report = (error: unknown): void => ports.log('An invitation whose time is over could not be ended', error);
    const options = { atOnce: LAPSE_AT_ONCE, turn, report };
    await workThrough(rotated(lapsed, ports.now()), options, (invitation) => lapse(invitation, ports));
    return lapsed.length;
}

async function lapse({ email, invitedBy, lapsesAt }: Invitation, ports: LifecyclePorts): Promise<void> {
    const key = `lapsed/${email}/${lapsesAt.toISOString()}`;
    await ports.auditLog.note({ action: 'invitation_lapsed', target: email, key });
    // Told before the record is gone, so that it is told though the process is killed, and by one server.
    const outcome = { code: 'invitation_lapsed', isDone: true, params: { email } };
    await ports.announcements.tellOnce(key, invitedBy, outcome);
    await withdraw(email, ports);
}

/** The place comes back last: a crash in between leaves one place too few, which the next count finds. */
export async function withdraw(email: string, ports: LifecyclePorts): Promise<void> {
    await ports.invitations.removeInvitation(email);
    await givePlaceBack(email, ports);
}
