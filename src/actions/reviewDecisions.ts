import type { GuestRecord } from '../policy/guests';
import { isOpen } from '../policy/reviews';
import type { Review, ReviewDecision } from '../policy/reviews';
import type { Person } from '../policy/types';
import { isSponsor, refuseUnanswerable } from './answerable';
import { attempt, nothingDone } from './attempt';
import { deactivateOnce } from './ending';
import type { Outcome, StepResult } from './lifecycle';
import type { LifecyclePorts } from './lifecyclePorts';

export type ReviewDecisionCode =
    | 'not_allowed'
    | 'nothing_done'
    | 'unclear'
    | 'review_kept'
    | 'review_removed'
    | 'review_remove_failed'
    | 'review_under_way'
    | 'review_was_kept'
    | 'review_was_removed'
    | 'review_was_silent'
    | 'review_is_over'
    | 'review_silent_for_sponsor'
    | 'review_silent_for_managers'
    | 'review_failed';

interface Decided {
    guest: Pick<GuestRecord, 'userId' | 'username' | 'sponsorId'>;
    review: Review;
}

const ANSWERS = { keep: 'kept', remove: 'removed' } as const;

/** How a review is named by the buttons below a message. */
function readSubject(subject: string): { userId: string; startedAt: number } {
    const [, userId = '', startedAt = ''] = /^(.+)~(\d{1,15})$/.exec(subject) ?? [];
    return { userId, startedAt: Number(startedAt) };
}

/**
 * Answers whether a guest is still needed, for the managers and for the guest's own sponsor. The first answer counts;
 * whoever comes later hears whose it was. Removing deactivates.
 */
export async function answerReview(
    acting: Person,
    subject: string,
    answer: keyof typeof ANSWERS,
    ports: LifecyclePorts,
): Promise<Outcome<ReviewDecisionCode>> {
    const { userId, startedAt } = readSubject(subject);
    const refusal = await refuseUnanswerable(acting, userId, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const found = await attempt('records', async () => {
        const [guest, review] = await Promise.all([ports.guests.findGuest(userId), ports.reviews.findReview(userId)]);
        return { guest, review };
    });
    if (!found.isDone) {
        return nothingDone('record', found);
    }
    const { guest, review } = found.value;
    if (guest === undefined || review?.startedAt.getTime() !== startedAt) {
        return { code: 'review_is_over', isDone: false };
    }
    if (review.decision !== undefined) {
        return tellDecision(guest, review.decision);
    }
    return decide(acting, { guest, review }, answer, ports);
}

async function decide(
    acting: Person,
    { guest, review }: Decided,
    answer: keyof typeof ANSWERS,
    ports: LifecyclePorts,
): Promise<Outcome<ReviewDecisionCode>> {
    const params = { user: `@${guest.username}` };
    const by = { byId: acting.id, by: acting.username };
    const saved = await attempt('records', () => saveDecisionOnce(review, { kind: ANSWERS[answer], ...by }, ports));
    if (!saved.isDone) {
        return nothingDone('record', saved);
    }
    const decision = saved.value;
    if (decision === undefined) {
        const first = await attempt('records', () => ports.reviews.findReview(guest.userId));
        return first.isDone && first.value?.decision
            ? tellDecision(guest, first.value.decision)
            : { code: 'review_under_way', isDone: false, params };
    }
    if (decision.kind === 'kept') {
        await ports.auditLog.note({
            action: 'review_kept',
            actorId: acting.id,
            actor: acting.username,
            guestId: guest.userId,
            target: params.user,
        });
        return { code: 'review_kept', isDone: true, params };
    }
    const failed = await finishDecisions([{ guest, review: { ...review, decision } }], ports);
    return failed.length === 0
        ? { code: 'review_removed', isDone: true, params }
        : { code: 'review_remove_failed', isDone: false, params, steps: failed };
}

const TOLD: Readonly<Record<ReviewDecision['kind'], ReviewDecisionCode>> = {
    kept: 'review_was_kept',
    removed: 'review_was_removed',
    silence: 'review_was_silent',
    over: 'review_is_over',
};

function tellDecision(
    { username }: Decided['guest'],
    { kind, by = '', at }: ReviewDecision,
): Outcome<ReviewDecisionCode> {
    return { code: TOLD[kind], isDone: false, params: { user: `@${username}`, by: `@${by}` }, dates: { date: at } };
}

/** Decides an open review, once, however many come to it; undefined where somebody else decides or has decided. */
export async function saveDecisionOnce(
    review: Review,
    { kind, cardId = '', ...by }: Pick<ReviewDecision, 'kind' | 'by' | 'byId'> & { cardId?: string },
    ports: LifecyclePorts,
): Promise<ReviewDecision | undefined> {
    const key = `review/${review.userId}/${review.startedAt.toISOString()}/decision`;
    if ((await ports.once.begin(key)) === 'taken') {
        return undefined;
    }
    const now = await ports.reviews.findReview(review.userId);
    if (!isOpen(now) || now.startedAt.getTime() !== review.startedAt.getTime()) {
        await ports.once.finish(key);
        return undefined;
    }
    const isDone = kind === 'kept' || kind === 'over';
    const decision = { kind, at: ports.now(), isDone, cardId: cardId === '' ? ports.newId() : cardId, ...by };
    await ports.reviews.saveDecision(review, decision);
    await ports.once.finish(key);
    return decision;
}

/**
 * Deactivates those who are not needed, by one decision, and tells of those about whom nobody answered. What cannot be
 * done now is told to the managers once, and tried again each hour. Resolves to what could not be done.
 */
export async function finishDecisions(decided: readonly Decided[], ports: LifecyclePorts): Promise<StepResult[]> {
    const done: Decided[] = [];
    const failed: StepResult[] = [];
    for (const one of decided) {
        const steps = await carryOut(one, ports);
        failed.push(...steps);
        done.push(...(steps.length === 0 ? [one] : []));
    }
    const silent = done.filter(({ review }) => review.decision?.kind === 'silence');
    if (silent.length > 0 && !(await tellSilence(silent, ports))) {
        return failed;
    }
    // The first, which names the message, goes last: whoever goes on after a kill comes to the same name.
    for (const { review } of [...done].reverse()) {
        const { decision } = review;
        await (decision && ports.reviews.saveDecision(review, { ...decision, isDone: true }));
    }
    return failed;
}

async function carryOut({ guest, review }: Decided, ports: LifecyclePorts): Promise<StepResult[]> {
    const { decision, startedAt } = review;
    const key = `review/${guest.userId}/${startedAt.toISOString()}/end`;
    const action = decision?.kind === 'silence' ? 'review_deactivated' : 'review_removed';
    const failed = await deactivateOnce({ key, guest, action, actorId: decision?.byId, actor: decision?.by }, ports);
    if (failed.length > 0) {
        const params = { user: `@${guest.username}` };
        const outcome: Outcome<ReviewDecisionCode> = { code: 'review_failed', isDone: false, params, steps: failed };
        await ports.announcements.tellManagersOnce(`${key}/failed`, outcome);
    }
    return failed;
}

/** Sponsor and managers have been asked, so both hear of it. Resolves to whether they have. */
async function tellSilence(silent: readonly Decided[], ports: LifecyclePorts): Promise<boolean> {
    const [{ guest, review }] = silent;
    const key = `review-end/${review.decision?.cardId}/${guest.userId}`;
    const params = { users: silent.map((one) => `@${one.guest.username}`).join(', ') };
    const outcomeFor = (code: ReviewDecisionCode): Outcome => ({ code, isDone: true, count: silent.length, params });
    const { sponsorId } = guest;
    const hasSponsor = sponsorId !== undefined && (await isSponsor(sponsorId, ports));
    const tellSponsor = hasSponsor
        ? ports.announcements.tellOnce(`${key}/sponsor`, sponsorId, outcomeFor('review_silent_for_sponsor'))
        : Promise.resolve(true);
    await Promise.all([
        tellSponsor,
        ports.announcements.tellManagersOnce(`${key}/managers`, outcomeFor('review_silent_for_managers')),
    ]);
    const told = [`${key}/managers`, ...(hasSponsor ? [`${key}/sponsor`] : [])];
    return (await Promise.all(told.map((one) => ports.once.isDone(one)))).every(Boolean);
}
