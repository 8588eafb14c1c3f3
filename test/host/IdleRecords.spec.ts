import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { IdleStore } from '../../src/actions/reviewPorts';
import { IdleRecords } from '../../src/host/IdleRecords';
import { Records } from '../../src/host/records';
import type { IdleListing, IdleWarning } from '../../src/policy/inactivity';
import { FakePersistence } from '../support/FakePersistence';
import { MemoryIdle } from '../support/memoryPorts';

const AT = new Date('2026-03-02T10:00:00.000Z');

const WARNING: IdleWarning = { userId: 'gus-id', seenAt: new Date(0), warnedAt: AT, cardId: 'card', endId: 'end' };

const LISTING: IdleListing = { userId: 'gus-id', listedAt: AT, listId: 'list' };

let persistence: FakePersistence;

function records(): IdleRecords {
    return new IdleRecords(new Records(persistence, persistence));
}

/** What every store promises, and the double that stands for it in other tests. */
for (const [title, create] of [
    ['IdleRecords', records],
    ['MemoryIdle', () => new MemoryIdle()],
] as ReadonlyArray<[string, () => IdleStore]>) {
    describe(`${title} as a store of warnings`, () => {
        let store: IdleStore;

        beforeEach(() => {
            persistence = new FakePersistence();
            store = create();
        });

        it('keeps, replaces and forgets warnings', async () => {
            expect(await store.listWarnings()).to.deep.equal([]);
            const { endId: _, ...waiting } = WARNING;
            await store.saveWarning(WARNING);
            await store.saveWarning({ ...WARNING, userId: 'gina-id' });
            await store.saveWarning(waiting);
            expect(await store.listWarnings()).to.have.deep.members([waiting, { ...WARNING, userId: 'gina-id' }]);
            await store.removeWarning('gus-id');
            expect(await store.listWarnings()).to.deep.equal([{ ...WARNING, userId: 'gina-id' }]);
        });

        it('keeps, replaces and forgets listings, beside the warnings', async () => {
            await store.saveWarning(WARNING);
            await store.saveListing({ ...LISTING, listedAt: new Date(0) });
            await store.saveListing(LISTING);
            await store.saveListing({ ...LISTING, userId: 'gina-id' });
            expect(await store.listListings()).to.have.deep.members([LISTING, { ...LISTING, userId: 'gina-id' }]);
            await store.removeListing('gus-id');
            expect(await store.listListings()).to.deep.equal([{ ...LISTING, userId: 'gina-id' }]);
            expect(await store.listWarnings()).to.deep.equal([WARNING]);
        });

        it('keeps the rule, and forgets everything', async () => {
            expect(await store.findRule()).to.be.undefined;
            await store.saveRule({ since: new Date(0), days: 30 });
            await store.saveRule({ since: AT, days: 60 });
            expect(await store.findRule()).to.deep.equal({ since: AT, days: 60 });
            await store.saveWarning(WARNING);
            await store.saveListing(LISTING);
            await store.clear();
            expect(await store.findRule()).to.be.undefined;
            expect([await store.listWarnings(), await store.listListings()]).to.deep.equal([[], []]);
        });
    });
}

describe('IdleRecords', () => {
    it('takes a warning or listing that it cannot read for none', async () => {
        persistence = new FakePersistence();
        const key = [new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'idle-warning')];
        for (const part of ['userId', 'cardId', 'seenAt', 'warnedAt']) {
            await persistence.createWithAssociations({ ...WARNING, [part]: 7 }, key);
        }
        expect(await records().listWarnings()).to.deep.equal([]);
        for (const part of ['userId', 'listId', 'listedAt']) {
            await persistence.createWithAssociations({ ...LISTING, [part]: 7 }, [
                new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'idle-listing'),
            ]);
        }
        expect(await records().listListings()).to.deep.equal([]);
        await persistence.createWithAssociations({ days: 'many', since: AT.toISOString() }, [
            new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'idle-rule'),
        ]);
        expect(await records().findRule()).to.be.undefined;
    });
});
