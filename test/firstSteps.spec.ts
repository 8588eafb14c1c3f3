import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { welcomeInstaller } from '../src/firstSteps';
import { t } from '../src/text';
import { readCardAction } from '../src/ui/cards';
import { role } from './support/FakeHost';
import { HookDriver } from './support/HookDriver';
import { ADA, APP_USER, directRoom, malformed, user } from './support/payloads';
import { checkBlocks, controlsOf, textsOf } from './ui/viewChecks';

type Blocks = Parameters<typeof checkBlocks>[0];

describe('the first steps', () => {
    let hooks: HookDriver;

    beforeEach(() => {
        hooks = new HookDriver();
    });

    function blocks(): Blocks {
        return malformed<Blocks>(hooks.host.sent[0]?.blocks ?? []);
    }

    it('are told to whoever installed the app, in one message', async () => {
        await welcomeInstaller(hooks.enter(), ADA, 'app-id');
        expect(hooks.host.sent).to.have.lengthOf(1);
        expect(hooks.host.sent[0]).to.include({
            roomId: directRoom([ADA, APP_USER]).id,
            from: 'guest-manager.bot',
            text: t('first_steps', 'en'),
        });
        checkBlocks(blocks(), 'app-id');
        expect(hooks.host.errors).to.deep.equal([]);
    });

    it('say what is missing, and lead to the setup', async () => {
        await welcomeInstaller(hooks.enter(), ADA, 'app-id');
        expect(textsOf(blocks()).join()).to.contain(t('check_connection_not_set', 'en'));
        expect([...controlsOf(blocks()).keys()].map(readCardAction)).to.deep.equal([{ act: 'setup' }]);
    });

    it('say that a guest role is missing', async () => {
        hooks.host.roles.splice(0, hooks.host.roles.length, role('user'));
        await welcomeInstaller(hooks.enter(), ADA, 'app-id');
        expect(textsOf(blocks()).join()).to.contain('❌');
    });

    it("are told in the reader's language", async () => {
        const anna = user('anna', ['admin'], { settings: malformed({ preferences: { language: 'de' } }) });
        hooks.host.users.push(anna);
        await welcomeInstaller(hooks.enter(), anna, 'app-id');
        expect(hooks.host.sent.map(({ text }) => text)).to.deep.equal([t('first_steps', 'de')]);
    });

    it('put the installer on record for the notices', async () => {
        await welcomeInstaller(hooks.enter(), ADA, 'app-id');
        expect(await hooks.enter().managerStore.listManagers()).to.deep.equal(['ada-id']);
    });

    for (const fault of ['rejects', 'answers null'] as const) {
        it(`never reject: everything ${fault}`, async () => {
            hooks.host.break('*', fault);
            await welcomeInstaller(hooks.enter(), ADA, 'app-id');
            expect(hooks.host.sent).to.deep.equal([]);
            expect(hooks.host.errors).to.have.lengthOf(1);
        });
    }

    it('are told to nobody where the server names nobody', async () => {
        await welcomeInstaller(hooks.enter(), malformed<IUser>(undefined), 'app-id');
        expect(hooks.host.calls).to.deep.equal([]);
    });
});
