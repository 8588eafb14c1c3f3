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
