import type { IRole } from '@host/apps-engine/definition/roles';
import { RoleBridge } from '@host/apps-engine/server/bridges';

import type { ServerRole } from '../../model';
import type { Server } from '../../server/Server';

/** apps/meteor/app/apps/server/bridges/roles.ts */
export class RolesBridge extends RoleBridge {
    private readonly server: Server;

    constructor(server: Server) {
        super();
        this.server = server;
    }

    protected async getOneByIdOrName(idOrName: string): Promise<IRole | null> {
        const { roles } = this.server.state;
        const role = roles.get(idOrName) ?? [...roles.values()].find(({ name }) => name === idOrName);
        return role ? roleToApp(role) : null;
    }

    protected async getCustomRoles(): Promise<IRole[]> {
        return [...this.server.state.roles.values()].filter((role) => !role.protected).map(roleToApp);
    }
}

function roleToApp({ _id, name, description, protected: isProtected, scope }: ServerRole): IRole {
    return { id: _id, name, description, protected: isProtected, scope };
}
