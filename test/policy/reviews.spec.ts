import { expect } from 'chai';
import { describe, it } from 'mocha';

import { dueReviewStep, isOpen, isWanted, nextReview } from '../../src/policy/reviews';
import type { Review, ReviewDecision, ReviewFacts } from '../../src/policy/reviews';
import { days } from '../../src/policy/schedule';
import type { LifecycleRules } from '../../src/policy/types';
import { lifecycle } from '../support/policyObjects';

const NOW = new Date('2026-03-31T12:00:00.000Z');

const INSTANT = 1 / 86_400_000;

function ago(count: number): Date {
    return new Date(NOW.getTime() - days(count));
}

function guest(overrides: Partial<ReviewFacts['guest']> = {}): ReviewFacts['guest'] {
    return { addedAt: ago(500), isActive: true, sponsorId: 'mia-id', ...overrides };
}

function review(overrides: Partial<Review> = {}): Review {
    return {
        userId: 'gus-id',
        startedAt: ago(1),
        stage: 'sponsor',
        stageAt: ago(1),
        sponsorId: 'mia-id',
        cardId: 'card',
        ...overrides,
    };
}

function decision(overrides: Partial<ReviewDecision> = {}): ReviewDecision {
    return { kind: 'kept', at: ago(1), cardId: 'end', isDone: true, ...overrides };
}

const round = (count: number) => ({ at: ago(count), byId: 'ada-id', by: 'ada' });

describe('dueReviewStep', () => {
    type Row = [
        title: string,
        expected: string | undefined,
        facts: Partial<ReviewFacts>,
        rules?: Partial<LifecycleRules>,
    ];
    const every90 = { reviewIntervalDays: 90 };
    const rows: Row[] = [
        ['a guest who is here for the days between reviews', 'start', { guest: guest({ addedAt: ago(90) }) }],
        ['a guest who came later', undefined, { guest: guest({ addedAt: ago(90 - INSTANT) }) }],
        ['a guest who is not active', undefined, { guest: guest({ isActive: false }) }],
        ['a guest while reviews are off', undefined, {}, { reviewIntervalDays: 0 }],
        ['a guest who was kept so long ago', 'start', { review: review({ decision: decision({ at: ago(90) }) }) }],
        [
            'a guest who was kept since',
            undefined,
            { review: review({ decision: decision({ at: ago(90 - INSTANT) }) }) },
        ],
        [
            'a guest who came before a round that a manager wanted',
            'start',
            { guest: guest({ addedAt: ago(2) }), round: round(1) },
            { reviewIntervalDays: 0 },
        ],
        ['a guest who came after it', undefined, { guest: guest({ addedAt: ago(1) }), round: round(1) }],
        [
            'a guest who was kept before it',
            'start',
            { review: review({ decision: decision({ at: ago(3) }) }), round: round(2) },
        ],
        [
            'a guest who was kept in it',
            undefined,
            { review: review({ decision: decision({ at: ago(2) }) }), round: round(2) },
        ],
        ['one of a round who is not active', undefined, { guest: guest({ isActive: false }), round: round(1) }],
        ['an open one during a round', undefined, { review: review(), round: round(0) }],

        ['a sponsor who has time', undefined, { review: review({ stageAt: ago(14 - INSTANT) }) }],
        ['a sponsor who has not answered', 'escalate', { review: review({ stageAt: ago(14) }) }],
        ['no active sponsor any more', 'escalate', { review: review(), hasSponsor: false }],
        ['another sponsor than was asked', 'ask', { guest: guest({ sponsorId: 'max-id' }), review: review() }],
        [
            'another sponsor, who is not active',
            'escalate',
            { guest: guest({ sponsorId: 'max-id' }), review: review(), hasSponsor: false },
        ],
        ['managers who have time', undefined, { review: review({ stage: 'managers', stageAt: ago(14 - INSTANT) }) }],
        ['managers who have not answered', 'remind', { review: review({ stage: 'managers', stageAt: ago(14) }) }],
        [
            'managers who have not answered, where silence deactivates',
            'deactivate',
            { review: review({ stage: 'managers', stageAt: ago(14) }) },
            { reviewSilence: 'deactivate' },
        ],
        [
            'managers who have time, where silence deactivates',
            undefined,
            { review: review({ stage: 'managers', stageAt: ago(14 - INSTANT) }) },
            { reviewSilence: 'deactivate' },
        ],
        [
            'managers who were reminded, where silence deactivates since',
            'deactivate',
            { review: review({ stage: 'reminded', stageAt: ago(14) }) },
            { reviewSilence: 'deactivate' },
        ],
        [
            'a reminder that is not answered until the next is due',
            'start',
            { review: review({ stage: 'reminded', stageAt: ago(14), startedAt: ago(90) }) },
        ],
        [
            'a reminder before the next is due',
            undefined,
            { review: review({ stage: 'reminded', stageAt: ago(14), startedAt: ago(90 - INSTANT) }) },
        ],
        [
            'a reminder of the last days',
            undefined,
            { review: review({ stage: 'reminded', stageAt: ago(14 - INSTANT), startedAt: ago(90) }) },
        ],
        [
            'a reminder in a round that a manager wanted, while reviews are off',
            undefined,
            { review: review({ stage: 'reminded', stageAt: ago(99), startedAt: ago(99), startedBy: 'ada-id' }) },
            { reviewIntervalDays: 0 },
        ],
        [
            'an open one since reviews were switched off',
            undefined,
            { review: review({ stageAt: ago(99) }) },
            { reviewIntervalDays: 0 },
        ],
        [
            'one that a manager wanted, while reviews are off',
            'escalate',
            { review: review({ stageAt: ago(14), startedBy: 'ada-id' }) },
            { reviewIntervalDays: 0 },
        ],
        ['an open one of a guest who was deactivated', 'end', { guest: guest({ isActive: false }), review: review() }],
        [
            'a decision that is still to be done',
            'finish',
            { review: review({ decision: decision({ kind: 'removed', isDone: false }) }) },
        ],
        [
            'a decision that is still to be done of a guest who is deactivated',
            'finish',
            {
                guest: guest({ isActive: false }),
                review: review({ decision: decision({ kind: 'removed', isDone: false }) }),
            },
        ],
        [
            'a decided one of a guest who is deactivated',
            undefined,
            { guest: guest({ isActive: false }), review: review({ decision: decision() }) },
        ],
    ];
    for (const [title, expected, facts, rules = {}] of rows) {
        it(`is ${expected} for ${title}`, () => {
            const known: ReviewFacts = { guest: guest(), hasSponsor: true, ...facts };
            expect(dueReviewStep(known, NOW, lifecycle({ ...every90, ...rules }))).to.equal(expected);
        });
    }
});

describe('a review', () => {
    it('is open until it is decided', () => {
        expect(isOpen(undefined)).to.be.false;
        expect(isOpen(review())).to.be.true;
        expect(isOpen(review({ decision: decision() }))).to.be.false;
    });

    it('begins next so many days after the last answer, or after the guest came', () => {
        const rules = { reviewIntervalDays: 30 };
        expect(nextReview(guest({ addedAt: ago(10) }), undefined, rules)).to.deep.equal(ago(-20));
        expect(nextReview(guest(), review({ decision: decision({ at: ago(5) }) }), rules)).to.deep.equal(ago(-25));
        expect(nextReview(guest(), review(), rules)).to.be.undefined;
        expect(nextReview(guest({ isActive: false }), undefined, rules)).to.be.undefined;
        expect(nextReview(guest(), undefined, { reviewIntervalDays: 0 })).to.be.undefined;
        expect(nextReview(guest({ addedAt: ago(1) }), undefined, { reviewIntervalDays: 1 })).to.deep.equal(NOW);
    });

    it('is wanted by a round that came after the guest and the last answer', () => {
        expect(isWanted(guest(), undefined, undefined)).to.be.false;
        expect(isWanted(guest(), undefined, round(3))).to.be.true;
        expect(isWanted(guest(), review(), round(0))).to.be.false;
        expect(isWanted(guest({ addedAt: ago(3) }), undefined, round(3))).to.be.false;
    });
});
