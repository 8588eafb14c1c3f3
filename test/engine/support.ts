import { expect } from 'chai';
import { after, afterEach, before } from 'mocha';

import { t } from '../../src/text';
import type { Language, TextKey } from '../../src/text';
import type { Outcome } from '../workspace/attempt';
import type { ServerRoom } from '../workspace/model';
import type { Person, RoomHandle } from '../workspace/People';
import { Workspace } from '../workspace/Workspace';
import type { WorkspaceOptions } from '../workspace/Workspace';

export type SceneOptions = WorkspaceOptions & {
    seed?: (workspace: Workspace) => void;
    /**
     * Whether every setting is as on the day of the installation. Otherwise members are not told that they write to a
     * guest: nobody waits for that notice, so it would come in the middle of whatever a test does next.
     */
    isAsInstalled?: boolean;
};

/**
 * A workspace with the app in it and the same people everywhere. The guest role holds every permission there is, so
 * that nothing but the app stands between a guest and an act.
 */
export class Scene {
    public workspace!: Workspace;

    /** A guest who reads German. */
    public gus!: Person;

    /** A guest without a preference, who reads what the workspace reads: English. */
    public gina!: Person;

    public mia!: Person;

    public max!: Person;

    /** Moderator of the lobby. */
    public mod!: Person;

    public ada!: Person;

    public bot!: Person;

    /** A channel of Mia's with everybody in it. */
    public lobby!: RoomHandle;

    private readonly changed = new Map<string, unknown>();

    private readonly faults: Array<() => void> = [];

    private count = 0;

    /** One workspace for all tests of a file; settings and faults go back to what they were after each test. */
    public static shared<S extends Scene>(this: new () => S, options: SceneOptions = {}): S {
        const scene = new this();
        before(() => scene.start(options));
        afterEach(() => scene.restore());
        after(() => scene.stop());
        return scene;
    }

    public as(person: Person): ReturnType<Workspace['as']> {
        return this.workspace.as(person);
    }

    /** A name that nobody and no room has. */
    public name(prefix = 'room'): string {
        this.count += 1;
        return `${prefix}${this.count}`;
    }

    public newGuest(language?: string): Person {
        return this.workspace.addGuest({ username: this.name('guest'), ...(language && { language }) });
    }

    public newMember(): Person {
        return this.workspace.addMember({ username: this.name('member') });
    }

    /** A room that is there already, with these people. */
    public room(type: 'c' | 'p', owner: Person, ...members: Person[]): RoomHandle {
        return this.workspace.addRoom({ name: this.name(), type, owner, members });
    }

    /** An empty direct room. */
    public direct(...members: Person[]): RoomHandle {
        return this.workspace.addDirect(members);
    }

    /** Saves settings as the administration does, until the test is over. */
    public async set(settings: Record<string, unknown>): Promise<void> {
        const { engine } = this.workspace;
        for (const [id, value] of Object.entries(settings)) {
            if (!this.changed.has(id)) {
                this.changed.set(id, engine.settingValue(id));
            }
            await engine.updateSetting(id, value);
        }
    }

    /** Every call of this method of the server fails, until the test is over. Returns what mends it before. */
    public fail(method: string): () => void {
        const mend = this.workspace.engine.faults.fail(method);
        this.faults.push(mend);
        return mend;
    }

    /** Every call of this method takes longer than anybody should wait, until the test is over. */
    public hang(method: string, milliseconds = 5_000): () => void {
        const mend = this.workspace.engine.faults.delay(method, milliseconds);
        this.faults.push(mend);
        return mend;
    }

    /** Rooms and teams, to see that nothing came to be. */
    public inventory(): { rooms: ServerRoom[]; teams: number } {
        const { state } = this.workspace.server;
        return { rooms: [...state.rooms.values()], teams: state.teams.size };
    }

    /** Whether the app has a record about this room. */
    public hasRecordOf(room: RoomHandle): boolean {
        const { records } = this.workspace.engine.persistence;
        return records.some(({ associations }) => associations?.some(({ id }) => id === room.id));
    }

    /** For what the app does without letting anybody wait. */
    public async until(condition: () => boolean, patience = PATIENCE): Promise<void> {
        const limit = performance.now() + patience;
        while (!condition()) {
            expect(performance.now(), 'it did not come about').to.be.below(limit);
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
    }

    /** Until the app has been quiet for longer than it waits between its own steps. */
    public async calm(): Promise<void> {
        const { traffic } = this.workspace.engine;
        let before = -1;
        for (let now = 0; before !== now; now = Object.values(traffic.fromApp).reduce((sum, count) => sum + count, 0)) {
            before = now;
            await new Promise((resolve) => setTimeout(resolve, 400));
        }
    }

    protected async start({ isAsInstalled = false, ...options }: SceneOptions): Promise<void> {
        this.workspace = await Workspace.start({
            startAt: MORNING,
            ...options,
            seed: (workspace) => {
                this.populate(workspace);
                options.seed?.(workspace);
            },
        });
        if (!isAsInstalled) {
            await this.workspace.engine.updateSetting('direct_message_notice', false);
        }
    }

    private populate(workspace: Workspace): void {
        this.gus = workspace.addGuest({ username: 'gus', language: 'de' });
        this.gina = workspace.addGuest({ username: 'gina' });
        this.mia = workspace.addMember({ username: 'mia', language: 'de' });
        this.max = workspace.addMember({ username: 'max' });
        this.mod = workspace.addMember({ username: 'mod' });
        this.ada = workspace.addAdmin({ username: 'ada' });
        this.bot = workspace.addUser({ username: 'some.bot', type: 'bot', roles: ['bot', 'guest'] });
        this.lobby = workspace.addRoom({
            name: 'lobby',
            owner: this.mia,
            moderators: [this.mod],
            members: [this.gus, this.gina, this.max, this.ada, this.bot],
        });
        const { permissions } = workspace.server;
        [...permissions.table.keys()].forEach((permission) => permissions.grant(permission, 'guest'));
    }

    protected async restore(): Promise<void> {
        this.faults.splice(0).forEach((mend) => mend());
        for (const [id, value] of this.changed) {
            await this.workspace.engine.updateSetting(id, value);
        }
        this.changed.clear();
    }

    protected async stop(): Promise<void> {
        await (this.workspace as Workspace | undefined)?.stop(); // it may not have begun
    }
}

/** What the server or the client says for itself about a refusal, without the reason. */
const BARE = [
    'error-team-creation',
    'A Rocket.Chat App prevented the message updating. [error-app-prevented-updating]',
    'A Rocket.Chat App prevented the message updating.',
    'A Rocket.Chat App prevented the message deleting. [error-app-prevented-deleting]',
    '[undefined]',
];

/** The act did not happen, and the person was told why once, in their language, and nothing else by the app. */
export function expectRefused(outcome: Outcome<unknown>, key: TextKey, language: Language = 'de'): void {
    expect(outcome.ok, 'it went through').to.equal(false);
    expectTold(outcome, key, language);
}

/** The person saw this sentence once, and no other words of the app. */
export function expectTold(outcome: Outcome<unknown>, key: TextKey, language: Language = 'de'): void {
    const sentences = outcome.shown
        .filter((text) => !BARE.includes(text))
        .map((text) => text.replace(/ \[error-app-prevented\]$/, ''));
    expect(sentences).to.deep.equal([t(key, language)]);
}

/** The act happened, and nobody would know that there is an app. */
export function expectPassed<T>(outcome: Outcome<T>): T {
    if (!outcome.ok) {
        throw new Error(`It was refused: ${outcome.code}, ${outcome.error}`);
    }
    expect(outcome.shown).to.deep.equal([]);
    return outcome.result;
}

/** When tests begin, whatever the hour really is: a few hours later it is still the same day. */
const MORNING = new Date('2026-03-02T08:00:00Z');

/** Milliseconds that something took, with what came of it. */
export async function timed<T>(work: Promise<T>): Promise<{ result: T; took: number }> {
    const begun = performance.now();
    const result = await work;
    return { result, took: performance.now() - begun };
}

/** Longest that anybody may wait for the app, with room for a busy machine; the app gives itself one second. */
export const PATIENCE = 3_000;
