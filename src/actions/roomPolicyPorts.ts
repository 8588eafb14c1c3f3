import type { Policy, RoomPolicy } from '../policy/types';
import type { AuditLog } from './auditLog';
import type { Workspace } from './guestPorts';
import type { Directory } from './ports';

/** What owners and moderators have said of their rooms; by room id. */
export interface RoomPolicyStore {
    /** Undefined where nobody has said anything. */
    findRoomPolicy(roomId: string): Promise<RoomPolicy | undefined>;
    saveRoomPolicy(roomId: string, policy: RoomPolicy): Promise<void>;
    listRoomPolicies(): Promise<ReadonlyMap<string, RoomPolicy>>;
}

/** How the processes of the app hear that something was said of a room. */
export interface RoomPolicyNews {
    /** Tells this process and those of all other servers; never rejects, and who does not hear of it looks up later. */
    spread(): Promise<void>;
}

export interface RoomPolicyPorts {
    policy: Policy;
    workspace: Workspace;
    directory: Pick<Directory, 'getStanding'>;
    roomPolicies: RoomPolicyStore;
    roomPolicyNews: RoomPolicyNews;
    auditLog: AuditLog;
}
