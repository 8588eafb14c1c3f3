import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { addGuest } from '../../src/actions/accounts';
import type { AddCode } from '../../src/actions/accounts';
import { ConnectionError } from '../../src/actions/connectionPort';
import { UnreadableRecordError } from '../../src/actions/guestPorts';
import type { NewGuest, Outcome } from '../../src/actions/lifecycle';
import { days } from '../../src/policy/schedule';
import { CONNECTION_FAILURES } from '../support/connectionFailures';
import { GuestWorld, NOW } from '../support/guestPorts';
import { caps } from '../support/policyObjects';

const GINA = 'gina.gast@example.org';

const LATER = new Date(NOW.getTime() + 86_400_000);

describe('addGuest', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
    });

    function add(guest: Partial<NewGuest> = {}, as = 'ada'): Promise<Outcome<AddCode>> {
        return addGuest(world.person(as), { email: GINA, roomIds: ['project-id', 'help-id'], ...guest }, world.ports);
    }

    /** Nobody came to be, nothing was sent, and no place is taken. */
    function expectNothing(): void {
        expect([...world.accounts.values()].map(({ username }) => username)).to.have.members([
            'ada',
            'mia',
            'max',
            'gus',
        ]);
        expect(world.mails.welcome).to.deep.equal([]);
        expect(world.places()).to.equal(1);
        expect(world.claims).to.deep.equal([]);
        expect(world.records.size).to.equal(1);
    }

    it('makes an account with the guest role alone, a record, and opens the rooms', async () => {
        const outcome = await add({ name: 'Gina Gast', sponsorId: 'mia-id', expiresAt: LATER, note: 'from the fair' });
        expect(outcome).to.include({ code: 'added', isDone: true });
        expect(outcome.params).to.deep.equal({ email: GINA, user: '@gina.gast' });
        expect(world.account('gina.gast')).to.deep.include({ roles: ['guest'], name: 'Gina Gast' });
        expect(world.mails.welcome).to.deep.equal([GINA]);
        expect(world.roomsOf('gina.gast')).to.have.members(['project', 'help']);
        expect(world.records.get('gina.gast-id')).to.deep.equal({
            userId: 'gina.gast-id',
            username: 'gina.gast',
            isActive: true,
            addedAt: NOW,
            addedBy: 'ada-id',
            sponsorId: 'mia-id',
            expiresAt: LATER,
            note: 'from the fair',
        });
        expect(world.places()).to.equal(2);
    });

    it('makes name and user name of the address where nothing else is said', async () => {
        await add({ email: ' <GINA.GAST@example.org>, ' });
        expect(world.account('gina.gast')).to.deep.include({
            name: 'Gina Gast',
            emails: [{ address: GINA, isVerified: false }],
        });
    });

    it('passes by a user name that is taken, even where the look-up did not show it', async () => {
        world.addAccount('gina.gast');
        world.change('gina.gast', { emails: [] });
        expect((await add()).params?.user).to.equal('@gina.gast2');
        world.fail('directory.findPersonByUsername', new Error('down'));
        expect((await add({ email: 'gina.gast@example.net' })).params?.user).to.equal('@gina.gast3');
    });

    it('takes the user name that was asked for and no other', async () => {
        const outcome = await add({ username: 'mia' });
        expect(outcome.code).to.equal('nothing_done');
        expect(outcome.steps).to.deep.equal([
            {
                step: 'account',
                isDone: false,
                detail: undefined,
                failure: 'name_taken',
                failureDetail: undefined,
                isUncertain: false,
            },
        ]);
        expectNothing();
        expect((await add({ username: 'gigi' })).params?.user).to.equal('@gigi');
    });

    for (const [title, guest, code, params] of [
        ['a malformed address', { email: 'gina' }, 'bad_address', { email: 'gina', domain: 'gina' }],
        ['a user name that the server refuses', { username: 'gi na' }, 'bad_username', { username: 'gi na' }],
        ['a room that is not there', { roomIds: ['none'] }, 'unknown_room', { room: 'none' }],
        ['a sponsor who is a guest', { sponsorId: 'gus-id' }, 'sponsor_not_member', { user: '@gus' }],
        ['a sponsor who is nobody', { sponsorId: 'none' }, 'sponsor_not_member', { user: '@none' }],
        [
            'an end that is over everywhere',
            { expiresAt: new Date(NOW.getTime() - days(0.5)) },
            'expiry_past',
            undefined,
        ],
    ] as const) {
        it(`refuses ${title}`, async () => {
            expect(await add(guest)).to.deep.equal({ code, isDone: false, ...(params ? { params } : {}) });
            expectNothing();
        });
    }

    it('refuses a direct room, and a sponsor who is deactivated', async () => {
        world.addRoom('talk', { type: 'direct' });
        expect((await add({ roomIds: ['talk-id'] })).code).to.equal('no_guest_room');
        world.change('mia', { isActive: false });
        expect((await add({ sponsorId: 'mia-id' })).code).to.equal('sponsor_not_member');
        expectNothing();
    });

    it('refuses domains by the rules, and lets subdomains of an allowed one pass', async () => {
        const invitations = { allowedDomains: ['example.org'], blockedDomains: ['old.example.org'] };
        world = new GuestWorld({ invitations: { ...invitations, days: 14, defaultExpiryDays: 0 } });
        expect((await add({ email: 'g@example.net' })).code).to.equal('domain_not_allowed');
        expect((await add({ email: 'g@old.example.org' })).code).to.equal('domain_blocked');
        expectNothing();
        expect((await add({ email: 'g@new.example.org' })).code).to.equal('added');
    });

    it('refuses more rooms than a guest may be in, and takes a room that is named twice for one', async () => {
        world = new GuestWorld({ caps: caps({ rooms: 1 }) });
        expect(await add()).to.deep.equal({ code: 'too_many_rooms', isDone: false, params: { limit: 1, wanted: 2 } });
        expectNothing();
        expect((await add({ roomIds: ['help-id', 'help-id'] })).code).to.equal('added');
    });

    for (const username of ['mia', 'gus']) {
        it(`lets nobody but managers: ${username}`, async () => {
            expect((await add({}, username)).code).to.equal('not_allowed');
            expectNothing();
            expect(world.calls).to.deep.equal([]);
        });
    }

    it('needs the connection', async () => {
        world.isConnected = false;
        expect((await add()).code).to.equal('not_connected');
        expectNothing();
    });

    describe('where the address has an account', () => {
        it('tells a member, a deactivated member and a deactivated guest apart', async () => {
            expect(await add({ email: 'mia@example.org' })).to.deep.include({
                code: 'already_member',
                params: { email: 'mia@example.org', user: '@mia' },
            });
            world.change('mia', { isActive: false });
            expect((await add({ email: 'mia@example.org' })).code).to.equal('already_inactive_member');
            world.change('gus', { isActive: false });
            expect((await add({ email: 'gus@example.org' })).code).to.equal('already_inactive');
            expectNothing();
        });

        it('adds to a guest what is missing, and changes nothing that is there', async () => {
            world.records.set('gus-id', {
                userId: 'gus-id',
                username: 'gus',
                isActive: true,
                addedAt: NOW,
                note: 'old',
            });
            const asked = {
                email: 'gus@example.org',
                roomIds: ['general-id', 'help-id'],
                sponsorId: 'mia-id',
                note: 'new',
            };
            expect((await add(asked)).code).to.equal('completed');
            expect(world.roomsOf('gus')).to.deep.equal(['general', 'help']);
            expect(world.records.get('gus-id')).to.include({ sponsorId: 'mia-id', note: 'old' });
            expect(world.mails.welcome).to.deep.equal([]);
            expect(world.places()).to.equal(1);
            expect((await add(asked)).code).to.equal('already_guest');
        });

        it("keeps to the guest's own room limit", async () => {
            world = new GuestWorld({ caps: caps({ rooms: 5 }) });
            const record = world.records.get('gus-id') as NonNullable<ReturnType<typeof world.records.get>>;
            world.records.set('gus-id', { ...record, roomLimit: 1 });
            const outcome = await add({ email: 'gus@example.org', roomIds: ['help-id'] });
            expect(outcome).to.deep.equal({ code: 'too_many_rooms', isDone: false, params: { limit: 1, wanted: 2 } });
            expect(world.roomsOf('gus')).to.deep.equal(['general']);
        });

        it('says that an invitation is pending', async () => {
            world.invitation(GINA);
            expect((await add()).code).to.equal('already_invited');
            expect(world.accounts.size).to.equal(4);
        });

        it('minds no invitation whose time is over', async () => {
            world.invitation(GINA, { lapsesAt: NOW });
            expect((await add()).code).to.equal('added');
            expect([world.pending.size, world.places()]).to.deep.equal([0, 2]);
        });
    });

    describe('under the guest cap', () => {
        beforeEach(() => {
            world = new GuestWorld({ caps: caps({ guests: 2 }) });
        });

        it('takes the last place, and refuses the next guest with the numbers', async () => {
            expect((await add()).code).to.equal('added');
            expect(await add({ email: 'gerd@example.org' })).to.deep.equal({
                code: 'cap_reached',
                isDone: false,
                params: { limit: 2, taken: 2 },
            });
            expect(world.accounts.size).to.equal(5);
        });

        it('deactivates whoever raced past it, and says so', async () => {
            world.addGuest('gerd');
            world.counted = 1;
            world.countedAt = new Date(0);
            const { createAccount } = world.ports.connection;
            world.ports.connection.createAccount = async (account) => {
                world.counted = 2;
                return createAccount(account);
            };
            const outcome = await add();
            expect(outcome.code).to.equal('add_raced');
            expect(outcome.steps?.map(({ step, isDone }) => `${step} ${isDone}`)).to.deep.equal([
                'account true',
                'deactivation true',
                'record true',
            ]);
            expect(world.account('gina.gast').isActive).to.be.false;
            expect(world.records.get('gina.gast-id')?.isActive).to.be.false;
            expect(world.roomsOf('gina.gast')).to.deep.equal([]);
            expect(world.places()).to.equal(2);
        });
    });

    for (const failure of CONNECTION_FAILURES) {
        it(`leaves nothing behind where the server refuses: ${failure}`, async () => {
            world.failConnection('createAccount', failure);
            const outcome = await add();
            expect(outcome.isDone).to.be.false;
            expect(outcome.steps).to.have.lengthOf(1);
            expect(outcome.steps?.[0]).to.include({ step: 'account', failure });
            expectNothing();
        });

        it(`does nothing where the look-up fails: ${failure}`, async () => {
            world.failConnection('findAccountByEmail', failure);
            const outcome = await add();
            expect(outcome).to.deep.include({ code: 'nothing_done', isDone: false });
            expect(outcome.steps?.[0]).to.include({ step: 'lookup', failure });
            expectNothing();
        });
    }

    it('goes on where the account was made though the answer was lost', async () => {
        world.failConnection('createAccount', 'unreachable', { takesEffect: true });
        expect((await add()).code).to.equal('added');
        expect(world.roomsOf('gina.gast')).to.have.members(['project', 'help']);
        expect(world.places()).to.equal(2);
    });

    it('says so where nobody can tell, and finishes when run again', async () => {
        const { createAccount } = world.ports.connection;
        world.ports.connection.createAccount = async (account) => {
            await createAccount(account);
            world.failConnection('findAccountByEmail', 'unreachable');
            throw new ConnectionError('unreachable', '', true);
        };
        const outcome = await add();
        expect(outcome.code).to.equal('unclear');
        expect(outcome.steps?.[0]).to.include({ step: 'account', isUncertain: true });
        world.mend();
        expect((await add()).code).to.equal('completed');
        expect(world.accounts.size).to.equal(5);
        expect(world.mails.welcome).to.deep.equal([GINA]);
        expect(world.roomsOf('gina.gast')).to.have.members(['project', 'help']);
    });

    it('tells of a welcome mail that failed, of an account that is there all the same', async () => {
        world.failConnection('createAccount', 'mail_failed', { takesEffect: true });
        const outcome = await add();
        expect(outcome.code).to.equal('added_partly');
        expect(outcome.steps?.filter(({ isDone }) => !isDone).map(({ step }) => step)).to.deep.equal(['welcome_mail']);
        expect(world.records.has('gina.gast-id')).to.be.true;
    });

    describe('half done, and run again', () => {
        for (const [method, step] of [
            ['guests.saveGuest', 'record'],
            ['workspace.addToRoom', 'room'],
        ] as const) {
            it(`names ${step} as not done, and finishes it`, async () => {
                world.fail(method, new Error('no luck'), { times: 1 });
                const outcome = await add({ sponsorId: 'mia-id' });
                expect(outcome.code).to.equal('added_partly');
                const failed = outcome.steps?.filter(({ isDone }) => !isDone);
                expect(failed).to.have.lengthOf(1);
                expect(failed?.[0]).to.include({ step, failureDetail: 'no luck' });
                expect((await add({ sponsorId: 'mia-id' })).code).to.equal('completed');
                expect(world.records.get('gina.gast-id')?.sponsorId).to.equal('mia-id');
                expect(world.roomsOf('gina.gast')).to.have.members(['project', 'help']);
                expect((await add({ sponsorId: 'mia-id' })).code).to.equal('already_guest');
                expect(world.mails.welcome).to.deep.equal([GINA]);
                expect(world.accounts.size).to.equal(5);
                expect(world.places()).to.equal(2);
            });
        }

        it('goes on where the place cannot be kept, and leaves the guest to be judged by the next round', async () => {
            world.fail('places.keepClaim', new Error('down'));
            expect((await add()).code).to.equal('added');
            expect(world.records.get('gina.gast-id')?.isActive).to.be.false;
        });

        it('does nothing where no place can be claimed', async () => {
            world.fail('places.addClaim', new Error('down'));
            expect(await add()).to.deep.include({ code: 'nothing_done' });
            expectNothing();
        });

        it('writes over no record that it cannot read, and opens the rooms', async () => {
            world.fail('guests.findGuest', new UnreadableRecordError('guest', 'gus-id'));
            const outcome = await add({ email: 'gus@example.org', roomIds: ['help-id'] });
            expect(outcome.code).to.equal('completed_partly');
            expect(outcome.steps?.map(({ step, failure }) => [step, failure])).to.deep.equal([
                ['record', 'unreadable'],
                ['room', undefined],
            ]);
            expect(world.calls).not.to.include('guests.saveGuest');
        });
    });
});
