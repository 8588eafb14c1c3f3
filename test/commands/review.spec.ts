import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { GuestRecord } from '../../src/policy/guests';
import { readable, type } from '../support/commandContext';
import { GuestWorld } from '../support/guestPorts';
import { lifecycle } from '../support/policyObjects';

describe('/guest review', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld({ lifecycle: lifecycle({ reviewIntervalDays: 500 }) });
        world.records.set('gus-id', { ...(world.records.get('gus-id') as GuestRecord), sponsorId: 'mia-id' });
        world.addGuest('gina');
    });

    async function say(line: string, as = 'ada'): Promise<string> {
        return readable(await type(world, line, { as, utcOffset: 2 }));
    }

    it('starts a round where nothing is open, and shows what is', async () => {
        expect(await say('/guest review')).to.contain('A review of 2 guests has begun.');
        expect(await say('/guest review')).to.equal(
            [
                '2 guests are under review:',
                '• @gina: the managers are being asked; begun on March 2, 2026',
                '• @gus: @mia is being asked, since March 2, 2026',
                'To ask about all other active guests now: `/guest review start`',
            ].join('\n'),
        );
        expect(await say('/guest review START')).to.contain('so nothing was begun');
    });

    it('only shows where that is asked for', async () => {
        expect(await say('/guest review open')).to.contain('No review is open.');
        expect(world.told).to.deep.equal([]);
    });

    it('shows the first fifty, and how many more there are', async () => {
        for (let index = 0; index < 60; index += 1) {
            world.addGuest(`guest${index}`);
        }
        await say('/guest review start');
        const lines = (await say('/guest review')).split('\n');
        expect(lines).to.have.lengthOf(53);
        expect(lines[51]).to.equal('… and 12 more.');
    });

    it('takes no other word', async () => {
        for (const line of ['/guest review gus', '/guest review start now', '/guest review open gus']) {
            expect(await say(line)).to.contain('start or open');
        }
        expect(world.told).to.deep.equal([]);
    });

    it('is for managers', async () => {
        expect(await say('/guest review start', 'mia')).to.contain('Guests are managed by');
        expect(world.told).to.deep.equal([]);
    });

    it('says what could not be looked up', async () => {
        world.fail('guests.listGuests', new Error('no store'));
        expect(await say('/guest review')).to.contain('nothing was changed');
    });

    it('is seen with the guest, by manager and sponsor', async () => {
        expect(await say('/guest info @gus', 'mia')).to.contain('Review: next on June 16, 2026');
        await say('/guest review start');
        expect(await say('/guest info @gus')).to.contain('Review: review open since March 2, 2026');
    });
});
