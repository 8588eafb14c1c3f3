import type { Roster } from './Roster';
import { median, quantile } from './statistics';

/** Something whose cost must not grow with the number of guests. */
export interface SizeBenchmark {
    name: string;
    cap: 'with room' | 'full';
    /** The most that it may cost with the most guests, as a multiple of its cost with the fewest. */
    limit: number;
    /** Resolves to the milliseconds of one act. */
    act(roster: Roster): Promise<number>;
}

export const SIZES: readonly number[] = [10, 1_000, 10_000];

export const SIZE_BENCHMARKS: readonly SizeBenchmark[] = [
    { name: 'an admission: /guest add', cap: 'with room', limit: 1.3, act: (roster) => roster.add() },
    // Everything is counted anew before anybody is refused, and the server's own count grows with what it counts.
    { name: 'a refusal at the full cap', cap: 'full', limit: 1.5, act: (roster) => roster.addOneTooMany() },
    { name: 'opening the panel', cap: 'with room', limit: 1.5, act: (roster) => roster.openPanel() },
];

const ROUNDS = 40;
/** With each number of guests, in every round. */
const ACTS = 6;
const WARM_UP_ROUNDS = 6;

export interface SizeCost {
    guests: number;
    /** Of one act: the median of the rounds' medians. */
    milliseconds: number;
    /** How much more that is than with the fewest guests: the median of the rounds' ratios. */
    ratio: number;
    /** The middle half of the rounds' ratios. */
    spread: readonly [number, number];
}

/** Times an act with every number of guests in turn, so that whatever disturbs the machine meets all. */
export async function measureSizes(benchmark: SizeBenchmark, rosters: readonly Roster[]): Promise<SizeCost[]> {
    for (const roster of rosters) {
        await roster.setCap(benchmark.cap);
    }
    const rounds: number[][] = [];
    for (let count = -WARM_UP_ROUNDS; count < ROUNDS; count += 1) {
        const medians = await timeRound(benchmark, rosters);
        if (count >= 0) {
            rounds.push(medians);
        }
    }
    return rosters.map(({ guests }, index) => {
        const ratios = rounds.map((medians) => medians[index] / medians[0]);
        return {
            guests,
            milliseconds: median(rounds.map((medians) => medians[index])),
            ratio: median(ratios),
            spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
        };
    });
}

/** The median for each; they take turns act by act, and in being first. */
async function timeRound({ act }: SizeBenchmark, rosters: readonly Roster[]): Promise<number[]> {
    const times: number[][] = rosters.map(() => []);
    for (let count = 0; count < ACTS; count += 1) {
        for (let turn = 0; turn < rosters.length; turn += 1) {
            const index = (turn + count) % rosters.length;
            times[index].push(await act(rosters[index]));
        }
    }
    return times.map(median);
}
