import { expect } from 'chai';
import { describe, it } from 'mocha';

import { findFindings, fixOf } from '../../src/policy/findings';
import type { Finding, GuestFacts, WorkspaceFacts } from '../../src/policy/findings';
import type { GuestRecord } from '../../src/policy/guests';
import type { Policy } from '../../src/policy/types';
import { caps, lifecycle, policyWith } from '../support/policyObjects';

const NOW = new Date('2026-06-01T12:00:00Z');

const GUS = { userId: 'gus-id', username: 'gus' };

function daysAgo(count: number): Date {
    return new Date(NOW.getTime() - count * 86_400_000);
}

/** A guest with whom all is well, unless something else is said. */
function facts(overrides: Partial<GuestFacts> = {}): GuestFacts {
    return {
        ...GUS,
        record: {
            ...GUS,
            isActive: true,
            addedAt: daysAgo(200),
            sponsorId: 'mia-id',
            expiresAt: new Date('2026-12-31T23:59:59Z'),
        },
        roles: ['guest'],
        since: daysAgo(200),
        lastLoginAt: daysAgo(1),
        rooms: 2,
        roomLimit: 2,
        sponsor: { username: 'mia', isActiveMember: true },
        ...overrides,
    };
}

function without(field: 'sponsorId' | 'expiresAt'): Partial<GuestFacts> {
    const { record } = facts();
    return { record: { ...(record as GuestRecord), [field]: undefined } };
}

function recordSince(days: number): GuestRecord {
    return { ...(facts().record as GuestRecord), addedAt: daysAgo(days) };
}

function find(
    guests: readonly GuestFacts[],
    { policy = {}, ...workspace }: Partial<WorkspaceFacts> & { policy?: Partial<Policy> } = {},
): Finding[] {
    return findFindings(guests, { taken: 1, invited: [], excess: [], now: NOW, ...workspace }, policyWith([], policy));
}

describe('findFindings', () => {
    for (const [sentence, overrides, expected] of [
        ['a guest with whom all is well', {}, []],
        ['a guest in as many rooms as allowed', { rooms: 2, roomLimit: 2 }, []],
        [
            'a guest in one room too many',
            { rooms: 3, roomLimit: 2 },
            [{ kind: 'over_room_limit', ...GUS, rooms: 3, limit: 2 }],
        ],
        [
            'a guest in rooms that are closed to guests',
            { closedRooms: ['board', 'lab'] },
            [{ kind: 'in_closed_room', ...GUS, rooms: ['board', 'lab'] }],
        ],
        ['a guest in no closed room', { closedRooms: [] }, []],
        ['a guest without a limit', { rooms: 30, roomLimit: 0 }, []],
        ['a guest whose rooms nobody counted', { rooms: undefined, roomLimit: 2 }, []],
        [
            'a guest with a second role',
            { roles: ['guest', 'user'] },
            [{ kind: 'second_role', ...GUS, roles: ['user'] }],
        ],
        ['a guest of whom no roles are known', { roles: undefined }, []],
        ['a guest without a sponsor', without('sponsorId'), [{ kind: 'no_sponsor', ...GUS }]],
        [
            'a guest whose sponsor is no active member',
            { sponsor: { username: 'max', isActiveMember: false } },
            [{ kind: 'inactive_sponsor', ...GUS, sponsor: 'max' }],
        ],
        ['a guest whose sponsor could not be looked up', { sponsor: undefined }, []],
        ['a guest without an end', without('expiresAt'), [{ kind: 'no_expiry', ...GUS }]],
        [
            'a guest without a record',
            { record: undefined },
            [
                { kind: 'no_sponsor', ...GUS },
                { kind: 'no_expiry', ...GUS },
            ],
        ],
        ['a guest whose record cannot be read', { record: 'unreadable' }, []],
        ['a guest who logged in 89 days ago', { lastLoginAt: daysAgo(89) }, []],
        [
            'a guest who logged in 90 days ago',
            { lastLoginAt: daysAgo(90) },
            [{ kind: 'inactive', ...GUS, since: daysAgo(90) }],
        ],
        ['a new guest who has never logged in', { lastLoginAt: 'never', since: daysAgo(3) }, []],
        [
            'an old guest who has never logged in',
            { lastLoginAt: 'never', since: daysAgo(91) },
            [{ kind: 'never_logged_in', ...GUS, since: daysAgo(91) }],
        ],
        ['a guest whose account could not be looked up', { lastLoginAt: undefined, roles: undefined }, []],
    ] as ReadonlyArray<[string, Partial<GuestFacts>, Finding[]]>) {
        it(`finds ${expected.map(({ kind }) => kind).join(', ') || 'nothing'} of ${sentence}`, () => {
            expect(find([facts(overrides)])).to.deep.equal(expected);
        });
    }

    it('finds an end past the longest access that the settings allow, and none that somebody may say today', () => {
        const until = (day: string): Partial<GuestFacts> => {
            const expiresAt = new Date(`${day}T23:59:59.999Z`);
            return { record: { ...(facts().record as GuestRecord), expiresAt } };
        };
        const policy = { lifecycle: lifecycle({ maxExpiryDays: 30 }) };
        expect(find([facts(until('2027-07-01'))])).to.deep.equal([]);
        // By clocks that are far enough ahead, it is tomorrow.
        expect(find([facts(until('2026-07-02'))], { policy })).to.deep.equal([]);
        const found = find([facts(until('2026-07-03'))], { policy });
        expect(found).to.deep.equal([
            { kind: 'expiry_too_late', ...GUS, expiresAt: new Date('2026-07-03T23:59:59.999Z'), mostDays: 30 },
        ]);
        expect(fixOf(found[0], { defaultRole: 'user' })).to.equal('extend');
        expect(find([facts({ record: 'unreadable' })], { policy })).to.deep.equal([]);
    });

    it('goes by the days that the settings give an inactive guest', () => {
        const policy = { lifecycle: lifecycle({ inactivityDays: 30 }) };
        expect(find([facts({ lastLoginAt: daysAgo(29) })], { policy })).to.deep.equal([]);
        expect(find([facts({ lastLoginAt: daysAgo(30) })], { policy })).to.have.lengthOf(1);
    });

    it('finds more places taken than there are', () => {
        const policy = { caps: caps({ guests: 5 }) };
        expect(find([], { policy, taken: 5 })).to.deep.equal([]);
        expect(find([], { policy, taken: 6 })).to.deep.equal([{ kind: 'over_guest_cap', taken: 6, limit: 5 }]);
        expect(find([], { taken: 600 })).to.deep.equal([]);
    });

    it('names the guests who were admitted last past the limit, and none for whom an invitation came later', () => {
        const [early, late, unseen] = [
            facts({ userId: 'early-id', username: 'early' }),
            facts({ userId: 'late-id', username: 'late', since: daysAgo(300), record: recordSince(10) }),
            facts({ userId: 'unseen-id', username: 'unseen', since: undefined, record: undefined }),
        ];
        const past = (limit: number, invited: readonly Date[] = []): string[] =>
            find([unseen, late, early], {
                policy: { caps: caps({ guests: limit }) },
                taken: 3 + invited.length,
                invited,
            }).flatMap((one) => (one.kind === 'past_guest_cap' ? [one.username] : []));
        expect(past(3)).to.deep.equal([]);
        expect(past(2)).to.deep.equal(['unseen']);
        expect(past(1)).to.deep.equal(['late', 'unseen']);
        expect(past(2, [daysAgo(5)])).to.deep.equal(['unseen']);
        expect(past(2, [daysAgo(20)])).to.deep.equal(['late', 'unseen']);
    });

    it('finds what the guest roles hold beyond the baseline, each permission once', () => {
        const excess = [
            { role: 'guest', permission: 'create-c' },
            { role: 'extern', permission: 'create-c' },
            { role: 'extern', permission: 'mention-all' },
        ];
        expect(find([], { excess })).to.deep.equal([
            { kind: 'extra_permissions', permissions: ['create-c', 'mention-all'] },
        ]);
    });

    it('shows what concerns all first, then kind by kind, by name', () => {
        const two = ['gina', 'alex'].map((username) =>
            facts({ userId: `${username}-id`, username, record: undefined, rooms: 9 }),
        );
        const found = find(two, { taken: 9, policy: { caps: caps({ guests: 1 }) } });
        expect(found.map((one) => ('username' in one ? `${one.kind} ${one.username}` : one.kind))).to.deep.equal([
            'over_guest_cap',
            'past_guest_cap alex',
            'past_guest_cap gina',
            'over_room_limit alex',
            'over_room_limit gina',
            'no_sponsor alex',
            'no_sponsor gina',
            'no_expiry alex',
            'no_expiry gina',
        ]);
    });
});

describe('fixOf', () => {
    it('takes guests out of closed rooms', () => {
        expect(fixOf({ kind: 'in_closed_room', ...GUS, rooms: ['board'] }, { defaultRole: 'user' })).to.equal('leave');
    });

    it('takes the default role away, and leaves other roles to people', () => {
        const policy = { defaultRole: 'user' };
        expect(fixOf({ kind: 'second_role', ...GUS, roles: ['user', 'helper'] }, policy)).to.equal('demote');
        expect(fixOf({ kind: 'second_role', ...GUS, roles: ['helper'] }, policy)).to.equal('info');
    });
});
