import { describe, it } from 'mocha';

import { Random } from '../faults/Random';
import { eventful, expectTheYear, PATIENCE } from './expectTheYear';
import { YearScene } from './YearScene';
import type { Round } from './YearScene';

const QUARTER = 15 * 60_000;

const KILLS = 12;

/** The last moment of a round at which the process is killed, in milliseconds. */
const LATEST_KILL = 300;

describe('a year of a workspace with forty guests, on one server whose process is killed at random', function () {
    this.timeout(PATIENCE);

    const scene = YearScene.shared(YearScene.options({ instances: 1 }));
    const seed = Number(process.env.YEAR_SEED ?? 856_670);

    it(`brings the same on the same days, by the rounds that follow (YEAR_SEED=${seed})`, async () => {
        const random = new Random(seed);
        const kills = new Set(random.some([...eventful], KILLS));
        const roundAfterKill: Round = async ({ workspace: { engine } }, day) => {
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
