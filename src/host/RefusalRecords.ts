import type { RefusalStore } from '../actions/refusals';
import { fromEntries, present } from '../policy/collections';
import { dayOf } from '../policy/periods';
import { REFUSAL_REASONS } from '../policy/refusals';
import type { RefusalCount } from '../policy/refusals';
import { forgetBefore, inPeriods } from './periods';
import { ofKind, ofUser, textOf } from './records';
import type { Records, Row } from './records';

const REFUSALS = 'refusals';

/** How often guests were refused something: a row for each guest, day and process. */
export class RefusalRecords implements RefusalStore {
    constructor(private readonly records: Records) {}

    public async save({ id, guestId, day, counts }: RefusalCount): Promise<void> {
        const guest = guestId === undefined ? [] : [ofUser(guestId)];
        const key = [ofKind(`${REFUSALS}-of:${id}`), ...guest, ...inPeriods(REFUSALS, new Date(day))];
        await this.records.put(key, { id, guestId, day, counts });
    }

    public async list(guestId: string, since: Date): Promise<readonly RefusalCount[]> {
        const rows = present((await this.records.read([ofUser(guestId), ofKind(REFUSALS)])).map(parse));
        return rows.filter(({ day }) => day >= dayOf(since));
    }

    public async forgetBefore(time: Date): Promise<void> {
        await forgetBefore(REFUSALS, time, this.records);
    }
}

function parse(row: Row): RefusalCount | undefined {
    const [id, day, guestId] = [textOf(row.id), textOf(row.day), textOf(row.guestId)];
    if (id === undefined || day === undefined) {
        return undefined;
    }
    const stored = Object(row.counts) as Row;
    const known = REFUSAL_REASONS.filter((reason) => isCount(stored[reason]));
    return { id, day, guestId, counts: fromEntries(known.map((reason) => [reason, Number(stored[reason])])) };
}

function isCount(value: unknown): boolean {
    return Number.isSafeInteger(value) && Number(value) > 0;
}
