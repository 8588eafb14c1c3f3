import { expect } from 'chai';
import { describe, it } from 'mocha';

import { fieldOf, fieldsOf } from '../../workspace/forms';
import type { Person } from '../../workspace/People';
import { textOf } from '../../workspace/shown';
import { ConnectedScene, errorsOf, visible, words } from '../ConnectedScene';

type View = NonNullable<ReturnType<ConnectedScene['as']>['lastView']>;

describe('the panel and its forms, on the engine', () => {
    const scene = ConnectedScene.shared();

    const at = (person: Person): string => `@${person.username}`;

    const viewOf = (person: Person): View => {
        const view = scene.as(person).lastView;
        if (!view) {
            throw new Error(`${person.username} sees no view.`);
        }
        return view;
    };

    const read = (view: View): string => visible(textOf({ msg: '', blocks: view.blocks }));

    /** The panel, newly opened; the command is answered by it alone. */
    const open = async (person: Person): Promise<View> => {
        const outcome = await scene.as(person).run('/guest', scene.lobby);
        expect(outcome).to.deep.include({ ok: true, shown: [] });
        return viewOf(person);
    };

    /** Chooses from the menu of the guest whom the text names. */
    const choose = async (person: Person, named: string, act: string): Promise<View> => {
        const panel = viewOf(person);
        const row = (panel.blocks as Array<Record<string, unknown>>).find(
            (block) => block.accessory !== undefined && visible(block.text).includes(named),
        );
        const menu = row?.accessory as { actionId: string; options: Array<{ value: string }> } | undefined;
        const value = menu?.options.find((option) => option.value.startsWith(`${act}:`))?.value;
        if (menu === undefined || value === undefined) {
            throw new Error(`Nothing says ${act} for ${named} here: ${read(panel)}`);
        }
        await scene.as(person).pressBlock({ view: panel, actionId: menu.actionId, value });
        return viewOf(person);
    };

    const search = async (person: Person, text: string): Promise<View> => {
        await scene.as(person).pressBlock({ view: viewOf(person), actionId: 'guest-panel-search', value: text });
        return viewOf(person);
    };

    const press = async (person: Person, actionId: string, value?: string): Promise<View> => {
        await scene.as(person).pressBlock({ view: viewOf(person), actionId, ...(value && { value }) });
        return viewOf(person);
    };

    it('opens by the command and by the user menu, in the language of whoever opens it', async () => {
        const panel = await open(scene.ada);
        expect(read(panel)).to.include(words('panel_active', {}, 'en', 2));
        expect(read(panel)).to.include('@gus');
        expect(read(panel)).to.not.include('@mia');
        expect(read(await open(scene.anke))).to.include(words('panel_add', {}, 'de'));
        const surfaces = scene.workspace.server.surfaces.length;
        await scene.as(scene.abe).pressUserMenu('open-guest-panel');
        expect(scene.workspace.server.surfaces.length).to.equal(surfaces + 1);
        expect(read(viewOf(scene.abe))).to.include('@gus');
    });

    it('shows usage against the cap, and that there is nobody', async () => {
        await scene.set({ max_active_guests: 50 });
        expect(read(await open(scene.ada))).to.include(words('panel_usage', { taken: 2, cap: 50 }));
        const none = await search(scene.ada, 'nobodyatall');
        expect(read(none)).to.include(words('panel_none_found'));
        const all = await press(scene.ada, 'guest-panel-clear');
        expect(read(all)).to.include('@gus');
    });

    it("turns pages, searches and filters, by the server's own list", async () => {
        const people = Array.from({ length: 25 }, () =>
            scene.workspace.addGuest({ username: scene.name('paged'), name: 'Paged Person' }),
        );
        people.slice(20).forEach(({ user }) => Object.assign(user, { active: false }));
        await open(scene.ada);
        const first = await search(scene.ada, 'paged');
        expect(read(first)).to.include(words('panel_range', { from: 1, to: 10, total: 20 }));
        const second = await press(scene.ada, 'guest-panel-next');
        expect(second.id).to.equal(first.id);
        expect(read(second)).to.include(words('panel_range', { from: 11, to: 20, total: 20 }));
        expect(fieldsOf(second).some(({ element }) => element.actionId === 'guest-panel-next')).to.equal(false);
        const back = await press(scene.ada, 'guest-panel-previous');
        const named = (view: View): string[] => read(view).match(/@paged\d+/g) ?? [];
        expect(named(back)).to.deep.equal(named(first));
        expect([...named(first), ...named(second)].sort()).to.deep.equal(people.slice(0, 20).map(at).sort());
        const inactive = await press(scene.ada, 'guest-panel-filter', 'inactive');
        expect(named(inactive).sort()).to.deep.equal(people.slice(20).map(at).sort());
        people.forEach(({ id }) => scene.workspace.server.state.users.delete(id));
    });

    it('adds a guest by its form, and shows them in the panel behind', async () => {
        const email = scene.address();
        const room = scene.room('p', scene.mia);
        const panel = await open(scene.ada);
        const form = await press(scene.ada, 'guest-panel-add');
        expect(form.id).to.not.equal(panel.id);
        const outcome = await scene.as(scene.ada).submitView(form, {
            'guest-form-email': email,
            'guest-form-name': 'Form Person',
            'guest-form-rooms': `#${room.room.name}`,
            'guest-form-sponsor': '@mia',
            'guest-form-expires': '30d',
            'guest-form-note': 'by the form',
        });
        expect(errorsOf(outcome)).to.deep.equal({});
        const guest = scene.holder(email);
        expect(guest.user).to.deep.include({ roles: ['guest'], name: 'Form Person' });
        expect(guest.roomIds).to.deep.equal([room.id]);
        const after = viewOf(scene.ada);
        expect(after.id).to.equal(panel.id);
        expect(read(after)).to.include(words('outcome_added', { email, user: at(guest) }));
        expect(read(after)).to.include('Form Person');
    });

    it('puts each error at its field, in the language of the form, and loses nothing', async () => {
        await scene.as(scene.anke).run('/guest add', scene.lobby);
        const form = viewOf(scene.anke);
        const submit = async (values: Record<string, string>): Promise<Record<string, string>> =>
            errorsOf(await scene.as(scene.anke).submitView(form, values));
        expect(await submit({})).to.deep.equal({ 'guest-form-email': words('form_error_missing', {}, 'de') });
        const errors = await submit({
            'guest-form-email': 'nonsense',
            'guest-form-rooms': '#nowhere',
            'guest-form-sponsor': '@nobody',
            'guest-form-expires': 'soon',
        });
        const fields = { email: 'address', rooms: 'known_room', sponsor: 'known_user', expires: 'time' } as const;
        for (const [field, expectation] of Object.entries(fields)) {
            expect(visible(errors[`guest-form-${field}`])).to.include(words(`expected_${expectation}`, {}, 'de'));
        }
        const address = scene.address();
        expect(
            visible(
                (await submit({ 'guest-form-email': address, 'guest-form-username': 'mia' }))['guest-form-username'],
            ),
        ).to.include(words('connection_name_taken', {}, 'de'));
        const member = await submit({ 'guest-form-email': 'abe@example.com' });
        expect(visible(member['guest-form-email'])).to.equal(
            words('outcome_already_member', { email: 'abe@example.com', user: '@abe' }, 'de'),
        );
        expect(scene.isTaken(address)).to.equal(false);
    });

    it('shows a form again with all that was typed where the connection fails, and takes it then', async () => {
        const email = scene.address();
        await scene.as(scene.ada).run('/guest add', scene.lobby);
        const mend = scene.rest.fail('users.create', 'two-factor');
        const typed = { 'guest-form-email': email, 'guest-form-name': 'Typed Name', 'guest-form-note': 'a note' };
        const outcome = await scene.as(scene.ada).submitView(viewOf(scene.ada), typed);
        const again = (outcome.ok ? (outcome.result as { view?: View }).view : undefined) as View;
        expect(read(again)).to.include(words('connection_two_factor'));
        Object.entries(typed).forEach(([field, value]) =>
            expect(fieldOf(again, field).element).to.have.property('initialValue', value),
        );
        await mend();
        await scene.as(scene.ada).submitView(again, {});
        expect(scene.holder(email).user.name).to.equal('Typed Name');
    });

    it('tells by direct message what comes of a form that the client has closed by itself meanwhile', async () => {
        const email = scene.address();
        await scene.as(scene.anke).run('/guest add', scene.lobby);
        const form = viewOf(scene.anke);
        scene.rest.fail('users.create', 'slow', { milliseconds: 5_000 });
        const begun = performance.now();
        const submitting = scene.as(scene.anke).submitView(form, { 'guest-form-email': email });
        await scene.until(() => scene.letters(scene.anke).join().includes(email), 10_000);
        expect(performance.now() - begun).to.be.above(4_900);
        expect(await submitting).to.include({ ok: true });
        expect(scene.letters(scene.anke).slice(-1)).to.deep.equal([
            words('outcome_added', { email, user: at(scene.holder(email)) }, 'de'),
        ]);
        expect(scene.mailsTo(email, /added/)).to.have.lengthOf(1);
    });

    it('invites by its form, and sends again and revokes by the menu', async () => {
        const [one, two] = [scene.address(), scene.address()];
        await open(scene.ada);
        const form = await press(scene.ada, 'guest-panel-invite');
        await scene.as(scene.ada).submitView(form, { 'guest-form-emails': `${one}\n${two}` });
        expect(read(viewOf(scene.ada))).to.include(words('outcome_invited', {}, 'en', 2));
        await press(scene.ada, 'guest-panel-filter', 'pending');
        expect(read(await choose(scene.ada, one, 'resend'))).to.include(words('outcome_resent', { email: one }));
        expect(scene.mailsTo(one, /invited/)).to.have.lengthOf(2);
        const left = read(await choose(scene.ada, one, 'revoke'));
        expect(left).to.include(words('outcome_revoked', { email: one }));
        expect(await scene.ask(scene.ada, '/guest invitations')).to.not.include(one);
        expect(left).to.include(two);
    });

    it('shows what is known of a guest, and changes limit and sponsor', async () => {
        const guest = scene.newGuest();
        await open(scene.anke);
        await search(scene.anke, guest.username);
        expect(read(await choose(scene.anke, at(guest), 'info'))).to.include(words('guest_no_sponsor', {}, 'de'));
        await open(scene.anke);
        await search(scene.anke, guest.username);
        const limit = await choose(scene.anke, at(guest), 'limit');
        const wrong = errorsOf(await scene.as(scene.anke).submitView(limit, { 'guest-form-limit': 'many' }));
        expect(visible(wrong['guest-form-limit'])).to.include(words('expected_limit', {}, 'de'));
        await scene.as(scene.anke).submitView(limit, { 'guest-form-limit': '1' });
        expect(read(viewOf(scene.anke))).to.include(words('outcome_limit_set', { user: at(guest) }, 'de', 1));
        const sponsor = await choose(scene.anke, at(guest), 'sponsor');
        await scene.as(scene.anke).submitView(sponsor, { 'guest-form-sponsor': '@mia' });
        expect(read(viewOf(scene.anke))).to.include(
            words('outcome_sponsor_set', { user: at(guest), sponsor: '@mia' }, 'de'),
        );
        expect(read(viewOf(scene.anke))).to.include('@mia');
    });

    it('deactivates after a question, activates, and makes a member after a question', async () => {
        const guest = scene.newGuest();
        await open(scene.ada);
        await search(scene.ada, guest.username);
        const question = await choose(scene.ada, at(guest), 'deactivate');
        expect(guest.user.active).to.equal(true);
        await scene.as(scene.ada).submitView(question);
        expect(guest.user.active).to.equal(false);
        await press(scene.ada, 'guest-panel-filter', 'inactive');
        expect(read(await choose(scene.ada, at(guest), 'activate'))).to.include(
            words('outcome_activated', {}, 'en', 1),
        );
        expect(guest.user.active).to.equal(true);
        await press(scene.ada, 'guest-panel-filter', 'active');
        const promotion = await choose(scene.ada, at(guest), 'promote');
        expect(guest.user.roles).to.deep.equal(['guest']);
        await scene.as(scene.ada).submitView(promotion);
        expect(guest.user.roles).to.deep.equal(['user']);
        expect(read(viewOf(scene.ada))).to.include(words('outcome_promoted', { user: at(guest) }));
    });

    it('asks again before a room passes on', async () => {
        const owner = scene.newGuest();
        scene.room('c', owner, scene.max);
        await open(scene.ada);
        await search(scene.ada, owner.username);
        const outcome = await scene.as(scene.ada).submitView(await choose(scene.ada, at(owner), 'deactivate'));
        const again = (outcome.ok ? (outcome.result as { view?: View }).view : undefined) as View;
        expect(read(again)).to.include(words('connection_last_owner'));
        expect(owner.user.active).to.equal(true);
        await scene.as(scene.ada).submitView(again);
        expect(owner.user.active).to.equal(false);
    });

    it('says that a guest is gone who was there when the panel was drawn', async () => {
        const guest = scene.newGuest();
        await open(scene.ada);
        await search(scene.ada, guest.username);
        const panel = viewOf(scene.ada);
        const question = await choose(scene.ada, at(guest), 'deactivate');
        scene.workspace.server.state.users.delete(guest.id);
        await scene.as(scene.ada).submitView(question);
        expect(read(viewOf(scene.ada))).to.include(words('failure_unknown_user'));
        expect(viewOf(scene.ada).id).to.equal(panel.id);
    });
});
