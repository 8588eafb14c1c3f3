import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { Person, RoomHandle } from '../People';
import { Premises } from '../Premises';
import { mentionedNames, mentionsIn } from './mentions';

const DEFAULT = '[0-9a-zA-Z-_.]+';

/** Text, the names found, whether everybody is mentioned. */
const TABLE: Array<[text: string, names: string[], everybody: boolean]> = [
    ['@all', ['all'], true],
    ['hi @all', ['all'], true],
    ['> @all', ['all'], true],
    ['first line\n@all', ['all'], true],
    ['```\n@all\n```', ['all'], true],
    ['a\u00a0@all', ['all'], true],
    ['@all,', ['all'], true],
    ['@here!', ['here'], true],
    ['@all)', ['all'], true],
    ['@all: listen', ['all'], true],
    ['@all @here', ['all', 'here'], true],
    ['>@all', ['@all'], false],
    ['@all.', ['all.'], false],
    ['@all-', ['all-'], false],
    ['@all_', ['all_'], false],
    ['@allison', ['allison'], false],
    ['@All', ['All'], false],
    ['@ALL', ['ALL'], false],
    ['@all:server', ['@all:server'], false],
    ['@all@x', ['all@x'], false],
    ['@x@all', ['x@all'], false],
    ['mail@all.com', [], false],
    ['(@all)', [], false],
    ['"@all"', [], false],
    ['*@all*', [], false],
    [',@all', [], false],
    ['@@all', [], false],
    ['#@all', [], false],
    ['`@all`', [], false],
    ['', [], false],
];

describe("the server's mentions", () => {
    for (const [text, names, everybody] of TABLE) {
        it(`${JSON.stringify(text)} ${everybody ? 'mentions' : 'does not mention'} everybody`, () => {
            expect(mentionedNames(text, DEFAULT)).to.deep.equal(names);
            expect(names.some((name) => name === 'all' || name === 'here')).to.equal(everybody);
        });
    }

    it('follow the pattern of the workspace', () => {
        expect(mentionedNames('@zoë @all', '[0-9a-zA-Zë]+')).to.deep.equal(['zoë', 'all']);
        expect(mentionedNames('@all. now', '[0-9a-zA-Z]+')).to.deep.equal(['all']);
    });

    describe('of a whole message', () => {
        let premises: Premises;
        let room: RoomHandle;
        let mia: Person;

        const idsIn = (message: Parameters<Premises['addMessage']>[3]): string[] =>
            mentionsIn(premises.server, premises.addMessage(room, mia, '', message)).map(({ _id }) => _id);

        beforeEach(() => {
            premises = new Premises();
            mia = premises.addMember({ username: 'mia' });
            room = premises.addRoom({ name: 'hall', owner: mia });
        });

        it('look at the descriptions of attachments, not at their texts or titles', () => {
            expect(idsIn({ attachments: [{ description: '@all' }] })).to.deep.equal(['all']);
            expect(idsIn({ attachments: [{ text: '@all', title: '@all' }] })).to.deep.equal([]);
            expect(idsIn({ attachments: [{ attachments: [{ description: '@all' }] }] })).to.deep.equal([]);
        });

        it('find people and teams in exact spelling, after the groups', () => {
            const team = premises.addTeam({ name: 'crew', owner: mia });
            expect(idsIn({ msg: '@mia @Mia @crew @all @nobody' })).to.deep.equal(['all', mia.id, team.room.teamId]);
        });

        it('leave teams out where the workspace does', () => {
            premises.addTeam({ name: 'crew', owner: mia });
            premises.server.settings.set('Troubleshoot_Disable_Teams_Mention', true);
            expect(idsIn({ msg: '@crew' })).to.deep.equal([]);
        });

        it('come from the list of an encrypted message, whose first characters are cut whatever they are', () => {
            const e2e = (e2eUserMentions: string[], msg = ''): string[] =>
                idsIn({ t: 'e2e', msg, e2eMentions: { e2eUserMentions } });
            expect(e2e(['@all'])).to.deep.equal(['all']);
            expect(e2e(['xall'])).to.deep.equal(['all']);
            expect(e2e(['all'])).to.deep.equal([]);
            expect(e2e(['@mia'], '@all')).to.deep.equal([mia.id]);
        });

        it('come from the text of an encrypted message with an empty list, or none', () => {
            expect(idsIn({ t: 'e2e', msg: '@all', e2eMentions: { e2eUserMentions: [] } })).to.deep.equal(['all']);
            expect(idsIn({ t: 'e2e', msg: '@all' })).to.deep.equal(['all']);
        });

        it('ignore the list of a message that is not encrypted', () => {
            expect(idsIn({ msg: 'hi', e2eMentions: { e2eUserMentions: ['@all'] } })).to.deep.equal([]);
        });
    });
});
