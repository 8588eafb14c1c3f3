import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { activateGuests } from '../../src/actions/activation';
import { endAccess, extendAccess } from '../../src/actions/expiry';
import { UnreadableRecordError } from '../../src/actions/guestPorts';
import type { GuestRecord } from '../../src/policy/guests';
import { days } from '../../src/policy/schedule';
import { GuestWorld, NOW } from '../support/guestPorts';
import { lifecycle } from '../support/policyObjects';

const IN_30_DAYS = new Date(NOW.getTime() + days(30));

function world(overrides: Parameters<typeof lifecycle>[0] = {}): GuestWorld {
    const made = new GuestWorld({ lifecycle: lifecycle(overrides) });
    made.isConnected = false;
    return made;
}

function record(of: GuestWorld, changes: Partial<GuestRecord>): void {
    const known = of.records.get('gus-id');
    if (known !== undefined) {
        of.records.set('gus-id', { ...known, ...changes });
    }
}

describe('extendAccess', () => {
    let guests: GuestWorld;

    beforeEach(() => {
        guests = world();
        record(guests, { sponsorId: 'mia-id' });
    });

    function extend(as: string, at: Date | undefined = IN_30_DAYS, userId = 'gus-id') {
        return extendAccess(guests.person(as), userId, at, guests.ports);
    }

    for (const who of ['ada', 'mia']) {
        it(`is open to ${who === 'ada' ? 'a manager' : 'the sponsor'}`, async () => {
            expect(await extend(who)).to.deep.equal({
                code: 'extended',
                isDone: true,
                params: { user: '@gus' },
                days: { date: IN_30_DAYS },
            });
            expect(guests.records.get('gus-id')).to.deep.include({ expiresAt: IN_30_DAYS, expirySetAt: NOW });
        });
    }

    it('is closed to any other member, to a guest who is named as sponsor, and to the guest', async () => {
        guests.addGuest('gina');
        expect((await extend('max')).code).to.equal('not_allowed');
        expect((await extend('gus')).code).to.equal('not_allowed');
        record(guests, { sponsorId: 'gina-id' });
        expect((await extend('gina')).code).to.equal('not_allowed');
        expect(guests.records.get('gus-id')).not.to.have.property('expiresAt');
    });

    it('can take the end away, where no longest access is set', async () => {
        record(guests, { expiresAt: IN_30_DAYS });
        expect(await extendAccess(guests.person('ada'), 'gus-id', undefined, guests.ports)).to.include({
            code: 'extended_without_end',
        });
        expect(guests.records.get('gus-id')?.expiresAt).to.be.undefined;
        guests = world({ maxExpiryDays: 60 });
        expect(await extendAccess(guests.person('ada'), 'gus-id', undefined, guests.ports)).to.include({
            code: 'expiry_needed',
            count: 60,
        });
    });

    it('takes no day that is over, and none past the longest access', async () => {
        guests = world({ maxExpiryDays: 20 });
        expect((await extend('ada', NOW)).code).to.equal('expiry_past');
        expect((await extend('ada', new Date('2026-03-22T23:59:59.999Z'))).code).to.equal('extended');
        expect(await extend('ada', new Date('2026-03-23T00:00:00Z'))).to.include({
            code: 'expiry_too_late',
            count: 20,
        });
    });

    it('counts the longest access from today where whoever says it is', async () => {
        guests = world({ maxExpiryDays: 20 });
        const extendFrom = (utcOffset: number, day: string) =>
            extendAccess(
                { ...guests.person('ada'), utcOffset },
                'gus-id',
                new Date(`${day}T23:59:59.999Z`),
                guests.ports,
            );
        // It is 10 o'clock in the morning of 2 March in universal time.
        expect((await extendFrom(14, '2026-03-23')).code).to.equal('extended');
        expect((await extendFrom(14, '2026-03-24')).code).to.equal('expiry_too_late');
        expect((await extendFrom(-11, '2026-03-21')).code).to.equal('extended');
        expect((await extendFrom(-11, '2026-03-22')).code).to.equal('expiry_too_late');
    });

    it('says of a guest who is deactivated how to go on, and that is how', async () => {
        guests.isConnected = true;
        guests.change('gus', { isActive: false });
        record(guests, { isActive: false, expiresAt: NOW });
        const refused = await activateGuests(guests.person('ada'), ['gus-id'], guests.ports);
        expect(refused.steps?.[0]).to.include({ isDone: false, failure: 'access_ended' });
        expect((await extend('ada')).code).to.equal('extended_inactive');
        expect(await activateGuests(guests.person('ada'), ['gus-id'], guests.ports)).to.include({ code: 'activated' });
    });

    it('changes nothing where the record cannot be read or written, and about nobody who is no guest', async () => {
        guests.fail('guests.findGuest', new UnreadableRecordError('guest', 'gus-id'));
        expect((await extend('ada')).code).to.equal('nothing_done');
        expect((await extend('mia')).code).to.equal('not_allowed');
        guests.mend();
        guests.fail('guests.saveGuest', new Error('no store'));
        expect((await extend('ada')).code).to.equal('nothing_done');
        guests.mend();
        expect((await extend('ada', IN_30_DAYS, 'max-id')).code).to.equal('not_a_guest');
        expect((await extend('ada', IN_30_DAYS, 'nobody')).code).to.equal('unknown_person');
    });
});

describe('endAccess', () => {
    let guests: GuestWorld;
    let logged: string[];

    beforeEach(() => {
        guests = world();
        logged = [];
        record(guests, { sponsorId: 'mia-id', expiresAt: new Date(NOW.getTime() + days(4)) });
    });

    async function sweep(): Promise<void> {
        await endAccess({ ...guests.ports, log: (text) => logged.push(text) });
    }

    const told = () => guests.told.map(({ to, outcome, offer }) => `${to} ${outcome.code}${offer ? ' +' : ''}`);

    it('reminds guest and sponsor once, the sponsor with a way to extend', async () => {
        await sweep();
        await sweep();
        expect(told()).to.deep.equal(['gus-id ends_for_guest', 'mia-id ends_for_sponsor +']);
        guests.now = new Date(NOW.getTime() + days(3.5));
        await sweep();
        expect(told().slice(2)).to.deep.equal(['gus-id ends_for_guest', 'mia-id ends_for_sponsor +']);
        guests.now = NOW;
    });

    it('reminds of an end that was said on the day of its first reminder', async () => {
        const end = new Date(NOW.getTime() + days(5) + 3_600_000);
        record(guests, { expiresAt: end, expirySetAt: NOW });
        await sweep();
        expect(told()).to.deep.equal([]);
        guests.now = new Date(NOW.getTime() + 2 * 3_600_000);
        await sweep();
        expect(told()).to.deep.equal(['gus-id ends_for_guest', 'mia-id ends_for_sponsor +']);
        guests.now = NOW;
    });

    it('reminds the managers where there is no sponsor who is active', async () => {
        guests.change('mia', { isActive: false });
        await sweep();
        expect(told()).to.deep.equal(['gus-id ends_for_guest', 'managers ends_for_managers']);
    });

    it('ends it on the day, and tells the sponsor once', async () => {
        record(guests, { expiresAt: NOW });
        await Promise.all([sweep(), sweep()]);
        expect(guests.account('gus').isActive).to.be.false;
        expect(guests.records.get('gus-id')?.isActive).to.be.false;
        expect(told()).to.deep.equal(['mia-id ended_for_sponsor']);
        await sweep();
        expect(told()).to.have.lengthOf(1);
    });

    it('tells of an end that was cut off before anybody was told, and of none that was not its own', async () => {
        record(guests, { expiresAt: NOW });
        guests.addGuest('gina');
        const gina = guests.records.get('gina-id');
        guests.records.set('gina-id', {
            ...(gina as GuestRecord),
            isActive: false,
            expiresAt: NOW,
            sponsorId: 'max-id',
        });
        const { announcements } = guests.ports;
        guests.ports.announcements = { ...announcements, tellOnce: () => Promise.reject(new Error('killed')) };
        await sweep();
        guests.ports.announcements = announcements;
        expect(guests.records.get('gus-id')?.isActive).to.be.false;
        expect(told()).to.deep.equal([]);
        await sweep();
        await sweep();
        expect(told()).to.deep.equal(['mia-id ended_for_sponsor']);
    });

    it('tells the managers once where the account cannot be deactivated, and goes on trying', async () => {
        record(guests, { expiresAt: NOW });
        guests.fail('workspace.deactivate', new Error('user-last-owner'));
        await sweep();
        await sweep();
        expect(told()).to.deep.equal(['managers end_failed']);
        guests.mend();
        await sweep();
        expect(guests.account('gus').isActive).to.be.false;
        expect(told()).to.deep.equal(['managers end_failed', 'mia-id ended_for_sponsor']);
    });

    it('gives an end to guests without one as soon as a longest access is set', async () => {
        guests = world({ maxExpiryDays: 60 });
        await sweep();
        expect(guests.records.get('gus-id')?.expiresAt?.toISOString()).to.equal('2026-05-01T23:59:59.999Z');
        expect(guests.records.get('gus-id')?.expirySetAt).to.deep.equal(NOW);
        expect(told()).to.deep.equal([]);
    });

    /** What happens once the round has its list of guests, and before it does anything. */
    function afterList(act: () => Promise<unknown>): void {
        const { listGuests } = guests.ports.guests;
        guests.ports.guests.listGuests = async () => {
            const found = await listGuests();
            await act();
            return found;
        };
    }

    for (const [title, inTwoMonths] of [
        ['gives more time', new Date(NOW.getTime() + days(60))],
        ['takes the end away', undefined],
    ] as const) {
        it(`ends nobody to whom the sponsor ${title} meanwhile`, async () => {
            record(guests, { expiresAt: NOW });
            afterList(async () => {
                const { isDone } = await extendAccess(guests.person('mia'), 'gus-id', inTwoMonths, guests.ports);
                expect(isDone).to.be.true;
            });
            await sweep();
            expect(guests.account('gus').isActive).to.be.true;
            expect(guests.records.get('gus-id')?.expiresAt).to.deep.equal(inTwoMonths);
            expect(told()).to.deep.equal([]);
        });
    }

    it('ends whose end stays as it is while something else changes, which is kept', async () => {
        record(guests, { expiresAt: NOW });
        afterList(async () => record(guests, { sponsorId: 'max-id', roomLimit: 3 }));
        await sweep();
        expect(guests.account('gus').isActive).to.be.false;
        expect(guests.records.get('gus-id')).to.include({ sponsorId: 'max-id', roomLimit: 3 });
        expect(told()).to.deep.equal(['max-id ended_for_sponsor']);
    });

    it('gives no end to whom one is said meanwhile, and overwrites nothing else', async () => {
        guests = world({ maxExpiryDays: 60 });
        guests.addGuest('gina');
        afterList(async () => {
            await extendAccess(guests.person('ada'), 'gus-id', IN_30_DAYS, guests.ports);
            const gina = guests.records.get('gina-id') as GuestRecord;
            guests.records.set('gina-id', { ...gina, sponsorId: 'mia-id' });
        });
        await sweep();
        expect(guests.records.get('gus-id')?.expiresAt).to.deep.equal(IN_30_DAYS);
        const gina = guests.records.get('gina-id');
        expect([gina?.sponsorId, gina?.expiresAt?.toISOString()]).to.deep.equal(['mia-id', '2026-05-01T23:59:59.999Z']);
        expect(guests.auditLog.noted.filter(({ action }) => action === 'expiry_set')).to.have.lengthOf(2);
    });

    it('leaves alone who has no end, is inactive, or has time', async () => {
        guests.addGuest('gina');
        record(guests, { isActive: false, expiresAt: NOW });
        const calls = guests.calls.length;
        await sweep();
        expect(guests.calls.slice(calls)).to.deep.equal(['guests.listGuests']);
        expect(told()).to.deep.equal([]);
    });

    it('goes on with the others where one cannot be looked after', async () => {
        guests.addGuest('gina');
        const gina = guests.records.get('gina-id');
        guests.records.set('gina-id', { ...(gina as GuestRecord), expiresAt: NOW, sponsorId: 'max-id' });
        guests.fail('workspace.findAccount', new Error('no answer'), { times: 1 });
        await sweep();
        expect(logged).to.have.lengthOf(1);
        expect(guests.account('gina').isActive).to.be.false;
    });
});
