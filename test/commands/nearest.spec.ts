import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { distance, nearest } from '../../src/commands/nearest';

describe('distance', () => {
    const rows: Array<[string, string, number]> = [
        ['help', 'help', 0],
        ['', 'help', 4],
        ['help', '', 4],
        ['', '', 0],
        ['hepl', 'help', 1],
        ['hlep', 'help', 1],
        ['hel', 'help', 1],
        ['helpp', 'help', 1],
        ['halp', 'help', 1],
        ['promote', 'demote', 3],
    ];
    for (const [from, to, edits] of rows) {
        it(`is ${edits} from “${from}” to “${to}”`, () => {
            expect(distance(from, to)).to.equal(edits);
        });
    }

    it('is the same in both directions, and never more than the longer word', () => {
        const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
        fc.assert(
            fc.property(word, word, (one, other) => {
                expect(distance(one, other)).to.equal(distance(other, one));
                expect(distance(one, other)).to.be.at.most(Math.max(one.length, other.length));
                expect(distance(one, other) === 0).to.equal(one === other);
            }),
        );
    });
});

describe('nearest', () => {
    const KNOWN = ['activate', 'deactivate', 'help', 'invitations', 'invite', 'list'];

    const rows: Array<{ typed: string; expected: string | undefined }> = [
        { typed: 'hepl', expected: 'help' },
        { typed: 'HELP', expected: 'help' },
        { typed: 'lits', expected: 'list' },
        { typed: 'invit', expected: 'invitations' },
        { typed: 'deactivte', expected: 'deactivate' },
        { typed: 'actvate', expected: 'activate' },
        { typed: 'xyzzy', expected: undefined },
        { typed: 'x'.repeat(100_000), expected: undefined },
        { typed: '@all', expected: undefined },
        { typed: '__proto__', expected: undefined },
    ];
    for (const { typed, expected } of rows) {
        it(`takes “${typed.slice(0, 20)}” for ${expected ?? 'nothing known'}`, () => {
            expect(nearest(typed, KNOWN)).to.equal(expected);
        });
    }

    it('guesses nothing where nothing is known', () => {
        expect(nearest('help', [])).to.be.undefined;
    });
});
