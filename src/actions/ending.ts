import type { GuestRecord } from '../policy/guests';
import { deactivate } from './activation';
import type { AuditAction } from './auditLog';
import type { StepFailure, StepResult } from './lifecycle';
import type { LifecyclePorts } from './lifecyclePorts';

/** Nothing is left to do where the guest is deactivated already, or is none any more. */
const OVER: ReadonlyArray<StepFailure | undefined> = ['already_inactive', 'not_a_guest', 'unknown_user'];

export interface Ending {
    /** Names this ending, and no later one of the same guest. */
    key: string;
    guest: Pick<GuestRecord, 'userId' | 'username'>;
    action: AuditAction;
    /** Whoever decided it; absent where the app did. */
    actorId?: string;
    actor?: string;
    detail?: string;
}

/**
 * Deactivates a guest and puts that on record, once, however many come to it; whoever was activated again since stays
 * active. Resolves to what keeps it from being done.
 */
export async function deactivateOnce(ending: Ending, ports: LifecyclePorts): Promise<StepResult[]> {
    const { key, guest, action, detail, actorId, actor } = ending;
    if (await ports.once.isDone(key)) {
        return [];
    }
    const steps = await deactivate(guest.userId, false, ports);
    const failed = steps.filter(({ isDone, failure }) => !isDone && !OVER.includes(failure));
    if (failed.length === 0 && (await ports.once.begin(key)) !== 'taken') {
        await ports.auditLog.note({
            action,
            guestId: guest.userId,
            target: `@${guest.username}`,
            ...(detail !== undefined && { detail }),
            ...(actorId !== undefined && { actorId }),
            ...(actor !== undefined && { actor }),
        });
        await ports.once.finish(key);
    }
    return failed;
}
