import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { ServerMessage } from '../../workspace/model';
import type { Person } from '../../workspace/People';
import { formatDay } from '../../../src/text';
import { buttonFor, ConnectedScene, visible, words } from '../ConnectedScene';

const DAY = 86_400_000;

describe('reviews, on the engine', () => {
    const scene = ConnectedScene.shared({ shortWaits: 0.1 });

    beforeEach(async () => {
        // Who has used the app gets the managers' notices.
        await scene.ask(scene.ada, '/guest help');
        await scene.ask(scene.abe, '/guest help');
    });

    const now = (): Date => scene.workspace.server.now();

    /** Guests of somebody's; where nobody is named, of Ada's, who adds them. */
    const addGuests = async (count: number, sponsor?: Person): Promise<Person[]> => {
        const guests: Person[] = [];
        for (let index = 0; index < count; index += 1) {
            const email = scene.address();
            await scene.ask(scene.ada, `/guest add ${email}${sponsor ? ` --sponsor @${sponsor.username}` : ''}`);
            guests.push(scene.holder(email));
        }
        return guests;
    };

    /** The clock moves, and no job runs. */
    const moveClock = (days: number): void => {
        const { clock } = scene.workspace.server;
        clock.advance?.(days * DAY);
        scene.workspace.engine.advanceClock(days * DAY);
    };

    /** The server sleeps for so many days, and what is due then runs once. */
    const sleep = async (days: number): Promise<void> => {
        await scene.workspace.engine.advance(days * DAY, 'once');
        await scene.workspace.settled();
    };

    const messagesTo = (person: Person): ServerMessage[] => {
        const { state } = scene.workspace.server;
        const room = state.directRoomOf([scene.workspace.appUser.id, person.id]);
        return room === undefined ? [] : state.messagesOf(room._id);
    };

    /** Cards that somebody was sent and that ask about this guest, the oldest first. */
    const cards = (person: Person, guest: Person): ServerMessage[] =>
        messagesTo(person).filter(({ blocks }) => JSON.stringify(blocks ?? []).includes(`${guest.id}~`));

    const lettersAbout = (person: Person, guest: Person): string[] =>
        scene.letters(person).filter((text) => text.includes(`@${guest.username}`));

    const press = async (
        person: Person,
        guest: Person,
        answer: 'keep' | 'remove',
        card = cards(person, guest).slice(-1)[0],
    ): Promise<string> => {
        const value = new RegExp(`${guest.id}~\\d+`).exec(JSON.stringify(card.blocks))?.[0];
        const { notices } = scene.workspace.server;
        const before = notices.length;
        const actionId = buttonFor(card, `guest-${answer}`, value);
        await scene.as(person).pressBlock({ message: card, actionId, value });
        return visible(
            notices
                .slice(before)
                .filter(({ to }) => to === person.id)
                .map(({ msg }) => msg)
                .join(),
        );
    };

    const log = (guest: Person): string[] =>
        scene.workspace.engine.persistence.records
            .filter(({ associations }) => associations?.some(({ id }) => id === 'audit'))
            .map(({ data }) => data as { action: string; guestId?: string; at: string; actor?: string })
            .filter(({ guestId, action }) => guestId === guest.id && action.startsWith('review'))
            .sort((a, b) => a.at.localeCompare(b.at))
            .map(({ action, actor }) => (actor === undefined ? action : `${action} ${actor}`));

    it('ask the sponsor so often, and no more once the answer is to keep', async () => {
        const [guest] = await addGuests(1, scene.mia);
        await scene.set({ review_interval_days: 30 });
        await sleep(29);
        expect(cards(scene.mia, guest)).to.deep.equal([]);
        await sleep(1.1);
        expect(cards(scene.mia, guest)).to.have.lengthOf(1);
        expect(lettersAbout(scene.mia, guest)).to.deep.equal([
            words('outcome_review_for_sponsor', { users: `@${guest.username}` }, 'de', 1),
        ]);
        const answer = await press(scene.mia, guest, 'keep');
        const kept = words('outcome_review_kept', { user: `@${guest.username}` }, 'de');
        expect(answer).to.equal(kept);
        // Nobody presses the buttons again: what came of them stands in their place.
        expect(cards(scene.mia, guest)).to.deep.equal([]);
        expect(visible(messagesTo(scene.mia).at(-1)?.blocks)).to.include(kept);
        await sleep(20);
        expect(cards(scene.mia, guest)).to.deep.equal([]);
        expect(lettersAbout(scene.ada, guest)).to.deep.equal([]);
        await sleep(11);
        expect(cards(scene.mia, guest)).to.have.lengthOf(1);
        expect(guest.user.active).to.equal(true);
        expect(log(guest)).to.deep.equal(['review_started', 'review_kept mia', 'review_started']);
    });

    it('end access where the answer is to remove, and say to whoever comes later who answered', async () => {
        const [guest] = await addGuests(1, scene.mia);
        await scene.ask(scene.ada, '/guest review start');
        const [card] = cards(scene.mia, guest);
        const user = `@${guest.username}`;
        expect(await press(scene.mia, guest, 'remove')).to.equal(words('outcome_review_removed', { user }, 'de'));
        expect(guest.user.active).to.equal(false);
        const params = { user, by: '@mia', date: formatDay(now(), 'en') };
        expect(await press(scene.ada, guest, 'keep', card)).to.equal(words('outcome_review_was_removed', params));
        expect(guest.user.active).to.equal(false);
        expect(log(guest)).to.deep.equal(['review_started ada', 'review_removed mia']);
        await scene.ask(scene.ada, `/guest activate ${user}`);
        await sleep(1);
        expect(guest.user.active).to.equal(true);
    });

    it('listen to nobody but the managers and the sponsor, whatever a client sends', async () => {
        const [guest] = await addGuests(1, scene.mia);
        await scene.ask(scene.ada, '/guest review start');
        const [card] = cards(scene.mia, guest);
        for (const person of [scene.max, scene.mod, scene.gina, guest]) {
            for (const answer of ['keep', 'remove'] as const) {
                expect(await press(person, guest, answer, card)).to.equal(
                    words('outcome_not_allowed', {}, person === scene.gus ? 'de' : 'en'),
                );
            }
        }
        expect(guest.user.active).to.equal(true);
        expect(log(guest)).to.deep.equal(['review_started ada']);
        await scene.ask(scene.ada, `/guest sponsor @${guest.username} @max`);
        expect(await press(scene.mia, guest, 'remove', card)).to.equal(words('outcome_not_allowed', {}, 'de'));
        await sleep(0.1);
        expect(cards(scene.max, guest)).to.have.lengthOf(1);
    });

    it('go to the managers at once where there is no active sponsor', async () => {
        const [guest] = await addGuests(1);
        const [other] = await addGuests(1, scene.mod);
        await scene.set({ review_interval_days: 10 });
        await scene.ask(scene.ada, `/guest sponsor @${guest.username} @max`);
        await scene.as(scene.ada).setActive(scene.max, false);
        await scene.as(scene.ada).setActive(scene.mod, false, true);
        await sleep(10.1);
        for (const one of [guest, other]) {
            expect(cards(scene.abe, one)).to.have.lengthOf(1);
            expect(cards(scene.ada, one)).to.have.lengthOf(1);
        }
        await scene.as(scene.ada).setActive(scene.max, true);
        await scene.as(scene.ada).setActive(scene.mod, true);
        await press(scene.abe, guest, 'keep');
        await press(scene.abe, other, 'remove');
        expect([guest.user.active, other.user.active]).to.deep.equal([true, false]);
    });

    it('go to the managers after 14 days, and remind them after another 14', async () => {
        const [guest] = await addGuests(1, scene.mia);
        const users = `@${guest.username}`;
        await scene.ask(scene.ada, '/guest review start');
        await sleep(13.9);
        expect(lettersAbout(scene.abe, guest)).to.deep.equal([]);
        await sleep(0.2);
        const asked = cards(scene.abe, guest);
        expect(asked).to.have.lengthOf(1);
        await sleep(13.8);
        expect(cards(scene.abe, guest)).to.have.lengthOf(1);
        await sleep(0.3);
        const [, reminder, ...more] = cards(scene.abe, guest);
        expect(more).to.deep.equal([]);
        expect(visible(reminder.msg)).to.include(users).and.to.include('Reminder');
        await sleep(30);
        expect(cards(scene.abe, guest)).to.have.lengthOf(2);
        expect(cards(scene.mia, guest)).to.have.lengthOf(1);
        expect(guest.user.active).to.equal(true);
        await press(scene.abe, guest, 'keep');
        expect(log(guest)).to.deep.equal(['review_started ada', 'review_escalated', 'review_kept abe']);
    });

    it('end access after both have been silent, where the settings say so, and tell both', async () => {
        const [guest] = await addGuests(1, scene.mia);
        await scene.set({ review_silence: 'deactivate' });
        await scene.ask(scene.ada, '/guest review start');
        await sleep(14.1);
        await sleep(13.8);
        expect(guest.user.active).to.equal(true);
        await sleep(0.3);
        expect(guest.user.active).to.equal(false);
        const isEnd = (text: string): boolean =>
            /so the account|ihre Konten|daher ist das Konto|so their acc/.test(text);
        await sleep(1);
        expect(lettersAbout(scene.mia, guest).filter(isEnd)).to.have.lengthOf(1);
        expect(lettersAbout(scene.abe, guest).filter(isEnd)).to.have.lengthOf(1);
        expect(log(guest)).to.deep.equal(['review_started ada', 'review_escalated', 'review_deactivated']);
        expect(await press(scene.abe, guest, 'keep')).to.include('Nobody answered');
    });

    it('take one step at a time where rounds were missed', async () => {
        const [guest] = await addGuests(1, scene.mia);
        await scene.set({ review_interval_days: 20, review_silence: 'deactivate' });
        await sleep(200);
        expect(cards(scene.mia, guest)).to.have.lengthOf(1);
        expect(lettersAbout(scene.abe, guest)).to.deep.equal([]);
        await sleep(200);
        expect(cards(scene.abe, guest)).to.have.lengthOf(1);
        expect(guest.user.active).to.equal(true);
    });

    it('put the guests of one sponsor into one message, 20 at most', async () => {
        const sponsor = scene.newMember();
        const guests = await addGuests(22, sponsor);
        await scene.ask(scene.ada, '/guest review start');
        const sent = messagesTo(sponsor).filter(({ blocks }) => JSON.stringify(blocks ?? []).includes('guest-keep'));
        expect(sent).to.have.lengthOf(2);
        guests.forEach((guest) => expect(cards(sponsor, guest)).to.have.lengthOf(1));
        await press(sponsor, guests[20], 'remove');
        await press(sponsor, guests[3], 'keep');
        expect(guests.filter(({ user }) => !user.active)).to.deep.equal([guests[20]]);
    }).timeout(120_000);

    it('are started and shown by command, and shown with the guest', async () => {
        const [guest] = await addGuests(1, scene.mia);
        const at = `@${guest.username}`;
        await scene.set({ review_interval_days: 40 });
        const next = formatDay(new Date(now().getTime() + 40 * DAY), 'en');
        expect(await scene.ask(scene.ada, `/guest info ${at}`)).to.include(words('guest_review_next', { date: next }));
        await scene.ask(scene.ada, '/guest review start');
        const shown = await scene.ask(scene.ada, '/guest review');
        const date = formatDay(now(), 'en');
        expect(shown).to.include(words('reviews_at_sponsor', { user: at, sponsor: '@mia', date }));
        expect(await scene.ask(scene.ada, `/guest info ${at}`)).to.include(words('guest_review_open', { date }));
        expect(await scene.ask(scene.ada, '/guest review start')).to.equal(words('outcome_review_round_nobody'));
        expect(await scene.ask(scene.ada, '/guest review soon')).to.include(words('expected_review_act'));
        expect(await scene.ask(scene.max, '/guest review')).not.to.include(at);
        await press(scene.mia, guest, 'keep');
    });

    it('are asked and answered once, when two servers come to it at once', async () => {
        const guests = await addGuests(3, scene.mia);
        const { engine } = scene.workspace;
        await scene.set({ review_interval_days: 5 });
        await sleep(1);
        for (const days of [5, 14.1]) {
            moveClock(days);
            await Promise.all([engine.runJob('hourly'), engine.runJob('hourly')]);
            await scene.workspace.settled();
        }
        for (const guest of guests) {
            expect(cards(scene.mia, guest)).to.have.lengthOf(1);
            expect(cards(scene.abe, guest)).to.have.lengthOf(1);
            expect(log(guest)).to.deep.equal(['review_started', 'review_escalated']);
        }
        const [guest] = guests;
        const [card] = cards(scene.mia, guest);
        await Promise.all([press(scene.mia, guest, 'keep', card), press(scene.abe, guest, 'remove')]);
        const decided = log(guest).slice(2);
        expect(decided).to.have.lengthOf(1);
        expect(guest.user.active).to.equal(decided[0] === 'review_kept mia');
    });

    for (const milliseconds of [50, 350, 700]) {
        it(`lose nothing and say nothing twice where the process is killed ${milliseconds} ms into the round`, async () => {
            const sponsor = scene.newMember();
            const guests = await addGuests(3, sponsor);
            await scene.set({ review_interval_days: 5, review_silence: 'deactivate' });
            const { engine } = scene.workspace;
            for (const days of [5.1, 14.1, 14.1]) {
                moveClock(days);
                void engine.runJob('hourly');
                await new Promise((resolve) => setTimeout(resolve, milliseconds));
                await engine.killProcess();
                await engine.awaitRestart();
                await sleep(0.05);
                await sleep(0.05);
            }
            for (const guest of guests) {
                expect(cards(sponsor, guest), 'to the sponsor').to.have.lengthOf(1);
                expect(cards(scene.abe, guest), 'to a manager').to.have.lengthOf(1);
                expect(guest.user.active).to.equal(false);
                expect(lettersAbout(sponsor, guest)).to.have.lengthOf(2);
                expect(lettersAbout(scene.abe, guest)).to.have.lengthOf(2);
                expect(new Set(log(guest))).to.deep.equal(
                    new Set(['review_started', 'review_escalated', 'review_deactivated']),
                );
            }
        });
    }
});
