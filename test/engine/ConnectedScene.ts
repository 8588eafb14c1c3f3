import { expect } from 'chai';

import { t } from '../../src/text';
import type { Language, TextKey, TextParams } from '../../src/text';
import type { Outcome } from '../workspace/attempt';
import type { ServerMail, ServerMessage } from '../workspace/model';
import { Person } from '../workspace/People';
import type { RoomHandle } from '../workspace/People';
import { RestApi } from '../workspace/rest/RestApi';
import { defaultPermissions } from '../workspace/server/defaultPermissions';
import { registerUser, setUsername } from '../workspace/server/users';
import type { Workspace } from '../workspace/Workspace';
import { Scene } from './support';

/** Stands in forms and sentences to show what an address looks like; nobody's. */
const EXAMPLE = 'gina@example.org';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');

/**
 * The people of {@link Scene} under the permissions of a fresh Community workspace, with the REST API beside them and
 * Ada's token in the app's settings. After each test nothing secret may stand anywhere but in a mail or a request.
 */
export class ConnectedScene extends Scene {
    public rest!: RestApi;

    /** An administrator who reads German. */
    public anke!: Person;

    /** Another administrator who reads English, and has nothing to do with the token. */
    public abe!: Person;

    /** Ada's. */
    public token = '';

    private readonly secrets = new Set<string>();

    /** An address that nobody has. */
    public address(prefix = 'somebody'): string {
        return `${this.name(prefix)}@example.org`;
    }

    public ask(person: Person, line: string, room: RoomHandle = this.lobby): Promise<string> {
        return askIn(this, person, line, room);
    }

    /** What the app has written to a person directly, as they read it. */
    public letters(person: Person): string[] {
        const { state } = this.workspace.server;
        const room = state.directRoomOf([this.workspace.appUser.id, person.id]);
        return room === undefined ? [] : state.messagesOf(room._id).map(({ msg }) => visible(msg));
    }

    /** The account with this address; throws where there is none. */
    public holder(email: string): Person {
        const user = this.workspace.server.state.userByEmail(email);
        if (!user) {
            throw new Error(`Nobody has the address ${email}.`);
        }
        return new Person(this.workspace.server, user);
    }

    public isTaken(email: string): boolean {
        return this.workspace.server.state.userByEmail(email) !== undefined;
    }

    /** Mails to an address with a subject like this one. */
    public mailsTo(email: string, subject: RegExp): ServerMail[] {
        return this.workspace.server.mails.filter((mail) => mail.to === email && subject.test(mail.subject));
    }

    /** Calls of a route since so many calls had been made. */
    public calls(route: string, since = 0): number {
        return this.rest.requests.slice(since).filter((request) => request.route === route).length;
    }

    /** By the registration form; nobody waits for what the app makes of it. */
    public async register(email: string, username = this.name('newcomer')): Promise<Person> {
        const { server } = this.workspace;
        const user = await registerUser(server, { name: username, email });
        await setUsername(server, user, username);
        return new Person(server, user);
    }

    /** Registers, and waits until the app has made a guest of the account. */
    public async accept(email: string, username?: string): Promise<Person> {
        const person = await this.register(email, username);
        await this.until(() => person.user.roles.join() === 'guest', 8_000);
        await this.workspace.settled();
        return person;
    }

    /** Sends the token, or another one, from now on until the test is over. */
    public async useTokenOf(person: Person, options: { bypassTwoFactor?: boolean } = {}): Promise<void> {
        const { userId, token } = this.rest.issueToken(person.user, { bypassTwoFactor: true, ...options });
        this.secrets.add(token);
        await this.set({ connection_user_id: userId, connection_token: token });
    }

    /** Nothing secret, and no address in a log. Everything that the app could have said is looked at. */
    public async expectDiscretion(): Promise<void> {
        await expectDiscretion(this.workspace, this.rest, this.secrets);
        this.expectAddressesForManagersOnly();
    }

    protected override async start({ seed, ...options }: Parameters<Scene['start']>[0]): Promise<void> {
        await super.start({
            ...options,
            seed: (workspace) => {
                this.seed(workspace);
                seed?.(workspace);
            },
        });
        const { engine, server } = this.workspace;
        this.rest = await RestApi.start(server);
        const { userId, token } = this.rest.issueToken(this.ada.user, { bypassTwoFactor: true });
        this.token = token;
        this.secrets.add(token);
        await engine.updateSetting('connection_url', this.rest.url);
        await engine.updateSetting('connection_user_id', userId);
        await engine.updateSetting('connection_token', token);
    }

    protected override async restore(): Promise<void> {
        await this.rest.restore();
        await super.restore();
        await this.expectDiscretion();
    }

    protected override async stop(): Promise<void> {
        await super.stop();
        await this.rest.stop();
    }

    private seed(workspace: Workspace): void {
        const { table } = workspace.server.permissions;
        table.clear();
        defaultPermissions().forEach((roles, permission) => table.set(permission, roles));
        this.anke = workspace.addAdmin({ username: 'anke', language: 'de', emails: ['anke@example.com'] });
        this.abe = workspace.addAdmin({ username: 'abe', emails: ['abe@example.com'] });
        // Nobody is in the half hour after registration in which no second factor is asked for.
        workspace.server.state.users.forEach((user) => Object.assign(user, { createdAt: LONG_AGO }));
        const { room } = this.lobby;
        [this.anke, this.abe].forEach((person) => {
            workspace.server.state.subscriptions.push({
                rid: room._id,
                t: room.t,
                u: { _id: person.id, username: person.username },
                ts: room.ts,
                open: true,
            });
        });
    }

    private expectAddressesForManagersOnly(): void {
        const { server, appUser } = this.workspace;
        const isManager = (id: string | undefined): boolean =>
            server.state.users.get(id ?? '')?.roles.includes('admin') === true;
        const told = [
            ...server.notices.filter(({ to }) => !isManager(to)).map(visible),
            ...server.surfaces.filter(({ to }) => !isManager(to)).map(visible),
            ...[...server.state.messages.values()]
                .filter(({ u, rid }) => u._id === appUser.id && !this.isManagersOwn(rid, isManager))
                .map(visible),
        ];
        expect(
            told.filter((text) => /[\w.+-]+@example\./.test(text.replaceAll(EXAMPLE, ''))),
            'somebody else reads an address',
        ).to.deep.equal([]);
    }

    private isManagersOwn(roomId: string, isManager: (id: string) => boolean): boolean {
        const uids = this.workspace.server.state.rooms.get(roomId)?.uids ?? [];
        return uids.length === 2 && uids.some(isManager);
    }
}

/** What a person is answered in the room, as they read it; what the app does meanwhile elsewhere is not in it. */
export async function askIn(scene: Scene, person: Person, line: string, room: RoomHandle): Promise<string> {
    const { notices } = scene.workspace.server;
    const before = notices.length;
    const outcome = await scene.as(person).run(line, room);
    expect(outcome.ok, line).to.equal(true);
    const answers = notices.slice(before).filter(({ to, rid }) => to === person.id && rid === room.id);
    expect(answers, `answers to ${line}`).to.have.lengthOf(1);
    return visible(answers[0].msg);
}

/** Id of the button with this value, among several for the same act below one message; the act itself where there is none. */
export function buttonFor(message: ServerMessage, act: string, value: string | undefined): string {
    const blocks = (message.blocks ?? []) as Array<{ elements?: Array<{ actionId?: string; value?: unknown }> }>;
    const buttons = blocks.flatMap(({ elements = [] }) => elements);
    const found = buttons.find((button) => button.value === value && button.actionId?.startsWith(act));
    return found?.actionId ?? act;
}

/** As a person reads it: without the joiners that keep a text from being a link. */
export function visible(value: unknown): string {
    return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replaceAll('\u2060', '');
}

/**
 * None of these secrets and no password stands in anything that the app has said or logged, and no address in a log.
 * Mails and requests are what secrets are for.
 */
export async function expectDiscretion(
    { server, engine }: Workspace,
    { requests }: RestApi,
    secrets: Iterable<string>,
): Promise<void> {
    const passwords = [
        ...requests.map(({ body }) => ((body ?? {}) as { password?: string }).password),
        ...server.mails.map(({ text }) => /password: (\S+)/.exec(text ?? '')?.[1]),
    ];
    const all = [...secrets, ...passwords.filter((password): password is string => !!password)];
    const logs = [...(await engine.logs()), ...server.log].map(visible);
    const said = [
        ...server.notices.map(visible),
        ...[...server.state.messages.values()].map(visible),
        ...server.surfaces.map(visible),
    ];
    for (const secret of all) {
        expect(
            [...logs, ...said].filter((text) => text.includes(secret)),
            'says a secret',
        ).to.deep.equal([]);
    }
    expect(
        logs.filter((text) => /[\w.+-]+@[\w-]+\.\w/.test(text)),
        'a log names an address',
    ).to.deep.equal([]);
}

/** A sentence of the app, or with a count its plural, as a person reads it. */
export function words(key: TextKey, params: TextParams = {}, language: Language = 'en', count?: number): string {
    return visible(t(key, language, params, count));
}

/** The errors at the fields with which a form was answered. */
export function errorsOf(outcome: Outcome<unknown>): Record<string, string> {
    if (!outcome.ok) {
        throw new Error(`The form failed: ${outcome.error}`);
    }
    return (outcome.result as { errors?: Record<string, string> } | undefined)?.errors ?? {};
}
