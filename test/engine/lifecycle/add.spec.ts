import { expect } from 'chai';
import { describe, it } from 'mocha';

import { ConnectedScene, words } from '../ConnectedScene';

describe('/guest add, on the engine', () => {
    const scene = ConnectedScene.shared({
        seed: (workspace) =>
            workspace.addRoom({ name: 'everybody', owner: workspace.person('mia'), isDefault: true, members: [] }),
    });

    const added = /added/;

    it('makes an account with the guest role alone, its record and rooms, and a welcome mail', async () => {
        const email = scene.address();
        const rooms = [scene.room('c', scene.mia), scene.room('p', scene.mia)];
        const before = scene.rest.requests.length;
        const names = rooms.map(({ room }) => `#${room.name}`).join(' ');
        const note = 'for the *spring* campaign';
        const line = `/guest add ${email} --name "Gerda Gast" ${names} --sponsor @mia --note "${note}"`;
        const answer = await scene.ask(scene.ada, `${line} --expires 2099-03-31`);
        // More than ten years away.
        expect(answer).to.include(words('expected_near_time'));
        expect(scene.isTaken(email)).to.equal(false);

        const again = await scene.ask(scene.ada, `${line} --expires 30d`);
        const guest = scene.holder(email);
        expect(again.split('\n')[0]).to.equal(words('outcome_added', { email, user: `@${guest.username}` }));
        rooms.forEach(({ room }) => expect(again).to.include(`✅ ${words('step_room')} #${room.name}`));
        expect(guest.user).to.deep.include({ name: 'Gerda Gast', roles: ['guest'], active: true });
        expect(guest.user).to.have.property('requirePasswordChange', true);
        expect(guest.roomIds).to.have.members(rooms.map(({ id }) => id));
        expect(scene.mailsTo(email, added)).to.have.lengthOf(1);
        expect(scene.calls('users.create', before)).to.equal(1);

        const info = await scene.ask(scene.abe, `/guest info @${guest.username}`);
        const facts = ['@mia', '@ada', note.replace(/\*/g, '∗'), email, words('guest_rooms', {}, 'en', 2)];
        facts.forEach((fact) => expect(info).to.include(fact));
        expect(info).to.not.include(words('guest_no_expiry'));
    });

    it('answers in the language of whoever asks', async () => {
        const email = scene.address();
        const answer = await scene.ask(scene.anke, `/guest add ${email}`);
        const user = `@${scene.holder(email).username}`;
        expect(answer).to.equal(words('outcome_added', { email, user }, 'de'));
    });

    it('finds a user name and a name by itself, and another one where it is taken', async () => {
        const local = scene.name('erika');
        await scene.ask(scene.ada, `/guest add ${local}@example.org`);
        await scene.ask(scene.ada, `/guest add ${local}@example.net`);
        const [first, second] = [scene.holder(`${local}@example.org`), scene.holder(`${local}@example.net`)];
        expect(first.username).to.equal(local);
        expect(second.username).to.not.equal(local);
        expect(second.user.roles).to.deep.equal(['guest']);
    });

    it('takes the user name that was asked for or none, and says so', async () => {
        const email = scene.address();
        const taken = await scene.ask(scene.ada, `/guest add ${email} --username mia`);
        expect(taken).to.include(words('connection_name_taken'));
        const odd = await scene.ask(scene.ada, `/guest add ${email} --username "no good"`);
        expect(odd).to.equal(words('outcome_bad_username', { username: 'no good' }));
        expect(scene.isTaken(email)).to.equal(false);
        const wanted = scene.name('wanted');
        await scene.ask(scene.ada, `/guest add ${email} --username @${wanted}`);
        expect(scene.holder(email).username).to.equal(wanted);
    });

    it('names whose address it is, whatever they are', async () => {
        const say = async (email: string): Promise<string> => scene.ask(scene.ada, `/guest add ${email}`);
        const email = scene.address();
        await say(email);
        const user = `@${scene.holder(email).username}`;
        expect(await say(email.toUpperCase())).to.equal(words('outcome_already_guest', { email, user }));
        await scene.ask(scene.ada, `/guest deactivate ${user}`);
        expect(await say(email)).to.equal(words('outcome_already_inactive', { email, user }));
        expect(await say('anke@example.com')).to.equal(
            words('outcome_already_member', { email: 'anke@example.com', user: '@anke' }),
        );
        const invited = scene.address();
        await scene.ask(scene.ada, `/guest invite ${invited}`);
        expect(await say(invited)).to.equal(words('outcome_already_invited', { email: invited }));
        expect(scene.isTaken(invited)).to.equal(false);
    });

    it('follows the domains of the settings, subdomains with them, and the blocked before the allowed', async () => {
        await scene.set({ allowed_email_domains: 'allowed.example', blocked_email_domains: '@bad.allowed.example' });
        const say = async (domain: string): Promise<string> =>
            scene.ask(scene.ada, `/guest add ${scene.name('person')}@${domain}`);
        expect(await say('example.org')).to.equal(words('outcome_domain_not_allowed', { domain: 'example.org' }));
        expect(await say('notallowed.example')).to.equal(
            words('outcome_domain_not_allowed', { domain: 'notallowed.example' }),
        );
        expect(await say('x.bad.allowed.example')).to.equal(
            words('outcome_domain_blocked', { domain: 'x.bad.allowed.example' }),
        );
        expect(await say('team.allowed.example')).to.match(/is a guest now/);
        expect(await say('allowed.example')).to.match(/is a guest now/);
    });

    it('says what is wrong with each argument, and does nothing', async () => {
        const users = scene.workspace.server.state.users.size;
        const before = scene.rest.requests.length;
        const answer = await scene.ask(
            scene.ada,
            '/guest add nonsense #nowhere --expires yesterday --sponsor @nobody --notes x',
        );
        ['address', 'known_room', 'time', 'known_user', 'option'].forEach((expectation) =>
            expect(answer).to.include(words(`expected_${expectation}` as 'expected_time')),
        );
        const { id } = scene.newGuest();
        const sponsor = `@${scene.workspace.server.state.users.get(id)?.username}`;
        expect(await scene.ask(scene.ada, `/guest add ${scene.address()} --sponsor ${sponsor}`)).to.equal(
            words('outcome_sponsor_not_member', { user: sponsor }),
        );
        expect(scene.workspace.server.state.users.size).to.equal(users + 1);
        expect(scene.calls('users.create', before)).to.equal(0);
    });

    it('ends access by the settings where nobody says when, and never where somebody says never', async () => {
        await scene.set({ default_expiry_days: 30 });
        const [limited, unlimited] = [scene.address(), scene.address()];
        await scene.ask(scene.ada, `/guest add ${limited}`);
        await scene.ask(scene.ada, `/guest add ${unlimited} --expires never`);
        const info = (email: string): Promise<string> =>
            scene.ask(scene.ada, `/guest info @${scene.holder(email).username}`);
        expect(await info(limited)).to.not.include(words('guest_no_expiry'));
        expect(await info(unlimited)).to.include(words('guest_no_expiry'));
    });

    it('refuses more rooms than the limit before there is an account', async () => {
        await scene.set({ max_rooms_per_guest: 1 });
        const email = scene.address();
        const names = [scene.room('c', scene.mia), scene.room('c', scene.mia)].map(({ room }) => `#${room.name}`);
        expect(await scene.ask(scene.ada, `/guest add ${email} ${names.join(' ')}`)).to.equal(
            words('outcome_too_many_rooms', { wanted: 2, limit: 1 }),
        );
        expect(scene.isTaken(email)).to.equal(false);
        await scene.ask(scene.ada, `/guest add ${email} ${names[0]}`);
        expect(scene.holder(email).roomIds).to.have.lengthOf(1);
    });

    it('says what half succeeded, and finishes it when it is run again, without a second account or mail', async () => {
        const email = scene.address();
        const [first, second] = [scene.room('c', scene.mia), scene.room('p', scene.mia)];
        const line = `/guest add ${email} #${first.room.name} #${second.room.name} --sponsor @mia`;
        const mend = scene.fail('rooms.update');
        const partly = await scene.ask(scene.ada, line);
        const user = `@${scene.holder(email).username}`;
        expect(partly).to.include(words('outcome_added_partly', { email, user }));
        expect(partly).to.include(`✅ ${words('step_account')}`);
        expect(partly).to.include(`❌ ${words('step_room')} #${first.room.name}`);
        expect(partly).to.include(words('run_again'));
        mend();
        const finished = await scene.ask(scene.ada, line);
        expect(finished).to.include(words('outcome_completed', { email, user }));
        expect(scene.holder(email).roomIds).to.have.members([first.id, second.id]);
        expect(scene.mailsTo(email, added)).to.have.lengthOf(1);
        expect(await scene.ask(scene.ada, line)).to.equal(words('outcome_already_guest', { email, user }));
    });

    it('says what could not be recorded, and records it when it is run again', async () => {
        const email = scene.address();
        const line = `/guest add ${email} --sponsor @mia --note later`;
        const mend = scene.fail('persistence.updateByAssociations');
        const partly = await scene.ask(scene.ada, line);
        const user = `@${scene.holder(email).username}`;
        expect(partly).to.include(words('outcome_added_partly', { email, user }));
        expect(partly).to.include(`✅ ${words('step_account')}`);
        expect(partly).to.include(`❌ ${words('step_record')}`);
        mend();
        expect(await scene.ask(scene.ada, line)).to.include(words('outcome_completed', { email, user }));
        expect(await scene.ask(scene.ada, `/guest info ${user}`)).to.include('@mia');
        expect(scene.mailsTo(email, added)).to.have.lengthOf(1);
    });

    it('says what it did though the managers cannot be told of the places that are left', async () => {
        await scene.ask(scene.ada, '/guest usage');
        const email = scene.address();
        await scene.set({ max_active_guests: 1_000_000 });
        const usage = await scene.ask(scene.ada, '/guest usage');
        const [, active, invited] = /(\d+) active[^]*?(\d+) invited/.exec(usage) ?? [];
        await scene.set({ max_active_guests: Number(active) + Number(invited) + 1 });
        scene.fail('messages.create');
        const answer = await scene.ask(scene.ada, `/guest add ${email}`);
        expect(answer).to.equal(words('outcome_added', { email, user: `@${scene.holder(email).username}` }));
    });

    it('keeps what people typed from being a mention, a link or markup', async () => {
        const email = scene.address();
        const { notices } = scene.workspace.server;
        await scene.ask(scene.ada, `/guest add ${email} --name "@all [x](http://x.example)" --note "@here *all*"`);
        await scene.ask(scene.ada, `/guest info @${scene.holder(email).username}`);
        notices.slice(-2).forEach(({ msg }) => {
            expect(msg).to.not.match(/@(all|here)\b|\]\(|\*all/);
            expect(msg).to.not.include(email);
        });
    });
});
