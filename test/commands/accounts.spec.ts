import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { readable, type } from '../support/commandContext';
import { GuestWorld } from '../support/guestPorts';
import { caps } from '../support/policyObjects';

const USAGE = '`/guest add email [--name "…"] [--username x] [#room …] [--expires T] [--sponsor @u] [--note "…"]`';

describe('/guest add', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
    });

    async function say(words: string): Promise<string[]> {
        return readable(await type(world, `/guest add ${words}`, { utcOffset: 1 })).split('\n');
    }

    it('opens the form where nothing else is typed, and shows how it is written where no form can be opened', async () => {
        expect(await type(world, '/guest add')).to.deep.equal({ text: USAGE, view: 'add' });
    });

    it('takes everything that can be said of a guest', async () => {
        const lines = await say(
            'Gina@Example.org --name "Gina Gast" --username gigi #project, #help --expires 2026-03-31 --sponsor @mia --note “from the fair”',
        );
        expect(lines).to.deep.equal([
            'gina@example.org is a guest now, as @gigi, and gets a welcome mail.',
            '✅ Room #project',
            '✅ Room #help',
        ]);
        expect(world.account('gigi').name).to.equal('Gina Gast');
        expect(world.records.get('gigi-id')).to.deep.include({
            sponsorId: 'mia-id',
            note: 'from the fair',
            expiresAt: new Date('2026-03-31T23:59:59.999Z'),
        });
    });

    it('ends access when the settings say so, unless something else is said', async () => {
        const invitations = { allowedDomains: [], blockedDomains: [], days: 14, defaultExpiryDays: 30 };
        world = new GuestWorld({ invitations });
        await say('gina@example.org');
        expect(world.records.get('gina-id')?.expiresAt).to.deep.equal(new Date('2026-04-01T23:59:59.999Z'));
        await say('gerd@example.org --expires never');
        expect(world.records.get('gerd-id')?.expiresAt).to.equal(undefined);
        await say('otto@example.org --expires 1w');
        expect(world.records.get('otto-id')?.expiresAt).to.deep.equal(new Date('2026-03-09T23:59:59.999Z'));
    });

    it('finds people and rooms in other spellings than the exact one', async () => {
        await say('gina@example.org #Help. --sponsor Mia,');
        expect(world.roomsOf('gina')).to.deep.equal(['help']);
        expect(world.records.get('gina-id')?.sponsorId).to.equal('mia-id');
    });

    for (const [words, problem] of [
        ['gina', '• `email`: Expected an e-mail address, such as gina@example.org, got “gina”.'],
        ['#help', '• `email`: Expected an e-mail address, such as gina@example.org, got nothing.'],
        ['g@x.org h@x.org', '• `email`: Expected a single e-mail address, got “g@x.org, h@x.org”.'],
        ['g@x.org #nowhere', '• `#room`: Expected the name of a channel or private group that exists, got “nowhere”.'],
        [
            'g@x.org --sponsor @nobody',
            '• `--sponsor`: Expected the user name of somebody who has an account, got “@nobody”.',
        ],
        [
            'g@x.org --expires soon',
            '• `--expires`: Expected a time such as 30d, 8w, 6m or 2027-03-31, or never, got “soon”.',
        ],
        ['g@x.org --expires 2026-03-01', '• `--expires`: Expected a day that is not over yet, got “2026-03-01”.'],
        ['g@x.org --expires 99999d', '• `--expires`: Expected a day within the next ten years, got “99999d”.'],
        [
            'g@x.org --nmae Gina',
            '• `--…`: Expected one of the options that this subcommand has, got “--nmae (--name?)”.',
        ],
        [
            'g@x.org --name Gina Gast',
            '• `…`: Expected e-mail address, #rooms and options only; a text of several words stands in straight double quotes, got “Gast”.',
        ],
    ] as const) {
        it(`names what is wrong with: ${words}`, async () => {
            const lines = await say(words);
            expect(lines[0]).to.equal('Nothing was done, because of this:');
            expect(lines).to.include(problem);
            expect(lines[lines.length - 1]).to.equal(USAGE);
            expect(world.accounts.size).to.equal(4);
        });
    }

    it('names all that is wrong at once', async () => {
        expect(await say('gina #nowhere --expires soon --sponsor @nobody')).to.have.lengthOf(6);
    });

    it('mentions and marks up nothing that somebody typed', async () => {
        const { text } = await type(world, '/guest add @all *gina* #here');
        expect(text).not.to.match(/@all|\*gina\*|#here/);
    });

    it('says how many places there are', async () => {
        world = new GuestWorld({ caps: caps({ guests: 1 }) });
        expect((await say('gina@example.org'))[0]).to.contain('all places for guests are taken (1 of 1)');
    });

    it('shows what is done and what is not, and how to finish', async () => {
        world.fail('workspace.addToRoom', new Error('The room is full'), { times: 1 });
        expect(await say('gina@example.org #help #project')).to.deep.equal([
            'gina@example.org is a guest now, as @gina, but not everything worked:',
            '✅ Account',
            '✅ Record of the app',
            '❌ Room #help: The server refused or failed: The room is full',
            '✅ Room #project',
            'Once that is put right, run the same command again: it finishes what is left, and does nothing twice.',
        ]);
        expect(await say('gina@example.org #help #project')).to.deep.equal([
            'gina@example.org was the guest @gina already. What was missing has been added:',
            '✅ Room #help',
        ]);
    });
});
