import { expect } from 'chai';
import { describe, it } from 'mocha';

import { t } from '../../src/text';
import type { Person, RoomHandle } from '../workspace/People';
import { executeSendMessage } from '../workspace/server/messages';
import { expectPassed, expectRefused, Scene } from './support';

const ON = { block_file_upload: true };
const FILE = { name: 'plan.txt', type: 'text/plain', content: 'the plan' };

describe('uploading files, on the engine', () => {
    const scene = Scene.shared();

    const upload = (person: Person, room: RoomHandle = scene.lobby, more: object = {}) =>
        scene.as(person).upload(room, { ...FILE, ...more });

    const stored = () => scene.workspace.server.state.uploads.size;

    it('is free unless switched on', async () => {
        expectPassed(await upload(scene.gus, scene.lobby, { text: 'here it is' }));
    });

    it('is refused to a guest before the file is stored, and to no member', async () => {
        await scene.set(ON);
        const [files, messages] = [stored(), scene.lobby.messages.length];
        expectRefused(await upload(scene.gus), 'denied_file_upload');
        expectRefused(await upload(scene.gus, scene.lobby, { text: 'here' }), 'denied_file_upload');
        expectRefused(await upload(scene.gina, scene.lobby, { description: 'here' }), 'denied_file_upload', 'en');
        expect([stored(), scene.lobby.messages.length]).to.deep.equal([files, messages]);
        expectPassed(await upload(scene.max));
        expect(stored()).to.equal(files + 1);
    });

    it('is refused in every kind of room, and to no member', async () => {
        await scene.set(ON);
        const { gus, max, mia } = scene;
        const team = scene.workspace.addTeam({ name: scene.name('team'), owner: mia, members: [gus, max] });
        const talk = expectPassed(await scene.as(mia).createDiscussion(scene.lobby, scene.name('talk'), {}));
        [gus, max].forEach((person) => expect(talk.hasMember(person)).to.equal(false));
        expectPassed(await scene.as(mia).invite(talk, gus, max));
        for (const room of [scene.room('c', mia, gus, max), scene.room('p', mia, gus, max), team, talk]) {
            expectRefused(await upload(gus, room), 'denied_file_upload');
            expectPassed(await upload(max, room));
        }
        const direct = scene.direct(gus, max);
        expectPassed(await upload(max, direct));
        expectRefused(await upload(gus, direct), 'denied_file_upload');
    });

    it('is free to bots and to guests with an exempt role', async () => {
        await scene.set(ON);
        const exempt = scene.workspace.addUser({ username: scene.name('exempt'), roles: ['guest', 'admin'] });
        expectPassed(await upload(scene.bot));
        expectPassed(await upload(exempt, scene.room('c', exempt)));
    });

    it('leaves messages without files alone', async () => {
        await scene.set(ON);
        expectPassed(await scene.as(scene.gus).send(scene.lobby, 'no file'));
    });

    it('is refused with the message, too, for a file that is there already', async () => {
        await scene.set(ON);
        const { server } = scene.workspace;
        const file = { _id: 'known', name: 'a.txt', type: 'text/plain' };
        for (const carried of [{ file }, { files: [file] }]) {
            const send = (person: Person) =>
                executeSendMessage(server, person.user, { rid: scene.lobby.id, msg: '', ...carried });
            const error = await send(scene.gus).then(
                () => undefined,
                (reason: unknown) => reason,
            );
            expect(error).to.include({ message: t('denied_file_upload', 'de') });
            expect(await send(scene.max)).to.have.property('_id');
        }
    });

    describe('while the uploader cannot be looked up', () => {
        it('lets the member’s file through, and holds the guest’s back with its message', async () => {
            await scene.set(ON);
            scene.fail('users.getById');
            const messages = scene.lobby.messages.length;
            const outcome = await upload(scene.gus);
            expect(outcome.ok).to.equal(false);
            // In the room by the server, and by the client about the failed request.
            expect(new Set(outcome.shown.map((text) => text.replace(/ \[.*\]$/, '')))).to.deep.equal(
                new Set([t('denied_file_upload', 'de')]),
            );
            expect(scene.lobby.messages).to.have.lengthOf(messages);
            expectPassed(await upload(scene.max));
        });

        it('holds an encrypted file of a guest back as well, and not a member’s', async () => {
            await scene.set(ON);
            const secret = scene.workspace.addRoom({
                name: scene.name(),
                type: 'p',
                owner: scene.mia,
                members: [scene.gus, scene.max],
                encrypted: true,
            });
            const e2e = { e2e: { content: { algorithm: 'a', ciphertext: 'c' } } };
            expectRefused(await upload(scene.gus, secret, e2e), 'denied_file_upload');
            scene.fail('users.getById');
            expectPassed(await upload(scene.max, secret, e2e));
            expect(await upload(scene.gus, secret, e2e)).to.include({ ok: false });
        });
    });
});
