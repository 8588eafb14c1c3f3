import type { IAppStorageItem } from '@host/apps-engine/server/storage';

import type { ServerUser } from '../model';
import type { AppEngine } from './AppEngine';
import type { AppPersistence } from './AppPersistence';

/** How an app comes into an engine. */
export interface EngineOptions {
    /** The app's package. */
    zip: Buffer;
    /** Values that the app's settings have before it is enabled for the first time. */
    settings?: Record<string, unknown>;
    /** Whose installation it is; by default the server's first administrator. */
    installer?: ServerUser;
    /** The app as a server had it that has stopped since: it is loaded then, and not installed. */
    stored?: IAppStorageItem;
    /** Milliseconds after which the server gives up an event; a real server's are 30 000. */
    timeoutMs?: number;
    /**
     * Part of their time that the app's waits of up to half a second take; 1 unless given. By such waits it lets a
     * database settle, which here answers at once; its deadlines are longer.
     */
    shortWaits?: number;
    /** Another engine of this server, beside which this one runs as a further instance over the same database. */
    beside?: AppEngine;
    /** Records that apps have kept before. */
    persistence?: AppPersistence;
    /** Hears what is prepared when the repository is fresh. */
    onProgress?: (text: string) => void;
}
