import { expect } from 'chai';
import { describe, it } from 'mocha';

import { forgetOldRecords } from '../../src/actions/retention';
import { DUTIES } from '../../src/actions/sweep';
import { policyWith } from '../support/policyObjects';
import { MemoryAuditLog, MemoryRefusals } from '../support/memoryPorts';

describe('forgetOldRecords', () => {
    it('keeps records and counts for as many days as the settings say', async () => {
        const [auditLog, refusals] = [new MemoryAuditLog(), new MemoryRefusals()];
        const now = () => new Date('2026-03-05T10:00:00Z');
        await forgetOldRecords({ policy: policyWith([], { auditRetentionDays: 30 }), auditLog, refusals, now });
        const oldest = [new Date('2026-02-03T10:00:00Z')];
        expect([auditLog.forgotten, refusals.forgotten]).to.deep.equal([oldest, oldest]);
    });

    it('is a duty of every hour', () => {
        expect(DUTIES.map(({ run }) => run)).to.include(forgetOldRecords);
    });
});
