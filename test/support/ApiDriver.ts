import type {
    IApiEndpoint,
    IApiEndpointInfo,
    IApiRequest,
    IApiResponse,
} from '@rocket.chat/apps-engine/definition/api';
import type { App } from '@rocket.chat/apps-engine/definition/App';
import { expect } from 'chai';

import { createApi } from '../../src/api';
import { PolicyRefresh } from '../../src/settings';
import { HookDriver } from './HookDriver';
import { malformed } from './payloads';

export const API_TOKEN = 'a-token-that-nobody-guesses';

/** What a test says of a request; anything may stand in it. */
export interface ApiCall {
    token?: string;
    headers?: unknown;
    query?: unknown;
    params?: unknown;
    content?: unknown;
}

/** Scripts at the app's endpoints, called as the server calls them. */
export class ApiDriver extends HookDriver {
    private readonly endpoints = this.createEndpoints();

    /** These guests are on record, since long ago. */
    public static async withGuests(...usernames: string[]): Promise<ApiDriver> {
        const driver = new ApiDriver();
        for (const username of usernames) {
            const addedAt = new Date('2026-01-05T08:00:00Z');
            await driver.enter().guests.saveGuest({ userId: `${username}-id`, username, isActive: true, addedAt });
        }
        return driver;
    }

    public async get(path: string, call: ApiCall = {}): Promise<IApiResponse> {
        return this.call('get', path, call);
    }

    public async post(path: string, content: unknown, call: ApiCall = {}): Promise<IApiResponse> {
        return this.call('post', path, { content, ...call });
    }

    public async patch(username: string, content: unknown, call: ApiCall = {}): Promise<IApiResponse> {
        return this.call('patch', 'guests/:username', { content, params: { username }, ...call });
    }

    public async call(method: string, path: string, call: ApiCall): Promise<IApiResponse> {
        const { token = API_TOKEN, headers = {}, query = {}, params = {}, content } = call;
        const endpoint = this.endpoints.find((one) => one.path === path);
        const executor = endpoint?.[method as 'get'];
        if (endpoint === undefined || executor === undefined) {
            throw new Error(`there is no ${method} ${path}`);
        }
        const authorization = token === '' ? {} : { authorization: `Bearer ${token}` };
        const request = malformed<IApiRequest>({
            method,
            headers: headers !== null && typeof headers === 'object' ? { ...authorization, ...headers } : headers,
            query,
            params,
            content,
        });
        const { read, modify, http, writer } = this.host;
        return executor.call(endpoint, request, malformed<IApiEndpointInfo>({}), read, modify, http, writer);
    }

    private createEndpoints(): IApiEndpoint[] {
        this.state.apiToken = API_TOKEN;
        this.state.appId = 'app-id';
        const app = malformed<App>({ getLogger: () => this.host.logger });
        return createApi(app, this.state, new PolicyRefresh(this.state)).endpoints;
    }
}

export function body({ content }: IApiResponse): Record<string, unknown> {
    return content as Record<string, unknown>;
}

export function expectError(answered: IApiResponse, status: number, error: string, field?: string): void {
    expect(Number(answered.status), JSON.stringify(answered.content)).to.equal(status);
    expect(body(answered)).to.include({ error, ...(field !== undefined && { field }) });
    expect(body(answered).message)
        .to.be.a('string')
        .and.match(/^[A-Z@].*[.…]$/);
}
