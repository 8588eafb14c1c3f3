import type { Person } from '../../workspace/People';
import { expectPassed, expectRefused } from '../support';
import type { History, Invariant } from './History';

type Row = Readonly<Record<string, unknown>>;

/** Rows of a kind, the newest of each key alone. */
function rowsOf({ scene }: History, kind: string, key: string): Map<unknown, Row> {
    const rows = scene.workspace.engine.persistence.records
        .filter(({ associations }) => associations?.some(({ id }) => id === kind))
        .map(({ data }) => data as Row)
        .sort((one, other) => String(one.savedAt).localeCompare(String(other.savedAt)));
    return new Map(rows.map((row) => [row[key], row]));
}

function guestAccounts(history: History): Person[] {
    const { workspace } = history.scene;
    return [...workspace.server.state.users.values()]
        .filter(({ type }) => type === 'user')
        .map(({ username }) => workspace.person(username ?? ''))
        .filter((person) => history.isGuest(person));
}

function countedRooms({ scene }: History, person: Person): number {
    const { rooms } = scene.workspace.server.state;
    return person.roomIds.filter((id) => rooms.get(id)?.t !== 'd').length;
}

/** Nobody can be deactivated who is the only owner of a room; the managers are told. */
function ownsRoom({ scene }: History, { id }: Person): boolean {
    return scene.workspace.server.state.subscriptions.some(
        ({ u, roles }) => u._id === id && roles?.includes('owner') === true,
    );
}

/** A new one is a line here. */
export const INVARIANTS: readonly Invariant[] = [
    {
        name: 'no more guests than places',
        check: (history) => {
            const active = guestAccounts(history).filter(({ user }) => user.active);
            const excused = active.filter((guest) => ownsRoom(history, guest)).length;
            const pending = history.invited().length;
            const cap = history.numberOf('max_active_guests');
            return active.length + pending - excused > cap
                ? [
                      `${active.length} guests (${active.map(({ username }) => username).join()}) and ${pending} invitations on ${cap} places`,
                  ]
                : [];
        },
    },
    {
        name: 'no guest in more rooms than allowed',
        check: (history) =>
            guestAccounts(history).flatMap((guest) => {
                const limit = history.limits.get(guest.id) ?? 0;
                const most = Math.max(limit, history.numberOf('max_rooms_per_guest'));
                const rooms = countedRooms(history, guest);
                return rooms > most + (history.unasked.get(guest.id) ?? 0)
                    ? [`${guest.username} is in ${rooms} rooms of ${most}`]
                    : [];
            }),
    },
    {
        name: 'a record for every active guest, and none for anybody else',
        check: (history) => {
            const records = rowsOf(history, 'guest', 'userId');
            const guests = guestAccounts(history);
            const ids = guests.map(({ id }) => id);
            return [
                ...guests
                    .filter(({ id, user }) => user.active && records.get(id)?.isActive !== true)
                    // Past the cap, and not to be deactivated.
                    .filter((guest) => !ownsRoom(history, guest))
                    .map(({ username }) => `${username} is not on record as active`),
                ...guests
                    .filter(({ id, user }) => !user.active && records.get(id)?.isActive === true)
                    .map(({ username }) => `${username} is on record as active`),
                ...[...records.keys()]
                    .filter((id) => !ids.includes(String(id)))
                    .map((id) => `${String(id)} is on record and no guest`),
            ];
        },
    },
    {
        name: 'nothing lost that was said to be done',
        check: (history) => {
            const records = rowsOf(history, 'guest', 'userId');
            return guestAccounts(history).flatMap(({ id, username }) =>
                history.promises.broken(id, records.get(id) ?? {}).map((what) => `${username}: ${what}`),
            );
        },
    },
    {
        name: 'nobody stays whose access has ended',
        check: (history) => {
            const records = rowsOf(history, 'guest', 'userId');
            const now = history.scene.workspace.server.now().toISOString();
            return guestAccounts(history)
                .filter(
                    ({ id, user }) => user.active && ((records.get(id)?.expiresAt as string | undefined) ?? '9') < now,
                )
                .filter((guest) => !ownsRoom(history, guest))
                .map(({ username }) => `${username} should have gone`);
        },
    },
    {
        name: 'no member is touched',
        check: ({ scene }) =>
            [...scene.members, scene.ada, scene.abe, scene.anke]
                .filter(({ user }) => !user.active || user.roles.includes('guest'))
                .map(({ username, user }) => `${username}: ${user.roles.join()}, active: ${user.active}`),
    },
    { name: 'nothing secret', check: ({ scene }) => thrown(() => scene.expectDiscretion()) },
    { name: 'everything works again', check: (history) => thrown(() => expectOrder(history)) },
    { name: 'the free places can be taken, and no more', check: expectPlaces },
];

/** The rules hold for a guest and for no member, as if nothing had been. */
async function expectOrder({ scene }: History): Promise<void> {
    const guest = scene.newGuest('de');
    for (const setting of ['block_mention_all', 'block_direct_message_creation']) {
        await scene.workspace.engine.updateSetting(setting, true);
    }
    const { workspace } = scene;
    // Each instance is asked in turn.
    for (const _turn of workspace.engine.each) {
        expectRefused(await scene.as(guest).send(scene.lobby, '@all'), 'denied_mention_all');
        expectPassed(await scene.as(guest).send(scene.lobby, 'hello'));
        expectPassed(await scene.as(scene.max).send(scene.lobby, '@all'));
    }
    workspace.server.state.users.delete(guest.id);
}

async function expectPlaces(history: History): Promise<string[]> {
    const { scene } = history;
    const active = guestAccounts(history).filter(({ user }) => user.active).length;
    const cap = history.numberOf('max_active_guests');
    const free = Math.max(0, cap - active - history.invited().length);
    const answers: boolean[] = [];
    for (let count = 0; count <= free; count += 1) {
        const email = scene.address('last');
        // An engine that was asked while its process was dead says for five minutes that the app is not enabled.
        for (let turn = 0; turn <= scene.workspace.engine.each.length; turn += 1) {
            const answer = await history.runs(scene.ada, `/guest add ${email}`);
            if (answer.ok) {
                break;
            }
        }
        answers.push(scene.isTaken(email));
    }
    const taken = answers.filter(Boolean).length;
    return taken === free ? [] : [`${taken} of ${free} free places could be taken`];
}

async function thrown(work: () => Promise<void>): Promise<string[]> {
    try {
        await work();
        return [];
    } catch (error) {
        return [error instanceof Error ? error.message : String(error)];
    }
}
