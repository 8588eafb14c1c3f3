import { type ISetting, SettingType } from '@host/apps-engine/definition/settings';
import { ServerSettingBridge } from '@host/apps-engine/server/bridges';

import type { Server } from '../../server/Server';

/** Settings of a real server that no app may see; here they count wherever a test has set them. */
const secret =
    /^(SMTP_|Cloud_Workspace_|FileUpload_S3_|LDAP_Authentication_|uniqueID$)|_(Secret|secret|password|Password)$/;

/** apps/meteor/app/apps/server/bridges/settings.ts */
export class SettingsBridge extends ServerSettingBridge {
    private readonly server: Server;

    constructor(server: Server) {
        super();
        this.server = server;
    }

    protected async getAll(): Promise<ISetting[]> {
        return [...this.server.settings.keys()].filter((id) => this.readable(id)).map((id) => this.setting(id));
    }

    protected async getOneById(id: string): Promise<ISetting> {
        this.requireReadable(id);
        return this.setting(id);
    }

    protected async isReadableById(id: string): Promise<boolean> {
        return this.readable(id);
    }

    protected async updateOne(setting: ISetting): Promise<void> {
        this.requireReadable(setting.id);
        this.server.settings.set(setting.id, setting.value);
    }

    protected async incrementValue(id: string, value: number): Promise<void> {
        this.requireReadable(id);
        this.server.settings.set(id, Number(this.server.settings.get(id)) + value);
    }

    protected async hideGroup(): Promise<void> {
        throw new Error('Method not implemented.');
    }

    protected async hideSetting(): Promise<void> {
        throw new Error('Method not implemented.');
    }

    private readable(id: string): boolean {
        return this.server.settings.has(id) && !secret.test(id);
    }

    private requireReadable(id: string): void {
        if (!this.readable(id)) {
            throw new Error(`The setting "${id}" is not readable.`);
        }
    }

    private setting(id: string): ISetting {
        const value = this.server.settings.get(id);
        return {
            id,
            type: typeOf(value),
            value,
            packageValue: value,
            required: false,
            public: true,
            hidden: false,
            i18nLabel: id,
        };
    }
}

function typeOf(value: unknown): SettingType {
    if (typeof value === 'boolean') {
        return SettingType.BOOLEAN;
    }
    return typeof value === 'number' ? SettingType.NUMBER : SettingType.STRING;
}
