import type { Outcome } from './actions/lifecycle';
import type { Announcements } from './actions/lifecyclePorts';
import type { OutcomeCode } from './actions/outcomeCodes';
import type { Directory, Notices } from './actions/ports';
import { outcomeText } from './commands/outcomes';
import type { HostManagerNotices } from './host/HostManagerNotices';
import type { Policy } from './policy/types';
import { pickLanguage } from './text';

/** What came of an act, told to somebody who did not act, in their own language. A notice that fails is logged. */
export function createAnnouncements({
    policy,
    directory,
    notices,
    managers,
    log,
}: {
    policy: Policy;
    directory: Pick<Directory, 'findPerson'>;
    notices: Notices;
    managers: Pick<HostManagerNotices, 'deliver'>;
    log: (text: string, error: unknown) => void;
}): Announcements {
    const unlessFailed = async (work: () => Promise<void>): Promise<void> => {
        try {
            await work();
        } catch (error) {
            log('Somebody could not be told what happened to a guest', error);
        }
    };
    return {
        tell: (userId, outcome) =>
            unlessFailed(async () => {
                const person = await directory.findPerson(userId);
                if (person !== undefined) {
                    await notices.write(
                        person,
                        outcomeText(known(outcome), pickLanguage(person.language, policy.language)),
                    );
                }
            }),
        tellManagers: (outcome) =>
            unlessFailed(() => managers.deliver((language) => outcomeText(known(outcome), language))),
    };
}

/** The port takes any outcome, so that the actions that announce theirs need not know all the others. */
function known(outcome: Outcome): Outcome<OutcomeCode> {
    return outcome as Outcome<OutcomeCode>;
}
