import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { readLimit } from '../../src/commands/records';
import { readable, type } from '../support/commandContext';
import { GuestWorld } from '../support/guestPorts';

describe('commands about people', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        world.addGuest('gina', {}, ['general']);
        world.addGuest('gerd', { isActive: false });
    });

    async function say(line: string): Promise<string[]> {
        return readable(await type(world, line)).split('\n');
    }

    it('activates and deactivates several in one line, with or without @ and commas', async () => {
        expect(await say('/guest deactivate @gus, gina')).to.deep.equal([
            '2 guests are deactivated and logged out:',
            '✅ Deactivation @gus',
            '✅ Deactivation @gina',
        ]);
        expect(await say('/guest activate @gus,@gina @mia')).to.deep.equal([
            '2 guests are active again; not everything worked:',
            '✅ Activation @gus',
            '✅ Activation @gina',
            '❌ Activation @mia: Not a guest.',
        ]);
    });

    it('does nothing to anybody where one of the names is nobody’s', async () => {
        expect(await say('/guest deactivate @gus @nobody')).to.include(
            '• `@user`: Expected the user name of somebody who has an account, got “@nobody”.',
        );
        expect(world.account('gus').isActive).to.be.true;
    });

    it('names the guests of a room, and deactivates them only after the word that confirms it', async () => {
        expect(await say('/guest deactivate #general')).to.deep.equal([
            '#general has 2 active guests, who would be logged out and kept out of the whole workspace:',
            '• @gus',
            '• @gina',
            'Nothing was done yet. To do it, type `/guest deactivate #general confirm`',
        ]);
        expect(world.account('gus').isActive).to.be.true;
        expect((await say('/guest deactivate #general confirm'))[0]).to.equal(
            '2 guests are deactivated and logged out:',
        );
        expect(world.account('gus').isActive).to.be.false;
        expect(await say('/guest deactivate #general confirm')).to.deep.equal([
            'There is no active guest in this room.',
        ]);
    });

    it('takes users or one room, and a room that is there', async () => {
        expect((await say('/guest deactivate #general @gus'))[1]).to.contain('or the name of one room');
        expect((await say('/guest deactivate #general #help'))[1]).to.contain('or the name of one room');
        expect((await say('/guest deactivate #nowhere'))[1]).to.contain('got “nowhere”');
        expect((await say('/guest deactivate'))[1]).to.contain('got nothing');
    });

    it('asks before a room that nobody else owns changes hands', async () => {
        const confirmed: boolean[] = [];
        world.ports.workspace.deactivate = async (_, isConfirmed) => {
            confirmed.push(isConfirmed);
            if (!isConfirmed) {
                throw new Error('[user-last-owner]');
            }
        };
        const lines = await say('/guest deactivate @gus');
        expect(lines[1]).to.contain('only owner of a room');
        expect(lines[lines.length - 1]).to.contain('`/guest deactivate @gus confirm`');
        expect((await say('/guest deactivate @gus confirm'))[0]).to.equal('1 guest is deactivated and logged out:');
        expect(confirmed).to.deep.equal([false, true]);
    });

    it('promotes and demotes one person', async () => {
        expect(await say('/guest promote @gus')).to.deep.equal([
            '@gus is a member now. The guest rules no longer apply to them.',
        ]);
        expect(await say('/guest demote gus')).to.deep.equal(['@gus is a guest now. The guest rules apply at once.']);
        expect((await say('/guest promote @gus @gina'))[1]).to.equal(
            '• `@user`: Expected a single user name, got “@gina”.',
        );
        expect((await say('/guest demote'))[1]).to.contain('got nothing');
        expect((await say('/guest demote #general'))[1]).to.contain('got “#general”');
    });

    it('sets limits and sponsors', async () => {
        expect(await say('/guest limit @gus 2')).to.deep.equal(['@gus may be in at most 2 rooms now.']);
        expect(await say('/guest limit @gus DEFAULT')).to.deep.equal(['@gus may be in any number of rooms now.']);
        expect(await say('/guest limit @gus many')).to.include(
            '• `N`: Expected a number of rooms from 0 (no limit) to 10000, or default, got “many”.',
        );
        expect((await say('/guest limit @gus'))[1]).to.contain('got nothing');
        expect(await say('/guest sponsor @gus @mia')).to.deep.equal(['@mia answers for @gus now.']);
        expect((await say('/guest sponsor @gus'))[1]).to.equal(
            '• `--sponsor`: Expected the user name of somebody who has an account, got nothing.',
        );
        expect((await say('/guest sponsor @gus @mia @max'))[1]).to.contain('a single user name, got “max”');
    });

    for (const [typed, limit] of [
        ['0', 0],
        ['10000', 10_000],
        [' default ', undefined],
    ] as const) {
        it(`reads the limit "${typed}"`, () => {
            expect(readLimit(typed)).to.deep.equal(limit === undefined ? {} : { limit });
        });
    }

    for (const typed of ['', '-1', '1.5', '10001', '1e3', 'five']) {
        it(`reads no limit in "${typed}"`, () => {
            expect(readLimit(typed).problem).to.deep.equal({ field: 'limit', expectation: 'limit', came: typed });
        });
    }
});
