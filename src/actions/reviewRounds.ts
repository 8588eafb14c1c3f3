import { isOpen, isWanted } from '../policy/reviews';
import type { Review } from '../policy/reviews';
import type { Person } from '../policy/types';
import { attempt, nothingDone } from './attempt';
import type { Outcome } from './lifecycle';
import { refuseStranger } from './requirements';
import type { ReviewPorts } from './reviewCards';
import { advanceReviews } from './reviews';
import type { Turn } from './turn';

export type ReviewRoundCode =
    'not_allowed' | 'nothing_done' | 'unclear' | 'review_round' | 'review_round_begun' | 'review_round_nobody';

/** A review that nobody has answered yet. */
export interface OpenReview extends Pick<Review, 'stage' | 'startedAt'> {
    username: string;
    /** User name of the sponsor who was asked; absent where the managers were. */
    sponsor?: string;
}

/** Milliseconds for which a manager waits; what is left then follows with the hourly rounds. */
const PATIENCE = 10_000;

/** Asks about every active guest about whom nothing is asked yet. */
export async function startReviewRound(acting: Person, ports: ReviewPorts): Promise<Outcome<ReviewRoundCode>> {
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const round = { at: ports.now(), byId: acting.id, by: acting.username };
    const until = round.at.getTime() + PATIENCE;
    const turn: Turn = { isOver: () => ports.now().getTime() >= until };
    const begun = await attempt('records', async () => {
        const [{ guests }, reviews] = await Promise.all([ports.guests.listGuests(), ports.reviews.listReviews()]);
        const byUser = new Map(reviews.map((review): [string, Review] => [review.userId, review]));
        const count = guests.filter((one) => one.isActive && isWanted(one, byUser.get(one.userId), round)).length;
        if (count > 0) {
            await ports.reviews.saveRound(round);
            await advanceReviews(ports, turn);
        }
        return count;
    });
    if (!begun.isDone) {
        return nothingDone('record', begun);
    }
    const count = begun.value;
    if (count === 0) {
        return { code: 'review_round_nobody', isDone: false };
    }
    return { code: turn.isOver() ? 'review_round_begun' : 'review_round', isDone: true, count };
}

/** What is asked and not answered, the oldest first. */
export async function listOpenReviews(
    acting: Person,
    ports: ReviewPorts,
): Promise<readonly OpenReview[] | Outcome<ReviewRoundCode>> {
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const found = await attempt('records', async () => {
        const [{ guests }, reviews] = await Promise.all([ports.guests.listGuests(), ports.reviews.listReviews()]);
        const names = new Map(guests.map(({ userId, username }): [string, string] => [userId, username]));
        const open = reviews.filter((review) => isOpen(review) && names.has(review.userId));
        const sponsors = new Map<string, string | undefined>();
        for (const { sponsorId } of open) {
            if (sponsorId !== undefined && !sponsors.has(sponsorId)) {
                sponsors.set(sponsorId, (await ports.directory.findPerson(sponsorId))?.username);
            }
        }
        const listed = open.map(({ userId, stage, startedAt, sponsorId = '' }): OpenReview => {
            const sponsor = stage === 'sponsor' ? sponsors.get(sponsorId) : undefined;
            return { username: names.get(userId) ?? '', stage, startedAt, ...(sponsor && { sponsor }) };
        });
        return listed.sort(
            (a, b) => a.startedAt.getTime() - b.startedAt.getTime() || (a.username < b.username ? -1 : 1),
        );
    });
    return found.isDone ? found.value : nothingDone('lookup', found);
}
