import { expect } from 'chai';
import { describe, it } from 'mocha';

import { decide } from '../../src/policy/decide';
import { heldByTerms, isSaying } from '../../src/policy/terms';
import { ALLOW, deny } from '../../src/policy/types';
import type { GuestAction, Person } from '../../src/policy/types';
import {
    creatingRoom,
    deleting,
    editing,
    guest,
    joining,
    policyWith,
    policyWithAll,
    ROLE_CASES,
    room,
    sending,
    uploading,
    writing,
} from '../support/policyObjects';

const TERMS = { text: 'Be kind.', version: 'v1' };

const SAYINGS: Readonly<Record<string, (person: Person | undefined, hasAcceptedTerms?: boolean) => GuestAction>> = {
    message: (person, hasAcceptedTerms) => sending({ person, hasAcceptedTerms }),
    'direct message': (person, hasAcceptedTerms) =>
        sending({ person, hasAcceptedTerms, room: room({ type: 'direct' }), isAnswered: true }),
    edit: (person, hasAcceptedTerms) => editing({ person, hasAcceptedTerms }),
    file: (person, hasAcceptedTerms) => uploading({ person, hasAcceptedTerms }),
};

const ASK = { verdict: 'ask', fact: 'hasAcceptedTerms' };

describe('the terms', () => {
    for (const [name, by] of Object.entries(SAYINGS)) {
        for (const { title, person, isGuest } of ROLE_CASES) {
            it(`${isGuest ? 'hold back' : 'let pass'} the ${name} of ${title}`, () => {
                const policy = policyWith([], { terms: TERMS });
                expect(decide(by(person), policy)).to.deep.equal(isGuest ? ASK : ALLOW);
                expect(decide(by(person, false), policy)).to.deep.equal(isGuest ? deny('terms') : ALLOW);
                expect(decide(by(person, true), policy)).to.deep.equal(ALLOW);
            });
        }

        it(`are not asked about for the ${name} of a guest while there are none`, () => {
            for (const accepted of [undefined, false, true]) {
                expect(heldByTerms(by(guest(), accepted), policyWith([]))).to.be.undefined;
            }
        });
    }

    it('let guests do what says nothing', () => {
        const acts: GuestAction[] = [
            joining(),
            joining({ isInvited: true }),
            deleting(),
            creatingRoom(),
            { kind: 'createDirect' },
        ];
        for (const act of acts) {
            expect(heldByTerms(act, policyWithAll({ terms: TERMS })), act.kind).to.be.undefined;
            expect(isSaying(act), act.kind).to.be.false;
        }
        expect(Object.values(SAYINGS).every((by) => isSaying(by(guest())))).to.be.true;
    });

    it('come after every restriction: what is refused anyway is refused with its own reason, without a look-up', () => {
        const policy = policyWithAll({ terms: TERMS });
        for (const hasAcceptedTerms of [undefined, false, true]) {
            const loud = sending({ hasAcceptedTerms, writing: writing({ text: '@all' }) });
            expect(decide(loud, policy)).to.deep.equal(deny('mention_all'));
            const file = uploading({ hasAcceptedTerms });
            expect(decide(file, policy)).to.deep.equal(deny('file_upload'));
        }
    });

    it('are asked about after the first message in a direct room, and only where that may be answered', () => {
        const policy = policyWithAll({ terms: TERMS });
        const first = { room: room({ type: 'direct' }) };
        expect(decide(sending(first), policy)).to.deep.equal({ verdict: 'ask', fact: 'isAnswered' });
        expect(decide(sending({ ...first, isAnswered: false }), policy)).to.deep.equal(deny('first_message'));
        expect(decide(sending({ ...first, isAnswered: true }), policy)).to.deep.equal(ASK);
    });
});
