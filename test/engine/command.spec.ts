import { expect } from 'chai';
import { describe, it } from 'mocha';

import { RESTRICTIONS } from '../../src/policy/restrictions/index';
import { t } from '../../src/text';
import type { Person, RoomHandle } from '../workspace/People';
import { Scene } from './support';

describe('/guest, on the engine', () => {
    const scene = Scene.shared();

    /** The one answer, which nobody else sees. */
    const ask = async (person: Person, line: string, room: RoomHandle = scene.lobby): Promise<string> => {
        const { notices } = scene.workspace.server;
        const before = notices.length;
        const messages = scene.workspace.server.state.messages.size;
        const outcome = await scene.as(person).run(line, room);
        expect(outcome.ok).to.equal(true);
        expect(outcome.shown).to.have.lengthOf(1);
        expect(notices.slice(before).map(({ to, rid }) => ({ to, rid }))).to.deep.equal([
            { to: person.id, rid: room.id },
        ]);
        expect(scene.workspace.server.state.messages.size).to.equal(messages);
        return outcome.shown[0];
    };

    it('tells a guest what guests can and cannot do here, in their language', async () => {
        const answer = await ask(scene.gus, '/guest');
        expect(answer).to.include(t('guest_can', 'de'));
        expect(answer).to.include(t('cannot_block_mention_all', 'de'));
        expect(answer).to.not.include(t('cannot_block_file_upload', 'de'));
        expect(await ask(scene.gina, '/guest')).to.include(t('guest_can', 'en'));
    });

    it('tells a guest of every restriction that is on, at once when it changes', async () => {
        await scene.set(Object.fromEntries(RESTRICTIONS.map(({ id }) => [id, true])));
        const all = await ask(scene.gina, '/guest');
        RESTRICTIONS.forEach(({ id }) => expect(all).to.include(t(`cannot_${id}`, 'en')));
        await scene.set(Object.fromEntries(RESTRICTIONS.map(({ id }) => [id, false])));
        const none = await ask(scene.gina, '/guest');
        expect(none).to.include(t('guest_unrestricted', 'en'));
        RESTRICTIONS.forEach(({ id }) => expect(none).to.not.include(t(`cannot_${id}`, 'en')));
    });

    it('gives a guest the same for whatever else they type', async () => {
        const answer = await ask(scene.gus, '/guest');
        expect(await ask(scene.gus, '/guest add x@example.com')).to.equal(answer);
    });

    it('shows a manager the subcommands, and one of them alone', async () => {
        const overview = await ask(scene.ada, '/guest help');
        expect(overview).to.include(t('help_title', 'en'));
        expect(overview).to.include('/guest help');
        expect(overview).to.not.include(t('ask_managers', 'en', { roles: 'admin' }));
        expect(await ask(scene.ada, '/guest help help')).to.include('/guest help');
        expect(await ask(scene.ada, '/guest HELP help')).to.include('/guest help');
    });

    it('tells a member without rights whom to ask', async () => {
        expect(await ask(scene.mia, '/guest')).to.include(t('ask_managers', 'de', { roles: 'admin' }));
    });

    it('names the nearest subcommand for an unknown word, and none where none is near', async () => {
        expect(await ask(scene.ada, '/guest hepl')).to.equal(
            t('unknown_subcommand_nearest', 'en', { word: 'hepl', guess: 'help' }),
        );
        expect(await ask(scene.ada, '/guest zzzzzzzz')).to.equal(t('unknown_subcommand', 'en', { word: 'zzzzzzzz' }));
        expect(await ask(scene.ada, '/guest help hel')).to.include('`/guest help`');
    });

    it('makes what was typed harmless in its answer', async () => {
        const answer = await ask(scene.ada, '/guest @all');
        expect(answer).to.not.match(/(^|\s|>)@all/);
        expect(await ask(scene.ada, `/guest ${'x'.repeat(2_000)}`)).to.be.a('string');
        expect(await ask(scene.ada, '/guest "" ""')).to.be.a('string');
        expect(await ask(scene.ada, '/guest __proto__')).to.include('/guest help');
    });

    it('answers in direct rooms, groups and read-only rooms', async () => {
        expect(await ask(scene.gus, '/guest', scene.direct(scene.gus, scene.newMember()))).to.not.equal('');
        expect(await ask(scene.gus, '/guest', scene.room('p', scene.mia, scene.gus))).to.not.equal('');
        const silent = scene.workspace.addRoom({
            name: scene.name(),
            owner: scene.mia,
            members: [scene.gus],
            readOnly: true,
        });
        expect(await ask(scene.gus, '/guest', silent)).to.not.equal('');
    });

    it('follows a change of roles at once', async () => {
        const person = scene.newMember();
        expect(await ask(person, '/guest')).to.include(t('ask_managers', 'en', { roles: 'admin' }));
        person.user.roles = ['guest'];
        expect(await ask(person, '/guest')).to.include(t('guest_can', 'en'));
    });
});
