import type { Connection } from '../actions/connectionPort';
import type { FindingsReport } from '../actions/findings';
import type { LifecyclePorts } from '../actions/lifecyclePorts';
import type { FileDelivery } from '../actions/ports';
import type { PermissionPorts } from '../actions/permissions';
import type { RoomPolicyPorts } from '../actions/roomPolicyPorts';
import type { SetupPorts } from '../actions/setup';
import type { Person, Policy } from '../policy/types';
import type { Language, TextKey } from '../text';

/** Everything that the subcommands do, they do through these. */
export interface CommandPorts extends LifecyclePorts, PermissionPorts, SetupPorts, RoomPolicyPorts {
    directory: LifecyclePorts['directory'] & RoomPolicyPorts['directory'];
    policy: Policy;
    connection: Connection;
    files: FileDelivery;
    now(): Date;
    log(text: string, error: unknown): void;
}

/** Who is typing, where, and what the app holds to be true of the workspace. */
export interface CommandContext {
    sender: Person;
    policy: Policy;
    language: Language;
    /** Hours by which the sender's clock is ahead of universal time. */
    utcOffset: number;
    ports: CommandPorts;
    /** Id of the room in which the sender is typing; absent for what is filled in at a form. */
    roomId?: string;
    /** What was typed after the subcommand, split by the server. */
    args: readonly string[];
}

/** A view that can be opened in place of an answer. */
export type ViewName = 'panel' | 'add' | 'invite' | 'request' | 'findings';

/** What the sender is answered, visible to them alone. */
export interface Reply {
    text: string;
    /** What to open instead, where the client has given a way to; then the text is not needed. */
    view?: ViewName;
    /** Whether the terms follow, with the button that accepts them. */
    offersTerms?: boolean;
    /** What the view of findings is about. */
    report?: FindingsReport;
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
