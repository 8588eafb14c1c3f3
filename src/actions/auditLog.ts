import type { Person } from '../policy/types';

/** What can happen to guests and be looked back at; named in `audit_<action>`. */
export const AUDIT_ACTIONS = [
    'guest_added',
    'guest_invited',
    'invitation_resent',
    'invitation_revoked',
    'invitation_lapsed',
    'invitation_accepted',
    'guest_found',
    'guest_lost',
    'guest_activated',
    'guest_deactivated',
    'guest_promoted',
    'guest_demoted',
    'limit_set',
    'sponsor_set',
    'expiry_set',
    'access_ended',
    'inactive_warned',
    'inactive_deactivated',
    'over_cap_deactivated',
    'review_started',
    'review_kept',
    'review_removed',
    'review_escalated',
    'review_deactivated',
    'request_made',
    'request_approved',
    'request_declined',
    'request_lapsed',
    'room_policy_set',
    'room_left',
    'terms_accepted',
    'permissions_repaired',
    'message_deleted',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** One decision or change. */
export interface AuditRecord {
    at: Date;
    /** User id of whoever caused it; absent where the app acted by itself. */
    actorId?: string;
    /** User name of whoever caused it, as it was. */
    actor?: string;
    action: AuditAction;
    /** User id of the guest it is about; absent where it is about no account. */
    guestId?: string;
    /** Whom or what it is about, as people read it: `@user`, `#room` or an address. */
    target: string;
    /** In words of the product, not of a language: a number, a date, a role, a reason that somebody typed. */
    detail?: string;
}

export interface NewAuditRecord extends Omit<AuditRecord, 'at'> {
    /** Of a change that several servers may come to note: records of the same key are one. */
    key?: string;
}

/** Who acts, as a record says it. */
export function by({ id, username }: Person): Pick<AuditRecord, 'actorId' | 'actor'> {
    return { actorId: id, actor: username };
}

/** Whom a record is about, as it says it. */
export function about({ id, username }: { id: string; username: string }): Pick<AuditRecord, 'guestId' | 'target'> {
    return { guestId: id, target: `@${username}` };
}

/** Records of this time, both ends among them; with a guest, those that are about this one. */
export interface AuditQuery {
    since: Date;
    until: Date;
    guestId?: string;
}

/** What was done and decided, for those who look back. */
export interface AuditLog {
    /** Puts it on record. Never rejects: what was done is done, and a record that fails is logged. */
    note(record: NewAuditRecord): Promise<void>;
    /** Newest first. What cannot be read is passed over. */
    list(query: AuditQuery): Promise<readonly AuditRecord[]>;
    /** Removes the records of all days, of universal time, before the day of this time. */
    forgetBefore(time: Date): Promise<void>;
}
