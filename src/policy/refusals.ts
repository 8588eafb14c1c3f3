import type { DenialReason } from './types';

/** Why a guest was refused something, the limits among it; named in `refused_<reason>`. */
export type RefusalReason = DenialReason | 'room_cap' | 'guest_cap';

const KNOWN: Readonly<Record<RefusalReason, true>> = {
    channel_creation: true,
    group_creation: true,
    team_creation: true,
    direct_message_creation: true,
    first_message: true,
    discussion_creation: true,
    mention_all: true,
    mention_here: true,
    own_message_deletion: true,
    self_join: true,
    file_upload: true,
    terms: true,
    room_closed: true,
    room_read_only: true,
    cannot_check: true,
    room_cap: true,
    guest_cap: true,
};

export const REFUSAL_REASONS = Object.keys(KNOWN) as readonly RefusalReason[];

/** What one process has counted of one guest on one day of universal time. The sum of all is the truth. */
export interface RefusalCount {
    id: string;
    /** Absent where the server did not say who tried it. */
    guestId?: string;
    day: string;
    counts: Readonly<Partial<Record<RefusalReason, number>>>;
}

export interface RefusedActs {
    total: number;
    /** The most frequent first. */
    reasons: ReadonlyArray<{ reason: RefusalReason; count: number }>;
}

export function sumRefusals(rows: readonly RefusalCount[]): RefusedActs {
    const reasons = REFUSAL_REASONS.map((reason) => ({
        reason,
        count: rows.reduce((sum, { counts }) => sum + (counts[reason] ?? 0), 0),
    })).filter(({ count }) => count > 0);
    reasons.sort((a, b) => b.count - a.count);
    return { total: reasons.reduce((sum, { count }) => sum + count, 0), reasons };
}
