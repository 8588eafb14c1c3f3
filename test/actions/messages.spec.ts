import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { canBeOwnDeletion, deleteGuestMessage } from '../../src/actions/messages';
import type { DeletionOutcome } from '../../src/actions/messages';
import type { MessageRemoval } from '../../src/actions/ports';
import type { AuditResult } from '../../src/policy/permissions';
import type { Person } from '../../src/policy/types';
import { access, admin, guest, member } from '../support/policyObjects';
import { MemoryAuditLog, MemoryDirectory, RecordedRemovals } from '../support/memoryPorts';

describe('deleteGuestMessage', () => {
    let directory: MemoryDirectory;
    let messages: RecordedRemovals;
    let underWay: Set<string>;
    let auditLog: MemoryAuditLog;
    let underWayDuringRemoval: string[];

    beforeEach(() => {
        directory = new MemoryDirectory();
        underWay = new Set();
        auditLog = new MemoryAuditLog();
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
            { id: 'message-id', roomId: 'room-id', roomName: 'general', author },
            { access: access(), directory, messages: removal, underWay, auditLog },
        );
    }

    const mod = member({ id: 'mod-id', username: 'mod' });

    it("lets a manager delete a guest's message", async () => {
        expect(await remove(admin(), guest())).to.equal('deleted');
        expect(messages.removed).to.deep.equal([{ messageId: 'message-id', by: 'ada-id' }]);
        expect(auditLog.noted).to.deep.equal([
            {
                action: 'message_deleted',
                actorId: 'ada-id',
                actor: 'ada',
                guestId: 'gus-id',
                target: '@gus',
                detail: '#general',
            },
        ]);
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
        expect(auditLog.noted).to.deep.equal([]);
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

describe('canBeOwnDeletion', () => {
    const NOW = new Date('2026-03-01T12:00:00Z');

    function audit(overrides: Partial<AuditResult> = {}): AuditResult {
        const checkedAt = new Date(NOW.getTime() - 60_000);
        return { checkedAt, deletingRoles: ['admin'], deletingRoomRoles: [], excess: [], ...overrides };
    }

    async function ask(
        result: AuditResult | undefined,
        author: Person | undefined,
        directory = new MemoryDirectory(),
    ): Promise<{ canBe: boolean; lookups: string[] }> {
        const ports = { audit: { read: async () => result }, directory, now: () => NOW };
        return { canBe: await canBeOwnDeletion(author, 'room-id', ports), lookups: directory.lookups };
    }

    function standing(of: { isOwner?: boolean; isModerator?: boolean }): MemoryDirectory {
        const directory = new MemoryDirectory();
        directory.setStanding('room-id', 'gus-id', of);
        return directory;
    }

    const hours = (count: number) => new Date(NOW.getTime() - count * 3_600_000);

    const rows: Array<{ title: string; result?: AuditResult; author?: Person; canBe: boolean }> = [
        { title: 'without an audit', author: guest(), canBe: true },
        { title: 'an audit of an hour ago', result: audit({ checkedAt: hours(1) }), author: guest(), canBe: false },
        { title: 'an older audit', result: audit({ checkedAt: hours(1.001) }), author: guest(), canBe: true },
        { title: 'an audit of the future', result: audit({ checkedAt: hours(-1) }), author: guest(), canBe: true },
        { title: 'no role that may', result: audit(), author: guest(), canBe: false },
        { title: 'a role that may', result: audit({ deletingRoles: ['guest'] }), author: guest(), canBe: true },
        { title: 'a second role that may', result: audit(), author: guest({ roles: ['guest', 'admin'] }), canBe: true },
        { title: 'an author without roles', result: audit(), author: guest({ roles: undefined }), canBe: true },
        { title: 'no author', result: audit(), canBe: true },
    ];
    for (const { title, result, author, canBe } of rows) {
        it(`is ${canBe} for ${title}, and looks nobody up`, async () => {
            expect(await ask(result, author)).to.deep.equal({ canBe, lookups: [] });
        });
    }

    const room = audit({ deletingRoles: ['owner'], deletingRoomRoles: ['owner'] });

    it('looks at what the author is in the room where a room role may', async () => {
        expect((await ask(room, guest(), standing({ isOwner: true }))).canBe).to.be.true;
        expect((await ask(room, guest(), standing({ isModerator: true }))).canBe).to.be.false;
        expect(await ask(room, guest())).to.deep.equal({ canBe: false, lookups: ['standing room-id'] });
    });

    it('is true for a room role that nobody can look up', async () => {
        const own = audit({ deletingRoles: ['x7Gh2'], deletingRoomRoles: ['x7Gh2'] });
        expect((await ask(own, guest())).canBe).to.be.true;
    });

    it('rejects where the audit or the standing cannot be read', async () => {
        const broken = new MemoryDirectory();
        broken.getStanding = async () => {
            throw new Error('no standing');
        };
        expect(await ask(room, guest(), broken).catch((failure: unknown) => failure)).to.be.an('error');
    });
});
