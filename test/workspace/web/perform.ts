import type { Outcome } from '../attempt';
import type { Person } from '../People';
import { textsFor } from '../shown';
import type { Answer } from './protocol';
import type { Site } from './Site';

/**
 * Does something and tells what the real client would show for a failure. Ephemeral messages and what the app wrote
 * are in the room already.
 */
export async function perform<T, U = null>(
    { server }: Site,
    person: Person,
    work: () => Promise<Outcome<T>>,
    value: (result: T) => U = () => null as U,
): Promise<Answer<U>> {
    const start = server.timeline.length;
    const outcome = await work();
    if (outcome.ok) {
        return { ok: true, value: value(outcome.result) };
    }
    const posted = textsFor(server, person, server.timeline.slice(start));
    const toast = outcome.shown.find((text) => {
        const index = posted.indexOf(text);
        posted.splice(index, index < 0 ? 0 : 1);
        return index < 0;
    });
    return { ok: false, ...(toast !== undefined && { toast }) };
}
