import { demoteMember, promoteGuest } from '../actions/roles';
import { outcomeText } from './outcomes';
import type { Problem } from './parse';
import { readOnePerson } from './people';
import { problemsReply } from './problems';
import type { CommandContext, Reply, Subcommand } from './types';

export const promote: Subcommand = {
    word: 'promote',
    audience: 'manager',
    usage: '@user',
    summary: 'promote_summary',
    run: (context): Promise<Reply> => changeRoles(promote, promoteGuest, context),
};

export const demote: Subcommand = {
    word: 'demote',
    audience: 'manager',
    usage: '@user',
    summary: 'demote_summary',
    run: (context): Promise<Reply> => changeRoles(demote, demoteMember, context),
};

async function changeRoles(
    subcommand: Subcommand,
    act: typeof promoteGuest | typeof demoteMember,
    context: CommandContext,
): Promise<Reply> {
    const { person, rest, problems } = await readOnePerson(context);
    const strays = rest.map(({ text }): Problem => ({ field: 'user', expectation: 'one_user', came: text }));
    if (person === undefined || problems.length + strays.length > 0) {
        return problemsReply([...problems, ...strays], subcommand, context);
    }
    return { text: outcomeText(await act(context.sender, person.id, context.ports), context.language) };
}
