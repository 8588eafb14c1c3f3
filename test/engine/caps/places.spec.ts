import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';

import { plain, t } from '../../../src/text';
import type { ServerUser } from '../../workspace/model';
import type { Person } from '../../workspace/People';
import { setUsername } from '../../workspace/server/users';
import { visible, words } from '../ConnectedScene';
import { expectPassed } from '../support';
import { CapScene } from './support';

describe('places under the guest cap, on the engine', () => {
    const caps = CapScene.shared();

    const { scene } = caps;

    const full = (taken: number, limit: number) => t('outcome_cap_reached', 'en', { taken, limit });

    const fullStep = (taken: number, limit: number) =>
        t('failure_cap_reached', 'en', { detail: plain(`${taken}/${limit}`) });

    const mailsTo = (email: string) => scene.workspace.server.mails.filter(({ to }) => to.includes(email));

    describe('adding', () => {
        it('takes the last place, and is refused after that without an account or a mail', async () => {
            await caps.set({ max_active_guests: 1 });
            const [first, second] = [caps.email(), caps.email()];
            await caps.run(`add ${first}`);
            expect(caps.accountOf(first)).to.deep.include({ active: true, roles: ['guest'] });
            expect(await caps.run(`add ${second}`)).to.equal(full(1, 1));
            expect(caps.accountOf(second)).to.equal(undefined);
            expect(mailsTo(second)).to.deep.equal([]);
            expect(caps.told).to.deep.equal([t('notice_cap_100', 'en', { taken: 1, limit: 1 })]);
        });

        it('does not count twice what was added, whatever event tells of it', async () => {
            await caps.set({ max_active_guests: 2 });
            await caps.run(`add ${caps.email()}`);
            await caps.hour();
            await caps.run(`add ${caps.email()}`);
            await caps.hour();
            expect(await caps.run('usage')).to.include(caps.panel(2, 2));
            expect(await caps.run(`add ${caps.email()}`)).to.equal(full(2, 2));
        });

        it('gives the place back where the account could not be made', async () => {
            await caps.set({ max_active_guests: 1 });
            const undo = caps.rest.fail('users.create', 'forbidden');
            await caps.run(`add ${caps.email()}`);
            await undo();
            const email = caps.email();
            await caps.run(`add ${email}`);
            expect(caps.accountOf(email)).to.include({ active: true });
        });

        it('does not touch a member’s account, which takes no place', async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            expect(caps.isActive(await caps.create(['user']))).to.equal(true);
            expect(caps.told.join()).to.equal('');
        });
    });

    describe('an invitation', () => {
        it('reserves a place until it is revoked', async () => {
            await caps.set({ max_active_guests: 1 });
            const [invited, other] = [caps.email(), caps.email()];
            await caps.run(`invite ${invited}`);
            expect(mailsTo(invited)).to.have.lengthOf(1);
            expect(await caps.run(`add ${other}`)).to.equal(full(1, 1));
            await caps.run(`invitations revoke ${invited}`);
            await caps.run(`add ${other}`);
            expect(caps.accountOf(other)).to.include({ active: true });
        });

        it('reserves a place until it lapses', async () => {
            await caps.set({ max_active_guests: 1, invitation_days: 1 });
            const [invited, other] = [caps.email(), caps.email()];
            await caps.run(`invite ${invited}`);
            await scene.workspace.advance({ hours: 23 });
            expect(await caps.run(`add ${other}`)).to.equal(full(1, 1));
            await scene.workspace.advance({ hours: 2 });
            await caps.run(`add ${other}`);
            expect(caps.accountOf(other)).to.include({ active: true });
            expect(await caps.run('invitations')).to.equal(t('invitations_none', 'en'));
        });

        it('is refused past the cap, address by address, without a mail', async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 2 });
            const [first, second] = [caps.email(), caps.email()];
            expect(await caps.run(`invite ${first} ${second}`)).to.include(fullStep(2, 2));
            expect([mailsTo(first).length, mailsTo(second).length]).to.deep.equal([1, 0]);
            expect(await caps.run(`invite ${caps.email()}`)).to.include(t('outcome_not_invited', 'en'));
        });

        it('hands its place to whoever registers with the address, however full it is meanwhile', async () => {
            await caps.set({ max_active_guests: 2 });
            const email = caps.email();
            await caps.run(`invite ${email}`);
            await caps.fill(1);
            const person = await caps.create(['user'], { email });
            expect(person.user).to.deep.include({ active: true, roles: ['guest'] });
            await caps.hour();
            expect(caps.isActive(person)).to.equal(true);
            expect(await caps.run('usage')).to.include(caps.panel(2, 2));
        });

        it('hands its place to whoever registers by the form and chooses a name later', async () => {
            await caps.set({ max_active_guests: 1 });
            const email = caps.email();
            await caps.run(`invite ${email}`);
            const registering = scene.workspace.register({ name: 'New', email });
            await scene.until(() => caps.accountOf(email) !== undefined);
            const account = scene.workspace.server.state.userByEmail(email) as ServerUser;
            await setUsername(scene.workspace.server, account, scene.name('chosen'));
            expectPassed(await registering);
            expect(caps.accountOf(email)).to.deep.include({ active: true, roles: ['guest'] });
            expect(caps.told).to.deep.equal([t('notice_cap_100', 'en', { taken: 1, limit: 1 })]);
        });

        it('keeps its place when the cap is lowered below it', async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 2 });
            const email = caps.email();
            await caps.run(`invite ${email}`);
            await caps.set({ max_active_guests: 1 });
            const person = await caps.create(['user'], { email });
            await caps.hour();
            expect(person.user).to.deep.include({ active: true, roles: ['guest'] });
        });
    });

    describe('activating', () => {
        it('is an admission, and deactivated guests take no place', async () => {
            const [first, second] = await caps.fill(2);
            await caps.run(`deactivate @${first.username}`);
            await caps.set({ max_active_guests: 1 });
            expect(await caps.run(`activate @${first.username}`)).to.include(fullStep(1, 1));
            expect(caps.isActive(first)).to.equal(false);
            await caps.run(`deactivate @${second.username}`);
            await caps.run(`activate @${first.username}`);
            expect(caps.isActive(first)).to.equal(true);
        });

        it('counts no guest who was deactivated in the administration, where nothing tells of it', async () => {
            const [first] = await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            expectPassed(await scene.as(scene.ada).setActive(first, false));
            // Who was admitted a moment ago counts by the admission.
            await scene.workspace.advance({ minutes: 3 });
            const email = caps.email();
            await caps.run(`add ${email}`);
            expect(caps.accountOf(email)).to.include({ active: true });
        });
    });

    describe('promoting and demoting', () => {
        it('gives a place back, and takes one', async () => {
            const [first] = await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            const member = scene.newMember();
            expect(await caps.run(`demote @${member.username}`)).to.equal(full(1, 1));
            expect(member.user.roles).to.deep.equal(['user']);
            await caps.run(`promote @${first.username}`);
            await caps.run(`demote @${member.username}`);
            expect(member.user.roles).to.deep.equal(['guest']);
        });

        it('gives a place back where the edit form makes a member of a guest', async () => {
            const [first] = await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            expectPassed(await scene.as(scene.ada).updateUser(first, { roles: ['user'] }));
            expect(caps.isActive(await caps.create(['guest']))).to.equal(true);
        });
    });

    describe('registering with a default role that is a guest’s', () => {
        /** Whoever registers by the form has no user name yet, which is when the server tells of them. */
        const register = async () => {
            const { server } = scene.workspace;
            server.settings.set('Accounts_Registration_Users_Default_Roles', 'guest');
            const email = caps.email();
            const person = expectPassed(await scene.workspace.register({ name: 'New', email }));
            server.settings.set('Accounts_Registration_Users_Default_Roles', 'user');
            return person;
        };

        it('takes a place, and is on record once the name is chosen', async () => {
            await caps.set({ max_active_guests: 2 });
            const person = await register();
            expectPassed(await scene.as(person).chooseUsername(scene.name('chosen')));
            expectPassed(await scene.as(person).login());
            await caps.hour();
            expectPassed(await scene.as(person).login());
            const usage = await caps.run('usage');
            expect(usage).to.include(caps.panel(1, 2));
            expect(usage).not.to.include('on record');
            expect(await caps.run('list active')).to.include(person.username);
        });

        it('past the cap ends in a deactivated account at once', async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            expect(caps.isActive(await register())).to.equal(false);
        });
    });

    describe('where the settings say that the managers are only told of a guest too many', () => {
        it('are given to nobody by the app all the same', async () => {
            const [first, second] = await caps.fill(2);
            await caps.run(`deactivate @${second.username}`);
            await caps.set({ max_active_guests: 1, over_cap_action: 'notify' });
            const [added, invited, member] = [caps.email(), caps.email(), scene.newMember()];
            expect(await caps.run(`add ${added}`)).to.equal(full(1, 1));
            expect(await caps.run(`invite ${invited}`)).to.include(fullStep(1, 1));
            expect(await caps.run(`activate @${second.username}`)).to.include(fullStep(1, 1));
            expect(await caps.run(`demote @${member.username}`)).to.equal(full(1, 1));
            expect([caps.accountOf(added), mailsTo(added), mailsTo(invited)]).to.deep.equal([undefined, [], []]);
            expect([caps.isActive(first), caps.isActive(second)]).to.deep.equal([true, false]);
            expect(member.user.roles).to.deep.equal(['user']);
            expectPassed(await scene.as(member).login());
        });
    });

    it('are taken from nobody by a lower cap', async () => {
        const people = await caps.fill(3);
        await caps.set({ max_active_guests: 1 });
        await caps.hour();
        for (const person of people) {
            expectPassed(await scene.as(person).login());
            expectPassed(await scene.as(scene.ada).updateUser(person, { name: 'Changed' }));
        }
        await scene.workspace.advance({ hours: 2 });
        expect(people.every((person) => caps.isActive(person))).to.equal(true);
        expect(await caps.run(`add ${caps.email()}`)).to.equal(full(3, 1));
    });

    describe('who takes one', () => {
        const customRole = () => {
            const _id = scene.name('client');
            scene.workspace.server.state.roles.set(_id, { _id, name: _id, scope: 'Users', description: '' } as never);
            return _id;
        };

        it('is whoever holds any of several guest roles, once', async () => {
            const client = customRole();
            await caps.set({ guest_roles: `guest, ${client}` });
            await caps.create(['guest', client]);
            await caps.create([client]);
            await caps.set({ max_active_guests: 2 });
            await caps.hour();
            expect(await caps.run('usage')).to.include(caps.panel(2, 2));
            const third = await caps.create([client]);
            expect(caps.isActive(third)).to.equal(false);
            expect(await caps.run(`add ${caps.email()}`)).to.equal(full(2, 2));
        });

        it('is nobody with an exempt role, and no bot', async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            const exempt = await caps.create(['guest', 'admin']);
            const bot = scene.workspace.addUser({ username: scene.name('bot'), type: 'bot', roles: ['bot', 'guest'] });
            await caps.hour();
            expect([caps.isActive(exempt), caps.isActive(bot)]).to.deep.equal([true, true]);
            expect(await caps.run('usage')).to.include(caps.panel(1, 1));
            expectPassed(await scene.as(scene.ada).setActive(exempt, false));
        });
    });

    describe('when two ask for the last one at once', () => {
        afterEach(() => {
            scene.workspace.engine.persistence.delay('createWithAssociations', 0);
            scene.workspace.engine.persistence.delay('readByAssociations', 0);
        });

        const both = async (...acts: Array<() => Promise<unknown>>) => {
            scene.workspace.engine.persistence.delay('createWithAssociations', 3);
            scene.workspace.engine.persistence.delay('readByAssociations', 3);
            await Promise.all(acts.map((act) => act()));
            await scene.workspace.settled();
        };

        /** What somebody reads who runs this while nobody else is with them. */
        const answerTo = async (line: string): Promise<string> => {
            const boss = scene.workspace.addAdmin({ username: scene.name('boss') });
            const { shown } = await scene.as(boss).run(`/guest ${line}`, scene.room('p', boss));
            return visible(shown.join('\n'));
        };

        /** Runs them at once; the answers in the order of the lines. */
        const answersTo = async (...lines: string[]): Promise<string[]> => {
            const answers: string[] = [];
            await both(...lines.map((line, index) => async () => void (answers[index] = await answerTo(line))));
            return answers;
        };

        const wasAdded = (email: string): boolean => caps.accountOf(email)?.active === true;

        /** Whoever was not let in has no mail and no account, or one that was deactivated, and whoever added reads it. */
        const expectLostAddition = (email: string, answer: string, limit: number) => {
            const account = caps.accountOf(email);
            if (account === undefined) {
                expect(answer).to.equal(full(limit, limit));
                expect(mailsTo(email)).to.deep.equal([]);
            } else {
                expect(answer).to.include(words('outcome_add_raced', { email, user: `@${account.username}` }));
                expect(account.active).to.equal(false);
            }
        };

        const activeOf = (people: Array<{ active: boolean } | undefined>) => people.filter((one) => one?.active).length;

        it('one of two additions stays', async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 2 });
            const emails = [caps.email(), caps.email()];
            const answers = await answersTo(...emails.map((email) => `add ${email}`));
            expect(activeOf(emails.map((email) => caps.accountOf(email)))).to.equal(1);
            const loser = emails.findIndex((email) => !wasAdded(email));
            expectLostAddition(emails[loser], answers[loser], 2);
        });

        it('one of two accounts made in the administration stays, and the managers are told of the other', async () => {
            await caps.set({ max_active_guests: 1 });
            const people: Person[] = [];
            await both(...[1, 2].map(() => async () => void people.push(await caps.create(['guest']))));
            expect(activeOf(people.map(({ user }) => user))).to.equal(1);
            const out = people.find(({ user }) => !user.active) as Person;
            expect(caps.told).to.include(caps.overCap('deactivated', out, 1));
        });

        it('one of one stays: several events at once that show the same guest', async () => {
            await caps.set({ max_active_guests: 1 });
            const person = scene.workspace.addGuest({ username: scene.name('quick') });
            const { as, ada } = { as: (who: Person) => scene.as(who), ada: scene.ada };
            await both(
                () => as(person).login(),
                () => as(ada).updateUser(person, { name: 'Changed' }),
                () => as(person).updateOwnProfile({ name: 'Again' }),
                () => caps.hour(),
            );
            await caps.hour();
            expect(caps.isActive(person)).to.equal(true);
            expect(caps.told).not.to.include(caps.overCap('deactivated', person, 1));
            expectPassed(await as(person).login());
        });

        it('either an addition or an invitation stays, and whoever asked for the other is told', async () => {
            await caps.set({ max_active_guests: 1 });
            const [added, invited] = [caps.email(), caps.email()];
            const [toAdd, toInvite] = await answersTo(`add ${added}`, `invite ${invited}`);
            const isPending = visible(await caps.run('invitations')).includes(invited);
            expect(isPending).to.equal(!wasAdded(added));
            expect(mailsTo(invited)).to.have.lengthOf(isPending ? 1 : 0);
            if (isPending) {
                expectLostAddition(added, toAdd, 1);
            } else {
                expect(toInvite).to.include(visible(fullStep(1, 1)));
            }
        });

        it('one of two activations stays, and whoever asked for the other is told', async () => {
            const people = await caps.fill(2);
            await caps.run(`deactivate ${people.map(({ username }) => `@${username}`).join(' ')}`);
            await caps.set({ max_active_guests: 1 });
            const answers = await answersTo(...people.map(({ username }) => `activate @${username}`));
            expect(activeOf(people.map(({ user }) => user))).to.equal(1);
            const loser = people.findIndex((person) => !caps.isActive(person));
            expect(answers[loser]).to.include(visible(fullStep(1, 1)));
        });

        it('one of two demotions stays, and whoever asked for the other is told', async () => {
            await caps.set({ max_active_guests: 1 });
            const people = [scene.newMember(), scene.newMember()];
            const answers = await answersTo(...people.map(({ username }) => `demote @${username}`));
            const guests = people.filter(({ user }) => user.roles.includes('guest'));
            expect(guests).to.have.lengthOf(1);
            const loser = people.findIndex((person) => !guests.includes(person));
            expect(people[loser].user).to.deep.include({ active: true, roles: ['user'] });
            expect([full(1, 1), words('outcome_demote_raced', { user: `@${people[loser].username}` })]).to.include(
                answers[loser],
            );
            expectPassed(await scene.as(people[loser]).login());
        });
    });
});
