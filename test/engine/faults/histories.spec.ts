import { expect } from 'chai';
import { before, describe, it } from 'mocha';

import { History } from './History';
import type { Report } from './History';

/** Histories in which an invariant was once broken. */
const FIXED = [102, 133, 136];

const RANDOM = 2;

/** `FAULT_SEED=136 npx mocha test/engine/faults/histories.spec.ts` plays one again; `npm run faults` plays many. */
const seeds =
    process.env.FAULT_SEED === undefined
        ? [...FIXED, ...Array.from({ length: RANDOM }, () => Math.floor(Math.random() * 1_000_000))]
        : process.env.FAULT_SEED.split(',').map(Number);

describe('a workspace whose surroundings fail', () => {
    const reports = new Map<number, Promise<Report>>();

    // They spend most of their time waiting, so they are played at once.
    before(() => {
        for (const seed of seeds) {
            const instances = Number(process.env.INSTANCES ?? 1 + (seed % 2));
            const report = History.run({ seed, instances, turns: 20 });
            report.catch(() => undefined); // the test of this seed tells
            reports.set(seed, report);
        }
    });

    for (const seed of seeds) {
        it(`lets no guest past a rule and loses nothing: seed ${seed}`, async () => {
            const report = await reports.get(seed);
            expect(report?.broken, report?.journal.join('\n')).to.deep.equal([]);
        });
    }
});
