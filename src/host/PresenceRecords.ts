import type { PresenceStore, Turn } from '../actions/presence';
import { present } from '../policy/collections';
import { dateOf, ofKind, ofRoom, textOf } from './records';
import type { Records, Row } from './records';

/** A row for each turn, and one more once it was told: what two servers write at once takes nothing away. */
export class PresenceRecords implements PresenceStore {
    constructor(
        private readonly records: Records,
        private readonly now: () => Date,
    ) {}

    public async findTurn(roomId: string): Promise<Turn | undefined> {
        return latestOfEach(await this.records.read([ofRoom(roomId), PRESENCE]))[0];
    }

    public async noteTurn(roomId: string, turn: number, isTold: boolean): Promise<void> {
        const at = this.now().toISOString();
        await this.records.add([ofTurn(roomId, turn), ofRoom(roomId), PRESENCE], { roomId, turn, isTold, at });
        if (isTold) {
            await this.records.remove([ofTurn(roomId, turn - 1)]);
        }
    }

    public async listTurns(): Promise<Turn[]> {
        return latestOfEach(await this.records.read([PRESENCE]));
    }
}

const PRESENCE = ofKind('guest-presence');

function ofTurn(roomId: string, turn: number): ReturnType<typeof ofKind> {
    return ofKind(`guest-presence:${roomId}:${turn}`);
}

/** Told by one row is told; untold since the first row that says so. */
function latestOfEach(rows: readonly Row[]): Turn[] {
    const latest = new Map<string, Turn>();
    for (const turn of present(rows.map(parse))) {
        const known = latest.get(turn.roomId);
        if (known === undefined || turn.turn > known.turn) {
            latest.set(turn.roomId, turn);
        } else if (turn.turn === known.turn) {
            const at = turn.at < known.at ? turn.at : known.at;
            latest.set(turn.roomId, { ...known, isTold: known.isTold || turn.isTold, at });
        }
    }
    return [...latest.values()];
}

function parse(row: Row): Turn | undefined {
    const [roomId, at, { turn }] = [textOf(row.roomId), dateOf(row.at), row];
    return roomId === undefined || at === undefined || typeof turn !== 'number'
        ? undefined
        : { roomId, at, turn, isTold: row.isTold === true };
}
