import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { Person } from '../../workspace/People';
import { ConnectedScene, words } from '../ConnectedScene';

describe('what a guest becomes and what is known of them, on the engine', () => {
    const scene = ConnectedScene.shared();

    const at = (person: Person): string => `@${person.username}`;

    it('makes a member of a guest, whom the rules let go, and a guest of a member, whom they hold', async () => {
        const person = scene.newGuest('de');
        const user = at(person);
        expect((await scene.as(person).createChannel(scene.name())).ok).to.equal(false);
        expect(await scene.ask(scene.ada, `/guest promote ${user}`)).to.equal(words('outcome_promoted', { user }));
        expect(person.user.roles).to.deep.equal(['user']);
        expect((await scene.as(person).createChannel(scene.name())).ok).to.equal(true);
        expect(await scene.ask(scene.ada, `/guest promote ${user}`)).to.equal(words('outcome_not_a_guest', { user }));

        expect(await scene.ask(scene.anke, `/guest demote ${user}`)).to.equal(words('outcome_demoted', { user }, 'de'));
        expect(person.user.roles).to.deep.equal(['guest']);
        expect((await scene.as(person).createChannel(scene.name())).ok).to.equal(false);
        expect(await scene.ask(scene.ada, `/guest info ${user}`)).to.include('@anke');
        expect(await scene.ask(scene.ada, `/guest demote ${user}`)).to.equal(words('outcome_already_guest', { user }));
    });

    it('makes a guest of nobody who manages guests, of no bot, and not of oneself', async () => {
        expect(await scene.ask(scene.ada, '/guest demote @ada')).to.equal(words('outcome_not_yourself'));
        expect(await scene.ask(scene.ada, '/guest demote @anke')).to.equal(
            words('outcome_is_exempt', { user: '@anke' }),
        );
        expect(await scene.ask(scene.ada, '/guest demote @some.bot')).to.equal(
            words('outcome_not_a_person', { user: '@some.bot' }),
        );
        expect(scene.anke.user.roles).to.deep.equal(['admin', 'user']);
        const helper = scene.workspace.addUser({ username: scene.name('agent'), roles: ['user', 'livechat-agent'] });
        const answer = await scene.ask(scene.ada, `/guest demote ${at(helper)}`);
        expect(answer).to.equal(words('outcome_demoted_keeps_roles', { user: at(helper), roles: 'livechat-agent' }));
    });

    it('finishes a promotion and a demotion that half succeeded', async () => {
        const guest = scene.newGuest();
        const mend = scene.rest.fail('roles.removeUserFromRole', 'forbidden');
        const partly = await scene.ask(scene.ada, `/guest promote ${at(guest)}`);
        expect(partly).to.include(words('outcome_promoted_partly', { user: at(guest) }));
        expect(partly).to.include(`✅ ${words('step_default_role')}`);
        expect(partly).to.include(`❌ ${words('step_guest_role')}`);
        const member = scene.newMember();
        const other = await scene.ask(scene.ada, `/guest demote ${at(member)}`);
        expect(other).to.include(words('outcome_demoted_partly', { user: at(member) }));
        expect(member.user.roles).to.have.members(['user', 'guest']);
        await mend();
        await scene.ask(scene.ada, `/guest promote ${at(guest)}`);
        expect(guest.user.roles).to.deep.equal(['user']);
        await scene.ask(scene.ada, `/guest demote ${at(member)}`);
        expect(member.user.roles).to.deep.equal(['guest']);
    });

    it("gives a guest a limit of rooms of their own, none, and the workspace's again", async () => {
        const guest = scene.newGuest();
        const user = at(guest);
        const first = scene.room('c', scene.mia);
        const second = scene.room('c', scene.mia);
        const set = (limit: string): Promise<string> => scene.ask(scene.ada, `/guest limit ${user} ${limit}`);
        expect(await set('1')).to.equal(words('outcome_limit_set', { user }, 'en', 1));
        expect((await scene.as(scene.mia).invite(first, guest)).ok).to.equal(true);
        expect((await scene.as(scene.mia).invite(second, guest)).ok).to.equal(false);
        expect(await scene.ask(scene.ada, `/guest info ${user}`)).to.include(
            words('guest_rooms_of_limit', { rooms: 1 }, 'en', 1),
        );
        expect(await set('0')).to.equal(words('outcome_limit_none', { user }));
        expect((await scene.as(scene.mia).invite(second, guest)).ok).to.equal(true);
        expect(await set('1')).to.equal(words('outcome_limit_exceeded', { user, limit: 1 }, 'en', 1));
        expect(guest.roomIds).to.include.members([first.id, second.id]);
        await scene.set({ max_rooms_per_guest: 5 });
        expect(await set('default')).to.equal(words('outcome_limit_default', { user }, 'en', 5));
        for (const wrong of ['-1', '1.5', 'many', '10001', '']) {
            expect(await set(wrong)).to.include(words('expected_limit'));
        }
        expect(await scene.ask(scene.ada, '/guest limit @max 3')).to.equal(
            words('outcome_not_a_guest', { user: '@max' }),
        );
    });

    it('names a sponsor, who sees their guest and no other, and neither note nor address', async () => {
        const email = scene.address();
        const room = scene.room('p', scene.mia);
        await scene.ask(scene.ada, `/guest add ${email} #${room.room.name} --note "not for everybody"`);
        const guest = scene.holder(email);
        const denied = words('outcome_not_allowed_sponsor', {}, 'de');
        expect(await scene.ask(scene.mia, `/guest info ${at(guest)}`)).to.include(denied);
        expect(await scene.ask(scene.ada, `/guest sponsor ${at(guest)} @mia`)).to.equal(
            words('outcome_sponsor_set', { user: at(guest), sponsor: '@mia' }),
        );
        const seen = await scene.ask(scene.mia, `/guest info ${at(guest)}`);
        expect(seen).to.include(at(guest));
        expect(seen).to.not.include(email);
        expect(seen).to.not.include('not for everybody');
        expect(await scene.ask(scene.mia, '/guest info @gina')).to.include(denied);
        expect(await scene.ask(scene.mia, '/guest info @max')).to.include(denied);
        expect(await scene.ask(scene.ada, `/guest sponsor ${at(guest)} @gina`)).to.equal(
            words('outcome_sponsor_not_member', { user: '@gina' }),
        );
        expect(await scene.ask(guest, '/guest', room)).to.include(words('guest_your_sponsor', { sponsor: '@mia' }));
    });

    it('lists guests by state, text and page, from the server', async () => {
        const marked = Array.from({ length: 23 }, () =>
            scene.workspace.addGuest({ username: scene.name('listed'), name: 'Marked Person' }),
        );
        marked[0].user.active = false;
        const first = await scene.ask(scene.ada, '/guest list marked');
        expect(first).to.include(words('list_title', { page: 1, pages: 2 }, 'en', 22));
        const [, next = ''] = /`(\/guest list [^`]+)`/.exec(first) ?? [];
        const second = await scene.ask(scene.ada, next);
        const named = (text: string): string[] => text.match(/@listed\d+/g) ?? [];
        expect([...named(first), ...named(second)].sort()).to.deep.equal(marked.slice(1).map(at).sort());
        expect(named(await scene.ask(scene.ada, '/guest list inactive marked'))).to.deep.equal([at(marked[0])]);
        expect(await scene.ask(scene.ada, '/guest list all marked')).to.include(
            words('list_title', { page: 1, pages: 2 }, 'en', 23),
        );
        expect(await scene.ask(scene.ada, '/guest list nobodyatall')).to.equal(words('list_none'));
        expect(await scene.ask(scene.ada, '/guest list --page x')).to.include(words('expected_number'));
    });

    it('lists who is about to go, and says when', async () => {
        const email = scene.address();
        const room = scene.room('p', scene.mia);
        await scene.ask(scene.ada, `/guest add ${email} #${room.room.name} --expires 3d`);
        const guest = scene.holder(email);
        expect(await scene.ask(scene.ada, '/guest list expiring')).to.include(at(guest));
        expect(await scene.ask(guest, '/guest', room)).to.match(/Your access ends after \w+ \d+, \d{4}\./);
    });

    it("compares its count with the server's, and corrects it", async () => {
        await scene.ask(scene.ada, '/guest usage');
        scene.newGuest();
        const usage = await scene.ask(scene.ada, '/guest usage');
        const { state } = scene.workspace.server;
        const active = state.usersWithRole('guest').filter((user) => user.active && user.type === 'user').length;
        expect(usage).to.include(words('panel_active', {}, 'en', active));
        expect(usage).to.match(/The server knows \d+ active guests, the app has \d+ on record/);
        expect(usage).to.include(words('usage_corrected', { before: active - 1, after: active }));
        await scene.workspace.engine.runJob('hourly');
        expect(await scene.ask(scene.ada, '/guest usage')).to.not.match(/The server knows|corrected/);
    });
});
