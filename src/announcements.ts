import type { Outcome } from './actions/lifecycle';
import type { Announcements, Offer } from './actions/lifecyclePorts';
import type { OnceStore } from './actions/once';
import type { OutcomeCode } from './actions/outcomeCodes';
import type { Directory, Notices } from './actions/ports';
import { outcomeText } from './commands/outcomes';
import type { HostManagerNotices } from './host/HostManagerNotices';
import type { Rendering } from './host/HostManagerNotices';
import type { Person, Policy } from './policy/types';
import { pickLanguage } from './text';
import type { Language } from './text';
import { buildOffer } from './ui/cards';

export interface AnnouncementPorts {
    appId: string;
    policy: Policy;
    directory: Pick<Directory, 'findPerson'>;
    notices: Notices;
    managers: Pick<HostManagerNotices, 'deliver'>;
    once: OnceStore;
    log: (text: string, error: unknown) => void;
}

/** What came of an act, told to somebody who did not act, in their own language. A notice that fails is logged. */
export function createAnnouncements(ports: AnnouncementPorts): Announcements {
    const { directory, managers, once, log } = ports;
    const unlessFailed = async (work: () => Promise<unknown>): Promise<boolean> => {
        try {
            await work();
            return true;
        } catch (error) {
            log('Somebody could not be told what happened to a guest', error);
            return false;
        }
    };
    const unlessTold = async (key: string, work: (since?: Date) => Promise<unknown>): Promise<boolean> => {
        let isNew = false;
        await unlessFailed(async () => {
            const beginning = await once.begin(key);
            if (beginning !== 'taken') {
                // What fails is left begun, and tried again by a later round.
                await work(beginning === 'stale' ? await once.begunAt(key) : undefined);
                await once.finish(key);
                isNew = true;
            }
        });
        return isNew;
    };
    const write = async (userId: string, outcome: Outcome, offer?: Offers, since?: Date): Promise<void> => {
        const person = await directory.findPerson(userId);
        if (person !== undefined) {
            await writeTo(person, outcome, ports, { offer, since });
        }
    };
    const deliver = (outcome: Outcome, offer?: Offers, since?: Date): Promise<void> =>
        managers.deliver(
            (language, utcOffset) => render(outcome, { appId: ports.appId, offer, language, utcOffset }),
            since,
        );
    return {
        tell: async (userId, outcome) => void (await unlessFailed(() => write(userId, outcome))),
        tellOnce: (key, userId, outcome, offer) => unlessTold(key, (since) => write(userId, outcome, offer, since)),
        tellManagersOnce: (key, outcome, offer) => unlessTold(key, (since) => deliver(outcome, offer, since)),
    };
}

/** Where it is not known whether it was told already, the conversation since it was begun shows it. */
async function writeTo(
    person: Person,
    outcome: Outcome,
    { appId, policy, notices }: AnnouncementPorts,
    { offer, since }: { offer?: Offers; since?: Date },
): Promise<void> {
    const language = pickLanguage(person.language, policy.language);
    const { text, blocks } = render(outcome, { appId, offer, language, utcOffset: person.utcOffset });
    if (since !== undefined && (await notices.hasWritten(person, text, since))) {
        return;
    }
    await notices.write(person, text, blocks);
}

type Offers = Offer | readonly Offer[];

interface Reader {
    appId: string;
    offer?: Offers;
    language: Language;
    utcOffset?: number;
}

/** The sentence for its reader; with an offer, as blocks too. */
function render(outcome: Outcome, { appId, offer, language, utcOffset }: Reader): Rendering {
    const textOf = (one: Outcome): string => outcomeText(known(one), language, utcOffset);
    const text = textOf(outcome);
    if (offer === undefined) {
        return { text };
    }
    const offers = ('acts' in offer ? [offer] : offer).map(({ about, ...row }) => ({
        ...row,
        about: about && textOf(about),
    }));
    return { text, blocks: buildOffer({ appId, language, text, offers }) };
}

/** The port takes any outcome, so that the actions that announce theirs need not know all the others. */
function known(outcome: Outcome): Outcome<OutcomeCode> {
    return outcome as Outcome<OutcomeCode>;
}
