import { config } from 'chai';
import fc from 'fast-check';

/**
 * Every wait of a unit test takes a twentieth of its time, so that what waits longest still waits longest: the app's
 * pauses between two looks, the answers that a test holds back, and the deadlines that they miss.
 */
const PACE = 1 / 20;

const { setTimeout: wait } = globalThis;

globalThis.setTimeout = Object.assign(
    (work: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) =>
        wait(work, milliseconds * PACE, ...args),
    wait,
);

// They find assertions that do not exist, which the compiler does, too, and cost as much as the assertions.
config.useProxy = false;

// Enough for what happens at every other input; what is looked for harder says so, or is a hostile test.
fc.configureGlobal({ numRuns: 30 });
