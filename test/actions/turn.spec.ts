import { expect } from 'chai';
import { describe, it } from 'mocha';

import { workThrough } from '../../src/actions/turn';

describe('workThrough', () => {
    it('does everything, so many at once, and goes on past what fails', async () => {
        let [running, most] = [0, 0];
        const [done, failed]: [number[], unknown[]] = [[], []];
        await workThrough([1, 2, 3, 4, 5], { atOnce: 2, report: (error) => failed.push(error) }, async (item) => {
            running += 1;
            most = Math.max(most, running);
            await Promise.resolve();
            running -= 1;
            if (item === 2) {
                throw new Error('two');
            }
            done.push(item);
        });
        expect([done, failed.map(String), most]).to.deep.equal([[1, 3, 4, 5], ['Error: two'], 2]);
    });

    it('stops when the turn is over, and not before the first', async () => {
        const done: number[] = [];
        const turn = { isOver: () => done.length >= 4 };
        const options = { atOnce: 2, turn, report: () => undefined };
        await workThrough([1, 2, 3, 4, 5], options, async (item) => done.push(item));
        expect(done).to.deep.equal([1, 2, 3, 4]);
        await workThrough([6, 7, 8], options, async (item) => done.push(item));
        expect(done).to.deep.equal([1, 2, 3, 4, 6, 7]);
        await workThrough([], options, async () => done.push(0));
        expect(done).to.have.lengthOf(6);
    });
});
