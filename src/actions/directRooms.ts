import { present } from '../policy/collections';
import { isGuest } from '../policy/people';
import type { Access, Person, Room } from '../policy/types';
import type { ConversationStore, Directory } from './ports';

const PAGE = 100;

/** More than this nobody reads back within the deadline of a hook; whoever wrote before that is on record. */
const MOST_PAGES = 10;

/**
 * Whether the guests in a direct room may answer: somebody else has written there, or the room had messages before
 * the app came. What is found in the history is put on record, since history can be pruned; `onUnrecorded` hears of a
 * room with which that failed.
 */
export async function isAnswered(
    room: Room,
    access: Access,
    ports: { directory: Directory; conversations: ConversationStore; onUnrecorded?(roomId: string): void },
): Promise<boolean> {
    if (await ports.conversations.isAnswered(room.id)) {
        return true;
    }
    if (!(await hasForeignMessage(room, access, ports))) {
        return false;
    }
    // A record that cannot be written costs another look at the history, not the guest's answer.
    await ports.conversations.rememberAnswered(room.id).catch(() => ports.onUnrecorded?.(room.id));
    return true;
}

async function hasForeignMessage(
    room: Room,
    access: Access,
    { directory, conversations }: { directory: Directory; conversations: ConversationStore },
): Promise<boolean> {
    const installedAt = await conversations.findInstalledAt();
    const isOlder = (at: Date | undefined) => installedAt !== undefined && at !== undefined && at < installedAt;
    // Encrypted messages are not among those that can be read, so the time of the last one counts as well.
    if (room.messageCount > 0 && isOlder(room.lastMessageAt)) {
        return true;
    }
    const guests = new Set<string>();
    for (let page = 0; page < MOST_PAGES; page += 1) {
        const messages = await directory.getMessages(room.id, { offset: page * PAGE, count: PAGE });
        if (isOlder(messages[0]?.sentAt)) {
            return true;
        }
        for (const { authorId } of messages) {
            if (guests.has(authorId)) {
                continue;
            }
            const author = await directory.findPerson(authorId);
            // An account that is gone proves nothing: it may have been a guest's.
            if (author !== undefined && !isGuest(author, access)) {
                return true;
            }
            guests.add(authorId);
        }
        if (messages.length < PAGE) {
            return false;
        }
    }
    return false;
}

/** The guests among these people; whoever is unknown is not taken for one. */
export async function findGuests(
    ids: readonly string[],
    access: Access,
    directory: Pick<Directory, 'findPerson'>,
): Promise<Person[]> {
    const people = await Promise.all(ids.map((id) => directory.findPerson(id)));
    return present(people).filter((person) => isGuest(person, access));
}
