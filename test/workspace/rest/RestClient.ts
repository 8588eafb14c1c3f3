import type { ServerRole, ServerUser } from '../model';
import type { RestApi } from './RestApi';

/** What a refusal says; absent from an answer that is none. */
interface Failed {
    success: boolean;
    error?: string;
    errorType?: string;
    details?: unknown;
}

/** The fields of most answers; whoever asks knows which of them there are. */
interface Usual {
    user: ServerUser & { rooms?: unknown[] };
    users: ServerUser[];
    count: number;
    offset: number;
    total: number;
    role: ServerRole;
    token: string;
}

export interface RestAnswer<T = Usual> {
    status: number;
    headers: Headers;
    /** Parsed where it is JSON, else the text; its type is the asker's word, not checked. */
    body: T & Failed;
}

/** Calls the embedded REST API as the owner of a token does from anywhere. */
export class RestClient {
    constructor(
        private readonly rest: RestApi,
        private readonly login?: { userId: string; token: string },
        private readonly headers: Readonly<Record<string, string>> = {},
    ) {}

    public get<T = Usual>(route: string, query: Partial<Record<string, string>> = {}): Promise<RestAnswer<T>> {
        const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
        const search = new URLSearchParams(given).toString();
        return this.send('GET', search === '' ? route : `${route}?${search}`);
    }

    public post<T = Usual>(route: string, body: object | string): Promise<RestAnswer<T>> {
        return this.send('POST', route, typeof body === 'string' ? body : JSON.stringify(body));
    }

    public delete<T = Usual>(route: string): Promise<RestAnswer<T>> {
        return this.send('DELETE', route);
    }

    private async send<T>(method: string, route: string, body?: string): Promise<RestAnswer<T>> {
        const { login } = this;
        const path = route.startsWith('/') ? route : `/api/v1/${route}`;
        const response = await fetch(`${this.rest.url}${path}`, {
            method,
            headers: {
                ...(login && { 'X-User-Id': login.userId, 'X-Auth-Token': login.token }),
                ...(body !== undefined && { 'Content-Type': 'application/json' }),
                ...this.headers,
            },
            ...(body !== undefined && { body }),
        });
        const text = await response.text();
        const isJson = response.headers.get('content-type')?.includes('json');
        return {
            status: response.status,
            headers: response.headers,
            body: (isJson ? JSON.parse(text) : text) as RestAnswer<T>['body'],
        };
    }
}
