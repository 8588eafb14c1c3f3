import { UnreadableRecordError } from '../actions/guestPorts';
import type { GuestStore, InvitationStore } from '../actions/guestPorts';
import { fromEntries, present } from '../policy/collections';
import type { AwaitedRooms, GuestRecord, Invitation } from '../policy/guests';
import type { KeyedQueue } from './KeyedQueue';
import { dateOf, defined, newest, ofKind, oldestFirst, ofUser, textOf, textsOf } from './records';
import type { Key, Records, Row } from './records';
import { upgrade, VERSION } from './schema';

/**
 * Milliseconds until a change that another process has made at the same moment can be seen, one look after the other.
 * The last is for a store so slow that a write lands long after it was sent.
 */
const LOOKS: readonly number[] = [50, 250, 2_000];

/** Changes that a row names; more are not made within a second look. */
const MOST_NAMED = 12;

export interface WritePorts {
    queue: KeyedQueue;
    newId(): string;
    pause(milliseconds: number): Promise<void>;
    log(text: string, error: unknown): void;
}

/** One change: what it was made of, what it was to be, and its name in the row. */
interface Change {
    id: string;
    known?: GuestRecord;
    wanted: GuestRecord;
}

/**
 * Guest records, one row each, found by user. The host has nothing to compare and set with, and between the reading of
 * a record and its saving a request to the server may lie, so what is saved is what the caller has made of the record
 * that it read: whatever others have changed meanwhile stays. Each row names the latest changes that are in it, so
 * that one of which another process knew nothing when it wrote is noticed, and made again.
 */
export class GuestRecords implements GuestStore {
    constructor(
        private readonly records: Records,
        private readonly ports?: WritePorts,
    ) {}

    public async findGuest(userId: string): Promise<GuestRecord | undefined> {
        return (await this.read(userId)).record;
    }

    public async saveGuest(wanted: GuestRecord, known?: GuestRecord): Promise<void> {
        const change: Change = { id: this.ports?.newId() ?? '', known, wanted };
        await this.alone(wanted.userId, () => this.write(change));
        void this.lookAgain(change); // it never rejects
    }

    public async removeGuest(userId: string): Promise<void> {
        await this.alone(userId, async () => {
            await this.read(userId);
            await this.records.remove(guestKey(userId));
        });
    }

    /** @param isAgain whether what others have made of a field since stays. */
    private async write({ id, known, wanted }: Change, isAgain = false): Promise<void> {
        const { record, changes } = await this.read(wanted.userId);
        const row = guestRow(merge(known, wanted, record, isAgain));
        await this.records.put(guestKey(wanted.userId), { ...row, changes: [...changes, id].slice(-MOST_NAMED) });
    }

    /** Makes the change again where somebody who did not know of it has written over it. */
    private async lookAgain(change: Change): Promise<void> {
        const { userId } = change.wanted;
        for (const wait of this.ports === undefined ? [] : LOOKS) {
            try {
                await this.ports?.pause(wait);
                const { record, changes } = await this.read(userId);
                if (record !== undefined && !changes.includes(change.id)) {
                    await this.alone(userId, () => this.write(change, true));
                }
            } catch (error) {
                this.ports?.log('It is not known whether a change to a guest record has lasted', error);
            }
        }
    }

    private alone(userId: string, work: () => Promise<void>): Promise<void> {
        return this.ports === undefined ? work() : this.ports.queue.run(userId, work);
    }

    private async read(userId: string): Promise<{ record?: GuestRecord; changes: string[] }> {
        const row = newest(await this.records.read(guestKey(userId)));
        if (row === undefined) {
            return { changes: [] };
        }
        const record = parseGuest(row);
        if (record === undefined) {
            throw new UnreadableRecordError('guest', userId);
        }
        return { record, changes: textsOf(row.changes) };
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

    public async listInvitations(): Promise<{ invitations: Invitation[]; unreadable: number }> {
        const byAddress = new Map<string, Row>();
        for (const row of oldestFirst(await this.records.read([ofKind('invitation')]))) {
            byAddress.set(textOf(row.email) ?? '?', row);
        }
        const invitations = present([...byAddress.values()].map(parseInvitation));
        return { invitations, unreadable: byAddress.size - invitations.length };
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
        mailBegunAt: invitation.mailBegunAt?.toISOString(),
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

/**
 * `wanted` was made of `known`; `stored` is what lies there now. Made again, a change goes no further than to fields
 * that are as they were before it: whatever else they hold came after it.
 */
function merge(
    known: GuestRecord | undefined,
    wanted: GuestRecord,
    stored: GuestRecord | undefined,
    isAgain: boolean,
): GuestRecord {
    if (stored === undefined) {
        return wanted;
    }
    const [before, after] = [known ?? {}, wanted].map((record) => new Map<string, unknown>(Object.entries(record)));
    const merged = new Map<string, unknown>(Object.entries(stored));
    const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
    for (const field of new Set([...before.keys(), ...after.keys()])) {
        const isChanged = !equal(before.get(field), after.get(field));
        if (isChanged && !(isAgain && !equal(merged.get(field), before.get(field)))) {
            merged.set(field, after.get(field));
        }
    }
    return defined(fromEntries(Array.from(merged))) as unknown as GuestRecord;
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
        mailBegunAt: dateOf(row.mailBegunAt),
    });
}
