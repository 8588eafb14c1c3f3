import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';

import type { IAppStorageItem } from '@host/apps-engine/server/storage';

import type { AppPersistence, PersistenceRecord } from '../engine/AppPersistence';
import type { ServerMail, ServerSubscription } from '../model';
import type { Premises } from '../Premises';
import type { AccessToken } from '../rest/Tokens';
import type { Server } from '../server/Server';
import type { TourStep } from './protocol';
import type { Site } from './Site';

const COLLECTIONS = ['users', 'rooms', 'messages', 'teams', 'roles', 'uploads', 'invites'] as const;

type Collections = { [Name in (typeof COLLECTIONS)[number]]: Server['state'][Name] };

/** Of the form of the file. */
const VERSION = 2;

/** Everything that outlives a restart. */
export interface Saved {
    version: typeof VERSION;
    now: Date;
    collections: Collections;
    subscriptions: ServerSubscription[];
    permissions: Map<string, Set<string>>;
    serverSettings: Map<string, unknown>;
    mails: ServerMail[];
    tokens: AccessToken[];
    /** The server's console. */
    log: string[];
    app: IAppStorageItem;
    records: PersistenceRecord[];
    tour: TourStep[];
}

/** Undefined when there is no such file yet. */
export function readSaved(file: string): Saved | undefined {
    if (!existsSync(file)) {
        return undefined;
    }
    let saved: Partial<Saved>;
    try {
        saved = deserialize(readFileSync(file)) as Partial<Saved>;
    } catch (error) {
        throw new Error(`${resolve(file)} is no workspace that was saved here.`, { cause: error });
    }
    if (saved.version !== VERSION) {
        throw new Error(`${resolve(file)} was saved by another version; name another file.`);
    }
    return saved as Saved;
}

/** Whole or not at all. */
export function writeSaved(file: string, site: Site): void {
    const { state, permissions, settings, mails, log } = site.server;
    const saved: Saved = {
        version: VERSION,
        now: site.server.now(),
        collections: Object.fromEntries(COLLECTIONS.map((name) => [name, state[name]])) as Collections,
        subscriptions: state.subscriptions,
        permissions: permissions.table,
        serverSettings: settings,
        mails,
        tokens: [...site.rest['tokens']['issued'].values()],
        log,
        app: site.engine.stored,
        records: site.engine.persistence.records,
        tour: [...site.tour],
    };
    mkdirSync(dirname(resolve(file)), { recursive: true });
    writeFileSync(`${file}.part`, serialize(saved), { mode: 0o600 });
    renameSync(`${file}.part`, file);
}

/** Puts everything back that the server half and the app's records hold. */
export function restore(site: Premises & Pick<Site, 'tour'>, app: AppPersistence, saved: Saved): void {
    const { state, permissions, settings, mails, log } = site.server;
    for (const name of COLLECTIONS) {
        refill(state[name] as Map<string, unknown>, saved.collections[name]);
    }
    state.uploads.forEach((upload) => (upload.content = Buffer.from(upload.content)));
    state.subscriptions = saved.subscriptions;
    refill(permissions.table, saved.permissions);
    refill(settings, saved.serverSettings);
    mails.push(...saved.mails);
    log.push(...saved.log);
    app.records.push(...saved.records);
    saved.tour.forEach((step) => site.tour.add(step));
}

function refill<V>(map: Map<string, V>, entries: ReadonlyMap<string, V>): void {
    map.clear();
    entries.forEach((value, key) => map.set(key, value));
}
