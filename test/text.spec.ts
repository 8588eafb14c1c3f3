import { expect } from 'chai';
import { describe, it } from 'mocha';

import { pickLanguage, t } from '../src/text';

describe('pickLanguage', () => {
    const rows: Array<[ReadonlyArray<string | undefined>, string]> = [
        [['de'], 'de'],
        [['DE'], 'de'],
        [['de-AT'], 'de'],
        [['fr_CA'], 'fr'],
        [['pt-BR'], 'pt-BR'],
        [['pt_br'], 'pt-BR'],
        [['pt'], 'pt-BR'],
        [['pt-PT'], 'pt-BR'],
        [['en-GB'], 'en'],
        [['nl'], 'en'],
        [['nl', 'es'], 'es'],
        [[undefined, 'fr'], 'fr'],
        [['', 'fr'], 'fr'],
        [['-', 'fr'], 'fr'],
        [['constructor', '__proto__'], 'en'],
        [[], 'en'],
        [['es', 'fr'], 'es'],
    ];
    for (const [preferences, expected] of rows) {
        it(`takes ${expected} for ${JSON.stringify(preferences)}`, () => {
            expect(pickLanguage(...preferences)).to.equal(expected);
        });
    }
});

describe('t', () => {
    it('puts parameters into the sentence', () => {
        expect(t('unknown_subcommand', 'en', { word: 'lst' })).to.contain('“lst”');
    });

    it('leaves a placeholder without parameter as it is', () => {
        expect(t('unknown_subcommand', 'en')).to.contain('{{word}}');
    });

    it('puts parameters in as they are, even where they look like a pattern or a placeholder', () => {
        expect(t('unknown_subcommand', 'en', { word: '$& {{word}}' })).to.contain('“$& {{word}}”');
    });

    it('shows the number nought', () => {
        expect(t('unknown_subcommand', 'en', { word: 0 })).to.contain('“0”');
    });
});
