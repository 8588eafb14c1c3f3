import { present } from '../policy/collections';
import type { GuestRecord } from '../policy/guests';
import { dueReviewStep, isOpen, isWanted } from '../policy/reviews';
import type { Review, ReviewRound, ReviewStage, ReviewStep } from '../policy/reviews';
import { groupedBy } from '../policy/rounds';
import { isSponsor } from './answerable';
import type { AuditAction } from './auditLog';
import { MOST_ON_CARD, sendAbandoned, sendCard } from './reviewCards';
import type { ReviewPorts } from './reviewCards';
import { finishDecisions, saveDecisionOnce } from './reviewDecisions';
import { UNHURRIED, workThrough } from './turn';
import type { Turn } from './turn';

/** Messages that are prepared at once. */
const AT_ONCE = 4;

interface Due {
    guest: GuestRecord;
    review?: Review;
    step: ReviewStep;
    sponsorId?: string;
}

const STAGE_OF: Readonly<Partial<Record<ReviewStep, ReviewStage>>> = { escalate: 'managers', remind: 'reminded' };

const NOTED: Readonly<Partial<Record<ReviewStep, AuditAction>>> = {
    start: 'review_started',
    escalate: 'review_escalated',
};

/**
 * Asks whether guests are still needed, asks further where nobody answers, and does what was decided. Every step is
 * put on record before anybody is told; resolves to how many reviews were begun now.
 */
export async function advanceReviews(ports: ReviewPorts, turn: Turn = UNHURRIED): Promise<number> {
    const [{ guests, unreadable }, reviews, round] = await Promise.all([
        ports.guests.listGuests(),
        ports.reviews.listReviews(),
        ports.reviews.findRound(),
    ]);
    const byUser = new Map(reviews.map((review): [string, Review] => [review.userId, review]));
    const known = new Set([...guests.map(({ userId }) => userId), ...unreadable]);
    const report = (error: unknown): void => ports.log('A review of a guest could not go on', error);
    const gone = reviews.filter(({ userId }) => !known.has(userId));
    await workThrough(gone, { atOnce: AT_ONCE, turn, report }, ({ userId }) => ports.reviews.removeReview(userId));
    await sendAbandoned(reviews, guests, ports, turn);
    const due = await findDue(guests, byUser, round, ports);
    const groups = groupedBy(due, groupKey, MOST_ON_CARD);
    let started = 0;
    await workThrough(groups, { atOnce: AT_ONCE, turn, report }, async (group) => {
        const count = await advance(group, round, ports);
        started += count;
    });
    return started;
}

/** Those of whom the same people hear; what was decided together is finished together. */
function groupKey({ step, sponsorId = '', review }: Due): string {
    if (step === 'finish') {
        return `${step}/${review?.decision?.cardId}`;
    }
    return STAGE_OF[step] === undefined ? `${step}/${sponsorId}` : step;
}

async function findDue(
    guests: readonly GuestRecord[],
    reviews: ReadonlyMap<string, Review>,
    round: ReviewRound | undefined,
    ports: ReviewPorts,
): Promise<Due[]> {
    const sponsors = new Map<string, Promise<boolean>>();
    const findSponsor = async ({ sponsorId }: GuestRecord): Promise<string | undefined> => {
        if (sponsorId === undefined) {
            return undefined;
        }
        const found = sponsors.get(sponsorId) ?? isSponsor(sponsorId, ports);
        sponsors.set(sponsorId, found);
        return (await found) ? sponsorId : undefined;
    };
    const findStep = async (guest: GuestRecord): Promise<Due | undefined> => {
        const review = reviews.get(guest.userId);
        const asks = isOpen(review) && review.stage === 'sponsor' && guest.isActive;
        const hasSponsor = asks && (await findSponsor(guest)) !== undefined;
        const step = dueReviewStep({ guest, review, hasSponsor, round }, ports.now(), ports.policy.lifecycle);
        return step && { guest, review, step, sponsorId: await findSponsor(guest) };
    };
    const due = guests.map((guest) =>
        findStep(guest).catch((error: unknown) => {
            ports.log('The sponsor of a guest could not be looked up', error);
            return undefined;
        }),
    );
    return present(await Promise.all(due)).sort((a, b) => (a.guest.username < b.guest.username ? -1 : 1));
}

async function advance(group: readonly Due[], round: ReviewRound | undefined, ports: ReviewPorts): Promise<number> {
    const [{ step }] = group;
    switch (step) {
        case 'finish':
            await finishDecisions(withReviews(group), ports);
            return 0;
        case 'end':
            await Promise.all(
                withReviews(group).map(({ review }) => saveDecisionOnce(review, { kind: 'over' }, ports)),
            );
            return 0;
        case 'deactivate':
            await decideBySilence(group, ports);
            return 0;
        case 'start':
        case 'ask':
        case 'escalate':
        case 'remind': {
            const asked = await ask(group, round, ports);
            return step === 'start' ? asked : 0;
        }
    }
}

function withReviews(group: readonly Due[]): Array<{ guest: GuestRecord; review: Review }> {
    return present(group.map(({ guest, review }) => review && { guest, review }));
}

async function decideBySilence(group: readonly Due[], ports: ReviewPorts): Promise<void> {
    const cardId = ports.newId();
    const decided = await Promise.all(
        withReviews(group).map(async ({ guest, review }) => {
            const decision = await saveDecisionOnce(review, { kind: 'silence', cardId }, ports);
            return decision && { guest, review: { ...review, decision } };
        }),
    );
    await finishDecisions(present(decided), ports);
}

/** Puts on record that these are asked about now, by one message, and sends it. */
async function ask(group: readonly Due[], round: ReviewRound | undefined, ports: ReviewPorts): Promise<number> {
    const keys = await ports.once.beginAll(group.map(keyOf));
    const ours = group.filter((due) => keys.get(keyOf(due)) !== 'taken');
    const cardId = ports.newId();
    const asked = await Promise.all(
        ours.map(async (due) => {
            const review = reviewAfter(due, round, { cardId, stageAt: ports.now() });
            // On record first: whoever is cut off in between notes the same line once more, which counts as one.
            await noteStep(due, round, ports);
            await ports.reviews.saveReview(review);
            await ports.once.finish(keyOf(due));
            return { guest: due.guest, review };
        }),
    );
    await sendCard(asked, ports);
    return asked.length;
}

/** Names the step by the state that it leaves, which there is only once. */
function keyOf({ guest, review, step }: Due): string {
    const from = review?.decision?.at ?? review?.stageAt ?? guest.addedAt;
    return `review/${guest.userId}/${from.toISOString()}/${step}`;
}

function reviewAfter(
    { guest, review, step, sponsorId }: Due,
    round: ReviewRound | undefined,
    { cardId, stageAt }: Pick<Review, 'cardId' | 'stageAt'>,
): Review {
    const stage = STAGE_OF[step] ?? (sponsorId === undefined ? 'managers' : 'sponsor');
    const wanted = step === 'start' && isWanted(guest, review, round) ? round?.byId : undefined;
    const startedBy = step === 'start' ? wanted : review?.startedBy;
    return {
        userId: guest.userId,
        startedAt: step === 'start' ? stageAt : (review?.startedAt ?? stageAt),
        stage,
        stageAt,
        cardId,
        ...(startedBy !== undefined && { startedBy }),
        ...(stage === 'sponsor' && sponsorId !== undefined && { sponsorId }),
    };
}

async function noteStep(due: Due, round: ReviewRound | undefined, { auditLog }: ReviewPorts): Promise<void> {
    const { guest, review, step } = due;
    const action = NOTED[step];
    const by = step === 'start' && isWanted(guest, review, round) ? round : undefined;
    if (action !== undefined) {
        const actor = by && { actorId: by.byId, actor: by.by };
        await auditLog.note({ action, key: keyOf(due), guestId: guest.userId, target: `@${guest.username}`, ...actor });
    }
}
