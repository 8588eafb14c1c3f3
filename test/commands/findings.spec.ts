import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { caps, lifecycle } from '../support/policyObjects';
import { t } from '../../src/text';
import { readable, type } from '../support/commandContext';
import { GuestWorld } from '../support/guestPorts';

describe('/guest audit', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
    });

    async function say(overrides: Parameters<typeof type>[2] = {}): Promise<string[]> {
        return readable(await type(world, '/guest audit', overrides)).split('\n');
    }

    it('names every finding with the command that puts it right', async () => {
        const record = { ...world.records.get('gus-id')!, roomLimit: 1 };
        world.records.set('gus-id', record);
        world.room('help').members.add('gus-id');
        world.change('gus', { roles: ['guest', 'user', '*odd*'] });
        world.addGuest('gina', { lastLoginAt: new Date('2025-06-01T12:00:00Z') });
        world.records.set('gina-id', {
            ...world.records.get('gina-id')!,
            sponsorId: 'max-id',
            expiresAt: new Date('2026-12-31'),
        });
        world.change('max', { isActive: false });
        world.ports.connection.listPermissions = async () => [{ id: 'create-c', roles: ['guest'] }];
        world.ports.policy.caps = caps({ guests: 1 });
        expect(await say()).to.deep.equal([
            '10 findings; active guests looked at: 2.',
            '• 2 places are taken by guests and invitations; 1 are allowed. `/guest list active`',
            '• The guest roles hold more than the four permissions of a guest: `create-c`. `/guest permissions repair`',
            '• @gina is past the limit of guests: the others were there first. `/guest deactivate @gina`',
            '• @gus is in 2 rooms; the limit is 1. `/guest limit @gus N`',
            '• @gus holds roles beside the guest role: user, ∗odd∗. `/guest demote @gus`',
            '• @gus has no sponsor. `/guest sponsor @gus @sponsor`',
            '• The sponsor of @gina is not an active member: @max. `/guest sponsor @gina @sponsor`',
            '• The access of @gus has no end. `/guest extend @gus 30d`',
            '• @gina last logged in on June 1, 2025. `/guest deactivate @gina`',
            '• @gus has been here since January 1, 2025 and has never logged in. `/guest deactivate @gus`',
        ]);
        expect((await type(world, '/guest audit')).text).not.to.contain('*odd*');
    });

    it('proposes no longer access than the settings allow', async () => {
        const expiresAt = new Date('2026-12-31T23:59:59.999Z');
        world.records.set('gus-id', { ...world.records.get('gus-id')!, sponsorId: 'mia-id', expiresAt });
        world.change('gus', { lastLoginAt: world.now });
        world.ports.policy.lifecycle = lifecycle({ maxExpiryDays: 20 });
        const line =
            '• @gus has access until December 31, 2026; the settings allow 20 days from today at most. `/guest extend @gus 20d`';
        expect((await say({ utcOffset: 2 })).slice(1)).to.deep.equal([line]);
    });

    it('opens a view where the client can show one', async () => {
        const reply = await type(world, '/guest audit');
        expect(reply.view).to.equal('findings');
        expect(reply.report?.guests).to.equal(1);
    });

    it('shows forty at most, and says what was not shown and not looked at', async () => {
        for (let guest = 0; guest < 30; guest += 1) {
            world.addGuest(`guest${guest}`, { lastLoginAt: world.now });
        }
        world.failConnection('listAccounts', 'unreachable');
        world.fail('workspace.findAccount', new Error('down'));
        world.failConnection('listPermissions', 'unreachable');
        const lines = await say();
        expect(lines[0]).to.equal('62 findings; active guests looked at: 31.');
        expect(lines.slice(41, 44)).to.deep.equal([
            '22 more findings are shown once some of these are put right.',
            'Of 31 guests not everything could be looked up (account, rooms or sponsor).',
            'The permissions of the guest roles could not be looked up.',
        ]);
        // For both the same, once.
        expect(lines.slice(44)).to.deep.equal([
            t('panel_from_store', 'en'),
            t('connection_unreachable', 'en', { detail: '`some-detail`' }),
        ]);
    });

    it('says that all is well', async () => {
        world.change('gus', { lastLoginAt: world.now });
        const record = { ...world.records.get('gus-id')!, sponsorId: 'mia-id', expiresAt: new Date('2026-12-31') };
        world.records.set('gus-id', record);
        expect(await say()).to.deep.equal(['Nothing to put right: 1 active guest was looked at.']);
    });

    for (const who of ['mia', 'gus']) {
        it(`shows ${who} nothing`, async () => {
            expect((await say({ as: who })).join('\n')).not.to.contain('sponsor @gus');
            expect(world.calls).not.to.include('guests.listGuests');
        });
    }

    it('says that the records cannot be read', async () => {
        world.fail('guests.listGuests', new Error('down'));
        expect((await say())[0]).to.contain('That did not work, and nothing was changed');
    });
});
