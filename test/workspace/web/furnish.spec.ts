import { expect } from 'chai';
import { describe, it } from 'mocha';

import { furnish } from './furnish';
import { sampleSite } from './sampleSite';

describe('furnishing the workspace', () => {
    it('says so where the app does not write what somebody has to answer', async () => {
        const error: unknown = await furnish(sampleSite(), 10).catch((why: unknown) => why);
        expect(error).to.be.an.instanceOf(Error).with.property('message').that.includes('has not sent ada');
    });
});
