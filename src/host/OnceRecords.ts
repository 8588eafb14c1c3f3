import type { Beginning, OnceStore } from '../actions/once';
import { present } from '../policy/collections';
import { dateOf, ofKind, textOf } from './records';
import type { Key, Records, Row } from './records';

/** Milliseconds until two marks that were put at once can both be seen. */
const SECOND_LOOK = 250;

/** Milliseconds after which whoever began is taken for killed: the server ends every call after half a minute. */
const STALE = 10 * 60_000;

const MOST_KNOWN = 20_000;

interface Mark {
    id: string;
    at: Date;
    isDone: boolean;
}

/** A mark that was just put, and the ids of those that nobody has finished. */
interface Begun {
    key: string;
    mark: Mark;
    earlier: ReadonlySet<string>;
    isLate: boolean;
}

/**
 * Marks, each a row of its own: the store knows no uniqueness, so whoever begins puts a mark, waits until everybody
 * else who began at the same moment has put theirs, and the first of the marks wins.
 */
export class OnceRecords implements OnceStore {
    constructor(
        private readonly records: Records,
        private readonly ports: {
            now(): Date;
            newId(): string;
            pause(milliseconds: number): Promise<void>;
            /** Keys that are known to be finished, for as long as the process lives. */
            done: Set<string>;
        },
    ) {}

    public async begin(key: string): Promise<Beginning> {
        return (await this.beginAll([key])).get(key) ?? 'taken';
    }

    public async beginAll(keys: readonly string[]): Promise<ReadonlyMap<string, Beginning>> {
        const begun = await Promise.all(keys.map((key) => this.putMark(key)));
        const open = present(begun);
        if (open.length > 0) {
            await this.ports.pause(SECOND_LOOK);
        }
        const results = await Promise.all(open.map((mine) => this.judge(mine)));
        const judged = new Map(open.map(({ key }, index): [string, Beginning] => [key, results[index]]));
        return new Map(keys.map((key): [string, Beginning] => [key, judged.get(key) ?? 'taken']));
    }

    public async finish(key: string): Promise<void> {
        const now = this.ports.now();
        await this.records.add(keyOf(key, now), { id: this.ports.newId(), at: now.toISOString(), isDone: true });
        this.remember(key);
    }

    public async isDone(key: string): Promise<boolean> {
        if (!this.ports.done.has(key) && (await this.read(key)).some(({ isDone }) => isDone)) {
            this.remember(key);
        }
        return this.ports.done.has(key);
    }

    public async begunAt(key: string): Promise<Date | undefined> {
        const [first] = (await this.read(key)).sort(inOrder);
        return first?.at;
    }

    private remember(key: string): void {
        const { done } = this.ports;
        if (done.size >= MOST_KNOWN) {
            done.clear();
        }
        done.add(key);
    }

    public async forgetMonth(month: string): Promise<void> {
        await this.records.remove([ofKind(`once-month:${month}`)]);
    }

    /** Undefined where somebody else is at it or has done it. */
    private async putMark(key: string): Promise<Begun | undefined> {
        if (this.ports.done.has(key)) {
            return undefined;
        }
        const before = await this.read(key);
        if (before.some(({ isDone }) => isDone)) {
            this.remember(key);
        }
        const at = this.ports.now();
        if (before.some((mark) => mark.isDone || at.getTime() - mark.at.getTime() < STALE)) {
            return undefined;
        }
        const mark: Mark = { id: this.ports.newId(), at, isDone: false };
        await this.records.add(keyOf(key, at), { ...mark, at: at.toISOString() });
        const took = this.ports.now().getTime() - at.getTime();
        return { key, mark, earlier: new Set(before.map(({ id }) => id)), isLate: took >= SECOND_LOOK };
    }

    private async judge({ key, mark, earlier, isLate }: Begun): Promise<Beginning> {
        const rivals = (await this.read(key)).filter(({ id }) => id !== mark.id && !earlier.has(id));
        // A mark that took long to put may be older than one whose owner has looked already and not seen it.
        if (rivals.some((rival) => rival.isDone || isLate || inOrder(rival, mark) < 0)) {
            return 'taken';
        }
        return earlier.size > 0 ? 'stale' : 'ours';
    }

    private async read(key: string): Promise<Mark[]> {
        return present((await this.records.read([ofKind(`once:${key}`)])).map(parse));
    }
}

function keyOf(key: string, at: Date): Key {
    return [ofKind(`once:${key}`), ofKind(`once-month:${at.toISOString().slice(0, 7)}`)];
}

function inOrder(a: Mark, b: Mark): number {
    return a.at.getTime() - b.at.getTime() || a.id.localeCompare(b.id);
}

function parse(row: Row): Mark | undefined {
    const [id, at] = [textOf(row.id), dateOf(row.at)];
    return id === undefined || at === undefined ? undefined : { id, at, isDone: row.isDone === true };
}
