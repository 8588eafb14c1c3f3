import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { auditGuests } from '../../src/actions/findings';
import type { FindingsReport } from '../../src/actions/findings';
import { caps } from '../support/policyObjects';
import { GuestWorld } from '../support/guestPorts';

describe('auditGuests', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
    });

    async function audit(as = 'ada'): Promise<FindingsReport> {
        const report = await auditGuests(world.person(as), world.ports);
        if ('code' in report) {
            throw new Error(report.code);
        }
        return report;
    }

    async function found(): Promise<string[]> {
        return (await audit()).findings.map((one) => ('username' in one ? `${one.kind} ${one.username}` : one.kind));
    }

    /** Gus is as a guest should be. */
    function put(changes: object = {}): void {
        const record = { ...world.records.get('gus-id')!, sponsorId: 'mia-id', expiresAt: new Date('2026-12-31') };
        world.records.set('gus-id', { ...record, ...changes });
        world.change('gus', { lastLoginAt: new Date('2026-03-01T10:00:00Z') });
    }

    for (const isConnected of [true, false]) {
        describe(isConnected ? 'with a connection' : 'without a connection', () => {
            beforeEach(() => {
                world.isConnected = isConnected;
            });

            it('finds nothing of guests with whom all is well, nor of members', async () => {
                put();
                expect(await found()).to.deep.equal([]);
                expect(await audit()).to.include({ guests: 1, left: 0, unclear: 0 });
            });

            it('finds everything that is wrong with active guests', async () => {
                put({ roomLimit: 1, sponsorId: 'max-id', expiresAt: undefined });
                world.change('gus', { roles: ['guest', 'user'], lastLoginAt: undefined });
                world.change('max', { isActive: false });
                world.room('help').members.add('gus-id');
                world.addGuest('gone', { isActive: false });
                expect(await found()).to.deep.equal([
                    'over_room_limit gus',
                    'second_role gus',
                    'inactive_sponsor gus',
                    'no_expiry gus',
                    'never_logged_in gus',
                ]);
            });

            it('takes a guest, or nobody at all, for no sponsor', async () => {
                world.addGuest('gina', { lastLoginAt: world.now });
                put({ sponsorId: 'gina-id' });
                expect(await found()).to.include('inactive_sponsor gus');
                put({ sponsorId: 'deleted-id' });
                expect(await found()).to.include('inactive_sponsor gus');
            });

            it('counts pending invitations as places', async () => {
                put();
                const policy = { ...world.policy, caps: caps({ guests: 1 }) };
                expect(await auditGuests(world.person('ada'), { ...world.ports, policy })).to.deep.include({
                    findings: [],
                });
                world.invitation('ivy@example.org');
                const report = await auditGuests(world.person('ada'), { ...world.ports, policy });
                expect((report as FindingsReport).findings).to.deep.equal([
                    { kind: 'over_guest_cap', taken: 2, limit: 1 },
                ]);
            });

            it('says of how many guests not everything could be looked up, and goes on', async () => {
                put({ roomLimit: 1 });
                world.fail('workspace.listRoomIds', new Error('down'));
                expect(await audit()).to.include({ guests: 1, unclear: 1 });
                expect(await found()).to.deep.equal([]);
            });

            for (const who of ['mia', 'gus']) {
                it(`is for managers, not for ${who}`, async () => {
                    expect(await auditGuests(world.person(who), world.ports)).to.deep.equal({
                        code: 'not_allowed',
                        isDone: false,
                    });
                    expect(world.calls).to.deep.equal([]);
                });
            }

            it('says that the records cannot be read', async () => {
                world.fail('guests.listGuests', new Error('down'));
                expect(await auditGuests(world.person('ada'), world.ports)).to.deep.include({ code: 'nothing_done' });
            });
        });
    }

    it('looks every room up once, however many guests are in it', async () => {
        const ports = { ...world.ports, policy: { ...world.policy, caps: caps({ rooms: 5 }) } };
        for (let guest = 0; guest < 50; guest += 1) {
            world.addGuest(`guest${guest}`, {}, ['general', 'help']);
        }
        await auditGuests(world.person('ada'), ports);
        expect(world.calls.filter((call) => call === 'workspace.findRoom')).to.have.lengthOf(2);
    });

    it('looks at all of 2,000 guests, each once', async () => {
        for (let guest = 0; guest < 2_000; guest += 1) {
            world.addGuest(`guest${guest}`);
        }
        const report = await audit();
        expect(report).to.include({ guests: 2_001, left: 0, unclear: 0 });
        const names = report.findings.filter(({ kind }) => kind === 'no_sponsor');
        expect(new Set(names.map((one) => 'username' in one && one.username)).size).to.equal(2_001);
        expect(world.calls.filter((call) => call === 'connection.listAccounts').length).to.be.below(60);
    });

    it('says how many are beyond what it looks at', async () => {
        const listAccounts = world.ports.connection.listAccounts.bind(world.ports.connection);
        world.ports.connection.listAccounts = async (query) => ({ ...(await listAccounts(query)), total: 20_007 });
        expect(await audit()).to.include({ left: 7 });
    });

    it('begins no look-up once time is over', async () => {
        put({ roomLimit: 1 });
        const start = world.now.getTime();
        let calls = 0;
        const now = () => new Date(start + (calls++ > 0 ? 60_000 : 0));
        const report = await auditGuests(world.person('ada'), { ...world.ports, now });
        expect(report).to.include({ guests: 1, unclear: 1 });
        expect(world.calls).not.to.include('workspace.listRoomIds');
    });

    it('goes by the records where the list of the server cannot be read, and says so', async () => {
        put();
        world.failConnection('listAccounts', 'unreachable');
        const report = await audit();
        expect(report.failed).to.deep.include({ failure: 'unreachable' });
        expect(report).to.include({ guests: 1 });
    });

    it('finds what the guest roles hold too much, by the last audit of the hour', async () => {
        put();
        const checkedAt = new Date(world.now.getTime() - 60_000);
        const excess = [{ role: 'guest', permission: 'create-c' }];
        world.ports.audit.read = async () => ({ checkedAt, deletingRoles: [], deletingRoomRoles: [], excess });
        expect(await found()).to.deep.equal(['extra_permissions']);
        expect(world.calls).not.to.include('connection.listPermissions');
    });

    it('says why the permissions are not known', async () => {
        put();
        world.failConnection('listPermissions', 'missing_permission');
        expect(await audit()).to.have.nested.property('permissionsFailed.failure', 'missing_permission');
    });

    it('says nothing of a record that cannot be read', async () => {
        world.records.delete('gus-id');
        world.ports.guests.listGuests = async () => ({ guests: [], unreadable: ['gus-id'] });
        world.change('gus', { lastLoginAt: world.now });
        expect(await audit()).to.deep.include({ findings: [], guests: 1, unclear: 1 });
    });
});
