import { failure, forbidden, tooManyRequests, twoFactorRequired, unauthorized } from './answers';
import type { Answer } from './answers';

/**
 * The ways in which a call goes wrong.
 *
 * - `unreachable`: the connection is cut before anything happens; for `*` without `times` it is refused outright.
 * - `reset-after-effect`: it takes effect, and the connection is cut before the answer.
 * - `hang`, `hang-after-effect`: no answer ever comes.
 * - `slow`: everything as it should be, only later.
 * - `server-error`: 500 in JSON; `server-error-text`: 500 in words; `html`: a proxy's page, 502 unless `status`.
 * - `malformed-json`: it takes effect, and the answer breaks off in the middle.
 * - `mail-failed`: the mail server refuses; what the endpoint does before its mails stays done.
 * - `echo`: a refusal that repeats everything secret in the call.
 * - the others: that refusal of the server's own, and nothing else happens.
 */
export type FailureKind =
    | 'unreachable'
    | 'reset-after-effect'
    | 'hang'
    | 'hang-after-effect'
    | 'slow'
    | 'server-error-text'
    | 'html'
    | 'malformed-json'
    | 'mail-failed'
    | RefusalKind;

type RefusalKind =
    | 'server-error'
    | 'rate-limited'
    | 'two-factor'
    | 'unauthorized'
    | 'forbidden'
    | 'taken-name'
    | 'taken-email'
    | 'guest-limit'
    | 'user-limit'
    | 'unknown-user'
    | 'last-owner'
    | 'rejected'
    | 'echo';

export interface FailureOptions {
    /** How many calls fail; all until it is undone, unless given. */
    times?: number;
    /** How many calls go well before. */
    after?: number;
    /** The wait of `rate-limited`; 30 unless given. */
    seconds?: number;
    /** The delay of `slow`, in real time; 200 unless given. */
    milliseconds?: number;
    /** The status of `html`. */
    status?: number;
    /** The call takes effect all the same before it goes wrong: for the errors and pages. */
    afterEffect?: boolean;
}

export interface Fault {
    /** The first part of a route below `/api/v1/`, such as `users.create` or `settings`; `info` or `*`. */
    route: string;
    kind: FailureKind;
    options: FailureOptions;
}

/** What the caller gets: an answer, the same in other words, a cut connection, or nothing. */
export type Delivery = { answer: Answer; raw?: { type: string; text: string } } | 'cut' | 'silence';

/** The failures that were asked for. */
export class RestFaults {
    private readonly waiting: Array<Fault & { good: number; bad: number }> = [];

    public add(fault: Fault): () => void {
        const { times = Infinity, after = 0 } = fault.options;
        const entry = { ...fault, good: after, bad: times };
        this.waiting.push(entry);
        return () => {
            entry.bad = 0;
        };
    }

    public clear(): void {
        this.waiting.length = 0;
    }

    /** The fault of the next call of a route; the one that was asked for first. */
    public take(route: string): Fault | undefined {
        for (const entry of this.waiting.filter((each) => each.bad > 0 && [route, '*'].includes(each.route))) {
            if (entry.good > 0) {
                entry.good -= 1;
                continue;
            }
            entry.bad -= 1;
            return entry;
        }
        return undefined;
    }
}

interface FailedCall {
    body: unknown;
    /** What the caller has shown to prove who they are. */
    credentials: readonly string[];
    now: Date;
}

/** Lets a call go wrong. `serve` does what the call asks, and is used by those kinds that let it take effect. */
export async function goWrong(
    { kind, options }: Fault,
    call: FailedCall,
    serve: () => Promise<Answer>,
): Promise<Delivery> {
    if (options.afterEffect) {
        await serve();
    }
    switch (kind) {
        case 'unreachable':
            return 'cut';
        case 'reset-after-effect':
            await serve();
            return 'cut';
        case 'hang':
            return 'silence';
        case 'hang-after-effect':
            await serve();
            return 'silence';
        case 'slow':
            await new Promise((resolve) => setTimeout(resolve, options.milliseconds ?? 200));
            return { answer: await serve() };
        case 'mail-failed':
            return { answer: await serve() };
        case 'malformed-json': {
            const answer = await serve();
            const text = JSON.stringify(answer.body);
            return { answer, raw: { type: 'application/json', text: text.slice(0, Math.ceil(text.length / 2)) } };
        }
        case 'server-error-text':
            return { answer: { status: 500, body: '' }, raw: { type: 'text/plain', text: 'Internal Server Error' } };
        case 'html': {
            const text =
                '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
            return { answer: { status: options.status ?? 502, body: '' }, raw: { type: 'text/html', text } };
        }
        case 'server-error':
        case 'rate-limited':
        case 'two-factor':
        case 'unauthorized':
        case 'forbidden':
        case 'taken-name':
        case 'taken-email':
        case 'guest-limit':
        case 'user-limit':
        case 'unknown-user':
        case 'last-owner':
        case 'rejected':
        case 'echo':
            return { answer: refusal(kind, options, call) };
    }
}

function refusal(kind: RefusalKind, { seconds = 30 }: FailureOptions, { body, credentials, now }: FailedCall): Answer {
    const { username, email, password = '', data } = (body ?? {}) as Record<string, unknown>;
    const fields = { username, email, ...(data as object | undefined) };
    switch (kind) {
        case 'rate-limited':
            return tooManyRequests(seconds, 10, now);
        case 'two-factor':
            return twoFactorRequired();
        case 'unauthorized':
            return unauthorized();
        case 'forbidden':
            return forbidden();
        case 'taken-name':
            return taken(String(fields.username));
        case 'taken-email':
            return taken(String(fields.email));
        case 'guest-limit':
            return failure(
                'Maximum number of guests reached. [error-max-guests-number-reached]',
                'error-max-guests-number-reached',
            );
        case 'user-limit':
            return failure(
                'The maximum number of users has been reached. [error-license-user-limit-reached]',
                'error-license-user-limit-reached',
            );
        case 'unknown-user':
            return failure('Invalid user [error-invalid-user]', 'error-invalid-user');
        case 'last-owner':
            return failure('user-last-owner', 'user-last-owner');
        case 'rejected':
            return failure('Not today [error-not-today]', 'error-not-today');
        case 'echo':
            return failure(`Do not know what to do with ${[...credentials, password].join(', ')}`);
        case 'server-error':
            return { status: 500, body: { success: false, error: 'Internal server error' } };
    }
}

const taken = (field: string): Answer =>
    failure(`${field} is already in use :( [error-field-unavailable]`, 'error-field-unavailable', { field });
