import { ConnectionError } from '../actions/connectionPort';
import type { ConnectionFailure } from '../actions/connectionPort';

export type Json = Readonly<Record<string, unknown>>;

/** A failed REST call with the server's own code, empty where it gave none. */
export class RestError extends ConnectionError {
    constructor(
        failure: ConnectionFailure,
        detail: string,
        isUncertain: boolean,
        public readonly code: string = '',
    ) {
        super(failure, detail, isUncertain);
    }
}

/** What has to be known of a call to understand its refusal. */
export interface RefusedCall {
    /** The permission that the call needs. */
    permission: string;
    body?: Json;
    /** Whether it was sent before and may have taken effect then. */
    mayHaveActed?: boolean;
    /** Never to appear in what people or logs see. */
    secrets: readonly string[];
}

const BY_CODE: ReadonlyMap<string, ConnectionFailure> = new Map<string, ConnectionFailure>([
    ['totp-required', 'two_factor'],
    ['totp-invalid', 'two_factor'],
    ['totp-max-attempts', 'two_factor'],
    ['unauthorized', 'missing_permission'],
    ['forbidden', 'missing_permission'],
    ['error-unauthorized', 'missing_permission'],
    ['error-forbidden', 'missing_permission'],
    ['error-not-allowed', 'missing_permission'],
    ['error-action-not-allowed', 'missing_permission'],
    ['error-max-guests-number-reached', 'guest_limit'],
    ['error-license-user-limit-reached', 'user_limit'],
    ['user-last-owner', 'last_owner'],
    ['error-user-not-found', 'not_found'],
    ['error-invalid-user', 'not_found'],
    ['error-email-send-failed', 'mail_failed'],
]);

/**
 * Permission behind an `error-action-not-allowed`, by the action it names; empty where the action is refused to
 * everybody. Sources: RocketChat/Rocket.Chat `apps/meteor/app/lib/server/functions/saveUser/validateUserData.ts`,
 * `apps/meteor/app/lib/server/functions/setUserActiveStatus.ts`,
 * `apps/meteor/app/authorization/server/methods/addUserToRole.ts`.
 */
const BY_ACTION: ReadonlyMap<unknown, string> = new Map<unknown, string>([
    ['Adding_user', 'create-user'],
    ['Assign_admin', 'assign-admin-role'],
    ['Accessing_permissions', 'access-permissions'],
    ['Remove_last_admin', ''],
]);

/** The meaning of an answer in which the server refuses (400 to 499, with a JSON body). */
export function readRefusal(status: number, body: Json, call: RefusedCall): RestError {
    const code = codeOf(body, call.secrets);
    const refusal = (failure: ConnectionFailure, detail = reasonOf(body, call.secrets)): RestError =>
        new RestError(failure, detail, call.mayHaveActed === true, code);
    if (status === 401 && (call.permission === '' || !isPermission401(body, code))) {
        return refusal('wrong_token', '');
    }
    const taken = findTakenField(body, code, call);
    if (taken !== undefined) {
        return refusal(taken, '');
    }
    const failure = BY_CODE.get(code) ?? (status === 401 || status === 403 ? 'missing_permission' : undefined);
    if (failure === 'missing_permission') {
        const permission = permissionBehind(body, code, call);
        return permission === '' ? refusal('rejected') : refusal('missing_permission', permission);
    }
    if (failure !== undefined) {
        return refusal(failure, failure === 'mail_failed' ? undefined : code);
    }
    return refusal(/^user not found\.?$/i.test(textOf(body.error)) ? 'not_found' : 'rejected');
}

/**
 * A refused action of an authenticated owner is also answered with 401 by routes that check permissions themselves,
 * and by every route on newer servers. Source: RocketChat/Rocket.Chat `apps/meteor/app/api/server/ApiClass.ts`.
 */
function isPermission401(body: Json, code: string): boolean {
    const said = `${textOf(body.error)} ${textOf(body.message)}`;
    return !/must be logged in/i.test(said) && BY_CODE.get(code) === 'missing_permission';
}

function permissionBehind(body: Json, code: string, call: RefusedCall): string {
    // The same code and action stand for a role that does not exist.
    if (/invalid role id/i.test(textOf(body.error))) {
        return '';
    }
    const details = asJson(body.details);
    return (code === 'error-action-not-allowed' ? BY_ACTION.get(details?.action) : undefined) ?? call.permission;
}

/** The server names the taken value, not the field; two requests at once are told apart by the accounts system. */
function findTakenField(body: Json, code: string, call: RefusedCall): ConnectionFailure | undefined {
    const said = textOf(body.error);
    if (code === 'error-field-unavailable') {
        const email = textOf(call.body?.email).toLowerCase();
        const taken = textOf(asJson(body.details)?.field) || said;
        return email !== '' && taken.toLowerCase().includes(email) ? 'email_taken' : 'name_taken';
    }
    if (/already exists/i.test(said)) {
        return /^e-?mail/i.test(said) ? 'email_taken' : /^username/i.test(said) ? 'name_taken' : undefined;
    }
    return undefined;
}

const CODE = /^[a-z]+\w*(-\w+)+$/i;

/** The code stands in `errorType`, at the end of the text in brackets, or in place of the text. */
function codeOf(body: Json, secrets: readonly string[]): string {
    const said = textOf(body.error);
    const candidates = [textOf(body.errorType), /\[([\w-]+)\]\s*$/.exec(said)?.[1] ?? '', said];
    const isCode = (candidate: string): boolean => CODE.test(candidate) || BY_CODE.has(candidate);
    // A token may look like a code, and a server may echo it.
    return candidates.find((candidate) => isCode(candidate) && mask(candidate, secrets) === candidate) ?? '';
}

const LONGEST_REASON = 200;

/** The server's own words, on one line, without addresses and secrets. */
function reasonOf(body: Json, secrets: readonly string[]): string {
    const said = textOf(body.error) || textOf(body.message) || textOf(body.errorType);
    return mask(said, secrets)
        .replace(/[^\s@<>"']+@[^\s@<>"']+/g, '…')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, LONGEST_REASON);
}

function mask(text: string, secrets: readonly string[]): string {
    return secrets.filter((secret) => secret !== '').reduce((masked, secret) => masked.split(secret).join('…'), text);
}

/** Failures of the network by which no request can have reached the server. */
const NEVER_SENT = [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
];

const MAYBE_SENT = ['ECONNRESET', 'ETIMEDOUT', 'EPIPE'];

/**
 * An answer that never came. Of the error's text only a known code is kept: it also holds the address that was
 * called, with what was asked.
 */
export function readLostAnswer(error: unknown, isGet: boolean, mayHaveActed = false): RestError {
    const said = error instanceof Error ? error.message : '';
    const code = [...NEVER_SENT, ...MAYBE_SENT].find((known) => said.includes(known)) ?? '';
    const detail = code === '' && /time.?out/i.test(said) ? 'ETIMEDOUT' : code;
    return new RestError('unreachable', detail, mayHaveActed || (!isGet && !NEVER_SENT.includes(code)));
}

export function textOf(value: unknown): string {
    return typeof value === 'string' ? value : '';
}

/** Undefined where the value is no object. */
export function asJson(value: unknown): Json | undefined {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}
