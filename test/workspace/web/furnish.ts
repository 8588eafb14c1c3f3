import { fieldsOf } from '../forms';
import type { ServerMessage } from '../model';
import type { Site } from './Site';

/** Guests read in it, and do not post. */
export const ROOM_TO_READ = 'client-news';

const TERMS = `Welcome! You are a guest in our workspace.
What you read here stays between us, and what you write is read by everybody in the room.`;

/** What is set in this workspace though it is not by default: so that there is something to see. */
const SETTINGS: Readonly<Record<string, unknown>> = { terms_text: TERMS, inactivity_days: 90 };

type Said = readonly [username: string, line: string, room: string];

/** Who has said what to the app, in which order. */
const SAID: readonly Said[] = [
    ['ada', '/guest sponsor @gus @mia', 'general'],
    ['ada', '/guest sponsor @gina @max', 'general'],
    ['ada', '/guest sponsor @gail @mia', 'general'],
    ['ada', '/guest extend @gus 60d', 'general'],
    ['ada', '/guest extend @gina 5d', 'general'],
    ['mia', '/guest room read-only', ROOM_TO_READ],
];

/** What others are told of, for which the app takes its time. */
const ANNOUNCED: readonly Said[] = [
    ['mia', '/guest request nora@partner.example --name "Nora Neu" #project-orion --expires 8w', 'office'],
    ['ada', '/guest review start', 'general'],
];

/** The button below the terms. */
export const ACCEPT_TERMS = 'guest-accept-terms';

/** How long the app is given to send them: so many times, so many milliseconds. */
const MOST_TRIES = 250;
const PAUSE = 20;

/** Whom the terms have not kept from writing. */
const ACCEPTED = ['gus', 'gina'];

/**
 * What stands in the app's records alone, done through the app as people do it: sponsors, ends of access, a room to
 * read, an open request, an open round of reviews, terms that all guests but one have accepted.
 */
export async function furnish(site: Site): Promise<void> {
    const say = ([username, line, room]: Said): Promise<unknown> =>
        site.as(site.person(username)).run(line, site.room(room));
    for (const said of SAID) {
        await say(said);
    }
    for (const [id, value] of Object.entries(SETTINGS)) {
        await site.engine.updateSetting(id, value);
    }
    await Promise.all([...ANNOUNCED.map(say), ...ACCEPTED.map((username) => acceptTerms(site, username))]);
    await site.settled();
}

/** As it goes with every guest: they want to say something, are sent the terms, and accept. */
async function acceptTerms(site: Site, username: string): Promise<void> {
    const { state } = site.server;
    const person = site.person(username);
    await site.as(person).send(site.room('project-orion'), 'Hello everybody!');
    const sent = (): ServerMessage | undefined =>
        [...state.messages.values()].find(
            (message) =>
                state.subscription(message.rid, person.id) !== undefined &&
                fieldsOf(message).some(({ element }) => element.actionId === ACCEPT_TERMS),
        );
    // Nobody waits for what the app sends then.
    for (let tries = 0; tries < MOST_TRIES && !sent(); tries += 1) {
        await new Promise((done) => setTimeout(done, PAUSE));
    }
    const message = sent();
    if (message) {
        await site.as(person).pressBlock({ message, actionId: ACCEPT_TERMS });
    }
}
