import { describe, it } from 'mocha';

import { expectTheYear, PATIENCE } from './expectTheYear';
import { YearScene } from './YearScene';

describe('a year of a workspace with forty guests, on one server', function () {
    this.timeout(PATIENCE);

    const scene = YearScene.shared(YearScene.options({ instances: 1 }));

    it('brings each person what is due to them, on its day', async () => {
        await expectTheYear(scene, ({ workspace }) => workspace.engine.runJob('hourly'));
    });
});
