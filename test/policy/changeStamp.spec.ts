import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { isLaterStamp, nextStamp } from '../../src/policy/changeStamp';

const NOW = new Date(1_700_000_000_000);

const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

const ids = fc.stringMatching(/^[0-9a-f]{24}$/);

describe('a stamp', () => {
    it('says when, and of which change', () => {
        expect(nextStamp('', NOW, 'ab')).to.equal('001700000000000-ab');
        expect(nextStamp(undefined, NOW, 'ab')).to.equal('001700000000000-ab');
    });

    it('comes after the last one, whatever the clock says', () => {
        expect(nextStamp('001700000000000-ff', NOW, '00')).to.equal('001700000000001-00');
        expect(nextStamp('001700000000005-ff', NOW, '00')).to.equal('001700000000006-00');
        expect(nextStamp('001600000000000-ff', NOW, '00')).to.equal('001700000000000-00');
        fc.assert(
            fc.property(moments, moments, ids, ids, (before, now, one, other) => {
                const last = nextStamp('', before, one);
                return isLaterStamp(nextStamp(last, now, other), last);
            }),
        );
    });

    it('takes no notice of what is none', () => {
        for (const last of [
            'soon',
            '1-a',
            '0017000000000009-ab',
            'x001700000000009-ab',
            '001700000000009-xy',
            7,
            null,
        ]) {
            expect(nextStamp(last, NOW, 'ab'), String(last)).to.equal('001700000000000-ab');
        }
    });

    const rows: Array<[unknown, unknown, boolean]> = [
        ['001700000000001-ab', '001700000000000-ab', true],
        ['001700000000000-ac', '001700000000000-ab', true],
        ['001700000000000-ab', '001700000000000-ab', false],
        ['001700000000000-ab', '001700000000001-ab', false],
        ['001700000000000-ab', '', true],
        ['001700000000000-ab', undefined, true],
        ['001700000000000-ab', 'zzz', true],
        ['zzz', '001700000000000-ab', false],
        ['001700000000000-ab ', '', false],
        [' 001700000000000-ab', '', false],
        ['001700000000000-', '', false],
        [7, '', false],
        [undefined, '', false],
    ];
    for (const [stamp, old, isLater] of rows) {
        it(`${JSON.stringify(stamp)} ${isLater ? 'replaces' : 'does not replace'} ${JSON.stringify(old)}`, () => {
            expect(isLaterStamp(stamp, old)).to.equal(isLater);
        });
    }

    it('of two that meet, the same holds wherever they meet', () => {
        fc.assert(
            fc.property(moments, moments, ids, ids, (one, other, a, b) => {
                const [left, right] = [nextStamp('', one, a), nextStamp('', other, b)];
                return left === right || isLaterStamp(left, right) !== isLaterStamp(right, left);
            }),
        );
    });
});
