import { format } from 'node:util';

import type { IAppInfo } from '@host/apps-engine/definition/metadata';
import type { ISetting } from '@host/apps-engine/definition/settings';
import type { AppStatus } from '@host/apps-engine/definition/AppStatus';
import type { ILoggerStorageEntry } from '@host/apps-engine/server/logging';
import type { IMarketplaceInfo } from '@host/apps-engine/server/marketplace';
import { AppLogStorage, AppMetadataStorage, type IAppStorageItem } from '@host/apps-engine/server/storage';
import { AppSourceStorage } from '@host/apps-engine/server/storage/AppSourceStorage';

/** The collection of installed apps. */
export class MemoryMetadata extends AppMetadataStorage {
    private readonly items = new Map<string, IAppStorageItem>();

    constructor() {
        super('memory');
    }

    public async create(item: IAppStorageItem): Promise<IAppStorageItem> {
        item._id = item.id;
        item.createdAt = new Date();
        item.updatedAt = new Date();
        this.items.set(item.id, structuredClone(item));
        return item;
    }

    public async retrieveOne(id: string): Promise<IAppStorageItem | null> {
        const item = this.items.get(id);
        return item ? structuredClone(item) : null;
    }

    public async retrieveAll(): Promise<Map<string, IAppStorageItem>> {
        return structuredClone(this.items);
    }

    public retrieveAllPrivate(): Promise<Map<string, IAppStorageItem>> {
        return this.retrieveAll();
    }

    public async remove(id: string): Promise<{ success: boolean }> {
        return { success: this.items.delete(id) };
    }

    public async updatePartialAndReturnDocument(item: Partial<IAppStorageItem>): Promise<IAppStorageItem> {
        const stored = this.stored(item._id ?? item.id);
        Object.assign(stored, structuredClone(item));
        return structuredClone(stored);
    }

    public updateStatus(id: string, status: AppStatus): Promise<boolean> {
        return this.change(id, { status });
    }

    public updateSetting(id: string, setting: ISetting): Promise<boolean> {
        return this.change(id, { settings: { ...this.stored(id).settings, [setting.id]: setting } });
    }

    public updateAppInfo(id: string, info: IAppInfo): Promise<boolean> {
        return this.change(id, { info });
    }

    public updateMarketplaceInfo(id: string, marketplaceInfo: IMarketplaceInfo[]): Promise<boolean> {
        return this.change(id, { marketplaceInfo });
    }

    private async change(id: string, fields: Partial<IAppStorageItem>): Promise<boolean> {
        Object.assign(this.stored(id), structuredClone(fields));
        return true;
    }

    private stored(id: string | undefined): IAppStorageItem {
        const item = this.items.get(id ?? '');
        if (!item) {
            throw new Error(`No app of the id "${id}" is stored`);
        }
        return item;
    }
}

/** Where the packages lie. */
export class MemorySource extends AppSourceStorage {
    private readonly packages = new Map<string, Buffer>();

    public async store(item: IAppStorageItem, zip: Buffer): Promise<string> {
        this.packages.set(item.id, zip);
        return `memory/${item.id}`;
    }

    public async fetch(item: IAppStorageItem): Promise<Buffer> {
        const zip = this.packages.get(item.id);
        if (!zip) {
            throw new Error(`No package of the app "${item.id}" is stored`);
        }
        return zip;
    }

    public update(item: IAppStorageItem, zip: Buffer): Promise<string> {
        return this.store(item, zip);
    }

    public async remove(item: IAppStorageItem): Promise<void> {
        this.packages.delete(item.id);
    }
}

/** What the runtime and the base class of apps note around every call (packages/apps-engine/deno-runtime/handlers/). */
const runtimeNote =
    /^(A method is being called|Constructed the App|The status is now|'\w+' was (un)?successful|Command (is being|was)|Job processor (is being|was success))/;

/** The apps' logs. */
export class MemoryLogs extends AppLogStorage {
    private readonly entries: ILoggerStorageEntry[] = [];

    constructor() {
        super('memory');
    }

    public async storeEntries(entry: ILoggerStorageEntry): Promise<ILoggerStorageEntry> {
        this.entries.push(entry);
        return entry;
    }

    public async findPaginated(): Promise<{ logs: ILoggerStorageEntry[]; total: number }> {
        return { logs: [...this.entries], total: this.entries.length };
    }

    public async getEntriesFor(appId: string): Promise<ILoggerStorageEntry[]> {
        return this.entries.filter((entry) => entry.appId === appId);
    }

    public async removeEntriesFor(appId: string): Promise<void> {
        const kept = this.entries.filter((entry) => entry.appId !== appId);
        this.entries.splice(0, this.entries.length, ...kept);
    }

    /** One text per line that the app wrote, and per error that escaped it; without the runtime's own notes. */
    public async linesOf(appId: string): Promise<string[]> {
        const entries = await this.getEntriesFor(appId);
        return entries.flatMap(({ method, entries: lines }) =>
            lines
                .filter(({ args }) => !isRuntimeNote(args[0]))
                .map(({ severity, args }) => `${severity} ${method}: ${format(...(args as unknown[]))}`),
        );
    }
}

function isRuntimeNote(first: unknown): boolean {
    const text = typeof first === 'object' && first !== null ? (first as { msg?: unknown }).msg : first;
    return (
        typeof text === 'string' &&
        (runtimeNote.test(text) || /'s api:.* (is being executed|was (un)?success)/.test(text))
    );
}
