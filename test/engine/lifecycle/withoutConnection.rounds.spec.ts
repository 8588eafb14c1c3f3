import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, it } from 'mocha';

import { formatDay } from '../../../src/text';
import type { ServerMessage } from '../../workspace/model';
import type { Person } from '../../workspace/People';
import { ConnectedScene, visible, words } from '../ConnectedScene';
import { opening } from './attempts';

const DAY = 86_400_000;

describe('without the administrator connection, as time goes by, on the engine', () => {
    const scene = ConnectedScene.shared();

    beforeEach(async () => {
        await scene.set({ connection_token: '' });
        // Who has used the app gets the managers' notices.
        await scene.ask(scene.ada, '/guest help');
    });

    const at = ({ username }: Person): string => `@${username}`;

    const sleep = async (days: number): Promise<void> => {
        await scene.workspace.engine.advance(days * DAY, 'once');
        await scene.workspace.settled();
    };

    /** A guest made in the administration, with Mia to answer for them. */
    const addGuest = async (): Promise<Person> => {
        const username = scene.name('guest');
        const outcome = await scene.as(scene.ada).createUser({ username, name: username, roles: ['guest'] });
        if (!outcome.ok) {
            throw new Error(`No guest was made: ${outcome.error}`);
        }
        await scene.ask(scene.ada, `/guest sponsor @${username} @mia`);
        return outcome.result;
    };

    const lettersAbout = (person: Person, guest: Person): string[] =>
        scene.letters(person).filter((text) => text.includes(at(guest)) || person === guest);

    const cards = (person: Person, guest: Person): ServerMessage[] => {
        const { state } = scene.workspace.server;
        const room = state.directRoomOf([scene.workspace.appUser.id, person.id]);
        const messages = state.messagesOf(room?._id ?? '');
        return messages.filter(({ blocks }) => JSON.stringify(blocks ?? []).includes(guest.id));
    };

    it('reminds of the end of access, lets the sponsor put it off, and ends it', async () => {
        const guest = await addGuest();
        const end = new Date(scene.workspace.server.now().getTime() + 6 * DAY);
        const params = { user: at(guest), date: formatDay(end, 'de') };
        const said = await scene.ask(scene.ada, `/guest extend ${at(guest)} 6d`);
        expect(said).to.equal(words('outcome_extended', { ...params, date: formatDay(end, 'en') }));
        await sleep(3.5);
        expect(lettersAbout(scene.mia, guest)).to.deep.equal([words('outcome_ends_for_sponsor', params, 'de')]);
        expect(lettersAbout(guest, guest)).to.have.lengthOf(1);

        const [message] = cards(scene.mia, guest);
        await scene.as(scene.mia).pressBlock({ message, actionId: 'guest-extend', value: guest.id });
        const form = scene.as(scene.mia).lastView ?? { id: '' };
        await scene.as(scene.mia).submitView(form, { 'guest-form-expires': '20d' });
        await sleep(10);
        expect(guest.user.active).to.equal(true);
        expect(await scene.ask(scene.max, `/guest extend ${at(guest)} 90d`)).to.include(words('outcome_not_allowed'));

        await sleep(12);
        expect(guest.user.active).to.equal(false);
        const ended = words('outcome_ended_for_sponsor', { user: at(guest) }, 'de');
        expect(lettersAbout(scene.mia, guest).slice(-1)).to.deep.equal([ended]);
        expect(scene.mia.user.active).to.equal(true);
    });

    it('asks the sponsor whether a guest is needed, and ends the access of one who is not', async () => {
        const [kept, removed] = [await addGuest(), await addGuest()];
        await scene.set({ review_interval_days: 30 });
        await sleep(30.1);
        for (const [guest, answer] of [
            [kept, 'keep'],
            [removed, 'remove'],
        ] as const) {
            const [message] = cards(scene.mia, guest);
            const blocks = JSON.stringify(message.blocks);
            const value = new RegExp(`${guest.id}~\\d+`).exec(blocks)?.[0];
            // Each button of a message has an id of its own; an answer takes its buttons away.
            const actionId = new RegExp(`guest-${answer}(-\\d+)?`).exec(blocks)?.[0] ?? '';
            const { shown } = await scene.as(scene.mia).pressBlock({ message, actionId, value });
            const key = answer === 'keep' ? 'outcome_review_kept' : 'outcome_review_removed';
            expect(shown.map(visible)).to.deep.equal([words(key, { user: at(guest) }, 'de')]);
        }
        expect([kept.user.active, removed.user.active]).to.deep.equal([true, false]);
    });

    it('asks the managers where no sponsor is active', async () => {
        const guest = await addGuest();
        await scene.ask(scene.ada, `/guest sponsor ${at(guest)} @max`);
        scene.max.user.active = false;
        await scene.set({ review_interval_days: 10 });
        await sleep(10.1);
        scene.max.user.active = true;
        expect(cards(scene.ada, guest)).to.have.lengthOf(1);
        expect(guest.user.active).to.equal(true);
    });

    it('finds what is wrong, says what it could not look at, and gives no reason but the missing connection', async () => {
        const guest = await addGuest();
        guest.user.roles.push('user');
        const text = await opening(scene, { person: scene.ada, language: 'en' }, 'audit', 'guest-findings-')();
        expect(text).to.include(words('finding_second_role', { user: at(guest), roles: 'user' }));
        expect(text).to.include(words('finding_no_expiry', { user: at(guest) }));
        expect(text).to.not.include(words('finding_no_sponsor', { user: at(guest) }));
        expect(text).to.include(words('findings_left_permissions'));
        expect(text).to.not.include(words('panel_from_store'));
        guest.user.roles.pop();
    });

    it('keeps the log, and sends guests and log as files', async () => {
        const guest = await addGuest();
        const member = scene.newMember();
        await scene.ask(scene.ada, `/guest limit ${at(guest)} 2`);
        await scene.ask(scene.ada, `/guest deactivate ${at(guest)}`);
        const lines = (await scene.ask(scene.ada, `/guest log ${at(guest)}`)).split('\n').slice(1);
        const by = (action: string, ...detail: string[]) => [action, at(guest), ...detail, 'by @ada'].join(' · ');
        expect(lines.map((line) => line.replace(/^• [^·]+ · /, ''))).to.deep.equal([
            by('Guest deactivated'),
            by('Room limit set', '2'),
            by('Sponsor set', '@mia'),
            ['Guest found who came without the app', at(guest), words('log_by_app')].join(' · '),
        ]);
        const said = await scene.ask(scene.ada, '/guest export guests');
        expect(said).to.not.include('\n');
        const { state } = scene.workspace.server;
        const content = [...state.uploads.values()].at(-1)?.content ?? '';
        const rows: Array<Record<string, string>> = parse(content, { bom: true, columns: true });
        expect(rows.find(({ user_id }) => user_id === guest.id)).to.include({
            state: 'inactive',
            username: guest.username,
            sponsor: 'mia',
            roles: 'guest',
            room_limit: '2',
        });
        expect(rows.map(({ user_id }) => user_id)).to.not.include(member.id);
        expect(await scene.ask(scene.ada, '/guest export log')).to.match(/^`guest-log-[\d-]+\.csv` with \d+ entries/);
    });

    it('opens the checklist from the first steps, with what to set', async () => {
        const { state } = scene.workspace.server;
        const room = state.directRoomOf([scene.workspace.appUser.id, scene.ada.id]);
        const [message] = state
            .messagesOf(room?._id ?? '')
            .filter(({ blocks }) => JSON.stringify(blocks ?? []).includes('guest-setup'));
        await scene.as(scene.ada).pressBlock({ message, actionId: 'guest-setup' });
        const checklist = visible(scene.as(scene.ada).lastView);
        expect(checklist).to.include(words('check_connection_not_set'));
        expect(checklist).to.include(words('fix_set_connection').replaceAll('`', ''));
    });
});
