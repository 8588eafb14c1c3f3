import type { RoomPolicyStore } from '../actions/roomPolicyPorts';
import { parseRoomPolicy } from '../policy/roomPolicy';
import type { RoomPolicy } from '../policy/types';
import { dateOf, newest, ofKind, ofRoom, oldestFirst, textOf } from './records';
import type { Key, Records, Row } from './records';

/** One row a room. Of two rows that a race has made, the one that was saved last holds. */
export class RoomPolicyRecords implements RoomPolicyStore {
    constructor(
        private readonly records: Records,
        private readonly now: () => Date,
    ) {}

    public async findRoomPolicy(roomId: string): Promise<RoomPolicy | undefined> {
        const row = newest(await this.records.read(keyOf(roomId)));
        return row && parse(row);
    }

    public async saveRoomPolicy(roomId: string, policy: RoomPolicy): Promise<void> {
        const before = dateOf(newest(await this.records.read(keyOf(roomId)))?.savedAt)?.getTime() ?? 0;
        // Later than what is there, whatever the clocks of the servers say.
        const savedAt = new Date(Math.max(this.now().getTime(), before + 1)).toISOString();
        await this.records.put(keyOf(roomId), { roomId, policy, savedAt });
    }

    public async listRoomPolicies(): Promise<Map<string, RoomPolicy>> {
        const policies = new Map<string, RoomPolicy>();
        for (const row of oldestFirst(await this.records.read([ROOM_POLICY]))) {
            const roomId = textOf(row.roomId);
            if (roomId !== undefined) {
                policies.set(roomId, parse(row));
            }
        }
        return policies;
    }
}

const ROOM_POLICY = ofKind('room-policy');

function keyOf(roomId: string): Key {
    return [ofRoom(roomId), ROOM_POLICY];
}

/** Something was said of the room, and this version cannot read what: guests do not get in by that. */
function parse(row: Row): RoomPolicy {
    return parseRoomPolicy(row.policy) ?? 'closed';
}
