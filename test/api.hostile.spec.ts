import { expect } from 'chai';
import fc from 'fast-check';
import { beforeEach, describe, it } from 'mocha';
import sinon from 'sinon';

import { OPERATIONS } from '../src/api';
import { API_TOKEN, ApiDriver, body, expectError } from './support/ApiDriver';
import { expectForeseen } from './support/apiDocument';

describe('the API under requests that nobody should send', () => {
    let api: ApiDriver;

    beforeEach(async () => {
        api = await ApiDriver.withGuests('gus', 'gina');
    });

    describe('requests', () => {
        it('are answered in the language that the script asks for, in English otherwise', async () => {
            const say = async (language?: string) =>
                body(await api.get('usage', { token: 'wrong', headers: { 'accept-language': language } })).message;
            expect(await say('de-DE,en;q=0.5')).to.match(/^Das Token fehlt/);
            expect(await say('xx')).to.match(/^The token is missing/);
            expect(await say()).to.match(/^The token is missing/);
        });

        it('may not be large', async () => {
            const note = 'x'.repeat(16 * 1024);
            expectError(await api.post('guests', { email: 'ivy@example.org', note }), 400, 'bad_request');
            expectError(await api.post('guests', JSON.stringify({ note })), 400, 'bad_request');
            expect(body(await api.post('guests', { note })).message).to.include('16 KB');
        });

        it('may come as text where the server has not parsed them', async () => {
            expectError(await api.post('guests', '{"email":"ivy@example.org"}'), 409, 'not_connected');
            expectError(await api.post('guests', '{"email":'), 400, 'bad_request');
        });

        for (const [title, content, field] of [
            ['nothing', undefined, 'email'],
            ['a list', [], undefined],
            ['a text', '"email"', undefined],
            ['a property that nobody knows', { email: 'ivy@example.org', admin: true }, 'admin'],
            ['a property of objects', JSON.parse('{"email":"i@example.org","__proto__":{}}'), '__proto__'],
            ['a constructor', { email: 'ivy@example.org', constructor: 'x' }, 'constructor'],
            ['a list for an address', { email: ['ivy@example.org'] }, 'email'],
            ['an address that is none', { email: 'ivy' }, 'email'],
            ['a control character', { email: 'ivy@example.org', name: 'Ivy\u0000' }, 'name'],
            ['a mark that turns the text', { email: 'ivy@example.org', name: 'Ivy\u202e' }, 'name'],
            ['a long name', { email: 'ivy@example.org', name: 'x'.repeat(201) }, 'name'],
            ['rooms that are none', { email: 'ivy@example.org', rooms: 'plans' }, 'rooms'],
            ['a room that is a number', { email: 'ivy@example.org', rooms: [7] }, 'rooms'],
            ['a room that nobody knows', { email: 'ivy@example.org', rooms: ['nowhere'] }, 'rooms'],
            ['a sponsor whom nobody knows', { email: 'ivy@example.org', sponsor: 'nobody' }, 'sponsor'],
            ['a day that no calendar has', { email: 'ivy@example.org', expiresAt: '2099-02-30' }, 'expiresAt'],
            ['a moment that is over', { email: 'ivy@example.org', expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
            ['a number for a date', { email: 'ivy@example.org', expiresAt: 7 }, 'expiresAt'],
        ] as const) {
            it(`are refused with ${title}`, async () => {
                const answered = await api.post('guests', content);
                expect(answered.status, JSON.stringify(answered)).to.equal(400);
                expect(body(answered).field).to.equal(field);
                expectForeseen('post', '/guests', answered);
            });
        }

        for (const [query, field] of [
            [{ offset: '-1' }, 'offset'],
            [{ offset: '1e3' }, 'offset'],
            [{ offset: '99999999999999999999' }, 'offset'],
            [{ count: '0' }, 'count'],
            [{ count: '101' }, 'count'],
            [{ count: ['1', '2'] }, 'count'],
            [{ state: 'toString' }, 'state'],
            [{ text: { a: 'b' } }, 'text'],
            [{ text: 'a\u0007' }, 'text'],
            [{ status: 'active' }, 'status'],
            [JSON.parse('{"__proto__":"x"}'), '__proto__'],
        ] as Array<[object, string]>) {
            it(`are refused with the query ${JSON.stringify(query)}`, async () => {
                expectError(await api.get('guests', { query }), 400, 'bad_request', field);
            });
        }
    });

    describe('failures', () => {
        for (const [fault, statuses] of [
            ['rejects', [503]],
            ['answers null', [200, 400, 404, 409, 503]],
        ] as const) {
            it(`are answered where the host ${fault}, and logged without the token`, async () => {
                api.host.break('*', fault);
                for (const { method, path } of OPERATIONS.filter(({ isOpen = false }) => !isOpen)) {
                    const content = method === 'post' ? { email: 'ivy@example.org', sponsor: 'mia' } : { roomLimit: 1 };
                    const answered = await api.call(method, path, { params: { username: 'gus' }, content });
                    expect(statuses, `${method} ${path}`).to.include(answered.status);
                    expectForeseen(method, `/${path.replace(':username', '{username}')}`, answered);
                }
                expect(JSON.stringify(api.host.errors)).to.not.include(API_TOKEN);
            });
        }

        it('are told before the server itself gives up', async () => {
            const clock = sinon.useFakeTimers({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout'] });
            try {
                api.host.break('*', 'hangs');
                const answered = api.get('usage');
                await clock.tickAsync(25_000);
                expectError(await answered, 503, 'unavailable');
            } finally {
                clock.restore();
            }
        });

        it('never are any, whatever comes', async () => {
            const anything = fc.anything({ withNullPrototype: true, withObjectString: true });
            const requests = fc.record({
                operation: fc.constantFrom(...OPERATIONS),
                token: fc.constantFrom('', API_TOKEN, API_TOKEN, 'wrong'),
                headers: fc.oneof(
                    fc.dictionary(fc.constantFrom('authorization', 'accept', 'accept-language'), anything),
                    anything,
                ),
                query: fc.oneof(
                    fc.dictionary(fc.constantFrom('state', 'text', 'offset', 'count', 'since', '__proto__'), anything),
                    anything,
                ),
                params: fc.oneof(fc.record({ username: fc.oneof(fc.constantFrom('gus', 'mia'), anything) }), anything),
                content: fc.oneof(
                    fc.dictionary(
                        fc.constantFrom('email', 'active', 'expiresAt', 'sponsor', 'roomLimit', 'rooms', 'constructor'),
                        fc.oneof(anything, fc.string()),
                    ),
                    anything,
                    fc.json(),
                ),
            });
            await fc.assert(
                fc.asyncProperty(requests, async ({ operation: { method, path }, ...call }) => {
                    const answered = await api.call(method, path, call);
                    expect(answered.status).to.be.oneOf([200, 400, 401, 404, 409, 429]);
                    expect(JSON.stringify(answered)).to.not.include(API_TOKEN);
                }),
                { numRuns: 300 },
            );
            expect(JSON.stringify(api.host.errors)).to.not.include(API_TOKEN);
        });
    });
});
