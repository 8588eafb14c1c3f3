import { isGuest } from './people';
import { RESTRICTIONS } from './restrictions/index';
import { judgeRoomPolicy } from './roomPolicy';
import { ALLOW } from './types';
import type { Decision, GuestAction, Policy } from './types';

/**
 * The verdict on an act: the first rule that denies wins, the room's policy before the restrictions; otherwise the
 * first that needs a fact asks for it; otherwise the act is allowed. Members are allowed before any rule is looked at.
 */
export function decide(action: GuestAction, policy: Policy): Decision {
    if (action.person !== undefined && !isGuest(action.person, policy.access)) {
        return ALLOW;
    }
    let question = judgeRoomPolicy(action);
    if (question?.verdict === 'deny') {
        return question;
    }
    for (const restriction of RESTRICTIONS) {
        if (!policy.restrictions[restriction.id]) {
            continue;
        }
        const decision = restriction.check(action, policy);
        if (decision?.verdict === 'deny') {
            return decision;
        }
        question = question ?? decision;
    }
    return question ?? ALLOW;
}
