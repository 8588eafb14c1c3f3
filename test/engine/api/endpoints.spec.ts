import { expect } from 'chai';
import { describe, it } from 'mocha';
import parsePrometheus from 'parse-prometheus-text-format';

import { DOCUMENT, expectOpenApi } from '../../support/apiDocument';
import { asRow, readCsv } from '../../support/readCsv';
import { ApiScene } from './ApiScene';

describe('the API for scripts, on the engine', () => {
    const scene = ApiScene.shared();

    it('adds a guest, finishes what was left, and makes nobody twice', async () => {
        const email = scene.address();
        const room = scene.room('p', scene.mia);
        const content = { email, name: 'Gerda Gast', rooms: [room.room.name], sponsor: 'mia', expiresAt: '30d' };
        const mend = scene.fail('rooms.update');
        const partly = await scene.ok(201, 'post', 'guests', { content });
        const guest = scene.holder(email);
        expect(partly).to.include({ username: guest.username, email, isComplete: false });
        expect(partly.failures).to.have.nested.property('[0].step', 'room');
        mend();
        expect(await scene.ok(200, 'post', 'guests', { content })).to.include({ isComplete: true });
        expect(guest.user).to.deep.include({ name: 'Gerda Gast', roles: ['guest'], active: true });
        expect(guest.roomIds).to.deep.equal([room.id]);
        expect(scene.mailsTo(email, /added/)).to.have.lengthOf(1);
        expect(await scene.ok(409, 'post', 'guests', { content })).to.include({
            error: 'already_guest',
            field: 'email',
        });
        expect(await scene.ask(scene.ada, `/guest info @${guest.username}`)).to.include('Automation API');
        const told = await scene.ok(200, 'get', `guests/${guest.username}`);
        await scene.ok(400, 'get', `guests/${guest.username}?of=me`);
        expect(told).to.include({ state: 'active', name: 'Gerda Gast', email, sponsor: 'mia', rooms: 1 });
    });

    it('answers where the new guest is', async () => {
        const email = scene.address();
        const { status, headers } = await scene.script('post', 'guests', { content: { email } });
        expect(status).to.equal(201);
        expect(headers.Location).to.equal(`guests/${scene.holder(email).username}`);
        expect(await scene.ok(200, 'get', headers.Location)).to.include({ email });
    });

    it('says what is in the way of a new guest', async () => {
        const users = scene.workspace.server.state.users.size;
        const refused = (status: number, content: object) => scene.ok(status, 'post', 'guests', { content });
        const email = scene.address();
        expect(await refused(400, { email: 'nonsense' })).to.include({ error: 'bad_request', field: 'email' });
        expect(await refused(400, { email, rooms: ['nowhere'] })).to.include({ field: 'rooms' });
        expect(await refused(400, { email, sponsor: 'gus' })).to.include({ error: 'sponsor_not_member' });
        expect(await refused(400, { email, username: 'no good' })).to.include({ error: 'bad_username' });
        expect(await refused(409, { email, username: 'mia' })).to.include({ error: 'name_taken', field: 'username' });
        expect(await refused(409, { email: 'anke@example.com' })).to.include({ error: 'already_member' });
        await scene.set({ blocked_email_domains: 'example.org' });
        expect(await refused(400, { email })).to.include({ error: 'domain_blocked', field: 'email' });
        await scene.set({ blocked_email_domains: '', max_active_guests: 1 });
        expect(await refused(409, { email })).to.include({ error: 'cap_reached' });
        await scene.set({ max_active_guests: 0, connection_token: '' });
        expect(await refused(409, { email })).to.include({ error: 'not_connected' });
        expect(scene.workspace.server.state.users.size).to.equal(users);
    });

    it('tells failures of the workspace that pass from those that do not', async () => {
        const content = { email: scene.address() };
        await scene.set({ connection_token: 'revoked' });
        expect(await scene.ok(409, 'post', 'guests', { content })).to.include({ error: 'wrong_token' });
        await scene.set({ connection_token: scene.token, connection_url: 'http://127.0.0.1:9' });
        const { status, headers, content: answered } = await scene.script('post', 'guests', { content });
        expect(status).to.equal(503);
        expect(answered).to.include({ error: 'unreachable' });
        expect(headers).to.have.property('Retry-After');
        expect(await scene.ok(200, 'get', 'guests')).to.have.property('guests').that.is.not.empty;
    });

    it('changes a guest, and does what it can of it', async () => {
        const guest = scene.newGuest();
        const path = `guests/${guest.username}`;
        const changes = { sponsor: 'mia', roomLimit: 2, expiresAt: '2d', active: false };
        const changed = await scene.ok(200, 'patch', path, { content: changes });
        expect(changed).to.include({ state: 'inactive', sponsor: 'mia', roomLimit: 2 });
        expect(guest.user.active).to.equal(false);
        expect(await scene.ok(200, 'patch', path, { content: { active: false } })).to.include({ state: 'inactive' });
        await scene.set({ max_active_guests: 1 });
        const refused = await scene.ok(409, 'patch', path, { content: { active: true, roomLimit: null } });
        expect(refused).to.deep.include({ error: 'cap_reached', done: ['roomLimit'] });
        await scene.set({ max_active_guests: 0 });
        expect(await scene.ok(200, 'patch', path, { content: { active: true } })).to.include({ state: 'active' });
        expect(guest.user.active).to.equal(true);
        expect(await scene.ok(400, 'patch', path, { content: {} })).to.include({ error: 'bad_request' });
        expect(await scene.ok(404, 'patch', 'guests/mia', { content: { active: false } })).to.include({
            error: 'not_a_guest',
        });
        expect(scene.mia.user.active).to.equal(true);
    });

    it('lists guests by state and text, page by page', async () => {
        const names = [scene.name('lister'), scene.name('lister')].map((username) =>
            scene.workspace.addGuest({ username }),
        );
        const query = 'guests?state=active&text=lister&count=1';
        const [first, second] = [await scene.ok(200, 'get', query), await scene.ok(200, 'get', `${query}&offset=1`)];
        expect([first, second].map(({ total, count }) => [total, count])).to.deep.equal([
            [2, 1],
            [2, 1],
        ]);
        const found = [first, second].map(({ guests }) => (guests as Array<{ username: string }>)[0].username);
        expect(found).to.have.members(names.map(({ username }) => username));
        await scene.ask(scene.ada, `/guest invite ${scene.address('pending')}`);
        const pending = await scene.ok(200, 'get', 'guests?state=pending');
        expect(pending.guests).to.have.nested.property('[0].state', 'pending');
        expect(await scene.ok(400, 'get', 'guests?count=101')).to.include({ field: 'count' });
        expect(await scene.ok(400, 'get', 'guests?count=1&count=2')).to.include({ field: 'count' });
        expect(await scene.ok(400, 'get', 'guests?text[a]=b')).to.include({ field: 'text' });
    });

    it('counts, in JSON and for a monitoring system', async () => {
        const usage = await scene.ok(200, 'get', 'usage');
        expect(usage.counted).to.equal(usage.active);
        const metrics = await scene.script('get', 'metrics');
        expect(metrics.headers['Content-Type']).to.match(/^application\/openmetrics-text; version=1\.0\.0/);
        const [guests] = parsePrometheus(String(metrics.content));
        expect(guests.name).to.equal('guest_manager_guests');
        const active = guests.metrics.find(({ labels }) => labels?.state === 'active');
        expect(Number(active?.value)).to.equal(usage.active);
        expect(await scene.ok(400, 'get', 'usage?of=me')).to.include({ field: 'of' });
        await scene.ok(400, 'get', 'metrics?of=me');
    });

    it('lists what is on record', async () => {
        const today = scene.workspace.server.now().toISOString().slice(0, 10);
        const { username } = scene.newGuest();
        await scene.ok(200, 'patch', `guests/${username}`, { content: { sponsor: 'mia', roomLimit: 2 } });
        const page = await scene.ok(200, 'get', `audit?since=${today}&until=${today}&count=2`);
        const actor = 'Automation API';
        expect((page.records as object[]).map((record) => ({ ...record, at: '', detail: '' }))).to.have.deep.members([
            { at: '', actor, action: 'limit_set', target: `@${username}`, detail: '' },
            { at: '', actor, action: 'sponsor_set', target: `@${username}`, detail: '' },
        ]);
        const csv = await scene.script('get', 'audit', { headers: { Accept: 'text/csv' } });
        expect(csv.headers['Content-Type']).to.match(/^text\/csv/);
        expect(String(csv.content).split('\r\n')[0]).to.equal('at,actor,action,target,detail');
        const pages: object[] = [];
        for (let total = Infinity; pages.length < total;) {
            const one = await scene.ok(200, 'get', `audit?offset=${pages.length}&count=2`);
            pages.push(...(one.records as object[]));
            total = Number(one.total);
        }
        expect(pages.length).to.be.above(2);
        expect(readCsv(String(csv.content))).to.deep.equal(pages.map(asRow));
        expect(await scene.ok(400, 'get', 'audit?since=yesterday')).to.include({ field: 'since' });
    });

    it('describes itself to whoever asks, as OpenAPI 3.1', async () => {
        const document = await scene.ok(200, 'get', 'openapi.json', { token: '' });
        expect(document.paths).to.deep.equal(DOCUMENT.paths);
        expect(document.servers).to.deep.equal([{ url: `/api/apps/public/${scene.workspace.engine.appId}` }]);
        await expectOpenApi(document, '3.1');
        await scene.ok(400, 'get', 'openapi.json?of=me');
    });

    const requests: ReadonlyArray<[string, string, object?]> = [
        ['get', 'guests'],
        ['post', 'guests', { email: 'nobody@example.org' }],
        ['get', 'guests/gus'],
        ['patch', 'guests/gus', { roomLimit: 1 }],
        ['get', 'usage'],
        ['get', 'audit'],
        ['get', 'metrics'],
    ];

    it('is closed to whoever has no token, and throttles who tries many', async () => {
        for (const [method, path, content] of requests) {
            await scene.ok(401, method, path, { token: '', content });
            await scene.ok(401, method, path, { token: 'wrong', content });
        }
        let answered = 401;
        for (let tries = 0; tries < 100 && answered === 401; tries += 1) {
            ({ status: answered } = await scene.script('get', 'usage', { token: `wrong-${tries}` }));
        }
        expect(answered).to.equal(429);
        for (let tries = 0; tries < 40; tries += 1) {
            await scene.script('get', 'usage', { token: `wrong-${tries}` });
        }
        for (const [method, path, content] of requests) {
            expect(await scene.ok(429, method, path, { token: 'wrong', content })).to.include({
                error: 'too_many_attempts',
            });
        }
        await scene.ok(200, 'get', 'usage');
    });

    it('takes a new token at once, and is gone without one', async () => {
        await scene.set({ api_token: 'another-token-for-scripts' });
        expect((await scene.script('get', 'usage')).status).to.be.oneOf([401, 429]);
        await scene.ok(200, 'get', 'usage', { token: 'another-token-for-scripts' });
        for (const none of ['', 'short']) {
            await scene.set({ api_token: none });
            for (const [method, path, content] of [...requests, ['get', 'openapi.json'] as const]) {
                await scene.ok(404, method, path, { token: none, content });
            }
        }
    });

    it('says that it cannot be done while the records are out of reach', async () => {
        scene.fail('persistence.readByAssociations');
        scene.fail('users.getByUsername');
        for (const [method, path, content] of requests) {
            await scene.ok(503, method, path, { content });
        }
    });

    it('has given every answer that its document foresees', () => {
        const foreseen = Object.values(DOCUMENT.paths).flatMap((methods) =>
            Object.values(methods).flatMap(({ operationId, responses }) =>
                Object.keys(responses).map((status) => `${operationId} ${status}`),
            ),
        );
        expect([...scene.seen]).to.have.members(foreseen);
    });
});
