import { expect } from 'chai';
import { describe, it } from 'mocha';

import { ofKind, ofUser, Records } from '../../src/host/records';
import { TrailRecords } from '../../src/host/TrailRecords';
import { FakePersistence } from '../support/FakePersistence';

const NOW = new Date('2026-03-26T10:00:00.000Z');

describe('TrailRecords', () => {
    it('keeps an entry with its time, found by its subject and by its day', async () => {
        const persistence = new FakePersistence();
        const trail = new TrailRecords(new Records(persistence, persistence), { now: () => NOW, log: () => undefined });
        await trail.record({ action: 'limit_set', actorId: 'ada-id', target: 'gus', targetId: 'gus-id', detail: '3' });
        const row = {
            action: 'limit_set',
            actorId: 'ada-id',
            target: 'gus',
            targetId: 'gus-id',
            detail: '3',
            at: NOW.toISOString(),
        };
        for (const key of [[ofUser('gus-id')], [ofKind('trail:2026-03-26')], [ofKind('trail')]]) {
            expect(await persistence.readByAssociations(key)).to.deep.equal([row]);
        }
    });

    it('logs an entry that cannot be kept, and goes on', async () => {
        const logged: string[] = [];
        const trail = new TrailRecords(new Records(new FakePersistence()), {
            now: () => NOW,
            log: (text) => logged.push(text),
        });
        await trail.record({ action: 'limit_set', target: 'gus' });
        expect(logged).to.have.lengthOf(1);
        expect(logged[0]).to.include('limit_set');
    });
});
