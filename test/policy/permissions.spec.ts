import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import {
    AUDIT_VALIDITY,
    BASELINE,
    findDeletingRoles,
    findExcess,
    findExtra,
    judgeOwnDeletion,
    MEMBER_ROLES,
    mayDeleteOwn,
    newExcess,
} from '../../src/policy/permissions';
import type { AuditResult, PermissionRoles, Standing } from '../../src/policy/permissions';
import { FRESH } from '../support/permissionPorts';

const GUEST = new Set(['guest']);

function entries(changes: Readonly<Record<string, readonly string[]>> = {}): PermissionRoles[] {
    return Object.entries({ ...FRESH, ...changes }).map(([id, roles]) => ({ id, roles }));
}

describe('what guest roles hold beyond the baseline', () => {
    it('is nothing on a fresh workspace', () => {
        expect(findExcess(entries(), GUEST)).to.deep.equal([]);
    });

    it('is every other permission, the personal access tokens first', () => {
        const changed = entries({
            'create-c': ['user', 'guest'],
            'mention-all': ['guest'],
            'create-personal-access-tokens': ['guest', 'user'],
        });
        expect(findExcess(changed, GUEST)).to.deep.equal([
            { role: 'guest', permission: 'create-personal-access-tokens' },
            { role: 'guest', permission: 'create-c' },
            { role: 'guest', permission: 'mention-all' },
        ]);
    });

    it('is told role by role', () => {
        const changed = entries({ 'create-c': ['guest', 'client'], 'view-p-room': ['client'] });
        expect(findExcess(changed, new Set(['guest', 'client']))).to.deep.equal([
            { role: 'client', permission: 'create-c' },
            { role: 'guest', permission: 'create-c' },
        ]);
    });

    it('never holds the baseline or a role that is no guest role, whatever the table', () => {
        const permission = fc.record({
            id: fc.oneof(fc.constantFrom(...BASELINE), fc.string()),
            roles: fc.array(fc.constantFrom<string>('guest', 'client', 'user', 'admin')),
        });
        fc.assert(
            fc.property(fc.uniqueArray(permission, { selector: ({ id }) => id }), (table) => {
                const excess = findExcess(table, new Set(['guest', 'client']));
                const expected = table
                    .filter(({ id }) => !BASELINE.includes(id))
                    .flatMap(({ id, roles }) =>
                        ['client', 'guest'].filter((role) => roles.includes(role)).map((role) => `${role} ${id}`),
                    );
                expect(excess.map(({ role, permission: id }) => `${role} ${id}`)).to.have.members(expected);
            }),
        );
    });
});

describe('what a second role adds', () => {
    it('is what neither the baseline nor the guest role gives', () => {
        const changed = entries({ 'mention-all': ['user', 'guest'] });
        expect(findExtra(changed, 'user', GUEST)).to.deep.equal([
            'create-personal-access-tokens',
            'create-c',
            'delete-own-message',
        ]);
    });

    it('is nothing for a role without permissions', () => {
        expect(findExtra(entries(), 'label', GUEST)).to.deep.equal([]);
    });
});

it('tells what has come to be held since the last time', () => {
    const a = { role: 'guest', permission: 'create-c' };
    const b = { role: 'client', permission: 'create-c' };
    expect(newExcess([a], [a, b])).to.deep.equal([b]);
    expect(newExcess([a, b], [a])).to.deep.equal([]);
    const c = { role: 'guest', permission: 'mention-all' };
    expect(newExcess([a], [a, c])).to.deep.equal([c]);
});

describe('who may delete messages of their own', () => {
    it('is whoever holds one of the three permissions, by any role', () => {
        expect(findDeletingRoles(entries())).to.deep.equal(['admin', 'moderator', 'owner', 'user']);
        expect(mayDeleteOwn(entries(), ['guest'])).to.equal(false);
        expect(mayDeleteOwn(entries(), ['guest', 'owner'])).to.equal(true);
        expect(mayDeleteOwn(entries(), [])).to.equal(false);
    });

    for (const permission of ['delete-own-message', 'delete-message', 'force-delete-message']) {
        it(`is whoever holds ${permission}`, () => {
            expect(mayDeleteOwn([{ id: permission, roles: ['client'] }], ['client'])).to.equal(true);
        });
    }
});

describe('whether a deletion can be the author’s own', () => {
    const NOW = new Date('2026-01-01T12:00:00Z');

    function audit(overrides: Partial<AuditResult> = {}): AuditResult {
        return {
            checkedAt: new Date(NOW.getTime() - 60_000),
            deletingRoles: ['admin', 'moderator', 'owner', 'user'],
            deletingRoomRoles: ['moderator', 'owner'],
            excess: [],
            ...overrides,
        };
    }

    const NOBODY: Standing = { isOwner: false, isModerator: false };

    const cases: ReadonlyArray<
        [string, AuditResult | undefined, readonly string[] | undefined, Standing | undefined, string]
    > = [
        ['a guest who is nothing in the room', audit(), ['guest'], NOBODY, 'impossible'],
        ['a guest whose standing is not known yet', audit(), ['guest'], undefined, 'ask'],
        ['a guest who owns the room', audit(), ['guest'], { ...NOBODY, isOwner: true }, 'possible'],
        ['a guest who moderates the room', audit(), ['guest'], { ...NOBODY, isModerator: true }, 'possible'],
        ['a guest with a second role that deletes', audit(), ['guest', 'user'], NOBODY, 'possible'],
        ['a guest with a harmless second role', audit(), ['guest', 'label'], NOBODY, 'impossible'],
        ['a guest with a room role given without a room', audit(), ['guest', 'owner'], NOBODY, 'possible'],
        ['a guest of whom no roles are known', audit(), undefined, NOBODY, 'possible'],
        ['no audit', undefined, ['guest'], NOBODY, 'possible'],
        [
            'an audit of exactly an hour ago',
            audit({ checkedAt: new Date(NOW.getTime() - AUDIT_VALIDITY) }),
            ['guest'],
            NOBODY,
            'impossible',
        ],
        [
            'an older audit',
            audit({ checkedAt: new Date(NOW.getTime() - AUDIT_VALIDITY - 1) }),
            ['guest'],
            NOBODY,
            'possible',
        ],
        ['an audit of this very moment', audit({ checkedAt: NOW }), ['guest'], NOBODY, 'impossible'],
        ['an audit of the future', audit({ checkedAt: new Date(NOW.getTime() + 1) }), ['guest'], NOBODY, 'possible'],
        [
            'a guest role that deletes',
            audit({ deletingRoles: ['guest'], deletingRoomRoles: [] }),
            ['guest'],
            NOBODY,
            'possible',
        ],
        ['no room role that deletes: no look-up', audit({ deletingRoomRoles: [] }), ['guest'], undefined, 'impossible'],
        [
            'a room role of the workspace’s own',
            audit({ deletingRoomRoles: ['owner', 'custom-id'] }),
            ['guest'],
            NOBODY,
            'possible',
        ],
        [
            'a room role of the workspace’s own, whatever the standing',
            audit({ deletingRoomRoles: ['owner', 'custom-id'] }),
            ['guest'],
            { ...NOBODY, isLeader: false },
            'possible',
        ],
        [
            'leaders who delete, and an unknown leader',
            audit({ deletingRoomRoles: ['leader'] }),
            ['guest'],
            NOBODY,
            'possible',
        ],
        [
            'leaders who delete, and no leader',
            audit({ deletingRoomRoles: ['leader'] }),
            ['guest'],
            { ...NOBODY, isLeader: false },
            'impossible',
        ],
        [
            'owners who do not delete, and an owner',
            audit({ deletingRoomRoles: ['moderator'] }),
            ['guest'],
            { ...NOBODY, isOwner: true },
            'impossible',
        ],
    ];
    for (const [title, result, roles, standing, expected] of cases) {
        it(`is ${expected} for ${title}`, () => {
            expect(judgeOwnDeletion(result, roles, NOW, standing)).to.equal(expected);
        });
    }
});

it('never takes a permission from a built-in role that members hold', () => {
    expect([...MEMBER_ROLES].sort()).to.deep.equal(['admin', 'app', 'bot', 'leader', 'moderator', 'owner', 'user']);
});
