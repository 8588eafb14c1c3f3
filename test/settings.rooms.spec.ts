import { SettingType } from '@rocket.chat/apps-engine/definition/settings';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { Records } from '../src/host/records';
import { RoomPolicyRecords } from '../src/host/RoomPolicyRecords';
import { ROOM_POLICY_STAMP } from '../src/host/settings';
import type { RoomPolicy } from '../src/policy/types';
import { ProcessState } from '../src/processState';
import { PolicyRefresh } from '../src/settings';
import { FakeHost } from './support/FakeHost';
import { room } from './support/policyObjects';

describe('PolicyRefresh', () => {
    let host: FakeHost;
    let state: ProcessState;
    let refresh: PolicyRefresh;

    beforeEach(() => {
        host = new FakeHost();
        state = new ProcessState();
        refresh = new PolicyRefresh(state);
    });

    const start = (): Promise<void> => refresh.reload(host.environment, host.read, host.logger);

    const setting = (id: string, value: unknown): ISetting => ({
        id,
        type: SettingType.STRING,
        value,
        packageValue: '',
        required: false,
        public: false,
        i18nLabel: `setting_${id}`,
    });

    const guestRoles = (): string[] => [...state.policy.access.guestRoles];

    describe('the news of a room', () => {
        const [EARLY, LATE] = ['001700000000000-aa', '001700000000001-aa'];

        const news = (value: unknown) => setting(ROOM_POLICY_STAMP, value);

        async function say(policy: RoomPolicy): Promise<void> {
            const store = new RoomPolicyRecords(new Records(host.persistence, host.persistence), () => new Date());
            await store.saveRoomPolicy('room-id', policy);
        }

        it('is read as the app starts, and again when it comes', async () => {
            await say('closed');
            expect(state.roomPolicies.isOpen(room({ id: 'other' }), 'open')).to.equal(false);
            await start();
            expect(state.roomPolicies.isOpen(room({ id: 'other' }), 'open')).to.equal(true);
            expect(state.roomPolicies.isOpen(room(), 'open')).to.equal(false);
            await say('open');
            await refresh.update(news(LATE), host.read);
            expect(state.roomPolicies.isOpen(room(), 'open')).to.equal(true);
        });

        it('leaves nothing known where it cannot be read, and the settings as they are', async () => {
            host.break('records.read', 'rejects');
            await start();
            expect(host.errors).to.have.lengthOf(1);
            expect(state.roomPolicies.isOpen(room(), 'open')).to.equal(false);
            expect(guestRoles()).to.deep.equal(['guest']);
            host.repair();
            await start();
            host.break('records.read', 'rejects');
            await refresh.update(news(LATE), host.read).catch(() => undefined);
            expect(state.roomPolicies.isOpen(room(), 'open')).to.equal(false);
        });

        it('is kept where it is later than the last, whoever sends it', async () => {
            for (const [old, sent, kept] of [
                [EARLY, LATE, undefined],
                ['', EARLY, undefined],
                [undefined, EARLY, undefined],
                [LATE, EARLY, LATE],
                [LATE, LATE, LATE],
                [LATE, 'nonsense', LATE],
            ]) {
                const context = { oldSetting: news(old), newSetting: news(sent) };
                const answer = await refresh.check(context, host.read);
                expect(answer?.value as unknown, `${old} ${sent}`).to.equal(kept);
            }
            expect(host.calls).to.deep.equal([]);
        });
    });
});
