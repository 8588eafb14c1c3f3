import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { API_TOKEN, ApiScene } from './ApiScene';

/**
 * The server's own pipe to the app breaks at a key of this name, whatever the app does: it is not sent here.
 * Source: msgpack/msgpack-javascript `src/Decoder.ts`.
 */
const BREAKS_THE_PIPE = /"__proto__"/;

describe('the API under requests that nobody should send, on the engine', () => {
    const scene = ApiScene.shared();

    it('answers methods that it has not as if there were nothing', async () => {
        for (const [method, path] of [
            ['put', 'guests'],
            ['delete', 'guests/gus'],
            ['post', 'guests/gus'],
            ['head', 'usage'],
            ['options', 'guests'],
            ['patch', 'guests'],
            ['post', 'openapi.json'],
            ['get', ''],
            ['get', 'guests/gus/rooms'],
            ['get', 'toString'],
        ]) {
            expect(await scene.script(method, path), `${method} ${path}`).to.include({ status: 404 });
        }
        expect(scene.gus.user.active).to.equal(true);
    });

    it('finds nobody under names that are none', async () => {
        for (const name of [
            '%00',
            '..%2F..%2Fadmin',
            '%F0%9F%98%80',
            'constructor',
            '__proto__',
            '%',
            'x'.repeat(5_000),
        ]) {
            expect((await scene.script('get', `guests/${name}`)).status, name).to.equal(404);
        }
        expect(await scene.ok(200, 'get', 'guests/%67us')).to.include({ username: 'gus' });
    });

    it('adds nobody with what is no request for it', async () => {
        const users = scene.workspace.server.state.users.size;
        for (const content of [
            undefined,
            '',
            'email=ivy@example.org',
            '{"email":"ivy@example.org"',
            [{ email: 'ivy@example.org' }],
            { email: { $ne: null } },
            { email: 'ivy@example.org', roles: ['admin'] },
            { email: 'ivy@example.org\r\nBcc: eve@example.org' },
            { email: 'ivy@example.org', expiresAt: '0000-00-00' },
        ]) {
            const answered = await scene.script('post', 'guests', { content });
            expect(answered.status, JSON.stringify(content)?.slice(0, 80)).to.equal(400);
        }
        const large = { email: 'ivy@example.org', note: 'x'.repeat(20_000) };
        expect((await scene.ok(400, 'post', 'guests', { content: large })).message).to.include('16 KB');
        expect(scene.workspace.server.state.users.size).to.equal(users);
    });

    it('always answers, and always with an answer of its document', async () => {
        const { server } = scene.workspace;
        const users = server.state.users.size;
        const value = fc.oneof(
            fc.jsonValue(),
            fc.string({ unit: 'binary' }),
            fc.constantFrom('gus', 'mia', '30d', null),
        );
        const names = ['email', 'name', 'rooms', 'sponsor', 'expiresAt', 'active', 'roomLimit', 'constructor'];
        const requests = fc.record({
            method: fc.constantFrom('get', 'post', 'patch'),
            path: fc.constantFrom('guests', 'guests/nobody', 'guests/mia', 'usage', 'audit', 'metrics', 'openapi.json'),
            query: fc.dictionary(fc.constantFrom('state', 'text', 'count', 'since', 'a[b]', 'toString'), fc.string()),
            token: fc.constantFrom(API_TOKEN, API_TOKEN, 'wrong', ''),
            content: fc.oneof(fc.dictionary(fc.constantFrom(...names), value), value),
        });
        await fc.assert(
            fc.asyncProperty(requests, async ({ method, path, query, token, content }) => {
                fc.pre(!BREAKS_THE_PIPE.test(JSON.stringify(content)));
                const search = new URLSearchParams(query).toString();
                const answered = await scene.script(method, `${path}?${search}`, { token, content });
                expect(answered.status).to.be.oneOf([200, 400, 401, 404, 409, 429]);
            }),
            { numRuns: 120 },
        );
        expect(server.state.users.size).to.equal(users);
    });

    it('answers again after the app’s process was killed, and after the app was disabled', async () => {
        const { engine } = scene.workspace;
        await engine.killProcess();
        await engine.awaitRestart();
        await scene.ok(200, 'get', 'usage');
        expect(await scene.ask(scene.ada, '/guest usage')).to.be.a('string');
        await engine.disable();
        expect(await scene.script('get', 'usage', { token: '' })).to.deep.include({
            status: 404,
            content: 'Not Found',
        });
        await engine.enable();
        await scene.ok(200, 'get', 'usage');
    });
});
