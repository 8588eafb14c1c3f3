import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import {
    dayAround,
    days,
    defaultExpiry,
    endFor,
    isOver,
    parseDay,
    parseMoment,
    parseTime,
} from '../../src/policy/schedule';

/** Half past midnight on the first of September in Berlin, still August in London and New York. */
const NOW = new Date('2026-08-31T22:30:00.000Z');

describe('parseTime', () => {
    for (const [text, utcOffset, expected] of [
        ['1d', 2, '2026-09-02T23:59:59.999Z'],
        ['1d', 0, '2026-09-01T23:59:59.999Z'],
        ['1d', -4, '2026-09-01T23:59:59.999Z'],
        ['30D', 5.5, '2026-10-01T23:59:59.999Z'],
        ['8w', 2, '2026-10-27T23:59:59.999Z'],
        ['6m', 0, '2027-02-28T23:59:59.999Z'],
        ['6m', 2, '2027-03-01T23:59:59.999Z'],
        ['18m', 0, '2028-02-29T23:59:59.999Z'],
        ['2027-03-31', 2, '2027-03-31T23:59:59.999Z'],
        [' 2027-3-1 ', 0, '2027-03-01T23:59:59.999Z'],
        ['2027–03–31', 0, '2027-03-31T23:59:59.999Z'],
        ['2026-08-31', -4, '2026-08-31T23:59:59.999Z'],
        ['2026-09-01', 2, '2026-09-01T23:59:59.999Z'],
        ['1d', 14, '2026-09-02T23:59:59.999Z'],
        ['1d', -14, '2026-09-01T23:59:59.999Z'],
        ['1d', NaN, '2026-09-01T23:59:59.999Z'],
        ['1d', 99, '2026-09-01T23:59:59.999Z'],
    ] as const) {
        it(`takes "${text}" for that day, typed ${utcOffset} hours ahead of universal time`, () => {
            expect(parseTime(text, NOW, utcOffset)).to.deep.equal({ at: new Date(expected) });
        });
    }

    for (const [text, problem] of [
        ['', 'nonsense'],
        ['tomorrow', 'nonsense'],
        ['30', 'nonsense'],
        ['0d', 'nonsense'],
        ['-3d', 'nonsense'],
        ['1.5d', 'nonsense'],
        ['3 d', 'nonsense'],
        ['2027-02-29', 'nonsense'],
        ['2027-13-01', 'nonsense'],
        ['2027-03-01x', 'nonsense'],
        ['x2027-03-01', 'nonsense'],
        ['2027-03-40', 'nonsense'],
        ['3dx', 'nonsense'],
        ['31.03.2027', 'nonsense'],
        ['2026-08-30', 'past'],
        ['1999-12-31', 'past'],
        ['3661d', 'too_far'],
        ['9999-12-31', 'too_far'],
        ['999999m', 'too_far'],
    ] as const) {
        it(`finds "${text}" ${problem}`, () => {
            expect(parseTime(text, NOW, 0)).to.deep.equal({ problem });
        });
    }

    it('reaches as far as it is told, and no further', () => {
        expect(parseTime('90d', NOW, 0, 90).problem).to.equal(undefined);
        expect(parseTime('91d', NOW, 0, 90).problem).to.equal('too_far');
    });

    it('is the day so many days later, in every time zone and at every hour', () => {
        fc.assert(
            fc.property(
                fc.integer({ min: 1, max: 3_660 }),
                fc.integer({ min: -48, max: 56 }),
                fc.integer({ min: 0, max: 86_399_999 }),
                (count, quarters, moment) => {
                    const utcOffset = quarters / 4;
                    const now = new Date(NOW.getTime() + moment);
                    const { at } = parseTime(`${count}d`, now, utcOffset) as { at: Date };
                    const midnight = Math.floor((now.getTime() + utcOffset * 3_600_000) / 86_400_000);
                    expect(at.getTime()).to.equal((midnight + count + 1) * 86_400_000 - 1);
                    expect(endFor(at, utcOffset).getTime()).to.equal(at.getTime() - utcOffset * 3_600_000);
                },
            ),
        );
    });

    it('never takes what somebody typed for a day that is over', () => {
        fc.assert(
            fc.property(fc.stringMatching(/^[0-9]{1,5}[-dwm]?[0-9]{0,2}-?[0-9]{0,2}$/), (text) => {
                const time = parseTime(text, NOW, 0);
                expect(time.problem !== undefined || time.at > NOW).to.be.true;
            }),
        );
    });
});

describe('defaultExpiry', () => {
    it('ends at the end of that day', () => {
        expect(defaultExpiry(NOW, 2, 30)).to.deep.equal(new Date('2026-10-01T23:59:59.999Z'));
        expect(defaultExpiry(NOW, -4, 30)).to.deep.equal(new Date('2026-09-30T23:59:59.999Z'));
    });

    it('never ends where nothing is set', () => {
        expect(defaultExpiry(NOW, 2, 0)).to.equal(undefined);
    });
});

it('counts days in milliseconds', () => {
    expect(days(2)).to.equal(172_800_000);
});

it('lets nothing end at the very moment in which it is said', () => {
    const endOfDay = new Date('2026-08-31T23:59:59.999Z');
    expect(parseTime('2026-08-31', endOfDay, 0)).to.deep.equal({ problem: 'past' });
    expect(parseTime('2026-08-31', new Date(endOfDay.getTime() - 1), 0)).to.deep.equal({ at: endOfDay });
});

describe('a day', () => {
    const day = new Date('2027-03-31T23:59:59.999Z');

    for (const [utcOffset, end] of [
        [0, '2027-03-31T23:59:59.999Z'],
        [2, '2027-03-31T21:59:59.999Z'],
        [-7, '2027-04-01T06:59:59.999Z'],
        [14, '2027-03-31T09:59:59.999Z'],
        [-12, '2027-04-01T11:59:59.999Z'],
        [15, '2027-03-31T23:59:59.999Z'],
        [NaN, '2027-03-31T23:59:59.999Z'],
    ] as const) {
        it(`is over at ${end} on a clock ${utcOffset} hours ahead`, () => {
            expect(endFor(day, utcOffset)).to.deep.equal(new Date(end));
            expect(isOver(day, new Date(end), utcOffset)).to.be.true;
            expect(isOver(day, new Date(Date.parse(end) - 1), utcOffset)).to.be.false;
        });
    }

    it('is the one in which a moment lies', () => {
        for (const moment of ['2027-03-31T00:00:00.000Z', '2027-03-31T18:00:00Z', '2027-03-31T23:59:59.999Z']) {
            expect(dayAround(new Date(moment))).to.deep.equal(day);
        }
        expect(dayAround(new Date('2027-04-01T00:00:00Z'))).to.deep.equal(new Date('2027-04-01T23:59:59.999Z'));
    });

    it('is over in universal time where no clock is known', () => {
        expect(endFor(day)).to.deep.equal(day);
        expect(isOver(day, day)).to.be.true;
    });

    it('that is typed before summer time begins is the same day after it', () => {
        const winter = new Date('2027-01-15T12:00:00Z');
        const [typedInBerlin, typedInDenver] = [1, -7].map((offset) => parseTime('2027-03-31', winter, offset));
        expect(typedInBerlin).to.deep.equal({ at: day });
        expect(typedInDenver).to.deep.equal({ at: day });
    });
});

describe('parseMoment', () => {
    for (const [text, expected] of [
        ['2027-03-31T18:00:00Z', '2027-03-31T18:00:00.000Z'],
        ['2027-03-31T18:00:00.25Z', '2027-03-31T18:00:00.250Z'],
        ['2027-03-31T18:00:00+02:00', '2027-03-31T16:00:00.000Z'],
        ['2028-02-29T23:59:59-05:30', '2028-03-01T05:29:59.000Z'],
    ] as const) {
        it(`reads ${text}`, () => {
            expect(parseMoment(text)).to.deep.equal(new Date(expected));
        });
    }

    for (const text of [
        '',
        '2027-03-31',
        '2027-03-31T18:00Z',
        '2027-03-31T18:00:00',
        '2027-03-31 18:00:00Z',
        '2027-02-29T18:00:00Z',
        '2027-13-01T18:00:00Z',
        '2027-03-31T24:00:00Z',
        '2027-03-31T23:60:00Z',
        'x2027-03-31T18:00:00Z',
        '2027-03-31T18:00:00Zx',
        '+012027-03-31T18:00:00Z',
        '30d',
    ]) {
        it(`does not take "${text}" for one`, () => {
            expect(parseMoment(text)).to.equal(undefined);
        });
    }
});

describe('parseDay', () => {
    it('knows both ends of a day', () => {
        expect(parseDay('2028-02-29')).to.deep.equal({
            start: new Date('2028-02-29T00:00:00.000Z'),
            end: new Date('2028-02-29T23:59:59.999Z'),
        });
    });

    for (const text of ['', '2027-02-29', '2027-2-1', '2027-02-01T00:00:00Z', 'x2027-02-01', '30d']) {
        it(`does not take "${text}" for one`, () => {
            expect(parseDay(text)).to.equal(undefined);
        });
    }
});
