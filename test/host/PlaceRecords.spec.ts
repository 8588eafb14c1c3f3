import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { JoinStore, PlaceStore } from '../../src/actions/guestPorts';
import { JoinRecords, PlaceRecords } from '../../src/host/PlaceRecords';
import { ofKind, ofUser, Records } from '../../src/host/records';
import type { JoinMark, PlaceClaim } from '../../src/policy/places';
import { FakePersistence } from '../support/FakePersistence';
import { GuestWorld } from '../support/guestPorts';

const AT = new Date('2026-03-01T12:00:00.123Z');

const HOUR = 3_600_000;

function claim(overrides: Partial<PlaceClaim> = {}): PlaceClaim {
    return { id: 'a', at: AT, change: 1, subject: 'new@example.org', isKept: false, ...overrides };
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
    return work.then(
        () => undefined,
        (failure: unknown) => failure,
    );
}

const STORES: ReadonlyArray<{ title: string; create(): PlaceStore }> = [
    {
        title: 'PlaceRecords',
        create: () => {
            const persistence = new FakePersistence();
            return new PlaceRecords(new Records(persistence, persistence));
        },
    },
    {
        title: 'The double of other specs',
        create: () => {
            const world = new GuestWorld();
            world.counted = 0;
            return world.ports.places;
        },
    },
];

/** What every store promises, and the double that stands for it in other tests. */
for (const { title, create } of STORES) {
    describe(`${title} as a counter of places`, () => {
        let places: PlaceStore;

        beforeEach(() => {
            places = create();
        });

        async function ids(): Promise<string[]> {
            return (await places.readPlaces()).claims.map(({ id }) => id);
        }

        it('begins with nothing', async () => {
            expect(await places.readPlaces()).to.deep.include({ counted: 0, claims: [] });
        });

        it('gives back the claims that were added', async () => {
            const claims = [claim(), claim({ id: 'b', change: -1, isKept: true, subject: 'gus-id' })];
            for (const one of claims) {
                await places.addClaim(one);
            }
            expect((await places.readPlaces()).claims).to.have.deep.members(claims);
        });

        it('keeps a claim, once', async () => {
            await places.addClaim(claim());
            await places.addClaim(claim({ id: 'b' }));
            await places.keepClaim(claim());
            await places.keepClaim(claim());
            const expected = [claim({ isKept: true }), claim({ id: 'b' })];
            expect((await places.readPlaces()).claims).to.have.deep.members(expected);
        });

        it('forgets a claim, kept or not, and no other', async () => {
            for (const id of ['a', 'b', 'c']) {
                await places.addClaim(claim({ id }));
            }
            await places.keepClaim(claim());
            await places.removeClaim('a');
            await places.removeClaim('b');
            await places.removeClaim('b');
            expect(await ids()).to.deep.equal(['c']);
        });

        it('takes over a count; open claims go on', async () => {
            await places.addClaim(claim());
            await places.recordCount(17, AT);
            expect(await places.readPlaces()).to.deep.include({ counted: 17, claims: [claim()] });
            await places.keepClaim(claim());
            await places.recordCount(18, new Date(AT.getTime() + HOUR));
            expect(await places.readPlaces()).to.deep.include({ counted: 18, claims: [] });
        });

        it('forgets with a count what was kept or given back long before', async () => {
            const long = new Date(AT.getTime() - HOUR);
            await places.addClaim(claim({ id: 'kept', at: long, isKept: true }));
            await places.addClaim(claim({ id: 'back', at: long, change: -1, isKept: true }));
            await places.addClaim(claim({ id: 'open' }));
            await places.recordCount(3, AT);
            expect(await ids()).to.deep.equal(['open']);
        });

        it('can be counted again and again', async () => {
            for (const counted of [5, 0, 7]) {
                await places.recordCount(counted, AT);
                expect((await places.readPlaces()).counted).to.equal(counted);
            }
        });
    });
}

describe('PlaceRecords', () => {
    let persistence: FakePersistence;
    let places: PlaceRecords;

    beforeEach(() => {
        persistence = new FakePersistence();
        places = new PlaceRecords(new Records(persistence, persistence));
    });

    it('says when it was counted', async () => {
        await places.recordCount(3, AT);
        expect((await places.readPlaces()).countedAt).to.deep.equal(AT);
    });

    it('leaves no rows behind, round after round', async () => {
        for (let round = 1; round <= 5; round += 1) {
            const at = new Date(AT.getTime() + round * HOUR);
            await places.addClaim(claim({ id: `kept-${round}`, at: new Date(at.getTime() - HOUR / 2) }));
            await places.keepClaim(claim({ id: `kept-${round}`, at: new Date(at.getTime() - HOUR / 2) }));
            await places.recordCount(round, at);
        }
        expect(persistence.size).to.equal(1);
    });

    it('goes by the later count, where two servers have made a row each', async () => {
        const stale = { round: 0, counted: 99, countedAt: new Date(AT.getTime() - HOUR).toISOString() };
        await persistence.createWithAssociations(stale, [ofKind('place-count')]);
        await persistence.createWithAssociations(stale, [ofKind('place-count')]);
        await places.recordCount(3, AT);
        expect((await places.readPlaces()).counted).to.equal(3);
    });

    it('passes over claims that cannot be read', async () => {
        await places.addClaim(claim());
        for (const flaw of [{ at: 'soon' }, { subject: '' }, { change: 2 }, { id: 7 }]) {
            await places.addClaim({ ...claim({ id: 'b' }), ...(flaw as object), ...timeOf(flaw) });
        }
        expect((await places.readPlaces()).claims.map(({ id }) => id)).to.deep.equal(['a']);
    });

    it('rejects where the records cannot be read, rather than count nobody', async () => {
        persistence.readByAssociations = async () => null as unknown as object[];
        expect(await failureOf(places.readPlaces())).to.be.an('error');
    });

    /** A date that turns into no date when it is written. */
    function timeOf(flaw: object): object {
        return 'at' in flaw ? { at: { toISOString: () => 'soon' } } : {};
    }
});

describe('JoinRecords', () => {
    let persistence: FakePersistence;
    let joins: JoinStore;

    beforeEach(() => {
        persistence = new FakePersistence();
        joins = new JoinRecords(new Records(persistence, persistence));
    });

    function mark(overrides: Partial<JoinMark> = {}): JoinMark {
        return { id: '1', userId: 'gus-id', roomId: 'plans', at: AT, ...overrides };
    }

    it('list the joins of one person', async () => {
        const marks = [mark(), mark({ id: '2', roomId: 'other' })];
        for (const one of [...marks, mark({ id: '3', userId: 'gina-id' })]) {
            await joins.addJoin(one);
        }
        expect(await joins.listJoins('gus-id')).to.have.deep.members(marks);
        expect(await joins.listJoins('mia-id')).to.deep.equal([]);
    });

    it('forget one join, and no other', async () => {
        await joins.addJoin(mark());
        await joins.addJoin(mark({ id: '2' }));
        await joins.removeJoin(mark());
        await joins.removeJoin(mark());
        expect((await joins.listJoins('gus-id')).map(({ id }) => id)).to.deep.equal(['2']);
    });

    it('pass over marks that cannot be read', async () => {
        await persistence.createWithAssociations({ id: 'x', at: AT.toISOString() }, [ofUser('gus-id'), ofKind('join')]);
        expect(await joins.listJoins('gus-id')).to.deep.equal([]);
    });

    it('reject where the records cannot be read, rather than know of no join', async () => {
        persistence.readByAssociations = async () => null as unknown as object[];
        expect(await failureOf(joins.listJoins('gus-id'))).to.be.an('error');
    });
});
