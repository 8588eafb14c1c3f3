import { expect } from 'chai';
import { describe, it } from 'mocha';

import { ConnectedScene, words } from '../ConnectedScene';

describe('closed rooms and the guests who are to enter them, on the engine', () => {
    const scene = ConnectedScene.shared();

    const closedRoom = async () => {
        const room = scene.room('p', scene.ada);
        await scene.ask(scene.ada, '/guest room closed', room);
        await scene.workspace.settled();
        return room;
    };

    it('are refused by name before there is an account or a mail', async () => {
        const room = await closedRoom();
        const email = scene.address();
        const refusal = words('outcome_room_takes_no_guests', { room: `#${room.room.fname}` });
        for (const word of ['add', 'invite']) {
            const answer = await scene.ask(scene.ada, `/guest ${word} ${email} #${room.room.name}`);
            expect(answer).to.include(refusal);
        }
        expect(scene.isTaken(email)).to.equal(false);
        expect(scene.workspace.server.mails.filter(({ to }) => to === email)).to.deep.equal([]);
    });

    it('are told to whoever invited where they were closed meanwhile', async () => {
        const room = scene.room('p', scene.ada);
        const email = scene.address();
        await scene.ask(scene.ada, `/guest invite ${email} #${room.room.name}`);
        await scene.ask(scene.ada, '/guest room closed', room);
        const guest = await scene.accept(email);
        await scene.as(guest).verifyEmail();
        await scene.as(guest).login();
        await scene.until(() => scene.letters(scene.ada).some((text) => text.includes(words('failure_room_closed'))));
        expect(room.members).not.to.include(guest.username);
    });

    it('can be entered once they are open again, and guests are announced there', async () => {
        const room = await closedRoom();
        await scene.ask(scene.ada, '/guest room open', room);
        const email = scene.address();
        await scene.ask(scene.ada, `/guest add ${email} #${room.room.name}`);
        expect(room.members).to.include(scene.holder(email).username);
        const announced = () => scene.workspace.server.state.messagesOf(room.id).map(({ msg }) => msg);
        await scene.until(() => announced().includes(words('room_guests_entered')));
    });
});
