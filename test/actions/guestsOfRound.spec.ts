import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { readGuestsOnce } from '../../src/actions/guestsOfRound';
import type { GuestStore } from '../../src/actions/guestPorts';
import type { GuestRecord } from '../../src/policy/guests';
import { CapWorld } from '../support/CapWorld';

describe('readGuestsOnce', () => {
    let world: CapWorld;

    let store: GuestStore;

    let reads: number;

    const record: GuestRecord = { userId: 'gus-id', username: 'gus', isActive: true, addedAt: new Date(0) };

    beforeEach(async () => {
        world = new CapWorld();
        reads = 0;
        await world.guests.saveGuest(record);
        const counted: GuestStore = {
            findGuest: (userId) => world.guests.findGuest(userId),
            saveGuest: (...change) => world.guests.saveGuest(...change),
            removeGuest: (userId) => world.guests.removeGuest(userId),
            listGuests: () => {
                reads += 1;
                return world.guests.listGuests();
            },
        };
        store = readGuestsOnce(counted, () => world.now());
    });

    it('reads all guests once for everybody who asks within two seconds', async () => {
        const lists = await Promise.all([store.listGuests(), store.listGuests()]);
        world.time += 1_999;
        lists.push(await store.listGuests());
        expect(lists.map(({ guests }) => guests)).to.deep.equal([[record], [record], [record]]);
        expect(reads).to.equal(1);
        world.time += 1;
        await store.listGuests();
        expect(reads).to.equal(2);
        await store.listGuests('anew');
        expect(reads).to.equal(3);
    });

    it('reads anew where the clock was put back', async () => {
        await store.listGuests();
        world.time -= 1;
        await store.listGuests();
        expect(reads).to.equal(2);
    });

    it('shows what the round itself has changed', async () => {
        await store.listGuests();
        await store.saveGuest({ ...record, isActive: false }, record);
        expect((await store.listGuests()).guests).to.deep.equal([{ ...record, isActive: false }]);
        await store.removeGuest('gus-id');
        expect((await store.listGuests()).guests).to.deep.equal([]);
    });

    it('does not go on with what was read while it was being changed', async () => {
        const saving = store.saveGuest({ ...record, isActive: false }, record);
        const early = store.listGuests();
        await Promise.all([saving, early]);
        await store.listGuests();
        expect(reads).to.equal(2);
    });

    it('reads a single guest as they are now', async () => {
        await store.listGuests();
        await world.guests.saveGuest({ ...record, note: 'Auditor' }, record);
        expect(await store.findGuest('gus-id')).to.include({ note: 'Auditor' });
    });

    it('passes a failure on, and tries again', async () => {
        world.broken.add('records');
        const failed: unknown = await store.listGuests().catch((error: unknown) => error);
        expect(failed).to.be.an('error');
        world.broken.clear();
        expect((await store.listGuests()).guests).to.deep.equal([record]);
    });
});
