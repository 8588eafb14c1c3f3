import { ServerError } from '../model';
import type { Server } from '../server/Server';

interface Page<T> {
    items: T[];
    count: number;
    offset: number;
    total: number;
}

/**
 * One page of a list. RocketChat/Rocket.Chat, apps/meteor/app/api/server/helpers/getPaginationItems.ts
 *
 * @param query with `offset` and `count`; a count of 0 means all where the workspace allows it
 */
export function page<T>(server: Server, items: readonly T[], query: Record<string, unknown>): Page<T> {
    const { offset, end } = extentOf(server, query);
    const shown = items.slice(offset, end);
    return { items: shown, count: shown.length, offset, total: items.length };
}

/**
 * One page of what `sorted` makes of the items, by the `sort` of the query. A short page of a long list is picked out
 * of it, as a database does by its index, and costs no sorting of the rest.
 *
 * @throws ServerError `error-invalid-sort`
 */
export function sortedPage<T extends object>(
    server: Server,
    items: readonly T[],
    query: Record<string, unknown>,
): Page<T> {
    const { offset, end = Infinity } = extentOf(server, query);
    const order = comparing<T>(query.sort as string | undefined);
    const shown = (end * 8 < items.length ? leading(items, end, order) : [...items].sort(order)).slice(offset, end);
    return { items: shown, count: shown.length, offset, total: items.length };
}

function extentOf({ settings }: Server, query: Record<string, unknown>): { offset: number; end?: number } {
    const standard = Number(settings.get('API_Default_Count'));
    const most = Number(settings.get('API_Upper_Count_Limit'));
    const offset = Number(query.offset ?? 0) || 0;
    const asked = query.count === undefined ? standard : Math.min(Number(query.count) || 0, most);
    const count = asked === 0 && settings.get('API_Allow_Infinite_Count') !== true ? standard : asked;
    return count === 0 ? { offset } : { offset, end: offset + count };
}

/** The first so many in this order; of equals, those that come first. */
function leading<T>(items: readonly T[], most: number, order: (left: T, right: T) => number): T[] {
    const found: T[] = [];
    for (const item of items) {
        let place = found.length;
        while (place > 0 && order(found[place - 1], item) > 0) {
            place -= 1;
        }
        if (place < most) {
            found.splice(place, 0, item);
            found.length = Math.min(found.length, most);
        }
    }
    return found;
}

/**
 * Sorts by the JSON of `sort`, as `{"name":1,"username":-1}`; by username without one.
 *
 * @throws ServerError `error-invalid-sort`
 */
export function sorted<T extends object>(items: readonly T[], sort?: string): T[] {
    return [...items].sort(comparing(sort));
}

function comparing<T extends object>(sort?: string): (left: T, right: T) => number {
    const order = Object.entries(sort === undefined ? { username: 1 } : orderOf(sort));
    return (left, right) => {
        for (const [field, direction] of order) {
            const difference = compare(left[field as keyof T], right[field as keyof T]);
            if (difference !== 0) {
                return direction === -1 ? -difference : difference;
            }
        }
        return 0;
    };
}

function orderOf(sort: string): Record<string, unknown> {
    try {
        const order: unknown = JSON.parse(sort);
        if (
            typeof order === 'object' &&
            order !== null &&
            Object.values(order).every((way) => way === 1 || way === -1)
        ) {
            return order as Record<string, unknown>;
        }
    } catch {
        // Not JSON: refused like any other wrong order.
    }
    throw new ServerError('error-invalid-sort', `Invalid sort parameter provided: "${sort}"`);
}

/** What is absent comes first, as in the database. */
function compare(left: unknown, right: unknown): number {
    if (left === undefined || right === undefined) {
        return Number(left !== undefined) - Number(right !== undefined);
    }
    const [a, b] = [textOf(left), textOf(right)];
    return a === b ? 0 : a < b ? -1 : 1;
}

function textOf(value: unknown): string {
    if (typeof value === 'string') {
        return value;
    }
    return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}
