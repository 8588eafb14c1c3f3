import type { Person } from '../policy/types';
import { attempt } from './attempt';
import { countUsage, pendingInvitations } from './directory';
import type { DirectoryCode } from './directory';
import { countOnServer } from './guestCap';
import type { Outcome, Usage } from './lifecycle';
import type { LifecyclePorts } from './lifecyclePorts';
import { refuseStranger } from './requirements';

/** What the panel's headline needs: the numbers that the server counts by itself, whatever the number of guests. */
export type UsageGlance = Pick<Usage, 'active' | 'serverActive' | 'pending' | 'inactive' | 'cap'> & {
    expiring?: number;
};

/**
 * Usage at a glance. Where there is a connection that works, no guest's record is read; else everything is counted
 * from the records.
 */
export async function glanceAtUsage(
    acting: Person,
    ports: LifecyclePorts,
): Promise<UsageGlance | Outcome<DirectoryCode>> {
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined || !ports.connection.isSet()) {
        return refusal ?? countUsage(acting, ports);
    }
    const counted = await attempt('server', () =>
        Promise.all([countOnServer(ports, true), countOnServer(ports, false), pendingInvitations(ports)]),
    );
    if (!counted.isDone) {
        return countUsage(acting, ports);
    }
    const [active, inactive, pending] = counted.value;
    return { active, serverActive: active, inactive, pending: pending.length, cap: ports.policy.caps.guests };
}
