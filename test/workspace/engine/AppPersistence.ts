import { randomBytes } from 'node:crypto';

/** `model` and `id` of a `RocketChatAssociationRecord`, as they come over the pipe. */
export interface Association {
    model: string;
    id: string;
}

export interface PersistenceRecord {
    id: string;
    appId: string;
    associations?: Association[];
    data: object;
}

export type PersistenceMethod =
    | 'create'
    | 'createWithAssociations'
    | 'readById'
    | 'readByAssociations'
    | 'remove'
    | 'removeByAssociations'
    | 'updateByAssociations';

/**
 * The collection in which apps keep their records; one for all apps and instances.
 *
 * As the server's (apps/meteor/app/apps/server/bridges/persistence.ts, packages/models/src/models/AppsPersistence.ts):
 * no unique index, no transaction, one record changed per update, and between the look-up and the insertion of an
 * upsert others may come in.
 */
export class AppPersistence {
    /** In natural order. To look at; what is put in or taken out by the methods is always a copy. */
    public readonly records: PersistenceRecord[] = [];

    /** By app and association, each in natural order, as the database finds them by its index. */
    private readonly index = new Map<string, Set<PersistenceRecord>>();

    /** Records that the index knows; the array may have been changed by whoever looks at it. */
    private indexed = 0;

    private readonly failures: Array<{ method?: PersistenceMethod; error: Error }> = [];

    private readonly delays = new Map<PersistenceMethod, number>();

    /** The next call (of that method, where one is named) fails, and changes nothing. */
    public failNext(method?: PersistenceMethod, error = new Error('The database is not available')): void {
        this.failures.push(method ? { method, error } : { error });
    }

    /**
     * Makes a method slow, in milliseconds of real time, until it is given 0. For an upsert the time lies between
     * look-up and insertion.
     */
    public delay(method: PersistenceMethod, milliseconds: number): void {
        this.delays.set(method, milliseconds);
    }

    /** Returns the id of the new record. */
    public async create(data: object, appId: string): Promise<string> {
        await this.pass('create');
        return this.insert(data, appId);
    }

    public async createWithAssociations(data: object, associations: Association[], appId: string): Promise<string> {
        await this.pass('createWithAssociations');
        return this.insert(data, appId, associations);
    }

    /** By id alone: whose record it is, is not asked. */
    public async readById(id: string): Promise<object | undefined> {
        await this.pass('readById');
        return structuredClone(this.records.find((record) => record.id === id)?.data);
    }

    /** Records that have all of these associations, in any order. */
    public async readByAssociations(associations: Association[], appId: string): Promise<object[]> {
        await this.pass('readByAssociations');
        return this.withAll(associations, appId).map(({ data }) => structuredClone(data));
    }

    public async remove(id: string): Promise<object | undefined> {
        await this.pass('remove');
        const found = this.records.find((record) => record.id === id);
        if (found) {
            this.drop(found);
        }
        return found?.data;
    }

    /** Removes all records that have all of these associations; undefined where there was none. */
    public async removeByAssociations(associations: Association[], appId: string): Promise<object[] | undefined> {
        await this.pass('removeByAssociations');
        const found = this.withAll(associations, appId);
        found.forEach((record) => this.drop(record));
        return found.length > 0 ? found.map(({ data }) => data) : undefined;
    }

    public async update(): Promise<never> {
        throw new Error('Not implemented.');
    }

    /**
     * Replaces the whole content of the first record whose list of associations is exactly this one, in this order.
     *
     * @returns the id of a record that was inserted because there was none, else an empty string
     */
    public async updateByAssociations(
        associations: Association[],
        data: object,
        upsert: boolean,
        appId: string,
    ): Promise<string> {
        requireObject(data);
        const find = () => this.withAll(associations, appId).find((record) => same(record, associations));
        if (upsert) {
            const found = find();
            await this.pass('updateByAssociations');
            if (!found) {
                return this.insert(data, appId, associations);
            }
        } else {
            await this.pass('updateByAssociations');
        }
        const record = find();
        if (record) {
            record.data = structuredClone(data);
        }
        return '';
    }

    public async purge(appId: string): Promise<void> {
        const kept = this.records.filter((record) => record.appId !== appId);
        this.records.splice(0, this.records.length, ...kept);
    }

    private insert(data: object, appId: string, associations?: Association[]): string {
        requireObject(data);
        const id = randomBytes(12).toString('hex');
        const record: PersistenceRecord = { id, appId, data: structuredClone(data) };
        if (associations) {
            record.associations = associations.map(({ model, id: key }) => ({ model, id: key }));
        }
        this.renewIndex();
        this.records.push(record);
        this.addToIndex(record);
        return id;
    }

    private drop(record: PersistenceRecord): void {
        this.renewIndex();
        this.records.splice(this.records.indexOf(record), 1);
        keysOf(record).forEach((key) => this.index.get(key)?.delete(record));
        this.indexed -= 1;
    }

    private withAll(associations: Association[], appId: string): PersistenceRecord[] {
        this.renewIndex();
        if (associations.length === 0) {
            return this.records.filter((record) => record.appId === appId);
        }
        const [smallest, ...others] = associations
            .map((association) => this.index.get(keyOf(appId, association)) ?? new Set<PersistenceRecord>())
            .sort((one, other) => one.size - other.size);
        return [...smallest].filter((record) => others.every((each) => each.has(record)));
    }

    private renewIndex(): void {
        if (this.indexed !== this.records.length) {
            this.index.clear();
            this.indexed = 0;
            this.records.forEach((record) => this.addToIndex(record));
        }
    }

    private addToIndex(record: PersistenceRecord): void {
        for (const key of keysOf(record)) {
            this.index.set(key, (this.index.get(key) ?? new Set()).add(record));
        }
        this.indexed += 1;
    }

    /** Every call leaves the present turn, as a call to a database does. */
    private async pass(method: PersistenceMethod): Promise<void> {
        const index = this.failures.findIndex((failure) => failure.method === undefined || failure.method === method);
        const failure = index < 0 ? undefined : this.failures.splice(index, 1)[0];
        const delay = this.delays.get(method) ?? 0;
        await new Promise((resolve) => (delay > 0 ? setTimeout(resolve, delay) : setImmediate(resolve)));
        if (failure) {
            throw failure.error;
        }
    }
}

const keyOf = (appId: string, { model, id }: Association): string => JSON.stringify([appId, model, id]);

const keysOf = ({ appId, associations = [] }: PersistenceRecord): string[] =>
    associations.map((association) => keyOf(appId, association));

function same({ associations }: PersistenceRecord, wanted: Association[]): boolean {
    return (
        associations?.length === wanted.length &&
        associations.every((own, i) => own.model === wanted[i]?.model && own.id === wanted[i]?.id)
    );
}

function requireObject(data: unknown): void {
    if (typeof data !== 'object' || data === null) {
        throw new Error('Attempted to store an invalid data type, it must be an object.');
    }
}
