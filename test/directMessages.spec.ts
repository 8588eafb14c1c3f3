import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import sinon from 'sinon';

import { plain, t } from '../src/text';
import { FAULTS } from './support/FakeHost';
import { HookDriver } from './support/HookDriver';
import { ADA, APP_USER, BOT, directRoom, GINA, GUS, malformed, MAX, message, MIA } from './support/payloads';
import { policyWith } from './support/policyObjects';

/** More than what the app waits between its own steps. */
const A_WHILE = 1_000;

describe('members who write to guests', () => {
    let hooks: HookDriver;
    let clock: sinon.SinonFakeTimers;

    beforeEach(() => {
        clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        hooks = new HookDriver();
        hooks.host.rooms.push(...rooms);
    });

    afterEach(() => {
        clock.restore();
    });

    const room = directRoom([GUS, MIA]);
    const group = directRoom([GUS, GINA, MIA, MAX]);
    const rooms = [room, group, directRoom([BOT, GUS]), directRoom([APP_USER, GUS]), directRoom([ADA, MIA])];

    async function send(sender: typeof GUS, where = room, driver = hooks): Promise<void> {
        expect(await driver.send(message(sender, 'Hi', { room: where }))).to.equal('passes');
        await clock.tickAsync(A_WHILE);
    }

    const told = () => hooks.host.notices.map(({ to, roomId, text }) => [to, roomId, text]);

    const notice = (...guests: Array<typeof GUS>) =>
        t(
            'met_guests',
            'en',
            { guests: guests.map(({ username }) => plain(`@${username}`)).join(', ') },
            guests.length,
        );

    it('are told once, in that room and to them alone, also after a restart', async () => {
        await send(MIA);
        await send(MIA);
        await send(MIA, room, new HookDriver(hooks.host));
        expect(told()).to.deep.equal([['mia-id', room.id, notice(GUS)]]);
        expect(hooks.host.errors).to.deep.equal([]);
    });

    it('are each told in a room of several, and not of whom they know', async () => {
        await send(MIA);
        await send(MIA, group);
        await send(MAX, group);
        expect(told().slice(1)).to.deep.equal([
            ['mia-id', group.id, notice(GINA)],
            ['max-id', group.id, notice(GINA, GUS)],
        ]);
    });

    it('cost nothing once they have written in the room, and nothing at all in channels', async () => {
        await hooks.send(message(MIA, 'Hi'));
        expect(hooks.host.calls).to.deep.equal([]);
        await send(MIA, group);
        await send(MAX, group);
        hooks.host.calls.length = 0;
        await send(MIA, group);
        await send(MAX, group);
        expect(hooks.host.calls).to.deep.equal([]);
    });

    it('are people: no bot and no app is told, nor anybody who writes to members', async () => {
        await send(BOT, directRoom([BOT, GUS]));
        await send(APP_USER, directRoom([APP_USER, GUS]));
        await send(ADA, directRoom([ADA, MIA]));
        await send(malformed({ ...MIA, id: '' }));
        expect(told()).to.deep.equal([]);
    });

    it('are not told where that is switched off; the room is on record as answered all the same', async () => {
        const { policy } = hooks.state;
        hooks.state.policy = { ...policyWith([]), rooms: { ...policy.rooms, noticesDirectMessages: false } };
        await send(MIA);
        expect(told()).to.deep.equal([]);
        expect(await hooks.enter().conversations.isAnswered(room.id)).to.be.true;
    });

    it('open the room though they cannot be told, and the other way round', async () => {
        hooks.host.break('notifier.notifyUser', 'rejects');
        await send(MIA);
        expect(await hooks.enter().conversations.isAnswered(room.id)).to.be.true;
        expect(hooks.host.errors.map(([text]) => text)).to.deep.equal([
            'A member could not be told that they write to a guest',
        ]);
    });

    const answers = (driver: HookDriver) => driver.send(message(GUS, 'Yes?', { room }));

    for (const [title, call, fault] of [
        ['the record cannot be written', 'records.write', 'rejects'],
        ['the people in it cannot be looked up', 'users.getById', 'rejects'],
    ] as const) {
        it(`open the room for good by their next message where ${title} at the first, whatever becomes of the history`, async () => {
            hooks.host.break(call, fault);
            await send(MIA);
            hooks.host.repair();
            expect(await answers(hooks)).to.equal('passes');
            // Encrypted messages, and those that were pruned, are in no history that the app can read.
            const restarted = new HookDriver(hooks.host);
            expect(await answers(restarted)).not.to.equal('passes');
            await send(MIA);
            expect(await answers(new HookDriver(hooks.host))).to.equal('passes');
            hooks.host.calls.length = 0;
            await send(MIA);
            expect(hooks.host.calls).to.deep.equal([]);
        });
    }

    it('open the room for good by their next message where what the history told could not be recorded', async () => {
        hooks.host.history.set(room.id, [{ sender: { _id: MIA.id }, createdAt: new Date(), text: 'Hi' }]);
        hooks.host.break('records.write', 'rejects');
        expect(await answers(hooks)).to.equal('passes');
        hooks.host.repair();
        hooks.host.history.delete(room.id);
        expect(await answers(new HookDriver(hooks.host))).not.to.equal('passes');
        await send(MIA);
        expect(await answers(new HookDriver(hooks.host))).to.equal('passes');
    });

    for (const call of ['records.read', 'records.write', 'users.getById', 'rooms.getById', '*']) {
        for (const fault of FAULTS) {
            it(`pass at once while ${call} ${fault}`, async () => {
                hooks.host.break(call, fault);
                // The clock stands still: whatever waits for an answer that does not come fails the test.
                expect(await hooks.send(message(MIA, 'Hi', { room }))).to.equal('passes');
                await clock.tickAsync(A_WHILE);
                expect(await hooks.send(message(MIA, 'Hi', { room }))).to.equal('passes');
            });
        }
    }
});
