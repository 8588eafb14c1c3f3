import { expect } from 'chai';
import { describe, it } from 'mocha';

import { beginningOf, dueIdleStep, endDay, isHitAtOnce, lastSeen } from '../../src/policy/inactivity';
import { days } from '../../src/policy/schedule';

const NOW = new Date('2026-03-31T12:00:00.000Z');

function ago(count: number): Date {
    return new Date(NOW.getTime() - days(count));
}

const INSTANT = 1 / 86_400_000;

describe('lastSeen', () => {
    it('is the last login; without any, when the account came to be, or the guest was put on record', () => {
        const [lastLoginAt, createdAt, addedAt] = [ago(3), ago(30), ago(20)];
        expect(lastSeen({ lastLoginAt, createdAt }, { addedAt })).to.equal(lastLoginAt);
        expect(lastSeen({ createdAt }, { addedAt })).to.equal(createdAt);
        expect(lastSeen({}, { addedAt })).to.equal(addedAt);
    });
});

describe('dueIdleStep', () => {
    for (const [inactivityDays, seen, warned, expected] of [
        [30, 23 - INSTANT, undefined, undefined],
        [30, 23, undefined, 'warn'],
        [30, 300, undefined, 'warn'],
        [30, 30, 7, 'deactivate'],
        [30, 30, 7 - INSTANT, undefined],
        [30, 30 - INSTANT, 7, undefined],
        [30, 300, 6, undefined],
        [30, 300, 7, 'deactivate'],
        // The setting was raised after the warning.
        [60, 53 - INSTANT, 10, 'forget'],
        [60, 53, 10, undefined],
        // However short, not before a day without login.
        [1, 1 - INSTANT, undefined, undefined],
        [1, 1, undefined, 'warn'],
        [7, 1, undefined, 'warn'],
        [8, 1, undefined, 'warn'],
        [9, 1, undefined, undefined],
        [1, 8, 7, 'deactivate'],
        [1, 7, 6, undefined],
    ] as const) {
        const title = warned === undefined ? 'no warning' : `a warning ${warned} days ago`;
        it(`is ${expected} at ${inactivityDays} days, seen ${seen} days ago, with ${title}`, () => {
            const seenAt = ago(seen);
            const warning = warned === undefined ? undefined : { seenAt, warnedAt: ago(warned) };
            expect(dueIdleStep(seenAt, warning, NOW, inactivityDays)).to.equal(expected);
        });
    }

    it('forgets the warning of whoever has logged in since, however long ago that is', () => {
        const warning = { seenAt: ago(300), warnedAt: ago(100) };
        expect(dueIdleStep(ago(2), warning, NOW, 30)).to.equal('forget');
        expect(dueIdleStep(ago(99), warning, NOW, 30)).to.equal('forget');
        expect(dueIdleStep(ago(300), warning, NOW, 30)).to.equal('deactivate');
    });
});

describe('beginningOf', () => {
    const HOUR = 1 / 24;

    for (const [seen, since, listed, expected] of [
        // Hit when it was switched on: the managers first, the guest by the round that comes an hour later.
        [23, 0, undefined, 'list'],
        [300, 5, undefined, 'list'],
        [300, 5, 0, undefined],
        [300, 5, HOUR / 2, undefined],
        [300, 5, HOUR * 0.75, 'warn'],
        [300, 5, 200, 'warn'],
        // Hit later: the guest at once.
        [23, 1, undefined, 'warn'],
        [23 - INSTANT, 0, undefined, undefined],
        // Back since.
        [2, 5, 0, 'forget'],
        [2, 5, 200, 'forget'],
    ] as const) {
        const title = listed === undefined ? 'not listed' : `listed ${listed} days ago`;
        it(`is ${expected}, seen ${seen} days ago, switched on ${since} days ago, ${title}`, () => {
            const listing = listed === undefined ? undefined : { listedAt: ago(listed) };
            expect(beginningOf(ago(seen), listing, NOW, { since: ago(since), days: 30 })).to.equal(expected);
        });
    }
});

describe('isHitAtOnce', () => {
    it('is whoever would have been warned when the setting was switched on', () => {
        expect(isHitAtOnce(ago(23), NOW, 30)).to.be.true;
        expect(isHitAtOnce(ago(23 - INSTANT), NOW, 30)).to.be.false;
    });
});

describe('endDay', () => {
    it('is seven days after the warning, and not before the days without login are over', () => {
        expect(endDay(ago(300), { warnedAt: NOW }, 30)).to.deep.equal(ago(-7));
        expect(endDay(ago(23), { warnedAt: NOW }, 30)).to.deep.equal(ago(-7));
        expect(endDay(ago(23), { warnedAt: NOW }, 40)).to.deep.equal(ago(-17));
    });
});
