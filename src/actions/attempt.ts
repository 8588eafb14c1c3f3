import { ConnectionError } from './connectionPort';
import { UnreadableRecordError } from './guestPorts';
import type { Outcome, Step, StepFailure, StepResult } from './lifecycle';

/** Why something was not done, as a step tells it. */
export interface Failed {
    isDone: false;
    failure: StepFailure;
    failureDetail?: string;
    isUncertain?: boolean;
}

export type Attempt<T> = { isDone: true; value: T } | Failed;

/** The server's code for somebody who alone owns a room. */
const LAST_OWNER = 'user-last-owner';

/**
 * Does something that may fail, and says why it did. An error that says nothing about itself is one of the app's
 * records or one of the server, as the caller knows.
 */
export async function attempt<T>(unnamed: 'records' | 'server', work: () => Promise<T>): Promise<Attempt<T>> {
    try {
        return { isDone: true, value: await work() };
    } catch (error) {
        return toFailed(error, unnamed);
    }
}

function toFailed(error: unknown, unnamed: 'records' | 'server'): Failed {
    if (error instanceof ConnectionError) {
        const { failure, detail, isUncertain } = error;
        return { isDone: false, failure, failureDetail: detail || undefined, isUncertain };
    }
    if (error instanceof UnreadableRecordError) {
        return { isDone: false, failure: 'unreadable' };
    }
    const failureDetail = error instanceof Error ? error.message : String(error);
    return failureDetail.includes(LAST_OWNER)
        ? { isDone: false, failure: 'last_owner' }
        : { isDone: false, failure: unnamed, failureDetail };
}

/** The step that an attempt was. */
export function stepOf(step: Step, { ...tried }: Attempt<unknown> | Failed, detail?: string): StepResult {
    return tried.isDone ? { step, isDone: true, detail } : { ...tried, step, detail };
}

/** The outcome where the very first thing failed, so that nothing has changed. */
export function nothingDone(step: Step, failed: Failed, detail?: string): Outcome<'nothing_done' | 'unclear'> {
    return onlyStep(stepOf(step, failed, detail));
}

/** Nothing has changed; or, where the answer was lost, nobody knows, and running it again finds out. */
export function onlyStep(failed: StepResult): Outcome<'nothing_done' | 'unclear'> {
    return { code: failed.isUncertain === true ? 'unclear' : 'nothing_done', isDone: false, steps: [failed] };
}
