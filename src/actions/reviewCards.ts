import { present } from '../policy/collections';
import type { GuestRecord } from '../policy/guests';
import { isOpen } from '../policy/reviews';
import type { Review } from '../policy/reviews';
import { groupedBy } from '../policy/rounds';
import type { Outcome } from './lifecycle';
import type { LifecyclePorts, Offer } from './lifecyclePorts';
import { workThrough } from './turn';
import type { Turn } from './turn';

export type ReviewPorts = LifecyclePorts & { log(text: string, error: unknown): void };

export type ReviewCode =
    'review_for_sponsor' | 'review_for_managers' | 'review_for_reminded' | 'review_row' | 'review_row_unseen';

/** A guest of whom it is asked whether they are still needed. */
export interface Asked {
    guest: GuestRecord;
    review: Review;
}

/** Guests in one message: with text and buttons for each it stays within the blocks that a message holds. */
export const MOST_ON_CARD = 20;

/** Messages that are sent at once. */
const AT_ONCE = 4;

/** Milliseconds after which whoever prepared a message is taken for killed, and somebody else sends it. */
const ABANDONED = 10 * 60_000;

/** Milliseconds for which a message that was not sent is still worth sending; then somebody else is asked anyway. */
const STILL_OF_USE = 14 * 86_400_000;

/** Messages that were prepared, and whoever was to send them may have been killed. */
export async function sendAbandoned(
    reviews: readonly Review[],
    guests: readonly GuestRecord[],
    ports: ReviewPorts,
    turn: Turn,
): Promise<void> {
    const byId = new Map(guests.map((guest): [string, GuestRecord] => [guest.userId, guest]));
    const age = ({ stageAt }: Review): number => ports.now().getTime() - stageAt.getTime();
    const recent = reviews.filter((review) => age(review) > ABANDONED && age(review) < STILL_OF_USE);
    const cards = groupedBy(recent, ({ cardId }) => cardId, MOST_ON_CARD).filter((card) => card.some(isOpen));
    const report = (error: unknown): void => ports.log('A message about reviews could not be sent', error);
    await workThrough(cards, { atOnce: AT_ONCE, turn, report }, async (card) => {
        if (!(await ports.once.isDone(cardKey(card[0])))) {
            const asked = card.map((review) => {
                const guest = byId.get(review.userId);
                return guest && { guest, review };
            });
            await sendCard(present(asked), ports);
        }
    });
}

function cardKey({ cardId }: Review): string {
    return `review-card/${cardId}`;
}

/** One message for all who stand on a card, with buttons for each; told once. */
export async function sendCard(asked: readonly Asked[], ports: LifecyclePorts): Promise<void> {
    if (asked.length === 0) {
        return;
    }
    const rows = [...asked].sort((a, b) => (a.guest.username < b.guest.username ? -1 : 1));
    const [{ review }] = rows;
    const users = rows.map(({ guest }) => `@${guest.username}`).join(', ');
    const outcome: Outcome<ReviewCode> = {
        code: `review_for_${review.stage}`,
        isDone: true,
        count: rows.length,
        params: { users },
    };
    const offers = await Promise.all(rows.map((row) => buildRow(row, ports)));
    await (review.stage === 'sponsor' && review.sponsorId !== undefined
        ? ports.announcements.tellOnce(cardKey(review), review.sponsorId, outcome, offers)
        : ports.announcements.tellManagersOnce(cardKey(review), outcome, offers));
}

/** What helps to decide: since when there is this guest, and when they were here last. */
async function buildRow({ guest, review }: Asked, { workspace }: LifecyclePorts): Promise<Offer> {
    const seenAt = (await workspace.findAccount(guest.userId).catch(() => undefined))?.lastLoginAt;
    const about: Outcome<ReviewCode> = {
        code: seenAt === undefined ? 'review_row_unseen' : 'review_row',
        isDone: true,
        params: { user: `@${guest.username}` },
        dates: { since: guest.addedAt, ...(seenAt && { seen: seenAt }) },
    };
    return { acts: ['keep', 'remove'], subject: `${review.userId}~${review.startedAt.getTime()}`, about };
}
