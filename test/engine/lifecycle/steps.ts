import { TOKEN_PERMISSION } from '../../../src/policy/permissions';
import type { ConnectedScene } from '../ConnectedScene';
import { opening, typing } from './attempts';
import type { Attempt, Manager } from './attempts';

type Plan = Omit<Attempt, 'manager' | 'perform'> & { line: string } & Partial<Pick<Attempt, 'perform'>>;

const toAttempts = (plans: readonly Plan[], scene: ConnectedScene, manager: Manager): Attempt[] =>
    plans.map(({ line, ...plan }) => ({ perform: typing(scene, manager, line), ...plan, manager }));

/** Every command that uses the connection, by the route that it acts or reads with in the end. */
export async function lastSteps(scene: ConnectedScene, manager: Manager): Promise<Attempt[]> {
    const { permissions } = scene.workspace.server;
    permissions.grant(TOKEN_PERMISSION, 'guest');
    const plans = [...(await accountSteps(scene)), ...roleSteps(scene), ...readings(scene, manager)];
    plans.push({
        name: 'permissions repair',
        route: 'permissions.update',
        line: 'permissions repair',
        done: 'permissions_repaired',
        hasHappened: () => permissions.table.get(TOKEN_PERMISSION)?.has('guest') === false,
        named: () => TOKEN_PERMISSION,
    });
    return toAttempts(plans, scene, manager);
}

async function accountSteps(scene: ConnectedScene): Promise<Plan[]> {
    const [toAdd, toInvite, toRemind] = [scene.address(), scene.address(), scene.address()];
    await scene.ask(scene.abe, `/guest invite ${toRemind}`);
    const wanted = `${scene.name('wanted')}@partner.test`;
    const [, request] = / ([2-9a-z]{5}) /.exec(await scene.ask(scene.mia, `/guest request ${wanted}`)) ?? [];
    const sleeper = scene.newGuest();
    sleeper.user.active = false;
    const club = scene.room('p', scene.mia);
    return [
        {
            name: 'add',
            route: 'users.create',
            line: `add ${toAdd} #${club.room.name}`,
            done: 'outcome_added',
            hasHappened: () => scene.isTaken(toAdd),
            named: () => `@${scene.holder(toAdd).username}`,
        },
        {
            name: 'approve',
            route: 'users.create',
            line: `approve ${request}`,
            done: 'outcome_request_approved',
            hasHappened: () => scene.isTaken(wanted),
            named: () => `@${scene.holder(wanted).username}`,
        },
        {
            name: 'invite',
            route: 'sendInvitationEmail',
            line: `invite ${toInvite}`,
            done: 'outcome_invited',
            hasHappened: () => scene.mailsTo(toInvite, /invited/).length > 0,
            named: () => toInvite,
        },
        {
            name: 'resend',
            route: 'sendInvitationEmail',
            line: `invitations resend ${toRemind}`,
            done: 'outcome_resent',
            hasHappened: () => scene.mailsTo(toRemind, /invited/).length > 1,
            named: () => toRemind,
        },
        {
            name: 'activate',
            route: 'users.setActiveStatus',
            line: `activate @${sleeper.username}`,
            done: 'outcome_activated',
            hasHappened: () => sleeper.user.active,
            named: () => `@${sleeper.username}`,
        },
    ];
}

function roleSteps(scene: ConnectedScene): Plan[] {
    const [guest, member] = [scene.newGuest(), scene.newMember()];
    return [
        {
            name: 'promote',
            route: 'roles.addUserToRole',
            line: `promote @${guest.username}`,
            done: 'outcome_promoted',
            hasHappened: () => guest.user.roles.includes('user'),
            named: () => `@${guest.username}`,
        },
        {
            name: 'demote',
            route: 'roles.addUserToRole',
            line: `demote @${member.username}`,
            done: 'outcome_demoted',
            hasHappened: () => member.user.roles.includes('guest'),
            named: () => `@${member.username}`,
        },
    ];
}

/** What asks the server alone; where it does not answer, most of it is told by the app's records. */
function readings(scene: ConnectedScene, manager: Manager): Plan[] {
    const route = 'users.listByStatus';
    return [
        { name: 'list', route, line: 'list', done: 'list_title' },
        { name: 'usage', route, line: 'usage', done: 'usage_differs' },
        { name: 'export', route, line: 'export guests', done: 'export_sent' },
        {
            name: 'audit',
            route,
            line: 'audit',
            done: 'findings_found',
            perform: opening(scene, manager, 'audit', 'guest-findings-'),
        },
        { name: 'setup', route: 'me', line: 'setup', done: 'check_connection_ok' },
    ];
}

/** The commands that need another call before they act, or act with two; the first of them fails, or the second. */
export async function otherSteps(scene: ConnectedScene, manager: Manager): Promise<Attempt[]> {
    const [toAdd, toInvite] = [scene.address(), scene.address()];
    const [guest, member] = [scene.newGuest(), scene.newMember()];
    const plans: Plan[] = [
        {
            name: 'add: looking up',
            route: 'users.info',
            line: `add ${toAdd}`,
            done: 'outcome_added',
            hasHappened: () => scene.isTaken(toAdd),
        },
        {
            name: 'invite: looking up',
            route: 'users.info',
            line: `invite ${toInvite}`,
            done: 'outcome_invited',
            hasHappened: () => scene.mailsTo(toInvite, /invited/).length > 0,
        },
        {
            name: 'promote: the guest role',
            route: 'roles.removeUserFromRole',
            line: `promote @${guest.username}`,
            done: 'outcome_promoted',
            hasHappened: () => !guest.user.roles.includes('guest'),
            named: () => `@${guest.username}`,
        },
        {
            name: 'demote: the default role',
            route: 'roles.removeUserFromRole',
            line: `demote @${member.username}`,
            done: 'outcome_demoted',
            hasHappened: () => !member.user.roles.includes('user'),
            named: () => `@${member.username}`,
        },
    ];
    return toAttempts([...plans, ...otherReadings(scene, manager)], scene, manager);
}

function otherReadings(scene: ConnectedScene, manager: Manager): Plan[] {
    // What the last check has shown would do for an hour.
    const { records } = scene.workspace.engine.persistence;
    const last = records.findIndex(({ associations }) => associations?.some(({ id }) => id === 'permission-audit'));
    records.splice(last, last < 0 ? 0 : 1);
    scene.workspace.server.permissions.grant(TOKEN_PERMISSION, 'guest');
    const route = 'permissions.listAll';
    return [
        { name: 'permissions', route, line: 'permissions check', done: 'permissions_found' },
        { name: 'permissions repair: reading', route, line: 'permissions repair', done: 'permissions_repaired' },
        { name: 'setup: permissions', route, line: 'setup', done: 'check_feature_ready' },
        { name: 'setup: mails', route: 'settings', line: 'setup', done: 'check_registration_open' },
        {
            name: 'audit: permissions',
            route,
            line: 'audit',
            done: 'findings_found',
            perform: opening(scene, manager, 'audit', 'guest-findings-'),
        },
    ];
}

/**
 * Everything that is counted anew before it is refused by a full cap, or before somebody whom the app has never seen is
 * put on record. To be played with a cap that is full.
 */
export async function countingSteps(scene: ConnectedScene, manager: Manager): Promise<Attempt[]> {
    const route = 'users.listByStatus';
    const [accounts, roles] = [await accountSteps(scene), roleSteps(scene)];
    const admissions = [...accounts, ...roles].filter(({ name }) => !['resend', 'promote'].includes(name));
    const [limited, sponsored, extended] = [scene.newGuest(), scene.newGuest(), scene.newGuest()];
    const records: Plan[] = [
        {
            name: 'limit',
            route,
            line: `limit @${limited.username} 3`,
            done: 'outcome_limit_set',
            hasHappened: () => isOnRecord(scene, limited.id),
        },
        {
            name: 'sponsor',
            route,
            line: `sponsor @${sponsored.username} @mia`,
            done: 'outcome_sponsor_set',
            hasHappened: () => isOnRecord(scene, sponsored.id),
        },
        {
            name: 'extend',
            route,
            line: `extend @${extended.username} 30d`,
            done: 'outcome_extended',
            hasHappened: () => isOnRecord(scene, extended.id),
        },
    ];
    const plans = [...admissions.map((plan) => ({ ...plan, route })), ...records];
    return toAttempts(plans, scene, manager);
}

function isOnRecord(scene: ConnectedScene, userId: string): boolean {
    const { records } = scene.workspace.engine.persistence;
    return records.some(({ associations = [] }) =>
        ['guest', userId].every((wanted) => associations.some(({ id }) => id === wanted)),
    );
}
