import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { Person } from '../../workspace/People';
import { ConnectedScene, visible, words } from '../ConnectedScene';

type View = NonNullable<ReturnType<ConnectedScene['as']>['lastView']>;

interface Block {
    text?: { text: string };
    accessory?: { actionId: string; value: string };
}

describe('the guest audit, on the engine', () => {
    const scene = ConnectedScene.shared();

    const open = async (): Promise<View> => {
        const outcome = await scene.as(scene.ada).run('/guest audit', scene.lobby);
        expect(outcome).to.include({ ok: true });
        expect(outcome.shown).to.deep.equal([]);
        return last();
    };

    const last = (person: Person = scene.ada): View => {
        const view = scene.as(person).lastView;
        if (!view) {
            throw new Error('nothing is open');
        }
        return view;
    };

    const findings = (view: View): string[] =>
        (view.blocks as Block[]).filter(({ accessory }) => accessory).map(({ text }) => visible(text?.text));

    /** Presses the button beside the finding with these words. */
    const press = async (sentence: string, person = scene.ada, view = last()): Promise<void> => {
        const found = (view.blocks as Block[]).find(({ text }) => visible(text?.text ?? '').includes(sentence));
        if (!found?.accessory) {
            throw new Error(`no finding: ${sentence}`);
        }
        await scene.as(person).pressBlock({ view, actionId: found.accessory.actionId });
    };

    it('finds what is wrong, each with a button that puts it right, until nothing is', async () => {
        const name = scene.name('findme');
        const guest = scene.workspace.addGuest({ username: name });
        await scene.set({ max_rooms_per_guest: 1 });
        [1, 2].forEach(() => scene.room('c', scene.mia, guest));
        guest.user.roles.push('user');
        const mine = () => findings(last()).filter((text) => text.includes(`@${name}`));
        await open();
        expect(mine()).to.deep.equal([
            `@${name} is in 2 rooms; the limit is 1.`,
            `@${name} holds roles beside the guest role: user.`,
            `@${name} has no sponsor.`,
            `The access of @${name} has no end.`,
        ]);

        await press(`@${name} holds roles`);
        expect(guest.user.roles).to.deep.equal(['guest']);
        expect(mine()).to.have.lengthOf(3);

        for (const [sentence, field, value] of [
            [`@${name} is in 2 rooms`, 'guest-form-limit', '2'],
            [`@${name} has no sponsor`, 'guest-form-sponsor', '@mia'],
            [`The access of @${name} has`, 'guest-form-expires', '30d'],
        ]) {
            await open();
            await press(sentence);
            await scene.as(scene.ada).submitView(last(), { [field]: value });
        }
        await open();
        expect(mine()).to.deep.equal([]);
    });

    /** A guest with whom all is well, by their user name. */
    const addGuest = async (): Promise<Person> => {
        const email = scene.address();
        await scene.ask(scene.ada, `/guest add ${email} --sponsor @mia --expires 30d`);
        const guest = scene.holder(email);
        await scene.as(guest).login();
        return guest;
    };

    const about = (guest: Person): string[] =>
        findings(last()).filter((text) => new RegExp(`@${guest.username}\\b`).test(text));

    it('takes a guest out of rooms that were closed to guests, and no member', async () => {
        const guest = await addGuest();
        const [open1, closed] = [scene.room('p', scene.mia, guest), scene.room('c', scene.mia, guest, scene.max)];
        await scene.ask(scene.mia, '/guest room closed', closed);
        await open();
        const sentence = `@${guest.username} is in rooms that are closed to guests: #${closed.room.name}.`;
        expect(about(guest)).to.deep.equal([sentence]);
        await press(sentence);
        expect(about(guest)).to.deep.equal([]);
        expect(guest.roomIds).to.include(open1.id).and.not.to.include(closed.id);
        expect(scene.max.roomIds).to.include(closed.id);
    });

    it('gives another sponsor to a guest whose sponsor has gone', async () => {
        const guest = await addGuest();
        const leaver = scene.workspace.addMember({ username: scene.name('leaver') });
        await scene.ask(scene.ada, `/guest sponsor @${guest.username} @${leaver.username}`);
        await open();
        expect(about(guest)).to.deep.equal([]);
        await scene.as(scene.ada).setActive(leaver, false, true);
        await open();
        const sentence = `The sponsor of @${guest.username} is not an active member: @${leaver.username}.`;
        expect(about(guest)).to.deep.equal([sentence]);
        await press(sentence);
        await scene.as(scene.ada).submitView(last(), { 'guest-form-sponsor': '@max' });
        await open();
        expect(about(guest)).to.deep.equal([]);
        expect(await scene.ask(scene.ada, `/guest info @${guest.username}`)).to.include('@max');
    });

    it('shortens access that is longer than the settings have come to allow', async () => {
        const guest = await addGuest();
        await scene.set({ max_expiry_days: 20 });
        await open();
        const [sentence, ...others] = about(guest);
        expect(sentence).to.include('the settings allow 20 days from today at most');
        expect(others).to.deep.equal([]);
        for (const [days, left] of [
            ['21d', 1],
            ['20d', 0],
        ] as const) {
            await press(sentence);
            await scene.as(scene.ada).submitView(last(), { 'guest-form-expires': days });
            await open();
            expect(about(guest), days).to.have.lengthOf(left);
        }
    });

    it('deactivates a guest who has not logged in for long, or never has', async () => {
        const long = new Date(scene.workspace.server.now().getTime() - 91 * 86_400_000);
        const [absent, unused] = [await addGuest(), await addGuest()];
        Object.assign(absent.user, { lastLogin: long });
        Object.assign(unused.user, { lastLogin: undefined, createdAt: long });
        // The server's list does not tell when an account came to be.
        await scene.set({ connection_token: '' });
        for (const [guest, sentence] of [
            [absent, `@${absent.username} last logged in on `],
            [unused, `@${unused.username} has been here since `],
        ] as const) {
            await open();
            expect(about(guest), sentence).to.have.lengthOf(1);
            await press(sentence);
            expect(guest.user.active).to.equal(true);
            await scene.as(scene.ada).submitView(last(), {});
            expect(guest.user.active).to.equal(false);
            await open();
            expect(about(guest)).to.deep.equal([]);
        }
    });

    it('opens the panel where more places are taken than there are', async () => {
        await addGuest();
        await addGuest();
        await scene.set({ max_active_guests: 1 });
        // The first that a manager does now tells them so by itself.
        await scene.as(scene.ada).run('/guest help', scene.lobby);
        await open();
        const sentence = findings(last()).find((text) => /places are taken .*; 1 are allowed\./.test(text)) ?? 'none';
        await press(sentence);
        expect(last().id).to.match(/^guest-panel/);
    });

    it('names who was admitted last past the limit of guests, and deactivates them at a press', async () => {
        await scene.workspace.engine.runJob('hourly');
        const [first, newest] = [scene.newGuest(), scene.newGuest()];
        newest.user.createdAt = new Date(first.user.createdAt.getTime() + 1_000);
        for (const { username } of [first, newest]) {
            await scene.ask(scene.ada, `/guest limit @${username} 7`);
        }
        const taken = Number(/(\d+) active/.exec(await scene.ask(scene.ada, '/guest usage'))?.[1]);
        await scene.set({ max_active_guests: taken - 1 });
        // The managers are told that it is full, which is not what this is about.
        await scene.ask(scene.ada, '/guest usage');
        await open();
        const sentence = (user: string): string => words('finding_past_guest_cap', { user: `@${user}` });
        expect(findings(last()).slice(0, 2)).to.deep.equal([
            words('finding_over_guest_cap', { taken, limit: taken - 1 }),
            sentence(newest.username),
        ]);
        await press(sentence(newest.username));
        await scene.as(scene.ada).submitView(last());
        expect([first.user.active, newest.user.active]).to.deep.equal([true, false]);
        await open();
        expect(findings(last()).join()).to.not.include(words('finding_past_guest_cap', { user: '' }).trim());
        expect(scene.mia.user.active).to.equal(true);
    });

    it('finds guests whom default channels and adding everybody have brought into too many rooms', async () => {
        const { server } = scene.workspace;
        const [main, other] = [scene.room('c', scene.mia), scene.room('c', scene.mia)];
        await scene.set({ max_rooms_per_guest: 1 });
        main.room.default = true;
        const made = await scene.as(scene.ada).createUser({ username: scene.name('default'), roles: ['guest'] });
        delete main.room.default;
        const person = made.ok ? made.result : undefined;
        expect(person?.roomIds).to.deep.equal([main.id]);
        // As _Add all users_ does: no event tells of it.
        for (const { user } of [person, scene.max].filter((one) => one !== undefined)) {
            server.state.subscriptions.push({
                rid: other.id,
                t: other.room.t,
                u: { _id: user._id, username: user.username ?? '' },
                ts: other.room.ts,
                open: true,
            });
        }
        await open();
        const rooms = (name = ''): string => words('finding_over_room_limit', { user: `@${name}`, rooms: 2, limit: 1 });
        expect(findings(last())).to.include(rooms(person?.username));
        expect(findings(last()).join()).to.not.include('@max ');
        // They are found, and evicted by nobody.
        await scene.workspace.engine.runJob('hourly');
        expect(person?.roomIds).to.have.members([main.id, other.id]);
    });

    it('takes permissions away that the guest role should not hold', async () => {
        const { permissions } = scene.workspace.server;
        permissions.grant('create-c', 'guest');
        await scene.ask(scene.ada, '/guest permissions check');
        await open();
        await press('create-c');
        expect(permissions.table.get('create-c')).not.to.include('guest');
        expect(JSON.stringify(findings(last()))).not.to.contain('create-c');
    });

    it('does nothing for a member or guest who presses what a manager could', async () => {
        const guest = scene.workspace.addGuest({ username: scene.name('prey') });
        guest.user.roles.push('user');
        await open();
        const view = last();
        for (const person of [scene.mia, scene.gus]) {
            const before = scene.as(person).lastView;
            await press(`@${guest.username} holds`, person, view);
            await press(`@${guest.username} has no sponsor`, person, view);
            expect(scene.as(person).lastView).to.equal(before);
        }
        expect(guest.user.roles).to.deep.equal(['guest', 'user']);
        guest.user.active = false;
    });

    it('shows nothing to whoever does not manage guests', async () => {
        for (const person of [scene.mia, scene.gus]) {
            const before = scene.as(person).lastView;
            expect(await scene.ask(person, '/guest audit')).not.to.contain(words('findings_title', {}, 'de'));
            expect(scene.as(person).lastView).to.equal(before);
        }
    });

    it('says that the records cannot be read, and opens nothing', async () => {
        scene.fail('persistence.readByAssociations');
        expect(await scene.ask(scene.ada, '/guest audit')).to.contain('That did not work');
    });
});
