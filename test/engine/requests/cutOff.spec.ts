import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { Person } from '../../workspace/People';
import { words } from '../ConnectedScene';
import { RequestScene } from './support';

/** Milliseconds that a call takes in the middle of which the app's process is killed; the server ends it all the same. */
const IN_FLIGHT = 2_000;

/** Milliseconds after which the server waits for an app no more. */
const TIMEOUT = 4_000;

/** Milliseconds within which the app has come from one step to the next. */
const STEP = 500;

/** Milliseconds for what goes on behind. */
const PATIENCE = 20_000;

interface Row {
    id: string;
    decision?: object;
    isDecided?: boolean;
}

describe('a decision whose process is killed, on the engine', () => {
    const scene = RequestScene.shared({ timeoutMs: TIMEOUT });

    const row = (id: string): Row | undefined =>
        scene.workspace.engine.persistence.records
            .map(({ data }) => data as unknown as Row & { requestedAt?: string })
            .find((data) => data.id === id && data.requestedAt !== undefined);

    const told = (id: string): string[] => scene.letters(scene.mia).filter((text) => text.includes(id));

    const managers = (): Person[] => [scene.ada, scene.anke, scene.abe];

    const isClosed = (manager: Person, id: string): boolean => !scene.hasButtons(scene.card(manager, id));

    const cuts: ReadonlyArray<[title: string, method: string, isReached: (id: string) => boolean]> = [
        ['before it is on record', 'persistence.updateByAssociations', () => true],
        ['before the account is there', 'http.call', (id) => row(id)?.decision !== undefined],
        ['before the requester is told', 'messages.create', (id) => row(id)?.isDecided === true],
        ['before the cards are drawn anew', 'messages.update', (id) => told(id).length > 0],
    ];

    /** Kills the process a step after the condition holds, and waits until the call in flight is over. */
    const cut = async (work: Promise<unknown>, isReached: () => boolean): Promise<void> => {
        await scene.until(isReached);
        await new Promise((resolve) => setTimeout(resolve, STEP));
        await scene.workspace.engine.killProcess();
        await work;
        await scene.workspace.engine.awaitRestart();
    };

    const rounds = async (): Promise<void> => {
        await scene.workspace.engine.advance(2 * 3_600_000, 'once');
        await scene.workspace.settled();
    };

    for (const [title, method, isReached] of cuts) {
        it(`${title}, is carried on, and nothing is done or told twice`, async () => {
            const email = scene.wanted();
            const id = await scene.request(scene.mia, email);
            const mend = scene.hang(method, IN_FLIGHT);
            const run = scene.as(scene.ada).run(`/guest approve ${id}`, scene.room('p', scene.ada));
            await cut(run, () => isReached(id));
            mend();
            // Nobody takes over what somebody may still be doing.
            const early = await scene.ask(scene.abe, `/guest approve ${id}`);
            const isBusy = early.includes(words('outcome_request_busy', { id }));
            expect(isBusy || row(id)?.isDecided === true, early).to.equal(true);
            await rounds();
            await rounds();
            if (row(id)?.decision === undefined) {
                // It was cut off before it began to be put on record, so whoever decides does so anew.
                await scene.as(scene.ada).run(`/guest approve ${id}`, scene.lobby);
            }
            // On a busy machine a round goes on after the server has given it up.
            await scene.until(() => told(id).length > 0 && managers().every((one) => isClosed(one, id)), PATIENCE);
            await rounds();
            const user = `@${scene.holder(email).username}`;
            expect(told(id)).to.deep.equal([
                words('outcome_request_approved_told', { id, email, user, manager: '@ada' }, 'de'),
            ]);
            for (const manager of managers()) {
                expect(isClosed(manager, id)).to.equal(true);
            }
            expect(scene.mailsTo(email, /added/)).to.have.lengthOf(1);
        });
    }

    it('while the managers are being shown it, shows it to each once', async () => {
        const email = scene.wanted();
        const mend = scene.hang('messages.create', IN_FLIGHT);
        const run = scene.as(scene.mia).run(`/guest request ${email}`, scene.room('p', scene.mia));
        await cut(run, () => JSON.stringify(scene.workspace.engine.persistence.records).includes(email));
        mend();
        await rounds();
        const list = await scene.ask(scene.ada, '/guest approve');
        const [, id] = new RegExp(`\`([2-9a-z]{5})\` ${email}`).exec(list) ?? [];
        await scene.until(() => managers().every((one) => scene.cards(one, id).length > 0), PATIENCE);
        await rounds();
        for (const manager of managers()) {
            expect(scene.cards(manager, id)).to.have.lengthOf(1);
        }
    });
});
