import { expect } from 'chai';
import { describe, it } from 'mocha';

import { TokenGate } from '../src/apiToken';

const TOKEN = 'a-token-that-nobody-guesses';

describe('the gate of the API', () => {
    const attempts = (gate: TokenGate, count: number, at: number) =>
        Array.from({ length: count }, () => gate.admit('Bearer wrong', TOKEN, at));

    it('admits nobody where there is no token', () => {
        for (const shown of ['', 'Bearer ', 'Bearer', 'Bearer undefined']) {
            expect(new TokenGate().admit(shown, '', 0)).to.equal('refused');
        }
    });

    it('throttles the wrong ones for a minute, and never the right one', () => {
        const gate = new TokenGate();
        expect(attempts(gate, 20, 1_000)).to.not.include('throttled');
        expect(attempts(gate, 5, 60_999)).to.deep.equal(Array(5).fill('throttled'));
        expect(gate.admit(`Bearer ${TOKEN}`, TOKEN, 60_999)).to.equal('admitted');
        expect(attempts(gate, 20, 61_000)).to.not.include('throttled');
        expect(attempts(gate, 1, 61_000)).to.deep.equal(['throttled']);
    });

    it('forgets what a clock says that was set back', () => {
        const gate = new TokenGate();
        attempts(gate, 20, 1_000_000);
        expect(attempts(gate, 1, 0)).to.deep.equal(['refused']);
    });
});
