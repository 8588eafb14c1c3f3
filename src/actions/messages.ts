import { isGuest, mayDeleteGuestMessage } from '../policy/people';
import type { RoomStanding } from '../policy/people';
import { judgeOwnDeletion } from '../policy/permissions';
import type { Access, Person } from '../policy/types';
import { about, by } from './auditLog';
import type { AuditLog } from './auditLog';
import type { PermissionAudit } from './permissions';
import type { Directory, MessageRemoval } from './ports';

/**
 * Whether a deletion can be the author's own act, by the last audit of the permissions and, where room roles decide,
 * by what the author is in the room.
 */
export async function canBeOwnDeletion(
    author: Person | undefined,
    roomId: string,
    ports: { audit: Pick<PermissionAudit, 'read'>; directory: Pick<Directory, 'getStanding'>; now(): Date },
): Promise<boolean> {
    const audit = await ports.audit.read();
    const judge = (standing?: RoomStanding) => judgeOwnDeletion(audit, author?.roles, ports.now(), standing);
    const verdict = judge();
    if (verdict !== 'ask' || author === undefined) {
        return verdict !== 'impossible';
    }
    return judge(await ports.directory.getStanding(roomId, author.id)) !== 'impossible';
}

export type DeletionOutcome = 'deleted' | 'not_allowed' | 'not_a_guests';

/** A message as far as its removal needs it. */
export interface GuestMessage {
    id: string;
    roomId: string;
    /** As people read it; absent for a room without a name. */
    roomName?: string;
    author?: Person;
}

/**
 * Deletes a guest's message in the name of a manager or of an owner or moderator of the message's room. Messages of
 * members are none of the app's business. `underWay` holds the message while it is being deleted, so that the app's
 * own rule knows the act when the server asks about it.
 */
export async function deleteGuestMessage(
    acting: Person,
    message: GuestMessage,
    ports: {
        access: Access;
        directory: Pick<Directory, 'getStanding'>;
        messages: MessageRemoval;
        underWay: Set<string>;
        auditLog: Pick<AuditLog, 'note'>;
    },
): Promise<DeletionOutcome> {
    const standing = await ports.directory.getStanding(message.roomId, acting.id);
    if (!mayDeleteGuestMessage(acting, standing, ports.access)) {
        return 'not_allowed';
    }
    if (message.author === undefined || !isGuest(message.author, ports.access)) {
        return 'not_a_guests';
    }
    ports.underWay.add(message.id);
    try {
        await ports.messages.remove(message.id, acting);
    } finally {
        ports.underWay.delete(message.id);
    }
    const detail = message.roomName === undefined ? undefined : `#${message.roomName}`;
    await ports.auditLog.note({ ...by(acting), ...about(message.author), action: 'message_deleted', detail });
    return 'deleted';
}
