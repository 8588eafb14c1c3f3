import { expect } from 'chai';
import { describe, it } from 'mocha';

import { expectHonest, expectRefused, REFUSALS, tryAll } from './attempts';
import { FailureScene } from './FailureScene';
import { panelSteps } from './panelSteps';

describe('a connection that fails behind the panel, on the engine', () => {
    const scene = FailureScene.shared();

    for (const [kind, failure] of REFUSALS) {
        it(`is told in the panel and its forms, with nothing done, and finished later: ${kind}`, async () => {
            await expectRefused(scene, panelSteps, kind, failure);
        });
    }

    it('is told in the panel and its forms where nobody listens there', async () => {
        await expectRefused(scene, panelSteps, 'unreachable', 'unreachable', { isEveryRoute: true });
    });

    for (const [kind, failure] of [
        ['reset-after-effect', 'unreachable'],
        ['malformed-json', 'server_error'],
    ] as const) {
        it(`says what came of it, or that nobody knows, where the answer is lost: ${kind}`, async () => {
            const only = ({ name }: { name: string }): boolean => name !== 'open';
            for (const trial of await tryAll(scene, panelSteps, kind, { only })) {
                expectHonest(trial, failure);
                expect(trial.attempt.hasHappened?.(), `${trial.attempt.name}: ${trial.again}`).to.equal(true);
            }
        });
    }
});
