import type { Context } from 'hono';

import type { Site } from './Site';

/** The paths that the workspace's own server has: its REST API, its apps' endpoints, and its files. */
export async function askRest(site: Site, web: Context): Promise<Response> {
    const { pathname, search } = new URL(web.req.url);
    const { method } = web.req;
    const headers = withoutTransport(web.req.raw.headers);
    const body = method === 'GET' || method === 'HEAD' ? null : await web.req.raw.arrayBuffer();
    const answer = await fetch(`${site.rest.url}${pathname}${search}`, { method, headers, body });
    site.changed();
    return new Response(answer.body, { status: answer.status, headers: withoutTransport(answer.headers) });
}

export async function askApp(site: Site, web: Context): Promise<Response> {
    if (web.req.param('app') !== site.engine.appId) {
        return web.text('Not Found', 404);
    }
    const { pathname, search } = new URL(web.req.url);
    const text = await web.req.text();
    const isJson = web.req.header('content-type')?.startsWith('application/json') === true;
    if (isJson && text !== '' && !isWellFormed(text)) {
        return web.text('Bad Request', 400);
    }
    const { status, headers, content } = await site.engine.api({
        method: web.req.method,
        path: `${pathname}${search}`,
        headers: web.req.header(),
        ...(text !== '' && { content: isJson ? (JSON.parse(text) as unknown) : text }),
    });
    site.changed();
    const type = typeof content === 'string' ? 'text/plain' : 'application/json';
    const body = typeof content === 'string' ? content : JSON.stringify(content ?? null);
    return new Response(body, { status, headers: { 'Content-Type': type, ...headers } });
}

export function fileOf(site: Site, web: Context): Response {
    const upload = site.server.state.uploads.get(web.req.param('id') ?? '');
    return upload
        ? new Response(new Uint8Array(upload.content), {
              headers: {
                  'Content-Type': upload.type.startsWith('image/') ? upload.type : 'application/octet-stream',
                  'Content-Security-Policy': "default-src 'none'",
              },
          })
        : web.text('Not found', 404);
}

function isWellFormed(json: string): boolean {
    try {
        JSON.parse(json);
        return true;
    } catch {
        return false;
    }
}

/** What speaks of one connection alone. */
function withoutTransport(headers: Headers): Headers {
    const copy = new Headers(headers);
    ['host', 'connection', 'content-length', 'transfer-encoding', 'content-encoding'].forEach((name) =>
        copy.delete(name),
    );
    return copy;
}
