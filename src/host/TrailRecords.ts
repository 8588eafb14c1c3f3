import type { AuditEntry, AuditTrail } from '../actions/trail';
import { ofKind, ofUser } from './records';
import type { Records } from './records';

/** The audit trail: a row for each entry, found by its subject, by its day, or with all others. */
export class TrailRecords implements AuditTrail {
    constructor(
        private readonly records: Records,
        private readonly ports: { now(): Date; log(text: string, error: unknown): void },
    ) {}

    public async record(entry: AuditEntry): Promise<void> {
        const at = this.ports.now().toISOString();
        const subject = entry.targetId === undefined ? [] : [ofUser(entry.targetId)];
        try {
            await this.records.add([...subject, ofKind(`trail:${at.slice(0, 10)}`), ofKind('trail')], {
                ...entry,
                at,
            });
        } catch (error) {
            this.ports.log(`An entry of the audit trail could not be kept: ${entry.action}`, error);
        }
    }
}
