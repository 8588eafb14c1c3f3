import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { GuestRecord } from '../../src/policy/guests';
import { readable, type } from '../support/commandContext';
import { GuestWorld } from '../support/guestPorts';
import { caps } from '../support/policyObjects';

describe('commands that show', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld({ caps: caps({ guests: 5, rooms: 3 }) });
        world.addGuest('gina', { name: 'Gina *Gast*' }, ['help', 'project']);
        world.records.set('gina-id', {
            ...(world.records.get('gina-id') as GuestRecord),
            sponsorId: 'mia-id',
            addedBy: 'ada-id',
            expiresAt: new Date('2026-03-31T21:59:59.999Z'),
            note: 'from the fair',
        });
    });

    async function say(line: string, as = 'ada'): Promise<string[]> {
        return readable(await type(world, line, { as, utcOffset: 2 })).split('\n');
    }

    it('lists guests with state, rooms, end and sponsor', async () => {
        expect(await say('/guest list')).to.deep.equal([
            '2 guests (page 1 of 1):',
            '• @gus (Gus Person), active, 1 of 3 rooms',
            '• @gina (Gina ∗Gast∗), active, 2 of 3 rooms, until March 31, 2026, sponsor: @mia',
        ]);
        world.invitation('nina@x.org');
        expect((await say('/guest list pending'))[1]).to.equal(
            '• nina@x.org, invited, invitation open until March 16, 2026',
        );
    });

    it('marks up nothing of a name', async () => {
        expect((await type(world, '/guest list')).text).not.to.contain('*Gast*');
    });

    it('searches, and goes from page to page', async () => {
        for (let index = 10; index < 55; index += 1) {
            world.addGuest(`guest${index}`);
        }
        const first = await say('/guest list active guest');
        expect(first[0]).to.equal('45 guests (page 1 of 3):');
        expect(first).to.have.lengthOf(22);
        expect(first[21]).to.equal('The next page: `/guest list active guest --page 2`');
        const last = await say('/guest list active guest --page 3');
        expect(last).to.have.lengthOf(6);
        expect(await say('/guest list active nobody')).to.deep.equal(['No guest matches.']);
        expect((await say('/guest list gina'))[0]).to.equal('1 guest (page 1 of 1):');
        expect((await say('/guest list @gina'))[0]).to.equal('1 guest (page 1 of 1):');
        expect((await say('/guest list --page zero'))[1]).to.equal(
            '• `--page`: Expected the number of a page, got “zero”.',
        );
    });

    it('shows managers all about a guest', async () => {
        const count = { guestId: 'gina-id', day: '2026-03-02', counts: { mention_all: 3 } };
        await world.refusals.save({ ...count, id: 'a' });
        await world.refusals.save({ ...count, id: 'b', counts: { file_upload: 2 } });
        await world.refusals.save({ ...count, id: 'c', day: '2026-01-30' });
        expect(await say('/guest info @gina')).to.deep.equal([
            '@gina (Gina ∗Gast∗)',
            '• State: active',
            '• E-mail address: gina@example.org',
            '• Roles: guest',
            '• Rooms: 2 of 3 rooms',
            '• Sponsor: @mia',
            '• Access: until March 31, 2026',
            '• Guest since: February 1, 2025',
            '• Added by: @ada',
            '• Last login: never',
            '• Refused in the last 30 days: 5 · mentioning @all (3) · uploading a file (2)',
            '• Note: from the fair',
        ]);
    });

    it('shows the sponsor of a guest what is theirs to know, and others nothing', async () => {
        const seen = await say('/guest info @gina', 'mia');
        expect(seen[0]).to.equal('@gina (Gina ∗Gast∗)');
        expect(seen.join()).not.to.match(/example\.org|from the fair/);
        const refused = 'Only managers of guests, and the sponsor of that guest, can see that.';
        expect((await say('/guest info @gina', 'max'))[0]).to.contain(refused);
        expect((await say('/guest info @max', 'mia'))[0]).to.contain(refused);
        expect((await say('/guest info @gina', 'gus'))[0]).to.contain('You are a guest here');
    });

    it('says of nobody’s name that it is nobody’s', async () => {
        expect((await say('/guest info @nobody'))[1]).to.contain('got “@nobody”');
        expect(await say('/guest info @mia')).to.deep.equal(['@mia is not a guest.']);
    });

    it('shows whether a guest has accepted the terms, where there are some', async () => {
        expect((await say('/guest info @gina')).join()).not.to.contain('Terms');
        world.ports.policy = { ...world.policy, terms: { text: 'Be kind.', version: 'v1' } };
        expect(await say('/guest info @gina')).to.include('• Terms: not accepted yet');
        world.acceptances.set('gina-id/v1', new Date('2026-03-01T23:00:00Z'));
        expect(await say('/guest info @gina')).to.include('• Terms: accepted on March 2, 2026');
        world.fail('terms.findAcceptance', new Error('down'));
        expect((await say('/guest info @gina')).join()).not.to.contain('Terms');
    });

    it('names the roles as people know them', async () => {
        world.ports.roles.findRole = async (id) => ({ id, name: 'External_people', isRoomRole: false });
        expect(await say('/guest info @gina')).to.include('• Roles: External_people');
    });

    it('shows the rooms that wait for the address', async () => {
        const record = world.records.get('gina-id') as GuestRecord;
        const awaited = { email: 'gina@example.org', roomIds: ['general-id'] };
        world.records.set('gina-id', { ...record, awaited });
        expect(await say('/guest info @gina')).to.include('1 room opens once the invited address is verified.');
        expect(await say('/guest info @gina', 'mia')).not.to.include(
            '1 room opens once the invited address is verified.',
        );
    });

    it('shows usage, where the two numbers differ, and what was corrected', async () => {
        expect(await say('/guest usage')).to.deep.equal([
            '2 of 5 places for guests are taken',
            '• 2 active',
            '• 0 invited',
            '• 0 deactivated',
            '• 0 end within 14 days',
            '• Each guest may be in 3 rooms, unless a limit of their own is set.',
        ]);
        world.addAccount('erik', { roles: ['extern'] });
        world.invitation('nina@x.org');
        expect((await say('/guest usage')).slice(-2)).to.deep.equal([
            "The server knows 3 active guests, the app has 2 on record. The server's number counts; the hourly round adds what is missing.",
            'The count of places was 3 and has been corrected to 4.',
        ]);
        expect((await say('/guest usage'))[0]).to.equal('4 of 5 places for guests are taken');
    });
});
