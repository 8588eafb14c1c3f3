import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { followJoin, followLeave } from '../src/membershipHooks';
import { t } from '../src/text';
import { HookDriver } from './support/HookDriver';
import { channel, GINA, GUS, malformed, MIA } from './support/payloads';
import { policyWith } from './support/policyObjects';

const ROOM = channel({ id: 'room-id', slugifiedName: 'room' });

const ENTERED = t('room_guests_entered', 'en');

const LEFT = t('room_guests_left', 'en');

describe('what follows a join and a leave', () => {
    let hooks: HookDriver;

    beforeEach(() => {
        hooks = new HookDriver();
        hooks.state.policy = policyWith([]);
        hooks.host.rooms.push(ROOM);
    });

    const said = () => hooks.host.sent.filter(({ roomId }) => roomId === ROOM.id).map(({ text }) => text);

    async function join(person = GUS): Promise<void> {
        hooks.host.enter(ROOM.id, [person.username]);
        await followJoin(hooks.enter(), { room: ROOM, joiningUser: person });
    }

    async function leave(person = GUS): Promise<void> {
        hooks.host.leave(ROOM.id, [person.username]);
        followLeave(hooks.enter(), { room: ROOM, leavingUser: person });
        await hooks.state.presenceQueue.run(ROOM.id, async () => undefined);
    }

    it('is said once for the first guest and for the last', async () => {
        await Promise.all([join(), join(GINA), join(MIA)]);
        expect(said()).to.deep.equal([ENTERED]);
        await leave();
        expect(said()).to.deep.equal([ENTERED]);
        await leave(GINA);
        expect(said()).to.deep.equal([ENTERED, LEFT]);
    });

    it('is nothing for a member, and no look-up', async () => {
        await join(MIA);
        await leave(MIA);
        expect(hooks.host.calls).to.deep.equal([]);
    });

    it('is said once where two processes hear of it at once', async () => {
        const other = new HookDriver(hooks.host);
        other.state.policy = policyWith([]);
        hooks.isPatient = other.isPatient = true;
        hooks.host.enter(ROOM.id, ['gus', 'gina']);
        await Promise.all([
            followJoin(hooks.enter(), { room: ROOM, joiningUser: GUS }),
            followJoin(other.enter(), { room: ROOM, joiningUser: GINA }),
        ]);
        expect(said()).to.deep.equal([ENTERED]);
    });

    it('never rejects, whatever fails or is missing', async () => {
        hooks.host.break('*', 'rejects');
        await join();
        await leave();
        for (const payload of [{}, { room: ROOM }, { room: null, leavingUser: GUS, joiningUser: GUS }]) {
            await followJoin(hooks.enter(), malformed(payload));
            followLeave(hooks.enter(), malformed(payload));
        }
        await new Promise((resolve) => setImmediate(resolve));
        expect(said()).to.deep.equal([]);
    });
});
