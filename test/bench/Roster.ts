import { putOnRecord } from '../support/putOnRecord';
import type { Association } from '../workspace/engine/AppPersistence';
import { RestApi } from '../workspace/rest/RestApi';
import type { Person } from '../workspace/People';
import { Workspace } from '../workspace/Workspace';
import { residentMemory } from './memory';

/** Guests that fit under the cap besides those who are there: few enough never to bring the notice at 80 per cent. */
const SPARE = 100;

const ROOMS = 1_000;

/** A workspace with a thousand rooms and so many guests, each in one of them, with an account and on record, and with an administrator's connection. */
export class Roster {
    private added = 0;

    private constructor(
        public readonly guests: number,
        private readonly workspace: Workspace,
        private readonly rest: RestApi,
        private readonly ada: Person,
    ) {}

    public static async open(zip: string, guests: number): Promise<Roster> {
        const workspace = await Workspace.start({ zip, language: 'en', seed: (premises) => furnish(premises, guests) });
        let rest: RestApi | undefined;
        try {
            rest = await RestApi.start(workspace.server);
            const roster = new Roster(guests, workspace, rest, workspace.person('ada'));
            await roster.prepare();
            return roster;
        } catch (error) {
            await workspace.stop();
            await rest?.stop();
            throw error;
        }
    }

    public async close(): Promise<void> {
        await this.workspace.stop();
        await this.rest.stop();
    }

    public async setCap(cap: 'with room' | 'full'): Promise<void> {
        const places = cap === 'full' ? this.guests : 2 * this.guests + SPARE;
        await this.workspace.engine.updateSetting('max_active_guests', places);
    }

    /** `/guest add` with a room, as an administrator waits for it. Afterwards everything is as it was before. */
    public async add(): Promise<number> {
        const { server } = this.workspace;
        this.added += 1;
        const username = `new${this.added}`;
        const took = await this.time(() => this.command(`add ${username}@example.org #general`));
        await server.settled();
        const account = server.state.userByUsername(username);
        if (!account?.roles.includes('guest') || !this.workspace.room('general').members.includes(username)) {
            throw new Error(`${username} was not added: ${server.notices.at(-1)?.msg}`);
        }
        server.state.users.delete(account._id);
        server.state.subscriptions = server.state.subscriptions.filter(({ u }) => u._id !== account._id);
        await this.forget([{ model: 'users', id: account._id }]);
        await this.forget([{ model: 'misc', id: 'place-claim' }]);
        return took;
    }

    /** The same where all places are taken, which is counted anew before it is said. */
    public async addOneTooMany(): Promise<number> {
        const { server } = this.workspace;
        const took = await this.time(() => this.command('add vera@example.org #general'));
        await server.settled();
        if (!server.notices.at(-1)?.msg.includes(`${this.guests} of ${this.guests}`)) {
            throw new Error(`This was not refused by the cap: ${server.notices.at(-1)?.msg}`);
        }
        return took;
    }

    /** *Guests* in the user menu, until the panel is sent to the client. */
    public async openPanel(): Promise<number> {
        const { server } = this.workspace;
        server.surfaces.length = 0;
        const took = await this.time(() =>
            server.apps.interaction({
                kind: 'actionButton',
                actionId: 'open-guest-panel',
                buttonContext: 'userDropdownAction',
                user: this.ada.user,
                triggerId: server.newId(),
            }),
        );
        await server.settled();
        if (!JSON.stringify(server.surfaces).includes(`of ${this.guests.toLocaleString('en')}`)) {
            throw new Error(`The panel does not show ${this.guests} guests: ${JSON.stringify(server.surfaces)}`);
        }
        return took;
    }

    /** A subcommand of `/guest` that changes nothing, until it is answered. */
    public async ask(params: string): Promise<number> {
        const { server } = this.workspace;
        const before = server.notices.length;
        const took = await this.time(() => this.command(params));
        await server.settled();
        if (server.notices.length === before) {
            throw new Error(`/guest ${params} was not answered`);
        }
        return took;
    }

    /** Everything that is done every hour. */
    public async sweep(): Promise<number> {
        const { engine, server } = this.workspace;
        const before = (await engine.logs()).length;
        const took = await this.time(() => engine.runJob('hourly'));
        await server.settled();
        const logged = (await engine.logs()).slice(before).filter((line) => line.includes('could not'));
        if (logged.length > 0) {
            throw new Error(`The hourly round failed: ${logged.join('; ')}`);
        }
        return took;
    }

    /** Megabytes of the app's process. */
    public memory(): number {
        return residentMemory(this.workspace.engine.processId);
    }

    private async prepare(): Promise<void> {
        const { workspace, rest, ada } = this;
        const { userId, token } = rest.issueToken(ada.user, { bypassTwoFactor: true });
        await workspace.engine.updateSetting('connection_url', rest.url);
        await workspace.engine.updateSetting('connection_user_id', userId);
        await workspace.engine.updateSetting('connection_token', token);
        await this.setCap('with room');
        await putOnRecord(workspace);
        // Counts everything, and says nothing of a difference where store and server agree.
        await this.command('usage');
        const answer = workspace.server.notices.at(-1)?.msg ?? '';
        if (!answer.includes(`${this.guests} active`) || answer.includes('on record')) {
            throw new Error(`The guests are not all there: ${answer}`);
        }
    }

    private async command(params: string): Promise<void> {
        const { server } = this.workspace;
        const { room } = this.workspace.room('general');
        await server.apps.command({ command: 'guest', params, user: this.ada.user, room, triggerId: server.newId() });
    }

    private async forget(key: Association[]): Promise<void> {
        const { persistence, appId } = this.workspace.engine;
        await persistence.removeByAssociations(key, appId);
    }

    /** In milliseconds. */
    private async time(act: () => Promise<unknown>): Promise<number> {
        this.rest.requests.length = 0;
        const start = process.hrtime.bigint();
        await act();
        return Number(process.hrtime.bigint() - start) / 1e6;
    }
}

function furnish(workspace: Workspace, guests: number): void {
    const ada = workspace.addAdmin({ username: 'ada', emails: ['ada@example.com'], language: 'en' });
    const present: Person[] = [];
    for (let count = 1; count <= guests; count += 1) {
        const username = `guest${String(count).padStart(5, '0')}`;
        present.push(workspace.addGuest({ username, emails: [`${username}@example.com`] }));
    }
    workspace.addRoom({ name: 'general', owner: ada });
    for (let count = 1; count < ROOMS; count += 1) {
        const members = present.filter((_, index) => index % ROOMS === count);
        workspace.addRoom({ name: `room${count}`, owner: ada, members });
    }
}
