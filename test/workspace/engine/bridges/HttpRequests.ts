import type { IHttpResponse } from '@host/apps-engine/definition/accessors';
import { HttpBridge, type IHttpBridgeRequestInfo } from '@host/apps-engine/server/bridges';

/** Three minutes: longer than any event waits. */
const defaultTimeout = 180_000;

const jsonTypes = ['application/json', 'text/javascript', 'application/javascript', 'application/x-javascript'];

/**
 * Requests of apps to other machines (apps/meteor/app/apps/server/bridges/http.ts). Only this machine's own addresses
 * can be reached; every other host is one that no name server knows.
 */
export class HttpRequests extends HttpBridge {
    protected async call({ url, method, request }: IHttpBridgeRequestInfo): Promise<IHttpResponse> {
        const target = new URL(url);
        const headers: Record<string, string> = { ...request.headers };
        if (request.auth) {
            if (!request.auth.includes(':')) {
                throw new Error('auth option should be of the form "username:password"');
            }
            headers.Authorization = `Basic ${Buffer.from(request.auth, 'ascii').toString('base64')}`;
        }
        const body = bodyOf(method, request, target, headers);
        const received = await send(target, method, headers, body, request.timeout || defaultTimeout);
        return answerOf(received, { url, method }, request.encoding);
    }
}

/** Parameters go into the query of a GET and of what has a body already; otherwise they are the body. */
function bodyOf(
    method: string,
    { content, data, params }: IHttpBridgeRequestInfo['request'],
    target: URL,
    headers: Record<string, string>,
): string | undefined {
    const given: unknown = content || (typeof data === 'object' && data !== null ? (data as object) : undefined);
    const isGet = method === 'get' || method === 'head';
    if (given || isGet) {
        for (const [name, value] of Object.entries(params ?? {})) {
            if (value) {
                target.searchParams.append(name, value);
            }
        }
        if (isGet || typeof given === 'string') {
            return isGet ? undefined : (given as string);
        }
        headers['Content-Type'] ??= 'application/json';
        return JSON.stringify(given);
    }
    if (!params) {
        return undefined;
    }
    headers['Content-Type'] = 'application/x-www-form-urlencoded';
    return new URLSearchParams(params).toString();
}

interface Received {
    response: Response;
    body: Buffer;
}

/** The errors are those of the library that the server uses. */
async function send(
    target: URL,
    method: string,
    headers: Record<string, string>,
    body: string | undefined,
    timeout: number,
): Promise<Received> {
    const where = target.href;
    if (!isLoopback(target.hostname)) {
        throw new Error(`request to ${where} failed, reason: getaddrinfo ENOTFOUND ${target.hostname}`);
    }
    const signal = AbortSignal.timeout(timeout);
    try {
        const response = await fetch(target, {
            method: method.toUpperCase(),
            headers,
            signal,
            // A redirection could lead away from this machine.
            redirect: 'manual',
            ...(body !== undefined && { body }),
        });
        const next = response.headers.get('location');
        if (next && response.status >= 300 && response.status < 400) {
            const onward = new URL(next, target);
            return response.status === 303
                ? await send(onward, 'get', {}, undefined, timeout)
                : await send(onward, method, headers, body, timeout);
        }
        return { response, body: Buffer.from(await response.arrayBuffer()) };
    } catch (error) {
        if (signal.aborted) {
            throw new Error(`network timeout at: ${where}`, { cause: error });
        }
        const reason = (error as { cause?: { message?: string; code?: string } }).cause;
        const text = reason?.message || reason?.code;
        throw text ? new Error(`request to ${where} failed, reason: ${text}`, { cause: error }) : error;
    }
}

function answerOf(
    { response, body }: Received,
    asked: Pick<IHttpResponse, 'url' | 'method'>,
    encoding: string | null | undefined,
): IHttpResponse {
    const answer = { ...asked, statusCode: response.status, headers: Object.fromEntries(response.headers) };
    if (encoding === null) {
        return { ...answer, content: body as unknown as string };
    }
    const content = body.toString((encoding ?? 'utf8') as BufferEncoding);
    const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
    return { ...answer, content, data: jsonTypes.includes(type) ? parsed(content) : null };
}

function parsed(content: string): unknown {
    try {
        return JSON.parse(content);
    } catch {
        return null;
    }
}

function isLoopback(hostname: string): boolean {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
