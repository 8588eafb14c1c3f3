import type { Acting } from '../../Acting';
import { Person, RoomHandle } from '../../People';
import type { ActInput, ActName, ActOutput, Answer } from '../protocol';
import type { Site } from '../Site';

/** Somebody does something: who they are, what they sent, and where. */
export interface Call<Name extends ActName> {
    site: Site;
    person: Person;
    acting: Acting;
    input: ActInput<Name>;
}

export type ActTable<Names extends ActName> = {
    [Name in Names]: (call: Call<Name>) => Promise<Answer<ActOutput<Name>>>;
};

/** What was sent names something that is not there, which no client of ours does. */
export class BadRequest extends Error {}

export function roomOf(site: Site, id: string): RoomHandle {
    const room = site.server.state.rooms.get(id);
    if (!room) {
        throw new BadRequest('There is no such room.');
    }
    return new RoomHandle(site.server, room);
}

export function messageOf(site: Site, id: string): NonNullable<ReturnType<Site['server']['state']['messages']['get']>> {
    const message = site.server.state.messages.get(id);
    if (!message) {
        throw new BadRequest('There is no such message.');
    }
    return message;
}

export function userOf(site: Site, id: string): Person {
    const user = site.server.state.users.get(id);
    if (!user) {
        throw new BadRequest('There is no such user.');
    }
    return new Person(site.server, user);
}

/** @throws BadRequest for a name that nobody has */
export function peopleOf(site: Site, usernames: string[]): Person[] {
    return usernames.map((username) => {
        const user = site.server.state.userByUsername(username);
        if (!user) {
            throw new BadRequest(`Nobody is called ${username}.`);
        }
        return new Person(site.server, user);
    });
}

export const done: Answer = { ok: true, value: null };

/** What the server's routes answer to somebody without the permission (apps/meteor/app/api/server/ApiClass.ts). */
export const unauthorized: Answer<never> = {
    ok: false,
    toast: 'User does not have the permissions required for this action [error-unauthorized]',
};
