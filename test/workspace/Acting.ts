import { Administering } from './Administering';
import { attempt } from './attempt';
import type { Outcome } from './attempt';
import { fieldOf, fillForm } from './forms';
import type { Interaction, ServerAttachment, ServerInvite, ServerMessage } from './model';
import { RoomHandle } from './People';
import type { Person } from './People';
import { findOrCreateInvite, useInviteToken } from './server/invites';
import * as membership from './server/membership';
import { canAccessRoom } from './server/messageRights';
import * as messages from './server/messages';
import * as rooms from './server/rooms';
import { createTeamAs } from './server/teams';
import { translate } from './server/texts';
import { sendFileMessage, uploadFile } from './server/uploads';
import type { UploadedFile } from './server/uploads';

/** An encrypted message: what the client lists as mentions, and the ciphertext. */
interface Encrypted {
    mentions?: string[];
    content: { algorithm: string; ciphertext: string };
}

type Written = { text?: string; attachments?: ServerAttachment[]; threadId?: string; e2e?: Encrypted };

type View = Record<string, unknown> & { id: string };

const encryptedFields = ({ mentions, content }: Encrypted): Partial<ServerMessage> => ({
    content,
    ...(mentions && { e2eMentions: { e2eUserMentions: mentions } }),
});

/** What a person does with the web client, through the server's own checks. Nothing here rejects for a refusal. */
export class Acting extends Administering {
    /** Fails with the code `dropped` where an app dropped the message without a word. */
    public async send(room: RoomHandle, written: string | Written): Promise<Outcome<ServerMessage>> {
        const { text, attachments, threadId, e2e }: Written = typeof written === 'string' ? { text: written } : written;
        const outcome = await attempt(this.server, this.person, 'send', () =>
            messages.executeSendMessage(this.server, this.person.user, {
                rid: room.id,
                msg: text ?? '',
                ...(attachments && { attachments }),
                ...(threadId !== undefined && { tmid: threadId }),
                ...(e2e && { t: 'e2e', ...encryptedFields(e2e) }),
            }),
        );
        return sentOrDropped(outcome);
    }

    /** New text; for a message with a description, the description. */
    public edit(
        message: ServerMessage,
        changed: string | { description: string } | { e2e: Encrypted },
    ): Promise<Outcome> {
        const edit =
            typeof changed === 'string'
                ? { msg: changed }
                : 'e2e' in changed
                  ? encryptedFields(changed.e2e)
                  : { msg: changed.description };
        return this.byMethod(() =>
            messages.executeUpdateMessage(this.server, this.person.user, { _id: message._id, ...edit }),
        );
    }

    public delete(message: ServerMessage): Promise<Outcome> {
        return this.byRest(() => messages.deleteMessageValidatingPermission(this.server, message, this.person.user));
    }

    public createChannel(
        name: string,
        members: Person[] = [],
        options: { readOnly?: boolean } = {},
    ): Promise<Outcome<RoomHandle>> {
        return this.createRoom('c', name, members, options);
    }

    public createGroup(
        name: string,
        members: Person[] = [],
        options: { readOnly?: boolean; encrypted?: boolean } = {},
    ): Promise<Outcome<RoomHandle>> {
        return this.createRoom('p', name, members, options);
    }

    /** Resolves with the main room. */
    public createTeam(
        name: string,
        type: 'public' | 'private' = 'public',
        members: Person[] = [],
    ): Promise<Outcome<RoomHandle>> {
        return this.byRest(async () => {
            const asked = { name, type, members: usersOf(members) };
            const team = await createTeamAs(this.server, this.person.user, asked);
            return this.handleOf(team.roomId ?? '');
        });
    }

    public createDiscussion(
        parent: RoomHandle,
        name: string,
        { message, reply, members = [] }: { message?: ServerMessage; reply?: string; members?: Person[] } = {},
    ): Promise<Outcome<RoomHandle>> {
        return attempt(this.server, this.person, 'discussion', async () => {
            const asked = { parent: parent.room, name, message, reply, members: usersOf(members) };
            const room = await rooms.createDiscussionAs(this.server, this.person.user, asked);
            return new RoomHandle(this.server, room);
        });
    }

    /** A direct room the person already has is opened without asking the server. */
    public openDirect(...people: Person[]): Promise<Outcome<RoomHandle>> {
        return this.byRest(async () => {
            const known = this.server.state.directRoomOf([this.person.id, ...people.map(({ id }) => id)]);
            const room = known ?? (await rooms.createDirectRoomAs(this.server, this.person.user, usersOf(people)));
            return new RoomHandle(this.server, room);
        });
    }

    public deleteRoom(room: RoomHandle): Promise<Outcome> {
        return this.byRest(() => rooms.eraseRoom(this.server, room.room, this.person.user));
    }

    public join(room: RoomHandle): Promise<Outcome> {
        return this.byMethod(async () => {
            await membership.joinRoom(this.server, this.person.user, room.room);
        });
    }

    public createInviteLink(
        room: RoomHandle,
        options: { days?: number; maxUses?: number } = {},
    ): Promise<Outcome<ServerInvite>> {
        return this.byRest(() => findOrCreateInvite(this.server, this.person.user, room.room, options));
    }

    public useInviteLink(link: ServerInvite | string): Promise<Outcome<RoomHandle>> {
        return attempt(this.server, this.person, 'invite', async () => {
            const token = typeof link === 'string' ? link : link._id;
            return new RoomHandle(this.server, await useInviteToken(this.server, this.person.user, token));
        });
    }

    public invite(room: RoomHandle, ...people: Person[]): Promise<Outcome> {
        return this.byMethod(() =>
            membership.addUsersToRoom(this.server, this.person.user, room.room, usersOf(people)),
        );
    }

    public kick(room: RoomHandle, who: Person): Promise<Outcome> {
        return this.byRest(() => membership.kickFromRoom(this.server, this.person.user, room.room, who.user));
    }

    public leave(room: RoomHandle): Promise<Outcome> {
        return this.byRest(() => membership.leaveRoom(this.server, this.person.user, room.room));
    }

    /** `text` is where newer clients put what was typed with the file, `description` where older ones do. */
    public async upload(
        room: RoomHandle,
        file: Omit<UploadedFile, 'content'> & {
            content: Buffer | string;
            text?: string;
            description?: string;
            threadId?: string;
            e2e?: Encrypted;
        },
    ): Promise<Outcome<ServerMessage>> {
        const { text, description, threadId, e2e } = file;
        const outcome = await this.byRest(async () => {
            const { user } = this.person;
            const stored = { name: file.name, type: file.type, content: Buffer.from(file.content) };
            const upload = await uploadFile(this.server, user, room.room, stored);
            return sendFileMessage(this.server, user, upload, {
                msg: text,
                description,
                tmid: threadId,
                content: e2e?.content,
            });
        });
        return sentOrDropped(outcome);
    }

    /**
     * A slash command as the client runs it: only the first line reaches the server, which checks that the person may
     * see the room.
     */
    public run(line: string, room: RoomHandle, { threadId }: { threadId?: string } = {}): Promise<Outcome<boolean>> {
        const [, name = '', params = ''] = /^\/([^\s]+)(.*)/.exec(line) ?? [];
        const command = name.toLowerCase();
        return attempt(this.server, this.person, { command }, async () => {
            const { user } = this.person;
            if (!canAccessRoom(this.server, room.room, user)) {
                throw new Error('User does not have access to this room');
            }
            const call = { command, params, user, room: room.room, threadId, triggerId: this.server.newId() };
            if (!(await this.server.apps.command(call))) {
                throw new Error(translate('No_such_command', { command }));
            }
            return true;
        });
    }

    public pressMessageAction(actionId: string, message: ServerMessage): Promise<Outcome<unknown>> {
        return this.press({ actionId, buttonContext: 'messageAction', rid: message.rid, mid: message._id });
    }

    public pressRoomAction(actionId: string, room: RoomHandle): Promise<Outcome<unknown>> {
        return this.press({ actionId, buttonContext: 'roomAction', rid: room.id });
    }

    public pressUserMenu(actionId: string): Promise<Outcome<unknown>> {
        return this.press({ actionId, buttonContext: 'userDropdownAction' });
    }

    /**
     * A button or a menu in a message or in a view. The value is the button's own unless another is chosen; a block id
     * given by hand sends whatever it says, shown or not, as any client could.
     */
    public pressBlock(
        pressed: { actionId: string; blockId?: string; value?: string; room?: RoomHandle } & (
            { message: ServerMessage; view?: undefined } | { view: View; message?: undefined }
        ),
    ): Promise<Outcome<unknown>> {
        const { actionId, message, view, room } = pressed;
        const surface = view ?? message ?? {};
        const field = pressed.blockId === undefined ? fieldOf(surface, actionId) : undefined;
        const value = pressed.value ?? (field?.element.value as string | undefined);
        return this.interact({
            kind: 'blockAction',
            user: this.person.user,
            actionId,
            blockId: pressed.blockId ?? field?.blockId ?? '',
            ...(value !== undefined && { value }),
            triggerId: this.server.newId(),
            container: view ? { type: 'view', id: view.id } : { type: 'message', id: message?._id ?? '' },
            ...(view && { view }),
            ...((message ?? room) && { rid: message?.rid ?? room?.id }),
            ...(message && { mid: message._id }),
        });
    }

    /** Fills fields in by action id and submits; see {@link fillForm}. */
    public submitView(view: View, values: Readonly<Record<string, unknown>> = {}): Promise<Outcome<unknown>> {
        const filled = { ...view, state: fillForm(view, values) };
        return this.interact({
            kind: 'viewSubmit',
            user: this.person.user,
            view: filled,
            triggerId: this.server.newId(),
        });
    }

    public closeView(view: View, isCleared = false): Promise<Outcome<unknown>> {
        return this.interact({ kind: 'viewClosed', user: this.person.user, view, isCleared });
    }

    /** The newest surface that the app opened or changed for this person. */
    public get lastView(): View | undefined {
        return this.server.surfaces.filter(({ to, view }) => to === this.person.id && view).at(-1)?.view;
    }

    private createRoom(
        type: 'c' | 'p',
        name: string,
        members: Person[],
        { readOnly, encrypted }: { readOnly?: boolean; encrypted?: boolean },
    ): Promise<Outcome<RoomHandle>> {
        return this.byRest(async () => {
            const extra = encrypted === undefined ? {} : { encrypted };
            const asked = { type, name, members: usersOf(members), readOnly, extra };
            return new RoomHandle(this.server, await rooms.createRoomAs(this.server, this.person.user, asked));
        });
    }

    private press(button: {
        actionId: string;
        buttonContext: string;
        rid?: string;
        mid?: string;
    }): Promise<Outcome<unknown>> {
        const triggerId = this.server.newId();
        return this.interact({ kind: 'actionButton', user: this.person.user, triggerId, ...button });
    }

    private interact(call: Interaction): Promise<Outcome<unknown>> {
        return attempt(this.server, this.person, 'interaction', () => this.server.apps.interaction(call));
    }

    private handleOf(rid: string): RoomHandle {
        const room = this.server.state.rooms.get(rid);
        if (!room) {
            throw new Error('error-invalid-room');
        }
        return new RoomHandle(this.server, room);
    }
}

const usersOf = (people: Person[]): Array<Person['user']> => people.map(({ user }) => user);

function sentOrDropped(outcome: Outcome<ServerMessage | undefined>): Outcome<ServerMessage> {
    if (!outcome.ok) {
        return outcome;
    }
    return outcome.result
        ? { ...outcome, result: outcome.result }
        : { ok: false, code: 'dropped', error: '', shown: outcome.shown };
}
