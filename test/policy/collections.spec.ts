import { expect } from 'chai';
import { describe, it } from 'mocha';

import { fromEntries, present } from '../../src/policy/collections';

describe('fromEntries', () => {
    it('makes an object; of two entries of one name the last holds', () => {
        expect(
            fromEntries<string, number>([
                ['a', 1],
                ['b', 2],
                ['a', 3],
            ]),
        ).to.deep.equal({ a: 3, b: 2 });
    });
});

describe('present', () => {
    it('keeps what is there, however little it is', () => {
        expect(present([undefined, 0, null, '', false, 'x'])).to.deep.equal([0, '', false, 'x']);
    });
});
