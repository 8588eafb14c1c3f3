import { expect } from 'chai';
import { after, afterEach, before, beforeEach } from 'mocha';

import { plain, t } from '../../../src/text';
import type { Outcome } from '../../workspace/attempt';
import type { Person, RoomHandle } from '../../workspace/People';
import { RestApi } from '../../workspace/rest/RestApi';
import { expectDiscretion } from '../ConnectedScene';
import { Scene } from '../support';

/** What the app keeps of guests, places and joins; managers who have used it stay known from test to test. */
const OF_CAPS = ['guest', 'invitation', 'place-count', 'place-claim', 'join'];

/**
 * A workspace with the administrator's connection, a room for the managers' notices, and before each test nobody who
 * takes a place: every guest of earlier tests is deactivated, and nothing is on record.
 */
export class CapScene {
    public rest!: RestApi;

    /** Gets the managers' notices. */
    public board!: RoomHandle;

    private begun = 0;

    private token = '';

    constructor(public readonly scene: Scene) {}

    public static shared({
        isConnected = true,
        ...options
    }: { isConnected?: boolean; timeoutMs?: number; instances?: number; shortWaits?: number } = {}): CapScene {
        const scene = Scene.shared({
            ...options,
            settings: { notice_room: 'managers', permission_lock: 'off' },
            seed: (workspace) =>
                workspace.addRoom({ name: 'managers', type: 'p', owner: workspace.person('ada'), members: [] }),
        });
        const caps = new CapScene(scene);
        before(() => caps.start(isConnected));
        beforeEach(() => caps.begin());
        afterEach(() => caps.expectDiscretion());
        after(() => caps.rest.stop());
        return caps;
    }

    /** What Ada reads when she runs this subcommand. */
    public async run(line: string): Promise<string> {
        const outcome = await this.scene.as(this.scene.ada).run(`/guest ${line}`, this.scene.lobby);
        expect(outcome.ok, line).to.equal(true);
        return outcome.shown.join('\n');
    }

    /** Saves settings as the administration does, until the test is over. */
    public async set(settings: Record<string, unknown>): Promise<void> {
        await this.scene.set(settings);
    }

    /** Nothing of the connection is left, until the test is over. */
    public async disconnect(): Promise<void> {
        await this.set({ connection_token: '' });
    }

    /** Active guests that the app knows of, made while no cap is set. */
    public async fill(count: number): Promise<Person[]> {
        const people: Person[] = [];
        for (let made = 0; made < count; made += 1) {
            people.push(await this.create(['guest']));
        }
        return people;
    }

    /** A new account by the administration panel. */
    public async create(roles: string[], account: { email?: string } = {}): Promise<Person> {
        const username = this.scene.name('person');
        const { scene } = this;
        const outcome = await scene.as(scene.ada).createUser({ username, name: username, roles, ...account });
        if (!outcome.ok) {
            throw new Error(`No account was made: ${outcome.error}`);
        }
        return outcome.result;
    }

    public async hour(): Promise<void> {
        await this.scene.workspace.engine.runJob('hourly');
        await this.scene.workspace.settled();
    }

    public isActive({ user }: Person): boolean {
        return user.active;
    }

    /** What the managers were told since the test began. */
    public get told(): string[] {
        return this.board.texts.slice(this.begun);
    }

    /** The sentence about somebody past the cap. */
    public overCap(kind: 'deactivated' | 'kept' | 'failed', { username }: Person, limit: number): string {
        return t(`notice_over_cap_${kind}`, 'en', { username: plain(username), limit });
    }

    /** The first line of `/guest usage`. */
    public panel(taken: number, cap: number): string {
        return t('panel_usage', 'en', { taken, cap });
    }

    public email(): string {
        return `${this.scene.name('mail')}@example.org`;
    }

    /** The account with this address. */
    public accountOf(email: string): { username?: string; active: boolean; roles: string[] } | undefined {
        return this.scene.workspace.server.state.userByEmail(email);
    }

    /** Nothing secret was said or logged. */
    private async expectDiscretion(): Promise<void> {
        await expectDiscretion(this.scene.workspace, this.rest, this.token === '' ? [] : [this.token]);
    }

    private async start(isConnected: boolean): Promise<void> {
        const { workspace, ada } = this.scene;
        this.rest = await RestApi.start(workspace.server);
        this.board = workspace.room('managers');
        if (!isConnected) {
            return;
        }
        const { userId, token } = this.rest.issueToken(ada.user, { bypassTwoFactor: true });
        this.token = token;
        await workspace.engine.updateSetting('connection_url', this.rest.url);
        await workspace.engine.updateSetting('connection_user_id', userId);
        await workspace.engine.updateSetting('connection_token', token);
    }

    private begin(): void {
        const { workspace } = this.scene;
        const { records } = workspace.engine.persistence;
        const kept = records.filter(({ associations }) => !associations?.some(({ id }) => OF_CAPS.includes(id)));
        records.splice(0, records.length, ...kept);
        // As where all places have come free again, after which the managers are told anew.
        kept.filter(({ associations }) => associations?.some(({ id }) => id === 'cap-level')).forEach(({ data }) =>
            Object.assign(data, { level: 0, savedAt: new Date().toISOString() }),
        );
        [...workspace.server.state.users.values()]
            .filter(({ type, roles }) => type === 'user' && roles.includes('guest'))
            .forEach((user) => Object.assign(user, { active: false }));
        this.begun = this.board.texts.length;
    }
}

/** The person saw this sentence once. */
export function expectToldOnce(outcome: Outcome<unknown>, sentence: string): void {
    const said = outcome.shown.filter((text) => text.replace(/ \[error-app-prevented\]$/, '') === sentence);
    expect(said, outcome.shown.join(' | ')).to.have.lengthOf(1);
}
