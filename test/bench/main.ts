import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';

import { packageApp } from '../tools/package';
import { BENCHMARKS } from './benchmarks';
import type { Benchmark } from './benchmarks';
import { emptyApp } from './emptyApp';
import { measure } from './measure';
import type { Cost } from './measure';
import { Site } from './Site';

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

async function main(): Promise<void> {
    console.log('Packaging the app and starting both …');
    const zip = await packageApp(ROOT);
    const sites: Site[] = [];
    const close = async (): Promise<void> => {
        await Promise.all(sites.splice(0).map((site) => site.workspace.stop()));
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => void close().finally(() => process.exit(130))); // exits whatever closing says
    }
    try {
        for (const app of [zip, emptyApp()]) {
            sites.push(await Site.open(app));
        }
        const [ours, empty] = sites;
        const versions = `Node ${process.versions.node}, Apps-Engine ${version('@host/apps-engine')}, Deno ${version('deno')}`;
        console.log(`${cpus().length} cores, ${versions}; medians of interleaved rounds`);
        for (const benchmark of BENCHMARKS) {
            console.log(`\n${benchmark.name}`);
            const cost = await measure(benchmark, ours, empty);
            console.log(describeCost(cost, benchmark));
            for (const miss of misses(benchmark, cost)) {
                console.log(`  MISSED: ${miss}`);
                process.exitCode = 1;
            }
        }
    } finally {
        await close();
    }
}

main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
});
