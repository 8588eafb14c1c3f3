import type { Row } from './records';

/** The version that this app writes. */
export const VERSION = 1;

/** Steps from each version to the next; the first stored version was 1, so there is none yet. */
const STEPS: ReadonlyMap<number, (row: Row) => Row> = new Map();

/**
 * The row as this version reads it; undefined for one of a newer version, of none, or without a way up. What is
 * stored stays as it is until somebody saves the record.
 */
export function upgrade(stored: Row, steps = STEPS, current = VERSION): Row | undefined {
    let row = stored;
    for (let version = row.version; version !== current; version = row.version) {
        const step = typeof version === 'number' ? steps.get(version) : undefined;
        if (step === undefined) {
            return undefined;
        }
        row = step(row);
    }
    return row;
}
