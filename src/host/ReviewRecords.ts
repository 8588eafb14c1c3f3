import { UnreadableRecordError } from '../actions/guestPorts';
import type { ReviewStore } from '../actions/reviewPorts';
import { present } from '../policy/collections';
import type { Review, ReviewDecision, ReviewRound, ReviewStage } from '../policy/reviews';
import { dateOf, newest, ofKind, ofUser, textOf } from './records';
import type { Key, Records, Row } from './records';
import { upgrade, VERSION } from './schema';

const STAGES: readonly ReviewStage[] = ['sponsor', 'managers', 'reminded'];

const DECISIONS: ReadonlyArray<ReviewDecision['kind']> = ['kept', 'removed', 'silence', 'over'];

const REVIEW = ofKind('review');

const ROUND: Key = [ofKind('review-round')];

/** Reviews: for each guest a row of what is asked and one of what was decided, found together by user. */
export class ReviewRecords implements ReviewStore {
    constructor(private readonly records: Records) {}

    public async findReview(userId: string): Promise<Review | undefined> {
        const rows = await this.records.read([ofUser(userId), REVIEW]);
        const review = join(rows);
        if (review === undefined && rows.some((row) => !isDecision(row))) {
            throw new UnreadableRecordError('review', userId);
        }
        return review;
    }

    public async listReviews(): Promise<Review[]> {
        const byUser = new Map<string, Row[]>();
        for (const row of await this.records.read([REVIEW])) {
            const key = textOf(row.userId) ?? '';
            byUser.set(key, [...(byUser.get(key) ?? []), row]);
        }
        return present([...byUser.values()].map(join));
    }

    public async saveReview({ decision: _, ...review }: Review): Promise<void> {
        await this.findReview(review.userId);
        await this.put([ofUser(review.userId), REVIEW], {
            ...review,
            startedAt: review.startedAt.toISOString(),
            stageAt: review.stageAt.toISOString(),
        });
    }

    public async saveDecision({ userId, startedAt }: Review, decision: ReviewDecision): Promise<void> {
        await this.put([ofUser(userId), REVIEW, ofKind('review-decision')], {
            ...decision,
            userId,
            decides: startedAt.toISOString(),
            at: decision.at.toISOString(),
        });
    }

    public async removeReview(userId: string): Promise<void> {
        await this.records.remove([ofUser(userId), REVIEW]);
    }

    public async findRound(): Promise<ReviewRound | undefined> {
        const row = newest(await this.records.read(ROUND));
        const [at, byId, by] = [dateOf(row?.at), textOf(row?.byId), textOf(row?.by)];
        return at && byId && by ? { at, byId, by } : undefined;
    }

    public async saveRound(round: ReviewRound): Promise<void> {
        await this.put(ROUND, { ...round, at: round.at.toISOString() });
    }

    private put(key: Key, row: Row): Promise<void> {
        return this.records.put(key, { ...row, version: VERSION, savedAt: new Date().toISOString() });
    }
}

function isDecision(row: Row): boolean {
    return row.decides !== undefined;
}

/** A review with the decision that is about it, and none that was about an earlier one. */
function join(rows: readonly Row[]): Review | undefined {
    const review = parseReview(newest(rows.filter((row) => !isDecision(row))) ?? {});
    const decisions = rows.filter((row) => dateOf(row.decides)?.getTime() === review?.startedAt.getTime());
    const decision = parseDecision(newest(decisions) ?? {});
    return review && decision ? { ...review, decision } : review;
}

function parseReview(stored: Row): Review | undefined {
    const row = upgrade(stored);
    const [userId, cardId] = [textOf(row?.userId), textOf(row?.cardId)];
    const [startedAt, stageAt] = [dateOf(row?.startedAt), dateOf(row?.stageAt)];
    const stage = STAGES.find((known) => known === row?.stage);
    if (!userId || !cardId || !startedAt || !stageAt || !stage) {
        return undefined;
    }
    const [startedBy, sponsorId] = [textOf(row?.startedBy), textOf(row?.sponsorId)];
    return {
        userId,
        cardId,
        startedAt,
        stageAt,
        stage,
        ...(startedBy && { startedBy }),
        ...(sponsorId && { sponsorId }),
    };
}

function parseDecision(stored: Row): ReviewDecision | undefined {
    const row = upgrade(stored);
    const kind = DECISIONS.find((known) => known === row?.kind);
    const [at, cardId] = [dateOf(row?.at), textOf(row?.cardId)];
    if (!kind || !at || !cardId) {
        return undefined;
    }
    const [by, byId] = [textOf(row?.by), textOf(row?.byId)];
    return { kind, at, cardId, isDone: row?.isDone === true, ...(by && { by }), ...(byId && { byId }) };
}
