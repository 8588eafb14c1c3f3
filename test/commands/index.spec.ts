import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { dispatch, SUBCOMMANDS } from '../../src/commands/index';
import { guestRights, overview, unknownWord, whomToAsk } from '../../src/commands/help';
import type { Reply } from '../../src/commands/types';
import type { Person } from '../../src/policy/types';
import { commandContext, subcommand } from '../support/commandContext';
import { GuestWorld } from '../support/guestPorts';
import { admin, guest, member } from '../support/policyObjects';

/** The real ones, but for the one that stands in for its own. */
const KNOWN = SUBCOMMANDS.filter(({ word }) => word !== 'list');

describe('dispatch', () => {
    let list: ReturnType<typeof subcommand>;

    beforeEach(() => {
        list = subcommand({ word: 'list', audience: 'manager' });
    });

    async function type(words: string[], sender: Person = member()): Promise<Reply> {
        return dispatch(words, commandContext({ sender }), KNOWN.concat(list));
    }

    it('runs a subcommand with what was typed after it', async () => {
        expect(await type(['list', 'active', 'Gus Gus'], admin())).to.deep.equal({ text: 'list active Gus Gus' });
        expect(list.runs).to.equal(1);
    });

    it('takes the subcommand in any capitals, and leaves its arguments as they are', async () => {
        expect(await type(['LiSt', 'ABC'], admin())).to.deep.equal({ text: 'list ABC' });
    });

    it('opens the panel for a manager who types nothing, and has the overview at hand', async () => {
        const { text } = await overview([...KNOWN, list], commandContext({ sender: admin() }));
        expect(await type([], admin())).to.deep.equal({ text, view: 'panel' });
    });

    it('gives a member who types nothing the overview', async () => {
        expect(await type([])).to.deep.equal(await overview([...KNOWN, list], commandContext()));
    });

    it('refuses a member what managers may, tells whom to ask, and runs nothing', async () => {
        expect(await type(['list'])).to.deep.equal({ text: whomToAsk(commandContext()) });
        expect(list.runs).to.equal(0);
    });

    for (const words of [['list'], ['nonsense'], [], ['']]) {
        it(`tells a guest who types ${JSON.stringify(words)} what guests can do, and runs nothing`, async () => {
            const context = commandContext({ sender: guest() });
            expect(await type(words, guest())).to.deep.equal(await overview(SUBCOMMANDS, context));
            expect(list.runs).to.equal(0);
        });
    }

    it('makes a suggestion for a word that it does not know', async () => {
        const context = commandContext({ sender: admin() });
        expect(await type(['lst'], admin())).to.deep.equal(unknownWord([...KNOWN, list], 'lst', context));
    });

    it('knows no subcommand by the name of a property of objects', async () => {
        for (const word of ['constructor', '__proto__', 'toString']) {
            const context = commandContext({ sender: admin() });
            expect(await type([word], admin())).to.deep.equal(unknownWord([...KNOWN, list], word, context));
        }
    });
});

describe('SUBCOMMANDS', () => {
    it('have words that people can type, each once', () => {
        const words = SUBCOMMANDS.map(({ word }) => word);
        expect(words).to.deep.equal([...new Set(words)]);
        words.forEach((word) => expect(word).to.match(/^[a-z]+$/));
    });

    it('stand in the order of the help', () => {
        expect(SUBCOMMANDS.map(({ word }) => word)).to.deep.equal([
            'add',
            'invite',
            'request',
            'approve',
            'decline',
            'invitations',
            'activate',
            'deactivate',
            'extend',
            'promote',
            'demote',
            'limit',
            'sponsor',
            'list',
            'info',
            'usage',
            'room',
            'review',
            'permissions',
            'audit',
            'log',
            'export',
            'setup',
            'help',
        ]);
    });

    for (const { word } of SUBCOMMANDS.filter(({ audience }) => audience === 'manager')) {
        it(`lets neither members nor guests run ${word}`, async () => {
            for (const sender of [member(), guest()]) {
                const world = new GuestWorld();
                const context = commandContext({ sender, ports: world.ports });
                const expected = sender.id === 'mia-id' ? whomToAsk(context) : guestRights(context);
                expect(await dispatch([word, 'gus'], context)).to.deep.equal({ text: expected });
                expect(world.calls.filter((call) => call !== 'guests.findGuest')).to.deep.equal([]);
            }
        });
    }
});
