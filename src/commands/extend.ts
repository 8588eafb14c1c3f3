import { extendAccess } from '../actions/expiry';
import { whomToAsk } from './help';
import { outcomeText } from './outcomes';
import type { Problem } from './parse';
import { readOnePerson } from './people';
import { readExpiry } from './plans';
import { problemsReply } from './problems';
import type { Reply, Subcommand } from './types';

/** For managers, and for the sponsor of the guest: whose sponsor somebody is only the record tells. */
export const extend: Subcommand = {
    word: 'extend',
    audience: 'member',
    usage: '@user 30d|8w|6m|2027-03-31|never',
    summary: 'extend_summary',
    run: async (context): Promise<Reply> => {
        const { person, rest, problems } = await readOnePerson(context);
        const typed = rest.map(({ text }) => text).join(' ');
        const missing: Problem = { field: 'expires', expectation: 'time', came: '' };
        const read = typed === '' ? { problem: missing } : readExpiry(typed, context);
        if (person === undefined || problems.length > 0 || read.problem !== undefined) {
            return problemsReply([...problems, ...(read.problem ? [read.problem] : [])], extend, context);
        }
        const outcome = await extendAccess(context.sender, person.id, read.expiresAt, context.ports);
        const text = outcomeText(outcome, context.language, context.utcOffset);
        return { text: outcome.code === 'not_allowed' ? `${text} ${whomToAsk(context)}` : text };
    },
};
