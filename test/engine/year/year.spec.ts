import { expect } from 'chai';
import { describe, it } from 'mocha';

import { Random } from '../faults/Random';
import { calendarOf } from './calendar';
import { STORY, YearScene } from './YearScene';
import type { Round } from './YearScene';

const QUARTER = 15 * 60_000;

const KILLS = 12;

/** The last moment of a round at which the process is killed, in milliseconds. */
const LATEST_KILL = 300;

/** Days on which somebody hears something. */
const eventful = new Set(calendarOf(STORY).map(({ day }) => day));

const oneRound: Round = ({ workspace }) => workspace.engine.runJob('hourly');

describe('a year of a workspace with forty guests', function () {
    this.timeout(300_000);

    /** Every mail, message and deactivation, no more, no less, and none twice. */
    const expectTheYear = async (scene: YearScene, round: Round): Promise<void> => {
        expect(STORY.guests).to.have.lengthOf(40);
        const { told, expected } = await scene.live(round);
        expect(expected.length).to.be.above(200);
        expect({ missing: without(expected, told), surplus: without(told, expected) }).to.deep.equal({
            missing: [],
            surplus: [],
        });
    };

    describe('on one server', () => {
        const scene = YearScene.shared(YearScene.options({ instances: 1 }));

        it('brings each person what is due to them, on its day', async () => {
            await expectTheYear(scene, oneRound);
        });
    });

    describe('on one server whose process is killed at random', () => {
        const scene = YearScene.shared(YearScene.options({ instances: 1 }));
        const seed = Number(process.env.YEAR_SEED ?? 856_670);

        it(`brings the same on the same days, by the rounds that follow (YEAR_SEED=${seed})`, async () => {
            const random = new Random(seed);
            const kills = new Set(random.some([...eventful], KILLS));
            const roundAfterKill: Round = async (_, day) => {
                const { engine } = scene.workspace;
                if (kills.has(day)) {
                    const round = engine.runJob('hourly').catch(() => undefined); // it is cut off
                    await new Promise((resolve) => setTimeout(resolve, random.between(0, LATEST_KILL)));
                    await engine.killProcess({ hurries: true });
                    await engine.awaitRestart();
                    await round;
                    scene.move(QUARTER);
                    await engine.runJob('hourly');
                    scene.move(QUARTER);
                }
                await engine.runJob('hourly');
            };
            await expectTheYear(scene, roundAfterKill);
        });
    });

    describe('on two servers over one store', () => {
        const scene = YearScene.shared(YearScene.options({ instances: 2 }));

        it('brings the same, once, though both come to it at once', async () => {
            await expectTheYear(scene, async (_, day) => {
                const { each } = scene.workspace.engine;
                await (eventful.has(day)
                    ? Promise.all(each.map((one) => one.runJob('hourly')))
                    : scene.workspace.engine.runJob('hourly'));
            });
        });
    });
});

/** What is left of the lines when each of the others has taken away one like it. */
function without(lines: readonly string[], others: readonly string[]): string[] {
    const left = [...others];
    return lines.filter((line) => {
        const index = left.indexOf(line);
        left.splice(index, index < 0 ? 0 : 1);
        return index < 0;
    });
}
