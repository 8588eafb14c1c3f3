import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { Person } from '../../workspace/People';
import { textOf } from '../../workspace/shown';
import { ConnectedScene, errorsOf, visible, words } from '../ConnectedScene';

describe('without the administrator connection, on the engine', () => {
    const scene = ConnectedScene.shared();

    const at = (person: Person): string => `@${person.username}`;

    beforeEach(async () => {
        // What was done with a connection stays on record.
        await scene.workspace.engine.runJob('hourly');
        await scene.set({ connection_token: '' });
    });

    for (const [id, value] of [
        ['connection_user_id', ''],
        ['connection_token', '   '],
        ['connection_url', 'no address'],
    ]) {
        it(`says what to set and where, and calls nobody: ${id}`, async () => {
            await scene.set({ [id]: value });
            const guest = scene.newGuest();
            const calls = scene.rest.requests.length;
            const users = scene.workspace.server.state.users.size;
            const email = scene.address();
            const commands = [
                `add ${email}`,
                `invite ${email}`,
                `invitations resend ${email}`,
                `activate ${at(guest)}`,
                `promote ${at(guest)}`,
                'demote @max',
            ];
            for (const command of commands) {
                expect(await scene.ask(scene.ada, `/guest ${command}`)).to.equal(words('outcome_not_connected'));
                const german = await scene.ask(scene.anke, `/guest ${command}`);
                expect(german).to.equal(words('outcome_not_connected', {}, 'de'));
            }
            for (const command of ['permissions', 'permissions repair']) {
                expect(await scene.ask(scene.ada, `/guest ${command}`)).to.equal(words('connection_not_set'));
                const german = await scene.ask(scene.anke, `/guest ${command}`);
                expect(german).to.equal(words('connection_not_set', {}, 'de'));
            }
            expect(await scene.ask(scene.ada, '/guest setup')).to.include(words('fix_set_connection'));
            expect(scene.rest.requests.length).to.equal(calls);
            expect(scene.workspace.server.state.users.size).to.equal(users);
            expect(scene.workspace.server.mails.filter(({ to }) => to === email)).to.deep.equal([]);
            expect(guest.user.roles).to.deep.equal(['guest']);
            expect(scene.max.user.roles).to.deep.equal(['user']);
        });
    }

    it('deactivates all the same: one, and a room of them', async () => {
        const [one, two] = [scene.newGuest(), scene.newGuest()];
        const room = scene.room('p', scene.mia, two);
        expect(await scene.ask(scene.ada, `/guest deactivate ${at(one)}`)).to.include(
            words('outcome_deactivated', {}, 'en', 1),
        );
        await scene.ask(scene.ada, `/guest deactivate #${room.room.name} confirm`);
        [one, two].forEach(({ user }) => expect(user.active).to.equal(false));
    });

    it('keeps records, shows them and counts by them', async () => {
        const guest = scene.newGuest();
        await scene.ask(scene.ada, `/guest limit ${at(guest)} 3`);
        await scene.ask(scene.ada, `/guest sponsor ${at(guest)} @mia`);
        const info = await scene.ask(scene.ada, `/guest info ${at(guest)}`);
        expect(info).to.include('@mia');
        expect(info).to.include(words('guest_rooms_of_limit', { rooms: 0 }, 'en', 3));
        expect(await scene.ask(scene.ada, `/guest list ${guest.username}`)).to.include(at(guest));
        const usage = await scene.ask(scene.ada, '/guest usage');
        expect(usage).to.match(/\d+ active/);
        expect(usage).to.not.include(words('usage_unchecked'));
        expect(await scene.ask(scene.mia, `/guest info ${at(guest)}`)).to.include(at(guest));
    });

    it('holds the rules and both caps', async () => {
        await scene.set({ max_rooms_per_guest: 1 });
        const guest = scene.newGuest();
        const [first, second] = [scene.room('c', scene.mia), scene.room('c', scene.mia)];
        expect((await scene.as(scene.mia).invite(first, guest)).ok).to.equal(true);
        expect((await scene.as(scene.mia).invite(second, guest)).ok).to.equal(false);
        const usage = await scene.ask(scene.ada, '/guest usage');
        await scene.set({ max_active_guests: Number(/(\d+) active/.exec(usage)?.[1]) });
        const extra = await scene.as(scene.ada).createUser({
            username: scene.name('extra'),
            name: 'Extra',
            email: scene.address(),
            roles: ['guest'],
        });
        expect(extra.ok && extra.result.user.active).to.equal(false);
        const message = scene.workspace.addMessage(scene.lobby, scene.gus, 'mine');
        expect((await scene.as(scene.gus).delete(message)).ok).to.equal(false);
    });

    it('lists and revokes invitations that were sent before, and says who registers meanwhile', async () => {
        await scene.set({ connection_token: scene.token });
        const [gone, kept] = [scene.address(), scene.address()];
        await scene.ask(scene.anke, `/guest invite ${gone} ${kept}`);
        await scene.set({ connection_token: '' });
        expect(await scene.ask(scene.ada, '/guest invitations')).to.include(gone);
        expect(await scene.ask(scene.ada, `/guest invitations revoke ${gone}`)).to.equal(
            words('outcome_revoked', { email: gone }),
        );
        const person = await scene.register(kept);
        await scene.workspace.settled();
        expect(person.user.roles).to.deep.equal(['user']);
        const told = scene.letters(scene.anke).filter((text) => text.includes(kept));
        expect(told).to.have.lengthOf(1);
        const said = (user: string): string => words('outcome_accept_unconnected', { email: kept, user }, 'de');
        expect([said(person.user.name ?? ''), said(at(person))]).to.include(told[0]);
        await scene.set({ connection_token: scene.token });
        await scene.workspace.engine.runJob('hourly');
        expect(person.user.roles).to.deep.equal(['guest']);
        await scene.set({ connection_token: '' });
    });

    it('opens the panel with what the app knows, a hint, and the way to the setup', async () => {
        const guest = scene.newGuest();
        await scene.ask(scene.ada, `/guest limit ${at(guest)} 3`);
        await scene.as(scene.ada).run('/guest', scene.lobby);
        const panel = scene.as(scene.ada).lastView;
        const text = visible(textOf({ msg: '', blocks: panel?.blocks }));
        expect(text).to.include(words('panel_no_connection'));
        expect(text).to.include('@guest');
        await scene.as(scene.ada).pressBlock({ view: panel ?? { id: '' }, actionId: 'guest-panel-setup' });
        expect(visible(scene.as(scene.ada).lastView)).to.include(words('check_connection_not_set'));
    });

    it('keeps what was typed into a form', async () => {
        await scene.as(scene.ada).run('/guest add', scene.lobby);
        const form = scene.as(scene.ada).lastView ?? { id: '' };
        const email = scene.address();
        const outcome = await scene.as(scene.ada).submitView(form, { 'guest-form-email': email });
        expect(errorsOf(outcome)).to.deep.equal({});
        const shown = visible(outcome.ok ? outcome.result : '');
        expect(shown).to.include(words('outcome_not_connected').replace(/`/g, ''));
        expect(shown).to.include(email);
    });
});
