import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { Context } from 'hono';

import type { ServerUser } from '../model';
import type { Server } from '../server/Server';
import { answerTo, forbidden, noSuchEndpoint, success, unauthorized } from './answers';
import type { Answer } from './answers';
import type { Endpoint } from './endpoint';
import { endpoints } from './endpoints';
import { Licences } from './Licences';
import type { Licence } from './Licences';
import { Mailer } from './Mailer';
import { RateLimiter } from './RateLimiter';
import { bodyOf, invalidParams, queryOf } from './requestParams';
import { goWrong, RestFaults } from './RestFaults';
import type { Delivery, FailureKind, FailureOptions, Fault } from './RestFaults';
import { restSettings } from './restSettings';
import type { Validator } from './schemas';
import { Tokens } from './Tokens';
import { checkSecondFactor } from './twoFactor';
import { loadValidators } from './validators';

/** A call that was made, whether it was answered or not. */
export interface RequestRecord {
    method: string;
    /** As in the address, without the query. */
    path: string;
    /** The first part of the path below `/api/v1/`, such as `users.create`; `info` for `/api/info`. */
    route: string;
    query: Record<string, unknown>;
    /** As it was sent. */
    body: unknown;
    at: Date;
    /** Absent until it is answered, and for good where no answer was given. */
    status?: number;
}

type Web = Context<{ Bindings: HttpBindings }>;

/** The REST API of the embedded server, on a free port of 127.0.0.1. */
export class RestApi {
    /** Every call in the order of arrival. */
    public readonly requests: RequestRecord[] = [];

    /**
     * The routes that ask for the second factor. The newest servers have `users.create` among them
     * (RocketChat/Rocket.Chat, apps/meteor/server/api/v1/users.ts).
     */
    public readonly twoFactorRoutes = new Set(
        endpoints.filter(({ isTwoFactor }) => isTwoFactor).map(({ route }) => route),
    );

    /** The server's version, in full. */
    public version = '8.8.1';

    private readonly server: Server;

    private readonly tokens: Tokens;

    private readonly validators: Readonly<Record<string, Validator>>;

    private readonly licences: Licences;

    private readonly limiter: RateLimiter;

    private readonly faults = new RestFaults();

    private readonly http: HttpServer;

    private port = 0;

    private closing: Promise<unknown> = Promise.resolve();

    private constructor(server: Server, validators: Readonly<Record<string, Validator>>) {
        this.server = server;
        this.validators = validators;
        this.tokens = new Tokens(server);
        this.licences = new Licences(server);
        this.limiter = new RateLimiter(server);
        this.http = createAdaptorServer({ fetch: this.routes().fetch }) as HttpServer;
        // A kept connection that is cut would look like a fault of the next call.
        this.http.maxRequestsPerSocket = 1;
        for (const [id, value] of restSettings) {
            if (!server.settings.has(id)) {
                server.settings.set(id, value);
            }
        }
    }

    public static async start(server: Server, options: { licence?: Licence } = {}): Promise<RestApi> {
        const rest = new RestApi(server, await loadValidators());
        if (options.licence) {
            rest.licence = options.licence;
        }
        await rest.listen();
        return rest;
    }

    /** Without a slash at its end. */
    public get url(): string {
        return `http://127.0.0.1:${this.port}`;
    }

    public async stop(): Promise<void> {
        await this.close();
    }

    /** The limits of an Enterprise licence; undefined, as at first, is a Community workspace. */
    public get licence(): Licence | undefined {
        return this.licences.current;
    }

    public set licence(licence: Licence | undefined) {
        this.licences.current = licence;
    }

    /**
     * A personal access token, as its owner would make it. Without `bypassTwoFactor` the second factor is asked for,
     * though not in the first half hour of an account.
     */
    public issueToken(
        user: ServerUser,
        options: { bypassTwoFactor?: boolean; name?: string } = {},
    ): { userId: string; token: string } {
        const { userId, token } = this.tokens.issue(user, options);
        return { userId, token };
    }

    /**
     * Lets calls of a route (or of `*`, every one) go wrong.
     *
     * @returns what makes an end to it
     */
    public fail(route: string, kind: FailureKind, options: FailureOptions = {}): () => Promise<void> {
        if (route === '*' && kind === 'unreachable' && options.times === undefined) {
            // Ends by itself, and whatever listens again waits for it.
            void this.close();
            return () => this.listen();
        }
        const undo = this.faults.add({ route, kind, options });
        return async () => undo();
    }

    /** Makes an end to every failure that was asked for. */
    public async restore(): Promise<void> {
        this.faults.clear();
        await this.listen();
    }

    /** Listens again where it listened before; does nothing while it listens. */
    private async listen(): Promise<void> {
        await this.closing;
        if (!this.http.listening) {
            this.http.listen(this.port, '127.0.0.1');
            await once(this.http, 'listening');
            this.port = (this.http.address() as AddressInfo).port;
        }
    }

    private async close(): Promise<void> {
        if (this.http.listening) {
            this.closing = once(this.http, 'close');
            this.http.close();
            this.http.closeAllConnections();
        }
        await this.closing;
    }

    private routes(): Hono<{ Bindings: HttpBindings }> {
        const app = new Hono<{ Bindings: HttpBindings }>();
        for (const endpoint of endpoints) {
            app.on(endpoint.method, `/api/v1/${endpoint.route}`, (web) =>
                this.receive(web, (record, fault) => this.serve(web, endpoint, record, fault)),
            );
        }
        app.get('/api/info', (web) => this.receive(web, async () => success(this.info(web))));
        app.all('*', (web) => this.receive(web, async () => noSuchEndpoint()));
        return app;
    }

    private async receive(
        web: Web,
        serve: (record: RequestRecord, fault: Fault | undefined) => Promise<Answer>,
    ): Promise<Response> {
        const path = web.req.path;
        const route = path.replace(/^\/api\/(v1\/)?/, '').split('/')[0] ?? '';
        const at = this.server.now();
        const body = await bodyOf(web.req.raw);
        const record: RequestRecord = { method: web.req.method, path, route, query: queryOf(web.req.url), body, at };
        this.requests.push(record);
        const fault = this.faults.take(route);
        const credentials = [web.req.header('x-user-id') ?? '', web.req.header('x-auth-token') ?? ''];
        const delivery = fault
            ? await goWrong(fault, { body, credentials, now: at }, () => serve(record, fault))
            : { answer: await serve(record, undefined) };
        return deliver(web, record, delivery);
    }

    /**
     * Token, rate limit, schema, the route's permissions, second factor, action: in this order.
     * RocketChat/Rocket.Chat, apps/meteor/app/api/server/ApiClass.ts, `_internalRouteActionHandler`
     */
    private async serve(
        web: Web,
        endpoint: Endpoint,
        record: RequestRecord,
        fault: Fault | undefined,
    ): Promise<Answer> {
        const login = this.tokens.authenticate(web.req.header('x-user-id'), web.req.header('x-auth-token'));
        if (!login) {
            return unauthorized();
        }
        const { user: caller, bypassTwoFactor } = login;
        const key = `${endpoint.method} ${endpoint.route}`;
        const limit = this.limiter.count(key, web.env.incoming.socket.remoteAddress ?? '', caller._id);
        if (limit?.refusal) {
            return limit.refusal;
        }
        const [body, query] = [structuredClone(record.body), structuredClone(record.query)];
        const code = web.req.header('x-2fa-code');
        const refusal =
            invalidParams(this.validators[key], endpoint.method === 'POST' ? body : query) ??
            this.checkPermissions(endpoint, caller) ??
            (this.twoFactorRoutes.has(endpoint.route)
                ? checkSecondFactor(this.server, caller, { bypassTwoFactor, code })
                : undefined);
        const call = {
            server: this.server,
            tokens: this.tokens,
            licences: this.licences,
            mailer: new Mailer(this.server, fault?.kind === 'mail-failed' ? 'Connection refused' : undefined),
            caller,
            body,
            query,
            id: web.req.param('id') ?? '',
        };
        return {
            ...(refusal ?? (await outcomeOf(() => endpoint.act(call)))),
            ...(limit && { headers: limit.headers }),
        };
    }

    private checkPermissions({ needs }: Endpoint, { _id }: ServerUser): Answer | undefined {
        const { permissions } = this.server;
        if (!needs) {
            return undefined;
        }
        const isAllowed =
            'any' in needs
                ? needs.any.some((permission) => permissions.has(_id, permission))
                : needs.all.every((permission) => permissions.has(_id, permission));
        return isAllowed ? undefined : forbidden();
    }

    /** RocketChat/Rocket.Chat, apps/meteor/app/api/server/lib/getServerInfo.ts */
    private info(web: Web): unknown {
        const login = this.tokens.authenticate(web.req.header('x-user-id'), web.req.header('x-auth-token'));
        const { version } = this;
        return login && this.server.permissions.has(login.user._id, 'view-statistics')
            ? { version, info: { version } }
            : { version: version.split('.').slice(0, 2).join('.') };
    }
}

async function outcomeOf(act: () => unknown): Promise<Answer> {
    try {
        return success(await act());
    } catch (error) {
        return answerTo(error);
    }
}

async function deliver(web: Web, record: RequestRecord, delivery: Delivery): Promise<Response> {
    if (delivery === 'silence') {
        return new Promise(() => undefined);
    }
    if (delivery === 'cut') {
        web.env.incoming.socket.destroy();
        return RESPONSE_ALREADY_SENT;
    }
    const { answer, raw } = delivery;
    record.status = answer.status;
    return new Response(raw?.text ?? JSON.stringify(answer.body), {
        status: answer.status,
        headers: {
            'Content-Type': raw?.type ?? 'application/json',
            'Cache-Control': 'no-store',
            ...answer.headers,
        },
    });
}
