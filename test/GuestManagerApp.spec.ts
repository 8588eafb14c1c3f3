import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';

import { ROOM_POLICY_STAMP, SETTINGS } from '../src/host/settings';
import { t } from '../src/text';
import { AppDriver } from './support/AppDriver';
import { role } from './support/FakeHost';
import type { FakeHost } from './support/FakeHost';
import {
    ADA,
    APP_USER,
    channel,
    directRoom,
    GINA,
    GUS,
    MAX,
    message,
    MIA,
    MOD,
    newDirectRoom,
    newDiscussion,
    newRoom,
    newTeamRoom,
    user,
} from './support/payloads';

const refused = (key: Parameters<typeof t>[0]) => `refused: ${t(key, 'en')}`;

const DIRECT = directRoom([GUS, MIA]);

describe('GuestManagerApp', () => {
    let app: AppDriver;
    /** What the app wrote while it was installed. */
    let welcome: FakeHost['sent'];

    beforeEach(async () => {
        app = new AppDriver();
        app.host.rooms.push(channel(), DIRECT);
        await app.install();
        await app.start();
        welcome = app.host.sent.splice(0);
    });

    afterEach(async () => {
        await app.stop();
    });

    /** What the server keeps once a message has passed. */
    function store(roomId: string, sender: IUser, createdAt = new Date(Date.now() + 1_000)): void {
        const history = app.host.history.get(roomId) ?? [];
        app.host.history.set(roomId, [...history, { sender: { _id: sender.id }, createdAt }]);
    }

    /** The same app in a new process. */
    async function restart(): Promise<void> {
        await app.stop();
        app = new AppDriver(app.host);
        await app.start();
    }

    it('brings its settings, one command, endpoints, three buttons and one hourly job', () => {
        const ids: string[] = SETTINGS.map(({ id }) => id);
        expect(app.settings.map(({ id }) => id)).to.have.members([...ids, ROOM_POLICY_STAMP]);
        expect(app.commands.map(({ command }) => command)).to.deep.equal(['guest']);
        expect(app.endpoints.map(({ path }) => path)).to.deep.equal([
            'guests',
            'guests/:username',
            'usage',
            'audit',
            'metrics',
            'openapi.json',
        ]);
        const buttons = ['delete-guest-message', 'open-guest-panel', 'guests-here'];
        expect(app.buttons.map(({ actionId }) => actionId)).to.deep.equal(buttons);
        expect(app.jobs.map(({ id }) => id)).to.deep.equal(['hourly']);
    });

    it("story: a guest's @all is refused, in a message and in an edit, until an administrator allows it", async () => {
        expect(await app.send(message(GUS, 'Hi @all'))).to.equal(refused('denied_mention_all'));
        expect(await app.edit(message(GUS, 'Hi @all'))).to.equal('dropped');
        expect(app.host.notices.map(({ to, text }) => [to, text])).to.deep.equal([
            ['gus-id', t('denied_mention_all', 'en')],
        ]);
        expect(await app.send(message(MIA, 'Hi @all'))).to.equal('passes');
        expect(await app.edit(message(MIA, 'Hi @all'))).to.equal('passes');

        await app.set('block_mention_all', false);
        expect(await app.send(message(GUS, 'Hi @all'))).to.equal('passes');
        expect(await app.edit(message(GUS, 'Hi @all'))).to.equal('passes');
        expect(await app.send(message(GUS, 'Hi @here'))).to.equal(refused('denied_mention_here'));
    });

    it('story: a guest answers in a direct conversation and does not begin one', async () => {
        expect(await app.create(newDirectRoom([GUS, GINA]))).to.equal(refused('denied_direct_message_creation'));
        expect(await app.create(newDirectRoom([MIA, MAX]))).to.equal('passes');
        expect(await app.create(newDirectRoom([GUS, MIA]))).to.equal('passes');
        expect(await app.send(message(GUS, 'Hello', { room: DIRECT }))).to.equal(refused('denied_first_message'));

        expect(await app.send(message(MIA, 'Hello Gus', { room: DIRECT }))).to.equal('passes');
        store(DIRECT.id, MIA);
        expect(await app.send(message(GUS, 'Hello Mia', { room: { ...DIRECT, messageCount: 1 } }))).to.equal('passes');

        app.host.history.clear();
        await restart();
        expect(await app.send(message(GUS, 'Still there?', { room: DIRECT }))).to.equal('passes');
    });

    it('story: conversations that are older than the app go on', async () => {
        store(DIRECT.id, GUS, new Date(Date.now() - 60_000));
        expect(await app.send(message(GUS, 'As I said', { room: DIRECT }))).to.equal('passes');
        app.host.history.clear();
        await restart();
        expect(await app.send(message(GUS, 'Again', { room: DIRECT }))).to.equal('passes');
    });

    it('story: a guest cannot delete, a moderator can, by the app’s own button', async () => {
        const hello = message(GUS, 'Hello');
        app.host.messages.push(hello);
        app.host.moderators.set('channel-id', [MOD]);
        app.host.onDelete = async (deleted) => {
            expect(await app.delete(deleted)).to.equal('passes');
        };

        expect(await app.delete(hello)).to.equal('dropped');
        expect(app.host.notices.map(({ to, text }) => [to, text])).to.deep.equal([
            ['gus-id', t('denied_own_message_deletion', 'en')],
        ]);
        await app.press(GUS, 'delete-guest-message', hello);
        await app.press(MIA, 'delete-guest-message', hello);
        expect(app.host.deleted).to.deep.equal([]);

        await app.press(MOD, 'delete-guest-message', hello);
        expect(app.host.deleted).to.deep.equal([{ messageId: 'message-id', by: 'mod-id' }]);
        expect(await app.delete(hello)).to.equal('dropped');
        expect(await app.delete(message(MIA, 'Hello'))).to.equal('passes');
    });

    it('story: guests create no rooms, and hear why there is no team', async () => {
        expect(await app.create(newRoom(RoomType.CHANNEL, GUS))).to.equal(refused('denied_channel_creation'));
        expect(await app.create(newRoom(RoomType.PRIVATE_GROUP, GUS))).to.equal(refused('denied_group_creation'));
        expect(await app.create(newTeamRoom(RoomType.CHANNEL, GUS))).to.equal(refused('denied_team_creation'));
        expect(app.host.sent).to.deep.equal([
            {
                roomId: directRoom([APP_USER, GUS]).id,
                from: 'guest-manager.bot',
                text: t('denied_team_creation', 'en'),
            },
        ]);
        for (const creator of [MIA, ADA]) {
            expect(await app.create(newRoom(RoomType.CHANNEL, creator))).to.equal('passes');
            expect(await app.create(newTeamRoom(RoomType.PRIVATE_GROUP, creator))).to.equal('passes');
        }
    });

    it('story: discussions, joining and files are free until an administrator says otherwise', async () => {
        const acts = async (person: IUser) => [
            await app.create(newDiscussion(RoomType.CHANNEL, person)),
            await app.join({ room: channel(), joiningUser: person }),
            await app.upload(person.id),
            await app.send(message(person, '', { file: { _id: 'f' } })),
        ];
        const free = ['passes', 'passes', 'passes', 'passes'];
        expect(await acts(GUS)).to.deep.equal(free);

        await app.set('block_discussion_creation', true);
        await app.set('block_self_join', true);
        await app.set('block_file_upload', true);
        expect(await acts(GUS)).to.deep.equal([
            refused('denied_discussion_creation'),
            refused('denied_self_join'),
            refused('denied_file_upload'),
            refused('denied_file_upload'),
        ]);
        expect(await acts(MIA)).to.deep.equal(free);
        expect(await app.join({ room: channel(), joiningUser: GUS, inviter: MIA })).to.equal('passes');
    });

    it('story: an administrator says who is a guest', async () => {
        app.host.roles.push(role('p4rt', { name: 'Partner', protected: false }));
        const paula = user('paula', ['user', 'p4rt']);
        expect(await app.send(message(paula, '@all'))).to.equal('passes');

        await app.set('guest_roles', 'guest, Partner');
        expect(await app.send(message(paula, '@all'))).to.equal(refused('denied_mention_all'));
        expect(await app.send(message(GUS, '@all'))).to.equal(refused('denied_mention_all'));

        await restart();
        expect(await app.send(message(paula, '@all'))).to.equal(refused('denied_mention_all'));
    });

    it('story: a setting that makes no sense is not saved, and the page says why until it is mended', async () => {
        const saved = await app.set('guest_roles', 'gast');
        expect(saved.value).to.equal(undefined);
        expect(saved.i18nDescription).to.equal('invalid_unknown_role');
        expect(await app.send(message(GUS, '@all'))).to.equal(refused('denied_mention_all'));

        const mended = await app.set('guest_roles', 'guest,bot');
        expect(mended).to.include({ value: 'guest,bot', i18nDescription: 'setting_guest_roles_description' });
    });

    it('story: /guest tells everybody what concerns them', async () => {
        expect(await app.type(GUS, 'help')).to.contain(t('cannot_block_mention_all', 'en'));
        await app.set('block_mention_all', false);
        expect(await app.type(GUS, 'help')).not.to.contain(t('cannot_block_mention_all', 'en'));
        expect(await app.type(MIA)).to.contain(t('ask_managers', 'en', { roles: 'admin' }));
        expect(await app.type(ADA)).not.to.contain(t('ask_managers', 'en', { roles: 'admin' }));
    });

    it('story: a process that cannot read its settings takes every switch for on', async () => {
        app.host.break('*', 'rejects');
        await restart();
        expect(await app.send(message(GUS, '@all'))).to.equal(refused('denied_mention_all'));
        expect(await app.send(message(MIA, '@all'))).to.equal('passes');
        expect(await app.send(message(GUS, 'Hello', { room: DIRECT }))).to.equal(refused('denied_cannot_check'));
        expect(await app.join({ room: channel(), joiningUser: GUS })).to.equal(refused('denied_self_join'));
        expect(await app.join({ room: channel(), joiningUser: MAX })).to.equal('passes');
    });

    it('story: whoever installs the app is told the first steps, and comes to the setup from there', async () => {
        expect(welcome.map(({ roomId, text }) => [roomId, text])).to.deep.equal([
            [directRoom([ADA, APP_USER]).id, t('first_steps', 'en')],
        ]);
        await app.act(ADA, 'guest-setup', directRoom([ADA, APP_USER]));
        expect(app.host.views.map(({ to, view }) => [to, view.id])).to.deep.equal([['ada-id', 'guest-setup-view']]);
        await app.act(GUS, 'guest-setup', channel());
        expect(app.host.views).to.have.lengthOf(1);
    });

    it('story: past the cap a guest is not let in, until a manager has made room in the panel', async () => {
        await app.set('max_active_guests', 1);
        expect(await app.logIn(GUS)).to.equal('passes');
        await app.notice('Created', GINA);
        expect(app.host.deactivated).to.deep.equal(['gina-id']);
        expect(await app.logIn(user('greta', ['guest']))).to.equal(refused('denied_guest_cap_login'));
        expect(await app.logIn(MIA)).to.equal('passes');

        await app.press(MIA, 'open-guest-panel');
        expect(app.host.views).to.deep.equal([]);
        await app.press(ADA, 'open-guest-panel');
        const [{ view }] = app.host.views;
        expect(JSON.stringify(view)).to.contain('@gus');
        await app.submit(MIA, 'guest-modal/deactivate/gus-id///');
        expect(app.host.deactivated).not.to.include('gus-id');
        await app.submit(ADA, 'guest-modal/deactivate/gus-id///');
        expect(app.host.deactivated).to.include('gus-id');
        expect(await app.logIn(user('greta', ['guest']))).to.equal('passes');
    });

    it('story: a guest is in as many rooms as the settings say', async () => {
        await app.set('max_rooms_per_guest', 1);
        app.host.enter('other-id', ['gus']);
        app.host.rooms.push(channel({ id: 'other-id', slugifiedName: 'other' }));
        const context = { room: channel(), joiningUser: GUS, inviter: MIA };
        expect(await app.join(context)).to.match(/^refused: /);
        expect(await app.join({ ...context, joiningUser: MAX })).to.equal('passes');
        app.host.enter('channel-id', ['gus']);
        await app.joined(context);
        expect(app.host.roomIdsOf('gus-id')).to.deep.equal(['other-id']);
    });

    it('story: every hour the app puts right what no event has told', async () => {
        await app.notice('Updated', GUS);
        app.host.users.splice(app.host.users.indexOf(GUS), 1, { ...GUS, roles: ['user'] });
        expect(await app.type(ADA, 'list')).to.contain('gus');
        await app.runJob('hourly');
        expect(app.host.errors).to.deep.equal([]);
        expect(await app.type(ADA, 'list')).not.to.contain('gus');
    });

    it('judges by the settings, and not by the defaults, what it is asked before it has been enabled again', async () => {
        app.host.settings.set('guest_roles', 'partner').set('block_self_join', true);
        const paula = user('paula', ['partner']);
        app.host.users.push(paula);
        await app.stop();
        app = new AppDriver(app.host);
        expect(await app.send(message(paula, '@all'))).to.equal(refused('denied_mention_all'));
        expect(await app.send(message(MAX, '@all'))).to.equal('passes');
        expect(await app.send(message(GUS, '@all'))).to.equal('passes');
    });

    it('answers a command by the settings, too, before it has been enabled again', async () => {
        app.host.settings.set('guest_roles', 'partner').set('manager_roles', 'boss');
        const [paula, bea] = [user('paula', ['partner']), user('bea', ['boss'])];
        app.host.users.push(paula, bea);
        for (const [person, isGuest] of [
            [paula, true],
            [bea, false],
        ] as const) {
            await app.stop();
            app = new AppDriver(app.host);
            await app.register();
            const answered = await app.type(person, 'help');
            expect(answered?.includes(t('cannot_block_mention_all', 'en'))).to.equal(isGuest);
            expect(answered?.includes('/guest deactivate')).to.equal(!isGuest);
        }
    });
});
