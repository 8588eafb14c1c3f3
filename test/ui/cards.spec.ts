import { expect } from 'chai';
import { describe, it } from 'mocha';

import { buildFirstSteps, buildOffer, buildSetup, readCardAction } from '../../src/ui/cards';
import type { ChecklistLine } from '../../src/ui/cards';
import { checkBlocks, checkView, controlsOf, LANGUAGES, textsOf } from './viewChecks';

const LINES: readonly ChecklistLine[] = [
    { state: 'ok', text: 'Guest role: guest' },
    { state: 'warning', text: 'There is no cap.', fix: 'Set one in the settings.' },
    { state: 'missing', text: 'The connection is not set.', fix: 'Set address, user id and token.' },
];

describe('the first steps', () => {
    for (const language of LANGUAGES) {
        it(`can be shown in ${language}`, () => {
            checkBlocks(buildFirstSteps({ appId: 'app', language, lines: LINES }));
            checkView(buildSetup({ appId: 'app', language, lines: LINES }));
            checkView(buildSetup({ appId: 'app', language, lines: [] }));
        });
    }

    it('show what is set and how to set the rest', () => {
        const texts = [
            '✅ Guest role: guest',
            '⚠️ There is no cap.',
            'Set one in the settings.',
            '❌ The connection is not set.',
            'Set address, user id and token.',
        ];
        expect(textsOf(buildFirstSteps({ appId: 'app', language: 'en', lines: LINES })).slice(1)).to.deep.equal([
            ...texts,
            'Set up',
        ]);
        expect(textsOf(buildSetup({ appId: 'app', language: 'en', lines: LINES }).blocks)).to.deep.equal([
            ...texts,
            'Check again',
        ]);
    });

    it('lead to the setup by their button', () => {
        for (const blocks of [
            buildFirstSteps({ appId: 'app', language: 'en', lines: LINES }),
            buildSetup({ appId: 'app', language: 'en', lines: LINES }).blocks,
        ]) {
            expect([...controlsOf(blocks).keys()].map((id) => readCardAction(id, undefined))).to.deep.equal([
                { act: 'setup' },
            ]);
        }
        expect(readCardAction('guest-panel-setup', 'x')).to.equal(undefined);
        expect(readCardAction(undefined, undefined)).to.equal(undefined);
    });

    it('offer what goes on with a guest, and take nothing else for it', () => {
        const offer = { acts: ['extend'], subject: 'gus-id' } as const;
        const blocks = buildOffer({ appId: 'app', language: 'en', offers: [offer], text: 'Access ends @all *soon*' });
        checkBlocks(blocks);
        const [[id, control]] = [...controlsOf(blocks)];
        expect(readCardAction(id, (control as { value?: unknown }).value)).to.deep.equal({
            act: 'extend',
            subject: 'gus-id',
        });
        for (const value of [undefined, '', 'a b', 'a/b', 7, {}]) {
            expect(readCardAction(id, value)).to.equal(undefined);
        }
    });

    describe('with a text to read first', () => {
        const texts = (reading: string): string[] => {
            const offer = { acts: ['accept_terms'], subject: 'v1', reading } as const;
            const blocks = buildOffer({ appId: 'app', language: 'en', offers: [offer], text: 'Please read' });
            checkBlocks(blocks);
            const [first, ...others] = textsOf(blocks);
            expect([first, others.pop()]).to.deep.equal(['Please read', 'Accept']);
            return others;
        };

        it('show it line by line, as it is', () => {
            const reading = ' Be *kind*, @all.\r\n\n\t\nSee https://example.org \u2028and\u202e so on.';
            expect(texts(reading)).to.deep.equal(['Be *kind*, @all.', 'See https://example.org', 'and so on.']);
            expect(texts('')).to.deep.equal([]);
        });

        it('break a long line between words, and lose nothing', () => {
            const line = Array.from({ length: 700 }, (_, index) => `word${index}`).join(' ');
            const shown = texts(line);
            expect(shown.every((piece) => piece.length <= 1_000)).to.be.true;
            expect(shown.join(' ')).to.equal(line);
        });

        it('break what has no words anywhere, and no character in two', () => {
            const line = '😀'.repeat(2_500);
            const shown = texts(line);
            expect(shown.map((piece) => Array.from(piece).length)).to.deep.equal([1_000, 1_000, 500]);
            expect(shown.join('')).to.equal(line);
        });

        it('show more lines than a message holds as running text, and lose nothing', () => {
            const lines = Array.from({ length: 2_500 }, () => 'x');
            expect(texts(lines.slice(0, 60).join('\n'))).to.have.lengthOf(60);
            const shown = texts(lines.join('\n'));
            expect(shown).to.have.lengthOf(5);
            expect(shown.join(' ')).to.equal(lines.join(' '));
        });

        it('are accepted by a button that says which text it was', () => {
            expect(readCardAction('guest-accept-terms', 'v1')).to.deep.equal({ act: 'accept_terms', subject: 'v1' });
            expect(readCardAction('guest-accept-terms', undefined)).to.equal(undefined);
        });
    });

    it('offer several things, each with what it is about', () => {
        const offers = Array.from({ length: 20 }, (_, index) => ({
            acts: ['keep', 'remove'] as const,
            subject: `guest${index}~1`,
            about: `@guest${index} *since* long`,
        }));
        for (const language of LANGUAGES) {
            checkBlocks(buildOffer({ appId: 'app', language, offers, text: 'Still needed?' }));
        }
        const blocks = buildOffer({ appId: 'app', language: 'en', offers: offers.slice(0, 2), text: 'Still needed?' });
        const texts = ['@guest0 *since* long', 'Keep', 'Remove', '@guest1 *since* long', 'Keep', 'Remove'];
        expect(textsOf(blocks)).to.deep.equal(['Still needed?', ...texts]);
        for (const act of ['keep', 'remove'] as const) {
            expect(readCardAction(`guest-${act}`, 'gus-id~1')).to.deep.equal({ act, subject: 'gus-id~1' });
            const second = controlsOf(blocks).get(`guest-${act}-1`) as { value?: unknown };
            expect(readCardAction(`guest-${act}-1`, second.value)).to.deep.equal({ act, subject: 'guest1~1' });
        }
        for (const id of ['guest-keep-', 'guest-keep-123', 'guest-keep-x', 'guest', 'guest-panel-menu-0', 7]) {
            expect(readCardAction(id, 'gus-id~1'), String(id)).to.equal(undefined);
        }
    });

    it('stay within what a view holds', () => {
        const lines = Array.from({ length: 200 }, (): ChecklistLine => ({ state: 'missing', text: 'x', fix: 'y' }));
        checkView(buildSetup({ appId: 'app', language: 'en', lines }));
        checkBlocks(buildFirstSteps({ appId: 'app', language: 'en', lines }));
    });
});
