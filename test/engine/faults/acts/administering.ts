import type { Person } from '../../../workspace/People';
import type { RoomHandle } from '../../../workspace/People';
import type { Act, History } from '../History';

/** What somebody does in the administration, of which the app hears little or nothing. */
function administration(
    name: string,
    act: (history: History) => (() => Promise<unknown>) | undefined,
    weight = 1,
): Act {
    return {
        name,
        weight,
        plan: (history) => {
            const work = act(history);
            return (
                work &&
                (async () => {
                    // The server may refuse for itself: an address may be somebody's by now.
                    await history.scene.watch(() => work().catch(() => undefined));
                    history.note(`the administration: ${name}`);
                })
            );
        },
    };
}

export const ADMINISTRATION: readonly Act[] = [
    administration(
        'makes a guest',
        (history) => {
            const { scene } = history;
            const username = scene.name('panel');
            return async () => {
                const made = await scene.as(scene.anke).createUser({ username, name: username, roles: ['guest'] });
                if (made.ok) {
                    scene.guests.push(made.result);
                }
            };
        },
        2,
    ),
    administration(
        'makes several guests at once',
        ({ scene }) => {
            const names = [1, 2, 3].map(() => scene.name('panel'));
            return async () => {
                const all = await Promise.all(
                    names.map((name) => scene.as(scene.anke).createUser({ username: name, name, roles: ['guest'] })),
                );
                all.forEach((made) => made.ok && scene.guests.push(made.result));
            };
        },
        0.5,
    ),
    administration('switches a guest off', (history) => {
        const guest = history.freeGuest();
        return guest && (() => history.scene.as(history.scene.anke).setActive(guest, false, true));
    }),
    administration('switches a guest on', (history) => {
        const guest = history.freeGuest(false);
        return guest && (() => history.scene.as(history.scene.anke).setActive(guest, true));
    }),
    administration(
        'takes the guest role away',
        (history) => {
            const guest = history.freeGuest();
            const { scene } = history;
            history.promises.forget(guest?.id ?? '');
            history.limits.delete(guest?.id ?? '');
            return guest && (() => scene.as(scene.anke).updateUser(guest, { roles: ['user'] }));
        },
        0.5,
    ),
    administration('gives the guest role', (history) => {
        const { scene, random } = history;
        const member = random.find(scene.guests.filter((person) => !history.isGuest(person)));
        return member && history.take(member) ? () => scene.as(scene.anke).addRole(member, 'guest') : undefined;
    }),
    administration(
        'makes a member',
        ({ scene }) => {
            const username = scene.name('staff');
            return () => scene.as(scene.anke).createUser({ username, name: username, roles: ['user'] });
        },
        0.5,
    ),
    administration('somebody invited registers', (history) => {
        const email = history.random.find(history.invited());
        const { scene } = history;
        return email !== undefined && history.take(email)
            ? async () => void scene.guests.push(await scene.register(email))
            : undefined;
    }),
    administration('an address is verified', (history) => {
        const guest = history.freeGuest();
        return guest && (() => history.scene.as(guest).verifyEmail());
    }),
];

export const LOGIN: Act = {
    name: 'a guest logs in',
    weight: 2,
    plan: (history) => {
        const by = history.freeGuest();
        return (
            by &&
            (async () =>
                void (await history.guestTries({
                    by,
                    what: 'logs in',
                    verdict: 'doubtful',
                    isShown: false,
                    act: () => history.scene.as(by).login(),
                })))
        );
    },
};

function roomsWithout({ scene }: History, guest: Person): RoomHandle[] {
    return scene.channels.filter((room) => !room.hasMember(guest));
}

/** Ways of guests into rooms by somebody else's hand. */
export const ROOM_ACTS: readonly Act[] = [
    {
        name: 'a guest is invited',
        weight: 2,
        plan: (history) => {
            const { scene, random } = history;
            const guest = history.freeGuest();
            const rooms = guest && random.some(roomsWithout(history, guest), random.between(1, 3));
            return rooms && rooms.length > 0
                ? async () => {
                      await Promise.all(
                          rooms.map((room) =>
                              history.aboutGuests(scene.mia, `invites ${guest?.username}`, guest ? [guest] : [], () =>
                                  scene.as(scene.mia).invite(room, guest),
                              ),
                          ),
                      );
                  }
                : undefined;
        },
    },
    {
        name: 'a room with guests is made',
        weight: 2,
        plan: (history) => {
            const { scene, random } = history;
            const guests = random.some(history.activeGuests, 2).filter((guest) => history.take(guest));
            const name = scene.name('with');
            return async () => {
                const made = await history.aboutGuests(scene.max, 'makes a room with guests', guests, () =>
                    scene.as(scene.max).createChannel(name, [...guests, scene.mia]),
                );
                if (made.ok) {
                    scene.channels.push(made.result);
                }
            };
        },
    },
    {
        name: 'a guest is taken out',
        plan: (history) => {
            const { scene, random } = history;
            const guest = history.freeGuest();
            const room = guest && random.find(scene.channels.filter((one) => one.hasMember(guest)));
            return room && (async () => void (await scene.as(scene.mia).kick(room, guest)));
        },
    },
];
