import { expect } from 'chai';
import { describe, it } from 'mocha';

import { KeyedQueue } from '../../src/host/KeyedQueue';

describe('work by key', () => {
    it('runs one after the other for one key, whatever becomes of it, and at once for others', async () => {
        const queue = new KeyedQueue();
        const order: string[] = [];
        const step = (key: string, name: string, fails = false) =>
            queue.run(key, async () => {
                order.push(`${name} begins`);
                await new Promise((resolve) => setImmediate(resolve));
                order.push(`${name} ends`);
                if (fails) {
                    throw new Error(name);
                }
                return name;
            });
        const results = await Promise.allSettled([step('a', '1', true), step('a', '2'), step('b', '3')]);
        expect(order).to.deep.equal(['1 begins', '3 begins', '1 ends', '2 begins', '3 ends', '2 ends']);
        expect(results.map(({ status }) => status)).to.deep.equal(['rejected', 'fulfilled', 'fulfilled']);
    });
});
