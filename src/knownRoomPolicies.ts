import type { RoomPolicyStore } from './actions/roomPolicyPorts';
import { hasRoomPolicy, resolveRoomPolicy } from './policy/roomPolicy';
import type { Room, RoomPolicy } from './policy/types';

/** Milliseconds after which what is known is looked up again: news of a change can get lost between two servers. */
const OLD = 5 * 60_000;

/**
 * What was said of rooms, as this process has read it, so that an open room costs no look-up. The stored rows are the
 * truth: nobody is refused by this, and nothing is let through by it that was not read after the last news.
 */
export class KnownRoomPolicies {
    private said: ReadonlyMap<string, RoomPolicy> = new Map();

    private readAt = -Infinity;

    /** Of the last reading that was begun, or of the last news: a reading that is older counts no more. */
    private turn = 0;

    private isReading = false;

    /** Whether guests may write in the room as far as is known; false where it has to be looked up. */
    public isOpen(room: Pick<Room, 'id' | 'type' | 'isDiscussion' | 'parentId'>, byDefault: RoomPolicy): boolean {
        if (!hasRoomPolicy(room.type)) {
            return true;
        }
        if (!this.isCurrent() || room.id === '') {
            return false;
        }
        const own = this.said.get(room.id);
        if (own === undefined && room.isDiscussion && room.parentId === undefined) {
            return false;
        }
        const parent = this.said.get(room.parentId ?? '');
        return resolveRoomPolicy({ own, parent }, byDefault) === 'open';
    }

    /** The same for a room of which nothing but the id is known. */
    public isOpenById(roomId: string, byDefault: RoomPolicy): boolean {
        const own = this.said.get(roomId);
        const isAnywhereOpen = () => byDefault === 'open' && [...this.said.values()].every((said) => said === 'open');
        return this.isCurrent() && (own === undefined ? isAnywhereOpen() : own === 'open');
    }

    /** What is known may be wrong by now. */
    public forget(): void {
        this.turn += 1;
        this.readAt = -Infinity;
    }

    /** Reads everything again. Where that fails, what was known stays as old as it is. */
    public async refresh(store: Pick<RoomPolicyStore, 'listRoomPolicies'>): Promise<void> {
        this.turn += 1;
        const { turn } = this;
        const begun = Date.now();
        const said = await store.listRoomPolicies();
        if (turn === this.turn) {
            this.said = said;
            this.readAt = begun;
        }
    }

    /** Reads everything again where what is known is old, and nobody is at it. */
    public async renew(store: Pick<RoomPolicyStore, 'listRoomPolicies'>): Promise<void> {
        if (this.isCurrent() || this.isReading) {
            return;
        }
        this.isReading = true;
        try {
            await this.refresh(store);
        } finally {
            this.isReading = false;
        }
    }

    private isCurrent(): boolean {
        return Math.abs(Date.now() - this.readAt) < OLD;
    }
}
