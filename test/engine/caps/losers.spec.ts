import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { Person } from '../../workspace/People';
import { visible, words } from '../ConnectedScene';
import { expectPassed } from '../support';
import { CapScene } from './support';

/** Milliseconds that the server takes for the request in the middle of which somebody else gets ahead. */
const SLOW = 700;

describe('whoever loses the last place after it was promised, on the engine', () => {
    const caps = CapScene.shared();

    const { scene } = caps;

    const mailsTo = (email: string) => scene.workspace.server.mails.filter(({ to }) => to.includes(email));

    const lost = (limit: number) => words('failure_cap_reached', { detail: `${limit}/${limit}` });

    /** What Ada reads, where the server is slow, and somebody becomes a guest meanwhile. */
    const overtaken = async (line: string, route: string): Promise<{ answer: string; ahead: Person }> => {
        const mend = caps.rest.fail(route, 'slow', { milliseconds: SLOW });
        const running = caps.run(line);
        await scene.until(() => caps.rest.requests.at(-1)?.route === route);
        const ahead = await getAhead();
        const answer = visible(await running);
        await mend();
        return { answer, ahead };
    };

    /** Who promised somebody a place minutes ago has lost it. */
    const getAhead = async (): Promise<Person> => {
        const { engine, server } = scene.workspace;
        server.clock.advance?.(3 * 60_000);
        engine.advanceClock(3 * 60_000);
        return caps.create(['guest']);
    };

    const raced = (email: string, username: string) => words('outcome_add_raced', { email, user: `@${username}` });

    it('by an addition is told so, and the account is deactivated', async () => {
        await caps.set({ max_active_guests: 1 });
        const email = caps.email();
        const { answer, ahead } = await overtaken(`add ${email}`, 'users.create');
        const account = caps.accountOf(email);
        expect(answer).to.include(raced(email, account?.username ?? ''));
        expect([account?.active, caps.isActive(ahead)]).to.deep.equal([false, true]);
        await caps.hour();
        expect(await caps.run('usage')).to.include(caps.panel(1, 1));
    });

    it('by an addition that could not be undone is deactivated by the next round', async () => {
        await caps.set({ max_active_guests: 1 });
        const email = caps.email();
        const mend = scene.fail('users.deactivate');
        const { answer, ahead } = await overtaken(`add ${email}`, 'users.create');
        const { username = '' } = caps.accountOf(email) ?? {};
        expect(answer).to.include(raced(email, username)).and.include(words('step_deactivation'));
        expect(caps.accountOf(email)?.active).to.equal(true);
        mend();
        await caps.hour();
        expect([caps.accountOf(email)?.active, caps.isActive(ahead)]).to.deep.equal([false, true]);
        // An event may have shown the account before, and said then that it could not be deactivated.
        const ended = caps.told.filter((text) => visible(text).includes(`${username} `) && !/could not/.test(text));
        expect(ended).to.have.lengthOf(1);
        expect(await caps.run('usage')).to.include(caps.panel(1, 1));
    });

    it('by an invitation is told so, and gets no mail', async () => {
        await caps.set({ max_active_guests: 1 });
        const email = caps.email();
        // The invitation is being written down while somebody else gets ahead.
        const delays = [{ delay: SLOW }];
        const mend = scene.workspace.engine.faults.decide('persistence.updateByAssociations', () => delays.pop());
        const running = caps.run(`invite ${email}`);
        await scene.until(() => delays.length === 0);
        const ahead = await getAhead();
        const answer = await running;
        mend();
        expect(visible(answer)).to.include(words('outcome_not_invited')).and.include(lost(1));
        expect(mailsTo(email)).to.deep.equal([]);
        expect(await caps.run('invitations')).to.equal(words('invitations_none'));
        expect(caps.isActive(ahead)).to.equal(true);
    });

    it('by an activation is told so, and stays deactivated', async () => {
        const [person] = await caps.fill(1);
        await caps.run(`deactivate @${person.username}`);
        await caps.set({ max_active_guests: 1 });
        const { answer, ahead } = await overtaken(`activate @${person.username}`, 'users.setActiveStatus');
        expect(answer).to.include(lost(1));
        expect([caps.isActive(person), caps.isActive(ahead)]).to.deep.equal([false, true]);
        expectPassed(await scene.as(ahead).login());
    });

    it('by a demotion is told so, and stays a member', async () => {
        await caps.set({ max_active_guests: 1 });
        const member = scene.newMember();
        const { answer, ahead } = await overtaken(`demote @${member.username}`, 'roles.addUserToRole');
        expect(answer).to.equal(words('outcome_demote_raced', { user: `@${member.username}` }));
        expect(member.user.roles).to.deep.equal(['user']);
        expect(caps.isActive(ahead)).to.equal(true);
        expectPassed(await scene.as(member).login());
    });
});
