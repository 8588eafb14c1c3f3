import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { listOpenRequests, requestGuest, showRequest } from '../../src/actions/requests';
import type { NewRequest } from '../../src/actions/requests';
import { days } from '../../src/policy/schedule';
import { GuestWorld, NOW } from '../support/guestPorts';
import { access, lifecycle, policyWithAll } from '../support/policyObjects';

const { invitations } = policyWithAll();

describe('requestGuest', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        world.isConnected = false;
        world.room('project').members.add('mia-id');
    });

    function ask(as = 'mia', wish: Partial<NewRequest> = {}) {
        return requestGuest(world.person(as), { email: 'new@client.test', roomIds: [], ...wish }, world.ports);
    }

    const rows = () => [...world.requests.rows.values()];

    it('puts it on record, in the log and before the managers, without a connection', async () => {
        const outcome = await ask('mia', { roomIds: ['project-id'], name: 'Nina', note: 'for the audit' });
        const [request] = rows();
        expect(outcome).to.deep.equal({
            code: 'request_made',
            isDone: true,
            params: { email: 'new@client.test', id: request.id },
        });
        expect(request).to.deep.include({
            email: 'new@client.test',
            name: 'Nina',
            note: 'for the audit',
            roomIds: ['project-id'],
            sponsorId: 'mia-id',
            requestedBy: 'mia-id',
            requestedAt: NOW,
            attempts: 0,
        });
        expect(world.auditLog.noted).to.deep.equal([
            { actorId: 'mia-id', actor: 'mia', action: 'request_made', target: 'new@client.test', detail: request.id },
        ]);
        expect(world.requests.shown).to.deep.equal([
            {
                how: 'post',
                details: { request, requester: 'mia', sponsor: undefined, decider: undefined, rooms: ['project'] },
            },
        ]);
    });

    it('makes another member the sponsor where one is named, and no guest', async () => {
        await ask('mia', { sponsorId: 'max-id' });
        expect(rows()[0].sponsorId).to.equal('max-id');
        expect((await ask('mia', { email: 'other@client.test', sponsorId: 'gus-id' })).code).to.equal(
            'sponsor_not_member',
        );
    });

    it('is open to requesters and managers, and to nobody else', async () => {
        world = new GuestWorld({
            access: access({ managerRoles: ['boss'], requesterRoles: ['asker'], guestRoles: ['guest'] }),
        });
        world.addAccount('asker', { roles: ['asker'] });
        world.addAccount('boss', { roles: ['boss'] });
        world.addAccount('both', { roles: ['asker', 'boss', 'guest'] });
        world.addAccount('robot', { roles: ['asker'], kind: 'bot' });
        for (const [who, code] of [
            ['mia', 'not_requester'],
            ['gus', 'not_requester'],
            ['both', 'not_requester'],
            ['robot', 'not_requester'],
            ['asker', 'request_made'],
            ['boss', 'request_made'],
        ]) {
            expect((await ask(who, { email: `${who}@client.test` })).code, who).to.equal(code);
        }
        expect(rows()).to.have.lengthOf(2);
    });

    it('answers the same for a room that somebody is not in and one that is not there', async () => {
        const [hidden, none] = [await ask('max', { roomIds: ['project-id'] }), await ask('max', { roomIds: ['x'] })];
        expect(hidden).to.deep.equal({ code: 'room_not_joined', isDone: false });
        expect(none).to.deep.equal(hidden);
        expect((await ask('mia', { roomIds: ['project-id', 'general-id'] })).code).to.equal('room_not_joined');
        // The twin: a manager names any room, as in adding a guest.
        expect((await ask('ada', { roomIds: ['project-id'] })).code).to.equal('request_made');
        expect((await ask('ada', { email: 'b@client.test', roomIds: ['x'] })).code).to.equal('unknown_room');
    });

    it('checks address, domain, user name, end and number of rooms at once', async () => {
        world = new GuestWorld({
            invitations: { ...invitations, blockedDomains: ['bad.test'] },
            lifecycle: lifecycle({ maxExpiryDays: 20 }),
        });
        for (const [wish, code] of [
            [{ email: 'nonsense' }, 'bad_address'],
            [{ email: 'new@bad.test' }, 'domain_blocked'],
            [{ username: 'a b' }, 'bad_username'],
            [{ expiresAt: new Date(NOW.getTime() - 1) }, 'expiry_past'],
            [{ expiresAt: new Date(NOW.getTime() + days(30)) }, 'expiry_too_late'],
            [{ isUnending: true }, 'expiry_needed'],
        ] as const) {
            expect((await ask('mia', wish)).code).to.equal(code);
        }
        expect(rows()).to.deep.equal([]);
        expect((await ask('mia', { expiresAt: new Date(NOW.getTime() + days(10)) })).code).to.equal('request_made');
    });

    it('tells of an open request for the address, whoever asked, and takes a new one once it is decided', async () => {
        await ask('mia');
        const again = await ask('max', { email: ' <NEW@client.test> ' });
        expect(again).to.deep.equal({
            code: 'request_open_already',
            isDone: false,
            params: { email: 'new@client.test' },
        });
        const [request] = rows();
        const decision = { verdict: 'declined' as const, by: 'ada-id', at: NOW };
        world.requests.rows.set(request.id, { ...request, decision, isDecided: true });
        expect((await ask('max')).code).to.equal('request_made');
        expect(rows()).to.have.lengthOf(2);
    });

    it('makes one request where the same address is asked for twice at once', async () => {
        const codes = (await Promise.all([ask('mia'), ask('max')])).map(({ code }) => code);
        expect(codes).to.include('request_made');
        expect(codes.some((code) => code === 'request_open_already' || code === 'request_being_made')).to.be.true;
        expect(rows()).to.have.lengthOf(1);
        expect(world.requests.shown).to.have.lengthOf(1);
    });

    it('says that nothing is done where the records or rooms cannot be read or written', async () => {
        for (const method of ['requests.listRequests', 'requests.saveRequest', 'workspace.listRoomIds']) {
            world.fail(method, new Error('no store'));
            const { code } = await ask('mia', { roomIds: ['project-id'], email: `${method}@client.test` });
            expect(code, method).to.equal('nothing_done');
            world.mend();
        }
        expect(rows()).to.deep.equal([]);
        // What was begun and came to nothing is asked for again after a while.
        const email = 'requests.saverequest@client.test';
        expect((await ask('mia', { email })).code).to.equal('request_being_made');
        world.once.marks.forEach((_, key) => world.once.marks.set(key, 'stale'));
        expect((await ask('mia', { email })).code).to.equal('request_made');
    });

    it('stands though the managers could not be shown it, and shows it to them later, once', async () => {
        world.fail('requestCards.post', new Error('no room'));
        const outcome = await ask();
        world.mend();
        const [request] = rows();
        expect(outcome).to.deep.include({ code: 'request_made', isDone: true });
        expect(outcome.also).to.deep.equal([{ code: 'request_not_shown', isDone: false, params: { id: request.id } }]);
        await showRequest(request, world.ports);
        expect(world.requests.shown).to.deep.equal([]);
        world.once.marks.set(`request/${request.id}/shown`, 'stale');
        await showRequest(request, world.ports);
        await showRequest(request, world.ports);
        expect(world.requests.shown.map(({ how }) => how)).to.deep.equal(['post again']);
        expect(world.auditLog.noted).to.have.lengthOf(1);
    });

    it('draws it as decided where somebody decides while it is being shown', async () => {
        const post = world.ports.requestCards.post;
        world.ports.requestCards.post = async (details, options) => {
            await post(details, options);
            const decision = { verdict: 'declined' as const, by: 'ada-id', at: NOW };
            world.requests.rows.set(details.request.id, { ...details.request, decision, isDecided: true });
        };
        await ask();
        expect(world.requests.shown.map(({ how, details }) => [how, details?.decider])).to.deep.equal([
            ['post', undefined],
            ['redraw', 'ada'],
        ]);
    });

    it('takes another id where one is taken', async () => {
        const ids = ['same', 'same', 'other'];
        world.ports.newId = () => ids.shift() ?? 'last';
        await ask();
        await ask('mia', { email: 'b@client.test' });
        expect(rows()).to.have.lengthOf(2);
    });
});

describe('listOpenRequests', () => {
    it('is for managers: the open ones, the oldest first', async () => {
        const world = new GuestWorld();
        for (const email of ['a@client.test', 'b@client.test', 'c@client.test']) {
            await requestGuest(world.person('mia'), { email, roomIds: [] }, world.ports);
            world.now = new Date(world.now.getTime() + 1_000);
        }
        const [a, b, c] = [...world.requests.rows.values()];
        const decision = { verdict: 'lapsed' as const, at: NOW };
        world.requests.rows.set(b.id, { ...b, decision, isDecided: true });
        world.requests.rows.delete(a.id);
        world.requests.rows.set(a.id, a);
        expect(await listOpenRequests(world.person('ada'), world.ports)).to.deep.equal([a, c]);
        expect(await listOpenRequests(world.person('mia'), world.ports)).to.include({ code: 'not_allowed' });
        world.fail('requests.listRequests', new Error('no store'));
        expect(await listOpenRequests(world.person('ada'), world.ports)).to.include({ code: 'nothing_done' });
    });
});
