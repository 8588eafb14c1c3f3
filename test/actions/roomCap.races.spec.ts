import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { confirmJoin, settleJoin } from '../../src/actions/roomCap';
import { CapWorld } from '../support/CapWorld';
import { joinRoom } from '../support/joinRoom';

const GUS = 'gus-id';

describe('joins at once', () => {
    it('are never more than there are places, whatever the order of requests and the clocks of the servers', async () => {
        const clocks = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 });
        const numbers = fc.record({ rooms: fc.integer({ min: 1, max: 3 }), count: fc.integer({ min: 2, max: 4 }) });
        await fc.assert(
            fc.asyncProperty(fc.scheduler(), clocks, numbers, async (scheduler, ahead, n) => {
                const world = new CapWorld({ rooms: n.rooms }, async (label, work) =>
                    scheduler.schedule(Promise.resolve(), label).then(work),
                );
                const acts = ['a', 'b', 'c', 'd']
                    .slice(0, n.count)
                    .map((id, index) => joinRoom(GUS, id, world, () => world.time + ahead[index]));
                await scheduler.waitFor(Promise.all(acts));
                expect(world.rooms.get(GUS) ?? []).to.have.length.at.most(n.rooms);
            }),
            { numRuns: 200 },
        );
    });

    it('leave exactly as many as there are places, when all have asked before the first is in', async () => {
        const numbers = fc.record({ rooms: fc.integer({ min: 1, max: 3 }), count: fc.integer({ min: 2, max: 5 }) });
        await fc.assert(
            fc.asyncProperty(fc.scheduler(), numbers, async (scheduler, { rooms, count }) => {
                let isPaced = false;
                const world = new CapWorld({ rooms }, async (label, work) =>
                    isPaced ? scheduler.schedule(Promise.resolve(), label).then(work) : work(),
                );
                const ids = ['a', 'b', 'c', 'd', 'e'].slice(0, count);
                for (const [index, roomId] of ids.entries()) {
                    await world.joins.addJoin({ id: roomId, userId: GUS, roomId, at: new Date(world.time + index) });
                    world.enter(GUS, roomId);
                }
                isPaced = true;
                const acts = ids.map(async (roomId) => {
                    const { isAdmitted } = await confirmJoin(GUS, roomId, world.ports());
                    if (!isAdmitted) {
                        await world.workspace.removeFromRoom(roomId, GUS);
                    }
                    await settleJoin(GUS, roomId, world.ports());
                });
                await scheduler.waitFor(Promise.all(acts));
                expect(world.rooms.get(GUS)).to.deep.equal(ids.slice(0, rooms));
            }),
            { numRuns: 200 },
        );
    });

    it('of twenty on the last place leave one', async () => {
        await fc.assert(
            fc.asyncProperty(fc.scheduler(), async (scheduler) => {
                const world = new CapWorld({ rooms: 3 }, async (label, work) =>
                    scheduler.schedule(Promise.resolve(), label).then(work),
                );
                world.enter(GUS, 'first');
                world.enter(GUS, 'second');
                const ids = Array.from({ length: 20 }, (_, index) => `room-${index}`);
                const acts = ids.map((id, index) => joinRoom(GUS, id, world, () => world.time + index));
                await scheduler.waitFor(Promise.all(acts));
                expect(world.rooms.get(GUS)).to.have.length.at.most(3);
            }),
            { numRuns: 3 },
        );
    });

    it('of twenty on the last place, asked in one process, leave exactly one', async () => {
        const world = new CapWorld({ rooms: 3 });
        world.enter(GUS, 'first');
        world.enter(GUS, 'second');
        const ids = Array.from({ length: 20 }, (_, index) => `room-${index}`);
        const results = await Promise.all(ids.map((id) => joinRoom(GUS, id, world, () => world.time)));
        expect(results.filter((isIn) => isIn)).to.have.lengthOf(1);
        expect(world.rooms.get(GUS)).to.have.lengthOf(3);
        expect(await world.joins.listJoins(GUS)).to.deep.equal([]);
    });
});
