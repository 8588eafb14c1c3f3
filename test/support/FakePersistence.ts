import { randomBytes } from 'node:crypto';

import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';

interface StoredRecord {
    id: string;
    keys: string[];
    data: object;
}

function keyOf(association: RocketChatAssociationRecord): string {
    return `${association.getModel()}/${association.getID()}`;
}

/**
 * An app's records in memory, found and changed as a server does it: a reader finds every record that contains all
 * associations in any order, an update only one that has exactly this list in this order. No uniqueness.
 * Source: RocketChat/Rocket.Chat `packages/models/src/models/AppsPersistence.ts` and
 * `apps/meteor/app/apps/server/bridges/persistence.ts`.
 */
export class FakePersistence implements IPersistence, IPersistenceRead {
    private readonly records: StoredRecord[] = [];

    /** How many records there are. */
    public get size(): number {
        return this.records.length;
    }

    public async create(data: object): Promise<string> {
        return this.insert([], data);
    }

    public async createWithAssociation(data: object, association: RocketChatAssociationRecord): Promise<string> {
        return this.insert([association], data);
    }

    public async createWithAssociations(data: object, associations: RocketChatAssociationRecord[]): Promise<string> {
        return this.insert(associations, data);
    }

    public async read(id: string): Promise<object> {
        const record = this.records.find((candidate) => candidate.id === id);
        // The typings promise an object; the server answers null for an unknown id.
        return (record === undefined ? null : dataOf(record)) as object;
    }

    public async readByAssociation(association: RocketChatAssociationRecord): Promise<object[]> {
        return this.containing([association]).map(dataOf);
    }

    public async readByAssociations(associations: RocketChatAssociationRecord[]): Promise<object[]> {
        return this.containing(associations).map(dataOf);
    }

    public async remove(id: string): Promise<object> {
        const record = this.records.find((candidate) => candidate.id === id);
        return (record === undefined ? null : this.take([record])[0]) as object;
    }

    public async removeByAssociation(association: RocketChatAssociationRecord): Promise<object[]> {
        return this.removeByAssociations([association]);
    }

    public async removeByAssociations(associations: RocketChatAssociationRecord[]): Promise<object[]> {
        const found = this.containing(associations);
        return (found.length === 0 ? null : this.take(found)) as object[];
    }

    public async update(): Promise<string> {
        throw new Error('Not implemented.');
    }

    public async updateByAssociation(
        association: RocketChatAssociationRecord,
        data: object,
        upsert = false,
    ): Promise<string> {
        return this.updateByAssociations([association], data, upsert);
    }

    public async updateByAssociations(
        associations: RocketChatAssociationRecord[],
        data: object,
        upsert = false,
    ): Promise<string> {
        const wanted = associations.map(keyOf).join();
        const record = this.records.find((candidate) => candidate.keys.join() === wanted);
        if (record === undefined) {
            return upsert ? this.insert(associations, data) : '';
        }
        record.data = copyOf(data);
        return '';
    }

    private insert(associations: readonly RocketChatAssociationRecord[], data: object): string {
        const id = randomBytes(12).toString('hex');
        this.records.push({ id, keys: associations.map(keyOf), data: copyOf(data) });
        return id;
    }

    private containing(associations: readonly RocketChatAssociationRecord[]): StoredRecord[] {
        const wanted = associations.map(keyOf);
        return this.records.filter(({ keys }) => wanted.every((key) => keys.includes(key)));
    }

    private take(found: readonly StoredRecord[]): object[] {
        found.forEach((record) => this.records.splice(this.records.indexOf(record), 1));
        return found.map(dataOf);
    }
}

function copyOf(data: object): object {
    if (typeof data !== 'object' || data === null) {
        throw new Error('Attempted to store an invalid data type, it must be an object.');
    }
    return structuredClone(data);
}

function dataOf({ data }: StoredRecord): object {
    return structuredClone(data);
}
