import { parse } from '@rocket.chat/message-parser';
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { DEFAULT_USERNAME_PATTERN } from '../src/policy/restrictions/mentions';
import { plain, plainInCode } from '../src/text';
import { mentionedNames } from './workspace/server/mentions';

/** What a client's own parser finds in a message: the kinds of its parts. */
function kindsIn(message: string): string[] {
    const kinds = new Set<string>();
    const look = (part: unknown): void => {
        if (Array.isArray(part)) {
            part.forEach(look);
        } else if (typeof part === 'object' && part !== null) {
            const { type, value } = part as { type?: string; value?: unknown };
            if (type !== undefined) {
                kinds.add(type);
            }
            look(value);
        }
    };
    look(parse(message, { colors: true, emoticons: true, katex: { dollarSyntax: true, parenthesisSyntax: true } }));
    return [...kinds];
}

/** The texts of a message as a client shows them. */
const shownIn = (message: string): string =>
    JSON.stringify(parse(message))
        .split('"type":"PLAIN_TEXT","value":"')
        .slice(1)
        .map((part) => JSON.parse(`"${part.split('"}')[0]}"`) as string)
        .join('');

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

    it('keeps every mark visible', () => {
        for (const mark of '@#:[]()<>|\\!/.+-$') {
            expect(
                shownIn(`x ${plain(`${mark}x`)}`)
                    .split('\u2060')
                    .join(''),
            ).to.equal(`x ${mark}x`);
        }
        expect(plain('`*_~')).to.equal('ˋ∗ˍ∼');
    });

    it('leaves an underscore within a word to be copied', () => {
        expect(plain('gus_guest')).to.equal('gus_guest');
    });

    const marks = fc.constantFrom(...'*_~`[]()<>|\\!/.+-$#:@ ', '**', '__', '```', '\n', 'a', 'b1', 'ä', 'http', '1. ');

    it("leaves nothing that a client's parser takes for more than text", () => {
        fc.assert(
            fc.property(fc.array(marks, { maxLength: 14 }), fc.array(marks, { maxLength: 6 }), (one, other) => {
                const message = `${plain(one.join(''))} (${plain(other.join(''))}) a_b`;
                expect(kindsIn(message), message).to.have.members(['PARAGRAPH', 'PLAIN_TEXT']);
            }),
            { numRuns: 300 },
        );
    });

    it('leaves text in code the end of which it cannot bring about', () => {
        fc.assert(
            fc.property(fc.array(marks, { maxLength: 10 }), (pieces) => {
                const message = `x \`a ${plainInCode(pieces.join(''))} b\` y`;
                expect(kindsIn(message), message).to.have.members(['PARAGRAPH', 'PLAIN_TEXT', 'INLINE_CODE']);
                expect(shownIn(message.split(/ `.*` /).join('')), message).to.equal('xy');
            }),
        );
    });

    it('leaves nothing that the server takes for a mention', () => {
        const piece = fc.constantFrom('@all', '@here', '@mia', ' ', '\n', '>', '@', ':', '.', '\u00a0', '\u2028', 'a');
        fc.assert(
            fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
                expect(mentionedNames(plain(pieces.join('')), DEFAULT_USERNAME_PATTERN)).to.deep.equal([]);
            }),
        );
    });
});
