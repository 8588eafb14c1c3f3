import type {
    Access,
    Caps,
    GuestAction,
    LifecycleRules,
    Person,
    Policy,
    RestrictionId,
    Room,
    Writing,
} from '../../src/policy/types';
import { RESTRICTIONS } from '../../src/policy/restrictions';
import { DEFAULT_USERNAME_PATTERN } from '../../src/policy/restrictions/mentions';

/** A guest, Gus, unless something else is said. */
export function guest(overrides: Partial<Person> = {}): Person {
    return { id: 'gus-id', username: 'gus', kind: 'user', roles: ['guest'], ...overrides };
}

/** An ordinary member, Mia. */
export function member(overrides: Partial<Person> = {}): Person {
    return { id: 'mia-id', username: 'mia', kind: 'user', roles: ['user'], ...overrides };
}

/** An administrator, Ada, who is a manager by the default settings. */
export function admin(overrides: Partial<Person> = {}): Person {
    return { id: 'ada-id', username: 'ada', kind: 'user', roles: ['admin', 'user'], ...overrides };
}

/** Every kind of person that a rule can meet, and whether the rules for guests apply to them. */
export const ROLE_CASES: ReadonlyArray<{ title: string; person: Person | undefined; isGuest: boolean }> = [
    { title: 'a guest', person: guest(), isGuest: true },
    { title: 'a guest who is a user too', person: guest({ roles: ['user', 'guest'] }), isGuest: true },
    { title: 'a guest with an exempt role', person: guest({ roles: ['guest', 'admin'] }), isGuest: false },
    { title: 'a member', person: member(), isGuest: false },
    { title: 'a member without any role', person: member({ roles: [] }), isGuest: false },
    { title: 'an administrator', person: admin(), isGuest: false },
    { title: 'a bot', person: member({ kind: 'bot', roles: ['bot', 'guest'] }), isGuest: false },
    { title: 'an app', person: member({ kind: 'app', roles: ['app', 'guest'] }), isGuest: false },
    { title: 'a visitor', person: member({ kind: 'visitor', roles: undefined }), isGuest: false },
    { title: 'a partial account', person: { id: 'x', username: 'x', kind: 'unknown' }, isGuest: true },
    { title: 'a person of whom only the kind is known', person: member({ roles: undefined }), isGuest: true },
    { title: 'an unknown kind of account with a member role', person: member({ kind: 'unknown' }), isGuest: false },
    { title: 'nobody', person: undefined, isGuest: true },
];

export function access(overrides: Partial<Record<keyof Access, readonly string[]>> = {}): Access {
    return {
        guestRoles: new Set(overrides.guestRoles ?? ['guest']),
        exemptRoles: new Set(overrides.exemptRoles ?? ['admin']),
        managerRoles: new Set(overrides.managerRoles ?? ['admin']),
        requesterRoles: new Set(overrides.requesterRoles ?? ['user']),
    };
}

/** No limits, unless something else is said. */
export function caps(overrides: Partial<Caps> = {}): Caps {
    return { guests: 0, rooms: 0, countDirectMessages: false, overCap: 'deactivate', ...overrides };
}

/** Nothing but reminders, unless something else is said. */
export function lifecycle(overrides: Partial<LifecycleRules> = {}): LifecycleRules {
    return {
        maxExpiryDays: 0,
        reminderDays: [14, 5, 1],
        inactivityDays: 0,
        reviewIntervalDays: 0,
        reviewSilence: 'notify',
        ...overrides,
    };
}

/** A policy with exactly these restrictions switched on. */
export function policyWith(on: readonly RestrictionId[], overrides: Partial<Policy> = {}): Policy {
    const restrictions = Object.fromEntries(RESTRICTIONS.map(({ id }) => [id, on.includes(id)]));
    return {
        access: access(),
        restrictions: restrictions as Record<RestrictionId, boolean>,
        caps: caps(),
        invitations: { allowedDomains: [], blockedDomains: [], days: 14, defaultExpiryDays: 0 },
        lifecycle: lifecycle(),
        rooms: { byDefault: 'open', announcesGuests: true, noticesDirectMessages: true },
        terms: { text: '', version: 'none' },
        auditRetentionDays: 365,
        permissionLock: 'report',
        guestRole: 'guest',
        defaultRole: 'user',
        noticeRoom: '',
        usernamePattern: DEFAULT_USERNAME_PATTERN,
        language: 'en',
        ...overrides,
    };
}

export function policyWithAll(overrides: Partial<Policy> = {}): Policy {
    return policyWith(
        RESTRICTIONS.map(({ id }) => id),
        overrides,
    );
}

/** A public channel. */
export function room(overrides: Partial<Room> = {}): Room {
    return { id: 'room-id', type: 'channel', isTeam: false, isDiscussion: false, messageCount: 3, ...overrides };
}

export function writing(overrides: Partial<Writing> = {}): Writing {
    return { text: 'Good morning', descriptions: [], ...overrides };
}

type ActionOf<K extends GuestAction['kind']> = Extract<GuestAction, { kind: K }>;

const OPEN = { roomPolicy: 'open' } as const;

/** A harmless message in a channel. */
export function sending(overrides: Partial<ActionOf<'send'>> = {}): ActionOf<'send'> {
    return { kind: 'send', person: guest(), room: room(), writing: writing(), ...OPEN, hasFile: false, ...overrides };
}

export function editing(overrides: Partial<ActionOf<'edit'>> = {}): ActionOf<'edit'> {
    return { kind: 'edit', person: guest(), room: room(), writing: writing(), ...OPEN, ...overrides };
}

/** A deletion that may be the author's own. */
export function deleting(overrides: Partial<ActionOf<'delete'>> = {}): ActionOf<'delete'> {
    return { kind: 'delete', person: guest(), room: room(), canBeOwn: true, ...overrides };
}

/** The creation of a public channel. */
export function creatingRoom(overrides: Partial<ActionOf<'createRoom'>> = {}): ActionOf<'createRoom'> {
    return { kind: 'createRoom', person: guest(), room: room({ id: '', messageCount: 0 }), ...OPEN, ...overrides };
}

/** An upload to a channel. */
export function uploading(overrides: Partial<ActionOf<'upload'>> = {}): ActionOf<'upload'> {
    return { kind: 'upload', person: guest(), roomId: 'room-id', ...OPEN, ...overrides };
}

/** Somebody enters a public channel without being invited. */
export function joining(overrides: Partial<ActionOf<'join'>> = {}): ActionOf<'join'> {
    return { kind: 'join', person: guest(), room: room(), isInvited: false, ...overrides };
}
