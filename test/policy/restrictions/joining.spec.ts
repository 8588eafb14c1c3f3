import { expect } from 'chai';
import { describe, it } from 'mocha';

import { selfJoin } from '../../../src/policy/restrictions/joining';
import { deny } from '../../../src/policy/types';
import { joining, policyWithAll, room, sending } from '../../support/policyObjects';

const ROWS = [
    { title: 'denies entering a public channel unasked', action: joining(), isDenied: true },
    {
        title: 'denies entering a public team unasked',
        action: joining({ room: room({ isTeam: true }) }),
        isDenied: true,
    },
    {
        title: 'denies entering a room of unknown type unasked',
        action: joining({ room: room({ type: 'unknown' }) }),
        isDenied: true,
    },
    { title: 'lets a guest be added to a public channel', action: joining({ isInvited: true }), isDenied: false },
    {
        title: 'lets a guest re-open a discussion',
        action: joining({ room: room({ isDiscussion: true }) }),
        isDenied: false,
    },
    {
        title: 'lets a guest enter a private group by its link',
        action: joining({ room: room({ type: 'group' }) }),
        isDenied: false,
    },
    { title: 'has nothing to say about messages', action: sending(), isDenied: false },
];

describe('block_self_join', () => {
    for (const { title, action, isDenied } of ROWS) {
        it(title, () => {
            expect(selfJoin.check(action, policyWithAll())).to.deep.equal(isDenied ? deny('self_join') : undefined);
        });
    }
});
