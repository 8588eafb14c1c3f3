import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { noteEntry, noteExit, reviewPresence } from '../../src/actions/presence';
import type { PresencePorts, RoomAnnouncement } from '../../src/actions/presence';
import { PresenceRecords } from '../../src/host/PresenceRecords';
import { Records } from '../../src/host/records';
import { FakePersistence } from '../support/FakePersistence';
import { GuestWorld } from '../support/guestPorts';

const ROOM = 'general-id';

const FAILURE = new Error('out of order');

describe('guests who come and go', () => {
    let world: GuestWorld;
    let ports: PresencePorts;
    let said: string[];
    let failures: string[];

    beforeEach(() => {
        world = new GuestWorld();
        said = [];
        failures = [];
        const persistence = new FakePersistence();
        ports = {
            ...world.ports,
            log: (text) => failures.push(text),
            presence: new PresenceRecords(new Records(persistence, persistence), () => world.now),
            roomAnnouncements: {
                announce: (roomId: string, announcement: RoomAnnouncement) =>
                    world.run('announce', () => void said.push(`${roomId} ${announcement}`)),
                hasAnnounced: async (roomId: string, announcement: RoomAnnouncement) =>
                    said.filter((text) => text.startsWith(roomId)).pop() === `${roomId} ${announcement}`,
            },
        };
    });

    const enter = (guest = 'gus', roomId = ROOM) => {
        world.roomById(roomId).members.add(`${guest}-id`);
        return noteEntry(roomId, `${guest}-id`, ports);
    };

    const leave = (guest = 'gus') => {
        world.roomById(ROOM).members.delete(`${guest}-id`);
        return noteExit(ROOM, ports);
    };

    const pass = (minutes: number) => (world.now = new Date(world.now.getTime() + minutes * 60_000));

    it('are announced with the first and the last, and none in between', async () => {
        world.addGuest('gina');
        await enter();
        await enter('gina');
        await leave();
        expect(said).to.deep.equal([`${ROOM} guests_entered`]);
        await leave('gina');
        expect(said).to.deep.equal([`${ROOM} guests_entered`, `${ROOM} guests_left`]);
        await enter();
        expect(said).to.have.lengthOf(3);
    });

    it('cost no look through the members as they come, nor as they leave unannounced', async () => {
        await enter();
        await enter();
        world.room('project').members.add('gus-id');
        await noteExit('project-id', ports);
        expect(world.calls).not.to.include('workspace.listMembers');
    });

    it('are not announced where that is off', async () => {
        const { rooms } = ports.policy;
        ports.policy = { ...ports.policy, rooms: { ...rooms, announcesGuests: false } };
        await enter();
        await leave();
        await reviewPresence(ports);
        expect(said).to.deep.equal([]);
        expect(world.calls).to.deep.equal([]);
    });

    it('are not announced in direct rooms, unknown rooms and where the app cannot write', async () => {
        world.addRoom('talk', { type: 'direct' });
        world.addRoom('odd', { type: 'unknown' });
        world.addRoom('secret', { refusesMessages: true });
        for (const roomId of ['talk-id', 'odd-id', 'secret-id']) {
            await enter('gus', roomId);
        }
        expect(said).to.deep.equal([]);
    });

    it('are not announced once they have been taken out again', async () => {
        await noteEntry('project-id', 'gus-id', ports);
        expect(said).to.deep.equal([]);
    });

    it('count as gone where only inactive guests and members are left', async () => {
        world.addGuest('gina');
        await enter();
        await enter('gina');
        world.change('gina', { isActive: false });
        world.room('general').members.add('mia-id');
        await leave();
        expect(said).to.deep.equal([`${ROOM} guests_entered`, `${ROOM} guests_left`]);
    });

    describe('by the hourly round', () => {
        it('are said to be gone where no event said so', async () => {
            await enter();
            world.change('gus', { isActive: false });
            world.records.set('gus-id', { ...world.records.get('gus-id')!, isActive: false });
            await reviewPresence(ports);
            await reviewPresence(ports);
            expect(said).to.deep.equal([`${ROOM} guests_entered`, `${ROOM} guests_left`]);
        });

        it('are looked up only until every announced room has shown one', async () => {
            for (let index = 0; index < 30; index += 1) {
                world.addGuest(`guest${index}`, {}, ['general']);
            }
            await enter();
            world.calls.splice(0);
            await reviewPresence(ports);
            expect(world.calls.filter((call) => call === 'workspace.listRoomIds')).to.have.lengthOf(10);
            expect(world.calls).not.to.include('workspace.listMembers');
        });

        const addRooms = async (count: number): Promise<void> => {
            for (let index = 0; index < count; index += 1) {
                world.addRoom(`room${index}`);
                await enter('gus', `room${index}-id`);
            }
            world.rooms.forEach(({ members }) => members.delete('gus-id'));
        };

        const gone = (): string[] => said.filter((text) => text.endsWith('guests_left'));

        it('are said to be gone from every room in the end, where rounds have no time', async () => {
            await addRooms(35);
            await reviewPresence(ports, { isOver: () => true });
            expect(gone()).to.have.lengthOf(10);
            for (let hour = 1; hour <= 20; hour += 1) {
                pass(60);
                await reviewPresence(ports, { isOver: () => true });
            }
            expect(gone()).to.have.lengthOf(35);
        });

        it('are said to be gone where there are too many guests to look each of them up', async () => {
            await addRooms(1);
            await enter('gus');
            for (let index = 0; index < 2_000; index += 1) {
                world.addGuest(`guest${index}`);
            }
            world.calls.splice(0);
            await reviewPresence(ports);
            expect(gone()).to.deep.equal(['room0-id guests_left']);
            expect(world.calls).not.to.include('workspace.listRoomIds');
        });

        it('are not said to be gone where one cannot be looked up', async () => {
            await enter();
            world.fail('workspace.listRoomIds', FAILURE);
            await reviewPresence(ports);
            expect(gone()).to.deep.equal([]);
            expect(failures).to.have.lengthOf(1);
        });

        it('are not said to be gone while one is there who is not on record', async () => {
            await enter();
            world.records.delete('gus-id');
            await reviewPresence(ports);
            expect(said).to.deep.equal([`${ROOM} guests_entered`]);
        });

        it('are announced where that failed, once it is clear that nobody is at it', async () => {
            world.fail('announce', FAILURE);
            await enter().catch(() => undefined);
            world.mend();
            pass(9);
            await reviewPresence(ports);
            expect(said).to.deep.equal([]);
            pass(2);
            world.once.marks.forEach((_, key) => world.once.marks.set(key, 'stale'));
            await reviewPresence(ports);
            await reviewPresence(ports);
            expect(said).to.deep.equal([`${ROOM} guests_entered`]);
        });

        it('are announced once where the process was killed right after it', async () => {
            world.fail('announce', FAILURE, { takesEffect: true });
            await enter().catch(() => undefined);
            world.mend();
            pass(11);
            world.once.marks.forEach((_, key) => world.once.marks.set(key, 'stale'));
            await reviewPresence(ports);
            expect(said).to.deep.equal([`${ROOM} guests_entered`]);
            await leave();
            expect(said).to.have.lengthOf(2);
        });

        it('are forgotten with a room that is gone, and with one in which nobody can be told any more', async () => {
            world.addGuest('gina', {}, ['help']);
            await enter();
            await enter('gina', 'help-id');
            world.rooms.delete(ROOM);
            world.room('help').members.clear();
            Object.assign(world.room('help'), { refusesMessages: true });
            ports.workspace = { ...ports.workspace, listMembers: async () => [] };
            await reviewPresence(ports);
            world.calls.splice(0);
            await reviewPresence(ports);
            expect(world.calls).to.deep.equal([]);
            expect(said).to.have.lengthOf(2);
        });

        it('are said of the other rooms where one fails, which is logged', async () => {
            world.addGuest('gina', {}, ['help']);
            await enter();
            await enter('gina', 'help-id');
            world.room('general').members.clear();
            world.room('help').members.clear();
            world.fail('announce', FAILURE, { times: 1 });
            await reviewPresence(ports);
            expect(said).to.have.lengthOf(3);
            expect(failures).to.have.lengthOf(1);
        });

        it('are not announced by two at once', async () => {
            await Promise.all([enter(), enter(), enter()]);
            expect(said).to.deep.equal([`${ROOM} guests_entered`]);
        });
    });
});
