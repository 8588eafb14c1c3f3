import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { ManagerNotice } from '../../src/actions/managerNotices';
import { ConnectionError } from '../../src/actions/connectionPort';
import { lockPermissions } from '../../src/actions/permissionLock';
import type { Policy } from '../../src/policy/types';
import { MemoryAuditLog } from '../support/memoryPorts';
import { FRESH, MemoryAudit, MemoryRoles, PermissionTable } from '../support/permissionPorts';
import { policyWith } from '../support/policyObjects';

const TOKENS = 'create-personal-access-tokens';

describe('the permission lock', () => {
    let connection: PermissionTable;
    let audit: MemoryAudit;
    let told: ManagerNotice[];

    beforeEach(() => {
        connection = new PermissionTable();
        audit = new MemoryAudit();
        told = [];
    });

    /** One hourly round. */
    async function run(permissionLock: Policy['permissionLock'] = 'report'): Promise<void> {
        await lockPermissions({
            policy: policyWith([], { permissionLock }),
            connection,
            audit,
            roles: new MemoryRoles(),
            auditLog: new MemoryAuditLog(),
            managers: { announce: async (notice) => void told.push(notice) },
            now: () => new Date('2026-01-01T12:00:00Z'),
        });
    }

    function allow(permission: string, role = 'guest'): void {
        connection.table.set(permission, [...(connection.table.get(permission) ?? []), role]);
    }

    function notices(): string[] {
        return told.map(({ code, params }) => `${code}: ${params?.permissions}`);
    }

    for (const [title, lock, isConnected] of [
        ['switched off', 'off', true],
        ['without a connection', 'repair', false],
    ] as const) {
        it(`asks nothing while ${title}`, async () => {
            allow('create-c');
            connection.isConnected = isConnected;
            await run(lock);
            expect(connection.calls).to.deep.equal([]);
            expect(told).to.deep.equal([]);
        });
    }

    it('says nothing on a fresh workspace, and puts the audit on record', async () => {
        await run();
        expect(told).to.deep.equal([]);
        expect(audit.saved).to.have.lengthOf(1);
    });

    it('reports once what guest roles have come to hold, and changes nothing', async () => {
        allow('create-c');
        allow(TOKENS);
        await run();
        await run();
        expect(notices()).to.deep.equal([`permissions_excess: ${TOKENS}, create-c`]);
        expect(connection.written()).to.deep.equal([]);
    });

    it('reports what is new, and what came back after it was gone', async () => {
        allow('create-c');
        await run();
        allow('mention-all');
        await run();
        connection.table.set('create-c', [...FRESH['create-c']]);
        await run();
        allow('create-c');
        await run();
        expect(notices()).to.deep.equal([
            'permissions_excess: create-c',
            'permissions_excess: mention-all',
            'permissions_excess: create-c',
        ]);
    });

    it('takes away what is too much where it is to repair, and says so', async () => {
        allow('create-c');
        await run('repair');
        expect(connection.table.get('create-c')).to.deep.equal(FRESH['create-c']);
        expect(notices()).to.deep.equal(['permissions_excess: create-c', 'permissions_repaired: create-c']);
        await run('repair');
        expect(told).to.have.lengthOf(2);
    });

    it('takes away, too, what was reported before it was to repair', async () => {
        allow('create-c');
        await run();
        await run('repair');
        expect(notices()).to.deep.equal(['permissions_excess: create-c', 'permissions_repaired: create-c']);
    });

    it('announces no repair that was none, and tries again', async () => {
        allow('create-c');
        connection.before = (call) => {
            if (call === 'setPermissionRoles') {
                throw new ConnectionError('missing_permission', 'access-permissions');
            }
        };
        await run('repair');
        expect(notices()).to.deep.equal(['permissions_excess: create-c']);
        connection.before = () => undefined;
        await run('repair');
        expect(notices()).to.deep.equal(['permissions_excess: create-c', 'permissions_repaired: create-c']);
    });

    it('rejects where the permissions cannot be read, which the round logs', async () => {
        connection.before = () => {
            throw new ConnectionError('unreachable');
        };
        const failure: unknown = await run().catch((error: unknown) => error);
        expect(failure).to.be.instanceOf(ConnectionError);
        expect(told).to.deep.equal([]);
    });
});
