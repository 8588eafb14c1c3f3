import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { PresenceRecords } from '../../src/host/PresenceRecords';
import { ofKind, ofRoom, Records } from '../../src/host/records';
import { FakePersistence } from '../support/FakePersistence';

const NOW = new Date('2026-03-01T12:00:00Z');

describe('PresenceRecords', () => {
    let persistence: FakePersistence;
    let now: Date;
    let store: PresenceRecords;

    beforeEach(() => {
        persistence = new FakePersistence();
        now = NOW;
        store = new PresenceRecords(new Records(persistence, persistence), () => now);
    });

    it('knows nothing of a room in which nothing was said', async () => {
        expect(await store.findTurn('a')).to.equal(undefined);
        expect(await store.listTurns()).to.deep.equal([]);
    });

    it('gives the latest turn of a room, told or not, since it was first noted', async () => {
        await store.noteTurn('a', 1, false);
        expect(await store.findTurn('a')).to.deep.equal({ roomId: 'a', turn: 1, isTold: false, at: NOW });
        now = new Date(NOW.getTime() + 1_000);
        await store.noteTurn('a', 1, false);
        expect(await store.findTurn('a')).to.deep.equal({ roomId: 'a', turn: 1, isTold: false, at: NOW });
        await store.noteTurn('a', 1, true);
        expect(await store.findTurn('a')).to.deep.equal({ roomId: 'a', turn: 1, isTold: true, at: NOW });
        await store.noteTurn('a', 2, false);
        expect(await store.findTurn('a')).to.deep.include({ turn: 2, isTold: false });
        await store.noteTurn('b', 1, true);
        expect((await store.listTurns()).map(({ roomId, turn }) => [roomId, turn])).to.have.deep.members([
            ['a', 2],
            ['b', 1],
        ]);
    });

    it('is not set back by whoever notes an earlier turn late', async () => {
        await store.noteTurn('a', 2, true);
        await store.noteTurn('a', 1, false);
        expect(await store.findTurn('a')).to.deep.include({ turn: 2, isTold: true });
        await store.noteTurn('a', 2, false);
        expect(await store.findTurn('a')).to.deep.include({ turn: 2, isTold: true });
    });

    it('keeps no turns but the last', async () => {
        for (let turn = 1; turn < 20; turn += 1) {
            await store.noteTurn('a', turn, false);
            await store.noteTurn('a', turn, true);
        }
        expect(persistence.size).to.equal(2);
    });

    it('passes over what it cannot read', async () => {
        for (const row of [{ roomId: 'a' }, { turn: 1 }, { roomId: 'a', turn: '1', at: NOW.toISOString() }]) {
            await persistence.createWithAssociations(row, [ofRoom('a'), ofKind('guest-presence')]);
        }
        expect(await store.findTurn('a')).to.equal(undefined);
    });
});
