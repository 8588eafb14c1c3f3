import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { useFakeTimers } from 'sinon';

import { claimPlace, countAnew, keepPlace } from '../../src/actions/guestCap';
import { seeGuest } from '../../src/actions/sightings';
import { InvitationRecords } from '../../src/host/GuestRecords';
import { PlaceRecords } from '../../src/host/PlaceRecords';
import { Records } from '../../src/host/records';
import type { PlaceClaim } from '../../src/policy/places';
import { account, CapWorld } from '../support/CapWorld';

type Way = 'account' | 'invitation';

/** Somebody who makes or invites a guest: a claim, the act, and the place is kept or the act is undone. */
async function makeGuest(
    id: string,
    world: CapWorld,
    { clock, way = 'account' }: { clock: () => number; way?: Way },
): Promise<'in' | 'refused' | 'undone'> {
    const ports = world.ports(clock);
    const email = `${id}@example.org`;
    const admission = await claimPlace(email, ports);
    if (!admission.isAdmitted) {
        return 'refused';
    }
    if (way === 'account') {
        await world.ask('create', () => world.accounts.push(account({ id })));
    } else {
        const lapsesAt = new Date(clock() + 86_400_000);
        const invitation = { email, roomIds: [], invitedBy: 'ada-id', invitedAt: ports.now(), lapsesAt };
        await world.invitations.saveInvitation(invitation);
    }
    if (await keepPlace(admission.claim, ports)) {
        return 'in';
    }
    if (way === 'account') {
        await world.ask('deactivate', () => world.setActive(id, false));
    } else {
        await world.invitations.removeInvitation(email);
    }
    return 'undone';
}

describe('places claimed at once', () => {
    const NAMES = ['a', 'b', 'c', 'd'];

    const WAYS = fc.array(fc.constantFrom<Way>('account', 'invitation'), { minLength: 4, maxLength: 4 });

    const CLOCKS = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 });

    for (const [title, isCounted, numRuns] of [
        ['', true, 150],
        [', before anybody has counted', false, 40],
    ] as const) {
        it(`are never more than there are, whatever the order of requests and the clocks of the servers${title}`, async () => {
            const numbers = fc.record({
                guests: fc.integer({ min: 1, max: 3 }),
                count: fc.integer({ min: 2, max: 4 }),
            });
            await fc.assert(
                fc.asyncProperty(fc.scheduler(), CLOCKS, numbers, WAYS, async (scheduler, ahead, n, ways) => {
                    const world = paced(n.guests, scheduler);
                    await (isCounted ? countNobody(world) : undefined);
                    const acts = NAMES.slice(0, n.count).map((id, index) =>
                        makeGuest(id, world, { clock: () => world.time + ahead[index], way: ways[index] }),
                    );
                    await scheduler.waitFor(Promise.all(acts));
                    expect(await taken(world)).to.be.at.most(n.guests);
                }),
                { numRuns },
            );
        });
    }

    it('are all given where there are enough, whatever the order', async () => {
        await fc.assert(
            fc.asyncProperty(
                fc.scheduler(),
                fc.integer({ min: 1, max: 4 }),
                CLOCKS,
                WAYS,
                async (scheduler, count, ahead, ways) => {
                    const world = paced(count, scheduler);
                    // A counting at the same moment may take somebody for two, and refuse rather than let in.
                    await countNobody(world);
                    const acts = NAMES.slice(0, count).map((id, index) =>
                        makeGuest(id, world, { clock: () => world.time + ahead[index], way: ways[index] }),
                    );
                    expect(new Set(await scheduler.waitFor(Promise.all(acts)))).to.deep.equal(new Set(['in']));
                },
            ),
            { numRuns: 150 },
        );
    });

    it('on the last place leave the first of two in, when both have asked before either acts', async () => {
        await fc.assert(
            fc.asyncProperty(fc.scheduler(), WAYS, async (scheduler, ways) => {
                let isPaced = false;
                const world = new CapWorld({ guests: 1 }, async (label, work) =>
                    isPaced ? scheduler.schedule(Promise.resolve(), label).then(work) : work(),
                );
                world.isConnected = true;
                const claims = ['a', 'b'].map((id, index): PlaceClaim => {
                    const at = new Date(world.time + index);
                    return { id, at, change: 1, subject: `${id}@example.org`, isKept: false };
                });
                for (const claim of claims) {
                    await world.places.addClaim(claim);
                }
                isPaced = true;
                const acts = claims.map(async (claim, index) => {
                    if (ways[index] === 'account') {
                        await world.ask('create', () => world.accounts.push(account({ id: claim.id })));
                    }
                    return keepPlace(claim, world.ports());
                });
                expect(await scheduler.waitFor(Promise.all(acts))).to.deep.equal([true, false]);
            }),
            { numRuns: 150 },
        );
    });

    it('are all given one after the other, and not one more', async () => {
        await fc.assert(
            fc.asyncProperty(fc.integer({ min: 1, max: 4 }), WAYS, async (guests, ways) => {
                const world = new CapWorld({ guests });
                world.isConnected = true;
                const outcomes: string[] = [];
                for (const [index, id] of NAMES.entries()) {
                    outcomes.push(await makeGuest(id, world, { clock: () => world.time, way: ways[index] }));
                    world.time += 1_000;
                }
                expect(outcomes).to.deep.equal(NAMES.map((_, index) => (index < guests ? 'in' : 'refused')));
            }),
            { numRuns: 20 },
        );
    });

    it('of twenty on the last place, asked in one process, leave exactly one', async () => {
        const world = new CapWorld({ guests: 3 });
        world.isConnected = true;
        await world.settle('gus-id', 'gina-id');
        const ids = Array.from({ length: 20 }, (_, index) => `guest-${index}`);
        const acts = ids.map((id) => makeGuest(id, world, { clock: () => world.time }));
        const outcomes = await Promise.all(acts);
        expect(outcomes.filter((outcome) => outcome === 'in')).to.have.lengthOf(1);
        expect(await taken(world)).to.equal(3);
    });

    it('by guests from elsewhere, whom several rounds look through at once, are all given, and no more', async () => {
        const UNSEEN = ['a', 'b', 'c'];
        await fc.assert(
            fc.asyncProperty(
                fc.infiniteStream(fc.integer({ min: 1, max: 20 })),
                fc.array(fc.integer({ min: 0, max: 800 }), { minLength: 3, maxLength: 3 }),
                async (latencies, leads) => {
                    const time = useFakeTimers();
                    const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
                    const world = new CapWorld({ guests: 2 }, async (_label, work) => {
                        await wait(Number(latencies.next().value));
                        return work();
                    });
                    try {
                        const start = world.time;
                        const clock = (): number => start + time.now;
                        world.isConnected = true;
                        const seeAll = async (): Promise<void> => {
                            for (const id of UNSEEN) {
                                // As they were listed at the beginning.
                                await seeGuest(account({ id }), { ...world.ports(clock), pause: wait as never });
                            }
                        };
                        const settled = world.settle('gus-id');
                        await time.runAllAsync();
                        await settled;
                        world.accounts.push(...UNSEEN.map((id) => account({ id })));
                        // The counter knows of them already, and of no one that they are to be judged.
                        const counted = countAnew(world.ports(clock));
                        await time.runAllAsync();
                        await counted;
                        const rounds = Promise.all([seeAll(), ...leads.map((lead) => wait(lead).then(seeAll))]);
                        await time.runAllAsync();
                        await rounds;
                        const left = taken(world);
                        await time.runAllAsync();
                        expect(await left).to.equal(2);
                    } finally {
                        time.restore();
                    }
                },
            ),
            { numRuns: 40 },
        );
    });

    /** As the first round after the installation does. */
    async function countNobody({ persistence, time }: CapWorld): Promise<void> {
        await new PlaceRecords(new Records(persistence, persistence)).recordCount(0, new Date(time - 86_400_000));
    }

    function paced(guests: number, scheduler: fc.Scheduler): CapWorld {
        const world = new CapWorld({ guests }, async (label, work) =>
            scheduler.schedule(Promise.resolve(), label).then(work),
        );
        world.isConnected = true;
        return world;
    }

    /** Places that are really taken: active guests and pending invitations. */
    async function taken(world: CapWorld): Promise<number> {
        const bare = new InvitationRecords(new Records(world.persistence));
        return (
            world.accounts.filter(({ isActive }) => isActive).length + (await bare.listInvitations()).invitations.length
        );
    }
});
