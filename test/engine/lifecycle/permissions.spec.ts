import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';

import { BASELINE, TOKEN_PERMISSION } from '../../../src/policy/permissions';
import { fieldsOf } from '../../workspace/forms';
import { textOf } from '../../workspace/shown';
import { ConnectedScene, visible, words } from '../ConnectedScene';

describe('/guest permissions and setup, on the engine', () => {
    const scene = ConnectedScene.shared();

    const permissionsOf = (role: string): string[] =>
        [...scene.workspace.server.permissions.table].filter(([, roles]) => roles.has(role)).map(([id]) => id);

    const permissions = (): typeof scene.workspace.server.permissions => scene.workspace.server.permissions;

    const extra = [TOKEN_PERMISSION, 'mention-all', 'delete-own-message'];

    const drift = (): void => extra.forEach((permission) => permissions().grant(permission, 'guest'));

    afterEach(() => extra.forEach((permission) => permissions().revoke(permission, 'guest')));

    const code = (permission: string): string => `\`${permission}\``;

    it('finds nothing under the defaults of a Community workspace', async () => {
        expect(await scene.ask(scene.ada, '/guest permissions')).to.equal(words('permissions_clean'));
        expect(await scene.ask(scene.anke, '/guest permissions check')).to.equal(words('permissions_clean', {}, 'de'));
    });

    it('names what guests may do and should not, personal access tokens among it', async () => {
        drift();
        const report = await scene.ask(scene.ada, '/guest permissions check');
        extra.forEach((permission) => expect(report).to.include(code(permission)));
        expect(report).to.include(words('permissions_tokens', { permission: code(TOKEN_PERMISSION) }));
        BASELINE.forEach((permission) => expect(report).to.not.include(code(permission)));
        expect(permissionsOf('guest')).to.include.members(extra);
    });

    it('takes it away from the guest role and from no other', async () => {
        drift();
        const before = permissionsOf('user');
        const report = await scene.ask(scene.ada, '/guest permissions repair');
        expect(report).to.include(words('permissions_repaired'));
        expect(permissionsOf('guest')).to.have.members(BASELINE as string[]);
        expect(permissionsOf('user')).to.deep.equal(before);
        expect(await scene.ask(scene.ada, '/guest permissions repair')).to.equal(words('permissions_clean'));
    });

    it('names a second role that guests hold', async () => {
        const guest = scene.workspace.addUser({ username: scene.name('double'), roles: ['guest', 'user'] });
        const report = await scene.ask(scene.ada, '/guest permissions');
        expect(report).to.include('`create-c`');
        guest.user.active = false;
    });

    it('tells the managers of a drift within the hour, once, and repairs it where the settings say so', async () => {
        const told = (): string[] => scene.letters(scene.anke).filter((text) => text.includes(TOKEN_PERMISSION));
        await scene.ask(scene.anke, '/guest help');
        await scene.workspace.engine.runJob('hourly');
        const before = told().length;
        drift();
        await scene.workspace.engine.runJob('hourly');
        await scene.workspace.engine.runJob('hourly');
        expect(told().slice(before)).to.have.lengthOf(1);
        expect(permissionsOf('guest')).to.include(TOKEN_PERMISSION);
        await scene.set({ permission_lock: 'repair' });
        await scene.workspace.engine.runJob('hourly');
        expect(permissionsOf('guest')).to.have.members(BASELINE as string[]);
        await scene.set({ permission_lock: 'off' });
        drift();
        await scene.workspace.engine.runJob('hourly');
        expect(permissionsOf('guest')).to.include(TOKEN_PERMISSION);
    });

    describe('the rule on deleting', () => {
        it("lets a moderator delete a guest's message while a fresh audit shows that guests may not", async () => {
            await scene.ask(scene.ada, '/guest permissions check');
            const message = scene.workspace.addMessage(scene.lobby, scene.gus, 'Delete me');
            expect((await scene.as(scene.mod).delete(message)).ok).to.equal(true);
            const own = scene.workspace.addMessage(scene.lobby, scene.gus, 'Keep me');
            expect((await scene.as(scene.gus).delete(own)).ok).to.equal(false);
        });

        it("refuses a guest who may delete, and with them the moderator's normal way", async () => {
            permissions().grant('delete-own-message', 'guest');
            await scene.ask(scene.ada, '/guest permissions check');
            const message = scene.workspace.addMessage(scene.lobby, scene.gus, 'Take me');
            const outcome = await scene.as(scene.gus).delete(message);
            expect(outcome.ok).to.equal(false);
            expect(outcome.shown.map(visible)).to.include(words('denied_own_message_deletion', {}, 'de'));
            expect((await scene.as(scene.mod).delete(message)).ok).to.equal(false);
            expect((await scene.as(scene.mod).pressMessageAction('delete-guest-message', message)).ok).to.equal(true);
            expect(scene.lobby.texts).to.not.include('Take me');
        });

        it('trusts no audit that is older than an hour', async () => {
            await scene.ask(scene.ada, '/guest permissions check');
            await scene.set({ connection_token: '' });
            await scene.workspace.engine.advance(2 * 3_600_000, 'once');
            const message = scene.workspace.addMessage(scene.lobby, scene.gus, 'Old proof');
            expect((await scene.as(scene.mod).delete(message)).ok).to.equal(false);
        });
    });

    describe('the checklist', () => {
        it('says that the connection works and what is left, each with what to do', async () => {
            const list = await scene.ask(scene.ada, '/guest setup');
            expect(list).to.include(`✅ ${words('check_connection_ok', { user: 'ada' })}`);
            expect(list).to.include(`✅ ${words('check_feature_ready', { feature: words('feature_add') })}`);
            expect(list).to.include(`⚠️ ${words('check_guest_cap_off')} ${words('fix_set_guest_cap')}`);
            expect(list).to.include(words('check_baseline_ok'));
            await scene.set({ max_active_guests: 500, max_rooms_per_guest: 7 });
            const capped = await scene.ask(scene.anke, '/guest setup');
            expect(capped).to.include(`✅ ${words('check_guest_cap_ok', { limit: 500 }, 'de')}`);
            expect(capped).to.include(`✅ ${words('check_room_cap_ok', {}, 'de', 7)}`);
        });

        it('names the permissions that the token lacks and which feature each is for', async () => {
            const clerk = scene.workspace.addUser({
                username: scene.name('clerk'),
                roles: ['user'],
                createdAt: new Date('2020-01-01T00:00:00Z'),
            });
            await scene.useTokenOf(clerk);
            const list = await scene.ask(scene.ada, '/guest setup');
            const lacking: ReadonlyArray<[string, string]> = [
                [words('feature_add'), 'create-user'],
                [words('feature_invite'), 'bulk-register-user'],
                [words('feature_activate'), 'edit-other-user-active-status'],
                [words('feature_roles'), 'access-permissions'],
                [words('feature_list'), 'view-full-other-user-info'],
            ];
            for (const [feature, permission] of lacking) {
                const line = list.split('\n').find((text) => text.includes(feature)) ?? '';
                expect(line, feature).to.match(/^❌/);
                expect(line).to.include(permission);
                expect(line).to.include(words('fix_grant_permissions'));
            }
        });

        it('names a token that is no good, and the extra permissions of guests', async () => {
            drift();
            const list = await scene.ask(scene.ada, '/guest setup');
            expect(list).to.include(words('check_tokens_allowed'));
            expect(list).to.include('`mention-all`');
            await scene.set({ connection_token: 'Wr0ngTokenWr0ngTokenWr0ngToken' });
            const failed = await scene.ask(scene.ada, '/guest setup');
            expect(failed).to.include(words('check_connection_failed'));
            expect(failed).to.include(words('connection_wrong_token'));
            expect(failed).to.include(words('setup_without_connection'));
            expect(failed).to.not.include('Wr0ngToken');
        });

        it('says that an address may be what is missing, where the workspace has none of its own', async () => {
            const { settings } = scene.workspace.server;
            const address = settings.get('Site_Url');
            settings.set('Site_Url', '');
            await scene.set({ connection_url: '' });
            const list = await scene.ask(scene.ada, '/guest setup');
            settings.set('Site_Url', address);
            const line = list.split('\n').find((text) => text.includes(words('check_connection_not_set')));
            expect(line).to.include(words('setting_connection_url'));
        });

        it('looks at the mail and at registration', async () => {
            const { settings } = scene.workspace.server;
            const before = new Map(settings);
            settings.set('SMTP_Host', '');
            settings.set('From_Email', '');
            settings.set('Accounts_RegistrationForm', 'Disabled');
            settings.set('Accounts_EmailVerification', true);
            const list = await scene.ask(scene.ada, '/guest setup');
            ['check_mail_server_missing', 'check_mail_sender_missing', 'check_registration_closed'].forEach((key) =>
                expect(list).to.include(words(key as 'check_mail_ok')),
            );
            expect(list).to.include(`✅ ${words('check_verification_on')}`);
            before.forEach((value, id) => settings.set(id, value));
        });
    });

    describe('the first steps', () => {
        it('reach whoever installed the app, once, with the checklist and a button that opens the setup', async () => {
            const { state } = scene.workspace.server;
            const room = state.directRoomOf([scene.workspace.appUser.id, scene.ada.id]);
            const letters = state
                .messagesOf(room?._id ?? '')
                .filter(({ msg }) => msg.includes(words('first_steps').slice(0, 30)));
            expect(letters).to.have.lengthOf(1);
            expect(visible(textOf(letters[0]))).to.include(words('check_connection_not_set'));
            const button = fieldsOf(letters[0]).find(({ element }) => element.type === 'button');
            expect(
                await scene.as(scene.ada).pressBlock({ message: letters[0], actionId: button?.element.actionId ?? '' }),
            ).to.have.property('ok', true);
            expect(visible(scene.as(scene.ada).lastView)).to.include(words('check_connection_ok', { user: 'ada' }));
        });
    });
});
