import { ServerError } from '../model';

/** What goes back to the caller. */
export interface Answer {
    status: number;
    body: unknown;
    headers?: Readonly<Record<string, string>>;
}

/**
 * A refusal by an endpoint itself, without a code, or with what the endpoint chose to call one.
 * RocketChat/Rocket.Chat, apps/meteor/app/api/server/ApiClass.ts, `failure`
 */
export class Refusal extends Error {
    constructor(
        message: string,
        public readonly errorType?: string,
    ) {
        super(message);
        this.name = 'Refusal';
    }
}

/** Objects get `success`; lists and plain values go out as they are. */
export const success = (result: unknown = {}): Answer => ({
    status: 200,
    body:
        typeof result === 'object' && result !== null && !Array.isArray(result) ? { ...result, success: true } : result,
});

export const failure = (error: string, errorType?: string, details?: unknown): Answer => ({
    status: 400,
    body: { success: false, error, ...(errorType !== undefined && { errorType }), ...(details ? { details } : {}) },
});

const notLoggedIn = 'You must be logged in to do this.';

/** Servers before 9.0 say it twice. */
export const unauthorized = (): Answer => ({
    status: 401,
    body: { success: false, error: notLoggedIn, status: 'error', message: notLoggedIn },
});

export const forbidden = (
    error = 'User does not have the permissions required for this action [error-unauthorized]',
): Answer => ({ status: 403, body: { success: false, error } });

export const noSuchEndpoint = (): Answer => ({
    status: 404,
    body: { status: 'error', message: 'API endpoint does not exist.' },
});

/** The wait is told in the text only; there is no `Retry-After`. */
export const tooManyRequests = (seconds: number, limit: number, now: Date): Answer => ({
    status: 429,
    body: {
        success: false,
        error:
            'Error, too many requests. Please slow down. ' +
            `You must wait ${seconds} seconds before trying this endpoint again. [error-too-many-requests]`,
    },
    headers: {
        'X-RateLimit-Limit': String(limit),
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Reset': String(now.getTime() + seconds * 1000),
    },
});

/** By password, which is what an account without an authenticator is asked for. */
export const twoFactorRequired = (): Answer =>
    failure('TOTP Required [totp-required]', 'totp-required', {
        method: 'password',
        codeGenerated: false,
        availableMethods: [],
    });

/**
 * The answer to whatever an endpoint threw.
 * RocketChat/Rocket.Chat, apps/meteor/app/api/server/ApiClass.ts, `_internalRouteActionHandler`
 */
export function answerTo(error: unknown): Answer {
    if (error instanceof ServerError) {
        return error.code === 'error-unauthorized' || error.code === 'error-forbidden'
            ? forbidden(error.message)
            : failure(error.message, error.code, error.details);
    }
    if (error instanceof Refusal) {
        return failure(error.message, error.errorType);
    }
    return failure(error instanceof Error ? error.message : String(error));
}
