import type { TermsStore } from '../actions/guestPorts';
import { present } from '../policy/collections';
import { dateOf, ofKind, ofUser } from './records';
import type { Key, Records } from './records';

/** Who has accepted the terms, one row for each guest and version. */
export class TermsRecords implements TermsStore {
    constructor(private readonly records: Records) {}

    public async findAcceptance(userId: string, version: string): Promise<Date | undefined> {
        const rows = await this.records.read(acceptance(userId, version));
        const times = present(rows.map(({ acceptedAt }) => dateOf(acceptedAt)?.getTime()));
        return times.length > 0 ? new Date(Math.min(...times)) : undefined;
    }

    public async recordAcceptance(userId: string, version: string, at: Date): Promise<void> {
        await this.records.put(acceptance(userId, version), { userId, version, acceptedAt: at.toISOString() });
    }
}

function acceptance(userId: string, version: string): Key {
    return [ofUser(userId), ofKind(`terms:${version}`)];
}
