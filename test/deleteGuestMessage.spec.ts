import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui';
import { UIKitActionButtonInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import type { IUIKitActionButtonIncomingInteraction } from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionTypes';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { pressButton } from '../src/interactions';
import { t } from '../src/text';
import type { Outcome } from './support/hostAnswer';
import { HookDriver } from './support/HookDriver';
import { ADA, channel, GINA, GUS, malformed, message, MIA, MOD, user } from './support/payloads';

const THE_MESSAGE = message(GUS, 'Hello');

describe('Delete guest message', () => {
    let hooks: HookDriver;

    beforeEach(() => {
        hooks = new HookDriver();
        hooks.host.messages.push(THE_MESSAGE);
        hooks.host.moderators.set('channel-id', [MOD]);
    });

    async function pressBy(
        person: IUser,
        overrides: Partial<IUIKitActionButtonIncomingInteraction> = {},
    ): Promise<void> {
        const context = new UIKitActionButtonInteractionContext({
            appId: 'app-id',
            user: person,
            actionId: 'delete-guest-message',
            buttonContext: UIActionButtonContext.MESSAGE_ACTION,
            triggerId: 'trigger-id',
            room: channel(),
            message: THE_MESSAGE,
            ...overrides,
        });
        expect(await pressButton(hooks.enter(), context)).to.deep.equal({ success: true });
    }

    function told(): Array<[string, string, string | undefined]> {
        return hooks.host.notices.map(({ to, roomId, text }) => [to, roomId, text]);
    }

    for (const person of [ADA, MOD]) {
        it(`deletes a guest's message in the name of ${person.username}, without a word`, async () => {
            await pressBy(person);
            expect(hooks.host.deleted).to.deep.equal([{ messageId: 'message-id', by: person.id }]);
            expect(told()).to.deep.equal([]);
        });
    }

    it("is not stopped by the app's own rule, which the server asks", async () => {
        let outcome: Outcome | undefined;
        hooks.host.onDelete = async (deleted) => {
            outcome = await hooks.delete(deleted);
        };
        await pressBy(MOD);
        expect(outcome).to.equal('passes');
        expect(await hooks.delete(THE_MESSAGE)).to.equal('dropped');
    });

    for (const person of [MIA, GUS, GINA]) {
        it(`refuses ${person.username}, who has no right, and says so`, async () => {
            await pressBy(person);
            expect(hooks.host.deleted).to.deep.equal([]);
            expect(told()).to.deep.equal([[person.id, 'channel-id', t('deletion_not_allowed', 'en')]]);
        });
    }

    it('takes the room from the message, not from what the client says', async () => {
        hooks.host.moderators.set('channel-id', []).set('my-own-room', [MIA]);
        await pressBy(MIA, { room: channel({ id: 'my-own-room' }) });
        expect(hooks.host.deleted).to.deep.equal([]);
    });

    it("leaves a member's message alone, and says so", async () => {
        await pressBy(MOD, { message: message(MIA, 'Hello') });
        expect(hooks.host.deleted).to.deep.equal([]);
        expect(told()).to.deep.equal([['mod-id', 'channel-id', t('deletion_not_a_guests', 'en')]]);
    });

    it('speaks the language of whoever pressed', async () => {
        const marie = user('marie', ['user'], { settings: malformed({ preferences: { language: 'fr' } }) });
        hooks.host.users.push(marie);
        await pressBy(marie);
        expect(told()).to.deep.equal([['marie-id', 'channel-id', t('deletion_not_allowed', 'fr')]]);
    });

    it('says that it failed, and logs it', async () => {
        hooks.host.break('deleter.deleteMessage', 'rejects');
        await pressBy(ADA);
        expect(told()).to.deep.equal([['ada-id', 'channel-id', t('action_failed', 'en')]]);
        expect(hooks.host.errors).to.have.lengthOf(1);
    });

    for (const fault of ['rejects', 'answers null'] as const) {
        it(`never rejects and deletes nothing while everything ${fault}`, async () => {
            hooks.host.break('*', fault);
            await pressBy(ADA);
            expect(hooks.host.deleted).to.deep.equal([]);
            expect(hooks.host.errors).to.have.length.above(0);
        });
    }

    it('does nothing without a message, without a person, or for a button that is not its own', async () => {
        await pressBy(ADA, { message: undefined });
        await pressBy(ADA, { message: message(GUS, 'Hello', { id: undefined }) });
        await pressBy(malformed(undefined));
        await pressBy(ADA, { actionId: 'constructor' });
        await pressBy(ADA, { actionId: malformed(undefined) });
        expect(hooks.host.deleted).to.deep.equal([]);
        expect(told()).to.deep.equal([]);
        expect(hooks.host.errors).to.deep.equal([]);
    });
});
