import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { Person } from '../../workspace/People';
import { ConnectedScene, words } from '../ConnectedScene';

describe('/guest activate and deactivate, on the engine', () => {
    const scene = ConnectedScene.shared();

    const at = (person: Person): string => `@${person.username}`;

    /** On record. */
    const addGuest = async (): Promise<Person> => {
        const email = scene.address();
        await scene.ask(scene.ada, `/guest add ${email}`);
        return scene.holder(email);
    };

    it('logs a guest out and keeps them out, and lets them in again', async () => {
        const guest = scene.newGuest('de');
        await scene.as(guest).login();
        const answer = await scene.ask(scene.ada, `/guest deactivate ${at(guest)}`);
        expect(answer).to.include(words('outcome_deactivated', {}, 'en', 1));
        expect(guest.user).to.deep.include({ active: false, loginTokens: [] });
        expect((await scene.as(guest).login()).ok).to.equal(false);
        expect(await scene.ask(scene.ada, '/guest list inactive')).to.include(at(guest));

        const again = await scene.ask(scene.anke, `/guest activate ${at(guest)}`);
        expect(again).to.include(words('outcome_activated', {}, 'de', 1));
        expect(guest.user.active).to.equal(true);
        expect((await scene.as(guest).login()).ok).to.equal(true);
    });

    it('does several at once, and tells apart who it is done for', async () => {
        const [one, two, gone] = [scene.newGuest(), scene.newGuest(), scene.newGuest()];
        gone.user.active = false;
        const answer = await scene.ask(
            scene.ada,
            `/guest deactivate ${at(one)}, ${at(two)} ${at(one)} ${at(gone)} @max`,
        );
        expect(answer).to.include(words('outcome_deactivated_partly', {}, 'en', 2));
        expect(answer).to.include(`✅ ${words('step_deactivation')} ${at(one)}`);
        expect(answer).to.include(words('failure_already_inactive'));
        expect(answer).to.include(words('failure_not_a_guest'));
        expect(scene.max.user.active).to.equal(true);
        const back = await scene.ask(scene.ada, `/guest activate ${at(one)} ${at(two)} ${at(gone)} @max`);
        expect(back).to.include(words('outcome_activated_partly', {}, 'en', 3));
        [one, two, gone].forEach(({ user }) => expect(user.active).to.equal(true));
        expect(await scene.ask(scene.ada, `/guest activate ${at(one)}`)).to.include(words('failure_already_active'));
        expect(await scene.ask(scene.ada, '/guest deactivate @nobody')).to.include(words('expected_known_user'));
        expect(await scene.ask(scene.ada, '/guest activate')).to.include(words('expected_known_user'));
    });

    it('deactivates the guests of a room after a confirmation, and nobody else there', async () => {
        const [one, two, away] = [scene.newGuest(), scene.newGuest(), scene.newGuest()];
        const room = scene.room('p', scene.mia, one, two, away, scene.max);
        away.user.active = false;
        const question = await scene.ask(scene.ada, `/guest deactivate #${room.room.name}`);
        expect(question).to.include(words('deactivate_room_question', { room: `#${room.room.name}` }, 'en', 2));
        [one, two].forEach((guest) => expect(question).to.include(at(guest)));
        expect(question).to.not.include('@max');
        [one, two].forEach(({ user }) => expect(user.active).to.equal(true));
        const [, command = ''] = /`(\/guest deactivate [^`]+)`/.exec(question) ?? [];
        expect(await scene.ask(scene.ada, command)).to.include(words('outcome_deactivated', {}, 'en', 2));
        [one, two].forEach(({ user }) => expect(user.active).to.equal(false));
        [scene.max, scene.mia].forEach(({ user }) => expect(user.active).to.equal(true));
        expect(await scene.ask(scene.ada, command)).to.equal(words('outcome_no_guests_in_room'));
        expect(await scene.ask(scene.ada, '/guest deactivate #nowhere')).to.include(words('expected_known_room'));
    });

    it('leaves the only owner among the guests of a room, says so, and offers the command for it', async () => {
        const [owner, other] = [scene.newGuest(), scene.newGuest()];
        const room = scene.room('c', owner, other, scene.max);
        const said = await scene.ask(scene.ada, `/guest deactivate #${room.room.name} confirm`);
        expect(said).to.include(words('outcome_deactivated_partly', {}, 'en', 1));
        expect(said).to.include(words('connection_last_owner'));
        expect([owner, other, scene.max].map(({ user }) => user.active)).to.deep.equal([true, false, true]);
        const [, command = ''] = /`(\/guest deactivate [^`]+)`/.exec(said) ?? [];
        expect(command).to.equal(`/guest deactivate ${at(owner)} confirm`);
        await scene.ask(scene.ada, command);
        expect(owner.user.active).to.equal(false);
    });

    it('finishes with the guests of a room what could not be put on record', async () => {
        const [one, two] = [await addGuest(), await addGuest()];
        const room = scene.room('p', scene.mia, one, two, scene.max);
        const mend = scene.fail('persistence.updateByAssociations');
        const partly = await scene.ask(scene.ada, `/guest deactivate #${room.room.name} confirm`);
        mend();
        expect(partly).to.include(words('outcome_deactivated_partly', {}, 'en', 2));
        expect(partly).to.include(words('run_again'));
        const line = `/guest deactivate #${room.room.name}`;
        expect(await scene.ask(scene.ada, line))
            .to.include(at(one))
            .and.to.not.include('@max');
        const again = await scene.ask(scene.ada, `${line} confirm`);
        expect(again).to.include(words('outcome_deactivated', {}, 'en', 2));
        expect(await scene.ask(scene.ada, `${line} confirm`)).to.equal(words('outcome_no_guests_in_room'));
        expect(scene.max.user.active).to.equal(true);
    });

    it('asks before a room passes on with its only owner', async () => {
        const owner = scene.newGuest();
        const room = scene.room('c', owner, scene.max);
        const question = await scene.ask(scene.ada, `/guest deactivate ${at(owner)}`);
        expect(question).to.include(words('connection_last_owner'));
        expect(owner.user.active).to.equal(true);
        const [, command = ''] = /`(\/guest deactivate [^`]+)`/.exec(question) ?? [];
        expect(command).to.equal(`/guest deactivate ${at(owner)} confirm`);
        expect(await scene.ask(scene.ada, command)).to.include(words('outcome_deactivated', {}, 'en', 1));
        expect(owner.user.active).to.equal(false);
        const owners = scene.workspace.server.state.usersWithRoomRole(room.id, 'owner');
        expect(owners.map(({ _id }) => _id)).to.include(scene.max.id);
    });

    it('counts an activation as an admission', async () => {
        const guest = scene.newGuest();
        await scene.ask(scene.ada, `/guest deactivate ${at(guest)}`);
        const usage = await scene.ask(scene.ada, '/guest usage');
        const active = Number(/(\d+) active/.exec(usage)?.[1]);
        await scene.set({ max_active_guests: active });
        const answer = await scene.ask(scene.ada, `/guest activate ${at(guest)}`);
        expect(answer).to.include(words('failure_cap_reached', { detail: `${active}/${active}` }));
        expect(guest.user.active).to.equal(false);
        await scene.set({ max_active_guests: active + 1 });
        await scene.ask(scene.ada, `/guest activate ${at(guest)}`);
        expect(guest.user.active).to.equal(true);
    });
});
