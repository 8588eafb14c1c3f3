import { expect } from 'chai';
import { describe, it } from 'mocha';

import { ConnectedScene, words } from '../ConnectedScene';

describe('counting refused acts, on the engine', () => {
    const scene = ConnectedScene.shared();

    const refused = async (username: string): Promise<string | undefined> => {
        const text = await scene.ask(scene.ada, `/guest info @${username}`);
        return new RegExp(`^• ${words('details_refused')}: (.*)$`, 'm').exec(text)?.[1];
    };

    /** How often a guest was refused something, once the counts are written. */
    const total = async (username: string, expected: number): Promise<string | undefined> => {
        for (let turn = 0; turn < 100 && !(await refused(username))?.startsWith(String(expected)); turn += 1) {
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return refused(username);
    };

    it('adds up what all servers refuse, and tells it with the reasons', async () => {
        const guest = scene.newGuest();
        const room = scene.room('c', scene.mia, guest);
        expect(await refused(guest.username)).to.equal('0');
        await Promise.all(
            Array.from({ length: 12 }, (_, index) => scene.as(guest).send(room, index % 3 === 0 ? '@here' : '@all')),
        );
        expect(await total(guest.username, 12)).to.equal('12 · mentioning @all (8) · mentioning @here (4)');
    });

    it('counts nothing of a member, and nothing that a guest may do', async () => {
        const guest = scene.newGuest();
        const room = scene.room('c', scene.mia, guest);
        const count = () =>
            scene.workspace.engine.persistence.records.filter(({ associations }) =>
                associations?.some(({ id }) => id === 'refusals'),
            ).length;
        const before = count();
        await scene.as(scene.mia).send(room, '@all');
        await scene.as(guest).send(room, 'hello');
        await scene.workspace.settled();
        expect(count()).to.equal(before);
    });

    it('refuses a guest, and lets a member pass, while nothing can be written; no count is lost', async () => {
        const guest = scene.newGuest();
        const room = scene.room('c', scene.mia, guest, scene.max);
        const mend = scene.fail('persistence.updateByAssociations');
        for (let turn = 0; turn < 3; turn += 1) {
            expect((await scene.as(guest).send(room, '@all')).ok).to.equal(false);
            expect((await scene.as(scene.max).send(room, '@all')).ok).to.equal(true);
        }
        await scene.workspace.settled();
        mend();
        const { instances } = { instances: Number(process.env.INSTANCES ?? 1) };
        // Each server writes what it has with the next that it refuses.
        for (let turn = 0; turn < instances; turn += 1) {
            expect((await scene.as(guest).send(room, '@all')).ok).to.equal(false);
        }
        expect(await total(guest.username, 3 + instances)).to.match(new RegExp(`^${3 + instances} `));
    });

    it('is told to the sponsor too, and to nobody else', async () => {
        const guest = scene.newGuest();
        await scene.ask(scene.ada, `/guest sponsor @${guest.username} @mia`);
        expect(await scene.ask(scene.mia, `/guest info @${guest.username}`)).to.contain(
            words('details_refused', {}, 'de'),
        );
        expect(await scene.ask(scene.max, `/guest info @${guest.username}`)).not.to.contain(words('details_refused'));
    });
});
