import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { activateGuests, deactivateGuests, listGuestsOfRoom } from '../../src/actions/activation';
import type { Outcome } from '../../src/actions/lifecycle';
import { CONNECTION_FAILURES } from '../support/connectionFailures';
import { GuestWorld } from '../support/guestPorts';
import { caps } from '../support/policyObjects';

function failures(outcome: Outcome): Array<[string | undefined, string | undefined]> {
    return (outcome.steps ?? []).filter(({ isDone }) => !isDone).map(({ detail, failure }) => [detail, failure]);
}

describe('activateGuests', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        world.addGuest('gina', { isActive: false });
    });

    function activate(...userIds: string[]) {
        return activateGuests(world.person('ada'), userIds, world.ports);
    }

    it('lets a guest in again and takes a place', async () => {
        const outcome = await activate('gina-id', 'gina-id');
        expect(outcome).to.include({ code: 'activated', isDone: true, count: 1 });
        expect(world.account('gina').isActive).to.be.true;
        expect(world.records.get('gina-id')?.isActive).to.be.true;
        expect(world.places()).to.equal(2);
    });

    it('takes guests of every guest role, with or without a record', async () => {
        world.addAccount('erik', { roles: ['extern'], isActive: false });
        expect((await activate('erik-id')).code).to.equal('activated');
        expect(world.records.get('erik-id')).to.include({ username: 'erik', isActive: true });
    });

    it('says of each of several what became of them', async () => {
        const outcome = await activate('gina-id', 'gus-id', 'mia-id', 'none');
        expect(outcome).to.include({ code: 'activated_partly', count: 1 });
        expect(failures(outcome)).to.deep.equal([
            ['@gus', 'already_active'],
            ['@mia', 'not_a_guest'],
            ['none', 'unknown_user'],
        ]);
    });

    it('refuses whoever does not fit under the cap, with the numbers, and lets nobody in meanwhile', async () => {
        world = new GuestWorld({ caps: caps({ guests: 2 }) });
        world.addGuest('gina', { isActive: false });
        world.addGuest('gerd', { isActive: false });
        const outcome = await activate('gina-id', 'gerd-id');
        expect(outcome).to.include({ code: 'activated_partly', count: 1 });
        expect(outcome.steps?.[1]).to.include({ failure: 'cap_reached', failureDetail: '2/2', detail: '@gerd' });
        expect(world.account('gerd').isActive).to.be.false;
        expect(world.places()).to.equal(2);
    });

    it('deactivates whoever raced past the cap', async () => {
        world = new GuestWorld({ caps: caps({ guests: 2 }) });
        world.addGuest('gina', { isActive: false });
        const { setActive } = world.ports.connection;
        world.ports.connection.setActive = async (...args) => {
            world.addGuest('late');
            return setActive(...args);
        };
        expect(failures(await activate('gina-id'))).to.deep.equal([['@gina', 'cap_reached']]);
        expect(world.account('gina').isActive).to.be.false;
    });

    for (const failure of CONNECTION_FAILURES) {
        it(`leaves guest and place as they were where the server refuses: ${failure}`, async () => {
            world.failConnection('setActive', failure);
            const outcome = await activate('gina-id');
            expect(outcome.code).to.equal('not_activated');
            expect(failures(outcome)).to.deep.equal([['@gina', failure]]);
            expect(world.claims).to.deep.equal([]);
            world.mend();
            expect((await activate('gina-id')).code).to.equal('activated');
        });
    }

    it('looks where the answer was lost', async () => {
        world.failConnection('setActive', 'unreachable', { takesEffect: true });
        expect((await activate('gina-id')).code).to.equal('activated');
        expect(world.places()).to.equal(2);
    });

    it('finishes a record that could not be saved', async () => {
        world.fail('guests.saveGuest', new Error('down'), { times: 1 });
        const outcome = await activate('gina-id');
        expect(outcome).to.include({ code: 'activated_partly', count: 1 });
        expect(outcome.steps?.[1]).to.include({ step: 'record', failure: 'records' });
        expect((await activate('gina-id')).code).to.equal('activated');
        expect(world.records.get('gina-id')?.isActive).to.be.true;
        expect(failures(await activate('gina-id'))).to.deep.equal([['@gina', 'already_active']]);
        expect(world.places()).to.equal(2);
    });

    it('leaves a guest whose place cannot be kept to be judged by the next round, and says so', async () => {
        world.fail('places.keepClaim', new Error('down'), { times: 1 });
        const outcome = await activate('gina-id');
        expect(outcome.code).to.equal('activated_partly');
        expect(outcome.steps?.map(({ step, isDone }) => `${step} ${isDone}`)).to.include('place false');
        expect(world.account('gina').isActive).to.be.true;
        expect(world.records.get('gina-id')?.isActive).to.be.false;
    });

    it('needs the connection, and a manager', async () => {
        expect((await activateGuests(world.person('mia'), ['gina-id'], world.ports)).code).to.equal('not_allowed');
        world.isConnected = false;
        expect((await activate('gina-id')).code).to.equal('not_connected');
        expect(world.account('gina').isActive).to.be.false;
    });
});

describe('deactivateGuests', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        world.isConnected = false;
        world.addGuest('gina');
    });

    function deactivate(userIds: string[], confirmRelinquish = false) {
        return deactivateGuests(world.person('ada'), userIds, world.ports, { confirmRelinquish });
    }

    it('works without a connection, and gives the places back', async () => {
        const outcome = await deactivate(['gina-id', 'gus-id']);
        expect(outcome).to.include({ code: 'deactivated', isDone: true, count: 2 });
        expect(world.account('gina').isActive).to.be.false;
        expect(world.records.get('gina-id')?.isActive).to.be.false;
        expect(world.places()).to.equal(0);
    });

    it('touches nobody but guests, and says what became of each', async () => {
        world.addAccount('gerda', { roles: ['guest', 'admin'] });
        const outcome = await deactivate(['mia-id', 'gerda-id', 'gina-id']);
        expect(outcome).to.include({ code: 'deactivated_partly', count: 1 });
        expect(failures(outcome)).to.deep.equal([
            ['@mia', 'not_a_guest'],
            ['@gerda', 'not_a_guest'],
        ]);
        expect(world.account('mia').isActive).to.be.true;
        expect(world.account('gerda').isActive).to.be.true;
    });

    it('asks before a room that nobody else owns changes hands', async () => {
        const asked: boolean[] = [];
        world.ports.workspace.deactivate = async (_, confirmRelinquish) => {
            asked.push(confirmRelinquish);
            if (!confirmRelinquish) {
                throw new Error('To deactivate this user you need to set a new owner [user-last-owner]');
            }
        };
        expect(failures(await deactivate(['gina-id']))).to.deep.equal([['@gina', 'last_owner']]);
        expect(world.places()).to.equal(2);
        expect((await deactivate(['gina-id'], true)).code).to.equal('deactivated');
        expect(asked).to.deep.equal([false, true]);
    });

    it("gives the server's own reason", async () => {
        world.fail('workspace.deactivate', new Error('error-user-is-federated'));
        const outcome = await deactivate(['gina-id']);
        expect(outcome.steps?.[0]).to.include({ failure: 'server', failureDetail: 'error-user-is-federated' });
    });

    it('names what is not done, and finishes it', async () => {
        world.fail('guests.saveGuest', new Error('down'), { times: 1 });
        expect((await deactivate(['gina-id'])).code).to.equal('deactivated_partly');
        expect((await deactivate(['gina-id'])).code).to.equal('deactivated');
        expect(failures(await deactivate(['gina-id']))).to.deep.equal([['@gina', 'already_inactive']]);
        expect(world.places()).to.equal(1);
    });

    it('gives no place back for somebody whom the app has never seen', async () => {
        world.addAccount('unseen', { roles: ['guest'] });
        expect((await deactivate(['unseen-id'])).code).to.equal('deactivated');
        expect(world.places()).to.equal(2);
    });

    it('gives a place back once, whatever of it could not be put on record', async () => {
        world.fail('guests.saveGuest', new Error('down'), { times: 1 });
        await deactivate(['gina-id']);
        expect(world.places()).to.equal(2);
        await deactivate(['gina-id']);
        expect(world.places()).to.equal(1);
    });

    it('is for managers', async () => {
        expect((await deactivateGuests(world.person('mia'), ['gina-id'], world.ports)).code).to.equal('not_allowed');
        expect(world.account('gina').isActive).to.be.true;
    });
});

describe('listGuestsOfRoom', () => {
    it('lists active guests alone, and says where there are none', async () => {
        const world = new GuestWorld();
        world.addGuest('gina', { isActive: false }, ['general', 'help']);
        world.room('general').members.add('mia-id');
        const guests = await listGuestsOfRoom(world.person('ada'), 'general-id', world.ports);
        expect('code' in guests ? [] : guests.map(({ username }) => username)).to.deep.equal(['gus']);
        expect(await listGuestsOfRoom(world.person('ada'), 'help-id', world.ports)).to.include({
            code: 'no_guests_in_room',
        });
        expect(await listGuestsOfRoom(world.person('mia'), 'general-id', world.ports)).to.include({
            code: 'not_allowed',
        });
        world.fail('workspace.listMembers', new Error('down'));
        expect(await listGuestsOfRoom(world.person('ada'), 'general-id', world.ports)).to.include({
            code: 'nothing_done',
        });
    });
});
