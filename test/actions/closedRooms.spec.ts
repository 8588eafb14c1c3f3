import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { addGuest, enterRooms } from '../../src/actions/accounts';
import { inviteGuests } from '../../src/actions/invitations';
import { openAwaitedRooms } from '../../src/actions/registration';
import { GuestWorld } from '../support/guestPorts';

const EMAIL = 'new@example.org';

describe('closed rooms in what is planned for a guest', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        world.policies.set('help-id', 'closed').set('project-id', 'read-only');
    });

    const add = (...rooms: string[]) =>
        addGuest(world.person('ada'), { email: EMAIL, roomIds: rooms.map((room) => `${room}-id`) }, world.ports);

    it('are refused before there is an account, by name', async () => {
        expect(await add('general', 'help')).to.deep.equal({
            code: 'room_takes_no_guests',
            isDone: false,
            params: { room: '#help' },
        });
        expect(world.calls.filter((call) => call.startsWith('connection.'))).to.deep.equal([]);
    });

    it('are refused before an invitation is sent', async () => {
        const asked = { emails: [EMAIL], roomIds: ['help-id'] };
        expect((await inviteGuests(world.person('ada'), asked, world.ports)).code).to.equal('room_takes_no_guests');
        expect(world.mails.invitations).to.deep.equal([]);
    });

    it('are those of the default too, and of the parent of a discussion', async () => {
        world.addRoom('talk', { isDiscussion: true, parentId: 'help-id' });
        expect((await add('talk')).code).to.equal('room_takes_no_guests');
        world = new GuestWorld({ rooms: { byDefault: 'closed', announcesGuests: true, noticesDirectMessages: true } });
        expect((await add('general')).code).to.equal('room_takes_no_guests');
        world.policies.set('general-id', 'open');
        expect((await add('general')).code).to.equal('added');
    });

    it('are not rooms in which guests read', async () => {
        expect((await add('project')).code).to.equal('added');
        expect(world.roomsOf('new')).to.deep.equal(['project']);
    });

    it('refuse where the policy cannot be read: nothing is done', async () => {
        world.fail('roomPolicies.findRoomPolicy', new Error('out of order'));
        expect((await add('general')).code).to.equal('nothing_done');
        expect((await add()).code).to.equal('added');
    });

    it('are told as a step where they were closed meanwhile, and the others are entered', async () => {
        const steps = await enterRooms({ username: 'gus' }, ['help-id', 'project-id'], world.ports);
        expect(steps).to.deep.equal([
            { step: 'room', isDone: false, detail: '#help', failure: 'room_closed' },
            { step: 'room', isDone: true, detail: '#project' },
        ]);
        expect(world.roomsOf('gus')).to.have.members(['general', 'project']);
    });

    it('are told to whoever invited, once the address is verified', async () => {
        const record = world.records.get('gus-id');
        if (record === undefined) {
            throw new Error('Gus is not on record');
        }
        const awaited = { email: 'gus@example.org', roomIds: ['help-id'] };
        world.records.set('gus-id', { ...record, addedBy: 'ada-id', awaited });
        await openAwaitedRooms('gus-id', world.ports);
        expect(world.told.map(({ to, outcome }) => [to, outcome.steps?.[0].failure])).to.deep.equal([
            ['ada-id', 'room_closed'],
        ]);
    });
});
