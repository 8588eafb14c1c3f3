import type { Benchmark } from './benchmarks';
import type { Site } from './Site';
import { median, quantile } from './statistics';

const ROUNDS = 120;
/** With each app, in every round. */
const ACTS = 40;
const WARM_UP_ROUNDS = 20;

export interface Cost {
    /** Milliseconds of one act: the median of the rounds' medians. */
    ours: number;
    empty: number;
    /** How much more ours is: the median of the rounds' ratios, each of two medians of the same moment. */
    ratio: number;
    /** The middle half of the rounds' ratios. */
    spread: readonly [number, number];
    /** How often the server turned to the app for one act; of all acts that were timed, like the next. */
    roundTrips: number;
    /** How often the app turned to the server for one act. */
    accessorCalls: number;
    /** How many acts with each app were timed. */
    acts: number;
}

/** Times an act with both apps in turn, so that whatever disturbs the machine meets both. */
export async function measure(benchmark: Benchmark, ours: Site, empty: Site, rounds = ROUNDS): Promise<Cost> {
    for (let count = 0; count < WARM_UP_ROUNDS; count += 1) {
        await timeRound(benchmark, ours, empty);
    }
    const { traffic } = ours.workspace.engine;
    traffic.reset();
    const medians: Medians[] = [];
    for (let count = 0; count < rounds; count += 1) {
        medians.push(await timeRound(benchmark, ours, empty));
    }
    const ratios = medians.map((round) => round.ours / round.empty);
    const perAct = (counts: Record<string, number>): number =>
        Object.values(counts).reduce((sum, count) => sum + count, 0) / (rounds * ACTS);
    return {
        ours: median(medians.map((round) => round.ours)),
        empty: median(medians.map((round) => round.empty)),
        ratio: median(ratios),
        spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
        roundTrips: perAct(traffic.toApp),
        accessorCalls: perAct(traffic.fromApp),
        acts: rounds * ACTS,
    };
}

type Medians = Record<'ours' | 'empty', number>;

/** The apps take turns act by act, and in being first. */
async function timeRound({ prepare }: Benchmark, ours: Site, empty: Site): Promise<Medians> {
    const times: Record<'ours' | 'empty', number[]> = { ours: [], empty: [] };
    const sites = { ours, empty };
    for (let count = 0; count < ACTS; count += 1) {
        for (const which of count % 2 === 0 ? (['ours', 'empty'] as const) : (['empty', 'ours'] as const)) {
            times[which].push(await time(prepare(sites[which])));
        }
    }
    return { ours: median(times.ours), empty: median(times.empty) };
}

/** In milliseconds. */
async function time(act: () => Promise<unknown>): Promise<number> {
    const start = process.hrtime.bigint();
    await act();
    return Number(process.hrtime.bigint() - start) / 1e6;
}
