import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { noticeUsage } from '../../src/actions/managerNotices';
import { CapWorld } from '../support/CapWorld';

describe('noticeUsage', () => {
    let world: CapWorld;

    beforeEach(() => {
        world = new CapWorld({ guests: 10 });
    });

    /** What the managers are told, one number of places after the other. */
    async function told(...numbers: number[]): Promise<string[][]> {
        const all: string[][] = [];
        for (const taken of numbers) {
            world.announced.length = 0;
            world.time += 3_600_000;
            await world.places.recordCount(taken, world.now());
            await noticeUsage(world.ports());
            all.push(world.announced.map(({ code }) => code));
        }
        return all;
    }

    const rows: Array<{ title: string; numbers: number[]; expected: string[][] }> = [
        { title: 'nothing below 80 per cent', numbers: [0, 7], expected: [[], []] },
        { title: 'at 80 per cent, once', numbers: [8, 8, 9], expected: [['cap_80'], [], []] },
        { title: 'at 100 per cent, once', numbers: [8, 10, 10, 11], expected: [['cap_80'], ['cap_100'], [], []] },
        { title: 'only of 100 where 80 was skipped', numbers: [3, 10], expected: [[], ['cap_100']] },
        {
            title: 'again after the places had fallen below 80',
            numbers: [8, 7, 8],
            expected: [['cap_80'], [], ['cap_80']],
        },
        {
            title: 'again of 100 after one place came free, and not of 80',
            numbers: [10, 9, 10],
            expected: [['cap_100'], [], ['cap_100']],
        },
    ];
    for (const { title, numbers, expected } of rows) {
        it(`tells the managers ${title}`, async () => {
            expect(await told(...numbers)).to.deep.equal(expected);
        });
    }

    it('says how many of how many', async () => {
        await told(8);
        expect(world.announced).to.deep.equal([{ code: 'cap_80', params: { taken: 8, limit: 10 } }]);
    });

    it('says nothing where there is no cap', async () => {
        world.policy = { ...world.policy, caps: { ...world.policy.caps, guests: 0 } };
        expect(await told(50)).to.deep.equal([[]]);
    });

    it('says 100 at once of a cap of one', async () => {
        world.policy = { ...world.policy, caps: { ...world.policy.caps, guests: 1 } };
        expect(await told(0, 1)).to.deep.equal([[], ['cap_100']]);
    });

    it('remembers in the records what was told, for every process', async () => {
        await told(8);
        expect((await world.managerStore.readNoticedLevel()).level).to.equal(80);
    });

    it('rejects where nobody can be told', async () => {
        world.broken.add('announce');
        const error: unknown = await told(8).catch((failure: unknown) => failure);
        expect(error).to.be.an('error');
    });
});
