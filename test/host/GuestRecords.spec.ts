import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { UnreadableRecordError } from '../../src/actions/guestPorts';
import type { GuestStore, InvitationStore } from '../../src/actions/guestPorts';
import { GuestRecords, InvitationRecords } from '../../src/host/GuestRecords';
import { ofKind, ofUser, Records } from '../../src/host/records';
import type { Row } from '../../src/host/records';
import type { GuestRecord, Invitation } from '../../src/policy/guests';
import { FakePersistence } from '../support/FakePersistence';
import { GuestWorld } from '../support/guestPorts';

const AT = new Date('2026-03-01T12:00:00.123Z');

function record(overrides: Partial<GuestRecord> = {}): GuestRecord {
    return { userId: 'new-id', username: 'new', isActive: true, addedAt: AT, ...overrides };
}

function invitation(overrides: Partial<Invitation> = {}): Invitation {
    const lapsesAt = new Date(AT.getTime() + 86_400_000);
    return { email: 'new@example.org', roomIds: [], invitedBy: 'ada-id', invitedAt: AT, lapsesAt, ...overrides };
}

const FULL: Partial<GuestRecord> = {
    addedBy: 'ada-id',
    sponsorId: 'mia-id',
    expiresAt: new Date('2026-12-31T23:59:59.999Z'),
    roomLimit: 0,
    note: 'Auditor, 3rd floor',
    awaited: { email: 'new@example.org', roomIds: ['a', 'b'] },
};

async function failureOf(work: Promise<unknown>): Promise<unknown> {
    return work.then(
        () => undefined,
        (failure: unknown) => failure,
    );
}

const STORES: ReadonlyArray<{ title: string; create(): { guests: GuestStore; invitations: InvitationStore } }> = [
    {
        title: 'the records of the app',
        create: () => {
            const persistence = new FakePersistence();
            const records = new Records(persistence, persistence);
            return { guests: new GuestRecords(records), invitations: new InvitationRecords(records) };
        },
    },
    {
        title: 'the double of other specs',
        create: () => {
            const world = new GuestWorld();
            world.records.clear();
            return world.ports;
        },
    },
];

/** What every store promises, and the double that stands for it in other tests. */
for (const { title, create } of STORES) {
    describe(`${title}: guests`, () => {
        let guests: GuestStore;

        beforeEach(() => {
            guests = create().guests;
        });

        it('know nobody at first', async () => {
            expect(await guests.findGuest('new-id')).to.be.undefined;
            expect(await guests.listGuests()).to.deep.equal({ guests: [], unreadable: [] });
        });

        for (const [kind, overrides] of [
            ['the least', {}],
            ['everything', FULL],
        ] as const) {
            it(`give back what was saved, with ${kind} in it`, async () => {
                await guests.saveGuest(record(overrides));
                expect(await guests.findGuest('new-id')).to.deep.equal(record(overrides));
                expect((await guests.listGuests()).guests).to.deep.equal([record(overrides)]);
            });
        }

        it('forget what was taken from what is known, and nothing that was not', async () => {
            await guests.saveGuest(record(FULL));
            await guests.saveGuest(record({ isActive: false }));
            expect(await guests.findGuest('new-id')).to.deep.equal(record({ ...FULL, isActive: false }));
            await guests.saveGuest(record({ isActive: false }), record(FULL));
            expect(await guests.findGuest('new-id')).to.deep.equal(record({ isActive: false }));
            expect((await guests.listGuests()).guests).to.have.lengthOf(1);
        });

        it('keep people apart', async () => {
            for (const userId of ['new', 'new-id', '__proto__', 'constructor']) {
                await guests.saveGuest(record({ userId, username: userId }));
            }
            expect((await guests.findGuest('__proto__'))?.username).to.equal('__proto__');
            expect((await guests.listGuests()).guests).to.have.lengthOf(4);
            expect(await guests.findGuest('toString')).to.be.undefined;
        });

        it('forget whom they are told to, and nobody else', async () => {
            await guests.saveGuest(record());
            await guests.saveGuest(record({ userId: 'other-id' }));
            await guests.removeGuest('new-id');
            await guests.removeGuest('new-id');
            expect((await guests.listGuests()).guests.map(({ userId }) => userId)).to.deep.equal(['other-id']);
        });
    });

    describe(`${title}: invitations`, () => {
        let invitations: InvitationStore;

        beforeEach(() => {
            invitations = create().invitations;
        });

        it('give back what was saved', async () => {
            const all = [
                invitation(),
                invitation({ email: 'b@example.org', roomIds: ['a'], sponsorId: 'mia-id', expiresAt: AT }),
            ];
            for (const one of all) {
                await invitations.saveInvitation(one);
                expect(await invitations.findInvitation(one.email)).to.deep.equal(one);
            }
            expect((await invitations.listInvitations()).invitations).to.have.deep.members(all);
        });

        it('know an address in capitals', async () => {
            await invitations.saveInvitation(invitation());
            expect(await invitations.findInvitation('New@Example.org')).to.deep.equal(invitation());
            await invitations.removeInvitation('NEW@example.org');
            expect(await invitations.listInvitations()).to.deep.equal({ invitations: [], unreadable: 0 });
        });

        it('hold one for an address', async () => {
            await invitations.saveInvitation(invitation());
            await invitations.saveInvitation(invitation({ invitedBy: 'mia-id' }));
            expect((await invitations.listInvitations()).invitations).to.deep.equal([
                invitation({ invitedBy: 'mia-id' }),
            ]);
        });
    });
}

describe('GuestRecords', () => {
    const KEY = [ofUser('new-id'), ofKind('guest')];

    let persistence: FakePersistence;
    let guests: GuestRecords;

    beforeEach(() => {
        persistence = new FakePersistence();
        guests = new GuestRecords(new Records(persistence, persistence));
    });

    async function store(row: Row): Promise<void> {
        await persistence.createWithAssociations(row, KEY);
    }

    async function stored(): Promise<object[]> {
        return persistence.readByAssociations(KEY);
    }

    async function validRow(): Promise<Row> {
        await guests.saveGuest(record());
        const [row] = (await persistence.removeByAssociations(KEY)) as Row[];
        return row;
    }

    it('find a guest by user, in one row', async () => {
        await guests.saveGuest(record());
        await guests.saveGuest(record());
        expect(await persistence.readByAssociation(ofUser('new-id'))).to.have.lengthOf(1);
    });

    it('take the row saved last, where two servers have made one each', async () => {
        const row = await validRow();
        await store({ ...row, note: 'old', savedAt: '2026-03-01T00:00:00.000Z' });
        await store({ ...row, note: 'new', savedAt: '2026-03-03T00:00:00.000Z' });
        await store({ ...row, note: 'older', savedAt: '2026-02-01T00:00:00.000Z' });
        expect((await guests.findGuest('new-id'))?.note).to.equal('new');
        const { guests: all } = await guests.listGuests();
        expect(all.map(({ note }) => note)).to.deep.equal(['new']);
    });

    it('give back what was saved last, though it replaces one row of two', async () => {
        const row = await validRow();
        await store({ ...row, note: 'first', savedAt: '2026-03-01T00:00:00.000Z' });
        await store({ ...row, note: 'second', savedAt: '2026-03-03T00:00:00.000Z' });
        await guests.saveGuest(record({ note: 'third' }));
        expect((await guests.findGuest('new-id'))?.note).to.equal('third');
    });

    it('forget a guest of whom there are two rows', async () => {
        const row = await validRow();
        await store(row);
        await store(row);
        await guests.removeGuest('new-id');
        expect(persistence.size).to.equal(0);
    });

    const broken: Array<{ title: string; flaw: Row }> = [
        { title: 'of a newer version', flaw: { version: 2 } },
        { title: 'without version', flaw: { version: undefined } },
        { title: 'without user name', flaw: { username: undefined } },
        { title: 'without date', flaw: { addedAt: undefined } },
        { title: 'with a date that is none', flaw: { addedAt: 'soon' } },
        { title: 'with a user id that is no text', flaw: { userId: 7 } },
    ];
    for (const { title, flaw } of broken) {
        it(`report a row ${title}, and neither change nor remove it`, async () => {
            await store({ ...(await validRow()), ...flaw });
            const before = await stored();
            for (const work of [
                guests.findGuest('new-id'),
                guests.saveGuest(record({ note: 'over it' })),
                guests.removeGuest('new-id'),
            ]) {
                expect(await failureOf(work)).to.be.instanceOf(UnreadableRecordError);
            }
            expect(await stored()).to.deep.equal(before);
            expect((await guests.listGuests()).unreadable).to.have.lengthOf(1);
        });
    }

    it('list the others beside rows that cannot be read, and say whose those are', async () => {
        const row = await validRow();
        await guests.saveGuest(record({ userId: 'other-id' }));
        await store({ ...row, version: 99 });
        const { guests: all, unreadable } = await guests.listGuests();
        expect(all.map(({ userId }) => userId)).to.deep.equal(['other-id']);
        expect(unreadable).to.deep.equal(['new-id']);
    });

    it('pass over flaws in what is not needed', async () => {
        const flaws = { sponsorId: 7, expiresAt: 'soon', roomLimit: '3', note: {}, awaited: 'x', isActive: 'yes' };
        await store({ ...(await validRow()), ...flaws });
        expect(await guests.findGuest('new-id')).to.deep.equal(record({ isActive: false }));
    });

    it('reject where the records cannot be read, rather than know nobody', async () => {
        persistence.readByAssociations = async () => null as unknown as object[];
        for (const work of [guests.findGuest('new-id'), guests.listGuests(), guests.saveGuest(record())]) {
            expect(await failureOf(work)).to.be.an('error');
        }
        expect(persistence.size).to.equal(0);
    });
});

describe('InvitationRecords', () => {
    const KEY = [ofKind('email:new@example.org'), ofKind('invitation')];

    let persistence: FakePersistence;
    let invitations: InvitationRecords;

    beforeEach(() => {
        persistence = new FakePersistence();
        invitations = new InvitationRecords(new Records(persistence, persistence));
    });

    async function validRow(): Promise<Row> {
        await invitations.saveInvitation(invitation());
        const [row] = (await persistence.removeByAssociations(KEY)) as Row[];
        return row;
    }

    for (const flaw of [{ version: 2 }, { invitedBy: '' }, { lapsesAt: 'never' }, { email: null }]) {
        it(`never write over a row that cannot be read: ${JSON.stringify(flaw)}`, async () => {
            await persistence.createWithAssociations({ ...(await validRow()), ...flaw }, KEY);
            const before = await persistence.readByAssociations(KEY);
            for (const work of [
                invitations.findInvitation('new@example.org'),
                invitations.saveInvitation(invitation()),
            ]) {
                expect(await failureOf(work)).to.be.instanceOf(UnreadableRecordError);
            }
            expect(await persistence.readByAssociations(KEY)).to.deep.equal(before);
            expect(await invitations.listInvitations()).to.deep.equal({ invitations: [], unreadable: 1 });
        });
    }

    it('name no address in the error', async () => {
        await persistence.createWithAssociations({ version: 2 }, KEY);
        const failure = await failureOf(invitations.findInvitation('new@example.org'));
        expect(String(failure)).not.to.contain('new@example.org');
    });

    it('take the row saved last, where two servers have made one each', async () => {
        const row = await validRow();
        for (const [invitedBy, savedAt] of [
            ['mia-id', '2026-03-03T00:00:00.000Z'],
            ['ada-id', '2026-03-01T00:00:00.000Z'],
        ]) {
            await persistence.createWithAssociations({ ...row, invitedBy, savedAt }, KEY);
        }
        expect((await invitations.findInvitation('new@example.org'))?.invitedBy).to.equal('mia-id');
        expect((await invitations.listInvitations()).invitations.map(({ invitedBy }) => invitedBy)).to.deep.equal([
            'mia-id',
        ]);
    });

    it('reject where the records cannot be read, rather than know none', async () => {
        persistence.readByAssociations = async () => null as unknown as object[];
        for (const work of [invitations.findInvitation('a'), invitations.listInvitations()]) {
            expect(await failureOf(work)).to.be.an('error');
        }
    });
});
