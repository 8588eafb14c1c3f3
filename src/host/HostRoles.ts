import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { RoleDirectory, RoleSummary } from '../actions/permissions';
import { findRole } from './readPolicy';

/** The workspace's roles. Needs the permission `role.read`. */
export class HostRoles implements RoleDirectory {
    constructor(private readonly read: IRead) {}

    public async findRole(id: string): Promise<RoleSummary | undefined> {
        const role = await findRole(id, this.read.getRoleReader());
        return role ? { id: role.id, name: role.name, isRoomRole: role.scope === 'Subscriptions' } : undefined;
    }
}
