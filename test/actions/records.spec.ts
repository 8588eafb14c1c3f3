import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { UnreadableRecordError } from '../../src/actions/guestPorts';
import { setRoomLimit, setSponsor } from '../../src/actions/records';
import { GuestWorld } from '../support/guestPorts';
import { caps } from '../support/policyObjects';

describe('setRoomLimit', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld({ caps: caps({ rooms: 5 }) });
        world.isConnected = false;
        world.room('help').members.add('gus-id');
    });

    function limit(userId: string, count: number | undefined, as = 'ada') {
        return setRoomLimit(world.person(as), userId, count, world.ports);
    }

    it('sets a limit of the guest alone, without a connection', async () => {
        expect(await limit('gus-id', 3)).to.deep.equal({
            code: 'limit_set',
            isDone: true,
            params: { user: '@gus' },
            count: 3,
        });
        expect(world.records.get('gus-id')).to.include({ roomLimit: 3, username: 'gus' });
    });

    it('takes nobody out of a room, and says by how many rooms the guest is over', async () => {
        expect(await limit('gus-id', 1)).to.deep.equal({
            code: 'limit_exceeded',
            isDone: true,
            params: { user: '@gus', limit: 1 },
            count: 1,
        });
        expect(world.roomsOf('gus')).to.deep.equal(['general', 'help']);
    });

    it('lifts the limit with 0, and brings the workspace’s back', async () => {
        expect((await limit('gus-id', 0)).code).to.equal('limit_none');
        expect(world.records.get('gus-id')?.roomLimit).to.equal(0);
        expect(await limit('gus-id', undefined)).to.include({ code: 'limit_default', count: 5 });
        expect(world.records.get('gus-id')).not.to.have.property('roomLimit');
        world = new GuestWorld();
        expect((await limit('gus-id', undefined)).code).to.equal('limit_none');
    });

    it('makes a record for a guest who has none, and leaves it to the next sighting whether there is a place', async () => {
        world.records.delete('gus-id');
        await limit('gus-id', 3);
        expect(world.records.get('gus-id')).to.include({ roomLimit: 3, isActive: false });
    });

    for (const count of [-1, 1.5, NaN, Infinity, 10_001]) {
        it(`does not take ${count} for a limit`, async () => {
            expect((await limit('gus-id', count)).code).to.equal('bad_limit');
            expect(world.calls).to.deep.equal([]);
        });
    }

    it('is for guests, by managers', async () => {
        expect((await limit('gus-id', 3, 'mia')).code).to.equal('not_allowed');
        expect(await limit('mia-id', 3)).to.deep.include({ code: 'not_a_guest', params: { user: '@mia' } });
        expect((await limit('none', 3)).code).to.equal('unknown_person');
    });

    it('writes over no record that it cannot read', async () => {
        world.fail('guests.findGuest', new UnreadableRecordError('guest', 'gus-id'));
        const outcome = await limit('gus-id', 3);
        expect(outcome.code).to.equal('nothing_done');
        expect(outcome.steps?.[0]).to.include({ step: 'record', failure: 'unreadable' });
        expect(world.calls).not.to.include('guests.saveGuest');
    });
});

describe('setSponsor', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        world.isConnected = false;
    });

    function sponsor(sponsorId: string, as = 'ada') {
        return setSponsor(world.person(as), 'gus-id', sponsorId, world.ports);
    }

    it('names an active member', async () => {
        expect(await sponsor('mia-id')).to.deep.equal({
            code: 'sponsor_set',
            isDone: true,
            params: { user: '@gus', sponsor: '@mia' },
        });
        expect(world.records.get('gus-id')?.sponsorId).to.equal('mia-id');
    });

    it('takes neither a guest, nor somebody deactivated, nor a bot, nor nobody', async () => {
        world.change('max', { isActive: false });
        world.addAccount('bot', { kind: 'bot' });
        for (const id of ['gus-id', 'max-id', 'bot-id', 'none']) {
            expect((await sponsor(id)).code).to.equal('sponsor_not_member');
        }
        expect(world.records.get('gus-id')?.sponsorId).to.equal(undefined);
    });

    it('is for managers, and says where nothing could be saved', async () => {
        expect((await sponsor('mia-id', 'mia')).code).to.equal('not_allowed');
        world.fail('guests.saveGuest', new Error('down'));
        const outcome = await sponsor('mia-id');
        expect(outcome.code).to.equal('nothing_done');
        expect(outcome.steps?.[0]).to.include({ step: 'record', failure: 'records' });
    });
});
