import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { Person, RoomHandle } from '../../workspace/People';
import { visible } from '../ConnectedScene';
import { expectPassed, expectRefused } from '../support';
import { RoomScene } from './RoomScene';

const BUTTON = 'guests-here';

describe('Guests here, on the engine', () => {
    const scene = RoomScene.shared();

    /** What somebody sees who presses the button in the menu of a room: a view, or what they are told. */
    const press = async (person: Person, room: RoomHandle) => {
        const { surfaces } = scene.workspace.server;
        const before = surfaces.length;
        const outcome = await scene.as(person).pressRoomAction(BUTTON, room);
        const view = surfaces.slice(before).find(({ to }) => to === person.id)?.view;
        return { view, text: visible(view ?? {}), shown: outcome.shown.map(visible) };
    };

    const newRoom = (): RoomHandle =>
        scene.workspace.addRoom({
            name: scene.name(),
            type: 'p',
            owner: scene.mia,
            moderators: [scene.mod],
            members: [scene.gus, scene.gina, scene.max, scene.ada],
        });

    it('names the guests and what they may do, to everybody in the room but them', async () => {
        const room = newRoom();
        for (const person of [scene.max, scene.mod, scene.ada]) {
            const { text } = await press(person, room);
            expect(text).to.include('@gus').and.to.include('@gina').and.not.to.include('@max');
            expect(text).to.include(scene.sentence('room_policy_open', { room: `#${room.room.fname}` }));
        }
        const refused = await press(scene.gus, room);
        expect(refused.view).to.equal(undefined);
        expect(refused.shown).to.deep.equal([scene.sentence('outcome_room_members_only', {}, 'de')]);
    });

    it('shows nothing to whoever is not in the room, but to managers', async () => {
        const elsewhere = scene.room('p', scene.mia, scene.gus);
        const refused = await press(scene.max, elsewhere);
        expect(refused.view).to.equal(undefined);
        expect(refused.shown).to.deep.equal([scene.sentence('outcome_room_not_member')]);
        expect((await press(scene.ada, elsewhere)).text).to.include('@gus');
    });

    it('shows sponsor and end of access to managers alone', async () => {
        const room = newRoom();
        const guest = scene.newGuest();
        expectPassed(await scene.as(scene.mia).invite(room, guest));
        await scene.workspace.settled();
        await scene.ask(scene.ada, `/guest sponsor @${guest.username} @max`, room);
        expect((await press(scene.ada, room)).text).to.include('@max');
        expect((await press(scene.mod, room)).text).not.to.include('@max');
    });

    it('lets owners, moderators and managers say what guests may do, and nobody else', async () => {
        const room = newRoom();
        for (const [person, action, isOpen] of [
            [scene.mia, 'guests-here-closed', false],
            [scene.mod, 'guests-here-open', true],
            [scene.ada, 'guests-here-read-only', false],
        ] as const) {
            const { view } = await press(person, room);
            if (!view) {
                throw new Error('There is no view');
            }
            await scene.as(person).pressBlock({ view, actionId: action, room });
            await scene.workspace.settled();
            expect(scene.as(person).lastView?.id).to.equal(view.id);
            expect(visible(scene.as(person).lastView)).to.include(room.room.fname);
            expect((await scene.as(scene.gus).send(room, 'hello')).ok).to.equal(isOpen);
            expectPassed(await scene.as(scene.max).send(room, 'hello'));
        }
        const { text } = await press(scene.max, room);
        expect(text).not.to.include('guests-here-open');
    });

    it('believes no payload', async () => {
        const room = newRoom();
        await scene.say('closed', room);
        const { view } = await press(scene.mia, room);
        if (!view) {
            throw new Error('There is no view');
        }
        for (const person of [scene.max, scene.gus, scene.newMember()]) {
            const forged = { view, actionId: 'guests-here-open', blockId: 'guests-here-policy' };
            await scene.as(person).pressBlock({ ...forged, value: room.id, room });
            await scene.as(person).pressBlock({ ...forged, value: room.id, room: scene.lobby });
            await scene.as(person).pressBlock({ ...forged, value: 'nowhere', room });
        }
        await scene.workspace.settled();
        expectRefused(await scene.as(scene.gus).send(room, 'hello'), 'denied_room_closed');
        const direct = scene.direct(scene.ada, scene.gus);
        await scene.as(scene.ada).pressRoomAction(BUTTON, direct);
        expect(visible(scene.as(scene.ada).lastView ?? {})).not.to.include(direct.id);
    });

    it('says that it failed where the guests cannot be looked up', async () => {
        const room = newRoom();
        scene.fail('persistence.*');
        const { view, shown } = await press(scene.max, room);
        expect(view).to.equal(undefined);
        expect(shown.join()).to.include(scene.sentence('outcome_nothing_done'));
    });
});
