import { days } from '../policy/schedule';
import type { Person } from '../policy/types';
import { attempt, nothingDone } from './attempt';
import type { AuditRecord } from './auditLog';
import type { LifecyclePorts } from './lifecyclePorts';
import type { Outcome } from './lifecycle';
import { refuseStranger } from './requirements';

/** No record is kept longer. */
const MOST_DAYS = 3_650;

export interface Log {
    /** Newest first. */
    records: readonly AuditRecord[];
    since: Date;
}

/** What is on record of the last days, of everybody or of one guest. */
export async function listLog(
    acting: Person,
    { days: count, guest }: { days: number; guest?: Pick<Person, 'id'> },
    ports: LifecyclePorts,
): Promise<Log | 'too_far' | Outcome<'not_allowed' | 'nothing_done' | 'unclear'>> {
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    if (!Number.isInteger(count) || count < 1 || count > MOST_DAYS) {
        return 'too_far';
    }
    const until = ports.now();
    const since = new Date(until.getTime() - days(count));
    const records = await attempt('records', () => ports.auditLog.list({ since, until, guestId: guest?.id }));
    return records.isDone ? { records: records.value, since } : nothingDone('lookup', records);
}
