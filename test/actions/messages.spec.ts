import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { deleteGuestMessage } from '../../src/actions/messages';
import type { DeletionOutcome } from '../../src/actions/messages';
import type { MessageRemoval } from '../../src/actions/ports';
import type { Person } from '../../src/policy/types';
import { access, admin, guest, member } from '../support/policyObjects';
import { MemoryDirectory, RecordedRemovals } from '../support/memoryPorts';

describe('deleteGuestMessage', () => {
    let directory: MemoryDirectory;
    let messages: RecordedRemovals;
    let underWay: Set<string>;
    let underWayDuringRemoval: string[];

    beforeEach(() => {
        directory = new MemoryDirectory();
        underWay = new Set();
        underWayDuringRemoval = [];
        messages = new RecordedRemovals(() => underWayDuringRemoval.push(...underWay));
    });

    async function remove(
        acting: Person,
        author?: Person,
        removal: MessageRemoval = messages,
    ): Promise<DeletionOutcome> {
        return deleteGuestMessage(
            acting,
            { id: 'message-id', roomId: 'room-id', author },
            { access: access(), directory, messages: removal, underWay },
        );
    }

    const mod = member({ id: 'mod-id', username: 'mod' });

    it("lets a manager delete a guest's message", async () => {
        expect(await remove(admin(), guest())).to.equal('deleted');
        expect(messages.removed).to.deep.equal([{ messageId: 'message-id', by: 'ada-id' }]);
    });

    for (const standing of [{ isOwner: true }, { isModerator: true }]) {
        it(`lets a member with ${JSON.stringify(standing)} in the room delete a guest's message`, async () => {
            directory.setStanding('room-id', 'mod-id', standing);
            expect(await remove(mod, guest())).to.equal('deleted');
            expect(messages.removed).to.deep.equal([{ messageId: 'message-id', by: 'mod-id' }]);
        });
    }

    it('refuses a moderator of another room', async () => {
        directory.setStanding('other-room', 'mod-id', { isModerator: true });
        expect(await remove(mod, guest())).to.equal('not_allowed');
        expect(messages.removed).to.deep.equal([]);
    });

    it('refuses a member without a right', async () => {
        expect(await remove(member(), guest())).to.equal('not_allowed');
        expect(messages.removed).to.deep.equal([]);
    });

    it('refuses a guest, even one who owns the room and wrote the message', async () => {
        directory.setStanding('room-id', 'gus-id', { isOwner: true, isModerator: true });
        expect(await remove(guest(), guest())).to.equal('not_allowed');
        expect(messages.removed).to.deep.equal([]);
    });

    it("leaves a member's message alone", async () => {
        expect(await remove(admin(), member())).to.equal('not_a_guests');
        expect(messages.removed).to.deep.equal([]);
    });

    it('leaves a message without author alone', async () => {
        expect(await remove(admin(), undefined)).to.equal('not_a_guests');
        expect(messages.removed).to.deep.equal([]);
    });

    it('tells nobody without a right whose message it is', async () => {
        expect(await remove(member(), member())).to.equal('not_allowed');
    });

    it('marks the message as being deleted, for as long as it takes', async () => {
        await remove(admin(), guest());
        expect(underWayDuringRemoval).to.deep.equal(['message-id']);
        expect([...underWay]).to.deep.equal([]);
    });

    it('takes the mark away when the removal fails, and rejects', async () => {
        const broken: MessageRemoval = {
            remove: async () => {
                throw new Error('no removal');
            },
        };
        const error: unknown = await remove(admin(), guest(), broken).catch((failure: unknown) => failure);
        expect(error).to.be.an('error').with.property('message', 'no removal');
        expect([...underWay]).to.deep.equal([]);
    });

    it('deletes nothing where the standing cannot be looked up', async () => {
        directory.getStanding = async () => {
            throw new Error('no standing');
        };
        const error: unknown = await remove(admin(), guest()).catch((failure: unknown) => failure);
        expect(error).to.be.an('error');
        expect(messages.removed).to.deep.equal([]);
    });
});
