import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { t } from '../../../src/text';
import type { Language } from '../../../src/text';
import type { Outcome } from '../../workspace/attempt';
import type { Person, RoomHandle } from '../../workspace/People';
import { expectPassed, Scene } from '../support';
import { expectToldOnce } from './support';

describe('the limit of rooms when a guest enters one, on the engine', () => {
    const scene = Scene.shared();

    let guest: Person;

    beforeEach(() => {
        guest = scene.newGuest('de');
    });

    const tooMany = (name: string, limit: number, taken: number, language: Language) =>
        t('denied_room_cap', language, { name, limit, taken }, limit);

    const limited = (limit: number, more: Record<string, unknown> = {}) =>
        scene.set({ max_rooms_per_guest: limit, ...more });

    const room = (...members: Person[]) => scene.room('c', scene.mia, scene.max, ...members);

    const group = (...members: Person[]) => scene.room('p', scene.mia, scene.max, ...members);

    const expectOut = (outcome: Outcome<unknown>, target: RoomHandle, sentence?: string) => {
        expect(outcome.ok).to.equal(false);
        expect(target.hasMember(guest)).to.equal(false);
        if (sentence !== undefined) {
            expectToldOnce(outcome, sentence);
        }
    };

    const limitOf = (person: Person, limit: number | 'default') =>
        scene.as(scene.ada).run(`/guest limit @${person.username} ${limit}`, scene.lobby);

    describe('an invitation', () => {
        it('over the limit tells the inviter who, which limit and how many, in the inviter’s language', async () => {
            room(guest);
            group(guest);
            await limited(2);
            for (const [inviter, language] of [[scene.mia, 'de'] as const, [scene.max, 'en'] as const]) {
                for (const target of [scene.room('c', inviter), scene.room('p', inviter)]) {
                    const outcome = await scene.as(inviter).invite(target, guest);
                    expectOut(outcome, target, tooMany(guest.username, 2, 2, language));
                }
            }
        });

        it('under the limit passes, and nobody would know that there is one', async () => {
            room(guest);
            await limited(3);
            for (const target of [room(), group()]) {
                expectPassed(await scene.as(scene.mia).invite(target, guest));
                expect(target.hasMember(guest)).to.equal(true);
            }
        });

        it('lets the members in who came with the guest', async () => {
            room(guest);
            await limited(1);
            const member = scene.newMember();
            const target = room();
            expectOut(await scene.as(scene.mia).invite(target, member, guest), target);
            expect(target.hasMember(member)).to.equal(true);
            const another = scene.newMember();
            expectPassed(await scene.as(scene.mia).invite(target, another));
        });

        it('into a room that the guest is in already needs no place', async () => {
            const target = room(guest);
            await limited(1);
            expect(await scene.as(scene.mia).invite(target, guest)).to.include({ ok: true });
        });

        it('never concerns members, bots and guests with an exempt role', async () => {
            await limited(1);
            const exempt = scene.workspace.addUser({ username: scene.name('exempt'), roles: ['guest', 'admin'] });
            for (const person of [scene.newMember(), scene.bot, exempt]) {
                for (const target of [room(), group(), room()]) {
                    expectPassed(await scene.as(scene.mia).invite(target, person));
                }
            }
        });
    });

    describe('an invite link', () => {
        it('over the limit lets a member in and not the guest, whose client has one word for every failure', async () => {
            room(guest);
            await limited(1);
            for (const target of [room(), group()]) {
                const link = expectPassed(await scene.as(scene.mia).createInviteLink(target));
                const outcome = await scene.as(guest).useInviteLink(link);
                expectOut(outcome, target);
                expect(outcome).to.include({
                    error: t('denied_room_cap_join', 'de', { name: guest.username, limit: 1, taken: 1 }, 1),
                });
                expectPassed(await scene.as(scene.newMember()).useInviteLink(link));
            }
        });

        it('under the limit lets the guest in', async () => {
            await limited(1);
            const target = room();
            const link = expectPassed(await scene.as(scene.mia).createInviteLink(target));
            expectPassed(await scene.as(guest).useInviteLink(link));
            expect(target.hasMember(guest)).to.equal(true);
        });
    });

    it('unasked is refused over the limit with the numbers, to the guest alone', async () => {
        room(guest);
        await limited(1);
        const target = room();
        const sentence = t('denied_room_cap_join', 'de', { name: guest.username, limit: 1, taken: 1 }, 1);
        expectOut(await scene.as(guest).join(target), target, sentence);
        expectPassed(await scene.as(scene.newMember()).join(target));
        await limited(2);
        expectPassed(await scene.as(guest).join(target));
    });

    describe('a team', () => {
        const team = (...members: Person[]) =>
            scene.workspace.addTeam({ name: scene.name('team'), owner: scene.mia, members });

        it('counts as a room, and its members are judged as such', async () => {
            room(guest);
            await limited(1);
            const target = team();
            const outcome = await scene.as(scene.mia).addToTeam(target, guest);
            expectOut(outcome, target, tooMany(guest.username, 1, 1, 'de'));
            expectPassed(await scene.as(scene.mia).addToTeam(target, scene.newMember()));
            await limited(2);
            expectPassed(await scene.as(scene.mia).addToTeam(target, guest));
            expectOut(await scene.as(scene.mia).invite(room(), guest), room());
        });

        it('stops at the limit with the rooms that all its members join', async () => {
            const main = team(scene.max);
            const inside = scene.workspace.addRoom({ name: scene.name(), owner: scene.mia, team: main });
            expectPassed(await scene.as(scene.mia).setAutoJoin(inside));
            await limited(1);
            const outcome = await scene.as(scene.mia).addToTeam(main, guest);
            expect(outcome.ok).to.equal(false);
            expectToldOnce(outcome, tooMany(guest.username, 1, 1, 'de'));
            expect([main.hasMember(guest), inside.hasMember(guest)]).to.deep.equal([true, false]);
            const member = scene.newMember();
            expectPassed(await scene.as(scene.mia).addToTeam(main, member));
            expect(inside.hasMember(member)).to.equal(true);
        });
    });

    describe('a discussion', () => {
        it('counts, when it is opened again for its message too', async () => {
            const parent = room(guest);
            const message = expectPassed(await scene.as(scene.mia).send(parent, 'topic'));
            const talk = expectPassed(
                await scene.as(scene.mia).createDiscussion(parent, scene.name('talk'), { message }),
            );
            await limited(1);
            const again = (person: Person) =>
                scene.as(person).createDiscussion(parent, scene.name('talk'), { message });
            expectOut(await again(guest), talk);
            expectPassed(await again(scene.max));
            await limited(2);
            expectPassed(await again(guest));
            expect(talk.hasMember(guest)).to.equal(true);
        });
    });

    it('refuses a guest too many who is asked into a discussion that is there already, and no member', async () => {
        const parent = room(guest);
        const talk = expectPassed(await scene.as(scene.mia).createDiscussion(parent, scene.name('talk')));
        await limited(1);
        const outcome = await scene.as(scene.mia).invite(talk, guest);
        expectOut(outcome, talk, tooMany(guest.username, 1, 1, 'de'));
        const member = scene.newMember();
        expectPassed(await scene.as(scene.mia).invite(talk, member));
        expect(talk.hasMember(member)).to.equal(true);
        await limited(2);
        expectPassed(await scene.as(scene.mia).invite(talk, guest));
        expect(talk.hasMember(guest)).to.equal(true);
    });

    describe('direct rooms', () => {
        it('are no rooms unless the settings say so', async () => {
            scene.direct(guest, scene.mia);
            scene.direct(guest, scene.max);
            await limited(1);
            expectPassed(await scene.as(scene.mia).openDirect(guest, scene.newMember()));
            expectPassed(await scene.as(scene.mia).invite(room(), guest));
        });

        it('are counted where they say so', async () => {
            scene.direct(guest, scene.mia);
            await limited(1, { count_direct_messages: true });
            const target = room();
            expectOut(await scene.as(scene.mia).invite(target, guest), target, tooMany(guest.username, 1, 1, 'de'));
            expectPassed(await scene.as(scene.mia).invite(target, scene.newMember()));
        });

        it('are refused over the limit where they are counted, naming the guest', async () => {
            room(guest);
            await limited(1, { count_direct_messages: true });
            const outcome = await scene.as(scene.mia).openDirect(guest);
            expect(outcome.ok).to.equal(false);
            const names = t('denied_room_cap_create_guest', 'en', { name: guest.username, limit: 1, taken: 1 });
            expectToldOnce(outcome, t('denied_room_cap_create', 'en', { names }));
            expectPassed(await scene.as(scene.mia).openDirect(scene.newMember()));
            await limited(2, { count_direct_messages: true });
            expectPassed(await scene.as(scene.mia).openDirect(guest));
        });

        it('of the app itself come to be all the same, or nobody could be told anything', async () => {
            room(guest);
            await limited(1, { count_direct_messages: true });
            const outcome = await scene.as(guest).createTeam(scene.name('team'));
            expectToldOnce(outcome, t('denied_team_creation', 'de'));
        });
    });

    describe('a limit of the guest’s own', () => {
        it('goes before the workspace’s: one makes a single-channel guest', async () => {
            await limited(5);
            await limitOf(guest, 1);
            const target = room();
            expectPassed(await scene.as(scene.mia).invite(room(), guest));
            expectOut(await scene.as(scene.mia).invite(target, guest), target, tooMany(guest.username, 1, 1, 'de'));
            await limitOf(guest, 'default');
            expectPassed(await scene.as(scene.mia).invite(target, guest));
        });

        it('holds where the workspace has none, and lifts the workspace’s where it is 0', async () => {
            await limitOf(guest, 1);
            room(guest);
            const target = room();
            expectOut(await scene.as(scene.mia).invite(target, guest), target, tooMany(guest.username, 1, 1, 'de'));
            await limited(1);
            await limitOf(guest, 0);
            expectPassed(await scene.as(scene.mia).invite(target, guest));
        });

        it('below what the guest is in takes nobody out', async () => {
            const rooms = [room(guest), room(guest), group(guest)];
            const outcome = await limitOf(guest, 1);
            expect(outcome.shown.join()).to.include(
                t('outcome_limit_exceeded', 'en', { user: `@\u2060${guest.username}`, limit: 1 }, 2),
            );
            await scene.workspace.advance({ hours: 1 });
            expect(rooms.every((each) => each.hasMember(guest))).to.equal(true);
        });
    });

    it('is free again when the guest leaves or is removed, and members stay where they are', async () => {
        await limited(1);
        const [first, second, third] = [room(), room(), room()];
        expectPassed(await scene.as(scene.mia).invite(first, guest));
        expectPassed(await scene.as(guest).leave(first));
        expectPassed(await scene.as(scene.mia).invite(second, guest));
        expectPassed(await scene.as(scene.mia).kick(second, guest));
        expectPassed(await scene.as(scene.mia).invite(third, guest));
        expectPassed(await scene.as(scene.mia).kick(third, scene.max));
        expect([first, second].every((each) => each.hasMember(scene.max))).to.equal(true);
        expect(third.members).to.deep.equal(['mia', guest.username]);
    });

    it('counts archived, hidden and old rooms by the server’s list alone, whatever the app has on record', async () => {
        await limited(2);
        const [first, second] = [room(), room()];
        expectPassed(await scene.as(scene.mia).invite(first, guest));
        expectPassed(await scene.as(scene.mia).invite(second, guest));
        expectPassed(await scene.as(scene.ada).deleteRoom(first));
        expectPassed(await scene.as(scene.mia).invite(room(), guest));
    });
});
