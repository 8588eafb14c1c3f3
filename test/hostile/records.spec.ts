import type { IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { UnreadableRecordError } from '../../src/actions/guestPorts';
import { AuditRecords } from '../../src/host/AuditRecords';
import { ConversationRecords } from '../../src/host/ConversationRecords';
import { GuestRecords, InvitationRecords } from '../../src/host/GuestRecords';
import { ManagerRecords } from '../../src/host/ManagerRecords';
import { OnceRecords } from '../../src/host/OnceRecords';
import { JoinRecords, PlaceRecords } from '../../src/host/PlaceRecords';
import { Records } from '../../src/host/records';
import { FakePersistence } from '../support/FakePersistence';

const AT = new Date('2026-03-01T12:00:00Z');

/** Every reading of what is stored; a store adds its own by a line. */
const READINGS: Readonly<Record<string, (records: Records) => Promise<unknown>>> = {
    'a guest': (records) => new GuestRecords(records).findGuest('gus-id'),
    guests: (records) => new GuestRecords(records).listGuests(),
    'an invitation': (records) => new InvitationRecords(records).findInvitation('gina@example.org'),
    invitations: (records) => new InvitationRecords(records).listInvitations(),
    places: (records) => new PlaceRecords(records).readPlaces(),
    joins: (records) => new JoinRecords(records).listJoins('gus-id'),
    'old joins': (records) => new JoinRecords(records).listJoinsBefore(AT),
    'the audit of permissions': (records) => new AuditRecords(records).read(),
    managers: (records) => new ManagerRecords(records).listManagers(),
    'the level of the cap': (records) => new ManagerRecords(records).readNoticedLevel(),
    'an answered room': (records) => new ConversationRecords(records).isAnswered('room-id'),
    'the installation': (records) => new ConversationRecords(records).findInstalledAt(),
    'a mark': (records) => new OnceRecords(records, marks()).begin('key'),
};

function marks() {
    return { now: () => AT, newId: () => 'new', pause: async () => undefined, done: new Set<string>() };
}

const FIELDS = [
    ...['userId', 'username', 'addedAt', 'isActive', 'expiresAt', 'sponsorId', 'roomLimit', 'note', 'awaited'],
    ...['email', 'invitedBy', 'invitedAt', 'lapsesAt', 'roomIds', 'counted', 'countedAt', 'id', 'subject', 'change'],
    ...['at', 'isKept', 'roomId', 'checkedAt', 'deletingRoles', 'deletingRoomRoles', 'excess', 'level', 'isDone'],
    ...['version', 'savedAt', 'changes', 'installedAt', '__proto__', 'constructor', 'toString'],
];

const VALUES = fc.oneof(
    fc.anything(),
    fc.constantFrom<unknown>(1, -1, 0, NaN, '', 'x', null, [], {}, AT.toISOString(), 'gus-id', '__proto__', true),
);

const ROWS = fc.array(fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...FIELDS), VALUES)), { maxLength: 4 });

/** Whatever is asked for, this is what lies there. */
function storeOf(rows: readonly unknown[]): Records {
    const reader = { readByAssociations: async () => rows } as unknown as IPersistenceRead;
    return new Records(reader, new FakePersistence());
}

describe('rows that nobody of ours has written', () => {
    for (const [what, read] of Object.entries(READINGS)) {
        it(`break nothing where somebody looks for ${what}`, async () => {
            await fc.assert(
                fc.asyncProperty(ROWS, async (rows) => {
                    try {
                        await read(storeOf(rows));
                    } catch (error) {
                        expect(error).to.be.instanceOf(UnreadableRecordError);
                    }
                }),
                { numRuns: 40 },
            );
        });
    }

    it('are never written over or removed where they stand for a guest', async () => {
        await fc.assert(
            fc.asyncProperty(fc.dictionary(fc.constantFrom(...FIELDS), VALUES), async (row) => {
                const written: string[] = [];
                const writer = new Proxy(new FakePersistence(), {
                    get: (_, method) => async () => void written.push(String(method)),
                });
                const reader = { readByAssociations: async () => [row] } as unknown as IPersistenceRead;
                const guests = new GuestRecords(new Records(reader, writer));
                const isReadable = await guests.findGuest('gus-id').then(
                    () => true,
                    () => false,
                );
                const guest = { userId: 'gus-id', username: 'gus', isActive: true, addedAt: AT };
                await guests.saveGuest(guest).catch(() => undefined);
                await guests.removeGuest('gus-id').catch(() => undefined);
                expect(written.length > 0).to.equal(isReadable);
            }),
            { numRuns: 40 },
        );
    });
});
