import type { Access, Person, PersonKind } from './types';

/**
 * Whoever has shown the API's token. No account has this id, and with a blank in it the name is nobody's user name; it
 * is what the audit log shows.
 */
export const AUTOMATION: Person = { id: 'automation-api', username: 'Automation API', kind: 'automation' };

/** Kinds that no guest is, whatever roles they hold. */
const NEVER_GUESTS: readonly PersonKind[] = ['bot', 'app', 'visitor', 'automation'];

function holdsOneOf(person: Person, roles: ReadonlySet<string>): boolean {
    return (person.roles ?? []).some((role) => roles.has(role));
}

/**
 * Whether the guest rules apply to this person. A person of whom the server sent no roles counts as a guest unless
 * the kind of account settles it.
 */
export function isGuest(person: Person, access: Access): boolean {
    if (NEVER_GUESTS.includes(person.kind)) {
        return false;
    }
    if (person.roles === undefined) {
        return true;
    }
    return holdsOneOf(person, access.guestRoles) && !holdsOneOf(person, access.exemptRoles);
}

/** Whether nobody but guests is among these people; somebody unknown is not taken for a guest. */
export function areOnlyGuests(people: ReadonlyArray<Person | undefined>, access: Access): boolean {
    return people.length > 0 && people.every((person) => person !== undefined && isGuest(person, access));
}

/** Whether the person may run every `/guest` subcommand. No guest is a manager, whatever other roles they hold. */
export function isManager(person: Person, access: Access): boolean {
    const isMember = person.kind === 'user' && !isGuest(person, access);
    return person.kind === 'automation' || (isMember && holdsOneOf(person, access.managerRoles));
}

/** Whether the person may ask for a guest. */
export function isRequester(person: Person, access: Access): boolean {
    return person.kind === 'user' && !isGuest(person, access) && holdsOneOf(person, access.requesterRoles);
}

export interface RoomStanding {
    isOwner: boolean;
    isModerator: boolean;
}

/** Whether the person may remove a guest's message from a room in which they have this standing. */
export function mayDeleteGuestMessage(person: Person, standing: RoomStanding, access: Access): boolean {
    return mayModerateGuests(person, standing, access);
}

/** Whether the person may say what guests may do in a room in which they have this standing. */
export function maySetRoomPolicy(person: Person, standing: RoomStanding, access: Access): boolean {
    return mayModerateGuests(person, standing, access);
}

function mayModerateGuests(person: Person, standing: RoomStanding, access: Access): boolean {
    if (isGuest(person, access)) {
        return false;
    }
    return isManager(person, access) || standing.isOwner || standing.isModerator;
}
