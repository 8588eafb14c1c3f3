import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { readable, type } from '../support/commandContext';
import { GuestWorld, NOW } from '../support/guestPorts';

describe('/guest invite', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
    });

    async function say(line: string): Promise<string[]> {
        return readable(await type(world, line)).split('\n');
    }

    it('opens the form where nothing else is typed', async () => {
        expect((await type(world, '/guest invite')).view).to.equal('invite');
    });

    it('invites several, and says what became of each', async () => {
        expect(
            await say('/guest invite gina@x.org, gerd@x.org; mia@example.org #help --sponsor @mia --expires 30d'),
        ).to.deep.equal([
            '2 invitations are on their way; not all of them are:',
            '✅ Invitation gina@x.org',
            '✅ Invitation gerd@x.org',
            "❌ Invitation mia@example.org: This address is a member's. `/guest demote` makes a guest of a member.",
        ]);
        expect(world.pending.get('gina@x.org')).to.deep.include({
            roomIds: ['help-id'],
            sponsorId: 'mia-id',
            expiresAt: new Date('2026-04-01T23:59:59.999Z'),
        });
    });

    it('invites nobody where one of the words makes no sense', async () => {
        expect(await say('/guest invite gina@x.org gerd --expires soon --name Gina')).to.deep.equal([
            'Nothing was done, because of this:',
            '• `--…`: Expected one of the options that this subcommand has, got “--name”.',
            '• `email`: Expected an e-mail address, such as gina@example.org, got “gerd”.',
            '• `--expires`: Expected a time such as 30d, 8w, 6m or 2027-03-31, or never, got “soon”.',
            '`/guest invite email … [#room …] [--expires T] [--sponsor @u]`',
        ]);
        expect(world.pending.size).to.equal(0);
    });
});

describe('/guest invitations', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
    });

    async function say(line: string): Promise<string[]> {
        return readable(await type(world, line)).split('\n');
    }

    it('lists what is pending, the first to lapse first', async () => {
        expect(await say('/guest invitations')).to.deep.equal(['No invitation is pending.']);
        world.invitation('late@x.org', { roomIds: ['help-id', 'project-id'] });
        world.invitation('soon@x.org', { lapsesAt: new Date(NOW.getTime() + 86_400_000) });
        world.invitation('gone@x.org', { lapsesAt: NOW });
        expect((await say('/guest invitations')).slice(0, 3)).to.deep.equal([
            '2 invitations are pending:',
            '• soon@x.org: invitation open until March 3, 2026',
            '• late@x.org: 2 rooms, invitation open until March 16, 2026',
        ]);
    });

    it('shows fifty, and says how many more there are', async () => {
        for (let index = 0; index < 53; index += 1) {
            world.invitation(`guest${index}@x.org`);
        }
        const lines = await say('/guest invitations');
        expect(lines.filter((line) => line.startsWith('•'))).to.have.lengthOf(50);
        expect(lines).to.include('and 3 more');
    });

    it('sends one again, and revokes one', async () => {
        world.invitation('gina@x.org');
        expect(await say('/guest invitations resend gina@x.org,')).to.deep.equal([
            'The invitation for gina@x.org was sent again.',
        ]);
        expect((await say('/guest invitations REVOKE gina@x.org'))[0]).to.contain('is revoked');
        expect(world.pending.size).to.equal(0);
        expect((await say('/guest invitations revoke gina@x.org'))[0]).to.contain('no pending invitation');
    });

    for (const [line, problem] of [
        ['rsend gina@x.org', '• `…`: Expected resend or revoke, got “rsend (resend?)”.'],
        ['gina@x.org', '• `…`: Expected resend or revoke, got “gina@x.org”.'],
        ['resend', '• `email`: Expected an e-mail address, such as gina@example.org, got nothing.'],
        ['revoke gina', '• `email`: Expected an e-mail address, such as gina@example.org, got “gina”.'],
        ['revoke a@x.org b@x.org', '• `email`: Expected a single e-mail address, got “a@x.org, b@x.org”.'],
    ] as const) {
        it(`names what is wrong with: ${line}`, async () => {
            expect(await say(`/guest invitations ${line}`)).to.include(problem);
        });
    }
});
