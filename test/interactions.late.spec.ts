import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import sinon from 'sinon';

import { t } from '../src/text';
import { modalViewId } from '../src/ui/viewIds';
import { filled, InteractionDriver } from './support/InteractionDriver';
import { ADA } from './support/payloads';

const DEACTIVATE = modalViewId({ modal: 'deactivate', subject: 'gus-id' });

const SPONSOR = modalViewId({ modal: 'sponsor', subject: 'gus-id' });

describe('interactions that take long', () => {
    let driver: InteractionDriver;

    let clock: sinon.SinonFakeTimers;

    beforeEach(() => {
        clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        driver = new InteractionDriver();
    });

    afterEach(() => {
        clock.restore();
    });

    /** The server does not answer before the returned function is called; by then with an error, or without. */
    function holdDeactivation(): (error?: Error) => void {
        let settle: (error?: Error) => void = () => undefined;
        const gate = new Promise<void>((resolve, reject) => {
            settle = (error) => (error === undefined ? resolve() : reject(error));
        });
        driver.world.ports.workspace.deactivate = () => gate;
        return settle;
    }

    it('are answered after four seconds, and their outcome is told by direct message', async () => {
        const settle = holdDeactivation();
        let answer: unknown;
        const submitted = driver.submit(ADA, DEACTIVATE).then((given) => (answer = given));
        await clock.tickAsync(3_999);
        expect(answer).to.equal(undefined);
        await clock.tickAsync(1);
        await submitted;
        expect(answer).to.deep.equal({ success: true });
        expect(driver.told(ADA)).to.deep.equal([]);
        settle();
        await clock.tickAsync(0);
        expect(driver.told(ADA)).to.have.lengthOf(1);
        expect(driver.told(ADA).join()).to.contain(t('outcome_deactivated', 'en', {}, 1));
    });

    it('are told their outcome once where they are in time', async () => {
        const settle = holdDeactivation();
        const submitted = driver.submit(ADA, DEACTIVATE);
        await clock.tickAsync(3_999);
        settle();
        await submitted;
        await clock.tickAsync(10_000);
        expect(driver.told(ADA)).to.have.lengthOf(1);
        expect(clock.countTimers()).to.equal(0);
    });

    it('are told their refusal, where a form would have said it', async () => {
        const settle = holdDeactivation();
        const submitted = driver.submit(ADA, DEACTIVATE);
        await clock.tickAsync(4_000);
        await submitted;
        settle(new Error('user-last-owner'));
        await clock.tickAsync(0);
        expect(driver.told(ADA).join()).to.contain(t('connection_last_owner', 'en', { detail: '–' }));
    });

    it('are told what is wrong with the fields', async () => {
        let settle: () => void = () => undefined;
        const gate = new Promise<undefined>((resolve) => (settle = () => resolve(undefined)));
        driver.world.ports.directory.findPersonByUsername = () => gate;
        const submitted = driver.submit(ADA, SPONSOR, filled({ sponsor: '@nobody' }));
        await clock.tickAsync(4_000);
        expect(await submitted).to.deep.equal({ success: true });
        settle();
        await clock.tickAsync(0);
        expect(driver.told(ADA).join()).to.contain(t('expected_known_user', 'en'));
    });

    it('are told that they failed, and it is logged once', async () => {
        let fail: (error: Error) => void = () => undefined;
        const gate = new Promise<undefined>((_, reject) => (fail = reject));
        driver.world.ports.directory.findPersonByUsername = () => gate;
        const submitted = driver.submit(ADA, SPONSOR, filled({ sponsor: '@mia' }));
        await clock.tickAsync(4_000);
        await submitted;
        fail(new Error('the directory is away'));
        await clock.tickAsync(0);
        expect(driver.told(ADA)).to.deep.equal([t('action_failed', 'en')]);
        expect(driver.hooks.host.errors).to.have.lengthOf(1);
    });

    it('are logged where the person cannot be told', async () => {
        const settle = holdDeactivation();
        const submitted = driver.submit(ADA, DEACTIVATE);
        await clock.tickAsync(4_000);
        await submitted;
        driver.hooks.host.break('creator.finish', 'rejects');
        settle();
        await clock.tickAsync(0);
        expect(driver.hooks.host.errors).to.have.lengthOf(1);
    });
});
