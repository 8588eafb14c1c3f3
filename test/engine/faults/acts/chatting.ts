import type { Outcome } from '../../../workspace/attempt';
import type { ServerMessage } from '../../../workspace/model';
import { RoomHandle } from '../../../workspace/People';
import type { Person } from '../../../workspace/People';
import type { Act, History, Tried, Verdict } from '../History';

const MENTIONS = ['@all', '> @here', 'look:\n@all', 'hello @all hello', '@here?'];

const HARMLESS = ['hello', 'mail me: me@all.com', '@allison, here?', 'all of us'];

const FILE = { name: 'a.txt', type: 'text/plain', content: 'a' };

/** An act of one guest. */
function guestAct(
    name: string,
    plan: (guest: Person, history: History) => Omit<Tried, 'by'> | undefined,
    weight = 1,
): Act {
    return {
        name,
        weight,
        plan: (history) => {
            const by = history.freeGuest();
            const planned = by && plan(by, history);
            return planned && (async () => void (await history.guestTries({ by, ...planned })));
        },
    };
}

/** The same act of a member, which always passes. */
function memberAct(
    name: string,
    plan: (member: Person, history: History) => { what: string; act: () => Promise<Outcome<unknown>> } | undefined,
    weight = 1,
): Act {
    return {
        name,
        weight,
        plan: (history) => {
            const by = history.random.pick(history.scene.members);
            const planned = history.take(by) ? plan(by, history) : undefined;
            return planned && (async () => void (await history.memberDoes(by, planned.what, planned.act)));
        },
    };
}

/** Refused while the switch is on. */
function unless(history: History, setting: string): Verdict {
    return history.isOn(setting) ? 'refused' : 'allowed';
}

function mentionVerdict(history: History, text: string): Verdict {
    return unless(history, text.includes('@all') ? 'block_mention_all' : 'block_mention_here');
}

function ownMessage({ scene }: History, { id }: Person): ServerMessage | undefined {
    return [...scene.workspace.server.state.messages.values()]
        .reverse()
        .find(({ u, rid, t }) => u._id === id && rid === scene.lobby.id && t === undefined);
}

/** A direct room of a guest and a member, new or old. */
function talkOf(history: History, guest: Person): RoomHandle | undefined {
    const { scene, random } = history;
    const member = random.pick(scene.members);
    const { state } = scene.workspace.server;
    const known = state.directRoomOf([guest.id, member.id]);
    const room = known ? new RoomHandle(scene.workspace.server, known) : scene.direct(guest, member);
    return history.take(room) ? room : undefined;
}

function isAnswered(history: History, room: RoomHandle): boolean {
    const guests = history.scene.guests.map(({ id }) => id);
    return room.messages.some(({ u }) => !guests.includes(u._id));
}

export const GUEST_ACTS: readonly Act[] = [
    guestAct(
        'says something',
        (guest, { scene, random }) => {
            const text = random.pick(HARMLESS);
            return {
                what: `says ${text}`,
                verdict: 'allowed',
                act: () => scene.as(guest).send(scene.lobby, text),
            };
        },
        3,
    ),
    guestAct(
        'mentions the room',
        (guest, history) => {
            const text = history.random.pick(MENTIONS);
            const { scene } = history;
            const written = history.random.chance(0.3) ? { text: '', attachments: [{ description: text }] } : text;
            return {
                what: `says ${JSON.stringify(written)}`,
                verdict: mentionVerdict(history, text),
                act: () => scene.as(guest).send(scene.lobby, written),
            };
        },
        3,
    ),
    guestAct('edits a mention in', (guest, history) => {
        const message = ownMessage(history, guest);
        const text = history.random.pick([...MENTIONS, ...HARMLESS]);
        return (
            message && {
                what: `edits ${JSON.stringify(text)} in`,
                verdict: MENTIONS.includes(text) ? mentionVerdict(history, text) : 'allowed',
                act: () => history.scene.as(guest).edit(message, text),
            }
        );
    }),
    guestAct('deletes an own message', (guest, history) => {
        const message = ownMessage(history, guest);
        return (
            message && {
                what: 'deletes an own message',
                verdict: unless(history, 'block_own_message_deletion'),
                act: () => history.scene.as(guest).delete(message),
            }
        );
    }),
    guestAct(
        'makes a room',
        (guest, history) => {
            const { scene, random } = history;
            const name = scene.name('made');
            const kinds = {
                channel: { setting: 'block_channel_creation', act: () => scene.as(guest).createChannel(name) },
                group: { setting: 'block_group_creation', act: () => scene.as(guest).createGroup(name) },
                'public team': { setting: 'block_channel_creation', act: () => scene.as(guest).createTeam(name) },
                'private team': {
                    setting: 'block_group_creation',
                    act: () => scene.as(guest).createTeam(name, 'private'),
                },
                discussion: {
                    setting: 'block_discussion_creation',
                    act: () => scene.as(guest).createDiscussion(scene.lobby, name),
                },
            };
            const kind = random.pick(Object.keys(kinds) as Array<keyof typeof kinds>);
            const { setting, act } = kinds[kind];
            // Where it is allowed, it may still be one room too many.
            const verdict = history.isOn(setting) ? 'refused' : 'doubtful';
            return { what: `makes a ${kind}`, verdict, entersRoom: true, act };
        },
        2,
    ),
    guestAct('opens a talk with a guest', (guest, history) => {
        const other = history.random.find(history.activeGuests.filter(({ id }) => id !== guest.id));
        const { scene } = history;
        if (other === undefined || scene.workspace.server.state.directRoomOf([guest.id, other.id]) !== undefined) {
            return undefined;
        }
        // Where the members cannot be looked up the room comes to be, and what is written there is judged.
        return {
            what: `opens a talk with ${other.username}`,
            verdict: 'doubtful',
            act: () => scene.as(guest).openDirect(other),
        };
    }),
    guestAct(
        'writes directly',
        (guest, history) => {
            const room = talkOf(history, guest);
            const isFirst = room !== undefined && !isAnswered(history, room);
            return (
                room && {
                    what: isFirst ? 'writes first' : 'answers',
                    verdict: isFirst ? unless(history, 'block_direct_message_creation') : 'doubtful',
                    act: () => history.scene.as(guest).send(room, 'hi'),
                }
            );
        },
        3,
    ),
    guestAct(
        'joins a channel',
        (guest, history) => {
            const room = history.random.find(history.scene.channels.filter((one) => !one.hasMember(guest)));
            return (
                room && {
                    what: 'joins a channel',
                    verdict: history.isOn('block_self_join') ? 'refused' : 'doubtful',
                    entersRoom: true,
                    act: () => history.scene.as(guest).join(room),
                }
            );
        },
        2,
    ),
    guestAct('uploads', (guest, history) => ({
        what: 'uploads a file',
        // Where the message that carries it is refused: by the line in the room, and for the upload.
        mostTold: 2,
        verdict: unless(history, 'block_file_upload'),
        act: () => history.scene.as(guest).upload(history.scene.lobby, FILE),
    })),
];

export const MEMBER_ACTS: readonly Act[] = [
    memberAct(
        'says something',
        (member, { scene, random }) => {
            const text = random.pick([...MENTIONS, ...HARMLESS]);
            return { what: `says ${JSON.stringify(text)}`, act: () => scene.as(member).send(scene.lobby, text) };
        },
        2,
    ),
    memberAct('edits', (member, history) => {
        const message = ownMessage(history, member);
        return message && { what: 'edits', act: () => history.scene.as(member).edit(message, '@all') };
    }),
    memberAct('makes a room', (member, { scene, random }) => {
        const name = scene.name('made');
        const others = random.some(scene.members, 2);
        const acting = scene.as(member);
        const kinds: Array<[string, () => Promise<Outcome<unknown>>]> = [
            ['channel', () => acting.createChannel(name, others)],
            ['group', () => acting.createGroup(name, others)],
            ['team', () => acting.createTeam(name, 'public', others)],
            ['discussion', () => acting.createDiscussion(scene.lobby, name, { members: others })],
        ];
        const [kind, act] = random.pick(kinds);
        return { what: `makes a ${kind}`, act };
    }),
    memberAct(
        'writes to a guest',
        (member, history) => {
            const guest = history.random.find(history.activeGuests);
            const { scene, random } = history;
            const known = guest && scene.workspace.server.state.directRoomOf([guest.id, member.id]);
            const room = known && new RoomHandle(scene.workspace.server, known);
            return room && history.take(room)
                ? { what: 'writes to a guest', act: () => scene.as(member).send(room, random.pick(HARMLESS)) }
                : undefined;
        },
        2,
    ),
    memberAct('uploads', (member, { scene }) => ({
        what: 'uploads a file',
        act: () => scene.as(member).upload(scene.lobby, FILE),
    })),
    memberAct('logs in', (member, { scene }) => ({ what: 'logs in', act: () => scene.as(member).login() })),
    memberAct('joins a channel', (member, { scene, random }) => {
        const room = random.find(scene.channels.filter((one) => !one.hasMember(member)));
        return room && { what: 'joins a channel', act: () => scene.as(member).join(room) };
    }),
    memberAct('adds a member', (member, { scene, random }) => {
        const room = scene.room('p', member);
        const other = random.pick(scene.members.filter(({ id }) => id !== member.id));
        return { what: 'adds a member', act: () => scene.as(member).invite(room, other) };
    }),
];
