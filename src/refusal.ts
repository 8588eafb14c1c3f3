import { UserNotAllowedException } from '@rocket.chat/apps-engine/definition/exceptions';

import { within } from './call';
import type { Call } from './call';
import type { Decision, DenialReason, Person } from './policy/types';
import { pickLanguage, t } from './text';
import type { Language } from './text';

/** What a look-up in a hook may take, in milliseconds. The server lets the act through after 30 seconds. */
export const DEADLINE = 1_000;

/** The language of a reader; the workspace's where the reader has none or is not known. */
export function languageOf(call: Call, reader: Person | undefined): Language {
    return pickLanguage(reader?.language, call.policy.language);
}

export function sentence(call: Call, reason: DenialReason, reader: Person | undefined): string {
    return t(`denied_${reason}`, languageOf(call, reader));
}

/** Refuses by the host's exception, the only answer that is both obeyed and shown; lets everything else pass. */
export function refuse(call: Call, decision: Decision, reader: Person | undefined): void {
    if (decision.verdict === 'deny') {
        throw new UserNotAllowedException(sentence(call, decision.reason, reader));
    }
}

/** A notice beside a refusal, which stands whether or not the notice arrives. */
export async function tell(call: Call, delivery: Promise<void>): Promise<void> {
    try {
        await within(DEADLINE, delivery);
    } catch (error) {
        call.log('Somebody could not be told why the app refused something', error);
    }
}
