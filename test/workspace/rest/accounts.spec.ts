import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';

import type { Person } from '../People';
import { Premises } from '../Premises';
import { RecordingApps } from '../RecordingApps';
import { RestApi } from './RestApi';
import { RestClient } from './RestClient';
import type { RestAnswer } from './RestClient';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');

const account = (name: string, more: object = {}): object => ({
    username: name,
    name: `${name} the guest`,
    email: `${name}@example.com`,
    password: 'long enough',
    ...more,
});

type LicenceBody = { license: { limits: { activeUsers?: object } } };

const codeOf = ({ status, body }: RestAnswer): unknown => [status, body.errorType ?? body.error];

describe('the accounts of the embedded REST API', () => {
    let premises: Premises;
    let apps: RecordingApps;
    let rest: RestApi;
    let ada: Person;
    let mia: Person;
    let gus: Person;
    let admin: RestClient;
    let member: RestClient;

    beforeEach(async () => {
        premises = new Premises();
        ada = premises.addAdmin({ username: 'ada', emails: ['ada@example.com'], createdAt: LONG_AGO });
        mia = premises.addMember({ username: 'mia', emails: ['mia@example.com'], createdAt: LONG_AGO });
        gus = premises.addGuest({ username: 'gus', emails: ['gus@partner.example'], lastLogin: LONG_AGO });
        apps = new RecordingApps();
        premises.server.apps = apps;
        rest = await RestApi.start(premises.server);
        admin = as(ada);
        member = as(mia);
    });

    afterEach(() => rest.stop());

    const as = ({ user }: Person): RestClient => new RestClient(rest, rest.issueToken(user, { bypassTwoFactor: true }));

    describe('users.create', () => {
        it('makes the account with exactly the roles named, and the apps hear who did it', async () => {
            const { status, body } = await admin.post('users.create', account('gina', { roles: ['guest'] }));
            expect(status).to.equal(200);
            const { _id, roles, emails, active, loginTokens } = body.user;
            expect([roles, emails, active, loginTokens]).to.deep.equal([
                ['guest'],
                [{ address: 'gina@example.com', verified: false }],
                true,
                undefined,
            ]);
            await premises.server.settled();
            const [heard] = apps.payloadsOf<{ user: object; performedBy: { _id: string } }>('IPostUserCreated');
            expect(heard?.user).to.have.all.keys('_id', 'username', 'type', 'roles');
            expect(heard?.performedBy._id).to.equal(ada.id);
            expect(premises.server.state.users.get(_id)?.name).to.equal('gina the guest');
        });

        it('gives the default roles and the default channels unless told otherwise', async () => {
            const room = premises.addRoom({ name: 'general', owner: ada, isDefault: true });
            await admin.post('users.create', account('gina'));
            await admin.post('users.create', account('max', { joinDefaultChannels: false }));
            expect(premises.server.state.userByUsername('gina')?.roles).to.deep.equal(['user']);
            expect(room.members).to.deep.equal(['ada', 'gina']);
        });

        it('sends the welcome mail and the random password, to be changed', async () => {
            const { body } = await admin.post(
                'users.create',
                account('gina', { setRandomPassword: true, password: '', sendWelcomeEmail: true, verified: true }),
            );
            expect([body.user.requirePasswordChange, body.user.emails?.[0]?.verified]).to.deep.equal([true, true]);
            expect(premises.server.mails.map(({ to, subject }) => [to, subject])).to.deep.equal([
                ['gina@example.com', 'Rocket.Chat You have been added to Rocket.Chat'],
                ['gina@example.com', 'Rocket.Chat Password Changed'],
            ]);
            expect(JSON.stringify(body)).not.to.include('password":');
        });

        it('refuses names and addresses that are taken, malformed or of a blocked domain', async () => {
            premises.server.settings.set('Accounts_BlockedDomainsList', 'blocked.example');
            const create = (more: object): Promise<RestAnswer> =>
                admin.post('users.create', { ...account('gina'), ...more });
            const taken = await create({ username: 'GUS' });
            expect(codeOf(taken)).to.deep.equal([400, 'error-field-unavailable']);
            expect(taken.body.error).to.equal('GUS is already in use :( [error-field-unavailable]');
            const takenAddress = await create({ email: 'GUS@partner.example' });
            expect(takenAddress.body.details).to.deep.equal({ field: 'GUS@partner.example' });
            expect(codeOf(await create({ email: 'nowhere' }))).to.deep.equal([400, 'error-invalid-email']);
            const blocked = await create({ email: 'gina@blocked.example' });
            expect(codeOf(blocked)).to.deep.equal([400, 'error-email-domain-blacklisted']);
            expect(codeOf(await create({ username: 'no blanks' }))).to.deep.equal([400, 'error-invalid-username']);
            expect(codeOf(await create({ password: '' }))).to.deep.equal([400, 'error-the-field-is-required']);
            premises.server.settings.set('Accounts_AllowedDomainsList', 'ours.example');
            expect(codeOf(await create({}))).to.deep.equal([400, 'error-invalid-domain']);
            expect(premises.server.state.userByUsername('gina')).to.equal(undefined);
        });

        it('asks for each of its permissions', async () => {
            const refused = [400, 'error-action-not-allowed'];
            const create = (more: object = {}): Promise<RestAnswer> =>
                member.post('users.create', account('gina', more));
            const { permissions } = premises.server;
            expect(codeOf(await create())).to.deep.equal(refused);
            permissions.grant('create-user', 'user');
            expect(codeOf(await create({ roles: ['guest'] }))).to.deep.equal(refused);
            permissions.grant('assign-roles', 'user');
            expect(codeOf(await create({ roles: ['admin'] }))).to.deep.equal(refused);
            expect((await create({ roles: ['guest'] })).status).to.equal(200);
        });
    });

    describe('users.update', () => {
        it('replaces the roles, tells the apps, and then changes the activation', async () => {
            const data = { roles: ['user'], active: false };
            const { status, body } = await admin.post('users.update', { userId: gus.id, data });
            expect([status, body.user.roles, body.user.active]).to.deep.equal([200, ['user'], false]);
            const [heard] = apps.payloadsOf<{ user: { active: boolean; roles: string[] } }>('IPostUserUpdated');
            expect([heard?.user.active, heard?.user.roles]).to.deep.equal([true, ['user']]);
        });

        it('refuses who may not, and a taken address', async () => {
            expect(codeOf(await member.post('users.update', { userId: gus.id, data: { name: 'x' } }))).to.deep.equal([
                400,
                'error-action-not-allowed',
            ]);
            const taken = await admin.post('users.update', { userId: gus.id, data: { email: 'mia@example.com' } });
            expect(codeOf(taken)).to.deep.equal([400, 'error-field-unavailable']);
        });
    });

    describe('users.setActiveStatus', () => {
        const set = (userId: string, activeStatus: boolean, more: object = {}): Promise<RestAnswer> =>
            admin.post('users.setActiveStatus', { userId, activeStatus, ...more });

        it('changes it without a word to the apps', async () => {
            expect((await set(gus.id, false)).body).to.deep.equal({
                user: { _id: gus.id, active: false },
                success: true,
            });
            expect((await set(gus.id, true)).body.user.active).to.equal(true);
            expect(apps.events).to.deep.equal([]);
        });

        it('names the rooms that would have no owner, and passes them on when that is confirmed', async () => {
            const room = premises.addRoom({ name: 'project', owner: gus, members: [mia] });
            const refused = await set(gus.id, false);
            expect([...(codeOf(refused) as []), refused.body.details]).to.deep.equal([
                400,
                'user-last-owner',
                ['project'],
            ]);
            expect((await set(gus.id, false, { confirmRelinquish: true })).status).to.equal(200);
            expect(premises.server.state.subscription(room.id, mia.id)?.roles).to.deep.equal(['owner']);
        });

        it('keeps the last administrator, and knows only those who are there', async () => {
            expect(codeOf(await set(ada.id, false))).to.deep.equal([400, 'error-action-not-allowed']);
            expect(codeOf(await set('nobody', false))).to.deep.equal([400, 'User not found']);
        });
    });

    describe('users.info', () => {
        it('finds by id, name or address', async () => {
            const queries = [{ userId: gus.id }, { username: 'gus' }, { email: 'GUS@partner.example' }];
            for (const query of queries) {
                expect((await admin.get('users.info', query)).body.user._id).to.equal(gus.id);
            }
            expect(codeOf(await admin.get('users.info', { username: 'Gus' }))).to.deep.equal([400, 'User not found.']);
            expect(codeOf(await admin.get('users.info', {}))).to.deep.equal([400, 'invalid-params']);
        });

        it('leaves out what the caller may not see, and lists the rooms on request', async () => {
            const room = premises.addRoom({ name: 'project', owner: mia, members: [gus], type: 'p' });
            const query = { userId: gus.id, includeUserRooms: 'true' };
            const [full, partial] = [await admin.get('users.info', query), await member.get('users.info', query)];
            expect(full.body.user.rooms).to.deep.equal([{ rid: room.id, name: 'project', t: 'p', unread: 0 }]);
            expect(full.body.user).to.include.keys('emails', 'roles', 'lastLogin', 'active', 'type');
            expect(partial.body.user).not.to.have.any.keys('emails', 'roles', 'lastLogin', 'rooms');
        });
    });

    describe('users.listByStatus', () => {
        const names = async (query: Record<string, string>): Promise<string[]> => {
            const { body } = await admin.get('users.listByStatus', query);
            return body.users.map(({ username }) => username ?? '');
        };

        it('selects by status, role, type, log-in and text', async () => {
            premises.addGuest({ username: 'gina', active: false, emails: ['gina@elsewhere.example'] });
            premises.addUser({ username: 'bot', type: 'bot', roles: ['bot'] });
            expect(await names({ 'roles[]': 'guest' })).to.deep.equal(['gina', 'gus']);
            expect(await names({ 'roles[]': 'guest', status: 'active' })).to.deep.equal(['gus']);
            expect(await names({ roles: 'guest', status: 'deactivated' })).to.deep.equal(['gina']);
            expect(await names({ hasLoggedIn: 'true' })).to.deep.equal(['gus']);
            expect(await names({ type: 'bot' })).to.deep.equal(['bot']);
            expect(await names({ searchTerm: 'ELSEWHERE' })).to.deep.equal(['gina']);
        });

        it('comes in pages of at most 100, in the order asked for', async () => {
            for (let number = 100; number < 250; number += 1) {
                premises.addGuest({ username: `guest${number}` });
            }
            const query = { 'roles[]': 'guest', searchTerm: 'guest1', sort: '{"username":-1}' };
            const first = await admin.get('users.listByStatus', { ...query, count: '500' });
            const { count, offset, total, users } = first.body;
            expect([count, offset, total, users[0]?.username]).to.deep.equal([100, 0, 100, 'guest199']);
            const second = await admin.get('users.listByStatus', { ...query, offset: '95' });
            expect([second.body.count, second.body.users[4]?.username]).to.deep.equal([5, 'guest100']);
            expect((await admin.get('users.listByStatus')).body.count).to.equal(50);
        });

        it('refuses an unknown status, field or order', async () => {
            for (const query of [{ status: 'gone' }, { fields: '{}' }]) {
                expect(codeOf(await admin.get('users.listByStatus', query))).to.deep.equal([400, 'invalid-params']);
            }
            expect(codeOf(await admin.get('users.listByStatus', { sort: 'name' }))).to.deep.equal([
                400,
                'error-invalid-sort',
            ]);
        });
    });

    it('users.list finds by address, for those who may see addresses', async () => {
        const { body } = await admin.get('users.list', { email: 'gus@partner.example' });
        expect([body.total, body.users[0]?.username]).to.deep.equal([1, 'gus']);
        expect((await member.get('users.list', { email: 'gus@partner.example' })).status).to.equal(403);
        expect((await member.get('users.list')).body.total).to.equal(3);
    });

    it('users.sendWelcomeEmail writes to people of the workspace', async () => {
        expect((await admin.post('users.sendWelcomeEmail', { email: 'gus@partner.example' })).status).to.equal(200);
        expect(premises.server.mails.map(({ to }) => to)).to.deep.equal(['gus@partner.example']);
        const unknown = await admin.post('users.sendWelcomeEmail', { email: 'nobody@example.com' });
        expect(codeOf(unknown)).to.deep.equal([400, 'error-invalid-user']);
        premises.server.settings.set('SMTP_Host', '');
        const unset = await admin.post('users.sendWelcomeEmail', { email: 'gus@partner.example' });
        expect(codeOf(unset)).to.deep.equal([400, 'error-email-send-failed']);
    });

    describe('personal access tokens', () => {
        it('work for their owner, who can list and remove them', async () => {
            const asked = { tokenName: 'script', bypassTwoFactor: true };
            const { token } = (await member.post('users.generatePersonalAccessToken', asked)).body;
            const client = new RestClient(rest, { userId: mia.id, token });
            const { tokens } = (await client.get<{ tokens: object[] }>('users.getPersonalAccessTokens')).body;
            expect(tokens.at(-1)).to.include({ name: 'script', bypassTwoFactor: true });
            expect(codeOf(await member.post('users.generatePersonalAccessToken', asked))).to.deep.equal([
                400,
                'error-token-already-exists',
            ]);
            await client.post('users.removePersonalAccessToken', { tokenName: 'script' });
            expect((await client.get('me')).status).to.equal(401);
        });

        it('need the permission, which guests lack', async () => {
            const answer = await as(gus).post('users.generatePersonalAccessToken', { tokenName: 'script' });
            expect(codeOf(answer)).to.deep.equal([400, 'not-authorized']);
        });
    });

    describe('with a licence', () => {
        it('refuses the guest too many, where an account is saved and nowhere else', async () => {
            rest.licence = { guestUsers: 1 };
            const full = [400, 'error-max-guests-number-reached'];
            expect(codeOf(await admin.post('users.create', account('gina', { roles: ['guest'] })))).to.deep.equal(full);
            const demotion = { userId: mia.id, data: { roles: ['guest'] } };
            expect(codeOf(await admin.post('users.update', demotion))).to.deep.equal(full);
            expect((await admin.post('users.create', account('gina'))).status).to.equal(200);
            const added = await admin.post('roles.addUserToRole', { username: 'gina', roleId: 'guest' });
            expect(added.status).to.equal(200);
        });

        it('refuses the user too many, at creation and at activation', async () => {
            const gina = premises.addGuest({ username: 'gina', active: false });
            rest.licence = { activeUsers: 3 };
            const full = [400, 'error-license-user-limit-reached'];
            expect(codeOf(await admin.post('users.create', account('max')))).to.deep.equal(full);
            const activation = await admin.post('users.setActiveStatus', { userId: gina.id, activeStatus: true });
            expect(codeOf(activation)).to.deep.equal(full);
            const { limits } = (await admin.get<LicenceBody>('licenses.info', { loadValues: 'true' })).body.license;
            expect(limits.activeUsers).to.deep.equal({ max: 3, value: 3 });
            expect((await member.get<LicenceBody>('licenses.info')).body.license.limits).to.deep.equal({});
        });

        it('locks the permissions of guests', async () => {
            premises.server.permissions.grant('create-c', 'guest');
            rest.licence = {};
            await admin.post('permissions.update', { permissions: [{ _id: 'mention-all', roles: ['guest', 'user'] }] });
            expect(premises.server.permissions.heldBy('guest')).to.have.length(4);
            rest.licence = undefined;
            await admin.post('permissions.update', { permissions: [{ _id: 'mention-all', roles: ['guest', 'user'] }] });
            expect(premises.server.permissions.heldBy('guest')).to.include('mention-all');
        });
    });
});
