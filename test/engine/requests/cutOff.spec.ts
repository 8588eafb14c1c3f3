import { expect } from 'chai';
import { describe, it } from 'mocha';

import { words } from '../ConnectedScene';
import { RequestScene } from './support';

/** Where the app's process is killed: the call of the server that takes too long then. */
const CUTS = [
    ['before the decision is on record', 'persistence.updateByAssociations'],
    ['before the account is there', 'http.call'],
    ['before the requester is told', 'messages.create'],
    ['before the cards are drawn anew', 'messages.update'],
] as const;

describe('a decision whose process is killed, on the engine', () => {
    const scene = RequestScene.shared();

    for (const [title, method] of CUTS) {
        it(`${title}, is carried on by the hourly round, and nothing is done or told twice`, async () => {
            const email = scene.wanted();
            const id = await scene.request(scene.mia, email);
            const { engine } = scene.workspace;
            const mend = scene.hang(method, 60_000);
            const room = scene.room('p', scene.ada);
            const cut = scene.as(scene.ada).run(`/guest approve ${id}`, room);
            await new Promise((resolve) => setTimeout(resolve, 1_500));
            await engine.killProcess();
            mend();
            await cut;
            await engine.awaitRestart();
            // Nobody takes over what somebody may still be doing.
            const early = await scene.ask(scene.abe, `/guest approve ${id}`);
            const isDecided = early.includes('@ada');
            expect(isDecided || early.includes(words('outcome_request_busy', { id })), early).to.equal(true);
            await scene.workspace.advance({ hours: 2 });
            await scene.workspace.settled();
            if (!scene.isTaken(email)) {
                // Nothing of the decision was on record, so it is made again.
                await scene.ask(scene.abe, `/guest approve ${id}`);
            }
            await scene.workspace.advance({ hours: 2 });
            await scene.workspace.settled();
            const user = `@${scene.holder(email).username}`;
            const told = scene.letters(scene.mia).filter((text) => text.includes(id));
            expect(told, title).to.have.lengthOf(1);
            expect(told[0]).to.include(user);
            for (const manager of [scene.ada, scene.anke, scene.abe]) {
                expect(scene.hasButtons(scene.card(manager, id))).to.equal(false);
            }
            const welcomes = scene.mailsTo(email, /welcome/i);
            expect(welcomes).to.have.lengthOf(1);
        });
    }

    it('while the managers are being shown it, shows it to each once', async () => {
        const email = scene.wanted();
        const mend = scene.hang('messages.create', 60_000);
        const cut = scene.as(scene.mia).run(`/guest request ${email}`, scene.room('p', scene.mia));
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        await scene.workspace.engine.killProcess();
        mend();
        await cut;
        await scene.workspace.engine.awaitRestart();
        await scene.workspace.advance({ hours: 2 });
        await scene.workspace.settled();
        const list = await scene.ask(scene.ada, '/guest approve');
        const [, id] = new RegExp(`\`([2-9a-z]{5})\` ${email.replace('.', '\\.')}`).exec(list) ?? [];
        expect(id, list).to.be.a('string');
        for (const manager of [scene.ada, scene.anke, scene.abe]) {
            expect(scene.cards(manager, id)).to.have.lengthOf(1);
        }
    });
});
