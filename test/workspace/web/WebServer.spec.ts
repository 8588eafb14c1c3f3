import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';

import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';

import type { Bundle } from './bundle';
import { PATHS } from './protocol';
import { sampleSite } from './sampleSite';
import { personView, sightOf } from './sight';
import { WebServer } from './WebServer';

const BUNDLE = Promise.resolve({ html: '', assets: new Map() });

/** Milliseconds after which whoever is not answered is cut off. */
const PATIENCE = 50;

describe("the end of the page's server", () => {
    const write = process.stderr.write.bind(process.stderr);
    let complaints: string[];
    let web: WebServer;
    /** A REST API that answers when the test says so. */
    let rest: ReturnType<typeof createServer>;
    let asked: Promise<ServerResponse>;

    beforeEach(async () => {
        complaints = [];
        process.stderr.write = (text: string | Uint8Array) => complaints.push(String(text)) > 0;
        rest = createServer();
        asked = once(rest, 'request').then(([, response]) => response as ServerResponse);
        rest.listen(0, '127.0.0.1');
        await once(rest, 'listening');
        web = await WebServer.start(BUNDLE, 0, true);
        const { port } = rest.address() as AddressInfo;
        const answer = async () => (await asked, { status: 200, headers: {}, content: 'answered' });
        const site = Object.assign(sampleSite(), { changed: () => web.changed() });
        Object.defineProperty(site, 'rest', { value: { url: `http://127.0.0.1:${port}` } });
        Object.assign(site.engine, { appId: 'app', api: answer });
        web.serve({ site, acts: {} as never, personView, sightOf });
    });

    afterEach(async () => {
        rest.close();
        rest.closeAllConnections();
        await web.stop();
        process.stderr.write = write;
    });

    const get = (path: string): Promise<Response> => fetch(`${web.url}${path}`);

    it('answers a REST call that is under way, and complains of nothing', async () => {
        const call = get('/api/v1/users.list');
        const response = await asked;
        const ended = web.stop();
        response.end('{"success":true}');
        expect(await (await call).json()).to.deep.equal({ success: true });
        await ended;
        expect(complaints).to.deep.equal([]);
    });

    it("answers a request to the app's own API that is under way", async () => {
        const call = get('/api/apps/public/app/usage');
        const other = get('/api/v1/users.list');
        const response = await asked;
        const ended = web.stop();
        response.end('{}');
        expect(await (await call).text()).to.equal('answered');
        await Promise.all([other, ended]);
        expect(complaints).to.deep.equal([]);
    });

    it('cuts off who is not answered in time, and complains of nothing', async () => {
        const call = get('/api/v1/users.list').catch((error: unknown) => error);
        await asked;
        await web.stop(PATIENCE);
        rest.closeAllConnections();
        expect(await call).to.be.an.instanceOf(Error);
        expect(complaints).to.deep.equal([]);
    });

    it('does not mind an answer that comes too late', async () => {
        const call = get('/api/v1/users.list').catch((error: unknown) => error);
        const response = await asked;
        await web.stop(PATIENCE);
        const changed = once(response, 'close');
        response.end('{}');
        await changed;
        expect(await call).to.be.an.instanceOf(Error);
        await new Promise((done) => setTimeout(done, PATIENCE));
        expect(complaints).to.deep.equal([]);
    });

    it('ends the streams of those who listen', async () => {
        const stream = await get(PATHS.events);
        await web.stop();
        expect(await stream.text()).to.match(/^data: .*"ready"/);
    });

    it('does not wait for a connection on which nothing was asked', async () => {
        const idle = connect(Number(new URL(web.url).port), '127.0.0.1');
        await once(idle, 'connect');
        const closed = once(idle, 'close');
        await web.stop(PATIENCE);
        await closed;
    });

    it('hears no one after the end, and ends but once', async () => {
        const { url } = web;
        await Promise.all([web.stop(), web.stop()]);
        web.changed();
        expect(await fetch(url).catch((error: unknown) => error)).to.be.an.instanceOf(Error);
    });
});

describe("the page's server", () => {
    it('shows that the page is being built, and then the page, and hears when it was painted', async () => {
        let build: (bundle: Bundle) => void = () => undefined;
        const web = await WebServer.start(new Promise((done) => (build = done)), 0, true);
        try {
            expect(await (await fetch(web.url)).text())
                .to.include('Building the page')
                .and.include('refresh');
            build({ html: 'the page', assets: new Map() });
            expect(await (await fetch(web.url)).text()).to.equal('the page');
            for (const query of ['', '?painted=0', '?painted=312', '?painted=500']) {
                await (await fetch(`${web.url}${PATHS.events}${query}`)).body?.cancel();
            }
            expect(await web.painted).to.equal(312);
        } finally {
            await web.stop();
        }
    });

    it('tells whoever sends what is no JSON that it is their fault, and hears nothing of who hangs up', async () => {
        const web = await WebServer.start(BUNDLE, 0, true);
        const write = process.stderr.write.bind(process.stderr);
        const complaints: string[] = [];
        process.stderr.write = (text: string | Uint8Array) => complaints.push(String(text)) > 0;
        try {
            const acts = { send: async () => ({ ok: true }) } as never;
            web.serve({ site: sampleSite(), acts, personView, sightOf });
            const body = '{"as":"ada"';
            expect((await fetch(`${web.url}${PATHS.act}send`, { method: 'POST', body })).status).to.equal(400);
            const socket = connect(Number(new URL(web.url).port), '127.0.0.1');
            const head = `POST ${PATHS.act}send HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99\r\n\r\n`;
            socket.write(head + body, () => socket.destroy());
            await once(socket, 'close');
            await web.stop(PATIENCE);
            expect(complaints).to.deep.equal([]);
        } finally {
            process.stderr.write = write;
            await web.stop();
        }
    });
});
