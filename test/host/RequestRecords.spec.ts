import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { UnreadableRecordError } from '../../src/actions/guestPorts';
import { Records } from '../../src/host/records';
import { CardRecords, RequestRecords } from '../../src/host/RequestRecords';
import type { GuestRequest } from '../../src/policy/requests';
import { FakePersistence } from '../support/FakePersistence';

const PLAIN: GuestRequest = {
    id: 'k7m2q',
    email: 'gina@client.test',
    roomIds: [],
    sponsorId: 'mia-id',
    requestedBy: 'mia-id',
    requestedAt: new Date('2026-03-02T10:00:00.000Z'),
    attempts: 0,
};

const FULL: GuestRequest = {
    ...PLAIN,
    id: 'full2',
    name: 'Gina',
    username: 'gina',
    roomIds: ['a', 'b'],
    expiresAt: new Date('2026-05-02T10:00:00.000Z'),
    isUnending: true,
    note: 'audit',
    attempts: 2,
    decision: { verdict: 'approved', by: 'ada-id', at: new Date('2026-03-03T10:00:00.000Z'), reason: 'fine' },
    isDecided: true,
    guestUsername: 'gina',
};

function key(...words: string[]): RocketChatAssociationRecord[] {
    return words.map((word) => new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, word));
}

describe('RequestRecords', () => {
    let persistence: FakePersistence;
    let store: RequestRecords;

    beforeEach(() => {
        persistence = new FakePersistence();
        store = new RequestRecords(new Records(persistence, persistence));
    });

    const put = (id: string, row: object) => persistence.createWithAssociations(row, key(`request:${id}`, 'request'));

    for (const request of [PLAIN, FULL]) {
        it(`gives back what was saved: ${request.id}`, async () => {
            await store.saveRequest(request);
            expect(await store.findRequest(request.id)).to.deep.equal(request);
            expect(await store.listRequests()).to.deep.equal({ requests: [request], unreadable: [] });
        });
    }

    it('replaces, and removes', async () => {
        await store.saveRequest(PLAIN);
        await store.saveRequest({ ...PLAIN, attempts: 1 });
        expect(persistence.size).to.equal(1);
        expect((await store.findRequest('k7m2q'))?.attempts).to.equal(1);
        await store.removeRequest('k7m2q');
        expect(await store.findRequest('k7m2q')).to.be.undefined;
    });

    for (const [title, changes] of [
        ['of a newer version', { version: 99 }],
        ['without an address', { email: undefined }],
        ['without a date that is one', { requestedAt: 'soon' }],
        ['decided in no way that is known', { decision: { verdict: 'perhaps', at: '2026-03-02T10:00:00.000Z' } }],
        ['decided at no time', { decision: { verdict: 'approved' } }],
        ['decided by a text', { decision: 'yes' }],
    ] as const) {
        it(`reports a record ${title}, and leaves it alone`, async () => {
            await store.saveRequest(PLAIN);
            const [row] = await persistence.readByAssociations(key('request'));
            await persistence.removeByAssociations(key('request'));
            await put('k7m2q', { ...row, ...changes });
            const before = JSON.stringify(await persistence.readByAssociations(key('request')));
            for (const work of [
                () => store.findRequest('k7m2q'),
                () => store.saveRequest(PLAIN),
                () => store.removeRequest('k7m2q'),
            ]) {
                expect(await work().catch((error: unknown) => error)).to.be.an.instanceOf(UnreadableRecordError);
            }
            expect(await store.listRequests()).to.deep.equal({ requests: [], unreadable: ['k7m2q'] });
            expect(JSON.stringify(await persistence.readByAssociations(key('request')))).to.equal(before);
        });
    }
});

describe('CardRecords', () => {
    const CARD = { requestId: 'k7m2q', messageId: 'm1', roomId: 'r1', language: 'de', utcOffset: 2, isShared: false };

    it('give back the messages of a request, and of no other', async () => {
        const persistence = new FakePersistence();
        const cards = new CardRecords(new Records(persistence, persistence));
        await cards.addCard(CARD);
        await cards.addCard({ ...CARD, messageId: 'm2', roomId: 'r2', isShared: true });
        await cards.addCard({ ...CARD, requestId: 'other' });
        await persistence.createWithAssociations({ requestId: 'k7m2q' }, key('request-card:k7m2q', 'request-card'));
        expect(await cards.listCards('k7m2q')).to.deep.equal([
            CARD,
            { ...CARD, messageId: 'm2', roomId: 'r2', isShared: true },
        ]);
        await cards.removeCards('k7m2q');
        expect(await cards.listCards('k7m2q')).to.deep.equal([]);
        expect(await cards.listCards('other')).to.have.lengthOf(1);
    });

    it('shows the least where a row does not say who reads it', async () => {
        const persistence = new FakePersistence();
        const cards = new CardRecords(new Records(persistence, persistence));
        const row = { requestId: 'k7m2q', messageId: 'm1', roomId: 'r1' };
        await persistence.createWithAssociations(row, key('request-card:k7m2q', 'request-card'));
        expect(await cards.listCards('k7m2q')).to.deep.equal([{ ...row, language: '', utcOffset: 0, isShared: true }]);
    });
});
