import type { IEnvironmentRead, IRead, IRoleRead } from '@rocket.chat/apps-engine/definition/accessors';
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { SUBCOMMANDS } from '../../src/commands/index';
import { parseArguments } from '../../src/commands/parse';
import { buildPolicy } from '../../src/host/readPolicy';
import { findObjection } from '../../src/host/settingCheck';
import { daysIn, domainsIn, namesIn, SETTINGS, toHostSettings } from '../../src/host/settings';
import {
    hasFile,
    initialMembers,
    isEncrypted,
    toAccount,
    toAuthor,
    toPerson,
    toRoom,
    toWriting,
} from '../../src/host/translate';
import { findAddressObjection, isAddress, normaliseAddress } from '../../src/policy/addresses';
import { decide } from '../../src/policy/decide';
import { isGuest, isManager, isRequester } from '../../src/policy/people';
import { parseTime } from '../../src/policy/schedule';
import { readCardAction } from '../../src/ui/cards';
import { readPanelAction, readPanelSubmit } from '../../src/ui/panel';
import { readModalViewId } from '../../src/ui/viewIds';
import { anyText } from '../support/anyText';
import { type } from '../support/commandContext';
import { GuestWorld } from '../support/guestPorts';
import { policyWithAll } from '../support/policyObjects';

/** What every object inherits, and what is none of anybody's. */
const PROTOTYPICAL = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

const anything = fc.oneof(fc.anything({ maxDepth: 3 }), fc.constantFrom<unknown>(null, undefined, ...PROTOTYPICAL));

const payload = fc.dictionary(
    fc.constantFrom(
        ...['id', 'type', 'sender', 'room', 'text', 'attachments', 'roles', 'username', 'emails', 'isEnabled'],
        ...['_unmappedProperties_', '_USERNAMES', 'parentRoom', 'settings', 'file', 'files', 'userIds', '__proto__'],
    ),
    anything,
);

/** Reads something of no known shape; a reader is added by a line. None of them may throw. */
const READERS: Readonly<Record<string, (payload: never) => unknown>> = {
    toPerson,
    toRoom,
    toWriting,
    toAccount,
    hasFile,
    initialMembers,
    isEncrypted,
    toAuthor,
    readPanelSubmit,
    readModalViewId,
    namesIn,
    daysIn,
    domainsIn,
};

/** Not even an object. */
const NEEDS_OBJECT = ['toWriting', 'hasFile', 'initialMembers', 'isEncrypted', 'toAuthor'];

describe('payloads of any shape', () => {
    for (const [name, read] of Object.entries(READERS)) {
        it(`are read by ${name} without an exception`, () => {
            const given = NEEDS_OBJECT.includes(name) ? payload : fc.oneof(payload, anything);
            fc.assert(
                fc.property(given, (value) => void read(value as never)),
                // A list with nothing in a place of it is rare to come upon.
                { numRuns: 60, examples: [[{ emails: [null] }]] },
            );
        });
    }

    it('make nobody a manager, and leave no guest unjudged', () => {
        const policy = policyWithAll();
        fc.assert(
            fc.property(payload, (message) => {
                const author = toAuthor(message);
                if (author === undefined || author.roles === undefined) {
                    expect(author !== undefined && isManager(author, policy.access)).to.be.false;
                }
                const writing = { ...toWriting(message), text: '@all' };
                const room = toRoom(message.room as never);
                const decision = decide({ kind: 'send', person: author, room, writing, hasFile: false }, policy);
                if (author === undefined || isGuest(author, policy.access)) {
                    expect(decision.verdict).to.equal('deny');
                    expect(author !== undefined && isRequester(author, policy.access)).to.be.false;
                } else {
                    expect(decision.verdict).to.equal('allow');
                }
            }),
        );
    });

    it('ask for no act that there is not', () => {
        fc.assert(
            fc.property(anything, anything, anything, (actionId, value, blockId) => {
                if (typeof actionId !== 'string' || PROTOTYPICAL.includes(actionId)) {
                    expect(readCardAction(actionId, value)).to.equal(undefined);
                    expect(readPanelAction(actionId, value, blockId)).to.equal(undefined);
                }
            }),
        );
    });
});

describe('text of any kind', () => {
    const text = fc.oneof(anyText(60), fc.constantFrom(...PROTOTYPICAL));

    it('is a time, or a reason why it is none', () => {
        fc.assert(
            fc.property(text, fc.double(), (typed, offset) => {
                const now = new Date('2026-03-01T12:00:00Z');
                const time = parseTime(typed, now, offset);
                if (time.problem === undefined) {
                    expect(time.at.getTime()).to.be.greaterThan(now.getTime());
                }
            }),
        );
    });

    it('is an address only where nothing in it could do harm', () => {
        fc.assert(
            fc.property(text, text, (one, other) => {
                const address = normaliseAddress(`${one}@${other}.org`);
                expect(findAddressObjection(address, { allowedDomains: [], blockedDomains: [] })).to.satisfy(
                    (objection: unknown) => objection === undefined || typeof objection === 'string',
                );
                if (isAddress(address)) {
                    // eslint-disable-next-line no-control-regex -- none of these may be in an address
                    expect(address).to.not.match(/[\s\u0000-\u001f<>,;:"\u202a-\u202e\u2066-\u2069]/);
                }
            }),
        );
    });

    it('in a command names no option that there is not', () => {
        fc.assert(
            fc.property(
                fc.array(
                    fc.oneof(
                        text,
                        text.map((name) => `--${name}`),
                    ),
                ),
                (args) => {
                    const { options, words } = parseArguments(args, ['name', 'expires']);
                    expect(Object.keys(options).filter((name) => name !== 'name' && name !== 'expires')).to.deep.equal(
                        [],
                    );
                    expect(Object.getPrototypeOf(options)).to.equal(Object.prototype);
                    words.forEach((word) => expect(word.text).to.be.a('string'));
                },
            ),
        );
    });
});

describe('subcommands and options named after what every object has', () => {
    for (const name of PROTOTYPICAL) {
        it(`${name} is none, for a manager, a member and a guest`, async () => {
            for (const as of ['ada', 'mia', 'gus']) {
                const world = new GuestWorld();
                const reply = await type(world, `/guest ${name} @gus`, { as });
                expect(reply.text).to.be.a('string').that.is.not.empty;
                for (const { word } of SUBCOMMANDS) {
                    const answer = await type(world, `/guest ${word} @${name} --${name} ${name} #${name}`, { as });
                    expect(answer.text).to.be.a('string').that.is.not.empty;
                }
                const changes = world.calls.filter(
                    (call) => !/\.(find|list|get|read|probe|check|count|recordCount)/.test(call),
                );
                expect(changes, as).to.deep.equal([]);
            }
        });
    }
});

describe('settings of any value', () => {
    const roles = { getOneByIdOrName: async () => null } as unknown as IRoleRead;

    const environment = {
        getServerSettings: () => ({ getValueById: async () => undefined }),
    } as unknown as IEnvironmentRead;

    const read = {
        getRoleReader: () => roles,
        getRoomReader: () => ({ getByName: async () => null }),
    } as unknown as IRead;

    const value = fc.oneof(anything, anyText(40), fc.integer(), fc.double());

    it('make a policy in which numbers are numbers and nobody is everybody', async () => {
        await fc.assert(
            fc.asyncProperty(
                fc.dictionary(fc.constantFrom(...SETTINGS.map(({ id }) => id), ...PROTOTYPICAL), value),
                async (stored) => {
                    const policy = await buildPolicy(new Map(Object.entries(stored)), environment, roles);
                    for (const number of [policy.caps.guests, policy.caps.rooms, policy.invitations.days]) {
                        expect(Number.isInteger(number) && number >= 0).to.be.true;
                    }
                    const nobody = { id: 'x', username: 'x', kind: 'user' as const, roles: [] };
                    expect(isManager(nobody, policy.access)).to.be.false;
                },
            ),
        );
    });

    for (const { id, packageValue } of toHostSettings()) {
        it(`are accepted or refused with a reason: ${id}`, async () => {
            await fc.assert(
                fc.asyncProperty(value, async (typed) => {
                    const objection = await findObjection(id, typed, new Map([[id, packageValue]]), read);
                    expect(objection === undefined || objection.startsWith('invalid_')).to.be.true;
                }),
                { numRuns: 25 },
            );
        });
    }
});
