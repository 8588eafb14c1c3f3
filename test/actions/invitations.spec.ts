import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { inviteGuests, resendInvitation, revokeInvitation } from '../../src/actions/invitations';
import type { InviteCode } from '../../src/actions/invitations';
import { lapseInvitations } from '../../src/actions/lapsedInvitations';
import type { NewInvitations, Outcome } from '../../src/actions/lifecycle';
import { days } from '../../src/policy/schedule';
import { CONNECTION_FAILURES } from '../support/connectionFailures';
import { GuestWorld, NOW } from '../support/guestPorts';
import { caps } from '../support/policyObjects';

const GINA = 'gina@example.org';

const DAY = 86_400_000;

describe('inviteGuests', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
    });

    function invite(emails: readonly string[], more: Partial<NewInvitations> = {}): Promise<Outcome<InviteCode>> {
        return inviteGuests(world.person('ada'), { emails, roomIds: [], ...more }, world.ports);
    }

    function failures(outcome: Outcome): Array<[string | undefined, string | undefined]> {
        return (outcome.steps ?? []).filter(({ isDone }) => !isDone).map(({ detail, failure }) => [detail, failure]);
    }

    it('leaves no invitation behind that the store kept and said it did not', async () => {
        const { saveInvitation } = world.ports.invitations;
        world.ports.invitations.saveInvitation = async (invitation) => {
            await saveInvitation(invitation);
            throw new Error('down');
        };
        expect((await invite([GINA])).code).to.equal('not_invited');
        expect(world.pending.size).to.equal(0);
        expect(world.places()).to.equal(1);
    });

    it('takes an invitation back whose place nobody can keep', async () => {
        world.fail('places.keepClaim', new Error('down'));
        expect(failures(await invite([GINA]))).to.deep.equal([[GINA, 'records']]);
        expect(world.pending.size).to.equal(0);
        expect(world.mails.invitations).to.deep.equal([]);
        expect(world.places()).to.equal(1);
    });

    it('records every address with a place, and has the server send all mails in one call', async () => {
        const outcome = await invite([GINA, 'Gerd@Example.org', GINA], { roomIds: ['help-id'], sponsorId: 'mia-id' });
        expect(outcome).to.include({ code: 'invited', isDone: true, count: 2 });
        expect(world.mails.invitations).to.deep.equal([GINA, 'gerd@example.org']);
        expect(world.calls.filter((call) => call === 'connection.sendInvitations')).to.have.lengthOf(1);
        expect(world.pending.get(GINA)).to.deep.equal({
            email: GINA,
            roomIds: ['help-id'],
            invitedBy: 'ada-id',
            invitedAt: NOW,
            lapsesAt: new Date(NOW.getTime() + 14 * DAY),
            sponsorId: 'mia-id',
            expiresAt: undefined,
        });
        expect(world.places()).to.equal(3);
    });

    it('tells every address apart that cannot be invited, and invites the others', async () => {
        world.invitation('gerd@example.org');
        world.addAccount('otto', { isActive: false });
        const outcome = await invite([
            'nonsense',
            'mia@example.org',
            'gus@example.org',
            'otto@example.org',
            'gerd@example.org',
            GINA,
        ]);
        expect(outcome).to.include({ code: 'invited_partly', isDone: false, count: 1 });
        expect(failures(outcome)).to.deep.equal([
            ['nonsense', 'bad_address'],
            ['mia@example.org', 'already_member'],
            ['gus@example.org', 'already_guest'],
            ['otto@example.org', 'already_inactive'],
            ['gerd@example.org', 'already_invited'],
        ]);
        expect(world.mails.invitations).to.deep.equal([GINA]);
    });

    it('refuses blocked domains, one by one', async () => {
        const invitations = { allowedDomains: ['example.org'], blockedDomains: ['old.example.org'] };
        world = new GuestWorld({ invitations: { ...invitations, days: 7, defaultExpiryDays: 0 } });
        const outcome = await invite(['g@old.example.org', 'g@example.net']);
        expect(outcome.code).to.equal('not_invited');
        expect(failures(outcome).map(([, failure]) => failure)).to.deep.equal(['domain_blocked', 'domain_not_allowed']);
        expect(world.calls).not.to.include('connection.sendInvitations');
    });

    it('invites as many as there are places, and says how many there are', async () => {
        world = new GuestWorld({ caps: caps({ guests: 2 }) });
        const outcome = await invite([GINA, 'gerd@example.org']);
        expect(outcome).to.include({ code: 'invited_partly', count: 1 });
        expect(outcome.steps?.[1]).to.include({ failure: 'cap_reached', failureDetail: '2/2' });
        expect([...world.pending.keys()]).to.deep.equal([GINA]);
        expect(world.places()).to.equal(2);
    });

    it('takes an invitation back that raced past the cap, before any mail', async () => {
        world = new GuestWorld({ caps: caps({ guests: 2 }) });
        const { saveInvitation } = world.ports.invitations;
        world.ports.invitations.saveInvitation = async (invitation) => {
            world.addGuest('late');
            return saveInvitation(invitation);
        };
        expect(failures(await invite([GINA]))).to.deep.equal([[GINA, 'cap_reached']]);
        expect(world.pending.size).to.equal(0);
        expect(world.mails.invitations).to.deep.equal([]);
        expect(world.places()).to.equal(2);
    });

    it('looks at rooms, sponsor and end once for all', async () => {
        expect((await invite([GINA], { roomIds: ['none'] })).code).to.equal('unknown_room');
        expect((await invite([GINA], { sponsorId: 'gus-id' })).code).to.equal('sponsor_not_member');
        expect((await invite([GINA], { expiresAt: new Date(NOW.getTime() - days(0.5)) })).code).to.equal('expiry_past');
        expect((await invite([])).code).to.equal('no_address');
        expect(world.pending.size).to.equal(0);
    });

    it('needs the connection, and a manager', async () => {
        expect((await inviteGuests(world.person('mia'), { emails: [GINA], roomIds: [] }, world.ports)).code).to.equal(
            'not_allowed',
        );
        world.isConnected = false;
        expect((await invite([GINA])).code).to.equal('not_connected');
        expect(world.pending.size).to.equal(0);
    });

    for (const failure of CONNECTION_FAILURES) {
        it(`leaves no invitation and no place behind where no mail goes out: ${failure}`, async () => {
            world.failConnection('sendInvitations', failure);
            const outcome = await invite([GINA, 'gerd@example.org']);
            expect(outcome.code).to.equal('not_invited');
            expect(failures(outcome)).to.deep.equal([
                [GINA, failure],
                ['gerd@example.org', failure],
            ]);
            expect(world.pending.size).to.equal(0);
            expect(world.places()).to.equal(1);
            world.mend();
            expect((await invite([GINA, 'gerd@example.org'])).code).to.equal('invited');
        });
    }

    it('keeps the invitation where the answer was lost: the mail may be on its way', async () => {
        world.failConnection('sendInvitations', 'unreachable', { takesEffect: true });
        const outcome = await invite([GINA]);
        expect(outcome.code).to.equal('not_invited');
        expect(outcome.steps?.[0]).to.include({ failure: 'unreachable', isUncertain: true });
        expect(world.pending.has(GINA)).to.be.true;
        expect(world.places()).to.equal(2);
    });

    it('knows while the mail is being sent that it is, and leaves it to whoever sends it', async () => {
        const { sendInvitations } = world.ports.connection;
        let meanwhile: Array<[string | undefined, string | undefined]> = [];
        world.ports.connection.sendInvitations = async (emails) => {
            expect(world.pending.get(GINA)?.mailBegunAt).to.deep.equal(NOW);
            meanwhile = failures(await invite([GINA]));
            return sendInvitations(emails);
        };
        expect((await invite([GINA])).code).to.equal('invited');
        expect(meanwhile).to.deep.equal([[GINA, 'already_invited']]);
        expect(world.mails.invitations).to.deep.equal([GINA]);
        expect(world.pending.get(GINA)).not.to.have.any.keys('mailBegunAt', 'isUnconfirmed');
    });

    it('sends the mail where whoever was to send it was killed, with one place for it', async () => {
        world.counted = 1;
        world.invitation(GINA, { mailBegunAt: NOW });
        world.now = new Date(NOW.getTime() + 60_000);
        expect((await invite([GINA])).code).to.equal('invited');
        expect(world.mails.invitations).to.deep.equal([GINA]);
        expect(world.pending.get(GINA)?.mailBegunAt).to.be.undefined;
        expect(world.places()).to.equal(2);
        expect(failures(await invite([GINA]))).to.deep.equal([[GINA, 'already_invited']]);
    });

    it('says so where it could not be taken back after no mail went out', async () => {
        world.failConnection('sendInvitations', 'missing_permission');
        world.fail('invitations.removeInvitation', new Error('down'));
        const outcome = await invite([GINA]);
        expect(outcome.steps?.map(({ step, isDone }) => [step, isDone])).to.deep.equal([
            ['invitation', false],
            ['record', false],
        ]);
        world.mend();
        world.now = new Date(NOW.getTime() + 60_000);
        expect((await invite([GINA])).code).to.equal('invited');
        expect(world.mails.invitations).to.deep.equal([GINA]);
        expect(world.places()).to.equal(2);
    });

    it('says so where it could not be put on record that the mail went out', async () => {
        const { saveInvitation } = world.ports.invitations;
        world.ports.invitations.saveInvitation = async (invitation) => {
            await saveInvitation(invitation);
            world.fail('invitations.saveInvitation', new Error('down'));
        };
        const outcome = await invite([GINA]);
        expect(outcome).to.include({ code: 'invited_partly', count: 1 });
        expect(outcome.steps?.[1]).to.include({ step: 'record', detail: GINA, failure: 'records' });
    });

    it('makes no invitation anew of one with which somebody has registered before its mail was confirmed', async () => {
        const { sendInvitations } = world.ports.connection;
        world.ports.connection.sendInvitations = async (emails) => {
            await sendInvitations(emails);
            world.pending.clear();
        };
        expect((await invite([GINA])).code).to.equal('invited');
        expect(world.pending.size).to.equal(0);
    });

    it('invites an address anew whose invitation has lapsed, though no round has ended it, with one place', async () => {
        world = new GuestWorld({ caps: caps({ guests: 2 }) });
        world.invitation(GINA, { lapsesAt: NOW });
        expect((await invite([GINA])).code).to.equal('invited');
        expect(world.mails.invitations).to.deep.equal([GINA]);
        expect(world.places()).to.equal(2);
        expect(world.told.map(({ outcome }) => outcome.code)).to.deep.equal(['invitation_lapsed']);
    });

    it('sends nothing for an address that could not be recorded', async () => {
        world.fail('invitations.saveInvitation', new Error('down'), { times: 1 });
        const outcome = await invite([GINA, 'gerd@example.org']);
        expect(failures(outcome)).to.deep.equal([[GINA, 'records']]);
        expect(world.mails.invitations).to.deep.equal(['gerd@example.org']);
        expect(world.places()).to.equal(2);
    });
});

describe('a pending invitation', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        world.invitation(GINA, { lapsesAt: new Date(NOW.getTime() + DAY) });
    });

    it('can be sent again, and lapses later then', async () => {
        const outcome = await resendInvitation(world.person('ada'), '<GINA@example.org>', world.ports);
        expect(outcome).to.deep.equal({ code: 'resent', isDone: true, params: { email: GINA } });
        expect(world.mails.invitations).to.deep.equal([GINA]);
        expect(world.pending.get(GINA)?.lapsesAt).to.deep.equal(new Date(NOW.getTime() + 14 * DAY));
        expect(world.places()).to.equal(2);
    });

    for (const failure of CONNECTION_FAILURES) {
        it(`stays as it is where it cannot be sent again: ${failure}`, async () => {
            world.failConnection('sendInvitations', failure);
            const outcome = await resendInvitation(world.person('ada'), GINA, world.ports);
            expect(outcome.code).to.equal('nothing_done');
            expect(outcome.steps?.[0]).to.include({ step: 'mail', failure });
            expect(world.pending.get(GINA)?.lapsesAt).to.deep.equal(new Date(NOW.getTime() + DAY));
        });
    }

    it('says that the mail went out though the record could not be changed', async () => {
        world.fail('invitations.saveInvitation', new Error('down'));
        expect((await resendInvitation(world.person('ada'), GINA, world.ports)).code).to.equal('resent_partly');
    });

    it('can be revoked, without a connection, and gives its place back', async () => {
        world.isConnected = false;
        const outcome = await revokeInvitation(world.person('ada'), GINA, world.ports);
        expect(outcome).to.deep.equal({ code: 'revoked', isDone: true, params: { email: GINA } });
        expect(world.pending.size).to.equal(0);
        expect(world.places()).to.equal(1);
    });

    it('stays where it cannot be revoked', async () => {
        world.fail('invitations.removeInvitation', new Error('down'));
        expect((await revokeInvitation(world.person('ada'), GINA, world.ports)).code).to.equal('nothing_done');
        expect(world.pending.has(GINA)).to.be.true;
        expect(world.places()).to.equal(2);
    });

    it('is neither sent again nor revoked by others, and has to be there', async () => {
        for (const act of [resendInvitation, revokeInvitation]) {
            expect((await act(world.person('mia'), GINA, world.ports)).code).to.equal('not_allowed');
            expect((await act(world.person('ada'), 'x@example.org', world.ports)).code).to.equal('no_invitation');
        }
        world.isConnected = false;
        expect((await resendInvitation(world.person('ada'), GINA, world.ports)).code).to.equal('not_connected');
        expect(world.pending.has(GINA)).to.be.true;
    });

    it('is none any more once its time is over, whether a round has come to it or not', async () => {
        world.now = new Date(NOW.getTime() + DAY);
        expect((await resendInvitation(world.person('ada'), GINA, world.ports)).code).to.equal('no_invitation');
        expect(world.mails.invitations).to.deep.equal([]);
        expect([world.pending.size, world.places()]).to.deep.equal([0, 1]);
        world.invitation('gerd@example.org', { lapsesAt: world.now });
        expect((await revokeInvitation(world.person('ada'), 'gerd@example.org', world.ports)).code).to.equal(
            'no_invitation',
        );
        expect([world.pending.size, world.places()]).to.deep.equal([0, 1]);
        expect(await lapseInvitations(world.ports)).to.equal(0);
    });

    it('is told to have lapsed once, by two servers at once, and though one was killed before the record went', async () => {
        world.now = new Date(NOW.getTime() + DAY);
        await Promise.all([lapseInvitations(world.ports), lapseInvitations(world.ports)]);
        expect(world.told).to.have.lengthOf(1);
        world.invitation(GINA, { lapsesAt: new Date(NOW.getTime() + DAY) });
        await lapseInvitations(world.ports);
        expect(world.told).to.have.lengthOf(1);
        expect(world.pending.size).to.equal(0);
    });

    it('lapses with the others in the end, where rounds have no time and one can never be ended', async () => {
        for (let index = 0; index < 35; index += 1) {
            world.invitation(`late${index}@example.org`, { lapsesAt: NOW });
        }
        const { removeInvitation } = world.ports.invitations;
        world.ports.invitations.removeInvitation = async (email) => {
            if (email === 'late0@example.org') {
                throw new Error('no store');
            }
            return removeInvitation(email);
        };
        const round = () => lapseInvitations(world.ports, { isOver: () => true });
        await round();
        expect(world.told).to.have.lengthOf(10);
        for (let hour = 1; hour <= 20; hour += 1) {
            world.now = new Date(NOW.getTime() + (hour * DAY) / 24);
            await round();
        }
        expect([...world.pending.keys()]).to.have.members(['late0@example.org', GINA]);
        expect(world.logged).to.have.length.above(0);
    });

    it('lapses at its time and no sooner, gives its place back, and whoever sent it is told', async () => {
        world.invitation('later@example.org', { lapsesAt: new Date(NOW.getTime() + 2 * DAY) });
        expect(await lapseInvitations(world.ports)).to.equal(0);
        world.now = new Date(NOW.getTime() + DAY);
        expect(await lapseInvitations(world.ports)).to.equal(1);
        expect([...world.pending.keys()]).to.deep.equal(['later@example.org']);
        expect(world.places()).to.equal(2);
        expect(world.told).to.deep.equal([
            { to: 'ada-id', outcome: { code: 'invitation_lapsed', isDone: true, params: { email: GINA } } },
        ]);
    });
});
