import { expect } from 'chai';
import { describe, it } from 'mocha';

import { ConnectionError } from '../../src/actions/connectionPort';
import type { ConnectionFailure } from '../../src/actions/connectionPort';
import { checkPermissions, repairPermissions } from '../../src/actions/permissions';
import type { PermissionPorts } from '../../src/actions/permissions';
import type { Account } from '../../src/policy/guests';
import type { Policy } from '../../src/policy/types';
import { MemoryAuditLog } from '../support/memoryPorts';
import { MemoryAudit, MemoryRoles, PermissionTable } from '../support/permissionPorts';
import { access, admin, guest, member, policyWith } from '../support/policyObjects';

const NOW = new Date('2026-01-01T12:00:00Z');

const TOKENS = 'create-personal-access-tokens';

type TestPorts = PermissionPorts & { connection: PermissionTable; audit: MemoryAudit; roles: MemoryRoles };

function ports(changes: Readonly<Record<string, readonly string[]>> = {}, policy: Partial<Policy> = {}): TestPorts {
    return {
        policy: policyWith([], { permissionLock: 'repair', ...policy }),
        connection: new PermissionTable(changes),
        audit: new MemoryAudit(),
        roles: new MemoryRoles(),
        auditLog: new MemoryAuditLog(),
        now: () => NOW,
    };
}

function account(id: string, ...roles: string[]): Account {
    return { id, username: id, name: id, emails: [], roles, isActive: true };
}

function excess(...permissions: string[]): Array<{ role: string; permission: string }> {
    return permissions.map((permission) => ({ role: 'guest', permission }));
}

async function failureOf(work: Promise<unknown>): Promise<ConnectionFailure | undefined> {
    try {
        await work;
        return undefined;
    } catch (error) {
        return (error as ConnectionError).failure;
    }
}

describe('checkPermissions', () => {
    it('finds nothing on a fresh workspace, and puts on record what the rules need', async () => {
        const used = ports();
        const report = await checkPermissions(used);
        expect(report).to.deep.include({ excess: [], secondRoles: [] });
        expect(used.audit.saved).to.deep.equal([
            {
                checkedAt: NOW,
                deletingRoles: ['admin', 'moderator', 'owner', 'user'],
                deletingRoomRoles: ['moderator', 'owner'],
                excess: [],
            },
        ]);
        expect(used.connection.written()).to.deep.equal([]);
    });

    it('reports what the guest roles hold, personal access tokens among it', async () => {
        const used = ports({ 'create-c': ['guest'], [TOKENS]: ['admin', 'guest'] });
        expect((await checkPermissions(used)).excess).to.deep.equal(excess(TOKENS, 'create-c'));
        expect(used.audit.saved[0].excess).to.deep.equal(excess(TOKENS, 'create-c'));
    });

    it('takes a role that nobody knows, or that cannot be looked up, for one that rooms may give', async () => {
        const used = ports({ 'delete-message': ['helper-id', 'gone-id'] });
        used.roles.unknown.add('gone-id');
        await checkPermissions(used);
        expect(used.audit.saved[0].deletingRoomRoles).to.deep.equal(['gone-id', 'owner']);
        used.roles.findRole = () => Promise.reject(new Error('the reader is down'));
        await checkPermissions(used);
        expect(used.audit.saved[1].deletingRoomRoles).to.deep.equal(used.audit.saved[1].deletingRoles);
    });

    it('names second roles of active guests with what they add', async () => {
        const used = ports();
        used.connection.accounts.push(
            account('gus', 'guest', 'user'),
            account('gina', 'guest', 'user', 'helper-id', 'label'),
            account('ada', 'guest', 'admin'),
            { ...account('old', 'guest', 'bot'), isActive: false },
        );
        const report = await checkPermissions(used);
        expect(report.secondRoles).to.deep.equal([
            {
                role: 'user',
                guests: 2,
                permissions: [TOKENS, 'create-c', 'delete-own-message', 'mention-all'],
            },
            { role: 'helper-id', guests: 1, permissions: ['manage-moderation-actions'] },
        ]);
        expect(report.roleNames.get('helper-id')).to.equal('Helper');
    });

    it('looks at every page of guests', async () => {
        const used = ports();
        used.connection.accounts.push(...Array.from({ length: 250 }, (_, i) => account(`g${i}`, 'guest')));
        used.connection.accounts.push(account('last', 'guest', 'bot'));
        const report = await checkPermissions(used);
        expect(report.secondRoles).to.have.lengthOf(1);
        expect(report.secondRoles).to.have.nested.property('[0].role', 'bot');
        expect(used.connection.calls.filter((call) => call === 'listAccounts')).to.have.length(3);
    });

    it('reports without second roles where guests cannot be listed', async () => {
        const used = ports({ 'create-c': ['guest'] });
        used.connection.before = (call) => {
            if (call === 'listAccounts') {
                throw new ConnectionError('missing_permission', 'view-d-room');
            }
        };
        const report = await checkPermissions(used);
        expect(report.secondRoles).to.include({ failure: 'missing_permission', detail: 'view-d-room' });
        expect(report.excess).to.deep.equal(excess('create-c'));
    });

    it('rejects, and records nothing, where the permissions cannot be read', async () => {
        const used = ports();
        used.connection.isConnected = false;
        expect(await failureOf(checkPermissions(used))).to.equal('not_set');
        expect(used.audit.saved).to.deep.equal([]);
    });
});

describe('repairPermissions', () => {
    it('takes what is beyond the baseline from the guest roles, and from no other role', async () => {
        const used = ports({ 'create-c': ['admin', 'guest', 'user'], [TOKENS]: ['guest'], 'mention-all': ['user'] });
        expect(await repairPermissions(admin(), used)).to.deep.include({
            repaired: excess(TOKENS, 'create-c'),
            left: [],
        });
        expect(used.connection.written()).to.deep.equal([
            `setPermissionRoles ${TOKENS} `,
            'setPermissionRoles create-c admin,user',
        ]);
        expect(used.audit.saved[0]).to.deep.include({ excess: [] });
    });

    it('reads immediately before each write, so that what changed meanwhile stays', async () => {
        const used = ports({ 'create-c': ['guest', 'user'] });
        used.connection.before = (call, number) => {
            if (call === 'listPermissions' && number === 2) {
                used.connection.table.set('create-c', ['guest', 'user', 'helper-id']);
            }
        };
        await repairPermissions(admin(), used);
        expect(used.connection.table.get('create-c')).to.deep.equal(['user', 'helper-id']);
    });

    it('writes nothing where somebody was faster', async () => {
        const used = ports({ 'create-c': ['guest', 'user'] });
        used.connection.before = (call, number) => {
            if (call === 'listPermissions' && number === 2) {
                used.connection.table.set('create-c', ['user']);
            }
        };
        expect(await repairPermissions(admin(), used)).to.deep.include({ repaired: excess('create-c'), left: [] });
        expect(used.connection.written()).to.deep.equal([]);
    });

    it('writes one permission once for several guest roles', async () => {
        const used = ports(
            { 'create-c': ['guest', 'client', 'user'] },
            { access: access({ guestRoles: ['guest', 'client'] }) },
        );
        await repairPermissions(admin(), used);
        expect(used.connection.written()).to.deep.equal(['setPermissionRoles create-c user']);
    });

    it('does nothing the second time', async () => {
        const used = ports({ 'create-c': ['guest', 'user'] });
        await repairPermissions(admin(), used);
        const before = used.connection.written().length;
        expect(await repairPermissions(admin(), used)).to.deep.include({ repaired: [], left: [] });
        expect(used.connection.written()).to.have.length(before);
    });

    it('says what came back', async () => {
        const used = ports({ 'create-c': ['guest', 'user'] });
        used.connection.before = (call, number) => {
            if (call === 'listPermissions' && number === 3) {
                used.connection.table.set('create-c', ['guest', 'user']);
            }
        };
        expect(await repairPermissions(admin(), used)).to.deep.include({
            repaired: [],
            left: [{ role: 'guest', permission: 'create-c', reason: 'came_back' }],
        });
        expect(used.audit.saved[0].excess).to.deep.equal(excess('create-c'));
    });

    it('never touches a role of members, should it be named a guest role', async () => {
        const used = ports({}, { access: access({ guestRoles: ['user', 'guest'] }) });
        const report = await repairPermissions('schedule', used);
        expect(report).to.not.equal('not_allowed');
        const { left } = report as Exclude<typeof report, 'not_allowed'>;
        expect(left.map(({ role, reason }) => `${role} ${reason}`)).to.include('user member_role');
        expect(used.connection.written()).to.deep.equal([]);
    });

    const failures: readonly ConnectionFailure[] = [
        'missing_permission',
        'rate_limited',
        'unreachable',
        'server_error',
    ];
    for (const failure of failures) {
        it(`stops at ${failure} and says what is left`, async () => {
            const used = ports({ 'create-c': ['guest'], 'mention-all': ['guest'], [TOKENS]: ['guest'] });
            used.connection.before = (call, number) => {
                if (call === 'setPermissionRoles' && number === 2) {
                    throw new ConnectionError(failure, 'detail');
                }
            };
            expect(await repairPermissions(admin(), used)).to.deep.include({
                repaired: excess(TOKENS),
                left: excess('create-c', 'mention-all').map((one) => ({ ...one, reason: failure, detail: 'detail' })),
            });
        });
    }

    it('goes on after a permission that the server refuses to change', async () => {
        const used = ports({ 'create-c': ['guest'], 'mention-all': ['guest'] });
        let tries = 0;
        used.connection.before = (call) => {
            if (call === 'setPermissionRoles' && ++tries === 1) {
                throw new ConnectionError('rejected', 'Invalid permission');
            }
        };
        expect(await repairPermissions(admin(), used)).to.deep.include({
            repaired: excess('mention-all'),
            left: [{ ...excess('create-c')[0], reason: 'rejected', detail: 'Invalid permission' }],
        });
    });

    it('calls repaired what is gone, though the answer to the write was lost', async () => {
        const used = ports({ 'create-c': ['guest', 'user'] });
        used.connection.before = (call) => {
            if (call === 'setPermissionRoles') {
                used.connection.table.set('create-c', ['user']);
                throw new ConnectionError('unreachable', 'ETIMEDOUT', true);
            }
        };
        expect(await repairPermissions(admin(), used)).to.deep.include({ repaired: excess('create-c'), left: [] });
    });

    it('does not call repaired what it could not see afterwards', async () => {
        const used = ports({ 'create-c': ['guest'] });
        used.connection.before = (call, number) => {
            if (call === 'listPermissions' && number === 3) {
                throw new ConnectionError('unreachable');
            }
        };
        expect(await repairPermissions(admin(), used)).to.deep.include({
            repaired: [],
            left: [{ role: 'guest', permission: 'create-c', reason: 'unverified' }],
        });
    });

    it('reports what it did when the record fails', async () => {
        const used = ports({ 'create-c': ['guest'] });
        used.audit.save = () => Promise.reject(new Error('the store is down'));
        expect(await repairPermissions(admin(), used)).to.deep.include({
            left: [{ role: 'guest', permission: 'create-c', reason: 'unverified' }],
        });
    });

    it('is for managers, and for the schedule where the setting says so', async () => {
        for (const acting of [guest(), member()]) {
            const used = ports({ 'create-c': ['guest'] });
            expect(await repairPermissions(acting, used)).to.equal('not_allowed');
            expect(used.connection.calls).to.deep.equal([]);
        }
        for (const permissionLock of ['off', 'report'] as const) {
            const used = ports({ 'create-c': ['guest'] }, { permissionLock });
            expect(await repairPermissions('schedule', used)).to.equal('not_allowed');
            expect(used.connection.calls).to.deep.equal([]);
        }
        expect(await repairPermissions('schedule', ports({ 'create-c': ['guest'] }))).to.deep.include({
            repaired: excess('create-c'),
        });
    });
});
