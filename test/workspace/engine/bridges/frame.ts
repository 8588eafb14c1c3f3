import type { ISetting } from '@host/apps-engine/definition/settings';
import {
    AppActivationBridge,
    AppDetailChangesBridge,
    EnvironmentalVariableBridge,
} from '@host/apps-engine/server/bridges';
import { InternalBridge } from '@host/apps-engine/server/bridges/InternalBridge';

import type { Server } from '../../server/Server';
import { workspaceKeys } from './workspaceKeys';

/** Clients and other instances hear of an app's life from here; nobody listens in this workspace. */
export class Activation extends AppActivationBridge {
    protected async appAdded(): Promise<void> {}

    protected async appUpdated(): Promise<void> {}

    protected async appRemoved(): Promise<void> {}

    protected async appStatusChanged(): Promise<void> {}

    protected async actionsChanged(): Promise<void> {}
}

/**
 * Other instances hear from here of every setting that this one stores, whether a person or the app has changed it;
 * whoever only hears of one passes it on to nobody (apps/meteor/ee/server/apps/communication/websockets.ts).
 */
export class DetailChanges extends AppDetailChangesBridge {
    public broadcast: (setting: ISetting) => void = () => undefined;

    private readonly heard = new Set<string>();

    /** The next change of this setting comes from another instance. */
    public hear({ id }: ISetting): void {
        this.heard.add(id);
    }

    protected onAppSettingsChange(_appId: string, setting: ISetting): void {
        if (!this.heard.delete(setting.id)) {
            this.broadcast(structuredClone(setting));
        }
    }
}

/** A server that shows apps nothing of its environment. */
export class Environment extends EnvironmentalVariableBridge {
    protected async getValueByName(name: string): Promise<string | undefined> {
        throw new Error(`The environmental variable "${name}" is not readable.`);
    }

    protected async isReadable(): Promise<boolean> {
        return false;
    }

    protected async isSet(): Promise<boolean> {
        return false;
    }
}

export class Internal extends InternalBridge {
    private readonly server: Server;

    constructor(server: Server) {
        super();
        this.server = server;
    }

    protected async getUsernamesOfRoomById(rid: string): Promise<string[]> {
        return this.usernamesOf(rid);
    }

    protected getUsernamesOfRoomByIdSync(rid: string): string[] {
        return this.usernamesOf(rid);
    }

    protected async getWorkspacePublicKey(): Promise<ISetting> {
        return { id: 'Cloud_Workspace_PublicKey', value: await workspaceKeys.getPublicKey() } as ISetting;
    }

    private usernamesOf(rid: string): string[] {
        return this.server.state
            .membersOf(rid)
            .map(({ username }) => username)
            .filter((username) => username !== undefined);
    }
}
