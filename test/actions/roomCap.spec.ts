import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import {
    admitJoin,
    admitToRooms,
    confirmJoin,
    countRooms,
    listCountedRooms,
    roomLimitOf,
    settleJoin,
} from '../../src/actions/roomCap';
import { JOIN_LAPSES } from '../../src/policy/admission';
import type { GuestRecord } from '../../src/policy/guests';
import { CapWorld } from '../support/CapWorld';
import { joinRoom } from '../support/joinRoom';

const GUS = 'gus-id';

describe('the room cap', () => {
    let world: CapWorld;

    beforeEach(() => {
        world = new CapWorld({ rooms: 2 });
    });

    function record(overrides: Partial<GuestRecord> = {}): GuestRecord {
        return { userId: GUS, username: 'gus', isActive: true, addedAt: world.now(), ...overrides };
    }

    /** Everything that happens when a guest joins; true where they are in at the end. */
    async function join(roomId: string): Promise<boolean> {
        return joinRoom(GUS, roomId, world, () => world.time);
    }

    describe('roomLimitOf', () => {
        const rows: Array<[string, number | undefined, number]> = [
            ["the workspace's where the guest has none", undefined, 2],
            ["the guest's own, lower than the workspace's", 1, 1],
            ["the guest's own, higher than the workspace's", 7, 7],
            ['no limit for a guest whose own is 0', 0, 0],
        ];
        for (const [title, roomLimit, expected] of rows) {
            it(`is ${title}`, () => {
                expect(roomLimitOf(record({ roomLimit }), world.policy)).to.equal(expected);
            });
        }

        it("is the workspace's for a guest who is not on record", () => {
            expect(roomLimitOf(undefined, world.policy)).to.equal(2);
        });
    });

    describe('countRooms', () => {
        beforeEach(() => {
            world.enter(GUS, 'plans');
            world.enter(GUS, 'group', 'group');
            world.enter(GUS, 'direct', 'direct');
            world.enter(GUS, 'desk', 'livechat');
        });

        it('counts channels and groups', async () => {
            expect(await countRooms(GUS, world)).to.equal(2);
            expect(await listCountedRooms(GUS, world)).to.deep.equal(['plans', 'group']);
        });

        it('counts direct rooms where that is wanted', async () => {
            world.policy = { ...world.policy, caps: { ...world.policy.caps, countDirectMessages: true } };
            expect(await countRooms(GUS, world)).to.equal(3);
        });

        it('passes over a room that is gone', async () => {
            world.roomTypes.delete('plans');
            expect(await countRooms(GUS, world)).to.equal(1);
        });

        it('is nothing for somebody in no room', async () => {
            expect(await countRooms('mia-id', world)).to.equal(0);
        });
    });

    describe('admitToRooms', () => {
        const rows: Array<[number, number, boolean]> = [
            [0, 1, true],
            [0, 2, true],
            [0, 3, false],
            [1, 1, true],
            [1, 2, false],
            [2, 1, false],
        ];
        for (const [taken, more, isAdmitted] of rows) {
            it(`${isAdmitted ? 'admits' : 'refuses'} ${more} more for a guest in ${taken} of 2`, async () => {
                Array.from({ length: taken }, (_, index) => world.enter(GUS, `room-${index}`));
                const expected = isAdmitted ? { isAdmitted } : { isAdmitted, limit: 2, taken };
                expect(await admitToRooms(GUS, more, world.ports())).to.deep.equal(expected);
            });
        }

        it('asks the server nothing where there is no limit', async () => {
            world = new CapWorld();
            expect(await admitToRooms(GUS, 99, world.ports())).to.deep.equal({ isAdmitted: true });
            expect(world.requests).to.deep.equal([]);
        });
    });

    describe('joins one after the other', () => {
        it('are let through up to the limit and not beyond it', async () => {
            expect([await join('a'), await join('b'), await join('c')]).to.deep.equal([true, true, false]);
            expect(world.rooms.get(GUS)).to.deep.equal(['a', 'b']);
            expect(await world.joins.listJoins(GUS)).to.deep.equal([]);
        });

        it('are refused with limit and number, and leave no mark', async () => {
            world.enter(GUS, 'a');
            world.enter(GUS, 'b');
            const refusal = { isAdmitted: false, limit: 2, taken: 2 };
            expect(await admitJoin(GUS, 'c', world.ports())).to.deep.equal(refusal);
            expect(await world.joins.listJoins(GUS)).to.deep.equal([]);
        });

        it('are let through again after the guest has left a room', async () => {
            await join('a');
            await join('b');
            world.leave(GUS, 'a');
            expect(await join('c')).to.be.true;
        });

        it('are let through to a single room of a single-channel guest', async () => {
            await world.guests.saveGuest(record({ roomLimit: 1 }));
            expect([await join('a'), await join('b')]).to.deep.equal([true, false]);
        });

        it('are let through without end for a guest whose own limit is 0, and asked nothing', async () => {
            await world.guests.saveGuest(record({ roomLimit: 0 }));
            expect([await join('a'), await join('b'), await join('c')]).to.deep.equal([true, true, true]);
            expect(world.requests).to.deep.equal(['join', 'join', 'join']);
        });

        it('may be of a room that the guest is in', async () => {
            world.enter(GUS, 'a');
            world.enter(GUS, 'b');
            expect(await admitJoin(GUS, 'a', world.ports())).to.deep.equal({ isAdmitted: true });
        });

        it('are not kept out by a join that the server refused, a minute later', async () => {
            world.enter(GUS, 'a');
            await admitJoin(GUS, 'b', world.ports());
            expect(await admitJoin(GUS, 'c', world.ports())).to.include({ isAdmitted: false });
            world.time += JOIN_LAPSES;
            expect(await admitJoin(GUS, 'c', world.ports())).to.deep.equal({ isAdmitted: true });
        });
    });

    describe('confirmJoin', () => {
        it('refuses a join that nobody was asked about, at one too many', async () => {
            for (const id of ['a', 'b', 'c']) {
                world.enter(GUS, id);
            }
            const refusal = { isAdmitted: false, limit: 2, taken: 2 };
            expect(await confirmJoin(GUS, 'c', world.ports())).to.deep.equal(refusal);
        });

        it('lets one be that nobody was asked about and that fits', async () => {
            world.enter(GUS, 'a');
            expect(await confirmJoin(GUS, 'a', world.ports())).to.deep.equal({ isAdmitted: true });
        });

        it('lets the earlier of two racing joins be, whichever is judged first', async () => {
            for (const order of [
                ['a', 'b'],
                ['b', 'a'],
            ]) {
                world = new CapWorld({ rooms: 1 });
                await world.joins.addJoin({ id: '1', userId: GUS, roomId: 'a', at: world.now() });
                await world.joins.addJoin({ id: '2', userId: GUS, roomId: 'b', at: world.now() });
                world.enter(GUS, 'a');
                world.enter(GUS, 'b');
                const admitted = new Map<string, boolean>();
                for (const roomId of order) {
                    admitted.set(roomId, (await confirmJoin(GUS, roomId, world.ports())).isAdmitted);
                }
                expect(admitted.get('a'), 'earlier').to.be.true;
                expect(admitted.get('b'), 'later').to.be.false;
            }
        });

        it('asks nothing where there is no limit', async () => {
            world = new CapWorld();
            expect(await confirmJoin(GUS, 'a', world.ports())).to.deep.equal({ isAdmitted: true });
            expect(world.requests).to.deep.equal([]);
        });
    });

    describe('settleJoin', () => {
        it('takes away the marks of the room, of this guest alone, and those that are long over', async () => {
            const at = world.now();
            await world.joins.addJoin({ id: '1', userId: GUS, roomId: 'a', at });
            await world.joins.addJoin({ id: '2', userId: GUS, roomId: 'a', at });
            await world.joins.addJoin({ id: '3', userId: GUS, roomId: 'b', at });
            await world.joins.addJoin({ id: '4', userId: 'gina-id', roomId: 'a', at });
            const old = new Date(world.time - 10 * JOIN_LAPSES - 1);
            await world.joins.addJoin({ id: '5', userId: GUS, roomId: 'c', at: old });
            await settleJoin(GUS, 'a', world.ports());
            expect((await world.joins.listJoins(GUS)).map(({ id }) => id)).to.deep.equal(['3']);
            expect(await world.joins.listJoins('gina-id')).to.have.lengthOf(1);
        });
    });

    for (const request of ['listRoomIds', 'findRoom', 'records']) {
        it(`rejects where ${request} does not work, rather than admit`, async () => {
            world.enter(GUS, 'a');
            world.broken.add(request);
            for (const work of [
                async () => admitJoin(GUS, 'b', world.ports()),
                async () => confirmJoin(GUS, 'b', world.ports()),
                async () => admitToRooms(GUS, 1, world.ports()),
            ]) {
                expect(await work().catch((failure: unknown) => failure)).to.be.an('error');
            }
        });
    }
});
