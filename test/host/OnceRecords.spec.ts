import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import sinon from 'sinon';

import { OnceRecords } from '../../src/host/OnceRecords';
import { Records } from '../../src/host/records';
import { FakePersistence } from '../support/FakePersistence';

const KEY = 'reminder/gus-id/2026-03-31/5';

describe('OnceRecords', () => {
    let persistence: FakePersistence;
    let time: number;
    let lastId: number;

    beforeEach(() => {
        persistence = new FakePersistence();
        time = Date.parse('2026-03-26T10:00:00Z');
        lastId = 0;
    });

    /** One server of several; `writing` is how long it takes to put a mark. */
    function server(writing = 0): OnceRecords {
        const slow = {
            createWithAssociations: async (...args: Parameters<FakePersistence['createWithAssociations']>) => {
                time += writing;
                return persistence.createWithAssociations(...args);
            },
        };
        const writer = Object.assign(Object.create(persistence) as FakePersistence, slow);
        return new OnceRecords(new Records(persistence, writer), {
            now: () => new Date(time),
            newId: () => `id-${(lastId += 1)}`,
            pause: () => new Promise((resolve) => setImmediate(resolve)),
            done: new Set(),
        });
    }

    it('knows what is done, by whichever server, and what is not', async () => {
        expect(await server().isDone(KEY)).to.be.false;
        await server().begin(KEY);
        expect(await server().isDone(KEY)).to.be.false;
        await server().finish(KEY);
        const other = server();
        expect(await other.isDone(KEY)).to.be.true;
        await server().forgetMonth('2026-03');
        expect(await other.isDone(KEY)).to.be.true;
        expect(await server().isDone(KEY)).to.be.false;
    });

    it('gives a thing to whoever begins first', async () => {
        expect(await server().begin(KEY)).to.equal('ours');
        expect(await server().begin(KEY)).to.equal('taken');
        expect(await server().begin(`${KEY}0`)).to.equal('ours');
    });

    it('gives a thing to exactly one of many who begin at once', async () => {
        const begun = await Promise.all(Array.from({ length: 8 }, () => server().begin(KEY)));
        expect(begun.filter((beginning) => beginning === 'ours')).to.have.lengthOf(1);
        expect(begun.filter((beginning) => beginning === 'taken')).to.have.lengthOf(7);
    });

    it('gives a thing never again once it is finished', async () => {
        await server().begin(KEY);
        await server().finish(KEY);
        time += 86_400_000;
        expect(await server().begin(KEY)).to.equal('taken');
    });

    it('gives what was begun and never finished to one who knows that', async () => {
        await server().begin(KEY);
        time += 10 * 60_000 - 1;
        expect(await server().begin(KEY)).to.equal('taken');
        time += 1;
        const begun = await Promise.all([server().begin(KEY), server().begin(KEY)]);
        expect(begun.sort()).to.deep.equal(['stale', 'taken']);
    });

    it('knows when somebody first began', async () => {
        const first = time;
        expect(await server().begunAt(KEY)).to.equal(undefined);
        await server().begin(KEY);
        time += 11 * 60_000;
        expect(await server().begin(KEY)).to.equal('stale');
        expect((await server().begunAt(KEY))?.getTime()).to.equal(first);
    });

    it('gives nothing to one whose mark came late while another has begun', async () => {
        const begun = await Promise.all([server(300).begin(KEY), server().begin(KEY)]);
        expect(begun.filter((beginning) => beginning === 'ours')).to.have.lengthOf.at.most(1);
        expect(await server(300).begin('alone')).to.equal('ours');
    });

    it('asks the store no more about what it knows to be finished', async () => {
        const known = server();
        await known.begin(KEY);
        await known.finish(KEY);
        sinon.stub(persistence, 'readByAssociations').rejects(new Error('asked'));
        expect(await known.begin(KEY)).to.equal('taken');
    });

    it('tells several apart with one wait', async () => {
        await server().begin('b');
        expect([...(await server().beginAll(['a', 'b', 'c']))]).to.deep.equal([
            ['a', 'ours'],
            ['b', 'taken'],
            ['c', 'ours'],
        ]);
        expect([...(await server().beginAll([]))]).to.deep.equal([]);
    });

    it('forgets a month', async () => {
        await server().begin(KEY);
        await server().finish(KEY);
        await server().forgetMonth('2026-02');
        expect(await server().begin(KEY)).to.equal('taken');
        await server().forgetMonth('2026-03');
        expect(persistence.size).to.equal(0);
    });
});
