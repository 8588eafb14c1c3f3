import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { countUsage, describeGuest, listGuests } from '../../src/actions/directory';
import type { GuestDetails } from '../../src/actions/directory';
import type { GuestPage, GuestQuery, Usage } from '../../src/actions/lifecycle';
import type { GuestRecord } from '../../src/policy/guests';
import { GuestWorld, NOW } from '../support/guestPorts';
import { caps } from '../support/policyObjects';

const DAY = 86_400_000;

function inDays(count: number): Date {
    return new Date(NOW.getTime() + count * DAY);
}

function record(world: GuestWorld, username: string, changes: Partial<GuestRecord>): void {
    const id = `${username}-id`;
    world.records.set(id, { ...(world.records.get(id) as GuestRecord), ...changes });
}

describe('listGuests', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld({ caps: caps({ rooms: 3 }) });
        world.addGuest('gina', { roles: ['extern'], lastLoginAt: inDays(-1) }, ['help', 'project']);
        world.addGuest('gerd', { isActive: false });
        world.addAccount('gerda', { roles: ['guest', 'admin'] });
        world.invitation('nina@example.org', { sponsorId: 'mia-id' });
        record(world, 'gina', { sponsorId: 'mia-id', expiresAt: inDays(3) });
        record(world, 'gus', { expiresAt: inDays(20) });
    });

    async function list(query: Partial<GuestQuery> = {}): Promise<GuestPage> {
        const found = await listGuests(
            world.person('ada'),
            { filter: 'all', offset: 0, count: 20, ...query },
            world.ports,
        );
        if ('code' in found) {
            throw new Error(found.code);
        }
        return found;
    }

    function names({ rows }: GuestPage): string[] {
        return rows.map((row) => `${row.username ?? row.email} ${row.state}`);
    }

    const expected = {
        active: ['gus active', 'gina active'],
        inactive: ['gerd inactive'],
        pending: ['nina@example.org pending'],
        expiring: ['gina active'],
        all: ['gus active', 'gina active', 'gerd inactive', 'nina@example.org pending'],
    } as const;

    for (const [filter, members] of Object.entries(expected)) {
        for (const isConnected of [true, false]) {
            it(`lists ${filter} guests ${isConnected ? 'by the server' : 'by the records'}`, async () => {
                world.isConnected = isConnected;
                const page = await list({ filter: filter as keyof typeof expected });
                expect(names(page)).to.have.members(members);
                const isByServer = isConnected && filter !== 'pending' && filter !== 'expiring';
                // The server's list has a place for Gerda, who is no guest for her other role.
                const empty = isByServer && filter !== 'inactive' ? 1 : 0;
                expect(page.total).to.equal(members.length + empty);
                expect(page.source).to.equal(isByServer ? 'server' : 'store');
                expect(page.failure).to.equal(undefined);
            });
        }
    }

    for (const isConnected of [true, false]) {
        it(`gives every guest once, whatever the pages, ${isConnected ? 'by the server' : 'by the records'}`, async () => {
            world.isConnected = isConnected;
            world.accounts.delete('gerda-id');
            for (const count of [1, 2, 3, 4]) {
                const seen: string[] = [];
                for (let offset = 0; offset < 4; offset += count) {
                    const page = await list({ offset, count });
                    expect(page.total).to.equal(4);
                    expect(page.rows).to.have.lengthOf(Math.min(count, 4 - offset));
                    seen.push(...names(page));
                }
                expect(seen).to.have.members(expected.all);
            }
            expect((await list({ offset: 40 })).rows).to.deep.equal([]);
        });
    }

    it('gives every guest once where accounts among them are none for another role, and the same total on each page', async () => {
        world.addGuest('zoe');
        world.addAccount('hugo', { roles: ['guest', 'admin'], isActive: false });
        world.addGuest('ida', { isActive: false });
        for (const count of [1, 2, 3, 20]) {
            const seen: string[] = [];
            const totals = new Set<number>();
            let [offset, total] = [0, 1];
            for (; offset < total; offset += count) {
                const page = await list({ offset, count });
                ({ total } = page);
                totals.add(total);
                seen.push(...names(page));
            }
            expect(seen, `pages of ${count}`).to.deep.equal([...new Set(seen)]);
            expect(seen).to.have.members([...expected.all, 'zoe active', 'ida inactive']);
            expect([...totals]).to.deep.equal([8]);
        }
    });

    it('says of each guest what is known', async () => {
        const row = (await list()).rows.find(({ username }) => username === 'gina');
        expect(row).to.deep.include({
            state: 'active',
            userId: 'gina-id',
            name: 'Gina Person',
            email: 'gina@example.org',
            sponsorUsername: 'mia',
            rooms: 2,
            roomLimit: 3,
            lastLoginAt: inDays(-1),
        });
        expect((await list({ filter: 'pending' })).rows[0]).to.include({ state: 'pending', sponsorUsername: 'mia' });
    });

    for (const [isActive, utcOffset, hoursAfter, isExpired] of [
        [true, 0, -1, false],
        [true, 0, 1, true],
        [true, 9, -8, true],
        [true, 9, -10, false],
        [true, -8, 7, false],
        [true, -8, 9, true],
        // Where the day of the guest is not known, access that nobody has ended goes on while it may.
        [true, undefined, 11, false],
        [true, undefined, 13, true],
        [false, undefined, 1, true],
        [false, -8, 7, false],
    ] as const) {
        const who = `a guest ${utcOffset ?? 'nobody knows how many'} hours ahead, ${isActive ? 'active' : 'inactive'}`;
        it(`takes access for ${isExpired ? 'ended' : 'going on'} ${hoursAfter} hours after the day's end: ${who}`, async () => {
            const expiresAt = new Date('2026-03-31T23:59:59.999Z');
            world.change('gina', { isActive, utcOffset });
            record(world, 'gina', { expiresAt, isActive });
            world.now = new Date(expiresAt.getTime() + hoursAfter * 3_600_000);
            const row = (await list()).rows.find(({ username }) => username === 'gina');
            expect(row?.isExpired).to.equal(isExpired);
        });
    }

    it('searches, in all sources', async () => {
        expect(names(await list({ text: 'GIN' }))).to.deep.equal(['gina active']);
        expect(names(await list({ text: 'nina' }))).to.deep.equal(['nina@example.org pending']);
        world.isConnected = false;
        expect(names(await list({ text: 'GIN' }))).to.deep.equal(['gina active']);
    });

    it('falls back to the records where the server cannot be asked, and says why', async () => {
        world.failConnection('listAccounts', 'wrong_token');
        const page = await list({ filter: 'active' });
        expect(names(page)).to.have.members(expected.active);
        expect(page).to.include({ source: 'store', failure: 'wrong_token' });
    });

    it('leaves out what cannot be looked up', async () => {
        world.fail('guests.findGuest', new Error('down'));
        world.fail('workspace.listRoomIds', new Error('down'));
        const [row] = (await list({ filter: 'active', text: 'gina' })).rows;
        expect(row).to.include({ username: 'gina', rooms: undefined, record: undefined });
    });

    it('lists no lapsed invitation', async () => {
        world.now = inDays(15);
        expect((await list({ filter: 'pending' })).total).to.equal(0);
    });

    it('is for managers', async () => {
        const found = await listGuests(world.person('mia'), { filter: 'all', offset: 0, count: 20 }, world.ports);
        expect(found).to.deep.equal({ code: 'not_allowed', isDone: false });
        world.fail('guests.listGuests', new Error('down'));
        const query: GuestQuery = { filter: 'expiring', offset: 0, count: 20 };
        expect(await listGuests(world.person('ada'), query, world.ports)).to.include({ code: 'nothing_done' });
    });
});

describe('describeGuest', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        record(world, 'gus', { sponsorId: 'mia-id', addedBy: 'ada-id', note: 'secret' });
    });

    it('tells a manager everything', async () => {
        const found = (await describeGuest(world.person('ada'), 'gus-id', world.ports)) as GuestDetails;
        expect(found).to.deep.include({ roles: ['guest'], addedBy: 'ada', isUnreadable: false });
        expect(found.row).to.include({ email: 'gus@example.org', rooms: 1, sponsorUsername: 'mia' });
        expect(found.row.record?.note).to.equal('secret');
    });

    it('tells the sponsor all but address and note', async () => {
        const found = (await describeGuest(world.person('mia'), 'gus-id', world.ports)) as GuestDetails;
        expect(found.row).to.include({ username: 'gus', rooms: 1, email: undefined });
        expect(found.row.record?.note).to.equal(undefined);
    });

    it('tells nobody else, not even whether there is such a guest', async () => {
        for (const id of ['gus-id', 'ada-id', 'none']) {
            expect(await describeGuest(world.person('max'), id, world.ports)).to.deep.equal({
                code: 'not_allowed_sponsor',
                isDone: false,
            });
        }
        expect(await describeGuest(world.person('gus'), 'gus-id', world.ports)).to.include({
            code: 'not_allowed_sponsor',
        });
        world.fail('guests.findGuest', new Error('down'));
        expect(await describeGuest(world.person('mia'), 'gus-id', world.ports)).to.include({
            code: 'not_allowed_sponsor',
        });
    });

    it('tells a manager who is no guest, and what cannot be read', async () => {
        expect(await describeGuest(world.person('ada'), 'mia-id', world.ports)).to.include({ code: 'not_a_guest' });
        expect(await describeGuest(world.person('ada'), 'none', world.ports)).to.include({ code: 'unknown_person' });
        world.fail('guests.findGuest', new Error('down'));
        expect(await describeGuest(world.person('ada'), 'gus-id', world.ports)).to.include({ isUnreadable: true });
    });
});

describe('countUsage', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld({ caps: caps({ guests: 10 }) });
        world.addGuest('gina');
        world.addGuest('gerd', { isActive: false });
        world.invitation('nina@example.org');
        record(world, 'gina', { expiresAt: inDays(14) });
    });

    async function count(): Promise<Usage> {
        return (await countUsage(world.person('ada'), world.ports)) as Usage;
    }

    it('counts guests, places and what expires', async () => {
        expect(await count()).to.deep.equal({
            active: 2,
            recordedActive: 2,
            pending: 1,
            inactive: 1,
            cap: 10,
            serverActive: 2,
            expiring: 1,
            counter: 3,
        });
    });

    it("takes the server's number where the two differ, and corrects the counter", async () => {
        world.addAccount('erik', { roles: ['extern'] });
        world.addAccount('gerda', { roles: ['guest', 'admin'] });
        world.counted = 7;
        expect(await count()).to.include({ active: 3, recordedActive: 2, serverActive: 3, counter: 7 });
        expect(world.places()).to.equal(4);
        expect(await count()).to.include({ counter: 4 });
    });

    it('goes by the records without a connection, and corrects the counter by them', async () => {
        world.isConnected = false;
        world.counted = 7;
        expect(await count()).to.include({ active: 2, serverActive: undefined, counter: 7 });
        expect(world.places()).to.equal(3);
    });

    it('corrects nothing where the server could not be asked', async () => {
        world.counted = 7;
        world.failConnection('listAccounts', 'server_error');
        expect(await count()).to.include({ active: 2, failure: 'server_error' });
        expect(world.places()).to.equal(7);
    });

    it('is for managers', async () => {
        expect(await countUsage(world.person('mia'), world.ports)).to.include({ code: 'not_allowed' });
        world.fail('guests.listGuests', new Error('down'));
        expect(await countUsage(world.person('ada'), world.ports)).to.include({ code: 'nothing_done' });
    });
});
