import type { Benchmark } from './benchmarks';
import type { Site } from './Site';
import { median, quantile } from './statistics';

/** How many acts are under way at once. */
export const CONCURRENCIES: readonly number[] = [1, 16, 64];

const ROUNDS = 90;
const WARM_UP_ROUNDS = 40;
/** With each app, in every round. */
const ACTS = 192;

export interface LoadCost {
    benchmark: Benchmark;
    concurrency: number;
    /** Acts per second: the median of the rounds. */
    ours: number;
    empty: number;
    /** How much longer a round takes with ours: the median of the rounds' ratios. */
    ratio: number;
    /** The middle half of the rounds' ratios. */
    spread: readonly [number, number];
}

type Times = Record<'ours' | 'empty', number>;

/**
 * Times many acts at once with both apps in turn. Every round goes through all benchmarks and numbers: a process that is
 * still warming up, as both are in their first minutes, does so for all of them.
 */
export async function measureLoads(benchmarks: readonly Benchmark[], ours: Site, empty: Site): Promise<LoadCost[]> {
    const sites = { ours, empty };
    const measured = benchmarks.flatMap((benchmark) =>
        CONCURRENCIES.map((concurrency) => ({ benchmark, concurrency, rounds: [] as Times[] })),
    );
    for (let count = -WARM_UP_ROUNDS; count < ROUNDS; count += 1) {
        for (const { benchmark, concurrency, rounds } of measured) {
            const took = { ours: 0, empty: 0 };
            for (const which of count % 2 === 0 ? (['ours', 'empty'] as const) : (['empty', 'ours'] as const)) {
                took[which] = await timeMany(benchmark, concurrency, sites[which]);
            }
            rounds.push(...(count < 0 ? [] : [took]));
        }
    }
    return measured.map(({ rounds, ...which }) => {
        const ratios = rounds.map((round) => round.ours / round.empty);
        return {
            ...which,
            ours: median(rounds.map((round) => ACTS / round.ours)),
            empty: median(rounds.map((round) => ACTS / round.empty)),
            ratio: median(ratios),
            spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
        };
    });
}

/** Seconds until all acts are done, so many of them under way at once. */
async function timeMany({ prepare }: Benchmark, concurrency: number, site: Site): Promise<number> {
    const acts = Array.from({ length: ACTS }, () => prepare(site));
    const start = process.hrtime.bigint();
    const work = async (): Promise<void> => {
        for (let act = acts.pop(); act; act = acts.pop()) {
            await act();
        }
    };
    await Promise.all(Array.from({ length: concurrency }, work));
    return Number(process.hrtime.bigint() - start) / 1e9;
}
