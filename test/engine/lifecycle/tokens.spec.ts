import { expect } from 'chai';
import { describe, it } from 'mocha';

import { NEEDS } from '../../../src/actions/setup';
import type { Feature } from '../../../src/actions/setup';
import { TOKEN_PERMISSION } from '../../../src/policy/permissions';
import { ConnectedScene, words } from '../ConnectedScene';

describe('a token of somebody who is no administrator, on the engine', () => {
    const scene = ConnectedScene.shared();

    /** A token whose owner holds these permissions and no others. */
    const hold = async (permissions: readonly string[]): Promise<void> => {
        const _id = scene.name('clerk');
        const { state, permissions: table } = scene.workspace.server;
        state.roles.set(_id, { _id, name: _id, scope: 'Users', description: '' } as never);
        permissions.forEach((permission) => table.grant(permission, _id));
        const createdAt = new Date('2020-01-01T00:00:00Z');
        await scene.useTokenOf(scene.workspace.addUser({ username: scene.name('clerk'), roles: [_id], createdAt }));
    };

    /** What each feature is for; resolves to whether that came to be. */
    const uses: Readonly<Partial<Record<Feature, () => Promise<boolean>>>> = {
        add: async () => {
            const email = scene.address();
            await scene.ask(scene.ada, `/guest add ${email}`);
            const room = scene.room('p', scene.mia);
            // What is missing of a guest who is there is added.
            await scene.ask(scene.ada, `/guest add ${email} #${room.room.name}`);
            return scene.isTaken(email) && room.hasMember(scene.holder(email));
        },
        invite: async () => {
            const email = scene.address();
            await scene.ask(scene.ada, `/guest invite ${email}`);
            if (scene.mailsTo(email, /invited/).length === 0) {
                return false;
            }
            const person = await scene.register(email);
            await scene.calm();
            // Whoever is here already is known.
            const again = await scene.ask(scene.ada, `/guest invite ${email}`);
            return person.user.roles.join() === 'guest' && again.includes(words('failure_already_guest'));
        },
        activate: async () => {
            const guest = scene.newGuest();
            guest.user.active = false;
            await scene.ask(scene.ada, `/guest activate @${guest.username}`);
            return guest.user.active;
        },
        roles: async () => {
            const [guest, member] = [scene.newGuest(), scene.newMember()];
            await scene.ask(scene.ada, `/guest promote @${guest.username}`);
            await scene.ask(scene.ada, `/guest demote @${member.username}`);
            return guest.user.roles.join() === 'user' && member.user.roles.join() === 'guest';
        },
        list: async () => {
            const { username } = scene.newGuest();
            const list = await scene.ask(scene.ada, `/guest list active ${username}`);
            const usage = await scene.ask(scene.ada, '/guest usage');
            return list.includes(`@${username}`) && !usage.includes(words('usage_unchecked'));
        },
        lock: async () => {
            const { permissions } = scene.workspace.server;
            permissions.grant(TOKEN_PERMISSION, 'guest');
            await scene.ask(scene.ada, '/guest permissions repair');
            return !permissions.table.get(TOKEN_PERMISSION)?.has('guest');
        },
        mail: async () => !(await scene.ask(scene.ada, '/guest setup')).includes(words('check_mail_unknown')),
    };

    for (const [feature, use] of Object.entries(uses)) {
        const needs = NEEDS[feature as Feature].map((need) => (typeof need === 'string' ? need : need[0]));

        it(`is enough for ${feature} with ${needs.join(', ')}`, async () => {
            await hold(needs);
            expect(await use()).to.equal(true);
        });

        for (const lacking of needs) {
            it(`is not enough for ${feature} without ${lacking}`, async () => {
                await hold(needs.filter((need) => need !== lacking));
                expect(await use()).to.equal(false);
            });
        }
    }
});
