import { randomBytes } from 'crypto';

import type { IHttp, ILogger, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { AuditLog } from './actions/auditLog';
import type { Connection } from './actions/connectionPort';
import type { GuestStore, InvitationStore, JoinStore, PlaceStore, Workspace } from './actions/guestPorts';
import type { Announcements } from './actions/lifecyclePorts';
import type { IdleStore, ReviewStore } from './actions/reviewPorts';
import type { ManagerNotices, ManagerStore } from './actions/managerNotices';
import type { OnceStore } from './actions/once';
import type { PermissionAudit, RoleDirectory } from './actions/permissions';
import type { ConversationStore, Directory, MessageRemoval, Notices } from './actions/ports';
import { AuditLogRecords } from './host/AuditLogRecords';
import { AuditRecords } from './host/AuditRecords';
import { createAnnouncements } from './announcements';
import { ConversationRecords } from './host/ConversationRecords';
import { GuestRecords, InvitationRecords } from './host/GuestRecords';
import { HostManagerNotices } from './host/HostManagerNotices';
import { HostMessages } from './host/HostMessages';
import { HostNotices } from './host/HostNotices';
import { HostRoles } from './host/HostRoles';
import { HostSurfaces } from './host/HostSurfaces';
import { HostWorkspace } from './host/HostWorkspace';
import { IdleRecords } from './host/IdleRecords';
import { ManagerRecords } from './host/ManagerRecords';
import { JoinRecords, PlaceRecords } from './host/PlaceRecords';
import { OnceRecords } from './host/OnceRecords';
import { Records } from './host/records';
import { ReviewRecords } from './host/ReviewRecords';
import { RestConnection } from './host/RestConnection';
import { WorkspaceDirectory } from './host/WorkspaceDirectory';
import type { Policy } from './policy/types';
import type { ProcessState } from './processState';

/** What the host hands over with one call; some events come with less. */
export interface Accessors {
    read: IRead;
    http: IHttp;
    persistence?: IPersistence;
    modify?: IModify;
}

/** One call of the host, with its accessors in the words of the app. */
export interface Call {
    state: ProcessState;
    /** As it was when the call came in. */
    policy: Policy;
    directory: Directory;
    conversations: ConversationStore;
    guests: GuestStore;
    invitations: InvitationStore;
    places: PlaceStore;
    joins: JoinStore;
    audit: PermissionAudit;
    auditLog: AuditLog;
    roles: RoleDirectory;
    workspace: Workspace;
    connection: Connection;
    notices: Notices;
    announcements: Announcements;
    /** Accounts that this process is busy with. */
    underWay: Set<string>;
    surfaces: HostSurfaces;
    managers: ManagerNotices;
    managerStore: ManagerStore;
    messages: MessageRemoval;
    once: OnceStore;
    reviews: ReviewStore;
    idle: IdleStore;
    now(): Date;
    newId(): string;
    pause(milliseconds: number): Promise<void>;
    log(text: string, error: unknown): void;
}

/**
 * Wraps the accessors of one call; no entry point hands them any further. `patience` is how long requests to the
 * workspace's API may take together, in milliseconds.
 */
export function enter(
    state: ProcessState,
    logger: ILogger,
    { read, http, persistence, modify }: Accessors,
    patience?: number,
): Call {
    const { policy } = state;
    const now = () => new Date();
    const newId = () => randomBytes(12).toString('hex');
    const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const records = new Records(read.getPersistenceReader(), persistence);
    const notices = new HostNotices(read, modify);
    const managerStore = new ManagerRecords(records);
    const once = new OnceRecords(records, { now, newId, pause, done: state.doneOnce });
    const managers = new HostManagerNotices(read, modify, policy, notices, managerStore);
    const directory = new WorkspaceDirectory(read);
    const log = (text: string, error: unknown) =>
        logger.error(text, error instanceof Error ? error.message : String(error));
    return {
        state,
        policy,
        directory,
        conversations: new ConversationRecords(records),
        guests: new GuestRecords(records),
        invitations: new InvitationRecords(records),
        places: new PlaceRecords(records),
        joins: new JoinRecords(records),
        audit: new AuditRecords(records),
        auditLog: new AuditLogRecords(records, { now, newId, log }),
        roles: new HostRoles(read),
        workspace: new HostWorkspace(read, modify, state.additionsUnderWay),
        connection: new RestConnection(http, state.connection, { patience }),
        notices,
        announcements: createAnnouncements({ appId: state.appId, policy, directory, notices, managers, once, log }),
        underWay: state.accountsUnderWay,
        surfaces: new HostSurfaces(read, modify),
        managers,
        managerStore,
        messages: new HostMessages(read, modify),
        once,
        reviews: new ReviewRecords(records),
        idle: new IdleRecords(records),
        now,
        newId,
        pause,
        log,
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
