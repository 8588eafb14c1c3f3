import type { LifecyclePorts } from '../actions/lifecyclePorts';
import type { RoomSummary } from '../actions/guestPorts';
import type { Person } from '../policy/types';

/** A name as it was typed, and what a sentence or a list leaves at its end. */
function spellings(typed: string): string[] {
    const name = typed.trim().replace(/^[@#]/, '');
    const withoutEnd = name.replace(/[.,;:!?]+$/, '');
    return [...new Set([name, withoutEnd, withoutEnd.toLowerCase()])].filter((spelling) => spelling !== '');
}

/** Somebody by user name; the server compares letter by letter. */
export async function findUser(
    typed: string,
    { directory }: Pick<LifecyclePorts, 'directory'>,
): Promise<Person | undefined> {
    for (const username of spellings(typed)) {
        const person = await directory.findPersonByUsername(username);
        if (person !== undefined) {
            return person;
        }
    }
    return undefined;
}

/** A channel or private group by name. */
export async function findRoom(
    typed: string,
    { workspace }: Pick<LifecyclePorts, 'workspace'>,
): Promise<RoomSummary | undefined> {
    for (const name of spellings(typed)) {
        const room = await workspace.findRoomByName(name);
        if (room?.type === 'channel' || room?.type === 'group') {
            return room;
        }
    }
    return undefined;
}
