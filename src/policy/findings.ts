import type { GuestRecord } from './guests';
import type { Excess } from './permissions';
import { dayIn, days, FIRST_OFFSET } from './schedule';
import type { Policy } from './types';

/** Days without a login after which a guest is a finding, where the settings end nobody's access for that. */
const INACTIVE_DAYS = 90;

/** What is known of an active guest; what could not be looked up is absent, and is no finding. */
export interface GuestFacts {
    userId: string;
    username: string;
    /** Absent where the app has none; one that cannot be read says nothing. */
    record?: GuestRecord | 'unreadable';
    /** Ids. */
    roles?: readonly string[];
    /** Since when the guest has been here, and when they last logged in; a `lastLoginAt` of `never` is a fact. */
    since?: Date;
    lastLoginAt?: Date | 'never';
    /** Rooms that count under the limit. */
    rooms?: number;
    /** Names of those that are closed to guests. */
    closedRooms?: readonly string[];
    /** 0 = none. */
    roomLimit: number;
    /** The sponsor's user name, and whether they are an active member. */
    sponsor?: { username: string; isActiveMember: boolean };
}

/** What is known of the workspace as a whole. */
export interface WorkspaceFacts {
    /** Active guests and pending invitations. */
    taken: number;
    /** When each of the pending invitations was sent. */
    invited: readonly Date[];
    /** What the guest roles hold beyond the baseline. */
    excess: readonly Excess[];
    now: Date;
}

/** What somebody should look at; the sentence is looked up under `finding_<kind>`. */
export type Finding =
    | { kind: 'over_guest_cap'; taken: number; limit: number }
    | { kind: 'extra_permissions'; permissions: readonly string[] }
    | GuestFinding;

export type GuestFinding = Pick<GuestFacts, 'userId' | 'username'> &
    (
        | { kind: 'over_room_limit'; rooms: number; limit: number }
        | { kind: 'in_closed_room'; rooms: readonly string[] }
        | { kind: 'second_role'; roles: readonly string[] }
        | { kind: 'past_guest_cap' | 'no_sponsor' | 'no_expiry' }
        | { kind: 'inactive_sponsor'; sponsor: string }
        | { kind: 'expiry_too_late'; expiresAt: Date; mostDays: number }
        | { kind: 'inactive' | 'never_logged_in'; since: Date }
    );

/** What puts a finding right. */
export type Fix = 'panel' | 'repair' | 'limit' | 'leave' | 'demote' | 'info' | 'sponsor' | 'extend' | 'deactivate';

type Check = (guest: GuestFacts, policy: Policy, now: Date) => GuestFinding | undefined;

/** One line for each thing that can be wrong with a guest, in the order in which they are shown. */
const CHECKS: readonly Check[] = [
    ({ userId, username, rooms, roomLimit: limit }) =>
        limit > 0 && rooms !== undefined && rooms > limit
            ? { kind: 'over_room_limit', userId, username, rooms, limit }
            : undefined,
    ({ userId, username, closedRooms: rooms = [] }) =>
        rooms.length > 0 ? { kind: 'in_closed_room', userId, username, rooms } : undefined,
    ({ userId, username, roles = [] }, { access }) => {
        const others = roles.filter((role) => !access.guestRoles.has(role));
        return others.length > 0 ? { kind: 'second_role', userId, username, roles: others } : undefined;
    },
    ({ userId, username, record }) =>
        record !== 'unreadable' && record?.sponsorId === undefined
            ? { kind: 'no_sponsor', userId, username }
            : undefined,
    ({ userId, username, sponsor }) =>
        sponsor?.isActiveMember === false
            ? { kind: 'inactive_sponsor', userId, username, sponsor: sponsor.username }
            : undefined,
    ({ userId, username, record }) =>
        record !== 'unreadable' && record?.expiresAt === undefined
            ? { kind: 'no_expiry', userId, username }
            : undefined,
    ({ userId, username, record }, { lifecycle: { maxExpiryDays: mostDays } }, now) => {
        const expiresAt = record === 'unreadable' ? undefined : record?.expiresAt;
        // What anybody in the world may say today is not too late.
        return mostDays > 0 && expiresAt !== undefined && expiresAt > dayIn(mostDays, now, FIRST_OFFSET)
            ? { kind: 'expiry_too_late', userId, username, expiresAt, mostDays }
            : undefined;
    },
    ({ userId, username, since, lastLoginAt }, { lifecycle }, now) => {
        const latest = lastLoginAt === 'never' ? since : lastLoginAt;
        const longest = days(lifecycle.inactivityDays || INACTIVE_DAYS);
        if (latest === undefined || now.getTime() - latest.getTime() < longest) {
            return undefined;
        }
        return { kind: lastLoginAt === 'never' ? 'never_logged_in' : 'inactive', userId, username, since: latest };
    },
];

/** Everything that is wrong, what concerns all guests first, then kind by kind, by name. */
export function findFindings(guests: readonly GuestFacts[], workspace: WorkspaceFacts, policy: Policy): Finding[] {
    const sorted = [...guests].sort((a, b) => (a.username < b.username ? -1 : 1));
    const found: Finding[] = [];
    const limit = policy.caps.guests;
    if (limit > 0 && workspace.taken > limit) {
        found.push({ kind: 'over_guest_cap', taken: workspace.taken, limit });
    }
    if (workspace.excess.length > 0) {
        const permissions = [...new Set(workspace.excess.map(({ permission }) => permission))];
        found.push({ kind: 'extra_permissions', permissions });
    }
    if (limit > 0) {
        const last = lastAdmitted(sorted, workspace.invited, workspace.taken - limit);
        found.push(...last.map(({ userId, username }) => ({ kind: 'past_guest_cap' as const, userId, username })));
    }
    for (const check of CHECKS) {
        for (const guest of sorted) {
            const finding = check(guest, policy, workspace.now);
            if (finding !== undefined) {
                found.push(finding);
            }
        }
    }
    return found;
}

/** The guests among those who took the last places, in the order of all guests; whoever nobody let in came last. */
function lastAdmitted(guests: readonly GuestFacts[], invited: readonly Date[], count: number): GuestFacts[] {
    const admittedAt = ({ record, since }: GuestFacts): number =>
        (record === 'unreadable' ? since : (record?.addedAt ?? since))?.getTime() ?? Infinity;
    const places = [
        ...guests.map((guest) => ({ at: admittedAt(guest), guest })),
        ...invited.map((at) => ({ at: at.getTime(), guest: undefined })),
    ];
    const last = new Set(
        places
            .sort((a, b) => b.at - a.at || 0)
            .slice(0, Math.max(0, count))
            .map(({ guest }) => guest),
    );
    return guests.filter((guest) => last.has(guest));
}

/** How a finding is put right; of the roles beside the guest role the app can take the default one away. */
export function fixOf(finding: Finding, { defaultRole }: Pick<Policy, 'defaultRole'>): Fix {
    switch (finding.kind) {
        case 'over_guest_cap':
            return 'panel';
        case 'extra_permissions':
            return 'repair';
        case 'over_room_limit':
            return 'limit';
        case 'in_closed_room':
            return 'leave';
        case 'second_role':
            return finding.roles.includes(defaultRole) ? 'demote' : 'info';
        case 'no_sponsor':
        case 'inactive_sponsor':
            return 'sponsor';
        case 'no_expiry':
        case 'expiry_too_late':
            return 'extend';
        case 'past_guest_cap':
        case 'inactive':
        case 'never_logged_in':
            return 'deactivate';
    }
}
