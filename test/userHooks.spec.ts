import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { IUserContext } from '@rocket.chat/apps-engine/definition/users/IUserContext';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import sinon from 'sinon';

import { noteCreated, noteUpdated } from '../src/userHooks';
import type { Caps } from '../src/policy/types';
import { t } from '../src/text';
import { FAULTS } from './support/FakeHost';
import { HookDriver } from './support/HookDriver';
import { ADA, APP_USER, BOT, GINA, GUS, malformed, MIA, user } from './support/payloads';
import { caps, policyWith } from './support/policyObjects';

const CANNOT_CHECK = `refused: ${t('denied_cannot_check', 'en')}`;

describe('what the server tells about accounts', () => {
    let hooks: HookDriver;

    beforeEach(() => {
        hooks = new HookDriver();
        limit({ guests: 1 });
    });

    function limit(limits: Partial<Caps>): void {
        hooks.state.policy = policyWith([], { caps: caps(limits) });
    }

    async function known(person: IUser, isActive = true): Promise<void> {
        const { id: userId, username } = person;
        await hooks.enter().guests.saveGuest({ userId, username, isActive, addedAt: new Date() });
    }

    /** Another guest has the only place, and was counted. */
    async function full(): Promise<void> {
        await known(GINA);
        await hooks.enter().places.recordCount(1, new Date(Date.now() - 3_600_000));
    }

    async function recorded(id = 'gus-id'): Promise<boolean | undefined> {
        return (await hooks.enter().guests.findGuest(id))?.isActive;
    }

    function context(person: IUser): IUserContext {
        return { user: person };
    }

    describe('a login', () => {
        it('lets members, bots and apps in without a look-up', async () => {
            await full();
            hooks.host.calls.length = 0;
            for (const person of [MIA, ADA, BOT, APP_USER]) {
                expect(await hooks.logIn(person)).to.equal('passes');
            }
            expect(hooks.host.calls).to.deep.equal([]);
        });

        it('lets a guest in who is on record', async () => {
            await full();
            await known(GUS);
            expect(await hooks.logIn(GUS)).to.equal('passes');
            expect(hooks.host.deactivated).to.deep.equal([]);
        });

        it('admits a guest who fits, and puts them on record', async () => {
            expect(await hooks.logIn(GUS)).to.equal('passes');
            expect(await recorded()).to.be.true;
        });

        it('refuses a guest past the cap with the reason, and deactivates them', async () => {
            await full();
            expect(await hooks.logIn(GUS)).to.equal(`refused: ${t('denied_guest_cap_login', 'en')}`);
            expect(hooks.host.deactivated).to.deep.equal(['gus-id']);
            expect(await recorded()).to.be.false;
        });

        it("says so in the guest's language", async () => {
            await full();
            const preferences = malformed<{ preferences: { language: string } }>({ preferences: { language: 'fr' } });
            const gus = { ...GUS, settings: preferences };
            expect(await hooks.logIn(gus)).to.equal(`refused: ${t('denied_guest_cap_login', 'fr')}`);
        });

        it('lets a guest past the cap in where managers are only told', async () => {
            limit({ guests: 1, overCap: 'notify' });
            await full();
            expect(await hooks.logIn(GUS)).to.equal('passes');
            expect(hooks.host.deactivated).to.deep.equal([]);
        });

        it('lets an exempt guest in as the member that they are', async () => {
            await full();
            expect(await hooks.logIn(user('exempt', ['guest', 'admin']))).to.equal('passes');
            expect(await recorded('exempt-id')).to.be.undefined;
        });
    });

    describe('a new account', () => {
        it('is put on record where it is a guest that fits', async () => {
            await noteCreated(hooks.enter(), context(GUS));
            expect(await recorded()).to.be.true;
        });

        it('is deactivated where it is a guest past the cap', async () => {
            await full();
            await noteCreated(hooks.enter(), context(GUS));
            expect(hooks.host.deactivated).to.deep.equal(['gus-id']);
        });

        it('is left alone where it is a member, or gone', async () => {
            await full();
            await noteCreated(hooks.enter(), context(MIA));
            await noteCreated(hooks.enter(), context(user('gone', ['guest'])));
            expect(hooks.host.deactivated).to.deep.equal([]);
            expect(await recorded('mia-id')).to.be.undefined;
        });
    });

    describe('a changed account', () => {
        it('is put on record where it has become a guest', async () => {
            await noteUpdated(hooks.enter(), context(GUS));
            expect(await recorded()).to.be.true;
        });

        it('is deactivated where it has become a guest past the cap', async () => {
            await full();
            await noteUpdated(hooks.enter(), context(GUS));
            expect(hooks.host.deactivated).to.deep.equal(['gus-id']);
        });

        it('is forgotten where it is a guest no more', async () => {
            await known(GUS);
            await noteUpdated(hooks.enter(), context({ ...GUS, roles: ['user'] }));
            expect(await recorded()).to.be.undefined;
        });

        it('is nothing to the app where it is a member', async () => {
            await noteUpdated(hooks.enter(), context(MIA));
            expect(hooks.host.persistence.size).to.equal(0);
        });

        it('keeps its record where the server sent an account without roles, which says nothing', async () => {
            await known(GUS);
            await noteUpdated(hooks.enter(), context(malformed({ ...GUS, roles: undefined })));
            expect(await recorded()).to.be.true;
        });

        it('keeps its record where the server sent nobody', async () => {
            await known(GUS);
            await noteUpdated(hooks.enter(), context(malformed(undefined)));
            expect(await recorded()).to.be.true;
        });
    });

    describe('while the host fails', () => {
        let clock: sinon.SinonFakeTimers;

        beforeEach(() => {
            clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        });

        afterEach(() => {
            clock.restore();
        });

        for (const fault of FAULTS) {
            it(`refuses a guest while there is a cap: everything ${fault}`, async () => {
                hooks.host.break('*', fault);
                const act = hooks.logIn(GUS);
                await clock.tickAsync(5_000);
                expect(await act).to.equal(CANNOT_CHECK);
                expect(hooks.host.errors).not.to.deep.equal([]);
            });

            it(`lets a guest in while there is no cap: everything ${fault}`, async () => {
                limit({ guests: 0 });
                hooks.host.break('*', fault);
                const act = hooks.logIn(GUS);
                await clock.tickAsync(5_000);
                expect(await act).to.equal('passes');
            });

            it(`lets members in at once: everything ${fault}`, async () => {
                hooks.host.break('*', fault);
                expect(await hooks.logIn(MIA)).to.equal('passes');
                expect(hooks.host.errors).to.deep.equal([]);
            });
        }

        for (const fault of ['rejects', 'answers null'] as const) {
            it(`never rejects for an account that was made or changed: everything ${fault}`, async () => {
                hooks.host.break('*', fault);
                await noteUpdated(hooks.enter(), context(GUS));
                expect(hooks.host.errors).to.have.lengthOf(1);
                await noteCreated(hooks.enter(), context(GUS));
                expect(hooks.host.deactivated).to.deep.equal([]);
            });
        }

        it('refuses a guest past the cap who cannot be deactivated', async () => {
            await full();
            hooks.host.break('updater.deactivate', 'rejects');
            expect(await hooks.logIn(GUS)).to.equal(CANNOT_CHECK);
        });

        it('refuses a guest past the cap again where the app has no account to tell the managers from', async () => {
            await full();
            await hooks.enter().managerStore.rememberManager('ada-id');
            hooks.host.break('users.getAppUser', 'rejects');
            const act = hooks.logIn(GUS);
            await clock.tickAsync(5_000);
            expect(await act).to.match(/^refused: /);
            expect(hooks.host.deactivated).to.deep.equal(['gus-id']);
        });
    });
});
