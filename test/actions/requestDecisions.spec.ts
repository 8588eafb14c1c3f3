import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { UnreadableRecordError } from '../../src/actions/guestPorts';
import type { Outcome } from '../../src/actions/lifecycle';
import { approveRequest, declineRequest } from '../../src/actions/requestDecisions';
import { requestGuest } from '../../src/actions/requests';
import type { NewRequest } from '../../src/actions/requests';
import type { GuestRequest } from '../../src/policy/requests';
import { days } from '../../src/policy/schedule';
import type { Policy } from '../../src/policy/types';
import { GuestWorld, NOW } from '../support/guestPorts';
import { caps, lifecycle, policyWithAll } from '../support/policyObjects';

const EMAIL = 'new@client.test';

describe('deciding on a request', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        world.addAccount('abe', { roles: ['admin'] });
        world.room('project').members.add('mia-id');
    });

    /** Id of a request of Mia's. */
    async function ask(wish: Partial<NewRequest> = {}, as = 'mia'): Promise<string> {
        const asked = { email: EMAIL, roomIds: [], ...wish };
        const { params } = await requestGuest(world.person(as), asked, world.ports);
        return String(params?.id);
    }

    const approve = (id: string, as = 'ada', reason?: string) =>
        approveRequest(world.person(as), id, reason, world.ports);

    const decline = (id: string, as = 'ada', reason?: string) =>
        declineRequest(world.person(as), id, reason, world.ports);

    const row = (id: string) => world.requests.rows.get(id);

    const holder = () => [...world.accounts.values()].find(({ emails }) => emails[0].address === EMAIL);

    /** Under these settings from now on; the requests stay. */
    function under(policy: Partial<Policy>): void {
        Object.assign(world.ports.policy, policy);
    }

    const alsoOf = ({ also = [] }: Outcome) => also.map(({ code }) => code);

    const toldTo = (who: string) => world.told.filter(({ to }) => to === `${who}-id`).map(({ outcome }) => outcome);

    describe('by approving it', () => {
        it('takes the longest access also from whoever asks where tomorrow has come, and no more', async () => {
            under({ lifecycle: lifecycle({ maxExpiryDays: 20 }) });
            const early = { ...world.person('mia'), utcOffset: 14 };
            const askFor = async (day: string) => {
                const expiresAt = new Date(`${day}T23:59:59.999Z`);
                return requestGuest(early, { email: EMAIL, roomIds: [], expiresAt }, world.ports);
            };
            expect((await askFor('2026-03-24')).code).to.equal('expiry_too_late');
            const { params } = await askFor('2026-03-23');
            expect((await approve(String(params?.id))).code).to.equal('request_approved');
        });

        it('adds the guest as asked for, with the requester as sponsor, and tells who has to know', async () => {
            const expiresAt = new Date(NOW.getTime() + days(40));
            const id = await ask({ roomIds: ['project-id'], name: 'Nina', note: 'audit', expiresAt });
            const outcome = await approve(` ${id.toUpperCase()} `, 'ada', ' fine ');
            expect(outcome).to.deep.include({ code: 'request_approved', isDone: true });
            expect(outcome.params).to.deep.equal({ id, email: EMAIL, user: '@nina' });
            expect(world.roomsOf('nina')).to.deep.equal(['project']);
            expect(world.records.get('nina-id')).to.deep.include({
                addedBy: 'ada-id',
                sponsorId: 'mia-id',
                expiresAt,
                note: 'audit',
            });
            const decision = { verdict: 'approved', by: 'ada-id', at: NOW, reason: 'fine' };
            expect(row(id)).to.deep.include({ decision, isDecided: true, guestUsername: 'nina' });
            expect(toldTo('mia')).to.deep.equal([
                {
                    code: 'request_approved_told',
                    isDone: true,
                    params: { id, email: EMAIL, user: '@nina', manager: '@ada' },
                    also: [{ code: 'request_reason', isDone: true, params: { reason: 'fine' } }],
                },
            ]);
            expect(world.auditLog.noted.slice(-1)).to.deep.equal([
                {
                    actorId: 'ada-id',
                    actor: 'ada',
                    action: 'request_approved',
                    guestId: 'nina-id',
                    target: '@nina',
                    detail: `${id}: fine`,
                },
            ]);
            expect(world.requests.shown.map(({ how, details }) => [how, details?.decider])).to.deep.equal([
                ['post', undefined],
                ['redraw', 'ada'],
            ]);
        });

        it('gives an end by the settings of the day where none was asked for, and none where none was wanted', async () => {
            const first = await ask();
            const second = await ask({ email: 'two@client.test', isUnending: true });
            under({ invitations: { ...policyWithAll().invitations, defaultExpiryDays: 10 } });
            world.now = new Date(NOW.getTime() + days(5));
            await approve(first);
            await approve(second);
            expect(world.records.get('new-id')?.expiresAt?.toISOString()).to.equal('2026-03-17T23:59:59.999Z');
            expect(world.records.get('two-id')).to.have.property('expiresAt', undefined);
        });

        it('gives another user name where the wish is taken', async () => {
            const id = await ask({ username: 'max' });
            expect((await approve(id)).params?.user).to.equal('@new');
            expect(world.account('max').emails[0].address).to.equal('max@example.org');
        });

        it('makes nobody the sponsor who is no active member any more, and says so', async () => {
            for (const [email, changes] of [
                ['one@client.test', { roles: ['guest'] }],
                ['two@client.test', { isActive: false }],
            ] as const) {
                world.addAccount(email, { roles: ['user'] });
                const id = await ask({ email }, email);
                world.change(email, { ...changes, roles: 'roles' in changes ? [...changes.roles] : ['user'] });
                const outcome = await approve(id);
                expect(outcome.code).to.equal('request_approved');
                const user = String(outcome.params?.user);
                expect(outcome.also).to.deep.equal([
                    { code: 'request_without_sponsor', isDone: true, params: { user, sponsor: `@${email}` } },
                ]);
                expect(world.records.get(`${user.slice(1)}-id`)).to.have.property('sponsorId', undefined);
                expect(toldTo(email)).to.deep.equal([]);
            }
        });

        for (const [title, prepare, code] of [
            ['there is no connection', () => (world.isConnected = false), 'not_connected'],
            ['all places are taken', () => under({ caps: caps({ guests: 1 }) }), 'cap_reached'],
            ['the server fails', () => world.failConnection('createAccount', 'server_error'), 'nothing_done'],
            [
                'the domain is blocked by now',
                () => under({ invitations: { ...policyWithAll().invitations, blockedDomains: ['client.test'] } }),
                'domain_blocked',
            ],
            [
                'the end is too far by now',
                () => under({ lifecycle: lifecycle({ maxExpiryDays: 5 }) }),
                'expiry_too_late',
            ],
            ['the end is over', () => (world.now = new Date(NOW.getTime() + days(25))), 'expiry_past'],
            ['the requester has left a room', () => world.room('project').members.clear(), 'request_rooms_left'],
            ['a room is gone', () => world.rooms.delete('project-id'), 'request_rooms_left'],
            ['rooms cannot be looked up', () => world.fail('workspace.listRoomIds', new Error('away')), 'nothing_done'],
        ] as ReadonlyArray<[string, () => unknown, string]>) {
            it(`leaves it open where ${title}, tells nobody else, and is taken again after`, async () => {
                const id = await ask({ roomIds: ['project-id'], expiresAt: new Date(NOW.getTime() + days(20)) });
                prepare();
                const outcome = await approve(id);
                expect(outcome).to.include({ code, isDone: false });
                expect(alsoOf(outcome)).to.deep.equal(['request_stays_open']);
                expect(row(id)).to.deep.include({ attempts: 1, decision: undefined });
                expect(row(id)).not.to.have.property('isDecided');
                expect(world.told).to.deep.equal([]);
                expect(world.auditLog.noted.map(({ action }) => action)).to.deep.equal(['request_made']);
                world.mend();
                world.isConnected = true;
                world.now = NOW;
                under({ ...policyWithAll({ access: world.policy.access }) });
                if (world.rooms.has('project-id')) {
                    world.room('project').members.add('mia-id');
                    expect((await approve(id, 'abe')).code).to.equal('request_approved');
                } else {
                    expect((await decline(id, 'abe')).code).to.equal('request_declined');
                }
            });
        }

        it('stays open where half of it was done, and is finished by approving again', async () => {
            const id = await ask({ roomIds: ['project-id'] });
            world.fail('workspace.addToRoom', new Error('room is full'));
            const outcome = await approve(id);
            expect(outcome).to.include({ code: 'added_partly', isDone: false });
            expect(alsoOf(outcome)).to.deep.equal(['request_stays_open']);
            expect(row(id)).to.include({ guestUsername: 'new' });
            expect(world.told).to.deep.equal([]);
            world.mend();
            expect((await approve(id)).code).to.equal('request_approved');
            expect(world.roomsOf('new')).to.deep.equal(['project']);
            expect(world.mails.welcome).to.have.lengthOf(1);
            expect(toldTo('mia')).to.have.lengthOf(1);
        });

        it('counts an address that is a guest by now as granted', async () => {
            const id = await ask();
            world.addGuest('nina', { emails: [{ address: EMAIL, isVerified: true }] });
            world.records.set('nina-id', {
                ...(world.records.get('nina-id') as NonNullable<ReturnType<typeof world.records.get>>),
                sponsorId: 'max-id',
                note: 'x',
                expiresAt: NOW,
            });
            expect((await approve(id)).params).to.deep.include({ user: '@nina' });
            expect(row(id)?.isDecided).to.be.true;
        });

        it('leaves an address that is a member’s, and one that is invited, to the manager', async () => {
            const id = await ask();
            world.invitation(EMAIL);
            expect((await approve(id)).code).to.equal('already_invited');
            world.pending.clear();
            world.addAccount('nina', { emails: [{ address: EMAIL, isVerified: true }] });
            expect((await approve(id)).code).to.equal('already_member');
            expect((await decline(id)).code).to.equal('request_declined');
        });
    });

    describe('by declining it', () => {
        it('makes no account, needs no connection, and tells the requester why and by whom', async () => {
            world.isConnected = false;
            const id = await ask();
            expect(await decline(id, 'abe', 'not now')).to.deep.equal({
                code: 'request_declined',
                isDone: true,
                params: { id, email: EMAIL },
                also: [],
            });
            expect(holder()).to.be.undefined;
            expect(toldTo('mia')).to.deep.equal([
                {
                    code: 'request_declined_told',
                    isDone: true,
                    params: { id, email: EMAIL, user: '@', manager: '@abe' },
                    also: [{ code: 'request_reason', isDone: true, params: { reason: 'not now' } }],
                },
            ]);
            expect(world.auditLog.noted.slice(-1)).to.deep.equal([
                {
                    actorId: 'abe-id',
                    actor: 'abe',
                    action: 'request_declined',
                    guestId: undefined,
                    target: EMAIL,
                    detail: `${id}: not now`,
                },
            ]);
        });

        it('cuts a reason that is longer than a message holds', async () => {
            const id = await ask();
            await decline(id, 'ada', 'x'.repeat(9_000));
            expect(row(id)?.decision?.reason).to.have.lengthOf(1_000);
        });

        it('says of an account that was made for it already that it stays', async () => {
            const id = await ask({ roomIds: ['project-id'] });
            world.fail('workspace.addToRoom', new Error('room is full'));
            await approve(id);
            expect(alsoOf(await decline(id))).to.deep.equal(['request_declined_begun']);
            expect(holder()?.isActive).to.be.true;
        });
    });

    it('is for managers alone', async () => {
        const id = await ask();
        for (const who of ['mia', 'max', 'gus']) {
            expect((await approve(id, who)).code, who).to.equal('not_allowed');
            expect((await decline(id, who)).code, who).to.equal('not_allowed');
        }
        expect(row(id)).to.deep.include({ attempts: 0 });
        expect(holder()).to.be.undefined;
    });

    it('happens once: who comes later is told by whom and when', async () => {
        const id = await ask();
        await decline(id, 'ada');
        const late = { code: 'request_already_declined', isDone: false, dates: { date: NOW } };
        expect(await approve(id, 'abe')).to.deep.include(late);
        expect(await decline(id, 'abe')).to.deep.include({ ...late, params: { id, manager: '@ada', user: '@' } });
        expect(holder()).to.be.undefined;
        expect(toldTo('mia')).to.have.lengthOf(1);
    });

    for (const [title, both] of [
        ['approve', [approve, approve]],
        ['approve and decline', [approve, decline]],
        ['decline', [decline, decline]],
    ] as const) {
        it(`happens once where two managers ${title} at once`, async () => {
            const id = await ask();
            const outcomes = await Promise.all([both[0](id, 'ada'), both[1](id, 'abe')]);
            expect(outcomes.filter(({ isDone }) => isDone)).to.have.lengthOf(1);
            expect(outcomes.find(({ isDone }) => !isDone)?.code).to.match(/^request_(busy|already_\w+)$/);
            expect(toldTo('mia')).to.have.lengthOf(1);
            const noted = world.auditLog.noted.filter(({ action }) => action.startsWith('request_'));
            expect(noted).to.have.lengthOf(2);
            expect(world.requests.shown.filter(({ how }) => how === 'redraw')).to.have.lengthOf(1);
            expect(world.mails.welcome).to.have.lengthOf(holder() === undefined ? 0 : 1);
        });
    }

    it('says so where there is no such request, and where it cannot be read', async () => {
        expect(await approve('nope!')).to.deep.equal({
            code: 'request_unknown',
            isDone: false,
            params: { id: 'nope' },
        });
        const id = await ask();
        world.fail('requests.findRequest', new UnreadableRecordError('request', id));
        expect((await decline(id)).steps?.[0]).to.include({ failure: 'unreadable' });
    });

    describe('where somebody was cut off', () => {
        /** Ada has approved, and what she used was killed before the account was there. */
        async function cutOff(): Promise<string> {
            const id = await ask();
            const request = row(id) as GuestRequest;
            const decision = { verdict: 'approved' as const, by: 'ada-id', at: NOW };
            world.requests.rows.set(id, { ...request, decision });
            world.once.marks.set(`request/${id}/0`, 'begun');
            return id;
        }

        it('waits for a while, and is then approved by whoever comes', async () => {
            const id = await cutOff();
            expect((await approve(id, 'abe')).code).to.equal('request_busy');
            world.once.marks.set(`request/${id}/0`, 'stale');
            expect((await approve(id, 'abe')).code).to.equal('request_approved');
            expect(world.records.get('new-id')?.addedBy).to.equal('abe-id');
        });

        it('ends what was begun before it is declined', async () => {
            const id = await cutOff();
            world.once.marks.set(`request/${id}/0`, 'stale');
            expect((await decline(id, 'abe')).code).to.equal('request_approved');
            expect(row(id)?.decision).to.include({ verdict: 'approved', by: 'ada-id' });
            expect(holder()?.isActive).to.be.true;
        });

        it('opens it again where whoever approved manages guests no more', async () => {
            const id = await cutOff();
            world.once.marks.set(`request/${id}/0`, 'stale');
            world.change('ada', { roles: ['user'] });
            expect(alsoOf(await decline(id, 'abe'))).to.deep.equal(['request_stays_open']);
            expect(holder()).to.be.undefined;
            expect((await decline(id, 'abe')).code).to.equal('request_declined');
        });

        it('makes no second account where the first was there already', async () => {
            const id = await ask();
            world.fail('requests.saveRequest', new Error('no store'));
            expect((await approve(id)).code).to.equal('nothing_done');
            world.mend();
            world.once.marks.set(`request/${id}/0`, 'stale');
            const save = world.ports.requests.saveRequest;
            let saves = 0;
            world.ports.requests.saveRequest = async (request) => {
                saves += 1;
                if (saves === 2) {
                    throw new Error('no store');
                }
                return save(request);
            };
            expect(alsoOf(await approve(id))).to.deep.equal(['request_unrecorded']);
            expect(toldTo('mia')).to.deep.equal([]);
            world.once.marks.set(`request/${id}/0`, 'stale');
            expect((await approve(id)).code).to.equal('request_approved');
            expect(world.mails.welcome).to.have.lengthOf(1);
            expect(toldTo('mia')).to.have.lengthOf(1);
        });
    });

    it('stands where nobody could be told of it', async () => {
        const id = await ask();
        world.fail('requestCards.redraw', new Error('no room'));
        expect((await decline(id)).code).to.equal('request_declined');
        expect(world.once.marks.get(`request/${id}/redrawn`)).to.equal('begun');
        expect(toldTo('mia')).to.have.lengthOf(1);
    });
});
