import { expect } from 'chai';
import { describe, it } from 'mocha';

import { buildGuestsHere, MOST_GUESTS_HERE, readRoomAction } from '../../src/ui/guestsHere';
import type { GuestsHereContent } from '../../src/ui/guestsHere';
import { checkView, controlsOf, LANGUAGES, textsOf } from './viewChecks';

function content(overrides: Partial<GuestsHereContent> = {}): GuestsHereContent {
    return {
        appId: 'app',
        language: 'en',
        roomId: 'room-id',
        policy: 'open',
        sentences: ['Guests can be in #plans, read and write.', 'One guest is here:'],
        guests: [{ name: '@gus', facts: ['guest', 'no sponsor'] }],
        more: 0,
        maySet: true,
        ...overrides,
    };
}

const actionsOf = (overrides: Partial<GuestsHereContent>) =>
    [...controlsOf(buildGuestsHere(content(overrides)).blocks)].map(([id, { value }]) => readRoomAction(id, value));

describe('the guests of a room', () => {
    for (const language of LANGUAGES) {
        it(`can be shown in ${language}, be they none or too many`, () => {
            const guests = Array.from({ length: MOST_GUESTS_HERE }, (_, index) => ({
                name: `@guest${index}`,
                facts: ['guest', `@sponsor${index}`, 'until tomorrow'],
            }));
            checkView(buildGuestsHere(content({ language, guests, more: 60 })));
            checkView(buildGuestsHere(content({ language, guests: [], maySet: false })));
        });
    }

    it('stand below what holds for them', () => {
        expect(textsOf(buildGuestsHere(content({ maySet: false, more: 2 })).blocks)).to.deep.equal([
            'Guests can be in #plans, read and write.',
            'One guest is here:',
            '@gus',
            'guest',
            'no sponsor',
            'and 2 more',
        ]);
    });

    it('come with a button for each other policy, which says which room it is about', () => {
        expect(actionsOf({ policy: 'open' })).to.deep.equal([
            { policy: 'read-only', roomId: 'room-id' },
            { policy: 'closed', roomId: 'room-id' },
        ]);
        expect(actionsOf({ policy: 'closed' })).to.deep.equal([
            { policy: 'open', roomId: 'room-id' },
            { policy: 'read-only', roomId: 'room-id' },
        ]);
    });

    it('come with no button for whoever may not say it', () => {
        expect(actionsOf({ maySet: false })).to.deep.equal([]);
    });

    it('believe no other button', () => {
        for (const [id, value] of [
            ['guests-here-ajar', 'room-id'],
            ['guests-here', 'room-id'],
            ['guests-here-open', undefined],
            ['guests-here-open', ''],
            ['guests-here-open', 'a room'],
            ['guests-here-open', 7],
            [undefined, 'room-id'],
        ]) {
            expect(readRoomAction(id, value)).to.equal(undefined);
        }
    });
});
