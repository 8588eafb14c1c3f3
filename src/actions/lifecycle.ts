import type { GuestRecord, Invitation } from '../policy/guests';
import type { ConnectionFailure } from './connectionPort';

/** What a guest account is made of; everything but the address may be left out. */
export interface NewGuest {
    email: string;
    name?: string;
    username?: string;
    roomIds: readonly string[];
    sponsorId?: string;
    expiresAt?: Date;
    note?: string;
}

export interface NewInvitations {
    emails: readonly string[];
    roomIds: readonly string[];
    sponsorId?: string;
    expiresAt?: Date;
}

/** A step that a person reads about when not everything succeeded. */
export type Step =
    | 'lookup'
    | 'account'
    | 'record'
    | 'room'
    | 'mail'
    | 'welcome_mail'
    | 'invitation'
    | 'guest_role'
    | 'default_role'
    | 'activation'
    | 'deactivation'
    | 'place';

/** Why a step was not done, where it was not the connection that failed; looked up under `failure_<failure>`. */
export const ACT_FAILURES = [
    'access_ended',
    'already_active',
    'already_guest',
    'already_inactive',
    'already_invited',
    'already_member',
    'bad_address',
    'cap_reached',
    'domain_blocked',
    'domain_not_allowed',
    'not_a_guest',
    'records',
    'room_closed',
    'server',
    'unknown_room',
    'unknown_user',
    'unreadable',
] as const;

export type ActFailure = (typeof ACT_FAILURES)[number];

export type StepFailure = ConnectionFailure | ActFailure;

/** One step and what became of it; `detail` is a room's or person's name, or an address. */
export interface StepResult {
    step: Step;
    isDone: boolean;
    detail?: string;
    /** Looked up under `connection_<failure>` or `failure_<failure>`. */
    failure?: StepFailure;
    /** The server's words, or numbers such as `5/5`. */
    failureDetail?: string;
    /** Whether it may have taken effect all the same: the answer was lost. */
    isUncertain?: boolean;
}

/**
 * What came of an act. `code` names the sentence (`outcome_<code>`), `params` go into it. An act that half succeeded
 * lists its steps; running it again finishes what is left.
 */
export interface Outcome<Code extends string = string> {
    code: Code;
    isDone: boolean;
    params?: Readonly<Record<string, string | number>>;
    /** Moments, written as days in the reader's language and time zone. */
    dates?: Readonly<Record<string, Date>>;
    /** Days of the calendar, as `schedule` keeps them: the same for every reader. */
    days?: Readonly<Record<string, Date>>;
    count?: number;
    steps?: readonly StepResult[];
    /** What else is to be said, in this order. */
    also?: readonly Outcome<Code>[];
}

export type GuestState = 'active' | 'inactive' | 'pending';

export type GuestFilter = GuestState | 'expiring' | 'all';

export interface GuestQuery {
    filter: GuestFilter;
    /** Part of a name, user name or address. */
    text?: string;
    offset: number;
    count: number;
}

/** One line of a list or of the panel. For a pending invitation there is an address and no account. */
export interface GuestRow {
    state: GuestState;
    userId?: string;
    username?: string;
    name?: string;
    email?: string;
    record?: GuestRecord;
    invitation?: Invitation;
    sponsorUsername?: string;
    /** Rooms that count under the room cap; undefined where nobody counted. */
    rooms?: number;
    roomLimit?: number;
    lastLoginAt?: Date;
    /** Whether access has come to its end, by the clock of the guest. */
    isExpired?: boolean;
    /** Since when it is asked whether the guest is still needed, or when it will be. */
    review?: { isOpen: boolean; at: Date };
}

export interface GuestPage {
    rows: readonly GuestRow[];
    /** Places in the whole list; who holds an exempt role beside a guest's leaves one empty, so a page may be shorter. */
    total: number;
    offset: number;
    /** Where the page comes from: the server's own list, or what the app has on record. */
    source: 'server' | 'store';
    /** Why the server's list could not be read, though there is a connection. */
    failure?: StepFailure;
    failureDetail?: string;
}

export interface Usage {
    /** By the server's own number where there is one, else by the records. */
    active: number;
    /** By the app's own records. */
    recordedActive: number;
    pending: number;
    inactive: number;
    /** 0 = no limit. */
    cap: number;
    /** The server's own number of active guests; undefined without a connection. */
    serverActive?: number;
    /** Guests whose access ends within 14 days. */
    expiring: number;
    /** Places that the app's counter showed before it was corrected. */
    counter: number;
    /** Why the server's number could not be read, though there is a connection. */
    failure?: StepFailure;
    failureDetail?: string;
}
