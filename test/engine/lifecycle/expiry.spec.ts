import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { Person } from '../../workspace/People';
import { formatDay } from '../../../src/text';
import { ConnectedScene, errorsOf, words } from '../ConnectedScene';

describe('the end of access, on the engine', () => {
    const scene = ConnectedScene.shared();

    /** A guest of Mia's whose access ends so many days from now, and the day as Mia writes it. */
    const addGuest = async (days: number, sponsor: Person = scene.mia): Promise<[Person, string]> => {
        const email = scene.address();
        await scene.ask(scene.ada, `/guest add ${email} --expires ${days}d --sponsor @${sponsor.username}`);
        const end = new Date(scene.workspace.server.now().getTime() + days * 86_400_000);
        return [scene.holder(email), formatDay(end, 'de')];
    };

    /** What a person was written about a guest, without the words for the day. */
    const about = (person: Person, guest: Person): string[] =>
        scene.letters(person).filter((text) => text.includes(`@${guest.username} `) || person === guest);

    /** The server sleeps for so many days, and what is due then runs once. */
    const sleep = async (days: number): Promise<void> => {
        await scene.workspace.engine.advance(days * 86_400_000, 'once');
        await scene.workspace.settled();
    };

    it('is told ahead on each day to guest and sponsor, and comes on its day', async () => {
        const [guest, date] = await addGuest(16);
        const user = `@${guest.username}`;
        const reminder = words('outcome_ends_for_sponsor', { user, date }, 'de');
        await sleep(1);
        expect(about(scene.mia, guest)).to.deep.equal([]);
        for (const [days, reminders] of [
            [2, 1],
            [1, 1],
            [8, 2],
            [4, 3],
        ] as const) {
            await sleep(days);
            expect(about(scene.mia, guest)).to.deep.equal(Array.from({ length: reminders }, () => reminder));
            expect(about(guest, guest)).to.have.lengthOf(reminders);
            expect(guest.user.active).to.equal(true);
        }
        await sleep(2);
        expect(guest.user.active).to.equal(false);
        const end = words('outcome_ended_for_sponsor', { user }, 'de');
        expect(about(scene.mia, guest)).to.deep.equal([reminder, reminder, reminder, end]);
        await sleep(1);
        expect(about(scene.mia, guest)).to.have.lengthOf(4);
    });

    it('is told only once where rounds were missed, and by the latest reminder', async () => {
        const [guest] = await addGuest(16);
        await sleep(15);
        expect(about(scene.mia, guest)).to.have.lengthOf(1);
        await scene.workspace.advance({ hours: 3 });
        expect(about(scene.mia, guest)).to.have.lengthOf(1);
        expect(guest.user.active).to.equal(true);
    });

    it('is put off by the sponsor, by the button of the reminder, and by nobody else', async () => {
        const [guest] = await addGuest(6);
        await sleep(2);
        const room = scene.workspace.server.state.directRoomOf([scene.workspace.appUser.id, scene.mia.id]);
        const message = scene.workspace.server.state
            .messagesOf(room?._id ?? '')
            .find(({ blocks }) => JSON.stringify(blocks ?? []).includes(guest.id));
        if (!message) {
            throw new Error('Mia has no letter with a button');
        }
        const press = (person: Person) =>
            scene.as(person).pressBlock({ message, actionId: 'guest-extend', value: guest.id });

        await press(scene.max);
        expect(scene.as(scene.max).lastView).to.equal(undefined);
        await press(scene.mia);
        const form = scene.as(scene.mia).lastView;
        if (!form) {
            throw new Error('Mia sees no form');
        }
        const wrong = await scene.as(scene.mia).submitView(form, { 'guest-form-expires': 'soon' });
        expect(Object.keys(errorsOf(wrong))).to.deep.equal(['guest-form-expires']);
        await scene.as(scene.mia).submitView(form, { 'guest-form-expires': '60d' });
        await sleep(10);
        expect(guest.user.active).to.equal(true);
        const answer = await scene.ask(scene.max, `/guest extend @${guest.username} 90d`);
        expect(answer).to.include(words('outcome_not_allowed', {}, 'en'));
        expect(await scene.ask(scene.mia, `/guest extend @${guest.username} 90d`)).to.include(guest.username);
    });

    it('is bounded by the longest access, which every guest gets', async () => {
        const [guest] = await addGuest(300);
        const unending = scene.newGuest();
        await scene.set({ max_expiry_days: 40, expiry_reminder_days: '' });
        const refused = await scene.ask(scene.ada, `/guest extend @${guest.username} 41d`);
        expect(refused).to.include(words('expected_allowed_time', {}, 'en', 40));
        expect(await scene.ask(scene.ada, `/guest extend @${guest.username} never`)).to.include(
            words('expected_allowed_time', {}, 'en', 40),
        );
        await scene.workspace.advance({ hours: 2 });
        await sleep(42);
        expect(unending.user.active).to.equal(false);
        expect(scene.mia.user.active).to.equal(true);
    });

    it('comes at the end of the day that was said, where the guest is, summer time or not', async () => {
        const { server, engine } = scene.workspace;
        const now = server.now();
        // In the half of the year in which the clocks of the named places have changed.
        const day = new Date(now.getTime() + 200 * 86_400_000).toISOString().slice(0, 10);
        const marker = new Date(`${day}T23:59:59.999Z`);
        const written = formatDay(marker, 'de');
        const [east, west] = [scene.address(), scene.address()];
        for (const [email, before] of [
            [east, 1],
            [west, -8],
        ] as const) {
            await scene.ask(scene.ada, `/guest add ${email} --expires ${day} --sponsor @mia`);
            scene.holder(email).user.utcOffset = before;
        }
        await scene.set({ expiry_reminder_days: '3' });
        const sleepUntil = (at: number) => engine.advance(at - server.now().getTime(), 'once');
        await sleepUntil(marker.getTime() - 2 * 86_400_000);
        await scene.workspace.settled();
        for (const email of [east, west]) {
            expect(about(scene.mia, scene.holder(email)).join()).to.include(written);
            // Their clocks have been put forward since.
            scene.holder(email).user.utcOffset = email === east ? 2 : -7;
        }
        const isActive = (email: string) => scene.holder(email).user.active;
        await sleepUntil(marker.getTime() - 2.1 * 3_600_000);
        expect([isActive(east), isActive(west)]).to.deep.equal([true, true]);
        await scene.workspace.advance({ hours: 2 });
        expect([isActive(east), isActive(west)]).to.deep.equal([false, true]);
        await sleepUntil(marker.getTime() + 5.9 * 3_600_000);
        expect(isActive(west)).to.equal(true);
        await scene.workspace.advance({ hours: 2 });
        expect(isActive(west)).to.equal(false);
    });

    it('says of an activation past it what to do first', async () => {
        const [guest] = await addGuest(1);
        await sleep(3);
        expect(guest.user.active).to.equal(false);
        const at = `@${guest.username}`;
        expect(await scene.ask(scene.ada, `/guest activate ${at}`)).to.include(words('failure_access_ended'));
        await scene.ask(scene.ada, `/guest extend ${at} 30d`);
        await scene.ask(scene.ada, `/guest activate ${at}`);
        await sleep(2);
        expect(guest.user.active).to.equal(true);
    });

    it('is caught up after the app’s process was killed', async () => {
        const [guest] = await addGuest(15);
        await sleep(1);
        await scene.workspace.engine.killProcess();
        await scene.workspace.engine.awaitRestart();
        await sleep(2);
        await sleep(1);
        expect(about(scene.mia, guest)).to.have.lengthOf(1);
    });
});
