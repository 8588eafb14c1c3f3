import { expect } from 'chai';
import { describe, it } from 'mocha';

import { ConnectionError } from '../../src/actions/connectionPort';
import { ClockedConnection, GINA, METHODS, NEW_GINA, START } from '../support/restCases';
import { refusal, StubHttp, success } from '../support/StubHttp';
import type { SentRequest, StubAnswer } from '../support/StubHttp';

const NOT_FOUND: StubAnswer = { status: 400, body: { success: false, error: 'User not found.' } };

const LOST = new Error('network timeout at: https://chat.example.org/api/v1/users.create');

async function failureOf(work: Promise<unknown>): Promise<ConnectionError> {
    try {
        await work;
    } catch (error) {
        expect(error).to.be.instanceOf(ConnectionError);
        return error as ConnectionError;
    }
    throw new Error('nothing failed');
}

/** What one method sends, with the server saying yes. */
async function sentBy(name: string): Promise<SentRequest> {
    const method = METHODS.find((candidate) => candidate.name === name);
    if (method === undefined) {
        throw new Error(`no method ${name}`);
    }
    const http = new StubHttp({ [method.path]: [method.success] });
    await method.run(new ClockedConnection(http));
    expect(http.sent).to.have.length(1);
    return http.sent[0];
}

describe('RestConnection', () => {
    it('knows whether it is set without asking', () => {
        const http = new StubHttp({});
        expect(new ClockedConnection(http).isSet()).to.equal(true);
        expect(new ClockedConnection(http, { url: '', userId: '', token: '' }).isSet()).to.equal(false);
        expect(http.sent).to.have.length(0);
    });

    const requests: ReadonlyArray<[string, { method: string; path: string; query?: object; body?: object }]> = [
        ['getOwner', { method: 'get', path: 'me' }],
        ['findAccount', { method: 'get', path: 'users.info', query: [['userId', 'gina-id']] }],
        ['findAccountByEmail', { method: 'get', path: 'users.info', query: [['email', 'gina@client.example']] }],
        [
            'listAccounts',
            {
                method: 'get',
                path: 'users.listByStatus',
                query: [
                    ['status', 'active'],
                    ['type', 'user'],
                    ['offset', '0'],
                    ['count', '20'],
                    ['roles[]', 'guest'],
                ],
            },
        ],
        [
            'setActive',
            { method: 'post', path: 'users.setActiveStatus', body: { userId: 'gina-id', activeStatus: false } },
        ],
        ['addRole', { method: 'post', path: 'roles.addUserToRole', body: { username: 'gina', roleId: 'guest' } }],
        [
            'removeRole',
            { method: 'post', path: 'roles.removeUserFromRole', body: { username: 'gina', roleId: 'user' } },
        ],
        ['sendInvitations', { method: 'post', path: 'sendInvitationEmail', body: { emails: ['gus@client.example'] } }],
        ['listPermissions', { method: 'get', path: 'permissions.listAll' }],
        [
            'setPermissionRoles',
            {
                method: 'post',
                path: 'permissions.update',
                body: { permissions: [{ _id: 'create-c', roles: ['user'] }] },
            },
        ],
        ['getServerSetting', { method: 'get', path: 'settings/SMTP_Host' }],
    ];
    for (const [name, expected] of requests) {
        it(`sends in ${name} exactly the fields that the server takes`, async () => {
            const { method, path, query, body } = await sentBy(name);
            expect({ method, path, query, body }).to.deep.equal({ query: [], body: undefined, ...expected });
        });
    }

    it('creates an account with its roles alone, a password to be changed and a welcome mail', async () => {
        const first = (await sentBy('createAccount')).body as Record<string, unknown>;
        const second = (await sentBy('createAccount')).body as Record<string, unknown>;
        const { password, ...rest } = first;
        expect(rest).to.deep.equal({
            email: 'gina@client.example',
            name: 'Gina',
            username: 'gina',
            roles: ['guest'],
            setRandomPassword: true,
            requirePasswordChange: true,
            sendWelcomeEmail: true,
            joinDefaultChannels: false,
            verified: false,
        });
        expect(password).to.match(/^.{32,}aA1!$/);
        expect(password).to.not.equal(second.password);
    });

    it('keeps of an account what the app needs, and no password hash', async () => {
        const http = new StubHttp({ 'users.info': [success({ user: { ...GINA, lastLogin: { $date: START } } })] });
        expect(await new ClockedConnection(http).findAccount('gina-id')).to.deep.equal({
            id: 'gina-id',
            username: 'gina',
            name: 'Gina',
            emails: [{ address: 'gina@client.example', isVerified: false }],
            roles: ['guest'],
            isActive: true,
            createdAt: new Date(START),
            lastLoginAt: new Date(START),
        });
    });

    it('finds nobody where there is nobody', async () => {
        const http = new StubHttp({ 'users.info': [NOT_FOUND] });
        expect(await new ClockedConnection(http).findAccount('nobody')).to.equal(undefined);
        expect(await new ClockedConnection(http).findAccountByEmail('no@body.example')).to.equal(undefined);
    });

    it('takes an account without roles for a missing permission, not for one without rights', async () => {
        const { roles: _roles, ...partial } = GINA;
        const http = new StubHttp({ 'users.info': [success({ user: partial })] });
        expect(await failureOf(new ClockedConnection(http).findAccount('gina-id'))).to.include({
            failure: 'missing_permission',
            detail: 'view-full-other-user-info',
        });
    });

    it('searches for an address among active and deactivated accounts on older servers', async () => {
        const near = { ...GINA, _id: 'regina-id', username: 'regina', emails: [{ address: 'regina@client.example' }] };
        const http = new StubHttp({
            'users.info': [refusal(400, 'error-invalid-params', 'must have required property userId')],
            'users.listByStatus': [
                success({ users: [near], total: 1 }),
                success({
                    users: [{ ...GINA, active: false, emails: [{ address: 'Gina@Client.example' }] }],
                    total: 1,
                }),
            ],
        });
        const found = await new ClockedConnection(http).findAccountByEmail('gina@client.example');
        expect(found).to.include({ id: 'gina-id', isActive: false });
        expect(http.sentTo('users.listByStatus').map(({ query }) => query)).to.deep.equal([
            [
                ['status', 'active'],
                ['type', 'user'],
                ['offset', '0'],
                ['count', '100'],
                ['searchTerm', 'gina@client.example'],
            ],
            [
                ['status', 'deactivated'],
                ['type', 'user'],
                ['offset', '0'],
                ['count', '100'],
                ['searchTerm', 'gina@client.example'],
            ],
        ]);
    });

    it('lists a page as it is asked for, never more than a hundred', async () => {
        const http = new StubHttp({ 'users.listByStatus': [success({ users: [GINA], total: 205 })] });
        const query = { roles: ['guest', 'a&b=c'], isActive: false, text: 'ü &c', offset: 200, count: 500 };
        const page = await new ClockedConnection(http).listAccounts(query);
        expect(page.total).to.equal(205);
        expect(page.accounts.map(({ id }) => id)).to.deep.equal(['gina-id']);
        expect(http.sent[0].query).to.deep.equal([
            ['status', 'deactivated'],
            ['type', 'user'],
            ['offset', '200'],
            ['count', '100'],
            ['roles[]', 'guest'],
            ['roles[]', 'a&b=c'],
            ['searchTerm', 'ü &c'],
        ]);
    });

    it('lists nobody for no role: without roles the server would list everybody', async () => {
        const http = new StubHttp({});
        const query = { roles: [], isActive: true, offset: 0, count: 10 };
        expect(await new ClockedConnection(http).listAccounts(query)).to.deep.equal({ accounts: [], total: 0 });
    });

    it('gives rooms away only where that was confirmed', async () => {
        const http = new StubHttp({ 'users.setActiveStatus': [success({ user: {} })] });
        await new ClockedConnection(http).setActive('gina-id', false, true);
        expect(http.sent[0].body).to.deep.equal({ userId: 'gina-id', activeStatus: false, confirmRelinquish: true });
    });

    it('is content with a role that is there already, or gone already', async () => {
        const http = new StubHttp({
            'roles.addUserToRole': [refusal(400, 'error-user-already-in-role', 'User already in role')],
            'roles.removeUserFromRole': [refusal(400, 'error-user-not-in-role', 'User is not in this role')],
        });
        await new ClockedConnection(http).addRole('gina', 'guest');
        await new ClockedConnection(http).removeRole('gina', 'user');
        expect(http.sent).to.have.length(2);
    });

    it('adds and removes a role once more after a server error: the second time may find it done', async () => {
        const http = new StubHttp({
            'roles.addUserToRole': [{ status: 502, body: '<html>' }, refusal(400, 'error-user-already-in-role')],
        });
        await new ClockedConnection(http).addRole('gina', 'guest');
        expect(http.sent).to.have.length(2);
    });

    it('sends an invitation once to each address, and nothing to nobody', async () => {
        const http = new StubHttp({ sendInvitationEmail: [success()] });
        await new ClockedConnection(http).sendInvitations([' gus@client.example', 'gus@client.example', '']);
        await new ClockedConnection(http).sendInvitations([]);
        expect(http.sent.map(({ body }) => body)).to.deep.equal([{ emails: ['gus@client.example'] }]);
    });

    it('writes each role of a permission once', async () => {
        const http = new StubHttp({ 'permissions.update': [success({ permissions: [] })] });
        await new ClockedConnection(http).setPermissionRoles('create-c', ['user', 'admin', 'user']);
        expect(http.sent[0].body).to.deep.equal({ permissions: [{ _id: 'create-c', roles: ['user', 'admin'] }] });
    });

    it('reads permissions and settings', async () => {
        const http = new StubHttp({
            'permissions.listAll': [success({ update: [{ _id: 'create-c', roles: ['user'] }, { _id: 'empty' }] })],
            'settings/SMTP_Host': [success({ _id: 'SMTP_Host', value: 'smtp.example.org' })],
            'settings/No%2FSuch': [{ status: 400, body: { success: false } }],
        });
        const connection = new ClockedConnection(http);
        expect(await connection.listPermissions()).to.deep.equal([
            { id: 'create-c', roles: ['user'] },
            { id: 'empty', roles: [] },
        ]);
        expect(await connection.getServerSetting('SMTP_Host')).to.equal('smtp.example.org');
        expect(await connection.getServerSetting('No/Such')).to.equal(undefined);
    });

    it('does not take an answer without permissions for a workspace without any', async () => {
        const http = new StubHttp({ 'permissions.listAll': [success()], 'users.listByStatus': [success()] });
        const connection = new ClockedConnection(http);
        expect(await failureOf(connection.listPermissions())).to.include({ failure: 'server_error' });
        const query = { roles: ['guest'], isActive: true, offset: 0, count: 10 };
        expect(await failureOf(connection.listAccounts(query))).to.include({ failure: 'server_error' });
    });

    it('knows the owner of the token', async () => {
        const me = { _id: 'adaUserId', username: 'ada', roles: ['admin', 'user'], active: true, emails: [] };
        const http = new StubHttp({ me: [success(me), success({ ...me, active: false })] });
        const connection = new ClockedConnection(http);
        expect(await connection.getOwner()).to.deep.equal({
            id: 'adaUserId',
            username: 'ada',
            roles: ['admin', 'user'],
        });
        expect(await failureOf(connection.getOwner())).to.include({ failure: 'wrong_token' });
    });
});

describe('an account whose creation was not answered', () => {
    const lost: ReadonlyArray<[string, StubAnswer]> = [
        ['a time-out', LOST],
        ['a proxy’s time-out', { status: 504, body: '<html>' }],
        ['a server error', { status: 500, body: { success: false, error: 'Internal server error' } }],
        ['half an answer', { status: 200, body: '{"success":true,"us' }],
        ['an account without id', success({ user: {} })],
    ];
    for (const [title, answer] of lost) {
        it(`is found after ${title}, and not made again`, async () => {
            const http = new StubHttp({ 'users.create': [answer], 'users.info': [success({ user: GINA })] });
            expect(await new ClockedConnection(http).createAccount(NEW_GINA)).to.include({ id: 'gina-id' });
            expect(http.sent.map(({ path }) => path)).to.deep.equal(['users.create', 'users.info']);
        });

        it(`stays in doubt after ${title} where it is not found`, async () => {
            const http = new StubHttp({ 'users.create': [answer], 'users.info': [NOT_FOUND] });
            expect(await failureOf(new ClockedConnection(http).createAccount(NEW_GINA))).to.include({
                isUncertain: true,
            });
            expect(http.sentTo('users.create')).to.have.length(1);
        });

        it(`stays in doubt after ${title} where it cannot be looked up`, async () => {
            const http = new StubHttp({ 'users.create': [answer], 'users.info': [LOST] });
            expect(await failureOf(new ClockedConnection(http).createAccount(NEW_GINA))).to.include({
                isUncertain: true,
            });
        });
    }

    it('is not looked for where the request never left', async () => {
        const http = new StubHttp({ 'users.create': [new Error('reason: connect ECONNREFUSED 127.0.0.1:443')] });
        const failed = await failureOf(new ClockedConnection(http).createAccount(NEW_GINA));
        expect(failed).to.include({ failure: 'unreachable', isUncertain: false });
        expect(http.sent).to.have.length(1);
    });

    for (const [title, other] of [
        ['another user name', { ...GINA, username: 'regina' }],
        ['an earlier date', { ...GINA, createdAt: '2025-12-31T23:00:00.000Z' }],
    ] as const) {
        it(`is not confused with somebody of the same address and ${title}`, async () => {
            const http = new StubHttp({ 'users.create': [LOST], 'users.info': [success({ user: other })] });
            const failed = await failureOf(new ClockedConnection(http).createAccount(NEW_GINA));
            expect(failed).to.include({ failure: 'email_taken', isUncertain: false });
        });
    }

    it('is in doubt where it was made and the welcome mail failed', async () => {
        const mail = refusal(
            400,
            'error-email-send-failed',
            'Error trying to send email: no route to gina@client.example',
        );
        const made = new StubHttp({ 'users.create': [mail], 'users.info': [success({ user: GINA })] });
        const failed = await failureOf(new ClockedConnection(made).createAccount(NEW_GINA));
        expect(failed).to.include({ failure: 'mail_failed', isUncertain: true });
        expect(failed.detail).to.contain('no route to …');
        const unmade = new StubHttp({ 'users.create': [mail], 'users.info': [NOT_FOUND] });
        expect(await failureOf(new ClockedConnection(unmade).createAccount(NEW_GINA))).to.include({
            failure: 'mail_failed',
            isUncertain: false,
        });
    });
});
