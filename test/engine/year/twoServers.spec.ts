import { describe, it } from 'mocha';

import { eventful, expectTheYear, PATIENCE } from './expectTheYear';
import { YearScene } from './YearScene';

describe('a year of a workspace with forty guests, on two servers over one store', function () {
    this.timeout(PATIENCE);

    const scene = YearScene.shared(YearScene.options({ instances: 2 }));

    it('brings the same, once, though both come to it at once', async () => {
        await expectTheYear(scene, async ({ workspace: { engine } }, day) => {
            await (eventful.has(day)
                ? Promise.all(engine.each.map((one) => one.runJob('hourly')))
                : engine.runJob('hourly'));
        });
    });
});
