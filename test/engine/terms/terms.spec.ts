import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { formatDay, t } from '../../../src/text';
import type { Language } from '../../../src/text';
import type { ServerMessage } from '../../workspace/model';
import type { Person, RoomHandle } from '../../workspace/People';
import { visible } from '../ConnectedScene';
import { expectPassed, expectRefused, PATIENCE, Scene, timed } from '../support';

const TERMS = 'Be kind, @all of you.\n\nWhat you read here stays here: see https://example.org/terms *now*.';

const FILE = { name: 'a.txt', type: 'text/plain', content: 'a' };

const SECRET = { content: { algorithm: 'a', ciphertext: 'c' } };

/** The terms in a message with their button, as running text. */
function readingOf(blocks: unknown): string {
    const all = (blocks ?? []) as Array<{ blockId?: string; text?: { text: string } }>;
    const lines = all.filter(({ blockId }) => blockId?.startsWith('guest-offer-reading-'));
    return lines.map(({ text }) => text?.text).join(' ');
}

describe('the terms for guests, on the engine', () => {
    const scene = Scene.shared();

    let guest: Person;
    let other: Person;
    let member: Person;
    let room: RoomHandle;

    beforeEach(async () => {
        guest = scene.newGuest('de');
        other = scene.newGuest();
        member = scene.newMember();
        room = scene.room('c', member, guest, other);
        await scene.set({ terms_text: TERMS });
    });

    const say = (person: Person, where = room, text = 'hi') => scene.as(person).send(where, text);

    /** What the app has written to somebody that has a button. */
    const cards = (person: Person): ServerMessage[] => {
        const { state } = scene.workspace.server;
        const direct = state.directRoomOf([scene.workspace.appUser.id, person.id]);
        return state.messagesOf(direct?._id ?? '').filter(({ blocks }) => readingOf(blocks) !== '');
    };

    const awaitCard = async (person: Person, count = 1): Promise<ServerMessage> => {
        await scene.until(() => cards(person).length >= count);
        return cards(person)[count - 1];
    };

    const press = (person: Person, message: ServerMessage, value?: string) =>
        scene.as(person).pressBlock({ message, actionId: 'guest-accept-terms', ...(value !== undefined && { value }) });

    const accept = async (person: Person): Promise<ServerMessage> => {
        await say(person);
        const card = await awaitCard(person);
        await press(person, card);
        return card;
    };

    const restart = async (): Promise<void> => {
        await scene.workspace.engine.killProcess();
        await scene.workspace.engine.awaitRestart();
    };

    it('hold a guest’s message back, and no member’s', async () => {
        expectRefused(await say(guest), 'denied_terms');
        expect(room.texts).to.deep.equal([]);
        for (const person of [member, scene.ada, scene.bot]) {
            expectPassed(await say(person, scene.lobby));
        }
        expect([...cards(member), ...cards(scene.ada)]).to.deep.equal([]);
    });

    for (const [language, username] of [
        ['de', 'gus'],
        ['en', 'gina'],
    ] as ReadonlyArray<readonly [Language, 'gus' | 'gina']>) {
        it(`are written to the guest with their button once, in ${language}, and mention nobody`, async () => {
            const person = scene[username];
            for (let time = 0; time < 3; time += 1) {
                expectRefused(await say(person, scene.lobby), 'denied_terms', language);
                await awaitCard(person);
            }
            await scene.workspace.settled();
            const [card, ...others] = cards(person);
            expect(others).to.deep.equal([]);
            expect(card.msg).to.equal(t('outcome_terms_asked', language));
            expect(card.mentions).to.deep.equal([]);
            const shown = JSON.stringify(card.blocks);
            for (const line of [...TERMS.split('\n\n'), t('offer_accept_terms', language)]) {
                expect(shown).to.include(JSON.stringify({ type: 'plain_text', text: line }).slice(1, -1));
            }
        });
    }

    it('let the guest write once they have accepted by the button, on record and told so', async () => {
        const card = await accept(guest);
        const told = scene.workspace.server.notices.filter(({ to }) => to === guest.id).at(-1);
        expect(told).to.include({ msg: t('outcome_terms_accepted', 'de'), rid: card.rid });
        // On each of several instances.
        for (let time = 0; time < 3; time += 1) {
            expectPassed(await say(guest));
        }
        const records = scene.workspace.engine.persistence.records.map(({ data }) => data as Record<string, unknown>);
        expect(records.filter(({ userId, acceptedAt }) => userId === guest.id && acceptedAt)).to.have.lengthOf(1);
        expect(
            records.filter(({ action, guestId }) => action === 'terms_accepted' && guestId === guest.id),
        ).to.have.lengthOf(1);
        expectRefused(await say(other), 'denied_terms', 'en');
    });

    it('stay accepted after a restart, and are looked up then', async () => {
        await accept(guest);
        await restart();
        expectPassed(await say(guest));
    });

    it('hold back edits, encrypted messages, threads, direct messages, files and what is written with them', async () => {
        const before = scene.workspace.addMessage(room, guest, 'written before there were terms');
        const secret = scene.workspace.addMessage(room, guest, '', { t: 'e2e', ...SECRET });
        const direct = scene.direct(guest, member);
        const root = expectPassed(await say(member));
        expectPassed(await say(member, direct));
        const as = scene.as(guest);
        expectRefused(await as.edit(before, 'and now something else'), 'denied_terms');
        const card = await awaitCard(guest);
        expectRefused(await as.edit(secret, { e2e: SECRET }), 'denied_terms');
        expectRefused(await as.send(room, { e2e: SECRET }), 'denied_terms');
        expectRefused(await as.send(room, { text: 'hi', threadId: root._id }), 'denied_terms');
        expectRefused(await as.send(direct, 'hi'), 'denied_terms');
        expectRefused(await as.upload(room, FILE), 'denied_terms');
        expectRefused(await as.upload(room, { ...FILE, text: 'hi' }), 'denied_terms');
        expectRefused(await as.upload(direct, { ...FILE, description: 'hi' }), 'denied_terms');
        expect(scene.workspace.server.state.messages.get(before._id)?.msg).to.equal('written before there were terms');
        expect(scene.workspace.server.state.uploads.size).to.equal(0);

        const own = scene.workspace.addMessage(room, member, 'old');
        expectPassed(await scene.as(member).edit(own, 'new'));
        expectPassed(await scene.as(member).upload(room, FILE));
        await press(guest, card);
        expectPassed(await as.edit(before, 'and now something else'));
        expectPassed(await as.send(direct, 'hi'));
        expectPassed(await as.upload(room, FILE));
    });

    it('let a guest come in, read, and write to the app itself', async () => {
        const open = scene.room('c', member);
        expectPassed(await scene.as(guest).join(open));
        expectRefused(await say(guest, open), 'denied_terms');
        const card = await awaitCard(guest);
        const own = scene.workspace.rooms().find(({ id }) => id === card.rid);
        expectPassed(await say(guest, own, 'What is this?'));
    });

    it('leave what is refused anyway its own reason, told once', async () => {
        expectRefused(await say(guest, room, 'hi @all'), 'denied_mention_all');
        expectRefused(await say(guest, scene.direct(guest, member)), 'denied_first_message');
        await scene.set({ block_file_upload: true });
        expectRefused(await scene.as(guest).upload(room, FILE), 'denied_file_upload');
        expect(cards(guest)).to.deep.equal([]);
    });

    it('are accepted by a guest for themselves alone', async () => {
        expectRefused(await say(guest), 'denied_terms');
        const card = await awaitCard(guest);
        const answerTo = async (person: Person): Promise<string | undefined> => {
            const outcome = await press(person, card);
            expect(outcome.ok).to.equal(true);
            return scene.workspace.server.notices.filter(({ to }) => to === person.id).at(-1)?.msg;
        };
        expect(await answerTo(member)).to.equal(t('outcome_terms_for_guests', 'en'));
        expect(await answerTo(other)).to.equal(t('outcome_terms_accepted', 'en'));
        expectPassed(await say(other));
        expectRefused(await say(guest), 'denied_terms');
    });

    it('ask again for a changed text; the button of the old one shows the new one', async () => {
        const old = await accept(guest);
        await scene.set({ terms_text: 'Be brief as well.' });
        expectRefused(await say(guest), 'denied_terms');
        expect(readingOf((await awaitCard(guest, 2)).blocks)).to.equal('Be brief as well.');
        const { notices } = scene.workspace.server;
        const before = notices.length;
        await press(guest, old);
        const [shown, ...others] = notices.slice(before).filter(({ to }) => to === guest.id);
        expect(others).to.deep.equal([]);
        expect(shown.msg).to.equal(t('outcome_terms_changed', 'de'));
        expect(JSON.stringify(shown.blocks)).to.include('Be brief as well.');
        expectRefused(await say(guest), 'denied_terms');
        // What is shown to one person only is pressed like any other message.
        await press(guest, { _id: 'not stored', rid: old.rid, blocks: shown.blocks } as ServerMessage);
        expectPassed(await say(guest));
        // An old text that holds again was accepted once and for all.
        await scene.set({ terms_text: TERMS });
        expectPassed(await say(guest));
    });

    it('are not accepted by a made-up version', async () => {
        expectRefused(await say(guest), 'denied_terms');
        const card = await awaitCard(guest);
        for (const value of ['', 'none', '__proto__', 'x'.repeat(200)]) {
            await press(guest, card, value);
        }
        expectRefused(await say(guest), 'denied_terms');
    });

    it('are shown with /guest as often as the guest asks, and nothing of them to a member', async () => {
        const { notices } = scene.workspace.server;
        const ask = async (person: Person) => {
            const before = notices.length;
            expect((await scene.as(person).run('/guest', room)).ok).to.equal(true);
            return notices.slice(before).filter(({ to }) => to === person.id);
        };
        for (let time = 0; time < 2; time += 1) {
            const [rights, card, ...others] = await ask(guest);
            expect(others).to.deep.equal([]);
            expect(rights.msg.split('\n').at(-1)).to.equal(t('guest_terms_open', 'de'));
            expect(JSON.stringify(card.blocks)).to.include('Be kind, @all of you.');
        }
        const [, card] = await ask(guest);
        await press(guest, { _id: 'not stored', rid: room.id, blocks: card.blocks } as ServerMessage);
        const date = formatDay(scene.workspace.server.now(), 'de');
        const [rights, ...others] = await ask(guest);
        expect(others).to.deep.equal([]);
        expect(rights.msg.split('\n').at(-1)).to.equal(t('outcome_terms_accepted_on', 'de', { date }));
        expect((await ask(member)).map(({ blocks }) => blocks)).to.deep.equal([undefined]);
    });

    it('are in what managers see of a guest', async () => {
        const info = async () => {
            await scene.as(scene.ada).run(`/guest info @${guest.username}`, scene.lobby);
            return visible(scene.workspace.server.notices.filter(({ to }) => to === scene.ada.id).at(-1)?.msg);
        };
        const label = t('details_terms', 'en');
        expect(await info()).to.include(`${label}: ${t('terms_not_accepted', 'en')}`);
        await accept(guest);
        const date = formatDay(scene.workspace.server.now(), 'en');
        expect(await info()).to.include(`${label}: ${t('terms_accepted_on', 'en', { date })}`);
        await scene.set({ terms_text: '' });
        expect(await info()).not.to.include(label);
    });

    it('are all shown when they are as long as they can be', async () => {
        const lines = Array.from({ length: 100 }, (_, index) => `${index} ${'word '.repeat(8)}`.trim());
        await scene.set({ terms_text: lines.join('\n').slice(0, 5_000) });
        expectRefused(await say(guest), 'denied_terms');
        const shown = readingOf((await awaitCard(guest)).blocks);
        lines.slice(0, 90).forEach((line) => expect(shown).to.include(line));
    });

    describe('when something fails', () => {
        it('refuse a guest who cannot be looked up, in time and with the reason, and no member', async () => {
            const mend = scene.fail('persistence.readByAssociations');
            expectRefused(await say(guest), 'denied_cannot_check');
            expectPassed(await say(member));
            mend();
            scene.hang('persistence.*');
            const { result, took } = await timed(say(guest));
            expectRefused(result, 'denied_cannot_check');
            expect(took).to.be.below(PATIENCE);
            const waited = await timed(say(member));
            expectPassed(waited.result);
            expect(waited.took).to.be.below(900);
        });

        it('need no look-up for a guest known to have accepted', async () => {
            await accept(guest);
            // Each instance looks once.
            expectPassed(await say(guest));
            expectPassed(await say(guest));
            ['persistence.*', 'users.*', 'rooms.*'].forEach((method) => scene.fail(method));
            expectPassed(await say(guest));
            expectPassed(await scene.as(guest).upload(room, FILE));
        });

        it('still hold back and say why while the guest cannot be written to; /guest shows them', async () => {
            scene.fail('messages.create');
            expectRefused(await say(guest), 'denied_terms');
            const { notices } = scene.workspace.server;
            await scene.as(guest).run('/guest', room);
            const card = notices.filter(({ to }) => to === guest.id).at(-1);
            await press(guest, { _id: 'not stored', rid: room.id, blocks: card?.blocks } as ServerMessage);
            expectPassed(await say(guest));
        });

        it('take effect only once the acceptance is on record, and say so', async () => {
            expectRefused(await say(guest), 'denied_terms');
            const card = await awaitCard(guest);
            await scene.workspace.settled();
            const mend = scene.fail('persistence.updateByAssociations');
            await press(guest, card);
            expect(scene.workspace.server.notices.filter(({ to }) => to === guest.id).at(-1)?.msg).to.equal(
                t('terms_not_recorded', 'de'),
            );
            mend();
            expectRefused(await say(guest), 'denied_terms');
            await press(guest, card);
            expectPassed(await say(guest));
        });

        it('hold no member’s file up while people cannot be looked up, and let no guest’s file be posted', async () => {
            scene.hang('users.getById');
            expectPassed(await scene.as(member).upload(room, FILE));
            const refused = await scene.as(guest).upload(room, FILE);
            expect(refused.ok).to.equal(false);
            expect(refused.shown.join()).to.include(t('denied_terms', 'de'));
        });
    });
});
