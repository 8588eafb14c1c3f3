import { isGuest } from './people';
import type { Person, Policy } from './types';

/** What the app remembers of a guest. The server knows neither sponsor nor limits. */
export interface GuestRecord {
    userId: string;
    username: string;
    /** As last seen; the server's word counts. */
    isActive: boolean;
    addedAt: Date;
    /** Who added or invited the guest; absent for accounts that came to be without the app. */
    addedBy?: string;
    /** User id of the member answerable for the guest. */
    sponsorId?: string;
    /** The last day of access, as `schedule` keeps days. */
    expiresAt?: Date;
    /** When that was last said; absent where it was said when the guest was added. */
    expirySetAt?: Date;
    /** A limit of rooms of this guest's own; absent where the workspace's holds. */
    roomLimit?: number;
    note?: string;
    /** Rooms that open once the address is verified. */
    awaited?: AwaitedRooms;
}

export interface AwaitedRooms {
    email: string;
    roomIds: readonly string[];
}

/** An address that was invited and has not registered yet. It reserves a place under the guest cap. */
export interface Invitation {
    /** In lower case. */
    email: string;
    roomIds: readonly string[];
    invitedBy: string;
    invitedAt: Date;
    lapsesAt: Date;
    sponsorId?: string;
    expiresAt?: Date;
    /** Whether the answer to its mail was lost: inviting the address again sends one more. */
    isUnconfirmed?: boolean;
    /** Since when its mail is being sent; absent once that is over. */
    mailBegunAt?: Date;
}

/** An account as the server shows it, to the app by its reader or to an administrator by REST. */
export interface Account {
    id: string;
    username: string;
    name: string;
    emails: ReadonlyArray<{ address: string; isVerified: boolean }>;
    /** Ids of workspace roles. */
    roles: readonly string[];
    isActive: boolean;
    createdAt?: Date;
    lastLoginAt?: Date;
    /** Hours ahead of universal time, as the person's client last said; absent where that is not known. */
    utcOffset?: number;
}

/** Whether an account of a person is a guest's. */
export function isGuestAccount(account: Account, policy: Pick<Policy, 'access'>): boolean {
    return isGuest(asPerson(account), policy.access);
}

export function asPerson({ id, username, roles }: Account): Person {
    return { id, username, roles, kind: 'user' };
}
