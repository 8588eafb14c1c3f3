import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { ConnectionFailure } from '../../../src/actions/connectionPort';
import type { FailureKind } from '../../workspace/rest/RestFaults';
import { expectFinished, expectHonest, expectRefused, isOneOf, reasonsIn, tryAll } from './attempts';
import type { Attempt } from './attempts';
import { FailureScene } from './FailureScene';
import { countingSteps, lastSteps, otherSteps } from './steps';

describe('an answer of the connection that is lost, on the engine', () => {
    const scene = FailureScene.shared();

    const lost: ReadonlyArray<[FailureKind, ConnectionFailure]> = [
        ['reset-after-effect', 'unreachable'],
        ['malformed-json', 'server_error'],
    ];

    const isAct = ({ hasHappened }: Attempt): boolean => hasHappened !== undefined;

    const isReading = (attempt: Attempt): boolean => !isAct(attempt);

    for (const [kind, failure] of lost) {
        it(`says what came of it, or that nobody knows, and finishes it: ${kind}`, async () => {
            const before = scene.rest.requests.length;
            for (const steps of [lastSteps, otherSteps]) {
                const isLookUp = isOneOf('add: looking up', 'invite: looking up');
                const only = (attempt: Attempt): boolean => isAct(attempt) && !isLookUp(attempt);
                for (const trial of await tryAll(scene, steps, kind, { only })) {
                    const { attempt, again } = trial;
                    expectHonest(trial, failure);
                    expect(attempt.hasHappened?.(), `${attempt.name} again: ${again}`).to.equal(true);
                    expect(reasonsIn(again, attempt.manager.language), again).to.deep.equal([]);
                }
            }
            // Two managers, who each add a guest and approve a request.
            expect(scene.calls('users.create', before)).to.equal(4);
        });

        it(`is asked for again later where it only told something: ${kind}`, async () => {
            await expectRefused(scene, lastSteps, kind, failure, { only: isReading });
            const only = (attempt: Attempt): boolean => isReading(attempt) || attempt.name.endsWith('looking up');
            await expectRefused(scene, otherSteps, kind, failure, { only });
            const settings = { max_active_guests: 1 };
            await expectRefused(scene, countingSteps, kind, failure, { settings });
        });
    }

    for (const steps of [lastSteps, otherSteps]) {
        it(`is waited for no longer than a command may take: ${steps.name}`, async () => {
            const limit = 25_000;
            const begun = performance.now();
            const trials = await tryAll(scene, steps, 'hang-after-effect');
            expect(performance.now() - begun).to.be.below(limit);
            for (const trial of trials) {
                expectHonest(trial, 'unreachable');
                expect(trial.attempt.hasHappened?.() ?? true).to.equal(true);
            }
            trials.filter(({ attempt }) => isReading(attempt)).forEach(expectFinished);
        });
    }
});
