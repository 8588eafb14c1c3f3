import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { CommandContext } from '../../src/commands/types';
import { t } from '../../src/text';
import { readable, type } from '../support/commandContext';
import { GuestWorld } from '../support/guestPorts';

describe('/guest room', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        world.room('general').owners.add('mia-id');
    });

    const run = async (typed: string, as = 'mia', more: Partial<CommandContext> = {}) =>
        readable(await type(world, `/guest room ${typed}`, { as, roomId: 'general-id', ...more }));

    for (const [typed, policy, key] of [
        ['open', 'open', 'outcome_room_opened'],
        ['closed', 'closed', 'outcome_room_closed'],
        ['read-only', 'read-only', 'outcome_room_made_read_only'],
        ['read only', 'read-only', 'outcome_room_made_read_only'],
        ['readonly', 'read-only', 'outcome_room_made_read_only'],
        ['CLOSED', 'closed', 'outcome_room_closed'],
    ] as const) {
        it(`understands "${typed}"`, async () => {
            expect(await run(typed)).to.equal(t(key, 'en', { room: '#general' }));
            expect(world.policies.get('general-id')).to.equal(policy);
        });
    }

    for (const typed of ['ajar', 'open closed', 'status please', '#general', 'open --now']) {
        it(`says what it expects in place of "${typed}"`, async () => {
            expect(await run(typed)).to.include('/guest room open|read-only|closed|status');
            expect(world.policies.size).to.equal(0);
        });
    }

    it('shows policy, whose word it is, and guests, with "status" and with nothing', async () => {
        const status = [
            t('room_policy_open', 'en', { room: '#general' }),
            t('room_origin_default', 'en'),
            t('room_guests', 'en', {}, 1),
            '• @gus',
        ];
        expect((await run('status')).split('\n')).to.deep.equal(status);
        expect((await run('')).split('\n')).to.deep.equal(status);
        world.room('general').members.clear();
        world.policies.set('general-id', 'closed');
        expect((await run('status')).split('\n')).to.deep.equal([
            t('room_policy_closed', 'en', { room: '#general' }),
            t('room_guests_none', 'en'),
        ]);
    });

    it('shows no more than fifty guests', async () => {
        Array.from({ length: 60 }, (_, index) => world.addGuest(`guest${index}`, {}, ['general']));
        const lines = (await run('status')).split('\n');
        expect(lines).to.have.lengthOf(3 + 50 + 1);
        expect(lines[53]).to.equal(t('confirm_more', 'en', {}, 11));
    });

    it('refuses members, and tells guests what holds for them', async () => {
        expect(await run('closed', 'max')).to.equal(t('outcome_room_guests_not_allowed', 'en'));
        expect(await run('status', 'max')).to.equal(t('outcome_room_guests_not_allowed', 'en'));
        world.policies.set('general-id', 'read-only');
        const told = await run('open', 'gus');
        expect(told).to.include(t('guest_can', 'en')).and.to.include(t('denied_room_read_only', 'en'));
        expect(world.policies.get('general-id')).to.equal('read-only');
    });

    it('says so where it is in no room', async () => {
        expect(await run('closed', 'ada', { roomId: undefined })).to.equal(t('outcome_room_without_policy', 'en'));
    });
});

describe('the help for a guest', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
    });

    const help = async (roomId?: string) => readable(await type(world, '/guest help', { as: 'gus', roomId }));

    it('says what holds in the room', async () => {
        expect(await help('general-id')).not.to.include(t('denied_room_read_only', 'en'));
        world.policies.set('general-id', 'closed');
        expect(await help('general-id')).to.include(t('denied_room_closed', 'en'));
    });

    it('leaves it out where it is in no room, or where that cannot be looked up', async () => {
        world.policies.set('general-id', 'closed');
        world.fail('roomPolicies.findRoomPolicy', new Error('out of order'));
        for (const roomId of [undefined, 'nowhere', 'general-id']) {
            const told = await help(roomId);
            expect(told).to.include(t('guest_can', 'en')).and.not.to.include(t('denied_room_closed', 'en'));
        }
    });
});
