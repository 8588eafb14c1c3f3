import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { RefusalCounter } from '../../src/actions/refusals';
import type { RefusalStore } from '../../src/actions/refusals';
import { sumRefusals } from '../../src/policy/refusals';
import type { RefusalReason } from '../../src/policy/refusals';
import { MemoryRefusals } from '../support/memoryPorts';

const DAY = new Date('2026-03-05T00:00:00Z');

describe('RefusalCounter', () => {
    let store: MemoryRefusals;
    let logged: unknown[];
    let time: Date;
    let lastId: number;

    beforeEach(() => {
        store = new MemoryRefusals();
        logged = [];
        time = new Date('2026-03-05T10:00:00Z');
        lastId = 0;
    });

    /** One process of several. */
    function process(): (guestId?: string, reason?: RefusalReason, into?: RefusalStore) => void {
        const counter = new RefusalCounter(() => `id-${(lastId += 1)}`);
        return (guestId, reason = 'mention_all', into = store) =>
            counter.count({ guestId, reason, at: time }, into, (text, error) => logged.push(text, error));
    }

    async function settle(): Promise<void> {
        return new Promise((resolve) => setImmediate(resolve));
    }

    async function counted(guestId = 'gus-id', since = DAY): Promise<Record<string, number>> {
        const { reasons } = sumRefusals(await store.list(guestId, since));
        return Object.fromEntries(reasons.map(({ reason, count }) => [reason, count]));
    }

    it('counts per guest and reason, in one row', async () => {
        const count = process();
        count('gus-id');
        count('gus-id');
        count('gina-id');
        await settle();
        count('gus-id', 'file_upload');
        await settle();
        expect(await counted()).to.deep.equal({ mention_all: 2, file_upload: 1 });
        expect(await counted('gina-id')).to.deep.equal({ mention_all: 1 });
        expect(store.counts.size).to.equal(2);
    });

    it('begins a new row each day of universal time', async () => {
        const count = process();
        count('gus-id');
        await settle();
        time = new Date('2026-03-06T00:00:00Z');
        count('gus-id');
        await settle();
        expect(await counted('gus-id')).to.deep.equal({ mention_all: 2 });
        expect(await counted('gus-id', time)).to.deep.equal({ mention_all: 1 });
    });

    it('loses nothing where several processes count at once, and one of them was started anew', async () => {
        const before = process();
        before('gus-id');
        await settle();
        const [again, other] = [process(), process()];
        for (let turn = 0; turn < 5; turn += 1) {
            again('gus-id');
            other('gus-id');
        }
        await settle();
        expect(await counted()).to.deep.equal({ mention_all: 11 });
    });

    it('counts whom the server does not name, too', async () => {
        process()(undefined, 'direct_message_creation');
        await settle();
        const [row] = store.counts.values();
        expect(row).to.deep.equal({ id: 'id-1', day: '2026-03-05', counts: { direct_message_creation: 1 } });
    });

    it('returns at once, and writes once for all that is counted while the store is slow', async () => {
        const waiting: Array<() => void> = [];
        const slow: RefusalStore = Object.assign(Object.create(store) as RefusalStore, {
            save: async (...args: Parameters<RefusalStore['save']>) => {
                await new Promise<void>((resolve) => waiting.push(resolve));
                return store.save(...args);
            },
        });
        const count = process();
        for (let turn = 0; turn < 100; turn += 1) {
            count('gus-id', 'mention_all', slow);
        }
        await settle();
        expect(waiting).to.have.lengthOf(1);
        waiting[0]();
        await settle();
        expect(waiting).to.have.lengthOf(2);
        waiting[1]();
        await settle();
        expect(waiting).to.have.lengthOf(2);
        expect(await counted()).to.deep.equal({ mention_all: 100 });
    });

    it('logs what cannot be written, and writes it with the next', async () => {
        const failure = new Error('store down');
        const down = Object.assign(Object.create(store) as RefusalStore, { save: () => Promise.reject(failure) });
        const count = process();
        count('gus-id', 'mention_all', down);
        await settle();
        count('gina-id', 'mention_all', down);
        await settle();
        expect(logged).to.deep.equal(Array(2).fill(['A refusal could not be counted', failure]).flat());
        expect(store.counts.size).to.equal(0);
        count('gina-id');
        await settle();
        expect(await counted()).to.deep.equal({ mention_all: 1 });
        expect(await counted('gina-id')).to.deep.equal({ mention_all: 2 });
    });

    it('begins to write again where a write never came back', async () => {
        const hanging = Object.assign(Object.create(store) as RefusalStore, {
            save: () => new Promise(() => undefined),
        });
        const count = process();
        count('gus-id', 'mention_all', hanging);
        count('gus-id');
        await settle();
        expect(store.counts.size).to.equal(0);
        time = new Date(time.getTime() + 60_000);
        count('gus-id');
        await settle();
        expect(await counted()).to.deep.equal({ mention_all: 3 });
    });

    it('keeps a bounded number of counts in memory, and loses none of those that were written', async () => {
        const count = process();
        count('gus-id');
        for (let guest = 0; guest < 5_010; guest += 1) {
            count(`guest-${guest}`);
            await (guest % 500 === 0 ? settle() : undefined);
        }
        count('gus-id');
        await settle();
        expect(await counted()).to.deep.equal({ mention_all: 2 });
        expect(store.counts.size).to.equal(5_012);
    });

    it('gives up the oldest where the store is out of reach for longer than memory lasts', async () => {
        const down = Object.assign(Object.create(store) as RefusalStore, {
            save: () => Promise.reject(new Error('down')),
        });
        const count = process();
        for (let guest = 0; guest < 5_010; guest += 1) {
            count(`guest-${guest}`, 'mention_all', down);
        }
        count('guest-5009');
        await settle();
        count('guest-5009');
        await settle();
        expect(store.counts.size).to.equal(5_000);
        expect(await counted('guest-0')).to.deep.equal({});
        expect(await counted('guest-5009')).to.deep.equal({ mention_all: 3 });
    });
});
