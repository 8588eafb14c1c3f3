import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';

import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';

import type { Bundle } from './bundle';
import type * as LiveParts from './live';
import { PATHS } from './protocol';
import type { ActName, ActRequest, World } from './protocol';
import { askApp, askRest, fileOf } from './serverRoutes';
import type { Site } from './Site';
import { stepsOf, stepsOnRecord } from './tour';

/** What can be answered only when the workspace runs; loaded with it. */
export interface Live {
    site: Site;
    acts: typeof LiveParts.acts;
    sightOf: typeof LiveParts.sightOf;
    personView: typeof LiveParts.personView;
}

/** Changes within so many milliseconds are told at once. */
const PAUSE = 25;

/** How long those whose request is under way are waited for at the end, in milliseconds. */
const PATIENCE = 1_000;

/** How often it is looked whether they have been answered. */
const GLANCE = 10;

/** How long the page is waited for before whoever asks is shown that it is being built, in milliseconds. */
const BUILDING_SHOWN = 200;

/** A page built for the first time takes a second or more. */
const BUILDING = `<!doctype html>
<html lang="en">
    <head>
        <meta charset="utf-8" />
        <meta http-equiv="refresh" content="1" />
        <title>Guest Manager – try it</title>
        <style>body { font-family: sans-serif; margin: 3rem; color-scheme: light dark; }</style>
    </head>
    <body><h1>Guest Manager</h1><p role="status">Building the page …</p></body>
</html>`;

const SIGNED_OUT = { ok: false, toast: 'You must be logged in to do this.' };

/** The page, its live updates, and the server's own routes, on 127.0.0.1. */
export class WebServer {
    /** How long the first page took from being asked for to being painted, in milliseconds, once it is. */
    public readonly painted: Promise<number>;

    private tellPainted: (milliseconds: number) => void = () => undefined;

    private readonly http: HttpServer;

    private live: Live | undefined;

    private restSite: Site | undefined;

    /** Greater than any of a server that was here before, so that a page that is still open sees the difference. */
    private revision = Date.now();

    private state: Pick<World, 'status' | 'progress'> = { status: 'starting', progress: '' };

    private readonly listeners = new Set<() => void>();

    private pending: NodeJS.Timeout | undefined;

    private ending: Promise<void> | undefined;

    private constructor(bundle: Promise<Bundle>) {
        this.painted = new Promise((tell) => (this.tellPainted = tell));
        this.http = createAdaptorServer({ fetch: this.routes(bundle).fetch }) as HttpServer;
    }

    /** @throws Error when the port is taken and was asked for */
    public static async start(bundle: Promise<Bundle>, port: number, isPortFixed: boolean): Promise<WebServer> {
        const server = new WebServer(bundle);
        try {
            await server.listen(port);
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || isPortFixed) {
                throw error;
            }
            await server.listen(0);
        }
        return server;
    }

    public get url(): string {
        return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
    }

    public report(status: World['status'], progress: string): void {
        this.state = { status, progress };
        this.changed();
    }

    /** Answers REST calls before everything else: the app makes some while it starts. */
    public serveRest(site: Site): void {
        this.restSite = site;
    }

    public serve(live: Live): void {
        this.restSite = live.site;
        this.live = live;
        this.report('ready', '');
    }

    public changed(): void {
        this.revision += 1;
        this.pending ??= setTimeout(() => {
            this.pending = undefined;
            this.listeners.forEach((listener) => listener());
        }, PAUSE);
    }

    /** To be called before the workspace is closed: what is under way is answered, and nobody new is heard. */
    public stop(patience = PATIENCE): Promise<void> {
        this.ending ??= this.end(patience);
        return this.ending;
    }

    private async end(patience: number): Promise<void> {
        this.live = undefined;
        this.restSite = undefined;
        clearTimeout(this.pending);
        const closed = once(this.http, 'close');
        this.http.close();
        this.listeners.forEach((listener) => listener());
        const glance = setInterval(() => this.http.closeIdleConnections(), GLANCE);
        const limit = setTimeout(() => this.http.closeAllConnections(), patience);
        await closed;
        clearInterval(glance);
        clearTimeout(limit);
    }

    private async listen(port: number): Promise<void> {
        this.http.listen(port, '127.0.0.1');
        await once(this.http, 'listening');
    }

    private routes(bundle: Promise<Bundle>): Hono {
        const app = new Hono();
        app.onError((error, web) => this.failed(error, web));
        app.use('*', async (web, next) => (isFromHere(web.req.raw) ? next() : web.text('Not from here', 403)));
        app.get('/', (web) => this.page(bundle, web));
        app.get('/assets/:name', async (web) => asset(await bundle, web.req.param('name')));
        app.get(PATHS.events, (web) => this.events(web));
        app.get(PATHS.texts, (web) => web.json(this.live?.site.texts ?? {}));
        app.get(PATHS.sight, (web) => this.sight(web));
        app.post(`${PATHS.act}:name`, (web) => this.act(web));
        app.all('/api/v1/*', (web) => answerOf(this.restSite, askRest, web));
        app.get('/api/info', (web) => answerOf(this.restSite, askRest, web));
        app.get('/file-upload/:id/:name', (web) => answerOf(this.live?.site, fileOf, web));
        app.all('/api/apps/public/:app/*', (web) => answerOf(this.live?.site, askApp, web));
        app.all('/api/apps/private/:app/*', (web) => answerOf(this.live?.site, askApp, web));
        return app;
    }

    /** Who has hung up, or asks while this ends, is no line on the terminal. */
    private failed(error: Error, web: Context): Response {
        const isMalformed = error instanceof SyntaxError;
        if (!isMalformed && !web.req.raw.signal.aborted && this.ending === undefined) {
            process.stderr.write(`${error.stack ?? error.message}\n`);
        }
        return web.json({ error: error.message }, isMalformed ? 400 : 500);
    }

    private world(): World {
        const common = { ...this.state, revision: this.revision };
        if (!this.live || this.state.status !== 'ready') {
            return { ...common, now: new Date().toISOString(), people: [], roles: [], mails: 0, tour: [] };
        }
        const { site, personView } = this.live;
        const { server } = site;
        stepsOnRecord(site).forEach((step) => site.tour.add(step));
        return {
            ...common,
            now: server.now().toISOString(),
            people: [...server.state.users.values()].map(personView),
            roles: [...server.state.roles.values()].map(({ _id, name, scope }) => ({ id: _id, name, scope })),
            app: site.about,
            mails: server.mails.length,
            tour: [...site.tour],
        };
    }

    private async page(bundle: Promise<Bundle>, web: Context): Promise<Response> {
        const built = await Promise.race([bundle, after(BUILDING_SHOWN, undefined)]);
        return web.html(built?.html ?? BUILDING);
    }

    private events(web: Context): Response {
        const painted = numberOf(web.req.query('painted'), 0);
        if (painted > 0) {
            this.tellPainted(painted);
        }
        return streamSSE(web, async (stream) => {
            let wake: () => void = () => undefined;
            const listener = (): void => wake();
            this.listeners.add(listener);
            stream.onAbort(() => {
                this.listeners.delete(listener);
                wake();
            });
            const isOver = (): boolean => stream.aborted || this.ending !== undefined;
            while (!isOver()) {
                const told = this.revision;
                await stream.writeSSE({ data: JSON.stringify(this.world()) });
                while (this.revision === told && !isOver()) {
                    await new Promise<void>((resolve) => (wake = resolve));
                }
            }
            this.listeners.delete(listener);
        });
    }

    private sight(web: Context): Response {
        if (!this.live) {
            return web.json({ error: 'starting' }, 503);
        }
        const { site, sightOf } = this.live;
        const user = site.server.state.userByUsername(web.req.query('as') ?? '');
        if (!user || !site.isSignedIn(site.person(user.username ?? ''))) {
            return web.json({ isSignedOut: true });
        }
        const roomId = web.req.query('room');
        const sight = sightOf(site, site.person(user.username ?? ''), {
            ...(roomId !== undefined && roomId !== '' && { roomId }),
            since: numberOf(web.req.query('since'), site.server.timeline.length),
            surfaces: numberOf(web.req.query('surfaces'), site.server.surfaces.length),
        });
        return web.json({ ...sight, revision: this.revision });
    }

    private async act(web: Context): Promise<Response> {
        const name = web.req.param('name') as ActName;
        if (!this.live || !Object.hasOwn(this.live.acts, name)) {
            return web.json({ error: 'There is no such act.' }, this.live ? 404 : 503);
        }
        const { site, acts } = this.live;
        const { as, input } = await web.req.json<ActRequest<ActName>>();
        const user = site.server.state.userByUsername(as);
        if (!user) {
            return web.json({ error: `Nobody is called ${as}.` }, 400);
        }
        const person = site.person(as);
        if (name !== 'signIn' && !site.isSignedIn(person)) {
            return web.json(SIGNED_OUT);
        }
        // The table's key and the input belong together; the compiler cannot know which they are.
        const perform = acts[name] as (call: object) => Promise<{ ok: boolean; value?: unknown }>;
        try {
            const answer = await perform({ site, person, acting: site.as(person), input });
            const isByGuest = user.roles.includes('guest');
            const came = { ok: answer.ok, ...('value' in answer && { value: answer.value }) };
            const deed = { isByGuest, by: person.id, name, input, ...came };
            stepsOf(deed, site).forEach((step) => site.tour.add(step));
            return web.json(answer);
        } catch (error) {
            return web.json({ error: error instanceof Error ? error.message : String(error) }, 400);
        } finally {
            site.changed();
        }
    }
}

/** Other sites that are open in the same browser have no business here, whatever name they call this machine by. */
function isFromHere({ headers }: Request): boolean {
    const host = (headers.get('host') ?? '').replace(/:\d+$/, '');
    const site = headers.get('sec-fetch-site');
    return (host === '127.0.0.1' || host === 'localhost') && site !== 'cross-site' && site !== 'same-site';
}

/** The workspace may be closing when the answer comes, so that whoever answers keeps what they were given. */
function answerOf(
    site: Site | undefined,
    ask: (site: Site, web: Context) => Response | Promise<Response>,
    web: Context,
): Response | Promise<Response> {
    return site ? ask(site, web) : web.json({ success: false, error: 'starting' }, 503);
}

function asset({ assets }: Bundle, name: string): Response {
    const found = assets.get(name);
    return found
        ? new Response(new Uint8Array(found.content), {
              headers: { 'Content-Type': found.type, 'Cache-Control': 'public, max-age=31536000, immutable' },
          })
        : new Response('Not found', { status: 404 });
}

function numberOf(text: string | undefined, otherwise: number): number {
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : otherwise;
}
