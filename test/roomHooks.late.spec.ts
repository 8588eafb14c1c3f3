import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { confirmOldJoins } from '../src/roomHooks';
import { t } from '../src/text';
import { HookDriver } from './support/HookDriver';
import { channel, GUS, malformed, MIA, newDiscussion, newRoom } from './support/payloads';
import { caps, policyWith } from './support/policyObjects';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';

const ROOM = channel({ id: 'room-id', slugifiedName: 'room' });

/** Lets everything happen that waits for nothing but its turn. */
async function settled(): Promise<void> {
    for (let turn = 0; turn < 50; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve));
    }
}

describe('a room that a guest came into one too many, and nobody could look at it', () => {
    let hooks: HookDriver;

    const byMia = { room: ROOM, joiningUser: GUS, inviter: MIA };

    const inRoom = (): boolean => hooks.host.members.get('room-id')?.includes(GUS.id) === true;

    beforeEach(() => {
        hooks = new HookDriver();
        hooks.state.policy = policyWith([], { caps: caps({ rooms: 2 }) });
        hooks.host.rooms.push(ROOM);
    });

    const fill = (count: number) => {
        for (let index = 0; index < count; index += 1) {
            hooks.host.rooms.push(channel({ id: `other-${index}` }));
            hooks.host.members.set(`other-${index}`, [GUS.id]);
        }
    };

    const events: Record<string, () => Promise<void>> = {
        'a join': () => hooks.joined(byMia),
        'a room with initial members': () => hooks.created({ ...newRoom(RoomType.CHANNEL, MIA), id: 'room-id' }),
    };

    for (const [event, happen] of Object.entries(events)) {
        it(`is left again as soon as it can be looked at: ${event}`, async () => {
            fill(2);
            hooks.host.enter('room-id', ['gus', 'mia']);
            hooks.host.break('*', 'rejects');
            await happen();
            expect(inRoom()).to.be.true;
            hooks.host.repair();
            await settled();
            expect(hooks.host.members.get('room-id')).to.deep.equal([MIA.id]);
            expect(hooks.host.notices.map(({ to }) => to)).to.deep.equal([MIA.id]);
        });
    }

    it('is refused in a discussion, and told where it would have begun: a client shows nothing of it', async () => {
        fill(2);
        hooks.host.rooms.push(channel({ id: 'parent-id' }));
        const discussion = { ...newDiscussion(RoomType.CHANNEL, MIA), parentRoom: channel({ id: 'parent-id' }) };
        const outcome = await hooks.create(malformed({ ...discussion, _USERNAMES: ['mia', 'gus'] }));
        const each = t('denied_room_cap_create_guest', 'en', { name: 'gus', limit: 2, taken: 2 });
        const text = t('denied_room_cap_create', 'en', { names: each });
        expect(outcome).to.equal(`refused: ${text}`);
        expect(hooks.host.notices).to.deep.include({
            to: MIA.id,
            from: 'guest-manager.bot',
            roomId: 'parent-id',
            text,
        });
        expect(await hooks.create(malformed({ ...discussion, _USERNAMES: ['mia', 'max'] }))).to.equal('passes');
    });

    it('stays in the log where the store stays away', async () => {
        fill(2);
        hooks.host.enter('room-id', ['gus']);
        hooks.host.break('*', 'rejects');
        await hooks.joined(byMia);
        await settled();
        const { length } = hooks.host.errors;
        expect(length).to.be.greaterThan(2);
        await settled();
        expect(hooks.host.errors).to.have.lengthOf(length);
        expect(inRoom()).to.be.true;
    });

    describe('since the process was killed', () => {
        const marked = async (...people: IUser[]) => {
            for (const [index, person] of people.entries()) {
                const roomId = `raced-${index}`;
                const at = new Date(Date.now() - 5 * 60_000 + index);
                await hooks.enter().joins.addJoin({ id: `mark-${index}`, userId: person.id, roomId, at });
                hooks.host.rooms.push(channel({ id: roomId }));
                hooks.host.enter(roomId, [person.username]);
            }
        };

        it('is left again in the hourly round where others came first, and the guest is told', async () => {
            fill(1);
            await marked(GUS, GUS);
            await confirmOldJoins(hooks.enter());
            expect(hooks.host.members.get('raced-0')).to.deep.equal([GUS.id]);
            expect(hooks.host.members.get('raced-1')).to.deep.equal([]);
            expect(await hooks.enter().joins.listJoins(GUS.id)).to.deep.equal([]);
            expect(hooks.host.sent.map(({ text }) => text)).to.deep.equal([
                t('room_cap_undone_self', 'en', { room: '#\u2060Plans' }, 2),
            ]);
        });

        it('is forgotten where the guest has left again, and never touches a member', async () => {
            await marked(GUS, MIA);
            hooks.host.leave('raced-0', ['gus']);
            await confirmOldJoins(hooks.enter());
            expect(await hooks.enter().joins.listJoinsBefore(new Date())).to.deep.equal([]);
            expect(hooks.host.members.get('raced-1')).to.deep.equal([MIA.id]);
        });
    });
});
