import { expect } from 'chai';
import { describe, it } from 'mocha';

import { RESTRICTIONS } from '../src/policy/restrictions';
import { ProcessState } from '../src/processState';

describe('ProcessState', () => {
    it('takes every switch for on until the settings are read', () => {
        const { policy } = ProcessState.beginning();
        expect(RESTRICTIONS.filter(({ id }) => !policy.restrictions[id])).to.deep.equal([]);
        expect([...policy.access.guestRoles]).to.deep.equal(['guest']);
    });

    it('knows which rooms are answered', () => {
        const state = new ProcessState();
        state.markAnswered('room-id');
        expect(state.isKnownAnswered('room-id')).to.be.true;
        expect(state.isKnownAnswered('other-id')).to.be.false;
    });

    it('knows of which answered rooms the record is still to be written', () => {
        const state = new ProcessState();
        state.markAnswered('room-id');
        expect(state.isKnownRecorded('room-id')).to.be.true;
        state.unmarkRecorded('room-id');
        expect([state.isKnownAnswered('room-id'), state.isKnownRecorded('room-id')]).to.deep.equal([true, false]);
        state.markRecorded('room-id');
        expect(state.isKnownRecorded('room-id')).to.be.true;
        expect(state.isKnownRecorded('other-id')).to.be.false;
    });

    it('forgets rooms rather than grow without end, and never the newest', () => {
        const state = new ProcessState();
        for (let index = 0; index <= 20_000; index += 1) {
            state.markAnswered(`room-${index}`);
        }
        expect(state.isKnownAnswered('room-20000')).to.be.true;
        expect(state.isKnownAnswered('room-0')).to.be.false;
    });

    it('knows who has written in which direct room, and who has accepted which terms', () => {
        const state = new ProcessState();
        state.markWriter('room-id', 'mia-id');
        expect(state.isKnownWriter('room-id', 'mia-id')).to.be.true;
        expect(state.isKnownWriter('room-id', 'max-id')).to.be.false;
        expect(state.isKnownWriter('other-id', 'mia-id')).to.be.false;
        state.markAccepted('gus-id', 'v1');
        expect(state.isKnownAccepted('gus-id', 'v1')).to.be.true;
        expect(state.isKnownAccepted('gus-id', 'v2')).to.be.false;
        expect(state.isKnownAccepted('gina-id', 'v1')).to.be.false;
    });

    it('forgets writers and acceptances rather than grow without end, and never the newest', () => {
        const state = new ProcessState();
        for (let index = 0; index <= 20_000; index += 1) {
            state.markWriter('room-id', `person-${index}`);
            state.markAccepted(`person-${index}`, 'v1');
        }
        expect(state.isKnownWriter('room-id', 'person-20000')).to.be.true;
        expect(state.isKnownWriter('room-id', 'person-0')).to.be.false;
        expect(state.isKnownAccepted('person-20000', 'v1')).to.be.true;
        expect(state.isKnownAccepted('person-0', 'v1')).to.be.false;
    });

    it('remembers for ten minutes who has uploaded something that nobody could judge', () => {
        const state = new ProcessState();
        state.noteUnjudgedUpload('gus-id', 1_000);
        expect(state.hasUnjudgedUpload('gus-id', 1_000)).to.be.true;
        expect(state.hasUnjudgedUpload('gus-id', 600_999)).to.be.true;
        expect(state.hasUnjudgedUpload('gus-id', 601_000)).to.be.false;
        expect(state.hasUnjudgedUpload('gina-id', 1_000)).to.be.false;
    });

    it('forgets uploads rather than grow without end, and never the newest', () => {
        const state = new ProcessState();
        for (let index = 0; index <= 1_000; index += 1) {
            state.noteUnjudgedUpload(`person-${index}`, 1_000);
        }
        expect(state.hasUnjudgedUpload('person-1000', 1_000)).to.be.true;
        expect(state.hasUnjudgedUpload('person-0', 1_000)).to.be.false;
    });
});
