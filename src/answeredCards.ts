import type { OutcomeCode } from './actions/outcomeCodes';
import type { Outcome } from './actions/lifecycle';
import { outcomeText } from './commands/outcomes';
import type { Session } from './session';
import { pickLanguage } from './text';
import { replaceOffer } from './ui/cards';

/** Where something was pressed that a message offers. */
export interface PressedOffer {
    /** Absent where no message was pressed in, or one that the server does not keep. */
    messageId?: string;
    subject: string;
}

/**
 * Puts what came of it in place of the buttons that were pressed, so that nobody presses them again. Never rejects: it
 * is answered all the same, and whoever presses again hears so.
 */
export async function redrawAnswered(
    { call, person, language, appId }: Session,
    { messageId, subject }: PressedOffer,
    outcome: Outcome<OutcomeCode>,
): Promise<void> {
    const verdict = verdictOn(outcome, call.now());
    if (messageId === undefined || verdict === undefined) {
        return;
    }
    try {
        const found = await call.messages.findOwn(messageId);
        if (found === undefined) {
            return;
        }
        const text = found.isShared
            ? outcomeText(verdict, pickLanguage(call.policy.language))
            : outcomeText(verdict, language, person.utcOffset);
        const blocks = replaceOffer(found.blocks, { subject, text, appId });
        await (blocks && call.messages.rewrite(messageId, found.text, blocks));
    } catch (error) {
        call.log('The buttons below a message could not be taken away', error);
    }
}

const VERDICTS: Readonly<Partial<Record<OutcomeCode, OutcomeCode>>> = {
    review_kept: 'review_kept',
    review_was_kept: 'review_kept',
    review_removed: 'review_removed',
    review_was_removed: 'review_removed',
    terms_accepted: 'terms_accepted_on',
    terms_accepted_on: 'terms_accepted_on',
};

/** What a card says of an answer that counts, now or before; undefined while there is none. */
function verdictOn({ code, params, dates }: Outcome<OutcomeCode>, now: Date): Outcome<OutcomeCode> | undefined {
    const verdict = VERDICTS[code];
    return verdict && { code: verdict, isDone: true, params, dates: dates ?? { date: now } };
}
