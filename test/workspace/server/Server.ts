import { randomBytes } from 'node:crypto';

import type { AppEvents, Notice, ServerClock, ServerMail, ServerMessage, Surface } from '../model';
import { defaultSettings } from './defaultSettings';
import { noApps } from './noApps';
import { Permissions } from './Permissions';
import { RunningClock } from './RunningClock';
import { State } from './State';

export interface ServerOptions {
    clock?: ServerClock & { advance?(milliseconds: number): void };
    language?: string;
    siteUrl?: string;
    /**
     * When a team's record is written. `first`: the main room is created with the team's id, as read in most
     * versions. `last`: the main room is created like any other and becomes the team's afterwards, as in the newest
     * (apps/meteor/server/services/team/service.ts).
     */
    teamRecord?: 'first' | 'last';
    /**
     * What an edit does to a message whose first attachment has a description. `description`: changes it.
     * `text`: the new text becomes the message's and the description goes, as in the newest
     * (apps/meteor/app/lib/server/methods/updateMessage.ts).
     */
    editedDescription?: 'description' | 'text';
}

/** What somebody may have seen, in the order in which it happened. */
export type TimelineEntry = { kind: 'notice'; notice: Notice } | { kind: 'message'; message: ServerMessage };

/** The embedded Rocket.Chat: its data, and what everything else in this folder works on. */
export class Server {
    public readonly state = new State();

    public readonly permissions = new Permissions(this.state);

    public readonly settings: Map<string, unknown>;

    public readonly clock: ServerClock & { advance?(milliseconds: number): void };

    public readonly teamRecord: 'first' | 'last';

    public readonly editedDescription: 'description' | 'text';

    /** Every ephemeral message ever sent, in order. */
    public readonly notices: Notice[] = [];

    public readonly surfaces: Surface[] = [];

    public readonly mails: ServerMail[] = [];

    /** Lines of the server console. */
    public readonly log: string[] = [];

    public readonly timeline: TimelineEntry[] = [];

    public apps: AppEvents = noApps;

    private readonly running = new Set<Promise<void>>();

    constructor(options: ServerOptions = {}) {
        this.clock = options.clock ?? new RunningClock();
        this.settings = defaultSettings(options.language ?? 'en', options.siteUrl ?? 'https://chat.example.com');
        this.teamRecord = options.teamRecord ?? 'first';
        this.editedDescription = options.editedDescription ?? 'description';
    }

    /** Work that nobody awaits, such as post events. A failure is a line of the console, as on a real server. */
    public background(promise: Promise<unknown>, what: string): void {
        const work = promise.then(
            () => undefined,
            (error: unknown) => {
                this.log.push(`Unhandled rejection in ${what}: ${String(error)}`);
            },
        );
        this.running.add(work);
        // `work` never rejects, so neither does this.
        void work.then(() => this.running.delete(work));
    }

    /** Resolves once no background work is left, and none was started by what finished. */
    public async settled(): Promise<void> {
        do {
            await Promise.all(this.running);
            await new Promise((resolve) => setImmediate(resolve));
        } while (this.running.size > 0);
    }

    /** 17 characters, as the database ids of Meteor are. */
    public newId(): string {
        const letters = '23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz';
        return [...randomBytes(17)].map((byte) => letters[byte % letters.length]).join('');
    }

    public now(): Date {
        return this.clock.now();
    }
}
