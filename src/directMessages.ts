import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';

import { findGuests } from './actions/directRooms';
import { introduceGuests } from './actions/introductions';
import type { Call } from './call';
import { toAuthor, toRoom } from './host/translate';
import { isGuest } from './policy/people';
import type { Person } from './policy/types';
import type { ProcessState } from './processState';
import { languageOf } from './refusal';
import { plain, t } from './text';

/** What the app takes note of when somebody other than a guest writes in a direct room. */
interface Notes {
    roomId: string;
    author: Person;
    /**
     * The guests in the room may answer from now on. It is remembered even while the rule is off: the history may be
     * pruned before a guest answers.
     */
    opensRoom: boolean;
    /** The author is a member who has not written in this room since the process began. */
    mayMeetGuests: boolean;
}

function notesOn(state: ProcessState, message: IMessage): Notes | undefined {
    const author = toAuthor(message);
    const room = toRoom(message.room);
    const { access, rooms } = state.policy;
    if (room.type !== 'direct' || room.id === '' || author === undefined || isGuest(author, access)) {
        return undefined;
    }
    const isMember = author.kind === 'user' && author.id !== '';
    return {
        roomId: room.id,
        author,
        opensRoom: !state.isKnownRecorded(room.id),
        mayMeetGuests: isMember && rooms.noticesDirectMessages && !state.isKnownWriter(room.id, author.id),
    };
}

/** Whether there is something to take note of, which `takeNote` then does. */
export function isNoteworthy(state: ProcessState, message: IMessage): boolean {
    const notes = notesOn(state, message);
    return notes !== undefined && (notes.opensRoom || notes.mayMeetGuests);
}

/**
 * Not awaited: whoever writes waits for nothing. Should the record of a room fail, the next message there tries again:
 * the history, which tells as well, can be pruned, and of encrypted messages it tells nothing.
 */
export function takeNote(call: Call, message: IMessage): void {
    const notes = notesOn(call.state, message);
    if (notes === undefined) {
        return;
    }
    call.state.markAnswered(notes.roomId);
    call.state.markRecorded(notes.roomId);
    call.state.markWriter(notes.roomId, notes.author.id);
    note(call, notes, message.room.userIds ?? []).catch((error: unknown) => {
        call.state.unmarkRecorded(notes.roomId);
        call.log('The people in a direct room could not be looked up', error);
    });
}

async function note(call: Call, notes: Notes, memberIds: readonly string[]): Promise<void> {
    const guests = await findGuests(memberIds, call.policy.access, call.directory);
    if (guests.length === 0) {
        return;
    }
    await Promise.all([
        notes.opensRoom &&
            call.conversations.rememberAnswered(notes.roomId).catch((error: unknown) => {
                call.state.unmarkRecorded(notes.roomId);
                call.log('A direct room could not be put on record as answered', error);
            }),
        notes.mayMeetGuests &&
            introduceGuests(notes.author, guests, { ...call, tell: tellOf(call, notes) }).catch((error: unknown) => {
                call.log('A member could not be told that they write to a guest', error);
            }),
    ]);
}

function tellOf(call: Call, { author, roomId }: Notes): (guests: readonly Person[]) => Promise<void> {
    return async (guests) => {
        const names = guests.map(({ username }) => plain(`@${username}`)).join(', ');
        const text = t('met_guests', languageOf(call, author), { guests: names }, guests.length);
        await call.notices.whisper(author.id, roomId, text);
    };
}
