import { PATHS } from '../../protocol';
import type { ActInput, ActName, ActOutput, Answer, AppTexts, Sight, World } from '../../protocol';

export const STARTING: World = {
    status: 'starting',
    progress: '',
    revision: -1,
    now: new Date().toISOString(),
    people: [],
    roles: [],
    mails: 0,
    tour: [],
};

/** Does something as somebody. A server that is gone is a failure like any other. */
export async function act<Name extends ActName>(
    as: string,
    name: Name,
    input: ActInput<Name>,
): Promise<Answer<ActOutput<Name>>> {
    try {
        const response = await fetch(`${PATHS.act}${name}`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ as, input }),
        });
        const answer = (await response.json()) as Answer<ActOutput<Name>> & { error?: string };
        return answer.error === undefined ? answer : { ok: false, toast: answer.error };
    } catch {
        return { ok: false, toast: 'The workspace does not answer. Is it still running?' };
    }
}

const MINUTES = 60;

/** Signs somebody in, whose time zone is the browser's. */
export const signIn = (as: string): Promise<Answer> =>
    act(as, 'signIn', { utcOffset: -new Date().getTimezoneOffset() / MINUTES });

/** Does something with the page's own tools, which need somebody who is signed in. */
export async function actSignedIn<Name extends ActName>(
    as: string,
    name: Name,
    input: ActInput<Name>,
): Promise<Answer<ActOutput<Name>>> {
    await signIn(as);
    return act(as, name, input);
}

/** How long an answer may take that needs nobody else's, in milliseconds. */
const PATIENCE = 15_000;

export interface SightQuery {
    as: string;
    roomId?: string;
    since?: number;
    surfaces?: number;
}

/** `signed-out` for somebody without a session. */
export async function look(query: SightQuery): Promise<Sight | 'signed-out' | 'unreachable'> {
    const parameters = new URLSearchParams({ as: query.as });
    if (query.roomId !== undefined) {
        parameters.set('room', query.roomId);
    }
    if (query.since !== undefined) {
        parameters.set('since', String(query.since));
    }
    if (query.surfaces !== undefined) {
        parameters.set('surfaces', String(query.surfaces));
    }
    try {
        const signal = AbortSignal.timeout(PATIENCE);
        const response = await fetch(`${PATHS.sight}?${parameters.toString()}`, { signal });
        if (!response.ok) {
            return 'unreachable';
        }
        const sight = (await response.json()) as Sight & { isSignedOut?: boolean };
        return sight.isSignedOut ? 'signed-out' : sight;
    } catch {
        return 'unreachable';
    }
}

export async function fetchTexts(): Promise<AppTexts> {
    const response = await fetch(PATHS.texts);
    return (await response.json()) as AppTexts;
}

/** How soon a workspace that has not answered is asked again, in milliseconds. */
export const PAUSE = 2_000;

/** From asking for the page until something was to be seen, in whole milliseconds; 0 where the browser does not say. */
const firstPaint = (): number => Math.ceil(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);

/** Hears of every change, and that there is nobody to hear of, until the returned function is called. */
export function listen(hear: (world: World) => void, miss: () => void): () => void {
    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = (): void => {
        source = new EventSource(`${PATHS.events}?painted=${firstPaint()}`);
        source.onmessage = ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as World);
        source.onerror = () => {
            miss();
            // It tries again by itself unless it was answered something else.
            if (source.readyState === EventSource.CLOSED) {
                again = setTimeout(open, PAUSE);
            }
        };
    };
    open();
    return () => {
        clearTimeout(again);
        source.close();
    };
}
