import { newExcess } from '../policy/permissions';
import type { Excess } from '../policy/permissions';
import type { ManagerNotices } from './managerNotices';
import { checkPermissions, repairPermissions } from './permissions';
import type { PermissionPorts } from './permissions';

/**
 * The hourly part of the permission lock: reports what guest roles have come to hold, and repairs it where the
 * settings say so. What was told once is not told again until it was gone.
 */
export async function lockPermissions(
    ports: PermissionPorts & { connection: { isSet(): boolean }; managers: ManagerNotices },
): Promise<void> {
    if (ports.policy.permissionLock === 'off' || !ports.connection.isSet()) {
        return;
    }
    const before = (await ports.audit.read())?.excess ?? [];
    const { excess } = await checkPermissions(ports);
    const fresh = newExcess(before, excess);
    if (fresh.length > 0) {
        await ports.managers.announce({ code: 'permissions_excess', params: { permissions: listed(fresh) } });
    }
    if (ports.policy.permissionLock !== 'repair' || excess.length === 0) {
        return;
    }
    const report = await repairPermissions('schedule', ports);
    if (report !== 'not_allowed' && report.repaired.length > 0) {
        await ports.managers.announce({
            code: 'permissions_repaired',
            params: { permissions: listed(report.repaired) },
        });
    }
}

function listed(excess: readonly Excess[]): string {
    return [...new Set(excess.map(({ permission }) => permission))].join(', ');
}
