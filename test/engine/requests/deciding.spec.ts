import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { Person } from '../../workspace/People';
import { textOf } from '../../workspace/shown';
import { visible, words } from '../ConnectedScene';
import { RequestScene } from './support';

describe('a request for a guest, on the engine', () => {
    const scene = RequestScene.shared();

    const lettersWith = (person: Person, id: string): string[] =>
        scene.letters(person).filter((text) => text.includes(id));

    const press = (person: Person, id: string, actionId: string, shown: { blockId?: string } = {}) =>
        scene.as(person).pressBlock({ message: scene.card(person, id), actionId, value: id, ...shown });

    it('is shown to each manager in their language, approved by button, and told once', async () => {
        const email = scene.wanted();
        const club = scene.room('p', scene.mia);
        const id = await scene.request(scene.mia, email, `#${club.room.name} --name "Wanda W" --note "for @all of us"`);
        const [english, german] = [scene.card(scene.ada, id), scene.card(scene.anke, id)];
        const guest = `Wanda W (${email})`;
        expect(scene.read(english)).to.include(words('request_card', { requester: '@mia', guest, id }));
        expect(scene.read(german)).to.include(words('request_card', { requester: '@mia', guest, id }, 'de'));
        expect(scene.read(english)).to.include('for @all of us').and.to.include(`#${club.room.name}`);
        expect(english.mentions ?? []).to.deep.equal([]);

        const pressed = await press(scene.ada, id, 'guest-approve');
        const holder = scene.holder(email);
        const user = `@${holder.username}`;
        expect(pressed.shown.map(visible).join()).to.include(words('outcome_request_approved', { id, email, user }));
        expect(holder.user.roles).to.deep.equal(['guest']);
        expect(holder.roomIds).to.deep.equal([club.id]);
        expect(lettersWith(scene.mia, id)).to.deep.equal([
            words('outcome_request_approved_told', { id, email, user, manager: '@ada' }, 'de'),
        ]);
        expect(await scene.ask(scene.ada, `/guest info ${user}`)).to.include('@mia');
        for (const person of [scene.ada, scene.anke, scene.abe]) {
            const card = scene.card(person, id);
            expect(scene.hasButtons(card)).to.equal(false);
            expect(scene.read(card)).to.include('@ada').and.to.include(user);
            expect(card.editedBy?._id).to.equal(scene.workspace.appUser.id);
        }
    });

    it('is declined with a reason, by the form behind the button', async () => {
        const email = scene.wanted();
        const id = await scene.request(scene.mia, email);
        await press(scene.anke, id, 'guest-decline');
        const form = scene.as(scene.anke).lastView ?? { id: '' };
        expect(visible(textOf({ msg: '', blocks: form.blocks }))).to.include(email);
        await scene.as(scene.anke).submitView(form, { 'guest-form-reason': 'Ask *again* @all' });
        expect(scene.isTaken(email)).to.equal(false);
        expect(lettersWith(scene.mia, id)).to.deep.equal([
            [
                words('outcome_request_declined_told', { id, email, manager: '@anke' }, 'de'),
                words('outcome_request_reason', { reason: 'Ask ∗again∗ @all' }, 'de'),
            ].join('\n'),
        ]);
        expect(scene.read(scene.card(scene.ada, id)))
            .to.include('Ask *again* @all')
            .and.to.include('@anke');
        // A client that was away may show the buttons still.
        const late = await press(scene.abe, id, 'guest-approve', { blockId: 'some' });
        expect(late.shown.map(visible).join()).to.include('@anke');
        expect(scene.isTaken(email)).to.equal(false);
    });

    for (const [first, second] of [
        ['approve', 'approve'],
        ['approve', 'decline'],
        ['decline', 'decline'],
    ]) {
        it(`is decided once where two managers ${first} and ${second} at once`, async () => {
            const email = scene.wanted();
            const id = await scene.request(scene.mia, email);
            const calls = scene.rest.requests.length;
            const answers = await Promise.all([
                scene.as(scene.ada).run(`/guest ${first} ${id}`, scene.room('p', scene.ada)),
                scene.as(scene.abe).run(`/guest ${second} ${id}`, scene.room('p', scene.abe)),
            ]);
            await scene.workspace.settled();
            const told = answers.map(({ shown }) => visible(shown.join()));
            const done = told.filter((text) =>
                ['outcome_request_approved', 'outcome_request_declined'].some((key) =>
                    text.startsWith(words(key as 'outcome_request_approved', { id, email }).split('{{')[0]),
                ),
            );
            expect(done, told.join(' | ')).to.have.lengthOf(1);
            expect(lettersWith(scene.mia, id)).to.have.lengthOf(1);
            expect(scene.calls('users.create', calls)).to.equal(scene.isTaken(email) ? 1 : 0);
            expect(lettersWith(scene.mia, id)[0].includes('genehmigt')).to.equal(scene.isTaken(email));
            expect(scene.hasButtons(scene.card(scene.anke, id))).to.equal(false);
        });
    }

    it('stays open where the guest cannot be added, and is finished by approving again', async () => {
        const email = scene.wanted();
        const id = await scene.request(scene.mia, email);
        await scene.set({ max_active_guests: 1 });
        const full = await scene.ask(scene.ada, `/guest approve ${id}`);
        expect(full).to.include(words('outcome_request_stays_open', { id }));
        await scene.set({ max_active_guests: 0, connection_token: '' });
        const unconnected = await scene.ask(scene.ada, `/guest approve ${id}`);
        expect(unconnected).to.include(words('outcome_request_stays_open', { id }));
        await scene.useTokenOf(scene.ada);
        const mend = scene.rest.fail('users.create', 'server-error');
        expect(await scene.ask(scene.ada, `/guest approve ${id}`)).to.include(
            words('outcome_request_stays_open', { id }),
        );
        await mend();
        expect(lettersWith(scene.mia, id)).to.deep.equal([]);
        expect(scene.hasButtons(scene.card(scene.ada, id))).to.equal(true);
        await scene.ask(scene.ada, `/guest approve ${id}`);
        expect(scene.isTaken(email)).to.equal(true);
        expect(lettersWith(scene.mia, id)).to.have.lengthOf(1);
    });

    it('makes nobody the sponsor who was deactivated or became a guest meanwhile, and says so', async () => {
        for (const change of [
            (person: Person) => Object.assign(person.user, { active: false }),
            (person: Person) => Object.assign(person.user, { roles: ['guest'] }),
        ]) {
            const requester = scene.newMember();
            const room = scene.room('p', requester);
            const email = scene.wanted();
            const text = await scene.type(requester, `/guest request ${email}`, room);
            const [, id] = / ([2-9a-z]{5}) /.exec(text) ?? [];
            change(requester);
            const answer = await scene.ask(scene.ada, `/guest approve ${id}`);
            const user = `@${scene.holder(email).username}`;
            const sponsor = `@${requester.username}`;
            expect(answer).to.include(words('outcome_request_without_sponsor', { user, sponsor }));
            expect(await scene.ask(scene.ada, `/guest info ${user}`)).to.not.include(sponsor);
            expect(scene.letters(requester)).to.deep.equal([]);
        }
    });

    it('reminds the managers after a week and lapses after a month, once each', async () => {
        const email = scene.wanted();
        const id = await scene.request(scene.mia, email);
        const sleep = async (days: number): Promise<void> => {
            await scene.workspace.engine.advance(days * 86_400_000, 'once');
            await scene.workspace.settled();
        };
        const reminder = words('outcome_request_waits', { id, requester: '@mia' });
        await sleep(6);
        expect(lettersWith(scene.ada, id)).to.not.include(reminder);
        for (const days of [1, 1, 10]) {
            await sleep(days);
            expect(lettersWith(scene.ada, id).filter((text) => text === reminder)).to.have.lengthOf(1);
        }
        await sleep(12);
        await sleep(1);
        expect(lettersWith(scene.mia, id)).to.deep.equal([words('outcome_request_lapsed_told', { id, email }, 'de')]);
        expect(scene.hasButtons(scene.card(scene.ada, id))).to.equal(false);
        expect(await scene.ask(scene.ada, `/guest approve ${id}`)).to.not.include(email);
        expect(scene.isTaken(email)).to.equal(false);
        const log = (await scene.ask(scene.ada, '/guest log 40')).split('\n');
        const byNobody = log.filter((line) => line.includes(id) && line.endsWith('by the app or from outside'));
        expect(byNobody).to.have.lengthOf(1);
        expect(byNobody[0]).to.include(` · Request lapsed · ${email} · ${id} · `);
        // The address can be asked for anew.
        await scene.request(scene.max, email);
    });
});
