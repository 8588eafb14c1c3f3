import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { ofKind, ofRoom, Records } from '../../src/host/records';
import { RoomPolicyRecords } from '../../src/host/RoomPolicyRecords';
import { FakePersistence } from '../support/FakePersistence';

describe('RoomPolicyRecords', () => {
    let persistence: FakePersistence;
    let now: Date;
    let store: RoomPolicyRecords;

    beforeEach(() => {
        persistence = new FakePersistence();
        now = new Date('2026-03-01T12:00:00Z');
        store = new RoomPolicyRecords(new Records(persistence, persistence), () => now);
    });

    const put = (roomId: string, row: object) =>
        persistence.createWithAssociations(row, [ofRoom(roomId), ofKind('room-policy')]);

    it('knows nothing of a room of which nothing was said', async () => {
        expect(await store.findRoomPolicy('a')).to.equal(undefined);
        expect([...(await store.listRoomPolicies())]).to.deep.equal([]);
    });

    it('keeps the last word on each room, in one row', async () => {
        await store.saveRoomPolicy('a', 'closed');
        await store.saveRoomPolicy('b', 'read-only');
        await store.saveRoomPolicy('a', 'open');
        expect(await store.findRoomPolicy('a')).to.equal('open');
        expect(await store.findRoomPolicy('b')).to.equal('read-only');
        expect(Object.fromEntries(await store.listRoomPolicies())).to.deep.equal({ a: 'open', b: 'read-only' });
        expect(persistence.size).to.equal(2);
    });

    it('keeps the last word where another server’s clock is ahead', async () => {
        await put('a', { roomId: 'a', policy: 'closed', savedAt: '2026-03-01T13:00:00.000Z' });
        await put('a', { roomId: 'a', policy: 'closed', savedAt: '2026-03-01T13:00:01.000Z' });
        await store.saveRoomPolicy('a', 'open');
        expect(await store.findRoomPolicy('a')).to.equal('open');
        expect((await store.listRoomPolicies()).get('a')).to.equal('open');
    });

    it('takes what it cannot read for closed', async () => {
        await put('a', { roomId: 'a', policy: 'by appointment', savedAt: now.toISOString() });
        await put('b', { roomId: 'b' });
        expect(await store.findRoomPolicy('a')).to.equal('closed');
        expect(Object.fromEntries(await store.listRoomPolicies())).to.deep.equal({ a: 'closed', b: 'closed' });
    });

    it('passes over a row of no room', async () => {
        await put('a', { policy: 'open' });
        expect([...(await store.listRoomPolicies())]).to.deep.equal([]);
    });

    it('rejects where the host refuses', async () => {
        const refusing = { ...persistence, readByAssociations: async () => null } as unknown as FakePersistence;
        const broken = new RoomPolicyRecords(new Records(refusing, refusing), () => now);
        for (const work of [
            () => broken.findRoomPolicy('a'),
            () => broken.listRoomPolicies(),
            () => broken.saveRoomPolicy('a', 'open'),
        ]) {
            expect(await work().catch((error: unknown) => error)).to.be.instanceOf(Error);
        }
    });
});
