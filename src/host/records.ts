import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';

import { fromEntries } from '../policy/collections';

/**
 * Rows of the app in the server's persistence. The server matches an update by the exact list of associations, in
 * order, and knows neither uniqueness nor transactions, so every key is built here and readers accept a row that is
 * there twice. The most selective association comes first: the server's index starts with it.
 * Source: RocketChat/Rocket.Chat `packages/models/src/models/AppsPersistence.ts`.
 */
export type Key = RocketChatAssociationRecord[];

export function ofUser(userId: string): RocketChatAssociationRecord {
    return new RocketChatAssociationRecord(RocketChatAssociationModel.USER, userId);
}

export function ofRoom(roomId: string): RocketChatAssociationRecord {
    return new RocketChatAssociationRecord(RocketChatAssociationModel.ROOM, roomId);
}

/** A kind of row, or any other word to find rows by. */
export function ofKind(kind: string): RocketChatAssociationRecord {
    return new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, kind);
}

export type Row = Readonly<Record<string, unknown>>;

/** Reads and writes rows by key; what the host refuses rejects. */
export class Records {
    constructor(
        private readonly reader: IPersistenceRead,
        private readonly writer?: IPersistence,
    ) {}

    public async read(key: Key): Promise<readonly Row[]> {
        const rows: unknown = await this.reader.readByAssociations(key);
        if (!Array.isArray(rows)) {
            // The host answers null where the app lacks a permission, which must not read as "there is nothing".
            throw new Error('The records of the app could not be read');
        }
        return rows.filter((row): row is Row => typeof row === 'object' && row !== null);
    }

    /** Replaces the row, or makes it. */
    public async put(key: Key, row: Row): Promise<void> {
        await this.getWriter().updateByAssociations(key, row, true);
    }

    /** Makes a row whether or not there is one. */
    public async add(key: Key, row: Row): Promise<void> {
        await this.getWriter().createWithAssociations(row, key);
    }

    public async remove(key: Key): Promise<void> {
        await this.getWriter().removeByAssociations(key);
    }

    private getWriter(): IPersistence {
        if (!this.writer) {
            throw new Error('The host gave no way to write a record here');
        }
        return this.writer;
    }
}

/** The row that was written last, where a race has made two of one key. */
export function newest(rows: readonly Row[]): Row | undefined {
    return oldestFirst(rows).pop();
}

export function oldestFirst(rows: readonly Row[]): Row[] {
    return [...rows].sort((a, b) => (textOf(a.savedAt) ?? '').localeCompare(textOf(b.savedAt) ?? ''));
}

export function textOf(value: unknown): string | undefined {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

export function textsOf(value: unknown): string[] {
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Undefined for what is no date. */
export function dateOf(value: unknown): Date | undefined {
    const date = value instanceof Date ? value : new Date(typeof value === 'string' ? value : NaN);
    return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Without the fields that are undefined, so that what is read equals what was saved. */
export function defined<T extends object>(record: T): T {
    return fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
