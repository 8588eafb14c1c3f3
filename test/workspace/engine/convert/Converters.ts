import type { IMessage, IMessageRaw } from '@host/apps-engine/definition/messages';
import { type IRoom, type IRoomRaw, RoomType } from '@host/apps-engine/definition/rooms';
import type { IUser } from '@host/apps-engine/definition/users';

import type { EventPayloads, ServerMessage, ServerRoom, ServerUser } from '../../model';
import type { State } from '../../server/State';
import { attachmentsFromApp, attachmentsToApp } from './attachments';
import { type FieldMap, mapFields, take, onlyPresent } from './mapFields';
import { type LoadedUser, userToApp } from './users';

/** A room, or one in the making: without an id, and with its future members in `_USERNAMES`. */
type AnyRoom = ServerRoom | EventPayloads['room'];

const roomFields: FieldMap = {
    id: '_id',
    displayName: 'fname',
    slugifiedName: 'name',
    userIds: 'uids',
    messageCount: 'msgs',
    createdAt: 'ts',
    updatedAt: '_updatedAt',
    lastModifiedAt: 'lm',
    customFields: 'customFields',
    _USERNAMES: '_USERNAMES',
    description: 'description',
    teamId: 'teamId',
    isTeamMain: 'teamMain',
    isDefault: (rest) => Boolean(take(rest, 'default')),
    isReadOnly: (rest) => Boolean(take(rest, 'ro')),
    displaySystemMessages: (rest) => take(rest, 'sysMes') ?? true,
    type: 't',
};

const messageFields: FieldMap = {
    id: '_id',
    threadId: 'tmid',
    reactions: 'reactions',
    parseUrls: 'parseUrls',
    text: 'msg',
    createdAt: 'ts',
    updatedAt: '_updatedAt',
    editedAt: 'editedAt',
    emoji: 'emoji',
    avatarUrl: 'avatar',
    alias: 'alias',
    file: 'file',
    files: 'files',
    customFields: 'customFields',
    groupable: 'groupable',
    token: 'token',
    blocks: 'blocks',
    type: 't',
    attachments: (rest) => attachmentsToApp(take(rest, 'attachments') as ServerMessage['attachments']),
};

/**
 * Between the server's records and what apps see of them
 * (apps/meteor/app/apps/server/converters/rooms.ts, messages.ts, users.ts).
 */
export class Converters {
    private readonly state: State;

    constructor(state: State) {
        this.state = state;
    }

    public userById(id: string | undefined): IUser | undefined {
        return this.user(this.state.users.get(id ?? ''));
    }

    public user(user: LoadedUser | undefined): IUser | undefined {
        return user && userToApp(user);
    }

    public roomById(id: string | undefined): IRoom | undefined {
        const room = this.state.rooms.get(id ?? '');
        return room && this.room(room);
    }

    public room(room: AnyRoom): IRoom {
        return mapFields(room, {
            ...roomFields,
            creator: (rest) => this.userById((take(rest, 'u') as ServerRoom['u'])?._id),
            parentRoom: (rest) => this.roomById(take(rest, 'prid') as string | undefined),
        }) as unknown as IRoom;
    }

    /** The short form of lists of rooms: no look-ups. */
    public rawRoom(room: ServerRoom): IRoomRaw {
        return mapFields(room, {
            ...roomFields,
            usernames: 'usernames',
            isDefault: 'default',
            isReadOnly: 'ro',
            parentRoomId: 'prid',
            creator: 'u',
        }) as unknown as IRoomRaw;
    }

    public messageById(id: string | undefined): IMessage | undefined {
        const message = this.state.messages.get(id ?? '');
        return message && this.message(message);
    }

    public message(message: ServerMessage): IMessage {
        return mapFields(message, {
            ...messageFields,
            room: (rest) => this.roomById(take(rest, 'rid') as string),
            editor: (rest) => this.userById((take(rest, 'editedBy') as ServerMessage['editedBy'])?._id),
            sender: (rest) => {
                const sender = take(rest, 'u') as ServerMessage['u'];
                return rest.token === undefined ? (this.userById(sender._id) ?? this.user(sender)) : this.user(sender);
            },
        }) as unknown as IMessage;
    }

    /** The short form of lists of messages: no look-ups. */
    public rawMessage(message: ServerMessage): IMessageRaw {
        return mapFields(message, {
            ...messageFields,
            roomId: 'rid',
            editor: 'editedBy',
            sender: 'u',
            threadMsgCount: 'tcount',
        }) as unknown as IMessageRaw;
    }

    /**
     * A message as an app built it, for the server.
     *
     * @throws Error without a room that exists
     */
    public messageFromApp(message: IMessage): Partial<ServerMessage> & { rid: string; u?: ServerMessage['u'] } {
        const changes = this.changesFromApp(message);
        if (!changes.rid) {
            throw new Error('Invalid room provided on the message.');
        }
        const unmapped = (message as { _unmappedProperties_?: Partial<ServerMessage> })._unmappedProperties_;
        return { ...changes, rid: changes.rid, ...unmapped };
    }

    /** Only the fields that the app names; sender and editor are read anew. */
    public changesFromApp(message: Partial<IMessage>): Partial<ServerMessage> {
        const sender =
            message.sender &&
            (this.state.users.get(message.sender.id) ?? {
                _id: message.sender.id,
                username: message.sender.username,
                name: message.sender.name,
            });
        const editor = message.editor && this.state.users.get(message.editor.id);
        return onlyPresent({
            _id: message.id,
            tmid: message.threadId,
            rid: message.room && this.state.rooms.get(message.room.id)?._id,
            u: sender && onlyPresent({ _id: sender._id, username: sender.username ?? '', name: sender.name }),
            msg: message.text,
            ts: message.createdAt,
            editedBy: editor && { _id: editor._id, username: editor.username ?? '' },
            editedAt: message.editedAt,
            emoji: message.emoji,
            avatar: message.avatarUrl,
            alias: message.alias,
            customFields: message.customFields,
            groupable: message.groupable,
            attachments: attachmentsFromApp(message.attachments as Parameters<typeof attachmentsFromApp>[0]),
            parseUrls: message.parseUrls,
            blocks: message.blocks,
        });
    }

    /** A room as an app built it or gave it back; only the fields that it names. */
    public roomFromApp(room: Partial<IRoom>): Partial<ServerRoom> & { _USERNAMES?: string[] } {
        const creator = room.creator && this.state.users.get(room.creator.id);
        const { _USERNAMES, _unmappedProperties_ } = room as {
            _USERNAMES?: string[];
            _unmappedProperties_?: Partial<ServerRoom>;
        };
        return onlyPresent({
            _id: room.id,
            t: room.type,
            ts: room.createdAt,
            msgs: room.messageCount,
            fname: room.displayName || undefined,
            name: room.type === RoomType.DIRECT_MESSAGE ? undefined : room.slugifiedName || undefined,
            default: room.isDefault,
            ro: room.isReadOnly,
            sysMes: room.displaySystemMessages,
            u: creator && { _id: creator._id, username: creator.username ?? '' },
            uids: room.userIds,
            customFields: room.customFields,
            description: room.description,
            prid: room.parentRoom?.id,
            _USERNAMES,
            ..._unmappedProperties_,
        });
    }

    /** The account of an app's user object, as it is now. */
    public userFromState(user: { id: string } | undefined): ServerUser | undefined {
        return this.state.users.get(user?.id ?? '');
    }
}
