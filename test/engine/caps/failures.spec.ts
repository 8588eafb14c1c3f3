import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { t } from '../../../src/text';
import type { Person } from '../../workspace/People';
import { expectPassed, PATIENCE, timed } from '../support';
import { CapScene } from './support';

describe('when a cap cannot be evaluated, on the engine', () => {
    const caps = CapScene.shared();

    const { scene } = caps;

    describe('the room cap', () => {
        let guest: Person;

        beforeEach(async () => {
            guest = scene.workspace.addGuest({ username: scene.name('guest'), language: 'de' });
            await caps.set({ max_rooms_per_guest: 5 });
        });

        const lookups = [
            'persistence.*',
            'persistence.readByAssociations',
            'persistence.createWithAssociations',
            'users.getUserRoomIds',
            'rooms.getById',
        ];

        for (const method of lookups) {
            it(`refuses a guest with the reason and no member while ${method} fails`, async () => {
                // With nothing to look up there is nothing that could fail.
                scene.room('c', scene.mia, guest);
                const target = scene.room('c', scene.mia);
                const mend = scene.fail(method);
                const invited = await scene.as(scene.mia).invite(target, guest);
                expect(invited).to.include({ ok: false, error: t('denied_cannot_check', 'de') });
                expect(await scene.as(guest).join(target)).to.include({
                    ok: false,
                    error: t('denied_cannot_check', 'de'),
                });
                expectPassed(await scene.as(scene.mia).invite(target, scene.newMember()));
                expectPassed(await scene.as(scene.newMember()).join(target));
                expect(target.hasMember(guest)).to.equal(false);
                mend();
                expectPassed(await scene.as(scene.mia).invite(target, guest));
            });
        }

        for (const method of ['persistence.*', 'users.getUserRoomIds']) {
            it(`refuses a guest in time and holds no member up while ${method} hangs`, async () => {
                const target = scene.room('c', scene.mia);
                const mend = scene.hang(method, 1_500);
                const { result, took } = await timed(scene.as(scene.mia).invite(target, guest));
                expect(result).to.include({ ok: false, error: t('denied_cannot_check', 'de') });
                expect(took).to.be.below(PATIENCE);
                const waited = await timed(scene.as(scene.mia).invite(target, scene.newMember()));
                expectPassed(waited.result);
                expect(waited.took).to.be.below(900);
                mend();
            });
        }

        it('lets a guest stay who was judged before, when only the second look fails', async () => {
            const target = scene.room('c', scene.mia);
            const { engine, server } = scene.workspace;
            const before = engine.membership.bind(engine);
            const failing = Object.create(engine) as typeof engine;
            failing.membership = async (event, payload) => {
                const mend = event === 'IPostRoomUserJoined' ? scene.fail('persistence.*') : () => undefined;
                try {
                    return await before(event, payload);
                } finally {
                    mend();
                }
            };
            server.apps = failing;
            expectPassed(await scene.as(scene.mia).invite(target, guest));
            server.apps = engine;
            expect(target.hasMember(guest)).to.equal(true);
            expect((await engine.logs()).join('\n')).to.include('A join of a guest could not be checked again');
        });

        it('lets members make rooms and direct rooms while everything fails', async () => {
            await caps.set({ count_direct_messages: true });
            ['persistence.*', 'users.*', 'rooms.*'].forEach((method) => scene.fail(method));
            expect(await scene.as(scene.mia).createChannel(scene.name(), [scene.max])).to.include({ ok: true });
            expect(await scene.as(scene.mia).openDirect(scene.newMember())).to.include({ ok: true });
            expect(await scene.as(scene.mia).createTeam(scene.name('team'), 'public', [scene.max])).to.include({
                ok: true,
            });
        });
    });

    describe('the guest cap', () => {
        const login = (person: Person) => scene.as(person).login();

        const quiet = () => scene.workspace.addGuest({ username: scene.name('quiet'), language: 'de' });

        for (const method of [
            'persistence.*',
            'persistence.createWithAssociations',
            'persistence.updateByAssociations',
        ]) {
            it(`refuses an unseen guest’s login with the reason and no member’s while ${method} fails`, async () => {
                await caps.set({ max_active_guests: 5 });
                const person = quiet();
                const mend = scene.fail(method);
                expect(await login(person)).to.include({ ok: false, error: t('denied_cannot_check', 'de') });
                expectPassed(await login(scene.newMember()));
                expectPassed(await login(scene.ada));
                mend();
                expectPassed(await login(person));
                expect(caps.isActive(person)).to.equal(true);
            });
        }

        it('refuses an unseen guest’s login in time while the store hangs, and holds no member up', async () => {
            await caps.set({ max_active_guests: 5 });
            const mend = scene.hang('persistence.readByAssociations', 5_500);
            const [guest, member] = await Promise.all([timed(login(quiet())), timed(login(scene.newMember()))]);
            mend();
            expect(guest.result).to.include({ ok: false, error: t('denied_cannot_check', 'de') });
            expect(member.result).to.include({ ok: true });
            expect(member.took).to.be.below(guest.took + 1);
        });

        it('lets guests log in while nothing works and no cap is set', async () => {
            scene.fail('persistence.*');
            expectPassed(await login(quiet()));
        });

        it('counts by the store while the server cannot be asked, and refuses where that shows no place', async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            const undo = caps.rest.fail('users.listByStatus', 'forbidden');
            const person = quiet();
            expect(await login(person)).to.include({ ok: false });
            await undo();
            expect(await login(person)).to.include({ ok: false });
            expect(caps.isActive(person)).to.equal(false);
        });

        it('says so in answer to a command, and makes no account', async () => {
            await caps.set({ max_active_guests: 1 });
            const email = caps.email();
            const mend = scene.fail('persistence.createWithAssociations');
            expect(await caps.run(`add ${email}`)).to.include(t('outcome_nothing_done', 'en'));
            mend();
            expect(caps.accountOf(email)).to.equal(undefined);
        });

        it('tells the managers of somebody past the cap who cannot be deactivated, and tries again', async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            const mend = scene.fail('users.deactivate');
            const person = await caps.create(['guest']);
            expect(caps.told).to.include(caps.overCap('failed', person, 1));
            expect(await login(person)).to.include({ ok: false });
            mend();
            await caps.hour();
            expect(caps.isActive(person)).to.equal(false);
            expect(caps.told).to.include(caps.overCap('deactivated', person, 1));
        });

        it('finds in the next round whom it did not hear of while its process was dead', async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            const { engine } = scene.workspace;
            await engine.killProcess();
            const person = await caps.create(['guest']);
            await engine.awaitRestart();
            expect(caps.isActive(person)).to.equal(true);
            await caps.hour();
            expect(caps.isActive(person)).to.equal(false);
        });
    });
});
