import { isGuest } from '../policy/people';
import type { Person, Terms } from '../policy/types';
import { attempt } from './attempt';
import type { LifecyclePorts, Offer } from './lifecyclePorts';
import type { Outcome } from './lifecycle';

export type TermsCode =
    'terms_asked' | 'terms_changed' | 'terms_accepted' | 'terms_accepted_on' | 'terms_none' | 'terms_for_guests';

type TermsPorts = Pick<LifecyclePorts, 'policy' | 'terms' | 'once' | 'auditLog' | 'now'>;

/** The text as it is now, with the button that accepts this version of it. */
export function offerOfTerms({ text, version }: Terms): Omit<Offer, 'about'> {
    return { acts: ['accept_terms'], subject: version, reading: text };
}

/** Writes the terms with their button to a guest, once for each version. Never rejects. */
export async function askForAcceptance(
    userId: string,
    { policy, announcements }: Pick<LifecyclePorts, 'policy' | 'announcements'>,
): Promise<void> {
    const asked: Outcome<TermsCode> = { code: 'terms_asked', isDone: false };
    const { terms } = policy;
    await announcements.tellOnce(`terms/${userId}/${terms.version}/asked`, userId, asked, offerOfTerms(terms));
}

/**
 * A guest accepts a version of the terms for themselves, for good. The audit log comes first, so that nobody can write
 * of whom it does not say so. Rejects where the acceptance could not be recorded; then it has not taken effect.
 */
export async function acceptTerms(acting: Person, version: string, ports: TermsPorts): Promise<Outcome<TermsCode>> {
    const { policy, terms, once, auditLog, now } = ports;
    if (!isGuest(acting, policy.access)) {
        return { code: 'terms_for_guests', isDone: false };
    }
    if (policy.terms.text === '') {
        return { code: 'terms_none', isDone: false };
    }
    if (version !== policy.terms.version) {
        return { code: 'terms_changed', isDone: false };
    }
    const before = await terms.findAcceptance(acting.id, version);
    if (before !== undefined) {
        return { code: 'terms_accepted_on', isDone: true, dates: { date: before } };
    }
    const key = `terms/${acting.id}/${version}/accepted`;
    if ((await once.begin(key)) !== 'taken') {
        const target = `@${acting.username}`;
        const who = { actorId: acting.id, actor: acting.username, guestId: acting.id, target };
        await auditLog.note({ ...who, action: 'terms_accepted', detail: version });
        await once.finish(key);
    }
    await terms.recordAcceptance(acting.id, version, now());
    return { code: 'terms_accepted', isDone: true };
}

/** Whether a guest has accepted the terms as they are now, and when. */
export interface TermsState {
    /** Absent where they have not. */
    acceptedAt?: Date;
}

/** Undefined where there are no terms, or where nobody can tell at the moment. */
export async function findTermsState(
    userId: string,
    { policy, terms }: Pick<LifecyclePorts, 'policy' | 'terms'>,
): Promise<TermsState | undefined> {
    if (policy.terms.text === '') {
        return undefined;
    }
    const found = await attempt('records', () => terms.findAcceptance(userId, policy.terms.version));
    if (!found.isDone) {
        return undefined;
    }
    return found.value === undefined ? {} : { acceptedAt: found.value };
}
