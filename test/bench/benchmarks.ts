import type { Site } from './Site';

/** Something whose cost with this app is compared with its cost with an app that does nothing. */
export interface Benchmark {
    name: string;
    /** The most that the cost may be, as a multiple of the other one. */
    limit: number;
    /** Exactly how often the server turns to the app for one act. */
    roundTrips: number;
    /** The most accessor calls that the app may make for one act. */
    accessorCalls: number;
    /** Gets an act ready, which is not timed; the act itself is. */
    prepare(site: Site): () => Promise<unknown>;
}

/** What the server waits for before it stores a message: the event, through the engine and the app's process. */
const asksApps =
    (who: 'mia' | 'gus'): Benchmark['prepare'] =>
    (site) => {
        const message = site.message(site[who]);
        return () => site.workspace.engine.messagePre('IPreMessageSentPrevent', message);
    };

export const BENCHMARKS: readonly Benchmark[] = [
    { name: "a member's message", limit: 1.1, roundTrips: 1, accessorCalls: 0, prepare: asksApps('mia') },
    { name: "an allowed guest's message", limit: 1.1, roundTrips: 1, accessorCalls: 0, prepare: asksApps('gus') },
];
