import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { packageApp } from '../tools/package';
import { BENCHMARKS } from './benchmarks';
import type { Benchmark } from './benchmarks';
import { emptyApp } from './emptyApp';
import { measure } from './measure';
import { measureLoads } from './measureLoad';
import type { LoadCost } from './measureLoad';
import type { Cost } from './measure';
import { measureSizes, SIZE_BENCHMARKS, SIZES } from './measureSizes';
import type { SizeBenchmark, SizeCost } from './measureSizes';
import { Roster } from './Roster';
import { Site } from './Site';

/** Megabytes that the app's process may take at rest beyond the empty app's. */
const MEMORY_LIMIT = 30;

const ROOT = resolve(__dirname, '../..');

/** Which of the benchmark's bars the cost misses; empty if none. */
function misses({ limit, roundTrips, accessorCalls }: Benchmark, cost: Cost): string[] {
    return [
        ...(cost.ratio > limit ? [`costs more than ${limit.toFixed(2)} times as much`] : []),
        ...(cost.roundTrips !== roundTrips ? [`takes other than ${roundTrips} round trips`] : []),
        ...(cost.accessorCalls > accessorCalls ? [`makes more than ${accessorCalls} accessor calls`] : []),
    ];
}

function describeCost(cost: Cost, { limit }: Benchmark): string {
    const [low, high] = cost.spread.map((ratio) => ratio.toFixed(3));
    return [
        `  Guest Manager   ${cost.ours.toFixed(3)} ms`,
        `  empty app       ${cost.empty.toFixed(3)} ms`,
        `  ratio           ${cost.ratio.toFixed(3)}   (at most ${limit.toFixed(2)}; middle half of rounds ${low} to ${high})`,
        `  round trips     ${cost.roundTrips}`,
        `  accessor calls  ${cost.accessorCalls}   (of ${cost.acts} acts with each app)`,
    ].join('\n');
}

function version(packageName: string): string {
    const file = join(ROOT, 'node_modules', packageName, 'package.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** `--only messages` or `--only sizes` leaves the other half out. */
async function main(): Promise<void> {
    console.log('Packaging the app …');
    const zip = await packageApp(ROOT);
    const versions = `Node ${process.versions.node}, Apps-Engine ${version('@host/apps-engine')}, Deno ${version('deno')}`;
    console.log(`${cpus().length} cores, ${versions}; medians of interleaved rounds`);
    const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
    if (only !== 'sizes') {
        await withAll([() => Site.open(zip), () => Site.open(emptyApp())], compareApps);
    }
    if (only !== 'messages') {
        await withAll(
            SIZES.map((guests) => () => Roster.open(zip, guests)),
            compareSizes,
        );
    }
}

async function compareApps([ours, empty]: readonly Site[]): Promise<void> {
    compareMemory('at rest, just started', ours.memory(), empty.memory(), MEMORY_LIMIT);
    for (const benchmark of BENCHMARKS) {
        console.log(`\n${benchmark.name}`);
        const cost = await measure(benchmark, ours, empty);
        console.log(describeCost(cost, benchmark));
        misses(benchmark, cost).forEach(report);
    }
    for (const load of await measureLoads(BENCHMARKS, ours, empty)) {
        console.log(describeLoad(load));
        const { limit } = load.benchmark;
        if (load.ratio > limit) {
            report(`costs more than ${limit.toFixed(2)} times as much`);
        }
    }
    compareMemory('after these messages', ours.memory(), empty.memory(), MEMORY_LIMIT);
}

function describeLoad({ benchmark, concurrency, ours, empty, ratio, spread }: LoadCost): string {
    const [low, high] = spread.map((each) => each.toFixed(3));
    const rates = `${Math.round(ours).toLocaleString('en')} and ${Math.round(empty).toLocaleString('en')} a second`;
    return `\n${benchmark.name}, ${concurrency} at once\n  ${rates}, ratio ${ratio.toFixed(3)}   (middle half of rounds ${low} to ${high})`;
}

function compareMemory(when: string, ours: number, empty: number, limit: number): void {
    console.log(`\nmemory of the app's process ${when}`);
    console.log(`  Guest Manager   ${ours.toFixed(1)} MB\n  empty app       ${empty.toFixed(1)} MB`);
    if (ours - empty > limit) {
        report(`takes more than ${limit} MB beyond the empty app's`);
    }
}

async function compareSizes(rosters: readonly Roster[]): Promise<void> {
    for (const benchmark of SIZE_BENCHMARKS) {
        console.log(`\n${benchmark.name}`);
        const costs = await measureSizes(benchmark, rosters);
        costs.forEach((cost) => console.log(describeSize(cost, benchmark)));
        const { limit = Infinity } = benchmark;
        if (Math.max(...costs.map(({ ratio }) => ratio)) > limit) {
            report(`costs more than ${limit.toFixed(2)} times as much with more guests`);
        }
    }
    console.log("\nmemory of the app's process after all this");
    rosters.forEach((roster) =>
        console.log(`${`  ${roster.guests.toLocaleString('en')} guests`.padEnd(18)}${roster.memory().toFixed(1)} MB`),
    );
}

function describeSize({ guests, milliseconds, ratio, spread }: SizeCost, { limit }: SizeBenchmark): string {
    const [low, high] = spread.map((each) => each.toFixed(3));
    const name = `${guests.toLocaleString('en')} guests`.padEnd(16);
    const cost = `  ${name}${milliseconds.toFixed(1)} ms`;
    return guests === SIZES[0]
        ? cost
        : `${cost}   ratio ${ratio.toFixed(3)}   (${limit === undefined ? '' : `at most ${limit.toFixed(2)}; `}middle half of rounds ${low} to ${high})`;
}

function report(miss: string): void {
    console.log(`  MISSED: ${miss}`);
    process.exitCode = 1;
}

/** Opens everything, works with it and closes it, on Ctrl-C as well. */
async function withAll<T extends { close(): Promise<void> }>(
    openers: ReadonlyArray<() => Promise<T>>,
    work: (opened: readonly T[]) => Promise<void>,
): Promise<void> {
    const opened: T[] = [];
    const close = async (): Promise<void> => {
        await Promise.all(opened.splice(0).map((each) => each.close()));
    };
    const stop = (): void => void close().finally(() => process.exit(130)); // exits whatever closing says
    process.once('SIGINT', stop).once('SIGTERM', stop);
    try {
        for (const open of openers) {
            opened.push(await open());
        }
        await work(opened);
    } finally {
        process.off('SIGINT', stop).off('SIGTERM', stop);
        await close();
    }
}

main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
});
