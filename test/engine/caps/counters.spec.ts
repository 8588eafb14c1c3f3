import { expect } from 'chai';
import { describe, it } from 'mocha';

import { t } from '../../../src/text';
import { expectPassed } from '../support';
import { CapScene } from './support';

describe('the counter of places, on the engine', () => {
    const caps = CapScene.shared();

    const { scene } = caps;

    const corrected = (before: number, after: number) => t('usage_corrected', 'en', { before, after });

    const differs = (server: number, recorded: number) => t('usage_differs', 'en', { server, recorded });

    /** Long enough that what was admitted before is settled. */
    const settle = () => scene.workspace.advance({ minutes: 5 });

    const inBatch = (count: number) =>
        Array.from({ length: count }, () =>
            scene.workspace.addGuest({ username: scene.name('batch'), emails: [caps.email()] }),
        );

    describe('with a connection', () => {
        it('is corrected by /guest usage from the server’s own number, which it names', async () => {
            await caps.set({ max_active_guests: 9 });
            await caps.fill(1);
            await settle();
            inBatch(2);
            const first = await caps.run('usage');
            expect(first).to.include(caps.panel(3, 9));
            expect(first).to.include(differs(3, 1));
            expect(first).to.include(corrected(1, 3));
            expect(await caps.run('usage')).not.to.include('corrected');
        });

        it('is corrected by the hourly round, which puts the guests on record as well', async () => {
            await caps.set({ max_active_guests: 9 });
            inBatch(3);
            await scene.workspace.advance({ hours: 1 });
            const text = await caps.run('usage');
            expect(text).to.include(caps.panel(3, 9));
            expect(text).not.to.include('corrected');
            expect(text).not.to.include('on record');
        });

        it('finds more than one page of guests', async () => {
            inBatch(101);
            // A busy server may leave the rest to the next round.
            await caps.hour();
            await caps.hour();
            expect(await caps.run('usage')).to.include(t('panel_active', 'en', {}, 101));
            expect(await caps.run('usage')).not.to.include('on record');
        });

        it('loses whoever was deactivated, deleted or made a member without the app', async () => {
            const [deactivated, deleted, member, stays] = await caps.fill(4);
            expectPassed(await scene.as(scene.ada).setActive(deactivated, false));
            expectPassed(await scene.as(scene.ada).deleteUser(deleted));
            expectPassed(await scene.as(scene.ada).addRole(member, 'user'));
            expectPassed(await scene.as(scene.ada).removeRole(member, 'guest'));
            await caps.set({ max_active_guests: 9 });
            await settle();
            await caps.hour();
            const text = await caps.run('usage');
            expect(text).to.include(caps.panel(1, 9));
            expect(text).not.to.include('corrected');
            expect(text).not.to.include('on record');
            expect(caps.isActive(stays)).to.equal(true);
            expect(member.user.active).to.equal(true);
        });

        it('says that it could not compare while the server does not answer, and corrects nothing', async () => {
            await caps.set({ max_active_guests: 9 });
            await caps.fill(1);
            await settle();
            inBatch(1);
            const undo = caps.rest.fail('users.listByStatus', 'unauthorized');
            const text = await caps.run('usage');
            await undo();
            expect(text).to.include(t('usage_unchecked', 'en'));
            expect(text).to.include(caps.panel(1, 9));
            expect(await caps.run('usage')).to.include(corrected(1, 2));
        });
    });

    describe('without a connection', () => {
        it('is corrected by /guest usage from the app’s own records', async () => {
            await caps.disconnect();
            await caps.set({ max_active_guests: 9 });
            await caps.fill(2);
            const { records } = scene.workspace.engine.persistence;
            const isCount = ({ associations }: (typeof records)[number]) =>
                associations?.some(({ id }) => id === 'place-claim' || id === 'place-count') === true;
            records.splice(0, records.length, ...records.filter((record) => !isCount(record)));
            expect(await caps.run('usage')).to.include(corrected(0, 2));
            expect(await caps.run('usage')).not.to.include('corrected');
        });

        it('is corrected by the hourly round from what became of the recorded accounts', async () => {
            await caps.disconnect();
            const [deactivated, member, stays] = await caps.fill(3);
            expectPassed(await scene.as(scene.ada).setActive(deactivated, false));
            member.user.roles = ['user'];
            await caps.set({ max_active_guests: 9 });
            await settle();
            await scene.workspace.advance({ hours: 1 });
            const text = await caps.run('usage');
            expect(text).to.include(caps.panel(1, 9));
            expect(text).not.to.include('corrected');
            expect(caps.isActive(stays)).to.equal(true);
        });

        it('deactivates past the cap at every event, and whom it knows by the hourly round', async () => {
            await caps.disconnect();
            const [known] = await caps.fill(1);
            await caps.run(`deactivate @${known.username}`);
            await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            const made = await caps.create(['guest']);
            expectPassed(await scene.as(scene.ada).setActive(known, true));
            await caps.hour();
            const [quiet] = inBatch(1);
            expect(await scene.as(quiet).login()).to.include({ ok: false });
            expect([made, known, quiet].map((person) => caps.isActive(person))).to.deep.equal([false, false, false]);
            expect(caps.told).to.include.members(
                [made, known, quiet].map((one) => caps.overCap('deactivated', one, 1)),
            );
        });

        it('frees places by deactivation, and lets members in as ever', async () => {
            await caps.disconnect();
            const [first] = await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            await caps.run(`deactivate @${first.username}`);
            expect(caps.isActive(await caps.create(['guest']))).to.equal(true);
            expectPassed(await scene.as(scene.newMember()).login());
        });
    });
});
