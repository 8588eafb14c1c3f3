import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { ROOM_POLICY_STAMP } from '../src/host/settings';
import { KnownRoomPolicies } from '../src/knownRoomPolicies';
import { createRoomPolicyNews } from '../src/roomPolicyNews';
import { FakeHost } from './support/FakeHost';
import { room } from './support/policyObjects';

const NOW = new Date(1_700_000_000_000);

describe('the news of a room', () => {
    let host: FakeHost;
    let known: KnownRoomPolicies;
    let failures: string[];
    let list: () => Promise<Map<string, 'open' | 'closed'>>;

    beforeEach(() => {
        host = new FakeHost();
        known = new KnownRoomPolicies();
        failures = [];
        list = async () => new Map([['room-id', 'closed']]);
    });

    const spread = (writer: FakeHost['environmentWriter'] | undefined = host.environmentWriter) =>
        createRoomPolicyNews({
            known,
            store: { listRoomPolicies: () => list() },
            environment: host.environment,
            writer,
            now: () => NOW,
            newId: () => 'ab',
            log: (text) => failures.push(text),
        }).spread();

    it('is read by this process, and then reaches the others by a setting that changes each time', async () => {
        await spread();
        expect(known.isOpen(room(), 'open')).to.equal(false);
        expect(known.isOpen(room({ id: 'other' }), 'open')).to.equal(true);
        expect(host.settings.get(ROOM_POLICY_STAMP)).to.equal('001700000000000-ab');
        await spread();
        expect(host.settings.get(ROOM_POLICY_STAMP)).to.equal('001700000000001-ab');
    });

    it('reaches the others though this process cannot read it, and then knows of no open room', async () => {
        await spread();
        list = async () => Promise.reject(new Error('the store is down'));
        await spread();
        expect(known.isOpen(room({ id: 'other' }), 'open')).to.equal(false);
        expect(host.settings.get(ROOM_POLICY_STAMP)).to.equal('001700000000001-ab');
        expect(failures).to.have.lengthOf(1);
    });

    it('is logged where the others cannot be told', async () => {
        host.break('settings.update', 'rejects');
        await spread();
        expect(failures).to.have.lengthOf(1);
        expect(known.isOpen(room({ id: 'other' }), 'open')).to.equal(true);
    });
});
