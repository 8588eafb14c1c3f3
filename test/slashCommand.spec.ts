import type { IHttp } from '@rocket.chat/apps-engine/definition/accessors';
import type { App } from '@rocket.chat/apps-engine/definition/App';
import { SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { dispatch } from '../src/commands';
import { PolicyRefresh } from '../src/settings';
import { GuestCommand } from '../src/slashCommand';
import { pickLanguage, t } from '../src/text';
import type { TextKey } from '../src/text';
import { toPerson } from '../src/host/translate';
import { HookDriver } from './support/HookDriver';
import { ADA, channel, GUS, malformed, MIA, user } from './support/payloads';

const HTTP = {} as IHttp;

const GERMAN_GUEST = user('greta', ['guest'], { settings: malformed({ preferences: { language: 'de' } }) });

describe('GuestCommand', () => {
    let hooks: HookDriver;
    let command: GuestCommand;

    beforeEach(() => {
        hooks = new HookDriver();
        hooks.host.users.push(GERMAN_GUEST);
        const app = malformed<App>({ getLogger: () => hooks.host.logger });
        command = new GuestCommand(app, hooks.state, new PolicyRefresh(hooks.state));
    });

    async function type(person: IUser, ...words: string[]): Promise<void> {
        const { read, modify, writer } = hooks.host;
        await command.executor(new SlashCommandContext(person, channel(), words), read, modify, HTTP, writer);
    }

    it('is /guest, with texts that exist', () => {
        expect(command.command).to.equal('guest');
        expect(command.providesPreview).to.be.false;
        for (const key of [command.i18nDescription, command.i18nParamsExample]) {
            expect(t(key as TextKey, 'en')).not.to.equal(key);
        }
    });

    for (const [person, words] of [
        [ADA, []],
        [MIA, ['help']],
        [GUS, ['help']],
        [MIA, ['hlep']],
        [GERMAN_GUEST, []],
    ] as const) {
        it(`answers ${person.username} alone, in the room: /guest ${words.join(' ')}`, async () => {
            await type(person, ...words);
            const sender = toPerson(person);
            const language = pickLanguage(sender?.language);
            const { policy } = hooks.state;
            const { text } = await dispatch(words, { sender: sender ?? malformed(undefined), policy, language });
            const notice = { to: person.id, from: 'guest-manager.bot', roomId: 'channel-id', text };
            expect(hooks.host.notices).to.deep.equal([notice]);
            expect(hooks.host.sent).to.deep.equal([]);
        });
    }

    it("answers in the workspace's language where the person has none", async () => {
        hooks.state.policy = { ...hooks.state.policy, language: 'es' };
        await type(ADA);
        expect(hooks.host.notices[0].text?.split('\n')[0]).to.equal(t('help_title', 'es'));
    });

    it('says that it failed, and logs it', async () => {
        await type(ADA, malformed<string>(7));
        expect(hooks.host.notices[0].text).to.equal(t('command_failed', 'en'));
        expect(hooks.host.errors).to.have.lengthOf(1);
    });

    it('answers nobody where the server names nobody', async () => {
        await type(malformed<IUser>(undefined), 'help');
        expect(hooks.host.notices).to.deep.equal([]);
    });
});
