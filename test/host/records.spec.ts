import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { dateOf, newest, ofKind, ofRoom, ofUser, Records, textOf, textsOf } from '../../src/host/records';
import { FakePersistence } from '../support/FakePersistence';
import { malformed } from '../support/payloads';

async function failureOf(work: Promise<unknown>): Promise<unknown> {
    return work.then(
        () => undefined,
        (failure: unknown) => failure,
    );
}

describe('Records', () => {
    const KEY = [ofUser('gus-id'), ofKind('guest')];

    let persistence: FakePersistence;
    let records: Records;

    beforeEach(() => {
        persistence = new FakePersistence();
        records = new Records(persistence, persistence);
    });

    it('makes a row, and replaces it whole under the very same key', async () => {
        await records.put(KEY, { a: 1 });
        await records.put(KEY, { b: 2 });
        expect(await records.read(KEY)).to.deep.equal([{ b: 2 }]);
        expect(persistence.size).to.equal(1);
    });

    it('finds a row by each part of its key', async () => {
        await records.put(KEY, { a: 1 });
        for (const part of KEY) {
            expect(await records.read([part])).to.deep.equal([{ a: 1 }]);
        }
        expect(await records.read([ofRoom('gus-id')])).to.deep.equal([]);
    });

    it('adds a row beside one of the same key', async () => {
        await records.add(KEY, { a: 1 });
        await records.add(KEY, { a: 1 });
        expect(await records.read(KEY)).to.have.lengthOf(2);
    });

    it('removes every row with the key, and may find none', async () => {
        await records.add(KEY, { a: 1 });
        await records.add(KEY, { a: 2 });
        await records.add([ofUser('gina-id'), ofKind('guest')], { a: 3 });
        await records.remove(KEY);
        await records.remove(KEY);
        expect(await records.read([ofKind('guest')])).to.deep.equal([{ a: 3 }]);
    });

    for (const answer of [null, undefined, {}]) {
        it(`rejects where the host answers ${JSON.stringify(answer)}, which is not "there is nothing"`, async () => {
            const reader = { readByAssociations: async () => answer } as unknown as IPersistenceRead;
            expect(await failureOf(new Records(reader).read(KEY))).to.be.an('error');
        });
    }

    it('passes over what is no row', async () => {
        const reader = { readByAssociations: async () => [null, 7, { a: 1 }] } as unknown as IPersistenceRead;
        expect(await new Records(reader).read(KEY)).to.deep.equal([{ a: 1 }]);
    });

    it('rejects what it cannot write, where the host gave nothing to write with', async () => {
        const reading = new Records(persistence);
        for (const work of [reading.put(KEY, {}), reading.add(KEY, {}), reading.remove(KEY)]) {
            expect(await failureOf(work)).to.be.an('error');
        }
    });

    it('rejects where the host does', async () => {
        const writer = malformed<IPersistence>({
            updateByAssociations: async () => {
                throw new Error('no records');
            },
        });
        expect(await failureOf(new Records(persistence, writer).put(KEY, {}))).to.be.an('error');
    });
});

describe('newest', () => {
    it('is the row saved last, wherever it stands', () => {
        const rows = [
            { savedAt: '2026-03-01T00:00:00.000Z', n: 1 },
            { savedAt: '2026-03-02T00:00:00.000Z', n: 2 },
            { n: 3 },
        ];
        expect(newest(rows)?.n).to.equal(2);
        expect(newest([...rows].reverse())?.n).to.equal(2);
        expect(newest([])).to.be.undefined;
    });
});

describe('what a row holds', () => {
    it('is a text that is not empty', () => {
        expect([textOf('x'), textOf(''), textOf(7), textOf(null)]).to.deep.equal([
            'x',
            undefined,
            undefined,
            undefined,
        ]);
    });

    it('is a list of texts', () => {
        expect(textsOf(['a', 7, null, 'b'])).to.deep.equal(['a', 'b']);
        expect([textsOf('a'), textsOf(undefined)]).to.deep.equal([[], []]);
    });

    it('is a date', () => {
        const at = new Date('2026-03-01T12:00:00.123Z');
        expect([dateOf(at), dateOf(at.toISOString())]).to.deep.equal([at, at]);
        for (const value of ['', 'soon', 7, null, undefined, {}, new Date(NaN)]) {
            expect(dateOf(value), JSON.stringify(value)).to.be.undefined;
        }
    });
});

describe('FakePersistence matches as the server does', () => {
    const A = new RocketChatAssociationRecord(RocketChatAssociationModel.ROOM, 'a');
    const B = new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'b');

    let persistence: FakePersistence;

    beforeEach(() => {
        persistence = new FakePersistence();
    });

    it('finds a record by any of its associations, in any order', async () => {
        await persistence.createWithAssociations({ n: 1 }, [A, B]);
        expect(await persistence.readByAssociation(A)).to.deep.equal([{ n: 1 }]);
        expect(await persistence.readByAssociations([B, A])).to.deep.equal([{ n: 1 }]);
        expect(await persistence.readByAssociation(new RocketChatAssociationRecord(A.getModel(), 'b'))).to.deep.equal(
            [],
        );
    });

    it('updates by the exact list only', async () => {
        await persistence.createWithAssociations({ n: 1 }, [A, B]);
        for (const list of [[A], [B], [B, A]]) {
            expect(await persistence.updateByAssociations(list, { n: 2 })).to.equal('');
        }
        expect(await persistence.readByAssociation(A)).to.deep.equal([{ n: 1 }]);
        await persistence.updateByAssociations([A, B], { m: 3 });
        expect(await persistence.readByAssociation(A)).to.deep.equal([{ m: 3 }]);
    });

    it('creates on an upsert only what has not exactly this list', async () => {
        await persistence.createWithAssociations({ n: 1 }, [A, B]);
        expect(await persistence.updateByAssociations([B, A], { n: 2 }, true)).to.match(/^[0-9a-f]{24}$/);
        expect(await persistence.updateByAssociations([B, A], { n: 3 }, true)).to.equal('');
        expect(await persistence.readByAssociation(A)).to.have.deep.members([{ n: 1 }, { n: 3 }]);
    });

    it('updates one record of several', async () => {
        await persistence.createWithAssociation({ n: 1 }, A);
        await persistence.createWithAssociation({ n: 1 }, A);
        await persistence.updateByAssociation(A, { n: 2 });
        expect(await persistence.readByAssociation(A)).to.have.deep.members([{ n: 1 }, { n: 2 }]);
    });

    it('removes every record that contains the associations', async () => {
        const id = await persistence.create({ n: 0 });
        await persistence.createWithAssociations({ n: 1 }, [A, B]);
        await persistence.createWithAssociation({ n: 2 }, A);
        expect(await persistence.removeByAssociation(A)).to.have.deep.members([{ n: 1 }, { n: 2 }]);
        expect(await persistence.removeByAssociation(A)).to.equal(null);
        expect(await persistence.remove(id)).to.deep.equal({ n: 0 });
        expect(await persistence.read(id)).to.equal(null);
    });

    it('keeps copies, and updates nothing by id', async () => {
        const data = { n: 1 };
        const id = await persistence.create(data);
        data.n = 2;
        expect(await persistence.read(id)).to.deep.equal({ n: 1 });
        const error: unknown = await persistence.update().catch((failure: unknown) => failure);
        expect(error).to.be.an('error').with.property('message', 'Not implemented.');
    });
});
