import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { daysByDefault, dueStep, isSameStep, mayBeDue, mostDays } from '../../src/policy/expiry';
import { days } from '../../src/policy/schedule';

const END = new Date('2026-03-31T23:59:59.999Z');

function before(count: number): Date {
    return new Date(END.getTime() - days(count));
}

describe('dueStep', () => {
    const addedAt = before(100);

    for (const [left, expected] of [
        [14.01, undefined],
        [14, { kind: 'reminder', days: 14 }],
        [5.01, { kind: 'reminder', days: 14 }],
        [5, { kind: 'reminder', days: 5 }],
        [1, { kind: 'reminder', days: 1 }],
        [0.001, { kind: 'reminder', days: 1 }],
        [0, { kind: 'end' }],
        [-3, { kind: 'end' }],
    ] as const) {
        it(`is ${JSON.stringify(expected)} ${left} days before the end`, () => {
            expect(dueStep({ expiresAt: END, addedAt }, before(left), [14, 5, 1])).to.deep.equal(expected);
        });
    }

    it('comes when the day is over where the guest is', () => {
        const inHours = (hours: number) => new Date(END.getTime() + hours * 3_600_000);
        const ending = { expiresAt: END, addedAt };
        for (const offset of [-8, 0, 5.5, 13]) {
            const end = inHours(-offset);
            expect(dueStep(ending, end, [1], offset)).to.deep.equal({ kind: 'end' });
            expect(dueStep(ending, new Date(end.getTime() - 1), [1], offset)).to.deep.equal({
                kind: 'reminder',
                days: 1,
            });
            const dayBefore = end.getTime() - days(1);
            expect(dueStep(ending, new Date(dayBefore), [1], offset)).to.deep.equal({ kind: 'reminder', days: 1 });
            expect(dueStep(ending, new Date(dayBefore - 1), [1], offset)).to.be.undefined;
        }
    });

    it('is no reminder whose day was over before anybody knew of the end', () => {
        expect(dueStep({ expiresAt: END, addedAt: before(3) }, before(2), [14, 5, 1])).to.be.undefined;
        expect(dueStep({ expiresAt: END, addedAt, expirySetAt: before(3) }, before(2), [14, 5, 1])).to.be.undefined;
        expect(dueStep({ expiresAt: END, addedAt: before(5) }, before(4), [5])).to.be.undefined;
        expect(dueStep({ expiresAt: END, addedAt: before(3) }, before(1), [14, 5, 1])).to.deep.equal({
            kind: 'reminder',
            days: 1,
        });
    });

    it('comes in order, each reminder once, and ends with the end, however rarely anybody looks', () => {
        const reminders = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 5 });
        const looks = fc.array(fc.integer({ min: 1, max: 100 * 24 }), { minLength: 1, maxLength: 40 });
        fc.assert(
            fc.property(reminders, looks, (reminderDays, hours) => {
                const told: number[] = [];
                let hasEnded = false;
                for (const hour of [...hours].sort((a, b) => a - b).concat(101 * 24)) {
                    const now = new Date(addedAt.getTime() + hour * 3_600_000);
                    const step = dueStep({ expiresAt: END, addedAt }, now, reminderDays);
                    expect(hasEnded && step?.kind !== 'end').to.be.false;
                    hasEnded = step?.kind === 'end';
                    expect(hasEnded).to.equal(now >= END);
                    if (step?.kind === 'reminder' && step.days !== told[told.length - 1]) {
                        told.push(step.days);
                        expect(END.getTime() - now.getTime()).to.be.at.most(days(step.days));
                    }
                }
                expect(told).to.deep.equal([...new Set(told)].sort((a, b) => b - a));
                expect(reminderDays).to.include.members(told);
            }),
        );
    });
});

describe('mayBeDue', () => {
    const hours = (count: number) => new Date(END.getTime() - count * 3_600_000);

    it('misses nothing that is due on some clock, and what is due at both ends of the world is due between them', () => {
        const moment = fc.integer({ min: -20, max: 24 * 20 }).map(hours);
        const counts = fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 4 });
        fc.assert(
            fc.property(
                moment,
                moment,
                counts,
                fc.integer({ min: -12, max: 14 }),
                (addedAt, now, reminders, offset) => {
                    const ending = { expiresAt: END, addedAt };
                    const [first, own, last] = [14, offset, -12].map((each) => dueStep(ending, now, reminders, each));
                    if (own !== undefined) {
                        expect(mayBeDue(ending, now, reminders)).to.equal(true);
                    }
                    if (first !== undefined && isSameStep(first, last)) {
                        expect(isSameStep(own, first)).to.equal(true);
                    }
                },
            ),
            { numRuns: 500 },
        );
    });

    it('is not said of a reminder whose day was over everywhere before anybody knew', () => {
        expect(mayBeDue({ expiresAt: END, addedAt: before(10) }, before(8), [14])).to.equal(false);
        expect(mayBeDue({ expiresAt: END, addedAt: before(10) }, before(6), [5])).to.equal(false);
    });
});

describe('isSameStep', () => {
    const steps = [undefined, { kind: 'end' }, { kind: 'reminder', days: 1 }, { kind: 'reminder', days: 5 }] as const;

    it('tells steps apart', () => {
        steps.forEach((a, i) => steps.forEach((b, j) => expect(isSameStep(a && { ...a }, b)).to.equal(i === j)));
    });
});

describe('the longest access', () => {
    it('is the setting’s, where there is one', () => {
        expect([mostDays(0, 3660), mostDays(30, 3660), mostDays(9999, 3660)]).to.deep.equal([3660, 30, 3660]);
    });

    it('bounds what holds where nobody said, and holds where nothing does', () => {
        const rows: Array<[number, number, number]> = [
            [0, 0, 0],
            [30, 0, 30],
            [0, 90, 90],
            [30, 90, 30],
            [120, 90, 90],
        ];
        for (const [byDefault, most, expected] of rows) {
            expect(daysByDefault(byDefault, most), `${byDefault} of ${most}`).to.equal(expected);
        }
    });
});
