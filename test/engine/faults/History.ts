import type { Outcome } from '../../workspace/attempt';
import { Person } from '../../workspace/People';
import type { RoomHandle } from '../../workspace/People';
import { ACTS } from './acts/index';
import { FaultScene } from './FaultScene';
import { FAULTS } from './faults';
import { INVARIANTS } from './invariants';
import { Promises } from './Promises';
import { Random } from './Random';
import { isSentence } from './sentences';
import type { Language } from '../../../src/text';

/** What somebody does next, decided before it is done; undefined where nothing of the kind can be done now. */
export interface Act {
    name: string;
    /** How often beside the others; 1 unless given. */
    weight?: number;
    /** Nothing else happens meanwhile. */
    isAlone?: boolean;
    plan(history: History): (() => Promise<void>) | undefined;
}

/** One way in which the surroundings of the app fail. */
export interface FaultKind {
    name: string;
    weight?: number;
    /** Whether the app may be unable to evaluate a rule, so that it has to refuse a guest. */
    leavesDoubt?: boolean;
    /** Returns what ends it. */
    begin(history: History): () => void | Promise<void>;
}

/** What has to be true once everything works again and the app has had its rounds; resolves with what is not. */
export interface Invariant {
    name: string;
    check(history: History): Promise<string[]> | string[];
}

/** What the rules say about an act: `doubtful` may be refused, but not without a word. */
export type Verdict = 'refused' | 'allowed' | 'doubtful';

export interface Tried {
    by: Person;
    what: string;
    verdict: Verdict;
    act: () => Promise<Outcome<unknown>>;
    /** Whether the server shows the sentence of a refusal, or the app has to; not at invite links and logins. */
    isShown?: boolean;
    /** The guest is in one room more afterwards. */
    entersRoom?: boolean;
    /** How often the client itself may say that it was refused; once unless given. */
    mostTold?: number;
}

export interface HistoryOptions {
    seed: number;
    instances: number;
    turns: number;
}

export interface Report extends HistoryOptions {
    acts: number;
    faults: number;
    kills: number;
    /** Questions about acts of guests that no process answered. */
    unanswered: number;
    broken: string[];
    journal: string[];
    /** What the app and the server wrote to their logs. */
    logs: string[];
}

/** Milliseconds after which the app has looked again at what it could not look at during the faults. */
const LOOKS_AGAIN = 4_500;

/** Acts at the same moment. */
const MOST_AT_ONCE = 4;

/** Milliseconds into a turn at which the app's process may be killed. */
const LATEST_KILL = 60;

/**
 * A workspace in which people act and the surroundings of the app fail, all drawn by a seed. What the server lets
 * through by itself is left out of account: a question that no process of the app answered, and nothing else.
 */
export class History {
    /** Decides what people do, and nothing else, so that they do the same again. */
    public readonly random: Random;

    /** Decides of each call whether it fails: how many there are, is different each time. */
    public readonly luck: Random;

    public readonly promises = new Promises();

    /** Rooms that a guest came into without the app being asked, by id of the guest. */
    public readonly unasked = new Map<string, number>();

    /** Limits of rooms that guests were given of their own, as far as the app may have taken note of them. */
    public readonly limits = new Map<string, number>();

    public readonly report: Report;

    /** Whatever somebody is busy with in this turn. */
    private taken = new Set<string>();

    private readonly running: Array<{ kind: FaultKind; turns: number; end: () => void | Promise<void> }> = [];

    private constructor(
        public readonly scene: FaultScene,
        options: HistoryOptions,
    ) {
        this.random = new Random(options.seed);
        this.luck = new Random(options.seed + 1);
        this.report = { ...options, acts: 0, faults: 0, kills: 0, unanswered: 0, broken: [], journal: [], logs: [] };
    }

    public static async run(options: HistoryOptions): Promise<Report> {
        const scene = await FaultScene.open(options.instances);
        const history = new History(scene, options);
        try {
            for (let turn = 0; turn < options.turns; turn += 1) {
                await history.turn();
            }
            await history.settle();
            await history.checkAll();
            history.report.logs.push(...(await scene.workspace.engine.logs()), ...scene.workspace.server.log);
        } finally {
            await history.endFaults(true);
            await scene.close();
        }
        return history.report;
    }

    /** Whether somebody or something is free in this turn; from now on it is not. */
    public take(...things: ReadonlyArray<string | { id: string }>): boolean {
        const ids = things.map((thing) => (typeof thing === 'string' ? thing : thing.id));
        if (ids.some((id) => this.taken.has(id))) {
            return false;
        }
        ids.forEach((id) => this.taken.add(id));
        return true;
    }

    /** Whoever was added under this address is one of the guests from now on. */
    public meet(email: string, room?: RoomHandle): void {
        const { server } = this.scene.workspace;
        const user = server.state.userByEmail(email);
        if (user !== undefined) {
            this.scene.guests.push(new Person(server, user));
            this.note(`${user.username} is there${room === undefined ? '' : `, for #${room.room.name}`}`);
        }
    }

    /** Addresses whose invitation is pending. */
    public invited(): string[] {
        const now = this.scene.workspace.server.now().toISOString();
        return this.scene.workspace.engine.persistence.records
            .filter(({ associations }) => associations?.some(({ id }) => id === 'invitation'))
            .map(({ data }) => data as { email: string; lapsesAt: string })
            .filter(({ lapsesAt }) => lapsesAt > now)
            .map(({ email }) => email);
    }

    /** Guests who can act: active ones, of whom nobody else is making something else meanwhile. */
    public get activeGuests(): Person[] {
        return this.scene.guests.filter((guest) => this.isGuest(guest) && guest.user.active);
    }

    /** A guest with whom nothing else happens in this turn. */
    public freeGuest(isActive = true): Person | undefined {
        const guests = this.scene.guests.filter((guest) => this.isGuest(guest) && guest.user.active === isActive);
        const guest = this.random.find(guests);
        return guest !== undefined && this.take(guest) ? guest : undefined;
    }

    public isGuest({ user }: Person): boolean {
        return user.roles.includes('guest') && !user.roles.includes('admin');
    }

    public isOn(setting: string): boolean {
        return this.scene.workspace.engine.settingValue(setting) === true;
    }

    public numberOf(setting: string): number {
        return Number(this.scene.workspace.engine.settingValue(setting));
    }

    public languageOf({ user }: Person): Language {
        return (user.settings?.preferences?.language ?? 'en') as Language;
    }

    /** An act of a guest; what the rules say about it is known beforehand. */
    public async guestTries(tried: Tried): Promise<Outcome<unknown>> {
        const { by, what, act, isShown = true, entersRoom = false } = tried;
        const isInDoubt = tried.verdict === 'allowed' && this.running.some(({ kind }) => kind.leavesDoubt === true);
        const verdict = isInDoubt ? 'doubtful' : tried.verdict;
        const logged = (await this.scene.workspace.engine.logs()).length;
        const { result: outcome, unanswered } = await this.scene.watch(act);
        this.note(`${by.username} ${what}: ${outcome.ok ? 'done' : `refused (${outcome.error})`}`);
        this.noteUnasked(unanswered, entersRoom && outcome.ok ? [by] : []);
        if (outcome.ok && verdict === 'refused' && unanswered.length === 0) {
            this.breaks(`${by.username} ${what}, which no guest may`);
        }
        if (!outcome.ok && verdict === 'allowed' && unanswered.length === 0) {
            this.breaks(`${by.username} ${what}, and was refused: ${outcome.error}`);
        }
        if (!outcome.ok && isShown && unanswered.length === 0) {
            const logs = (await this.scene.workspace.engine.logs()).slice(logged);
            this.expectTold(tried, outcome, logs);
        }
        return outcome;
    }

    /** An act of a member, which nothing but the server itself may refuse. */
    public async memberDoes<T>(by: Person, what: string, act: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
        const { result: outcome, unanswered } = await this.scene.watch(act);
        this.note(`${by.username} ${what}: ${outcome.ok ? 'done' : `refused (${outcome.error})`}`);
        // A process that has just started knows no method yet, which the server takes for an error.
        if (!outcome.ok && unanswered.length === 0) {
            this.breaks(`the member ${by.username} ${what}, and was refused: ${outcome.error}`);
        }
        return outcome;
    }

    /** What the app may refuse to somebody who is no guest, because it is about one. */
    public async aboutGuests<T>(
        by: Person,
        what: string,
        guests: readonly Person[],
        act: () => Promise<Outcome<T>>,
    ): Promise<Outcome<T>> {
        const { result: outcome, unanswered } = await this.scene.watch(act);
        this.note(`${by.username} ${what}: ${outcome.ok ? 'done' : `refused (${outcome.error})`}`);
        this.noteUnasked(unanswered, guests);
        return outcome;
    }

    /** A command of somebody who may run it; resolves with what they read. */
    public async runs(by: Person, line: string, room: RoomHandle = this.scene.lobby): Promise<Outcome<boolean>> {
        const { result: outcome } = await this.scene.watch(() => this.scene.as(by).run(line, room));
        this.note(`${by.username} ${line}: ${outcome.ok ? outcome.shown.join(' | ') : outcome.error}`);
        return outcome;
    }

    public note(line: string): void {
        this.report.acts += 1;
        this.report.journal.push(line);
    }

    public breaks(invariant: string): void {
        this.report.broken.push(invariant);
        this.report.journal.push(`BROKEN: ${invariant}`);
    }

    private noteUnasked(unanswered: readonly string[], entering: readonly Person[]): void {
        this.report.unanswered += unanswered.length;
        if (unanswered.length > 0) {
            entering.forEach(({ id }) => this.unasked.set(id, (this.unasked.get(id) ?? 0) + 1));
        }
    }

    private expectTold({ by, what, mostTold = 1 }: Tried, outcome: Outcome<unknown>, logs: readonly string[]): void {
        const isDenial = (text: string): boolean =>
            // Who opens a direct conversation is not known, so its refusal is in the workspace's language.
            isSentence(text, 'denied_', this.languageOf(by)) || isSentence(text, 'denied_', 'en');
        const told = outcome.shown.filter(isDenial);
        if (told.length > mostTold) {
            this.breaks(`${by.username} ${what}, and was told ${told.length} times: ${told.join(' | ')}`);
        }
        // Some client or other may have nothing but the exception's text to show.
        const isSaid = told.length > 0 || (!outcome.ok && isDenial(outcome.error));
        if (!isSaid && logs.length === 0) {
            this.breaks(`${by.username} ${what}, was refused and told nothing: ${outcome.shown.join(' | ')}`);
        }
    }

    private async turn(): Promise<void> {
        await this.endFaults(false);
        if (this.random.chance(0.35) && this.running.length < 3) {
            this.beginFault();
        }
        this.taken = new Set();
        const works: Array<() => Promise<void>> = [];
        for (let count = this.random.between(1, MOST_AT_ONCE); count > 0; count -= 1) {
            const act = this.random.weighted(ACTS);
            const work = act.isAlone === true && works.length > 0 ? undefined : act.plan(this);
            if (work !== undefined) {
                works.push(work);
            }
            if (act.isAlone === true && work !== undefined) {
                break;
            }
        }
        const kill = this.random.chance(0.08) ? this.kill() : Promise.resolve();
        await Promise.all([...works.map((work) => work()), kill]);
        await this.scene.workspace.settled();
    }

    /** Of a server's process an act may find nothing, the next one, or one that has just begun. */
    private async kill(): Promise<void> {
        const victim = this.random.pick(this.scene.workspace.engine.each);
        const [moment, waits] = [this.random.between(0, LATEST_KILL), this.random.chance(0.7)];
        // One that dies while it starts is missed by its server for half a minute.
        await victim.awaitRestart();
        await new Promise((resolve) => setTimeout(resolve, moment));
        this.report.kills += 1;
        this.report.journal.push(`the process is killed after ${moment} ms`);
        await victim.killProcess({ hurries: true }).catch(() => undefined); // it is dead already
        if (waits) {
            await victim.awaitRestart();
        }
    }

    private beginFault(): void {
        const kind = this.random.weighted(FAULTS);
        const turns = this.random.between(1, 5);
        this.report.faults += 1;
        this.report.journal.push(`${kind.name}, for ${turns} turns`);
        this.running.push({ kind, turns, end: kind.begin(this) });
    }

    private async endFaults(isOver: boolean): Promise<void> {
        for (const fault of [...this.running]) {
            fault.turns -= 1;
            if (isOver || fault.turns < 0) {
                this.running.splice(this.running.indexOf(fault), 1);
                this.report.journal.push(`no more: ${fault.kind.name}`);
                await fault.end();
            }
        }
    }

    /** Everything works again, and the app has had two rounds. */
    private async settle(): Promise<void> {
        const { workspace } = this.scene;
        await this.endFaults(true);
        await Promise.all(workspace.engine.each.map((instance) => instance.awaitRestart()));
        await workspace.settled();
        if (this.report.faults > 0) {
            // What could not be looked at is looked at again after a while of real time.
            await new Promise((resolve) => setTimeout(resolve, LOOKS_AGAIN));
        }
        for (const instance of workspace.engine.each) {
            if (!(await instance.isEnabled())) {
                // An engine that was asked while its process was dead takes the app for disabled for five minutes, or
                // until it hears of a process again.
                await instance.killProcess({ hurries: true });
                await instance.awaitRestart();
            }
        }
        await workspace.advance({ hours: 2 });
        this.report.journal.push('settled');
    }

    private async checkAll(): Promise<void> {
        for (const { name, check } of INVARIANTS) {
            (await check(this)).forEach((what) => this.breaks(`${name}: ${what}`));
        }
    }
}
