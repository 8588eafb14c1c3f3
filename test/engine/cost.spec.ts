import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { ServerMessage } from '../workspace/model';
import { expectPassed, expectRefused, Scene } from './support';

const CHECK = { 'app:checkPreMessageSentPrevent': 1 };
const REFUSAL = { ...CHECK, 'app:executePreMessageSentPrevent': 1 };

describe('what a message costs, on the engine', () => {
    // Every process remembers what it has looked up for itself.
    const scene = Scene.shared({ instances: 1 });

    beforeEach(() => scene.workspace.engine.traffic.reset());

    const expectTraffic = (toApp: Record<string, number>) => {
        const { traffic } = scene.workspace.engine;
        expect(traffic.toApp).to.deep.equal(toApp);
        expect(traffic.fromApp).to.deep.equal({});
        traffic.reset();
    };

    it('is one round trip for a member, whatever it says', async () => {
        for (const text of ['hello', '@all', '@here and email@all.com', 'x'.repeat(4_000)]) {
            expectPassed(await scene.as(scene.max).send(scene.lobby, text));
            expectTraffic(CHECK);
        }
    });

    it('is one round trip for a guest, with names that are no group mention', async () => {
        for (const text of ['hello', 'hi @mia and @allison, see mail@all.com', 'x'.repeat(4_000)]) {
            expectPassed(await scene.as(scene.gus).send(scene.lobby, text));
            expectTraffic(CHECK);
        }
    });

    it('is one round trip in groups, threads and with attachments', async () => {
        const group = scene.room('p', scene.mia, scene.gus);
        const root = expectPassed(await scene.as(scene.mia).send(group, 'root'));
        scene.workspace.engine.traffic.reset();
        for (const person of [scene.mia, scene.gus]) {
            const attachments = [{ description: 'a picture' }];
            expectPassed(await scene.as(person).send(group, { text: 'reply', threadId: root._id, attachments }));
            expectTraffic(CHECK);
        }
    });

    it('is one round trip for a guest in an answered direct room', async () => {
        const room = scene.direct(scene.gus, scene.mia);
        expectPassed(await scene.as(scene.mia).send(room, 'hello'));
        await scene.until(() => scene.hasRecordOf(room));
        for (const person of [scene.gus, scene.mia, scene.gus]) {
            scene.workspace.engine.traffic.reset();
            expectPassed(await scene.as(person).send(room, 'hello'));
            expectTraffic(CHECK);
        }
    });

    it('is one round trip for the second message of a guest whose room had to be looked up', async () => {
        const room = scene.direct(scene.gina, scene.mia);
        scene.workspace.addMessage(room, scene.mia, 'hello');
        expectPassed(await scene.as(scene.gina).send(room, 'first'));
        expect(Object.keys(scene.workspace.engine.traffic.fromApp)).to.not.deep.equal([]);
        scene.workspace.engine.traffic.reset();
        expectPassed(await scene.as(scene.gina).send(room, 'second'));
        expectTraffic(CHECK);
    });

    it('is one round trip for a guest who has accepted the terms, once that was looked up', async () => {
        await scene.set({ terms_text: 'Be kind.' });
        const guest = scene.newGuest('de');
        const room = scene.room('c', scene.mia, guest);
        expectRefused(await scene.as(guest).send(room, 'hello'), 'denied_terms');
        await scene.as(guest).run('/guest', room);
        const card = scene.workspace.server.notices.filter(({ to }) => to === guest.id).at(-1);
        const message = { _id: 'shown to one person', rid: room.id, blocks: card?.blocks } as ServerMessage;
        await scene.as(guest).pressBlock({ message, actionId: 'guest-accept-terms' });
        for (const text of ['hello', 'again']) {
            await scene.calm();
            scene.workspace.engine.traffic.reset();
            expectPassed(await scene.as(guest).send(room, text));
            expectTraffic(CHECK);
        }
    });

    it('is one round trip for a member in a direct room with a guest, from the second message on', async () => {
        await scene.set({ direct_message_notice: true });
        const room = scene.direct(scene.gus, scene.max);
        expectPassed(await scene.as(scene.max).send(room, 'hello'));
        await scene.calm();
        scene.workspace.engine.traffic.reset();
        for (const person of [scene.max, scene.gus, scene.max]) {
            expectPassed(await scene.as(person).send(room, 'hello'));
            expectTraffic(CHECK);
        }
        // In channels there is nothing to tell.
        expectPassed(await scene.as(scene.max).send(scene.lobby, 'hello'));
        expectTraffic(CHECK);
    });

    it('is two round trips for a refusal, which is counted while nobody waits', async () => {
        const { traffic } = scene.workspace.engine;
        scene.hang('persistence.updateByAssociations', 2_000);
        const begun = performance.now();
        expectRefused(await scene.as(scene.gus).send(scene.lobby, '@all'), 'denied_mention_all');
        expect(performance.now() - begun).to.be.below(2_000);
        expect(traffic.toApp).to.deep.equal(REFUSAL);
        await scene.until(() => Object.keys(traffic.fromApp).length > 0);
        expect(traffic.fromApp).to.deep.equal({ 'accessor:getPersistence:updateByAssociations': 1 });
    });

    it('is one round trip for an edit, and for a deletion by a member', async () => {
        const message = expectPassed(await scene.as(scene.gus).send(scene.lobby, 'hello'));
        const own = expectPassed(await scene.as(scene.max).send(scene.lobby, 'hello'));
        scene.workspace.engine.traffic.reset();
        expectPassed(await scene.as(scene.gus).edit(message, 'hello you'));
        expectTraffic({ 'app:checkPreMessageUpdatedPrevent': 1 });
        expectPassed(await scene.as(scene.max).delete(own));
        expectTraffic({ 'app:checkPreMessageDeletePrevent': 1 });
    });

    it('is one round trip for a room and for a join of a member', async () => {
        const room = expectPassed(await scene.as(scene.max).createChannel(scene.name()));
        // What follows the creation is not waited for by anybody.
        const { toApp } = scene.workspace.engine.traffic;
        expect(toApp).to.include({ 'app:checkPreRoomCreatePrevent': 1 });
        expect(toApp).not.to.have.property('app:executePreRoomCreatePrevent');
        await scene.set({ block_self_join: true });
        scene.workspace.engine.traffic.reset();
        expectPassed(await scene.as(scene.mia).join(room));
        expectTraffic({ 'app:executePreRoomUserJoined': 1, 'app:executePostRoomUserJoined': 1 });
    });

    it('is one round trip and no look-up for an upload and its message each, with the switch off', async () => {
        const file = { name: 'a.txt', type: 'text/plain', content: 'a' };
        expectPassed(await scene.as(scene.gus).upload(scene.lobby, file));
        expectTraffic({ ...CHECK, 'app:executePreFileUpload': 1 });
    });
});
