/**
 * The records of the embedded Rocket.Chat, in the server's own field names, and the seam between its
 * server half (`server/`) and its engine half (`engine/`).
 */

export type RoomType = 'c' | 'p' | 'd' | 'l';

export interface ServerUser {
    _id: string;
    /** Absent until the person has chosen one. */
    username?: string;
    name?: string;
    emails?: Array<{ address: string; verified: boolean }>;
    type: 'user' | 'bot' | 'app';
    /** Ids of workspace roles; room roles stand in the subscription. */
    roles: string[];
    active: boolean;
    createdAt: Date;
    _updatedAt: Date;
    lastLogin?: Date;
    status?: string;
    statusText?: string;
    utcOffset?: number;
    appId?: string;
    customFields?: Record<string, unknown>;
    settings?: { preferences?: { language?: string } };
    requirePasswordChange?: boolean;
    federated?: boolean;
    /** The invite link the account was registered with; its room is joined once a username is chosen. */
    inviteToken?: string;
    /** Ids of the sessions and personal access tokens; never sent to an app. */
    loginTokens?: string[];
}

export interface ServerRoom {
    _id: string;
    t: RoomType;
    /** Slug; absent for direct rooms. */
    name?: string;
    /** Title as typed; absent for direct rooms. */
    fname?: string;
    /** Owner; absent for direct rooms. */
    u?: { _id: string; username: string };
    /** Direct rooms only. */
    uids?: string[];
    usernames?: string[];
    msgs: number;
    usersCount: number;
    /** When somebody last wrote; system messages aside. */
    lm?: Date;
    ts: Date;
    _updatedAt: Date;
    ro?: boolean;
    default?: boolean;
    sysMes?: boolean;
    prid?: string;
    teamId?: string;
    teamMain?: boolean;
    encrypted?: boolean;
    topic?: string;
    description?: string;
    announcement?: string;
    customFields?: Record<string, unknown>;
    muted?: string[];
    /** Who may write although the room is read-only. */
    unmuted?: string[];
    /** The message that a discussion was started from. */
    pmid?: string;
    /** A room of a team that every member of the team joins. */
    teamDefault?: boolean;
}

export interface ServerAttachment {
    title?: string;
    text?: string;
    description?: string;
    color?: string;
    type?: string;
    image_url?: string;
    title_link?: string;
    attachments?: ServerAttachment[];
}

export interface ServerMessage {
    _id: string;
    rid: string;
    msg: string;
    ts: Date;
    _updatedAt: Date;
    u: { _id: string; username: string; name?: string };
    /** Absent for ordinary messages; `e2e` encrypted; `uj`, `au`, … system messages. */
    t?: string;
    tmid?: string;
    drid?: string;
    editedAt?: Date;
    editedBy?: { _id: string; username: string };
    attachments?: ServerAttachment[];
    file?: { _id: string; name: string; type: string };
    files?: Array<{ _id: string; name: string; type: string; size?: number }>;
    mentions?: Array<{ _id: string; username: string; name?: string; type?: string }>;
    e2eMentions?: { e2eUserMentions?: string[]; e2eChannelMentions?: string[] };
    content?: { algorithm: string; ciphertext: string };
    blocks?: unknown[];
    alias?: string;
    avatar?: string;
    emoji?: string;
    groupable?: boolean;
    parseUrls?: boolean;
    customFields?: Record<string, unknown>;
}

export interface ServerSubscription {
    rid: string;
    t: RoomType;
    u: { _id: string; username: string };
    /** Room roles: owner, moderator, leader. */
    roles?: string[];
    ts: Date;
    open: boolean;
}

export interface ServerTeam {
    _id: string;
    name: string;
    type: 'public' | 'private';
    roomId?: string;
    memberIds: string[];
}

/** An invite link. */
export interface ServerInvite {
    _id: string;
    rid: string;
    /** Who made it; the event of a join by link does not name them. */
    userId: string;
    days: number;
    maxUses: number;
    uses: number;
    createdAt: Date;
    expires?: Date;
    url: string;
}

export interface ServerRole {
    _id: string;
    name: string;
    description: string;
    protected: boolean;
    scope: 'Users' | 'Subscriptions';
}

export interface ServerUpload {
    _id: string;
    rid: string;
    userId: string;
    name: string;
    type: string;
    size: number;
    content: Buffer;
}

export interface ServerMail {
    to: string | string[];
    from: string;
    replyTo?: string;
    subject: string;
    text?: string;
    html?: string;
    at: Date;
}

/** An ephemeral message: shown to one person, or to everybody looking at the room (`to` absent); never stored. */
export interface Notice {
    to?: string;
    rid: string;
    msg: string;
    from?: string;
    blocks?: unknown[];
    attachments?: ServerAttachment[];
    at: Date;
}

/** A surface (modal or contextual bar) that the app opened or updated for a person. */
export interface Surface {
    to: string;
    kind: 'modal.open' | 'modal.update' | 'contextual_bar.open' | 'contextual_bar.update' | 'errors';
    view?: Record<string, unknown> & { id: string };
    errors?: Record<string, string>;
    triggerId: string;
    at: Date;
}

/** The server's own error: `Meteor.Error(code, reason, details)`. */
export class ServerError extends Error {
    public readonly code: string;

    public readonly details?: unknown;

    constructor(code: string, reason?: string, details?: unknown) {
        super(reason ? `${reason} [${code}]` : `[${code}]`);
        this.name = 'ServerError';
        this.code = code;
        this.reason = reason ?? '';
        this.details = details;
    }

    public readonly reason: string;
}

/** Payloads of the membership, file and user events, still in server records; the engine converts them. */
export interface EventPayloads {
    message: ServerMessage;
    /** A room in the making lacks `_id`, and carries its members in `_USERNAMES`. */
    room: Partial<ServerRoom> & { t: RoomType; _USERNAMES?: string[] };
    membership: { room: ServerRoom; user: ServerUser; actor?: ServerUser };
    upload: { file: Omit<ServerUpload, '_id' | 'content'>; content: Buffer };
    mail: ServerMail & { headers?: Record<string, string> };
    user: { user: ServerUser; previousData?: ServerUser; performedBy?: ServerUser };
}

/**
 * What the server tells its apps; the engine half implements it. Each call resolves with what the apps answered, and
 * rejects only with an error whose `name` is `AppsEngineException`, or with the host's own error where an interface
 * is declared and its method missing. Everything else that goes wrong in an app resolves to
 * undefined, as on a real server.
 */
export interface AppEvents {
    messagePre(
        event: 'IPreMessageSentPrevent' | 'IPreMessageUpdatedPrevent' | 'IPreMessageDeletePrevent',
        message: ServerMessage,
    ): Promise<unknown>;
    /** Extend, then Modify; resolves with the message as the apps left it. */
    messageChange(phase: 'Sent' | 'Updated', message: ServerMessage): Promise<ServerMessage>;
    messagePost(
        event: 'IPostMessageSent' | 'IPostSystemMessageSent' | 'IPostMessageUpdated' | 'IPostMessageDeleted',
        message: ServerMessage,
        actor?: ServerUser,
    ): Promise<unknown>;
    roomPre(event: 'IPreRoomCreatePrevent' | 'IPreRoomDeletePrevent', room: EventPayloads['room']): Promise<unknown>;
    /** Extend, then Modify; resolves with the fields as the apps left them. The member list cannot be changed. */
    roomChange(room: EventPayloads['room']): Promise<EventPayloads['room']>;
    roomPost(event: 'IPostRoomCreate' | 'IPostRoomDeleted', room: ServerRoom): Promise<unknown>;
    membership(
        event: 'IPreRoomUserJoined' | 'IPostRoomUserJoined' | 'IPreRoomUserLeave' | 'IPostRoomUserLeave',
        payload: EventPayloads['membership'],
    ): Promise<unknown>;
    fileUpload(payload: EventPayloads['upload']): Promise<unknown>;
    /** Resolves with the mail to send. */
    emailSent(mail: EventPayloads['mail']): Promise<EventPayloads['mail']>;
    user(
        event:
            'IPostUserCreated' | 'IPostUserUpdated' | 'IPostUserDeleted' | 'IPostUserLoggedIn' | 'IPostUserLoggedOut',
        payload: EventPayloads['user'],
    ): Promise<unknown>;
    /** A slash command typed by a person; false when no app has it. */
    command(call: {
        command: string;
        params: string;
        user: ServerUser;
        room: ServerRoom;
        threadId?: string;
        triggerId: string;
    }): Promise<boolean>;
    /** A button, form or close; resolves with the HTTP body that the client gets. */
    interaction(call: Interaction): Promise<unknown>;
}

export type Interaction =
    | {
          kind: 'blockAction';
          user: ServerUser;
          actionId: string;
          blockId: string;
          value?: string;
          triggerId: string;
          container: { type: 'view' | 'message'; id: string };
          view?: Record<string, unknown>;
          rid?: string;
          mid?: string;
      }
    | {
          kind: 'viewSubmit';
          user: ServerUser;
          view: Record<string, unknown>;
          triggerId: string;
          actionId?: string;
      }
    | { kind: 'viewClosed'; user: ServerUser; view: Record<string, unknown>; isCleared: boolean }
    | {
          kind: 'actionButton';
          user: ServerUser;
          actionId: string;
          buttonContext: string;
          triggerId: string;
          rid?: string;
          mid?: string;
          text?: string;
          threadId?: string;
      };

/** The time of the embedded server; tests move it. */
export interface ServerClock {
    now(): Date;
}
