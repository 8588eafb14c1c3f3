import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { UnreadableRecordError } from '../../src/actions/guestPorts';
import type { ReviewStore } from '../../src/actions/reviewPorts';
import { Records } from '../../src/host/records';
import { ReviewRecords } from '../../src/host/ReviewRecords';
import type { Review, ReviewDecision } from '../../src/policy/reviews';
import { FakePersistence } from '../support/FakePersistence';
import { MemoryReviews } from '../support/memoryPorts';

const AT = new Date('2026-03-02T10:00:00.000Z');

const LATER = new Date('2026-03-09T10:00:00.000Z');

const REVIEW: Review = {
    userId: 'gus-id',
    startedAt: AT,
    startedBy: 'ada-id',
    stage: 'sponsor',
    stageAt: AT,
    sponsorId: 'mia-id',
    cardId: 'card',
};

const DECISION: ReviewDecision = { kind: 'kept', at: LATER, byId: 'mia-id', by: 'mia', cardId: 'end', isDone: true };

let persistence: FakePersistence;

function records(): ReviewRecords {
    return new ReviewRecords(new Records(persistence, persistence));
}

/** What every store promises, and the double that stands for it in other tests. */
for (const [title, create] of [
    ['ReviewRecords', records],
    ['MemoryReviews', () => new MemoryReviews()],
] as ReadonlyArray<[string, () => ReviewStore]>) {
    describe(`${title} as a store of reviews`, () => {
        let store: ReviewStore;

        beforeEach(() => {
            persistence = new FakePersistence();
            store = create();
        });

        it('knows nothing at first', async () => {
            expect(await store.findReview('gus-id')).to.be.undefined;
            expect(await store.listReviews()).to.deep.equal([]);
            expect(await store.findRound()).to.be.undefined;
        });

        it('keeps a review, and replaces it', async () => {
            await store.saveReview(REVIEW);
            const { sponsorId: _, startedBy: __, ...escalated } = { ...REVIEW, stage: 'managers' as const };
            await store.saveReview({ ...REVIEW, userId: 'gina-id' });
            await store.saveReview(escalated);
            expect(await store.findReview('gus-id')).to.deep.equal(escalated);
            expect(await store.listReviews()).to.have.deep.members([escalated, { ...REVIEW, userId: 'gina-id' }]);
        });

        it('keeps what was decided, whoever changes the review meanwhile', async () => {
            await store.saveReview(REVIEW);
            await store.saveDecision(REVIEW, DECISION);
            await store.saveReview({ ...REVIEW, stage: 'managers' });
            const decided = { ...REVIEW, stage: 'managers', decision: DECISION };
            expect(await store.findReview('gus-id')).to.deep.equal(decided);
            expect(await store.listReviews()).to.deep.equal([decided]);
            await store.saveDecision(REVIEW, { ...DECISION, isDone: false });
            expect((await store.findReview('gus-id'))?.decision?.isDone).to.be.false;
        });

        it('takes no decision for one about a later review', async () => {
            await store.saveReview(REVIEW);
            await store.saveDecision(REVIEW, DECISION);
            await store.saveReview({ ...REVIEW, startedAt: LATER });
            expect(await store.findReview('gus-id')).to.deep.equal({ ...REVIEW, startedAt: LATER });
        });

        it('forgets a review with its decision', async () => {
            await store.saveReview(REVIEW);
            await store.saveDecision(REVIEW, DECISION);
            await store.removeReview('gus-id');
            expect(await store.findReview('gus-id')).to.be.undefined;
            await store.saveReview(REVIEW);
            expect(await store.findReview('gus-id')).to.deep.equal(REVIEW);
        });

        it('keeps the last round that was wanted', async () => {
            await store.saveRound({ at: AT, byId: 'ada-id', by: 'ada' });
            await store.saveRound({ at: LATER, byId: 'abe-id', by: 'abe' });
            expect(await store.findRound()).to.deep.equal({ at: LATER, byId: 'abe-id', by: 'abe' });
        });
    });
}

describe('ReviewRecords', () => {
    const key = [
        new RocketChatAssociationRecord(RocketChatAssociationModel.USER, 'gus-id'),
        new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'review'),
    ];

    beforeEach(() => {
        persistence = new FakePersistence();
    });

    it('leaves what it cannot read as it is', async () => {
        const stored = { userId: 'gus-id', version: 99 };
        await persistence.createWithAssociations(stored, key);
        let error: unknown;
        await records()
            .saveReview(REVIEW)
            .catch((caught: unknown) => (error = caught));
        expect(error).to.be.instanceOf(UnreadableRecordError);
        expect(await records().listReviews()).to.deep.equal([]);
        expect(await persistence.readByAssociations(key)).to.deep.equal([stored]);
    });

    it('takes the row that was written last where a race has made two', async () => {
        await records().saveReview(REVIEW);
        const [row] = await persistence.readByAssociations(key);
        const older = { ...row, cardId: 'older', savedAt: '2000-01-01T00:00:00.000Z' };
        await persistence.createWithAssociations(older, key);
        expect((await records().findReview('gus-id'))?.cardId).to.equal('card');
        expect((await records().listReviews()).map(({ cardId }) => cardId)).to.deep.equal(['card']);
    });

    it('takes a decision that it cannot read for none', async () => {
        await records().saveReview(REVIEW);
        for (const change of [{ kind: 'eaten' }, { at: 'soon' }, { cardId: 7 }, { version: 99 }]) {
            const decision = { ...DECISION, decides: AT.toISOString(), version: 1, ...change };
            await persistence.createWithAssociations(decision, key);
        }
        expect(await records().findReview('gus-id')).to.deep.equal(REVIEW);
    });

    it('reads no review without one of its parts', async () => {
        await records().saveReview(REVIEW);
        const [row] = (await persistence.readByAssociations(key)) as Array<Record<string, unknown>>;
        for (const part of ['userId', 'startedAt', 'stage', 'stageAt', 'cardId']) {
            persistence = new FakePersistence();
            await persistence.createWithAssociations({ ...row, [part]: undefined }, key);
            expect(await records().listReviews(), part).to.deep.equal([]);
        }
    });
});
