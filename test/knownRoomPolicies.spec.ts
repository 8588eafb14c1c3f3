import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import sinon from 'sinon';

import { KnownRoomPolicies } from '../src/knownRoomPolicies';
import type { RoomPolicy } from '../src/policy/types';
import { room } from './support/policyObjects';

const storeOf = (said: Record<string, RoomPolicy>) => ({ listRoomPolicies: async () => new Map(Object.entries(said)) });

const BROKEN = { listRoomPolicies: async () => Promise.reject(new Error('the store is down')) };

describe('KnownRoomPolicies', () => {
    let known: KnownRoomPolicies;
    let clock: sinon.SinonFakeTimers;

    beforeEach(() => {
        clock = sinon.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z'), toFake: ['Date'] });
        known = new KnownRoomPolicies();
    });

    afterEach(() => clock.restore());

    /** A reading that answers when it is told to. */
    function heldStore(said: Record<string, RoomPolicy>) {
        let answer: () => void = () => undefined;
        const held = new Promise<void>((resolve) => (answer = resolve));
        const listRoomPolicies = async () => {
            await held;
            return new Map(Object.entries(said));
        };
        return { store: { listRoomPolicies }, answer };
    }

    it('knows no room to be open before it has read', async () => {
        expect(known.isOpen(room(), 'open')).to.equal(false);
        expect(known.isOpenById('room-id', 'open')).to.equal(false);
        await known.refresh(BROKEN).catch(() => undefined);
        expect(known.isOpen(room(), 'open')).to.equal(false);
    });

    it('knows direct rooms to be open at any time', () => {
        expect(known.isOpen(room({ type: 'direct' }), 'closed')).to.equal(true);
        expect(known.isOpen(room({ type: 'livechat' }), 'closed')).to.equal(true);
    });

    it('goes by the room, its parent and the default', async () => {
        await known.refresh(storeOf({ shut: 'closed', quiet: 'read-only', free: 'open' }));
        const discussion = (id: string, parentId?: string) => room({ id, isDiscussion: true, parentId });
        for (const [described, byDefault, isOpen] of [
            [room({ id: 'other' }), 'open', true],
            [room({ id: 'other' }), 'closed', false],
            [room({ id: 'shut' }), 'open', false],
            [room({ id: 'quiet' }), 'open', false],
            [room({ id: 'free' }), 'closed', true],
            [discussion('other', 'shut'), 'open', false],
            [discussion('other', 'free'), 'closed', true],
            [discussion('free', 'shut'), 'closed', true],
            [discussion('free'), 'open', true],
            [discussion('other'), 'open', false],
            [room({ id: '' }), 'open', false],
            [room({ id: 'other', type: 'unknown' }), 'open', true],
        ] as const) {
            expect(known.isOpen(described, byDefault), JSON.stringify([described, byDefault])).to.equal(isOpen);
        }
    });

    it('goes by the id alone only where no other word can count', async () => {
        await known.refresh(storeOf({ free: 'open' }));
        expect(known.isOpenById('other', 'open')).to.equal(true);
        expect(known.isOpenById('other', 'closed')).to.equal(false);
        expect(known.isOpenById('free', 'closed')).to.equal(true);
        await known.refresh(storeOf({ free: 'open', shut: 'closed' }));
        expect(known.isOpenById('other', 'open')).to.equal(false);
        expect(known.isOpenById('shut', 'open')).to.equal(false);
        expect(known.isOpenById('free', 'open')).to.equal(true);
    });

    it('trusts what it has read for five minutes, and not after a clock that went back', async () => {
        await known.refresh(storeOf({}));
        clock.tick(5 * 60_000 - 1);
        expect(known.isOpen(room(), 'open')).to.equal(true);
        clock.tick(1);
        expect(known.isOpen(room(), 'open')).to.equal(false);
        await known.renew(storeOf({}));
        expect(known.isOpen(room(), 'open')).to.equal(true);
        clock.setSystemTime(new Date('2026-03-01T11:00:00Z'));
        expect(known.isOpen(room(), 'open')).to.equal(false);
    });

    it('reads again only where it is old, and once at a time', async () => {
        const list = sinon.stub().resolves(new Map());
        await known.refresh({ listRoomPolicies: list });
        await known.renew({ listRoomPolicies: list });
        expect(list.callCount).to.equal(1);
        known.forget();
        await Promise.all([known.renew({ listRoomPolicies: list }), known.renew({ listRoomPolicies: list })]);
        expect(list.callCount).to.equal(2);
    });

    it('tries again after a reading that failed', async () => {
        await known.renew(BROKEN).catch(() => undefined);
        await known.renew(storeOf({}));
        expect(known.isOpen(room(), 'open')).to.equal(true);
    });

    it('keeps what it knows where a reading fails, for as long as it is not old', async () => {
        await known.refresh(storeOf({ shut: 'closed' }));
        await known.refresh(BROKEN).catch(() => undefined);
        expect(known.isOpen(room({ id: 'other' }), 'open')).to.equal(true);
        expect(known.isOpen(room({ id: 'shut' }), 'open')).to.equal(false);
    });

    it('takes no reading that was begun before the news', async () => {
        const { store, answer } = heldStore({});
        const reading = known.refresh(store);
        known.forget();
        answer();
        await reading;
        expect(known.isOpen(room(), 'open')).to.equal(false);
    });

    it('takes of two readings the one that was begun last', async () => {
        const { store, answer } = heldStore({});
        const reading = known.refresh(store);
        await known.refresh(storeOf({ 'room-id': 'closed' }));
        answer();
        await reading;
        expect(known.isOpen(room(), 'open')).to.equal(false);
    });
});
