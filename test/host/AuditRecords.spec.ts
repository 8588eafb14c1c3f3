import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { AuditRecords } from '../../src/host/AuditRecords';
import { ofKind, Records } from '../../src/host/records';
import type { AuditResult } from '../../src/policy/permissions';
import { FakePersistence } from '../support/FakePersistence';

const RESULT: AuditResult = {
    checkedAt: new Date('2026-03-01T12:00:00.123Z'),
    deletingRoles: ['admin', 'owner', 'user'],
    deletingRoomRoles: ['owner'],
    excess: [{ role: 'guest', permission: 'create-c' }],
};

const KEY = [ofKind('permission-audit')];

describe('AuditRecords', () => {
    let persistence: FakePersistence;
    let audit: AuditRecords;

    beforeEach(() => {
        persistence = new FakePersistence();
        audit = new AuditRecords(new Records(persistence, persistence));
    });

    it('know of no audit at first', async () => {
        expect(await audit.read()).to.be.undefined;
    });

    it('give back the last audit, in one row', async () => {
        await audit.save(RESULT);
        const next = { ...RESULT, checkedAt: new Date('2026-03-01T13:00:00Z'), excess: [] };
        expect(await audit.read()).to.deep.equal(RESULT);
        await audit.save(next);
        expect(await audit.read()).to.deep.equal(next);
        expect(persistence.size).to.equal(1);
    });

    it('go by the later one of two', async () => {
        await audit.save({ ...RESULT, deletingRoles: ['later'] });
        const [row] = (await persistence.readByAssociations(KEY)) as Array<Record<string, unknown>>;
        const earlier = '2026-02-01T00:00:00.000Z';
        await persistence.createWithAssociations({ ...row, deletingRoles: [], savedAt: earlier }, KEY);
        expect((await audit.read())?.deletingRoles).to.deep.equal(['later']);
    });

    for (const flaw of [
        { checkedAt: 'lately' },
        { deletingRoles: undefined },
        { deletingRoles: ['admin', 7] },
        { deletingRoomRoles: 'owner' },
    ]) {
        it(`take what cannot be read for no audit: ${JSON.stringify(flaw)}`, async () => {
            await audit.save(RESULT);
            const [row] = (await persistence.removeByAssociations(KEY)) as Array<Record<string, unknown>>;
            await persistence.createWithAssociations({ ...row, ...flaw }, KEY);
            expect(await audit.read()).to.be.undefined;
        });
    }

    it('pass over excess that cannot be read', async () => {
        await audit.save({ ...RESULT, excess: [{ role: 'guest' }, null, ...RESULT.excess] as AuditResult['excess'] });
        expect((await audit.read())?.excess).to.deep.equal(RESULT.excess);
    });

    it('reject where the records cannot be read', async () => {
        persistence.readByAssociations = async () => null as unknown as object[];
        expect(await audit.read().catch((failure: unknown) => failure)).to.be.an('error');
    });
});
