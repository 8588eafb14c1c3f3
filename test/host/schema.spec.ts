import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { Row } from '../../src/host/records';
import { upgrade, VERSION } from '../../src/host/schema';

const STEPS = new Map<number, (row: Row) => Row>([
    [1, ({ name, ...row }) => ({ ...row, username: name, version: 2 })],
    [2, (row) => ({ ...row, roomLimit: 0, version: 3 })],
]);

describe('upgrade', () => {
    it('leaves a row of this version as it is', () => {
        const row = { version: VERSION, a: 1 };
        expect(upgrade(row)).to.equal(row);
    });

    it('takes a row through every step that it needs, in order', () => {
        expect(upgrade({ version: 1, name: 'gus' }, STEPS, 3)).to.deep.equal({
            version: 3,
            username: 'gus',
            roomLimit: 0,
        });
        expect(upgrade({ version: 2, username: 'gus' }, STEPS, 3)).to.include({ roomLimit: 0 });
    });

    it('does not touch what is stored', () => {
        const stored = Object.freeze({ version: 1, name: 'gus' });
        upgrade(stored, STEPS, 3);
        expect(stored).to.deep.equal({ version: 1, name: 'gus' });
    });

    const unreadable: Array<{ title: string; version: unknown }> = [
        { title: 'a newer version', version: 4 },
        { title: 'a version without a step', version: 0 },
        { title: 'no version', version: undefined },
        { title: 'a version that is no number', version: '1' },
    ];
    for (const { title, version } of unreadable) {
        it(`reads nothing into a row of ${title}`, () => {
            expect(upgrade({ version }, STEPS, 3)).to.be.undefined;
        });
    }

    it('knows the way up from every version that was ever stored', () => {
        for (let version = 1; version <= VERSION; version += 1) {
            expect(upgrade({ version }), `version ${version}`).to.be.an('object');
        }
    });
});
