import { readFileSync } from 'node:fs';

import { AppEngine } from '../engine/AppEngine';
import { AppPersistence } from '../engine/AppPersistence';
import type { Person } from '../People';
import { Premises } from '../Premises';
import { RestApi } from '../rest/RestApi';
import { readPackage } from './appPackage';
import type { PackageContent } from './appPackage';
import type { AppTexts, TourStep, World } from './protocol';
import { readSaved, restore, writeSaved } from './saved';
import type { Saved } from './saved';
import { seed } from './seed';
import { furnish } from './furnish';

export interface SiteOptions {
    zip: string;
    /** Of the page's own server, which carries the REST API. */
    url: string;
    /** Keeps the workspace. */
    file?: string;
    /** The workspace's time at first; that of a file goes before it. */
    startAt?: Date;
    /** Whether the clock is moved by hand alone. */
    standsStill?: boolean;
    /** Hears of every change, more often than things change. */
    onChange: () => void;
    /** Hears that the REST API answers, which the app asks while it starts. */
    onRest?: (site: Site) => void;
}

/** How often it is looked whether the app has done something by itself, in milliseconds. */
const GLANCE = 100;

/** How often it is looked whether a job is due, in milliseconds. */
const TICK = 1_000;

/** How long after a change it is written to the file, in milliseconds. */
const BREATH = 400;

/** The workspace behind the page: server, app, REST API, and who is signed in. */
export class Site extends Premises {
    public readonly tour = new Set<TourStep>();

    /** Session tokens by user id. */
    public readonly sessions = new Map<string, string>();

    private api: RestApi | undefined;

    private running: { engine: AppEngine; content: PackageContent; isEnabled: boolean } | undefined;

    private readonly timers: NodeJS.Timeout[] = [];

    private readonly options: SiteOptions;

    private seen = '';

    private isTouched = false;

    private ticking: Promise<void> | undefined;

    private constructor(options: SiteOptions, startAt: Date | undefined) {
        const { url, standsStill = false } = options;
        super({ language: 'en', siteUrl: url, standsStill, ...(startAt && { startAt }) });
        this.options = options;
    }

    public static async open(options: SiteOptions): Promise<Site> {
        const saved = options.file === undefined ? undefined : readSaved(options.file);
        const site = new Site(options, saved?.now ?? options.startAt);
        try {
            await site.start(saved);
        } catch (error) {
            await site.close();
            throw error;
        }
        return site;
    }

    public get engine(): AppEngine {
        return this.started.engine;
    }

    public get rest(): RestApi {
        if (!this.api) {
            throw new Error('The workspace is not running.');
        }
        return this.api;
    }

    public get texts(): AppTexts {
        return this.started.content.texts;
    }

    public get about(): NonNullable<World['app']> {
        const { engine, content, isEnabled } = this.started;
        return { id: engine.appId, name: content.name, version: content.version, isEnabled };
    }

    public async setAppEnabled(isEnabled: boolean): Promise<void> {
        const { engine } = this.started;
        await (isEnabled ? engine.enable() : engine.disable());
        this.started.isEnabled = await engine.isEnabled();
    }

    /** Whether somebody's session still holds: deactivation ends it. */
    public isSignedIn({ id, user }: Person): boolean {
        const token = this.sessions.get(id);
        return user.active && token !== undefined && user.loginTokens?.includes(token) === true;
    }

    /** Somebody has done something that cannot be seen from the outside. */
    public changed(): void {
        this.isTouched = true;
        this.options.onChange();
    }

    public async close(): Promise<void> {
        this.timers.forEach(clearInterval);
        await this.ticking;
        if (this.running) {
            const { engine } = this.running;
            await this.settled();
            this.save();
            this.running = undefined;
            await engine.stop();
        }
        await this.api?.stop();
    }

    private get started(): NonNullable<Site['running']> {
        if (!this.running) {
            throw new Error('The workspace is not running.');
        }
        return this.running;
    }

    private async start(saved: Saved | undefined): Promise<void> {
        const persistence = new AppPersistence();
        if (saved) {
            restore(this, persistence, saved);
            this.server.settings.set('Site_Url', this.options.url);
        } else {
            seed(this);
        }
        const zip = readFileSync(this.options.zip);
        const content = readPackage(zip);
        this.api = await RestApi.start(this.server);
        const { rest } = this;
        const installer = this.person('ada');
        const how = saved
            ? { stored: saved.app }
            : { settings: connectionOf(rest, installer), installer: installer.user };
        saved?.tokens.forEach((token) => rest['tokens']['issued'].set(token.token, token));
        this.options.onRest?.(this);
        const engine = await AppEngine.start(this.server, { zip, persistence, ...how });
        this.running = { engine, content, isEnabled: await engine.isEnabled() };
        await this.settled();
        if (!saved) {
            await furnish(this);
        }
        this.watch();
    }

    /** The app acts by itself as well: jobs, events that nobody waits for. */
    private watch(): void {
        let quietSince = 0;
        this.timers.push(
            setInterval(() => {
                const now = this.fingerprint();
                if (now !== this.seen || this.isTouched) {
                    this.seen = now;
                    this.isTouched = false;
                    quietSince = Date.now();
                    this.options.onChange();
                } else if (quietSince > 0 && Date.now() - quietSince > BREATH) {
                    // What was under way when it was noticed has come to its end.
                    quietSince = 0;
                    this.options.onChange();
                    this.save();
                }
            }, GLANCE),
            setInterval(() => this.tick(), TICK),
        );
    }

    /** Runs what has become due, as time goes by. */
    private tick(): void {
        // A job that fails is a line of the server's console; nothing else in it rejects.
        this.ticking ??= this.engine.advance(0).finally(() => (this.ticking = undefined));
    }

    private fingerprint(): string {
        const { state, timeline, surfaces, mails, log } = this.server;
        const { fromApp, toApp } = this.engine.traffic;
        const calls = [...Object.values(fromApp), ...Object.values(toApp)].reduce((sum, count) => sum + count, 0);
        const sizes = [state.users, state.rooms, state.messages, state.roles].map(({ size }) => size);
        return [calls, timeline, surfaces, mails, log, state.subscriptions, this.rest.requests]
            .map((part) => (typeof part === 'number' ? part : part.length))
            .concat(sizes)
            .join();
    }

    private save(): void {
        const { file } = this.options;
        if (file !== undefined && this.running) {
            writeSaved(file, this);
        }
    }
}

/** The administrator's connection is there from the start, with a token as she would make it. */
function connectionOf(rest: RestApi, admin: Person): Record<string, unknown> {
    const { userId, token } = rest.issueToken(admin.user, { bypassTwoFactor: true, name: 'Guest Manager' });
    return { connection_user_id: userId, connection_token: token };
}
