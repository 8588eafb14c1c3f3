import type { IRoom, IRoomUserJoinedContext, IRoomUserLeaveContext } from '@rocket.chat/apps-engine/definition/rooms';

import { noteEntry, noteExit } from './actions/presence';
import type { Call } from './call';
import { toPerson, toRoom } from './host/translate';
import { isGuest } from './policy/people';
import type { Person } from './policy/types';
import { confirmInitialMembers, confirmRoomCap } from './roomHooks';
import { emptyClosedRoom } from './roomPolicyHooks';

/** What follows once somebody is in a room or out of it. Nothing here rejects: it has happened. */

export async function followCreation(call: Call, room: IRoom): Promise<void> {
    if (await emptyClosedRoom(call, room)) {
        return;
    }
    const [guest] = await confirmInitialMembers(call, room);
    if (guest !== undefined) {
        await announceEntry(call, toRoom(room).id, guest);
    }
}

export async function followJoin(call: Call, context: IRoomUserJoinedContext): Promise<void> {
    await confirmRoomCap(call, context);
    const person = toPerson(context.joiningUser);
    if (person !== undefined && isGuest(person, call.policy.access)) {
        await announceEntry(call, toRoom(context.room).id, person);
    }
}

/** Not awaited: the server keeps whoever leaves waiting for it. */
export function followLeave(call: Call, context: IRoomUserLeaveContext): void {
    const person = toPerson(context.leavingUser);
    if (person !== undefined && isGuest(person, call.policy.access)) {
        const { id } = toRoom(context.room);
        call.state.presenceQueue
            .run(id, () => noteExit(id, call))
            .catch((error: unknown) => {
                call.log('It could not be said that the last guest has left a room; the hourly round will', error);
            });
    }
}

async function announceEntry(call: Call, roomId: string, guest: Person): Promise<void> {
    try {
        await call.state.presenceQueue.run(roomId, () => noteEntry(roomId, guest.id, call));
    } catch (error) {
        call.log('It could not be said that a guest has entered a room; the hourly round will', error);
    }
}
