import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { dayOf, periodsOf } from '../../src/policy/periods';

describe('periodsOf', () => {
    for (const [since, until, periods] of [
        ['2026-03-05T10:00:00Z', '2026-03-05T10:00:00Z', ['2026-03-05']],
        ['2026-03-05T23:59:59Z', '2026-03-06T00:00:00Z', ['2026-03-05', '2026-03-06']],
        ['2026-03-01T00:00:00Z', '2026-03-31T23:59:59Z', ['2026-03']],
        ['2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z', ['2026-03-01', '2026-03-02']],
        ['2025-12-30T10:00:00Z', '2026-02-01T00:00:00Z', ['2025-12-30', '2025-12-31', '2026-01', '2026-02-01']],
        ['2024-02-28T00:00:00Z', '2024-03-01T00:00:00Z', ['2024-02-28', '2024-02-29', '2024-03-01']],
        ['2026-03-06T00:00:00Z', '2026-03-05T00:00:00Z', []],
    ] as const) {
        it(`of ${since} to ${until} are ${periods.join(', ') || 'none'}`, () => {
            expect(periodsOf(new Date(since), new Date(until))).to.deep.equal(periods);
        });
    }

    it('hold a day exactly where it is one of those from the first to the last', () => {
        const times = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
        fc.assert(
            fc.property(times, times, times, (since, until, at) => {
                const holding = periodsOf(since, until).filter((period) => dayOf(at).startsWith(period));
                const isWithin = dayOf(at) >= dayOf(since) && dayOf(at) <= dayOf(until);
                expect(holding).to.have.lengthOf(isWithin ? 1 : 0);
            }),
        );
    });
});
