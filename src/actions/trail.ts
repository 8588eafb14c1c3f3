/** Everything that is put on record; the sentence is looked up under `trail_<action>`. */
export const AUDIT_ACTIONS = [
    'guest_added',
    'guest_invited',
    'invitation_resent',
    'invitation_revoked',
    'invitation_lapsed',
    'invitation_accepted',
    'guest_activated',
    'guest_deactivated',
    'guest_promoted',
    'guest_demoted',
    'limit_set',
    'sponsor_set',
    'access_extended',
    'access_expired',
    'inactive_deactivated',
    'over_cap_deactivated',
    'permissions_repaired',
    'message_deleted',
    'request_made',
    'request_approved',
    'request_declined',
    'room_policy_set',
    'guest_removed_from_room',
    'terms_accepted',
    'review_opened',
    'review_kept',
    'review_removed',
    'review_escalated',
    'setting_changed',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** A decision or change. The time is put in by whoever keeps it. */
export interface AuditEntry {
    action: AuditAction;
    /** User id; absent where the app acted by itself. */
    actorId?: string;
    /** User name, address, room name or id of a setting, as people know it. */
    target: string;
    /** Id of the user or room, where there is one. */
    targetId?: string;
    /** Never a secret. */
    detail?: string;
}

export interface AuditTrail {
    /** Never rejects: what was done is done, and a failure is logged. */
    record(entry: AuditEntry): Promise<void>;
}
