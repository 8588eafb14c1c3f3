import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';

import type { Person } from './People';
import { Premises } from './Premises';
import { RestApi } from './rest/RestApi';
import { RestClient } from './rest/RestClient';
import type { FailureKind } from './rest/RestFaults';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');

describe('the embedded REST API', () => {
    let premises: Premises;
    let rest: RestApi;
    let ada: Person;
    let mia: Person;

    beforeEach(async () => {
        premises = new Premises();
        ada = premises.addAdmin({ username: 'ada', emails: ['ada@example.com'], createdAt: LONG_AGO });
        mia = premises.addMember({ username: 'mia', emails: ['mia@example.com'], createdAt: LONG_AGO });
        rest = await RestApi.start(premises.server);
    });

    afterEach(() => rest.stop());

    const as = (person: Person, bypassTwoFactor = true, headers: Record<string, string> = {}): RestClient =>
        new RestClient(rest, rest.issueToken(person.user, { bypassTwoFactor }), headers);

    const account = (name: string): Record<string, unknown> => ({
        username: name,
        name,
        email: `${name}@example.com`,
        password: 'long enough',
    });

    const find = (username: string): unknown => premises.server.state.userByUsername(username);

    const messageOf = (error: unknown): string => String(error instanceof Error ? (error.cause ?? error) : error);

    describe('who calls', () => {
        const loggedOut = { success: false, error: 'You must be logged in to do this.' };

        it('is nobody without a token, with a wrong one, or with the token of somebody else', async () => {
            const { token } = rest.issueToken(ada.user);
            for (const login of [undefined, { userId: ada.id, token: 'x' }, { userId: mia.id, token }]) {
                const { status, body } = await new RestClient(rest, login).get('me');
                expect([status, body]).to.deep.include(401).and.to.have.nested.property('[1].error', loggedOut.error);
            }
        });

        it('loses every token with the deactivation, and does not get them back', async () => {
            const [first, second] = [as(mia), as(mia)];
            expect((await first.get('me')).status).to.equal(200);
            const admin = as(ada);
            await admin.post('users.setActiveStatus', { userId: mia.id, activeStatus: false });
            expect([(await first.get('me')).status, (await second.get('me')).status]).to.deep.equal([401, 401]);
            await admin.post('users.setActiveStatus', { userId: mia.id, activeStatus: true });
            expect((await first.get('me')).status).to.equal(401);
        });

        it('is asked before anything else', async () => {
            const stranger = new RestClient(rest);
            for (let call = 0; call < 12; call += 1) {
                expect((await stranger.post('users.create', { wrong: true })).status).to.equal(401);
            }
        });
    });

    describe('the rate limit', () => {
        it('lets ten calls a minute through, and tells the wait in words', async () => {
            const client = as(mia);
            for (let call = 1; call <= 10; call += 1) {
                const { status, headers } = await client.get('me');
                expect([status, headers.get('x-ratelimit-remaining')]).to.deep.equal([200, String(10 - call)]);
            }
            const { status, body, headers } = await client.get('me');
            expect(status).to.equal(429);
            expect(body.error).to.match(/You must wait (60|59) seconds .*\[error-too-many-requests\]$/);
            expect(headers.get('x-ratelimit-limit')).to.equal('10');
            expect(headers.get('retry-after')).to.equal(null);
        });

        it('counts each route for itself, refuses before it validates, and ends with the minute', async () => {
            const client = as(mia);
            for (let call = 0; call < 10; call += 1) {
                expect((await client.post('users.create', {})).status).to.equal(400);
            }
            expect((await client.post('users.create', {})).status).to.equal(429);
            expect((await client.get('me')).status).to.equal(200);
            premises.server.clock.advance?.(61_000);
            expect((await client.post('users.create', {})).status).to.equal(400);
        });

        it('is not for those who may bypass it, nor when it is off', async () => {
            const [admin, member] = [as(ada), as(mia)];
            premises.server.settings.set('API_Enable_Rate_Limiter', false);
            for (let call = 0; call < 12; call += 1) {
                expect((await member.get('me')).status).to.equal(200);
            }
            premises.server.settings.set('API_Enable_Rate_Limiter', true);
            for (let call = 0; call < 12; call += 1) {
                expect((await admin.get('me')).headers.get('x-ratelimit-limit')).to.equal(null);
            }
        });
    });

    describe('the fields', () => {
        it('are refused where one is unknown, missing or of another type', async () => {
            const client = as(ada);
            const { email: _missing, ...lacking } = account('gus');
            const bodies = [{ ...account('gus'), roleName: 'x' }, lacking, { ...account('gus'), roles: 'guest' }];
            const answers = await Promise.all(bodies.map((body) => client.post('users.create', body)));
            expect(answers.map(({ status, body }) => [status, body.errorType, body.error])).to.deep.equal([
                [400, 'invalid-params', 'must NOT have additional properties [invalid-params]'],
                [400, 'invalid-params', "must have required property 'email' [invalid-params]"],
                [400, 'invalid-params', 'must be array [invalid-params]'],
            ]);
        });

        it('are refused before a permission is asked for', async () => {
            const { body } = await as(mia).post('permissions.update', { permissions: [{ _id: 'x' }] });
            expect(body.errorType).to.equal('invalid-params');
        });

        it('are none where the body is not JSON', async () => {
            const { status, body } = await as(ada).post('users.setActiveStatus', '{"userId": ');
            expect([status, body.error]).to.deep.equal([400, "must have required property 'userId' [invalid-params]"]);
        });
    });

    it('refuses with 403 who lacks the permission of the route', async () => {
        const client = as(mia);
        const error = 'User does not have the permissions required for this action [error-unauthorized]';
        const answers = [
            await client.post('users.setActiveStatus', { userId: ada.id, activeStatus: false }),
            await client.post('permissions.update', { permissions: [] }),
            await client.get('roles.getUsersInRole', { role: 'guest' }),
            await client.get('settings/Language'),
            await client.post('users.sendWelcomeEmail', { email: 'ada@example.com' }),
        ];
        for (const { status, body } of answers) {
            expect([status, body]).to.deep.equal([403, { success: false, error }]);
        }
        expect(ada.user.active).to.equal(true);
    });

    describe('the second factor', () => {
        const rename = { data: { name: 'Mia Miller' } };

        it('is asked for by users.update, unless the token ignores it', async () => {
            const { status, body } = await as(ada, false).post('users.update', { userId: mia.id, ...rename });
            expect([status, body.errorType, body.details]).to.deep.equal([
                400,
                'totp-required',
                { method: 'password', codeGenerated: false, availableMethods: [] },
            ]);
            expect(mia.user.name).to.equal('mia');
            expect((await as(ada).post('users.update', { userId: mia.id, ...rename })).status).to.equal(200);
            expect(mia.user.name).to.equal('Mia Miller');
        });

        it('does not take any code', async () => {
            const client = as(ada, false, { 'x-2fa-code': '123456', 'x-2fa-method': 'totp' });
            expect((await client.post('users.update', { userId: mia.id, ...rename })).body.errorType).to.equal(
                'totp-invalid',
            );
        });

        it('is not asked for in the first half hour of an account, nor when it is off', async () => {
            const eve = premises.addAdmin({ username: 'eve' });
            const client = as(eve, false);
            const update = async (): Promise<number> =>
                (await client.post('users.update', { userId: mia.id, ...rename })).status;
            expect(await update()).to.equal(200);
            premises.server.clock.advance?.(31 * 60_000);
            expect(await update()).to.equal(400);
            premises.server.settings.set('Accounts_TwoFactorAuthentication_Enabled', false);
            expect(await update()).to.equal(200);
        });

        it('is not asked for by users.create, but by a server that wants it there', async () => {
            const client = as(ada, false);
            expect((await client.post('users.create', account('gus'))).status).to.equal(200);
            rest.twoFactorRoutes.add('users.create');
            expect((await client.post('users.create', account('gina'))).body.errorType).to.equal('totp-required');
        });
    });

    it('knows no other address', async () => {
        const { status, body } = await as(ada).post<{ message: string }>('users.delete', { userId: mia.id });
        expect([status, body.message]).to.deep.equal([404, 'API endpoint does not exist.']);
        expect(premises.server.state.users.has(mia.id)).to.equal(true);
    });

    it('writes down every call', async () => {
        const client = as(ada);
        await client.get('users.info', { username: 'mia' });
        await client.post('users.create', account('gus'));
        expect(rest.requests.map(({ method, path, route, status }) => [method, path, route, status])).to.deep.equal([
            ['GET', '/api/v1/users.info', 'users.info', 200],
            ['POST', '/api/v1/users.create', 'users.create', 200],
        ]);
        expect(rest.requests[0]?.query).to.deep.equal({ username: 'mia' });
        expect(rest.requests[1]?.body).to.deep.equal(account('gus'));
    });

    describe('a failure', () => {
        const create = (name = 'gus'): ReturnType<RestClient['post']> => as(ada).post('users.create', account(name));

        it('refuses every connection until it is undone', async () => {
            const undo = rest.fail('*', 'unreachable');
            const { url } = rest;
            expect(messageOf(await create().catch((error: unknown) => error))).to.include('ECONNREFUSED');
            await undo();
            expect(rest.url).to.equal(url);
            expect((await create()).status).to.equal(200);
            expect(rest.requests).to.have.length(1);
        });

        const cut: Array<[FailureKind, boolean]> = [
            ['unreachable', false],
            ['reset-after-effect', true],
        ];
        cut.forEach(([kind, takesEffect]) => {
            it(`cuts the connection: ${kind}`, async () => {
                rest.fail('users.create', kind, { times: 1 });
                expect(await create().catch((error: unknown) => error)).to.be.an('error');
                expect(find('gus') !== undefined).to.equal(takesEffect);
                expect(rest.requests.map(({ status }) => status)).to.deep.equal([undefined]);
                expect((await create('gina')).status).to.equal(200);
            });
        });

        const silent: Array<[FailureKind, boolean]> = [
            ['hang', false],
            ['hang-after-effect', true],
        ];
        silent.forEach(([kind, takesEffect]) => {
            it(`never answers: ${kind}`, async () => {
                rest.fail('users.create', kind);
                const answer = create().catch(() => 'stopped');
                const waited = await Promise.race([answer, new Promise((done) => setTimeout(done, 100, 'waiting'))]);
                expect(waited).to.equal('waiting');
                expect(find('gus') !== undefined).to.equal(takesEffect);
                await rest.stop();
                expect(await answer).to.equal('stopped');
            });
        });

        const refusals: Array<[FailureKind, number, string | undefined]> = [
            ['server-error', 500, undefined],
            ['rate-limited', 429, undefined],
            ['two-factor', 400, 'totp-required'],
            ['unauthorized', 401, undefined],
            ['forbidden', 403, undefined],
            ['taken-name', 400, 'error-field-unavailable'],
            ['taken-email', 400, 'error-field-unavailable'],
            ['guest-limit', 400, 'error-max-guests-number-reached'],
            ['user-limit', 400, 'error-license-user-limit-reached'],
        ];
        refusals.forEach(([kind, expected, errorType]) => {
            it(`answers ${expected}: ${kind}`, async () => {
                rest.fail('users.create', kind);
                const { status, body } = await create();
                expect([status, body.success, body.errorType]).to.deep.equal([expected, false, errorType]);
                expect(find('gus')).to.equal(undefined);
            });
        });

        it('names the field that is taken, and the seconds to wait', async () => {
            rest.fail('users.create', 'taken-email', { times: 1 });
            rest.fail('users.create', 'rate-limited', { seconds: 7 });
            expect((await create()).body.details).to.deep.equal({ field: 'gus@example.com' });
            expect((await create()).body.error).to.include('must wait 7 seconds');
        });

        it('is a page or a sentence where JSON is expected', async () => {
            rest.fail('me', 'html', { times: 1 });
            rest.fail('me', 'html', { times: 1, status: 200 });
            rest.fail('me', 'server-error-text', { times: 1 });
            const answers = [await as(ada).get('me'), await as(ada).get('me'), await as(ada).get('me')];
            expect(answers.map(({ status, headers }) => [status, headers.get('content-type')])).to.deep.equal([
                [502, 'text/html'],
                [200, 'text/html'],
                [500, 'text/plain'],
            ]);
        });

        it('breaks JSON off in the middle, after the effect', async () => {
            rest.fail('users.create', 'malformed-json');
            expect(await create().catch((error: unknown) => error)).to.be.instanceOf(SyntaxError);
            expect(find('gus')).not.to.equal(undefined);
        });

        it('is only slow', async () => {
            rest.fail('*', 'slow', { milliseconds: 60 });
            const start = Date.now();
            expect((await create()).status).to.equal(200);
            expect(Date.now() - start).to.be.at.least(55);
        });

        it('can come after the effect', async () => {
            rest.fail('users.create', 'server-error', { afterEffect: true });
            expect((await create()).status).to.equal(500);
            expect(find('gus')).not.to.equal(undefined);
        });

        it('leaves the account behind when the mail server refuses', async () => {
            rest.fail('users.create', 'mail-failed');
            const client = as(ada);
            const { status, body } = await client.post('users.create', { ...account('gus'), sendWelcomeEmail: true });
            expect([status, body.errorType]).to.deep.equal([400, 'error-email-send-failed']);
            expect(find('gus')).not.to.equal(undefined);
            expect(premises.server.mails).to.deep.equal([]);
        });

        it('comes as often as asked, after as many good calls as asked, and on its route only', async () => {
            rest.fail('me', 'server-error', { after: 1, times: 1 });
            const client = as(ada);
            expect((await client.get('roles.list')).status).to.equal(200);
            const statuses = [await client.get('me'), await client.get('me'), await client.get('me')];
            expect(statuses.map(({ status }) => status)).to.deep.equal([200, 500, 200]);
        });

        it('ends when it is undone, and all of them with restore', async () => {
            const client = as(ada);
            const undo = rest.fail('me', 'server-error');
            rest.fail('roles.list', 'server-error');
            await undo();
            expect((await client.get('me')).status).to.equal(200);
            expect((await client.get('roles.list')).status).to.equal(500);
            rest.fail('*', 'unreachable');
            await rest.restore();
            expect((await client.get('roles.list')).status).to.equal(200);
        });
    });
});
