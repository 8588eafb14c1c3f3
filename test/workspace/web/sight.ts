import type { ServerMessage, ServerRoom, ServerUser } from '../model';
import type { Person } from '../People';
import { canAccessRoom, canDeleteMessage, checkMayEdit } from '../server/messageRights';
import { buttonsFor, commandsOf } from './appParts';
import { ASKED_PERMISSIONS } from './protocol';
import type { AttachmentView, MemberView, MessageView, PersonView, RoomView, Sight, SurfaceView } from './protocol';
import type { Site } from './Site';

/** As many lines of a room as the page shows. */
const MOST_MESSAGES = 200;

export interface Asked {
    roomId?: string;
    /** Ephemeral messages before this place in the timeline are not shown. */
    since: number;
    /** Surfaces before this number have been shown. */
    surfaces: number;
}

export function personView(user: ServerUser): PersonView {
    const language = user.settings?.preferences?.language;
    return {
        id: user._id,
        username: user.username ?? '',
        name: user.name ?? user.username ?? '',
        type: user.type,
        roles: user.roles,
        isActive: user.active,
        emails: user.emails ?? [],
        isOnline: user.active && user.status === 'online',
        ...(language !== undefined && { language }),
        ...(user.lastLogin && { lastLogin: user.lastLogin.toISOString() }),
    };
}

/** What one person sees in their client. */
export function sightOf(site: Site, person: Person, { roomId, since, surfaces }: Asked): Sight {
    const { server } = site;
    const { state, permissions } = server;
    const asked = roomId === undefined ? undefined : state.rooms.get(roomId);
    const room = asked && canAccessRoom(server, asked, person.user) ? asked : undefined;
    const rid = room?._id;
    return {
        revision: 0,
        rooms: roomsOf(site, person),
        ...(room && { room: roomView(site, room, person) }),
        messages: room ? messagesIn(site, room, person, since) : [],
        members: room ? membersOf(site, room) : [],
        roomRoles: (rid !== undefined && state.subscription(rid, person.id)?.roles) || [],
        permissions: ASKED_PERMISSIONS.filter((permission) => permissions.has(person.id, permission, rid)),
        buttons: buttonsFor(site, person, rid),
        commands: commandsOf(site),
        surfaces: server.surfaces
            .slice(surfaces)
            .filter(({ to }) => to === person.id)
            .map(({ kind, view, errors }): SurfaceView => ({
                kind,
                ...(view && { view }),
                ...(errors && { errors }),
            })),
        surfaceCount: server.surfaces.length,
        noticeCount: server.timeline.length,
    };
}

function roomsOf(site: Site, person: Person): RoomView[] {
    const { server } = site;
    const joined = server.state.subscriptionsOf(person.id).map(({ rid }) => rid);
    const open = server.permissions.has(person.id, 'view-c-room')
        ? [...server.state.rooms.values()].filter(({ t, _id }) => t === 'c' && !joined.includes(_id))
        : [];
    return [...joined.map((rid) => server.state.rooms.get(rid)), ...open]
        .filter((room): room is ServerRoom => room !== undefined && canAccessRoom(server, room, person.user))
        .map((room) => roomView(site, room, person));
}

function kindOf(room: ServerRoom): RoomView['kind'] {
    if (room.t === 'd') {
        return 'direct';
    }
    if (room.prid !== undefined) {
        return 'discussion';
    }
    if (room.teamMain) {
        return 'team';
    }
    return room.t === 'c' ? 'channel' : 'group';
}

function roomView({ server }: Site, room: ServerRoom, person: Person): RoomView {
    const { state } = server;
    const others = (room.uids ?? []).filter((id) => id !== person.id).map((id) => state.users.get(id));
    const last = state.messagesOf(room._id).at(-1);
    const names = others.map((user) => user?.name ?? user?.username ?? '');
    return {
        id: room._id,
        type: room.t === 'l' ? 'p' : room.t,
        kind: kindOf(room),
        title: room.t === 'd' ? names.join(', ') || (person.user.name ?? '') : (room.fname ?? room.name ?? ''),
        name: room.t === 'd' ? others.map((user) => user?.username ?? '').join(', ') : (room.name ?? ''),
        ...(room.topic !== undefined && { topic: room.topic }),
        isReadOnly: room.ro === true,
        messageCount: room.msgs,
        ...(last && { lastMessageAt: last.ts.toISOString() }),
        isJoined: state.subscription(room._id, person.id) !== undefined,
        memberCount: state.membersOf(room._id).length,
    };
}

function membersOf({ server }: Site, room: ServerRoom): MemberView[] {
    return server.state.membersOf(room._id).map((user) => ({
        username: user.username ?? '',
        name: user.name ?? user.username ?? '',
        roles: [...(server.state.subscription(room._id, user._id)?.roles ?? []), ...user.roles],
        isActive: user.active,
    }));
}

/** Messages and ephemeral messages in the order in which they came, the oldest first. */
function messagesIn(site: Site, room: ServerRoom, person: Person, since: number): MessageView[] {
    const { server } = site;
    const stored = server.state.messagesOf(room._id).slice(-MOST_MESSAGES);
    const views = stored.map((message) => messageView(site, message, stored, person));
    const notices = server.timeline.slice(since).flatMap((entry, index) => {
        if (entry.kind !== 'notice' || entry.notice.rid !== room._id) {
            return [];
        }
        const { notice } = entry;
        const isSeen = notice.to === undefined || notice.to === person.id;
        return isSeen ? [noticeView(site, entry.notice, `notice-${since + index}`)] : [];
    });
    return [...views, ...notices].sort((one, other) => one.at.localeCompare(other.at));
}

function messageView(site: Site, message: ServerMessage, all: ServerMessage[], person: Person): MessageView {
    const { server } = site;
    const { user } = person;
    const isOrdinary = message.t === undefined || message.t === 'e2e';
    return {
        id: message._id,
        text: message.msg,
        at: message.ts.toISOString(),
        author: authorOf(site, message.u._id, message.alias ?? message.u.name, message.u.username),
        isPrivate: false,
        replies: all.filter(({ tmid }) => tmid === message._id).length,
        attachments: (message.attachments ?? []).map(attachmentView),
        blocks: (message.blocks ?? []) as object[],
        mayEdit: isOrdinary && isAllowed(() => checkMayEdit(server, message, user) === undefined),
        mayDelete: isOrdinary && isAllowed(() => canDeleteMessage(server, message, user)),
        ...(message.t !== undefined && { systemType: message.t }),
        ...(message.editedAt && { editedAt: message.editedAt.toISOString() }),
        ...(message.editedBy && { editedBy: message.editedBy.username }),
        ...(message.tmid !== undefined && { threadId: message.tmid }),
        ...(message.drid !== undefined && { discussionId: message.drid }),
    };
}

function noticeView(site: Site, notice: Site['server']['notices'][number], id: string): MessageView {
    const from = notice.from === undefined ? undefined : site.server.state.users.get(notice.from);
    return {
        id,
        text: notice.msg,
        at: notice.at.toISOString(),
        author: from
            ? authorOf(site, from._id, from.name, from.username)
            : { id: '', username: 'rocket.cat', name: 'Rocket.Cat' },
        isPrivate: true,
        replies: 0,
        attachments: (notice.attachments ?? []).map(attachmentView),
        blocks: (notice.blocks ?? []) as object[],
        mayEdit: false,
        mayDelete: false,
    };
}

/** An author is shown under the name that they have now. */
function authorOf({ server }: Site, id: string, name = '', username = ''): MessageView['author'] {
    const user = server.state.users.get(id);
    const current = user?.username ?? username;
    return { id, username: current, name: user?.name || name || current };
}

function attachmentView(attachment: NonNullable<ServerMessage['attachments']>[number]): AttachmentView {
    const { title, text, description, color, image_url: image, title_link: link, attachments } = attachment;
    return {
        ...(title !== undefined && { title }),
        ...(text !== undefined && { text }),
        ...(description !== undefined && { description }),
        ...(color !== undefined && { color }),
        ...(image !== undefined && { image }),
        ...(link !== undefined && { link }),
        ...(attachments && { attachments: attachments.map(attachmentView) }),
    };
}

/** What the server would object to, it says by throwing. */
function isAllowed(check: () => boolean): boolean {
    try {
        return check();
    } catch {
        return false;
    }
}
