import { addGuest } from '../actions/accounts';
import { usageOf } from './help';
import { outcomeText } from './outcomes';
import { parseArguments, textsOf } from './parse';
import type { Problem } from './parse';
import { readGuest } from './plans';
import { problemsReply } from './problems';
import type { CommandContext, Reply, Subcommand } from './types';

export const add: Subcommand = {
    word: 'add',
    audience: 'manager',
    usage: 'email [--name "…"] [--username x] [#room …] [--expires T] [--sponsor @u] [--note "…"]',
    summary: 'add_summary',
    run: async (context): Promise<Reply> =>
        context.args.length === 0 ? { text: usageOf(add), view: 'add' } : runAdd(context),
};

async function runAdd(context: CommandContext): Promise<Reply> {
    const { words, options, problems } = parseArguments(context.args, [
        'name',
        'username',
        'expires',
        'sponsor',
        'note',
    ]);
    const addresses = textsOf(words, 'address');
    const others = words.filter(({ kind }) => kind === 'text' || kind === 'user').map(({ text }) => text);
    // Without an address, whatever stands there was meant to be one.
    const isStray = addresses.length > 0;
    const strays = isStray
        ? others.map((came): Problem => ({ field: 'words', expectation: 'quoted_words', came }))
        : [];
    const emails = isStray ? addresses : others;
    const read = await readGuest({ ...options, emails, rooms: textsOf(words, 'room') }, context);
    const wrong = [...problems, ...strays, ...read.problems];
    if (wrong.length > 0) {
        return problemsReply(wrong, add, context);
    }
    return { text: outcomeText(await addGuest(context.sender, read.guest, context.ports), context.language) };
}
