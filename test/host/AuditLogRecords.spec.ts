import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { NewAuditRecord } from '../../src/actions/auditLog';
import { AuditLogRecords } from '../../src/host/AuditLogRecords';
import { ofKind, Records } from '../../src/host/records';
import { FakePersistence } from '../support/FakePersistence';

const ADDED: NewAuditRecord = {
    action: 'guest_added',
    actorId: 'ada-id',
    actor: 'ada',
    guestId: 'gus-id',
    target: '@gus',
    detail: 'gus@example.org',
};

const LAPSED: NewAuditRecord = { action: 'invitation_lapsed', target: 'gina@example.org' };

describe('AuditLogRecords', () => {
    let persistence: FakePersistence;
    let time: string;
    let logged: unknown[];
    let lastId: number;
    let reads: number;

    beforeEach(() => {
        persistence = new FakePersistence();
        time = '2026-03-05T10:00:00.000Z';
        logged = [];
        lastId = 0;
        reads = 0;
    });

    /** One server of several. */
    function server(): AuditLogRecords {
        const reader = Object.assign(Object.create(persistence) as FakePersistence, {
            readByAssociations: (...args: Parameters<FakePersistence['readByAssociations']>) => {
                reads += 1;
                return persistence.readByAssociations(...args);
            },
        });
        return new AuditLogRecords(new Records(reader, persistence), {
            now: () => new Date(time),
            newId: () => `id-${(lastId += 1)}`,
            log: (text, error) => logged.push(text, error),
        });
    }

    async function noteAt(at: string, record: NewAuditRecord = ADDED): Promise<void> {
        time = at;
        await server().note(record);
    }

    function list(since: string, until: string, guestId?: string): ReturnType<AuditLogRecords['list']> {
        return server().list({ since: new Date(since), until: new Date(until), guestId });
    }

    it('gives back what was noted, with its time', async () => {
        await noteAt('2026-03-05T10:00:00.123Z');
        await noteAt('2026-03-05T10:00:01.000Z', LAPSED);
        expect(await list('2026-03-05T00:00:00Z', '2026-03-06T00:00:00Z')).to.deep.equal([
            { ...LAPSED, at: new Date('2026-03-05T10:00:01.000Z') },
            { ...ADDED, at: new Date('2026-03-05T10:00:00.123Z') },
        ]);
    });

    it('lists the records of several servers, newest first, with both ends of the time and no more', async () => {
        const times = ['2026-01-31T23:59:59Z', '2026-02-01T00:00:00Z', '2026-02-14T12:00:00Z', '2026-03-02T08:00:00Z'];
        for (const at of [...times, '2026-03-02T08:00:01Z']) {
            await noteAt(at);
        }
        const found = await list('2026-02-01T00:00:00Z', '2026-03-02T08:00:00Z');
        expect(found.map(({ at }) => at.toISOString())).to.deep.equal(
            times
                .slice(1)
                .reverse()
                .map((at) => new Date(at).toISOString()),
        );
    });

    it('lists what is about one guest', async () => {
        await noteAt('2026-02-05T10:00:00Z', { ...ADDED, guestId: 'gina-id' });
        await noteAt('2026-02-06T10:00:00Z');
        await noteAt('2026-03-06T10:00:00Z');
        await noteAt('2026-03-07T10:00:00Z', LAPSED);
        const found = await list('2026-02-01T00:00:00Z', '2026-03-06T00:00:00Z', 'gus-id');
        expect(found.map(({ at }) => at.toISOString())).to.deep.equal(['2026-02-06T10:00:00.000Z']);
    });

    it('reads whole months in one go, and never more than there can be', async () => {
        await noteAt('2026-03-05T10:00:00Z');
        await list('2025-03-05T00:00:00Z', '2026-03-05T23:00:00Z');
        expect(reads).to.equal(27 + 11 + 5);
        reads = 0;
        expect(await list('0001-01-01T00:00:00Z', '9999-12-31T00:00:00Z')).to.have.lengthOf(1);
        expect(reads).to.be.below(200);
    });

    it('is one record where several servers note a change of the same key, and several where the keys differ', async () => {
        await noteAt('2026-03-05T10:00:00Z', { ...LAPSED, key: 'lapsed/gina' });
        await noteAt('2026-03-05T10:00:01Z', { ...LAPSED, key: 'lapsed/gina' });
        await noteAt('2026-03-05T10:00:02Z', { ...LAPSED, key: 'lapsed/greta' });
        const found = await list('2026-03-05T00:00:00Z', '2026-03-06T00:00:00Z');
        expect(found).to.have.lengthOf(2);
        expect(found[0]).not.to.have.property('key');
    });

    it('keeps a record of every optional part, and of none', async () => {
        const { actorId: _, ...byNobody } = ADDED;
        await noteAt('2026-03-05T10:00:00Z', { ...byNobody, detail: '', actor: undefined });
        const [found] = await list('2026-03-05T00:00:00Z', '2026-03-06T00:00:00Z');
        expect(found).to.have.all.keys('at', 'action', 'target', 'guestId');
    });

    it('finds records of the newest day though the clock of another server is a little ahead', async () => {
        await noteAt('2026-03-06T00:00:30Z');
        time = '2026-03-05T23:59:50Z';
        expect(await list('2026-03-05T00:00:00Z', '2026-03-07T00:00:00Z')).to.have.lengthOf(1);
    });

    it('forgets what is older than a day, of all and of one guest, and nothing else', async () => {
        const times = ['2026-01-31T23:59:59Z', '2026-02-14T23:59:59Z', '2026-02-15T00:00:00Z', '2026-03-01T00:00:00Z'];
        for (const at of times) {
            await noteAt(at);
        }
        await server().forgetBefore(new Date('2026-02-15T12:00:00Z'));
        for (const guestId of [undefined, 'gus-id']) {
            const left = await list('2026-01-01T00:00:00Z', '2026-03-02T00:00:00Z', guestId);
            expect(left.map(({ at }) => at.getTime())).to.deep.equal(
                times
                    .slice(2)
                    .reverse()
                    .map((at) => Date.parse(at)),
            );
        }
    });

    it('passes over what is there twice or cannot be read', async () => {
        await noteAt('2026-03-05T10:00:00Z');
        const [row] = (await persistence.readByAssociations([ofKind('audit')])) as Array<Record<string, unknown>>;
        const flaws = [{}, { at: 'lately' }, { action: 'guest_eaten' }, { target: 7 }, { action: 'constructor' }];
        for (const flaw of flaws) {
            await persistence.createWithAssociations({ ...row, ...flaw }, [
                ofKind('audit:2026-03-05'),
                ofKind('audit:2026-03'),
                ofKind('audit'),
            ]);
        }
        expect(await list('2026-03-05T00:00:00Z', '2026-03-06T00:00:00Z')).to.have.lengthOf(1);
    });

    it('rejects where the store cannot be read: no records would be a lie', async () => {
        persistence.readByAssociations = async () => null as unknown as object[];
        const failure: unknown = await list('2026-03-05T00:00:00Z', '2026-03-06T00:00:00Z').catch(
            (error: unknown) => error,
        );
        expect(failure).to.be.an('error');
    });

    it('logs what cannot be put on record, and goes on', async () => {
        const failure = new Error('store down');
        persistence.createWithAssociations = () => Promise.reject(failure);
        await server().note(ADDED);
        expect(logged).to.deep.equal(['A change could not be put on record', failure]);
    });
});
