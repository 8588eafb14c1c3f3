import { expect } from 'chai';
import { describe, it } from 'mocha';

import { addGuest } from '../../src/actions/accounts';
import { activateGuests, deactivateGuests } from '../../src/actions/activation';
import type { AuditAction, NewAuditRecord } from '../../src/actions/auditLog';
import { AUDIT_ACTIONS } from '../../src/actions/auditLog';
import { endAccess, extendAccess } from '../../src/actions/expiry';
import { inviteGuests, resendInvitation, revokeInvitation } from '../../src/actions/invitations';
import { lapseInvitations } from '../../src/actions/lapsedInvitations';
import { deleteGuestMessage } from '../../src/actions/messages';
import { repairPermissions } from '../../src/actions/permissions';
import { setRoomLimit, setSponsor } from '../../src/actions/records';
import { acceptRegistration } from '../../src/actions/registration';
import { demoteMember, promoteGuest } from '../../src/actions/roles';
import { loseGuest, seeGuest } from '../../src/actions/sightings';
import { runDuties } from '../../src/actions/sweep';
import type { Person } from '../../src/policy/types';
import { guest, lifecycle } from '../support/policyObjects';
import { account, CapWorld } from '../support/CapWorld';
import { GuestWorld, NOW } from '../support/guestPorts';
import type { MemoryAuditLog } from '../support/memoryPorts';
import { MemoryDirectory, RecordedRemovals } from '../support/memoryPorts';
import { MemoryAudit, MemoryRoles, PermissionTable } from '../support/permissionPorts';

/** One act of Ada's, or of nobody, and what stands on record after it. */
interface Step {
    of: AuditAction;
    title: string;
    run(acting: Person, world: GuestWorld): Promise<unknown>;
    noted: ReadonlyArray<Partial<NewAuditRecord>>;
}

const GINA = 'gina@example.org';

const ADA = { actorId: 'ada-id', actor: 'ada' };

const GUS = { guestId: 'gus-id', target: '@gus' };

const LATER = new Date('2026-06-30T23:59:59.999Z');

const STEPS: readonly Step[] = [
    {
        of: 'guest_added',
        title: 'an account is added',
        run: (acting, { ports }) => addGuest(acting, { email: GINA, roomIds: ['help-id'] }, ports),
        noted: [{ action: 'guest_added', ...ADA, guestId: 'gina-id', target: '@gina', detail: GINA }],
    },
    {
        of: 'guest_added',
        title: 'an account is added twice',
        run: async (acting, { ports }) => {
            await addGuest(acting, { email: GINA, roomIds: [] }, ports);
            await addGuest(acting, { email: GINA, roomIds: [] }, ports);
        },
        noted: [{ action: 'guest_added', ...ADA, guestId: 'gina-id', target: '@gina', detail: GINA }],
    },
    {
        of: 'sponsor_set',
        title: 'what is missing is added to a guest who is there',
        run: (acting, { ports }) =>
            addGuest(acting, { email: 'gus@example.org', roomIds: [], sponsorId: 'mia-id', expiresAt: LATER }, ports),
        noted: [
            { action: 'sponsor_set', ...ADA, ...GUS, detail: '@mia' },
            { action: 'expiry_set', ...ADA, ...GUS, detail: LATER.toISOString() },
        ],
    },
    {
        of: 'guest_invited',
        title: 'addresses are invited',
        run: (acting, { ports }) => inviteGuests(acting, { emails: [GINA, 'gus@example.org'], roomIds: [] }, ports),
        noted: [{ action: 'guest_invited', ...ADA, target: GINA }],
    },
    {
        of: 'invitation_resent',
        title: 'an invitation is sent again',
        run: (acting, { ports, pending }) => {
            pending.set(GINA, invitation());
            return resendInvitation(acting, GINA, ports);
        },
        noted: [{ action: 'invitation_resent', ...ADA, target: GINA }],
    },
    {
        of: 'invitation_revoked',
        title: 'an invitation is revoked',
        run: (acting, { ports, pending }) => {
            pending.set(GINA, invitation());
            return revokeInvitation(acting, GINA, ports);
        },
        noted: [{ action: 'invitation_revoked', ...ADA, target: GINA }],
    },
    {
        of: 'invitation_lapsed',
        title: 'an invitation lapses, seen by two rounds at once',
        run: (_, { ports, pending }) => {
            pending.set(GINA, { ...invitation(), lapsesAt: NOW });
            return Promise.all([lapseInvitations(ports), lapseInvitations(ports)]);
        },
        noted: [{ action: 'invitation_lapsed', target: GINA }],
    },
    {
        of: 'invitation_accepted',
        title: 'an invitation is accepted',
        run: (_, world) => {
            world.pending.set(GINA, invitation());
            world.addAccount('gina', { createdAt: NOW });
            return acceptRegistration('gina-id', world.ports);
        },
        noted: [
            {
                action: 'invitation_accepted',
                actorId: 'gina-id',
                actor: 'gina',
                guestId: 'gina-id',
                target: '@gina',
                detail: GINA,
            },
        ],
    },
    {
        of: 'invitation_accepted',
        title: 'an invited member is made the guest of the invitation',
        run: (acting, world) => {
            world.pending.set('mia@example.org', { ...invitation(), email: 'mia@example.org' });
            return demoteMember(acting, 'mia-id', world.ports);
        },
        noted: [
            {
                action: 'invitation_accepted',
                ...ADA,
                guestId: 'mia-id',
                target: '@mia',
                detail: 'mia@example.org',
            },
        ],
    },
    {
        of: 'guest_activated',
        title: 'guests are activated',
        run: (acting, world) => {
            world.addGuest('gina', { isActive: false });
            return activateGuests(acting, ['gina-id', 'gus-id', 'mia-id'], world.ports);
        },
        noted: [{ action: 'guest_activated', ...ADA, guestId: 'gina-id', target: '@gina' }],
    },
    {
        of: 'guest_deactivated',
        title: 'guests are deactivated',
        run: (acting, { ports }) => deactivateGuests(acting, ['gus-id', 'mia-id'], ports),
        noted: [{ action: 'guest_deactivated', ...ADA, ...GUS }],
    },
    {
        of: 'access_ended',
        title: 'access ends, seen by two rounds at once',
        run: async (_, world) => {
            world.records.set('gus-id', { ...world.records.get('gus-id')!, expiresAt: NOW });
            const ports = { ...world.ports, log: () => undefined };
            await Promise.all([endAccess(ports), endAccess(ports)]);
        },
        noted: [{ action: 'access_ended', ...GUS }],
    },
    {
        of: 'guest_promoted',
        title: 'a guest is promoted',
        run: (acting, { ports }) => promoteGuest(acting, 'gus-id', ports),
        noted: [{ action: 'guest_promoted', ...ADA, ...GUS }],
    },
    {
        of: 'guest_demoted',
        title: 'a member is demoted',
        run: (acting, { ports }) => demoteMember(acting, 'mia-id', ports),
        noted: [{ action: 'guest_demoted', ...ADA, guestId: 'mia-id', target: '@mia' }],
    },
    {
        of: 'limit_set',
        title: 'a room limit is set and taken back',
        run: async (acting, { ports }) => {
            await setRoomLimit(acting, 'gus-id', 3, ports);
            await setRoomLimit(acting, 'gus-id', undefined, ports);
        },
        noted: [
            { action: 'limit_set', ...ADA, ...GUS, detail: '3' },
            { action: 'limit_set', ...ADA, ...GUS, detail: 'default' },
        ],
    },
    {
        of: 'sponsor_set',
        title: 'a sponsor is set',
        run: (acting, { ports }) => setSponsor(acting, 'gus-id', 'mia-id', ports),
        noted: [{ action: 'sponsor_set', ...ADA, ...GUS, detail: '@mia' }],
    },
    {
        of: 'expiry_set',
        title: 'an end of access is set and taken away',
        run: async (acting, { ports }) => {
            await extendAccess(acting, 'gus-id', LATER, ports);
            await extendAccess(acting, 'gus-id', undefined, ports);
        },
        noted: [
            { action: 'expiry_set', ...ADA, ...GUS, detail: LATER.toISOString() },
            { action: 'expiry_set', ...ADA, ...GUS, detail: 'never' },
        ],
    },
    {
        of: 'expiry_set',
        title: 'a longest access gives an end to whoever had none',
        run: async (_, world) => {
            const policy = { ...world.policy, lifecycle: lifecycle({ maxExpiryDays: 30 }) };
            await endAccess({ ...world.ports, policy, log: () => undefined });
        },
        noted: [{ action: 'expiry_set', ...GUS, detail: '2026-04-01T23:59:59.999Z' }],
    },
    {
        of: 'message_deleted',
        title: 'a message of a guest is deleted',
        run: (acting, { ports, policy }) =>
            deleteGuestMessage(
                acting,
                { id: 'message-id', roomId: 'general-id', roomName: 'general', author: guest() },
                {
                    access: policy.access,
                    directory: new MemoryDirectory(),
                    messages: new RecordedRemovals(),
                    underWay: new Set(),
                    auditLog: ports.auditLog,
                },
            ),
        noted: [{ action: 'message_deleted', ...ADA, ...GUS, detail: '#general' }],
    },
    {
        of: 'permissions_repaired',
        title: 'permissions are taken away',
        run: (acting, { ports, policy }) =>
            repairPermissions(acting, {
                policy,
                connection: new PermissionTable({ 'create-c': ['user', 'guest'], 'mention-all': ['guest'] }),
                audit: new MemoryAudit(),
                roles: new MemoryRoles(),
                auditLog: ports.auditLog,
                now: () => NOW,
            }),
        noted: [{ action: 'permissions_repaired', ...ADA, target: 'guest', detail: 'create-c, mention-all' }],
    },
];

/** Noted by the features that they belong to. */
const ELSEWHERE: readonly AuditAction[] = [
    'inactive_warned',
    'inactive_deactivated',
    'review_started',
    'review_kept',
    'review_removed',
    'review_escalated',
    'review_deactivated',
    'request_made',
    'request_approved',
    'request_declined',
    'request_lapsed',
    'room_policy_set',
    'room_left',
    'terms_accepted',
];

/** What comes from outside the app, below. */
const FROM_OUTSIDE: readonly AuditAction[] = ['guest_found', 'guest_lost', 'over_cap_deactivated'];

function invitation(): Parameters<GuestWorld['pending']['set']>[1] {
    const invitedAt = new Date(NOW.getTime() - 3_600_000);
    const lapsesAt = new Date(NOW.getTime() + 86_400_000);
    return { email: GINA, roomIds: [], invitedBy: 'ada-id', invitedAt, lapsesAt };
}

/** What the log shows, the first first, without the times. */
async function logOf(auditLog: MemoryAuditLog): Promise<object[]> {
    const records = await auditLog.list({ since: new Date(0), until: new Date('2100-01-01') });
    return [...records].reverse().map(({ at: _, ...record }) => record);
}

describe('the audit log', () => {
    it('leaves no action out', () => {
        const shown = new Set([...STEPS.map(({ of }) => of), ...ELSEWHERE, ...FROM_OUTSIDE]);
        expect([...shown].sort()).to.deep.equal([...AUDIT_ACTIONS].sort());
    });

    for (const { title, run, noted } of STEPS) {
        it(`notes once that ${title}`, async () => {
            const world = new GuestWorld();
            await run(world.person('ada'), world);
            expect((await logOf(world.auditLog)).map(defined)).to.deep.equal(noted.map(defined));
        });
    }

    for (const [who, sender] of [
        ['a member', 'max'],
        ['a guest', 'gus'],
    ]) {
        it(`notes nothing of what ${who} may not do`, async () => {
            for (const { run } of STEPS.filter(({ noted }) => noted.every(({ actor }) => actor === 'ada'))) {
                const world = new GuestWorld();
                await run(world.person(sender), world);
                expect(await logOf(world.auditLog)).to.deep.equal([]);
            }
        });
    }

    it('notes nothing where nothing was done', async () => {
        const world = new GuestWorld();
        world.failConnection('sendInvitations', 'unreachable');
        const outcome = await inviteGuests(world.person('ada'), { emails: [GINA], roomIds: [] }, world.ports);
        expect(outcome.isDone).to.equal(false);
        expect(await logOf(world.auditLog)).to.deep.equal([]);
    });
});

describe('the audit log of what happens outside the app', () => {
    async function noted(world: CapWorld): Promise<string[]> {
        return (await logOf(world.auditLog)).map((record) => {
            const { action, target, actor } = record as NewAuditRecord;
            return `${action} ${target} ${actor ?? '-'}`;
        });
    }

    it('notes once who is found, by however many servers', async () => {
        const world = new CapWorld();
        world.accounts.push(account());
        await Promise.all([seeGuest(account(), world.ports()), seeGuest(account(), world.ports())]);
        expect(await noted(world)).to.deep.equal(['guest_found @gus -']);
    });

    it('notes who came past the cap, and that they were deactivated', async () => {
        const world = new CapWorld({ guests: 1 });
        await world.settle('gina-id');
        world.accounts.push(account());
        await seeGuest(account(), world.ports());
        expect(await noted(world)).to.deep.equal(['guest_found @gus -', 'over_cap_deactivated @gus -']);
    });

    it('notes who is a guest no more', async () => {
        const world = new CapWorld();
        await world.settle('gus-id');
        await loseGuest('gus-id', world.ports());
        await loseGuest('gus-id', world.ports());
        expect(await noted(world)).to.deep.equal(['guest_lost @gus-id -']);
    });

    it('notes what the hourly round finds, once', async () => {
        const world = new CapWorld();
        await world.settle('gus-id', 'gina-id', 'greta-id');
        world.setActive('gus-id', false);
        world.accounts.splice(1, 1, account({ id: 'gina-id', roles: ['user'] }));
        world.accounts.push(account({ id: 'new-id' }));
        await runDuties(world.ports());
        await runDuties(world.ports());
        expect(await noted(world)).to.have.members(['guest_deactivated @gus -', 'guest_lost @gina-id -']);
        world.setActive('gus-id', true);
        world.isConnected = true;
        world.time += 3_600_000;
        await runDuties(world.ports());
        expect((await noted(world)).slice(2)).to.have.members(['guest_activated @gus -', 'guest_found @new -']);
    });
});

/** Without the fields that are not there. */
function defined(record: object): object {
    return JSON.parse(JSON.stringify(record)) as object;
}
