import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { ServerMessage, ServerRoom, ServerUser } from '../workspace/model';
import { isAppsEngineException } from '../workspace/server/appRefusals';
import { expectPassed, expectRefused, Scene } from './support';

/** Nothing in it is a mention. */
const LONG = 'mail@all.com '.repeat(16_000);

describe('payloads that nobody should send, on the engine', () => {
    const scene = Scene.shared();

    const apps = () => scene.workspace.server.apps;

    const message = (author: ServerUser | undefined, fields: object): ServerMessage => {
        const now = new Date();
        const stored = { _id: 'm', rid: scene.lobby.id, msg: '', ts: now, _updatedAt: now };
        const u = author && { _id: author._id, username: author.username ?? '' };
        return { ...stored, u, ...fields } as ServerMessage;
    };

    /** True for a refusal of the app, whichever form it takes; anything else that fails is no refusal. */
    const refuses = async (answer: Promise<unknown>): Promise<boolean> => {
        try {
            return (await answer) === true;
        } catch (error) {
            if (isAppsEngineException(error)) {
                return true;
            }
            throw error;
        }
    };

    const sending = (sent: ServerMessage) => refuses(apps().messagePre('IPreMessageSentPrevent', sent));
    const editing = (edited: ServerMessage) => refuses(apps().messagePre('IPreMessageUpdatedPrevent', edited));
    const deleting = (deleted: ServerMessage) => refuses(apps().messagePre('IPreMessageDeletePrevent', deleted));
    const creating = (room: object) =>
        refuses(apps().roomPre('IPreRoomCreatePrevent', room as Partial<ServerRoom> & { t: 'c' }));

    const flaws: Array<[string, (of: ServerUser) => ServerMessage]> = [
        ['200 KB of text', (of) => message(of, { msg: `${LONG} @all` })],
        ['200 KB of blanks', (of) => message(of, { msg: `${' '.repeat(200_000)}@all` })],
        ['a room that does not exist', (of) => message(of, { msg: '@all', rid: 'nowhere' })],
        ['no room', (of) => message(of, { msg: '@all', rid: undefined })],
        [
            'text missing, in a description',
            (of) => message(of, { msg: undefined, attachments: [{ description: '@all' }] }),
        ],
        ['null attachments beside it', (of) => message(of, { msg: '@all', attachments: null })],
        ['a number for a list of mentions', (of) => message(of, { msg: '@all', t: 'e2e', e2eMentions: 7 })],
    ];
    for (const [what, build] of flaws) {
        it(`refuses a guest’s @all with ${what}, and not a member’s`, async () => {
            expect(await sending(build(scene.gus.user))).to.equal(true);
            expect(await editing(build(scene.gus.user))).to.equal(true);
            expect(await sending(build(scene.max.user))).to.equal(false);
            expect(await editing(build(scene.max.user))).to.equal(false);
        });
    }

    it('refuses a text that is none, for what it may be in a guest’s message', async () => {
        for (const msg of [undefined, null, 7, { toString: 'x' }, []]) {
            expect(await sending(message(scene.max.user, { msg })), JSON.stringify(msg)).to.equal(false);
            expect(await sending(message(scene.gus.user, { msg, attachments: [{ description: '@all' }] }))).to.equal(
                true,
            );
        }
    });

    it('takes a sender of whom nothing is known for a guest', async () => {
        const unknown = { _id: 'gone', username: 'gone' } as ServerUser;
        expect(await sending(message(unknown, { msg: '@all' }))).to.equal(true);
        expect(await deleting(message(unknown, { msg: 'hi' }))).to.equal(true);
        const without = { ...scene.gus.user, _id: 'partial', roles: undefined } as unknown as ServerUser;
        scene.workspace.server.state.users.set('partial', without);
        expect(await sending(message(without, { msg: '@all' }))).to.equal(true);
        scene.workspace.server.state.users.delete('partial');
    });

    it('takes a message without sender for a guest’s', async () => {
        const { state } = scene.workspace.server;
        const nobody = message(undefined, { msg: '@all', u: { _id: undefined } });
        expect(await sending(nobody)).to.equal(true);
        expect(await editing(nobody)).to.equal(true);
        expect(await deleting(nobody)).to.equal(true);
        expect(state.messages.has('m')).to.equal(false);
    });

    it('refuses a guest’s message in a room of an unknown type, and not a member’s', async () => {
        const { state } = scene.workspace.server;
        for (const t of ['x', 'v', 'constructor', '']) {
            const odd = { ...scene.lobby.room, _id: `odd${t}`, t, msgs: 0 } as unknown as ServerRoom;
            state.rooms.set(odd._id, odd);
            expect(await sending(message(scene.gus.user, { rid: odd._id, msg: 'hi' })), t).to.equal(true);
            expect(await sending(message(scene.max.user, { rid: odd._id, msg: 'hi' })), t).to.equal(false);
            state.rooms.delete(odd._id);
        }
    });

    const rooms: Array<[string, object]> = [
        ['without creator', { t: 'c', fname: 'x', name: 'x', _USERNAMES: ['gus'] }],
        ['whose creator is gone', { t: 'p', fname: 'x', name: 'x', u: { _id: 'gone', username: 'gone' } }],
        ['without a type', { fname: 'x', name: 'x' }],
        ['of an unknown type', { t: 'x', fname: 'x', name: 'x' }],
        ['with nothing in it', {}],
        ['of guests, direct, one of them named twice', { t: 'd', _USERNAMES: ['gus', 'gus'], uids: [] }],
    ];
    for (const [what, room] of rooms) {
        it(`refuses a room ${what}`, async () => {
            expect(await creating(room)).to.equal(true);
        });
    }

    it('lets a member’s room of an unknown type be', async () => {
        const u = { _id: scene.max.id, username: 'max' };
        expect(await creating({ t: 'x', fname: 'x', name: 'x', u })).to.equal(false);
    });

    it('refuses a join of nobody while joining is switched, and lets a member in', async () => {
        await scene.set({ block_self_join: true });
        const room = scene.lobby.room;
        const joining = (user: ServerUser | undefined) =>
            refuses(apps().membership('IPreRoomUserJoined', { room, user: user as ServerUser }));
        expect(await joining(undefined)).to.equal(true);
        expect(await joining({ _id: 'gone' } as ServerUser)).to.equal(true);
        expect(await joining(scene.max.user)).to.equal(false);
    });

    it('lets the upload of nobody known be, and refuses the message that carries it', async () => {
        await scene.set({ block_file_upload: true });
        const uploading = (userId: string) => {
            const file = { name: '', size: 0, type: '', rid: scene.lobby.id, userId };
            return refuses(apps().fileUpload({ file, content: Buffer.alloc(0) }));
        };
        const file = { _id: 'f', name: '', type: '' };
        expect(await uploading('gone')).to.equal(false);
        expect(await sending(message({ _id: 'gone' } as ServerUser, { file }))).to.equal(true);
        expect(await uploading(scene.gus.id)).to.equal(true);
        expect(await uploading(scene.max.id)).to.equal(false);
        expect(await sending(message(scene.max.user, { file }))).to.equal(false);
    });

    it('has not hurt the app after all that', async () => {
        expectRefused(await scene.as(scene.gus).send(scene.lobby, '@all'), 'denied_mention_all');
        expectPassed(await scene.as(scene.max).send(scene.lobby, '@all'));
        expect((await scene.workspace.engine.logs()).join('\n')).to.not.match(/uncaught|unhandled/i);
    });
});
