import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { findObjection } from '../../src/host/settingCheck';
import type { Objection } from '../../src/host/settingCheck';
import { FakeHost, role } from '../support/FakeHost';
import { channel } from '../support/payloads';

interface Row {
    title: string;
    id: string;
    value: unknown;
    stored?: Record<string, unknown>;
    objection?: Objection;
}

const ROWS: Row[] = [
    { title: 'days of reminders', id: 'expiry_reminder_days', value: '30, 7' },
    { title: 'no reminder', id: 'expiry_reminder_days', value: '' },
    { title: 'days that are none', id: 'expiry_reminder_days', value: 'weekly', objection: 'invalid_days' },
    { title: 'terms', id: 'terms_text', value: 'Be kind.\nAnd brief.' },
    { title: 'endless terms', id: 'terms_text', value: 'x'.repeat(5_001), objection: 'invalid_long_text' },
    { title: 'a log kept for no day', id: 'audit_retention_days', value: 0, objection: 'invalid_number' },
    { title: 'a role that exists', id: 'guest_roles', value: 'guest' },
    { title: 'several roles, by id and by name', id: 'guest_roles', value: 'guest, Partner, p4rt' },
    { title: 'no exempt role', id: 'exempt_roles', value: '' },
    { title: 'no requester role', id: 'requester_roles', value: ' ' },
    { title: 'no guest role', id: 'guest_roles', value: ' , ', objection: 'invalid_no_role' },
    { title: 'no manager role', id: 'manager_roles', value: '', objection: 'invalid_no_role' },
    { title: 'a value that is no text', id: 'guest_roles', value: 7, objection: 'invalid_no_role' },
    {
        title: 'a role that does not exist',
        id: 'guest_roles',
        value: 'guest, gast',
        objection: 'invalid_unknown_role',
    },
    {
        title: 'a role with other capitals',
        id: 'guest_roles',
        value: 'Guest',
        objection: 'invalid_unknown_role',
    },
    {
        title: 'a mention',
        id: 'exempt_roles',
        value: '@all',
        objection: 'invalid_unknown_role',
    },
    {
        title: 'a role named like a property of objects',
        id: 'manager_roles',
        value: '__proto__',
        objection: 'invalid_unknown_role',
    },
    {
        title: 'a role inside rooms',
        id: 'manager_roles',
        value: 'admin, owner',
        objection: 'invalid_room_role',
    },
    {
        title: 'a guest role that is exempt',
        id: 'guest_roles',
        value: 'guest,admin',
        stored: { manager_roles: 'bot' },
        objection: 'invalid_role_twice',
    },
    {
        title: 'a guest role that is a manager role',
        id: 'guest_roles',
        value: 'bot',
        stored: { manager_roles: 'bot' },
        objection: 'invalid_role_twice',
    },
    {
        title: 'a guest role that is a requester role by default',
        id: 'guest_roles',
        value: 'guest,user',
        objection: 'invalid_role_twice',
    },
    {
        title: 'an exempt role that is a guest role',
        id: 'exempt_roles',
        value: 'guest',
        objection: 'invalid_role_twice',
    },
    {
        title: 'a manager role that is a guest role',
        id: 'manager_roles',
        value: 'admin,guest',
        objection: 'invalid_role_twice',
    },
    {
        title: 'a requester role that is a guest role',
        id: 'requester_roles',
        value: 'user,bot',
        stored: { guest_roles: 'bot' },
        objection: 'invalid_role_twice',
    },
    {
        title: 'a guest role that another setting has under its id',
        id: 'guest_roles',
        value: 'Partner',
        stored: { manager_roles: 'p4rt' },
        objection: 'invalid_role_twice',
    },
    { title: 'a manager role that is exempt too', id: 'manager_roles', value: 'admin' },
    { title: 'a manager role that is a requester role too', id: 'manager_roles', value: 'user' },
    { title: 'a switch that is on', id: 'block_mention_all', value: true },
    { title: 'a switch that is off', id: 'block_mention_all', value: false },
    { title: 'a switch with a text', id: 'block_mention_all', value: 'false', objection: 'invalid_switch' },
    { title: 'a switch with nothing', id: 'block_self_join', value: null, objection: 'invalid_switch' },
    ...['off', 'report', 'repair'].map((value) => ({ title: `a lock that is ${value}`, id: 'permission_lock', value })),
    { title: 'no lock that there is', id: 'permission_lock', value: 'always', objection: 'invalid_choice' },
    { title: 'no choice at all', id: 'over_cap_action', value: null, objection: 'invalid_choice' },
    { title: 'a choice that is no text', id: 'over_cap_action', value: true, objection: 'invalid_choice' },
    ...['max_active_guests', 'max_rooms_per_guest'].flatMap((id): Row[] => [
        { title: 'no limit', id, value: 0 },
        { title: 'a limit', id, value: 250 },
        { title: 'a limit below nothing', id, value: -1, objection: 'invalid_number' },
        { title: 'half a guest', id, value: 2.5, objection: 'invalid_number' },
        { title: 'a limit in a text', id, value: '5', objection: 'invalid_number' },
        { title: 'a limit that is no number', id, value: NaN, objection: 'invalid_number' },
        { title: 'no end', id, value: Infinity, objection: 'invalid_number' },
        { title: 'more than anybody has', id, value: 1_000_001, objection: 'invalid_number' },
        { title: 'nothing', id, value: null, objection: 'invalid_number' },
    ]),
    { title: 'an invitation of one day', id: 'invitation_days', value: 1 },
    { title: 'an invitation of no day', id: 'invitation_days', value: 0, objection: 'invalid_number' },
    { title: 'an invitation of more than a year', id: 'invitation_days', value: 366, objection: 'invalid_number' },
    { title: 'access without end', id: 'default_expiry_days', value: 0 },
    { title: 'access of more than ten years', id: 'default_expiry_days', value: 3651, objection: 'invalid_number' },
    ...['allowed_email_domains', 'blocked_email_domains'].flatMap((id): Row[] => [
        { title: 'no domain', id, value: '' },
        { title: 'domains as people write them', id, value: 'example.org, @Example.COM\nsub.example.net' },
        { title: 'a domain without dot', id, value: 'localhost' },
        { title: 'an address', id, value: 'gus@example.org', objection: 'invalid_domain' },
        { title: 'a domain with a blank', id, value: 'exam ple.org', objection: 'invalid_domain' },
        { title: 'a domain with two dots', id, value: 'example..org', objection: 'invalid_domain' },
        { title: 'an expression', id, value: '*.example.org', objection: 'invalid_domain' },
        { title: 'a domain too long', id, value: `${'a.'.repeat(127)}org`, objection: 'invalid_domain' },
        { title: 'one bad domain of several', id, value: 'example.org, -x', objection: 'invalid_domain' },
    ]),
    { title: "the workspace's own address", id: 'connection_url', value: '' },
    { title: 'an address', id: 'connection_url', value: 'https://chat.example.org' },
    { title: 'an address with port and path', id: 'connection_url', value: ' http://127.0.0.1:3000/chat/ ' },
    { title: 'an address without scheme', id: 'connection_url', value: 'chat.example.org', objection: 'invalid_url' },
    { title: 'another scheme', id: 'connection_url', value: 'ftp://chat.example.org', objection: 'invalid_url' },
    { title: 'a scheme that runs', id: 'connection_url', value: 'javascript:alert(1)', objection: 'invalid_url' },
    {
        title: 'a name in the address',
        id: 'connection_url',
        value: 'https://a:b@example.org',
        objection: 'invalid_url',
    },
    { title: 'a query', id: 'connection_url', value: 'https://example.org/?a=b', objection: 'invalid_url' },
    { title: 'a fragment', id: 'connection_url', value: 'https://example.org/#a', objection: 'invalid_url' },
    { title: 'a blank in the address', id: 'connection_url', value: 'https://exa mple.org', objection: 'invalid_url' },
    { title: 'a user id, with blanks around it', id: 'connection_user_id', value: ' aBcDeF123 ' },
    { title: 'no user id', id: 'connection_user_id', value: '' },
    { title: 'a blank in a user id', id: 'connection_user_id', value: 'aBc DeF', objection: 'invalid_blank' },
    { title: 'a token', id: 'connection_token', value: 'x7Gh2-secret' },
    { title: 'no token', id: 'connection_token', value: '' },
    { title: 'no room for notices', id: 'notice_room', value: '' },
    { title: 'a room for notices', id: 'notice_room', value: ' #plans ' },
    { title: 'a room that is not there', id: 'notice_room', value: 'gone', objection: 'invalid_room' },
    { title: 'a setting that the app does not have', id: 'constructor', value: 'x' },
];

describe('findObjection', () => {
    let host: FakeHost;

    beforeEach(() => {
        host = new FakeHost();
        host.roles.push(role('p4rt', { name: 'Partner' }));
        host.rooms.push(channel());
    });

    for (const { title, id, value, stored = {}, objection } of ROWS) {
        it(`${objection === undefined ? 'has none to' : 'objects to'} ${title} (${id})`, async () => {
            const values = new Map(Object.entries(stored));
            expect(await findObjection(id, value, values, host.read)).to.deep.equal(objection);
        });
    }

    it('rejects where roles cannot be looked up', async () => {
        host.break('roles.get', 'rejects');
        const error: unknown = await findObjection('guest_roles', 'guest', new Map(), host.read).catch(
            (failure: unknown) => failure,
        );
        expect(error).to.be.an('error');
    });

    it('rejects where the room for notices cannot be looked up', async () => {
        host.break('rooms.getByName', 'rejects');
        const error: unknown = await findObjection('notice_room', 'plans', new Map(), host.read).catch(
            (failure: unknown) => failure,
        );
        expect(error).to.be.an('error');
    });

    it('looks up no role for a switch', async () => {
        await findObjection('block_self_join', true, new Map(), host.read);
        expect(host.calls).to.deep.equal([]);
    });
});
