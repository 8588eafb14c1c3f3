import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';

import { perform } from '../demo/perform';
import { SESSION } from '../demo/session';
import { Stage } from '../demo/stage';
import { done } from '../demo/steps';
import { Terminal } from '../demo/Terminal';
import { currentPackage } from '../workspace/Workspace';

describe('the session in the terminal, on the engine', () => {
    let stage: Stage;

    before(async () => (stage = await Stage.build(await currentPackage())));

    after(() => stage.stop());

    /** The exit status, and what was printed. */
    const played = async (scenes: typeof SESSION): Promise<{ status: number; lines: string }> => {
        const written: string[] = [];
        const stream = { isTTY: false, write: (text: string) => written.push(text) > 0 };
        const terminal = new Terminal(stream as unknown as NodeJS.WriteStream, {});
        return { status: await perform(scenes, stage, terminal), lines: written.join('') };
    };

    it('goes as the README says', async () => {
        const { status, lines } = await played(SESSION);
        expect(lines).to.match(/\d+ steps in [\d.]+ s, all as the README says\./);
        expect(status).to.equal(0);
    });

    for (const [title, step, fault] of [
        [
            'is refused',
            done('gus', 'say @all', (me, { general }) => me.send(general, '@all'), { told: 'denied_mention_all' }),
            /was refused with/,
        ],
        [
            'is done without the words that were expected',
            done('max', 'say hello', (me, { general }) => me.send(general, 'hello'), { told: 'denied_mention_all' }),
            /was told 0 times, not once/,
        ],
    ] as const) {
        it(`ends with status 1 where a step ${title}`, async () => {
            const { status, lines } = await played([{ title: 'Falsified', steps: [step] }]);
            expect(lines).to.include('1 not as expected:').and.to.match(fault);
            expect(status).to.equal(1);
        });
    }
});
