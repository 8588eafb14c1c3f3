import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';

import { acceptTerms, askForAcceptance, offerOfTerms } from './actions/terms';
import { redrawAnswered } from './answeredCards';
import type { PressedOffer } from './answeredCards';
import type { Call } from './call';
import { outcomeText } from './commands/outcomes';
import { toAuthor } from './host/translate';
import type { Decision, Person } from './policy/types';
import type { ProcessState } from './processState';
import type { Session } from './session';
import { t } from './text';
import { buildOffer } from './ui/cards';

/**
 * True where the terms do not stand in the way of a message as far as this process knows: its guest has accepted them,
 * or it goes to the app itself and to nobody else.
 */
export function knowsAccepted(state: ProcessState, message: IMessage): true | undefined {
    return hasAccepted(state, toAuthor(message)?.id) || isToApp(state, message) || undefined;
}

/** As far as this process knows. */
export function hasAccepted(state: ProcessState, userId: string | undefined): boolean {
    const { terms } = state.policy;
    return userId !== undefined && terms.text !== '' && state.isKnownAccepted(userId, terms.version);
}

function isToApp({ appUserId }: ProcessState, { room }: IMessage): boolean {
    const members: unknown = room?.userIds;
    return Array.isArray(members) && members.length === 2 && appUserId !== '' && members.includes(appUserId);
}

/** Whether a guest has accepted the terms. Nobody takes an acceptance back, so the process remembers it. */
export async function lookUpAccepted(call: Call, person: Person | undefined): Promise<boolean> {
    const { version } = call.policy.terms;
    if (person === undefined || person.id === '') {
        return false;
    }
    const isAccepted = (await call.terms.findAcceptance(person.id, version)) !== undefined;
    if (isAccepted) {
        call.state.markAccepted(person.id, version);
    }
    return isAccepted;
}

/** Where something was held back for want of acceptance, the guest gets the terms. Nobody waits for it. */
export function offerTerms(call: Call, decision: Decision, person: Person | undefined): void {
    if (decision.verdict === 'deny' && decision.reason === 'terms' && person !== undefined) {
        void askForAcceptance(person.id, call); // it never rejects
    }
}

/** Shows the terms as they are now with their button, in a room and to this person alone. */
export async function showTerms(
    { call, person, language, appId }: Session,
    roomId: string,
    code: 'terms_asked' | 'terms_changed',
): Promise<void> {
    const text = t(`outcome_${code}`, language);
    const blocks = buildOffer({ appId, language, text, offers: [offerOfTerms(call.policy.terms)] });
    await (roomId === ''
        ? call.notices.write(person, text, blocks)
        : call.notices.whisper(person.id, roomId, text, blocks));
}

/** The button below the terms: whoever presses it accepts for themselves; what it says of a version may be old. */
export async function pressAcceptTerms(
    session: Session,
    offer: PressedOffer,
    roomId: string,
): Promise<string | undefined> {
    const { call, person, language } = session;
    try {
        const outcome = await acceptTerms(person, offer.subject, call);
        if (outcome.isDone) {
            call.state.markAccepted(person.id, offer.subject);
            await redrawAnswered(session, offer, outcome);
        }
        if (outcome.code === 'terms_changed') {
            await showTerms(session, roomId, outcome.code);
            return undefined;
        }
        return outcomeText(outcome, language, person.utcOffset);
    } catch (error) {
        call.log('The acceptance of the terms could not be recorded', error);
        return t('terms_not_recorded', language);
    }
}
