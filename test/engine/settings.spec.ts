import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { t } from '../../src/text';
import type { TextKey } from '../../src/text';
import { expectPassed, expectRefused, Scene } from './support';

/** As the product's page of settings has them, with their defaults. */
const PAGE: Array<[string, string, unknown]> = [
    ['section_access', 'guest_roles', 'guest'],
    ['section_access', 'exempt_roles', 'admin'],
    ['section_access', 'manager_roles', 'admin'],
    ['section_access', 'requester_roles', 'user'],
    ['section_restrictions', 'block_channel_creation', true],
    ['section_restrictions', 'block_group_creation', true],
    ['section_restrictions', 'block_direct_message_creation', true],
    ['section_restrictions', 'block_discussion_creation', false],
    ['section_restrictions', 'block_mention_all', true],
    ['section_restrictions', 'block_mention_here', true],
    ['section_restrictions', 'block_own_message_deletion', true],
    ['section_restrictions', 'block_self_join', false],
    ['section_restrictions', 'block_file_upload', false],
    ['section_restrictions', 'permission_lock', 'report'],
    ['section_caps', 'max_active_guests', 0],
    ['section_caps', 'max_rooms_per_guest', 0],
    ['section_caps', 'count_direct_messages', false],
    ['section_caps', 'over_cap_action', 'deactivate'],
    ['section_invitations', 'allowed_email_domains', ''],
    ['section_invitations', 'blocked_email_domains', ''],
    ['section_invitations', 'invitation_days', 14],
    ['section_invitations', 'default_expiry_days', 0],
    ['section_lifecycle', 'max_expiry_days', 0],
    ['section_lifecycle', 'expiry_reminder_days', '14, 5, 1'],
    ['section_lifecycle', 'inactivity_days', 0],
    ['section_lifecycle', 'review_interval_days', 0],
    ['section_lifecycle', 'review_silence', 'notify'],
    ['section_rooms', 'room_policy', 'open'],
    ['section_rooms', 'announce_guests', true],
    ['section_rooms', 'direct_message_notice', true],
    ['section_rooms', 'terms_text', ''],
    ['section_connection', 'connection_url', ''],
    ['section_connection', 'connection_user_id', ''],
    ['section_connection', 'connection_token', ''],
    ['section_notices', 'notice_room', ''],
    ['section_notices', 'audit_retention_days', 365],
    ['section_automation', 'api_token', ''],
];

describe('the settings, on the engine', () => {
    const scene = Scene.shared({ isAsInstalled: true });

    it('stand on the page in their sections and in order, with their defaults', () => {
        const page = scene.workspace.engine.settingsPage();
        expect(page.map(({ section, id, value }): unknown[] => [section, id, value])).to.deep.equal(PAGE);
    });

    it('and everything else that the app shows there have words in every language', () => {
        const { engine } = scene.workspace;
        const keys = [
            ...engine.settingsPage().flatMap((row) => [row.i18nLabel, row.i18nDescription, row.section]),
            ...engine.buttons().map(({ labelI18n }) => labelI18n),
            'command_description',
            'command_params',
        ];
        for (const language of ['en', 'de', 'es', 'fr', 'pt-BR']) {
            const file = resolve(__dirname, `../../i18n/${language}.json`);
            const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
            keys.forEach((key) => expect(texts, language).to.have.property(key ?? '').that.is.not.empty);
        }
    });

    describe('refuse nonsense', () => {
        const rowOf = (id: string) => scene.workspace.engine.settingsPage().find((row) => row.id === id);

        const nonsense: Array<[string, unknown, TextKey]> = [
            ['guest_roles', 'nobody', 'invalid_unknown_role'],
            ['guest_roles', 'guest, nobody', 'invalid_unknown_role'],
            ['exempt_roles', 'nobody', 'invalid_unknown_role'],
            ['manager_roles', 'moderator', 'invalid_room_role'],
            ['guest_roles', 'owner', 'invalid_room_role'],
            ['guest_roles', '', 'invalid_no_role'],
            ['guest_roles', ' , ', 'invalid_no_role'],
            ['guest_roles', 7, 'invalid_no_role'],
            ['manager_roles', '', 'invalid_no_role'],
            ['guest_roles', 'guest, admin', 'invalid_role_twice'],
            ['guest_roles', 'user', 'invalid_role_twice'],
            ['exempt_roles', 'guest', 'invalid_role_twice'],
            ['manager_roles', 'guest', 'invalid_role_twice'],
            ['requester_roles', 'user, guest', 'invalid_role_twice'],
            ['block_mention_all', 'no', 'invalid_switch'],
            ['block_mention_all', null, 'invalid_switch'],
        ];
        for (const [id, value, key] of nonsense) {
            const what = `${id} = ${JSON.stringify(value)}`;

            it(`${what}: not stored, without effect, and with the reason on the page`, async () => {
                const before = scene.workspace.engine.settingValue(id);
                await scene.set({ [id]: value });
                expect(rowOf(id)).to.deep.include({ value: before, i18nDescription: key });
                expect(t(key, 'en')).to.match(/^Not saved: /);
                expectRefused(await scene.as(scene.gus).send(scene.lobby, '@all'), 'denied_mention_all');
                expectPassed(await scene.as(scene.max).send(scene.lobby, '@all'));
            });
        }

        it('and take the reason off the page with the next value that makes sense', async () => {
            await scene.set({ guest_roles: 'nobody' });
            await scene.set({ guest_roles: 'guest, anonymous' });
            expect(rowOf('guest_roles')).to.include({
                value: 'guest, anonymous',
                i18nDescription: 'setting_guest_roles_description',
            });
            await scene.set({ guest_roles: 'guest' });
        });

        it('that cannot be checked because the roles cannot be looked up', async () => {
            scene.fail('roles.*');
            await scene.set({ guest_roles: 'guest, anonymous' });
            expect(rowOf('guest_roles')).to.include({ value: 'guest', i18nDescription: 'invalid_unchecked' });
        });

        it('after a value of the administrator’s own, which stays', async () => {
            await scene.set({ exempt_roles: 'admin, bot' });
            await scene.set({ exempt_roles: 'nobody' });
            expect(rowOf('exempt_roles')).to.include({ value: 'admin, bot' });
        });
    });

    describe('take effect at once', () => {
        it('for the switches, off and on again', async () => {
            await scene.set({ block_channel_creation: false });
            expectPassed(await scene.as(scene.gus).createChannel(scene.name()));
            await scene.set({ block_channel_creation: true });
            expectRefused(await scene.as(scene.gus).createChannel(scene.name()), 'denied_channel_creation');
        });

        it('for exempt roles, which may be none', async () => {
            const both = scene.workspace.addUser({ username: scene.name('both'), roles: ['guest', 'admin'] });
            const room = scene.room('c', scene.mia, both);
            expectPassed(await scene.as(both).send(room, '@all'));
            await scene.set({ exempt_roles: '' });
            expectRefused(await scene.as(both).send(room, '@all'), 'denied_mention_all', 'en');
        });

        it('for requester roles, which may be none', async () => {
            await scene.set({ requester_roles: '' });
            expect(scene.workspace.engine.settingValue('requester_roles')).to.equal('');
        });

        it('for the workspace’s language, with the next change', async () => {
            scene.workspace.server.settings.set('Language', 'fr');
            await scene.set({ block_file_upload: true });
            expectRefused(await scene.as(scene.gina).send(scene.lobby, '@all'), 'denied_mention_all', 'fr');
            scene.workspace.server.settings.set('Language', 'en');
        });

        it('after the app was switched off and on', async () => {
            const { engine } = scene.workspace;
            await scene.set({ block_mention_all: false });
            await engine.disable();
            expectPassed(await scene.as(scene.gus).createChannel(scene.name()));
            await engine.enable();
            expectPassed(await scene.as(scene.gus).send(scene.lobby, '@all'));
            expectRefused(await scene.as(scene.gus).send(scene.lobby, '@here'), 'denied_mention_here');
        });
    });

    describe('take roles of the workspace’s own', () => {
        beforeEach(() => {
            const role = { description: '', protected: false, scope: 'Users' as const };
            const { roles } = scene.workspace.server.state;
            roles.set('r4nd0mPartner', { _id: 'r4nd0mPartner', name: 'Partner', ...role });
            roles.set('r4nd0mTrusted', { _id: 'r4nd0mTrusted', name: 'Trusted Guest', ...role });
            scene.workspace.server.permissions.grant('mention-all', 'r4nd0mPartner');
            scene.workspace.server.permissions.grant('view-c-room', 'r4nd0mPartner');
        });

        const partner = (...more: string[]) =>
            scene.workspace.addUser({ username: scene.name('partner'), roles: ['r4nd0mPartner', ...more] });

        for (const written of ['guest, Partner', 'guest,r4nd0mPartner', 'Partner\nguest', ' Partner ;guest']) {
            it(`by name and by id: ${JSON.stringify(written)}`, async () => {
                expectPassed(await scene.as(partner()).send(scene.lobby, '@all'));
                await scene.set({ guest_roles: written });
                expectRefused(await scene.as(partner()).send(scene.lobby, '@all'), 'denied_mention_all', 'en');
                expectRefused(await scene.as(scene.gus).send(scene.lobby, '@all'), 'denied_mention_all');
                expectPassed(await scene.as(scene.max).send(scene.lobby, '@all'));
            });
        }

        it('as exempt, with a blank in the name', async () => {
            await scene.set({ guest_roles: 'guest, Partner', exempt_roles: 'admin, Trusted Guest' });
            expectRefused(await scene.as(partner()).send(scene.lobby, '@all'), 'denied_mention_all', 'en');
            expectPassed(await scene.as(partner('r4nd0mTrusted')).send(scene.lobby, '@all'));
        });

        it('and see that a name and an id are the same role', async () => {
            await scene.set({ exempt_roles: 'admin, Partner' });
            await scene.set({ guest_roles: 'guest, r4nd0mPartner' });
            expect(scene.workspace.engine.settingValue('guest_roles')).to.equal('guest');
        });
    });
});

describe('settings on a server that waits for the app no longer than this, on the engine', () => {
    const scene = Scene.shared({ timeoutMs: 2_500 });

    it('are not stored unchecked while the roles hang', async () => {
        const mend = scene.hang('roles.*', 4_000);
        await scene.set({ guest_roles: 'nobody' });
        mend();
        expect(scene.workspace.engine.settingValue('guest_roles')).to.equal('guest');
        expectRefused(await scene.as(scene.gus).send(scene.lobby, '@all'), 'denied_mention_all');
    });
});
