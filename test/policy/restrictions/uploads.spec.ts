import { expect } from 'chai';
import { describe, it } from 'mocha';

import { fileUpload } from '../../../src/policy/restrictions/uploads';
import { deny } from '../../../src/policy/types';
import { editing, policyWithAll, sending, uploading } from '../../support/policyObjects';

describe('block_file_upload', () => {
    it('denies the upload', () => {
        const decision = fileUpload.check(uploading(), policyWithAll());
        expect(decision).to.deep.equal(deny('file_upload'));
    });

    it('denies the message that carries a file', () => {
        expect(fileUpload.check(sending({ hasFile: true }), policyWithAll())).to.deep.equal(deny('file_upload'));
    });

    it('has nothing to say about messages without a file, nor about edits', () => {
        expect(fileUpload.check(sending(), policyWithAll())).to.be.undefined;
        expect(fileUpload.check(editing(), policyWithAll())).to.be.undefined;
    });
});
