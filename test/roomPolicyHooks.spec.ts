import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import sinon from 'sinon';

import type { RoomPolicy } from '../src/policy/types';
import { t } from '../src/text';
import type { TextKey } from '../src/text';
import { FAULTS } from './support/FakeHost';
import type { Outcome } from './support/hostAnswer';
import { HookDriver } from './support/HookDriver';
import {
    APP_USER,
    BOT,
    channel,
    directRoom,
    GUS,
    malformed,
    MAX,
    message,
    MIA,
    newDirectRoom,
    newRoom,
    newTeamRoom,
} from './support/payloads';
import { policyWith } from './support/policyObjects';

const refused = (key: TextKey, params = {}): Outcome => `refused: ${t(key, 'en', params)}`;

const ROOM = channel({ id: 'room-id', slugifiedName: 'room' });

describe('the policy of a room at the events of the server', () => {
    let hooks: HookDriver;
    let clock: sinon.SinonFakeTimers;

    beforeEach(async () => {
        clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        hooks = new HookDriver();
        hooks.state.policy = policyWith([]);
        hooks.host.rooms.push(ROOM);
        await Promise.resolve();
    });

    afterEach(() => clock.restore());

    /** Somebody has said it, and this process has heard. */
    async function say(roomId: string, policy: RoomPolicy): Promise<void> {
        const { roomPolicies } = hooks.enter();
        await roomPolicies.saveRoomPolicy(roomId, policy);
        await hooks.state.roomPolicies.refresh(roomPolicies);
        hooks.host.calls.splice(0);
    }

    /** Somebody has said it on another server, and nobody here has heard. */
    async function sayElsewhere(roomId: string, policy: RoomPolicy): Promise<void> {
        await hooks.enter().roomPolicies.saveRoomPolicy(roomId, policy);
        hooks.host.calls.splice(0);
    }

    const byDefault = (policy: 'open' | 'closed') => {
        const { rooms, ...others } = policyWith([]);
        hooks.state.policy = { ...others, rooms: { ...rooms, byDefault: policy } };
    };

    const send = (sender: IUser, room: IRoom = ROOM) => hooks.send(message(sender, 'hello', { room }));
    const edit = (sender: IUser, room: IRoom = ROOM) => hooks.edit(message(sender, 'hello', { room }));
    const upload = (sender: IUser, room: IRoom = ROOM) => hooks.upload({ userId: sender.id, rid: room.id });

    it('refuses what guests write and nothing of others', async () => {
        await say(ROOM.id, 'read-only');
        expect(await send(GUS)).to.equal(refused('denied_room_read_only'));
        expect(await edit(GUS)).to.equal('dropped');
        expect(await upload(GUS)).to.equal(refused('denied_room_read_only'));
        await say(ROOM.id, 'closed');
        expect(await send(GUS)).to.equal(refused('denied_room_closed'));
        expect(hooks.host.notices.map(({ text }) => text)).to.deep.equal([t('denied_room_read_only', 'en')]);
        for (const person of [MIA, BOT, APP_USER]) {
            expect(await send(person)).to.equal('passes');
            expect(await edit(person)).to.equal('passes');
            expect(await upload(person)).to.equal('passes');
        }
    });

    it('goes by what is stored, and not by what the process has known', async () => {
        await say(ROOM.id, 'closed');
        await sayElsewhere(ROOM.id, 'open');
        expect(await send(GUS)).to.equal('passes');
        expect(await hooks.join({ room: ROOM, joiningUser: GUS })).to.equal('passes');
        await sayElsewhere(ROOM.id, 'closed');
        const join = await hooks.join({ room: ROOM, joiningUser: GUS });
        expect(join).to.equal(refused('denied_room_closed_join'));
    });

    it('looks up before a guest writes while nothing is known, and reads it all beside', async () => {
        await sayElsewhere(ROOM.id, 'closed');
        hooks.state.roomPolicies.forget();
        expect(await send(MIA)).to.equal('passes');
        expect(hooks.host.calls).to.deep.equal([]);
        expect(await send(GUS)).to.equal(refused('denied_room_closed'));
        expect(await send(GUS, channel())).to.equal('passes');
        hooks.host.calls.splice(0);
        expect(await send(GUS, channel())).to.equal('passes');
        expect(hooks.host.calls).to.deep.equal([]);
    });

    it('costs an upload nothing where every room is open, and a look at the room where not', async () => {
        expect(await upload(GUS)).to.equal('passes');
        expect(hooks.host.calls).to.deep.equal([]);
        await say('another-id', 'closed');
        for (const person of [GUS, MIA]) {
            expect(await upload(person)).to.equal('passes');
        }
        expect(hooks.host.calls).not.to.include('records.read');
    });

    it('finds the parent of the discussion to which a guest uploads', async () => {
        const discussion = channel({ id: 'discussion-id', parentRoom: ROOM });
        hooks.host.rooms.push(discussion);
        await say(ROOM.id, 'closed');
        expect(await upload(GUS, discussion)).to.equal(refused('denied_room_closed'));
        expect(await upload(MIA, discussion)).to.equal('passes');
    });

    for (const fault of FAULTS) {
        it(`refuses a guest, and no member, where it cannot be looked up: records.read ${fault}`, async () => {
            await say(ROOM.id, 'read-only');
            hooks.host.break('records.read', fault);
            for (const act of [
                () => send(GUS),
                () => upload(GUS),
                () => hooks.join({ room: ROOM, joiningUser: GUS }),
                () => hooks.join({ room: ROOM, joiningUser: GUS, inviter: MIA }),
            ]) {
                const outcome = act();
                await clock.tickAsync(1_000);
                expect(await outcome).to.equal(refused('denied_cannot_check'));
            }
            for (const act of [
                () => send(MIA),
                () => edit(MIA),
                () => hooks.join({ room: ROOM, joiningUser: MAX }),
                () => send(GUS, channel()),
            ]) {
                expect(await act()).to.equal('passes');
            }
        });
    }

    it('refuses a guest whose room nobody knows', async () => {
        for (const room of [undefined, null, {}, { id: '' }, { id: 'x', parentRoom: {} }]) {
            hooks.state.roomPolicies.forget();
            const sent = malformed<IRoom>(room);
            expect(await hooks.send(message(GUS, 'hello', { room: sent }))).to.equal(refused('denied_cannot_check'));
            expect(await hooks.send(message(MIA, 'hello', { room: sent }))).to.equal('passes');
        }
        byDefault('closed');
        expect(await hooks.upload({ userId: GUS.id, rid: 'nowhere' })).to.equal(refused('denied_cannot_check'));
        expect(await hooks.upload({ userId: MIA.id, rid: 'nowhere' })).to.equal('passes');
    });

    it('has nothing to say of direct rooms', async () => {
        byDefault('closed');
        hooks.host.break('records.read', 'rejects');
        const direct = directRoom([GUS, MIA]);
        expect(await send(GUS, direct)).to.equal('passes');
        expect(await hooks.join({ room: direct, joiningUser: GUS })).to.equal('passes');
        expect(await hooks.create(newDirectRoom([GUS, MIA]))).to.equal('passes');
    });

    describe('at a room in the making', () => {
        const NAMES = { _USERNAMES: ['mia', 'gus', 'max'] };
        const text = () => refused('denied_room_closed_create', { names: '@\u2060gus' });

        it('refuses one that would be closed, naming the guests, and lets members be', async () => {
            byDefault('closed');
            expect(await hooks.create(newRoom(RoomType.CHANNEL, MIA, NAMES))).to.equal(text());
            expect(await hooks.create(newRoom(RoomType.PRIVATE_GROUP, GUS))).to.equal(text());
            expect(await hooks.create(newRoom(RoomType.CHANNEL, MIA, { _USERNAMES: ['mia', 'max'] }))).to.equal(
                'passes',
            );
            byDefault('open');
            expect(await hooks.create(newRoom(RoomType.CHANNEL, MIA, NAMES))).to.equal('passes');
        });

        it('goes by the parent of a discussion', async () => {
            byDefault('closed');
            await say(ROOM.id, 'open');
            const discussion = { ...NAMES, parentRoom: ROOM };
            expect(await hooks.create(newRoom(RoomType.CHANNEL, MIA, discussion))).to.equal('passes');
            byDefault('open');
            await say(ROOM.id, 'closed');
            expect(await hooks.create(newRoom(RoomType.CHANNEL, MIA, discussion))).to.equal(text());
            expect(hooks.host.notices.map(({ to, roomId }) => [to, roomId])).to.deep.equal([['mia-id', ROOM.id]]);
        });

        it('keeps a guest from starting a discussion where they cannot write, and says so there', async () => {
            await say(ROOM.id, 'read-only');
            const started = await hooks.create(newRoom(RoomType.CHANNEL, GUS, { parentRoom: ROOM }));
            expect(started).to.equal(refused('denied_room_read_only'));
            expect(hooks.host.notices.map(({ to, roomId }) => [to, roomId])).to.deep.equal([['gus-id', ROOM.id]]);
            expect(await hooks.create(newRoom(RoomType.CHANNEL, MIA, { parentRoom: ROOM }))).to.equal('passes');
        });

        it('tells the maker of a team by direct message', async () => {
            byDefault('closed');
            const team = { ...newTeamRoom(RoomType.CHANNEL, MIA), ...NAMES };
            expect(await hooks.create(team)).to.equal(text());
            expect(hooks.host.sent).to.have.lengthOf(1);
        });

        it('lets a member’s room be where its people cannot be looked up, and takes the guests out later', async () => {
            byDefault('closed');
            hooks.host.break('users.getByUsername', 'rejects');
            expect(await hooks.create(newRoom(RoomType.CHANNEL, MIA, NAMES))).to.equal('passes');
            expect(await hooks.create(newRoom(RoomType.CHANNEL, GUS))).to.equal(refused('denied_cannot_check'));
            hooks.host.repair();
            hooks.host.enter(ROOM.id, ['mia', 'gus', 'max']);
            await hooks.created(ROOM);
            expect(hooks.host.members.get(ROOM.id)).to.deep.equal(['mia-id', 'max-id']);
            expect(hooks.host.notices.map(({ to, text: told }) => [to, told])).to.deep.equal([
                ['mia-id', t('room_closed_undone', 'en', { name: 'gus' })],
            ]);
        });
    });

    describe('at a join', () => {
        it('tells whoever adds a guest to a closed room, and lets a member in', async () => {
            await say(ROOM.id, 'closed');
            expect(await hooks.join({ room: ROOM, joiningUser: GUS, inviter: MIA })).to.equal(
                refused('denied_room_closed_add', { name: '@\u2060gus' }),
            );
            expect(await hooks.join({ room: ROOM, joiningUser: GUS })).to.equal(refused('denied_room_closed_join'));
            expect(await hooks.join({ room: ROOM, joiningUser: MAX, inviter: MIA })).to.equal('passes');
        });

        it('lets a guest into a room in which guests read', async () => {
            await say(ROOM.id, 'read-only');
            expect(await hooks.join({ room: ROOM, joiningUser: GUS, inviter: MIA })).to.equal('passes');
        });
    });
});
