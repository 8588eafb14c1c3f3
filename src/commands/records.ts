import { MOST_ROOMS, setRoomLimit, setSponsor } from '../actions/records';
import { outcomeText } from './outcomes';
import type { Problem } from './parse';
import { readOnePerson, readPeople } from './people';
import { problemsReply } from './problems';
import type { Reply, Subcommand } from './types';

const DEFAULT = 'default';

export const limit: Subcommand = {
    word: 'limit',
    audience: 'manager',
    usage: '@user N|default',
    summary: 'limit_summary',
    run: async (context): Promise<Reply> => {
        const { person, rest, problems } = await readOnePerson(context);
        const read = readLimit(rest.map(({ text }) => text).join(' '));
        if (person === undefined || problems.length > 0 || read.problem !== undefined) {
            return problemsReply([...problems, ...(read.problem ? [read.problem] : [])], limit, context);
        }
        const outcome = await setRoomLimit(context.sender, person.id, read.limit, context.ports);
        return { text: outcomeText(outcome, context.language) };
    },
};

/** A room limit as the command and the form take it; undefined for the workspace's own. */
export function readLimit(typed: string): { limit?: number; problem?: Problem } {
    const text = typed.trim().toLowerCase();
    if (text === DEFAULT) {
        return {};
    }
    const isNumber = /^\d{1,5}$/.test(text) && Number(text) <= MOST_ROOMS;
    return isNumber
        ? { limit: Number(text) }
        : { problem: { field: 'limit', expectation: 'limit', came: typed.trim() } };
}

export const sponsor: Subcommand = {
    word: 'sponsor',
    audience: 'manager',
    usage: '@user @sponsor',
    summary: 'sponsor_summary',
    run: async (context): Promise<Reply> => {
        const { person, rest, problems } = await readOnePerson(context);
        const read = await readPeople(rest, context);
        const wrong = [...problems, ...read.problems.map((one): Problem => ({ ...one, field: 'sponsor' }))];
        const [answerable, ...more] = read.people;
        if (more.length > 0) {
            wrong.push({ field: 'sponsor', expectation: 'one_user', came: more[0].username });
        }
        if (person === undefined || answerable === undefined || wrong.length > 0) {
            return problemsReply(wrong, sponsor, context);
        }
        const outcome = await setSponsor(context.sender, person.id, answerable.id, context.ports);
        return { text: outcomeText(outcome, context.language) };
    },
};
