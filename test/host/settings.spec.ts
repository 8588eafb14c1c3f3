import { SettingType } from '@rocket.chat/apps-engine/definition/settings';
import { expect } from 'chai';
import { describe, it } from 'mocha';

import { findObjection } from '../../src/host/settingCheck';
import {
    daysIn,
    domainsIn,
    namesIn,
    ROOM_POLICY_STAMP,
    SETTINGS,
    toHostSettings,
    valueOf,
} from '../../src/host/settings';
import { RESTRICTIONS } from '../../src/policy/restrictions';
import { t } from '../../src/text';
import type { TextKey } from '../../src/text';
import { FakeHost } from '../support/FakeHost';

describe('SETTINGS', () => {
    it('stand in the order of the settings page', () => {
        expect(SETTINGS.map(({ id }) => id)).to.deep.equal([
            'guest_roles',
            'exempt_roles',
            'manager_roles',
            'requester_roles',
            ...RESTRICTIONS.map(({ id }) => id),
            'permission_lock',
            'max_active_guests',
            'max_rooms_per_guest',
            'count_direct_messages',
            'over_cap_action',
            'allowed_email_domains',
            'blocked_email_domains',
            'invitation_days',
            'default_expiry_days',
            'max_expiry_days',
            'expiry_reminder_days',
            'inactivity_days',
            'review_interval_days',
            'review_silence',
            'room_policy',
            'announce_guests',
            'direct_message_notice',
            'terms_text',
            'connection_url',
            'connection_user_id',
            'connection_token',
            'notice_room',
            'audit_retention_days',
            'api_token',
        ]);
    });

    it('have the defaults of the product', () => {
        const values = Object.fromEntries(SETTINGS.map((row) => [row.id, row.default]));
        expect(values).to.include({ guest_roles: 'guest', exempt_roles: 'admin' });
        expect(values).to.include({ manager_roles: 'admin', requester_roles: 'user' });
        expect(values).to.include({ block_mention_all: true, block_file_upload: false, permission_lock: 'report' });
        expect(values).to.include({ max_active_guests: 0, max_rooms_per_guest: 0, count_direct_messages: false });
        expect(values).to.include({ over_cap_action: 'deactivate', invitation_days: 14, default_expiry_days: 0 });
        expect(values).to.include({ max_expiry_days: 0, expiry_reminder_days: '14, 5, 1', inactivity_days: 0 });
        expect(values).to.include({ review_interval_days: 0, review_silence: 'notify', room_policy: 'open' });
        expect(values).to.include({ announce_guests: true, direct_message_notice: true, terms_text: '' });
        expect(values).to.include({ connection_token: '', notice_room: '', audit_retention_days: 365, api_token: '' });
    });

    it('are given to the host with texts that exist, and never to the public', () => {
        for (const setting of toHostSettings().filter(({ hidden }) => hidden !== true)) {
            const row = SETTINGS.find(({ id }) => id === setting.id);
            expect(setting).to.include({ packageValue: row?.default, public: false, required: false });
            for (const key of [setting.i18nLabel, setting.i18nDescription, setting.section]) {
                expect(t(key as TextKey, 'en')).not.to.equal(key);
            }
        }
        expect(toHostSettings().filter(({ hidden }) => hidden !== true)).to.have.lengthOf(SETTINGS.length);
    });

    it('have one beside them that no page shows, by which servers hear of rooms', () => {
        const [stamp, ...more] = toHostSettings().filter(({ hidden }) => hidden === true);
        expect(more).to.deep.equal([]);
        expect(stamp).to.include({ id: ROOM_POLICY_STAMP, packageValue: '', public: false, required: false });
        expect(SETTINGS.map(({ id }): string => id)).not.to.include(stamp.id);
    });

    it('are shown as what they are; a token is never shown', () => {
        const types = Object.fromEntries(toHostSettings().map(({ id, type }) => [id, type]));
        expect(types).to.include({
            guest_roles: SettingType.STRING,
            block_mention_all: SettingType.BOOLEAN,
            permission_lock: SettingType.SELECT,
            max_active_guests: SettingType.NUMBER,
            connection_token: SettingType.PASSWORD,
            api_token: SettingType.PASSWORD,
        });
    });

    it('offer choices with texts that exist, the default among them', () => {
        const choices = toHostSettings().filter(({ values }) => values !== undefined);
        expect(choices.map(({ id }) => id)).to.deep.equal([
            'permission_lock',
            'over_cap_action',
            'review_silence',
            'room_policy',
        ]);
        for (const { values, packageValue } of choices) {
            expect(values?.map(({ key }) => key)).to.include(packageValue as string);
            for (const { i18nLabel } of values ?? []) {
                expect(t(i18nLabel as TextKey, 'en')).not.to.equal(i18nLabel);
            }
        }
    });

    it('have defaults that nobody objects to', async () => {
        const host = new FakeHost();
        for (const row of SETTINGS) {
            expect(await findObjection(row.id, row.default, new Map(), host.read), row.id).to.be.undefined;
        }
    });
});

describe('namesIn', () => {
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
            expect(namesIn(value)).to.deep.equal(expected);
        });
    }
});

describe('domainsIn', () => {
    const rows: Array<[unknown, string[]]> = [
        ['example.org, Example.COM', ['example.org', 'example.com']],
        ['@example.org\n sub.example.org ', ['example.org', 'sub.example.org']],
        ['', []],
        [undefined, []],
    ];
    for (const [value, expected] of rows) {
        it(`reads ${JSON.stringify(value)} as ${JSON.stringify(expected)}`, () => {
            expect(domainsIn(value)).to.deep.equal(expected);
        });
    }
});

describe('valueOf', () => {
    it('is the default where nothing is stored, and an empty text or 0 is a value', () => {
        const values = new Map<string, unknown>([
            ['exempt_roles', ''],
            ['max_active_guests', 0],
            ['invitation_days', null],
        ]);
        expect(valueOf(values, 'exempt_roles')).to.equal('');
        expect(valueOf(values, 'max_active_guests')).to.equal(0);
        expect(valueOf(values, 'invitation_days')).to.equal(14);
        expect(valueOf(values, 'guest_roles')).to.equal('guest');
    });
});

describe('daysIn', () => {
    const rows: Array<[unknown, number[] | undefined]> = [
        ['14, 5, 1', [14, 5, 1]],
        ['1;5,14', [14, 5, 1]],
        ['5, 5', [5]],
        [7, [7]],
        ['', []],
        [undefined, []],
        ['0', undefined],
        ['-1', undefined],
        ['1.5', undefined],
        ['366', undefined],
        ['5 days', undefined],
    ];
    for (const [value, days] of rows) {
        it(`reads ${JSON.stringify(value)}`, () => {
            expect(daysIn(value)).to.deep.equal(days);
        });
    }
});
