import { parseTime } from '../../../../src/policy/schedule';
import type { Outcome } from '../../../workspace/attempt';
import type { Person } from '../../../workspace/People';
import type { Act, History } from '../History';
import { saying } from '../sentences';

/** A manager who is busy with nothing else. */
function freeManager(history: History): Person | undefined {
    const { ada, abe } = history.scene;
    return [ada, abe].find((manager) => history.take(manager));
}

/** A command of a manager; `of` is what it says and whom it is about. */
function command(
    name: string,
    of: (history: History) => { line: string; heard?: (answer: Outcome<boolean>) => void } | undefined,
    weight = 1,
): Act {
    return {
        name,
        weight,
        plan: (history) => {
            const manager = freeManager(history);
            const said = manager && of(history);
            return (
                said &&
                (async () => {
                    const answer = await history.runs(manager, `/guest ${said.line}`);
                    said.heard?.(answer);
                })
            );
        },
    };
}

function says(answer: Outcome<boolean>, ...keys: string[]): boolean {
    return keys.some((key) => saying(answer, key, 'en').length > 0);
}

/** Where it is said that it is done, it stays so; where it is not said, it may be. */
function promise(
    { promises }: History,
    { id }: Person,
    field: 'expiresAt' | 'roomLimit' | 'sponsorId',
    value: unknown,
    isDone: boolean,
): void {
    promises[isDone ? 'keep' : 'doubt'](id, field, value);
}

const TIMES = ['3d', '8w', '6m'];

export const COMMANDS: readonly Act[] = [
    command(
        'add',
        (history) => {
            const email = history.scene.address('added');
            const room = history.random.pick(history.scene.channels);
            return {
                line: `add ${email} #${room.room.name} --sponsor @${history.random.pick(history.scene.members).username}`,
                heard: () => history.meet(email, room),
            };
        },
        2,
    ),
    command('invite', ({ scene }) => ({ line: `invite ${scene.address('invited')} ${scene.address('invited')}` })),
    command('extend', (history) => {
        const guest = history.freeGuest();
        const time = history.random.pick(TIMES);
        const at = parseTime(time, history.scene.workspace.server.now(), 0);
        const value = at.problem === undefined ? at.at.toISOString() : undefined;
        return (
            guest && {
                line: `extend @${guest.username} ${time}`,
                heard: (answer) => promise(history, guest, 'expiresAt', value, says(answer, 'outcome_extended')),
            }
        );
    }),
    command('limit', (history) => {
        const guest = history.freeGuest();
        // Never a lower one: whoever is in more rooms stays in them.
        const value = history.numberOf('max_rooms_per_guest') + history.random.between(1, 3);
        const known = guest && history.limits.get(guest.id);
        return (
            (guest &&
                (known ?? 0) <= value && {
                    line: `limit @${guest.username} ${value}`,
                    heard: (answer) => {
                        history.limits.set(guest.id, value);
                        promise(history, guest, 'roomLimit', value, says(answer, 'outcome_limit_set'));
                    },
                }) ||
            undefined
        );
    }),
    command('sponsor', (history) => {
        const [guest, sponsor] = [history.freeGuest(), history.random.pick(history.scene.members)];
        return (
            guest && {
                line: `sponsor @${guest.username} @${sponsor.username}`,
                heard: (answer) =>
                    promise(history, guest, 'sponsorId', sponsor.id, says(answer, 'outcome_sponsor_set')),
            }
        );
    }),
    command('deactivate', (history) => {
        const guest = history.freeGuest();
        return guest && { line: `deactivate @${guest.username}` };
    }),
    command(
        'activate',
        (history) => {
            const guest = history.freeGuest(false);
            return guest && { line: `activate @${guest.username}` };
        },
        2,
    ),
    command(
        'promote',
        (history) => {
            const guest = history.freeGuest();
            if (guest === undefined) {
                return undefined;
            }
            history.promises.forget(guest.id);
            history.limits.delete(guest.id);
            return { line: `promote @${guest.username}`, heard: () => history.promises.forget(guest.id) };
        },
        0.5,
    ),
    command('demote', (history) => {
        const members = history.scene.guests.filter((person) => !history.isGuest(person) && person.user.active);
        const member = history.random.find(members);
        return member && history.take(member) ? { line: `demote @${member.username}` } : undefined;
    }),
    command('look', ({ random }) => ({
        line: random.pick(['list', 'list all', 'usage', 'invitations', 'setup', 'permissions check', 'help', '']),
    })),
];

/** What two managers do to one guest at the same moment: nothing of it may be lost. */
export const AT_ONCE: Act = {
    name: 'two commands about one guest',
    plan: (history) => {
        const { scene, random } = history;
        const { ada, abe } = scene;
        const guest = history.take(ada, abe) ? history.freeGuest() : undefined;
        if (guest === undefined) {
            return undefined;
        }
        const sponsor = random.pick(scene.members);
        const at = parseTime('8w', scene.workspace.server.now(), 0);
        const expiresAt = at.problem === undefined ? at.at.toISOString() : undefined;
        return async () => {
            const [first, second] = await Promise.all([
                history.runs(ada, `/guest sponsor @${guest.username} @${sponsor.username}`),
                history.runs(abe, `/guest extend @${guest.username} 8w`),
            ]);
            promise(history, guest, 'sponsorId', sponsor.id, says(first, 'outcome_sponsor_set'));
            promise(history, guest, 'expiresAt', expiresAt, says(second, 'outcome_extended'));
        };
    },
};
