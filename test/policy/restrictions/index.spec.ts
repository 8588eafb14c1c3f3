import { expect } from 'chai';
import { describe, it } from 'mocha';

import { RESTRICTIONS } from '../../../src/policy/restrictions';

describe('RESTRICTIONS', () => {
    it('stand in the order of the settings page, each with its default', () => {
        expect(RESTRICTIONS.map(({ id, isOnByDefault }) => [id, isOnByDefault])).to.deep.equal([
            ['block_channel_creation', true],
            ['block_group_creation', true],
            ['block_direct_message_creation', true],
            ['block_discussion_creation', false],
            ['block_mention_all', true],
            ['block_mention_here', true],
            ['block_own_message_deletion', true],
            ['block_self_join', false],
            ['block_file_upload', false],
        ]);
    });
});
