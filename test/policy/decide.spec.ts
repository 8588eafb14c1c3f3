import { expect } from 'chai';
import { describe, it } from 'mocha';

import { decide } from '../../src/policy/decide';
import { RESTRICTIONS } from '../../src/policy/restrictions';
import type { DenialReason, GuestAction, Person, RestrictionId } from '../../src/policy/types';
import {
    creatingRoom,
    deleting,
    editing,
    guest,
    joining,
    member,
    policyWith,
    policyWithAll,
    ROLE_CASES,
    room,
    sending,
    uploading,
    writing,
} from '../support/policyObjects';

/** For every restriction an act that it alone forbids to guests. */
const ACTS: Readonly<Record<RestrictionId, { reason: DenialReason; by: (person?: Person) => GuestAction }>> = {
    block_channel_creation: { reason: 'channel_creation', by: (person) => creatingRoom({ person }) },
    block_group_creation: {
        reason: 'group_creation',
        by: (person) => creatingRoom({ person, room: room({ type: 'group' }) }),
    },
    block_direct_message_creation: {
        reason: 'first_message',
        by: (person) => sending({ person, room: room({ type: 'direct' }), isAnswered: false }),
    },
    block_discussion_creation: {
        reason: 'discussion_creation',
        by: (person) => creatingRoom({ person, room: room({ isDiscussion: true }) }),
    },
    block_mention_all: {
        reason: 'mention_all',
        by: (person) => sending({ person, writing: writing({ text: 'Hi @all' }) }),
    },
    block_mention_here: {
        reason: 'mention_here',
        by: (person) => editing({ person, writing: writing({ text: '@here' }) }),
    },
    block_own_message_deletion: { reason: 'own_message_deletion', by: (person) => deleting({ person }) },
    block_self_join: { reason: 'self_join', by: (person) => joining({ person }) },
    block_file_upload: { reason: 'file_upload', by: (person) => uploading({ person }) },
};

const ALL_IDS = RESTRICTIONS.map(({ id }) => id);

describe('decide: every role against every restriction', () => {
    for (const { title, person, isGuest } of ROLE_CASES) {
        for (const id of ALL_IDS) {
            const { reason, by } = ACTS[id];
            it(`${isGuest ? 'denies' : 'allows'} ${title} what ${id} forbids`, () => {
                const expected = isGuest ? { verdict: 'deny', reason } : { verdict: 'allow' };
                expect(decide(by(person), policyWith([id]))).to.deep.equal(expected);
                expect(decide(by(person), policyWithAll())).to.deep.equal(expected);
            });

            it(`allows ${title} what ${id} would forbid, while it is off`, () => {
                const others = policyWith(ALL_IDS.filter((other) => other !== id));
                expect(decide(by(person), policyWith([]))).to.deep.equal({ verdict: 'allow' });
                expect(decide(by(person), others)).to.deep.equal({ verdict: 'allow' });
            });
        }
    }
});

describe('decide', () => {
    it('allows a guest what no restriction is about', () => {
        const harmless: GuestAction[] = [
            sending(),
            sending({ room: room({ type: 'group' }) }),
            sending({ room: room({ type: 'direct' }), isAnswered: true }),
            editing(),
            joining({ isInvited: true }),
        ];
        for (const action of harmless) {
            expect(decide(action, policyWithAll())).to.deep.equal({ verdict: 'allow' });
        }
    });

    it('denies without asking for a fact where another rule denies anyway', () => {
        const open = { room: room({ type: 'direct' }), isAnswered: undefined };
        for (const [action, reason] of [
            [sending({ ...open, writing: writing({ text: '@all' }) }), 'mention_all'],
            [sending({ ...open, hasFile: true }), 'file_upload'],
        ] as const) {
            expect(decide(action, policyWithAll())).to.deep.equal({ verdict: 'deny', reason });
        }
    });

    it('asks for the fact where nothing else denies', () => {
        const action = sending({ room: room({ type: 'direct' }), isAnswered: undefined });
        expect(decide(action, policyWithAll())).to.deep.equal({ verdict: 'ask', fact: 'isAnswered' });
    });

    it('never asks about a member', () => {
        const action = sending({ person: member(), room: room({ type: 'direct' }), isAnswered: undefined });
        expect(decide(action, policyWithAll())).to.deep.equal({ verdict: 'allow' });
    });

    it('gives the reason of the first restriction on the settings page', () => {
        const action = sending({ person: guest(), writing: writing({ text: '@here and @all' }), hasFile: true });
        expect(decide(action, policyWithAll())).to.deep.equal({ verdict: 'deny', reason: 'mention_all' });
    });
});
