import { expect } from 'chai';
import { describe, it } from 'mocha';

import { directMessageCreation } from '../../../src/policy/restrictions/directMessages';
import { deny } from '../../../src/policy/types';
import type { Decision, GuestAction } from '../../../src/policy/types';
import { creatingRoom, editing, policyWithAll, room, sending } from '../../support/policyObjects';

const DIRECT = room({ type: 'direct' });

const ROWS: Array<{ title: string; action: GuestAction; decision?: Decision }> = [
    {
        title: 'asks whether somebody else has written, before a guest writes in a direct room',
        action: sending({ room: DIRECT }),
        decision: { verdict: 'ask', fact: 'isAnswered' },
    },
    {
        title: 'denies the first message in a direct room',
        action: sending({ room: DIRECT, isAnswered: false }),
        decision: deny('first_message'),
    },
    {
        title: 'denies in a direct room with many messages where nobody else has written',
        action: sending({ room: { ...DIRECT, messageCount: 40 }, isAnswered: false }),
        decision: deny('first_message'),
    },
    { title: 'lets a guest answer', action: sending({ room: DIRECT, isAnswered: true }) },
    {
        title: 'lets a guest answer after the history was pruned',
        action: sending({ room: { ...DIRECT, messageCount: 0 }, isAnswered: true }),
    },
    {
        title: 'treats a room of unknown type as a direct one',
        action: sending({ room: room({ type: 'unknown' }), isAnswered: false }),
        decision: deny('first_message'),
    },
    { title: 'lets guests write in channels', action: sending({ room: room({ type: 'channel' }), isAnswered: false }) },
    { title: 'lets guests write in groups', action: sending({ room: room({ type: 'group' }), isAnswered: false }) },
    { title: 'lets guests edit', action: editing() },
    {
        title: 'asks who would be in a new direct room',
        action: { kind: 'createDirect' },
        decision: { verdict: 'ask', fact: 'hasOnlyGuests' },
    },
    {
        title: 'denies a direct room of guests alone',
        action: { kind: 'createDirect', hasOnlyGuests: true },
        decision: deny('direct_message_creation'),
    },
    {
        title: 'lets a direct room with somebody else come to be',
        action: { kind: 'createDirect', hasOnlyGuests: false },
    },
    { title: 'has nothing to say about channels', action: creatingRoom() },
];

describe('block_direct_message_creation', () => {
    for (const { title, action, decision } of ROWS) {
        it(title, () => {
            expect(directMessageCreation.check(action, policyWithAll())).to.deep.equal(decision);
        });
    }
});
