import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';

import { GuestRecords } from '../../src/host/GuestRecords';
import { KeyedQueue } from '../../src/host/KeyedQueue';
import { Records } from '../../src/host/records';
import type { GuestRecord } from '../../src/policy/guests';
import { FakePersistence } from '../support/FakePersistence';

const AT = new Date('2026-03-01T12:00:00.123Z');

function record(overrides: Partial<GuestRecord> = {}): GuestRecord {
    return { userId: 'new-id', username: 'new', isActive: true, addedAt: AT, ...overrides };
}

const SPONSORED: Partial<GuestRecord> = {
    addedBy: 'ada-id',
    sponsorId: 'mia-id',
    expiresAt: new Date('2026-12-31T23:59:59.999Z'),
    roomLimit: 0,
};

describe('changes to one record by several calls', () => {
    const persistence = new FakePersistence();

    /** Two of them may be two processes. */
    const call = () => new GuestRecords(new Records(persistence, persistence));

    beforeEach(async () => {
        await call().removeGuest('new-id');
        await call().saveGuest(record(SPONSORED));
    });

    it('keep what each has changed since it read the record', async () => {
        const [mine, theirs] = [record(await call().findGuest('new-id')), record(await call().findGuest('new-id'))];
        await call().saveGuest({ ...mine, sponsorId: 'max-id' }, mine);
        await call().saveGuest({ ...theirs, expiresAt: undefined, roomLimit: 5 }, theirs);
        const saved = await call().findGuest('new-id');
        expect(saved).to.include({ sponsorId: 'max-id', roomLimit: 5, addedBy: 'ada-id' });
        expect(saved).to.not.have.property('expiresAt');
    });

    it('keep what is on record where the one who saves has read nothing', async () => {
        await call().saveGuest(record({ isActive: false }));
        expect(await call().findGuest('new-id')).to.include({ isActive: false, sponsorId: 'mia-id', roomLimit: 0 });
    });

    it('keep what came to be on record after the one who saves had found nothing, and has looked again since', async () => {
        await call().removeGuest('new-id');
        const mine = call();
        expect(await mine.findGuest('new-id')).to.be.undefined;
        await call().saveGuest(record({ note: 'Moved' }));
        await mine.listGuests();
        await mine.saveGuest(record({ sponsorId: 'mod-id' }));
        expect(await call().findGuest('new-id')).to.include({ note: 'Moved', sponsorId: 'mod-id' });
    });

    describe('by two processes at the same moment', () => {
        const looks: Array<() => void> = [];
        const writes: Array<() => void> = [];
        const logged: unknown[] = [];

        beforeEach(() => [looks, writes, logged].forEach((list) => list.splice(0)));

        /** Its writes land, and its looks are taken, when they are released. */
        const process = (name: string) => {
            let count = 0;
            const writer = Object.assign(Object.create(persistence) as FakePersistence, {
                updateByAssociations: async (...args: Parameters<FakePersistence['updateByAssociations']>) => {
                    await new Promise<void>((resolve) => writes.push(resolve));
                    return persistence.updateByAssociations(...args);
                },
            });
            return new GuestRecords(new Records(persistence, writer), {
                queue: new KeyedQueue(),
                newId: () => `${name}-${(count += 1)}`,
                pause: () => new Promise((resolve) => looks.push(resolve)),
                log: (...line) => void logged.push(line),
            });
        };

        const turn = () => new Promise((resolve) => setImmediate(resolve));

        const release = async (...waiting: Array<() => void>) => {
            waiting.forEach((go) => go());
            await turn();
        };

        /** One sets the sponsor, the other a limit. */
        const begin = async () => {
            const [one, other] = [process('one'), process('other')];
            const known = record(await call().findGuest('new-id'));
            const saving = Promise.all([
                one.saveGuest({ ...known, sponsorId: 'max-id' }, known),
                other.saveGuest({ ...known, roomLimit: 7 }, known),
            ]);
            await turn();
            return saving;
        };

        afterEach(() => expect(logged).to.deep.equal([]));

        it('are made again by the one that was written over unseen', async () => {
            const saving = begin();
            await turn();
            await release(...writes.splice(0));
            await saving;
            expect(await call().findGuest('new-id')).to.include({ sponsorId: 'mia-id', roomLimit: 7 });
            await release(...looks.splice(0));
            await release(...writes.splice(0));
            expect(await call().findGuest('new-id')).to.include({ sponsorId: 'max-id', roomLimit: 7 });
            // Whoever changes it afterwards knows of it, and is left alone.
            await call().saveGuest({ ...record(await call().findGuest('new-id')), sponsorId: 'mod-id' });
            await release(...looks.splice(0));
            expect(writes).to.be.empty;
            expect(await call().findGuest('new-id')).to.include({ sponsorId: 'mod-id' });
        });

        it('are made again, however late the write over them lands', async () => {
            void begin();
            await turn();
            const [mine, theirs] = writes.splice(0);
            await release(mine);
            for (let look = 0; look < 2; look += 1) {
                await release(...looks.splice(0));
            }
            await release(theirs);
            expect(await call().findGuest('new-id')).to.include({ sponsorId: 'mia-id', roomLimit: 7 });
            await release(...looks.splice(0));
            await release(...writes.splice(0));
            expect(await call().findGuest('new-id')).to.include({ sponsorId: 'max-id', roomLimit: 7 });
        });

        it('leave alone what somebody else has made of the same field since', async () => {
            const saving = begin();
            await turn();
            await release(...writes.splice(0));
            await saving;
            await call().saveGuest({ ...record(await call().findGuest('new-id')), sponsorId: 'mod-id' });
            await release(...looks.splice(0));
            await release(...writes.splice(0));
            expect(await call().findGuest('new-id')).to.include({ sponsorId: 'mod-id', roomLimit: 7 });
        });
    });
});
