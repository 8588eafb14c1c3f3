import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { Person } from '../../workspace/People';
import { textOf } from '../../workspace/shown';
import { errorsOf, visible, words } from '../ConnectedScene';
import { RequestScene } from './support';

describe('who may ask and who may decide, on the engine', () => {
    const scene = RequestScene.shared();

    /** Everything that a decision could change. */
    const world = (): string => {
        const { state, mails } = scene.workspace.server;
        const { records } = scene.workspace.engine.persistence;
        return JSON.stringify([
            [...state.users.values()].map(({ _id, roles, active }) => [_id, roles, active]),
            mails.length,
            records.map(({ data }) => data).filter((row) => 'requestedAt' in row),
        ]);
    };

    it('is asked for by members and managers, and by no guest', async () => {
        const email = scene.wanted();
        const help = await scene.ask(scene.gus, '/guest');
        expect(await scene.type(scene.gus, `/guest request ${email}`)).to.equal(help);
        await scene.request(scene.max, email);
        await scene.set({ requester_roles: '' });
        const answer = await scene.type(scene.max, `/guest request ${scene.wanted()}`);
        expect(answer).to.equal(words('ask_managers', { roles: 'admin' }));
        await scene.request(scene.ada, scene.wanted());
    });

    it('is asked for by a form, whose errors stand at their fields, and by no guest’s forged form', async () => {
        const email = scene.wanted();
        await scene.as(scene.max).run('/guest request', scene.lobby);
        const form = scene.as(scene.max).lastView ?? { id: '' };
        const wrong = await scene.as(scene.max).submitView(form, { 'guest-form-email': 'nonsense' });
        expect(Object.keys(errorsOf(wrong))).to.deep.equal(['guest-form-email']);
        const before = world();
        const forged = await scene.as(scene.gus).submitView(form, { 'guest-form-email': email });
        expect(visible(forged.shown.join())).to.include(words('outcome_not_requester', {}, 'de'));
        expect(world()).to.equal(before);
        await scene.type(scene.max, `/guest help ${email}`);
        await scene.as(scene.max).submitView(form, { 'guest-form-email': email });
        expect(await scene.ask(scene.ada, '/guest decline')).to.include(email);
    });

    it('tells nobody whether there is a private room', async () => {
        const secret = scene.room('p', scene.ada);
        const open = scene.room('c', scene.ada);
        const answers: string[] = [];
        for (const name of [secret.room.name, open.room.name, 'nosuchroom']) {
            const answer = await scene.type(scene.max, `/guest request ${scene.wanted('same')} #${name}`);
            answers.push(answer.replaceAll(String(name), '…'));
        }
        expect(new Set(answers).size).to.equal(1);
        expect(answers[0]).to.include(words('expected_joined_room'));
    });

    it('is told of an open request for the same address', async () => {
        const email = scene.wanted();
        await scene.request(scene.max, email);
        const again = await scene.type(scene.mia, `/guest request ${email}`);
        expect(again).to.equal(words('outcome_request_open_already', { email }, 'de'));
    });

    it('is decided by nobody but managers, whatever is pressed, sent and typed', async () => {
        const id = await scene.request(scene.max, scene.wanted());
        const card = scene.card(scene.ada, id);
        await scene.as(scene.ada).pressBlock({ message: card, actionId: 'guest-decline', value: id });
        const form = scene.as(scene.ada).lastView ?? { id: '' };
        await scene.as(scene.ada).run('/guest', scene.lobby);
        const panel = scene.as(scene.ada).lastView ?? { id: '' };
        await scene.as(scene.ada).pressBlock({ view: panel, actionId: 'guest-panel-requests' });
        const list = scene.as(scene.ada).lastView ?? { id: '' };
        expect(visible(textOf({ msg: '', blocks: list.blocks }))).to.include(id);
        const former = scene.workspace.addAdmin({ username: scene.name('former') });
        former.user.roles = ['user'];
        const before = world();
        const surfaces = scene.workspace.server.surfaces.length;
        const refuses = async (person: Person): Promise<void> => {
            const as = scene.as(person);
            const language = person === scene.gus ? 'de' : 'en';
            const outcomes = [
                await as.pressBlock({ message: card, actionId: 'guest-approve', value: id, room: scene.lobby }),
                await as.pressBlock({ message: card, actionId: 'guest-decline', value: id, room: scene.lobby }),
                await as.pressBlock({ view: list, actionId: 'guest-approve-0', value: id, room: scene.lobby }),
                await as.submitView(form, { 'guest-form-reason': 'no' }),
            ];
            for (const outcome of outcomes) {
                expect(visible(outcome.shown.join())).to.include(words('outcome_not_allowed', {}, language));
            }
            for (const line of [`approve ${id}`, `decline ${id}`, 'approve']) {
                await as.run(`/guest ${line}`, scene.lobby);
            }
        };
        // Max asked himself, which gives no right to decide.
        for (const person of [scene.gus, scene.gina, scene.max, former]) {
            await refuses(person);
        }
        expect(world()).to.equal(before);
        expect(scene.workspace.server.surfaces.length).to.equal(surfaces);
        // The twin: a manager decides in the list.
        await scene.as(scene.ada).pressBlock({ view: list, actionId: 'guest-approve-0' });
        expect(world()).to.not.equal(before);
    });

    it('is shown in the room for notices without address and rooms; who manages nobody is told so privately', async () => {
        const room = scene.room('p', scene.ada, scene.mod, scene.mia);
        await scene.set({ notice_room: room.room.name });
        const club = scene.room('p', scene.mia);
        const email = scene.wanted();
        const id = await scene.request(scene.mia, email, `#${club.room.name}`);
        const card = scene.card(room, id);
        expect(scene.cards(scene.ada, id)).to.deep.equal([]);
        expect(scene.read(card)).to.include(`${email[0]}…@partner.test`);
        expect(visible(card)).to.not.include(email).and.to.not.include(club.room.name);
        const pressed = await scene.as(scene.mod).pressBlock({ message: card, actionId: 'guest-approve' });
        expect(pressed.shown.map(visible)).to.deep.equal([words('outcome_not_allowed')]);
        expect(scene.workspace.server.notices.at(-1)).to.include({ to: scene.mod.id, rid: room.id });
        expect(scene.isTaken(email)).to.equal(false);
        await scene.as(scene.ada).pressBlock({ message: card, actionId: 'guest-approve' });
        expect(scene.isTaken(email)).to.equal(true);
        const decided = scene.card(room, id);
        expect(scene.hasButtons(decided)).to.equal(false);
        expect(scene.read(decided)).to.include('@ada');
    });

    it('lists what is open for an unknown id', async () => {
        const email = scene.wanted();
        const id = await scene.request(scene.max, email);
        const text = await scene.ask(scene.ada, '/guest approve zzzzz');
        expect(text)
            .to.include(words('outcome_request_unknown', { id: 'zzzzz' }))
            .and.to.include(id);
    });
});
