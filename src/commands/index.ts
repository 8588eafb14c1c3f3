import { isManager } from '../policy/people';
import { add } from './accounts';
import { activate, deactivate } from './activation';
import { info, list, usage } from './directory';
import { exporting } from './exports';
import { extend } from './extend';
import { audit } from './findings';
import { createHelp, mayRun, overview, turnAway } from './help';
import { invitations, invite } from './invitations';
import { log } from './log';
import { permissions } from './permissions';
import { limit, sponsor } from './records';
import { approve, decline, request } from './requests';
import { review } from './review';
import { demote, promote } from './roles';
import { room } from './room';
import { setup } from './setup';
import type { CommandContext, Reply, Subcommand } from './types';

/** Every subcommand of `/guest`, in the order of the help. */
export const SUBCOMMANDS: readonly Subcommand[] = [
    add,
    invite,
    request,
    approve,
    decline,
    invitations,
    activate,
    deactivate,
    extend,
    promote,
    demote,
    limit,
    sponsor,
    list,
    info,
    usage,
    room,
    review,
    permissions,
    audit,
    log,
    exporting,
    setup,
    createHelp(() => SUBCOMMANDS),
];

/** Runs what was typed after `/guest`. Who may not run a subcommand is answered, and nothing else happens. */
export async function dispatch(
    typed: readonly string[],
    sender: Omit<CommandContext, 'args'>,
    subcommands: readonly Subcommand[] = SUBCOMMANDS,
): Promise<Reply> {
    const [word, ...args] = typed;
    const context: CommandContext = { ...sender, args };
    const subcommand = subcommands.find((candidate) => candidate.word === word?.toLowerCase());
    if (word === undefined && isManager(sender.sender, sender.policy.access)) {
        return { ...(await overview(subcommands, context)), view: 'panel' };
    }
    if (word === undefined) {
        return overview(subcommands, context);
    }
    if (subcommand === undefined || !mayRun(subcommand.audience, sender.sender, sender.policy.access)) {
        return turnAway(subcommands, word, subcommand, context);
    }
    return subcommand.run(context);
}
