import { expect } from 'chai';
import { describe, it } from 'mocha';

import { RunningClock } from './RunningClock';

const START = new Date('2026-03-02T09:00:00Z');

describe('the clock of the workspace', () => {
    const later = async (clock: RunningClock): Promise<number> => {
        const before = clock.now().getTime();
        await new Promise((done) => setTimeout(done, 20));
        return clock.now().getTime() - before;
    };

    it('runs from where it is asked to', async () => {
        const clock = new RunningClock(START);
        expect(clock.now().getTime() - START.getTime()).to.be.within(0, 1_000);
        expect(await later(clock)).to.be.above(10);
    });

    it('stands still where it is asked to, and is moved by hand', async () => {
        const clock = new RunningClock(START, true);
        expect(await later(clock)).to.equal(0);
        clock.advance(60_000);
        expect(clock.now().getTime() - START.getTime()).to.equal(60_000);
    });
});
