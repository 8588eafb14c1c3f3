import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import sinon from 'sinon';

import { t } from '../src/text';
import type { TextKey } from '../src/text';
import { caps, policyWith } from './support/policyObjects';
import { FAULTS } from './support/FakeHost';
import type { Fault } from './support/FakeHost';
import type { Outcome } from './support/hostAnswer';
import { HookDriver } from './support/HookDriver';
import {
    directRoom,
    GINA,
    GUS,
    message,
    MIA,
    newDirectRoom,
    newDiscussion,
    newRoom,
    newTeamRoom,
} from './support/payloads';

const refused = (key: TextKey): Outcome => `refused: ${t(key, 'en')}`;

const DIRECT = directRoom([GUS, MIA]);

describe('hooks while the host fails', () => {
    let hooks: HookDriver;
    let clock: sinon.SinonFakeTimers;

    beforeEach(() => {
        clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        hooks = new HookDriver();
    });

    afterEach(() => {
        clock.restore();
    });

    /** What becomes of an act when a second has gone by; nothing may take longer. */
    async function afterOneSecond(act: Promise<Outcome>): Promise<Outcome> {
        await clock.tickAsync(1_000);
        return Promise.race([act, new Promise<Outcome>((_, reject) => setImmediate(() => reject(new Error('late'))))]);
    }

    /** What was logged, the counting of refusals aside: it goes on in the background, with the same host. */
    function failures(): unknown[] {
        return hooks.host.errors.filter(([text]) => text !== 'A refusal could not be counted');
    }

    function memberHasWritten(): void {
        hooks.host.history.set(DIRECT.id, [{ sender: { _id: MIA.id }, createdAt: new Date() }]);
    }

    const lookups: Array<{ call: string; fault: Fault; reason: TextKey }> = [
        ...['records.read', 'rooms.getMessages', 'users.getById', '*'].flatMap((call) =>
            FAULTS.map((fault) => ({ call, fault, reason: 'denied_cannot_check' as const })),
        ),
    ];
    for (const { call, fault, reason } of lookups) {
        // An author of whom the server knows nothing is no proof that somebody else has written.
        const expected = call === 'users.getById' && fault === 'answers null' ? 'denied_first_message' : reason;
        it(`refuses a guest's message in a direct room: ${call} ${fault}`, async () => {
            memberHasWritten();
            hooks.host.break(call, fault);
            expect(await afterOneSecond(hooks.send(message(GUS, 'Hello', { room: DIRECT })))).to.equal(
                refused(expected),
            );
            expect(failures()).to.have.lengthOf(expected === 'denied_cannot_check' ? 1 : 0);
        });
    }

    it('waits a whole second for an answer, and no longer', async () => {
        hooks.host.break('records.read', 'hangs');
        let outcome: Outcome | undefined;
        const act = hooks.send(message(GUS, 'Hello', { room: DIRECT })).then((result) => (outcome = result));
        await clock.tickAsync(999);
        expect(outcome).to.be.undefined;
        await clock.tickAsync(1);
        await act;
        expect(outcome).to.equal(refused('denied_cannot_check'));
    });

    it('refuses a guest again, and lets them answer once the host works', async () => {
        memberHasWritten();
        hooks.host.break('*', 'rejects');
        await hooks.send(message(GUS, 'Hello', { room: DIRECT }));
        expect(await hooks.send(message(GUS, 'Hello', { room: DIRECT }))).to.equal(refused('denied_cannot_check'));
        hooks.host.repair();
        expect(await hooks.send(message(GUS, 'Hello', { room: DIRECT }))).to.equal('passes');
    });

    for (const fault of FAULTS) {
        describe(`everything ${fault}`, () => {
            beforeEach(() => {
                hooks.host.break('*', fault);
            });

            it('lets members do everything, at once', async () => {
                // The clock stands still: whatever waits for an answer that does not come fails the test.
                const memberActs = [
                    hooks.send(message(MIA, '@all', { room: DIRECT })),
                    hooks.send(message(MIA, '@here')),
                    hooks.edit(message(MIA, '@all')),
                    hooks.delete(message(MIA, 'Hi')),
                    hooks.create(newRoom(RoomType.CHANNEL, MIA)),
                    hooks.create(newTeamRoom(RoomType.PRIVATE_GROUP, MIA)),
                    hooks.join({ room: newRoom(RoomType.CHANNEL, MIA), joiningUser: MIA }),
                ];
                expect([...new Set(await Promise.all(memberActs))]).to.deep.equal(['passes']);
            });

            it('lets a member make a room with people in it, within a second, and no guest', async () => {
                hooks.state.policy = policyWith([], { caps: caps({ rooms: 1 }) });
                const members = { _USERNAMES: ['mia', 'gus', 'max'] };
                for (const type of [RoomType.CHANNEL, RoomType.PRIVATE_GROUP]) {
                    // The limit of rooms and the rules of rooms are asked one after the other.
                    const made = hooks.create(newRoom(type, MIA, members));
                    await clock.tickAsync(1_000);
                    expect(await afterOneSecond(made)).to.equal('passes');
                    const refusedOne = hooks.create(newRoom(type, GUS, members));
                    await clock.tickAsync(1_000);
                    // A name of which the server knows nobody is nobody's.
                    const expected = fault === 'answers null' ? 'passes' : refused('denied_cannot_check');
                    expect(await afterOneSecond(refusedOne)).to.equal(expected);
                }
            });

            it("refuses a guest's acts that need no look-up, with their own reasons", async () => {
                expect(await hooks.send(message(GUS, '@all'))).to.equal(refused('denied_mention_all'));
                expect(await hooks.create(newRoom(RoomType.CHANNEL, GUS))).to.equal(refused('denied_channel_creation'));
                const room = newRoom(RoomType.CHANNEL, MIA);
                expect(await hooks.join({ room, joiningUser: GUS })).to.equal(refused('denied_self_join'));
            });

            it("refuses deleting a guest's message although nobody can be told", async () => {
                const act = hooks.delete(message(GUS, 'Hi'));
                await clock.tickAsync(1_000);
                expect(await afterOneSecond(act)).to.equal('dropped');
                expect(failures()).to.have.lengthOf(2);
            });

            it("refuses a guest's @all in an edit although nobody can be told", async () => {
                expect(await afterOneSecond(hooks.edit(message(GUS, '@all')))).to.equal('dropped');
                expect(failures()).to.have.lengthOf(1);
            });

            it('refuses a guest a discussion although nobody can be told beforehand', async () => {
                const act = hooks.create(newDiscussion(RoomType.CHANNEL, GUS));
                expect(await afterOneSecond(act)).to.equal(refused('denied_discussion_creation'));
                expect(failures()).to.have.lengthOf(1);
            });

            it('refuses a guest a team although no direct message can be written', async () => {
                const act = hooks.create(newTeamRoom(RoomType.CHANNEL, GUS));
                expect(await afterOneSecond(act)).to.equal(refused('denied_team_creation'));
                expect(failures()).to.have.lengthOf(1);
            });

            it('lets a direct room come to be, whose opener is not known, and refuses what a guest writes there', async () => {
                expect(await afterOneSecond(hooks.create(newDirectRoom([GUS, GINA])))).to.equal('passes');
                const first = hooks.send(message(GUS, 'Hello', { room: directRoom([GUS, GINA]) }));
                expect(await afterOneSecond(first)).to.equal(refused('denied_cannot_check'));
            });

            it("holds up no member's upload", async () => {
                expect(await afterOneSecond(hooks.upload({ userId: 'mia-id' }))).to.equal('passes');
            });

            it("refuses the message that carries a guest's file", async () => {
                const withFile = message(GUS, '', { file: { _id: 'f' } });
                expect(await hooks.send(withFile)).to.equal(refused('denied_file_upload'));
            });
        });
    }

    it("logs that a member's first message could not be put on record, and finds it in the history", async () => {
        hooks.host.break('records.write', 'rejects');
        expect(await hooks.send(message(MIA, 'Hello', { room: DIRECT }))).to.equal('passes');
        await new Promise((resolve) => setImmediate(resolve));
        // The other is that nobody could keep the notice about the guest from being given twice, so it was not given.
        expect(hooks.host.errors).to.have.lengthOf(2);
        hooks.host.repair();
        memberHasWritten();
        const afterRestart = new HookDriver(hooks.host);
        expect(await afterRestart.send(message(GUS, 'Hello', { room: DIRECT }))).to.equal('passes');
    });

    it('logs no text of a message', async () => {
        hooks.host.break('*', 'rejects');
        await hooks.send(message(GUS, 'my secret', { room: DIRECT }));
        expect(JSON.stringify(hooks.host.errors)).not.to.contain('my secret');
    });
});
