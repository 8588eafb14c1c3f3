import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { SettingType } from '@rocket.chat/apps-engine/definition/settings';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import sinon from 'sinon';

import { DEFAULT_POLICY } from '../src/host/readPolicy';
import { SETTINGS } from '../src/host/settings';
import { ProcessState } from '../src/processState';
import { PolicyRefresh } from '../src/settings';
import { t } from '../src/text';
import type { TextKey } from '../src/text';
import { FakeHost, FAULTS, role } from './support/FakeHost';
import { APP_USER, malformed } from './support/payloads';

const FIVE_MINUTES = 5 * 60_000;

function setting(id: string, value: unknown): ISetting {
    const type = typeof value === 'boolean' ? SettingType.BOOLEAN : SettingType.STRING;
    return { id, type, value, packageValue: '', required: false, public: false, i18nLabel: `setting_${id}` };
}

describe('PolicyRefresh', () => {
    let host: FakeHost;
    let state: ProcessState;
    let refresh: PolicyRefresh;
    let clock: sinon.SinonFakeTimers;

    beforeEach(() => {
        clock = sinon.useFakeTimers({ now: 1_800_000_000_000, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
        host = new FakeHost();
        state = new ProcessState();
        refresh = new PolicyRefresh(state);
    });

    afterEach(() => {
        clock.restore();
    });

    async function start(): Promise<void> {
        return refresh.reload(host.environment, host.read, host.logger);
    }

    function guestRoles(): string[] {
        return [...state.policy.access.guestRoles];
    }

    /** What an entry point does after this much time. */
    async function renewAfter(milliseconds: number): Promise<void> {
        await clock.tickAsync(milliseconds);
        refresh.renewIfOld(host.read, host.logger);
        await clock.tickAsync(0);
    }

    describe('reload', () => {
        it('builds the policy from what is stored', async () => {
            host.settings.set('guest_roles', 'partner').set('block_mention_all', false);
            await start();
            expect(guestRoles()).to.deep.equal(['partner']);
            expect(state.policy.restrictions).to.include({ block_mention_all: false, block_mention_here: true });
        });

        it('finds out which account is the app’s own, and keeps to it', async () => {
            await start();
            expect(state.appUserId).to.equal(APP_USER.id);
            host.break('users.getAppUser', 'answers null');
            await start();
            expect(state.appUserId).to.equal(APP_USER.id);
        });

        it('builds the policy though the app’s own account cannot be found, and logs it', async () => {
            host.settings.set('guest_roles', 'partner');
            host.break('users.getAppUser', 'rejects');
            await start();
            expect(guestRoles()).to.deep.equal(['partner']);
            expect(state.appUserId).to.equal('');
            expect(host.errors).to.have.lengthOf(1);
        });

        it('leaves the defaults where nothing can be read, and logs it', async () => {
            host.break('settings.get', 'rejects');
            await start();
            expect(state.policy).to.deep.equal(DEFAULT_POLICY);
            expect(host.errors).to.have.lengthOf(1);
        });
    });

    describe('begun', () => {
        beforeEach(() => {
            state = ProcessState.beginning();
            refresh = new PolicyRefresh(state);
            host.settings.set('guest_roles', 'partner');
        });

        it('reads the settings where nobody has yet, and only once', async () => {
            await Promise.all([refresh.begun(host.read, host.logger), refresh.begun(host.read, host.logger)]);
            expect(guestRoles()).to.deep.equal(['partner']);
            expect(state.awaitsPolicy).to.be.false;
            host.calls.length = 0;
            await refresh.begun(host.read, host.logger);
            expect(host.calls).to.deep.equal([]);
        });

        it('waits a second at most for a reading that hangs, and for none that has failed', async () => {
            host.break('*', 'hangs');
            const waiting = refresh.begun(host.read, host.logger).then(() => Date.now());
            const begun = Date.now();
            await clock.tickAsync(2_000);
            expect((await waiting) - begun).to.equal(1_000);
            await clock.tickAsync(10_000);
            expect(state.awaitsPolicy).to.be.false;
        });

        it('is made up for soon where it has failed, and the defaults hold meanwhile', async () => {
            host.break('*', 'rejects');
            await refresh.begun(host.read, host.logger);
            expect(guestRoles()).to.deep.equal(['guest']);
            host.repair();
            await clock.tickAsync(1_000);
            expect(guestRoles()).to.deep.equal(['partner']);
        });

        it('is made up for whenever that can be done, however late', async () => {
            host.break('*', 'rejects');
            await refresh.begun(host.read, host.logger);
            await clock.tickAsync(600_000);
            expect(guestRoles()).to.deep.equal(['guest']);
            host.repair();
            await clock.tickAsync(30_000);
            expect(guestRoles()).to.deep.equal(['partner']);
            const { length } = host.calls;
            await clock.tickAsync(600_000);
            expect(host.calls).to.have.lengthOf(length);
        });

        it('is made up for where a role alone could not be looked up', async () => {
            host.settings.set('guest_roles', 'Partner');
            host.roles.push(role('p4rt', { name: 'Partner' }));
            host.break('roles.get', 'rejects');
            await refresh.begun(host.read, host.logger);
            expect(guestRoles()).to.deep.equal(['Partner']);
            host.repair();
            await clock.tickAsync(1_000);
            expect(guestRoles()).to.deep.equal(['Partner', 'p4rt']);
        });
    });

    describe('renewIfOld', () => {
        it('reads again after five minutes, as nothing tells that a role has changed', async () => {
            host.settings.set('guest_roles', 'Partner');
            await start();
            host.roles.push(role('p4rt', { name: 'Partner' }));
            await renewAfter(FIVE_MINUTES);
            expect(guestRoles()).to.deep.equal(['Partner']);
            await renewAfter(1);
            expect(guestRoles()).to.deep.equal(['Partner', 'p4rt']);
        });

        it('keeps the last known policy when a later reading fails, and logs it', async () => {
            host.settings.set('guest_roles', 'partner');
            await start();
            host.break('settings.get', 'rejects');
            await renewAfter(FIVE_MINUTES + 1);
            expect(guestRoles()).to.deep.equal(['partner']);
            expect(host.errors).to.have.lengthOf(1);
        });

        it('keeps the id of a role that cannot be looked up any more', async () => {
            host.settings.set('guest_roles', 'Partner');
            host.roles.push(role('p4rt', { name: 'Partner' }));
            await start();
            host.break('roles.get', 'rejects');
            await renewAfter(FIVE_MINUTES + 1);
            expect(guestRoles()).to.deep.equal(['Partner', 'p4rt']);
        });

        it('comes soon where a saved role could not be looked up', async () => {
            await start();
            host.roles.push(role('p4rt', { name: 'Partner' }));
            host.break('roles.get', 'rejects');
            await refresh.update(setting('guest_roles', 'Partner'), host.read);
            expect(guestRoles()).to.deep.equal(['Partner']);
            host.repair();
            host.settings.set('guest_roles', 'Partner');
            await renewAfter(5_001);
            expect(guestRoles()).to.deep.equal(['Partner', 'p4rt']);
        });

        it('reads once, however many calls come in at once', async () => {
            await start();
            await clock.tickAsync(FIVE_MINUTES + 1);
            host.calls.length = 0;
            refresh.renewIfOld(host.read, host.logger);
            await renewAfter(0);
            expect(host.calls.filter((call) => call === 'settings.get')).to.have.lengthOf(SETTINGS.length);
        });
    });

    describe('update', () => {
        it('takes over one value and leaves the others', async () => {
            host.settings.set('guest_roles', 'partner');
            await start();
            await refresh.update(setting('block_self_join', true), host.read);
            expect(state.policy.restrictions.block_self_join).to.be.true;
            expect(guestRoles()).to.deep.equal(['partner']);
        });

        it('works while the settings cannot be read', async () => {
            host.break('*', 'rejects');
            await start();
            await refresh.update(setting('block_mention_all', false), host.read);
            expect(state.policy.restrictions).to.deep.equal({
                ...DEFAULT_POLICY.restrictions,
                block_mention_all: false,
            });
        });

        it('works while a reading hangs', async () => {
            host.break('settings.get', 'hangs');
            void start(); // never settles, which is what this is about
            const update = refresh.update(setting('block_mention_all', false), host.read);
            await clock.tickAsync(60_000);
            expect(state.policy.restrictions.block_mention_all).to.be.false;
            await update;
        });

        it('is not overwritten by a reading that began before it', async () => {
            host.settings.set('block_self_join', false);
            const release = host.hold('settings.get');
            const reading = start();
            await clock.tickAsync(1);
            host.settings.set('block_self_join', true);
            const update = refresh.update(setting('block_self_join', true), host.read);
            release();
            await Promise.all([reading, update]);
            expect(state.policy.restrictions.block_self_join).to.be.true;
        });

        it('works after one that failed', async () => {
            const broken = malformed<IRead>({});
            const failure: unknown = await refresh
                .update(setting('block_self_join', true), broken)
                .catch((error: unknown) => error);
            expect(failure).to.be.an('error');
            await refresh.update(setting('block_file_upload', true), host.read);
            expect(state.policy.restrictions).to.include({ block_self_join: true, block_file_upload: true });
        });

        it('takes effect in the order of the changes', async () => {
            await Promise.all([
                refresh.update(setting('block_self_join', true), host.read),
                refresh.update(setting('block_self_join', false), host.read),
            ]);
            expect(state.policy.restrictions.block_self_join).to.be.false;
        });
    });

    describe('check', () => {
        /** What the host stores when an administrator saves this value. */
        async function save(id: string, value: unknown, before: Partial<ISetting> = {}): Promise<ISetting> {
            const oldSetting = { ...setting(id, 'before'), ...before };
            const newSetting = { ...oldSetting, value };
            return (await refresh.check({ oldSetting, newSetting }, host.read)) ?? newSetting;
        }

        it('changes nothing in a value that makes sense', async () => {
            const oldSetting = setting('guest_roles', 'before');
            const context = { oldSetting, newSetting: { ...oldSetting, value: 'guest' } };
            expect(await refresh.check(context, host.read)).to.be.undefined;
        });

        it('keeps the old value in place of one that makes no sense, and says why', async () => {
            const saved = await save('guest_roles', 'gast', { value: 'guest' });
            expect(saved).to.include({ value: 'guest', i18nDescription: 'invalid_unknown_role' });
        });

        it('shows the usual description again once a sensible value is saved', async () => {
            const saved = await save('guest_roles', 'guest', { i18nDescription: 'invalid_unknown_role' });
            expect(saved).to.include({ value: 'guest', i18nDescription: 'setting_guest_roles_description' });
        });

        it('does not let a page that was loaded before bring an old reason back', async () => {
            const oldSetting = {
                ...setting('guest_roles', 'guest'),
                i18nDescription: 'setting_guest_roles_description',
            };
            const newSetting = { ...oldSetting, value: 'guest,bot', i18nDescription: 'invalid_unknown_role' };
            const saved = (await refresh.check({ oldSetting, newSetting }, host.read)) ?? newSetting;
            expect(saved).to.include({ value: 'guest,bot', i18nDescription: 'setting_guest_roles_description' });
        });

        it('leaves the reason on the page when another instance of the server has refused a value', async () => {
            for (const value of ['guest', undefined]) {
                const oldSetting = { ...setting('guest_roles', value), packageValue: 'guest' };
                const refused = await refresh.check(
                    { oldSetting, newSetting: { ...oldSetting, value: 'gast' } },
                    host.read,
                );
                expect(refused).to.include({ i18nDescription: 'invalid_unknown_role' });
                const heard = { ...malformed<ISetting>(refused), value: value ?? null };
                expect(await refresh.check({ oldSetting, newSetting: heard }, host.read)).to.be.undefined;
            }
        });

        it('keeps the old value through one mistake after another', async () => {
            const first = await save('guest_roles', 'gast', { value: 'guest' });
            const second = await save('guest_roles', 'owner', first);
            expect(second).to.include({ value: 'guest', i18nDescription: 'invalid_room_role' });
        });

        it('compares with what is stored now', async () => {
            host.roles.push(role('lead'));
            await refresh.update(setting('manager_roles', 'lead'), host.read);
            expect(await save('guest_roles', 'guest,lead')).to.include({ i18nDescription: 'invalid_role_twice' });
        });

        it('keeps the old value where the new one cannot be checked', async () => {
            host.break('roles.get', 'rejects');
            const saved = await save('guest_roles', 'guest', { value: 'user' });
            expect(saved).to.include({ value: 'user', i18nDescription: 'invalid_unchecked' });
        });

        it('has a text for every reason', async () => {
            for (const [id, value] of [
                ['guest_roles', ''],
                ['guest_roles', 'gast'],
                ['guest_roles', 'owner'],
                ['guest_roles', 'admin'],
                ['block_mention_all', 'yes'],
            ]) {
                const { i18nDescription } = await save(id, value);
                expect(i18nDescription).to.match(/^invalid_/);
                expect(t(i18nDescription as TextKey, 'en')).not.to.equal(i18nDescription);
            }
        });

        for (const fault of FAULTS) {
            it(`lets a switch be changed while the host fails: it ${fault}`, async () => {
                host.break('*', fault);
                expect(await save('block_mention_all', false)).to.include({ value: false });
            });
        }

        const changes: Array<{ id: string; bad: unknown; good: unknown; key: string }> = [
            { id: 'max_active_guests', bad: -1, good: 5, key: 'invalid_number' },
            { id: 'over_cap_action', bad: 'both', good: 'notify', key: 'invalid_choice' },
            { id: 'allowed_email_domains', bad: '*', good: 'example.org', key: 'invalid_domain' },
            { id: 'connection_url', bad: 'chat', good: 'https://chat.example.org', key: 'invalid_url' },
            { id: 'connection_user_id', bad: 'a b', good: 'ab', key: 'invalid_blank' },
            { id: 'notice_room', bad: 'gone', good: '', key: 'invalid_room' },
        ];
        for (const { id, bad, good, key } of changes) {
            it(`keeps the old value of ${id}, with the reason, and takes a good one`, async () => {
                const oldSetting = { ...setting(id, good), i18nDescription: `setting_${id}_description` };
                const answer = await refresh.check(
                    { oldSetting, newSetting: { ...oldSetting, value: bad } },
                    host.read,
                );
                expect(answer).to.include({ id, value: good, i18nDescription: key });
                expect(await refresh.check({ oldSetting, newSetting: oldSetting }, host.read)).to.be.undefined;
            });
        }

        it('answers with no token, whatever is typed and whatever was said before: answers are logged', async () => {
            for (const typed of ['new-secret', 'new secret', ' new-secret ', '']) {
                for (const i18nDescription of ['setting_connection_token_description', 'invalid_blank', undefined]) {
                    const oldSetting = { ...setting('connection_token', 'old-secret'), i18nDescription };
                    const newSetting = { ...oldSetting, value: typed };
                    const answer = await refresh.check({ oldSetting, newSetting }, host.read);
                    expect(JSON.stringify(answer ?? null), `${typed}, ${i18nDescription}`).not.to.match(/secret/);
                }
            }
        });

        it('logs no token that it takes over', async () => {
            await refresh.update(setting('connection_token', 'new-secret'), host.read);
            expect(state.connection.token).to.equal('new-secret');
            expect(JSON.stringify(host.errors)).not.to.contain('secret');
        });
    });
});
