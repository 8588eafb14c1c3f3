import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import {
    buildPolicy,
    DEFAULT_POLICY,
    KnownWorkspace,
    readApiToken,
    readConnection,
    readSettings,
} from '../../src/host/readPolicy';
import { SETTINGS } from '../../src/host/settings';
import { RESTRICTIONS } from '../../src/policy/restrictions';
import { DEFAULT_USERNAME_PATTERN } from '../../src/policy/restrictions/mentions';
import type { Policy } from '../../src/policy/types';
import { FakeHost, FAULTS, role } from '../support/FakeHost';

describe('buildPolicy', () => {
    let host: FakeHost;

    beforeEach(() => {
        host = new FakeHost();
    });

    async function build(values: Record<string, unknown> = {}): Promise<Policy> {
        return buildPolicy(new Map(Object.entries(values)), host.environment, host.read.getRoleReader());
    }

    it('takes the defaults where nothing is stored', async () => {
        expect(await build()).to.deep.equal(DEFAULT_POLICY);
        expect(await build({ guest_roles: null, block_mention_all: undefined })).to.deep.equal(DEFAULT_POLICY);
    });

    it('are what a fresh installation has', () => {
        expect([...DEFAULT_POLICY.access.guestRoles]).to.deep.equal(['guest']);
        const on = RESTRICTIONS.filter(({ id }) => DEFAULT_POLICY.restrictions[id]).map(({ id }) => id);
        expect(on).to.deep.equal(RESTRICTIONS.filter(({ isOnByDefault }) => isOnByDefault).map(({ id }) => id));
    });

    it('finds the ids of roles that were given by name', async () => {
        host.roles.push(role('x7Gh2', { name: 'Partner' }));
        const { access } = await build({ guest_roles: 'guest, Partner' });
        expect([...access.guestRoles]).to.have.members(['guest', 'Partner', 'x7Gh2']);
    });

    it('takes an empty list of exempt roles as a value', async () => {
        expect((await build({ exempt_roles: '' })).access.exemptRoles.size).to.equal(0);
    });

    it('takes every switch as it stands', async () => {
        const { restrictions } = await build({ block_mention_all: false, block_self_join: true });
        expect(restrictions).to.include({ block_mention_all: false, block_self_join: true, block_mention_here: true });
    });

    it('reads pattern and language from the server', async () => {
        host.serverSettings.set('UTF8_User_Names_Validation', '[a-zä]+').set('Language', 'de');
        expect(await build()).to.include({ usernamePattern: '[a-zä]+', language: 'de' });
    });

    it('takes the defaults where the server has no usable pattern or language', async () => {
        for (const value of ['', undefined, 7]) {
            host.serverSettings.set('UTF8_User_Names_Validation', value).set('Language', value);
            expect(await build()).to.include({ usernamePattern: DEFAULT_USERNAME_PATTERN, language: 'en' });
        }
    });

    for (const fault of FAULTS.filter((name) => name !== 'hangs')) {
        it(`keeps every rule when nothing can be looked up: the host ${fault}`, async () => {
            host.break('*', fault);
            const { access, restrictions } = await build({ guest_roles: 'guest,partner', exempt_roles: 'admin' });
            expect([...access.guestRoles]).to.deep.equal(['guest', 'partner']);
            expect([...access.exemptRoles]).to.deep.equal(['admin']);
            expect(restrictions).to.deep.equal(DEFAULT_POLICY.restrictions);
        });

        it(`keeps what was known of roles, names and languages: the host ${fault}`, async () => {
            const known = new KnownWorkspace();
            const values = new Map([['guest_roles', 'Partner']]);
            const again = () => buildPolicy(values, host.environment, host.read.getRoleReader(), known);
            host.roles.push(role('p4rt', { name: 'Partner' }));
            host.serverSettings.set('UTF8_User_Names_Validation', '[a-zä]+').set('Language', 'de');
            await again();
            host.break('roles.get', fault);
            host.break('serverSettings.get', fault === 'answers null' ? 'rejects' : fault);
            const { access, usernamePattern, language, guestRole } = await again();
            expect([...access.guestRoles]).to.deep.equal(['Partner', 'p4rt']);
            expect({ usernamePattern, language, guestRole }).to.deep.equal({
                usernamePattern: '[a-zä]+',
                language: 'de',
                guestRole: 'p4rt',
            });
            expect([...known.unknownRoles]).to.deep.equal([]);
        });
    }

    it('says of which role it knows nothing, until it can be looked up', async () => {
        const known = new KnownWorkspace();
        const again = () =>
            buildPolicy(new Map([['guest_roles', 'Partner']]), host.environment, host.read.getRoleReader(), known);
        host.roles.push(role('p4rt', { name: 'Partner' }));
        host.break('*', 'rejects');
        await again();
        expect([...known.unknownRoles]).to.include('Partner');
        host.repair();
        await again();
        expect([...known.unknownRoles]).to.deep.equal([]);
    });
});

describe('buildPolicy: the other settings', () => {
    const host = new FakeHost();

    async function build(values: Record<string, unknown>): Promise<Policy> {
        return buildPolicy(new Map(Object.entries(values)), host.environment, host.read.getRoleReader());
    }

    it('takes caps, invitations, lock and room as they stand', async () => {
        const policy = await build({
            max_active_guests: 25,
            max_rooms_per_guest: 3,
            count_direct_messages: true,
            over_cap_action: 'notify',
            allowed_email_domains: 'Example.org, @example.com',
            blocked_email_domains: 'bad.example',
            invitation_days: 7,
            default_expiry_days: 90,
            permission_lock: 'repair',
            notice_room: ' #managers ',
        });
        expect(policy.caps).to.deep.equal({ guests: 25, rooms: 3, countDirectMessages: true, overCap: 'notify' });
        expect(policy.invitations).to.deep.equal({
            allowedDomains: ['example.org', 'example.com'],
            blockedDomains: ['bad.example'],
            days: 7,
            defaultExpiryDays: 90,
        });
        expect(policy).to.include({ permissionLock: 'repair', noticeRoom: 'managers' });
    });

    it('takes the default for what makes no sense', async () => {
        for (const value of [-1, 2.5, NaN, 'many', {}]) {
            const { caps, invitations } = await build({ max_active_guests: value, invitation_days: value });
            expect([caps.guests, invitations.days]).to.deep.equal([0, 14]);
        }
        for (const value of ['', 'sometimes', true, 7]) {
            const { caps, permissionLock } = await build({ over_cap_action: value, permission_lock: value });
            expect([caps.overCap, permissionLock]).to.deep.equal(['deactivate', 'report']);
        }
    });

    it('gives new guests the first of the guest roles, by id', async () => {
        host.roles.push(role('x7Gh2', { name: 'Partner' }));
        expect((await build({ guest_roles: 'Partner, guest' })).guestRole).to.equal('x7Gh2');
        expect((await build({ guest_roles: 'guest, Partner' })).guestRole).to.equal('guest');
        expect((await build({})).guestRole).to.equal('guest');
    });

    it('takes the default role of registration from the server', async () => {
        host.serverSettings.set('Accounts_Registration_Users_Default_Roles', 'member, user');
        expect((await build({})).defaultRole).to.equal('member');
        host.serverSettings.delete('Accounts_Registration_Users_Default_Roles');
        expect((await build({})).defaultRole).to.equal('user');
    });
});

describe('readConnection', () => {
    let host: FakeHost;

    beforeEach(() => {
        host = new FakeHost();
        host.serverSettings.set('Site_Url', 'https://chat.example.org');
    });

    async function read(values: Record<string, unknown>) {
        return readConnection(new Map(Object.entries(values)), host.environment);
    }

    it('is what is set, without the blanks of a copy', async () => {
        const values = {
            connection_url: ' https://other.example ',
            connection_user_id: ' ada ',
            connection_token: ' t ',
        };
        expect(await read(values)).to.deep.equal({ url: 'https://other.example', userId: 'ada', token: 't' });
    });

    it("is the workspace's own address where none is set", async () => {
        expect(await read({})).to.deep.equal({ url: 'https://chat.example.org', userId: '', token: '' });
    });

    it('is without address where the workspace has none, or cannot say', async () => {
        host.serverSettings.delete('Site_Url');
        expect((await read({})).url).to.equal('');
        host.break('serverSettings.get', 'rejects');
        expect((await read({})).url).to.equal('');
    });
});

describe('readSettings', () => {
    it('reads every setting of the app', async () => {
        const host = new FakeHost();
        host.settings.set('guest_roles', 'partner').set('block_self_join', true);
        const values = await readSettings(host.environment);
        expect([...values.keys()]).to.deep.equal(SETTINGS.map(({ id }) => id));
        expect(values.get('guest_roles')).to.equal('partner');
        expect(values.get('block_self_join')).to.equal(true);
    });

    it('rejects where one cannot be read, so that the last known ones hold', async () => {
        const host = new FakeHost();
        host.break('settings.get', 'rejects');
        const error: unknown = await readSettings(host.environment).catch((failure: unknown) => failure);
        expect(error).to.be.an('error');
    });
});

describe('readApiToken', () => {
    const read = (value: unknown) => readApiToken(new Map([['api_token', value]]));

    it('takes what nobody finds by trying, and blanks at its ends for none of it', () => {
        expect(read(` ${'x'.repeat(20)} `)).to.equal('x'.repeat(20));
    });

    it('takes less for none', () => {
        for (const value of ['', 'x'.repeat(19), `${'x'.repeat(19)}   `, null, undefined, 7]) {
            expect(read(value)).to.equal('');
        }
    });
});
