import { expect } from 'chai';
import { describe, it } from 'mocha';

import { ownMessageDeletion } from '../../../src/policy/restrictions/deletion';
import { deny } from '../../../src/policy/types';
import { editing, guest, policyWithAll, sending } from '../../support/policyObjects';

describe('block_own_message_deletion', () => {
    it("denies deleting a guest's message", () => {
        const decision = ownMessageDeletion.check({ kind: 'delete', person: guest() }, policyWithAll());
        expect(decision).to.deep.equal(deny('own_message_deletion'));
    });

    it('has nothing to say about writing and editing', () => {
        expect(ownMessageDeletion.check(sending(), policyWithAll())).to.be.undefined;
        expect(ownMessageDeletion.check(editing(), policyWithAll())).to.be.undefined;
    });
});
