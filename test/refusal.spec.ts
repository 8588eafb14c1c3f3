import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { sumRefusals } from '../src/policy/refusals';
import { FAULTS } from './support/FakeHost';
import { HookDriver } from './support/HookDriver';
import type { Outcome } from './support/hostAnswer';
import { caps, policyWith, policyWithAll } from './support/policyObjects';
import {
    APP_USER,
    channel,
    directRoom,
    GINA,
    GUS,
    message,
    MIA,
    newDirectRoom,
    newDiscussion,
    newRoom,
    newTeamRoom,
} from './support/payloads';

/** The same acts by whoever it is. */
const ACTS: Readonly<Record<string, (hooks: HookDriver, who: typeof GUS) => Promise<Outcome>>> = {
    mention_all: (hooks, who) => hooks.send(message(who, '@all')),
    mention_here: (hooks, who) => hooks.edit(message(who, '@here')),
    first_message: (hooks, who) => hooks.send(message(who, 'Hi', { room: directRoom([who, APP_USER]) })),
    channel_creation: (hooks, who) => hooks.create(newRoom(RoomType.CHANNEL, who)),
    group_creation: (hooks, who) => hooks.create(newRoom(RoomType.PRIVATE_GROUP, who)),
    team_creation: (hooks, who) => hooks.create(newTeamRoom(RoomType.CHANNEL, who)),
    discussion_creation: (hooks, who) => hooks.create(newDiscussion(RoomType.CHANNEL, who)),
    self_join: (hooks, who) => hooks.join({ room: channel(), joiningUser: who }),
    file_upload: (hooks, who) => hooks.upload({ userId: who.id }),
};

describe('counting refused acts', () => {
    let hooks: HookDriver;

    beforeEach(() => {
        hooks = new HookDriver();
    });

    async function settle(): Promise<void> {
        return new Promise((resolve) => setImmediate(resolve));
    }

    async function counted(guestId = 'gus-id'): Promise<Record<string, number>> {
        await settle();
        const { reasons } = sumRefusals(await hooks.enter().refusals.list(guestId, new Date(0)));
        return Object.fromEntries(reasons.map(({ reason, count }) => [reason, count]));
    }

    for (const [reason, act] of Object.entries(ACTS)) {
        it(`counts what a guest is refused: ${reason}`, async () => {
            expect(await act(hooks, GUS)).not.to.equal('passes');
            expect(await counted()).to.deep.equal({ [reason]: 1 });
        });

        it(`counts nothing of what a member does: ${reason}`, async () => {
            expect(await act(hooks, MIA)).to.equal('passes');
            await settle();
            expect(hooks.host.calls.filter((call) => call === 'records.write')).to.deep.equal([]);
            expect(await counted('mia-id')).to.deep.equal({});
        });
    }

    it('counts a deletion that was refused', async () => {
        await hooks.delete(message(GUS, 'Hi'));
        expect(await counted()).to.deep.equal({ own_message_deletion: 1 });
    });

    it('counts what cannot be checked', async () => {
        hooks.host.break('rooms.getMessages', 'rejects');
        await hooks.send(message(GUS, 'Hi', { room: directRoom([GUS, MIA], { messageCount: 2 }) }));
        expect(await counted()).to.deep.equal({ cannot_check: 1 });
    });

    it('counts a direct room between guests for nobody, since nobody knows who opened it', async () => {
        expect(await hooks.create(newDirectRoom([GUS, GINA]))).not.to.equal('passes');
        expect(await counted()).to.deep.equal({});
        expect(hooks.host.persistence.size).to.equal(1);
    });

    it('counts a room too many for the guest, whoever adds', async () => {
        hooks.state.policy = policyWith([], { caps: caps({ rooms: 1 }) });
        hooks.host.members.set('channel-id', ['gus-id']);
        hooks.host.rooms.push(channel({ id: 'other-id' }));
        await hooks.join({ room: channel({ id: 'other-id' }), joiningUser: GUS, inviter: MIA });
        await hooks.create(newRoom(RoomType.CHANNEL, MIA, { _USERNAMES: ['mia', 'gus'] }));
        expect(await counted()).to.deep.equal({ room_cap: 2 });
        expect(await counted('mia-id')).to.deep.equal({});
    });

    it('counts a login past the cap', async () => {
        hooks.state.policy = policyWith([], { caps: caps({ guests: 1 }) });
        await hooks.enter().guests.saveGuest({ userId: 'x-id', username: 'x', isActive: true, addedAt: new Date() });
        await hooks.enter().places.recordCount(1, new Date(Date.now() - 3_600_000));
        expect(await hooks.logIn(GUS)).not.to.equal('passes');
        expect(await counted()).to.deep.equal({ guest_cap: 1 });
    });

    it('loses nothing where two servers refuse at once', async () => {
        const other = new HookDriver(hooks.host);
        await Promise.all([
            hooks.send(message(GUS, '@all')),
            other.send(message(GUS, '@all')),
            hooks.send(message(GUS, '@here')),
            other.send(message(GUS, '@here')),
        ]);
        expect(await counted()).to.deep.equal({ mention_all: 2, mention_here: 2 });
    });

    for (const fault of FAULTS) {
        it(`refuses a guest all the same, at once, and lets a member pass, where writing ${fault}`, async () => {
            hooks.state.policy = policyWithAll();
            hooks.host.break('records.write', fault);
            expect(await hooks.send(message(MIA, '@all'))).to.equal('passes');
            expect(await hooks.send(message(GUS, '@all'))).to.match(/^refused/);
            await settle();
            const errors = hooks.host.errors.map(([text]) => text);
            expect(errors).to.deep.equal(fault === 'rejects' ? ['A refusal could not be counted'] : []);
        });
    }
});
