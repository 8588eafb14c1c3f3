import { UserType } from '@rocket.chat/apps-engine/definition/users';
import { expect } from 'chai';
import { describe, it } from 'mocha';

import { hasFile, initialMembers, toAuthor, toPerson, toRoom, toWriting, toAccount } from '../../src/host/translate';
import type { Person, Room } from '../../src/policy/types';
import {
    channel,
    directRoom,
    GUS,
    malformed,
    message,
    MIA,
    newDirectRoom,
    newTeamRoom,
    user,
} from '../support/payloads';

describe('toPerson', () => {
    const unknown = { roles: undefined, language: undefined, utcOffset: undefined };
    const rows: Array<{ title: string; payload: unknown; expected: Person | undefined }> = [
        {
            title: 'an account',
            payload: user('gus', ['guest'], { settings: malformed({ preferences: { language: 'de' } }) }),
            expected: { id: 'gus-id', username: 'gus', kind: 'user', roles: ['guest'], language: 'de', utcOffset: 0 },
        },
        {
            title: 'a bot',
            payload: { id: 'b', username: 'b', type: UserType.BOT, roles: [] },
            expected: { id: 'b', username: 'b', kind: 'bot', roles: [] },
        },
        {
            title: 'an app',
            payload: { id: 'a', username: 'a', type: UserType.APP, roles: ['app'] },
            expected: { id: 'a', username: 'a', kind: 'app', roles: ['app'] },
        },
        {
            title: 'a partial account',
            payload: { id: 'x' },
            expected: { id: 'x', username: '', kind: 'unknown' },
        },
        {
            title: 'a type named like a property of objects',
            payload: { id: 'x', username: 'x', type: 'constructor', roles: ['__proto__', 7, null] },
            expected: { id: 'x', username: 'x', kind: 'unknown', roles: ['__proto__'] },
        },
        {
            title: 'an account that calls itself the API',
            payload: { id: 'automation-api', username: 'x', type: 'automation', roles: [] },
            expected: { id: 'automation-api', username: 'x', kind: 'unknown', roles: [] },
        },
        {
            title: 'roles that are no list',
            payload: { id: 'x', username: 'x', type: 'user', roles: 'admin' },
            expected: { id: 'x', username: 'x', kind: 'user' },
        },
        {
            title: 'null settings',
            payload: { id: 'x', username: 'x', type: 'user', roles: [], settings: null },
            expected: { id: 'x', username: 'x', kind: 'user', roles: [] },
        },
        {
            title: 'a language preference that is no text',
            payload: { id: 'x', username: 'x', type: 'user', roles: [], settings: { preferences: { language: 7 } } },
            expected: { id: 'x', username: 'x', kind: 'user', roles: [] },
        },
        {
            title: 'a clock that is ahead',
            payload: { id: 'x', username: 'x', type: 'user', roles: [], utcOffset: 5.5 },
            expected: { id: 'x', username: 'x', kind: 'user', roles: [], utcOffset: 5.5 },
        },
        {
            title: 'a clock that is no number',
            payload: { id: 'x', username: 'x', type: 'user', roles: [], utcOffset: '1' },
            expected: { id: 'x', username: 'x', kind: 'user', roles: [] },
        },
        { title: 'nobody', payload: undefined, expected: undefined },
        { title: 'null', payload: null, expected: undefined },
        { title: 'a text', payload: 'gus', expected: undefined },
    ];
    for (const { title, payload, expected } of rows) {
        it(`understands ${title}`, () => {
            expect(toPerson(malformed(payload))).to.deep.equal(expected && { ...unknown, ...expected });
        });
    }
});

describe('toRoom', () => {
    const unknown: Room = { id: '', type: 'unknown', isTeam: false, isDiscussion: false, messageCount: 0 };
    const rows: Array<{ title: string; payload: unknown; expected: Room }> = [
        {
            title: 'a channel',
            payload: channel(),
            expected: { ...unknown, id: 'channel-id', type: 'channel', messageCount: 12 },
        },
        { title: 'a private group', payload: { id: 'g', type: 'p' }, expected: { ...unknown, id: 'g', type: 'group' } },
        {
            title: 'an omnichannel room',
            payload: { id: 'l', type: 'l' },
            expected: { ...unknown, id: 'l', type: 'livechat' },
        },
        {
            title: 'a direct room',
            payload: directRoom([GUS, MIA]),
            expected: { ...unknown, id: 'gus-idmia-id', type: 'direct' },
        },
        {
            title: 'the main room of a team in the making',
            payload: newTeamRoom(malformed('p'), MIA),
            expected: { ...unknown, type: 'group', isTeam: true },
        },
        {
            title: 'a room in a team, which is no team',
            payload: { ...channel(), teamId: 'team-id' },
            expected: { ...unknown, id: 'channel-id', type: 'channel', messageCount: 12 },
        },
        {
            title: 'a discussion',
            payload: { id: 'd', type: 'c', parentRoom: channel() },
            expected: { ...unknown, id: 'd', type: 'channel', isDiscussion: true, parentId: 'channel-id' },
        },
        {
            title: 'a discussion of a room without an id',
            payload: { id: 'd', type: 'c', parentRoom: {} },
            expected: { ...unknown, id: 'd', type: 'channel', isDiscussion: true },
        },
        { title: 'a null parent', payload: { type: 'c', parentRoom: null }, expected: { ...unknown, type: 'channel' } },
        { title: 'a type that nobody knows', payload: { type: 'v' }, expected: unknown },
        { title: 'a type named like a property of objects', payload: { type: 'toString' }, expected: unknown },
        { title: 'a count that is no number', payload: { messageCount: '0' }, expected: unknown },
        { title: 'no room', payload: undefined, expected: unknown },
        { title: 'null', payload: null, expected: unknown },
    ];
    for (const { title, payload, expected } of rows) {
        it(`understands ${title}`, () => {
            expect(toRoom(malformed(payload))).to.deep.equal(expected);
        });
    }
});

describe('toAuthor', () => {
    const partial = malformed<typeof GUS>({ id: 'x', username: 'x' });

    it('takes a partial sender in an omnichannel room for a visitor', () => {
        expect(toAuthor(message(partial, 'Hi', { room: { id: 'l', type: 'l' } }))?.kind).to.equal('visitor');
    });

    it('takes a partial sender anywhere else for somebody unknown', () => {
        expect(toAuthor(message(partial, 'Hi'))?.kind).to.equal('unknown');
    });

    it('takes nobody for a visitor who is known to be a user', () => {
        const user = malformed<typeof GUS>({ id: 'x', username: 'x', type: 'user' });
        expect(toAuthor(message(user, 'Hi', { room: { id: 'l', type: 'l' } }))?.kind).to.equal('user');
    });

    it('takes a guest in an omnichannel room for the guest', () => {
        expect(toAuthor(message(GUS, 'Hi', { room: { id: 'l', type: 'l' } }))?.kind).to.equal('user');
    });

    it('names nobody where the message does not', () => {
        expect(toAuthor(message(malformed(undefined), 'Hi'))).to.be.undefined;
    });
});

describe('toWriting', () => {
    const nothing = { text: '', descriptions: [], encryptedMentions: undefined };
    const list = { e2eMentions: { e2eUserMentions: ['@all', 7, '@mia'] } };
    const rows: Array<{ title: string; overrides: object; expected: object }> = [
        { title: 'the text', overrides: { text: 'Hi' }, expected: { ...nothing, text: 'Hi' } },
        { title: 'no text', overrides: { text: undefined }, expected: nothing },
        { title: 'a text that is none', overrides: { text: { toString: null } }, expected: nothing },
        {
            title: 'the descriptions of attachments, and nothing else of them',
            overrides: { attachments: [{ description: '@all', text: '@here', title: { value: '@here' } }, {}] },
            expected: { ...nothing, descriptions: ['@all', ''] },
        },
        { title: 'null attachments', overrides: { attachments: null }, expected: nothing },
        {
            title: 'attachments of no known form',
            overrides: { attachments: [null, undefined, 'x', { description: 7 }] },
            expected: { ...nothing, descriptions: ['', '', '', ''] },
        },
        {
            title: 'the list of an encrypted message',
            overrides: { type: 'e2e', _unmappedProperties_: list },
            expected: { ...nothing, encryptedMentions: ['@all', '@mia'] },
        },
        {
            title: 'an encrypted message without list',
            overrides: { type: 'e2e', _unmappedProperties_: {} },
            expected: { ...nothing, encryptedMentions: [] },
        },
        {
            title: 'an encrypted message without further properties',
            overrides: { type: 'e2e', _unmappedProperties_: null },
            expected: { ...nothing, encryptedMentions: [] },
        },
        {
            title: 'no list beside an ordinary message, as the server ignores it there',
            overrides: { _unmappedProperties_: list },
            expected: nothing,
        },
    ];
    for (const { title, overrides, expected } of rows) {
        it(`reads ${title}`, () => {
            expect(toWriting(message(GUS, '', overrides))).to.deep.equal(expected);
        });
    }
});

describe('hasFile', () => {
    const rows = [
        { title: 'a file', overrides: { file: { _id: 'f' } }, expected: true },
        { title: 'several files', overrides: { files: [{ _id: 'f' }] }, expected: true },
        { title: 'no file', overrides: {}, expected: false },
        { title: 'null and an empty list', overrides: { file: null, files: [] }, expected: false },
        { title: 'an attachment alone', overrides: { attachments: [{ text: 'x' }] }, expected: false },
    ];
    for (const { title, overrides, expected } of rows) {
        it(`is ${expected} for ${title}`, () => {
            expect(hasFile(message(GUS, '', overrides))).to.equal(expected);
        });
    }
});

describe('initialMembers', () => {
    it('are named beside a room in the making', () => {
        expect(initialMembers(newDirectRoom([GUS, MIA]))).to.deep.equal(['gus', 'mia']);
    });

    it('are none where the server names none', () => {
        expect(initialMembers({})).to.deep.equal([]);
        expect(initialMembers({ _USERNAMES: null })).to.deep.equal([]);
        expect(initialMembers({ _USERNAMES: ['gus', null, 7] })).to.deep.equal(['gus']);
    });
});

describe('toAccount', () => {
    it('understands an account', () => {
        const gus = user('gus', ['guest'], { name: 'Gus Guest', lastLoginAt: malformed('2026-02-01T08:00:00.000Z') });
        expect(toAccount(gus)).to.deep.equal({
            id: 'gus-id',
            username: 'gus',
            name: 'Gus Guest',
            emails: [{ address: 'gus@example.org', isVerified: true }],
            roles: ['guest'],
            isActive: true,
            createdAt: new Date('2026-01-05T08:00:00Z'),
            lastLoginAt: new Date('2026-02-01T08:00:00Z'),
            utcOffset: 0,
        });
    });

    it('understands an account of which little is known, and one without user name', () => {
        expect(toAccount(malformed({ id: 'x', emails: null, roles: null, createdAt: 'never' }))).to.deep.equal({
            id: 'x',
            username: '',
            name: '',
            emails: [],
            roles: [],
            isActive: true,
            createdAt: undefined,
            lastLoginAt: undefined,
        });
    });

    it('knows who is deactivated, and which address is not verified', () => {
        const gus = user('gus', ['guest'], {
            isEnabled: false,
            emails: [{ address: 'x@example.org', verified: false }],
        });
        expect(toAccount(gus)).to.deep.include({
            isActive: false,
            emails: [{ address: 'x@example.org', isVerified: false }],
        });
    });

    it('passes over an address that is none', () => {
        const gus = malformed({ ...user('gus', ['guest']), emails: [null, { verified: true }] });
        expect(toAccount(malformed(gus))?.emails).to.deep.equal([{ address: '', isVerified: true }]);
    });

    it('names nobody where the server does not', () => {
        for (const payload of [undefined, null, 'gus']) {
            expect(toAccount(malformed(payload))).to.equal(undefined);
        }
    });
});
