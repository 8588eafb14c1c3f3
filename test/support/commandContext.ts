import type { CommandContext, Subcommand } from '../../src/commands/types';
import { member, policyWithAll } from './policyObjects';

/** What a member's call of `/guest` without further words comes with. */
export function commandContext(overrides: Partial<CommandContext> = {}): CommandContext {
    return { sender: member(), policy: policyWithAll(), language: 'en', args: [], ...overrides };
}

/** A subcommand that answers with its word and what was typed after it, and counts its runs. */
export function subcommand(overrides: Partial<Subcommand> = {}): Subcommand & { runs: number } {
    const built: Subcommand & { runs: number } = {
        word: 'list',
        audience: 'manager',
        usage: '[text]',
        summary: 'help_summary',
        runs: 0,
        run: (context: CommandContext) => {
            built.runs += 1;
            return { text: `${built.word} ${context.args.join(' ')}` };
        },
        ...overrides,
    };
    return built;
}
