import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { present } from '../policy/collections';
import type { Account } from '../policy/guests';
import type { Person, PersonKind, Room, RoomType, Writing } from '../policy/types';
import { dateOf } from './records';

/**
 * Nothing here trusts the typings: payloads come from other servers, other versions and other apps, and a fact that
 * is missing must lead to a verdict, not to an exception.
 */

const KINDS: Readonly<Record<string, PersonKind>> = { user: 'user', bot: 'bot', app: 'app' };

const ROOM_TYPES: Readonly<Record<string, RoomType>> = { c: 'channel', p: 'group', d: 'direct', l: 'livechat' };

function asText(value: unknown): string {
    return typeof value === 'string' ? value : '';
}

function optionalText(value: unknown): string | undefined {
    return typeof value === 'string' ? value : undefined;
}

function asTexts(value: unknown): string[] {
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function own<T>(table: Readonly<Record<string, T>>, key: unknown): T | undefined {
    return typeof key === 'string' && Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}

/** Undefined where the server names nobody. */
export function toPerson(user: Partial<IUser> | undefined | null): Person | undefined {
    if (user === undefined || user === null || typeof user !== 'object') {
        return undefined;
    }
    return {
        id: asText(user.id),
        username: asText(user.username),
        kind: own(KINDS, user.type) ?? 'unknown',
        roles: Array.isArray(user.roles) ? asTexts(user.roles) : undefined,
        language: optionalText(user.settings?.preferences?.language),
        utcOffset: typeof user.utcOffset === 'number' ? user.utcOffset : undefined,
    };
}

/** A room of no known type where the server sent none. */
export function toRoom(room: Partial<IRoom> | undefined | null): Room {
    const known: Partial<IRoom> & { isTeamMain?: unknown } = room ?? {};
    const lastMessageAt = dateOf(known.lastModifiedAt);
    const parentId = asText(known.parentRoom?.id);
    return {
        id: asText(known.id),
        type: own(ROOM_TYPES, known.type) ?? 'unknown',
        isTeam: known.isTeamMain === true,
        isDiscussion: known.parentRoom !== undefined && known.parentRoom !== null,
        ...(parentId !== '' && { parentId }),
        messageCount: typeof known.messageCount === 'number' ? known.messageCount : 0,
        ...(lastMessageAt !== undefined && { lastMessageAt }),
    };
}

/** Whether the app cannot write in a room: where only some may, and where everything is encrypted. */
export function refusesAppMessages(room: Partial<IRoom> & { _unmappedProperties_?: unknown }): boolean {
    const unmapped = room._unmappedProperties_ as { encrypted?: unknown } | undefined;
    return room.isReadOnly === true || unmapped?.encrypted === true;
}

/**
 * Who writes a message. The writer of a message in an omnichannel room of whom the server sent no roles is a visitor.
 */
export function toAuthor(message: Partial<IMessage>): Person | undefined {
    const author = toPerson(message.sender);
    if (
        author !== undefined &&
        author.kind === 'unknown' &&
        !author.roles &&
        toRoom(message.room).type === 'livechat'
    ) {
        return { ...author, kind: 'visitor' };
    }
    return author;
}

/** Where the server will look for mentions in a message that it has not parsed yet. */
export function toWriting(message: Partial<IMessage> & { _unmappedProperties_?: unknown }): Writing {
    const unmapped = message._unmappedProperties_ as { e2eMentions?: { e2eUserMentions?: unknown } } | undefined;
    const attachments: unknown[] = Array.isArray(message.attachments) ? message.attachments : [];
    return {
        text: asText(message.text),
        descriptions: attachments.map((attachment) =>
            asText((attachment as { description?: unknown } | null | undefined)?.description),
        ),
        encryptedMentions: isEncrypted(message) ? asTexts(unmapped?.e2eMentions?.e2eUserMentions) : undefined,
    };
}

/** Whether the message carries an uploaded file. */
export function hasFile(message: Partial<IMessage> & { files?: unknown }): boolean {
    return Boolean(message.file) || (Array.isArray(message.files) && message.files.length > 0);
}

/** User names of the people in a room in the making, its owner among them. */
export function initialMembers(room: object): string[] {
    return asTexts((room as { _USERNAMES?: unknown })._USERNAMES);
}

/** An account as the app's own reader gives it. */
export function toAccount(user: Partial<IUser> | undefined | null): Account | undefined {
    const person = toPerson(user);
    if (!user || person === undefined) {
        return undefined;
    }
    return {
        id: person.id,
        username: person.username,
        name: asText(user.name),
        emails: present<Partial<{ address: unknown; verified: unknown }>>(
            Array.isArray(user.emails) ? user.emails : [],
        ).map(({ address, verified }) => ({ address: asText(address), isVerified: verified === true })),
        roles: person.roles ?? [],
        isActive: user.isEnabled !== false,
        createdAt: dateOf(user.createdAt),
        lastLoginAt: dateOf(user.lastLoginAt),
        ...(person.utcOffset !== undefined && { utcOffset: person.utcOffset }),
    };
}

export function isEncrypted(message: Partial<IMessage>): boolean {
    return (message.type as string | undefined) === 'e2e';
}
