import { noticeUsage } from './actions/managerNotices';
import type { Call } from './call';
import type { CommandContext } from './commands/types';
import { isManager } from './policy/people';
import type { Person } from './policy/types';
import { formatDay, pickLanguage } from './text';
import type { Language } from './text';

/** One person using the app: who, and in which language and time zone they read. */
export interface Session {
    call: Call;
    person: Person;
    language: Language;
    appId: string;
}

export function openSession(call: Call, person: Person, appId: string): Session {
    return { call, person, appId, language: pickLanguage(person.language, call.policy.language) };
}

/** What the commands, and the readers of forms, need of a session. */
export function commandContextOf({ call, person, language }: Session): Omit<CommandContext, 'args'> {
    return { sender: person, policy: call.policy, language, utcOffset: person.utcOffset ?? 0, ports: call };
}

export function managesGuests({ call, person }: Session): boolean {
    return isManager(person, call.policy.access);
}

/** Dates as this person writes them. */
export function dateFormat({ person, language }: Session): (date: Date) => string {
    return (date) => formatDay(date, language, person.utcOffset);
}

/**
 * Puts a manager on record as somebody who has used the app, which is who gets the notices where no room is set.
 * Done once in a process; a failure is logged and tried again the next time.
 */
export async function noteManager(session: Session): Promise<void> {
    const { call, person } = session;
    if (!managesGuests(session) || call.state.knownManagers.has(person.id)) {
        return;
    }
    try {
        await call.managerStore.rememberManager(person.id);
        call.state.knownManagers.add(person.id);
    } catch (error) {
        call.log('A manager could not be put on record', error);
    }
}

/** Tells the managers of a cap that fills up. Never rejects: what a person has just done is done all the same. */
export async function noticeCap({ call }: Session): Promise<void> {
    try {
        await noticeUsage(call);
    } catch (error) {
        call.log('The managers could not be told how many places are taken', error);
    }
}
