import type {
    IEnvironmentWrite,
    IHttp,
    ILogger,
    IModify,
    IPersistence,
    IRead,
} from '@rocket.chat/apps-engine/definition/accessors';

import type { AuditLog } from './actions/auditLog';
import type { Connection } from './actions/connectionPort';
import type { GuestStore, InvitationStore, JoinStore, PlaceStore, TermsStore, Workspace } from './actions/guestPorts';
import type { Announcements } from './actions/lifecyclePorts';
import type { IdleStore, ReviewStore } from './actions/reviewPorts';
import type { ManagerNotices, ManagerStore } from './actions/managerNotices';
import type { OnceStore } from './actions/once';
import type { PermissionAudit, RoleDirectory } from './actions/permissions';
import type { ConversationStore, Directory, FileDelivery, Notices } from './actions/ports';
import type { RequestCards, RequestStore } from './actions/requestPorts';
import type { PresenceStore, RoomAnnouncements } from './actions/presence';
import type { RoomPolicyNews, RoomPolicyStore } from './actions/roomPolicyPorts';
import type { RefusalStore } from './actions/refusals';
import { AuditLogRecords } from './host/AuditLogRecords';
import { AuditRecords } from './host/AuditRecords';
import { createAnnouncements } from './announcements';
import { ConversationRecords } from './host/ConversationRecords';
import { GuestRecords, InvitationRecords } from './host/GuestRecords';
import { HostManagerNotices } from './host/HostManagerNotices';
import { HostMessages } from './host/HostMessages';
import { HostNotices } from './host/HostNotices';
import { HostRoles } from './host/HostRoles';
import { HostRoomAnnouncements } from './host/HostRoomAnnouncements';
import { HostSurfaces } from './host/HostSurfaces';
import { HostWorkspace } from './host/HostWorkspace';
import { IdleRecords } from './host/IdleRecords';
import { ManagerRecords } from './host/ManagerRecords';
import { JoinRecords, PlaceRecords } from './host/PlaceRecords';
import { OnceRecords } from './host/OnceRecords';
import { PresenceRecords } from './host/PresenceRecords';
import { Records } from './host/records';
import { CardRecords, RequestRecords } from './host/RequestRecords';
import { RefusalRecords } from './host/RefusalRecords';
import { ReviewRecords } from './host/ReviewRecords';
import { RestConnection } from './host/RestConnection';
import { RoomPolicyRecords } from './host/RoomPolicyRecords';
import { TermsRecords } from './host/TermsRecords';
import { WorkspaceDirectory } from './host/WorkspaceDirectory';
import type { Policy } from './policy/types';
import { newId } from './processState';
import type { ProcessState } from './processState';
import { createRequestCards } from './requestCards';
import { createRoomPolicyNews } from './roomPolicyNews';

/** What the host hands over with one call; some events come with less. */
export interface Accessors {
    read: IRead;
    http: IHttp;
    persistence?: IPersistence;
    modify?: IModify;
    /** Of the app itself; no event hands it over. */
    environmentWriter?: IEnvironmentWrite;
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
    terms: TermsStore;
    places: PlaceStore;
    joins: JoinStore;
    roomPolicies: RoomPolicyStore;
    roomPolicyNews: RoomPolicyNews;
    presence: PresenceStore;
    roomAnnouncements: RoomAnnouncements;
    audit: PermissionAudit;
    auditLog: AuditLog;
    requests: RequestStore;
    requestCards: RequestCards;
    refusals: RefusalStore;
    roles: RoleDirectory;
    workspace: Workspace;
    connection: Connection;
    notices: Notices;
    files: FileDelivery;
    announcements: Announcements;
    /** Accounts that this process is busy with. */
    underWay: Set<string>;
    surfaces: HostSurfaces;
    managers: ManagerNotices;
    managerStore: ManagerStore;
    messages: HostMessages;
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
    { read, http, persistence, modify, environmentWriter }: Accessors,
    patience?: number,
): Call {
    const { policy } = state;
    const now = () => new Date();
    const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const records = new Records(read.getPersistenceReader(), persistence);
    const notices = new HostNotices(read, modify);
    const managerStore = new ManagerRecords(records);
    const once = new OnceRecords(records, { now, newId, pause, done: state.doneOnce });
    const managers = new HostManagerNotices(read, modify, policy, notices, managerStore);
    const directory = new WorkspaceDirectory(read);
    const messages = new HostMessages(read, modify);
    const cards = new CardRecords(records);
    const log = (text: string, error: unknown) =>
        logger.error(text, error instanceof Error ? error.message : String(error));
    const roomPolicies = new RoomPolicyRecords(records, now);
    const roomPolicyNews = createRoomPolicyNews({
        known: state.roomPolicies,
        store: roomPolicies,
        environment: read.getEnvironmentReader(),
        writer: environmentWriter,
        now,
        newId,
        log,
    });
    return {
        state,
        policy,
        directory,
        conversations: new ConversationRecords(records),
        guests: new GuestRecords(records, { queue: state.guestRecordQueue, newId, pause, log }),
        invitations: new InvitationRecords(records),
        terms: new TermsRecords(records),
        places: new PlaceRecords(records),
        joins: new JoinRecords(records),
        roomPolicies,
        roomPolicyNews,
        presence: new PresenceRecords(records, now),
        roomAnnouncements: new HostRoomAnnouncements(read, modify, policy.language),
        audit: new AuditRecords(records),
        auditLog: new AuditLogRecords(records, { now, newId, log }),
        requests: new RequestRecords(records),
        requestCards: createRequestCards({ appId: state.appId, policy, cards, notices, managers, messages, log }),
        refusals: new RefusalRecords(records),
        roles: new HostRoles(read),
        workspace: new HostWorkspace(read, modify, state.additionsUnderWay),
        connection: new RestConnection(http, state.connection, { patience }),
        notices,
        files: notices,
        announcements: createAnnouncements({ appId: state.appId, policy, directory, notices, managers, once, log }),
        underWay: state.accountsUnderWay,
        surfaces: new HostSurfaces(read, modify),
        managers,
        managerStore,
        messages,
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
