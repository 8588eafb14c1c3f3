import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { endInactivity } from '../../src/actions/inactivity';
import type { GuestRecord } from '../../src/policy/guests';
import { days } from '../../src/policy/schedule';
import { GuestWorld, NOW } from '../support/guestPorts';
import { lifecycle } from '../support/policyObjects';

function ago(count: number): Date {
    return new Date(NOW.getTime() - days(count));
}

function world(overrides: Parameters<typeof lifecycle>[0] = {}): GuestWorld {
    const made = new GuestWorld({ lifecycle: lifecycle({ inactivityDays: 30, ...overrides }) });
    made.isConnected = false;
    made.idle.rule = { since: ago(1_000), days: 30 };
    made.change('gus', { lastLoginAt: ago(40) });
    made.records.set('gus-id', { ...(made.records.get('gus-id') as GuestRecord), sponsorId: 'mia-id' });
    return made;
}

describe('endInactivity', () => {
    let guests: GuestWorld;

    beforeEach(() => {
        guests = world();
    });

    const sweep = (isOver = false): Promise<void> =>
        endInactivity({ ...guests.ports, idle: guests.idle }, { isOver: () => isOver });

    async function sleep(count: number): Promise<void> {
        guests.now = new Date(guests.now.getTime() + days(count));
        await sweep();
    }

    const told = () =>
        guests.told.map(({ to, outcome }) => `${to} ${outcome.code} ${outcome.params?.users ?? ''}`.trim());

    const noted = () => guests.auditLog.noted.map(({ action }) => action);

    const HOUR = 1 / 24;

    const WARNED = ['gus-id idle_for_guest', 'mia-id idle_for_sponsor @gus'];

    for (const isConnected of [true, false]) {
        describe(isConnected ? 'by the server’s list' : 'by look-ups', () => {
            beforeEach(() => {
                guests.isConnected = isConnected;
            });

            it('warns once, seven days ahead, and deactivates then', async () => {
                await sweep();
                await sweep();
                expect(told()).to.deep.equal(WARNED);
                expect(guests.told[0].outcome.dates).to.deep.equal({ date: new Date(NOW.getTime() + days(7)) });
                await sleep(6.9);
                expect(guests.account('gus').isActive).to.be.true;
                await sleep(0.1);
                expect(guests.account('gus').isActive).to.be.false;
                await sleep(1);
                expect(told().slice(2)).to.deep.equal(['mia-id idle_ended_for_sponsor @gus']);
                expect(noted()).to.deep.equal(['inactive_warned', 'inactive_deactivated']);
                expect(guests.idle.warnings.size).to.equal(0);
            });

            it('takes a login after the warning for an end of it', async () => {
                await sweep();
                guests.change('gus', { lastLoginAt: NOW });
                await sleep(8);
                expect(guests.account('gus').isActive).to.be.true;
                expect(guests.idle.warnings.size).to.equal(0);
                expect(told()).to.have.lengthOf(2);
            });

            it('counts from when the account came to be for whoever has never logged in', async () => {
                guests.addGuest('gina', { createdAt: ago(10) });
                guests.addGuest('greta', { createdAt: ago(23) });
                await sweep();
                expect(told()).to.include('greta-id idle_for_guest').and.not.to.include('gina-id idle_for_guest');
            });

            it('only lists to the managers whom it hits when it is switched on, and warns them by the next round', async () => {
                guests.idle.rule = undefined;
                guests.addGuest('gina', { lastLoginAt: ago(22) });
                guests.addGuest('greta', { lastLoginAt: ago(300) });
                await sweep();
                expect(told()).to.deep.equal(['managers idle_listed @greta, @gus']);
                expect([noted(), guests.idle.warnings.size]).to.deep.equal([[], 0]);
                await sleep(HOUR);
                expect(told().slice(1).sort()).to.deep.equal(['greta-id idle_for_guest', ...WARNED]);
                expect(guests.told[1].outcome.dates).to.deep.equal({ date: new Date(guests.now.getTime() + days(7)) });
                await sleep(2);
                expect(told().slice(4)).to.deep.equal(['gina-id idle_for_guest']);
                expect(guests.idle.listings.size).to.equal(0);
                await sleep(4.9);
                expect([...guests.accounts.values()].every(({ isActive }) => isActive)).to.be.true;
                await sleep(0.1);
                expect(guests.account('gus').isActive).to.be.false;
            });

            it('lists whom the first round had no time for before it warns them', async () => {
                guests.idle.rule = undefined;
                for (let index = 0; index < 450; index += 1) {
                    guests.addGuest(`guest${index}`, { lastLoginAt: ago(300) });
                }
                await sweep(true);
                const first = guests.idle.listings.size;
                expect(first).to.be.within(100, 200);
                for (let round = 0; round < 20; round += 1) {
                    guests.now = new Date(guests.now.getTime() + 3_600_000);
                    await sweep(true);
                }
                const listed = guests.told
                    .filter(({ to }) => to === 'managers')
                    .map(({ outcome }) => Number(outcome.count));
                expect(listed.reduce((sum, count) => sum + count, 0)).to.equal(451);
                expect(guests.idle.warnings.size).to.equal(451);
            });

            it('comes to everybody in rounds that have no time', async () => {
                for (let index = 0; index < 450; index += 1) {
                    guests.addGuest(`guest${index}`, { lastLoginAt: ago(24) });
                }
                for (let round = 0; round < 20; round += 1) {
                    guests.now = new Date(guests.now.getTime() + 3_600_000);
                    await sweep(true);
                }
                expect(guests.idle.warnings.size).to.equal(451);
            });
        });
    }

    it('is switched on at one moment for all servers that come to it at once, and listed by one of them', async () => {
        guests.idle.rule = undefined;
        const saved: number[] = [];
        let arrived = 0;
        const server = (delay: number): Promise<void> => {
            const now = () => new Date(guests.now.getTime() + delay);
            const { idle } = guests;
            const saveRule = (rule: Parameters<typeof idle.saveRule>[0]): Promise<void> => {
                saved.push(rule.since.getTime());
                return idle.saveRule(rule);
            };
            // Neither sees what the other puts on record until both have looked.
            const listListings = async (): ReturnType<typeof idle.listListings> => {
                const listings = await idle.listListings();
                arrived += 1;
                while (arrived < 2) {
                    await new Promise((resolve) => setImmediate(resolve));
                }
                return listings;
            };
            const store = Object.assign(Object.create(idle) as typeof idle, { saveRule, listListings });
            return endInactivity({ ...guests.ports, now, idle: store });
        };
        await Promise.all([server(0), server(5)]);
        expect(new Set(saved).size).to.equal(2);
        const listed = guests.told.filter(({ outcome }) => outcome.code === 'idle_listed');
        expect(listed).to.have.lengthOf(1);
    });

    it('asks nothing while it is off, and forgets what was', async () => {
        await sweep();
        const off = new GuestWorld({ lifecycle: lifecycle() });
        await endInactivity({ ...off.ports, idle: guests.idle });
        expect([guests.idle.rule, guests.idle.warnings.size]).to.deep.equal([undefined, 0]);
        const calls = off.calls.length;
        await endInactivity({ ...off.ports, idle: guests.idle });
        expect(off.calls).to.have.lengthOf(calls);
    });

    it('deactivates nobody whom the warning has not reached', async () => {
        const { tellOnce } = guests.ports.announcements;
        guests.ports.announcements.tellOnce = async () => false;
        await sweep();
        await sleep(7.1);
        expect(guests.account('gus').isActive).to.be.true;
        guests.ports.announcements.tellOnce = tellOnce;
        await sleep(0.1);
        expect(told()).to.deep.equal(WARNED);
        await sleep(6);
        expect(guests.account('gus').isActive).to.be.true;
        await sleep(1);
        expect(guests.account('gus').isActive).to.be.false;
    });

    it('tells the managers where there is no active sponsor', async () => {
        guests.change('mia', { isActive: false });
        await sweep();
        await sleep(7);
        expect(told()).to.deep.equal(['gus-id idle_for_guest', 'managers idle_ended_for_managers @gus']);
    });

    it('goes on trying where the account cannot be deactivated, unless the guest comes back', async () => {
        guests.fail('workspace.deactivate', new Error('user-last-owner'));
        await sweep();
        await sleep(7);
        await sleep(1);
        expect(told().slice(2)).to.deep.equal(['managers idle_failed']);
        guests.change('gus', { lastLoginAt: guests.now });
        guests.mend();
        await sleep(1);
        expect(guests.account('gus').isActive).to.be.true;
        expect(guests.idle.warnings.size).to.equal(0);
        expect(noted()).to.deep.equal(['inactive_warned']);
    });

    it('tells of an end that a round before was cut off at, and lets whoever was activated since be', async () => {
        await sweep();
        const { tellOnce } = guests.ports.announcements;
        guests.ports.announcements.tellOnce = async () => false;
        await sleep(7);
        expect(guests.account('gus').isActive).to.be.false;
        guests.change('gus', { isActive: true });
        guests.records.set('gus-id', { ...(guests.records.get('gus-id') as GuestRecord), isActive: true });
        guests.ports.announcements.tellOnce = tellOnce;
        await sleep(0.1);
        expect(told().slice(2, 3)).to.deep.equal(['mia-id idle_ended_for_sponsor @gus']);
        expect(guests.account('gus').isActive).to.be.true;
        expect(noted().slice(0, 2)).to.deep.equal(['inactive_warned', 'inactive_deactivated']);
    });

    it('tells of an end once, wherever the round that told it was cut off', async () => {
        guests.addGuest('gina', { lastLoginAt: ago(40) });
        guests.records.set('gina-id', { ...(guests.records.get('gina-id') as GuestRecord), sponsorId: 'mia-id' });
        await sweep();
        const { removeWarning } = guests.idle;
        let left = 1;
        guests.idle.removeWarning = async (userId) => {
            left -= 1;
            if (left < 0) {
                throw new Error('killed');
            }
            return removeWarning.call(guests.idle, userId);
        };
        await sleep(7);
        guests.idle.removeWarning = removeWarning;
        await sleep(1);
        expect(told().filter((line) => line.includes('ended'))).to.deep.equal([
            'mia-id idle_ended_for_sponsor @gina, @gus',
        ]);
        expect(guests.idle.warnings.size).to.equal(0);
    });

    it('warns nobody of the list who comes back, and lists to the managers once', async () => {
        guests.idle.rule = undefined;
        guests.addGuest('gina', { lastLoginAt: ago(40) });
        await sweep();
        guests.change('gina', { lastLoginAt: NOW });
        await sleep(HOUR);
        await sleep(HOUR);
        expect(told()).to.deep.equal(['managers idle_listed @gina, @gus', ...WARNED]);
        expect(guests.idle.listings.size).to.equal(0);
    });

    it('tells the managers a list at which a round before was cut off, and warns of it no sooner', async () => {
        guests.idle.rule = undefined;
        const { tellManagersOnce } = guests.ports.announcements;
        guests.ports.announcements.tellManagersOnce = async () => false;
        await sweep();
        guests.ports.announcements.tellManagersOnce = tellManagersOnce;
        await sleep(HOUR / 4);
        await sleep(HOUR / 4);
        expect(told()).to.deep.equal(['managers idle_listed @gus']);
        await sleep(HOUR);
        expect(told().slice(1)).to.deep.equal(WARNED);
    });

    it('lists again when it is switched on again, on the same day too', async () => {
        guests.idle.rule = undefined;
        await sweep();
        await guests.idle.clear();
        await sleep(HOUR);
        expect(told()).to.deep.equal(['managers idle_listed @gus', 'managers idle_listed @gus']);
    });

    it('lists nobody again who was activated again', async () => {
        guests.idle.rule = undefined;
        await sweep();
        await sleep(HOUR);
        await sleep(7);
        expect(guests.account('gus').isActive).to.be.false;
        guests.change('gus', { isActive: true });
        guests.records.set('gus-id', { ...(guests.records.get('gus-id') as GuestRecord), isActive: true });
        await sleep(HOUR);
        expect(told().filter((line) => line.startsWith('managers'))).to.have.lengthOf(1);
        expect(guests.idle.warnings.size).to.equal(1);
    });

    it('forgets the listing of whoever was deactivated by somebody else, or is a guest no more', async () => {
        guests.idle.rule = undefined;
        guests.addGuest('gina', { lastLoginAt: ago(40) });
        await sweep();
        guests.records.set('gus-id', { ...(guests.records.get('gus-id') as GuestRecord), isActive: false });
        guests.records.delete('gina-id');
        await sleep(HOUR);
        expect([guests.idle.listings.size, guests.idle.warnings.size]).to.deep.equal([0, 0]);
    });

    it('forgets the warning of whoever was deactivated by somebody else, or is a guest no more', async () => {
        guests.addGuest('gina', { lastLoginAt: ago(40) });
        await sweep();
        guests.records.set('gus-id', { ...(guests.records.get('gus-id') as GuestRecord), isActive: false });
        guests.records.delete('gina-id');
        await sweep();
        expect(guests.idle.warnings.size).to.equal(0);
        expect(noted()).to.deep.equal(['inactive_warned', 'inactive_warned']);
    });

    it('looks each guest up where the server’s list fails, and goes on where one look-up does', async () => {
        guests.isConnected = true;
        guests.addGuest('gina', { lastLoginAt: ago(40) });
        guests.failConnection('listAccounts', 'wrong_token');
        guests.fail('workspace.findAccount', new Error('no answer'), { times: 1 });
        await sweep();
        expect(guests.logged).to.have.lengthOf(2);
        expect(guests.idle.warnings.size).to.equal(1);
    });

    it('warns and deactivates nobody while the records do not work', async () => {
        guests.idle.saveWarning = async () => {
            throw new Error('no store');
        };
        await sweep().catch(() => undefined);
        expect(told()).to.deep.equal([]);
        expect(guests.account('gus').isActive).to.be.true;
    });
});
