import { UserNotAllowedException } from '@rocket.chat/apps-engine/definition/exceptions';
import type { IRoom, IRoomUserJoinedContext } from '@rocket.chat/apps-engine/definition/rooms';

import { admitJoin, admitToRooms, confirmJoin, settleJoin } from './actions/roomCap';
import type { RoomAdmission } from './actions/roomCap';
import { seeGuest } from './actions/sightings';
import { within } from './call';
import type { Call } from './call';
import { initialMembers, toAccount, toPerson, toRoom } from './host/translate';
import { countsAsRoom, JOIN_LAPSES } from './policy/admission';
import { present } from './policy/collections';
import { isGuest } from './policy/people';
import type { Person, Policy } from './policy/types';
import type { ProcessState } from './processState';
import { countRefusal, DEADLINE, languageOf, refuse, tell } from './refusal';
import { plain, t } from './text';
import type { TextParams } from './text';

/**
 * The limit of rooms per guest, at every way into a room that the server tells apps about. Nothing is locked between
 * the question and the join, so each join is judged again once it has happened.
 */

/** Before a join. Refuses with who, which limit and how many, in the language of whoever adds. */
export async function judgeRoomCap(call: Call, context: IRoomUserJoinedContext): Promise<void> {
    const person = toPerson(context.joiningUser);
    const room = toRoom(context.room);
    if (person === undefined || !isGuest(person, call.policy.access) || !counts(call.policy, room.type)) {
        return;
    }
    const inviter = toPerson(context.inviter);
    let admission: RoomAdmission;
    try {
        admission = await within(DEADLINE, admitJoin(person.id, room.id, call));
    } catch (error) {
        call.log('A guest was refused because the limit of rooms could not be evaluated', error);
        return refuse(call, { verdict: 'deny', reason: 'cannot_check' }, inviter ?? person, person);
    }
    if (!admission.isAdmitted) {
        countRefusal(call, person, 'room_cap');
        const key = inviter === undefined ? 'denied_room_cap_join' : 'denied_room_cap';
        const { limit } = admission;
        throw new UserNotAllowedException(
            t(key, languageOf(call, inviter ?? person), numbers(person, admission), limit),
        );
    }
}

/** Milliseconds after which a check is made again that failed: the store or the server may be away for minutes. */
const AGAIN: readonly number[] = [1_000, 3_000, 10_000, 30_000, 60_000, 120_000, 240_000];

/**
 * A join that nobody has judged stays, so a check of it that fails is made again, behind the back of the event: the
 * server gives that half a minute.
 */
async function keepChecking(call: Call, check: () => Promise<unknown>, failure: string): Promise<void> {
    try {
        await check();
    } catch (error) {
        call.log(failure, error);
        void checkAgain(call, check, failure); // it never rejects
    }
}

async function checkAgain(call: Call, check: () => Promise<unknown>, failure: string): Promise<void> {
    for (const wait of AGAIN) {
        await call.pause(wait);
        try {
            await check();
            return;
        } catch (error) {
            call.log(failure, error);
        }
    }
}

/** After a join. What raced past the first question is undone, and whoever invited is told. Never rejects. */
export async function confirmRoomCap(call: Call, context: IRoomUserJoinedContext): Promise<void> {
    const person = toPerson(context.joiningUser);
    const room = toRoom(context.room);
    if (person === undefined || !isGuest(person, call.policy.access) || !counts(call.policy, room.type)) {
        return;
    }
    const check = () => confirmOrRemove(call, person, room.id, toPerson(context.inviter));
    await keepChecking(call, check, 'A join of a guest could not be checked again');
    try {
        const account = toAccount(context.joiningUser);
        if (account !== undefined) {
            // A role or an activation from outside shows for the first time where the guest does something.
            await seeGuest(account, call);
        }
    } catch (error) {
        call.log('A guest who has joined a room could not be looked at; the hourly round will', error);
    }
}

/** Joins that were admitted and never looked at again, since the process was killed before. For the hourly round. */
export async function confirmOldJoins(call: Call): Promise<void> {
    for (const { userId, roomId } of await call.joins.listJoinsBefore(new Date(call.now().getTime() - JOIN_LAPSES))) {
        const guest = await call.directory.findPerson(userId);
        const isInside = (await call.workspace.listRoomIds(userId)).includes(roomId);
        if (guest !== undefined && isInside && isGuest(guest, call.policy.access)) {
            await confirmOrRemove(call, guest, roomId, undefined);
        } else {
            await settleJoin(userId, roomId, call);
        }
    }
}

/** Whether somebody is in a room in the making who could be a guest in too many rooms. */
export function mayExceedRooms(state: ProcessState, room: IRoom): boolean {
    const creator = toPerson(room.creator);
    const isMember = creator !== undefined && !isGuest(creator, state.policy.access);
    const others = initialMembers(room).filter((username) => !isMember || username !== creator.username);
    return counts(state.policy, toRoom(room).type) && others.length > 0;
}

/** Before a room with initial members. It is refused as a whole, naming the guests: nobody is dropped silently. */
export async function judgeInitialMembers(call: Call, room: IRoom): Promise<void> {
    if (!counts(call.policy, toRoom(room).type)) {
        return;
    }
    const creator = toPerson(room.creator);
    let excess: Excess[];
    try {
        excess = await within(DEADLINE, describeExcess(call, initialMembers(room), creator));
    } catch (error) {
        call.log('The guests in a new room could not be looked up', error);
        return refuseUncheckedRoom(call, creator);
    }
    if (excess.length > 0) {
        excess.forEach(({ guest }) => countRefusal(call, guest, 'room_cap'));
        const names = excess.map(({ text }) => text).join(', ');
        await refuseNewRoom(call, room, t('denied_room_cap_create', languageOf(call, creator), { names }));
    }
}

/** Refuses a room in the making, and says why where the server does not. */
export async function refuseNewRoom(call: Call, room: IRoom, text: string): Promise<never> {
    const creator = toPerson(room.creator);
    const { isTeam, isDiscussion } = toRoom(room);
    if (isTeam && creator !== undefined) {
        // The server answers every failed team with a bare code, so the sentence goes by direct message.
        await tell(call, call.notices.write(creator, text));
    } else if (isDiscussion && creator !== undefined) {
        // The web client shows nothing at all for a failed discussion.
        await tell(call, call.notices.whisper(creator.id, toRoom(room.parentRoom).id, text));
    }
    throw new UserNotAllowedException(text);
}

/** A member's room comes to be where its guests cannot be looked up, and they are looked at again afterwards. */
export function refuseUncheckedRoom(call: Call, creator: Person | undefined): void {
    const isOfGuest = creator !== undefined && isGuest(creator, call.policy.access);
    refuse(call, isOfGuest ? { verdict: 'deny', reason: 'cannot_check' } : { verdict: 'allow' }, creator);
}

/** After a room was made. Its initial members passed no join event. Resolves with its guests; never rejects. */
export async function confirmInitialMembers(call: Call, room: IRoom): Promise<readonly Person[]> {
    const { id, type } = toRoom(room);
    // Nobody can be taken out of a direct room; it is found by the audit.
    if (type === 'direct' || !counts(call.policy, type)) {
        return [];
    }
    const staying: Person[] = [];
    const check = async () => {
        staying.length = 0;
        const members = await call.workspace.listMembers(id);
        for (const guest of members.filter((member) => isGuest(member, call.policy.access))) {
            if (await confirmOrRemove(call, guest, id, toPerson(room.creator))) {
                staying.push(guest);
            }
        }
    };
    await keepChecking(call, check, 'The guests in a new room could not be checked');
    return staying;
}

/** Resolves with whether the guest stays. */
async function confirmOrRemove(
    call: Call,
    guest: Person,
    roomId: string,
    inviter: Person | undefined,
): Promise<boolean> {
    const admission = await confirmJoin(guest.id, roomId, call);
    if (!admission.isAdmitted) {
        await call.workspace.removeFromRoom(roomId, guest.username);
        countRefusal(call, guest, 'room_cap');
    }
    await settleJoin(guest.id, roomId, call);
    if (!admission.isAdmitted) {
        await tellOfUndoing(call, { guest, roomId, inviter, key: 'room_cap_undone', limit: admission.limit });
    }
    return admission.isAdmitted;
}

/** A guest who was taken out of a room again, and who had brought them in. */
interface Undoing {
    guest: Person;
    roomId: string;
    inviter: Person | undefined;
    key: 'room_cap_undone' | 'room_closed_undone';
    limit?: number;
}

/** Tells whoever brought the guest in, where they did it; otherwise the guest, to whom the room has to be named. */
export async function tellOfUndoing(call: Call, { guest, roomId, inviter, key, limit }: Undoing): Promise<void> {
    if (inviter !== undefined) {
        const text = t(key, languageOf(call, inviter), { name: plain(guest.username) }, limit);
        return tell(call, call.notices.whisper(inviter.id, roomId, text));
    }
    const name = await nameOf(call, roomId);
    const text = t(`${key}_self`, languageOf(call, guest), { room: plain(`#${name}`) }, limit);
    await tell(call, call.notices.write(guest, text));
}

async function nameOf(call: Call, roomId: string): Promise<string> {
    const room = await within(DEADLINE, call.workspace.findRoom(roomId)).catch(() => undefined);
    return room?.name ?? roomId;
}

/** A guest whom a room would be one too many, in words. */
interface Excess {
    guest: Person;
    text: string;
}

async function describeExcess(
    call: Call,
    usernames: readonly string[],
    creator: Person | undefined,
): Promise<Excess[]> {
    const people = present(await Promise.all(usernames.map((name) => call.directory.findPersonByUsername(name))));
    if (creator === undefined && people.some(({ kind }) => kind === 'app')) {
        // An app's direct room with somebody: this one has to be able to tell a guest why it refuses something.
        return [];
    }
    const guests = people.filter((person) => isGuest(person, call.policy.access));
    const admissions = await Promise.all(guests.map((guest) => admitToRooms(guest.id, 1, call)));
    return present(
        admissions.map((admission, index) =>
            admission.isAdmitted
                ? undefined
                : {
                      guest: guests[index],
                      text: t(
                          'denied_room_cap_create_guest',
                          languageOf(call, creator),
                          numbers(guests[index], admission),
                      ),
                  },
        ),
    );
}

function counts(policy: Policy, type: string): boolean {
    return countsAsRoom(type, policy.caps.countDirectMessages) || type === 'unknown';
}

function numbers(guest: Person, { limit, taken }: { limit: number; taken: number }): TextParams {
    return { name: plain(guest.username), limit, taken };
}
