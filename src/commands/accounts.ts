import { addGuest } from '../actions/accounts';
import { usageOf } from './help';
import { outcomeText } from './outcomes';
import { parseArguments, textsOf } from './parse';
import type { Problem } from './parse';
import { readGuest } from './plans';
import type { GuestWords } from './plans';
import { problemsReply } from './problems';
import type { CommandContext, Reply, Subcommand } from './types';

/** How a guest is described in a command. */
export const GUEST_USAGE = 'email [--name "…"] [--username x] [#room …] [--expires T] [--sponsor @u] [--note "…"]';

export const add: Subcommand = {
    word: 'add',
    audience: 'manager',
    usage: GUEST_USAGE,
    summary: 'add_summary',
    run: async (context): Promise<Reply> =>
        context.args.length === 0 ? { text: usageOf(add), view: 'add' } : runAdd(context),
};

async function runAdd(context: CommandContext): Promise<Reply> {
    const { words, problems } = parseGuest(context.args);
    const read = await readGuest(words, context);
    const wrong = [...problems, ...read.problems];
    if (wrong.length > 0) {
        return problemsReply(wrong, add, context);
    }
    return { text: outcomeText(await addGuest(context.sender, read.guest, context.ports), context.language) };
}

/** A guest as typed. */
export function parseGuest(args: readonly string[]): { words: GuestWords; problems: Problem[] } {
    const { words, options, problems } = parseArguments(args, ['name', 'username', 'expires', 'sponsor', 'note']);
    const addresses = textsOf(words, 'address');
    const others = words.filter(({ kind }) => kind === 'text' || kind === 'user').map(({ text }) => text);
    // Without an address, whatever stands there was meant to be one.
    const isStray = addresses.length > 0;
    const strays = isStray
        ? others.map((came): Problem => ({ field: 'words', expectation: 'quoted_words', came }))
        : [];
    const emails = isStray ? addresses : others;
    return { words: { ...options, emails, rooms: textsOf(words, 'room') }, problems: [...problems, ...strays] };
}
