import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { ConnectionFailure } from '../../../src/actions/connectionPort';
import type { FailureKind, FailureOptions } from '../../workspace/rest/RestFaults';
import { ConnectedScene, words } from '../ConnectedScene';
import { gives, isUnclear, lastSteps, otherSteps } from './attempts';
import type { Attempt, Manager } from './attempts';

describe('a connection that fails, on the engine', () => {
    const scene = ConnectedScene.shared();

    let managers: Manager[];

    beforeEach(() => {
        managers = [
            { person: scene.ada, language: 'en' },
            { person: scene.anke, language: 'de' },
        ];
    });

    const type = async ({ manager, line, room }: Attempt): Promise<string> => {
        const { notices } = scene.workspace.server;
        const before = notices.length;
        await scene.as(manager.person).run(line, room);
        const answers = notices.slice(before).filter(({ rid, to }) => rid === room.id && to === manager.person.id);
        expect(answers, line).to.have.lengthOf(1);
        return answers[0].msg.replaceAll('\u2060', '');
    };

    /** Types all of them at once while each one's route fails; then all of them again, when everything works. */
    const run = async (
        steps: typeof lastSteps,
        kind: FailureKind,
        options: FailureOptions = {},
        only: (attempt: Attempt) => boolean = () => true,
    ): Promise<Array<{ attempt: Attempt; answer: string; happened: boolean; again: string }>> => {
        const all: Attempt[] = [];
        for (const manager of managers) {
            all.push(...(await steps(scene, manager)));
        }
        const attempts = all.filter(only);
        [...new Set(attempts.map(({ route }) => route))].forEach((route) => scene.rest.fail(route, kind, options));
        const answers = await Promise.all(attempts.map(type));
        const happened = attempts.map((attempt) => attempt.hasHappened());
        await scene.rest.restore();
        const again = await Promise.all(attempts.map(type));
        return attempts.map((attempt, index) => ({
            attempt,
            answer: answers[index],
            happened: happened[index],
            again: again[index],
        }));
    };

    /** The answer gives this reason, nothing has happened, and the same command does it once everything works. */
    const expectRefused = async (
        steps: typeof lastSteps,
        failure: ConnectionFailure,
        kind: FailureKind,
        options?: FailureOptions,
        only?: (attempt: Attempt) => boolean,
    ): Promise<void> => {
        for (const { attempt, answer, happened, again } of await run(steps, kind, options, only)) {
            const { name, manager, hasHappened } = attempt;
            expect(gives(answer, failure, manager.language), `${name}: ${answer}`).to.equal(true);
            expect(happened, `${name} happened: ${answer}`).to.equal(false);
            expect(answer).to.not.match(/\{\{|undefined|\[object|127\.0\.0\.1|api\/v1/);
            expect(gives(again, failure, manager.language), `${name} again: ${again}`).to.equal(false);
            const reads = ['list', 'usage', 'setup', 'permissions', 'permissions check'];
            expect(reads.includes(name) || hasHappened(), `${name} again: ${again}`).to.equal(true);
        }
    };

    const refusals: ReadonlyArray<[FailureKind, ConnectionFailure]> = [
        ['unauthorized', 'wrong_token'],
        ['forbidden', 'missing_permission'],
        ['two-factor', 'two_factor'],
        ['rate-limited', 'rate_limited'],
    ];

    for (const [kind, failure] of refusals) {
        it(`is told in both languages, with nothing done, and finished later: ${kind}`, async () => {
            // Whoever has a token may ask whose it is.
            const only = kind === 'forbidden' ? ({ name }: Attempt): boolean => name !== 'setup' : undefined;
            await expectRefused(lastSteps, failure, kind, {}, only);
            await expectRefused(otherSteps, failure, kind);
        });
    }

    it('is told in both languages where the server has an error, after it was tried again', async () => {
        const before = scene.rest.requests.length;
        await expectRefused(lastSteps, 'server_error', 'server-error');
        const failed = scene.rest.requests.slice(before).filter(({ status }) => status === 500);
        const times = (route: string): number => failed.filter((request) => request.route === route).length;
        // Two managers; what must not happen twice is sent once, the others three times.
        expect(times('users.create')).to.equal(2);
        expect(times('sendInvitationEmail')).to.equal(4);
        expect(times('users.setActiveStatus')).to.equal(6);
        const isLookUp = ({ name }: Attempt): boolean => name === 'add: looking up';
        await expectRefused(otherSteps, 'server_error', 'server-error-text', {}, isLookUp);
    });

    it('is told in both languages where something else answers, and where the connection is cut', async () => {
        await expectRefused(lastSteps, 'server_error', 'html', {}, ({ name }) => name === 'add');
        await expectRefused(lastSteps, 'unreachable', 'unreachable');
        await expectRefused(otherSteps, 'unreachable', 'unreachable');
    });

    it('is told in both languages where nobody listens there', async () => {
        for (const steps of [lastSteps, otherSteps]) {
            await expectRefused(
                async (...args) => (await steps(...args)).map((attempt) => ({ ...attempt, route: '*' })),
                'unreachable',
                'unreachable',
            );
        }
    });

    it("names what a licence or somebody else's account keeps from being made", async () => {
        const isAdd = ({ name }: Attempt): boolean => name === 'add';
        const isAccount = ({ name }: Attempt): boolean => ['add', 'activate'].includes(name);
        await expectRefused(lastSteps, 'guest_limit', 'guest-limit', {}, isAccount);
        await expectRefused(lastSteps, 'user_limit', 'user-limit', {}, isAccount);
        await expectRefused(lastSteps, 'name_taken', 'taken-name', {}, isAdd);
        await expectRefused(lastSteps, 'email_taken', 'taken-email', {}, isAdd);
    });

    it('gives every reason in words of its own', async () => {
        const reasons = new Set<string>();
        const kinds: FailureKind[] = [...refusals.map(([kind]) => kind), 'guest-limit', 'user-limit', 'taken-email'];
        for (const kind of [...kinds, 'taken-name', 'unreachable', 'mail-failed'] as FailureKind[]) {
            const [{ answer }] = await run(lastSteps, kind, {}, ({ name }) => name === 'add');
            reasons.add(answer.replace(/\S+@\S+|@\S+/g, '…').replace(/#\S+/g, '#'));
        }
        expect(reasons.size).to.equal(kinds.length + 3);
    });

    const isAct = ({ name }: Attempt): boolean => !['list', 'usage', 'setup'].includes(name);

    for (const kind of ['reset-after-effect', 'malformed-json'] as const) {
        it(`says what came of it, or that nobody knows, where the answer is lost: ${kind}`, async () => {
            const before = scene.rest.requests.length;
            for (const { attempt, answer, happened, again } of await run(lastSteps, kind, {}, isAct)) {
                const { name, manager, named } = attempt;
                if (happened) {
                    expect(answer).to.include(named());
                    const isSure = !gives(answer, 'unreachable', manager.language);
                    expect(isSure || isUnclear(answer, manager.language), `${name}: ${answer}`).to.equal(true);
                }
                expect(again, name).to.not.include(words('command_failed', {}, manager.language));
            }
            expect(scene.calls('users.create', before)).to.equal(2);
        });
    }

    it('names the account that was made though its mail failed, and makes no other one', async () => {
        const before = scene.rest.requests.length;
        const trials = await run(lastSteps, 'mail-failed', {}, ({ name }) => name === 'add');
        for (const { attempt, answer, again } of trials) {
            const { language } = attempt.manager;
            expect(attempt.hasHappened()).to.equal(true);
            expect(answer).to.include(attempt.named());
            expect(gives(answer, 'mail_failed', language), answer).to.equal(true);
            expect(answer).to.include(`❌ ${words('step_welcome_mail', {}, language)}`);
            expect(again).to.include(words('outcome_already_guest', {}, language).split('{{')[0]);
        }
        expect(scene.calls('users.create', before)).to.equal(2);
    });

    it('waits for a rate limit, and tries again after an error, without anybody noticing', async () => {
        const email = scene.address();
        scene.rest.fail('users.create', 'rate-limited', { seconds: 1, times: 1 });
        scene.rest.fail('users.info', 'server-error', { times: 1 });
        scene.rest.fail('users.info', 'slow');
        const answer = await scene.ask(scene.ada, `/guest add ${email}`);
        expect(answer).to.equal(words('outcome_added', { email, user: `@${scene.holder(email).username}` }));
        expect(scene.mailsTo(email, /added/)).to.have.lengthOf(1);
    });

    it('gives up on a server that never answers, within the time of a command, and says what came of it', async () => {
        const limit = 25_000;
        const begun = performance.now();
        const trials = await run(lastSteps, 'hang-after-effect', {}, ({ name }) =>
            ['add', 'invite', 'activate', 'demote', 'list'].includes(name),
        );
        expect(performance.now() - begun).to.be.below(limit);
        for (const { attempt, answer, happened } of trials) {
            const { name, manager, named } = attempt;
            expect(happened && !answer.includes(named()), `${name}: ${answer}`).to.equal(false);
            const isSure = happened && !gives(answer, 'unreachable', manager.language);
            expect(isSure || gives(answer, 'unreachable', manager.language), `${name}: ${answer}`).to.equal(true);
        }
    });
});
