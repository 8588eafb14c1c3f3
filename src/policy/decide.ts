import { isGuest } from './people';
import { RESTRICTIONS } from './restrictions/index';
import { judgeRoomPolicy } from './roomPolicy';
import { heldByTerms } from './terms';
import { ALLOW } from './types';
import type { Decision, GuestAction, Policy, Restriction } from './types';

/** Undefined where the rule has nothing to say about the act. */
type Rule = (action: GuestAction, policy: Policy) => Decision | undefined;

/** All that guests are judged by: the room's policy, the restrictions that are on, and the terms. */
const RULES: readonly Rule[] = [judgeRoomPolicy, ...RESTRICTIONS.map(whereOn), heldByTerms];

function whereOn(restriction: Restriction): Rule {
    return (action, policy) => (policy.restrictions[restriction.id] ? restriction.check(action, policy) : undefined);
}

/**
 * The verdict on an act: the first rule that denies wins, the room's policy before the restrictions; otherwise the
 * first that needs a fact asks for it; otherwise the act is allowed. Members are allowed before any rule is looked at.
 */
export function decide(action: GuestAction, policy: Policy): Decision {
    if (action.person !== undefined && !isGuest(action.person, policy.access)) {
        return ALLOW;
    }
    let question: Decision | undefined;
    for (const rule of RULES) {
        const decision = rule(action, policy);
        if (decision?.verdict === 'deny') {
            return decision;
        }
        question = question ?? decision;
    }
    return question ?? ALLOW;
}
