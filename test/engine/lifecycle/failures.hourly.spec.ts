import { expect } from 'chai';
import { describe, it } from 'mocha';

import { TOKEN_PERMISSION } from '../../../src/policy/permissions';
import { REFUSALS } from './attempts';
import { FailureScene } from './FailureScene';

describe('a connection that fails in the hourly round, on the engine', () => {
    const scene = FailureScene.shared();

    /** What the lock, an acceptance and the roles ask for; the list of guests is asked for besides. */
    const ROUTES = [
        'permissions.listAll',
        'permissions.update',
        'users.info',
        'roles.addUserToRole',
        'roles.removeUserFromRole',
    ];

    const round = async (): Promise<void> => {
        await scene.workspace.engine.runJob('hourly');
        await scene.workspace.settled();
    };

    const isOnRecord = (userId: string): boolean =>
        scene.workspace.engine.persistence.records.some(({ associations = [] }) =>
            ['guest', userId].every((wanted) => associations.some(({ id }) => id === wanted)),
        );

    for (const [kind] of [...REFUSALS, ['malformed-json', 'server_error'] as const]) {
        it(`keeps no other duty from being done, and is made up for in the next round: ${kind}`, async () => {
            const { permissions } = scene.workspace.server;
            permissions.grant(TOKEN_PERMISSION, 'guest');
            await scene.set({ permission_lock: 'repair' });
            const email = scene.address();
            await scene.ask(scene.ada, `/guest invite ${email}`);
            ROUTES.forEach((route) => scene.rest.fail(route, kind));
            const newcomer = await scene.register(email);
            const unseen = scene.newGuest();
            await scene.workspace.settled();
            await round();
            expect(isOnRecord(unseen.id)).to.equal(true);
            if (kind !== 'malformed-json') {
                // Of which it is the answer that is lost.
                expect(newcomer.user.roles).to.deep.equal(['user']);
                expect(permissions.table.get(TOKEN_PERMISSION)?.has('guest')).to.equal(true);
            }
            expect(scene.max.user).to.deep.include({ roles: ['user'], active: true });

            await scene.rest.restore();
            await round();
            expect(newcomer.user.roles).to.deep.equal(['guest']);
            expect(permissions.table.get(TOKEN_PERMISSION)?.has('guest')).to.equal(false);
            expect(isOnRecord(newcomer.id)).to.equal(true);
            expect([unseen, newcomer].map(({ user }) => user.active)).to.deep.equal([true, true]);
        });
    }
});
