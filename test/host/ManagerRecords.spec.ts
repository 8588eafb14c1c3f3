import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { ManagerRecords } from '../../src/host/ManagerRecords';
import { ofKind, ofUser, Records } from '../../src/host/records';
import { FakePersistence } from '../support/FakePersistence';

describe('ManagerRecords', () => {
    let persistence: FakePersistence;
    let managers: ManagerRecords;

    beforeEach(() => {
        persistence = new FakePersistence();
        managers = new ManagerRecords(new Records(persistence, persistence));
    });

    it('know nobody at first, and no level', async () => {
        expect(await managers.listManagers()).to.deep.equal([]);
        expect((await managers.readNoticedLevel()).level).to.equal(0);
    });

    it('remember each manager once', async () => {
        for (const id of ['ada-id', 'mia-id', 'ada-id']) {
            await managers.rememberManager(id);
        }
        expect(await managers.listManagers()).to.have.members(['ada-id', 'mia-id']);
        expect(persistence.size).to.equal(2);
    });

    it('name a manager once of whom two servers have made a row each', async () => {
        for (let row = 0; row < 2; row += 1) {
            const key = [ofUser('ada-id'), ofKind('manager')];
            await persistence.createWithAssociations({ userId: 'ada-id' }, key);
        }
        expect(await managers.listManagers()).to.deep.equal(['ada-id']);
    });

    it('pass over rows without a person', async () => {
        await persistence.createWithAssociations({ userId: 7 }, [ofUser('x'), ofKind('manager')]);
        expect(await managers.listManagers()).to.deep.equal([]);
    });

    it('remember the last level, up and down', async () => {
        for (const level of [80, 100, 0]) {
            await managers.saveNoticedLevel(level);
            expect((await managers.readNoticedLevel()).level).to.equal(level);
        }
        expect(persistence.size).to.equal(1);
    });

    it('take the level saved last, where there are two rows', async () => {
        const key = [ofKind('cap-level')];
        await persistence.createWithAssociations({ level: 80, savedAt: '2026-03-02T00:00:00.000Z' }, key);
        await persistence.createWithAssociations({ level: 100, savedAt: '2026-03-01T00:00:00.000Z' }, key);
        expect((await managers.readNoticedLevel()).level).to.equal(80);
    });

    it('take a level that is no number for none', async () => {
        await persistence.createWithAssociations({ level: 'high' }, [ofKind('cap-level')]);
        expect((await managers.readNoticedLevel()).level).to.equal(0);
    });

    it('reject where the records cannot be read', async () => {
        persistence.readByAssociations = async () => null as unknown as object[];
        for (const work of [managers.listManagers(), managers.readNoticedLevel()]) {
            expect(await work.catch((failure: unknown) => failure)).to.be.an('error');
        }
    });
});
