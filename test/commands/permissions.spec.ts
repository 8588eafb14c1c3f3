import { expect } from 'chai';
import { describe, it } from 'mocha';

import { ConnectionError } from '../../src/actions/connectionPort';
import { code, codes, connectionSentence } from '../../src/commands/connectionSentence';
import { dispatch } from '../../src/commands/index';
import { permissions } from '../../src/commands/permissions';
import type { CommandPorts } from '../../src/commands/types';
import type { Person } from '../../src/policy/types';
import { CONNECTION_FAILURES } from '../support/connectionFailures';
import { MemoryAuditLog } from '../support/memoryPorts';
import { MemoryAudit, MemoryRoles, PermissionTable } from '../support/permissionPorts';
import { admin, member, policyWith } from '../support/policyObjects';

const WITHOUT_JOINERS = /\u2060/g;

interface Run {
    text: string;
    connection: PermissionTable;
}

async function run(
    typed: string,
    changes: Readonly<Record<string, readonly string[]>> = {},
    { sender = admin(), prepare }: { sender?: Person; prepare?: (connection: PermissionTable) => void } = {},
): Promise<Run> {
    const policy = policyWith([], { permissionLock: 'report' });
    const connection = new PermissionTable(changes);
    prepare?.(connection);
    const auditLog = new MemoryAuditLog();
    const audit = new MemoryAudit();
    const ports = { policy, connection, audit, auditLog, roles: new MemoryRoles(), now: () => new Date() };
    // The other subcommands' ports are not touched by this one.
    const context = { sender, policy, language: 'en' as const, utcOffset: 0, ports: ports as unknown as CommandPorts };
    const { text } = await dispatch(typed.split(' '), context, [permissions]);
    return { text: text.replace(WITHOUT_JOINERS, ''), connection };
}

describe('/guest permissions', () => {
    for (const typed of ['permissions', 'permissions check', 'permissions CHECK']) {
        it(`reports on "${typed}" and changes nothing`, async () => {
            const { text, connection } = await run(typed, {
                'create-c': ['guest'],
                'create-personal-access-tokens': ['guest'],
            });
            expect(text).to.contain('• guest: `create-personal-access-tokens`, `create-c`');
            expect(text).to.contain('personal access tokens');
            expect(text).to.contain('/guest permissions repair');
            expect(connection.written()).to.deep.equal([]);
        });
    }

    it('says that all is well', async () => {
        expect((await run('permissions')).text).to.equal(
            'The guest roles hold nothing but the four permissions of a guest.',
        );
        expect((await run('permissions repair')).text).to.equal(
            'The guest roles hold nothing but the four permissions of a guest.',
        );
    });

    it('tells of second roles, by the name that people know', async () => {
        const { text } = await run(
            'permissions',
            {},
            {
                prepare: (connection) => {
                    const account = { id: 'gus', username: 'gus', name: 'Gus', emails: [], isActive: true };
                    connection.accounts.push({ ...account, roles: ['guest', 'helper-id'] });
                },
            },
        );
        expect(text).to.contain('1 active guest also holds the role Helper, which adds: `manage-moderation-actions`');
    });

    it('says why second roles could not be looked up', async () => {
        const prepare = (connection: PermissionTable): void => {
            connection.before = (call) => {
                if (call === 'listAccounts') {
                    throw new ConnectionError('missing_permission', 'view-d-room');
                }
            };
        };
        const { text } = await run('permissions', { 'create-c': ['guest'] }, { prepare });
        expect(text).to.contain('`create-c`').and.to.contain('a second role could not be looked up.');
        expect(text.split('\n').pop()).to.equal(connectionSentence('missing_permission', 'view-d-room', 'en'));
    });

    it('repairs, and says what it took away', async () => {
        const { text, connection } = await run('permissions repair', { 'create-c': ['guest', 'user'] });
        expect(text).to.equal('Taken away from the guest roles:\n• guest: `create-c`');
        expect(connection.table.get('create-c')).to.deep.equal(['user']);
    });

    it('says what it could not take away, and why', async () => {
        const { text } = await run(
            'permissions repair',
            { 'create-c': ['guest'], 'mention-all': ['guest'] },
            {
                prepare: (connection) => {
                    connection.before = (call) => {
                        if (call === 'setPermissionRoles') {
                            throw new ConnectionError('missing_permission', 'access-permissions');
                        }
                    };
                },
            },
        );
        expect(text).to.contain('Not taken away:\n• guest: `create-c`, `mention-all`');
        expect(text).to.contain('lacks the permission `access-permissions`');
    });

    it('guesses what was meant', async () => {
        const { text, connection } = await run('permissions repiar');
        expect(text).to.contain('/guest permissions repair');
        expect(connection.calls).to.deep.equal([]);
    });

    it('is for managers', async () => {
        const { connection } = await run('permissions repair', { 'create-c': ['guest'] }, { sender: member() });
        expect(connection.calls).to.deep.equal([]);
    });

    for (const failure of CONNECTION_FAILURES) {
        it(`answers ${failure} with what to do`, async () => {
            const { text } = await run(
                'permissions',
                {},
                {
                    prepare: (connection) => {
                        connection.before = () => {
                            throw new ConnectionError(failure, 'the-detail');
                        };
                    },
                },
            );
            expect(text).to.equal(connectionSentence(failure, 'the-detail', 'en').replace(WITHOUT_JOINERS, ''));
            expect(text).to.match(/\s/);
            expect(text).to.not.contain('{{');
        });
    }

    it('has a sentence of its own for every failure', () => {
        const sentences = CONNECTION_FAILURES.map((failure) => connectionSentence(failure, undefined, 'en'));
        expect(new Set(sentences).size).to.equal(CONNECTION_FAILURES.length);
    });
});

describe('ids in a message', () => {
    it('are shown as code, and whatever is no id as harmless text', () => {
        expect(code('create-c')).to.equal('`create-c`');
        expect(code('@all [x](http://evil.example)')).to.not.match(/@all|\]\(/);
        expect(code('a`b')).to.not.contain('a`b');
    });

    it('are cut where there are too many', () => {
        const ids = Array.from({ length: 18 }, (_, i) => `p${i}`);
        expect(codes(ids, 'en')).to.match(/`p14` and 3 more$/);
        expect(codes(ids.slice(0, 15), 'en')).to.match(/`p14`$/);
    });
});
