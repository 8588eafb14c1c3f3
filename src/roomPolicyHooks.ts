import { UserNotAllowedException } from '@rocket.chat/apps-engine/definition/exceptions';
import type { IRoom, IRoomUserJoinedContext } from '@rocket.chat/apps-engine/definition/rooms';

import { findHeldPolicy } from './actions/roomPolicy';
import type { RoomIdentity } from './actions/roomPolicy';
import { within } from './call';
import type { Call } from './call';
import { initialMembers, toPerson, toRoom } from './host/translate';
import { present } from './policy/collections';
import { isGuest } from './policy/people';
import { hasRoomPolicy } from './policy/roomPolicy';
import type { GuestAction, Person, RoomPolicy } from './policy/types';
import { countRefusal, DEADLINE, languageOf, refuse } from './refusal';
import { refuseNewRoom, refuseUncheckedRoom, tellOfUndoing } from './roomHooks';
import { plain, t } from './text';

/**
 * What owners and moderators have said about guests in their rooms, at every way into a room and wherever something
 * is written. The stored word counts, and is read within the deadline of a hook.
 */

/** The policy of the room in which a guest acts. What this process remembers is brought up to date beside it. */
export async function lookUpRoomPolicy(call: Call, action: GuestAction): Promise<RoomPolicy> {
    call.state.roomPolicies
        .renew(call.roomPolicies)
        .catch((error: unknown) => call.log('The policies of rooms could not be read', error));
    const room = await roomOf(call, action);
    if (room === undefined || (room.id === '' && room.parentId === undefined)) {
        throw new Error('The room in which a guest acts is not known');
    }
    if (action.kind === 'upload' && call.state.roomPolicies.isOpen(room, call.policy.rooms.byDefault)) {
        return 'open';
    }
    return (await findHeldPolicy(room, call)).policy;
}

/** An upload names its room by the id alone. */
async function roomOf(call: Call, action: GuestAction): Promise<RoomIdentity | undefined> {
    if (action.kind === 'upload') {
        return call.workspace.findRoom(action.roomId);
    }
    return action.kind === 'createDirect' ? undefined : action.room;
}

/** Before a join. Refuses a guest in a closed room, in the language of whoever adds. */
export async function judgeEntering(call: Call, context: IRoomUserJoinedContext): Promise<void> {
    const person = toPerson(context.joiningUser);
    const room = toRoom(context.room);
    if (person === undefined || !isGuest(person, call.policy.access) || !hasRoomPolicy(room.type)) {
        return;
    }
    const inviter = toPerson(context.inviter);
    let held: RoomPolicy;
    try {
        held = (await within(DEADLINE, findHeldPolicy(room, call))).policy;
    } catch (error) {
        call.log('A guest was refused because the policy of a room could not be read', error);
        return refuse(call, { verdict: 'deny', reason: 'cannot_check' }, inviter ?? person, person);
    }
    if (held === 'closed') {
        countRefusal(call, person, 'room_closed');
        const key = inviter === undefined ? 'denied_room_closed_join' : 'denied_room_closed_add';
        const params = { name: plain(`@${person.username}`) };
        throw new UserNotAllowedException(t(key, languageOf(call, inviter ?? person), params));
    }
}

/** Before a room with initial members. One that is closed from the start is refused as a whole, naming the guests. */
export async function judgeGuestsOfNewRoom(call: Call, room: IRoom): Promise<void> {
    const creator = toPerson(room.creator);
    let guests: readonly Person[];
    try {
        guests = await within(DEADLINE, findGuestsOfClosed(call, room));
    } catch (error) {
        call.log('The guests in a new room could not be looked up', error);
        return refuseUncheckedRoom(call, creator);
    }
    if (guests.length > 0) {
        guests.forEach((guest) => countRefusal(call, guest, 'room_closed'));
        const names = guests.map(({ username }) => plain(`@${username}`)).join(', ');
        await refuseNewRoom(call, room, t('denied_room_closed_create', languageOf(call, creator), { names }));
    }
}

async function findGuestsOfClosed(call: Call, room: IRoom): Promise<Person[]> {
    const { policy } = await findHeldPolicy({ ...toRoom(room), id: '' }, call);
    if (policy !== 'closed') {
        return [];
    }
    const names = initialMembers(room);
    const people = present(await Promise.all(names.map((name) => call.directory.findPersonByUsername(name))));
    return people.filter((person) => isGuest(person, call.policy.access));
}

/**
 * After a room was made: guests whom nobody could look up before are taken out of one that is closed from the start.
 * Resolves with whether it is; never rejects.
 */
export async function emptyClosedRoom(call: Call, room: IRoom): Promise<boolean> {
    const described = toRoom(room);
    if (!hasRoomPolicy(described.type)) {
        return false;
    }
    try {
        if ((await findHeldPolicy(described, call)).policy !== 'closed') {
            return false;
        }
        const members = await call.workspace.listMembers(described.id);
        for (const guest of members.filter((member) => isGuest(member, call.policy.access))) {
            await call.workspace.removeFromRoom(described.id, guest.username);
            const inviter = toPerson(room.creator);
            await tellOfUndoing(call, { guest, roomId: described.id, inviter, key: 'room_closed_undone' });
        }
    } catch (error) {
        call.log('The guests in a new room could not be checked', error);
        return false;
    }
    return true;
}
