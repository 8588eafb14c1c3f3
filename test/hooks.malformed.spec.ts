import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { objectsToCreating, objectsToDeleting, objectsToEditing, objectsToSending } from '../src/hooks';
import { HookDriver } from './support/HookDriver';
import { channel, directRoom, GUS, malformed, message, MIA, newRoom } from './support/payloads';

const NOBODY = malformed<typeof GUS>(undefined);

/** A long text in which nothing is a mention. */
const LONG = 'mail@all.com '.repeat(15_400);

const MENTIONING: Array<{ title: string; payload: IMessage }> = [
    { title: 'no sender', payload: message(NOBODY, '@all') },
    { title: 'a null sender', payload: message(malformed(null), '@all') },
    { title: 'a sender without roles', payload: message(malformed({ id: 'x', type: 'user' }), '@all') },
    { title: 'a sender with null roles', payload: message(malformed({ id: 'x', type: 'user', roles: null }), '@all') },
    { title: 'a sender of an unknown type', payload: message(malformed({ id: 'x', type: '__proto__' }), '@all') },
    {
        title: 'a sender named like a property of objects',
        payload: message(malformed({ ...GUS, id: 'constructor', username: '__proto__' }), '@all'),
    },
    {
        title: 'a language that is no text',
        payload: message(malformed({ ...GUS, settings: { preferences: { language: 7 } } }), '@all'),
    },
    {
        title: 'an unknown language',
        payload: message(malformed({ ...GUS, settings: { preferences: { language: '__proto__' } } }), '@all'),
    },
    { title: '200 KB of text', payload: message(GUS, `${LONG} @all`) },
    { title: 'no room', payload: message(GUS, '@all', { room: undefined }) },
    { title: 'a null room', payload: message(GUS, '@all', { room: null }) },
    { title: 'a room of an unknown type', payload: message(GUS, '@all', { room: channel({ type: malformed('x') }) }) },
    { title: 'a room type named like a property', payload: message(GUS, '@all', { room: { type: 'toString' } }) },
    { title: 'null attachments', payload: message(GUS, '@all', { attachments: null }) },
    {
        title: 'null among the attachments',
        payload: message(GUS, '', { attachments: [null, { description: '@all' }] }),
    },
    {
        title: 'no text but a description',
        payload: message(malformed(GUS), malformed(undefined), { attachments: [{ description: '@all' }] }),
    },
    { title: 'null further properties', payload: message(GUS, '@all', { type: 'e2e', _unmappedProperties_: null }) },
];

describe('hooks with payloads that the typings do not allow', () => {
    let hooks: HookDriver;

    beforeEach(() => {
        hooks = new HookDriver();
    });

    for (const { title, payload } of MENTIONING) {
        it(`refuses @all with ${title}, in a new message and in an edit`, async () => {
            expect(await hooks.send(payload)).to.match(/^refused: ./);
            expect(await hooks.edit(payload)).to.equal('dropped');
        });
    }

    it('lets a member pass with the same flaws', async () => {
        const flaws = [
            message(MIA, `${LONG} @all`),
            message(MIA, '@all', { room: null }),
            message(MIA, '@all', { room: { type: 'toString' }, attachments: null }),
            message(MIA, malformed(undefined), { attachments: [null] }),
            message(malformed({ ...MIA, settings: { preferences: { language: 7 } } }), '@all'),
        ];
        for (const payload of flaws) {
            expect(await hooks.send(payload)).to.equal('passes');
            expect(await hooks.edit(payload)).to.equal('passes');
            expect(await hooks.delete(payload)).to.equal('passes');
        }
    });

    for (const room of [undefined, null, {}, { id: 'x', type: 'v' }, { type: 'd' }, { id: null, type: 'd' }]) {
        it(`refuses a guest's message in the room ${JSON.stringify(room)}`, async () => {
            expect(await hooks.send(message(GUS, 'Hello', { room }))).to.match(/^refused: ./);
        });
    }

    it('does not take a room without id for one that a member has opened', async () => {
        for (const id of [undefined, null, '']) {
            await hooks.send(message(MIA, 'Hello', { room: { ...directRoom([GUS, MIA]), id } }));
            const reply = message(GUS, 'Hello', { room: { ...directRoom([GUS, MIA]), id } });
            expect(await hooks.send(reply), String(id)).to.match(/^refused: ./);
        }
    });

    it('refuses deleting a message without sender, room or id', async () => {
        for (const payload of [
            message(NOBODY, ''),
            message(GUS, '', { room: null }),
            message(GUS, '', { id: undefined }),
        ]) {
            expect(await hooks.delete(payload)).to.equal('dropped');
        }
    });

    const creations: Array<{ title: string; room: unknown }> = [
        { title: 'without creator', room: newRoom(malformed('c'), undefined) },
        { title: 'with a null creator', room: newRoom(malformed('p'), malformed(null)) },
        { title: 'of an unknown type', room: newRoom(malformed('x'), GUS) },
        { title: 'of a type named like a property', room: newRoom(malformed('constructor'), GUS) },
        { title: 'without type', room: newRoom(malformed(undefined), GUS) },
        { title: 'with null members', room: newRoom(malformed('c'), GUS, { _USERNAMES: null }) },
        { title: 'with a null parent', room: newRoom(malformed('c'), GUS, { parentRoom: null }) },
        { title: 'with nothing', room: {} },
    ];
    for (const { title, room } of creations) {
        it(`refuses a room in the making ${title}`, async () => {
            expect(await hooks.create(malformed(room))).to.match(/^refused: ./);
        });
    }

    it('refuses joining without a person or a room', async () => {
        for (const context of [
            { room: channel() },
            { joiningUser: GUS },
            { joiningUser: null, room: null, inviter: null },
        ]) {
            expect(await hooks.join(malformed(context))).to.match(/^refused: ./);
        }
    });

    it('is not stopped by an upload of nobody or without a file', async () => {
        for (const context of [{}, { file: null }, { file: {} }, { file: { userId: null, rid: 7 } }]) {
            expect(await hooks.uploadOf(malformed(context)), JSON.stringify(context)).to.equal('passes');
        }
        expect(hooks.host.errors).to.deep.equal([]);
    });

    describe('the checks', () => {
        const payloads: Array<{ title: string; payload: unknown }> = [
            { title: 'nothing', payload: undefined },
            { title: 'null', payload: null },
            { title: 'a number', payload: 7 },
            { title: 'an empty object', payload: {} },
            { title: 'an object whose every property throws', payload: unreadable() },
        ];
        for (const { title, payload } of payloads) {
            it(`never throw: ${title}`, () => {
                expect(() => objectsToSending(hooks.state, malformed<IMessage>(payload))).not.to.throw();
                expect(() => objectsToEditing(hooks.state, malformed<IMessage>(payload))).not.to.throw();
                expect(() => objectsToDeleting(hooks.state, malformed<IMessage>(payload))).not.to.throw();
                expect(() => objectsToCreating(hooks.state, malformed<IRoom>(payload))).not.to.throw();
            });
        }
    });

    it('refuses what cannot be read at all', async () => {
        const payload = unreadable();
        const outcomes = {
            send: await hooks.send(malformed(payload)),
            edit: await hooks.edit(malformed(payload)),
            delete: await hooks.delete(malformed(payload)),
            create: await hooks.create(malformed(payload)),
            join: await hooks.join(malformed(payload)),
        };
        const passing = Object.entries(outcomes).filter(([, outcome]) => outcome === 'passes');
        expect(passing.map(([act]) => act)).to.deep.equal([]);
    });
});

function unreadable(): object {
    return new Proxy(
        {},
        {
            get: () => {
                throw new Error('cannot be read');
            },
        },
    );
}
