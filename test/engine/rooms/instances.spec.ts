import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { Person, RoomHandle } from '../../workspace/People';
import { expectPassed, expectRefused } from '../support';
import { RoomScene } from './RoomScene';

describe('the policy of a room on two instances, on the engine', () => {
    const scene = RoomScene.shared({ instances: 2 });

    const sendTwice = async (person: Person, room: RoomHandle) => [
        await scene.as(person).send(room, 'hello'),
        await scene.as(person).send(room, 'hello'),
    ];

    it('holds on both as soon as it was said on one', async () => {
        const room = scene.room('p', scene.mia, scene.gus, scene.max);
        for (const policy of ['closed', 'open', 'read-only', 'open', 'closed'] as const) {
            (await sendTwice(scene.max, room)).forEach((outcome) => expectPassed(outcome));
            await scene.say(policy, room);
            (await sendTwice(scene.gus, room)).forEach(({ ok }) => expect(ok).to.equal(policy === 'open'));
        }
    });

    it('that say things at once, and comes to rest', async () => {
        const rooms = Array.from({ length: 6 }, () => scene.room('p', scene.mia, scene.gus));
        await Promise.all(rooms.map((room) => scene.as(scene.mia).run('/guest room closed', room)));
        await scene.workspace.settled();
        for (const room of rooms) {
            (await sendTwice(scene.gus, room)).forEach((outcome) => expectRefused(outcome, 'denied_room_closed'));
        }
        scene.workspace.engine.traffic.reset();
        await scene.workspace.settled();
        expect(scene.workspace.engine.traffic.toApp).to.deep.equal({});
    });

    it('holds within five minutes where nobody heard of it', async () => {
        const room = scene.room('p', scene.mia, scene.gus);
        const [record] = scene.workspace.engine.persistence.records.filter(({ data }) => 'policy' in data);
        const key = [{ model: record.associations?.[0].model ?? '', id: room.id }, record.associations?.[1]];
        scene.workspace.engine.persistence.records.push({
            ...record,
            id: 'somebody-elses',
            associations: key as typeof record.associations,
            data: { roomId: room.id, policy: 'closed', savedAt: new Date().toISOString() },
        });
        await scene.workspace.advance({ minutes: 6 });
        (await sendTwice(scene.gus, room)).forEach((outcome) => expectRefused(outcome, 'denied_room_closed'));
    });
});
