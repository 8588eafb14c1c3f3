import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { t } from '../../../src/text';
import type { Language } from '../../../src/text';
import type { Person, RoomHandle } from '../../workspace/People';
import { visible } from '../ConnectedScene';
import { expectPassed, Scene, timed } from '../support';

describe('the notice that somebody is a guest, on the engine', () => {
    const scene = Scene.shared();

    let guest: Person;
    let member: Person;

    beforeEach(async () => {
        guest = scene.newGuest();
        member = scene.newMember();
        await scene.set({ direct_message_notice: true });
    });

    /** Says something in a room; the notices that follow are waited for, and their absence too. */
    const say = async (person: Person, room: RoomHandle): Promise<void> => {
        expectPassed(await scene.as(person).send(room, 'hi'));
        await scene.calm();
    };

    const told = (person: Person): string[] =>
        scene.workspace.server.notices.filter(({ to }) => to === person.id).map(({ msg }) => visible(msg));

    const notice = (language: Language, ...guests: Person[]): string => {
        const names = guests.map(({ username }) => `@${username}`).join(', ');
        return t('met_guests', language, { guests: names }, guests.length);
    };

    it('is given to a member once, in the room and to nobody else, and not to the guest', async () => {
        const room = scene.direct(member, guest);
        await say(member, room);
        await say(member, room);
        await say(guest, room);
        await say(member, room);
        expect(told(member)).to.deep.equal([notice('en', guest)]);
        expect(scene.workspace.server.notices.filter(({ to }) => to === member.id)[0].rid).to.equal(room.id);
        expect(told(guest)).to.deep.equal([]);
        expect(room.texts).to.deep.equal(['hi', 'hi', 'hi', 'hi']);
    });

    it('is in the language of the member, and for each guest', async () => {
        const other = scene.newGuest();
        await say(scene.mia, scene.direct(scene.mia, guest));
        await say(scene.mia, scene.direct(scene.mia, other));
        expect(told(scene.mia)).to.deep.equal([notice('de', guest), notice('de', other)]);
    });

    it('is given in a room of several too, to each member, with those they have not met', async () => {
        const [other, second] = [scene.newGuest(), scene.newMember()];
        await say(member, scene.direct(member, guest));
        const room = scene.direct(member, second, guest, other);
        await say(member, room);
        await say(second, room);
        expect(told(member)).to.deep.equal([notice('en', guest), notice('en', other)]);
        const [both, ...more] = told(second);
        expect([notice('en', guest, other), notice('en', other, guest)]).to.include(both);
        expect(more).to.deep.equal([]);
    });

    it('is not given again after a restart', async () => {
        const room = scene.direct(member, guest);
        await say(member, room);
        await scene.workspace.engine.killProcess();
        await scene.workspace.engine.awaitRestart();
        await say(member, room);
        await say(member, scene.direct(member, guest, scene.max));
        expect(told(member)).to.deep.equal([notice('en', guest)]);
    });

    it('is given although the guest wrote before in this process', async () => {
        const room = scene.direct(member, guest);
        scene.workspace.addMessage(room, member, 'written before the app heard of it');
        await say(guest, room);
        await say(member, room);
        expect(told(member)).to.deep.equal([notice('en', guest)]);
    });

    it('is not given to guests, bots, between members, in channels, nor to the sponsor', async () => {
        await say(scene.bot, scene.direct(scene.bot, guest));
        await say(member, scene.direct(member, scene.max));
        await say(member, scene.room('p', member, guest));
        await scene.as(scene.ada).run(`/guest sponsor @${guest.username} @${member.username}`, scene.lobby);
        await say(member, scene.direct(member, guest));
        await say(scene.mod, scene.direct(scene.mod, guest));
        expect(told(member)).to.deep.equal([]);
        expect(told(scene.bot)).to.deep.equal([]);
        expect(told(scene.mod)).to.deep.equal([notice('en', guest)]);
    });

    it('is not given while it is switched off', async () => {
        await scene.set({ direct_message_notice: false });
        await say(member, scene.direct(member, guest));
        expect(told(member)).to.deep.equal([]);
    });

    for (const method of ['persistence.*', 'users.getById', 'messages.notifyUser', 'rooms.getById']) {
        for (const fault of ['fail', 'hang'] as const) {
            it(`holds up no member while ${method} ${fault}s`, async () => {
                const room = scene.direct(member, guest);
                const mend = fault === 'fail' ? scene.fail(method) : scene.hang(method);
                const { result, took } = await timed(scene.as(member).send(room, 'hi'));
                expectPassed(result);
                expect(took).to.be.below(900);
                mend();
                expectPassed(await scene.as(member).send(room, 'hi'));
                expect(room.texts).to.deep.equal(['hi', 'hi']);
            });
        }
    }
});
