/**
 * What the page and its server say to each other. Everything here is JSON: dates are ISO texts. The server answers
 * only what the acting person may see, and does only what the embedded Rocket.Chat lets them do.
 */

export const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français', 'pt-BR': 'Português' } as const;

export type LanguageCode = keyof typeof LANGUAGES;

/** Texts of the app by language and key, as they stand in its package. */
export type AppTexts = Partial<Record<string, Record<string, string>>>;

export interface PersonView {
    id: string;
    username: string;
    name: string;
    type: 'user' | 'bot' | 'app';
    roles: string[];
    isActive: boolean;
    emails: Array<{ address: string; verified: boolean }>;
    language?: string;
    lastLogin?: string;
    isOnline: boolean;
}

export interface RoleView {
    id: string;
    name: string;
    scope: 'Users' | 'Subscriptions';
}

/** What everybody looking at the page sees; sent again whenever anything has changed. */
export interface World {
    status: 'starting' | 'ready' | 'failed';
    /** What is being done while it starts, or why it failed. */
    progress: string;
    /** Grows with every change. */
    revision: number;
    now: string;
    people: PersonView[];
    roles: RoleView[];
    app?: { id: string; name: string; version: string; isEnabled: boolean };
    mails: number;
    /** Steps of the tour that have happened. */
    tour: TourStep[];
}

/** What does not change with the clock alone. */
export type SettledWorld = Omit<World, 'revision' | 'now'>;

export const TOUR_STEPS = [
    'mention_all',
    'edit_in',
    'write_first',
    'answer',
    'create_channel',
    'only_read',
    'delete_own',
    'moderate',
    'accept_terms',
    'open_panel',
    'add_guest',
    'decide_request',
    'answer_review',
    'change_rule',
    'end_access',
] as const;

export type TourStep = (typeof TOUR_STEPS)[number];

export interface RoomView {
    id: string;
    type: 'c' | 'p' | 'd';
    /** The other person's name for a direct conversation. */
    title: string;
    /** What is typed after `#`, or the other person's username. */
    name: string;
    kind: 'channel' | 'group' | 'team' | 'discussion' | 'direct';
    topic?: string;
    isReadOnly: boolean;
    messageCount: number;
    lastMessageAt?: string;
    /** False for a public channel that the person could join. */
    isJoined: boolean;
    memberCount: number;
}

export interface AttachmentView {
    title?: string;
    text?: string;
    description?: string;
    color?: string;
    image?: string;
    link?: string;
    attachments?: AttachmentView[];
}

export interface MessageView {
    id: string;
    text: string;
    at: string;
    author: { id: string; username: string; name: string };
    /** Of a line of the server, such as `uj`. */
    systemType?: string;
    /** Shown to this person alone, and gone with the page. */
    isPrivate: boolean;
    editedAt?: string;
    editedBy?: string;
    threadId?: string;
    replies: number;
    discussionId?: string;
    attachments: AttachmentView[];
    blocks: object[];
    mayEdit: boolean;
    mayDelete: boolean;
}

export interface MemberView {
    username: string;
    name: string;
    roles: string[];
    isActive: boolean;
}

/** A button that the app has registered, as far as its filters let this person see it. */
export interface ButtonView {
    actionId: string;
    context: string;
    labelKey: string;
    isDanger: boolean;
    roomTypes?: string[];
}

export interface CommandView {
    command: string;
    paramsKey: string;
    descriptionKey: string;
}

/** A modal or contextual bar that the app opened, changed or marked outside an answer. */
export interface SurfaceView {
    kind: 'modal.open' | 'modal.update' | 'contextual_bar.open' | 'contextual_bar.update' | 'errors';
    view?: AppView;
    errors?: Record<string, string>;
}

export interface AppView {
    id: string;
    type?: string;
    title?: { text: string };
    submit?: object;
    close?: object;
    blocks?: object[];
    [other: string]: unknown;
}

/** What one person sees. */
export interface Sight {
    revision: number;
    rooms: RoomView[];
    /** The room that was asked for, where the person may see it. */
    room?: RoomView;
    messages: MessageView[];
    members: MemberView[];
    /** Roles in the room that was asked for. */
    roomRoles: string[];
    /** Those that the page asks about, with the roles in the room counted. */
    permissions: string[];
    buttons: ButtonView[];
    commands: CommandView[];
    /** From the number that was asked for. */
    surfaces: SurfaceView[];
    surfaceCount: number;
    noticeCount: number;
}

/** The permissions that decide what the page offers. */
export const ASKED_PERMISSIONS = [
    'create-c',
    'create-p',
    'create-d',
    'create-team',
    'start-discussion',
    'add-user-to-joined-room',
    'add-user-to-any-c-room',
    'add-user-to-any-p-room',
    'remove-user',
    'create-invite-links',
    'view-user-administration',
    'access-permissions',
    'manage-apps',
    'create-personal-access-tokens',
    'create-user',
    'assign-roles',
    'edit-other-user-active-status',
] as const;

export type AskedPermission = (typeof ASKED_PERMISSIONS)[number];

/** `toast`: what the client shows for the failure; absent where a real client shows nothing. */
export type Answer<T = null> = { ok: true; value: T } | { ok: false; toast?: string; line?: string };

export type ViewState = Record<string, Record<string, unknown>>;

/** What the app answered an interaction with: the body that a real client would get. */
export type InteractionBody =
    (Partial<SurfaceView> & { type?: string; viewId?: string; success?: boolean; view?: AppView }) | null;

export interface SettingView {
    id: string;
    type: string;
    value: unknown;
    packageValue: unknown;
    section: string;
    labelKey: string;
    descriptionKey?: string;
    isMultiline: boolean;
    choices: Array<{ value: string; labelKey: string }>;
}

export interface JobView {
    id: string;
    processor: string;
    when?: string;
    interval?: string;
}

export interface MailView {
    to: string;
    from: string;
    subject: string;
    text: string;
    at: string;
}

export interface PermissionView {
    id: string;
    isHeld: boolean;
}

export interface TokenView {
    userId: string;
    token: string;
}

/** Everything that a person can do: what is sent, and what comes back. */
export interface Acts {
    /** `utcOffset`: of the browser, in hours. */
    signIn: [{ utcOffset?: number }, null];
    send: [{ roomId: string; text: string; threadId?: string }, null];
    edit: [{ messageId: string; text: string }, null];
    delete: [{ messageId: string }, null];
    upload: [{ roomId: string; name: string; type: string; base64: string; text: string; threadId?: string }, null];
    runCommand: [{ roomId: string; line: string; threadId?: string }, null];
    createRoom: [
        {
            kind: 'channel' | 'group' | 'team';
            name: string;
            usernames: string[];
            isPrivate: boolean;
            isReadOnly: boolean;
        },
        { roomId: string },
    ];
    createDiscussion: [
        { parentId: string; messageId?: string; name: string; reply: string; usernames: string[] },
        { roomId: string },
    ];
    openDirect: [{ usernames: string[] }, { roomId: string }];
    join: [{ roomId: string }, null];
    leave: [{ roomId: string }, null];
    invite: [{ roomId: string; usernames: string[] }, null];
    kick: [{ roomId: string; username: string }, null];
    createInviteLink: [{ roomId: string }, { link: string }];
    useInviteLink: [{ link: string }, { roomId: string }];
    pressButton: [{ actionId: string; context: string; roomId?: string; messageId?: string }, InteractionBody];
    blockAction: [
        {
            actionId: string;
            blockId: string;
            value: unknown;
            container: { type: 'view' | 'message'; id: string };
            view?: AppView;
            roomId?: string;
            messageId?: string;
        },
        InteractionBody,
    ];
    submitView: [{ view: AppView; state: ViewState }, InteractionBody];
    closeView: [{ view: AppView; state: ViewState; isCleared: boolean }, InteractionBody];
    setLanguage: [{ language: string }, null];
    makeToken: [{ name: string }, TokenView];
    // Administration
    createUser: [
        {
            username: string;
            name: string;
            email: string;
            roles: string[];
            isVerified: boolean;
            joinsDefaultChannels: boolean;
        },
        null,
    ];
    setActive: [{ userId: string; isActive: boolean; confirmRelinquish: boolean }, null];
    setRoles: [{ userId: string; roles: string[] }, null];
    guestPermissions: [Record<string, never>, PermissionView[]];
    setGuestPermission: [{ permission: string; isHeld: boolean }, null];
    settings: [Record<string, never>, SettingView[]];
    /** `changed`: the ids of the settings whose value is another one now; nonsense is not stored. */
    saveSettings: [{ values: Record<string, unknown> }, { changed: string[] }];
    setAppEnabled: [{ isEnabled: boolean }, null];
    logs: [Record<string, never>, { app: string[]; server: string[] }];
    jobs: [Record<string, never>, JobView[]];
    runJob: [{ id: string }, null];
    // What no real client has: the page's own tools
    verifyEmail: [{ userId: string }, null];
    register: [{ email: string; name: string; username: string }, null];
    mails: [Record<string, never>, MailView[]];
    advance: [{ hours: number }, null];
}

export type ActName = keyof Acts;

export type ActInput<Name extends ActName> = Acts[Name][0];

export type ActOutput<Name extends ActName> = Acts[Name][1];

/** The body of `POST /page/act/<name>`. */
export interface ActRequest<Name extends ActName> {
    as: string;
    input: ActInput<Name>;
}

export const PATHS = { act: '/page/act/', sight: '/page/sight', events: '/page/events', texts: '/page/texts' } as const;
