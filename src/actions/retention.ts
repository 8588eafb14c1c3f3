import { days } from '../policy/schedule';
import type { Policy } from '../policy/types';
import type { AuditLog } from './auditLog';
import type { RefusalStore } from './refusals';

/** Removes what is older than the settings say it is kept: records of the log, and counts of refused acts. */
export async function forgetOldRecords({
    policy,
    auditLog,
    refusals,
    now,
}: {
    policy: Policy;
    auditLog: AuditLog;
    refusals: RefusalStore;
    now: () => Date;
}): Promise<void> {
    const oldest = new Date(now().getTime() - days(policy.auditRetentionDays));
    await Promise.all([auditLog.forgetBefore(oldest), refusals.forgetBefore(oldest)]);
}
