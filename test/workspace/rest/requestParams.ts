import { failure } from './answers';
import type { Answer } from './answers';
import type { Validator } from './schemas';

/** A body that cannot be read counts as an empty one. */
export async function bodyOf(request: Request): Promise<unknown> {
    const text = await request.text();
    const type = request.headers.get('content-type') ?? '';
    try {
        const parsed: unknown = type.includes('application/x-www-form-urlencoded')
            ? Object.fromEntries(new URLSearchParams(text))
            : type.includes('application/json') && text !== ''
              ? JSON.parse(text)
              : {};
        return typeof parsed === 'object' && parsed !== null ? parsed : {};
    } catch {
        return {};
    }
}

/** `a[]=1&a[]=2`, `a[0]=1` and `a=1&a=2` are lists; a single `a=1` is a text, which the validator may make a list. */
export function queryOf(url: string): Record<string, unknown> {
    const query: Record<string, unknown> = {};
    for (const [written, value] of new URL(url).searchParams) {
        const key = written.replace(/\[\d*\]$/, '');
        const before = query[key];
        const isList = key !== written || before !== undefined;
        query[key] = isList
            ? [...(Array.isArray(before) ? (before as unknown[]) : [before].filter(Boolean)), value]
            : value;
    }
    return query;
}

/** The validator's own words: they name a missing field, and of a field too many only that there is one. */
export function invalidParams(validator: Validator | undefined, params: unknown): Answer | undefined {
    if (!validator || validator(params)) {
        return undefined;
    }
    const reasons = (validator.errors ?? []).map(({ message }) => message).join('\n ');
    return failure(`${reasons} [invalid-params]`, 'invalid-params');
}
