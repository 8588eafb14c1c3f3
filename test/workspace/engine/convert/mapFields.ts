/** Field names of the app's side, each with the server's name for it or a function that takes it out of the record. */
export type FieldMap = Record<string, string | ((rest: Record<string, unknown>) => unknown)>;

/**
 * A deep copy of a record under the app's field names. What the map does not name, and no function took out, goes into
 * `_unmappedProperties_`; undefined fields are left out
 * (apps/meteor/app/apps/server/converters/transformMappedData.ts).
 */
export function mapFields(record: object, map: FieldMap): Record<string, unknown> {
    const rest = onlyPresent(structuredClone(record));
    const mapped: Record<string, unknown> = {};
    for (const [name, source] of Object.entries(map)) {
        mapped[name] = typeof source === 'string' ? take(rest, source) : source(rest);
    }
    return { ...onlyPresent(mapped), _unmappedProperties_: rest };
}

/** The value of a field, which is then no longer in the record. */
export function take(record: Record<string, unknown>, name: string): unknown {
    const value = record[name];
    delete record[name];
    return value;
}

/** The object itself, without the keys that hold undefined, or null, which undefined becomes on the pipe. */
export function onlyPresent<T extends object>(record: T): T & Record<string, unknown> {
    const fields = record as T & Record<string, unknown>;
    for (const name of Object.keys(fields)) {
        if (fields[name] === undefined || fields[name] === null) {
            delete (fields as Record<string, unknown>)[name];
        }
    }
    return fields;
}
