import { expect } from 'chai';
import { describe, it } from 'mocha';

import { words } from '../ConnectedScene';
import { expectRefused, isOneOf, reasonsIn, REFUSALS, says, tryAll } from './attempts';
import type { Attempt, Steps } from './attempts';
import { FailureScene } from './FailureScene';
import { lastSteps, otherSteps } from './steps';

describe('a connection that fails, on the engine', () => {
    const scene = FailureScene.shared();

    const parts: ReadonlyArray<[string, Steps]> = [
        ['with what it does in the end', lastSteps],
        ['with what it asks or does besides', otherSteps],
    ];

    for (const [part, steps] of parts) {
        for (const [kind, failure] of REFUSALS) {
            it(`is told by each command, with nothing done, and finished later: ${kind}, ${part}`, async () => {
                // Whoever has a token may ask whose it is.
                const only = (attempt: Attempt): boolean => kind !== 'forbidden' || attempt.name !== 'setup';
                await expectRefused(scene, steps, kind, failure, { only });
            });
        }
    }

    for (const kind of ['html', 'server-error-text'] as const) {
        it(`is told by each command where something else answers: ${kind}`, async () => {
            await expectRefused(scene, lastSteps, kind, 'server_error');
        });
    }

    it('is told where nobody listens there', async () => {
        for (const steps of [lastSteps, otherSteps]) {
            await expectRefused(scene, steps, 'unreachable', 'unreachable', { isEveryRoute: true });
        }
    });

    it('sends what must not happen twice once after a server error, and the rest three times', async () => {
        const before = scene.rest.requests.length;
        await tryAll(scene, lastSteps, 'server-error', { only: isOneOf('add', 'invite', 'resend', 'activate') });
        const failed = scene.rest.requests.slice(before).filter(({ status }) => status === 500);
        const times = (route: string): number => failed.filter((request) => request.route === route).length;
        // By two managers each.
        expect(times('users.create')).to.equal(2);
        expect(times('sendInvitationEmail')).to.equal(4);
        expect(times('users.setActiveStatus')).to.equal(6);
    });

    it("names what a licence or somebody else's account keeps from being made", async () => {
        const isAccount = isOneOf('add', 'approve', 'activate');
        const isNew = isOneOf('add', 'approve');
        await expectRefused(scene, lastSteps, 'guest-limit', 'guest_limit', { only: isAccount });
        await expectRefused(scene, lastSteps, 'user-limit', 'user_limit', { only: isAccount });
        await expectRefused(scene, lastSteps, 'taken-name', 'name_taken', { only: isNew });
        await expectRefused(scene, lastSteps, 'taken-email', 'email_taken', { only: isNew });
    });

    it('names what the server says of an account that is gone, or that alone owns a room', async () => {
        const isOnAccount = isOneOf('activate', 'promote', 'demote');
        await expectRefused(scene, lastSteps, 'unknown-user', 'not_found', { only: isOnAccount });
        const isOnRole = isOneOf('promote: the guest role', 'demote: the default role');
        await expectRefused(scene, otherSteps, 'unknown-user', 'not_found', { only: isOnRole });
        await expectRefused(scene, lastSteps, 'last-owner', 'last_owner', { only: isOneOf('activate') });
    });

    it("tells in the server's words what its own rules forbid", async () => {
        const { settings } = scene.workspace.server;
        settings.set('Accounts_AllowedDomainsList', 'elsewhere.example');
        const [email, other] = [scene.address(), scene.address()];
        const refused = await scene.ask(scene.anke, `/guest add ${email}`);
        settings.set('Accounts_AllowedDomainsList', '');
        expect(reasonsIn(refused, 'de')).to.deep.equal(['rejected']);
        expect(refused).to.include('The email domain is not in whitelist');
        expect(scene.isTaken(email)).to.equal(false);

        const subject = settings.get('Invitation_Subject');
        settings.set('Invitation_Subject', '');
        const unsent = await scene.ask(scene.ada, `/guest invite ${other}`);
        settings.set('Invitation_Subject', subject);
        expect(reasonsIn(unsent, 'en')).to.deep.equal(['mail_failed']);
        expect(await scene.ask(scene.ada, '/guest invitations')).to.not.include(other);
    });

    it('names the account that was made though its mail failed, and makes no other one', async () => {
        const before = scene.rest.requests.length;
        const trials = await tryAll(scene, lastSteps, 'mail-failed', { only: isOneOf('add', 'approve') });
        for (const { attempt, answer, again } of trials) {
            const { name, manager, hasHappened, named: whom } = attempt;
            const { language } = manager;
            expect(hasHappened?.()).to.equal(true);
            expect(answer).to.include(whom?.());
            expect(reasonsIn(answer, language), answer).to.deep.equal(['mail_failed']);
            expect(answer).to.include(`❌ ${words('step_welcome_mail', {}, language)}`);
            expect(says(again, name === 'add' ? 'outcome_already_guest' : attempt.done, language), again).to.equal(
                true,
            );
        }
        expect(scene.calls('users.create', before)).to.equal(4);
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
});
