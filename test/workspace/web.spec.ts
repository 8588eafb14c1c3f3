import { createServer, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';

import { packageApp, zipPath } from '../tools/package';
import type { Bundle } from './web/bundle';
import * as live from './web/live';
import { PATHS } from './web/protocol';
import type { ActInput, ActName, ActOutput, Answer, AppTexts, Sight, World } from './web/protocol';
import type { Site } from './web/Site';
import { WebServer } from './web/WebServer';

const ROOT = resolve(__dirname, '../..');

/** How the message to whoever installs the app begins. */
const FIRST_STEPS = 'Guest Manager is installed';

const BUNDLE: Bundle = {
    html: '<!doctype html><title>The page</title>',
    assets: new Map([['page.js', { type: 'text/javascript; charset=utf-8', content: Buffer.from('go()') }]]),
};

/** The status of a request with a header that `fetch` does not let anybody set. */
async function statusWith(url: string, headers: Record<string, string>): Promise<number | undefined> {
    const response = await new Promise<IncomingMessage>((answer, fail) => {
        request(url, { headers }, answer).on('error', fail).end();
    });
    response.resume();
    return response.statusCode;
}

describe("the page's server", function () {
    this.timeout(30_000);

    let folder: string;
    let file: string;
    let zip: string;
    let web: WebServer;
    let site: Site;
    let installedAt: unknown;

    const open = async (): Promise<void> => {
        web = await WebServer.start(Promise.resolve(BUNDLE), 0, true);
        site = await live.Site.open({
            zip,
            url: web.url,
            file,
            onChange: () => web.changed(),
            onRest: (begun) => web.serveRest(begun),
        });
    };
    const close = async (): Promise<void> => {
        await web.stop();
        await site.close();
    };

    before('packages the app', async function () {
        // Where other work keeps the machine busy it takes its time.
        this.timeout(120_000);
        zip = await packageApp(ROOT);
    });

    before(async () => {
        folder = await mkdtemp(join(tmpdir(), 'web-'));
        file = join(folder, 'deep/workspace.bin');
        await open();
    });

    after(async () => {
        await close();
        await rm(folder, { recursive: true });
    });

    const get = async (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${web.url}${path}`, init);
    const act = async <Name extends ActName>(
        as: string,
        name: Name,
        input: ActInput<Name>,
    ): Promise<Answer<ActOutput<Name>>> => {
        const response = await get(`${PATHS.act}${name}`, { method: 'POST', body: JSON.stringify({ as, input }) });
        return (await response.json()) as Answer<ActOutput<Name>>;
    };
    const look = async (as: string, room: string): Promise<Sight> => {
        const query = new URLSearchParams({ as, room: site.room(room).id, since: '0' });
        return (await (await get(`${PATHS.sight}?${query.toString()}`)).json()) as Sight;
    };

    /** What the page hears from now on, until it has heard enough. */
    async function hear(isEnough: (world: World) => boolean): Promise<World> {
        const end = new AbortController();
        const response = await get(PATHS.events, { signal: end.signal });
        expect(response.headers.get('content-type')).to.match(/^text\/event-stream/);
        let text = '';
        for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
            text += part;
            const told = text.split('\n\n').slice(0, -1);
            const world = told.map((event) => JSON.parse(event.replace(/^data: /, '')) as World).find(isEnough);
            if (world) {
                end.abort();
                return world;
            }
        }
        throw new Error('The server has ended the stream.');
    }

    it('shows the page while the workspace starts, and says what it is doing', async () => {
        expect(await (await get('/')).text()).to.equal(BUNDLE.html);
        const asset = await get('/assets/page.js');
        expect(asset.headers.get('content-type')).to.equal('text/javascript; charset=utf-8');
        expect(await asset.text()).to.equal('go()');
        expect((await get('/assets/other.js')).status).to.equal(404);
        web.report('starting', 'Packaging the app');
        expect(await hear(() => true)).to.include({ status: 'starting', progress: 'Packaging the app' });
        expect((await get(`${PATHS.sight}?as=gus`)).status).to.equal(503);
    });

    it('answers the REST calls of an app that starts, and nothing else of the workspace yet', async () => {
        expect((await get('/api/info')).status).to.equal(200);
        expect(site.rest.requests.map(({ status }) => status)).not.to.include(503);
        expect((await get(`/api/apps/public/${site.engine.appId}/usage`)).status).to.equal(503);
    });

    it('takes a free port where the wanted one is taken, unless it was asked for', async () => {
        const other = createServer();
        await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
        const { port } = other.address() as AddressInfo;
        try {
            const elsewhere = await WebServer.start(Promise.resolve(BUNDLE), port, false);
            expect(new URL(elsewhere.url))
                .to.include({ hostname: '127.0.0.1' })
                .and.not.include({ port: `${port}` });
            await elsewhere.stop();
            const refused = await WebServer.start(Promise.resolve(BUNDLE), port, true).catch((error: unknown) => error);
            expect(refused).to.include({ code: 'EADDRINUSE' });
        } finally {
            other.close();
        }
    });

    it('answers nobody who comes by another name or from another site', async () => {
        expect(await statusWith(web.url, { Host: 'example.org' })).to.equal(403);
        expect(await statusWith(web.url, { 'Sec-Fetch-Site': 'cross-site' })).to.equal(403);
        expect(await statusWith(web.url, { 'Sec-Fetch-Site': 'same-origin' })).to.equal(200);
    });

    describe('with the workspace', () => {
        before(() => web.serve({ ...live, site }));

        it("has the app's texts in its five languages", async () => {
            const texts = (await (await get(PATHS.texts)).json()) as AppTexts;
            expect(Object.keys(texts)).to.have.members(['en', 'de', 'es', 'fr', 'pt-BR']);
            expect(texts.de).to.have.property('setting_block_mention_all');
        });

        it('lets nobody act who is not signed in, or is nobody', async () => {
            const input = { roomId: site.room('project-orion').id, text: 'hello' };
            expect(await act('gus', 'send', input)).to.deep.equal({
                ok: false,
                toast: 'You must be logged in to do this.',
            });
            expect(await (await get(`${PATHS.sight}?as=gus`)).json()).to.deep.equal({ isSignedOut: true });
            expect(await act('nobody', 'signIn', {})).to.deep.equal({ error: 'Nobody is called nobody.' });
            expect(await act('gail', 'signIn', {})).to.include({ ok: false, toast: 'User is not activated' });
            expect(await act('gus', 'toString' as ActName, {})).to.have.property('error');
            expect(await act('gus', 'signIn', {})).to.deep.equal({ ok: true, value: null });
        });

        it('tells everybody who listens what has changed, and shows the refusal to the guest alone', async () => {
            const told = hear(({ tour }) => tour.includes('mention_all'));
            await act('mia', 'signIn', {});
            const input = { roomId: site.room('project-orion').id, text: '@all hello' };
            expect(await act('gus', 'send', input)).to.include({ ok: false });
            expect((await told).people).to.have.lengthOf.above(8);
            const privateTexts = async (who: string): Promise<string[]> =>
                (await look(who, 'project-orion')).messages
                    .filter(({ isPrivate }) => isPrivate)
                    .map(({ text }) => text);
            const refusals = (await privateTexts('gus')).filter((text) => text.includes('Guests cannot mention'));
            expect(refusals).to.have.lengthOf(1);
            expect(await privateTexts('mia')).to.deep.equal([]);
        });

        it('runs the package that a server would be given, byte for byte', async () => {
            const { source } = site.engine['storage'];
            const installed = await source.fetch(site.engine.stored);
            expect(zip).to.equal(await zipPath(ROOT));
            expect(installed.equals(await readFile(zip))).to.equal(true);
        });

        it('answers the list of first steps, since it was written before the connection was set up', () => {
            const cards = [...site.server.state.messages.values()].filter(({ msg }) => msg.startsWith(FIRST_STEPS));
            expect(cards.map(({ rid }) => site.server.state.messagesOf(rid)[1]?.msg)).to.deep.equal([
                'The connection is set up: I have made a personal access token for it.',
            ]);
        });

        it('takes over the time zone of the browser, as far as there are such', async () => {
            const { user } = site.person('mara');
            for (const [utcOffset, kept] of [
                [5.5, 5.5],
                [99, 5.5],
                [undefined, 5.5],
                [-3, -3],
            ] as const) {
                await act('mara', 'signIn', utcOffset === undefined ? {} : { utcOffset });
                expect(user.utcOffset).to.equal(kept);
            }
        });

        it("carries the workspace's REST API", async () => {
            await act('ada', 'signIn', {});
            const token = await act('ada', 'makeToken', { name: 'test' });
            const { userId, token: secret } = token.ok ? token.value : { userId: '', token: '' };
            const headers = { 'X-User-Id': userId, 'X-Auth-Token': secret, 'Content-Type': 'application/json' };
            const info = await get('/api/v1/users.info?username=gus', { headers });
            expect(await info.json())
                .to.have.nested.property('user.roles')
                .that.deep.equals(['guest']);
            expect((await get('/api/v1/users.info?username=gus')).status).to.equal(401);
            const changed = hear(({ people }) => people.some(({ name }) => name === 'Gustav'));
            const body = JSON.stringify({ userId: site.person('gus').id, data: { name: 'Gustav' } });
            expect((await get('/api/v1/users.update', { method: 'POST', headers, body })).status).to.equal(200);
            await changed;
        });

        it("carries the app's API", async () => {
            const path = `/api/apps/public/${site.engine.appId}`;
            expect((await get(`${path}/usage`)).status).to.equal(404);
            const token = 'a-token-that-nobody-guesses';
            await act('ada', 'saveSettings', { values: { api_token: token } });
            const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
            const listed = await get(`${path}/guests?text=gus`, { headers });
            expect(await listed.json()).to.have.nested.property('guests[0].username', 'gus');
            const metrics = await get(`${path}/metrics`, { headers });
            expect(metrics.headers.get('content-type')).to.match(/^application\/openmetrics-text/);
            expect(await metrics.text()).to.match(/# EOF\n$/);
            const post = async (body: string) =>
                (await get(`${path}/guests`, { method: 'POST', headers, body })).status;
            expect([await post('{"email":'), await post('{"email":"x"}')]).to.deep.equal([400, 400]);
            expect((await get(`${path}/usage`)).status).to.equal(401);
        });

        it('hands an unknown path of an app on to nobody', async () => {
            expect((await get('/api/apps/public/other/path')).status).to.equal(404);
            expect((await get('/file-upload/none/none.png')).status).to.equal(404);
        });

        it('moves the clock, and runs what has become due', async () => {
            const before = site.server.now().getTime();
            const [job] = site.engine.jobs();
            await act('ada', 'advance', { hours: 24 * 7 });
            expect(site.server.now().getTime() - before).to.be.within(7 * 86_400_000, 7 * 86_400_000 + 60_000);
            const [later] = site.engine.jobs();
            expect(later?.when?.getTime()).to.be.above(site.server.now().getTime());
            expect(later?.when?.getTime()).to.be.above(job?.when?.getTime() ?? Infinity);
        });

        it('keeps everything in the file, and nobody else may read it', async () => {
            await act('ada', 'saveSettings', { values: { guest_roles: 'gueest', max_active_guests: 8 } });
            expect((await hear(() => true)).tour).not.to.include('change_rule');
            await act('ada', 'saveSettings', { values: { max_active_guests: 7, block_file_upload: true } });
            await act('mia', 'send', { roomId: site.room('project-orion').id, text: 'to be kept' });
            const before = site.server.now();
            site.server.log.push('a line of the console');
            installedAt = site.engine.persistence.records
                .flatMap(({ data }) => ('installedAt' in data ? [data.installedAt] : []))
                .at(0);
            expect(installedAt).to.be.a('string');
            await close();
            expect((await stat(file)).mode & 0o777).to.equal(process.platform === 'win32' ? 0o666 : 0o600);

            await open();
            web.serve({ ...live, site });
            expect(site.server.now().getTime()).to.be.at.least(before.getTime());
            expect(site.person('gus').user.name).to.equal('Gustav');
            expect(site.room('project-orion').texts.at(-1)).to.equal('to be kept');
            expect([...site.tour]).to.include.members(['mention_all', 'change_rule']);
            await act('ada', 'signIn', {});
            const settings = await act('ada', 'settings', {});
            const cap = settings.ok ? settings.value.find(({ id }) => id === 'max_active_guests') : undefined;
            expect(cap).to.include({ value: 7 });
        });

        it('has loaded the app and not installed it anew', async () => {
            const cards = [...site.server.state.messages.values()].filter(({ msg }) => msg.startsWith(FIRST_STEPS));
            expect(cards).to.have.lengthOf(1);
            const dates = site.engine.persistence.records.flatMap(({ data }) =>
                'installedAt' in data ? [data.installedAt] : [],
            );
            expect(dates).to.deep.equal([installedAt]);
            expect(site.server.log).to.include('a line of the console');
        });

        it('goes on enforcing after that', async () => {
            await act('gus', 'signIn', {});
            const text = '@here again';
            expect(await act('gus', 'send', { roomId: site.room('project-orion').id, text })).to.include({ ok: false });
            expect(site.room('project-orion').texts).not.to.include(text);
        });

        it('leaves an app disabled that was, until somebody enables it', async () => {
            await act('ada', 'setAppEnabled', { isEnabled: false });
            await close();
            await open();
            web.serve({ ...live, site });
            expect(site.about.isEnabled).to.equal(false);
            await Promise.all(['ada', 'gus', 'mia'].map((username) => act(username, 'signIn', {})));
            const say = (as: string) => act(as, 'send', { roomId: site.room('project-orion').id, text: `@here ${as}` });
            expect(await say('gus')).to.include({ ok: true });
            await act('ada', 'setAppEnabled', { isEnabled: true });
            expect(site.about.isEnabled).to.equal(true);
            expect(await say('gus')).to.include({ ok: false });
            expect(await say('mia')).to.include({ ok: true });
        });
    });
});
