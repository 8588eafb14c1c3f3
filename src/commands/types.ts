import type { Person, Policy } from '../policy/types';
import type { Language, TextKey } from '../text';

/** Who is typing, where, and what the app holds to be true of the workspace. */
export interface CommandContext {
    sender: Person;
    policy: Policy;
    language: Language;
    /** What was typed after the subcommand, split by the server. */
    args: readonly string[];
}

/** What the sender is answered, visible to them alone. */
export interface Reply {
    text: string;
}

export type Audience = 'everybody' | 'member' | 'requester' | 'manager';

/** One subcommand of `/guest`: the help and the answer to those who may not run it come from here. */
export interface Subcommand {
    word: string;
    audience: Audience;
    /** Arguments as help shows them; not translated. */
    usage: string;
    summary: TextKey;
    run(context: CommandContext): Promise<Reply> | Reply;
}
