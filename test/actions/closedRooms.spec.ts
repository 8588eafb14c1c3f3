import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { leaveClosedRooms } from '../../src/actions/closedRooms';
import { auditGuests } from '../../src/actions/findings';
import { GuestWorld } from '../support/guestPorts';

describe('guests in rooms that are closed to guests', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        world.room('help').members.add('gus-id');
    });

    const idOf = (name: string): string => world.room(name).id;

    const leave = (as: string, userId = 'gus-id') => leaveClosedRooms(world.person(as), userId, world.ports);

    async function closedOf(): Promise<readonly string[] | undefined> {
        const report = await auditGuests(world.person('ada'), world.ports);
        const found = 'code' in report ? [] : report.findings.filter(({ kind }) => kind === 'in_closed_room');
        return found.length === 0 ? undefined : (found[0] as { rooms: readonly string[] }).rooms;
    }

    it('are found, by the room’s own word or by the workspace’s', async () => {
        expect(await closedOf()).to.equal(undefined);
        world.policies.set(idOf('help'), 'closed');
        expect(await closedOf()).to.deep.equal(['help']);
        world.policies.set(idOf('help'), 'read-only');
        expect(await closedOf()).to.equal(undefined);
        world.policy = { ...world.policy, rooms: { ...world.policy.rooms, byDefault: 'closed' } };
        world.ports.policy = world.policy;
        expect(await closedOf()).to.deep.equal(['general']);
    });

    it('are taken out by a manager, of each of them, and of no other room', async () => {
        world.policies.set(idOf('help'), 'closed');
        expect(await leave('ada')).to.deep.include({ code: 'closed_rooms_left', isDone: true });
        expect(world.room('help').members.has('gus-id')).to.equal(false);
        expect(world.room('general').members.has('gus-id')).to.equal(true);
        expect(world.auditLog.noted.map(({ action, detail }) => [action, detail])).to.deep.equal([
            ['room_left', '#help'],
        ]);
        expect((await leave('ada')).code).to.equal('in_no_closed_room');
    });

    it('are taken out by nobody else, and members by nobody', async () => {
        world.policies.set(idOf('help'), 'closed');
        world.room('help').members.add('max-id');
        for (const who of ['mia', 'gus']) {
            expect((await leave(who)).code).to.equal('not_allowed');
        }
        expect((await leave('ada', 'max-id')).code).to.equal('not_a_guest');
        expect((await leave('ada', 'nobody')).code).to.equal('unknown_person');
        expect(world.room('help').members.has('gus-id')).to.equal(true);
        expect(world.room('help').members.has('max-id')).to.equal(true);
    });

    it('stay where the store or the server fails, and that is said', async () => {
        world.policies.set(idOf('help'), 'closed');
        world.fail('roomPolicies.listRoomPolicies', new Error('no store'));
        expect((await leave('ada')).isDone).to.equal(false);
        world.mend();
        world.fail('workspace.removeFromRoom', new Error('no server'));
        expect(await leave('ada')).to.deep.include({ code: 'closed_rooms_left_partly', isDone: false });
        expect(world.room('help').members.has('gus-id')).to.equal(true);
        world.mend();
        expect((await leave('ada')).code).to.equal('closed_rooms_left');
    });
});
