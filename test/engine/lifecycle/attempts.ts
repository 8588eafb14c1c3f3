import { expect } from 'chai';

import type { ConnectionFailure } from '../../../src/actions/connectionPort';
import { t } from '../../../src/text';
import type { Language, TextKey } from '../../../src/text';
import type { Person } from '../../workspace/People';
import type { FailureKind, FailureOptions } from '../../workspace/rest/RestFaults';
import { textOf } from '../../workspace/shown';
import type { ConnectedScene } from '../ConnectedScene';
import { visible } from '../ConnectedScene';

/** Somebody who manages guests, and the language in which they read. */
export interface Manager {
    person: Person;
    language: Language;
}

export type View = NonNullable<ReturnType<ConnectedScene['as']>['lastView']>;

/** Something that a manager is about to do while a route fails. */
export interface Attempt {
    name: string;
    /** The route that fails. */
    route: string;
    manager: Manager;
    /** Does it, and resolves to what the manager reads of it. */
    perform(): Promise<string>;
    /** What is said once it has succeeded; see {@link says}. */
    done: TextKey;
    /** Whether what was asked for has happened, by the server's own records; absent where nothing is to happen. */
    hasHappened?(): boolean;
    /** What an answer has to name as soon as it has happened. */
    named?(): string;
}

/** An attempt, the first answer and what it left, and the answer to the same once everything works. */
export interface Trial {
    attempt: Attempt;
    answer: string;
    happened: boolean;
    again: string;
}

export type Steps = (scene: ConnectedScene, manager: Manager) => Promise<Attempt[]>;

export interface TrialOptions extends FailureOptions {
    only?: (attempt: Attempt) => boolean;
    /** Every call fails, and not just the one that each of them acts with. */
    isEveryRoute?: boolean;
    /** Settings while it fails. */
    settings?: Readonly<Record<string, unknown>>;
}

/** The kinds by which a call is refused, and the reason that is told of each. */
export const REFUSALS: ReadonlyArray<[FailureKind, ConnectionFailure]> = [
    ['unauthorized', 'wrong_token'],
    ['forbidden', 'missing_permission'],
    ['two-factor', 'two_factor'],
    ['rate-limited', 'rate_limited'],
    ['rejected', 'rejected'],
    ['echo', 'rejected'],
    ['server-error', 'server_error'],
    ['unreachable', 'unreachable'],
];

/** For `only`: the attempts with these names. */
export const isOneOf =
    (...names: string[]) =>
    ({ name }: Attempt): boolean =>
        names.includes(name);

export function managersOf(scene: ConnectedScene): Manager[] {
    return [
        { person: scene.ada, language: 'en' },
        { person: scene.anke, language: 'de' },
    ];
}

/** Does all of it at once in both languages while each one's route fails; then all again, when everything works. */
export async function tryAll(
    scene: ConnectedScene,
    steps: Steps,
    kind: FailureKind,
    { only = () => true, isEveryRoute = false, settings = {}, ...options }: TrialOptions = {},
): Promise<Trial[]> {
    const all: Attempt[] = [];
    for (const manager of managersOf(scene)) {
        all.push(...(await steps(scene, manager)));
    }
    const attempts = all.filter(only);
    const before = Object.keys(settings).map((id) => [id, scene.workspace.engine.settingValue(id)]);
    await scene.set(settings);
    const routes = isEveryRoute ? ['*'] : [...new Set(attempts.map(({ route }) => route))];
    routes.forEach((route) => scene.rest.fail(route, kind, options));
    const answers = await Promise.all(attempts.map((attempt) => attempt.perform()));
    const happened = attempts.map((attempt) => attempt.hasHappened?.() ?? false);
    await scene.rest.restore();
    await scene.set(Object.fromEntries(before) as Record<string, unknown>);
    const again = await Promise.all(attempts.map((attempt) => attempt.perform()));
    return attempts.map((attempt, index) => ({
        attempt,
        answer: answers[index],
        happened: happened[index],
        again: again[index],
    }));
}

/** This reason and no other is given, nothing has happened, and the same does it once everything works. */
export async function expectRefused(
    scene: ConnectedScene,
    steps: Steps,
    kind: FailureKind,
    failure: ConnectionFailure,
    options?: TrialOptions,
): Promise<void> {
    const trials = await tryAll(scene, steps, kind, options);
    expect(trials).to.not.deep.equal([]);
    for (const trial of trials) {
        const { attempt, answer, happened } = trial;
        const { name, manager } = attempt;
        expect(reasonsIn(answer, manager.language), `${name}: ${answer}`).to.deep.equal([failure]);
        expect(happened, `${name} happened: ${answer}`).to.equal(false);
        expect(says(answer, attempt.done, manager.language) && !!attempt.hasHappened, answer).to.equal(false);
        expect(answer).to.not.match(/\{\{|undefined|\[object|127\.0\.0\.1|api\/v1/);
        expectFinished(trial);
    }
}

/** Once everything works, the same has its effect and says so. */
export function expectFinished({ attempt, again }: Trial): void {
    const { name, manager, hasHappened, done } = attempt;
    expect(reasonsIn(again, manager.language), `${name} again: ${again}`).to.deep.equal([]);
    expect(says(again, done, manager.language), `${name} again: ${again}`).to.equal(true);
    expect(hasHappened?.() ?? true, `${name} again: ${again}`).to.equal(true);
}

/**
 * What an answer has to say of a call whose own answer was lost: that it is done only where it is; of what has
 * happened, either that, or for whom it may have, and that nobody knows; of what has not, the reason.
 */
export function expectHonest({ attempt, answer, happened }: Trial, failure: ConnectionFailure): void {
    const { name, manager, done, named = () => '' } = attempt;
    const { language } = manager;
    const isClaimed = attempt.hasHappened !== undefined && says(answer, done, language);
    expect(isClaimed && !happened, `${name} has not happened: ${answer}`).to.equal(false);
    if (!isClaimed) {
        expect(reasonsIn(answer, language), `${name}: ${answer}`).to.deep.equal([failure]);
    }
    if (happened) {
        expect(answer, name).to.include(named());
        expect(isClaimed || isUnclear(answer, language), `${name} has happened: ${answer}`).to.equal(true);
    }
}

const FAILURES = Object.keys({
    not_set: true,
    wrong_token: true,
    missing_permission: true,
    two_factor: true,
    rate_limited: true,
    server_error: true,
    unreachable: true,
    name_taken: true,
    email_taken: true,
    guest_limit: true,
    user_limit: true,
    last_owner: true,
    not_found: true,
    mail_failed: true,
    rejected: true,
} satisfies Record<ConnectionFailure, true>) as ConnectionFailure[];

/** Every reason that a text gives. */
export function reasonsIn(text: string, language: Language): ConnectionFailure[] {
    return FAILURES.filter((failure) => says(text, `connection_${failure}`, language));
}

/** Whether a text says this, alone or of many, whatever stands in its gaps, as a message or in a view. */
export function says(text: string, key: TextKey, language: Language): boolean {
    const gap = { count: '{{count}}' };
    return [t(key, language), t(key, language, gap, 1), t(key, language, gap, 2)].some((sentence) =>
        sentence
            .split(/\{\{\w+\}\}/)
            .map(bare)
            .every((part) => bare(text).includes(part)),
    );
}

const bare = (text: string): string => visible(text).replaceAll('`', '').replace(/\s+/g, ' ').trim();

/** Whether the answer leaves open what happened. */
export function isUnclear(text: string, language: Language): boolean {
    const keys: TextKey[] = ['step_uncertain', 'outcome_unclear', 'permissions_left_unverified'];
    return keys.some((key) => says(text, key, language));
}

/** A view as it is read. */
export function read(view: View | undefined): string {
    return visible(textOf({ msg: '', blocks: view?.blocks }));
}

/** Types a command in a room of its own, so that its answer can be told from others. */
export function typing(scene: ConnectedScene, { person }: Manager, line: string): () => Promise<string> {
    const room = scene.room('p', person);
    return () => scene.ask(person, `/guest ${line}`, room);
}

/** Runs a command that opens a view whose id begins like this; a sentence in the room counts as well. */
export function opening(
    scene: ConnectedScene,
    { person }: Manager,
    line: string,
    viewId: string,
): () => Promise<string> {
    const room = scene.room('p', person);
    return async () => {
        const { notices, surfaces } = scene.workspace.server;
        const [noticed, shown] = [notices.length, surfaces.length];
        expect((await scene.as(person).run(`/guest ${line}`.trim(), room)).ok, line).to.equal(true);
        const views = surfaces
            .slice(shown)
            .filter(({ to, kind, view }) => to === person.id && kind.endsWith('.open') && view?.id.startsWith(viewId));
        const said = notices.slice(noticed).filter(({ rid, to }) => rid === room.id && to === person.id);
        expect([...views, ...said], line).to.have.lengthOf(1);
        return visible(said[0]?.msg ?? read(views[0].view));
    };
}
