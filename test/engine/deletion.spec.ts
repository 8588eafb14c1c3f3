import { expect } from 'chai';
import { describe, it } from 'mocha';

import { t } from '../../src/text';
import type { ServerMessage } from '../workspace/model';
import type { Person, RoomHandle } from '../workspace/People';
import { expectPassed, expectRefused, expectTold, Scene } from './support';

const ACTION = 'delete-guest-message';

describe('deleting messages, on the engine', () => {
    const scene = Scene.shared();

    const say = async (person: Person, room: RoomHandle = scene.lobby): Promise<ServerMessage> =>
        expectPassed(await scene.as(person).send(room, 'said'));

    const exists = ({ _id }: ServerMessage) => scene.workspace.server.state.messages.has(_id);

    const press = (person: Person, message: ServerMessage) => scene.as(person).pressMessageAction(ACTION, message);

    describe('in the usual way', () => {
        it('is refused to a guest, who is told in the room', async () => {
            const message = await say(scene.gus);
            expectRefused(await scene.as(scene.gus).delete(message), 'denied_own_message_deletion');
            expect(scene.workspace.server.notices.at(-1)).to.include({ to: scene.gus.id, rid: scene.lobby.id });
            expect(exists(message)).to.equal(true);
        });

        it('is free to a member', async () => {
            const message = await say(scene.max);
            expectPassed(await scene.as(scene.max).delete(message));
            expect(exists(message)).to.equal(false);
        });

        it('is refused to a guest in a room of their own, for the root of a thread and in a direct room', async () => {
            const own = scene.room('p', scene.gus, scene.mia);
            expectRefused(await scene.as(scene.gus).delete(await say(scene.gus, own)), 'denied_own_message_deletion');
            const root = await say(scene.gus);
            expectPassed(await scene.as(scene.mia).send(scene.lobby, { text: 'reply', threadId: root._id }));
            expectRefused(await scene.as(scene.gus).delete(root), 'denied_own_message_deletion');
            const direct = scene.direct(scene.gus, scene.newMember());
            await scene.set({ block_direct_message_creation: false });
            const written = await say(scene.gus, direct);
            expectRefused(await scene.as(scene.gus).delete(written), 'denied_own_message_deletion');
        });

        it('is refused to a moderator and an administrator for a guest’s message: nobody can tell who it is', async () => {
            const message = await say(scene.gus);
            for (const person of [scene.mod, scene.mia, scene.ada]) {
                const outcome = await scene.as(person).delete(message);
                expect(outcome).to.include({ ok: false, code: 'error-app-prevented-deleting' });
            }
            expect(exists(message)).to.equal(true);
        });

        it('is free to a moderator for a member’s message', async () => {
            const message = await say(scene.max);
            expectPassed(await scene.as(scene.mod).delete(message));
            expect(exists(message)).to.equal(false);
        });

        it('is free to a guest who moderates, for a member’s message', async () => {
            const message = await say(scene.max);
            expectPassed(await scene.as(scene.gus).delete(message));
        });

        it('is free to a guest with the switch off', async () => {
            await scene.set({ block_own_message_deletion: false });
            const message = await say(scene.gus);
            expectPassed(await scene.as(scene.gus).delete(message));
            expect(exists(message)).to.equal(false);
        });

        it('is free for what bots and apps wrote', async () => {
            for (const author of [scene.bot, scene.workspace.appUser]) {
                const message = scene.workspace.addMessage(scene.lobby, author, 'beep');
                expectPassed(await scene.as(scene.mod).delete(message));
                expect(exists(message)).to.equal(false);
            }
        });
    });

    describe('by Delete guest message', () => {
        it('is offered in the menu of every message', () => {
            const [button] = scene.workspace.engine.buttons();
            expect(button).to.include({ actionId: ACTION, context: 'messageAction' });
        });

        for (const who of ['mod', 'mia', 'ada'] as const) {
            it(`is open to ${{ mod: 'a moderator', mia: 'an owner', ada: 'a manager' }[who]}`, async () => {
                const message = await say(scene.gus);
                expectPassed(await press(scene[who], message));
                expect(exists(message)).to.equal(false);
            });
        }

        it('is open to a manager who is not in the room', async () => {
            const group = scene.room('p', scene.mia, scene.gus);
            const message = await say(scene.gus, group);
            expectPassed(await press(scene.ada, message));
            expect(exists(message)).to.equal(false);
        });

        it('works for one message and opens nothing else', async () => {
            const [first, second] = [await say(scene.gus), await say(scene.gus)];
            expectPassed(await press(scene.mod, first));
            expectRefused(await scene.as(scene.gus).delete(second), 'denied_own_message_deletion');
            expect(exists(second)).to.equal(true);
        });

        it('works for the root of a thread', async () => {
            const root = await say(scene.gus);
            expectPassed(await scene.as(scene.mia).send(scene.lobby, { text: 'reply', threadId: root._id }));
            expectPassed(await press(scene.mod, root));
            expect(scene.workspace.server.state.messages.get(root._id)).to.include({ t: 'rm', msg: '' });
        });

        it('is refused to a plain member, who is told', async () => {
            const message = await say(scene.gus);
            expectTold(await press(scene.max, message), 'deletion_not_allowed', 'en');
            expect(exists(message)).to.equal(true);
        });

        it('is refused to the guest, as owner of the room too', async () => {
            const message = await say(scene.gus);
            expectTold(await press(scene.gus, message), 'deletion_not_allowed');
            expectTold(await press(scene.gina, message), 'deletion_not_allowed', 'en');
            const inOwn = await say(scene.gus, scene.room('p', scene.gus, scene.mia));
            expectTold(await press(scene.gus, inOwn), 'deletion_not_allowed');
            expect([message, inOwn].every(exists)).to.equal(true);
        });

        it('does not take messages of members', async () => {
            const message = await say(scene.max);
            expectTold(await press(scene.mod, message), 'deletion_not_a_guests', 'en');
            expect(exists(message)).to.equal(true);
        });

        it('says so when the server fails, and leaves the rule as it was', async () => {
            const message = await say(scene.gus);
            const mend = scene.fail('messages.delete');
            expectTold(await press(scene.mod, message), 'action_failed', 'en');
            mend();
            expectRefused(await scene.as(scene.gus).delete(message), 'denied_own_message_deletion');
            expectPassed(await press(scene.mod, message));
        });
    });

    describe('by a forged press', () => {
        const forge = async (person: Person, rid: string | undefined, mid: string | undefined, actionId = ACTION) => {
            const call = { kind: 'actionButton' as const, buttonContext: 'messageAction', triggerId: 't' };
            const place = { ...(rid !== undefined && { rid }), ...(mid !== undefined && { mid }) };
            await scene.workspace.server.apps.interaction({ ...call, user: person.user, actionId, ...place });
        };

        it('goes by the room of the message, not by the one in the payload', async () => {
            const message = await say(scene.gus);
            const own = scene.room('p', scene.max);
            await forge(scene.max, own.id, message._id);
            await forge(scene.max, undefined, message._id);
            expect(exists(message)).to.equal(true);
            await forge(scene.mod, own.id, message._id);
            expect(exists(message)).to.equal(false);
        });

        it('does nothing with what is not there, and breaks nothing', async () => {
            const message = await say(scene.gus);
            await forge(scene.mod, 'nowhere', 'nothing');
            await forge(scene.mod, undefined, undefined);
            await forge(scene.mod, scene.lobby.id, message._id, 'constructor');
            await forge(scene.mod, scene.lobby.id, message._id, '');
            expect(exists(message)).to.equal(true);
            expectPassed(await press(scene.mod, message));
        });
    });

    it('does not stop what no app is asked about', async () => {
        const room = scene.room('p', scene.mia, scene.gus);
        const [one, two] = [await say(scene.gus, room), await say(scene.gus, room)];
        expectPassed(await scene.as(scene.ada).moderationDelete(one));
        expectPassed(await scene.as(scene.ada).prune(room));
        expect([one, two].some(exists)).to.equal(false);
    });

    it('says in the reader’s language what it says', async () => {
        const guest = scene.newGuest('fr');
        const room = scene.room('c', scene.mia, guest);
        const refused = await scene.as(guest).delete(await say(guest, room));
        expect(refused.shown).to.include(t('denied_own_message_deletion', 'fr'));
    });
});
