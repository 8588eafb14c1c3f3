import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { describeRoom, describeRoomToMember, findHeldPolicy, setRoomPolicy } from '../../src/actions/roomPolicy';
import type { Room, RoomPolicy } from '../../src/policy/types';
import { GuestWorld } from '../support/guestPorts';
import { room } from '../support/policyObjects';

const FAILURE = new Error('out of order');

/** Who may say what guests may do in #general, whose owner is Mia and whose moderator is Max. */
const PEOPLE: ReadonlyArray<[string, boolean]> = [
    ['ada', true],
    ['mia', true],
    ['max', true],
    ['member', false],
    ['owner', false],
    ['gus', false],
    ['gina', false],
];

describe('room policies', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        const general = world.room('general');
        world.addAccount('member');
        world.addAccount('owner', { roles: ['user', 'owner', 'moderator'] });
        world.addGuest('gina', {}, ['general']);
        ['mia', 'max', 'member'].forEach((name) => general.members.add(`${name}-id`));
        general.owners.add('mia-id').add('gina-id');
        general.moderators.add('max-id');
    });

    describe('findHeldPolicy', () => {
        const rows: Array<[string, Partial<Room>, Record<string, RoomPolicy>, RoomPolicy, string]> = [
            ['a room of which nothing was said', {}, {}, 'open', 'default'],
            ['a room of its own word', {}, { 'room-id': 'closed' }, 'closed', 'own'],
            [
                'a discussion of a closed room',
                { parentId: 'p', isDiscussion: true },
                { p: 'closed' },
                'closed',
                'parent',
            ],
            [
                'a discussion with its own word',
                { parentId: 'p', isDiscussion: true },
                { p: 'closed', 'room-id': 'open' },
                'open',
                'own',
            ],
            [
                'a room in the making',
                { id: '', parentId: 'p', isDiscussion: true },
                { p: 'read-only' },
                'read-only',
                'parent',
            ],
            ['a direct room', { type: 'direct' }, { 'room-id': 'closed' }, 'open', 'default'],
        ];
        for (const [title, described, said, policy, origin] of rows) {
            it(`finds ${policy} for ${title}`, async () => {
                Object.entries(said).forEach(([roomId, word]) => world.policies.set(roomId, word));
                expect(await findHeldPolicy(room(described), world.ports)).to.deep.equal({ policy, origin });
            });
        }

        it('finds nothing for a discussion whose parent is not known', async () => {
            const lost = room({ isDiscussion: true });
            expect(await findHeldPolicy(lost, world.ports).catch((error: unknown) => error)).to.be.instanceOf(Error);
            world.policies.set('room-id', 'open');
            expect((await findHeldPolicy(lost, world.ports)).policy).to.equal('open');
        });

        it('reads nothing for a direct room', async () => {
            await findHeldPolicy(room({ type: 'direct' }), world.ports);
            expect(world.calls).to.deep.equal([]);
        });
    });

    describe('setRoomPolicy', () => {
        const set = (username: string, policy: RoomPolicy = 'closed', roomId = 'general-id') =>
            setRoomPolicy(world.person(username), roomId, policy, world.ports);

        for (const [username, isAllowed] of PEOPLE) {
            it(`${isAllowed ? 'obeys' : 'refuses'} ${username}`, async () => {
                const outcome = await set(username);
                expect(outcome.isDone).to.equal(isAllowed);
                expect(outcome.code).to.equal(isAllowed ? 'room_closed' : 'room_guests_not_allowed');
                expect(world.policies.get('general-id')).to.equal(isAllowed ? 'closed' : undefined);
            });
        }

        it('says it, spreads it and puts it on record', async () => {
            const outcome = await set('mia', 'read-only');
            expect(outcome).to.deep.equal({
                code: 'room_made_read_only',
                isDone: true,
                params: { room: '#general' },
            });
            const [save, spread] = ['roomPolicies.saveRoomPolicy', 'roomPolicyNews.spread'].map((call) =>
                world.calls.indexOf(call),
            );
            expect(save).to.be.above(-1).and.below(spread);
            expect(world.auditLog.noted).to.deep.equal([
                { actorId: 'mia-id', actor: 'mia', action: 'room_policy_set', target: '#general', detail: 'read-only' },
            ]);
            expect((await set('mia', 'open')).code).to.equal('room_opened');
        });

        it('is not for direct rooms, nor for rooms that are not there', async () => {
            world.addRoom('talk', { type: 'direct' }).owners.add('mia-id');
            world.addRoom('odd', { type: 'unknown' });
            for (const roomId of ['talk-id', 'odd-id', 'nowhere', '']) {
                expect((await set('ada', 'closed', roomId)).code).to.equal('room_without_policy');
            }
            expect(world.policies.size).to.equal(0);
        });

        it('says what failed, and that nothing has changed', async () => {
            for (const [method, step] of [
                ['workspace.findRoom', 'lookup'],
                ['directory.getStanding', 'lookup'],
                ['roomPolicies.saveRoomPolicy', 'record'],
            ]) {
                world.fail(method, FAILURE);
                const outcome = await set('mia');
                expect(outcome.code, method).to.equal('nothing_done');
                expect(outcome.steps?.map((failed) => failed.step)).to.deep.equal([step]);
                expect(world.auditLog.noted).to.deep.equal([]);
                world.mend();
            }
        });

        it('lets everybody look where the answer of the store was lost', async () => {
            world.fail('roomPolicies.saveRoomPolicy', FAILURE, { takesEffect: true });
            await set('mia');
            expect(world.calls).to.include('roomPolicyNews.spread');
        });
    });

    describe('describeRoom', () => {
        it('tells what holds, by whose word, and who the guests are', async () => {
            world.addGuest('gone', { isActive: false }, ['general']);
            world.policies.set('general-id', 'read-only');
            const status = await describeRoom(world.person('max'), 'general-id', world.ports);
            if ('code' in status) {
                throw new Error(status.code);
            }
            expect(status.guests.map(({ username }) => username)).to.deep.equal(['gus', 'gina']);
            expect(status).to.include({ policy: 'read-only', origin: 'own', maySet: true, maySeeRecords: false });
            expect(status.room.name).to.equal('general');
        });

        for (const [username, isAllowed] of PEOPLE) {
            it(`${isAllowed ? 'answers' : 'refuses'} ${username}`, async () => {
                const status = await describeRoom(world.person(username), 'general-id', world.ports);
                expect('code' in status ? status.code : 'told').to.equal(
                    isAllowed ? 'told' : 'room_guests_not_allowed',
                );
            });
        }

        it('says what failed', async () => {
            for (const method of ['workspace.listMembers', 'roomPolicies.findRoomPolicy']) {
                world.fail(method, FAILURE);
                const status = await describeRoom(world.person('mia'), 'general-id', world.ports);
                expect(status).to.include({ code: 'nothing_done', isDone: false });
                world.mend();
            }
        });
    });

    describe('describeRoomToMember', () => {
        const rows: Array<[string, string | { maySet: boolean; maySeeRecords: boolean }]> = [
            ['ada', { maySet: true, maySeeRecords: true }],
            ['mia', { maySet: true, maySeeRecords: false }],
            ['max', { maySet: true, maySeeRecords: false }],
            ['member', { maySet: false, maySeeRecords: false }],
            ['owner', 'room_not_member'],
            ['gus', 'room_members_only'],
            ['gina', 'room_members_only'],
        ];
        for (const [username, expected] of rows) {
            it(`${typeof expected === 'string' ? 'refuses' : 'answers'} ${username}`, async () => {
                const status = await describeRoomToMember(world.person(username), 'general-id', world.ports);
                if ('code' in status || typeof expected === 'string') {
                    expect('code' in status && status.code).to.equal(expected);
                } else {
                    expect(status).to.include(expected);
                }
            });
        }

        it('says what failed, and shows nothing', async () => {
            world.fail('workspace.listRoomIds', FAILURE);
            const status = await describeRoomToMember(world.person('member'), 'general-id', world.ports);
            expect(status).to.include({ code: 'nothing_done' });
        });
    });
});
