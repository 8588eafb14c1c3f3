import type { ConnectionFailure } from '../actions/connectionPort';
import { ACT_FAILURES } from '../actions/lifecycle';
import type { ActFailure, Outcome, StepFailure, StepResult } from '../actions/lifecycle';
import type { OutcomeCode } from '../actions/outcomeCodes';
import { formatDay, plain, t } from '../text';
import type { Language } from '../text';
import { connectionSentence } from './connectionSentence';
import type { Field } from './parse';

/**
 * What came of an act, in the words of the person who reads it: a sentence, the steps, and what to do about them.
 * `utcOffset` is by how many hours the reader's clock is ahead of universal time.
 */
export function outcomeText(outcome: Outcome<OutcomeCode>, language: Language, utcOffset?: number): string {
    const { code, count, dates = {}, days = {}, steps = [], also = [] } = outcome;
    const params = harmless(outcome.params);
    Object.entries(dates).forEach(([name, date]) => (params[name] = formatDay(date, language, utcOffset)));
    Object.entries(days).forEach(([name, day]) => (params[name] = formatDay(day, language)));
    const lines = [t(`outcome_${code}`, language, params, count)];
    lines.push(...steps.map((step) => stepLine(step, language)));
    if (RUN_AGAIN.includes(code) && steps.some(isWorthAnotherTry)) {
        lines.push(t('run_again', language));
    }
    lines.push(...also.map((other) => outcomeText(other, language, utcOffset)));
    return lines.join('\n');
}

/** Acts that half succeeded; the same command finishes them. */
const RUN_AGAIN: readonly OutcomeCode[] = [
    'unclear',
    'added_partly',
    'completed_partly',
    'invited_partly',
    'not_invited',
    'activated_partly',
    'not_activated',
    'deactivated_partly',
    'not_deactivated',
    'promoted_partly',
    'demoted_partly',
    'nothing_done',
];

/** Whether the reason may pass: no other answer is to be had of what is as it is. */
function isWorthAnotherTry({ isDone, failure, step }: StepResult): boolean {
    const isLasting = failure !== undefined && isActFailure(failure) && failure !== 'records' && failure !== 'server';
    return !isDone && !isLasting && step !== 'welcome_mail';
}

/** `✅ Room #general`, or `❌ Room #general: ` and why not. */
export function stepLine(step: StepResult, language: Language): string {
    const name = t(`step_${step.step}`, language);
    const what = step.detail === undefined ? name : `${name} ${plain(step.detail)}`;
    if (step.isDone) {
        return `✅ ${what}`;
    }
    const reason = step.failure === undefined ? '' : ` ${failureSentence(step.failure, step.failureDetail, language)}`;
    return `❌ ${what}:${reason}${step.isUncertain === true ? ` ${t('step_uncertain', language)}` : ''}`;
}

/** Why something was not done, and what to do about it. */
export function failureSentence(failure: StepFailure, detail: string | undefined, language: Language): string {
    return isActFailure(failure)
        ? t(`failure_${failure}`, language, { detail: plain(detail ?? '–') })
        : connectionSentence(failure, detail, language);
}

function isActFailure(failure: StepFailure): failure is Exclude<ActFailure, ConnectionFailure> {
    return ACT_FAILURES.some((known) => known === failure);
}

function harmless(params: Outcome['params'] = {}): Record<string, string | number> {
    const texts: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(params)) {
        texts[name] = typeof value === 'string' ? plain(value) : value;
    }
    return texts;
}

const FIELDS: Readonly<Partial<Record<OutcomeCode, Field>>> = {
    bad_address: 'email',
    domain_blocked: 'email',
    domain_not_allowed: 'email',
    already_guest: 'email',
    already_inactive: 'email',
    already_member: 'email',
    already_inactive_member: 'email',
    already_invited: 'email',
    no_address: 'emails',
    not_invited: 'emails',
    bad_username: 'username',
    unknown_room: 'rooms',
    no_guest_room: 'rooms',
    room_takes_no_guests: 'rooms',
    too_many_rooms: 'rooms',
    sponsor_not_member: 'sponsor',
    request_open_already: 'email',
    request_being_made: 'email',
    room_not_joined: 'rooms',
    expiry_past: 'expires',
    expiry_too_late: 'expires',
    expiry_needed: 'expires',
    bad_limit: 'limit',
};

/** The field of a form that an outcome is about; undefined where it is about none, or about the whole. */
export function fieldOf({ code, steps = [] }: Outcome<OutcomeCode>): Field | undefined {
    if (code === 'nothing_done' && steps.some(({ failure }) => failure === 'name_taken')) {
        return 'username';
    }
    return FIELDS[code];
}
