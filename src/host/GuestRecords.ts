import { UnreadableRecordError } from '../actions/guestPorts';
import type { GuestStore, InvitationStore } from '../actions/guestPorts';
import type { AwaitedRooms, GuestRecord, Invitation } from '../policy/guests';
import { dateOf, defined, newest, ofKind, oldestFirst, ofUser, textOf, textsOf } from './records';
import type { Key, Records, Row } from './records';
import { upgrade, VERSION } from './schema';

/** Guest records, one row each, found by user. */
export class GuestRecords implements GuestStore {
    constructor(private readonly records: Records) {}

    public async findGuest(userId: string): Promise<GuestRecord | undefined> {
        const row = newest(await this.records.read(guestKey(userId)));
        if (row === undefined) {
            return undefined;
        }
        const record = parseGuest(row);
        if (record === undefined) {
            throw new UnreadableRecordError('guest', userId);
        }
        return record;
    }

    public async saveGuest(record: GuestRecord): Promise<void> {
        await this.findGuest(record.userId);
        await this.records.put(guestKey(record.userId), guestRow(record));
    }

    public async removeGuest(userId: string): Promise<void> {
        await this.findGuest(userId);
        await this.records.remove(guestKey(userId));
    }

    public async listGuests(): Promise<{ guests: GuestRecord[]; unreadable: string[] }> {
        const byUser = new Map<string, Row[]>();
        for (const row of await this.records.read([ofKind('guest')])) {
            const key = textOf(row.userId) ?? '?';
            byUser.set(key, [...(byUser.get(key) ?? []), row]);
        }
        const guests: GuestRecord[] = [];
        const unreadable: string[] = [];
        for (const [key, rows] of byUser) {
            const record = parseGuest(newest(rows) ?? {});
            if (record === undefined) {
                unreadable.push(key);
            } else {
                guests.push(record);
            }
        }
        return { guests, unreadable };
    }
}

/** Pending invitations, one row each, found by address. */
export class InvitationRecords implements InvitationStore {
    constructor(private readonly records: Records) {}

    public async findInvitation(email: string): Promise<Invitation | undefined> {
        const row = newest(await this.records.read(invitationKey(email)));
        if (row === undefined) {
            return undefined;
        }
        const invitation = parseInvitation(row);
        if (invitation === undefined) {
            throw new UnreadableRecordError('invitation', 'of an address');
        }
        return invitation;
    }

    public async saveInvitation(invitation: Invitation): Promise<void> {
        await this.findInvitation(invitation.email);
        await this.records.put(invitationKey(invitation.email), invitationRow(invitation));
    }

    public async removeInvitation(email: string): Promise<void> {
        await this.records.remove(invitationKey(email));
    }

    public async listInvitations(): Promise<Invitation[]> {
        const byAddress = new Map<string, Invitation>();
        for (const row of oldestFirst(await this.records.read([ofKind('invitation')]))) {
            const invitation = parseInvitation(row);
            if (invitation !== undefined) {
                byAddress.set(invitation.email, invitation);
            }
        }
        return [...byAddress.values()];
    }
}

function guestKey(userId: string): Key {
    return [ofUser(userId), ofKind('guest')];
}

function invitationKey(email: string): Key {
    return [ofKind(`email:${email.toLowerCase()}`), ofKind('invitation')];
}

function guestRow(record: GuestRecord): Row {
    return {
        ...record,
        addedAt: record.addedAt.toISOString(),
        expiresAt: record.expiresAt?.toISOString(),
        expirySetAt: record.expirySetAt?.toISOString(),
        version: VERSION,
        savedAt: new Date().toISOString(),
    };
}

function invitationRow(invitation: Invitation): Row {
    return {
        ...invitation,
        email: invitation.email.toLowerCase(),
        invitedAt: invitation.invitedAt.toISOString(),
        lapsesAt: invitation.lapsesAt.toISOString(),
        expiresAt: invitation.expiresAt?.toISOString(),
        version: VERSION,
        savedAt: new Date().toISOString(),
    };
}

function parseGuest(stored: Row): GuestRecord | undefined {
    const row = upgrade(stored);
    const userId = textOf(row?.userId);
    // Empty for whoever has registered and not chosen one yet.
    const username = typeof row?.username === 'string' ? row.username : undefined;
    const addedAt = dateOf(row?.addedAt);
    if (row === undefined || userId === undefined || username === undefined || addedAt === undefined) {
        return undefined;
    }
    return defined({
        userId,
        username,
        addedAt,
        isActive: row.isActive === true,
        addedBy: textOf(row.addedBy),
        sponsorId: textOf(row.sponsorId),
        expiresAt: dateOf(row.expiresAt),
        expirySetAt: dateOf(row.expirySetAt),
        roomLimit: typeof row.roomLimit === 'number' ? row.roomLimit : undefined,
        note: textOf(row.note),
        awaited: parseAwaited(row.awaited),
    });
}

function parseAwaited(value: unknown): AwaitedRooms | undefined {
    const { email, roomIds } = (value ?? {}) as { email?: unknown; roomIds?: unknown };
    return textOf(email) === undefined ? undefined : { email: String(email), roomIds: textsOf(roomIds) };
}

function parseInvitation(stored: Row): Invitation | undefined {
    const row = upgrade(stored);
    const email = textOf(row?.email);
    const invitedBy = textOf(row?.invitedBy);
    const invitedAt = dateOf(row?.invitedAt);
    const lapsesAt = dateOf(row?.lapsesAt);
    if (row === undefined || !email || !invitedBy || !invitedAt || !lapsesAt) {
        return undefined;
    }
    return defined({
        email,
        invitedBy,
        invitedAt,
        lapsesAt,
        roomIds: textsOf(row.roomIds),
        sponsorId: textOf(row.sponsorId),
        expiresAt: dateOf(row.expiresAt),
        isUnconfirmed: row.isUnconfirmed === true || undefined,
    });
}
