import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { seeGuest } from '../../src/actions/sightings';
import { PlaceRecords } from '../../src/host/PlaceRecords';
import { Records } from '../../src/host/records';
import { account, CapWorld } from '../support/CapWorld';

describe('guests seen at once', () => {
    it('are never more than there are places once all were seen, whatever the order of requests', async () => {
        const numbers = fc.record({ guests: fc.integer({ min: 1, max: 2 }), count: fc.integer({ min: 1, max: 3 }) });
        await fc.assert(
            fc.asyncProperty(fc.scheduler(), numbers, fc.boolean(), async (scheduler, n, isConnected) => {
                const world = new CapWorld({ guests: n.guests }, async (label, work) =>
                    scheduler.schedule(Promise.resolve(), label).then(work),
                );
                world.isConnected = isConnected;
                await new PlaceRecords(new Records(world.persistence, world.persistence)).recordCount(
                    0,
                    new Date(world.time - 86_400_000),
                );
                const seen = ['a', 'b', 'c'].slice(0, n.count).map((id) => account({ id }));
                world.accounts.push(...seen);
                await scheduler.waitFor(Promise.all(seen.map((one) => seeGuest(one, world.ports()))));
                const active = world.accounts.filter(({ isActive }) => isActive).length;
                expect(active).to.be.at.most(n.guests);
                if (n.count <= n.guests) {
                    expect(active).to.equal(n.count);
                }
            }),
            { numRuns: 150 },
        );
    });
});
