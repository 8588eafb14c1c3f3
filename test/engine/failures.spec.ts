import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { t } from '../../src/text';
import type { Outcome } from '../workspace/attempt';
import type { Person, RoomHandle } from '../workspace/People';
import { expectPassed, expectRefused, PATIENCE, Scene, timed } from './support';

describe('when something fails, on the engine', () => {
    const scene = Scene.shared();

    let guest: Person;
    let member: Person;

    beforeEach(() => {
        guest = scene.newGuest('de');
        member = scene.newMember();
    });

    const say = (person: Person, room: RoomHandle) => scene.as(person).send(room, 'hi');

    const inTime = async <T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> => {
        const { result, took } = await timed(work);
        expect(took).to.be.below(PATIENCE);
        return result;
    };

    /** Waits for the look-up, and finds somebody else's message if it may look. */
    const answeredLongAgo = (): RoomHandle => {
        const room = scene.direct(guest, member);
        scene.workspace.addMessage(room, member, 'hello');
        return room;
    };

    describe('a look-up for the first-message rule', () => {
        const lookups = ['persistence.readByAssociations', 'persistence.*', 'rooms.getMessages', 'users.getById'];
        for (const method of lookups) {
            it(`refuses a guest and no member while ${method} fails, and is made up for afterwards`, async () => {
                const room = answeredLongAgo();
                const mend = scene.fail(method);
                expectRefused(await inTime(say(guest, room)), 'denied_cannot_check');
                expectPassed(await inTime(say(member, room)));
                expectPassed(await inTime(say(member, scene.direct(guest, member, scene.max))));
                mend();
                expectPassed(await say(guest, room));
            });

            it(`refuses a guest in time and holds no member up while ${method} hangs`, async () => {
                const room = answeredLongAgo();
                scene.hang(method);
                const { result, took } = await timed(say(guest, room));
                expectRefused(result, 'denied_cannot_check');
                expect(took).to.be.within(900, PATIENCE);
                const waited = await timed(say(member, scene.direct(guest, member, scene.max)));
                expectPassed(waited.result);
                expect(waited.took).to.be.below(900);
            });
        }

        it('refuses a guest while the history is denied to the app', async () => {
            const room = answeredLongAgo();
            const undo = scene.workspace.engine.faults.fail('rooms.getMessages', new Error('[error-not-allowed]'));
            expectRefused(await say(guest, room), 'denied_cannot_check');
            undo();
        });

        it('is not needed any more once it was answered', async () => {
            const room = answeredLongAgo();
            // Of two instances, each looks once.
            expectPassed(await say(guest, room));
            expectPassed(await say(guest, room));
            ['persistence.*', 'rooms.*', 'users.*'].forEach((method) => scene.fail(method));
            expectPassed(await say(guest, room));
        });

        it('is answered by the history where the record could not be written', async () => {
            const room = scene.direct(guest, member);
            const mend = scene.fail('persistence.updateByAssociations');
            expectPassed(await say(member, room));
            mend();
            await restart();
            expectPassed(await say(guest, room));
        });
    });

    it('what needs no look-up is judged while everything fails or hangs', async () => {
        for (const method of ['persistence.*', 'users.*', 'rooms.*', 'messages.*', 'roles.*', 'settings.*']) {
            scene.fail(method);
        }
        expectRefused(await inTime(scene.as(scene.gus).send(scene.lobby, '@all')), 'denied_mention_all');
        expectRefused(await inTime(scene.as(scene.gus).createChannel(scene.name())), 'denied_channel_creation');
        expectPassed(await scene.as(scene.gus).send(scene.lobby, 'hello'));
        expectPassed(await scene.as(scene.max).send(scene.lobby, '@all'));
        expectPassed(await scene.as(scene.max).createChannel(scene.name()));
        expectPassed(await scene.as(scene.max).openDirect(scene.newMember()));
    });

    describe('the members of a new direct room', () => {
        for (const fault of ['fail', 'hang'] as const) {
            it(`let it come to be while their look-up ${fault}s, but not a guest’s words in it`, async () => {
                scene[fault]('users.getByUsername');
                const room = await inTime(scene.as(guest).openDirect(scene.gina));
                if (room.ok) {
                    expectRefused(await say(guest, room.result), 'denied_first_message');
                }
                expectPassed(await inTime(scene.as(member).openDirect(scene.max)));
            });
        }
    });

    describe('a notice that cannot be delivered', () => {
        for (const fault of ['fail', 'hang'] as const) {
            it(`leaves the refusal as it is when it ${fault}s`, async () => {
                await scene.set({ block_discussion_creation: true });
                const message = expectPassed(await scene.as(scene.gus).send(scene.lobby, 'hello'));
                scene[fault]('messages.*');
                const acting = scene.as(scene.gus);
                expect(await inTime(acting.delete(message))).to.include({ ok: false });
                expect(await inTime(acting.edit(message, '@all'))).to.include({ ok: false });
                expect(await inTime(acting.createTeam(scene.name('team')))).to.include({ ok: false });
                expect(await inTime(acting.createDiscussion(scene.lobby, scene.name('talk')))).to.include({
                    ok: false,
                });
                expect(scene.workspace.server.state.messages.get(message._id)).to.include({ msg: 'hello' });
                expectPassed(await inTime(scene.as(scene.max).createTeam(scene.name('team'))));
            });
        }

        it('is kept from a guest in the app’s own direct room being refused by the app itself', async () => {
            scene.fail('rooms.create');
            expect(await scene.as(guest).createTeam(scene.name('team'))).to.include({ ok: false });
        });
    });

    describe('an upload', () => {
        it('of a member passes in time while the look-up hangs, and a guest’s does not', async () => {
            await scene.set({ block_file_upload: true });
            scene.hang('users.getById');
            const file = { name: 'a.txt', type: 'text/plain', content: 'a' };
            expectPassed(await inTime(scene.as(scene.max).upload(scene.lobby, file)));
            const refused = await inTime(scene.as(scene.gus).upload(scene.lobby, file));
            expect(refused.ok).to.equal(false);
            expect(refused.shown.join()).to.include(t('denied_file_upload', 'de'));
        });
    });

    const restart = async () => {
        await scene.workspace.engine.killProcess();
        await scene.workspace.engine.awaitRestart();
    };

    describe('the app’s process', () => {
        it('has the settings again after a restart', async () => {
            await scene.set({ block_mention_all: false, block_file_upload: true });
            await restart();
            expectPassed(await scene.as(scene.gus).send(scene.lobby, '@all'));
            const file = { name: 'a.txt', type: 'text/plain', content: 'a' };
            expectRefused(await scene.as(scene.gus).upload(scene.lobby, file), 'denied_file_upload');
        });

        it('knows answered rooms and refused ones again after a restart', async () => {
            const [answered, silent] = [scene.direct(guest, member), scene.direct(guest, scene.max)];
            expectPassed(await say(member, answered));
            expectRefused(await say(guest, silent), 'denied_first_message');
            await restart();
            expectPassed(await say(guest, answered));
            expectRefused(await say(guest, silent), 'denied_first_message');
        });

        it('goes by its own settings while the server’s and the roles cannot be looked at after a restart', async () => {
            await scene.set({ block_mention_here: false });
            scene.fail('roles.*');
            scene.fail('settings.*');
            await restart();
            expectRefused(await scene.as(scene.gus).send(scene.lobby, '@all'), 'denied_mention_all');
            expectPassed(await scene.as(scene.gus).send(scene.lobby, '@here'));
            expectPassed(await scene.as(scene.max).send(scene.lobby, '@all'));
        });
    });
});

/** No app can do anything about its own death: what it was asked passes once the server has waited long enough. */
describe('when the app dies in the middle of an answer, on the engine', () => {
    const TIMEOUT = 1_500;

    const scene = Scene.shared({ timeoutMs: TIMEOUT });

    it('lets pass what it was just asked, as the host has it, and refuses the same again afterwards', async () => {
        const { engine } = scene.workspace;
        const asked = timed(scene.as(scene.gus).send(scene.lobby, '@all'));
        await engine.killProcess();
        const { result, took } = await asked;
        expect(result).to.include({ ok: true });
        expect(took).to.be.below(TIMEOUT + PATIENCE);
        await engine.awaitRestart();
        expectRefused(await scene.as(scene.gus).send(scene.lobby, '@all'), 'denied_mention_all');
        expectPassed(await scene.as(scene.max).send(scene.lobby, '@all'));
    });

    it('refuses a guest and holds no member up as soon as it runs again, whatever was being looked up', async () => {
        const { engine } = scene.workspace;
        const [guest, member] = [scene.newGuest('de'), scene.newMember()];
        const room = scene.direct(guest, member);
        scene.workspace.addMessage(room, guest, 'hello?');
        const mend = scene.hang('persistence.*', TIMEOUT);
        const pending = scene.as(guest).send(room, 'hello?');
        await new Promise((resolve) => setTimeout(resolve, 50));
        await engine.killProcess();
        mend();
        await engine.awaitRestart();
        expectPassed(await scene.as(member).send(scene.lobby, 'hello'));
        expectRefused(await scene.as(guest).send(room, 'again'), 'denied_first_message');
        expect(await pending).to.include({ ok: true });
    });
});
