import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { demoteMember, promoteGuest } from '../../src/actions/roles';
import { CONNECTION_FAILURES } from '../support/connectionFailures';
import { GuestWorld, NOW } from '../support/guestPorts';
import { caps } from '../support/policyObjects';

describe('promoteGuest', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
    });

    function promote(userId: string, as = 'ada') {
        return promoteGuest(world.person(as), userId, world.ports);
    }

    it('gives no place back for somebody whom the app has never seen', async () => {
        world.addAccount('unseen', { roles: ['guest'] });
        const places = world.places();
        expect((await promoteGuest(world.person('ada'), 'unseen-id', world.ports)).code).to.equal('promoted');
        expect(world.places()).to.equal(places);
    });

    it('gives the default role first and takes every guest role then', async () => {
        world.change('gus', { roles: ['guest', 'extern', 'livechat-agent'] });
        expect(await promote('gus-id')).to.deep.equal({ code: 'promoted', isDone: true, params: { user: '@gus' } });
        expect(world.account('gus').roles).to.deep.equal(['livechat-agent', 'user']);
        expect(world.calls.filter((call) => /Role$/.test(call))[0]).to.equal('connection.addRole');
        expect(world.records.has('gus-id')).to.be.false;
        expect(world.places()).to.equal(0);
    });

    it('gives no place back for a guest who holds none', async () => {
        world.addGuest('gina', { isActive: false });
        expect((await promote('gina-id')).code).to.equal('promoted');
        expect(world.places()).to.equal(1);
    });

    it('is for guests, by managers, with a connection', async () => {
        expect((await promote('mia-id')).code).to.equal('not_a_guest');
        expect((await promote('none')).code).to.equal('unknown_person');
        expect((await promote('gus-id', 'mia')).code).to.equal('not_allowed');
        world.isConnected = false;
        expect((await promote('gus-id')).code).to.equal('not_connected');
        expect(world.account('gus').roles).to.deep.equal(['guest']);
    });

    for (const failure of CONNECTION_FAILURES) {
        it(`changes nothing where the default role cannot be given: ${failure}`, async () => {
            world.failConnection('addRole', failure);
            const outcome = await promote('gus-id');
            expect(outcome.code).to.equal('nothing_done');
            expect(outcome.steps?.[0]).to.include({ step: 'default_role', failure });
            expect(world.account('gus').roles).to.deep.equal(['guest']);
            expect(world.places()).to.equal(1);
        });

        it(`leaves a guest a guest where the guest role cannot be taken, and finishes: ${failure}`, async () => {
            world.failConnection('removeRole', failure);
            const outcome = await promote('gus-id');
            expect(outcome.code).to.equal('promoted_partly');
            expect(outcome.steps?.[1]).to.include({ step: 'guest_role', failure });
            expect(world.account('gus').roles).to.deep.equal(['guest', 'user']);
            expect(world.records.has('gus-id')).to.be.true;
            expect(world.places()).to.equal(1);
            world.mend();
            expect((await promote('gus-id')).code).to.equal('promoted');
            expect(world.account('gus').roles).to.deep.equal(['user']);
            expect(world.places()).to.equal(0);
        });
    }

    it('ends the record at the second run', async () => {
        world.fail('guests.removeGuest', new Error('down'), { times: 1 });
        expect((await promote('gus-id')).code).to.equal('promoted_partly');
        expect((await promote('gus-id')).code).to.equal('promoted');
        expect((await promote('gus-id')).code).to.equal('not_a_guest');
        expect(world.places()).to.equal(0);
    });

    it('does not know where the answer was lost, and says so', async () => {
        world.failConnection('addRole', 'unreachable', { takesEffect: true });
        expect((await promote('gus-id')).code).to.equal('unclear');
        world.mend();
        expect((await promote('gus-id')).code).to.equal('promoted');
    });
});

describe('demoteMember', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
    });

    function demote(userId: string, as = 'ada') {
        return demoteMember(world.person(as), userId, world.ports);
    }

    it('gives the guest role first, takes the default role then, and a place', async () => {
        expect(await demote('mia-id')).to.deep.equal({ code: 'demoted', isDone: true, params: { user: '@mia' } });
        expect(world.account('mia').roles).to.deep.equal(['guest']);
        expect(world.calls.filter((call) => /Role$/.test(call))[0]).to.equal('connection.addRole');
        expect(world.records.get('mia-id')).to.include({ isActive: true, addedBy: 'ada-id', addedAt: NOW });
        expect(world.places()).to.equal(2);
    });

    it('names the other roles that are kept', async () => {
        world.change('mia', { roles: ['user', 'livechat-agent'] });
        expect(await demote('mia-id')).to.deep.include({
            code: 'demoted_keeps_roles',
            params: { user: '@mia', roles: 'livechat-agent' },
        });
    });

    it('needs no place for an account that is deactivated', async () => {
        world = new GuestWorld({ caps: caps({ guests: 1 }) });
        world.change('mia', { isActive: false });
        expect((await demote('mia-id')).code).to.equal('demoted');
        expect(world.records.get('mia-id')?.isActive).to.be.false;
        expect(world.places()).to.equal(1);
    });

    it('refuses oneself, the exempt, managers, bots, guests and strangers', async () => {
        world.addAccount('eva', { roles: ['user', 'guest-manager'] });
        world.addAccount('bot', { kind: 'bot', roles: ['bot'] });
        world.addAccount('anna', { roles: ['admin'] });
        const codes = ['ada-id', 'anna-id', 'eva-id', 'bot-id', 'gus-id', 'none'];
        const outcomes = await Promise.all(codes.map(async (id) => (await demote(id)).code));
        expect(outcomes).to.deep.equal([
            'not_yourself',
            'is_exempt',
            'is_exempt',
            'not_a_person',
            'already_guest',
            'unknown_person',
        ]);
        expect((await demote('mia-id', 'max')).code).to.equal('not_allowed');
        world.isConnected = false;
        expect((await demote('mia-id')).code).to.equal('not_connected');
        expect(world.calls).not.to.include('connection.addRole');
    });

    it('leaves a guest whose place cannot be kept to be judged by the next round', async () => {
        world.fail('places.keepClaim', new Error('down'));
        expect((await demote('mia-id')).code).to.equal('demoted');
        expect(world.records.get('mia-id')?.isActive).to.be.false;
    });

    it('refuses past the cap, and takes the role back from whoever raced past it', async () => {
        world = new GuestWorld({ caps: caps({ guests: 1 }) });
        expect(await demote('mia-id')).to.deep.include({ code: 'cap_reached', params: { limit: 1, taken: 1 } });
        expect(world.account('mia').roles).to.deep.equal(['user']);
        world = new GuestWorld({ caps: caps({ guests: 2 }) });
        const { addRole } = world.ports.connection;
        world.ports.connection.addRole = async (...args) => {
            world.addGuest('late');
            return addRole(...args);
        };
        expect((await demote('mia-id')).code).to.equal('demote_raced');
        expect(world.account('mia').roles).to.deep.equal(['user']);
        expect(world.claims).to.deep.equal([]);
    });

    for (const failure of CONNECTION_FAILURES) {
        it(`leaves a member a member where the guest role cannot be given: ${failure}`, async () => {
            world.failConnection('addRole', failure);
            const outcome = await demote('mia-id');
            expect(outcome.code).to.equal('nothing_done');
            expect(outcome.steps?.[0]).to.include({ step: 'guest_role', failure });
            expect(world.account('mia').roles).to.deep.equal(['user']);
            expect(world.places()).to.equal(1);
            expect(world.claims).to.deep.equal([]);
        });

        it(`names the default role that could not be taken, and finishes: ${failure}`, async () => {
            world.failConnection('removeRole', failure);
            const outcome = await demote('mia-id');
            expect(outcome.code).to.equal('demoted_partly');
            expect(outcome.steps?.[1]).to.include({ step: 'default_role', failure });
            expect(world.account('mia').roles).to.deep.equal(['user', 'guest']);
            world.mend();
            expect((await demote('mia-id')).code).to.equal('demoted');
            expect(world.account('mia').roles).to.deep.equal(['guest']);
            expect(world.places()).to.equal(2);
        });
    }

    it('keeps the claim where the answer was lost, and finishes when run again', async () => {
        world.failConnection('addRole', 'unreachable', { takesEffect: true });
        expect((await demote('mia-id')).code).to.equal('unclear');
        expect(world.claims.map(({ subject, isKept }) => ({ subject, isKept }))).to.deep.equal([
            { subject: 'mia-id', isKept: false },
        ]);
        world.mend();
        expect((await demote('mia-id')).code).to.equal('demoted');
        expect(world.account('mia').roles).to.deep.equal(['guest']);
    });

    it('makes somebody the guest of a pending invitation, whose place they take', async () => {
        world.invitation('max@example.org', { roomIds: ['help-id'], sponsorId: 'mia-id' });
        expect((await demote('max-id')).code).to.equal('accepted');
        expect(world.account('max').roles).to.deep.equal(['guest']);
        expect(world.roomsOf('max')).to.deep.equal(['help']);
        expect(world.pending.size).to.equal(0);
        expect(world.places()).to.equal(2);
    });
});
