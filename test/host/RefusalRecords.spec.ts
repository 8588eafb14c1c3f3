import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { ofKind, ofUser, Records } from '../../src/host/records';
import { RefusalRecords } from '../../src/host/RefusalRecords';
import { FakePersistence } from '../support/FakePersistence';

const COUNT = { id: 'row-1', guestId: 'gus-id', day: '2026-03-05', counts: { mention_all: 2, room_cap: 1 } };

const SINCE = new Date('2026-03-01T12:00:00Z');

describe('RefusalRecords', () => {
    let persistence: FakePersistence;
    let refusals: RefusalRecords;

    beforeEach(() => {
        persistence = new FakePersistence();
        refusals = new RefusalRecords(new Records(persistence, persistence));
    });

    it('give back what was counted, and replace it under its id', async () => {
        await refusals.save(COUNT);
        expect(await refusals.list('gus-id', SINCE)).to.deep.equal([COUNT]);
        const more = { ...COUNT, counts: { mention_all: 3, room_cap: 1 } };
        await refusals.save(more);
        expect(await refusals.list('gus-id', SINCE)).to.deep.equal([more]);
        expect(persistence.size).to.equal(1);
    });

    it('list one guest, since the beginning of a day', async () => {
        for (const [id, day, guestId] of [
            ['row-1', '2026-02-28', 'gus-id'],
            ['row-2', '2026-03-01', 'gus-id'],
            ['row-3', '2026-03-02', 'gina-id'],
            ['row-4', '2026-03-02', undefined],
        ] as const) {
            await refusals.save({ ...COUNT, id, day, guestId });
        }
        expect((await refusals.list('gus-id', SINCE)).map(({ id }) => id)).to.deep.equal(['row-2']);
    });

    it('pass over what cannot be read', async () => {
        const rows: object[] = [
            {},
            { id: 'row-2', counts: { mention_all: 1 } },
            { id: 'row-3', day: '2026-03-05' },
            { id: 'row-4', day: '2026-03-05', counts: { mention_all: -1, room_cap: 'many', constructor: 1, weird: 2 } },
        ];
        for (const row of rows) {
            await persistence.createWithAssociations(row, [ofUser('gus-id'), ofKind('refusals')]);
        }
        const found = await refusals.list('gus-id', SINCE);
        expect(found.map(({ id, counts }) => [id, counts])).to.deep.equal([
            ['row-3', {}],
            ['row-4', {}],
        ]);
    });

    it('forget days before a day', async () => {
        await refusals.save({ ...COUNT, id: 'row-1', day: '2026-03-04' });
        await refusals.save({ ...COUNT, id: 'row-2', day: '2026-03-05' });
        await refusals.forgetBefore(new Date('2026-03-05T23:00:00Z'));
        expect((await refusals.list('gus-id', SINCE)).map(({ id }) => id)).to.deep.equal(['row-2']);
    });
});
