import { expect } from 'chai';
import { describe, it } from 'mocha';

import * as admission from '../../src/policy/admission';
import type { JoinMark, PlaceClaim } from '../../src/policy/places';

const NOW = new Date('2026-03-01T12:00:00Z');

function ago(milliseconds: number): Date {
    return new Date(NOW.getTime() - milliseconds);
}

/** A claim of a second ago, still open. */
function claim(overrides: Partial<PlaceClaim> = {}): PlaceClaim {
    return { id: 'm', at: ago(1_000), change: 1, subject: 'a@example.org', isKept: false, ...overrides };
}

function mark(roomId: string, overrides: Partial<JoinMark> = {}): JoinMark {
    return { id: roomId, userId: 'gus-id', roomId, at: ago(1_000), ...overrides };
}

describe('fits', () => {
    const rows: Array<[number, number, boolean]> = [
        [5, 0, true],
        [5, 4, true],
        [5, 5, false],
        [5, 6, false],
        [1, 0, true],
        [1, 1, false],
        [0, 0, true],
        [0, 1_000_000, true],
    ];
    for (const [limit, taken, expected] of rows) {
        it(`is ${expected} for one more beside ${taken} of ${limit === 0 ? 'no limit' : limit}`, () => {
            expect(admission.fits(limit, taken)).to.equal(expected);
        });
    }
});

describe('isOver', () => {
    const rows: Array<[number, number, boolean]> = [
        [5, 4, false],
        [5, 5, false],
        [5, 6, true],
        [0, 1_000_000, false],
    ];
    for (const [limit, taken, expected] of rows) {
        it(`is ${expected} for ${taken} of ${limit === 0 ? 'no limit' : limit}`, () => {
            expect(admission.isOver(limit, taken)).to.equal(expected);
        });
    }
});

describe('byOrder', () => {
    it('puts what came first first, and orders one moment by id, however the list stood', () => {
        const [first, second, third] = [claim({ id: 'z', at: ago(9) }), claim({ id: 'a' }), claim({ id: 'b' })];
        const later = [second, third].map((one) => ({ ...one, at: ago(5) }));
        for (const list of [
            [first, ...later],
            [later[1], later[0], first],
            [later[0], first, later[1]],
        ]) {
            expect([...list].sort(admission.byOrder).map(({ id }) => id)).to.deep.equal(['z', 'a', 'b']);
        }
    });
});

describe('takenNow', () => {
    const rows: Array<{ title: string; claims: PlaceClaim[]; expected: number }> = [
        { title: 'what was counted, without claims', claims: [], expected: 3 },
        { title: 'an open claim', claims: [claim()], expected: 4 },
        { title: 'a kept claim', claims: [claim({ isKept: true })], expected: 4 },
        { title: 'an old kept claim', claims: [claim({ isKept: true, at: ago(3_600_000) })], expected: 4 },
        { title: 'a claim a millisecond before it lapses', claims: [claim({ at: ago(119_999) })], expected: 4 },
        { title: 'no claim that has lapsed', claims: [claim({ at: ago(120_000) })], expected: 3 },
        { title: 'a place given back', claims: [claim({ change: -1, isKept: true })], expected: 2 },
        { title: 'all of them', claims: [claim(), claim({ id: 'n', isKept: true })], expected: 5 },
    ];
    for (const { title, claims, expected } of rows) {
        it(`counts ${title}`, () => {
            expect(admission.takenNow(3, claims, NOW)).to.equal(expected);
        });
    }
});

describe('countsAsRoom', () => {
    const rows: Array<[string, string, boolean, boolean]> = [
        ['a public channel', 'channel', true, true],
        ['a private group', 'group', true, true],
        ['a direct room', 'direct', false, true],
        ['an omnichannel room', 'livechat', false, false],
        ['a room of no known type', 'unknown', false, false],
    ];
    for (const [title, type, counts, countsWithDirect] of rows) {
        it(`${counts ? 'counts' : 'does not count'} ${title}`, () => {
            expect(admission.countsAsRoom(type, false)).to.equal(counts);
        });
        it(`${countsWithDirect ? 'counts' : 'does not count'} ${title} where direct rooms count`, () => {
            expect(admission.countsAsRoom(type, true)).to.equal(countsWithDirect);
        });
    }
});

describe('roomsBefore', () => {
    const joining = mark('m');
    const rows: Array<{ title: string; roomIds: string[]; joins: JoinMark[]; expected: number }> = [
        { title: 'nothing for a guest in no room', roomIds: [], joins: [joining], expected: 0 },
        { title: 'rooms the guest is in', roomIds: ['a', 'b'], joins: [joining], expected: 2 },
        { title: 'not the room itself, once joined', roomIds: ['a', 'm'], joins: [joining], expected: 1 },
        {
            title: 'an earlier join that races',
            roomIds: [],
            joins: [joining, mark('a', { at: ago(2_000) })],
            expected: 1,
        },
        { title: 'an earlier join that has happened', roomIds: ['a'], joins: [joining, mark('a')], expected: 1 },
        { title: 'no later join that races', roomIds: [], joins: [joining, mark('z')], expected: 0 },
        { title: 'no later join, though it has happened', roomIds: ['z'], joins: [joining, mark('z')], expected: 0 },
        {
            title: 'no earlier join that lapsed',
            roomIds: [],
            joins: [joining, mark('a', { at: ago(60_000) })],
            expected: 0,
        },
        {
            title: 'an earlier join a millisecond before it lapses',
            roomIds: [],
            joins: [joining, mark('a', { at: ago(59_999) })],
            expected: 1,
        },
        {
            title: 'a room once, however often it was asked for',
            roomIds: [],
            joins: [joining, mark('a', { id: 'a', at: ago(2_000) }), mark('a', { id: 'b', at: ago(3_000) })],
            expected: 1,
        },
    ];
    for (const { title, roomIds, joins, expected } of rows) {
        it(`counts ${title}`, () => {
            expect(admission.roomsBefore(joining, roomIds, joins, NOW)).to.equal(expected);
        });
    }
});

describe('levelOf', () => {
    const rows: Array<[number, number, number]> = [
        [10, 7, 0],
        [10, 8, 80],
        [10, 9, 80],
        [10, 10, 100],
        [10, 11, 100],
        [1, 0, 0],
        [1, 1, 100],
        [3, 2, 0],
        [0, 99, 0],
    ];
    for (const [limit, taken, level] of rows) {
        it(`is ${level} at ${taken} of ${limit}`, () => {
            expect(admission.levelOf(limit, taken)).to.equal(level);
        });
    }
});

const CLAIM_CASES: Array<{ title: string; other: PlaceClaim; expected: number }> = [
    { title: 'an open claim that came earlier', other: claim({ id: 'a', at: ago(2_000) }), expected: 4 },
    { title: 'an open claim of the same moment with a smaller id', other: claim({ id: 'a' }), expected: 4 },
    { title: 'no open claim of the same moment with a greater id', other: claim({ id: 'z' }), expected: 3 },
    { title: 'no open claim that came later', other: claim({ id: 'a', at: ago(1) }), expected: 3 },
    { title: 'no earlier claim that has lapsed', other: claim({ id: 'a', at: ago(120_000) }), expected: 3 },
    { title: 'a kept claim that came earlier', other: claim({ id: 'a', at: ago(2_000), isKept: true }), expected: 4 },
    { title: 'a place given back', other: claim({ id: 'z', at: ago(1), change: -1, isKept: true }), expected: 2 },
    { title: 'not itself', other: claim(), expected: 3 },
];

describe('takenAhead', () => {
    for (const { title, other, expected } of [
        ...CLAIM_CASES,
        { title: 'no kept claim that came later', other: claim({ id: 'z', isKept: true }), expected: 3 },
    ]) {
        it(`counts ${title}`, () => {
            expect(admission.takenAhead(claim(), 3, [claim(), other], NOW)).to.equal(expected);
        });
    }
});

describe('isUncounted', () => {
    const rows: Array<{ title: string; of: PlaceClaim; expected: boolean }> = [
        { title: 'a claim after the count', of: claim({ at: new Date(NOW.getTime() + 1) }), expected: true },
        { title: 'a claim shortly before the count', of: claim({ at: ago(119_999) }), expected: true },
        { title: 'a kept claim shortly before the count', of: claim({ isKept: true }), expected: true },
        { title: 'a claim two minutes before the count', of: claim({ at: ago(120_000) }), expected: false },
        { title: 'a kept claim two minutes before', of: claim({ at: ago(120_000), isKept: true }), expected: false },
        { title: 'a place given back before the count', of: claim({ change: -1, isKept: true }), expected: false },
        { title: 'a place given back at the count', of: claim({ change: -1, at: NOW, isKept: true }), expected: false },
        {
            title: 'a place given back after the count',
            of: claim({ change: -1, at: new Date(NOW.getTime() + 1), isKept: true }),
            expected: true,
        },
    ];
    for (const { title, of, expected } of rows) {
        it(`is ${expected} for ${title}`, () => {
            expect(admission.isUncounted(of, NOW)).to.equal(expected);
        });
    }

    it('is true for every claim before the first count', () => {
        expect(admission.isUncounted(claim({ at: new Date(0) }), undefined)).to.be.true;
        expect(admission.isUncounted(claim({ at: new Date(0), change: -1 }), undefined)).to.be.true;
    });
});

describe('standingClaim and withoutRepeats', () => {
    const first = claim({ id: 'a', at: ago(3_000), isKept: true });
    const again = claim({ id: 'b', at: ago(2_000) });
    const back = claim({ id: 'c', at: ago(2_500), change: -1, isKept: true });

    it('let the first of several claims in a row stand for one account', () => {
        expect(admission.standingClaim(again, [again, first], NOW)).to.equal(first);
        expect(admission.withoutRepeats([again, first], NOW)).to.deep.equal([first]);
    });

    it('let a claim stand for itself after the place was given back', () => {
        expect(admission.standingClaim(again, [first, back, again], NOW)).to.equal(again);
        expect(admission.withoutRepeats([first, back, again], NOW)).to.deep.equal([first, back, again]);
    });

    it('know nothing of other accounts, of later claims and of those that have lapsed', () => {
        const other = claim({ id: 'd', at: ago(3_000), subject: 'b@example.org' });
        const later = claim({ id: 'e', at: ago(1_000) });
        const lapsed = claim({ id: 'f', at: ago(admission.CLAIM_LAPSES + 1) });
        expect(admission.standingClaim(again, [other, later, lapsed, again], NOW)).to.equal(again);
    });
});
