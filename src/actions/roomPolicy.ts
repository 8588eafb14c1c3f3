import { isGuest, isManager, maySetRoomPolicy } from '../policy/people';
import { hasRoomPolicy, resolveRoomPolicy } from '../policy/roomPolicy';
import type { Person, Room, RoomPolicy } from '../policy/types';
import { attempt, nothingDone } from './attempt';
import type { RoomSummary } from './guestPorts';
import type { Outcome } from './lifecycle';
import type { RoomPolicyPorts } from './roomPolicyPorts';

export type RoomPolicyCode =
    | 'nothing_done'
    | 'unclear'
    | 'room_opened'
    | 'room_made_read_only'
    | 'room_closed'
    | 'room_guests_not_allowed'
    | 'room_members_only'
    | 'room_not_member'
    | 'room_without_policy';

/** Whose word a policy is. */
export type PolicyOrigin = 'own' | 'parent' | 'default';

export interface HeldPolicy {
    policy: RoomPolicy;
    origin: PolicyOrigin;
}

export type RoomIdentity = Pick<Room, 'id' | 'type' | 'isDiscussion' | 'parentId'>;

/** The policy of a room by what is stored. A room in the making has no id, and only its parent's word. */
export async function findHeldPolicy(
    room: RoomIdentity,
    { policy, roomPolicies }: Pick<RoomPolicyPorts, 'policy' | 'roomPolicies'>,
): Promise<HeldPolicy> {
    if (!hasRoomPolicy(room.type)) {
        return { policy: 'open', origin: 'default' };
    }
    const { id, parentId = '' } = room;
    const find = async (roomId: string) => (roomId === '' ? undefined : roomPolicies.findRoomPolicy(roomId));
    const [own, parent] = await Promise.all([find(id), find(parentId)]);
    if (own === undefined && room.isDiscussion && parentId === '') {
        throw new Error('The parent of a discussion is not known');
    }
    const origin = own !== undefined ? 'own' : parent !== undefined ? 'parent' : 'default';
    return { policy: resolveRoomPolicy({ own, parent }, policy.rooms.byDefault), origin };
}

const SET: Readonly<Record<RoomPolicy, 'room_opened' | 'room_made_read_only' | 'room_closed'>> = {
    open: 'room_opened',
    'read-only': 'room_made_read_only',
    closed: 'room_closed',
};

/** Says what guests may do in a room: for its owners and moderators, and for managers. */
export async function setRoomPolicy(
    acting: Person,
    roomId: string,
    wanted: RoomPolicy,
    ports: RoomPolicyPorts,
): Promise<Outcome<RoomPolicyCode>> {
    const found = await attempt('server', () => findModeratedRoom(acting, roomId, ports));
    if (!found.isDone) {
        return nothingDone('lookup', found);
    }
    if ('code' in found.value) {
        return found.value;
    }
    const room = found.value;
    const saved = await attempt('records', () => ports.roomPolicies.saveRoomPolicy(room.id, wanted));
    if (!saved.isDone) {
        // The record may have been written all the same, so everybody looks.
        await ports.roomPolicyNews.spread();
        return nothingDone('record', saved);
    }
    await ports.roomPolicyNews.spread();
    await ports.auditLog.note({
        actorId: acting.id,
        actor: acting.username,
        action: 'room_policy_set',
        target: `#${room.name}`,
        detail: wanted,
    });
    return { code: SET[wanted], isDone: true, params: { room: `#${room.name}` } };
}

/** What holds in a room, and who the guests are. */
export interface RoomStatus extends HeldPolicy {
    room: RoomSummary;
    /** Active guests in the room. */
    guests: readonly Person[];
    /** Whether whoever asks may say what guests may do here. */
    maySet: boolean;
    /** Whether whoever asks may see more of guests than that they are guests. */
    maySeeRecords: boolean;
}

/** For owners and moderators of the room, and for managers. */
export function describeRoom(
    acting: Person,
    roomId: string,
    ports: RoomPolicyPorts,
): Promise<RoomStatus | Outcome<RoomPolicyCode>> {
    return describe(acting, ports, () => findModeratedRoom(acting, roomId, ports));
}

/** For everybody who is in the room but guests, and for managers. */
export function describeRoomToMember(
    acting: Person,
    roomId: string,
    ports: RoomPolicyPorts,
): Promise<RoomStatus | Outcome<RoomPolicyCode>> {
    return describe(acting, ports, async () => {
        const { policy, workspace } = ports;
        if (isGuest(acting, policy.access)) {
            return { code: 'room_members_only', isDone: false };
        }
        const isIn = async () => (await workspace.listRoomIds(acting.id)).includes(roomId);
        if (!isManager(acting, policy.access) && !(await isIn())) {
            return { code: 'room_not_member', isDone: false };
        }
        return findRoomWithPolicy(roomId, ports);
    });
}

async function describe(
    acting: Person,
    ports: RoomPolicyPorts,
    find: () => Promise<RoomSummary | Outcome<RoomPolicyCode>>,
): Promise<RoomStatus | Outcome<RoomPolicyCode>> {
    const { policy, workspace, directory } = ports;
    const described = await attempt('server', async () => {
        const room = await find();
        if ('code' in room) {
            return room;
        }
        const [held, members, standing] = await Promise.all([
            findHeldPolicy(room, ports),
            workspace.listMembers(room.id),
            directory.getStanding(room.id, acting.id),
        ]);
        return {
            ...held,
            room,
            guests: members.filter((member) => member.isActive && isGuest(member, policy.access)),
            maySet: maySetRoomPolicy(acting, standing, policy.access),
            maySeeRecords: isManager(acting, policy.access),
        };
    });
    return described.isDone ? described.value : nothingDone('lookup', described);
}

/** Rights in a room are asked of the room: a workspace role says nothing about them. */
async function findModeratedRoom(
    acting: Person,
    roomId: string,
    ports: RoomPolicyPorts,
): Promise<RoomSummary | Outcome<RoomPolicyCode>> {
    if (isGuest(acting, ports.policy.access)) {
        return { code: 'room_guests_not_allowed', isDone: false };
    }
    const room = await findRoomWithPolicy(roomId, ports);
    if ('code' in room) {
        return room;
    }
    const standing = await ports.directory.getStanding(room.id, acting.id);
    return maySetRoomPolicy(acting, standing, ports.policy.access)
        ? room
        : { code: 'room_guests_not_allowed', isDone: false };
}

async function findRoomWithPolicy(
    roomId: string,
    { workspace }: Pick<RoomPolicyPorts, 'workspace'>,
): Promise<RoomSummary | Outcome<'room_without_policy'>> {
    const room = await workspace.findRoom(roomId);
    return room !== undefined && room.type !== 'unknown' && hasRoomPolicy(room.type)
        ? room
        : { code: 'room_without_policy', isDone: false };
}
