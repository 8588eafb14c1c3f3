import type { App } from '@rocket.chat/apps-engine/definition/App';
import { SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { dispatch } from '../src/commands/index';
import { PolicyRefresh } from '../src/settings';
import { GuestCommand } from '../src/slashCommand';
import { commandContextOf, openSession } from '../src/session';
import { pickLanguage, plain, t } from '../src/text';
import type { TextKey } from '../src/text';
import { toPerson } from '../src/host/translate';
import { HookDriver } from './support/HookDriver';
import { ADA, channel, GUS, malformed, MIA, user } from './support/payloads';
import { caps } from './support/policyObjects';
import { checkView } from './ui/viewChecks';

const GERMAN_GUEST = user('greta', ['guest'], { settings: malformed({ preferences: { language: 'de' } }) });

describe('GuestCommand', () => {
    let hooks: HookDriver;
    let command: GuestCommand;

    beforeEach(() => {
        hooks = new HookDriver();
        hooks.host.users.push(GERMAN_GUEST);
        const { logger, environmentWriter } = hooks.host;
        const getAccessors = () => ({ environmentWriter });
        const app = malformed<App>({ getLogger: () => logger, getID: () => 'app-id', getAccessors });
        const refresh = new PolicyRefresh(hooks.state);
        refresh.renewIfOld = () => undefined;
        command = new GuestCommand(app, hooks.state, refresh);
    });

    async function type(person: IUser, words: readonly string[], triggerId?: string): Promise<void> {
        const { read, modify, writer, http } = hooks.host;
        const context = new SlashCommandContext(person, channel(), [...words], undefined, triggerId);
        await command.executor(context, read, modify, http, writer);
    }

    function told(): Array<string | undefined> {
        return hooks.host.notices.map(({ text }) => text);
    }

    it('is /guest, with texts that exist', () => {
        expect(command.command).to.equal('guest');
        expect(command.providesPreview).to.be.false;
        for (const key of [command.i18nDescription, command.i18nParamsExample]) {
            expect(t(key as TextKey, 'en')).not.to.equal(key);
        }
    });

    it('fails before the eyes of whoever typed it where it cannot be answered, and says so in the log', async () => {
        hooks.host.break('notifier.notifyUser', 'rejects');
        const failure = await type(MIA, ['help']).catch((error: unknown) => error);
        expect(failure).to.be.instanceOf(Error);
        expect(hooks.host.errors.map(([text]) => text)).to.deep.equal(['A command could not be answered']);
    });

    it('answers nobody where the server names nobody', async () => {
        await type(malformed<IUser>(undefined), ['help']);
        expect(hooks.host.calls).to.deep.equal([]);
    });

    for (const [person, words] of [
        [ADA, []],
        [ADA, ['add']],
        [ADA, ['setup']],
        [ADA, ['usage']],
        [MIA, ['help']],
        [GUS, ['help']],
        [MIA, ['hlep']],
        [MIA, ['add', 'x@example.org']],
        [GERMAN_GUEST, []],
    ] as const) {
        it(`answers ${person.username} alone, in the room: /guest ${words.join(' ')}`, async () => {
            await type(person, words);
            const session = openSession(hooks.enter(), toPerson(person) ?? malformed(undefined), 'app-id');
            const { text } = await dispatch(words, commandContextOf(session));
            const notice = { to: person.id, from: 'guest-manager.bot', roomId: 'channel-id', text };
            expect(hooks.host.notices).to.deep.equal([notice]);
            expect(hooks.host.sent).to.deep.equal([]);
            expect(hooks.host.views).to.deep.equal([]);
            expect(session.language).to.equal(pickLanguage(toPerson(person)?.language));
        });
    }

    it('shows a guest the terms with their button after the answer, and no member', async () => {
        hooks.state.policy = { ...hooks.state.policy, terms: { text: 'Be kind.', version: 'v1' } };
        await type(GUS, []);
        expect(hooks.host.notices.map(({ to, roomId, blocks }) => [to, roomId, blocks !== undefined])).to.deep.equal([
            ['gus-id', 'channel-id', false],
            ['gus-id', 'channel-id', true],
        ]);
        expect(JSON.stringify(hooks.host.notices[1].blocks)).to.include('Be kind.');
        hooks.host.notices.length = 0;
        await type(MIA, []);
        expect(hooks.host.notices.map(({ blocks }) => blocks)).to.deep.equal([undefined]);
    });

    describe('with a client that can show views', () => {
        for (const [words, viewId] of [
            [[], /^guest-panel-/],
            [['add'], /^guest-modal\/add\//],
            [['invite'], /^guest-modal\/invite\//],
        ] as const) {
            it(`opens one for a manager, in place of an answer: /guest ${words.join(' ')}`, async () => {
                await type(ADA, words, 'trigger-id');
                expect(hooks.host.views).to.have.lengthOf(1);
                const [{ how, to, triggerId, view }] = hooks.host.views;
                expect([how, to, triggerId]).to.deep.equal(['open', 'ada-id', 'trigger-id']);
                expect(view.id).to.match(viewId);
                checkView(view, 'app-id');
                expect(told()).to.deep.equal([]);
            });

            it(`opens none for a member or a guest: /guest ${words.join(' ')}`, async () => {
                await type(MIA, words, 'trigger-id');
                await type(GUS, words, 'trigger-id');
                expect(hooks.host.views).to.deep.equal([]);
                expect(told()).to.have.lengthOf(2);
            });
        }

        it('answers where the client gave no way to open one', async () => {
            await type(ADA, [], '');
            expect(hooks.host.views).to.deep.equal([]);
            expect(told()).to.have.lengthOf(1);
        });

        it('answers in words where words were typed', async () => {
            await type(ADA, ['help'], 'trigger-id');
            expect(hooks.host.views).to.deep.equal([]);
            expect(told()).to.have.lengthOf(1);
        });

        it('says that it failed where the view cannot be opened', async () => {
            hooks.host.break('ui.open', 'rejects');
            await type(ADA, [], 'trigger-id');
            expect(told()).to.deep.equal([t('command_failed', 'en')]);
            expect(hooks.host.errors).to.have.lengthOf(1);
        });

        it('says why the panel cannot be drawn', async () => {
            hooks.host.break('records.read', 'rejects');
            await type(ADA, [], 'trigger-id');
            expect(told().join()).to.contain(t('outcome_nothing_done', 'en'));
        });
    });

    describe('used by a manager', () => {
        it('puts them on record, once in a process', async () => {
            await type(ADA, ['help']);
            await type(ADA, ['help']);
            await type(MIA, ['help']);
            await type(GUS, ['help']);
            expect(await hooks.enter().managerStore.listManagers()).to.deep.equal(['ada-id']);
            expect(hooks.host.calls.filter((call) => call === 'records.write')).to.have.lengthOf(1);
        });

        it('answers though they cannot be put on record, and tries again', async () => {
            hooks.host.break('records.write', 'rejects');
            await type(ADA, ['help']);
            expect(told()).to.have.lengthOf(1);
            expect(hooks.host.errors).to.have.lengthOf(1);
            hooks.host.repair();
            await type(ADA, ['help']);
            expect(await hooks.enter().managerStore.listManagers()).to.deep.equal(['ada-id']);
        });

        it('says what came of it, though the managers cannot be told how full it is', async () => {
            hooks.state.policy = { ...hooks.state.policy, caps: caps({ guests: 1 }) };
            const { guests, places } = hooks.enter();
            await guests.saveGuest({ userId: 'gus-id', username: 'gus', isActive: true, addedAt: new Date() });
            await places.recordCount(1, new Date(Date.now() - 3_600_000));
            hooks.host.break('creator.finish', 'rejects');
            await type(ADA, ['sponsor', '@gus', '@max']);
            expect((await guests.findGuest('gus-id'))?.sponsorId).to.equal('max-id');
            const names = { user: plain('@gus'), sponsor: plain('@max') };
            expect(told()).to.deep.equal([t('outcome_sponsor_set', 'en', names)]);
            expect(hooks.host.errors.map(([text]) => text)).to.include(
                'The managers could not be told how many places are taken',
            );
        });
    });

    it("answers in the workspace's language where the person has none", async () => {
        hooks.state.policy = { ...hooks.state.policy, language: 'es' };
        await type(ADA, []);
        expect(told()[0]?.split('\n')[0]).to.equal(t('help_title', 'es'));
    });

    it('says that it failed, and logs it', async () => {
        await type(ADA, [malformed<string>(7)]);
        expect(told()).to.deep.equal([t('command_failed', 'en')]);
        expect(hooks.host.errors).to.have.lengthOf(1);
    });

    it('answers nobody where the server names nobody', async () => {
        await type(malformed<IUser>(undefined), ['help']);
        expect(hooks.host.calls).to.deep.equal([]);
    });
});
