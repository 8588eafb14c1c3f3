import { hasRoomPolicy, resolveRoomPolicy } from '../policy/roomPolicy';
import type { Person, RoomPolicy } from '../policy/types';
import { findGuestAccount, refuseNoGuest } from './activation';
import { attempt, nothingDone, stepOf } from './attempt';
import { by } from './auditLog';
import type { RoomSummary } from './guestPorts';
import type { LifecyclePorts } from './lifecyclePorts';
import type { Outcome, StepResult } from './lifecycle';
import { refuseStranger } from './requirements';

export type ClosedRoomsCode =
    | 'not_allowed'
    | 'nothing_done'
    | 'unclear'
    | 'unknown_person'
    | 'not_a_guest'
    | 'closed_rooms_left'
    | 'closed_rooms_left_partly'
    | 'in_no_closed_room';

/** Which rooms take no guests, by what is stored. */
export type IsClosed = (room: RoomSummary) => boolean;

/** Undefined where no room at all is closed, so that nobody's rooms need to be looked at. */
export async function readClosedRooms({ policy, roomPolicies }: LifecyclePorts): Promise<IsClosed | undefined> {
    const said: ReadonlyMap<string, RoomPolicy> = await roomPolicies.listRoomPolicies();
    const { byDefault } = policy.rooms;
    if (byDefault !== 'closed' && !Array.from(said.values()).includes('closed')) {
        return undefined;
    }
    return ({ id, type, parentId = '' }) =>
        hasRoomPolicy(type) &&
        resolveRoomPolicy({ own: said.get(id), parent: said.get(parentId) }, byDefault) === 'closed';
}

/** Takes a guest out of every room that is closed to guests. */
export async function leaveClosedRooms(
    acting: Person,
    userId: string,
    ports: LifecyclePorts,
): Promise<Outcome<ClosedRoomsCode>> {
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const found = await findGuestAccount(userId, ports);
    if (!found.isDone) {
        return refuseNoGuest(found);
    }
    const { username } = found.value;
    const rooms = await attempt('server', () => findClosedRoomsOf(userId, ports));
    if (!rooms.isDone) {
        return nothingDone('lookup', rooms);
    }
    const params = { user: `@${username}` };
    if (rooms.value.length === 0) {
        return { code: 'in_no_closed_room', isDone: false, params };
    }
    const steps: StepResult[] = [];
    for (const { id, name } of rooms.value) {
        const left = await attempt('server', () => ports.workspace.removeFromRoom(id, username));
        steps.push(stepOf('room', left, `#${name}`));
        if (left.isDone) {
            const detail = `#${name}`;
            await ports.auditLog.note({
                ...by(acting),
                action: 'room_left',
                guestId: userId,
                target: `@${username}`,
                detail,
            });
        }
    }
    return steps.every(({ isDone }) => isDone)
        ? { code: 'closed_rooms_left', isDone: true, params, steps }
        : { code: 'closed_rooms_left_partly', isDone: false, params, steps };
}

async function findClosedRoomsOf(userId: string, ports: LifecyclePorts): Promise<RoomSummary[]> {
    const isClosed = await readClosedRooms(ports);
    if (isClosed === undefined) {
        return [];
    }
    const ids = await ports.workspace.listRoomIds(userId);
    const rooms = await Promise.all(ids.map((id) => ports.workspace.findRoom(id)));
    return rooms.filter((room): room is RoomSummary => room !== undefined && isClosed(room));
}
