import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { ofKind, ofUser, Records } from '../../src/host/records';
import { TermsRecords } from '../../src/host/TermsRecords';
import { FakePersistence } from '../support/FakePersistence';

const KEY = [ofUser('gus-id'), ofKind('terms:v1')];

const AT = new Date('2026-03-01T12:00:00.123Z');

describe('TermsRecords', () => {
    let persistence: FakePersistence;
    let store: TermsRecords;

    beforeEach(() => {
        persistence = new FakePersistence();
        store = new TermsRecords(new Records(persistence, persistence));
    });

    it('remembers who has accepted which version and when, to the millisecond', async () => {
        await store.recordAcceptance('gus-id', 'v1', AT);
        expect(await store.findAcceptance('gus-id', 'v1')).to.deep.equal(AT);
        expect(await store.findAcceptance('gus-id', 'v2')).to.be.undefined;
        expect(await store.findAcceptance('gina-id', 'v1')).to.be.undefined;
    });

    it('keeps the acceptance of each version', async () => {
        await store.recordAcceptance('gus-id', 'v1', AT);
        await store.recordAcceptance('gus-id', 'v2', new Date(AT.getTime() + 1));
        expect(await store.findAcceptance('gus-id', 'v1')).to.deep.equal(AT);
        expect(persistence.size).to.equal(2);
    });

    it('takes the earliest where two servers wrote one each, and no row that says nothing', async () => {
        const rows = [new Date(AT.getTime() + 5).toISOString(), AT.toISOString(), 'no date', undefined];
        for (const acceptedAt of rows) {
            await persistence.createWithAssociations({ acceptedAt }, KEY);
        }
        expect(await store.findAcceptance('gus-id', 'v1')).to.deep.equal(AT);
    });

    it('knows of no acceptance from a row that says nothing', async () => {
        await persistence.createWithAssociations({}, KEY);
        expect(await store.findAcceptance('gus-id', 'v1')).to.be.undefined;
    });
});
