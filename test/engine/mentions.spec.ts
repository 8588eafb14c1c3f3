import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';

import type { ServerMessage } from '../workspace/model';
import type { Person } from '../workspace/People';
import { expectPassed, expectRefused, Scene } from './support';

const CONTENT = { algorithm: 'rc.v1.aes-sha2', ciphertext: 'x' };

describe('@all and @here, on the engine', () => {
    const scene = Scene.shared();

    const refused: Array<[string, 'denied_mention_all' | 'denied_mention_here']> = [
        ['@all', 'denied_mention_all'],
        ['hi @here', 'denied_mention_here'],
        ['> @here', 'denied_mention_here'],
        ['first\n@all', 'denied_mention_all'],
        ['@all, listen', 'denied_mention_all'],
        ['`\n@here\n`', 'denied_mention_here'],
        ['\u00a0@all', 'denied_mention_all'],
        ['@here @all', 'denied_mention_all'],
    ];
    for (const [text, key] of refused) {
        it(`refuses a guest ${JSON.stringify(text)}, and no member`, async () => {
            const before = scene.lobby.messages.length;
            expectRefused(await scene.as(scene.gus).send(scene.lobby, text), key);
            expect(scene.lobby.messages).to.have.lengthOf(before);
            const passed = expectPassed(await scene.as(scene.max).send(scene.lobby, text));
            expect(passed.mentions).to.not.deep.equal([]);
        });
    }

    for (const text of ['email@all.com', '@allison', '@All', '>@all', '(@all)', '@all.', '@here:server', '@@here']) {
        it(`lets a guest write ${JSON.stringify(text)}, which mentions nobody`, async () => {
            const sent = expectPassed(await scene.as(scene.gus).send(scene.lobby, text));
            expect(sent.mentions?.map(({ _id }) => _id)).to.not.include.members(['all']);
        });
    }

    it('refuses it in a thread, in a group and in a direct room, and to no member', async () => {
        const { gus, mia, max } = scene;
        const root = expectPassed(await scene.as(mia).send(scene.lobby, 'root'));
        const reply = { text: '@all', threadId: root._id };
        expectRefused(await scene.as(gus).send(scene.lobby, reply), 'denied_mention_all');
        expectPassed(await scene.as(max).send(scene.lobby, reply));
        const group = scene.room('p', mia, gus, max);
        expectRefused(await scene.as(gus).send(group, '@here'), 'denied_mention_here');
        expectPassed(await scene.as(max).send(group, '@here'));
        const direct = scene.direct(gus, max);
        expectPassed(await scene.as(max).send(direct, '@all'));
        expectPassed(await scene.as(gus).send(direct, 'answered'));
        expectRefused(await scene.as(gus).send(direct, '@all'), 'denied_mention_all');
    });

    it('refuses it to a guest who owns the room', async () => {
        const own = scene.room('c', scene.gus, scene.mia);
        expectRefused(await scene.as(scene.gus).send(own, '@all'), 'denied_mention_all');
    });

    it('refuses it in the description of any attachment', async () => {
        const attachments = [{ description: 'fine' }, { title: '@here', description: 'all of you, @here' }];
        expectRefused(await scene.as(scene.gus).send(scene.lobby, { attachments }), 'denied_mention_here');
        expectPassed(await scene.as(scene.max).send(scene.lobby, { attachments }));
    });

    it('does not mind it where the server does not: titles, texts and nested attachments', async () => {
        const attachments = [{ title: '@all', text: '@all', attachments: [{ description: '@all' }] }];
        expectPassed(await scene.as(scene.gus).send(scene.lobby, { attachments }));
    });

    it('refuses it with an upload, as text and as description', async () => {
        const file = { name: 'a.txt', type: 'text/plain', content: 'a' };
        for (const words of [{ text: '@all' }, { description: '@all' }]) {
            const outcome = await scene.as(scene.gus).upload(scene.lobby, { ...file, ...words });
            // The server says it in the room, and the client says it once more about the failed request.
            expect(outcome.ok).to.equal(false);
            expect(new Set(outcome.shown)).to.have.lengthOf(1);
            expectPassed(await scene.as(scene.max).upload(scene.lobby, { ...file, ...words }));
        }
    });

    describe('in encrypted messages', () => {
        const send = (person: Person, text: string, mentions?: string[]) =>
            scene.as(person).send(scene.lobby, { text, e2e: { content: CONTENT, ...(mentions && { mentions }) } });

        it('are refused by the list that travels with them', async () => {
            expectRefused(await send(scene.gus, '', ['@mia', '@all']), 'denied_mention_all');
            expectRefused(await send(scene.gus, '', ['@here']), 'denied_mention_here');
            expectPassed(await send(scene.max, '', ['@here']));
        });

        it('are refused by the text where the list is empty or missing', async () => {
            expectRefused(await send(scene.gus, '@all', []), 'denied_mention_all');
            expectRefused(await send(scene.gus, '@here'), 'denied_mention_here');
            expectPassed(await send(scene.max, '@all', []));
            expectPassed(await send(scene.max, '@here'));
        });

        it('pass with other names in the list', async () => {
            expectPassed(await send(scene.gus, 'ciphertext', ['@mia', '@allison']));
        });

        it('are refused when an edit brings the list', async () => {
            const message = expectPassed(await send(scene.gus, '', ['@mia']));
            const edit = { e2e: { content: CONTENT, mentions: ['@all'] } };
            expectRefused(await scene.as(scene.gus).edit(message, edit), 'denied_mention_all');
            const own = expectPassed(await send(scene.max, '', ['@mia']));
            expectPassed(await scene.as(scene.max).edit(own, edit));
        });
    });

    describe('by an edit', () => {
        const stored = (message: ServerMessage) => scene.workspace.server.state.messages.get(message._id);

        it('are refused to a guest, who is told in the room; a member may', async () => {
            const message = expectPassed(await scene.as(scene.gus).send(scene.lobby, 'hello'));
            expectRefused(await scene.as(scene.gus).edit(message, 'hello @all'), 'denied_mention_all');
            expect(stored(message)).to.include({ msg: 'hello' });
            const own = expectPassed(await scene.as(scene.max).send(scene.lobby, 'hello'));
            expectPassed(await scene.as(scene.max).edit(own, 'hello @all'));
        });

        it('are refused to a moderator in a guest’s message, and not in a member’s', async () => {
            const message = expectPassed(await scene.as(scene.gus).send(scene.lobby, 'hello'));
            const edited = await scene.as(scene.mod).edit(message, 'hello @here');
            expect(edited).to.include({ ok: false, code: 'error-app-prevented-updating' });
            expect(stored(message)).to.include({ msg: 'hello' });
            const own = expectPassed(await scene.as(scene.max).send(scene.lobby, 'hello'));
            expectPassed(await scene.as(scene.mod).edit(own, 'hello @here'));
        });

        it('are refused in a description', async () => {
            const attachments = [{ description: 'a picture' }];
            const message = expectPassed(await scene.as(scene.gus).send(scene.lobby, { attachments }));
            const edited = await scene.as(scene.gus).edit(message, { description: 'a picture @all' });
            expectRefused(edited, 'denied_mention_all');
            const own = expectPassed(await scene.as(scene.max).send(scene.lobby, { attachments }));
            expectPassed(await scene.as(scene.max).edit(own, { description: 'a picture @all' }));
        });

        it('leave other edits of a guest alone', async () => {
            const message = expectPassed(await scene.as(scene.gus).send(scene.lobby, 'hello'));
            expectPassed(await scene.as(scene.gus).edit(message, 'hello mail@all.com'));
            expectPassed(await scene.as(scene.mod).edit(message, 'hello you'));
        });
    });

    describe('switched off', () => {
        it('one by one', async () => {
            await scene.set({ block_mention_all: false });
            expectPassed(await scene.as(scene.gus).send(scene.lobby, '@all'));
            expectRefused(await scene.as(scene.gus).send(scene.lobby, '@here'), 'denied_mention_here');
            await scene.set({ block_mention_all: true, block_mention_here: false });
            expectPassed(await scene.as(scene.gus).send(scene.lobby, '@here'));
            const message = expectPassed(await scene.as(scene.gus).send(scene.lobby, 'hello'));
            expectRefused(await scene.as(scene.gus).edit(message, '@all'), 'denied_mention_all');
            expectPassed(await scene.as(scene.gus).edit(message, '@here'));
        });
    });

    describe('with a user-name pattern of the workspace’s own', () => {
        const usePattern = async (pattern: string) => {
            scene.workspace.server.settings.set('UTF8_User_Names_Validation', pattern);
            // The server announces no change of its settings; the app looks again whenever one of its own changes.
            await scene.set({ block_file_upload: false });
        };

        afterEach(() => usePattern('[0-9a-zA-Z-_.]+'));

        it('mean what the server means', async () => {
            expectRefused(await scene.as(scene.gus).send(scene.lobby, '@allé'), 'denied_mention_all');
            await usePattern('[0-9a-zA-Z-_.é]+');
            expectPassed(await scene.as(scene.gus).send(scene.lobby, '@allé'));
            expectRefused(await scene.as(scene.gus).send(scene.lobby, '@all'), 'denied_mention_all');
        });

        it('fall back on the default where the pattern is none', async () => {
            scene.workspace.server.settings.set('UTF8_User_Names_Validation', '[');
            await scene.set({ block_file_upload: false });
            expect(await scene.as(scene.gus).send(scene.lobby, '@all')).to.include({ ok: false });
        });
    });

    it('leaves bots alone that hold the guest role', async () => {
        scene.workspace.server.permissions.grant('mention-all', 'bot');
        expectPassed(await scene.as(scene.bot).send(scene.lobby, '@all'));
    });
});
