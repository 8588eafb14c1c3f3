import { expect } from 'chai';
import { before, describe, it } from 'mocha';

import { Person } from '../../workspace/People';
import type { RoomHandle } from '../../workspace/People';
import { registerUser, setUsername } from '../../workspace/server/users';
import { ConnectedScene, words } from '../ConnectedScene';

const DAY = 86_400_000;

describe('/guest invite, on the engine', () => {
    const scene = ConnectedScene.shared();

    const invited = /invited/;

    const pending = (): Promise<string> => scene.ask(scene.ada, '/guest invitations');

    it('sends the mail of Rocket.Chat to each address, once, and keeps who is invited to what', async () => {
        const [one, two] = [scene.address(), scene.address()];
        const room = scene.room('p', scene.mia);
        const before = scene.rest.requests.length;
        const answer = await scene.ask(
            scene.ada,
            `/guest invite ${one}, ${two} ${one.toUpperCase()} #${room.room.name} --sponsor @mia --expires 30d`,
        );
        expect(answer).to.include(words('outcome_invited', {}, 'en', 2));
        [one, two].forEach((email) => expect(scene.mailsTo(email, invited)).to.have.lengthOf(1));
        expect(scene.calls('sendInvitationEmail', before)).to.equal(1);
        const list = await pending();
        [one, two].forEach((email) => expect(list).to.include(email));
        expect(list).to.include(words('guest_rooms', {}, 'en', 1));
        expect(await scene.ask(scene.anke, '/guest invitations')).to.include(one);
        expect(await scene.ask(scene.ada, '/guest list pending')).to.include(two);
    });

    it('tells apart whom it invites and whom it does not, each with the reason', async () => {
        await scene.set({ blocked_email_domains: 'blocked.example' });
        const [fresh, again] = [scene.address(), scene.address()];
        await scene.ask(scene.ada, `/guest invite ${again}`);
        const guest = scene.address();
        await scene.ask(scene.ada, `/guest add ${guest}`);
        const answer = await scene.ask(
            scene.ada,
            `/guest invite ${fresh} ${again} ${guest} anke@example.com x@blocked.example`,
        );
        expect(answer).to.include(words('outcome_invited_partly', {}, 'en', 1));
        const line = (email: string): string => answer.split('\n').find((text) => text.includes(email)) ?? '';
        expect(line(fresh)).to.match(/^✅/);
        expect(line(again)).to.include(words('failure_already_invited'));
        expect(line(guest)).to.include(words('failure_already_guest'));
        expect(line('anke@example.com')).to.include(words('failure_already_member'));
        expect(line('x@blocked.example')).to.include(words('failure_domain_blocked'));
        expect(scene.mailsTo(again, invited)).to.have.lengthOf(1);
        [guest, 'anke@example.com', 'x@blocked.example'].forEach((email) =>
            expect(scene.mailsTo(email, invited)).to.deep.equal([]),
        );
    });

    it('follows the domains of the settings, subdomains with them, and the blocked before the allowed', async () => {
        await scene.set({ allowed_email_domains: 'allowed.example', blocked_email_domains: '@bad.allowed.example' });
        const say = async (domain: string): Promise<string> =>
            scene.ask(scene.ada, `/guest invite ${scene.name('person')}@${domain}`);
        for (const domain of ['example.org', 'notallowed.example']) {
            expect(await say(domain)).to.include(words('failure_domain_not_allowed'));
        }
        expect(await say('x.bad.allowed.example')).to.include(words('failure_domain_blocked'));
        for (const domain of ['allowed.example', 'sub.allowed.example']) {
            expect(await say(domain)).to.include(words('outcome_invited', {}, 'en', 1));
        }
    });

    it('makes a guest of whoever registers, with never a moment between the two roles', async () => {
        const email = scene.address();
        await scene.ask(scene.ada, `/guest invite ${email}`);
        const before = scene.rest.requests.length;
        const person = await scene.accept(email);
        const roles = scene.rest.requests
            .slice(before)
            .filter(({ route }) => route.startsWith('roles.'))
            .map(({ route, body }) => [route, body]);
        const { username } = person;
        expect(roles).to.deep.equal([
            ['roles.addUserToRole', { username, roleId: 'guest' }],
            ['roles.removeUserFromRole', { username, roleId: 'user' }],
        ]);
    });

    it('invites nobody where one word is no address', async () => {
        const email = scene.address();
        const answer = await scene.ask(scene.ada, `/guest invite ${email} nonsense`);
        expect(answer).to.include(words('expected_address'));
        expect(scene.mailsTo(email, invited)).to.deep.equal([]);
        expect(await pending()).to.not.include(email);
    });

    it('sends an invitation again, which then lapses later, and one that is none not at all', async () => {
        const email = scene.address();
        await scene.ask(scene.ada, `/guest invite ${email}`);
        await scene.workspace.engine.advance(3 * DAY, 'once');
        const line = async (): Promise<string | undefined> =>
            (await pending()).split('\n').find((text) => text.includes(email));
        const before = await line();
        expect(await scene.ask(scene.anke, `/guest invitations resend ${email}`)).to.equal(
            words('outcome_resent', { email }, 'de'),
        );
        expect(scene.mailsTo(email, invited)).to.have.lengthOf(2);
        expect(await line()).to.not.equal(before);
        const nobody = scene.address();
        expect(await scene.ask(scene.ada, `/guest invitations resend ${nobody}`)).to.equal(
            words('outcome_no_invitation', { email: nobody }),
        );
        expect(scene.mailsTo(nobody, invited)).to.deep.equal([]);
        expect(await scene.ask(scene.ada, '/guest invitations resent x@example.org')).to.include('resend?');
    });

    it('revokes an invitation, so that whoever registers with it stays a member', async () => {
        const email = scene.address();
        await scene.ask(scene.ada, `/guest invite ${email}`);
        expect(await scene.ask(scene.ada, `/guest invitations revoke ${email}`)).to.equal(
            words('outcome_revoked', { email }),
        );
        expect(await pending()).to.not.include(email);
        const person = await scene.register(email);
        await scene.workspace.settled();
        expect(person.user.roles).to.deep.equal(['user']);
        expect(await scene.ask(scene.ada, `/guest invitations revoke ${email}`)).to.equal(
            words('outcome_no_invitation', { email }),
        );
    });

    it('lets an invitation lapse, tells who sent it, and makes no guest of whoever comes later', async () => {
        const email = scene.address();
        await scene.ask(scene.anke, `/guest invite ${email}`);
        await scene.workspace.engine.advance(15 * DAY, 'once');
        await scene.workspace.settled();
        expect(await pending()).to.not.include(email);
        expect(scene.letters(scene.anke)).to.include(words('outcome_invitation_lapsed', { email }, 'de'));
        const person = await scene.register(email);
        await scene.workspace.settled();
        expect(person.user.roles).to.deep.equal(['user']);
    });

    it('takes an invitation for none whose time is over, though no round has come to it', async () => {
        const [email, other] = [scene.address(), scene.address()];
        await scene.ask(scene.anke, `/guest invite ${email} ${other}`);
        scene.workspace.server.clock.advance?.(15 * DAY);
        scene.workspace.engine.advanceClock(15 * DAY);
        expect(await scene.ask(scene.ada, `/guest invitations resend ${email}`)).to.equal(
            words('outcome_no_invitation', { email }),
        );
        expect(scene.mailsTo(email, invited)).to.have.lengthOf(1);
        await scene.ask(scene.ada, `/guest invite ${email}`);
        expect(scene.mailsTo(email, invited)).to.have.lengthOf(2);
        expect(await pending()).to.include(email);
        await scene.ask(scene.ada, `/guest add ${other}`);
        expect(scene.holder(other).user.roles).to.deep.equal(['guest']);
        await scene.workspace.engine.runJob('hourly');
        await scene.workspace.settled();
        const lapsed = (one: string): string => words('outcome_invitation_lapsed', { email: one }, 'de');
        for (const one of [email, other]) {
            expect(scene.letters(scene.anke).filter((text) => text === lapsed(one))).to.have.lengthOf(1);
        }
        expect(await scene.ask(scene.ada, '/guest usage')).to.not.match(/corrected/);
    });

    describe('once somebody registers with the address', () => {
        let email: string;
        let room: RoomHandle;
        let person: Person;
        let other: Person;

        before(async () => {
            email = scene.address('Erika').toLowerCase();
            const second = scene.address();
            room = scene.room('p', scene.mia);
            await scene.ask(scene.anke, `/guest invite ${email} #${room.room.name} --sponsor @mia --expires 30d`);
            await scene.ask(scene.ada, `/guest invite ${second}`);
            [person, other] = await Promise.all([scene.accept(email.toUpperCase()), scene.accept(second)]);
        });

        it('makes a guest of the account, without the role of members, on record with sponsor and end', async () => {
            expect(person.user.roles).to.deep.equal(['guest']);
            const info = await scene.ask(scene.ada, `/guest info @${person.username}`);
            ['@mia', '@anke', words('info_awaited', {}, 'en', 1)].forEach((fact) => expect(info).to.include(fact));
            expect(info).to.not.include(words('guest_no_expiry'));
            expect(await pending()).to.not.include(email);
        });

        it('tells whoever invited, in their language, and nobody else', async () => {
            expect(scene.letters(scene.anke)).to.include(
                words('outcome_accepted_waits', { email, user: `@${person.username}` }, 'de'),
            );
            expect(scene.letters(scene.abe)).to.deep.equal([]);
        });

        it('keeps the rooms closed until the address is verified, and opens them at the next login', async () => {
            expect(person.roomIds).to.not.include(room.id);
            await scene.as(person).login();
            await scene.workspace.engine.runJob('hourly');
            expect(person.roomIds).to.not.include(room.id);
            await scene.as(person).verifyEmail();
            await scene.as(person).login();
            expect(person.roomIds).to.include(room.id);
            expect(scene.letters(scene.anke).join('\n')).to.include(
                words('outcome_rooms_opened', { user: `@${person.username}` }, 'de'),
            );
        });

        it('refuses them what guests are refused', async () => {
            const outcome = await scene.as(other).createChannel(scene.name());
            expect(outcome.ok).to.equal(false);
        });

        it('holds for nobody who had the account before', async () => {
            const address = scene.address();
            const member = scene.newMember();
            await scene.ask(scene.ada, `/guest invite ${address}`);
            member.user.createdAt = new Date('2021-01-01T00:00:00Z');
            await scene.as(member).updateOwnProfile({ email: address });
            await scene.as(member).login();
            await scene.workspace.engine.runJob('hourly');
            expect(member.user.roles).to.deep.equal(['user']);
        });

        it('opens rooms by the hourly round where nobody logs in', async () => {
            const address = scene.address();
            const club = scene.room('c', scene.mia);
            await scene.ask(scene.ada, `/guest invite ${address} #${club.room.name}`);
            const guest = await scene.accept(address);
            await scene.as(guest).verifyEmail();
            expect(guest.roomIds).to.not.include(club.id);
            await scene.workspace.engine.runJob('hourly');
            expect(guest.roomIds).to.include(club.id);
        });
    });

    it('tells the managers once that somebody could not be made a guest, and makes them one within the hour', async () => {
        const email = scene.address();
        await scene.ask(scene.ada, `/guest invite ${email}`);
        const { server } = scene.workspace;
        const told = (): string[] =>
            scene.letters(scene.ada).filter((text) => text.includes(email) && text.includes('❌'));
        const mend = scene.rest.fail('roles.addUserToRole', 'forbidden');
        // As by the form: the account first, the user name a moment later.
        const person = new Person(server, await registerUser(server, { name: 'Late Chooser', email }));
        await new Promise((resolve) => setTimeout(resolve, 100));
        await setUsername(server, person.user, scene.name('late'));
        await scene.until(() => told().length > 0, 8_000);
        await scene.as(person).login();
        await scene.workspace.engine.runJob('hourly');
        await scene.workspace.settled();
        expect(person.user.roles).to.deep.equal(['user']);
        expect(told()).to.have.lengthOf(1);
        expect(told()[0]).to.include(`@${person.username}`);
        expect(told()[0]).to.include('access-permissions');
        await mend();
        await scene.workspace.engine.runJob('hourly');
        expect(person.user.roles).to.deep.equal(['guest']);
        expect(scene.letters(scene.ada)).to.include(words('outcome_accepted', { email, user: `@${person.username}` }));
    });

    /** What may show an account of whose registration the app heard nothing. */
    const later: Array<[when: string, show: (person: Person) => Promise<unknown>]> = [
        ['at a login', (person) => scene.as(person).login()],
        ['by a change of the profile', (person) => scene.as(person).updateOwnProfile({ name: 'Changed' })],
        ['by the hourly round', () => scene.workspace.engine.runJob('hourly')],
    ];

    for (const [when, show] of later) {
        it(`tells the managers once where it shows only ${when} that somebody cannot be made a guest`, async () => {
            const email = scene.address();
            await scene.ask(scene.ada, `/guest invite ${email}`);
            const mend = scene.rest.fail('roles.addUserToRole', 'forbidden');
            const [person, member] = [[email], [scene.address()]].map((emails) =>
                scene.workspace.addMember({ username: scene.name('unheard'), emails }),
            );
            const told = (): string[] => scene.letters(scene.ada).filter((text) => text.includes(email));
            await show(member);
            await show(person);
            await scene.until(() => told().length > 0);
            for (const [, again] of later) {
                await again(person);
            }
            await scene.calm();
            expect(told()).to.have.lengthOf(1);
            expect(told()[0]).to.include(`@${person.username}`).and.include('access-permissions');
            expect(scene.letters(scene.ada).join()).to.not.include(`@${member.username}`);
            await mend();
            await show(person);
            await scene.until(() => person.user.roles.join() === 'guest');
            expect(member.user.roles).to.deep.equal(['user']);
        });
    }

    it('names whoever registers while the connection is gone, though they have no user name yet', async () => {
        const email = scene.address();
        await scene.ask(scene.ada, `/guest invite ${email}`);
        await scene.set({ connection_token: '' });
        const { server } = scene.workspace;
        const person = new Person(server, await registerUser(server, { name: 'Nameless Newcomer', email }));
        await scene.workspace.settled();
        const told = scene.letters(scene.ada).filter((text) => text.includes(email));
        expect(told).to.deep.equal([words('outcome_accept_unconnected', { email, user: 'Nameless Newcomer' })]);
        expect(person.user.roles).to.deep.equal(['user']);
        // Nothing can be done for an account without a user name.
        await scene.set({ connection_token: scene.token });
        await scene.workspace.engine.runJob('hourly');
        expect(person.user.roles).to.deep.equal(['user']);
        await setUsername(server, person.user, scene.name('named'));
        await scene.workspace.engine.runJob('hourly');
        expect(person.user.roles).to.deep.equal(['guest']);
    });

    it('sends the mail again where nobody knows whether it went out, without a second place', async () => {
        const email = scene.address();
        const mend = scene.rest.fail('sendInvitationEmail', 'reset-after-effect');
        const first = await scene.ask(scene.ada, `/guest invite ${email}`);
        expect(first).to.include(words('outcome_not_invited'));
        expect(first).to.include(words('step_uncertain'));
        expect(first).to.include(words('run_again'));
        expect(await pending()).to.include(email);
        await mend();
        const denied = scene.rest.fail('sendInvitationEmail', 'forbidden');
        await scene.ask(scene.ada, `/guest invite ${email}`);
        expect(await pending(), 'the first mail may have arrived').to.include(email);
        await denied();
        expect(await scene.ask(scene.ada, `/guest invite ${email}`)).to.include(words('outcome_invited', {}, 'en', 1));
        expect(scene.mailsTo(email, invited)).to.have.lengthOf(2);
        expect((await pending()).split(email)).to.have.lengthOf(2);
        expect(await scene.ask(scene.ada, `/guest invite ${email}`)).to.include(words('failure_already_invited'));
        expect(await scene.ask(scene.ada, '/guest usage')).to.not.match(/corrected/);
    });
});
