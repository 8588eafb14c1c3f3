import type { ConnectionFailure } from '../../../src/actions/connectionPort';
import { TOKEN_PERMISSION } from '../../../src/policy/permissions';
import { t } from '../../../src/text';
import type { Language } from '../../../src/text';
import type { Person, RoomHandle } from '../../workspace/People';
import type { ConnectedScene } from '../ConnectedScene';
import { visible, words } from '../ConnectedScene';

/** Somebody who manages guests, and the language in which they read. */
export interface Manager {
    person: Person;
    language: Language;
}

/** A command that is about to be typed while a route fails. */
export interface Attempt {
    name: string;
    /** The route that fails. */
    route: string;
    line: string;
    /** Typed in a room of its own, so that its answer can be told from others. */
    room: RoomHandle;
    manager: Manager;
    /** Whether what was asked for has happened, by the server's own records. */
    hasHappened(): boolean;
    /** What the answer has to name once it has happened. */
    named(): string;
}

type Plan = Pick<Attempt, 'name' | 'route' | 'line' | 'hasHappened'> & { named?: () => string };

/** Every command that uses the connection, by the route that it acts or reads with in the end. */
export async function lastSteps(scene: ConnectedScene, manager: Manager): Promise<Attempt[]> {
    const [toAdd, toInvite, toRemind] = [scene.address(), scene.address(), scene.address()];
    await scene.ask(scene.abe, `/guest invite ${toRemind}`);
    const sleeper = scene.newGuest();
    sleeper.user.active = false;
    const [guest, member] = [scene.newGuest(), scene.newMember()];
    const club = scene.room('p', scene.mia);
    const { permissions } = scene.workspace.server;
    permissions.grant(TOKEN_PERMISSION, 'guest');
    return [
        {
            name: 'add',
            route: 'users.create',
            line: `add ${toAdd} #${club.room.name}`,
            hasHappened: () => scene.isTaken(toAdd),
            named: () => `@${scene.holder(toAdd).username}`,
        },
        {
            name: 'invite',
            route: 'sendInvitationEmail',
            line: `invite ${toInvite}`,
            hasHappened: () => scene.mailsTo(toInvite, /invited/).length > 0,
            named: () => toInvite,
        },
        {
            name: 'resend',
            route: 'sendInvitationEmail',
            line: `invitations resend ${toRemind}`,
            hasHappened: () => scene.mailsTo(toRemind, /invited/).length > 1,
        },
        {
            name: 'activate',
            route: 'users.setActiveStatus',
            line: `activate @${sleeper.username}`,
            hasHappened: () => sleeper.user.active,
            named: () => `@${sleeper.username}`,
        },
        {
            name: 'promote',
            route: 'roles.addUserToRole',
            line: `promote @${guest.username}`,
            hasHappened: () => guest.user.roles.includes('user'),
        },
        {
            name: 'demote',
            route: 'roles.addUserToRole',
            line: `demote @${member.username}`,
            hasHappened: () => member.user.roles.includes('guest'),
        },
        { name: 'list', route: 'users.listByStatus', line: 'list', hasHappened: () => false },
        { name: 'usage', route: 'users.listByStatus', line: 'usage', hasHappened: () => false },
        { name: 'setup', route: 'me', line: 'setup', hasHappened: () => false },
        {
            name: 'permissions repair',
            route: 'permissions.update',
            line: 'permissions repair',
            hasHappened: () => permissions.table.get(TOKEN_PERMISSION)?.has('guest') === false,
        },
    ].map((plan) => attemptOf(plan, manager, scene));
}

/** The commands that need another call before they act, or act with two; the first of them fails, or the second. */
export async function otherSteps(scene: ConnectedScene, manager: Manager): Promise<Attempt[]> {
    const [toAdd, toInvite] = [scene.address(), scene.address()];
    const [guest, member] = [scene.newGuest(), scene.newMember()];
    return [
        {
            name: 'add: looking up',
            route: 'users.info',
            line: `add ${toAdd}`,
            hasHappened: () => scene.isTaken(toAdd),
        },
        {
            name: 'invite: looking up',
            route: 'users.info',
            line: `invite ${toInvite}`,
            hasHappened: () => scene.mailsTo(toInvite, /invited/).length > 0,
        },
        {
            name: 'promote: the guest role',
            route: 'roles.removeUserFromRole',
            line: `promote @${guest.username}`,
            hasHappened: () => !guest.user.roles.includes('guest'),
        },
        {
            name: 'demote: the default role',
            route: 'roles.removeUserFromRole',
            line: `demote @${member.username}`,
            hasHappened: () => !member.user.roles.includes('user'),
        },
        {
            name: 'permissions check',
            route: 'permissions.listAll',
            line: 'permissions check',
            hasHappened: () => false,
        },
        { name: 'permissions', route: 'permissions.listAll', line: 'permissions repair', hasHappened: () => false },
    ].map((plan) => attemptOf(plan, manager, scene));
}

function attemptOf(plan: Plan, manager: Manager, scene: ConnectedScene): Attempt {
    const room = scene.room('p', manager.person);
    return { named: () => '', ...plan, line: `/guest ${plan.line}`, manager, room };
}

/** Whether a text gives this reason in this language, whatever detail stands in it. */
export function gives(text: string, failure: ConnectionFailure, language: Language): boolean {
    const [before = '', after = ''] = t(`connection_${failure}`, language, { detail: '{{detail}}' })
        .split('{{detail}}')
        .map(visible);
    return text.includes(before) && text.includes(after);
}

/** Whether the answer leaves open what happened. */
export function isUnclear(text: string, language: Language): boolean {
    return ['step_uncertain', 'outcome_unclear', 'permissions_left_unverified'].some((key) =>
        text.includes(words(key as 'step_uncertain', {}, language)),
    );
}
