import type { Roster } from './Roster';
import { median, quantile } from './statistics';

/** Something whose cost must not grow with the number of guests. */
export interface SizeBenchmark {
    name: string;
    cap: 'with room' | 'full';
    /** The most that it may cost with more guests, as a multiple of its cost with the fewest; absent: no bar. */
    limit?: number;
    /** How many rounds of so many acts with each number of guests; absent: 40 of 6. */
    effort?: { rounds: number; acts: number };
    /** Resolves to the milliseconds of one act. */
    act(roster: Roster): Promise<number>;
}

export const SIZES: readonly number[] = [10, 100, 1_000, 10_000];

/** For acts that look at everybody: they take seconds with the most guests. */
const FEW = { rounds: 3, acts: 1 };

export const SIZE_BENCHMARKS: readonly SizeBenchmark[] = [
    { name: 'an admission: /guest add', cap: 'with room', limit: 1.3, act: (roster) => roster.add() },
    // Everything is counted anew before anybody is refused, and the server's own count grows with what it counts.
    { name: 'a refusal at the full cap', cap: 'full', limit: 1.5, act: (roster) => roster.addOneTooMany() },
    { name: 'opening the panel', cap: 'with room', limit: 1.5, act: (roster) => roster.openPanel() },
    { name: 'a page of /guest list', cap: 'with room', act: (roster) => roster.ask('list active') },
    {
        name: 'a reconciliation: /guest usage',
        cap: 'with room',
        effort: { rounds: 10, acts: 1 },
        act: (roster) => roster.ask('usage'),
    },
    { name: 'the hourly round', cap: 'with room', effort: FEW, act: (roster) => roster.sweep() },
];

const MANY = { rounds: 40, acts: 6 };
/** The share of the rounds that go before those that count. */
const WARM_UP = 0.15;

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
    const { effort = MANY } = benchmark;
    for (let count = -Math.ceil(effort.rounds * WARM_UP); count < effort.rounds; count += 1) {
        const medians = await timeRound(benchmark, rosters, effort.acts);
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
async function timeRound({ act }: SizeBenchmark, rosters: readonly Roster[], acts: number): Promise<number[]> {
    const times: number[][] = rosters.map(() => []);
    for (let count = 0; count < acts; count += 1) {
        for (let turn = 0; turn < rosters.length; turn += 1) {
            const index = (turn + count) % rosters.length;
            times[index].push(await act(rosters[index]));
        }
    }
    return times.map(median);
}
