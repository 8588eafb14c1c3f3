import { expect } from 'chai';
import { describe, it } from 'mocha';

import { createHelp, guestRights, mayRun, overview, unknownWord, whomToAsk } from '../../src/commands/help';
import type { Audience, Subcommand } from '../../src/commands/types';
import { RESTRICTIONS } from '../../src/policy/restrictions/index';
import { plain, t } from '../../src/text';
import { commandContext, subcommand } from '../support/commandContext';
import { GuestWorld, NOW } from '../support/guestPorts';
import { access, admin, guest, member, policyWith, policyWithAll } from '../support/policyObjects';

const LIST: readonly Subcommand[] = [
    createHelp(() => LIST),
    subcommand({ word: 'list', audience: 'manager', usage: '[text]' }),
    subcommand({ word: 'request', audience: 'requester', usage: 'email' }),
    subcommand({ word: 'about', audience: 'everybody', usage: '' }),
    subcommand({ word: 'rooms', audience: 'member', usage: '' }),
];

const HELP = LIST[0];

/** The subcommands that a help text names. */
function words(text: string): string[] {
    return [...text.matchAll(/`\/guest (\w+)/g)].map((match) => match[1]);
}

describe('mayRun', () => {
    const people = {
        manager: admin({ roles: ['admin'] }),
        requester: member(),
        member: member({ roles: [] }),
        guest: guest(),
        'guest with a requester role': guest({ roles: ['guest', 'user'] }),
        'person without known roles': member({ roles: undefined }),
    };
    const expected: Record<keyof typeof people, Audience[]> = {
        manager: ['everybody', 'member', 'requester', 'manager'],
        requester: ['everybody', 'member', 'requester'],
        member: ['everybody', 'member'],
        guest: ['everybody'],
        'guest with a requester role': ['everybody'],
        'person without known roles': ['everybody'],
    };
    for (const [title, person] of Object.entries(people)) {
        const allowed = expected[title as keyof typeof people];
        it(`lets a ${title} run what is for: ${allowed.join(', ')}`, () => {
            const audiences: Audience[] = ['everybody', 'member', 'requester', 'manager'];
            expect(audiences.filter((audience) => mayRun(audience, person, access()))).to.deep.equal(allowed);
        });
    }
});

describe('overview', () => {
    it('shows a manager every subcommand, in the order of the list, and not whom to ask', async () => {
        const { text } = await overview(LIST, commandContext({ sender: admin() }));
        expect(words(text)).to.deep.equal(['help', 'list', 'request', 'about', 'rooms']);
        expect(text.split('\n')[0]).to.equal(t('help_title', 'en'));
        expect(text).not.to.contain(whomToAsk(commandContext()));
    });

    it('shows a member what they can run, and whom to ask for the rest', async () => {
        const { text } = await overview(LIST, commandContext({ sender: member() }));
        expect(words(text)).to.deep.equal(['help', 'request', 'about', 'rooms']);
        expect(text.split('\n').pop()).to.equal(whomToAsk(commandContext()));
    });

    it('shows a guest what guests can and cannot do, and no subcommands', async () => {
        const context = commandContext({ sender: guest() });
        const { text } = await overview(LIST, context);
        expect(text).to.equal(guestRights(context));
        expect(words(text)).to.deep.equal([]);
    });

    for (const utcOffset of [-8, 0, 2, 14]) {
        it(`tells a guest who their sponsor is, and the same last day of their access at UTC${utcOffset}`, async () => {
            const world = new GuestWorld();
            const record = { userId: 'gus-id', username: 'gus', isActive: true, addedAt: NOW };
            const context = commandContext({ sender: guest(), ports: world.ports, utcOffset });
            for (const time of ['00:30', '23:59']) {
                const expiresAt = new Date(`2026-03-31T${time}:00.000Z`);
                world.records.set('gus-id', { ...record, sponsorId: 'mia-id', expiresAt });
                const lines = (await overview(LIST, context)).text.split('\n').slice(-2);
                expect(lines).to.deep.equal([
                    t('guest_your_sponsor', 'en', { sponsor: plain('@mia') }),
                    t('guest_your_access_ends', 'en', { date: 'March 31, 2026' }),
                ]);
            }
        });
    }

    describe('with terms', () => {
        const policy = policyWithAll({ terms: { text: 'Be kind.', version: 'v1' } });

        const seen = async (world: GuestWorld, sender = guest()) =>
            overview(LIST, commandContext({ sender, policy, ports: { ...world.ports, policy } }));

        it('tells a guest that they have not accepted them, and offers them', async () => {
            const { text, offersTerms } = await seen(new GuestWorld());
            expect(text.split('\n').pop()).to.equal(t('guest_terms_open', 'en'));
            expect(offersTerms).to.be.true;
        });

        it('tells a guest when they accepted them, and offers nothing', async () => {
            const world = new GuestWorld();
            world.acceptances.set('gus-id/v1', new Date('2026-03-01T12:00:00Z'));
            const { text, offersTerms } = await seen(world);
            const accepted = t('outcome_terms_accepted_on', 'en', { date: 'March 1, 2026' });
            expect(text.split('\n').pop()).to.equal(accepted);
            expect(offersTerms).to.be.undefined;
        });

        it('says nothing of them where nobody can tell, nor to a member', async () => {
            const world = new GuestWorld();
            world.fail('terms.findAcceptance', new Error('down'));
            const context = commandContext({ sender: guest(), policy });
            expect(await seen(world)).to.deep.equal({ text: guestRights(context) });
            expect((await seen(new GuestWorld(), member())).offersTerms).to.be.undefined;
        });
    });

    it('tells a guest their rights though the records cannot be read', async () => {
        const world = new GuestWorld();
        world.fail('guests.findGuest', new Error('down'));
        const context = commandContext({ sender: guest(), ports: world.ports });
        expect((await overview(LIST, context)).text).to.equal(guestRights(context));
    });

    it('shows arguments only where there are some', async () => {
        const { text } = await overview(LIST, commandContext({ sender: admin() }));
        expect(text).to.contain('`/guest list [text]` ');
        expect(text).to.contain('`/guest about` ');
    });
});

describe('guestRights', () => {
    it('names every restriction that is on', () => {
        const text = guestRights(commandContext({ policy: policyWithAll() }));
        for (const { id } of RESTRICTIONS) {
            expect(text).to.contain(`• ${t(`cannot_${id}`, 'en')}`);
        }
    });

    it('names no restriction that is off', () => {
        const text = guestRights(commandContext({ policy: policyWith(['block_file_upload']) }));
        expect(text.split('\n')).to.deep.equal([
            t('guest_can', 'en'),
            t('guest_cannot', 'en'),
            `• ${t('cannot_block_file_upload', 'en')}`,
        ]);
    });

    it('says so where no restriction is on', () => {
        const text = guestRights(commandContext({ policy: policyWith([]) }));
        expect(text.split('\n')).to.deep.equal([t('guest_can', 'en'), t('guest_unrestricted', 'en')]);
    });

    it('speaks the language of the reader', () => {
        const text = guestRights(commandContext({ language: 'de' }));
        expect(text.split('\n')[0]).to.equal(t('guest_can', 'de'));
    });
});

describe('whomToAsk', () => {
    it('names every manager role, so that it mentions and marks up nothing', () => {
        const policy = policyWithAll({ access: access({ managerRoles: ['admin', '@all', '*lead*'] }) });
        const roles = ['admin', plain('@all'), plain('*lead*')].join(', ');
        expect(whomToAsk(commandContext({ policy }))).to.equal(t('ask_managers', 'en', { roles }));
    });
});

describe('unknownWord', () => {
    it('offers the nearest subcommand that the person can run', () => {
        const { text } = unknownWord(LIST, 'reqest', commandContext());
        expect(text).to.equal(t('unknown_subcommand_nearest', 'en', { word: 'reqest', guess: 'request' }));
    });

    it('does not give away subcommands that the person cannot run', () => {
        const { text } = unknownWord(LIST, 'lst', commandContext());
        expect(text).to.equal(t('unknown_subcommand', 'en', { word: 'lst' }));
    });

    it('repeats the word so that it mentions nobody', () => {
        const { text } = unknownWord(LIST, '@all', commandContext());
        expect(text).to.equal(t('unknown_subcommand', 'en', { word: plain('@all') }));
    });
});

describe('help', () => {
    it('gives the overview', async () => {
        const context = commandContext();
        expect(await HELP.run(context)).to.deep.equal(await overview(LIST, context));
    });

    it('shows one subcommand, whatever the capitals', async () => {
        const { text } = await HELP.run(commandContext({ sender: admin(), args: ['LIST'] }));
        expect(text).to.equal(`\`/guest list [text]\` ${t('help_summary', 'en')}`);
    });

    it('says whom to ask for a subcommand of others', async () => {
        const context = commandContext({ args: ['list'] });
        expect(await HELP.run(context)).to.deep.equal({ text: whomToAsk(context) });
    });

    it('knows no subcommand but those that there are', async () => {
        const context = commandContext({ args: ['lst'] });
        expect(await HELP.run(context)).to.deep.equal(unknownWord(LIST, 'lst', context));
    });

    it('tells a guest what guests can do, whatever they ask for', async () => {
        for (const args of [['list'], ['lst'], []]) {
            const context = commandContext({ sender: guest(), args });
            expect(await HELP.run(context)).to.deep.equal(await overview(LIST, context));
        }
    });
});
