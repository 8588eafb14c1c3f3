import { expect } from 'chai';
import { describe, it } from 'mocha';

import { decide } from '../../src/policy/decide';
import {
    hasRoomPolicy,
    judgeRoomPolicy,
    parseRoomPolicy,
    resolveRoomPolicy,
    ROOM_POLICIES,
} from '../../src/policy/roomPolicy';
import type { SaidOfRoom } from '../../src/policy/roomPolicy';
import { deny } from '../../src/policy/types';
import type { GuestAction, Person, RoomPolicy, RoomType } from '../../src/policy/types';
import {
    creatingRoom,
    deleting,
    editing,
    joining,
    policyWith,
    policyWithAll,
    ROLE_CASES,
    room,
    sending,
    uploading,
    writing,
} from '../support/policyObjects';

/** Everything by which somebody writes in a room. */
const WRITING: ReadonlyArray<(facts: { person?: Person; roomPolicy?: RoomPolicy }) => GuestAction> = [
    (facts) => sending(facts),
    (facts) => editing(facts),
    (facts) => uploading(facts),
    (facts) => creatingRoom({ ...facts, room: room({ id: '', isDiscussion: true, parentId: 'room-id' }) }),
];

describe('the policy of a room', () => {
    const rows: Array<[SaidOfRoom, RoomPolicy, RoomPolicy]> = [
        [{}, 'open', 'open'],
        [{}, 'closed', 'closed'],
        [{ own: 'open' }, 'closed', 'open'],
        [{ own: 'read-only' }, 'open', 'read-only'],
        [{ own: 'closed' }, 'open', 'closed'],
        [{ parent: 'closed' }, 'open', 'closed'],
        [{ parent: 'open' }, 'closed', 'open'],
        [{ own: 'open', parent: 'closed' }, 'closed', 'open'],
        [{ own: 'closed', parent: 'open' }, 'open', 'closed'],
    ];
    for (const [said, byDefault, expected] of rows) {
        it(`is ${expected} where ${JSON.stringify(said)} was said and ${byDefault} is the default`, () => {
            expect(resolveRoomPolicy(said, byDefault)).to.equal(expected);
        });
    }

    it('is one of three words', () => {
        expect(ROOM_POLICIES).to.deep.equal(['open', 'read-only', 'closed']);
        ROOM_POLICIES.forEach((policy) => expect(parseRoomPolicy(policy)).to.equal(policy));
        for (const other of ['', 'OPEN', 'ajar', 'constructor', undefined, null, 7]) {
            expect(parseRoomPolicy(other)).to.equal(undefined);
        }
    });

    it('is nothing for rooms whose people are settled', () => {
        const types: Array<[RoomType, boolean]> = [
            ['channel', true],
            ['group', true],
            ['unknown', true],
            ['direct', false],
            ['livechat', false],
        ];
        types.forEach(([type, expected]) => expect(hasRoomPolicy(type), type).to.equal(expected));
    });
});

describe('what is written in a room', () => {
    for (const { title, person, isGuest } of ROLE_CASES) {
        it(`is ${isGuest ? 'denied to' : 'allowed'} ${title} by the policy of the room alone`, () => {
            for (const write of WRITING) {
                for (const [roomPolicy, reason] of [
                    ['read-only', 'room_read_only'],
                    ['closed', 'room_closed'],
                ] as const) {
                    const decision = decide(write({ person, roomPolicy }), policyWith([]));
                    expect(decision).to.deep.equal(isGuest ? deny(reason) : { verdict: 'allow' });
                }
                expect(decide(write({ person, roomPolicy: 'open' }), policyWith([]))).to.deep.equal({
                    verdict: 'allow',
                });
            }
        });

        it(`${isGuest ? 'waits for a look-up' : 'passes'} where the policy is not known, by ${title}`, () => {
            for (const write of WRITING) {
                expect(decide(write({ person, roomPolicy: undefined }), policyWith([]))).to.deep.equal(
                    isGuest ? { verdict: 'ask', fact: 'roomPolicy' } : { verdict: 'allow' },
                );
            }
        });
    }

    it('is denied by a restriction before anything is looked up', () => {
        const action = sending({ roomPolicy: undefined, writing: writing({ text: '@all' }) });
        expect(decide(action, policyWithAll())).to.deep.equal(deny('mention_all'));
    });

    it('is denied by the room before a restriction', () => {
        const action = sending({ roomPolicy: 'closed', writing: writing({ text: '@all' }) });
        expect(decide(action, policyWithAll())).to.deep.equal(deny('room_closed'));
    });

    it('is not what a deletion, a join, a direct room or a room of its own is', () => {
        const others: GuestAction[] = [
            deleting(),
            joining(),
            { kind: 'createDirect' },
            creatingRoom({ roomPolicy: 'closed' }),
            creatingRoom({ roomPolicy: undefined }),
        ];
        others.forEach((action) => expect(judgeRoomPolicy(action)).to.equal(undefined));
    });
});
