import { expect } from 'chai';
import { describe, it } from 'mocha';

import { median, quantile } from './statistics';

describe('the statistics of the bench', () => {
    it('know the middle of values in any order', () => {
        expect(median([5, 1, 3])).to.equal(3);
        expect(median([4, 1, 3, 2])).to.equal(2.5);
    });

    it('know quartiles, in proportion between two values', () => {
        expect(quantile([10, 20, 30, 40, 50], 0.25)).to.equal(20);
        expect(quantile([10, 20], 0.75)).to.equal(17.5);
    });
});
