import type { Person } from './People';
import { ServerError } from './model';
import type { Server, TimelineEntry } from './server/Server';
import { translate } from './server/texts';

/**
 * How the web client carries an act, which decides what it can say when the act fails.
 *
 * - `rest`: the error's whole message, code and all, as a toast (apps/meteor/app/api/server/ApiClass.ts, `failure`;
 *   apps/meteor/client/lib/errorHandling.ts).
 * - `method`: a server method, called through `method.call` since 8.0 (apps/meteor/client/meteor/overrides/
 *   ddpOverREST.ts). Only the server's own errors keep their reason on that way; anything else, an app's exception
 *   too, arrives as an error without code and reason, and the toast says `[undefined]`.
 * - `send`: the method `sendMessage` swallows all errors but "not allowed"; the ephemeral message says the rest
 *   (apps/meteor/app/lib/server/methods/sendMessage.ts).
 * - `discussion`: the form has no word for a failure (apps/meteor/client/components/CreateDiscussion/).
 * - `invite`: one sentence, whatever it was (apps/meteor/client/views/invite/hooks/useInviteTokenMutation.ts).
 * - `command`: one sentence, shown in the room (apps/meteor/client/lib/chats/flows/processSlashCommand.ts).
 * - `interaction`: nothing; a failed handler is an empty answer.
 */
export type Transport = 'rest' | 'method' | 'send' | 'discussion' | 'invite' | 'interaction' | { command: string };

/** The toast or local line that the client shows for an error; undefined when it shows none. */
export function toastFor(error: unknown, transport: Transport): string | undefined {
    if (typeof transport === 'object') {
        return translate('Something_went_wrong_while_executing_command', transport);
    }
    switch (transport) {
        case 'rest':
            return translate(error instanceof Error ? error.message : String(error));
        case 'method':
            return error instanceof ServerError ? ownWords(error) : '[undefined]';
        case 'send':
            return codeOf(error) === 'error-not-allowed' ? toastOfSend(error) : undefined;
        case 'invite':
            return translate('Failed_to_activate_invite_token');
        case 'discussion':
        case 'interaction':
            return undefined;
    }
}

const ownWords = ({ reason, code, details }: ServerError): string =>
    translate(reason === '' ? code : reason, (details ?? {}) as Record<string, unknown>);

const toastOfSend = (error: unknown): string =>
    error instanceof ServerError ? ownWords(error) : translate('error-not-allowed');

/** The server's code; for an app's exception its name; else the message if that looks like a code, or `error`. */
export function codeOf(error: unknown): string {
    if (error instanceof ServerError) {
        return error.code;
    }
    if (!(error instanceof Error)) {
        return 'error';
    }
    if (error.name !== 'Error') {
        return error.name;
    }
    return /^[\w-]+$/.test(error.message) ? error.message : 'error';
}

/** The sentence of an error without its code. */
export function sentenceOf(error: unknown): string {
    if (error instanceof ServerError && error.reason !== '') {
        return error.reason;
    }
    return error instanceof Error ? error.message : String(error);
}

/**
 * The texts of these entries that a person got to see: ephemeral messages to them or to a room they are in, and
 * what an app wrote to them in a direct room.
 */
export function textsFor(server: Server, person: Person, entries: TimelineEntry[]): string[] {
    return entries
        .filter((entry) =>
            entry.kind === 'notice' ? seesNotice(server, person, entry) : seesMessage(server, person, entry),
        )
        .map((entry) => textOf(entry.kind === 'notice' ? entry.notice : entry.message));
}

function seesNotice(server: Server, person: Person, { notice }: TimelineEntry & { kind: 'notice' }): boolean {
    return notice.to === undefined
        ? server.state.subscription(notice.rid, person.id) !== undefined
        : notice.to === person.id;
}

function seesMessage(server: Server, person: Person, { message }: TimelineEntry & { kind: 'message' }): boolean {
    const room = server.state.rooms.get(message.rid);
    const byApp = server.state.users.get(message.u._id)?.type === 'app';
    return byApp && room?.t === 'd' && room.uids?.includes(person.id) === true;
}

/** Text, attachments and blocks of something posted, a line each. */
export function textOf(posted: { msg: string; attachments?: unknown; blocks?: unknown }): string {
    return [posted.msg, ...textsIn(posted.attachments), ...textsIn(posted.blocks)]
        .filter((text) => text !== '')
        .join('\n');
}

/** Every string under a key `text`, in order. */
function textsIn(value: unknown): string[] {
    if (Array.isArray(value)) {
        return value.flatMap(textsIn);
    }
    if (typeof value !== 'object' || value === null) {
        return [];
    }
    return Object.entries(value).flatMap(([key, inner]) =>
        key === 'text' && typeof inner === 'string' ? [inner] : textsIn(inner),
    );
}
