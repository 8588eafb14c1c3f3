import type { IApiRequest, IApiResponse } from '@host/apps-engine/definition/api';
import { ApiBridge } from '@host/apps-engine/server/bridges';
import type { AppApi } from '@host/apps-engine/server/managers/AppApi';

import { parse } from 'qs';

import type { ServerUser } from '../../model';
import type { Converters } from '../convert/Converters';
import { onlyPresent } from '../convert/mapFields';

/** A request to an endpoint of an app, as it comes from the network. */
export interface ApiCall {
    method: string;
    /** The whole path or what stands behind the app's own part of it, with or without a query. */
    path: string;
    headers?: Record<string, string>;
    query?: Record<string, string>;
    /** An object is what the server has already parsed of a JSON body. */
    content?: unknown;
    /** Whose valid login headers came with it. */
    user?: ServerUser;
}

export interface ApiAnswer {
    status: number;
    headers: Record<string, string>;
    content?: unknown;
}

/** Sends a request to the app; the engine's manager is made after the bridge. */
type Execute = (appId: string, path: string, request: IApiRequest) => Promise<IApiResponse>;

/** The HTTP routes of the apps (apps/meteor/app/apps/server/bridges/api.ts). */
export class ApisBridge extends ApiBridge {
    private readonly routes = new Map<string, AppApi[]>();

    private readonly convert: Converters;

    constructor(convert: Converters) {
        super();
        this.convert = convert;
    }

    public async registerApi(api: AppApi, appId: string): Promise<void> {
        this.routes.set(appId, [...(this.routes.get(appId) ?? []), api]);
    }

    public async unregisterApis(appId: string): Promise<void> {
        this.routes.delete(appId);
    }

    /** What the network gets back. The first route that fits answers; an error of the app is a 500 with its message. */
    public async answer(appId: string, call: ApiCall, execute: Execute): Promise<ApiAnswer> {
        const url = new URL(call.path, 'http://localhost');
        const method = call.method.toLowerCase();
        for (const api of this.routes.get(appId) ?? []) {
            const params = match(api, url.pathname);
            if (params && api.implementedMethods.includes(method)) {
                if (api.endpoint.authRequired && !call.user) {
                    return { status: 401, headers: {}, content: 'Unauthorized' };
                }
                const request = {
                    ...this.request(call, url),
                    method,
                    params,
                    ...(api.hash && { privateHash: api.hash }),
                };
                return answerOf(execute(appId, api.endpoint.path, request as unknown as IApiRequest));
            }
        }
        return { status: 404, headers: {}, content: 'Not Found' };
    }

    /** A parameter that comes twice is a list, and one with brackets in its name an object, as Express reads them. */
    private request({ headers = {}, query = {}, content, user }: ApiCall, url: URL): object {
        return onlyPresent({
            headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
            query: { ...parse(url.search.slice(1), { allowPrototypes: true }), ...query },
            content,
            user: this.convert.user(user),
        });
    }
}

async function answerOf(response: Promise<IApiResponse>): Promise<ApiAnswer> {
    try {
        const { status, headers = {}, ...rest } = await response;
        return { status, headers, content: rest.content };
    } catch (error) {
        return { status: 500, headers: {}, content: (error as { message?: string }).message };
    }
}

/** The values of the route's `:names`; undefined when the path is another one. */
function match(api: AppApi, pathname: string): Record<string, string> | undefined {
    const asked = segments(pathname.startsWith(api.basePath) ? pathname.slice(api.basePath.length) : pathname);
    const route = segments(api.endpoint.path);
    if (asked.length !== route.length) {
        return undefined;
    }
    const params: Record<string, string> = {};
    for (const [i, part] of route.entries()) {
        const value = asked[i] ?? '';
        if (part.startsWith(':')) {
            const decoded = decodedOf(value);
            if (decoded === undefined) {
                return undefined;
            }
            params[part.slice(1)] = decoded;
        } else if (part.toLowerCase() !== value.toLowerCase()) {
            return undefined;
        }
    }
    return params;
}

/** The server finds nothing under a path that is not well encoded. */
function decodedOf(value: string): string | undefined {
    try {
        return decodeURIComponent(value);
    } catch {
        return undefined;
    }
}

function segments(path: string): string[] {
    return path.split('/').filter((part) => part !== '');
}
