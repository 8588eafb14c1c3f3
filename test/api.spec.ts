import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import parsePrometheus from 'parse-prometheus-text-format';

import { OPERATIONS } from '../src/api';
import { ERROR_CODES } from '../src/apiAnswers';
import { AUTOMATION } from '../src/policy/people';
import { API_TOKEN, ApiDriver, body, expectError } from './support/ApiDriver';
import type { ApiCall } from './support/ApiDriver';
import { DOCUMENT, expectForeseen, expectOpenApi } from './support/apiDocument';
import { policyWithAll } from './support/policyObjects';
import { asRow, readCsv } from './support/readCsv';

describe('the API for scripts', () => {
    let api: ApiDriver;

    beforeEach(async () => {
        api = await ApiDriver.withGuests('gus', 'gina');
    });

    describe('the token', () => {
        it('lets nobody learn anything while there is none', async () => {
            const known = api.host.calls.length;
            api.state.apiToken = '';
            for (const { method, path } of OPERATIONS) {
                for (const token of ['', API_TOKEN]) {
                    const answered = await api.call(method, path, { token });
                    expectError(answered, 404, 'nothing_here');
                    expect(body(answered)).to.have.all.keys('error', 'message');
                }
            }
            expect(api.host.calls.slice(known)).to.deep.equal([]);
        });

        it('is asked for by every operation but the document', async () => {
            const open = OPERATIONS.filter(({ isOpen = false }) => isOpen).map(({ id }) => id);
            expect(open).to.deep.equal(['getDocument']);
            const known = api.host.calls.length;
            for (const { method, path, isOpen = false } of OPERATIONS) {
                const answered = await api.call(method, path, { token: 'wrong' });
                expect(answered.status, `${method} ${path}`).to.equal(isOpen ? 200 : 401);
            }
            expect(api.host.calls.slice(known)).to.deep.equal([]);
        });

        for (const [title, headers] of [
            ['no header', {}],
            ['another scheme', { authorization: `Basic ${API_TOKEN}` }],
            ['the token alone', { authorization: API_TOKEN }],
            ['a beginning of it', { authorization: `Bearer ${API_TOKEN.slice(0, -1)}` }],
            ['more than it', { authorization: `Bearer ${API_TOKEN}x` }],
            ['nothing behind the scheme', { authorization: 'Bearer ' }],
            ['a list', { authorization: [`Bearer ${API_TOKEN}`] }],
            ['an object', { authorization: { toString: () => `Bearer ${API_TOKEN}` } }],
        ] as const) {
            it(`is not shown with ${title}`, async () => {
                const answered = await api.get('usage', { token: '', headers });
                expectError(answered, 401, 'unauthorized');
                expect(answered.headers).to.include({ 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' });
            });
        }

        it('may be written with a small scheme and blanks', async () => {
            const headers = { authorization: `bearer  ${API_TOKEN} ` };
            expect((await api.get('usage', { token: '', headers })).status).to.equal(200);
        });

        it('makes who tries many wait, without locking out the right one', async () => {
            for (let tries = 0; tries < 20; tries += 1) {
                expectError(await api.get('usage', { token: `wrong ${tries}` }), 401, 'unauthorized');
            }
            const answered = await api.get('usage', { token: 'wrong' });
            expectError(answered, 429, 'too_many_attempts');
            expect(answered.headers).to.have.property('Retry-After');
            expect((await api.get('usage')).status).to.equal(200);
        });
    });

    describe('guests', () => {
        it('are listed page by page', async () => {
            const first = await api.get('guests', { query: { count: '1' } });
            expectForeseen('get', '/guests', first);
            expect(body(first)).to.deep.include({ total: 2, offset: 0, count: 1 });
            const second = await api.get('guests', { query: { count: '1', offset: '1', state: 'active' } });
            const names = [first, second].map((page) => (body(page).guests as Array<{ username: string }>)[0].username);
            expect(names).to.deep.equal(['gina', 'gus']);
            const found = await api.get('guests', { query: { text: 'gin', state: '' } });
            expect(body(found)).to.include({ total: 1 });
            expect(body(await api.get('guests', { query: { state: 'inactive' } }))).to.include({ total: 0, count: 0 });
        });

        it('are told about by user name', async () => {
            const answered = await api.get('guests/:username', { params: { username: 'gus' } });
            expectForeseen('get', '/guests/{username}', answered);
            expect(body(answered)).to.include({
                state: 'active',
                username: 'gus',
                email: 'gus@example.org',
                sponsor: null,
            });
        });

        for (const [username, error] of [
            ['nobody', 'unknown_person'],
            ['mia', 'not_a_guest'],
            ['__proto__', 'unknown_person'],
            ['gus\u0000', 'unknown_person'],
            ['', 'unknown_person'],
            ['x'.repeat(10_000), 'unknown_person'],
            [['gus'], 'unknown_person'],
            [undefined, 'unknown_person'],
        ] as const) {
            it(`are not found as ${JSON.stringify(username)?.slice(0, 20)}`, async () => {
                const answered = await api.get('guests/:username', { params: { username } });
                expectError(answered, 404, error);
                expectForeseen('get', '/guests/{username}', answered);
                expectError(
                    await api.call('patch', 'guests/:username', { params: { username }, content: { roomLimit: 1 } }),
                    404,
                    error,
                );
            });
        }

        it('are changed, all that is asked at once', async () => {
            const changes = { sponsor: 'mia', roomLimit: 3, expiresAt: '30d', active: false };
            const answered = await api.patch('gus', changes);
            expectForeseen('patch', '/guests/{username}', answered);
            expect(answered.status, JSON.stringify(answered)).to.equal(200);
            expect(body(answered)).to.include({ sponsor: 'mia', roomLimit: 3, effectiveRoomLimit: 3 });
            expect(body(answered).expiresAt).to.match(/T23:59:59.999Z$/);
            expect(api.host.deactivated).to.deep.equal(['gus-id']);
            const back = await api.patch('gus', { roomLimit: null, expiresAt: null });
            expect(body(back)).to.include({ roomLimit: null, expiresAt: null, sponsor: 'mia' });
        });

        it('take a moment for the day in which it lies', async () => {
            const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
            const expiresAt = `${day}T23:59:59.999Z`;
            for (const said of [day, `${day}T00:00:00Z`, `${day}T20:15:00.5Z`, `${day}T23:00:00-00:30`, expiresAt]) {
                await api.patch('gus', { expiresAt: null });
                expect(body(await api.patch('gus', { expiresAt: said })), said).to.include({ expiresAt });
            }
        });

        it('may be asked for what is so already', async () => {
            expect((await api.patch('gus', { active: false })).status).to.equal(200);
            api.host.users.splice(0, 1, { ...api.host.users[0], isEnabled: false });
            expect((await api.patch('gus', { active: false })).status).to.equal(200);
            expect(api.host.deactivated).to.deep.equal(['gus-id']);
        });

        it('are not changed at all where something cannot be read', async () => {
            for (const [changes, field] of [
                [{}, undefined],
                [{ roomLimit: 3, sponsor: 'nobody' }, 'sponsor'],
                [{ roomLimit: 3, expiresAt: 'soon' }, 'expiresAt'],
                [{ roomLimit: 3, active: 'no' }, 'active'],
                [{ roomLimit: -1 }, 'roomLimit'],
                [{ roomLimit: 1.5 }, 'roomLimit'],
                [{ roomLimit: 3, username: 'root' }, 'username'],
            ] as const) {
                const answered = await api.patch('gus', changes);
                expect(answered.status, JSON.stringify(changes)).to.equal(400);
                expect(body(answered).field).to.equal(field);
            }
            expect(body(await api.get('guests/:username', { params: { username: 'gus' } }))).to.include({
                roomLimit: null,
            });
        });

        it('are changed up to what fails, and it is said which', async () => {
            const answered = await api.patch('gus', { sponsor: 'mia', roomLimit: 2, active: true, expiresAt: '9d' });
            expect(answered.status).to.equal(409);
            expect(body(answered)).to.deep.include({
                error: 'not_connected',
                done: ['sponsor', 'roomLimit', 'expiresAt'],
            });
            const refused = await api.patch('gina', { sponsor: 'gus' });
            expectError(refused, 400, 'sponsor_not_member', 'sponsor');
            api.state.policy = policyWithAll({ lifecycle: { ...api.state.policy.lifecycle, maxExpiryDays: 30 } });
            expectError(await api.patch('gina', { expiresAt: null }), 400, 'bad_request', 'expiresAt');
            const after = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
            expectError(await api.patch('gina', { expiresAt: after(31) }), 400, 'expiry_too_late', 'expiresAt');
            expect((await api.patch('gina', { expiresAt: after(30) })).status).to.equal(200);
        });

        it('cannot be added without the connection', async () => {
            const answered = await api.post('guests', { email: 'ivy@example.org', rooms: ['plans'], sponsor: 'mia' });
            expectError(answered, 409, 'not_connected');
            expectForeseen('post', '/guests', answered);
        });
    });

    describe('reports', () => {
        it('count guests against the cap', async () => {
            api.state.policy = policyWithAll({ caps: { ...api.state.policy.caps, guests: 5 } });
            const answered = await api.get('usage');
            expectForeseen('get', '/usage', answered);
            expect(body(answered)).to.include({
                active: 2,
                inactive: 0,
                pending: 0,
                cap: 5,
                recorded: 2,
                counted: null,
            });
        });

        it('are metrics that a public parser reads', async () => {
            api.state.policy = policyWithAll({ caps: { ...api.state.policy.caps, guests: 5 } });
            const answered = await api.get('metrics');
            expectForeseen('get', '/metrics', answered);
            expect(answered.headers).to.include({
                'Content-Type': 'application/openmetrics-text; version=1.0.0; charset=utf-8',
            });
            expect(answered.content).to.match(/\n# EOF\n$/);
            const families = parsePrometheus(answered.content as string);
            const values = families.flatMap(({ name, type, metrics }) =>
                metrics.map(({ value, labels = {} }) => [type, name, Object.values(labels).join(), Number(value)]),
            );
            expect(values).to.deep.equal([
                ['GAUGE', 'guest_manager_guests', 'active', 2],
                ['GAUGE', 'guest_manager_guests', 'inactive', 0],
                ['GAUGE', 'guest_manager_guests', 'pending', 0],
                ['GAUGE', 'guest_manager_guests_expiring', '', 0],
                ['GAUGE', 'guest_manager_guests_recorded', '', 2],
                ['GAUGE', 'guest_manager_guests_limit', '', 5],
            ]);
        });

        it('list what is on record, as JSON or CSV', async () => {
            const { auditLog } = api.enter();
            const actor = { actorId: AUTOMATION.id, actor: AUTOMATION.username };
            await auditLog.note({ ...actor, action: 'guest_added', guestId: 'gus-id', target: '@gus' });
            await auditLog.note({
                action: 'access_ended',
                guestId: 'gus-id',
                target: '@gus',
                detail: '=1+1, "a"\r\nb',
            });
            const answered = await api.get('audit', { query: { count: '1', offset: '1' } });
            expectForeseen('get', '/audit', answered);
            expect(body(answered)).to.deep.include({ total: 2, offset: 1, count: 1 });
            const { records } = body(await api.get('audit')) as { records: object[] };
            expect(records).to.have.lengthOf(2);
            for (const call of [{ query: { format: 'csv' } }, { headers: { accept: 'text/csv, */*' } }] as ApiCall[]) {
                const csv = await api.get('audit', call);
                expectForeseen('get', '/audit', csv);
                expect(csv.content).to.include("'=1+1").and.include('Automation API');
                expect(readCsv(String(csv.content))).to.deep.equal(records.map(asRow));
            }
            const preferred = await api.get('audit', { query: { format: 'json' }, headers: { accept: 'text/csv' } });
            expect(body(preferred).total).to.equal(2);
        });

        it('list a time, whole days at both ends', async () => {
            await api.enter().auditLog.note({ action: 'guest_added', target: '@gus' });
            const today = new Date().toISOString().slice(0, 10);
            const total = async (query: object) => body(await api.get('audit', { query })).total;
            expect(await total({ since: today, until: today })).to.equal(1);
            expect(await total({ until: '2020-01-01' })).to.equal(0);
            expect(await total({ since: new Date(Date.now() + 60_000).toISOString(), until: '2099-01-01' })).to.equal(
                0,
            );
            for (const [query, field] of [
                [{ since: 'yesterday' }, 'since'],
                [{ since: '2026-02-30' }, 'since'],
                [{ until: '2026-01-01T25:00:00Z' }, 'until'],
                [{ since: '2026-02-02', until: '2026-02-01' }, 'since'],
                [{ format: 'xml' }, 'format'],
            ] as Array<[object, string]>) {
                expectError(await api.get('audit', { query }), 400, 'bad_request', field);
            }
        });
    });

    describe('the document', () => {
        it('is OpenAPI 3.1 to a public validator, and names every error', async () => {
            const answered = await api.get('openapi.json');
            expect(answered.content).to.deep.equal(DOCUMENT);
            await expectOpenApi(answered.content as object, '3.1');
            expect(ERROR_CODES).to.include.members(['cap_reached', 'unauthorized', 'unavailable']);
        });
    });
});
