/** An object of these entries; the language level that the packager compiles for has no `Object.fromEntries`. */
export function fromEntries<K extends string, V>(entries: ReadonlyArray<readonly [K, V]>): Record<K, V> {
    const record = {} as Record<K, V>;
    for (const [key, value] of entries) {
        record[key] = value;
    }
    return record;
}

/** The items that are there. */
export function present<T>(items: ReadonlyArray<T | undefined | null>): T[] {
    return items.filter((item): item is T => item !== undefined && item !== null);
}
