import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { findObjection } from '../../src/host/settingCheck';
import type { Objection } from '../../src/host/settingCheck';
import { FakeHost, role } from '../support/FakeHost';

interface Row {
    title: string;
    id: string;
    value: unknown;
    stored?: Record<string, unknown>;
    objection?: Objection;
}

const ROWS: Row[] = [
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
    { title: 'a setting that the app does not have', id: 'constructor', value: 'x' },
];

describe('findObjection', () => {
    let host: FakeHost;

    beforeEach(() => {
        host = new FakeHost();
        host.roles.push(role('p4rt', { name: 'Partner' }));
    });

    for (const { title, id, value, stored = {}, objection } of ROWS) {
        it(`${objection === undefined ? 'has none to' : 'objects to'} ${title} (${id})`, async () => {
            const values = new Map(Object.entries(stored));
            expect(await findObjection(id, value, values, host.read.getRoleReader())).to.deep.equal(objection);
        });
    }

    it('rejects where roles cannot be looked up', async () => {
        host.break('roles.get', 'rejects');
        const error: unknown = await findObjection('guest_roles', 'guest', new Map(), host.read.getRoleReader()).catch(
            (failure: unknown) => failure,
        );
        expect(error).to.be.an('error');
    });

    it('looks up no role for a switch', async () => {
        await findObjection('block_self_join', true, new Map(), host.read.getRoleReader());
        expect(host.calls).to.deep.equal([]);
    });
});
