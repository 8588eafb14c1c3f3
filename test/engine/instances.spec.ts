import { expect } from 'chai';
import { describe, it } from 'mocha';

import { ConnectedScene, visible, words } from './ConnectedScene';
import { expectPassed, expectRefused } from './support';

/** What one instance of the server alone cannot show. Acts go to the two in turn. */
describe('two instances of the server over one database', () => {
    const scene = ConnectedScene.shared({ instances: 2 });

    /** So that each of the two has been asked at least once. */
    const onEach = async (act: () => Promise<void>) => {
        for (let turn = 0; turn < 4; turn += 1) {
            await act();
        }
    };

    const roundEverywhere = async () => {
        await Promise.all(scene.workspace.engine.each.map((instance) => instance.runJob('hourly')));
        await scene.workspace.settled();
    };

    it('know of each other’s first message, even when the history that showed it is gone', async () => {
        const guest = scene.newGuest('de');
        const room = scene.direct(guest, scene.max);
        await onEach(async () => expectRefused(await scene.as(guest).send(room, 'hi'), 'denied_first_message'));
        expectPassed(await scene.as(scene.max).send(room, 'hello'));
        await scene.until(() => scene.hasRecordOf(room)); // nobody waits for it
        const { state } = scene.workspace.server;
        state.messagesOf(room.id).forEach(({ _id }) => state.messages.delete(_id));
        await onEach(async () => void expectPassed(await scene.as(guest).send(room, 'hi')));
    });

    it('go by the same settings at once, whichever of them was told', async () => {
        scene.workspace.server.permissions.grant('mention-here', 'guest');
        for (const isOn of [false, true, false]) {
            await scene.set({ block_mention_here: isOn });
            await onEach(async () => {
                const outcome = await scene.as(scene.gus).send(scene.lobby, '@here');
                expect(outcome.ok).to.equal(!isOn);
                expectPassed(await scene.as(scene.max).send(scene.lobby, '@here'));
            });
        }
    });

    it('let one of two guests in who are added at the same moment on the last place', async () => {
        const usage = await scene.ask(scene.ada, '/guest usage');
        await scene.set({ max_active_guests: Number(/(\d+) active/.exec(usage)?.[1]) + 1 });
        await roundEverywhere();
        const [one, other] = [scene.address(), scene.address()];
        const rooms = [scene.room('p', scene.ada), scene.room('p', scene.abe)];
        const limit = Number(/(\d+) active/.exec(usage)?.[1]) + 1;
        const answers = await Promise.all([
            scene.as(scene.ada).run(`/guest add ${one}`, rooms[0]),
            scene.as(scene.abe).run(`/guest add ${other}`, rooms[1]),
        ]);
        const isIn = (email: string): boolean => scene.isTaken(email) && scene.holder(email).user.active;
        const active = [one, other].filter(isIn);
        expect(active).to.have.lengthOf(1);
        const [loser, answer] = isIn(one) ? [other, answers[1]] : [one, answers[0]];
        const told = scene.isTaken(loser)
            ? words('outcome_add_raced', { email: loser, user: `@${scene.holder(loser).username}` })
            : words('outcome_cap_reached', { taken: limit, limit });
        expect(visible(answer.shown.join())).to.include(told);
        expect(scene.mailsTo(loser, /added/)).to.have.lengthOf(scene.isTaken(loser) ? 1 : 0);
    });

    it('keep what two managers change of one guest at the same moment', async () => {
        const guest = scene.newGuest();
        await scene.ask(scene.ada, `/guest limit @${guest.username} 7`);
        const rooms = [scene.room('p', scene.ada), scene.room('p', scene.abe)];
        for (let turn = 0; turn < 5; turn += 1) {
            const [sponsor, days] = [turn % 2 === 0 ? scene.mia : scene.max, 10 + turn];
            await Promise.all([
                scene.as(scene.ada).run(`/guest sponsor @${guest.username} @${sponsor.username}`, rooms[0]),
                scene.as(scene.abe).run(`/guest extend @${guest.username} ${days}d`, rooms[1]),
            ]);
            const dayOf = (row: { expiresAt?: string }) =>
                Math.floor((Date.parse(row.expiresAt ?? '') - scene.workspace.server.now().getTime()) / 86_400_000);
            await scene.until(() => {
                const row = recordOf(guest.id);
                return row.sponsorId === sponsor.id && dayOf(row) === days;
            });
            expect(recordOf(guest.id)).to.include({ roomLimit: 7 });
        }
    });

    it('remind and end once, though both of them have their round at the same moment', async () => {
        const guest = scene.newGuest();
        await scene.ask(scene.ada, `/guest sponsor @${guest.username} @max`);
        await scene.ask(scene.ada, `/guest extend @${guest.username} 15d`);
        const before = scene.letters(scene.max).length;
        scene.workspace.server.clock.advance?.(2 * 86_400_000);
        await roundEverywhere();
        await roundEverywhere();
        expect(scene.letters(scene.max)).to.have.lengthOf(before + 1);
        await scene.workspace.engine.advance(15 * 86_400_000, 'once');
        await roundEverywhere();
        expect(guest.user.active).to.equal(false);
        const ends = scene
            .letters(scene.max)
            .filter((text) => text === words('outcome_ended_for_sponsor', { user: `@${guest.username}` }));
        expect(ends, scene.letters(scene.max).join(' | ')).to.have.lengthOf(1);
    });

    function recordOf(userId: string): { sponsorId?: string; expiresAt?: string; roomLimit?: number } {
        const rows = scene.workspace.engine.persistence.records
            .filter(({ associations }) => associations?.[0]?.id === userId && associations[1]?.id === 'guest')
            .map(({ data }) => data as { sponsorId?: string; expiresAt?: string; roomLimit?: number });
        expect(rows).to.have.lengthOf(1);
        return rows[0];
    }
});
