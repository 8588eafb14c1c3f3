import { expect } from 'chai';
import { describe, it } from 'mocha';

import { ConnectionError } from '../../src/actions/connectionPort';
import { dispatch } from '../../src/commands/index';
import { checklistLines, setup } from '../../src/commands/setup';
import type { CommandPorts } from '../../src/commands/types';
import type { Person, Policy } from '../../src/policy/types';
import { MemoryRoles, PermissionTable } from '../support/permissionPorts';
import { access, admin, member, policyWith } from '../support/policyObjects';

const CAPS: Policy['caps'] = { guests: 20, rooms: 5, countDirectMessages: false, overCap: 'deactivate' };

async function run(
    prepare: (connection: PermissionTable) => void = () => undefined,
    overrides: Partial<Policy> = {},
    sender: Person = admin(),
): Promise<string> {
    const policy = policyWith([], { caps: CAPS, defaultRole: 'user', ...overrides });
    const connection = new PermissionTable();
    connection.settings.set('SMTP_Host', 'smtp.example.org');
    connection.settings.set('From_Email', 'chat@example.org');
    connection.settings.set('Accounts_RegistrationForm', 'Public');
    connection.settings.set('Accounts_EmailVerification', true);
    prepare(connection);
    const ports = { policy, connection, roles: new MemoryRoles() };
    // The other subcommands' ports are not touched by this one.
    const context = { sender, policy, language: 'en' as const, utcOffset: 0, ports: ports as unknown as CommandPorts };
    return (await dispatch(['setup'], context, [setup])).text.replace(/\u2060/g, '');
}

describe('/guest setup', () => {
    it('says line by line that everything is set up', async () => {
        const text = await run();
        expect(text).to.contain('✅ The administrator connection works, as ada.');
        expect(text).to.contain('✅ The token is enough for adding guests.');
        expect(text).to.contain('✅ At most 20 guests can be active.');
        expect(text).to.match(/Everything is set up\.$/);
        expect(text).to.not.match(/\{\{|❌|⚠️|❔/);
    });

    it('says where to set the connection, and what works without it', async () => {
        const text = await run((connection) => (connection.isConnected = false));
        expect(text).to.match(/❌ The administrator connection is not set\. Enter .*section Connection/);
        expect(text).to.contain('Without the connection, ');
        expect(text).to.match(/1 point is left\.$/);
    });

    it('says why the connection fails', async () => {
        const text = await run((connection) => {
            connection.before = () => {
                throw new ConnectionError('unreachable', 'ECONNREFUSED');
            };
        });
        expect(text).to.match(/❌ The administrator connection does not work\. .*`ECONNREFUSED`/);
        expect(text).to.contain('Without the connection, ');
    });

    it('names missing permissions with the feature they are for', async () => {
        const text = await run((connection) => connection.table.set('create-user', ['bot']));
        expect(text).to.contain('❌ The token is not enough for adding guests: `create-user`.');
    });

    it('makes role names harmless', async () => {
        const text = await run(undefined, { access: access({ guestRoles: ['@all', 'guest'] }) });
        expect(text).to.contain('The guest role @all exists');
        const lines = checklistLines([{ id: 'guest_role_ok', state: 'ok', params: { role: '@all' } }], 'en');
        expect(lines[0].text).to.not.contain('@all');
    });

    it('is for managers', async () => {
        let isAsked = false;
        await run((connection) => (connection.before = () => void (isAsked = true)), {}, member());
        expect(isAsked).to.equal(false);
    });
});
