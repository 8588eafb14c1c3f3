import type { Person } from './People';
import { asRequest } from './request';
import type { Server } from './server/Server';
import { codeOf, sentenceOf, textsFor, toastFor } from './shown';
import type { Transport } from './shown';

/**
 * What came of an act. `shown` is every text that the person got to see because of it, in order: ephemeral messages,
 * direct messages from the app, and what their client says about the error.
 */
export type Outcome<T = void> =
    { ok: true; result: T; shown: string[] } | { ok: false; code: string; error: string; shown: string[] };

/** Does something for a person, waits until the workspace is quiet, and tells what they saw. Never rejects. */
export async function attempt<T>(
    server: Server,
    person: Person,
    transport: Transport,
    work: () => Promise<T>,
): Promise<Outcome<T>> {
    const start = server.timeline.length;
    let ended: { result: T } | { error: unknown };
    try {
        ended = { result: await asRequest(work) };
    } catch (error) {
        ended = { error };
    }
    const end = server.timeline.length;
    await server.settled();
    const during = textsFor(server, person, server.timeline.slice(start, end));
    const after = textsFor(server, person, server.timeline.slice(end));
    if ('result' in ended) {
        return { ok: true, result: ended.result, shown: [...during, ...after] };
    }
    const toast = toastFor(ended.error, transport);
    return {
        ok: false,
        code: codeOf(ended.error),
        error: sentenceOf(ended.error),
        shown: [...during, ...(toast === undefined ? [] : [toast]), ...after],
    };
}
