import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { DEFAULT_USERNAME_PATTERN, mentions } from '../../../src/policy/restrictions/mentions';
import type { Writing } from '../../../src/policy/types';
import { mentionedNames } from '../../workspace/server/mentions';

const GROUPS = ['all', 'here'] as const;

describe('mentions agree with the server', () => {
    const piece = fc.constantFrom(
        ...[
            '@all',
            '@all',
            '\n@all',
            '@here',
            ' @all',
            '@',
            '@',
            '>',
            ':',
            '.',
            '-',
            '_',
            ',',
            ' ',
            '\n',
            '\r\n',
            '\t',
            '\u00a0',
            '\u2028',
            '`',
        ],
        ...['all', 'here', 'a', 'l', 'é', 'ä', 'A', '7', 'mail@all.com', '@mia', ' @here', '(', '*', '```\n', '👋'],
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const written: fc.Arbitrary<Writing> = fc.record({
        text,
        descriptions: fc.array(text, { maxLength: 2 }),
        encryptedMentions: fc.option(fc.array(text, { maxLength: 3 }), { nil: undefined, freq: 3 }),
    });
    /** What is set, and what the server's expression is then made of. */
    const pattern = fc.constantFrom(
        { set: DEFAULT_USERNAME_PATTERN, used: DEFAULT_USERNAME_PATTERN },
        { set: '[0-9a-zA-Zäöüß_.-]+', used: '[0-9a-zA-Zäöüß_.-]+' },
        { set: '[a-z]+', used: '[a-z]+' },
        { set: '', used: DEFAULT_USERNAME_PATTERN },
        { set: '[a-', used: DEFAULT_USERNAME_PATTERN },
    );

    function namesByServer({ text, descriptions, encryptedMentions = [] }: Writing, used: string): string[] {
        const inText =
            encryptedMentions.length > 0
                ? encryptedMentions.map((entry) => (entry.includes(':') ? entry.trim() : entry.trim().slice(1)))
                : mentionedNames(text, used);
        return [...inText, ...descriptions.flatMap((description) => mentionedNames(description, used))];
    }

    it('on ten thousand random writings', () => {
        fc.assert(
            fc.property(written, pattern, (writing, { set, used }) => {
                const names = namesByServer(writing, used);
                return GROUPS.every((name) => mentions(writing, name, set) === names.includes(name));
            }),
            { numRuns: 10_000 },
        );
    });

    it('and the random writings hold enough of either verdict to be worth it', () => {
        const verdicts = fc.sample(written, 2_000).map((writing) => mentions(writing, 'all', DEFAULT_USERNAME_PATTERN));
        const hits = verdicts.filter(Boolean).length;
        expect(hits).to.be.within(200, 1_800);
    });
});
