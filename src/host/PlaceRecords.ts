import type { JoinMark, JoinStore, PlaceClaim, PlaceStore } from '../actions/guestPorts';
import { CLAIM_LAPSES, isUncounted } from '../policy/admission';
import { present } from '../policy/collections';
import { dateOf, ofKind, ofUser, textOf } from './records';
import type { Key, Records, Row } from './records';

interface Count {
    counted: number;
    countedAt?: Date;
}

/** The counter of places: a row with the number that was counted last, and a row for each claim. */
export class PlaceRecords implements PlaceStore {
    constructor(private readonly records: Records) {}

    public async readPlaces(): Promise<{ counted: number; countedAt?: Date; claims: PlaceClaim[] }> {
        // The claims come first: a count that is recorded meanwhile may forget some of them.
        const claims = await this.readClaims();
        return { ...(await this.readCount()), claims };
    }

    public async addClaim(claim: PlaceClaim): Promise<void> {
        await this.records.add(claimKey(claim.id), claimRow(claim));
    }

    public async keepClaim(claim: PlaceClaim): Promise<void> {
        await this.records.put(claimKey(claim.id), claimRow({ ...claim, isKept: true }));
    }

    public async removeClaim(id: string): Promise<void> {
        await this.records.remove(claimKey(id));
    }

    public async recordCount(counted: number, at: Date): Promise<void> {
        await this.records.put(COUNT, { counted, countedAt: at.toISOString() });
        // Another server may be about to record a count that began earlier; it still needs what this one does not.
        const earlier = new Date(at.getTime() - CLAIM_LAPSES);
        const forgotten = (await this.readClaims()).filter((claim) => !isUncounted(claim, earlier));
        await Promise.all(forgotten.map((claim) => this.removeClaim(claim.id)));
    }

    /** Of two rows that a race has made, the later count holds. */
    private async readCount(): Promise<Count> {
        const counts = (await this.records.read(COUNT)).map(parseCount);
        const time = ({ countedAt }: Count) => countedAt?.getTime() ?? 0;
        return counts.reduce((latest, count) => (time(count) > time(latest) ? count : latest), { counted: 0 });
    }

    private async readClaims(): Promise<PlaceClaim[]> {
        return present((await this.records.read([CLAIM])).map(parseClaim));
    }
}

/** Joins of guests that may still race each other. */
export class JoinRecords implements JoinStore {
    constructor(private readonly records: Records) {}

    public async listJoins(userId: string): Promise<JoinMark[]> {
        return present((await this.records.read([ofUser(userId), JOIN])).map(parseJoin));
    }

    public async listJoinsBefore(time: Date): Promise<JoinMark[]> {
        return present((await this.records.read([JOIN])).map(parseJoin)).filter(({ at }) => at < time);
    }

    public async addJoin(mark: JoinMark): Promise<void> {
        const key = [ofKind(`join:${mark.id}`), ofUser(mark.userId), JOIN];
        await this.records.add(key, { ...mark, at: mark.at.toISOString() });
    }

    public async removeJoin(mark: JoinMark): Promise<void> {
        await this.records.remove([ofKind(`join:${mark.id}`)]);
    }
}

const COUNT: Key = [ofKind('place-count')];

const CLAIM = ofKind('place-claim');

const JOIN = ofKind('join');

function claimKey(id: string): Key {
    return [ofKind(`claim:${id}`), CLAIM];
}

function claimRow(claim: PlaceClaim): Row {
    return { ...claim, at: claim.at.toISOString() };
}

function parseCount(row: Row): Count {
    return { counted: typeof row.counted === 'number' ? row.counted : 0, countedAt: dateOf(row.countedAt) };
}

function parseClaim(row: Row): PlaceClaim | undefined {
    const id = textOf(row.id);
    const at = dateOf(row.at);
    const subject = textOf(row.subject);
    if (id === undefined || at === undefined || subject === undefined || (row.change !== 1 && row.change !== -1)) {
        return undefined;
    }
    return { id, at, subject, change: row.change, isKept: row.isKept === true };
}

function parseJoin(row: Row): JoinMark | undefined {
    const [id, userId, roomId] = [textOf(row.id), textOf(row.userId), textOf(row.roomId)];
    const at = dateOf(row.at);
    return id && userId && roomId && at ? { id, userId, roomId, at } : undefined;
}
