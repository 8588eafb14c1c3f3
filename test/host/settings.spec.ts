import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import {
    buildPolicy,
    DEFAULT_POLICY,
    readSettings,
    roleNames,
    SETTINGS,
    toHostSettings,
} from '../../src/host/settings';
import { RESTRICTIONS } from '../../src/policy/restrictions';
import { DEFAULT_USERNAME_PATTERN } from '../../src/policy/restrictions/mentions';
import type { Policy } from '../../src/policy/types';
import { t } from '../../src/text';
import type { TextKey } from '../../src/text';
import { FakeHost, FAULTS, role } from '../support/FakeHost';

describe('SETTINGS', () => {
    it('are the roles and the restrictions, in this order', () => {
        expect(SETTINGS.map(({ id }) => id)).to.deep.equal([
            'guest_roles',
            'exempt_roles',
            'manager_roles',
            'requester_roles',
            ...RESTRICTIONS.map(({ id }) => id),
        ]);
    });

    it('have the defaults of the product', () => {
        const values = Object.fromEntries(SETTINGS.map((row) => [row.id, row.default]));
        expect(values).to.include({ guest_roles: 'guest', exempt_roles: 'admin' });
        expect(values).to.include({ manager_roles: 'admin', requester_roles: 'user' });
        expect(values).to.include({ block_mention_all: true, block_file_upload: false });
    });

    it('are given to the host with texts that exist, and never to the public', () => {
        for (const setting of toHostSettings()) {
            const row = SETTINGS.find(({ id }) => id === setting.id);
            expect(setting).to.include({ packageValue: row?.default, type: row?.type, public: false, required: false });
            for (const key of [setting.i18nLabel, setting.i18nDescription, setting.section]) {
                expect(t(key as TextKey, 'en')).not.to.equal(key);
            }
        }
        expect(toHostSettings()).to.have.lengthOf(SETTINGS.length);
    });
});

describe('roleNames', () => {
    const rows: Array<[unknown, string[]]> = [
        ['guest', ['guest']],
        [' guest , partner ', ['guest', 'partner']],
        ['guest;partner\nvendor', ['guest', 'partner', 'vendor']],
        ['Partner Firm, guest', ['Partner Firm', 'guest']],
        ['guest,guest,,', ['guest']],
        ['guest\r\npartner', ['guest', 'partner']],
        ['', []],
        [' , ', []],
        [undefined, []],
        [null, []],
        [7, []],
        [['guest'], []],
    ];
    for (const [value, expected] of rows) {
        it(`reads ${JSON.stringify(value)} as ${JSON.stringify(expected)}`, () => {
            expect(roleNames(value)).to.deep.equal(expected);
        });
    }
});

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

    it('has no room for doubt before the settings are read', () => {
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
    }
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
