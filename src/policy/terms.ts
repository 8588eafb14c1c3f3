import { deny } from './types';
import type { Decision, GuestAction, Policy } from './types';

type Saying = Extract<GuestAction, { kind: 'send' | 'edit' | 'upload' }>;

/** Whether somebody says something by the act, for which they must have accepted the terms. */
export function isSaying(action: GuestAction): action is Saying {
    return action.kind === 'send' || action.kind === 'edit' || action.kind === 'upload';
}

/**
 * Outsiders agree to the house's terms before they are heard: until then nothing that a guest says is passed on, an
 * edit that would say something new and a file included. Reading and coming in stay possible. While the administrator
 * has set no terms, nobody is asked anything.
 */
export function heldByTerms(action: GuestAction, { terms }: Policy): Decision | undefined {
    if (terms.text === '' || !isSaying(action)) {
        return undefined;
    }
    if (action.hasAcceptedTerms === undefined) {
        return { verdict: 'ask', fact: 'hasAcceptedTerms' };
    }
    return action.hasAcceptedTerms ? undefined : deny('terms');
}
