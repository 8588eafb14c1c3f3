/**
 * What kind of account a person is; `unknown` where the server says nothing about it. `automation` is no account: a
 * script that has shown the API's token.
 */
export type PersonKind = 'user' | 'bot' | 'app' | 'visitor' | 'automation' | 'unknown';

export interface Person {
    id: string;
    username: string;
    kind: PersonKind;
    /** Ids of workspace roles, never room roles; absent where the server sent a partial account. */
    roles?: readonly string[];
    /** Language preference, such as `de` or `pt-BR`. */
    language?: string;
    /** Hours ahead of UTC, as the person's client last said. */
    utcOffset?: number;
}

export type RoomType = 'channel' | 'group' | 'direct' | 'livechat' | 'unknown';

export interface Room {
    /** Empty for a room in the making. */
    id: string;
    type: RoomType;
    isTeam: boolean;
    isDiscussion: boolean;
    /** The room that this one is a discussion of. */
    parentId?: string;
    /** As the server counts, system messages included; falls when history is pruned. */
    messageCount: number;
    /** When somebody last wrote, system messages aside. */
    lastMessageAt?: Date;
}

/** What guests may do in a room: everything, read, or not even be there. */
export type RoomPolicy = 'open' | 'read-only' | 'closed';

/** The policy of the room in which something is written; undefined until it was looked up. */
interface InRoom {
    roomPolicy?: RoomPolicy;
}

/**
 * What somebody tries that may be denied to guests. `person` is absent where the server does not say who acts, and
 * is then judged as a guest: a fact that is missing must not open a path.
 */
export type GuestAction =
    | (InRoom & {
          kind: 'send';
          person?: Person;
          room: Room;
          writing: Writing;
          hasFile: boolean;
          /** Whether anybody but guests has written in this direct room; undefined until it was looked up. */
          isAnswered?: boolean;
          hasAcceptedTerms?: boolean;
      })
    | (InRoom & { kind: 'edit'; person?: Person; room: Room; writing: Writing; hasAcceptedTerms?: boolean })
    | {
          kind: 'delete';
          person?: Person;
          room: Room;
          /** Whether it may be the author who deletes; undefined until it was looked up. */
          canBeOwn?: boolean;
      }
    | (InRoom & { kind: 'createRoom'; person?: Person; room: Room })
    | {
          kind: 'createDirect';
          /** The server does not tell who opens a direct room. */
          person?: undefined;
          /** Undefined until the members were looked up. */
          hasOnlyGuests?: boolean;
      }
    | { kind: 'join'; person?: Person; room: Room; isInvited: boolean }
    | (InRoom & { kind: 'upload'; person?: Person; roomId: string; hasAcceptedTerms?: boolean });

/** Everything in a message where the server looks for mentions. */
export interface Writing {
    text: string;
    /** Descriptions of the top-level attachments. */
    descriptions: readonly string[];
    /** The mention list that travels with an encrypted message. */
    encryptedMentions?: readonly string[];
}

/**
 * A fact that only a look-up can give. `hasAcceptedTerms` is true as well where the terms do not matter, as in what is
 * written to the app itself.
 */
export type Fact = 'isAnswered' | 'hasOnlyGuests' | 'canBeOwn' | 'hasAcceptedTerms' | 'roomPolicy';

export type RestrictionId =
    | 'block_channel_creation'
    | 'block_group_creation'
    | 'block_direct_message_creation'
    | 'block_discussion_creation'
    | 'block_mention_all'
    | 'block_mention_here'
    | 'block_own_message_deletion'
    | 'block_self_join'
    | 'block_file_upload';

/** Why an act is denied; the sentence is looked up under `denied_<reason>`. */
export type DenialReason =
    | 'channel_creation'
    | 'group_creation'
    | 'team_creation'
    | 'direct_message_creation'
    | 'first_message'
    | 'discussion_creation'
    | 'mention_all'
    | 'mention_here'
    | 'own_message_deletion'
    | 'self_join'
    | 'file_upload'
    | 'terms'
    | 'room_closed'
    | 'room_read_only'
    | 'cannot_check';

export type Decision =
    { verdict: 'allow' } | { verdict: 'deny'; reason: DenialReason } | { verdict: 'ask'; fact: Fact };

/** Who is who: ids of workspace roles. */
export interface Access {
    guestRoles: ReadonlySet<string>;
    exemptRoles: ReadonlySet<string>;
    managerRoles: ReadonlySet<string>;
    requesterRoles: ReadonlySet<string>;
}

/** Everything an administrator has set, as the rules need it. Replaced as a whole, never changed. */
export interface Policy {
    access: Access;
    restrictions: Readonly<Record<RestrictionId, boolean>>;
    caps: Caps;
    invitations: InvitationRules;
    lifecycle: LifecycleRules;
    rooms: RoomRules;
    terms: Terms;
    /** Days for which the audit log is kept. */
    auditRetentionDays: number;
    permissionLock: 'off' | 'report' | 'repair';
    /** Id of the role that new guests get: the first of the guest roles. */
    guestRole: string;
    /** Id of the role that registration gives and promotion brings back. */
    defaultRole: string;
    /** Name of the room that gets the managers' notices; empty = direct messages. */
    noticeRoom: string;
    /** The server's expression for a user name, from its setting `UTF8_User_Names_Validation`. */
    usernamePattern: string;
    /** The workspace's language. */
    language: string;
}

/** 0 = no limit. */
export interface Caps {
    guests: number;
    rooms: number;
    countDirectMessages: boolean;
    overCap: 'deactivate' | 'notify';
}

export interface InvitationRules {
    /** Lower case; empty = any. */
    allowedDomains: readonly string[];
    blockedDomains: readonly string[];
    /** Days until an invitation lapses. */
    days: number;
    /** Days until access ends where nothing else is said; 0 = never. */
    defaultExpiryDays: number;
}

/** Days; 0 = off. */
export interface LifecycleRules {
    /** The farthest away that access may end. */
    maxExpiryDays: number;
    /** Days before the end of access on which guest and sponsor are reminded, the most first. */
    reminderDays: readonly number[];
    inactivityDays: number;
    reviewIntervalDays: number;
    /** What happens when nobody answers a review. */
    reviewSilence: 'notify' | 'deactivate';
}

export interface RoomRules {
    /** Of rooms for which nobody has said anything. */
    byDefault: 'open' | 'closed';
    announcesGuests: boolean;
    noticesDirectMessages: boolean;
}

export interface Terms {
    /** Empty = none. */
    text: string;
    /** Differs for every text. */
    version: string;
}

/** One thing that guests must not do. */
export interface Restriction {
    id: RestrictionId;
    isOnByDefault: boolean;
    /** Undefined where the restriction has nothing to say about the act. */
    check(action: GuestAction, policy: Policy): Decision | undefined;
}

export const ALLOW: Decision = { verdict: 'allow' };

export function deny(reason: DenialReason): Decision {
    return { verdict: 'deny', reason };
}
