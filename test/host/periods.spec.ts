import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { forgetBefore, inPeriods } from '../../src/host/periods';
import { ofKind, Records } from '../../src/host/records';
import { FakePersistence } from '../support/FakePersistence';

describe('forgetBefore', () => {
    let persistence: FakePersistence;
    let records: Records;
    let removals: number;

    beforeEach(async () => {
        persistence = new FakePersistence();
        removals = 0;
        const remove = persistence.removeByAssociations.bind(persistence);
        persistence.removeByAssociations = (associations) => {
            removals += 1;
            return remove(associations);
        };
        records = new Records(persistence, persistence);
        for (const day of ['2025-01-31', '2025-12-31', '2026-01-01', '2026-02-01', '2026-02-14', '2026-02-15']) {
            await records.add(inPeriods('note', new Date(`${day}T18:00:00Z`)), { day });
            await records.add(inPeriods('other', new Date(`${day}T18:00:00Z`)), { day });
        }
    });

    async function days(kind = 'note'): Promise<unknown[]> {
        return (await records.read([ofKind(kind)])).map(({ day }) => day);
    }

    it('removes exactly the days before, of one kind', async () => {
        await forgetBefore('note', new Date('2026-02-15T03:00:00Z'), records);
        expect(await days()).to.deep.equal(['2026-02-15']);
        expect(await days('other')).to.have.lengthOf(6);
    });

    it('goes on where it stopped, and does nothing twice', async () => {
        await forgetBefore('note', new Date('2026-01-01T12:00:00Z'), records);
        expect(await days()).to.deep.equal(['2026-01-01', '2026-02-01', '2026-02-14', '2026-02-15']);
        removals = 0;
        await forgetBefore('note', new Date('2026-01-01T13:00:00Z'), records);
        expect(removals).to.equal(0);
        await forgetBefore('note', new Date('2026-02-02T13:00:00Z'), records);
        expect(removals).to.equal(2);
        expect(await days()).to.deep.equal(['2026-02-14', '2026-02-15']);
    });

    it('removes nothing that is to be kept where fewer days were kept before', async () => {
        await forgetBefore('note', new Date('2026-02-15T03:00:00Z'), records);
        await records.add(inPeriods('note', new Date('2026-02-16T18:00:00Z')), { day: '2026-02-16' });
        await forgetBefore('note', new Date('2025-06-01T03:00:00Z'), records);
        expect(await days()).to.deep.equal(['2026-02-15', '2026-02-16']);
    });

    it('makes up for a round that was cut off', async () => {
        const remove = persistence.removeByAssociations.bind(persistence);
        persistence.removeByAssociations = async (associations) => {
            if (associations[0].getID() === 'note:2026-02-01') {
                throw new Error('cut off');
            }
            return remove(associations);
        };
        const failure: unknown = await forgetBefore('note', new Date('2026-02-15T03:00:00Z'), records).catch(
            (error: unknown) => error,
        );
        expect(failure).to.be.an('error');
        persistence.removeByAssociations = remove;
        await forgetBefore('note', new Date('2026-02-15T03:00:00Z'), records);
        expect(await days()).to.deep.equal(['2026-02-15']);
    });
});
