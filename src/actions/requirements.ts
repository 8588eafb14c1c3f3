import { findAddressObjection, domainOf } from '../policy/addresses';
import type { AddressObjection } from '../policy/addresses';
import { isGuest, isManager } from '../policy/people';
import { isOver, LAST_OFFSET } from '../policy/schedule';
import type { Person } from '../policy/types';
import { attempt, nothingDone } from './attempt';
import type { LifecyclePorts } from './lifecyclePorts';
import type { Outcome } from './lifecycle';
import { findHeldPolicy } from './roomPolicy';

/** Why an act is not even begun; each names one field of a form, or none. */
export type RefusalCode =
    | 'not_allowed'
    | 'not_connected'
    | 'nothing_done'
    | 'unclear'
    | AddressObjection
    | 'unknown_room'
    | 'no_guest_room'
    | 'room_takes_no_guests'
    | 'too_many_rooms'
    | 'sponsor_not_member'
    | 'expiry_past'
    | 'cap_reached';

/** Undefined for a manager. Every act asks by itself, whoever called it. */
export function refuseStranger(
    acting: Person,
    { policy }: Pick<LifecyclePorts, 'policy'>,
): Outcome<'not_allowed'> | undefined {
    return isManager(acting, policy.access) ? undefined : { code: 'not_allowed', isDone: false };
}

export function refuseUnconnected({
    connection,
}: Pick<LifecyclePorts, 'connection'>): Outcome<'not_connected'> | undefined {
    return connection.isSet() ? undefined : { code: 'not_connected', isDone: false };
}

export function refuseAddress(
    address: string,
    { policy }: Pick<LifecyclePorts, 'policy'>,
): Outcome<AddressObjection> | undefined {
    const code = findAddressObjection(address, policy.invitations);
    return code && { code, isDone: false, params: { email: address, domain: domainOf(address) } };
}

/** What is planned for a guest to be, however they come. */
export interface Plan {
    roomIds: readonly string[];
    sponsorId?: string;
    expiresAt?: Date;
}

type PlanRefusal = Outcome<
    | 'nothing_done'
    | 'unclear'
    | 'unknown_room'
    | 'no_guest_room'
    | 'room_takes_no_guests'
    | 'too_many_rooms'
    | 'sponsor_not_member'
    | 'expiry_past'
>;

/** Undefined where every room is there and open to guests, the limit of rooms allows them, and the sponsor is one. */
export async function refusePlan(plan: Plan, ports: LifecyclePorts): Promise<PlanRefusal | undefined> {
    if (plan.expiresAt !== undefined && isOver(plan.expiresAt, ports.now(), LAST_OFFSET)) {
        return { code: 'expiry_past', isDone: false };
    }
    const checked = await attempt('server', async () => {
        return (await refuseRooms(plan.roomIds, ports)) ?? (await refuseSponsor(plan.sponsorId, ports));
    });
    return checked.isDone ? checked.value : nothingDone('lookup', checked);
}

async function refuseRooms(roomIds: readonly string[], ports: LifecyclePorts): Promise<PlanRefusal | undefined> {
    for (const roomId of roomIds) {
        const room = await ports.workspace.findRoom(roomId);
        if (room === undefined) {
            return { code: 'unknown_room', isDone: false, params: { room: roomId } };
        }
        if (room.type !== 'channel' && room.type !== 'group') {
            return { code: 'no_guest_room', isDone: false, params: { room: room.name } };
        }
        if ((await findHeldPolicy(room, ports)).policy === 'closed') {
            return { code: 'room_takes_no_guests', isDone: false, params: { room: `#${room.name}` } };
        }
    }
    const limit = ports.policy.caps.rooms;
    const wanted = new Set(roomIds).size;
    return limit !== 0 && wanted > limit
        ? { code: 'too_many_rooms', isDone: false, params: { limit, wanted } }
        : undefined;
}

/** Undefined where nobody is named, or an active member. */
export async function refuseSponsor(
    sponsorId: string | undefined,
    { policy, directory, workspace }: Pick<LifecyclePorts, 'policy' | 'directory' | 'workspace'>,
): Promise<Outcome<'sponsor_not_member'> | undefined> {
    if (sponsorId === undefined) {
        return undefined;
    }
    const [person, account] = await Promise.all([directory.findPerson(sponsorId), workspace.findAccount(sponsorId)]);
    const isMember = person?.kind === 'user' && !isGuest(person, policy.access) && account?.isActive === true;
    return isMember
        ? undefined
        : { code: 'sponsor_not_member', isDone: false, params: { user: `@${person?.username ?? sponsorId}` } };
}
