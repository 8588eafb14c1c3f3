import type { Outcome, StepFailure, StepResult } from './actions/lifecycle';
import type { OutcomeCode } from './actions/outcomeCodes';
import { failureSentence, fieldOf, outcomeText } from './commands/outcomes';
import type { Field, Problem } from './commands/parse';
import { problemSentence } from './commands/problems';
import type { Violation } from './policy/jsonSchema';
import { t } from './text';
import type { Language } from './text';

export type ErrorStatus = 400 | 401 | 404 | 409 | 429 | 503;

/** What a script is answered. A text goes out as it is, anything else as JSON. */
export interface Answer {
    status: 200 | 201 | ErrorStatus;
    headers?: Readonly<Record<string, string>>;
    content: unknown;
}

/**
 * Everything that can be wrong, and its status. 400: the request has to change; 409: the workspace has to change first;
 * 429 and 503: the same request may succeed later.
 */
const STATUSES = {
    bad_request: 400,
    bad_address: 400,
    domain_blocked: 400,
    domain_not_allowed: 400,
    bad_username: 400,
    unknown_room: 400,
    no_guest_room: 400,
    too_many_rooms: 400,
    sponsor_not_member: 400,
    expiry_past: 400,
    expiry_too_late: 400,
    expiry_needed: 400,
    unauthorized: 401,
    nothing_here: 404,
    unknown_person: 404,
    unknown_user: 404,
    not_a_guest: 404,
    not_found: 404,
    not_connected: 409,
    not_set: 409,
    wrong_token: 409,
    missing_permission: 409,
    two_factor: 409,
    rejected: 409,
    guest_limit: 409,
    user_limit: 409,
    cap_reached: 409,
    add_raced: 409,
    name_taken: 409,
    email_taken: 409,
    already_guest: 409,
    already_inactive: 409,
    already_member: 409,
    already_inactive_member: 409,
    already_invited: 409,
    access_ended: 409,
    last_owner: 409,
    unreadable: 409,
    too_many_attempts: 429,
    rate_limited: 429,
    records: 503,
    server: 503,
    server_error: 503,
    unreachable: 503,
    mail_failed: 503,
    unclear: 503,
    unavailable: 503,
} as const;

export type ErrorCode = keyof typeof STATUSES;

export const ERROR_CODES = Object.keys(STATUSES) as ErrorCode[];

/** Seconds after which a request that came at a bad time is worth another try. */
const RETRY_AFTER = '60';

export function json(status: 200 | 201, content: object, headers?: Answer['headers']): Answer {
    return { status, content, headers };
}

/** What is wrong, for the script (`error`, and the field that it is about) and for whoever reads its log. */
export function refusal(
    error: ErrorCode,
    message: string,
    more: { field?: string; done?: readonly string[] } = {},
): Answer {
    const status = STATUSES[error];
    return {
        status,
        headers: {
            ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
            ...(status === 429 || status === 503 ? { 'Retry-After': RETRY_AFTER } : {}),
        },
        content: { error, message: readable(message), ...more },
    };
}

type OwnError = 'nothing_here' | 'unauthorized' | 'too_many_attempts' | 'unavailable';

export function ownRefusal(error: OwnError, language: Language): Answer {
    return refusal(error, t(`api_${error}`, language));
}

/** The request is not as the API's document says. */
export function violationRefusal({ field, problem }: Violation, language: Language): Answer {
    return refusal('bad_request', t(`api_field_${problem}`, language), field === '' ? {} : { field });
}

/** How the fields of forms and commands are called here. */
const FIELDS: Readonly<Partial<Record<Field, string>>> = { expires: 'expiresAt', limit: 'roomLimit' };

function fieldNamed(field: Field | undefined): { field?: string } {
    return field === undefined ? {} : { field: FIELDS[field] ?? field };
}

export function problemRefusal(problem: Problem, language: Language): Answer {
    return refusal('bad_request', problemSentence(problem, language), fieldNamed(problem.field));
}

/** An act that was refused or failed: its own code, or the reason of the first step that was not done. */
export function outcomeRefusal(outcome: Outcome<OutcomeCode>, language: Language, done?: readonly string[]): Answer {
    const { steps = [], ...whole } = outcome;
    const failed = steps.filter((step) => !step.isDone);
    const error = codeOf(outcome.code) ?? codeOf(failed[0]?.failure) ?? 'unavailable';
    const message = [outcomeText(whole, language), ...failed.map((step) => reasonOf(step, language))].join(' ');
    return refusal(error, message, { ...fieldNamed(fieldOf(outcome)), ...(done === undefined ? {} : { done }) });
}

/** The steps that were not done, each with its reason. */
export function failuresOf(steps: readonly StepResult[], language: Language): object[] {
    return steps
        .filter((step) => !step.isDone)
        .map((step) => ({
            step: step.step,
            detail: step.detail ?? null,
            error: codeOf(step.failure) ?? 'unavailable',
            message: readable(reasonOf(step, language)),
        }));
}

function reasonOf({ failure, failureDetail }: StepResult, language: Language): string {
    return failure === undefined ? '' : failureSentence(failure, failureDetail, language);
}

function codeOf(code: OutcomeCode | StepFailure | undefined): ErrorCode | undefined {
    return ERROR_CODES.find((known) => known === code);
}

/** Without what keeps a text from being a mention or a link in a message, which this is not. */
function readable(message: string): string {
    return message.replace(/\u2060/g, '').trim();
}
