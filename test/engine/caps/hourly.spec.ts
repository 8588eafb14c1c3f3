import { expect } from 'chai';
import { describe, it } from 'mocha';

import { CapScene } from './support';

describe('the hourly round, on the engine', () => {
    const caps = CapScene.shared();

    const { scene } = caps;

    /** An invitation whose time is over, an unseen guest, an unverified guest who is verified since, a wrong counter. */
    const prepare = async () => {
        await caps.set({ max_active_guests: 9, invitation_days: 1 });
        const room = scene.room('p', scene.mia);
        const [lapsing, verified] = [caps.email(), caps.email()];
        await caps.run(`invite ${lapsing}`);
        await caps.set({ invitation_days: 14 });
        await caps.run(`invite ${verified} #${room.room.name}`);
        const waiting = await caps.create(['user'], { email: verified });
        expect(room.hasMember(waiting)).to.equal(false);
        await scene.as(waiting).verifyEmail();
        const unseen = scene.workspace.addGuest({ username: scene.name('unseen') });
        return { room, waiting, unseen, lapsing };
    };

    const isRecorded = (userId: string) =>
        scene.workspace.engine.persistence.records.some(
            ({ associations }) =>
                associations?.some(({ id }) => id === userId) && associations.some(({ id }) => id === 'guest'),
        );

    it('runs by itself every hour', async () => {
        const { engine } = scene.workspace;
        const [job] = engine.jobs().filter(({ processor }) => processor === 'hourly');
        expect(job).to.include({ interval: '1 hour' });
        const unseen = scene.workspace.addGuest({ username: scene.name('unseen') });
        await scene.workspace.advance({ hours: 1, minutes: 1 });
        expect(isRecorded(unseen.id)).to.equal(true);
    });

    it('ends invitations, puts guests on record, opens rooms and corrects the counter', async () => {
        const { room, waiting, unseen, lapsing } = await prepare();
        await scene.workspace.advance({ hours: 25 });
        expect(room.hasMember(waiting)).to.equal(true);
        expect(isRecorded(unseen.id)).to.equal(true);
        expect(await caps.run('invitations')).not.to.include(lapsing.split('@')[0]);
        const text = await caps.run('usage');
        expect(text).to.include(caps.panel(2, 9));
        expect(text).not.to.include('corrected');
        expect(scene.workspace.server.log.filter((line) => line.includes('failed'))).to.deep.equal([]);
    });

    it('does nothing twice when it runs again', async () => {
        await prepare();
        await scene.workspace.advance({ hours: 25 });
        const before = [await caps.run('usage'), await caps.run('list all'), caps.told.join()];
        await caps.hour();
        expect([await caps.run('usage'), await caps.run('list all'), caps.told.join()]).to.deep.equal(before);
    });

    it('does the other duties where one fails, and makes up for it the next time', async () => {
        const { room, waiting, unseen } = await prepare();
        const undo = caps.rest.fail('users.listByStatus', 'forbidden');
        await caps.hour();
        expect(room.hasMember(waiting)).to.equal(true);
        expect(isRecorded(unseen.id)).to.equal(false);
        expect((await scene.workspace.engine.logs()).join('\n')).to.include(
            'The hourly round could not finish: guests',
        );
        await undo();
        await caps.hour();
        expect(isRecorded(unseen.id)).to.equal(true);
    });

    it('looks at the others where one guest cannot be looked at', async () => {
        const [broken, fine] = await caps.fill(2);
        const { records } = scene.workspace.engine.persistence;
        const of = (userId: string) =>
            records.find(
                ({ associations }) =>
                    associations?.some(({ id }) => id === userId) && associations.some(({ id }) => id === 'guest'),
            );
        const stored = { version: 99, userId: broken.id, from: 'the future' };
        Object.assign(of(broken.id) ?? {}, { data: stored });
        fine.user.active = false;
        const unseen = scene.workspace.addGuest({ username: scene.name('unseen') });
        await caps.hour();
        expect(of(broken.id)?.data).to.deep.equal(stored);
        expect(caps.isActive(broken)).to.equal(true);
        expect(of(fine.id)?.data).to.include({ isActive: false });
        expect(isRecorded(unseen.id)).to.equal(true);
        expect((await scene.workspace.engine.logs()).join('\n')).to.include(broken.id);
    });

    it('deactivates nobody because the server answers wrongly or not at all', async () => {
        const people = await caps.fill(2);
        await caps.set({ max_active_guests: 1 });
        for (const kind of ['unauthorized', 'forbidden', 'malformed-json'] as const) {
            const undo = caps.rest.fail('users.listByStatus', kind);
            await caps.hour();
            await undo();
        }
        expect(people.map((person) => caps.isActive(person))).to.deep.equal([true, true]);
        await caps.hour();
        expect(people.map((person) => caps.isActive(person))).to.deep.equal([true, true]);
    });

    it('does the same when two servers run it at once', async () => {
        const { engine, server } = scene.workspace;
        const first = await caps.fill(1);
        await caps.set({ max_active_guests: 2 });
        const unseen = [1, 2, 3].map((hours) =>
            scene.workspace.addUser({
                username: scene.name('unseen'),
                roles: ['guest'],
                createdAt: new Date(server.now().getTime() - hours * 3_600_000),
            }),
        );
        await Promise.all([engine.runJob('hourly'), engine.runJob('hourly')]);
        await scene.workspace.settled();
        await caps.hour();
        const active = [...first, ...unseen].filter((person) => caps.isActive(person));
        expect(active).to.have.lengthOf(2);
        expect(caps.isActive(first[0])).to.equal(true);
        expect(await caps.run('usage')).to.include(caps.panel(2, 2));
    });
});
