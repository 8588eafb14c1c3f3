import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';

import type { Person, RoomHandle } from '../../workspace/People';
import { expectPassed } from '../support';
import { RoomScene } from './RoomScene';

describe('guests who come and go, on the engine', () => {
    const scene = RoomScene.shared();

    /** What was last found to have been said in each room. */
    const said = new Map<RoomHandle, readonly string[]>();

    // What is said twice is said within this time.
    afterEach(async () => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        said.forEach((texts, room) => expect(scene.announcements(room)).to.deep.equal(texts));
        said.clear();
    });

    const entered = scene.sentence('room_guests_entered');
    const left = scene.sentence('room_guests_left');

    const newRoom = (...members: Person[]): RoomHandle => scene.room('c', scene.mia, scene.max, ...members);

    const add = async (room: RoomHandle, ...people: Person[]): Promise<void> => {
        expectPassed(await scene.as(scene.mia).invite(room, ...people));
        await scene.workspace.settled();
    };

    const remove = async (room: RoomHandle, person: Person): Promise<void> => {
        expectPassed(await scene.as(scene.mia).kick(room, person));
        await scene.workspace.settled();
    };

    /** Everybody in the room has been told exactly this, and nothing follows. */
    const expectSaid = async (room: RoomHandle, ...texts: string[]): Promise<void> => {
        await scene.until(() => scene.announcements(room).length >= texts.length);
        await scene.workspace.settled();
        expect(scene.announcements(room)).to.deep.equal(texts);
        said.set(room, texts);
    };

    it('are announced once as the first comes, and once more when the last has gone', async () => {
        const room = newRoom();
        await add(room, scene.newMember());
        await expectSaid(room);
        await add(room, scene.gus);
        await expectSaid(room, entered);
        await add(room, scene.gina);
        await remove(room, scene.gus);
        await expectSaid(room, entered);
        await remove(room, scene.max);
        await remove(room, scene.gina);
        await expectSaid(room, entered, left);
        await add(room, scene.gus);
        await expectSaid(room, entered, left, entered);
        expectPassed(await scene.as(scene.gus).leave(room));
        await expectSaid(room, entered, left, entered, left);
    });

    it('in the language of the workspace', async () => {
        scene.workspace.server.settings.set('Language', 'fr');
        await scene.set({ room_policy: 'open' });
        const room = newRoom();
        await add(room, scene.gus);
        await expectSaid(room, scene.sentence('room_guests_entered', {}, 'fr'));
        scene.workspace.server.settings.set('Language', 'en');
        await scene.set({ room_policy: 'open' });
    });

    it('by twenty at once, once', async () => {
        const room = newRoom();
        const guests = Array.from({ length: 20 }, () => scene.newGuest());
        await Promise.all(guests.map((guest) => scene.as(scene.mia).invite(room, guest)));
        await scene.workspace.settled();
        await expectSaid(room, entered);
        await Promise.all(guests.map((guest) => scene.as(scene.mia).kick(room, guest)));
        await scene.workspace.settled();
        await expectSaid(room, entered, left);
    });

    it('from the start of a room, a group or a discussion, and not in one of members alone', async () => {
        const mia = scene.as(scene.mia);
        for (const [made, texts] of [
            [await mia.createChannel(scene.name(), [scene.gus, scene.gina]), [entered]],
            [await mia.createGroup(scene.name(), [scene.gus]), [entered]],
            [await mia.createDiscussion(scene.lobby, scene.name(), { members: [scene.gus] }), [entered]],
            [await mia.createGroup(scene.name(), [scene.max]), []],
        ] as const) {
            await expectSaid(expectPassed(made), ...texts);
        }
    });

    it('not in direct rooms, nor where an app cannot write, nor while nobody wants it', async () => {
        const direct = expectPassed(await scene.as(scene.mia).openDirect(scene.newGuest()));
        const encrypted = scene.workspace.addRoom({ name: scene.name(), type: 'p', owner: scene.mia, encrypted: true });
        const readOnly = scene.workspace.addRoom({ name: scene.name(), owner: scene.mia, readOnly: true });
        await add(encrypted, scene.gus);
        await add(readOnly, scene.gus);
        await scene.set({ announce_guests: false });
        const silent = newRoom();
        await add(silent, scene.gus);
        await remove(silent, scene.gus);
        await scene.workspace.settled();
        for (const room of [direct, encrypted, readOnly, silent]) {
            await expectSaid(room);
        }
        expect((await scene.workspace.engine.logs()).filter((line) => line.startsWith('error'))).to.deep.equal([]);
    });

    it('not for whoever was taken out again by the limit of rooms', async () => {
        await scene.set({ max_rooms_per_guest: 1 });
        const guest = scene.newGuest();
        const rooms = [newRoom(), newRoom()];
        await Promise.all(rooms.map((room) => scene.as(scene.mia).invite(room, guest)));
        await scene.workspace.settled();
        await scene.until(() => rooms.filter((room) => room.members.includes(guest.username)).length === 1, 10_000);
        for (const room of rooms) {
            await expectSaid(room, ...(room.members.includes(guest.username) ? [entered] : []));
        }
    });

    it('by the hourly round where a guest was deactivated, which no event tells', async () => {
        const [guest, other] = [scene.newGuest(), scene.newGuest()];
        const [room, shared] = [newRoom(), newRoom()];
        await add(room, guest);
        await add(shared, guest, other);
        await expectSaid(room, entered);
        expectPassed(await scene.as(scene.ada).setActive(guest, false));
        await scene.workspace.engine.runJob('hourly');
        await expectSaid(room, entered, left);
        await expectSaid(shared, entered);
    });

    it('later where it could not be said at once, and once', async () => {
        const room = newRoom();
        const mend = scene.fail('messages.create');
        await add(room, scene.gus);
        await scene.until(() => scene.hasRecordOf(room));
        await new Promise((resolve) => setTimeout(resolve, 500));
        mend();
        await expectSaid(room);
        await scene.workspace.advance({ minutes: 61 });
        await expectSaid(room, entered);
        await scene.workspace.engine.runJob('hourly');
        await expectSaid(room, entered);
    });

    it('and once where the app’s process was killed meanwhile', async () => {
        const room = newRoom();
        expectPassed(await scene.as(scene.mia).invite(room, scene.gus));
        await scene.until(() => scene.hasRecordOf(room));
        await scene.workspace.engine.killProcess();
        await scene.workspace.engine.awaitRestart();
        await scene.workspace.advance({ minutes: 61 });
        await expectSaid(room, entered);
    });

    it('and never in the way of anybody, whatever fails', async () => {
        const room = newRoom(scene.gina);
        for (const method of ['persistence.*', 'rooms.*', 'users.*', 'messages.*']) {
            const mend = scene.fail(method);
            const [guest, member] = [scene.newGuest(), scene.newMember()];
            await scene.as(scene.mia).invite(room, guest);
            expectPassed(await scene.as(scene.mia).invite(room, member));
            for (const person of [guest, member].filter(({ username }) => room.members.includes(username))) {
                expectPassed(await scene.as(person).leave(room));
            }
            mend();
        }
    });

    it('and without a look-up for a member', async () => {
        const room = newRoom();
        const member = scene.newMember();
        const { traffic } = scene.workspace.engine;
        await scene.workspace.settled();
        traffic.reset();
        await add(room, member);
        expectPassed(await scene.as(member).leave(room));
        await scene.workspace.settled();
        expect(traffic.toApp).to.deep.equal({
            'app:executePreRoomUserJoined': 1,
            'app:executePostRoomUserJoined': 1,
            'app:executePostRoomUserLeave': 1,
        });
        expect(traffic.fromApp).to.deep.equal({});
    });
});
