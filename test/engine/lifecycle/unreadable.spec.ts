import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { Person } from '../../workspace/People';
import { ConnectedScene, words } from '../ConnectedScene';

/** What a later version of the app may have left behind. */
const VERSION = 99;

describe('a record that this version cannot read, on the engine', () => {
    const scene = ConnectedScene.shared();

    const rowsOf = (key: string): object[] =>
        scene.workspace.engine.persistence.records
            .filter(({ associations }) => associations?.some(({ id }) => id === key))
            .map(({ data }) => data);

    /** A guest of whom such a record is there, with an address. */
    const makeUnreadable = async (): Promise<{ guest: Person; email: string; row: object }> => {
        const email = scene.address();
        await scene.ask(scene.ada, `/guest add ${email} --sponsor @mia`);
        const guest = scene.holder(email);
        const [row] = rowsOf(guest.id).filter((data) => 'addedAt' in data);
        Object.assign(row, { version: VERSION, lodging: 'of a later version' });
        return { guest, email, row };
    };

    const lines: Array<[command: string, line: (guest: Person, email: string) => string]> = [
        ['limit', ({ username }) => `limit @${username} 3`],
        ['sponsor', ({ username }) => `sponsor @${username} @max`],
        ['extend', ({ username }) => `extend @${username} 30d`],
        ['add', (_, email) => `add ${email} --note "new"`],
        ['info', ({ username }) => `info @${username}`],
    ];

    for (const [command, line] of lines) {
        it(`is told by /guest ${command}, and left as it is`, async () => {
            const { guest, email, row } = await makeUnreadable();
            const before = JSON.stringify(row);
            const answer = await scene.ask(scene.ada, `/guest ${line(guest, email)}`);
            expect(answer).to.include(words('failure_unreadable'));
            expect(JSON.stringify(rowsOf(guest.id).find((data) => 'addedAt' in data))).to.equal(before);
            expect(guest.user).to.deep.include({ active: true, roles: ['guest'] });
        });
    }

    it('of a guest keeps no other from being read, and is named in the log by the round', async () => {
        const { guest } = await makeUnreadable();
        const other = scene.newGuest();
        expect(await scene.ask(scene.ada, `/guest limit @${other.username} 3`)).to.equal(
            words('outcome_limit_set', { user: `@${other.username}` }, 'en', 3),
        );
        await scene.workspace.engine.runJob('hourly');
        expect((await scene.workspace.engine.logs()).join('\n')).to.include(guest.id);
        expect(guest.user.active).to.equal(true);
    });

    it('of an invitation is told and left as it is, and counted in the log by the round, which names no address', async () => {
        const email = scene.address();
        await scene.ask(scene.ada, `/guest invite ${email}`);
        const [row] = rowsOf(`email:${email}`);
        Object.assign(row, { version: VERSION });
        const before = JSON.stringify(row);
        for (const line of [`invite ${email}`, `add ${email}`, `invitations revoke ${email}`]) {
            expect(await scene.ask(scene.ada, `/guest ${line}`), line).to.include(words('failure_unreadable'));
        }
        await scene.workspace.engine.runJob('hourly');
        expect((await scene.workspace.engine.logs()).join('\n')).to.include('Invitations that cannot be read');
        expect(rowsOf(`email:${email}`).map((data) => JSON.stringify(data))).to.deep.equal([before]);
        const member = await scene.register(email);
        await scene.calm();
        expect(member.user).to.deep.include({ active: true, roles: ['user'] });
    });
});
