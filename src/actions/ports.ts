import type { Person } from '../policy/types';
import type { RoomStanding } from '../policy/people';

/** Who is who in the workspace. A look-up that fails rejects; somebody unknown is undefined. */
export interface Directory {
    findPerson(id: string): Promise<Person | undefined>;
    findPersonByUsername(username: string): Promise<Person | undefined>;
    /** What the person is in the room, by room roles alone. */
    getStanding(roomId: string, personId: string): Promise<RoomStanding>;
    /** A page of a room's messages without system messages, the oldest first. */
    getMessages(roomId: string, page: { offset: number; count: number }): Promise<readonly WrittenMessage[]>;
}

export interface WrittenMessage {
    authorId: string;
    sentAt: Date;
}

/** What the app remembers of direct rooms. */
export interface ConversationStore {
    /** Whether it is on record that somebody other than a guest has written in the room. */
    isAnswered(roomId: string): Promise<boolean>;
    rememberAnswered(roomId: string): Promise<void>;
    /** Whether a member has been told that somebody they write to is a guest. */
    hasMet(memberId: string, guestId: string): Promise<boolean>;
    rememberMet(memberId: string, guestId: string): Promise<void>;
    /** When the app came to this workspace; undefined where that is not on record. */
    findInstalledAt(): Promise<Date | undefined>;
    rememberInstalledAt(at: Date): Promise<void>;
}

/** How one person is told something that nobody else sees. */
export interface Notices {
    /**
     * Shown in the room, to this person alone, and never stored; lost when they are not looking. Blocks stand in place
     * of the text where a client can show them.
     */
    whisper(personId: string, roomId: string, text: string, blocks?: readonly object[]): Promise<void>;
    /** A direct message from the app; blocks as in a whisper. */
    write(person: Person, text: string, blocks?: readonly object[]): Promise<void>;
    /** Whether one of the last direct messages to the person, written since then, says exactly this. */
    hasWritten(person: Person, text: string, since: Date): Promise<boolean>;
}

/** How a person is handed a file that nobody else sees. */
export interface FileDelivery {
    /** Into the direct conversation with the app. Rejects with the server's reason, or without one. */
    deliver(person: Person, file: { name: string; content: string }): Promise<void>;
}

/** Takes a message away, whatever the rights of the person in whose name it happens. */
export interface MessageRemoval {
    remove(messageId: string, acting: Person): Promise<void>;
}
