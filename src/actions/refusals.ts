import { dayOf } from '../policy/periods';
import type { RefusalCount, RefusalReason } from '../policy/refusals';

/** How often guests were refused something. */
export interface RefusalStore {
    /** Creates or replaces the count of this id. */
    save(count: RefusalCount): Promise<void>;
    /** All counts of a guest since the day of this time. What cannot be read is passed over. */
    list(guestId: string, since: Date): Promise<readonly RefusalCount[]>;
    /** Removes the counts of all days before the day of this time. */
    forgetBefore(time: Date): Promise<void>;
}

export interface Refused {
    guestId?: string;
    reason: RefusalReason;
    at: Date;
}

interface Entry extends RefusalCount {
    counts: Partial<Record<RefusalReason, number>>;
}

type Log = (text: string, error: unknown) => void;

/** Counts kept in memory: far more than the guests whom one process refuses something on one day. */
const MOST_ENTRIES = 5_000;

/** Milliseconds after which a write is taken for lost. */
const LOST = 60_000;

/**
 * Counts refused acts, for one process. The store knows no increment, so every count is a row of this process's own,
 * written in the background: whoever is refused waits for nothing, and several servers lose nothing to each other.
 */
export class RefusalCounter {
    private readonly entries = new Map<string, Entry>();

    private readonly unsaved = new Set<Entry>();

    private writingSince = -Infinity;

    constructor(private readonly newId: () => string) {}

    /** Returns at once and never throws. What cannot be written is logged, and written with the next. */
    public count(refused: Refused, store: RefusalStore, log: Log): void {
        const entry = this.entryOf(refused);
        entry.counts[refused.reason] = (entry.counts[refused.reason] ?? 0) + 1;
        this.unsaved.add(entry);
        const now = refused.at.getTime();
        if (now - this.writingSince >= LOST) {
            this.writingSince = now;
            void this.write(store, log); // it never rejects
        }
    }

    /** Writes until everything is written, also what is counted meanwhile. */
    private async write(store: RefusalStore, log: Log): Promise<void> {
        for (const entry of this.unsaved) {
            this.unsaved.delete(entry);
            try {
                await store.save({ ...entry, counts: { ...entry.counts } });
            } catch (error) {
                if (this.entries.get(keyOf(entry)) === entry) {
                    this.unsaved.add(entry);
                }
                log('A refusal could not be counted', error);
                break;
            }
        }
        this.writingSince = -Infinity;
    }

    private entryOf({ guestId, at }: Refused): Entry {
        const whose = { ...(guestId === undefined ? {} : { guestId }), day: dayOf(at) };
        const known = this.entries.get(keyOf(whose));
        if (known !== undefined) {
            return known;
        }
        this.makeRoom();
        const entry: Entry = { id: this.newId(), ...whose, counts: {} };
        this.entries.set(keyOf(whose), entry);
        return entry;
    }

    /** The next refusal of a guest whose count was forgotten begins another row. */
    private makeRoom(): void {
        if (this.entries.size < MOST_ENTRIES) {
            return;
        }
        for (const [key, entry] of this.entries) {
            if (!this.unsaved.has(entry)) {
                this.entries.delete(key);
            }
        }
        for (const [key, entry] of this.entries) {
            if (this.entries.size < MOST_ENTRIES) {
                break;
            }
            // The store has been out of reach for so long that the oldest of the counts are given up.
            this.entries.delete(key);
            this.unsaved.delete(entry);
        }
    }
}

function keyOf({ day, guestId = '' }: Pick<Entry, 'day' | 'guestId'>): string {
    return `${day}/${guestId}`;
}
