import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { Person } from '../../workspace/People';
import { expectPassed } from '../support';
import { CapScene } from './support';

/** Milliseconds that a call takes in the middle of which the app's process is killed; the server ends it all the same. */
const IN_FLIGHT = 1_500;

/** Milliseconds after which the server waits for an app no more. */
const TIMEOUT = 3_000;

/** Milliseconds within which the app has come from one step to the next. */
const STEP = 400;

interface Act {
    /** What is typed, once and again after the kill. */
    line: string;
    /** The request that it is about. */
    route: string;
    hasHappened(): boolean;
    /** How often what must happen once has happened. */
    times(): number;
}

describe('an admission whose process is killed on the last place, on the engine', () => {
    const caps = CapScene.shared({ timeoutMs: TIMEOUT });

    const { scene } = caps;

    const mailsTo = (email: string): number =>
        scene.workspace.server.mails.filter(({ to, subject }) => to.includes(email) && /added|invited/.test(subject))
            .length;

    const acts: Array<[name: string, make: () => Promise<Act>]> = [
        [
            'add',
            async () => {
                const email = caps.email();
                const hasHappened = (): boolean => caps.accountOf(email)?.active === true;
                return { line: `add ${email}`, route: 'users.create', hasHappened, times: () => mailsTo(email) };
            },
        ],
        [
            'invite',
            async () => {
                const email = caps.email();
                const times = (): number => mailsTo(email);
                const hasHappened = (): boolean => times() > 0;
                return { line: `invite ${email}`, route: 'sendInvitationEmail', hasHappened, times };
            },
        ],
        [
            'activate',
            async () => {
                const [person] = await caps.fill(1);
                await caps.run(`deactivate @${person.username}`);
                const hasHappened = (): boolean => caps.isActive(person);
                return { ...once(hasHappened), line: `activate @${person.username}`, route: 'users.setActiveStatus' };
            },
        ],
        [
            'demote',
            async () => {
                const member: Person = scene.newMember();
                const hasHappened = (): boolean => member.user.roles.includes('guest');
                return { ...once(hasHappened), line: `demote @${member.username}`, route: 'roles.addUserToRole' };
            },
        ],
    ];

    /** Kills the process a step after the condition holds, and waits until the call in flight is over. */
    const cut = async ({ line }: Act, isReached: () => boolean): Promise<void> => {
        const running = scene.as(scene.ada).run(`/guest ${line}`, scene.room('p', scene.ada));
        await scene.until(isReached);
        await new Promise((resolve) => setTimeout(resolve, STEP));
        await scene.workspace.engine.killProcess();
        await Promise.all([running, new Promise((resolve) => setTimeout(resolve, IN_FLIGHT))]);
        await scene.workspace.engine.awaitRestart();
    };

    const cuts: Array<[when: string, cutOff: (act: Act) => Promise<void>]> = [
        [
            'while the server is asked',
            async (act) => {
                const mend = caps.rest.fail(act.route, 'slow', { milliseconds: IN_FLIGHT });
                await cut(act, () => caps.rest.requests.at(-1)?.route === act.route);
                await mend();
            },
        ],
        [
            'before the place is kept',
            async (act) => {
                const { faults } = scene.workspace.engine;
                const isKeeping = (): boolean => act.line.startsWith('invite') || act.hasHappened();
                const delays = [{ delay: IN_FLIGHT }];
                const mend = faults.decide('persistence.updateByAssociations', () =>
                    isKeeping() ? delays.pop() : undefined,
                );
                await cut(act, () => delays.length === 0);
                mend();
            },
        ],
    ];

    for (const [name, make] of acts) {
        for (const [when, cutOff] of cuts) {
            for (const [later, minutes] of [
                ['soon', 1],
                ['later', 4],
            ] as const) {
                it(`${when} is finished by the same command ${later}, once: ${name}`, async () => {
                    const [first] = await caps.fill(1);
                    const act = await make();
                    await caps.set({ max_active_guests: 2 });
                    await caps.run('usage');
                    await cutOff(act);
                    scene.workspace.server.clock.advance?.(minutes * 60_000);
                    await scene.as(scene.ada).run(`/guest ${act.line}`, scene.lobby);
                    expect(act.hasHappened()).to.equal(true);
                    // Nobody else gets the place, and it is counted once.
                    await caps.run(`add ${caps.email()}`);
                    expect(await caps.run('usage')).to.include(caps.panel(2, 2));
                    await caps.hour();
                    expect(act.hasHappened()).to.equal(true);
                    // Whether an invitation went out that was being sent can be seen by nobody, so it goes out once more.
                    expect(act.times()).to.equal(name === 'invite' && when === 'while the server is asked' ? 2 : 1);
                    expectPassed(await scene.as(first).login());
                });
            }
        }
    }

    function once(hasHappened: () => boolean): Pick<Act, 'hasHappened' | 'times'> {
        return { hasHappened, times: () => (hasHappened() ? 1 : 0) };
    }
});
