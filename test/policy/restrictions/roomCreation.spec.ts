import { expect } from 'chai';
import { describe, it } from 'mocha';

import { channelCreation, discussionCreation, groupCreation } from '../../../src/policy/restrictions/roomCreation';
import type { DenialReason, Restriction, Room } from '../../../src/policy/types';
import { creatingRoom, joining, policyWithAll, room, sending } from '../../support/policyObjects';

interface Row {
    title: string;
    rule: Restriction;
    room: Partial<Room>;
    reason?: DenialReason;
}

const ROWS: Row[] = [
    { title: 'a channel', rule: channelCreation, room: { type: 'channel' }, reason: 'channel_creation' },
    { title: 'a public team', rule: channelCreation, room: { type: 'channel', isTeam: true }, reason: 'team_creation' },
    { title: 'a room of unknown type', rule: channelCreation, room: { type: 'unknown' }, reason: 'channel_creation' },
    { title: 'a private group', rule: channelCreation, room: { type: 'group' } },
    { title: 'a private team', rule: channelCreation, room: { type: 'group', isTeam: true } },
    { title: 'a public discussion', rule: channelCreation, room: { type: 'channel', isDiscussion: true } },
    { title: 'an omnichannel room', rule: channelCreation, room: { type: 'livechat' } },

    { title: 'a private group', rule: groupCreation, room: { type: 'group' }, reason: 'group_creation' },
    { title: 'a private team', rule: groupCreation, room: { type: 'group', isTeam: true }, reason: 'team_creation' },
    { title: 'a room of unknown type', rule: groupCreation, room: { type: 'unknown' }, reason: 'group_creation' },
    { title: 'a channel', rule: groupCreation, room: { type: 'channel' } },
    { title: 'a public team', rule: groupCreation, room: { type: 'channel', isTeam: true } },
    { title: 'a private discussion', rule: groupCreation, room: { type: 'group', isDiscussion: true } },

    {
        title: 'a public discussion',
        rule: discussionCreation,
        room: { type: 'channel', isDiscussion: true },
        reason: 'discussion_creation',
    },
    {
        title: 'a private discussion',
        rule: discussionCreation,
        room: { type: 'group', isDiscussion: true },
        reason: 'discussion_creation',
    },
    { title: 'a channel', rule: discussionCreation, room: { type: 'channel' } },
    { title: 'a private group', rule: discussionCreation, room: { type: 'group' } },
    { title: 'a team', rule: discussionCreation, room: { type: 'channel', isTeam: true } },
];

describe('restrictions on creating rooms', () => {
    for (const { title, rule, room: overrides, reason } of ROWS) {
        it(`${rule.id} ${reason === undefined ? 'has nothing to say about' : 'denies'} ${title}`, () => {
            const decision = rule.check(creatingRoom({ room: room(overrides) }), policyWithAll());
            expect(decision).to.deep.equal(reason === undefined ? undefined : { verdict: 'deny', reason });
        });
    }

    it('have nothing to say about other acts in such rooms', () => {
        for (const rule of [channelCreation, groupCreation, discussionCreation]) {
            for (const overrides of [{ type: 'channel' }, { type: 'group' }, { isDiscussion: true }] as const) {
                expect(rule.check(sending({ room: room(overrides) }), policyWithAll())).to.be.undefined;
                expect(rule.check(joining({ room: room(overrides) }), policyWithAll())).to.be.undefined;
            }
        }
    });
});
