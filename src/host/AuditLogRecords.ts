import type { AuditLog, NewAuditRecord } from '../actions/auditLog';
import { ofKind, ofUser } from './records';
import type { Key, Records } from './records';

/** The audit log, one row a record, found by month of universal time and by guest. */
export class AuditLogRecords implements AuditLog {
    constructor(
        private readonly records: Records,
        private readonly ports: { now(): Date; newId(): string; log(text: string, error: unknown): void },
    ) {}

    public async note(record: NewAuditRecord): Promise<void> {
        try {
            const at = this.ports.now().toISOString();
            await this.records.add(keyOf(at, record.guestId), { ...record, id: this.ports.newId(), at });
        } catch (error) {
            this.ports.log('A change could not be put on record', error);
        }
    }
}

function keyOf(at: string, guestId: string | undefined): Key {
    const month = ofKind(`audit:${at.slice(0, 7)}`);
    return guestId === undefined ? [month, ofKind('audit')] : [ofUser(guestId), month, ofKind('audit')];
}
