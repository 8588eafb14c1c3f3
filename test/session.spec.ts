import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { toPerson } from '../src/host/translate';
import { commandContextOf, dateFormat, managesGuests, noteManager, noticeCap, openSession } from '../src/session';
import type { Session } from '../src/session';
import { HookDriver } from './support/HookDriver';
import { ADA, GUS, malformed, MIA, user } from './support/payloads';
import { caps } from './support/policyObjects';

describe('a session', () => {
    let hooks: HookDriver;

    beforeEach(() => {
        hooks = new HookDriver();
    });

    function session(person = ADA, process = hooks): Session {
        return openSession(process.enter(), toPerson(person) ?? malformed(undefined), 'app-id');
    }

    it("is in the person's language, and in the workspace's where they have none", () => {
        const marie = user('marie', ['user'], { settings: malformed({ preferences: { language: 'fr' } }) });
        hooks.state.policy = { ...hooks.state.policy, language: 'es' };
        expect(session(marie).language).to.equal('fr');
        expect(session(MIA).language).to.equal('es');
    });

    it('tells commands who is typing, and how far ahead their clock is', () => {
        const paula = user('paula', ['admin'], { utcOffset: -3 });
        expect(commandContextOf(session(paula))).to.deep.include({ utcOffset: -3, language: 'en' });
        expect(commandContextOf(session(paula)).sender.username).to.equal('paula');
        const nowhere = user('nowhere', ['admin'], malformed({ utcOffset: undefined }));
        expect(commandContextOf(session(nowhere)).utcOffset).to.equal(0);
    });

    it('writes days as the person does, in their time zone', () => {
        const lastMoment = new Date('2026-03-01T23:59:59.999Z');
        expect(dateFormat(session())(lastMoment)).to.equal('March 1, 2026');
        expect(dateFormat(session(user('paula', ['admin'], { utcOffset: 1 })))(lastMoment)).to.equal('March 2, 2026');
    });

    it('knows who manages guests', () => {
        expect([ADA, MIA, GUS].map((person) => managesGuests(session(person)))).to.deep.equal([true, false, false]);
    });

    describe('of a manager', () => {
        it('puts them on record once in each process', async () => {
            const other = new HookDriver(hooks.host);
            for (const process of [hooks, hooks, other]) {
                await noteManager(session(ADA, process));
            }
            expect(await hooks.enter().managerStore.listManagers()).to.deep.equal(['ada-id']);
            expect(hooks.host.calls.filter((call) => call === 'records.write')).to.have.lengthOf(2);
            expect(hooks.host.persistence.size).to.equal(1);
        });

        it('puts nobody else on record', async () => {
            await noteManager(session(MIA));
            await noteManager(session(GUS));
            expect(hooks.host.calls).to.deep.equal([]);
        });

        it('goes on where the record cannot be written, and tries again the next time', async () => {
            hooks.host.break('records.write', 'rejects');
            await noteManager(session());
            expect(hooks.host.errors).to.have.lengthOf(1);
            hooks.host.repair();
            await noteManager(session());
            expect(await hooks.enter().managerStore.listManagers()).to.deep.equal(['ada-id']);
        });
    });

    describe('after an act', () => {
        beforeEach(async () => {
            hooks.state.policy = { ...hooks.state.policy, caps: caps({ guests: 5 }) };
            const { places, managerStore } = hooks.enter();
            await places.recordCount(4, new Date(Date.now() - 3_600_000));
            await managerStore.rememberManager('ada-id');
        });

        it('tells the managers that the cap fills up, once', async () => {
            await noticeCap(session(MIA));
            await noticeCap(session(MIA));
            expect(hooks.host.sent.map(({ text }) => text)).to.deep.equal(['4 of 5 places for guests are taken.']);
        });

        it('never rejects', async () => {
            hooks.host.break('*', 'rejects');
            await noticeCap(session(MIA));
            expect(hooks.host.errors).to.have.lengthOf(1);
        });
    });
});
