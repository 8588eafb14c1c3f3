import { dispatch } from '../../src/commands/index';
import type { CommandContext, Reply, Subcommand } from '../../src/commands/types';
import { commandParameters } from '../workspace/engine/commandParameters';
import { GuestWorld } from './guestPorts';
import { member, policyWithAll } from './policyObjects';

/** What a member's call of `/guest` without further words comes with. */
export function commandContext(overrides: Partial<CommandContext> = {}): CommandContext {
    const { ports } = new GuestWorld();
    return { sender: member(), policy: policyWithAll(), language: 'en', utcOffset: 0, args: [], ports, ...overrides };
}

/** What somebody of a workspace is answered who types a line, with `/guest` and as the server splits it. */
export async function type(
    world: GuestWorld,
    line: string,
    { as = 'ada', ...overrides }: Partial<CommandContext> & { as?: string } = {},
): Promise<Reply> {
    const { policy, ports } = world;
    const sender = world.person(as);
    const [, ...words] = commandParameters(line);
    return dispatch(words, { sender, policy, language: 'en', utcOffset: 0, ports, ...overrides });
}

/** The words of a reply as people read them, without the characters that keep them harmless. */
export function readable({ text }: Reply): string {
    return text.replace(/\u2060/g, '');
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
