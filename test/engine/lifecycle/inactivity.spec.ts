import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { formatDay } from '../../../src/text';
import type { Person } from '../../workspace/People';
import { ConnectedScene, words } from '../ConnectedScene';

const DAY = 86_400_000;

for (const isConnected of [true, false]) {
    describe(`inactivity, on the engine, ${isConnected ? 'by the server’s list' : 'by looking each guest up'}`, () => {
        const scene = ConnectedScene.shared({ shortWaits: 0.1 });

        beforeEach(async () => {
            await scene.ask(scene.ada, '/guest help');
        });

        const now = (): Date => scene.workspace.server.now();

        /** The clock moves, and no job runs. */
        const moveClock = (days: number): void => {
            scene.workspace.server.clock.advance?.(days * DAY);
            scene.workspace.engine.advanceClock(days * DAY);
        };

        /** The server sleeps for so many days, and what is due then runs once. */
        const sleep = async (days: number): Promise<void> => {
            await scene.workspace.engine.advance(days * DAY, 'once');
            await scene.workspace.settled();
        };

        /** Guests of Mia's, who have logged in just now. */
        const addGuests = async (count: number): Promise<Person[]> => {
            const guests: Person[] = [];
            for (let index = 0; index < count; index += 1) {
                const email = scene.address();
                await scene.ask(scene.ada, `/guest add ${email} --sponsor @${scene.mia.username}`);
                guests.push(scene.holder(email));
                await scene.as(guests[index]).login();
            }
            await (isConnected || scene.set({ connection_token: '' }));
            return guests;
        };

        const about = (person: Person, guest: Person): string[] =>
            scene
                .letters(person)
                .filter((text) => person === guest || new RegExp(`@${guest.username}\\b`).test(text))
                .filter((text) => /logged in|angemeldet/.test(text));

        const log = (guest: Person): string[] =>
            scene.workspace.engine.persistence.records
                .filter(({ associations }) => associations?.some(({ id }) => id === 'audit'))
                .map(({ data }) => data as { action: string; guestId?: string })
                .filter(({ guestId, action }) => guestId === guest.id && action.startsWith('inactive'))
                .map(({ action }) => action);

        it('is warned of seven days ahead, and ends access then', async () => {
            const [guest] = await addGuests(1);
            await scene.set({ inactivity_days: 30 });
            await sleep(22.9);
            expect(about(guest, guest)).to.deep.equal([]);
            await sleep(0.2);
            const date = formatDay(new Date(now().getTime() + 7 * DAY), 'en');
            expect(about(guest, guest)).to.deep.equal([words('outcome_idle_for_guest', { date })]);
            expect(about(scene.mia, guest)).to.have.lengthOf(1);
            expect(about(scene.ada, guest)).to.deep.equal([]);
            await sleep(6.9);
            expect(guest.user.active).to.equal(true);
            await sleep(0.2);
            expect(guest.user.active).to.equal(false);
            await sleep(1);
            expect(about(guest, guest)).to.have.lengthOf(1);
            const end = words('outcome_idle_ended_for_sponsor', { users: `@${guest.username}` }, 'de', 1);
            expect(about(scene.mia, guest).slice(1)).to.deep.equal([end]);
            expect(log(guest)).to.deep.equal(['inactive_warned', 'inactive_deactivated']);
        });

        it('is over for whoever logs in after the warning', async () => {
            const [guest] = await addGuests(1);
            await scene.set({ inactivity_days: 30 });
            await sleep(24);
            expect(about(guest, guest)).to.have.lengthOf(1);
            await scene.as(guest).login();
            await sleep(8);
            expect(guest.user.active).to.equal(true);
            await sleep(16);
            expect(about(guest, guest)).to.have.lengthOf(2);
            expect(guest.user.active).to.equal(true);
            await sleep(7.1);
            expect(guest.user.active).to.equal(false);
        });

        it('only lists to the managers, once, whom the setting hits when it is switched on, and warns them then', async () => {
            const [guest] = await addGuests(1);
            const other = scene.newGuest();
            await sleep(100);
            await scene.set({ inactivity_days: 30 });
            await sleep(0.1);
            const lists = (): string[] =>
                scene.letters(scene.ada).filter((text) => text.includes('Days without login'));
            const listed = lists();
            expect(listed.filter((text) => text.includes(`@${guest.username}`))).to.have.lengthOf(1);
            expect([about(guest, guest), about(scene.mia, guest), log(guest)]).to.deep.equal([[], [], []]);
            await sleep(0.1);
            expect([about(guest, guest).length, about(scene.mia, guest).length]).to.deep.equal([1, 1]);
            expect(log(guest)).to.deep.equal(['inactive_warned']);
            expect([guest.user.active, other.user.active]).to.deep.equal([true, true]);
            await sleep(6.8);
            expect(lists()).to.deep.equal(listed);
            expect(guest.user.active).to.equal(true);
            await sleep(0.3);
            expect(guest.user.active).to.equal(false);
            expect(scene.mia.user.active).to.equal(true);
        });

        it('begins anew after the setting was off, and for whoever was activated again', async () => {
            const [guest] = await addGuests(1);
            await scene.set({ inactivity_days: 30 });
            await sleep(24);
            await scene.set({ inactivity_days: 0 });
            await sleep(20);
            expect(guest.user.active).to.equal(true);
            await scene.set({ inactivity_days: 30 });
            await sleep(0.1);
            await sleep(0.1);
            await sleep(6.8);
            expect(guest.user.active).to.equal(true);
            await sleep(0.3);
            expect(guest.user.active).to.equal(false);
            await scene.as(scene.ada).setActive(guest, true);
            await sleep(0.1);
            await sleep(1.1);
            expect(guest.user.active).to.equal(true);
            await sleep(6);
            await sleep(1.1);
            expect(guest.user.active).to.equal(false);
        });

        it('warns and ends once, when two servers come to it at once', async () => {
            const guests = await addGuests(2);
            const { engine } = scene.workspace;
            await scene.set({ inactivity_days: 30 });
            await sleep(1);
            for (const days of [23, 7.1]) {
                moveClock(days);
                await Promise.all([engine.runJob('hourly'), engine.runJob('hourly')]);
                await scene.workspace.settled();
            }
            for (const guest of guests) {
                expect(guest.user.active).to.equal(false);
                expect(about(guest, guest)).to.have.lengthOf(1);
                expect(about(scene.mia, guest)).to.have.lengthOf(2);
                expect(log(guest)).to.deep.equal(['inactive_warned', 'inactive_deactivated']);
            }
        });

        it('loses nothing and says nothing twice where the process is killed in the round', async () => {
            const guests = await addGuests(2);
            const { engine } = scene.workspace;
            await scene.set({ inactivity_days: 30 });
            await sleep(1);
            for (const days of [23, 7.2]) {
                moveClock(days);
                void engine.runJob('hourly');
                await new Promise((resolve) => setTimeout(resolve, 600));
                await engine.killProcess();
                await engine.awaitRestart();
                await sleep(0.05);
                await sleep(0.05);
            }
            await sleep(0.1);
            for (const guest of guests) {
                expect(guest.user.active).to.equal(false);
                expect(about(guest, guest)).to.have.lengthOf(1);
                expect(about(scene.mia, guest)).to.have.lengthOf(2);
            }
        });
    });
}
