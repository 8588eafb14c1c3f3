import { expect } from 'chai';
import { describe, it } from 'mocha';

import { ownMessageDeletion } from '../../../src/policy/restrictions/deletion';
import { deny } from '../../../src/policy/types';
import { deleting, editing, policyWithAll, sending } from '../../support/policyObjects';

describe('block_own_message_deletion', () => {
    it("denies deleting a guest's message that may be the guest's own act", () => {
        const decision = ownMessageDeletion.check(deleting({ canBeOwn: true }), policyWithAll());
        expect(decision).to.deep.equal(deny('own_message_deletion'));
    });

    it("has nothing to say where it cannot be the guest's own act", () => {
        expect(ownMessageDeletion.check(deleting({ canBeOwn: false }), policyWithAll())).to.be.undefined;
    });

    it('asks for that where nobody has looked it up', () => {
        const decision = ownMessageDeletion.check(deleting({ canBeOwn: undefined }), policyWithAll());
        expect(decision).to.deep.equal({ verdict: 'ask', fact: 'canBeOwn' });
    });

    it('has nothing to say about writing and editing', () => {
        expect(ownMessageDeletion.check(sending(), policyWithAll())).to.be.undefined;
        expect(ownMessageDeletion.check(editing(), policyWithAll())).to.be.undefined;
    });
});
