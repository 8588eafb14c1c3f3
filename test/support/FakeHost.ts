import type {
    IEnvironmentRead,
    IEnvironmentWrite,
    IHttp,
    ILogger,
    IMessageBuilder,
    IModify,
    IPersistence,
    IPersistenceRead,
    IRead,
    IRoomBuilder,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { RocketChatAssociationModel } from '@rocket.chat/apps-engine/definition/metadata';
import type { IRole } from '@rocket.chat/apps-engine/definition/roles';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUploadDescriptor } from '@rocket.chat/apps-engine/definition/uploads/IUploadDescriptor';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { MessageBuilder } from '@rocket.chat/apps-engine/server/accessors/MessageBuilder';
import { RoomBuilder } from '@rocket.chat/apps-engine/server/accessors/RoomBuilder';

import type { View } from '../../src/ui/blocks';
import { FakePersistence } from './FakePersistence';
import { ADA, APP_USER, BOT, directRoom, GINA, GUS, MAX, MIA, MOD } from './payloads';

/** The ways in which the host fails to answer an app. */
export const FAULTS = ['rejects', 'hangs', 'answers null'] as const;

export type Fault = (typeof FAULTS)[number];

export interface ShownView {
    how: 'open' | 'update';
    to: string;
    triggerId: string;
    view: View;
}

interface HistoryEntry {
    sender: { _id?: string; id?: string };
    createdAt: Date;
    text?: string;
}

export function role(id: string, overrides: Partial<IRole> = {}): IRole {
    return { id, name: id, description: '', protected: true, scope: 'Users', ...overrides };
}

/** As much of a server as the app's accessors show, in memory. Accessors are named `reader.method` in `calls`. */
export class FakeHost {
    public readonly users: IUser[] = [GUS, GINA, MIA, MAX, MOD, ADA, BOT, APP_USER];

    public readonly rooms: IRoom[] = [];

    public readonly messages: IMessage[] = [];

    public readonly owners = new Map<string, IUser[]>();

    public readonly moderators = new Map<string, IUser[]>();

    /** Messages of a room, the oldest first. */
    public readonly history = new Map<string, HistoryEntry[]>();

    public readonly roles: IRole[] = [
        ...['guest', 'admin', 'user', 'bot', 'app'].map((id) => role(id)),
        ...['owner', 'moderator'].map((id) => role(id, { scope: 'Subscriptions' })),
    ];

    /** Values of the app's own settings; absent until somebody stores one. */
    public readonly settings = new Map<string, unknown>();

    public readonly serverSettings = new Map<string, unknown>([
        ['UTF8_User_Names_Validation', '[0-9a-zA-Z-_.]+'],
        ['Language', 'en'],
    ]);

    public readonly persistence = new FakePersistence();

    /** What people were shown, and nobody else. */
    public readonly notices: Array<{
        to: string;
        from?: string;
        roomId: string;
        text?: string;
        blocks?: unknown[];
    }> = [];

    /** What the app wrote. */
    public readonly sent: Array<{ roomId: string; from?: string; text?: string; blocks?: unknown[] }> = [];

    /** Modals and contextual bars that the app opened or drew anew. */
    public readonly views: ShownView[] = [];

    /** Ids of the members of a room. */
    public readonly members = new Map<string, string[]>();

    /** Every call with the administrator's token that the app made, as `method url`. */
    public readonly requests: string[] = [];

    public readonly deactivated: string[] = [];

    /** Files that the app has sent. */
    public readonly files: Array<{ roomId: string; from?: string; name: string; content: Buffer }> = [];

    public readonly deleted: Array<{ messageId?: string; by: string }> = [];

    /** Every error that the app logged. */
    public readonly errors: unknown[][] = [];

    public readonly calls: string[] = [];

    /** Runs while a message is being deleted, as the server's own events do. */
    public onDelete: (message: IMessage) => void | Promise<void> = () => undefined;

    /** Runs while people are being added to a room, as the server's own events do. */
    public onAdd: (roomId: string, usernames: readonly string[]) => void | Promise<void> = () => undefined;

    /** Runs when the app has stored a setting, as the server's own events do. */
    public onSetting: (id: string, value: unknown) => void | Promise<void> = () => undefined;

    private readonly faults = new Map<string, Fault>();

    private readonly holds = new Map<string, Promise<void>>();

    public readonly environment = {
        getSettings: () => ({
            getValueById: async (id: string) => this.answer('settings.get', () => this.settings.get(id)),
        }),
        getServerSettings: () => ({
            getValueById: async (id: string) => this.answer('serverSettings.get', () => this.serverSettings.get(id)),
        }),
    } as unknown as IEnvironmentRead;

    /** Stores a setting; the app hears of it where a test says so. */
    public readonly environmentWriter = {
        getSettings: () => ({
            updateValue: async (id: string, value: unknown) =>
                this.answer('settings.update', async () => {
                    this.settings.set(id, value);
                    await this.onSetting(id, value);
                }),
        }),
    } as unknown as IEnvironmentWrite;

    public readonly read: IRead = this.createRead();

    public readonly modify: IModify = this.createModify();

    public readonly writer: IPersistence = this.createWriter();

    /** Answers nothing: whoever needs the administrator brings a connection. */
    public readonly http = {
        get: async (url: string) => this.answer('http', () => void this.requests.push(`get ${url}`)),
        post: async (url: string) => this.answer('http', () => void this.requests.push(`post ${url}`)),
    } as unknown as IHttp;

    public readonly logger = {
        debug: () => undefined,
        error: (...items: unknown[]) => void this.errors.push(items),
    } as unknown as ILogger;

    /** From now on an accessor (or `*`, every one) fails in this way. */
    public break(call: string, fault: Fault): void {
        this.faults.set(call, fault);
    }

    /** An accessor answers with what holds now, but not before the returned function is called. */
    public hold(call: string): () => void {
        let release: () => void = () => undefined;
        this.holds.set(call, new Promise((resolve) => (release = resolve)));
        return () => {
            this.holds.delete(call);
            release();
        };
    }

    public repair(): void {
        this.faults.clear();
    }

    private async answer<T>(call: string, work: () => T | Promise<T>): Promise<T> {
        this.calls.push(call);
        switch (this.faults.get(call) ?? this.faults.get('*')) {
            case 'rejects':
                throw new Error(`${call} does not work`);
            case 'hangs':
                return new Promise<T>(() => undefined);
            case 'answers null':
                return null as T;
            case undefined: {
                const hold = this.holds.get(call);
                const answer = await work();
                await hold;
                // The server has no undefined: what does not exist arrives as null.
                return answer ?? (null as T);
            }
        }
    }

    private createRead(): IRead {
        const reader: Record<string, unknown> = {
            getEnvironmentReader: () => this.environment,
            getUserReader: () => this.createUserReader(),
            getRoomReader: () => this.createRoomReader(),
            getMessageReader: () => ({
                getById: async (id: string) =>
                    this.answer('messages.getById', () => this.messages.find((message) => message.id === id)),
            }),
            getRoleReader: () => ({
                getOneByIdOrName: async (wanted: string) =>
                    this.answer('roles.get', () => this.roles.find(({ id, name }) => id === wanted || name === wanted)),
            }),
            getPersistenceReader: () => this.createRecordReader(),
            getNotifier: () => ({
                getMessageBuilder: () => new MessageBuilder(),
                notifyUser: async (user: IUser, { sender, room, text, blocks }: IMessage) =>
                    this.answer('notifier.notifyUser', () => {
                        const told = { to: user.id, from: sender?.username, roomId: room.id, text };
                        this.notices.push({ ...told, ...(blocks && { blocks }) });
                    }),
            }),
        };
        return reader as unknown as IRead;
    }

    private createUserReader() {
        return {
            getById: async (id: string) =>
                this.answer('users.getById', () => this.users.find((user) => user.id === id)),
            getByUsername: async (username: string) =>
                this.answer('users.getByUsername', () => this.users.find((user) => user.username === username)),
            getAppUser: async () => this.answer('users.getAppUser', () => APP_USER),
            getUserRoomIds: async (id: string) => this.answer('users.getUserRoomIds', () => this.roomIdsOf(id)),
        };
    }

    private createRoomReader() {
        return {
            getById: async (id: string) =>
                this.answer('rooms.getById', () => this.rooms.find((room) => room.id === id)),
            getByName: async (name: string) =>
                this.answer('rooms.getByName', () => this.rooms.find((room) => room.slugifiedName === name)),
            getMembers: async (id: string) =>
                this.answer('rooms.getMembers', () =>
                    this.users.filter((user) => (this.members.get(id) ?? []).includes(user.id)),
                ),
            getOwners: async (id: string) => this.answer('rooms.getOwners', () => this.owners.get(id) ?? []),
            getModerators: async (id: string) =>
                this.answer('rooms.getModerators', () => this.moderators.get(id) ?? []),
            getMessages: async (id: string, { skip = 0, limit }: { skip?: number; limit: number }) =>
                this.answer('rooms.getMessages', () => (this.history.get(id) ?? []).slice(skip, skip + limit)),
            getDirectByUsernames: async (names: string[]) =>
                this.answer('rooms.getDirectByUsernames', () =>
                    this.rooms.find(({ id }) => id === this.directId(names)),
                ),
        };
    }

    private createRecordReader(): IPersistenceRead {
        return {
            read: async (id) => this.answer('records.read', async () => this.persistence.read(id)),
            readByAssociation: async (association) =>
                this.answer('records.read', async () => this.persistence.readByAssociation(association)),
            readByAssociations: async (associations) =>
                this.answer('records.read', async () => this.persistence.readByAssociations(associations)),
        };
    }

    private createWriter(): IPersistence {
        const writer: Partial<IPersistence> = {
            createWithAssociations: async (data, associations) =>
                this.answer('records.write', async () => this.persistence.createWithAssociations(data, associations)),
            removeByAssociations: async (associations) =>
                this.answer('records.write', async () => this.persistence.removeByAssociations(associations)),
            updateByAssociations: async (associations, data, upsert) =>
                this.answer('records.write', async () =>
                    this.persistence.updateByAssociations(associations, data, upsert),
                ),
        };
        return writer as IPersistence;
    }

    private createModify(): IModify {
        const creator = {
            startMessage: () => new MessageBuilder(),
            startRoom: () => new RoomBuilder(),
            finish: async (builder: IMessageBuilder | IRoomBuilder) =>
                this.answer('creator.finish', () => this.finish(builder)),
            getUploadCreator: () => ({
                uploadBuffer: async (content: Buffer, { filename, room, user }: IUploadDescriptor) =>
                    this.answer('uploads.uploadBuffer', () => {
                        this.files.push({ roomId: room.id, from: user?.username, name: filename, content });
                        return { id: 'upload-id' };
                    }),
            }),
        };
        const deleter = {
            deleteMessage: async (message: IMessage, user: IUser) =>
                this.answer('deleter.deleteMessage', async () => {
                    await this.onDelete(message);
                    this.deleted.push({ messageId: message.id, by: user.id });
                }),
            removeUsersFromRoom: async (roomId: string, names: string[]) =>
                this.answer('deleter.removeUsersFromRoom', () => this.leave(roomId, names)),
        };
        const updater = {
            getUserUpdater: () => ({
                deactivate: async (id: string) =>
                    this.answer('updater.deactivate', () => this.deactivated.push(id) > 0),
            }),
            room: async (roomId: string) => this.answer('updater.room', () => this.builderOf(roomId)),
            message: async (id: string) =>
                this.answer(
                    'updater.message',
                    () => new MessageBuilder(this.messages.find((message) => message.id === id)),
                ),
            finish: async (builder: (IRoomBuilder & { of: string }) | MessageBuilder) =>
                this.answer('updater.finish', async () => {
                    if (builder instanceof MessageBuilder) {
                        this.update(builder.getMessage());
                        return;
                    }
                    const names = builder.getMembersToBeAddedUsernames();
                    await this.onAdd(builder.of, names);
                    this.enter(builder.of, names);
                }),
        };
        const show = (how: ShownView['how']) => async (view: View, trigger: { triggerId: string }, user: IUser) =>
            this.answer(`ui.${how}`, () => void this.views.push({ ...trigger, how, view, to: user.id }));
        const controller = { openSurfaceView: show('open'), updateSurfaceView: show('update') };
        const parts = {
            getCreator: () => creator,
            getDeleter: () => deleter,
            getUpdater: () => updater,
            getUiController: () => controller,
        };
        return parts as unknown as IModify;
    }

    private update(message: IMessage): void {
        if (message.id === undefined) {
            throw new Error("Invalid message, can't update a message without an id.");
        }
        const index = this.messages.findIndex(({ id }) => id === message.id);
        this.messages[index] = message;
    }

    private finish(builder: IMessageBuilder | IRoomBuilder): string {
        if (builder.kind === RocketChatAssociationModel.MESSAGE) {
            const { room, sender, text, blocks } = builder.getMessage();
            this.sent.push({ roomId: room.id, from: sender?.username, text, ...(blocks && { blocks }) });
            return 'new-message-id';
        }
        const names = builder.getMembersToBeAddedUsernames();
        const room = directRoom(this.users.filter(({ username }) => names.includes(username)));
        this.rooms.push(room);
        return room.id;
    }

    public roomIdsOf(userId: string): string[] {
        return [...this.members].filter(([, ids]) => ids.includes(userId)).map(([roomId]) => roomId);
    }

    /** People are in a room now, without any event. */
    public enter(roomId: string, usernames: readonly string[]): void {
        const ids = this.users.filter(({ username }) => usernames.includes(username)).map(({ id }) => id);
        this.members.set(roomId, [...new Set([...(this.members.get(roomId) ?? []), ...ids])]);
    }

    public leave(roomId: string, usernames: readonly string[]): void {
        const gone = this.users.filter(({ username }) => usernames.includes(username)).map(({ id }) => id);
        const staying = (this.members.get(roomId) ?? []).filter((id) => !gone.includes(id));
        this.members.set(roomId, staying);
    }

    private builderOf(roomId: string): RoomBuilder & { of: string } {
        return Object.assign(new RoomBuilder(), { of: roomId });
    }

    private directId(names: readonly string[]): string {
        return directRoom(this.users.filter(({ username }) => names.includes(username))).id;
    }
}
