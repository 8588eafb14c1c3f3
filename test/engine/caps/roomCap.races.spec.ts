import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';

import { t } from '../../../src/text';
import type { Outcome } from '../../workspace/attempt';
import type { RunningApp } from '../../workspace/engine/AppInstances';
import type { AppEvents } from '../../workspace/model';
import type { Person, RoomHandle } from '../../workspace/People';
import { expectPassed, Scene } from '../support';

const TWENTY = 20;

for (const instances of [1, 2]) {
    describe(`joins at once on the last place, on ${instances === 1 ? 'one instance' : 'two instances'} of the server`, () => {
        const scene = Scene.shared({ instances });

        let guest: Person;

        beforeEach(async () => {
            guest = scene.newGuest();
            scene.room('c', scene.mia, guest);
            await scene.set({ max_rooms_per_guest: 2 });
        });

        const slowStore = (milliseconds: number) => {
            const { persistence } = scene.workspace.engine;
            persistence.delay('readByAssociations', milliseconds);
            persistence.delay('createWithAssociations', milliseconds);
        };

        afterEach(() => slowStore(0));

        const twenty = () => Array.from({ length: TWENTY }, () => scene.room('c', scene.mia, scene.max));

        /** Told at the invitation, or afterwards in the room that the guest was taken out of. */
        const isMiaTold = (outcome: Outcome<unknown>, room: RoomHandle) =>
            outcome.ok
                ? scene.workspace.server.notices.some(
                      ({ to, rid, msg }) =>
                          to === scene.mia.id &&
                          rid === room.id &&
                          msg === t('room_cap_undone', 'de', { name: guest.username, limit: 2, taken: 2 }, 2),
                  )
                : outcome.error === t('denied_room_cap', 'de', { name: guest.username, limit: 2, taken: 2 }, 2);

        const expectOneStays = async (rooms: RoomHandle[], outcomes: Array<Outcome<unknown>>) => {
            await scene.workspace.settled();
            const inside = rooms.filter((room) => room.hasMember(guest));
            expect(inside).to.have.lengthOf(1);
            const untold = rooms.filter((room, index) => !inside.includes(room) && !isMiaTold(outcomes[index], room));
            expect(untold.map(({ room }) => room.name)).to.deep.equal([]);
            // Nothing is left that would count later, and no member was touched.
            expect(rooms.every((room) => room.hasMember(scene.max) && room.hasMember(scene.mia))).to.equal(true);
            await scene.set({ max_rooms_per_guest: 3 });
            expectPassed(await scene.as(scene.mia).invite(scene.room('c', scene.mia), guest));
            expect(guest.roomIds).to.have.lengthOf(3);
        };

        for (const milliseconds of [0, 2]) {
            it(`leave one of ${TWENTY} in and tell the inviter of the others (store ${milliseconds} ms late)`, async () => {
                slowStore(milliseconds);
                const rooms = twenty();
                const outcomes = await Promise.all(rooms.map((room) => scene.as(scene.mia).invite(room, guest)));
                slowStore(0);
                await expectOneStays(rooms, outcomes);
            });
        }

        it(`leave one of ${TWENTY} in where the guest clicks as fast as that`, async () => {
            const rooms = twenty();
            const outcomes = await Promise.all(rooms.map((room) => scene.as(guest).join(room)));
            expect(rooms.filter((room) => room.hasMember(guest))).to.have.lengthOf(1);
            await scene.workspace.settled();
            const told = t('denied_room_cap_join', 'en', { name: guest.username, limit: 2, taken: 2 }, 2);
            const direct = scene.workspace.rooms().find(({ room }) => room.t === 'd' && room.uids?.includes(guest.id));
            const undone = t('room_cap_undone', 'en', { name: guest.username, limit: 2, taken: 2 }, 2);
            const said = outcomes.filter((outcome) => !outcome.ok && outcome.error === told).length;
            expect(said + (direct?.texts.filter((text) => text === undone).length ?? 0)).to.equal(TWENTY - 1);
        });

        it(`are free to a member, ${TWENTY} of them too`, async () => {
            const member = scene.newMember();
            const rooms = twenty();
            const outcomes = await Promise.all(rooms.map((room) => scene.as(scene.mia).invite(room, member)));
            expect(outcomes.every(({ ok }) => ok)).to.equal(true);
            expect(rooms.every((room) => room.hasMember(member))).to.equal(true);
        });

        it('are all let in where there are places for all', async () => {
            await scene.set({ max_rooms_per_guest: TWENTY + 1 });
            const rooms = twenty();
            const outcomes = await Promise.all(rooms.map((room) => scene.as(scene.mia).invite(room, guest)));
            outcomes.forEach((outcome) => expectPassed(outcome));
            expect(rooms.every((room) => room.hasMember(guest))).to.equal(true);
        });

        for (const milliseconds of [0, 2]) {
            it(`of two new rooms leave one as it was made (store ${milliseconds} ms late)`, async () => {
                slowStore(milliseconds);
                const outcomes = await Promise.all(
                    [1, 2].map(() => scene.as(scene.mia).createChannel(scene.name(), [guest, scene.max])),
                );
                await scene.workspace.settled();
                const rooms = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.result] : []));
                expect(rooms.filter((room) => room.hasMember(guest))).to.have.lengthOf(1);
                expect(rooms.every((room) => room.hasMember(scene.max))).to.equal(true);
            });
        }
    });
}

/** No app can do anything about its own death: what it was asked passes. What it can do is to be right afterwards. */
describe('joins while the app’s process dies, on the engine', () => {
    const TIMEOUT = 2_000;

    const scene = Scene.shared({ timeoutMs: TIMEOUT });

    const inside = (person: Person) => person.roomIds.length;

    /** From now on the app's process dies between a check and the join, until the engine is put back, which it returns. */
    const dieAfterCheck = (): RunningApp => {
        const { engine, server } = scene.workspace;
        const dying: AppEvents = Object.create(engine) as AppEvents;
        dying.membership = async (event, payload) => {
            const answer = await engine.membership(event, payload);
            if (event === 'IPreRoomUserJoined') {
                await engine.killProcess();
            }
            return answer;
        };
        server.apps = dying;
        return engine;
    };

    it('between the check and the join are counted once, and the next ones are judged as ever', async () => {
        const guest = scene.newGuest();
        await scene.set({ max_rooms_per_guest: 2 });
        const engine = dieAfterCheck();
        const joined = scene.as(scene.mia).invite(scene.room('c', scene.mia), guest);
        await scene.until(() => inside(guest) === 1);
        scene.workspace.server.apps = engine;
        expect(await joined).to.include({ ok: true });
        await engine.awaitRestart();
        expectPassed(await scene.as(scene.mia).invite(scene.room('c', scene.mia), guest));
        expect(await scene.as(scene.mia).invite(scene.room('c', scene.mia), guest)).to.include({ ok: false });
        expectPassed(await scene.as(scene.mia).invite(scene.room('c', scene.mia), scene.newMember()));
        expect(inside(guest)).to.equal(2);
    });

    it('between the check and the join on the last place leave one in, whatever is asked for afterwards', async () => {
        const [guest, member] = [scene.newGuest(), scene.newMember()];
        await scene.set({ max_rooms_per_guest: 1 });
        const [first, second] = [scene.room('c', scene.mia), scene.room('c', scene.max)];
        const engine = dieAfterCheck();
        const joined = scene.as(scene.mia).invite(first, guest);
        await scene.until(() => inside(guest) === 1);
        scene.workspace.server.apps = engine;
        expect(await joined).to.include({ ok: true });
        await engine.awaitRestart();
        expect(await scene.as(scene.max).invite(second, guest)).to.include({ ok: false });
        await engine.runJob('hourly');
        await scene.workspace.settled();
        expect([first.hasMember(guest), second.hasMember(guest)]).to.deep.equal([true, false]);
        expect(await scene.as(scene.max).invite(second, guest)).to.include({ ok: false });
        expectPassed(await scene.as(scene.max).invite(second, member));
    });

    const judgedBy = (limit: number, taken: number, { username }: Person) =>
        t('denied_room_cap', 'de', { name: username, limit, taken }, limit);

    it('past the limit while they are checked are undone as soon as it runs again, and the inviter is told', async () => {
        const [guest, target] = [scene.newGuest(), scene.room('c', scene.mia, scene.max)];
        scene.room('c', scene.mia, guest);
        await scene.set({ max_rooms_per_guest: 1 });
        const { engine, server } = scene.workspace;
        const mend = scene.hang('users.getUserRoomIds', 500);
        const asked = scene.as(scene.mia).invite(target, guest);
        await new Promise((resolve) => setTimeout(resolve, 50));
        await engine.killProcess();
        mend();
        await engine.awaitRestart();
        expect(await asked).to.include({ ok: true });
        await scene.workspace.settled();
        expect(target.members).to.deep.equal(['mia', 'max']);
        const { msg } = server.notices.filter(({ to, rid }) => to === scene.mia.id && rid === target.id).at(-1) ?? {};
        expect(msg).to.equal(t('room_cap_undone', 'de', { name: guest.username }, 1));
    });

    it('past the limit stay where it heard of neither check nor join, and nothing further goes through', async () => {
        const guest = scene.newGuest();
        scene.room('c', scene.mia, guest);
        await scene.set({ max_rooms_per_guest: 1 });
        const { engine, server } = scene.workspace;
        // A process that is dead or not back yet answers nothing, which the host takes for consent.
        server.apps = Object.assign(Object.create(engine) as AppEvents, { membership: async () => undefined });
        expect(await scene.as(scene.mia).invite(scene.room('c', scene.mia), guest)).to.include({ ok: true });
        server.apps = engine;
        await scene.workspace.advance({ hours: 1 });
        const refused = await scene.as(scene.mia).invite(scene.room('c', scene.mia), guest);
        expect(refused).to.include({ ok: false, error: judgedBy(1, 2, guest) });
        // Found and shown, and nobody is evicted for what the host let through.
        expect(inside(guest)).to.equal(2);
        const { shown } = await scene.as(scene.ada).run(`/guest info @${guest.username}`, scene.lobby);
        expect(shown.join()).to.include(t('guest_rooms_of_limit', 'en', { rooms: 2 }, 1));
    });
});
