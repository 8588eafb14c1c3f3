import { expect } from 'chai';
import { describe, it } from 'mocha';

import { DEFAULT_POLICY } from '../src/host/settings';
import { ProcessState } from '../src/processState';

describe('ProcessState', () => {
    it('holds to the defaults until the settings are read', () => {
        expect(new ProcessState().policy).to.equal(DEFAULT_POLICY);
    });

    it('knows which rooms are answered', () => {
        const state = new ProcessState();
        state.markAnswered('room-id');
        expect(state.isKnownAnswered('room-id')).to.be.true;
        expect(state.isKnownAnswered('other-id')).to.be.false;
    });

    it('forgets rooms rather than grow without end, and never the newest', () => {
        const state = new ProcessState();
        for (let index = 0; index <= 20_000; index += 1) {
            state.markAnswered(`room-${index}`);
        }
        expect(state.isKnownAnswered('room-20000')).to.be.true;
        expect(state.isKnownAnswered('room-0')).to.be.false;
    });
});
