import { AUDIT_ACTIONS } from '../actions/auditLog';
import type { AuditLog, AuditQuery, AuditRecord, NewAuditRecord } from '../actions/auditLog';
import { fromEntries } from '../policy/collections';
import { periodsOf } from '../policy/periods';
import { days, MOST_DAYS } from '../policy/schedule';
import { forgetBefore, inPeriods, ofPeriod } from './periods';
import { dateOf, ofKind, ofUser, textOf } from './records';
import type { Key, Records, Row } from './records';

/** The audit log, one row a record, found by day and month of universal time and by guest. */
export class AuditLogRecords implements AuditLog {
    constructor(
        private readonly records: Records,
        private readonly ports: { now(): Date; newId(): string; log(text: string, error: unknown): void },
    ) {}

    public async note({ key, ...record }: NewAuditRecord): Promise<void> {
        try {
            const at = this.ports.now();
            const row = { ...record, id: key ?? this.ports.newId(), at: at.toISOString() };
            await this.records.add(keyOf(at, record.guestId), row);
        } catch (error) {
            this.ports.log('A change could not be put on record', error);
        }
    }

    public async list({ since, until, guestId }: AuditQuery): Promise<readonly AuditRecord[]> {
        const found = new Map<string, AuditRecord>();
        for (const row of await this.readRows(since, until, guestId)) {
            const record = parse(row);
            if (record !== undefined && record.at >= since && record.at <= until) {
                found.set(textOf(row.id) ?? JSON.stringify(row), record);
            }
        }
        return [...found.values()].reverse().sort((a, b) => b.at.getTime() - a.at.getTime());
    }

    /** A guest has few records, found at once; of all of them only those of the days in question are read. */
    private async readRows(since: Date, until: Date, guestId: string | undefined): Promise<readonly Row[]> {
        if (guestId !== undefined) {
            return this.records.read([ofUser(guestId), ofKind(LOG)]);
        }
        const now = this.ports.now().getTime();
        // Nothing is kept longer, and the clock of another server may be a little ahead.
        const first = new Date(Math.max(since.getTime(), now - days(MOST_DAYS)));
        const last = new Date(Math.min(until.getTime(), now + days(1)));
        const read = await Promise.all(
            periodsOf(first, last).map((period) => this.records.read([ofPeriod(LOG, period)])),
        );
        return ([] as Row[]).concat(...read);
    }

    public async forgetBefore(time: Date): Promise<void> {
        await forgetBefore(LOG, time, this.records);
    }
}

const LOG = 'audit';

function keyOf(at: Date, guestId: string | undefined): Key {
    const guest = guestId === undefined ? [] : [ofUser(guestId)];
    return [...guest, ...inPeriods(LOG, at)];
}

function parse(row: Row): AuditRecord | undefined {
    const [at, target] = [dateOf(row.at), textOf(row.target)];
    const action = AUDIT_ACTIONS.find((known) => known === row.action);
    if (at === undefined || target === undefined || action === undefined) {
        return undefined;
    }
    const given = OPTIONAL.filter((name) => textOf(row[name]) !== undefined);
    return { at, action, target, ...fromEntries(given.map((name) => [name, String(row[name])])) };
}

const OPTIONAL = ['actorId', 'actor', 'guestId', 'detail'] as const;
