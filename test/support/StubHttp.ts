import type { IHttp, IHttpRequest, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';

/** What a server answers, or the error by which an answer is lost. */
export type StubAnswer = { status: number; body?: unknown; headers?: Record<string, string> } | Error;

export interface SentRequest {
    method: string;
    url: string;
    /** Below `/api/v1/`, without the query. */
    path: string;
    query: ReadonlyArray<[string, string]>;
    body: unknown;
    request: IHttpRequest;
}

/**
 * The host's way to the network. Answers by path, each list in order and its last one for good; a text as body is
 * what no JSON parser takes.
 */
export class StubHttp implements IHttp {
    public readonly sent: SentRequest[] = [];

    constructor(private readonly answers: Readonly<Record<string, readonly StubAnswer[]>>) {}

    public get(url: string, request: IHttpRequest = {}): Promise<IHttpResponse> {
        return this.answer('get', url, request);
    }

    public post(url: string, request: IHttpRequest = {}): Promise<IHttpResponse> {
        return this.answer('post', url, request);
    }

    public put(): Promise<IHttpResponse> {
        throw new Error('nothing is ever put');
    }

    public del(): Promise<IHttpResponse> {
        throw new Error('nothing is ever deleted');
    }

    public patch(): Promise<IHttpResponse> {
        throw new Error('nothing is ever patched');
    }

    public sentTo(path: string): SentRequest[] {
        return this.sent.filter((request) => request.path === path);
    }

    private async answer(method: string, url: string, request: IHttpRequest): Promise<IHttpResponse> {
        const path = /\/api\/v1\/([^?]*)/.exec(url)?.[1] ?? url;
        const content = request.content;
        this.sent.push({
            method,
            url,
            path,
            query: [...new URL(url).searchParams],
            body: content === undefined ? undefined : (JSON.parse(content) as unknown),
            request,
        });
        const answers = this.answers[path] ?? this.answers['*'];
        if (answers === undefined) {
            throw new Error(`no answer for ${path}`);
        }
        const answer = answers[Math.min(this.sentTo(path).length, answers.length) - 1];
        if (answer instanceof Error) {
            throw answer;
        }
        const isText = typeof answer.body === 'string';
        return {
            url,
            method: method as IHttpResponse['method'],
            statusCode: answer.status,
            headers: answer.headers ?? {},
            content: isText ? (answer.body as string) : JSON.stringify(answer.body ?? ''),
            data: isText ? null : answer.body,
        };
    }
}

export function success(body: object = {}): StubAnswer {
    return { status: 200, body: { ...body, success: true } };
}

/** A refusal as the server makes it of one of its errors. */
export function refusal(status: number, code: string, reason = 'No', details?: unknown): StubAnswer {
    return { status, body: { success: false, error: `${reason} [${code}]`, errorType: code, details } };
}
