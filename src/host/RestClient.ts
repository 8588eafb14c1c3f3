import type { IHttp, IHttpRequest, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import { URL } from 'url';

import { asJson, readLostAnswer, readRefusal, RestError, textOf } from './restFailures';
import type { Json } from './restFailures';

/** What an administrator has set, as it was typed. */
export interface ConnectionSettings {
    /** Empty: the workspace's own address, `siteUrl`. */
    url: string;
    siteUrl?: string;
    userId: string;
    token: string;
}

export interface RestOptions {
    /** Resolves after so many milliseconds. */
    sleep?: (milliseconds: number) => Promise<void>;
    /** Milliseconds since 1970. */
    now?: () => number;
    /** Milliseconds, from the first request on, in which a call may still be waited for and sent again. */
    patience?: number;
}

export interface RestCall {
    method: 'get' | 'post';
    /** Below `/api/v1/`. */
    path: string;
    query?: Readonly<Record<string, string | readonly string[]>>;
    body?: Json;
    /** What the owner of the token needs for it. */
    permission: string;
    /** Whether it may be sent again after its answer was lost; a GET always may. */
    isRepeatable?: boolean;
}

/** A hook and a command have 30 s; two requests at the edges of the patience still fit. */
const PATIENCE = 20_000;

const TIMEOUT = 8_000;

/** Milliseconds before a call is sent again after a server error. */
const BACKOFF: readonly number[] = [300, 1_200];

const MOST_WAITS = 3;

/** Seconds to wait where a rate limit does not say how many. */
const DEFAULT_WAIT = 5;

/**
 * The workspace's REST API with an administrator's token. One client serves one call of the host: its patience is
 * that call's. No error of it names the token, an address that was called, or what was sent.
 */
export class RestClient {
    private readonly sleep: (milliseconds: number) => Promise<void>;

    private readonly now: () => number;

    private readonly patience: number;

    private deadline: number | undefined;

    constructor(
        private readonly http: IHttp,
        private readonly settings: ConnectionSettings | (() => ConnectionSettings),
        options: RestOptions = {},
    ) {
        this.sleep = options.sleep ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
        this.now = options.now ?? (() => Date.now());
        this.patience = options.patience ?? PATIENCE;
    }

    public isSet(): boolean {
        return findGap(this.readSettings()) === undefined;
    }

    /** The body of a successful answer. Rejects with a RestError. */
    public async send(call: RestCall): Promise<Json> {
        this.deadline = this.deadline ?? this.now() + this.patience;
        let mayHaveActed = false;
        for (let waits = 0, repeats = 0; ;) {
            const answer = await this.ask(call, mayHaveActed);
            if (answer.body !== undefined && answer.status >= 200 && answer.status < 300) {
                return answer.body;
            }
            // What one call may have done stays in doubt, whatever the next one is answered.
            mayHaveActed = mayHaveActed || isInDoubt(call, answer);
            if (answer.status === 429) {
                const seconds = this.secondsToWait(answer);
                waits += 1;
                if (waits > MOST_WAITS || !(await this.pause(seconds * 1_000))) {
                    throw new RestError('rate_limited', String(seconds), mayHaveActed);
                }
            } else if (answer.body !== undefined && answer.status < 500) {
                throw readRefusal(answer.status, answer.body, { ...call, mayHaveActed, secrets: this.secrets(call) });
            } else if (!mayRepeat(call) || repeats >= BACKOFF.length || !(await this.pause(BACKOFF[repeats]))) {
                throw new RestError('server_error', `HTTP ${answer.status}`, mayHaveActed);
            } else {
                repeats += 1;
            }
        }
    }

    /** Rejects where no answer came; in doubt, too, where the same was sent before and may have acted. */
    private async ask(call: RestCall, mayHaveActed: boolean): Promise<Answer> {
        const settings = this.readSettings();
        const gap = findGap(settings);
        if (gap !== undefined) {
            throw new RestError('not_set', gap, false);
        }
        const { url, request } = buildRequest(call, settings);
        let response: IHttpResponse;
        try {
            response = await (call.method === 'get' ? this.http.get(url, request) : this.http.post(url, request));
        } catch (error) {
            throw readLostAnswer(error, call.method === 'get', mayHaveActed);
        }
        const body = readBody(response);
        const isOurs = body !== undefined && (response.statusCode >= 300 || body.success === true);
        return {
            status: response.statusCode,
            body: isOurs ? body : undefined,
            text: textOf(body?.error),
            headers: response.headers ?? {},
        };
    }

    /** False where the time for it is not left; nothing was waited for then. */
    private async pause(milliseconds: number): Promise<boolean> {
        if (this.deadline === undefined || this.now() + milliseconds > this.deadline) {
            return false;
        }
        await this.sleep(milliseconds);
        return true;
    }

    /**
     * The server says how long in the text of the refusal, and in a header with the moment of release.
     * Source: RocketChat/Rocket.Chat `apps/meteor/app/api/server/ApiClass.ts`.
     */
    private secondsToWait({ text, headers }: Answer): number {
        const said = /(\d+) seconds?/i.exec(text)?.[1];
        if (said !== undefined) {
            return Math.max(1, Number(said));
        }
        const after = Number(headers['retry-after']);
        const reset = (Number(headers['x-ratelimit-reset']) - this.now()) / 1_000;
        return Math.ceil([after, reset].find((seconds) => seconds > 0 && seconds < 3_600) ?? DEFAULT_WAIT);
    }

    private readSettings(): ConnectionSettings {
        return typeof this.settings === 'function' ? this.settings() : this.settings;
    }

    private secrets({ body = {} }: RestCall): string[] {
        const { token, userId } = this.readSettings();
        return [token.trim(), userId.trim(), textOf(body.password)];
    }
}

interface Answer {
    status: number;
    /** Undefined where it is not an answer of Rocket.Chat's API. */
    body?: Json;
    text: string;
    headers: Readonly<Record<string, string>>;
}

/** Whether a call that was answered by no word of Rocket.Chat's API may have taken effect. */
function isInDoubt({ method }: RestCall, { status, body }: Answer): boolean {
    return method !== 'get' && (status >= 500 || (body === undefined && status < 300));
}

function mayRepeat(call: RestCall): boolean {
    return call.method === 'get' || call.isRepeatable === true;
}

/** The setting that is missing or makes no sense. */
function findGap(settings: ConnectionSettings): string | undefined {
    if (settings.userId.trim() === '') {
        return 'connection_user_id';
    }
    if (settings.token.trim() === '') {
        return 'connection_token';
    }
    return findBaseUrl(settings) === undefined ? 'connection_url' : undefined;
}

/** Without a slash at the end; undefined where it is no address of the web. */
export function findBaseUrl({ url, siteUrl = '' }: Pick<ConnectionSettings, 'url' | 'siteUrl'>): string | undefined {
    let parsed: URL;
    try {
        parsed = new URL(url.trim() === '' ? siteUrl.trim() : url.trim());
    } catch {
        return undefined;
    }
    if ((parsed.protocol !== 'http:' && parsed.protocol !== 'https:') || parsed.host === '') {
        return undefined;
    }
    return `${parsed.protocol}//${parsed.host}${parsed.pathname.replace(/\/+$/, '')}`;
}

function buildRequest(call: RestCall, settings: ConnectionSettings): { url: string; request: IHttpRequest } {
    const headers: Record<string, string> = {
        'X-User-Id': settings.userId.trim(),
        'X-Auth-Token': settings.token.trim(),
    };
    const request: IHttpRequest = { headers, timeout: TIMEOUT };
    if (call.method === 'post') {
        headers['Content-Type'] = 'application/json';
        request.content = JSON.stringify(call.body ?? {});
    }
    return { url: `${findBaseUrl(settings) ?? ''}/api/v1/${call.path}${queryOf(call)}`, request };
}

/** The query is part of the address: the host's `params` cannot carry a list. */
function queryOf({ query = {} }: RestCall): string {
    const pairs: string[] = [];
    for (const [name, value] of Object.entries(query)) {
        const values = typeof value === 'string' ? [value] : value.slice();
        const key = encodeURIComponent(typeof value === 'string' ? name : `${name}[]`);
        pairs.push(...values.map((item) => `${key}=${encodeURIComponent(item)}`));
    }
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Some servers in between leave the content type out, and the host then parses nothing. */
function readBody(response: IHttpResponse): Json | undefined {
    const parsed = asJson(response.data);
    if (parsed !== undefined) {
        return parsed;
    }
    try {
        return asJson(JSON.parse(textOf(response.content)));
    } catch {
        return undefined;
    }
}
