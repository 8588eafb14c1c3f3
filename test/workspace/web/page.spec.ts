import { expect } from 'chai';
import { describe, it } from 'mocha';

import { groupByBlock, initialValues } from './page/kit/values';
import { isLabel, translator } from './page/labels';
import { complete, suggestionsFor } from './page/rooms/completion';
import type { Sight, World } from './protocol';
import { sampleSite } from './sampleSite';
import { personView, sightOf } from './sight';

describe("the page's composer", () => {
    const site = sampleSite();
    const sight: Sight = sightOf(site, site.person('ada'), { since: 0, surfaces: 0 });
    const world = { people: [...site.server.state.users.values()].map(personView) } as World;
    const offered = (before: string): string[] =>
        suggestionsFor(before, { sight, world, describe: (key) => key }).map(({ word }) => word);

    it('offers commands at the beginning only', () => {
        expect(offered('/')).to.deep.equal(['/guest']);
        expect(offered('/gu')).to.deep.equal(['/guest']);
        expect(offered('/x')).to.deep.equal([]);
        expect(offered('see /gu')).to.deep.equal([]);
    });

    it('offers people by either name, and everybody', () => {
        expect(offered('hello @gu')).to.include.members(['@gus', '@greg']);
        // Max Mitglied has the letter too, and nobody who types it means him first.
        expect(offered('@g').slice(0, 4)).to.have.members(['@gus', '@gina', '@gail', '@greg']);
        expect(offered('@g')).to.include('@max');
        expect(offered('@miem')).to.deep.equal(['@mara']);
        expect(offered('@al')).to.deep.equal(['@all']);
        expect(offered('mail@gu')).to.deep.equal([]);
    });

    it('offers rooms, and no direct conversations', () => {
        expect(offered('#')).to.include.members(['#general', '#project-orion']);
        expect(offered('#orion')).to.deep.equal(['#project-orion']);
    });

    it('puts the word in the place of what was typed, wherever the cursor is', () => {
        expect(complete('hello @gu', 9, '@gus')).to.deep.equal({ text: 'hello @gus ', cursor: 11 });
        expect(complete('@gu how are you', 3, '@gus')).to.deep.equal({ text: '@gus how are you', cursor: 5 });
    });
});

describe("the page's forms", () => {
    const blocks = [
        { type: 'input', blockId: 'a', element: { type: 'plain_text_input', actionId: 'name', initialValue: 'Gus' } },
        {
            type: 'actions',
            blockId: 'b',
            elements: [
                {
                    type: 'static_select',
                    actionId: 'filter',
                    initialOption: { value: 'active', text: { type: 'plain_text', text: 'Active' } },
                },
                { type: 'button', actionId: 'go' },
            ],
        },
    ];

    it('begin with what the app put into the fields', () => {
        expect(initialValues(blocks)).to.deep.equal({
            name: { value: 'Gus', blockId: 'a' },
            filter: { value: 'active', blockId: 'b' },
        });
    });

    it('are sent by block, without what was left empty', () => {
        const values = { ...initialValues(blocks), note: { value: '', blockId: 'a' } };
        expect(groupByBlock(values)).to.deep.equal({ a: { name: 'Gus' }, b: { filter: 'active' } });
    });
});

describe("the page's words", () => {
    it('are German for Germans and English for everybody else', () => {
        expect(translator('de')('send')).to.equal('Senden');
        expect(translator('de-AT')('send')).to.equal('Senden');
        expect(translator('fr')('send')).to.equal('Send');
    });

    it('take values', () => {
        expect(translator('en')('tour_progress', { count: 3, total: 10 })).to.equal('3 of 10 done');
    });

    it('know themselves', () => {
        expect(isLabel('send')).to.equal(true);
        expect(isLabel('toString')).to.equal(false);
    });
});
