import { UIKitIncomingInteractionContainerType } from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionContainer';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { plain, t } from '../src/text';
import { buildOffer } from '../src/ui/cards';
import { APP_ID, InteractionDriver } from './support/InteractionDriver';
import { ADA, APP_USER, channel, directRoom, GUS, malformed, MAX, message, MIA } from './support/payloads';

type Card = Parameters<typeof buildOffer>[0];

const STARTED = new Date(5);

describe('buttons below a message that were pressed', () => {
    let driver: InteractionDriver;

    beforeEach(() => {
        driver = new InteractionDriver();
        for (const name of ['gus', 'gina']) {
            const userId = `${name}-id`;
            driver.world.addGuest(name);
            driver.world.records.set(userId, { ...driver.world.records.get(userId)!, sponsorId: 'mia-id' });
            driver.world.reviews.reviews.set(
                userId,
                malformed({ userId, startedAt: STARTED, stage: 'sponsor', stageAt: STARTED, cardId: 'card' }),
            );
        }
    });

    const offerOf = (name: string) => ({
        acts: ['keep', 'remove'] as const,
        subject: `${name}-id~5`,
        about: `Is ${name} still needed?`,
    });

    const CARD = { offers: [offerOf('gina'), offerOf('gus')], text: 'Still needed?' };

    /** The message of the app that asks, in a room. */
    function show(room = directRoom([MIA, APP_USER]), card: Pick<Card, 'offers' | 'text'> = CARD): void {
        const blocks = buildOffer({ appId: APP_ID, language: 'en', ...card });
        driver.hooks.host.messages.length = 0;
        driver.hooks.host.messages.push(
            message(APP_USER, 'Still needed?', { id: 'card-id', room, blocks: malformed(blocks) }),
        );
    }

    const press = (user: typeof MIA, actionId: string, value: string) =>
        driver.act(user, actionId, value, {
            container: { id: 'card-id', type: UIKitIncomingInteractionContainerType.MESSAGE },
        });

    const shown = (): string => JSON.stringify(driver.hooks.host.messages.at(-1)?.blocks);

    for (const [act, verdict] of [
        ['keep', 'outcome_review_kept'],
        ['remove', 'outcome_review_removed'],
    ] as const) {
        it(`give way to what came of them, and leave the others where they are: ${act}`, async () => {
            show();
            await press(MIA, `guest-${act}-1`, 'gus-id~5');
            expect(shown()).to.contain(t(verdict, 'en', { user: plain('@gus') }));
            expect(shown()).to.contain('"gina-id~5"').and.not.to.contain('"gus-id~5"');
            expect(driver.hooks.host.messages.at(-1)?.text).to.equal('Still needed?');
            expect(driver.told(MIA)).to.have.lengthOf(1);
        });
    }

    it('give way also where somebody else has answered before', async () => {
        await press(ADA, 'guest-keep', 'gus-id~5');
        show();
        await press(MIA, 'guest-remove-1', 'gus-id~5');
        expect(shown()).to.contain(t('outcome_review_kept', 'en', { user: plain('@gus') }));
    });

    it('say what came of them in the language of the workspace where several people read it', async () => {
        const language = malformed<{ preferences: { language: string } }>({ preferences: { language: 'de' } });
        show(channel());
        await press({ ...ADA, settings: language }, 'guest-keep-1', 'gus-id~5');
        expect(shown()).to.contain(t('outcome_review_kept', 'en', { user: plain('@gus') }));
        show();
        await press({ ...ADA, settings: language }, 'guest-remove', 'gina-id~5');
        expect(shown()).to.contain(t('outcome_review_removed', 'de', { user: plain('@gina') }));
    });

    it('stay for whoever may not answer, and while the answer could not be recorded', async () => {
        show();
        for (const user of [MAX, GUS]) {
            await press(user, 'guest-keep-1', 'gus-id~5');
        }
        driver.world.reviews.saveDecision = async () => {
            throw new Error('no store');
        };
        await press(MIA, 'guest-keep-1', 'gus-id~5');
        expect(shown()).to.contain('"gus-id~5"');
    });

    it('of a message that is not the app’s, or is gone, change nothing, and are answered all the same', async () => {
        driver.hooks.host.messages.push(message(MIA, 'Still needed?', { id: 'card-id' }));
        await press(MIA, 'guest-keep', 'gus-id~5');
        expect(driver.hooks.host.messages.at(-1)?.text).to.equal('Still needed?');
        driver.hooks.host.messages.length = 0;
        await press(MIA, 'guest-keep', 'gina-id~5');
        expect(driver.told(MIA)).to.have.lengthOf(2);
        expect(driver.hooks.host.errors).to.deep.equal([]);
    });

    for (const call of ['messages.getById', 'users.getAppUser']) {
        it(`are answered though the message cannot be read: ${call}`, async () => {
            show();
            driver.hooks.host.break(call, 'rejects');
            await press(MIA, 'guest-keep-1', 'gus-id~5');
            expect(driver.world.reviews.decisions.get('gus-id')?.kind).to.equal('kept');
            expect(driver.hooks.host.errors.flat().join()).to.contain('The buttons below a message');
        });
    }

    it('accept the terms, whose text stays to be read', async () => {
        const version = 'v1';
        driver = new InteractionDriver({ terms: { text: 'Be kind.', version } });
        show(directRoom([GUS, APP_USER]), {
            offers: [{ acts: ['accept_terms'], subject: version, reading: 'Be kind.' }],
            text: 'Please read',
        });
        await press(GUS, 'guest-accept-terms', version);
        expect(shown()).to.contain('Be kind.').and.to.contain('You accepted the terms for guests on');
        expect(shown()).not.to.contain('guest-accept-terms');
    });
});
