import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { ConversationStore } from '../../src/actions/ports';
import { PersistenceStore } from '../../src/host/PersistenceStore';
import { FakePersistence } from '../support/FakePersistence';
import { MemoryConversations } from '../support/memoryPorts';

const STORES: ReadonlyArray<{ title: string; create(): ConversationStore }> = [
    {
        title: 'PersistenceStore',
        create: () => {
            const persistence = new FakePersistence();
            return new PersistenceStore(persistence, persistence);
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

describe('PersistenceStore', () => {
    const AT = new Date('2026-03-01T12:00:00Z');
    const INSTALLATION = [new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'installation')];

    let persistence: FakePersistence;
    let store: PersistenceStore;

    beforeEach(() => {
        persistence = new FakePersistence();
        store = new PersistenceStore(persistence, persistence);
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
        const reading = new PersistenceStore(persistence);
        expect(await reading.isAnswered('room-id')).to.be.false;
        for (const write of [async () => reading.rememberAnswered('x'), async () => reading.rememberInstalledAt(AT)]) {
            expect(await write().catch((failure: unknown) => failure)).to.be.an('error');
        }
    });
});

describe('FakePersistence matches as the server does', () => {
    const A = new RocketChatAssociationRecord(RocketChatAssociationModel.ROOM, 'a');
    const B = new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'b');

    let persistence: FakePersistence;

    beforeEach(() => {
        persistence = new FakePersistence();
    });

    it('finds a record by any of its associations, in any order', async () => {
        await persistence.createWithAssociations({ n: 1 }, [A, B]);
        expect(await persistence.readByAssociation(A)).to.deep.equal([{ n: 1 }]);
        expect(await persistence.readByAssociations([B, A])).to.deep.equal([{ n: 1 }]);
        expect(await persistence.readByAssociation(new RocketChatAssociationRecord(A.getModel(), 'b'))).to.deep.equal(
            [],
        );
    });

    it('updates by the exact list only', async () => {
        await persistence.createWithAssociations({ n: 1 }, [A, B]);
        for (const list of [[A], [B], [B, A]]) {
            expect(await persistence.updateByAssociations(list, { n: 2 })).to.equal('');
        }
        expect(await persistence.readByAssociation(A)).to.deep.equal([{ n: 1 }]);
        await persistence.updateByAssociations([A, B], { m: 3 });
        expect(await persistence.readByAssociation(A)).to.deep.equal([{ m: 3 }]);
    });

    it('creates on an upsert only what has not exactly this list', async () => {
        await persistence.createWithAssociations({ n: 1 }, [A, B]);
        expect(await persistence.updateByAssociations([B, A], { n: 2 }, true)).to.match(/^[0-9a-f]{24}$/);
        expect(await persistence.updateByAssociations([B, A], { n: 3 }, true)).to.equal('');
        expect(await persistence.readByAssociation(A)).to.have.deep.members([{ n: 1 }, { n: 3 }]);
    });

    it('updates one record of several', async () => {
        await persistence.createWithAssociation({ n: 1 }, A);
        await persistence.createWithAssociation({ n: 1 }, A);
        await persistence.updateByAssociation(A, { n: 2 });
        expect(await persistence.readByAssociation(A)).to.have.deep.members([{ n: 1 }, { n: 2 }]);
    });

    it('removes every record that contains the associations', async () => {
        const id = await persistence.create({ n: 0 });
        await persistence.createWithAssociations({ n: 1 }, [A, B]);
        await persistence.createWithAssociation({ n: 2 }, A);
        expect(await persistence.removeByAssociation(A)).to.have.deep.members([{ n: 1 }, { n: 2 }]);
        expect(await persistence.removeByAssociation(A)).to.equal(null);
        expect(await persistence.remove(id)).to.deep.equal({ n: 0 });
        expect(await persistence.read(id)).to.equal(null);
    });

    it('keeps copies, and updates nothing by id', async () => {
        const data = { n: 1 };
        const id = await persistence.create(data);
        data.n = 2;
        expect(await persistence.read(id)).to.deep.equal({ n: 1 });
        const error: unknown = await persistence.update().catch((failure: unknown) => failure);
        expect(error).to.be.an('error').with.property('message', 'Not implemented.');
    });
});
