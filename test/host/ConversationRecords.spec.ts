import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { ConversationStore } from '../../src/actions/ports';
import { ConversationRecords } from '../../src/host/ConversationRecords';
import { Records } from '../../src/host/records';
import { FakePersistence } from '../support/FakePersistence';
import { MemoryConversations } from '../support/memoryPorts';

const STORES: ReadonlyArray<{ title: string; create(): ConversationStore }> = [
    {
        title: 'ConversationRecords',
        create: () => {
            const persistence = new FakePersistence();
            return new ConversationRecords(new Records(persistence, persistence));
        },
    },
    { title: 'MemoryConversations', create: () => new MemoryConversations() },
];

/** What every store promises, and the double that stands for it in other tests. */
for (const { title, create } of STORES) {
    describe(`${title} as a store of conversations`, () => {
        let store: ConversationStore;

        beforeEach(() => {
            store = create();
        });

        it('knows nothing at first', async () => {
            expect(await store.isAnswered('room-id')).to.be.false;
            expect(await store.findInstalledAt()).to.be.undefined;
        });

        it('remembers that a room is answered, and that room only', async () => {
            await store.rememberAnswered('room-id');
            expect(await store.isAnswered('room-id')).to.be.true;
            expect(await store.isAnswered('room')).to.be.false;
            expect(await store.isAnswered('other-id')).to.be.false;
        });

        it('may be told the same twice', async () => {
            await store.rememberAnswered('room-id');
            await store.rememberAnswered('room-id');
            expect(await store.isAnswered('room-id')).to.be.true;
        });

        it('keeps rooms apart that are named like properties of objects', async () => {
            await store.rememberAnswered('__proto__');
            expect(await store.isAnswered('__proto__')).to.be.true;
            expect(await store.isAnswered('constructor')).to.be.false;
        });

        it('remembers who has met whom, in that direction only', async () => {
            await store.rememberMet('mia-id', 'gus-id');
            await store.rememberMet('mia-id', 'gus-id');
            expect(await store.hasMet('mia-id', 'gus-id')).to.be.true;
            expect(await store.hasMet('gus-id', 'mia-id')).to.be.false;
            expect(await store.hasMet('mia-id', 'gina-id')).to.be.false;
            expect(await store.isAnswered('gus-id')).to.be.false;
        });

        it('remembers when the app came, to the millisecond', async () => {
            const at = new Date('2026-03-01T12:00:00.123Z');
            await store.rememberInstalledAt(at);
            expect(await store.findInstalledAt()).to.deep.equal(at);
        });

        it('keeps the two kinds of record apart', async () => {
            await store.rememberAnswered('installation');
            expect(await store.findInstalledAt()).to.be.undefined;
            await store.rememberInstalledAt(new Date(0));
            expect(await store.isAnswered('installedAt')).to.be.false;
        });
    });
}

describe('ConversationRecords', () => {
    const AT = new Date('2026-03-01T12:00:00Z');
    const INSTALLATION = [new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'installation')];

    let persistence: FakePersistence;
    let store: ConversationRecords;

    beforeEach(() => {
        persistence = new FakePersistence();
        store = new ConversationRecords(new Records(persistence, persistence));
    });

    it('writes no second record for what is on record', async () => {
        await store.rememberAnswered('room-id');
        await store.rememberAnswered('room-id');
        await store.rememberInstalledAt(AT);
        await store.rememberInstalledAt(AT);
        expect(persistence.size).to.equal(2);
    });

    it('takes the earliest installation where two servers wrote one each', async () => {
        for (const installedAt of ['2026-03-02T00:00:00Z', AT.toISOString(), 'no date']) {
            await persistence.createWithAssociations({ installedAt }, INSTALLATION);
        }
        expect(await store.findInstalledAt()).to.deep.equal(AT);
    });

    it('knows no installation from a record that says nothing', async () => {
        await persistence.createWithAssociations({}, INSTALLATION);
        expect(await store.findInstalledAt()).to.be.undefined;
    });

    it('finds an answered room by the room, so that its records can be removed with it', async () => {
        await store.rememberAnswered('room-id');
        const room = new RocketChatAssociationRecord(RocketChatAssociationModel.ROOM, 'room-id');
        expect(await persistence.readByAssociation(room)).to.deep.equal([{ roomId: 'room-id' }]);
    });

    it('reads, but does not write, where the host gave nothing to write with', async () => {
        const reading = new ConversationRecords(new Records(persistence));
        expect(await reading.isAnswered('room-id')).to.be.false;
        for (const write of [async () => reading.rememberAnswered('x'), async () => reading.rememberInstalledAt(AT)]) {
            expect(await write().catch((failure: unknown) => failure)).to.be.an('error');
        }
    });
});
