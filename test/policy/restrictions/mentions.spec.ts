import { expect } from 'chai';
import { describe, it } from 'mocha';

import { DEFAULT_USERNAME_PATTERN, mentionAll, mentionHere, mentions } from '../../../src/policy/restrictions/mentions';
import { deny } from '../../../src/policy/types';
import type { Writing } from '../../../src/policy/types';
import { creatingRoom, deleting, editing, guest, policyWithAll, sending, writing } from '../../support/policyObjects';

/** Text, and the group that it mentions by the server's own expression with its default pattern. */
const TEXTS: ReadonlyArray<[string, 'all' | 'here' | 'nobody']> = [
    ['@all', 'all'],
    ['@here', 'here'],
    ['hi @all', 'all'],
    ['> @all', 'all'],
    ['> @here', 'here'],
    ['first line\n@all', 'all'],
    ['first line\r\n@here', 'here'],
    ['a\u00a0@all', 'all'],
    ['a\t@here', 'here'],
    ['a\u2003@all', 'all'],
    ['a\u2028@all', 'all'],
    ['```\n@all\n```', 'all'],
    ['``` @here ```', 'here'],
    ['@all,', 'all'],
    ['@here!', 'here'],
    ['@all)', 'all'],
    ['@all: listen', 'all'],
    ['@all*', 'all'],
    ['@all`', 'all'],
    ['@all@', 'all'],
    ['@all 👋', 'all'],
    ['👋 @here', 'here'],
    ['@mia @all', 'all'],
    ['>@all', 'nobody'],
    ['>@here', 'nobody'],
    ['@all.', 'nobody'],
    ['@all-', 'nobody'],
    ['@all_', 'nobody'],
    ['@here.now', 'nobody'],
    ['@allison', 'nobody'],
    ['@hereby', 'nobody'],
    ['@All', 'nobody'],
    ['@ALL', 'nobody'],
    ['@Here', 'nobody'],
    ['@all:server', 'nobody'],
    ['@all@x', 'nobody'],
    ['@x@all', 'nobody'],
    ['mail@all.com', 'nobody'],
    ['(@all)', 'nobody'],
    ['"@all"', 'nobody'],
    ['*@all*', 'nobody'],
    [',@all', 'nobody'],
    ['@@all', 'nobody'],
    ['#@all', 'nobody'],
    ['`@all`', 'nobody'],
    ['\u200b@all', 'nobody'],
    ['@ all', 'nobody'],
    ['all here', 'nobody'],
    ['', 'nobody'],
];

const GROUPS = ['all', 'here'] as const;

function mentioned(written: Partial<Writing>, pattern = DEFAULT_USERNAME_PATTERN): string {
    return GROUPS.filter((name) => mentions(writing({ text: '', ...written }), name, pattern)).join(' ') || 'nobody';
}

describe('mentions: the server’s own reading', () => {
    for (const [text, expected] of TEXTS) {
        it(`${JSON.stringify(text)} mentions ${expected}`, () => {
            expect(mentioned({ text })).to.equal(expected);
        });

        it(`${JSON.stringify(text)} mentions ${expected} as the description of an attachment too`, () => {
            expect(mentioned({ descriptions: ['', text] })).to.equal(expected);
        });
    }

    it('finds both groups in one text', () => {
        expect(mentioned({ text: '@here, @all' })).to.equal('all here');
    });

    it('finds a mention at the end of a very long text', () => {
        const long = '@mia >@all mail@all.com `@here` '.repeat(6_250);
        expect(long.length).to.equal(200_000);
        expect(mentioned({ text: long })).to.equal('nobody');
        expect(mentioned({ text: `${long}@all` })).to.equal('all');
    });
});

describe('mentions: encrypted messages', () => {
    const rows: Array<{ title: string; written: Partial<Writing>; expected: string }> = [
        {
            title: 'takes the list that travels along',
            written: { encryptedMentions: ['@mia', '@all'] },
            expected: 'all',
        },
        {
            title: 'cuts the first character off, whatever it is',
            written: { encryptedMentions: ['xhere'] },
            expected: 'here',
        },
        { title: 'trims what is on the list', written: { encryptedMentions: [' @all\n'] }, expected: 'all' },
        {
            title: 'does not add to a name with a server',
            written: { encryptedMentions: ['@all:x'] },
            expected: 'nobody',
        },
        {
            title: 'does not take a bare name for the group',
            written: { encryptedMentions: ['all'] },
            expected: 'nobody',
        },
        {
            title: 'does not look at the text beside a list',
            written: { text: '@all', encryptedMentions: ['@mia'] },
            expected: 'nobody',
        },
        {
            title: 'reads the text where the list is empty',
            written: { text: '@all', encryptedMentions: [] },
            expected: 'all',
        },
        { title: 'reads the text where there is no list', written: { text: '@here' }, expected: 'here' },
        {
            title: 'reads descriptions beside a list',
            written: { descriptions: ['@here'], encryptedMentions: ['@mia'] },
            expected: 'here',
        },
    ];
    for (const { title, written, expected } of rows) {
        it(title, () => {
            expect(mentioned(written)).to.equal(expected);
        });
    }
});

describe('mentions: the workspace’s pattern for user names', () => {
    const UMLAUTS = '[0-9a-zA-Zäöüß_.-]+';
    const rows: Array<{ title: string; text: string; pattern: string; expected: string }> = [
        {
            title: 'a letter that may be in a name makes another name',
            text: '@allä',
            pattern: UMLAUTS,
            expected: 'nobody',
        },
        {
            title: 'the same letter ends the name by default',
            text: '@allä',
            pattern: DEFAULT_USERNAME_PATTERN,
            expected: 'all',
        },
        { title: 'a narrow pattern ends the name early', text: '@all.', pattern: '[a-z]+', expected: 'all' },
        { title: 'a pattern that does not compile counts as the default', text: '@all', pattern: '[', expected: 'all' },
        { title: 'so it does for what is no mention', text: '@all.', pattern: '[', expected: 'nobody' },
        { title: 'an empty pattern counts as the default', text: '@all', pattern: '', expected: 'all' },
        { title: 'a blank pattern counts as the default', text: '@all', pattern: '  ', expected: 'all' },
        { title: 'groups inside the pattern do no harm', text: 'a @all', pattern: '([a-z]|[0-9])+', expected: 'all' },
    ];
    for (const { title, text, pattern, expected } of rows) {
        it(title, () => {
            expect(mentioned({ text }, pattern)).to.equal(expected);
        });
    }
});

describe('block_mention_all and block_mention_here', () => {
    const rows = [
        { rule: mentionAll, text: '@all', reason: 'mention_all' },
        { rule: mentionHere, text: '@here', reason: 'mention_here' },
    ] as const;
    for (const { rule, text, reason } of rows) {
        it(`${rule.id} denies ${text} in a new message and in an edit`, () => {
            const mentioning = { person: guest(), writing: writing({ text }) };
            expect(rule.check(sending(mentioning), policyWithAll())).to.deep.equal(deny(reason));
            expect(rule.check(editing(mentioning), policyWithAll())).to.deep.equal(deny(reason));
        });

        it(`${rule.id} has nothing to say about other texts and acts`, () => {
            const other = rows.find((row) => row.rule !== rule)?.text;
            expect(rule.check(sending({ writing: writing({ text: other }) }), policyWithAll())).to.be.undefined;
            expect(rule.check(creatingRoom(), policyWithAll())).to.be.undefined;
            expect(rule.check(deleting(), policyWithAll())).to.be.undefined;
        });

        it(`${rule.id} reads names as the workspace does`, () => {
            const greedy = policyWithAll({ usernamePattern: '[a-zä]+' });
            const action = sending({ writing: writing({ text: `${text}ä` }) });
            expect(rule.check(action, greedy)).to.be.undefined;
            expect(rule.check(action, policyWithAll())).to.deep.equal(deny(reason));
        });
    }
});
