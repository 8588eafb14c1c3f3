import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { findGuests, isAnswered } from '../../src/actions/directRooms';
import type { WrittenMessage } from '../../src/actions/ports';
import { access, guest, member, room } from '../support/policyObjects';
import { MemoryConversations, MemoryDirectory } from '../support/memoryPorts';

const DIRECT = room({ id: 'direct-id', type: 'direct' });

const INSTALLED_AT = new Date('2026-03-01T12:00:00Z');

const GUS = guest();
const GINA = guest({ id: 'gina-id', username: 'gina' });
const MIA = member();

/** Messages of these people, one a minute from the app's installation on. */
function messagesBy(...authorIds: string[]): WrittenMessage[] {
    return authorIds.map((authorId, index) => ({
        authorId,
        sentAt: new Date(INSTALLED_AT.getTime() + (index + 1) * 60_000),
    }));
}

describe('isAnswered', () => {
    let directory: MemoryDirectory;
    let conversations: MemoryConversations;

    beforeEach(async () => {
        directory = new MemoryDirectory(GUS, GINA, MIA);
        conversations = new MemoryConversations();
        await conversations.rememberInstalledAt(INSTALLED_AT);
    });

    async function ask(direct = DIRECT): Promise<boolean> {
        return isAnswered(direct, access(), { directory, conversations });
    }

    function write(...authorIds: string[]): void {
        directory.history.set(DIRECT.id, messagesBy(...authorIds));
    }

    it('is false in an empty room', async () => {
        expect(await ask()).to.be.false;
    });

    it('is false where only guests have written', async () => {
        write('gus-id', 'gina-id', 'gus-id');
        expect(await ask()).to.be.false;
        expect([...conversations.answered]).to.deep.equal([]);
    });

    it('is true where somebody wrote before the app came, though nothing of it can be read', async () => {
        const before = new Date(INSTALLED_AT.getTime() - 1);
        expect(await ask({ ...DIRECT, messageCount: 1, lastMessageAt: before })).to.be.true;
        expect(await ask({ ...DIRECT, id: 'other', messageCount: 1, lastMessageAt: INSTALLED_AT })).to.be.false;
    });

    it('is true once a member has written, and that is put on record', async () => {
        write('gus-id', 'mia-id');
        expect(await ask()).to.be.true;
        expect([...conversations.answered]).to.deep.equal([DIRECT.id]);
    });

    for (const kind of ['bot', 'app'] as const) {
        it(`is true once a ${kind} has written`, async () => {
            directory.people.push(member({ id: 'machine-id', kind, roles: [kind] }));
            write('machine-id');
            expect(await ask()).to.be.true;
        });
    }

    it('stays true when the history is pruned', async () => {
        write('mia-id');
        await ask();
        directory.history.clear();
        expect(await ask()).to.be.true;
    });

    it('needs nothing but the record where there is one', async () => {
        conversations.answered.add(DIRECT.id);
        expect(await ask()).to.be.true;
        expect(directory.lookups).to.deep.equal([]);
    });

    it('is not true for another room on record', async () => {
        conversations.answered.add('another-room');
        expect(await ask()).to.be.false;
    });

    it('is true in a room that is older than the app, and that is put on record', async () => {
        directory.history.set(DIRECT.id, [{ authorId: 'gus-id', sentAt: new Date(INSTALLED_AT.getTime() - 1) }]);
        expect(await ask()).to.be.true;
        expect([...conversations.answered]).to.deep.equal([DIRECT.id]);
    });

    it('is false for a message sent at the very moment of the installation', async () => {
        directory.history.set(DIRECT.id, [{ authorId: 'gus-id', sentAt: INSTALLED_AT }]);
        expect(await ask()).to.be.false;
    });

    it('is false for old messages of guests where nobody knows when the app came', async () => {
        conversations = new MemoryConversations();
        directory.history.set(DIRECT.id, [{ authorId: 'gus-id', sentAt: new Date(0) }]);
        expect(await ask()).to.be.false;
    });

    it('takes no proof from an account that is gone', async () => {
        write('deleted-id', 'gus-id');
        expect(await ask()).to.be.false;
    });

    it('takes no proof from a person whose roles are not known', async () => {
        directory.people.push(member({ id: 'partial-id', kind: 'unknown', roles: undefined }));
        write('partial-id');
        expect(await ask()).to.be.false;
    });

    it('looks every author up once', async () => {
        write('gus-id', 'gus-id', 'gina-id', 'gus-id', 'gina-id');
        await ask();
        expect(directory.lookups).to.deep.equal(['messages 0', 'person gus-id', 'person gina-id']);
    });

    it('reads on where a page is full, up to a thousand messages', async () => {
        write(...Array.from({ length: 999 }, () => 'gus-id'), 'mia-id');
        expect(await ask()).to.be.true;
    });

    it('gives up after a thousand messages of guests', async () => {
        write(...Array.from({ length: 1_500 }, () => 'gus-id'), 'mia-id');
        expect(await ask()).to.be.false;
        expect(directory.lookups.filter((lookup) => lookup.startsWith('messages'))).to.have.lengthOf(10);
    });

    it('rejects where the history cannot be read', async () => {
        directory.getMessages = async () => {
            throw new Error('no history');
        };
        const error: unknown = await ask().catch((failure: unknown) => failure);
        expect(error).to.be.an('error').with.property('message', 'no history');
    });
});

describe('findGuests', () => {
    it('finds the guests among people, and takes nobody unknown for one', async () => {
        const directory = new MemoryDirectory(GUS, GINA, MIA);
        const find = (...ids: string[]) => findGuests(ids, access(), directory);
        expect(await find('mia-id', 'gus-id', 'gina-id')).to.deep.equal([GUS, GINA]);
        expect(await find('mia-id', 'deleted-id')).to.deep.equal([]);
        expect(await find()).to.deep.equal([]);
    });
});
