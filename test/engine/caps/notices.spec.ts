import { expect } from 'chai';
import { describe, it } from 'mocha';

import { t } from '../../../src/text';
import type { Person } from '../../workspace/People';
import { expectPassed } from '../support';
import { CapScene } from './support';

describe('notices about the guest cap, on the engine', () => {
    const caps = CapScene.shared();

    const { scene } = caps;

    const level = (percent: 80 | 100, taken: number, limit: number, language: 'en' | 'de' = 'en') =>
        t(`notice_cap_${percent}`, language, { taken, limit });

    /** What the app wrote to somebody directly. */
    const direct = (person: Person): string[] => {
        const { server, appUser } = scene.workspace;
        const room = server.state.directRoomOf([person.id, appUser.id]);
        return room ? server.state.messagesOf(room._id).map(({ msg }) => msg) : [];
    };

    it('come once at 80 and once at 100 per cent', async () => {
        await caps.fill(2);
        await caps.set({ max_active_guests: 5 });
        await caps.create(['guest']);
        expect(caps.told).to.deep.equal([]);
        await caps.create(['guest']);
        expect(caps.told).to.deep.equal([level(80, 4, 5)]);
        await caps.run('usage');
        await caps.hour();
        expect(caps.told).to.deep.equal([level(80, 4, 5)]);
        await caps.run(`add ${caps.email()}`);
        await caps.hour();
        expect(caps.told).to.deep.equal([level(80, 4, 5), level(100, 5, 5)]);
    });

    it('come once where several become guests at the same moment', async () => {
        await caps.fill(2);
        await caps.set({ max_active_guests: 4 });
        await caps.hour();
        await Promise.all([
            caps.create(['guest']),
            caps.create(['guest']),
            ...[1, 2, 3].map(() => scene.as(scene.ada).run('/guest help', scene.lobby)),
        ]);
        await caps.run('usage');
        expect(caps.told).to.deep.equal([level(100, 4, 4)]);
    });

    it('come once about somebody past the cap whom several events show at the same moment', async () => {
        await caps.fill(1);
        await caps.set({ max_active_guests: 1 });
        await caps.hour();
        const person = scene.workspace.addGuest({ username: scene.name('seen') });
        await Promise.all([
            scene.as(person).login(),
            scene.as(person).updateOwnProfile({ name: 'Changed' }),
            scene.as(scene.ada).updateUser(person, { name: 'Again' }),
            caps.hour(),
        ]);
        expect(caps.isActive(person)).to.equal(false);
        expect(caps.told.filter((text) => text === caps.overCap('deactivated', person, 1))).to.have.lengthOf(1);
    });

    it('come again after places had been given back', async () => {
        const [first, second] = await caps.fill(4);
        await caps.set({ max_active_guests: 5 });
        await caps.hour();
        await caps.run(`deactivate @${first.username} @${second.username}`);
        expect(caps.told).to.deep.equal([level(80, 4, 5)]);
        await caps.run(`activate @${first.username} @${second.username}`);
        expect(caps.told).to.deep.equal([level(80, 4, 5), level(80, 4, 5)]);
    });

    it('count invitations in', async () => {
        await caps.set({ max_active_guests: 2 });
        await caps.run(`invite ${caps.email()} ${caps.email()}`);
        expect(caps.told).to.deep.equal([level(100, 2, 2)]);
    });

    it('come when the cap is lowered onto what is there, with the next round', async () => {
        await caps.fill(2);
        await caps.set({ max_active_guests: 1 });
        await caps.hour();
        expect(caps.told).to.deep.equal([level(100, 2, 1)]);
    });

    it('are none without a cap', async () => {
        await caps.fill(3);
        await caps.hour();
        expect(caps.told).to.deep.equal([]);
    });

    it('are in the room in the workspace’s language', async () => {
        scene.workspace.server.settings.set('Language', 'de');
        try {
            // Any change of a setting reads the workspace's language again.
            await caps.set({ max_active_guests: 1 });
            await caps.create(['guest']);
            expect(caps.told).to.deep.equal([level(100, 1, 1, 'de')]);
        } finally {
            scene.workspace.server.settings.set('Language', 'en');
        }
    });

    describe('without a room for them', () => {
        const manager = async (language?: string) => {
            const person = scene.workspace.addAdmin({ username: scene.name('boss'), ...(language && { language }) });
            return person;
        };

        const use = async (person: Person) =>
            expect(await scene.as(person).run('/guest help', scene.lobby)).to.include({ ok: true });

        it('reach each manager who has used the app, directly and in their language, and nobody else', async () => {
            const [german, english, stranger, former] = [
                await manager('de'),
                await manager(),
                await manager(),
                await manager(),
            ];
            await Promise.all([german, english, former].map(use));
            former.user.roles = ['user'];
            await caps.set({ max_active_guests: 1, notice_room: '' });
            await caps.create(['guest']);
            expect(direct(german)).to.deep.equal([level(100, 1, 1, 'de')]);
            expect(direct(english)).to.deep.equal([level(100, 1, 1)]);
            expect([direct(stranger), direct(former)]).to.deep.equal([[], []]);
            expect(caps.told).to.deep.equal([]);
        });

        it('reach them about somebody past the cap as well', async () => {
            const boss = await manager('de');
            await use(boss);
            await caps.fill(1);
            await caps.set({ max_active_guests: 1, notice_room: '' });
            const person = await caps.create(['guest']);
            expect(direct(boss)).to.include(
                t('notice_over_cap_deactivated', 'de', { username: person.username, limit: 1 }),
            );
        });
    });

    it('reach the managers directly where the room is gone', async () => {
        const room = scene.room('p', scene.ada);
        await caps.set({ notice_room: room.room.name, max_active_guests: 1 });
        await caps.run('help');
        expectPassed(await scene.as(scene.ada).deleteRoom(room));
        await caps.create(['guest']);
        expect(direct(scene.ada).at(-1)).to.equal(level(100, 1, 1));
    });

    describe('that cannot be delivered', () => {
        it('leave the admission as it is', async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            const mend = scene.fail('messages.create');
            const person = await caps.create(['guest']);
            mend();
            expect(caps.isActive(person)).to.equal(false);
        });

        it('come with the next round when it was a level', async () => {
            await caps.set({ max_active_guests: 1 });
            const mend = scene.fail('messages.create');
            await caps.create(['guest']);
            mend();
            expect(caps.told).to.deep.equal([]);
            await scene.workspace.advance({ minutes: 11 });
            await caps.hour();
            expect(caps.told).to.deep.equal([level(100, 1, 1)]);
        });
    });
});
