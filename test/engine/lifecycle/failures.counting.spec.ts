import { describe, it } from 'mocha';

import { expectRefused, REFUSALS } from './attempts';
import { FailureScene } from './FailureScene';
import { countingSteps } from './steps';

describe('a connection that fails while places are counted, on the engine', () => {
    const scene = FailureScene.shared();

    for (const [kind, failure] of REFUSALS) {
        it(`is told by each command, with nobody admitted, and finished later: ${kind}`, async () => {
            await expectRefused(scene, countingSteps, kind, failure, { settings: { max_active_guests: 1 } });
        });
    }
});
