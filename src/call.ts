import type { IHttp, ILogger, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { ConversationStore, Directory, MessageRemoval, Notices } from './actions/ports';
import { HostMessages } from './host/HostMessages';
import { HostNotices } from './host/HostNotices';
import { PersistenceStore } from './host/PersistenceStore';
import { WorkspaceDirectory } from './host/WorkspaceDirectory';
import type { ProcessState } from './processState';

/** What the host hands over with one call; some events come with less. */
export interface Accessors {
    read: IRead;
    http?: IHttp;
    persistence?: IPersistence;
    modify?: IModify;
}

/** One call of the host, with its accessors in the words of the app. */
export interface Call {
    state: ProcessState;
    directory: Directory;
    conversations: ConversationStore;
    notices: Notices;
    messages: MessageRemoval;
    log(text: string, error: unknown): void;
}

/** Wraps the accessors of one call; no entry point hands them any further. */
export function enter(state: ProcessState, logger: ILogger, accessors: Accessors): Call {
    const { read, persistence, modify } = accessors;
    return {
        state,
        directory: new WorkspaceDirectory(read),
        conversations: new PersistenceStore(read.getPersistenceReader(), persistence),
        notices: new HostNotices(read, modify),
        messages: new HostMessages(read, modify),
        log: (text, error) => logger.error(text, error instanceof Error ? error.message : String(error)),
    };
}

export class DeadlineError extends Error {}

/** Resolves as the work does, or rejects once the time (in milliseconds) is over; the work is not stopped. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new DeadlineError(`no answer within ${milliseconds} ms`)), milliseconds);
    });
    try {
        return await Promise.race([work, deadline]);
    } finally {
        if (timer !== undefined) {
            clearTimeout(timer);
        }
    }
}
