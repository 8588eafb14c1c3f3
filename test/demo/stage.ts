import type { Acting } from '../workspace/Acting';
import type { ServerMessage, ServerUser } from '../workspace/model';
import { Person } from '../workspace/People';
import type { RoomHandle } from '../workspace/People';
import { RestApi } from '../workspace/rest/RestApi';
import { Workspace } from '../workspace/Workspace';

/** Who plays: what they are, and the language that they read. */
export const CAST = {
    gus: { is: 'guest', language: 'en' },
    gina: { is: 'guest', language: 'de' },
    mia: { is: 'member', language: 'en' },
    max: { is: 'member', language: 'de' },
    mod: { is: 'moderator', language: 'en' },
    ada: { is: 'administrator', language: 'en' },
} as const;

/** Everybody who acts: the cast, and the guests who come in the course of the session. */
export const PLAYERS = {
    ...CAST,
    nora: { is: 'guest', language: 'en' },
    gero: { is: 'guest', language: 'de' },
    rita: { is: 'guest', language: 'de' },
} as const;

export type Player = keyof typeof PLAYERS;

/** Whatever the session does, the server lets guests do, so that what is refused is refused by the app. */
const GRANTED = [
    'create-c',
    'create-p',
    'create-d',
    'create-team',
    'start-discussion',
    'mention-all',
    'mention-here',
    'delete-own-message',
    'view-c-room',
    'mobile-upload-file',
    'create-personal-access-tokens',
];

/** Everybody and everything that is there before the app is installed. */
export class Stage {
    public readonly workspace: Workspace;

    /** The workspace's API. */
    public readonly rest: RestApi;

    private constructor(workspace: Workspace, rest: RestApi) {
        this.workspace = workspace;
        this.rest = rest;
    }

    public static async build(zip: string): Promise<Stage> {
        const workspace = await Workspace.start({ zip, language: 'en', seed: furnish });
        try {
            return new Stage(workspace, await RestApi.start(workspace.server));
        } catch (error) {
            await workspace.stop();
            throw error;
        }
    }

    public async stop(): Promise<void> {
        await this.workspace.stop();
        await this.rest.stop();
    }

    /** False where there is no such account. */
    public isActive(username: string): boolean {
        return this.workspace.server.state.userByUsername(username)?.active === true;
    }

    /** Whether these are all the roles of the account. */
    public holds(username: string, ...roles: string[]): boolean {
        return this.workspace.server.state.userByUsername(username)?.roles.join() === roles.join();
    }

    public isIn(username: string, room: string): boolean {
        return this.workspace.room(room).members.includes(username);
    }

    public person(player: Player): Person {
        return this.workspace.person(player);
    }

    /** Whoever has no account yet acts as nobody. */
    public as(player: Player): Acting {
        const { server } = this.workspace;
        const now = server.now();
        const nobody: ServerUser = { _id: '', type: 'user', roles: [], active: false, createdAt: now, _updatedAt: now };
        return this.workspace.as(new Person(server, server.state.userByUsername(player) ?? nobody));
    }

    /** The channel that everybody is in. */
    public get general(): RoomHandle {
        return this.workspace.room('general');
    }

    public direct(...players: Player[]): RoomHandle {
        const ids = players.map((player) => this.person(player).id);
        const found = this.workspace.rooms().find(({ room }) => room.t === 'd' && sameIds(room.uids ?? [], ids));
        if (!found) {
            throw new Error(`There is no direct room of ${players.join(' and ')}.`);
        }
        return found;
    }

    /** A message in #general to do something with. */
    public message(author: Player, text: string, extra: Partial<ServerMessage> = {}): ServerMessage {
        return this.workspace.addMessage(this.general, this.person(author), text, extra);
    }

    public isGone(message: ServerMessage): boolean {
        return !this.workspace.server.state.messages.has(message._id);
    }
}

function furnish(workspace: Workspace): void {
    const { gus, gina, mia, max, mod } = Object.fromEntries(
        Object.entries(CAST).map(([username, { is, language }]) => {
            const person = { username, name: `${username[0].toUpperCase()}${username.slice(1)}`, language };
            return [username, addPerson(workspace, is, person)];
        }),
    ) as Record<keyof typeof CAST, Person>;
    GRANTED.forEach((permission) => workspace.server.permissions.grant(permission, 'guest'));
    workspace.addRoom({ name: 'general', owner: mia, moderators: [mod], members: [gus, gina, max, mia] });
    workspace.addRoom({ name: 'lobby', owner: mia });
    workspace.addRoom({ name: 'yard', owner: mia });
    const old = workspace.addDirect([gina, max]);
    const yesterday = new Date(workspace.server.now().getTime() - 86_400_000);
    workspace.addMessage(old, gina, 'Hallo', { ts: yesterday });
}

function addPerson(
    workspace: Workspace,
    is: (typeof CAST)[keyof typeof CAST]['is'],
    person: { username: string; name: string; language: string },
): Person {
    switch (is) {
        case 'guest':
            return workspace.addGuest(person);
        case 'administrator':
            return workspace.addAdmin(person);
        case 'member':
        case 'moderator': // of a room
            return workspace.addMember(person);
    }
}

const sameIds = (some: readonly string[], others: readonly string[]): boolean =>
    [...some].sort().join() === [...others].sort().join();
