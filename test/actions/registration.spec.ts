import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { acceptRegistration, openAwaitedRooms } from '../../src/actions/registration';
import type { Account, GuestRecord } from '../../src/policy/guests';
import { CONNECTION_FAILURES } from '../support/connectionFailures';
import { GuestWorld, NOW } from '../support/guestPorts';

const GINA = 'gina@example.org';

describe('acceptRegistration', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        world.invitation(GINA, { roomIds: ['help-id'], sponsorId: 'mia-id', expiresAt: new Date('2026-12-31') });
    });

    function register(overrides: Partial<Account> = {}): Account {
        return world.addAccount('gina', {
            emails: [{ address: 'Gina@Example.org', isVerified: false }],
            createdAt: NOW,
            ...overrides,
        });
    }

    function codes(): string[] {
        return world.told.map(({ to, outcome }) => `${to} ${outcome.code}`);
    }

    it('gives the guest role first and takes the default role then', async () => {
        register();
        expect((await acceptRegistration('gina-id', world.ports))?.code).to.equal('accepted_waits');
        expect(world.account('gina').roles).to.deep.equal(['guest']);
        const changes = world.calls.filter((call) => /Role$/.test(call));
        expect(changes).to.deep.equal(['connection.addRole', 'connection.removeRole']);
    });

    it('passes the place and what was said at invitation on to the guest', async () => {
        register();
        await acceptRegistration('gina-id', world.ports);
        expect(world.pending.size).to.equal(0);
        expect(world.places()).to.equal(2);
        expect(world.records.get('gina-id')).to.deep.equal({
            userId: 'gina-id',
            username: 'gina',
            isActive: true,
            addedAt: NOW,
            addedBy: 'ada-id',
            sponsorId: 'mia-id',
            expiresAt: new Date('2026-12-31'),
            awaited: { email: GINA, roomIds: ['help-id'] },
        });
        expect(codes()).to.deep.equal(['ada-id accepted_waits']);
    });

    it('opens the rooms at once where the address is verified already', async () => {
        register({ emails: [{ address: GINA, isVerified: true }] });
        expect((await acceptRegistration('gina-id', world.ports))?.code).to.equal('accepted');
        expect(world.roomsOf('gina')).to.deep.equal(['help']);
        expect(world.records.get('gina-id')?.awaited).to.equal(undefined);
    });

    it('keeps the rooms closed where another address is verified', async () => {
        const emails = [
            { address: GINA, isVerified: false },
            { address: 'other@example.org', isVerified: true },
        ];
        register({ emails });
        expect((await acceptRegistration('gina-id', world.ports))?.code).to.equal('accepted_waits');
        expect(world.roomsOf('gina')).to.deep.equal([]);
        expect(await openAwaitedRooms('gina-id', world.ports)).to.equal(undefined);
        expect(world.roomsOf('gina')).to.deep.equal([]);
    });

    for (const [title, prepare] of [
        ['was not invited', () => register({ emails: [{ address: 'x@example.org', isVerified: true }] })],
        ['has no address', () => register({ emails: [] })],
        ['is older than the invitation', () => register({ createdAt: new Date('2025-01-01') })],
        ['is gone', () => undefined],
        [
            'was invited too long ago',
            () => {
                register();
                world.now = new Date('2027-01-01');
            },
        ],
    ] as const) {
        it(`leaves an account alone that ${title}`, async () => {
            prepare();
            expect(await acceptRegistration('gina-id', world.ports)).to.equal(undefined);
            expect(world.pending.has(GINA)).to.be.true;
            expect(world.accounts.get('gina-id')?.roles ?? ['user']).to.deep.equal(['user']);
            expect(world.told).to.deep.equal([]);
        });
    }

    it('waits for the user name, without which no role can be changed', async () => {
        register({ username: '' });
        expect((await acceptRegistration('gina-id', world.ports))?.code).to.equal('awaits_username');
        expect(world.told).to.deep.equal([]);
        Object.assign(world.accounts.get('gina-id') ?? {}, { username: 'gina' });
        expect((await acceptRegistration('gina-id', world.ports))?.code).to.equal('accepted_waits');
    });

    it('makes no guest of somebody exempt or of a manager, and ends the invitation', async () => {
        for (const role of ['admin', 'guest-manager']) {
            world = new GuestWorld();
            world.invitation(GINA);
            register({ roles: ['user', role] });
            expect((await acceptRegistration('gina-id', world.ports))?.code).to.equal('accept_exempt');
            expect(world.account('gina').roles).to.deep.equal(['user', role]);
            expect(world.pending.size).to.equal(0);
            expect(world.places()).to.equal(1);
        }
    });

    it('gives the place back for an account that has to be activated first', async () => {
        register({ isActive: false });
        expect((await acceptRegistration('gina-id', world.ports))?.code).to.equal('accepted_waits');
        expect(world.records.get('gina-id')?.isActive).to.be.false;
        expect(world.places()).to.equal(1);
    });

    it('tells the managers without a connection, changes nothing, and goes on with one', async () => {
        register();
        world.isConnected = false;
        expect((await acceptRegistration('gina-id', world.ports))?.code).to.equal('accept_unconnected');
        expect(world.account('gina')).to.deep.include({ roles: ['user'], isActive: true });
        expect(codes()).to.deep.equal(['managers accept_unconnected']);
        await acceptRegistration('gina-id', world.ports);
        expect(codes()).to.have.lengthOf(1);
        world.isConnected = true;
        expect((await acceptRegistration('gina-id', world.ports))?.code).to.equal('accepted_waits');
        expect(codes()).to.deep.equal(['managers accept_unconnected', 'ada-id accepted_waits']);
    });

    for (const failure of CONNECTION_FAILURES) {
        it(`tells the managers of a member who should be a guest, and tries again: ${failure}`, async () => {
            register();
            world.failConnection('addRole', failure);
            const outcome = await acceptRegistration('gina-id', world.ports);
            expect(outcome?.code).to.equal('accept_failed');
            expect(outcome?.steps?.[0]).to.include({ step: 'guest_role', failure });
            expect(world.account('gina').roles).to.deep.equal(['user']);
            expect(codes()).to.deep.equal(['managers accept_failed']);
            await acceptRegistration('gina-id', world.ports);
            expect(codes()).to.have.lengthOf(1);
            world.mend();
            await acceptRegistration('gina-id', world.ports);
            expect(world.account('gina').roles).to.deep.equal(['guest']);
            expect(world.places()).to.equal(2);
        });
    }

    for (const [method, step] of [
        ['connection.removeRole', 'default_role'],
        ['guests.saveGuest', 'record'],
        ['invitations.removeInvitation', 'invitation'],
    ] as const) {
        it(`keeps the invitation until everything is done, and then finishes: ${step}`, async () => {
            register({ emails: [{ address: GINA, isVerified: true }] });
            world.fail(method, new Error('no luck'));
            const outcome = await acceptRegistration('gina-id', world.ports);
            expect(outcome?.code).to.equal('accept_unfinished');
            expect(outcome?.steps?.find(({ isDone }) => !isDone)?.step).to.equal(step);
            expect(world.account('gina').roles).to.include('guest');
            expect(world.pending.has(GINA)).to.be.true;
            world.mend();
            expect((await acceptRegistration('gina-id', world.ports))?.code).to.equal('accepted');
            expect(world.account('gina').roles).to.deep.equal(['guest']);
            expect(world.roomsOf('gina')).to.deep.equal(['help']);
            expect(world.pending.size).to.equal(0);
            expect(world.places()).to.equal(2);
        });
    }

    it('names the room that could not be opened', async () => {
        register({ emails: [{ address: GINA, isVerified: true }] });
        world.fail('workspace.addToRoom', new Error('over the limit'));
        const outcome = await acceptRegistration('gina-id', world.ports);
        expect(outcome?.code).to.equal('accepted_partly');
        expect(outcome?.steps?.find(({ isDone }) => !isDone)).to.include({
            step: 'room',
            detail: '#help',
            failureDetail: 'over the limit',
        });
        expect(codes()).to.deep.equal(['ada-id accepted_partly']);
    });

    it('happens once where two events report the account at once', async () => {
        register();
        const [first, second] = await Promise.all([
            acceptRegistration('gina-id', world.ports),
            acceptRegistration('gina-id', world.ports),
        ]);
        expect([first?.code, second?.code]).to.have.members(['accepted_waits', undefined]);
        expect(codes()).to.have.lengthOf(1);
        expect(world.ports.underWay.size).to.equal(0);
    });

    it('rejects where the invitations cannot be read, and can be called again', async () => {
        register();
        world.fail('invitations.findInvitation', new Error('down'), { times: 1 });
        let failed = false;
        await acceptRegistration('gina-id', world.ports).catch(() => (failed = true));
        expect(failed).to.be.true;
        expect((await acceptRegistration('gina-id', world.ports))?.code).to.equal('accepted_waits');
    });
});

describe('openAwaitedRooms', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        const awaited = { email: 'gus@example.org', roomIds: ['help-id', 'project-id'] };
        world.records.set('gus-id', { ...(world.records.get('gus-id') as GuestRecord), addedBy: 'ada-id', awaited });
    });

    it('opens every room once the address is verified, and tells whoever invited', async () => {
        expect((await openAwaitedRooms('gus-id', world.ports))?.code).to.equal('rooms_opened');
        expect(world.roomsOf('gus')).to.deep.equal(['general', 'project', 'help']);
        expect(world.records.get('gus-id')?.awaited).to.equal(undefined);
        expect(world.told.map(({ to, outcome }) => `${to} ${outcome.code}`)).to.deep.equal(['ada-id rooms_opened']);
        expect(await openAwaitedRooms('gus-id', world.ports)).to.equal(undefined);
    });

    it('opens none for somebody deactivated, or no guest any more', async () => {
        world.change('gus', { isActive: false });
        expect(await openAwaitedRooms('gus-id', world.ports)).to.equal(undefined);
        world.change('gus', { isActive: true, roles: ['user'] });
        expect(await openAwaitedRooms('gus-id', world.ports)).to.equal(undefined);
        expect(world.roomsOf('gus')).to.deep.equal(['general']);
    });

    it('does nothing for somebody who waits for no room', async () => {
        expect(await openAwaitedRooms('mia-id', world.ports)).to.equal(undefined);
        expect(world.told).to.deep.equal([]);
    });

    it('tells once of rooms that cannot be entered, and of those that are gone', async () => {
        world.rooms.delete('help-id');
        world.fail('workspace.addToRoom', new Error('refused'));
        const outcome = await openAwaitedRooms('gus-id', world.ports);
        expect(outcome?.code).to.equal('rooms_opened_partly');
        expect(outcome?.steps?.map(({ failure }) => failure)).to.deep.equal(['unknown_room', 'server']);
        expect(await openAwaitedRooms('gus-id', world.ports)).to.equal(undefined);
        expect(world.told).to.have.lengthOf(1);
    });
});
