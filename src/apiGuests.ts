import { addGuest } from './actions/accounts';
import { activateGuests, deactivateGuests } from './actions/activation';
import { describeGuest, listGuests } from './actions/directory';
import { extendAccess, refuseDate } from './actions/expiry';
import type { GuestFilter, GuestRow, Outcome } from './actions/lifecycle';
import type { OutcomeCode } from './actions/outcomeCodes';
import { MOST_ROOMS, setRoomLimit, setSponsor } from './actions/records';
import { failuresOf, json, outcomeRefusal, problemRefusal } from './apiAnswers';
import type { Answer } from './apiAnswers';
import type { Asked, Operation } from './apiOperations';
import { GUEST_STATES, pageOf, PAGING } from './apiSchemas';
import type { Call } from './call';
import { findUser } from './commands/lookup';
import type { Problem } from './commands/parse';
import { readExpiry, readGuest } from './commands/plans';
import type { ReadingContext } from './commands/plans';
import { AUTOMATION } from './policy/people';
import type { ObjectSchema, Schema } from './policy/jsonSchema';
import { dayAround, parseMoment } from './policy/schedule';
import type { Person } from './policy/types';

/** One line, and nothing in it that cannot be seen. */
const LINE = '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069]*$';

/** The same, with line breaks. */
const LINES = '^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]*$';

function line(maxLength: number, description: string): Schema {
    return { type: 'string', minLength: 1, maxLength, pattern: LINE, description };
}

const EXPIRES_AT: Schema = {
    type: ['string', 'null'],
    maxLength: 40,
    description:
        'The last day of access, which counts to its end where the guest is: a day such as `2027-03-31`, a moment in it (universal time), a while such as `30d`, `8w` or `6m`, or null for never.',
};

const NEW_GUEST: ObjectSchema = {
    type: 'object',
    properties: {
        email: line(254, 'The address of the account.'),
        name: line(200, 'As people read it; made from the address where it is missing.'),
        username: line(100, 'Made from the name where it is missing.'),
        rooms: {
            type: 'array',
            items: line(100, 'The name of a channel or private group.'),
            maxItems: 50,
            description: 'Names of the rooms that the guest enters.',
        },
        sponsor: line(100, 'User name of the member answerable for the guest.'),
        expiresAt: EXPIRES_AT,
        note: { type: 'string', maxLength: 1_000, pattern: LINES, description: 'For those who manage guests.' },
    },
    required: ['email'],
    additionalProperties: false,
};

const CHANGES: ObjectSchema = {
    type: 'object',
    properties: {
        active: { type: 'boolean', description: 'Activation needs a place under the cap, and the connection.' },
        expiresAt: EXPIRES_AT,
        sponsor: line(100, 'User name of the member answerable for the guest.'),
        roomLimit: {
            type: ['integer', 'null'],
            minimum: 0,
            maximum: MOST_ROOMS,
            description: 'A limit of rooms of this guest’s own; 0 lifts every limit, null brings the workspace’s back.',
        },
    },
    additionalProperties: false,
    minProperties: 1,
};

/** A request's own words for a new guest; the schema has seen to the types. */
interface NewGuestBody {
    email: string;
    name?: string;
    username?: string;
    rooms?: readonly string[];
    sponsor?: string;
    expiresAt?: string | null;
    note?: string;
}

interface ChangesBody {
    active?: boolean;
    expiresAt?: string | null;
    sponsor?: string;
    roomLimit?: number | null;
}

type Refusable<T> = { is: T; refused?: undefined } | { refused: Answer };

export const GUEST_OPERATIONS: readonly Operation[] = [
    {
        id: 'listGuests',
        method: 'get',
        path: 'guests',
        summary: 'Lists guests and pending invitations, page by page.',
        query: {
            type: 'object',
            properties: {
                state: { type: 'string', enum: GUEST_STATES, default: 'all', description: 'Which guests.' },
                text: line(200, 'Part of a name, user name or address.'),
                ...PAGING,
            },
            additionalProperties: false,
        },
        answers: { 200: { description: 'A page of guests.', json: 'GuestPage' } },
        errors: [],
        run: listPage,
    },
    {
        id: 'addGuest',
        method: 'post',
        path: 'guests',
        summary: 'Makes a guest account.',
        description:
            'An account with the guest role alone and a welcome mail, then its rooms. The same request again makes no second account and sends no second mail; it does what is left.',
        body: NEW_GUEST,
        answers: {
            201: {
                description: 'The account is there. `isComplete` says whether all the rest is.',
                json: 'AddedGuest',
            },
            200: { description: 'The guest was there already, and gets what was missing.', json: 'AddedGuest' },
        },
        errors: [409],
        run: add,
    },
    {
        id: 'getGuest',
        method: 'get',
        path: 'guests/:username',
        summary: 'Tells what is known about one guest.',
        answers: { 200: { description: 'The guest.', json: 'Guest' } },
        errors: [],
        run: get,
    },
    {
        id: 'changeGuest',
        method: 'patch',
        path: 'guests/:username',
        summary: 'Changes one guest.',
        description:
            'In the order `sponsor`, `roomLimit`, `expiresAt`, `active`. Nothing is changed unless everything can be read; where a change then fails, `done` names those before it.',
        body: CHANGES,
        answers: { 200: { description: 'The guest as it is now.', json: 'Guest' } },
        errors: [409],
        run: change,
    },
];

async function listPage({ call, query, language }: Asked): Promise<Answer> {
    const { offset, count } = pageOf(query);
    const filter = (query.state ?? 'all') as GuestFilter;
    const text = query.text as string | undefined;
    const found = await listGuests(AUTOMATION, { filter, text, offset, count }, call);
    if ('code' in found) {
        return outcomeRefusal(found, language);
    }
    const guests = found.rows.map(guestOf);
    return json(200, { guests, total: found.total, offset, count: guests.length });
}

function guestOf(row: GuestRow): object {
    const { record, invitation } = row;
    return {
        state: row.state,
        username: row.username ?? null,
        name: row.name ?? null,
        email: row.email ?? null,
        sponsor: row.sponsorUsername ?? null,
        expiresAt: momentOf(record?.expiresAt ?? invitation?.expiresAt),
        roomLimit: record?.roomLimit ?? null,
        effectiveRoomLimit: row.roomLimit ?? null,
        rooms: row.rooms ?? null,
        note: record?.note ?? null,
        addedAt: momentOf(record?.addedAt ?? invitation?.invitedAt),
        lastLoginAt: momentOf(row.lastLoginAt),
    };
}

function momentOf(date: Date | undefined): string | null {
    return date?.toISOString() ?? null;
}

/** The account that the path names; whether it is a guest's shows later. */
async function findGuest({ call, params, language }: Asked): Promise<Refusable<Person>> {
    const { username } = params;
    const isName = typeof username === 'string' && username.length <= 100 && new RegExp(LINE).test(username);
    const person = isName && username !== '' ? await call.directory.findPersonByUsername(username) : undefined;
    return person === undefined
        ? { refused: outcomeRefusal({ code: 'unknown_person', isDone: false }, language) }
        : { is: person };
}

async function get(asked: Asked): Promise<Answer> {
    const found = await findGuest(asked);
    return found.refused ?? describe(found.is, asked);
}

async function describe({ id }: Person, { call, language }: Asked, done?: readonly string[]): Promise<Answer> {
    const details = await describeGuest(AUTOMATION, id, call);
    return 'code' in details ? outcomeRefusal(details, language, done) : json(200, guestOf(details.row));
}

async function add({ call, body, language }: Asked): Promise<Answer> {
    // The schema has seen to it.
    const { email, expiresAt, rooms = [], ...words } = body as unknown as NewGuestBody;
    const context = contextOf(call);
    const { guest, problems } = await readGuest({ ...words, emails: [email], rooms }, context);
    const end = expiresAt === undefined ? guest : readEnd(expiresAt, context);
    const [problem] = [...problems, ...('problem' in end && end.problem !== undefined ? [end.problem] : [])];
    if (problem !== undefined) {
        return problemRefusal(problem, language);
    }
    const refused = expiresAt === undefined ? undefined : refuseDate(AUTOMATION, end.expiresAt, call);
    const outcome = refused ?? (await addGuest(AUTOMATION, { ...guest, expiresAt: end.expiresAt }, call));
    const isNew = outcome.code === 'added' || outcome.code === 'added_partly';
    if (!isNew && outcome.code !== 'completed' && outcome.code !== 'completed_partly') {
        return outcomeRefusal(outcome, language);
    }
    const { user = '', email: address = '' } = outcome.params ?? {};
    const username = String(user).replace(/^@/, '');
    const failures = failuresOf(outcome.steps ?? [], language);
    return json(
        isNew ? 201 : 200,
        { username, email: address, isComplete: failures.length === 0, failures },
        { Location: `guests/${encodeURIComponent(username)}` },
    );
}

function contextOf(call: Call): ReadingContext {
    return { ports: call, policy: call.policy, utcOffset: 0 };
}

/** A day, also by a moment in it, or what a command takes for a time; null for never. */
function readEnd(typed: string | null, context: ReadingContext): ReturnType<typeof readExpiry> {
    const moment = typed === null ? undefined : parseMoment(typed);
    return moment === undefined ? readExpiry(typed ?? 'never', context) : { expiresAt: dayAround(moment) };
}

type Change = [name: keyof ChangesBody, make: () => Promise<Outcome<OutcomeCode>>];

async function change(asked: Asked): Promise<Answer> {
    const { call, language } = asked;
    const found = await findGuest(asked);
    if (found.refused !== undefined) {
        return found.refused;
    }
    const planned = await planChanges(found.is.id, asked.body, call);
    if ('problem' in planned) {
        return problemRefusal(planned.problem, language);
    }
    const done: string[] = [];
    for (const [name, make] of planned) {
        const outcome = await make();
        if (!outcome.isDone && !isSoAlready(outcome)) {
            return outcomeRefusal(outcome, language, done);
        }
        done.push(name);
    }
    return describe(found.is, asked, done);
}

/** What is to be done, in its order; a problem where something cannot be read. */
async function planChanges(id: string, body: ChangesBody, call: Call): Promise<Change[] | { problem: Problem }> {
    const { active, expiresAt, sponsor, roomLimit } = body;
    const changes: Change[] = [];
    if (sponsor !== undefined) {
        const person = await findUser(sponsor, call);
        if (person === undefined) {
            return { problem: { field: 'sponsor', expectation: 'known_user', came: sponsor } };
        }
        changes.push(['sponsor', () => setSponsor(AUTOMATION, id, person.id, call)]);
    }
    if (roomLimit !== undefined) {
        changes.push(['roomLimit', () => setRoomLimit(AUTOMATION, id, roomLimit ?? undefined, call)]);
    }
    if (expiresAt !== undefined) {
        const end = readEnd(expiresAt, contextOf(call));
        if (end.problem !== undefined) {
            return { problem: end.problem };
        }
        changes.push(['expiresAt', () => extendAccess(AUTOMATION, id, end.expiresAt, call)]);
    }
    if (active !== undefined) {
        const setActive = active ? activateGuests : deactivateGuests;
        changes.push(['active', () => setActive(AUTOMATION, [id], call)]);
    }
    return changes;
}

/** Whoever asks for what is so already has it. */
function isSoAlready({ steps = [] }: Outcome<OutcomeCode>): boolean {
    return (
        steps.length > 0 && steps.every(({ failure }) => failure === 'already_active' || failure === 'already_inactive')
    );
}
