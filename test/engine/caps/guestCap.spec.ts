import { expect } from 'chai';
import { describe, it } from 'mocha';

import { t } from '../../../src/text';
import { Person } from '../../workspace/People';
import { insertUser } from '../../workspace/server/users';
import { expectPassed } from '../support';
import { CapScene } from './support';

describe('the guest cap, however the account came to be, on the engine', () => {
    const caps = CapScene.shared({ shortWaits: 0.1 });

    const { scene } = caps;

    /** By LDAP, OAuth or a registration that gives the guest role: an account that nobody created by hand. */
    const register = async (role: string): Promise<Person> => {
        const { server } = scene.workspace;
        const user = await insertUser(server, { username: scene.name('newcomer'), roles: [role] });
        await scene.workspace.settled();
        return new Person(server, user);
    };

    interface Way {
        what: string;
        /** `guest` in the one case, `user` in that of the member. */
        make: (role: string) => Promise<Person>;
    }

    /** The server tells of these. */
    const heard: Way[] = [
        { what: 'made in the administration', make: (role) => caps.create([role]) },
        { what: 'registered with the role', make: register },
        {
            what: 'given the role in the edit form',
            make: async (role) => {
                const person = scene.newMember();
                expectPassed(await scene.as(scene.ada).updateUser(person, { roles: [role] }));
                return person;
            },
        },
        {
            what: 'given a second role in the edit form',
            make: async (role) => {
                const person = scene.newMember();
                const roles = ['user', ...(role === 'guest' ? ['guest'] : ['livechat-agent'])];
                expectPassed(await scene.as(scene.ada).updateUser(person, { roles }));
                return person;
            },
        },
        {
            what: 'known by no event until their profile changes',
            make: async (role) => {
                const person = scene.workspace.addUser({ username: scene.name('quiet'), roles: [role] });
                expectPassed(await scene.as(person).updateOwnProfile({ name: 'Changed' }));
                return person;
            },
        },
    ];

    /** The server tells of these nothing at all. */
    const unheard: Way[] = [
        {
            what: 'given the role on the Roles page',
            make: async (role) => {
                const person = scene.newMember();
                if (role === 'guest') {
                    expectPassed(await scene.as(scene.ada).addRole(person, 'guest'));
                }
                return person;
            },
        },
        {
            what: 'activated in the administration',
            make: async (role) => {
                const person = await caps.create([role]);
                expectPassed(await scene.as(scene.ada).setActive(person, false));
                await caps.hour();
                expectPassed(await scene.as(scene.ada).setActive(person, true));
                return person;
            },
        },
        {
            what: 'imported',
            make: async (role) => scene.workspace.addUser({ username: scene.name('imported'), roles: [role] }),
        },
    ];

    for (const { what, make } of heard) {
        it(`lets somebody in who was ${what} while there is a place`, async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 10 });
            const person = await make('guest');
            expect(caps.isActive(person)).to.equal(true);
            expect(caps.told).to.deep.equal([]);
            expect(await caps.run('usage')).to.include(caps.panel(2, 10));
        });

        it(`deactivates somebody at once who was ${what} past the cap, and tells the managers`, async () => {
            const [first] = await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            const person = await make('guest');
            expect(caps.isActive(person)).to.equal(false);
            expect(caps.isActive(first)).to.equal(true);
            expect(caps.told).to.include(caps.overCap('deactivated', person, 1));
            expect(caps.told.filter((text) => text.includes(person.username))).to.have.lengthOf(1);
        });

        it(`only tells the managers, once, of somebody ${what} past the cap where the settings say so`, async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 1, over_cap_action: 'notify' });
            const person = await make('guest');
            expectPassed(await scene.as(person).login());
            await caps.hour();
            expect(caps.isActive(person)).to.equal(true);
            expect(caps.told.filter((text) => text.includes(person.username))).to.deep.equal([
                caps.overCap('kept', person, 1),
            ]);
        });

        it(`leaves a member alone who was ${what}, however full it is`, async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            const person = await make('user');
            expectPassed(await scene.as(person).login());
            expect(caps.isActive(person)).to.equal(true);
            expect(caps.told.join()).not.to.include(person.username);
        });
    }

    const finders = [
        {
            when: 'at the login',
            find: async (person: Person) => {
                const outcome = await scene.as(person).login();
                if (!outcome.ok) {
                    // It is in the answer; the web client has words of its own for every failed login.
                    expect(outcome.error).to.equal(t('denied_guest_cap_login', 'en'));
                }
            },
        },
        { when: 'by the hourly round', find: () => caps.hour() },
    ];

    for (const { what, make } of unheard) {
        for (const { when, find } of finders) {
            it(`finds somebody ${what} ${when}: lets them in while there is a place`, async () => {
                await caps.set({ max_active_guests: 10 });
                const person = await make('guest');
                await find(person);
                expect(caps.isActive(person)).to.equal(true);
                expect(caps.told).to.deep.equal([]);
                expectPassed(await scene.as(person).login());
            });

            it(`finds somebody ${what} ${when}: deactivates them past the cap, and tells`, async () => {
                const person = await make('guest');
                await caps.fill(1);
                await caps.set({ max_active_guests: 1 });
                await find(person);
                expect(caps.isActive(person)).to.equal(false);
                expect(caps.told.filter((text) => text.includes(person.username))).to.deep.equal([
                    caps.overCap('deactivated', person, 1),
                ]);
                expect(await scene.as(person).login()).to.include({ ok: false });
            });

            it(`finds somebody ${what} ${when}: only tells where the settings say so`, async () => {
                const person = await make('guest');
                await caps.fill(1);
                await caps.set({ max_active_guests: 1, over_cap_action: 'notify' });
                await find(person);
                await caps.hour();
                expect(caps.isActive(person)).to.equal(true);
                expect(caps.told.filter((text) => text.includes(person.username))).to.deep.equal([
                    caps.overCap('kept', person, 1),
                ]);
            });
        }

        it(`leaves a member alone who was ${what}`, async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            const person = await make('user');
            await caps.hour();
            expectPassed(await scene.as(person).login());
            expect(caps.isActive(person)).to.equal(true);
        });
    }

    /** Commands about somebody of whom the app has heard nothing before; each puts them on record. */
    const commands: Array<[command: string, line: (person: Person) => string]> = [
        ['add', ({ user }) => `add ${user.emails?.[0]?.address}`],
        ['demote', ({ username }) => `demote @${username}`],
        ['limit', ({ username }) => `limit @${username} 5`],
        ['sponsor', ({ username }) => `sponsor @${username} @mia`],
        ['extend', ({ username }) => `extend @${username} 30d`],
    ];

    /** Given the role on the Roles page, which is no event. */
    const makeSilently = async (): Promise<Person> => {
        const username = scene.name('silent');
        const person = scene.workspace.addMember({ username, emails: [`${username}@example.org`] });
        expectPassed(await scene.as(scene.ada).addRole(person, 'guest'));
        return person;
    };

    for (const [command, line] of commands) {
        it(`admits somebody who is first heard of by /guest ${command}, and counts them, while there is a place`, async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 2 });
            const person = await makeSilently();
            await caps.run(line(person));
            expect(await caps.run('list active')).to.include(person.username);
            expect(await caps.run(`add ${caps.email()}`)).to.equal(
                t('outcome_cap_reached', 'en', { taken: 2, limit: 2 }),
            );
            await caps.hour();
            expect(caps.isActive(person)).to.equal(true);
            expect(caps.told.join()).to.not.include(person.username);
            expect(await caps.run('usage'))
                .to.include(caps.panel(2, 2))
                .and.not.include('corrected');
        });

        for (const [action, kind] of [
            ['deactivate', 'deactivated'],
            ['notify', 'kept'],
        ] as const) {
            it(`lets nobody past the cap who is first heard of by /guest ${command}: ${action}`, async () => {
                const [first] = await caps.fill(1);
                await caps.set({ max_active_guests: 1, over_cap_action: action });
                const person = await makeSilently();
                await caps.run(line(person));
                await caps.hour();
                expect(caps.isActive(person)).to.equal(kind === 'kept');
                expect(caps.isActive(first)).to.equal(true);
                await caps.hour();
                expect(caps.told.filter((text) => text.includes(person.username))).to.deep.equal([
                    caps.overCap(kind, person, 1),
                ]);
            });
        }

        it(`lets a member be whom /guest ${command} names, however full it is`, async () => {
            await caps.fill(1);
            await caps.set({ max_active_guests: 1 });
            const username = scene.name('member');
            const member = scene.workspace.addMember({ username, emails: [`${username}@example.org`] });
            await caps.run(line(member));
            await caps.hour();
            expectPassed(await scene.as(member).login());
            expect(member.user).to.deep.include({ active: true, roles: ['user'] });
            expect(caps.told.join()).to.not.include(username);
        });
    }
});
