import { expect } from 'chai';
import { describe, it } from 'mocha';

import { HostRoles } from '../../src/host/HostRoles';
import { FakeHost, role } from '../support/FakeHost';

describe('HostRoles', () => {
    const host = new FakeHost();
    host.roles.push(role('p4rt', { name: 'Partner' }));
    const roles = new HostRoles(host.read);

    it('tells roles of the workspace from those that are given in rooms', async () => {
        expect(await roles.findRole('guest')).to.deep.equal({ id: 'guest', name: 'guest', isRoomRole: false });
        expect(await roles.findRole('owner')).to.deep.equal({ id: 'owner', name: 'owner', isRoomRole: true });
    });

    it('knows a role by the name that people read', async () => {
        expect(await roles.findRole('p4rt')).to.deep.include({ name: 'Partner' });
    });

    it('knows no role that is not there', async () => {
        expect(await roles.findRole('gone')).to.equal(undefined);
    });
});
