import { setTimeout as pause } from 'node:timers/promises';

import { fieldsOf } from '../forms';
import type { ServerMessage } from '../model';
import type { Person } from '../People';
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

/** The one below the list that whoever has installed the app gets. */
const FIRST_STEPS = 'guest-setup';

const SET_UP = 'The connection is set up: I have made a personal access token for it.';

/** How long the app is given to write to somebody, and how often it is looked, in milliseconds. */
const PATIENCE = 20_000;
const PAUSE = 20;

/** Whom the terms have not kept from writing. */
const ACCEPTED = ['gus', 'gina'];

/**
 * What stands in the app's records alone, done through the app as people do it: sponsors, ends of access, a room to
 * read, an open request, an open round of reviews, terms that all guests but one have accepted.
 *
 * @throws Error where the app does not write within `patience` milliseconds what somebody has to answer
 */
export async function furnish(site: Site, patience = PATIENCE): Promise<void> {
    const say = ([username, line, room]: Said): Promise<unknown> =>
        site.as(site.person(username)).run(line, site.room(room));
    await answerFirstSteps(site, patience);
    for (const said of SAID) {
        await say(said);
    }
    for (const [id, value] of Object.entries(SETTINGS)) {
        await site.engine.updateSetting(id, value);
    }
    await Promise.all([
        ...ANNOUNCED.map(say),
        ...ACCEPTED.map((username) => acceptTerms(site, site.person(username), patience)),
    ]);
    await site.settled();
}

/** The list of what is to be set up was written before anything was. */
async function answerFirstSteps(site: Site, patience: number): Promise<void> {
    const ada = site.person('ada');
    const { rid } = await written(site, ada, FIRST_STEPS, patience);
    const room = site.rooms().find(({ id }) => id === rid);
    if (room) {
        await site.as(ada).send(room, SET_UP);
    }
}

/** As it goes with every guest: they want to say something, are sent the terms, and accept. */
async function acceptTerms(site: Site, person: Person, patience: number): Promise<void> {
    await site.as(person).send(site.room('project-orion'), 'Hello everybody!');
    const message = await written(site, person, ACCEPT_TERMS, patience);
    await site.as(person).pressBlock({ message, actionId: ACCEPT_TERMS });
}

/** What the app has written to somebody with a button of this id. Nobody else waits for what the app sends then. */
async function written(site: Site, person: Person, button: string, patience: number): Promise<ServerMessage> {
    const { state } = site.server;
    for (const limit = Date.now() + patience; Date.now() < limit; await pause(PAUSE)) {
        const message = [...state.messages.values()].find(
            (each) =>
                state.subscription(each.rid, person.id) !== undefined &&
                fieldsOf(each).some(({ element }) => element.actionId === button),
        );
        if (message) {
            return message;
        }
    }
    throw new Error(`The app has not sent ${person.username} its message with the button ${button}.`);
}
