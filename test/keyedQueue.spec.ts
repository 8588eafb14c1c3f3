import { expect } from 'chai';
import { describe, it } from 'mocha';

import { KeyedQueue } from '../src/keyedQueue';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('KeyedQueue', () => {
    it('does one thing after the other for a key, and different keys side by side', async () => {
        const queue = new KeyedQueue();
        const done: string[] = [];
        const work = (name: string, turns: number) => async () => {
            for (let count = 0; count < turns; count += 1) {
                await turn();
            }
            done.push(name);
            return name;
        };
        const results = await Promise.all([
            queue.run('a', work('a1', 5)),
            queue.run('a', work('a2', 0)),
            queue.run('b', work('b1', 1)),
        ]);
        expect(done).to.deep.equal(['b1', 'a1', 'a2']);
        expect(results).to.deep.equal(['a1', 'a2', 'b1']);
    });

    it('goes on after a failure, of which only whoever asked hears', async () => {
        const queue = new KeyedQueue();
        const failed = queue.run('a', async () => Promise.reject(new Error('out of order')));
        const next = queue.run('a', async () => 'next');
        expect(await failed.catch((error: Error) => error.message)).to.equal('out of order');
        expect(await next).to.equal('next');
    });
});
