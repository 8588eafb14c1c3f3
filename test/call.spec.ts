import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import sinon from 'sinon';

import { DeadlineError, enter, within } from '../src/call';
import { ProcessState } from '../src/processState';
import { FakeHost } from './support/FakeHost';

describe('within', () => {
    let clock: sinon.SinonFakeTimers;

    beforeEach(() => {
        clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });

    afterEach(() => {
        clock.restore();
    });

    it('resolves as the work does, and leaves no timer behind', async () => {
        expect(await within(1_000, Promise.resolve('done'))).to.equal('done');
        expect(clock.countTimers()).to.equal(0);
    });

    it('rejects as the work does, and leaves no timer behind', async () => {
        const failure: unknown = await within(1_000, Promise.reject(new Error('broken'))).catch(
            (error: unknown) => error,
        );
        expect(failure).to.be.an('error').with.property('message', 'broken');
        expect(clock.countTimers()).to.equal(0);
    });

    it('rejects once the time is over', async () => {
        const failure = within(1_000, new Promise(() => undefined)).catch((error: unknown) => error);
        await clock.tickAsync(1_000);
        expect(await failure).to.be.instanceOf(DeadlineError);
    });

    it('is not disturbed by work that fails later', async () => {
        let fail: (error: Error) => void = () => undefined;
        const work = new Promise((_, reject) => (fail = reject));
        const failure = within(1_000, work).catch((error: unknown) => error);
        await clock.tickAsync(1_000);
        fail(new Error('too late'));
        expect(await failure).to.be.instanceOf(DeadlineError);
    });
});

describe('enter', () => {
    it('logs what went wrong, be it an error or not', () => {
        const host = new FakeHost();
        const call = enter(new ProcessState(), host.logger, { read: host.read, http: host.http });
        call.log('It failed', new Error('why'));
        call.log('It failed', 'because');
        expect(host.errors).to.deep.equal([
            ['It failed', 'why'],
            ['It failed', 'because'],
        ]);
    });
});
