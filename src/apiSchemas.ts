import { AUDIT_ACTIONS } from './actions/auditLog';
import { ERROR_CODES } from './apiAnswers';
import type { ObjectSchema, Schema } from './policy/jsonSchema';

const STATES = ['active', 'inactive', 'pending'] as const;

export const GUEST_STATES = [...STATES, 'expiring', 'all'] as const;

export type SchemaName = 'Guest' | 'GuestPage' | 'AddedGuest' | 'Usage' | 'AuditPage' | 'Error' | 'Document';

/** An object that has all of these properties and no other. */
function exactly(properties: Readonly<Record<string, Schema>>): ObjectSchema {
    return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function count(description: string): Schema {
    return { type: 'integer', minimum: 0, description };
}

function text(description: string): Schema {
    return { type: 'string', description };
}

/** Null where there is none, or where it is not known. */
function optionalText(description: string, more: Partial<Schema> = {}): Schema {
    return { type: ['string', 'null'], description, ...more };
}

function moment(description: string): Schema {
    return optionalText(description, { format: 'date-time' });
}

function optionalCount(description: string): Schema {
    return { type: ['integer', 'null'], minimum: 0, description };
}

const GUEST = {
    state: {
        type: 'string',
        enum: STATES,
        description: 'A pending guest is invited and has no account yet.',
    } as Schema,
    username: optionalText('Null for a pending guest.'),
    name: optionalText('As people read it.'),
    email: optionalText('The first address of the account, or the address that was invited.'),
    sponsor: optionalText('User name of the member answerable for the guest.'),
    expiresAt: moment('The last day of access, as its last moment in universal time; null for never.'),
    roomLimit: optionalCount('A limit of rooms of this guest’s own; null where the workspace’s holds, 0 for none.'),
    effectiveRoomLimit: optionalCount('The limit of rooms that holds; 0 for none.'),
    rooms: optionalCount('Rooms that count under the limit.'),
    note: optionalText('What was noted when the guest was added.'),
    addedAt: moment('When the guest was added or invited.'),
    lastLoginAt: moment('When the guest last logged in.'),
};

const PAGE = {
    total: count('Of all pages.'),
    offset: count('How many come before this page.'),
    count: count('How many are on this page.'),
};

const ERROR: Readonly<Record<string, Schema>> = {
    error: { type: 'string', enum: ERROR_CODES, description: 'What is wrong, for programs.' },
    message: text('What is wrong, for people, in the language of `Accept-Language`; English where there is none.'),
};

const FAILURE = exactly({
    step: text('What was not done.'),
    detail: optionalText('The room or address that it is about.'),
    ...ERROR,
});

const AUDIT_RECORD = exactly({
    at: { type: 'string', format: 'date-time' },
    actor: optionalText('User name of whoever did it; null for the app itself, “Automation API” for this API.'),
    action: { type: 'string', enum: AUDIT_ACTIONS },
    target: text('What it is about: a user name, a room or an address.'),
    detail: optionalText('A number, a date, a role or a reason.'),
});

/** Of everything that is answered as JSON. */
export const SCHEMAS: Readonly<Record<SchemaName, ObjectSchema>> = {
    Guest: exactly(GUEST),
    GuestPage: exactly({ guests: { type: 'array', items: exactly(GUEST) }, ...PAGE }),
    AddedGuest: exactly({
        username: text('The user name of the account.'),
        email: text('The address of the account.'),
        isComplete: { type: 'boolean', description: 'Whether everything that was asked for is done.' },
        failures: {
            type: 'array',
            items: FAILURE,
            description: 'What is not done, and why. The same request again does what is left, and nothing twice.',
        },
    }),
    Usage: exactly({
        active: count('Active guests.'),
        inactive: count('Deactivated guests.'),
        pending: count('Pending invitations; each reserves a place.'),
        expiring: count('Active guests whose access ends within 14 days.'),
        cap: optionalCount('The most active guests and pending invitations; null for no limit.'),
        recorded: count('Active guests by the app’s own records.'),
        counted: optionalCount('Active guests by the server’s own number; null where it cannot be had.'),
    }),
    AuditPage: exactly({ records: { type: 'array', items: AUDIT_RECORD }, ...PAGE }),
    Error: {
        type: 'object',
        properties: {
            ...ERROR,
            field: text('The parameter or property that is to blame.'),
            done: {
                type: 'array',
                items: { type: 'string' },
                description: 'Of several changes, those that were made before one failed.',
            },
        },
        required: Object.keys(ERROR),
        additionalProperties: false,
    },
    Document: { type: 'object', properties: {}, description: 'This document.' },
};

/** `offset` and `count` of every list. */
export const PAGING: Readonly<Record<'offset' | 'count', Schema>> = {
    offset: { type: 'integer', minimum: 0, maximum: 1_000_000, default: 0, description: 'How many to pass over.' },
    count: { type: 'integer', minimum: 1, maximum: 100, default: 50, description: 'How many to answer.' },
};

export function pageOf(query: Readonly<Record<string, unknown>>): { offset: number; count: number } {
    const read = (name: 'offset' | 'count') => Number(query[name] ?? PAGING[name].default);
    return { offset: read('offset'), count: read('count') };
}
