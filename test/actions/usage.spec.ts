import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { glanceAtUsage } from '../../src/actions/usage';
import { GuestWorld, NOW } from '../support/guestPorts';
import { caps } from '../support/policyObjects';

describe('usage at a glance', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld({ caps: caps({ guests: 10 }) });
        world.addGuest('gina');
        world.addGuest('greta', { isActive: false });
        world.invitation('ivy@example.org');
        world.invitation('late@example.org', { lapsesAt: new Date(NOW.getTime() - 1) });
    });

    async function glance(username = 'ada') {
        return glanceAtUsage(world.person(username), world.ports);
    }

    it('is what the server counts, and what is pending', async () => {
        expect(await glance()).to.deep.equal({ active: 2, serverActive: 2, inactive: 1, pending: 1, cap: 10 });
    });

    it("reads no guest's record, however many there are", async () => {
        await glance();
        expect(world.calls.filter((call) => call.startsWith('guests.'))).to.deep.equal([]);
    });

    it('believes the server where it knows more guests than the app', async () => {
        world.addAccount('erik', { roles: ['extern'] });
        expect(await glance()).to.include({ active: 3, serverActive: 3 });
    });

    it('counts from the records without a connection', async () => {
        world.isConnected = false;
        world.addAccount('erik', { roles: ['extern'] });
        expect(await glance()).to.include({ active: 2, inactive: 1, pending: 1, cap: 10, serverActive: undefined });
    });

    it('counts from the records where the server does not answer', async () => {
        world.failConnection('listAccounts', 'unreachable');
        expect(await glance()).to.include({ active: 2, inactive: 1, pending: 1, failure: 'unreachable' });
    });

    it('says what failed where nothing can be counted', async () => {
        world.failConnection('listAccounts', 'unreachable');
        world.fail('guests.listGuests', new Error('the store is away'));
        expect(await glance()).to.include({ code: 'nothing_done' });
    });

    for (const username of ['mia', 'gus']) {
        it(`is not for ${username}`, async () => {
            expect(await glance(username)).to.deep.equal({ code: 'not_allowed', isDone: false });
            expect(world.calls).to.deep.equal([]);
        });
    }
});
