import type { GuestRecord } from '../../src/policy/guests';
import type { AuditLog, AuditQuery, AuditRecord, NewAuditRecord } from '../../src/actions/auditLog';
import type { Beginning, OnceStore } from '../../src/actions/once';
import type { ConversationStore, Directory, MessageRemoval, Notices, WrittenMessage } from '../../src/actions/ports';
import type { RefusalStore } from '../../src/actions/refusals';
import { dayOf } from '../../src/policy/periods';
import type { RefusalCount } from '../../src/policy/refusals';
import type { IdleRule, IdleStore, ReviewStore } from '../../src/actions/reviewPorts';
import type { IdleListing, IdleWarning } from '../../src/policy/inactivity';
import type { Review, ReviewDecision, ReviewRound } from '../../src/policy/reviews';
import type { RoomStanding } from '../../src/policy/people';
import type { Person } from '../../src/policy/types';

/** A workspace in memory. Every look-up is counted. */
export class MemoryDirectory implements Directory {
    public readonly people: Person[] = [];

    public readonly history = new Map<string, WrittenMessage[]>();

    public readonly standings = new Map<string, Partial<RoomStanding>>();

    public readonly lookups: string[] = [];

    constructor(...people: Person[]) {
        this.people.push(...people);
    }

    public setStanding(roomId: string, personId: string, standing: Partial<RoomStanding>): void {
        this.standings.set(`${roomId}/${personId}`, standing);
    }

    public async findPerson(id: string): Promise<Person | undefined> {
        this.lookups.push(`person ${id}`);
        return this.people.find((person) => person.id === id);
    }

    public async findPersonByUsername(username: string): Promise<Person | undefined> {
        this.lookups.push(`person @${username}`);
        return this.people.find((person) => person.username === username);
    }

    public async getStanding(roomId: string, personId: string): Promise<RoomStanding> {
        this.lookups.push(`standing ${roomId}`);
        return { isOwner: false, isModerator: false, ...this.standings.get(`${roomId}/${personId}`) };
    }

    public async getMessages(roomId: string, page: { offset: number; count: number }): Promise<WrittenMessage[]> {
        this.lookups.push(`messages ${page.offset}`);
        return (this.history.get(roomId) ?? []).slice(page.offset, page.offset + page.count);
    }
}

export class MemoryConversations implements ConversationStore {
    public readonly answered = new Set<string>();

    /** Who has met whom, as `member/guest`. */
    public readonly met = new Set<string>();

    private installedAt: Date | undefined;

    public async isAnswered(roomId: string): Promise<boolean> {
        return this.answered.has(roomId);
    }

    public async rememberAnswered(roomId: string): Promise<void> {
        this.answered.add(roomId);
    }

    public async hasMet(memberId: string, guestId: string): Promise<boolean> {
        return this.met.has(`${memberId}/${guestId}`);
    }

    public async rememberMet(memberId: string, guestId: string): Promise<void> {
        this.met.add(`${memberId}/${guestId}`);
    }

    public async findInstalledAt(): Promise<Date | undefined> {
        return this.installedAt;
    }

    public async rememberInstalledAt(at: Date): Promise<void> {
        this.installedAt = at;
    }
}

/** Marks of what is done once. What was begun and not finished is stale as soon as a test says so. */
export class MemoryOnce implements OnceStore {
    public readonly marks = new Map<string, 'begun' | 'stale' | 'done'>();

    public async begin(key: string): Promise<Beginning> {
        const mark = this.marks.get(key);
        if (mark === 'begun' || mark === 'done') {
            return 'taken';
        }
        this.marks.set(key, 'begun');
        return mark === 'stale' ? 'stale' : 'ours';
    }

    public async beginAll(keys: readonly string[]): Promise<ReadonlyMap<string, Beginning>> {
        const begun = new Map<string, Beginning>();
        for (const key of keys) {
            begun.set(key, await this.begin(key));
        }
        return begun;
    }

    public async finish(key: string): Promise<void> {
        this.marks.set(key, 'done');
    }

    public async begunAt(key: string): Promise<Date | undefined> {
        return this.marks.has(key) ? new Date(0) : undefined;
    }

    public async isDone(key: string): Promise<boolean> {
        return this.marks.get(key) === 'done';
    }

    public async forgetMonth(): Promise<void> {
        [...this.marks].filter(([, mark]) => mark === 'done').forEach(([key]) => this.marks.delete(key));
    }
}

/** Reviews in memory, with decisions apart, as the app keeps them. */
export class MemoryReviews implements ReviewStore {
    public readonly reviews = new Map<string, Review>();

    public readonly decisions = new Map<string, ReviewDecision & { decides: number }>();

    private round?: ReviewRound;

    public async findReview(userId: string): Promise<Review | undefined> {
        const review = this.reviews.get(userId);
        const { decides, ...decision } = this.decisions.get(userId) ?? { decides: NaN };
        return review && decides === review.startedAt.getTime()
            ? { ...review, decision: decision as ReviewDecision }
            : review;
    }

    public async listReviews(): Promise<Review[]> {
        const found = await Promise.all([...this.reviews.keys()].map((userId) => this.findReview(userId)));
        return found.filter((review): review is Review => review !== undefined);
    }

    public async saveReview({ decision: _, ...review }: Review): Promise<void> {
        this.reviews.set(review.userId, review);
    }

    public async saveDecision({ userId, startedAt }: Review, decision: ReviewDecision): Promise<void> {
        this.decisions.set(userId, { ...decision, decides: startedAt.getTime() });
    }

    public async removeReview(userId: string): Promise<void> {
        this.reviews.delete(userId);
        this.decisions.delete(userId);
    }

    public async findRound(): Promise<ReviewRound | undefined> {
        return this.round;
    }

    public async saveRound(round: ReviewRound): Promise<void> {
        this.round = round;
    }
}

/** Listings and warnings of guests who do not log in, in memory. */
export class MemoryIdle implements IdleStore {
    public readonly warnings = new Map<string, IdleWarning>();

    public readonly listings = new Map<string, IdleListing>();

    public rule?: IdleRule;

    public async listWarnings(): Promise<IdleWarning[]> {
        return [...this.warnings.values()];
    }

    public async saveWarning(warning: IdleWarning): Promise<void> {
        this.warnings.set(warning.userId, warning);
    }

    public async removeWarning(userId: string): Promise<void> {
        this.warnings.delete(userId);
    }

    public async listListings(): Promise<IdleListing[]> {
        return [...this.listings.values()];
    }

    public async saveListing(listing: IdleListing): Promise<void> {
        this.listings.set(listing.userId, listing);
    }

    public async removeListing(userId: string): Promise<void> {
        this.listings.delete(userId);
    }

    public async findRule(): Promise<IdleRule | undefined> {
        return this.rule;
    }

    public async saveRule(rule: IdleRule): Promise<void> {
        this.rule = rule;
    }

    public async clear(): Promise<void> {
        this.rule = undefined;
        this.warnings.clear();
        this.listings.clear();
    }
}

/** Keeps what was put on record. */
export class MemoryAuditLog implements AuditLog {
    public readonly noted: NewAuditRecord[] = [];

    public readonly forgotten: Date[] = [];

    private readonly times: Date[] = [];

    constructor(private readonly now = () => new Date()) {}

    public async note(record: NewAuditRecord): Promise<void> {
        this.noted.push(record);
        this.times.push(this.now());
    }

    public async list({ since, until, guestId }: AuditQuery): Promise<readonly AuditRecord[]> {
        const isFirst = ({ key }: NewAuditRecord, index: number): boolean =>
            key === undefined || this.noted.findIndex((other) => other.key === key) === index;
        const all = this.noted.map(({ key: _, ...record }, index): AuditRecord => ({
            ...record,
            at: this.times[index],
        }));
        return all
            .filter((_, index) => isFirst(this.noted[index], index))
            .filter(({ at }) => at >= since && at <= until)
            .filter((record) => guestId === undefined || record.guestId === guestId)
            .reverse();
    }

    public async forgetBefore(time: Date): Promise<void> {
        this.forgotten.push(time);
    }
}

/** Counts of refused acts in memory. */
export class MemoryRefusals implements RefusalStore {
    public readonly counts = new Map<string, RefusalCount>();

    public readonly forgotten: Date[] = [];

    public async save(count: RefusalCount): Promise<void> {
        this.counts.set(count.id, count);
    }

    public async list(guestId: string, since: Date): Promise<readonly RefusalCount[]> {
        return [...this.counts.values()].filter((one) => one.guestId === guestId && one.day >= dayOf(since));
    }

    public async forgetBefore(time: Date): Promise<void> {
        this.forgotten.push(time);
    }
}

/** Keeps what people were told. */
export class RecordedNotices implements Notices {
    public readonly told: Array<{ to: string; roomId?: string; text: string }> = [];

    public readonly blocks: object[] = [];

    public async whisper(
        personId: string,
        roomId: string,
        text: string,
        blocks: readonly object[] = [],
    ): Promise<void> {
        this.told.push({ to: personId, roomId, text });
        this.blocks.push(...blocks);
    }

    public async write(person: Person, text: string, blocks?: readonly object[]): Promise<void> {
        this.told.push({ to: person.id, text });
        this.blocks.push(...(blocks ?? []));
    }

    public async hasWritten(person: Person, text: string): Promise<boolean> {
        return this.told.some((one) => one.to === person.id && one.text === text);
    }
}

/** Keeps what was removed; `during` runs while a removal is under way, as the server's own events do. */
export class RecordedRemovals implements MessageRemoval {
    public readonly removed: Array<{ messageId: string; by: string }> = [];

    constructor(private readonly during: () => void = () => undefined) {}

    public async remove(messageId: string, acting: Person): Promise<void> {
        this.during();
        this.removed.push({ messageId, by: acting.id });
    }
}

/** As the store promises it: what was made of nothing leaves alone whatever it does not name. */
export function putGuest(records: Map<string, GuestRecord>, record: GuestRecord, known?: GuestRecord): void {
    records.set(record.userId, { ...(known === undefined && records.get(record.userId)), ...record });
}
