import { parseArgs } from 'node:util';

import { History } from './History';
import type { Report } from './History';

/** `npm run faults`: so many histories, each by a seed of its own; exit status 1 for a broken invariant. */
async function main(): Promise<void> {
    const { values } = parseArgs({
        options: {
            histories: { type: 'string', default: '200' },
            seed: { type: 'string', default: String(Date.now() % 1_000_000) },
            turns: { type: 'string', default: '30' },
            instances: { type: 'string' },
            jobs: { type: 'string', default: '2' },
            verbose: { type: 'boolean', default: false },
        },
    });
    const [count, first, turns, jobs] = [values.histories, values.seed, values.turns, values.jobs].map(Number);
    const seeds = Array.from({ length: count }, (_, index) => first + index);
    const reports: Report[] = [];
    const work = async (): Promise<void> => {
        for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
            const instances = values.instances === undefined ? 1 + (seed % 2) : Number(values.instances);
            const report = await History.run({ seed, instances, turns });
            reports.push(report);
            print(report, values.verbose);
        }
    };
    await Promise.all(Array.from({ length: jobs }, work));
    const sum = (pick: (report: Report) => number) => reports.reduce((total, report) => total + pick(report), 0);
    const broken = reports.filter((report) => report.broken.length > 0);
    console.log(
        `${reports.length} histories, ${sum(({ acts }) => acts)} acts, ${sum(({ faults }) => faults)} faults, ` +
            `${sum(({ kills }) => kills)} kills, ${sum(({ unanswered }) => unanswered)} questions nobody answered; ` +
            `invariants broken in ${broken.length}${broken.map(({ seed }) => ` ${seed}`).join('')}`,
    );
    process.exitCode = broken.length > 0 ? 1 : 0;
}

function print({ seed, instances, acts, faults, kills, broken, journal, logs }: Report, isVerbose: boolean): void {
    const summary = `${acts} acts, ${faults} faults, ${kills} kills`;
    console.log(`seed ${seed}, ${instances} instance(s): ${summary}${broken.length > 0 ? ', BROKEN' : ''}`);
    if (broken.length > 0 || isVerbose) {
        console.log(journal.map((line) => `    ${line}`).join('\n'));
    }
    if (isVerbose) {
        console.log(logs.map((line) => `  | ${line}`).join('\n'));
    }
}

void main();
