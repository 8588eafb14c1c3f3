import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import sinon from 'sinon';

import { t } from '../src/text';
import type { TextKey } from '../src/text';
import { FAULTS } from './support/FakeHost';
import type { Outcome } from './support/hostAnswer';
import { HookDriver } from './support/HookDriver';
import { InteractionDriver } from './support/InteractionDriver';
import { APP_USER, BOT, directRoom, GINA, GUS, malformed, message, MIA } from './support/payloads';
import { policyWith, policyWithAll } from './support/policyObjects';

const TERMS = { text: 'Be kind.\nAnd brief.', version: 'v1' };

const refused = (key: TextKey): Outcome => `refused: ${t(key, 'en')}`;

const HELD = refused('denied_terms');

/** More than what the app waits between its own steps. */
const A_WHILE = 1_000;

describe('messages while there are terms', () => {
    let hooks: HookDriver;
    let clock: sinon.SinonFakeTimers;

    beforeEach(() => {
        clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        hooks = new HookDriver();
        hooks.state.policy = policyWith([], { terms: TERMS });
    });

    afterEach(() => {
        clock.restore();
    });

    async function later(act: Promise<Outcome>): Promise<Outcome> {
        await clock.tickAsync(A_WHILE);
        return Promise.race([act, new Promise<Outcome>((_, reject) => setImmediate(() => reject(new Error('late'))))]);
    }

    async function accept(): Promise<void> {
        await hooks.enter().terms.recordAcceptance('gus-id', 'v1', new Date());
    }

    const cards = () => hooks.host.sent.filter(({ blocks }) => blocks !== undefined);

    it('are held back with the reason, and the guest gets the terms with their button once', async () => {
        expect(await later(hooks.send(message(GUS, 'Hi')))).to.equal(HELD);
        expect(await later(hooks.send(message(GUS, 'Hi')))).to.equal(HELD);
        expect(hooks.host.sent).to.have.lengthOf(1);
        const [{ text, roomId, blocks }] = cards();
        expect(text).to.equal(t('outcome_terms_asked', 'en'));
        expect(roomId).to.equal(directRoom([APP_USER, GUS]).id);
        expect(JSON.stringify(blocks)).to.include('And brief.').and.to.include('"value":"v1"');
        expect(hooks.host.errors).to.deep.equal([]);
    });

    it('get the terms once from two servers together', async () => {
        const other = new HookDriver(hooks.host);
        other.state.policy = hooks.state.policy;
        const both = Promise.all([hooks.send(message(GUS, 'Hi')), other.send(message(GUS, 'Hi'))]);
        await clock.tickAsync(A_WHILE);
        expect(await both).to.deep.equal([HELD, HELD]);
        expect(hooks.host.sent).to.have.lengthOf(1);
    });

    it('are held back as edits and files too', async () => {
        expect(await later(hooks.edit(message(GUS, 'Hi')))).to.equal('dropped');
        expect(hooks.host.notices.map(({ text }) => text)).to.deep.equal([t('denied_terms', 'en')]);
        expect(await later(hooks.upload({ userId: 'gus-id' }))).to.equal(HELD);
        expect(cards()).to.have.lengthOf(1);
    });

    it('pass for whoever has accepted, looked up once in a process', async () => {
        await accept();
        expect(await later(hooks.send(message(GUS, 'Hi')))).to.equal('passes');
        hooks.host.calls.length = 0;
        expect(await hooks.send(message(GUS, 'Hi'))).to.equal('passes');
        expect(await hooks.edit(message(GUS, 'Hi'))).to.equal('passes');
        expect(await hooks.upload({ userId: 'gus-id' })).to.equal('passes');
        expect(hooks.host.calls).to.deep.equal([]);
        expect(await later(hooks.send(message(GINA, 'Hi')))).to.equal(HELD);
    });

    it('are held back again once the text has changed', async () => {
        await accept();
        await later(hooks.send(message(GUS, 'Hi')));
        hooks.state.policy = policyWith([], { terms: { text: 'Be kinder.', version: 'v2' } });
        expect(await later(hooks.send(message(GUS, 'Hi')))).to.equal(HELD);
        hooks.state.policy = policyWith([], { terms: TERMS });
        expect(await hooks.send(message(GUS, 'Hi'))).to.equal('passes');
    });

    it('cost nobody a look-up where there are no terms', async () => {
        hooks.state.policy = policyWith([]);
        expect(await hooks.send(message(GUS, 'Hi'))).to.equal('passes');
        expect(await hooks.edit(message(GUS, 'Hi'))).to.equal('passes');
        expect(await hooks.upload({ userId: 'gus-id' })).to.equal('passes');
        expect(hooks.host.calls).to.deep.equal([]);
    });

    it('pass for members, apps and bots without a look-up', async () => {
        for (const sender of [MIA, APP_USER, BOT]) {
            expect(await hooks.send(message(sender, 'Hi'))).to.equal('passes');
            expect(await hooks.edit(message(sender, 'Hi'))).to.equal('passes');
        }
        expect(hooks.host.calls).to.deep.equal([]);
        expect(await hooks.upload({ userId: 'mia-id' })).to.equal('passes');
        expect(hooks.host.sent).to.deep.equal([]);
    });

    it('are looked up after the first message of a direct room, within the same second', async () => {
        hooks.state.policy = policyWithAll({ terms: TERMS });
        const room = directRoom([GUS, MIA]);
        expect(await later(hooks.send(message(GUS, 'Hi', { room })))).to.equal(refused('denied_first_message'));
        hooks.host.history.set(room.id, [{ sender: { _id: MIA.id }, createdAt: new Date() }]);
        expect(await later(hooks.send(message(GUS, 'Hi', { room })))).to.equal(HELD);
        await accept();
        expect(await later(hooks.send(message(GUS, 'Hi', { room })))).to.equal('passes');
        hooks.host.calls.length = 0;
        expect(await hooks.send(message(GUS, 'Hi', { room }))).to.equal('passes');
        expect(hooks.host.calls).to.deep.equal([]);
    });

    it('pass to the app itself, and to nobody who is with it', async () => {
        hooks.state.appUserId = APP_USER.id;
        const toApp = directRoom([GUS, APP_USER]);
        expect(await hooks.send(message(GUS, 'Hi', { room: toApp }))).to.equal('passes');
        expect(hooks.host.calls).to.deep.equal([]);
        for (const room of [directRoom([GUS, BOT]), directRoom([GUS, APP_USER, MIA])]) {
            expect(await later(hooks.send(message(GUS, 'Hi', { room })))).to.equal(HELD);
        }
        hooks.state.appUserId = '';
        const nobody = { ...toApp, userIds: ['gus-id', ''] };
        expect(await later(hooks.send(message(GUS, 'Hi', { room: nobody })))).to.equal(HELD);
    });

    it('of nobody known are held back, and nobody is written to', async () => {
        expect(await later(hooks.send(message(malformed(undefined), 'Hi')))).to.equal(HELD);
        expect(await later(hooks.send(message(malformed({}), 'Hi')))).to.equal(HELD);
        expect(hooks.host.sent).to.deep.equal([]);
    });

    for (const fault of FAULTS) {
        it(`are refused while the store ${fault}, and a member’s pass at once`, async () => {
            hooks.host.break('records.read', fault);
            expect(await hooks.send(message(MIA, 'Hi'))).to.equal('passes');
            expect(await later(hooks.send(message(GUS, 'Hi')))).to.equal(refused('denied_cannot_check'));
            hooks.host.repair();
            await accept();
            expect(await later(hooks.send(message(GUS, 'Hi')))).to.equal('passes');
        });

        it(`are held back at once with the reason though the guest cannot be written to: it ${fault}`, async () => {
            hooks.host.break('creator.finish', fault);
            expect(await hooks.send(message(GUS, 'Hi'))).to.equal(HELD);
            await clock.tickAsync(A_WHILE);
            expect(hooks.host.sent).to.deep.equal([]);
            expect(hooks.host.errors).to.have.lengthOf(fault === 'hangs' ? 0 : 1);
        });
    }
});

describe('the button below the terms', () => {
    let driver: InteractionDriver;

    beforeEach(() => {
        driver = new InteractionDriver({ terms: TERMS });
    });

    const press = (user = GUS, version = 'v1', room?: null) =>
        driver.act(user, 'guest-accept-terms', version, room === null ? { room: undefined } : {});

    it('accepts for whoever presses it, says so, and lets them write without a look-up', async () => {
        await press();
        expect(driver.told(GUS)).to.deep.equal([t('outcome_terms_accepted', 'en')]);
        expect([...driver.world.acceptances.keys()]).to.deep.equal(['gus-id/v1']);
        driver.hooks.state.policy = policyWith([], { terms: TERMS });
        expect(await driver.hooks.send(message(GUS, 'Hi'))).to.equal('passes');
    });

    it('accepts nothing for a member', async () => {
        await press(MIA);
        expect(driver.told(MIA)).to.deep.equal([t('outcome_terms_for_guests', 'en')]);
        expect(driver.world.acceptances.size).to.equal(0);
    });

    it('of an old version shows the new text with its button, in the room or by direct message', async () => {
        await press(GUS, 'old');
        await press(GUS, 'old', null);
        expect(driver.told(GUS)).to.deep.equal(Array(2).fill(t('outcome_terms_changed', 'en')));
        for (const { blocks } of [...driver.hooks.host.notices, ...driver.hooks.host.sent]) {
            expect(JSON.stringify(blocks)).to.include('And brief.').and.to.include('"value":"v1"');
        }
        expect(driver.world.acceptances.size).to.equal(0);
    });

    it('says that it was accepted before, and when', async () => {
        driver.world.acceptances.set('gus-id/v1', new Date('2026-03-01T12:00:00Z'));
        await press();
        expect(driver.told(GUS)).to.deep.equal([t('outcome_terms_accepted_on', 'en', { date: 'March 1, 2026' })]);
    });

    for (const method of ['terms.findAcceptance', 'terms.recordAcceptance']) {
        it(`says that nothing is accepted, and logs why, where ${method} fails`, async () => {
            driver.world.fail(method, new Error('the store is away'));
            await press();
            expect(driver.told(GUS)).to.deep.equal([t('terms_not_recorded', 'en')]);
            expect(driver.hooks.host.errors).to.have.lengthOf(1);
            expect(driver.hooks.state.isKnownAccepted('gus-id', 'v1')).to.be.false;
        });
    }
});
