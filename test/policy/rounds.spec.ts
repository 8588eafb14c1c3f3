import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { groupedBy, inGroups, monthToForget, rotated, shareOf } from '../../src/policy/rounds';

const HOUR = 3_600_000;

describe('rotated', () => {
    it('keeps the items and their order, from another beginning each hour', () => {
        const items = Array.from({ length: 10 }, (_, index) => index);
        const beginnings = Array.from({ length: 5 }, (_, hour) => {
            const turned = rotated(items, new Date(hour * HOUR + 17));
            expect([...turned].sort((a, b) => a - b)).to.deep.equal(items);
            turned.slice(1).forEach((item, index) => expect(item).to.equal((turned[index] + 1) % 10));
            return turned[0];
        });
        expect(beginnings).to.deep.equal([0, 6, 2, 8, 4]);
    });

    it('is the same within an hour', () => {
        const at = (time: number) => rotated(['a', 'b', 'c'], new Date(5 * HOUR + time))[0];
        expect(at(0)).to.equal(at(HOUR - 1));
    });

    it('comes to everything within a few rounds, however little each of them gets through', () => {
        fc.assert(
            fc.property(
                fc.integer({ min: 1, max: 400 }),
                fc.integer({ min: 1, max: 50 }),
                fc.nat(500_000),
                (length, most, hour) => {
                    const items = Array.from({ length }, (_, index) => index);
                    const seen = new Set<number>();
                    const rounds = Math.ceil((3 * length) / most);
                    for (let round = 0; round < rounds; round += 1) {
                        const now = new Date((hour + round) * HOUR);
                        rotated(items, now)
                            .slice(0, most)
                            .forEach((item) => seen.add(item));
                    }
                    expect(seen.size).to.equal(length);
                },
            ),
        );
    });

    it('is nothing of nothing', () => {
        expect(rotated([], new Date())).to.deep.equal([]);
    });
});

describe('groups', () => {
    it('hold at most so many, in order', () => {
        expect(inGroups([1, 2, 3, 4, 5], 2)).to.deep.equal([[1, 2], [3, 4], [5]]);
        expect(inGroups([1, 2], 2)).to.deep.equal([[1, 2]]);
        expect(inGroups([], 2)).to.deep.equal([]);
    });

    it('hold what belongs together', () => {
        const words = ['ant', 'bee', 'ape', 'bat', 'asp'];
        expect(groupedBy(words, (word) => word[0], 2)).to.deep.equal([['ant', 'ape'], ['asp'], ['bee', 'bat']]);
        expect(groupedBy([], () => 'x', 2)).to.deep.equal([]);
    });
});

describe('shareOf', () => {
    for (const [left, weight, weights, expected] of [
        [25_000, 1, 5, 5_000],
        [25_000, 4, 10, 10_000],
        [5_000, 2, 2, 5_000],
        [0, 1, 3, 0],
        [-3_000, 1, 3, 0],
    ] as const) {
        it(`is ${expected} of ${left}, ${weight} of ${weights}`, () => {
            expect(shareOf(left, weight, weights)).to.equal(expected);
        });
    }
});

describe('monthToForget', () => {
    const monthsAt = (now: string) =>
        Array.from({ length: 24 }, (_, hour) => monthToForget(new Date(Date.parse(now) + hour * HOUR)));

    it('comes to each month of the year before those that are remembered, twice a day', () => {
        const months = monthsAt('2026-03-15T00:00:00Z');
        const year = [
            '2024-01',
            ...Array.from({ length: 11 }, (_, index) => `2023-${String(12 - index).padStart(2, '0')}`),
        ];
        expect([...new Set(months)].sort()).to.deep.equal([...year].sort());
        expect(months.slice(0, 12).sort()).to.deep.equal(months.slice(12).sort());
    });

    it('is never within two years, on no day of the year', () => {
        for (let day = 0; day < 366; day += 1) {
            for (const month of monthsAt(new Date(Date.UTC(2026, 0, 1 + day)).toISOString())) {
                const endOfMonth = new Date(`${month}-01T00:00:00Z`).setUTCMonth(Number(month.slice(5)));
                expect(endOfMonth).to.be.below(Date.UTC(2024, 0, 1 + day));
            }
        }
    });
});
