import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { ApiSecurity, ApiVisibility } from '@rocket.chat/apps-engine/definition/api';
import type { IApi, IApiEndpoint, IApiRequest, IApiResponse } from '@rocket.chat/apps-engine/definition/api';
import type { App } from '@rocket.chat/apps-engine/definition/App';

import { json, ownRefusal, refusal, violationRefusal } from './apiAnswers';
import type { Answer } from './apiAnswers';
import { buildDocument } from './apiDocument';
import { GUEST_OPERATIONS } from './apiGuests';
import type { Asked, Operation } from './apiOperations';
import { REPORT_OPERATIONS } from './apiReports';
import { TokenGate } from './apiToken';
import { enter, within } from './call';
import type { Call } from './call';
import { AUTOMATION } from './policy/people';
import { findViolation, readQuery } from './policy/jsonSchema';
import type { ObjectSchema } from './policy/jsonSchema';
import type { ProcessState } from './processState';
import { noticeCap, openSession } from './session';
import type { PolicyRefresh } from './settings';
import { pickLanguage, t } from './text';
import type { Language } from './text';

/** Kilobytes of a request's body. */
const MOST_KILOBYTES = 16;

/** Milliseconds that calls of the workspace may wait for rate limits. */
const PATIENCE = 20_000;

/** Milliseconds after which a script is told to come back; the server itself gives up after 30 seconds. */
const LONGEST = 25_000;

const NOTHING: ObjectSchema = { type: 'object', properties: {}, additionalProperties: false };

/** All that scripts can do. The document needs no token: it says what this code says, and nothing of the workspace. */
export const OPERATIONS: readonly Operation[] = [
    ...GUEST_OPERATIONS,
    ...REPORT_OPERATIONS,
    {
        id: 'getDocument',
        method: 'get',
        path: 'openapi.json',
        summary: 'Answers this document.',
        isOpen: true,
        answers: { 200: { description: 'This document.', json: 'Document' } },
        errors: [],
        run: async ({ call }) => json(200, buildDocument(OPERATIONS, call.state.appId)),
    },
];

/** What answers need beside a request. */
interface Desk {
    state: ProcessState;
    refresh: PolicyRefresh;
    gate: TokenGate;
}

/**
 * The endpoints for scripts, one for each path. The server answers a method that an endpoint has not by 404.
 * Source: RocketChat/Rocket.Chat `apps/meteor/app/apps/server/bridges/api.ts`.
 */
export function createApi(app: App, state: ProcessState, refresh: PolicyRefresh): IApi {
    const desk = { state, refresh, gate: new TokenGate() };
    const paths = [...new Set(OPERATIONS.map(({ path }) => path))];
    const endpoints = paths.map((path) => createEndpoint(app, path, desk));
    return { visibility: ApiVisibility.PUBLIC, security: ApiSecurity.UNSECURE, endpoints };
}

/** The runtime gives `app` the logger of each call, which works only for a property of the endpoint itself. */
type Endpoint = IApiEndpoint & { app: App };

function createEndpoint(app: App, path: string, desk: Desk): Endpoint {
    const endpoint: Endpoint = { path, app };
    for (const operation of OPERATIONS.filter((one) => one.path === path)) {
        endpoint[operation.method] = async function (
            this: IApiEndpoint,
            request: IApiRequest,
            _endpoint: object,
            read: IRead,
            modify: IModify,
            http: IHttp,
            persistence: IPersistence,
        ): Promise<IApiResponse> {
            const logger = (this as Endpoint).app.getLogger();
            await desk.refresh.begun(read, logger);
            desk.refresh.renewIfOld(read, logger);
            const call = enter(desk.state, logger, { read, modify, http, persistence }, PATIENCE);
            return toResponse(await answer(operation, request, call, desk.gate));
        };
    }
    return endpoint;
}

/** A request, and what it asks for. */
interface Arrival {
    operation: Operation;
    request: IApiRequest;
    call: Call;
    language: Language;
}

/** Never rejects: the server would answer with the words of the error. */
async function answer(operation: Operation, request: IApiRequest, call: Call, gate: TokenGate): Promise<Answer> {
    const language = pickLanguage(headerOf(request, 'accept-language').split(/[,;]/)[0]);
    const arrival = { operation, request, call, language };
    try {
        return refuseEntry(arrival, gate) ?? (await work(arrival));
    } catch (error) {
        call.log('A request to the API could not be answered', error);
        return ownRefusal('unavailable', language);
    }
}

/** Undefined for whoever has the token. Whoever has not learns nothing else, and nothing at all while the API is off. */
function refuseEntry({ operation, request, call, language }: Arrival, gate: TokenGate): Answer | undefined {
    const { apiToken } = call.state;
    if (apiToken === '') {
        return ownRefusal('nothing_here', language);
    }
    const admission =
        operation.isOpen === true
            ? 'admitted'
            : gate.admit(headerOf(request, 'authorization'), apiToken, call.now().getTime());
    if (admission === 'admitted') {
        return undefined;
    }
    return ownRefusal(admission === 'throttled' ? 'too_many_attempts' : 'unauthorized', language);
}

async function work({ operation, request, call, language }: Arrival): Promise<Answer> {
    const { query: querySchema = NOTHING, body: bodySchema } = operation;
    const { body, flaw } = bodySchema === undefined ? { body: {} } : readBody(request.content);
    if (flaw !== undefined) {
        return refusal('bad_request', t(`api_body_${flaw}`, language, { most: MOST_KILOBYTES }));
    }
    const query = readQuery(querySchema, recordOf(request.query));
    const violation = findViolation(querySchema, query) ?? findViolation(bodySchema ?? NOTHING, body);
    if (violation !== undefined) {
        return violationRefusal(violation, language);
    }
    const asked = { call, language, query, params: recordOf(request.params), accept: headerOf(request, 'accept') };
    // What has taken too long goes on all the same; the same request again finds it done.
    return within(LONGEST, perform(operation, { ...asked, body: recordOf(body) }));
}

async function perform(operation: Operation, asked: Asked): Promise<Answer> {
    const answered = await operation.run(asked);
    if (operation.method !== 'get') {
        await noticeCap(openSession(asked.call, AUTOMATION, asked.call.state.appId));
    }
    return answered;
}

/** The server hands over what it has parsed, or the text where it did not take it for JSON. */
function readBody(content: unknown): { body?: unknown; flaw?: 'too_large' | 'no_json' } {
    try {
        const text = typeof content === 'string' ? content : JSON.stringify(content ?? {});
        const isTooLarge = Buffer.byteLength(text) > MOST_KILOBYTES * 1024;
        return isTooLarge ? { flaw: 'too_large' } : { body: JSON.parse(text) as unknown };
    } catch {
        return { flaw: 'no_json' };
    }
}

function recordOf(value: unknown): Record<string, unknown> {
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function headerOf({ headers }: IApiRequest, name: 'accept' | 'accept-language' | 'authorization'): string {
    const value = recordOf(headers)[name];
    return typeof value === 'string' ? value : '';
}

function toResponse({ status, headers, content }: Answer): IApiResponse {
    return { status, headers: { 'Cache-Control': 'no-store', ...headers }, content };
}
