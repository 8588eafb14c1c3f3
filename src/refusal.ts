import { UserNotAllowedException } from '@rocket.chat/apps-engine/definition/exceptions';

import { within } from './call';
import type { Call } from './call';
import type { RefusalReason } from './policy/refusals';
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

/**
 * Refuses by the host's exception, the only answer that is both obeyed and shown; lets everything else pass. The reader
 * is the guest unless somebody else reads why the guest was refused.
 */
export function refuse(call: Call, decision: Decision, reader: Person | undefined, guest = reader): void {
    if (decision.verdict === 'deny') {
        countRefusal(call, guest, decision.reason);
        throw new UserNotAllowedException(sentence(call, decision.reason, reader));
    }
}

/** Takes note that a guest was refused something. Never throws, and nobody waits for the record. */
export function countRefusal(call: Call, guest: Person | undefined, reason: RefusalReason): void {
    call.state.refusals.count({ guestId: guest?.id, reason, at: call.now() }, call.refusals, (text, error) =>
        call.log(text, error),
    );
}

/** A notice beside a refusal, which stands whether or not the notice arrives. */
export async function tell(call: Call, delivery: Promise<void>): Promise<void> {
    try {
        await within(DEADLINE, delivery);
    } catch (error) {
        call.log('Somebody could not be told why the app refused something', error);
    }
}
