import { expect } from 'chai';
import { describe, it } from 'mocha';

import { ConnectionError } from '../../src/actions/connectionPort';
import type { ConnectionFailure } from '../../src/actions/connectionPort';
import { checkSetup } from '../../src/actions/setup';
import type { CheckId, CheckItem } from '../../src/actions/setup';
import type { Policy } from '../../src/policy/types';
import { MemoryRoles, PermissionTable } from '../support/permissionPorts';
import { access, policyWith } from '../support/policyObjects';

const CAPS: Policy['caps'] = { guests: 20, rooms: 5, countDirectMessages: false, overCap: 'deactivate' };

interface TestPorts {
    policy: Policy;
    connection: PermissionTable;
    roles: MemoryRoles;
}

/** A workspace in which nothing is left to do. */
function ports(policy: Partial<Policy> = {}, changes: Readonly<Record<string, readonly string[]>> = {}): TestPorts {
    const connection = new PermissionTable(changes);
    connection.settings.set('SMTP_Host', 'smtp.example.org');
    connection.settings.set('From_Email', 'chat@example.org');
    connection.settings.set('Accounts_RegistrationForm', 'Public');
    connection.settings.set('Accounts_EmailVerification', true);
    return {
        policy: policyWith([], { caps: CAPS, defaultRole: 'user', ...policy }),
        connection,
        roles: new MemoryRoles(),
    };
}

function failing(used: TestPorts, call: string, failure: ConnectionFailure, detail = ''): TestPorts {
    used.connection.before = (name) => {
        if (name === call) {
            throw new ConnectionError(failure, detail);
        }
    };
    return used;
}

function idsOf(items: readonly CheckItem[]): CheckId[] {
    return items.map(({ id }) => id);
}

describe('the checklist of the setup', () => {
    it('has nothing to say against a workspace that is set up', async () => {
        const items = await checkSetup(ports());
        expect(items.filter(({ state }) => state !== 'ok')).to.deep.equal([]);
        expect(items[0]).to.deep.equal({ id: 'connection_ok', state: 'ok', params: { user: 'ada' } });
        expect(items.map(({ feature }) => feature).filter(Boolean)).to.deep.equal([
            'add',
            'invite',
            'activate',
            'roles',
            'list',
            'lock',
            'mail',
            'speed',
        ]);
        expect(idsOf(items.slice(9))).to.deep.equal([
            'baseline_ok',
            'guest_role_ok',
            'default_role_ok',
            'guest_cap_ok',
            'room_cap_ok',
            'mail_ok',
            'registration_open',
            'verification_on',
        ]);
    });

    it('works without a connection, and asks the server nothing', async () => {
        const used = ports();
        used.connection.isConnected = false;
        const items = await checkSetup(used);
        expect(items[0]).to.deep.equal({ id: 'connection_not_set', state: 'missing', fix: 'set_connection' });
        expect(idsOf(items.slice(1))).to.deep.equal([
            'guest_role_ok',
            'default_role_ok',
            'guest_cap_ok',
            'room_cap_ok',
        ]);
        expect(used.connection.calls).to.deep.equal([]);
    });

    const failures: readonly ConnectionFailure[] = [
        'wrong_token',
        'two_factor',
        'rate_limited',
        'server_error',
        'unreachable',
    ];
    for (const failure of failures) {
        it(`tells ${failure} and goes on with what needs no connection`, async () => {
            const items = await checkSetup(failing(ports(), 'getOwner', failure, 'detail'));
            expect(items[0]).to.deep.equal({ id: 'connection_failed', state: 'missing', failure, detail: 'detail' });
            expect(idsOf(items)).to.include('guest_cap_ok');
            expect(idsOf(items)).to.not.include.members(['mail_ok']);
        });
    }

    it('tells what could not be read', async () => {
        const permissions = await checkSetup(
            failing(ports(), 'listPermissions', 'missing_permission', 'access-permissions'),
        );
        expect(permissions[1]).to.deep.equal({
            id: 'permissions_unknown',
            state: 'unknown',
            failure: 'missing_permission',
            detail: 'access-permissions',
        });
        const mail = await checkSetup(
            failing(ports(), 'getServerSetting', 'missing_permission', 'view-privileged-setting'),
        );
        expect(mail[mail.length - 1]).to.include({ id: 'mail_unknown', state: 'unknown' });
    });

    it('names the permissions that a narrower token lacks, by feature', async () => {
        const used = ports({}, { 'view-d-room': ['helper-id'], 'create-user': ['helper-id'] });
        used.connection.owner = { id: 'mod-id', username: 'mod', roles: ['user', 'helper-id'] };
        const lacking = (await checkSetup(used)).filter(({ id }) => id === 'feature_lacking');
        expect(lacking).to.deep.equal([
            {
                id: 'feature_lacking',
                state: 'missing',
                feature: 'add',
                permissions: ['assign-roles', 'view-full-other-user-info'],
                fix: 'grant_permissions',
            },
            {
                id: 'feature_lacking',
                state: 'missing',
                feature: 'invite',
                permissions: ['bulk-register-user', 'view-full-other-user-info', 'access-permissions'],
                fix: 'grant_permissions',
            },
            {
                id: 'feature_lacking',
                state: 'missing',
                feature: 'roles',
                permissions: ['access-permissions'],
                fix: 'grant_permissions',
            },
            {
                id: 'feature_lacking',
                state: 'missing',
                feature: 'list',
                permissions: ['view-full-other-user-info'],
                fix: 'grant_permissions',
            },
            {
                id: 'feature_lacking',
                state: 'missing',
                feature: 'lock',
                permissions: ['access-permissions'],
                fix: 'grant_permissions',
            },
            {
                id: 'feature_lacking',
                state: 'warning',
                feature: 'mail',
                permissions: ['view-privileged-setting'],
                fix: 'grant_permissions',
            },
            {
                id: 'feature_lacking',
                state: 'warning',
                feature: 'speed',
                permissions: ['api-bypass-rate-limit'],
                fix: 'grant_permissions',
            },
        ]);
    });

    it('tells what guests may do beyond the baseline, personal access tokens apart', async () => {
        const used = ports({}, { 'create-personal-access-tokens': ['guest'], 'create-c': ['guest'] });
        const items = await checkSetup(used);
        expect(items.filter(({ fix }) => fix === 'repair_permissions')).to.deep.equal([
            { id: 'tokens_allowed', state: 'warning', fix: 'repair_permissions' },
            { id: 'baseline_exceeded', state: 'warning', permissions: ['create-c'], fix: 'repair_permissions' },
        ]);
        const tokensOnly = await checkSetup(ports({}, { 'create-personal-access-tokens': ['guest'] }));
        expect(idsOf(tokensOnly)).to.not.include.members(['baseline_exceeded']);
        expect(idsOf(tokensOnly)).to.include('tokens_allowed');
    });

    it('looks for every guest role and for the role of members', async () => {
        const used = ports({ access: access({ guestRoles: ['guest', 'client'] }) });
        used.roles.unknown.add('client').add('user');
        const items = await checkSetup(used);
        expect(items).to.deep.include({
            id: 'guest_role_missing',
            state: 'missing',
            params: { role: 'client' },
            fix: 'create_guest_role',
        });
        expect(items).to.deep.include({
            id: 'default_role_missing',
            state: 'missing',
            params: { role: 'user' },
            fix: 'set_default_role',
        });
    });

    it('warns where everybody who registers is a guest', async () => {
        const items = await checkSetup(ports({ defaultRole: 'guest' }));
        expect(items.find(({ id }) => id === 'default_role_is_guest')).to.include({ state: 'warning' });
    });

    it('tells which caps are off', async () => {
        const items = await checkSetup(ports({ caps: { ...CAPS, guests: 0, rooms: 0 } }));
        expect(idsOf(items)).to.include.members(['guest_cap_off', 'room_cap_off']);
    });

    const mail: ReadonlyArray<[string, unknown, CheckId]> = [
        ['SMTP_Host', '', 'mail_server_missing'],
        ['From_Email', undefined, 'mail_sender_missing'],
        ['Accounts_RegistrationForm', 'Disabled', 'registration_closed'],
        ['Accounts_RegistrationForm', 'Secret URL', 'registration_closed'],
        ['Accounts_EmailVerification', false, 'verification_off'],
    ];
    for (const [setting, value, id] of mail) {
        it(`tells ${id} where ${setting} is ${String(value)}`, async () => {
            const used = ports();
            used.connection.settings.set(setting, value);
            expect((await checkSetup(used)).filter(({ state }) => state !== 'ok').map((item) => item.id)).to.deep.equal(
                [id],
            );
        });
    }

    it('does not hide a fault of the app behind the connection', async () => {
        const used = ports();
        used.connection.before = () => {
            throw new TypeError('a bug');
        };
        let caught: unknown;
        await checkSetup(used).catch((error: unknown) => (caught = error));
        expect(caught).to.be.instanceOf(TypeError);
    });
});
