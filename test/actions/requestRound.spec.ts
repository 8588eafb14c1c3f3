import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { keepRequests } from '../../src/actions/requestRound';
import { requestGuest } from '../../src/actions/requests';
import { declineRequest } from '../../src/actions/requestDecisions';
import type { GuestRequest } from '../../src/policy/requests';
import { days } from '../../src/policy/schedule';
import { GuestWorld, NOW } from '../support/guestPorts';

describe('keepRequests', () => {
    let world: GuestWorld;
    let logged: string[];

    beforeEach(() => {
        world = new GuestWorld();
        logged = [];
    });

    async function ask(email = 'new@client.test'): Promise<string> {
        const { params } = await requestGuest(world.person('mia'), { email, roomIds: [] }, world.ports);
        return String(params?.id);
    }

    /** The round of so many days later. */
    async function round(count: number, isOver = false): Promise<void> {
        world.now = new Date(NOW.getTime() + days(count));
        await keepRequests({ ...world.ports, log: (text) => logged.push(text) }, { isOver: () => isOver });
    }

    const told = () => world.told.map(({ to, outcome }) => `${to} ${outcome.code}`);

    it('reminds the managers after seven days, once', async () => {
        await ask();
        for (const count of [1, 6.9, 7, 7.1, 20]) {
            await round(count);
        }
        expect(told()).to.deep.equal(['managers request_waits']);
    });

    it('ends a request after thirty days, tells the requester, and draws the cards anew, once', async () => {
        const id = await ask();
        await Promise.all([round(30), round(30)]);
        await round(30.1);
        expect(told()).to.deep.equal(['mia-id request_lapsed_told']);
        expect(world.requests.shown.map(({ how }) => how)).to.deep.equal(['post', 'redraw']);
        expect(world.requests.rows.get(id)?.decision).to.deep.equal({
            verdict: 'lapsed',
            at: new Date(NOW.getTime() + days(30)),
        });
        expect(world.auditLog.noted.slice(-1)).to.deep.equal([
            {
                actorId: undefined,
                actor: undefined,
                action: 'request_lapsed',
                guestId: undefined,
                target: 'new@client.test',
                detail: id,
            },
        ]);
        expect((await declineRequest(world.person('ada'), id, '', world.ports)).code).to.equal(
            'request_already_lapsed',
        );
    });

    it('gets ahead in rounds that have no time, and comes to every request', async () => {
        for (let index = 0; index < 35; index += 1) {
            await ask(`new${index}@client.test`);
        }
        await round(8, true);
        expect(told()).to.have.lengthOf(10);
        for (let hour = 1; hour <= 20; hour += 1) {
            await round(8 + hour / 24, true);
        }
        expect(told()).to.have.lengthOf(35);
    });

    it('shows what nobody could be shown when it was asked for', async () => {
        world.fail('requestCards.post', new Error('no room'));
        const id = await ask();
        world.mend();
        world.once.marks.set(`request/${id}/shown`, 'stale');
        await round(0.1);
        await round(0.2);
        expect(world.requests.shown.map(({ how }) => how)).to.deep.equal(['post again']);
    });

    it('carries on what was begun and cut off, and tells whoever had decided what came of it', async () => {
        const id = await ask();
        const decision = { verdict: 'approved' as const, by: 'ada-id', at: NOW };
        world.requests.rows.set(id, { ...(world.requests.rows.get(id) as GuestRequest), decision });
        world.once.marks.set(`request/${id}/0`, 'begun');
        await round(0.001);
        expect(told()).to.deep.equal([]);
        world.once.marks.set(`request/${id}/0`, 'stale');
        await round(0.01);
        await round(0.02);
        expect(told()).to.deep.equal(['mia-id request_approved_told', 'ada-id request_approved']);
        expect(world.mails.welcome).to.deep.equal(['new@client.test']);
    });

    it('tells what was decided and not told, for two days', async () => {
        const [first, second] = [await ask(), await ask('other@client.test')];
        const decision = { verdict: 'declined' as const, by: 'ada-id', at: NOW };
        const decide = (id: string) =>
            world.requests.rows.set(id, {
                ...(world.requests.rows.get(id) as GuestRequest),
                decision,
                isDecided: true,
            });
        decide(first);
        await round(0.1);
        await round(0.2);
        decide(second);
        await round(3);
        expect(told()).to.deep.equal(['mia-id request_declined_told']);
    });

    it('forgets a decided request after ninety days', async () => {
        const id = await ask();
        await declineRequest(world.person('ada'), id, '', world.ports);
        await round(89);
        expect(world.requests.rows.size).to.equal(1);
        await round(90);
        expect(world.requests.rows.size).to.equal(0);
        expect(world.requests.shown.map(({ how }) => how)).to.deep.equal(['post', 'redraw', 'forget']);
    });

    it('reports records that cannot be read, and goes on with the others where one fails', async () => {
        await ask();
        await ask('other@client.test');
        world.requests.unreadable = ['k7m2q'];
        world.fail('requests.saveRequest', new Error('no store'), { times: 1 });
        world.fail('requestCards.redraw', new Error('no room'));
        await round(30);
        expect(logged).to.deep.equal(['Requests that cannot be read were left alone']);
        expect(told()).to.deep.equal(['mia-id request_lapsed_told']);
        world.requests.unreadable = [];
        world.ports.once.begin = async () => {
            throw new Error('no store');
        };
        logged = [];
        await round(30);
        expect(new Set(logged)).to.deep.equal(new Set(['A request for a guest could not be looked after']));
    });
});
