import { isGuest } from '../policy/people';
import { createHelp, mayRun, overview, unknownWord, whomToAsk } from './help';
import type { CommandContext, Reply, Subcommand } from './types';

/** Every subcommand of `/guest`, in the order of the help. */
export const SUBCOMMANDS: readonly Subcommand[] = [createHelp(() => SUBCOMMANDS)];

/** Runs what was typed after `/guest`. Who may not run a subcommand is answered, and nothing else happens. */
export async function dispatch(
    typed: readonly string[],
    sender: Omit<CommandContext, 'args'>,
    list: readonly Subcommand[] = SUBCOMMANDS,
): Promise<Reply> {
    const [word, ...args] = typed;
    const context: CommandContext = { ...sender, args };
    const subcommand = list.find((candidate) => candidate.word === word?.toLowerCase());
    if (word === undefined || (subcommand === undefined && isGuest(sender.sender, sender.policy.access))) {
        return overview(list, context);
    }
    if (subcommand === undefined) {
        return unknownWord(list, word, context);
    }
    if (!mayRun(subcommand.audience, sender.sender, sender.policy.access)) {
        return isGuest(sender.sender, sender.policy.access) ? overview(list, context) : { text: whomToAsk(context) };
    }
    return subcommand.run(context);
}
