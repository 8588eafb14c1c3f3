import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { DEFAULT_USERNAME_PATTERN } from '../src/policy/restrictions/mentions';
import { pickLanguage, plain, t } from '../src/text';
import { mentionedNames } from './workspace/server/mentions';

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

describe('plain', () => {
    it('leaves ordinary words as they are', () => {
        expect(plain('Jörg Müller, 東京 (42)'.replace(/[()]/g, ''))).to.equal('Jörg Müller, 東京 42');
    });

    it('puts everything on one line', () => {
        expect(plain(' a\r\nb\tc\u2028d\u0000e ')).to.equal('a b c d e');
    });

    it('takes out characters that turn the direction of writing', () => {
        expect(plain('a\u202eb\u2066c')).to.equal('a b c');
    });

    it('keeps every mark visible, and harmless', () => {
        for (const mark of '@#:`*_~[]()<>|\\!/.+-') {
            expect(plain(`${mark}x`)).to.equal(`${mark}\u2060x`);
        }
    });

    it('leaves nothing that the server takes for a mention', () => {
        const piece = fc.constantFrom('@all', '@here', '@mia', ' ', '\n', '>', '@', ':', '.', '\u00a0', '\u2028', 'a');
        fc.assert(
            fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
                expect(mentionedNames(plain(pieces.join('')), DEFAULT_USERNAME_PATTERN)).to.deep.equal([]);
            }),
        );
    });

    for (const text of ['https://example.org', 'www.example.org', '[a](b)', '#general', ':smile:', '**a**', '~a~']) {
        it(`leaves of ${text} neither link, channel, emoji nor markup`, () => {
            expect(plain(text)).not.to.contain(text);
            expect(plain(text).split('\u2060').join('')).to.equal(text);
        });
    }
});
