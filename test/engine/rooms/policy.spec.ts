import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { TextKey } from '../../../src/text';
import type { Outcome } from '../../workspace/attempt';
import type { ServerMessage } from '../../workspace/model';
import type { Person, RoomHandle } from '../../workspace/People';
import { visible } from '../ConnectedScene';
import { expectPassed, expectRefused, PATIENCE, timed } from '../support';
import { RoomScene } from './RoomScene';

const FILE = { name: 'plan.txt', type: 'text/plain', content: 'a plan' };

describe('the policy of a room, on the engine', () => {
    const scene = RoomScene.shared();

    /** Everything by which somebody writes in a room, each as often as there are instances. */
    const writings = async (person: Person, room: RoomHandle): Promise<Array<Outcome<unknown>>> => {
        const old = scene.workspace.addMessage(room, person, 'hello');
        const act = scene.as(person);
        const outcomes = [];
        for (let turn = 0; turn < 2; turn += 1) {
            outcomes.push(
                await act.send(room, 'hello'),
                await act.edit(old, 'hello you'),
                await act.upload(room, FILE),
            );
        }
        return outcomes;
    };

    const expectSilenced = async (room: RoomHandle, key: TextKey): Promise<void> => {
        (await writings(scene.gus, room)).forEach((outcome) => expectRefused(outcome, key));
        (await writings(scene.max, room)).forEach((outcome) => expectPassed(outcome));
    };

    const expectOpen = async (room: RoomHandle): Promise<void> => {
        for (const person of [scene.gus, scene.max]) {
            (await writings(person, room)).forEach((outcome) => expectPassed(outcome));
        }
    };

    const newRoom = (...more: Person[]): RoomHandle => scene.room('p', scene.mia, scene.gus, scene.max, ...more);

    describe('refuses what a guest writes, and nothing of a member', () => {
        for (const [policy, key] of [
            ['closed', 'denied_room_closed'],
            ['read-only', 'denied_room_read_only'],
        ] as const) {
            it(`in a room that is ${policy}, until it is open again`, async () => {
                const room = newRoom();
                await expectOpen(room);
                await scene.say(policy, room);
                await expectSilenced(room, key);
                await scene.say('open', room);
                await expectOpen(room);
            });
        }

        it('encrypted or in a thread', async () => {
            const room = newRoom();
            await scene.say('read-only', room);
            const root = expectPassed(await scene.as(scene.mia).send(room, 'root'));
            const e2e = { content: { algorithm: 'rc.v1.aes-sha2', ciphertext: 'x' } };
            for (const written of [{ e2e }, { text: 'reply', threadId: root._id }]) {
                expectRefused(await scene.as(scene.gus).send(room, written), 'denied_room_read_only');
                expectPassed(await scene.as(scene.max).send(room, written));
            }
        });

        it('in a discussion of the room, unless it has a policy of its own', async () => {
            const parent = newRoom();
            const discussion = scene.workspace.addRoom({
                name: scene.name(),
                type: 'p',
                owner: scene.mia,
                members: [scene.gus, scene.max],
                parent,
            });
            await expectOpen(discussion);
            await scene.say('read-only', parent);
            await expectSilenced(discussion, 'denied_room_read_only');
            await scene.say('open', discussion);
            await expectOpen(discussion);
            await expectSilenced(parent, 'denied_room_read_only');
            await scene.say('open', parent);
            await scene.say('closed', discussion);
            await expectSilenced(discussion, 'denied_room_closed');
        });

        it('nor starts as a discussion', async () => {
            const room = newRoom();
            await scene.say('read-only', room);
            const before = scene.inventory().rooms.length;
            const tried = await scene.as(scene.gus).createDiscussion(room, 'ours');
            expectRefused(tried, 'denied_room_read_only');
            expect(scene.inventory().rooms).to.have.lengthOf(before);
            expectPassed(await scene.as(scene.max).createDiscussion(room, 'theirs'));
        });

        it('where the workspace is closed and nobody has said anything', async () => {
            const [silent, open] = [newRoom(), newRoom()];
            await scene.say('open', open);
            await scene.set({ room_policy: 'closed' });
            await expectSilenced(silent, 'denied_room_closed');
            await expectOpen(open);
            await scene.set({ room_policy: 'open' });
            await expectOpen(silent);
        });
    });

    describe('keeps guests out of a closed room, and lets members in', () => {
        const addition = (person: Person) =>
            scene.sentence('denied_room_closed_add', { name: `@${person.username}` }, 'de');

        it('who are added, by whomever, and says why', async () => {
            const room = scene.room('c', scene.mia);
            await scene.say('closed', room);
            for (let turn = 0; turn < 2; turn += 1) {
                const guest = scene.newGuest();
                const tried = await scene.as(scene.mia).invite(room, guest);
                expect(tried.ok).to.equal(false);
                expect(tried.shown.map(visible)).to.deep.equal([addition(guest)]);
                expectPassed(await scene.as(scene.mia).invite(room, scene.newMember()));
                expect(room.members).not.to.include(guest.username);
            }
        });

        it('who come by themselves or by a link', async () => {
            const room = scene.room('c', scene.mia);
            const link = expectPassed(await scene.as(scene.mia).createInviteLink(room));
            await scene.say('closed', room);
            expectRefused(await scene.as(scene.gus).join(room), 'denied_room_closed_join');
            // The client says nothing but that the link did not work.
            expect(await scene.as(scene.gus).useInviteLink(link)).to.include({
                ok: false,
                error: scene.sentence('denied_room_closed_join', {}, 'de'),
            });
            expectPassed(await scene.as(scene.max).join(room));
            expectPassed(await scene.as(scene.newMember()).useInviteLink(link));
            await scene.say('read-only', room);
            expectPassed(await scene.as(scene.gus).join(room));
        });

        it('and in a read-only room and its discussions lets guests read', async () => {
            const room = scene.room('c', scene.mia);
            await scene.say('read-only', room);
            expectPassed(await scene.as(scene.mia).invite(room, scene.gus));
            expect(room.members).to.include('gus');
        });

        it('who would be in it from the start, and names them', async () => {
            await scene.set({ room_policy: 'closed' });
            const { rooms: roomsBefore, teams: teamsBefore } = scene.inventory();
            const before = [roomsBefore.filter(({ t }) => t !== 'd').length, teamsBefore];
            const people = [scene.gus, scene.max, scene.gina];
            const text = scene.sentence('denied_room_closed_create', { names: '@gus, @gina' }, 'de');
            for (const tried of [
                await scene.as(scene.mia).createChannel(scene.name(), people),
                await scene.as(scene.mia).createGroup(scene.name(), people),
                await scene.as(scene.mia).createDiscussion(scene.lobby, 'about them', { members: people }),
            ]) {
                expect(tried.ok).to.equal(false);
                expect(tried.shown.map((line) => visible(line).replace(/ \[error.*/, ''))).to.include(text);
            }
            expect((await scene.as(scene.mia).createTeam(scene.name('team'), 'private', people)).ok).to.equal(false);
            const { rooms, teams } = scene.inventory();
            expect([rooms.filter(({ t }) => t !== 'd').length, teams]).to.deep.equal(before);
            for (const made of [
                await scene.as(scene.mia).createChannel(scene.name(), [scene.max]),
                await scene.as(scene.mia).createTeam(scene.name('team'), 'private', [scene.max]),
                await scene.as(scene.mia).openDirect(scene.newGuest()),
            ]) {
                expectPassed(made);
            }
        });

        it('of whom nobody could know when the room was made', async () => {
            await scene.set({ room_policy: 'closed' });
            const mend = scene.fail('users.getByUsername');
            const name = scene.name();
            const made = await scene.as(scene.mia).createGroup(name, [scene.gina, scene.max]);
            mend();
            expect(made.ok).to.equal(true);
            const room = scene.workspace.room(name);
            await scene.until(() => !room.members.includes('gina'));
            expect(room.members).to.have.members(['mia', 'max']);
        });
    });

    describe('is said', () => {
        it('by owners and moderators of the room and by managers, and by nobody else', async () => {
            const room = scene.workspace.addRoom({
                name: scene.name(),
                owner: scene.mia,
                moderators: [scene.mod],
                members: [scene.max, scene.ada, scene.gus],
            });
            const elsewhere = scene.room('c', scene.max, scene.mia, scene.gus);
            const name = `#${room.room.fname}`;
            for (const person of [scene.mod, scene.ada]) {
                const answer = await scene.ask(person, '/guest room read-only', room);
                expect(answer).to.equal(scene.sentence('outcome_room_made_read_only', { room: name }));
            }
            const refusal = scene.sentence('outcome_room_guests_not_allowed');
            for (const word of ['open', 'status', '']) {
                expect(await scene.ask(scene.max, `/guest room ${word}`, room)).to.equal(refusal);
            }
            expect(await scene.ask(scene.mod, '/guest room closed', room)).to.include(name);
            scene.workspace.addRoom({ name: scene.name(), owner: scene.max, members: [scene.mod] });
            expect(await scene.ask(scene.mia, '/guest room closed', elsewhere)).to.equal(
                scene.sentence('outcome_room_guests_not_allowed', {}, 'de'),
            );
            const answer = await scene.ask(scene.gus, '/guest room open', room);
            expect(answer).to.include(scene.sentence('guest_can', {}, 'de'));
            await scene.workspace.settled();
            expectRefused(await scene.as(scene.gus).send(room, 'hello'), 'denied_room_closed');
            expectPassed(await scene.as(scene.gus).send(elsewhere, 'hello'));
        });

        it('not of a direct room', async () => {
            const room = scene.direct(scene.ada, scene.gus);
            expectPassed(await scene.as(scene.ada).send(room, 'hello'));
            const answer = await scene.ask(scene.ada, '/guest room closed', room);
            expect(answer).to.equal(scene.sentence('outcome_room_without_policy'));
            expectPassed(await scene.as(scene.gus).send(room, 'hello'));
        });

        it('with whose word it is, and who the guests are', async () => {
            const parent = newRoom(scene.gina);
            const name = `#${parent.room.fname}`;
            const guests = [scene.sentence('room_guests', {}, 'de', 2), '• @gus', '• @gina'];
            const own = scene.sentence('room_policy_open', { room: name }, 'de');
            const byDefault = scene.sentence('room_origin_default', {}, 'de');
            expect((await scene.ask(scene.mia, '/guest room status', parent)).split('\n')).to.deep.equal([
                own,
                byDefault,
                ...guests,
            ]);
            await scene.say('open', parent);
            expect((await scene.ask(scene.mia, '/guest room', parent)).split('\n')).to.deep.equal([own, ...guests]);
            await scene.say('closed', parent);
            const discussion = scene.workspace.addRoom({ name: scene.name(), type: 'p', owner: scene.mia, parent });
            expect((await scene.ask(scene.mia, '/guest room status', discussion)).split('\n')).to.deep.equal([
                scene.sentence('room_policy_closed', { room: `#${discussion.room.fname}` }, 'de'),
                scene.sentence('room_origin_parent', {}, 'de'),
                scene.sentence('room_guests_none', {}, 'de'),
            ]);
        });

        it('in no other words', async () => {
            const answer = await scene.ask(scene.mia, '/guest room ajar', newRoom());
            expect(answer).to.include(scene.sentence('expected_room_policy', {}, 'de'));
        });

        it('and is on record', async () => {
            const room = newRoom();
            await scene.say('closed', room);
            const { records } = scene.workspace.engine.persistence;
            const noted = records.map(({ data }) => data as Record<string, unknown>);
            expect(noted.filter(({ target }) => target === `#${room.room.fname}`)).to.have.lengthOf(1);
            expect(noted.find(({ target }) => target === `#${room.room.fname}`)).to.include({
                action: 'room_policy_set',
                actor: 'mia',
                detail: 'closed',
            });
        });

        it('to guests who ask for help there', async () => {
            const room = newRoom();
            const told = scene.sentence('denied_room_read_only', {}, 'de');
            expect(await scene.ask(scene.gus, '/guest help', room)).not.to.include(told);
            await scene.say('read-only', room);
            expect(await scene.ask(scene.gus, '/guest help', room)).to.include(told);
            scene.fail('persistence.*');
            expect(await scene.ask(scene.gus, '/guest help', room)).to.include(scene.sentence('guest_can', {}, 'de'));
        });
    });

    describe('where the store does not answer', () => {
        const restart = async (): Promise<void> => {
            await scene.workspace.engine.killProcess();
            await scene.workspace.engine.awaitRestart();
        };

        it('holds after the app’s process was killed', async () => {
            const room = newRoom();
            await scene.say('closed', room);
            await restart();
            await expectSilenced(room, 'denied_room_closed');
            await scene.say('open', room);
            await restart();
            await expectOpen(room);
        });

        it('refuses guests where it cannot be looked up, and only them', async () => {
            const [closed, open] = [newRoom(), newRoom()];
            await scene.say('closed', closed);
            const mend = scene.fail('persistence.*');
            await expectSilenced(closed, 'denied_cannot_check');
            await expectOpen(open);
            const guest = scene.newGuest();
            const room = scene.room('c', scene.mia);
            expectRefused(await scene.as(guest).join(room), 'denied_cannot_check', 'en');
            expectPassed(await scene.as(scene.max).join(room));
            await restart();
            for (const each of [closed, open]) {
                expectRefused(await scene.as(scene.gus).send(each, 'hello'), 'denied_cannot_check');
                expectPassed(await scene.as(scene.max).send(each, 'hello'));
            }
            mend();
            await expectSilenced(closed, 'denied_room_closed');
            await expectOpen(open);
        });

        it('lets nobody wait for it', async () => {
            const room = newRoom();
            await scene.say('read-only', room);
            scene.hang('persistence.*', 1_500);
            for (const [person, isRefused] of [
                [scene.gus, true],
                [scene.max, false],
            ] as const) {
                const { result, took }: { result: Outcome<ServerMessage>; took: number } = await timed(
                    scene.as(person).send(room, 'hello'),
                );
                expect(result.ok).to.equal(!isRefused);
                expect(took).to.be.below(PATIENCE);
            }
        });

        it('is not said, and stays what it was', async () => {
            const room = newRoom();
            await scene.say('read-only', room);
            const mend = scene.fail('persistence.updateByAssociations');
            const answer = await scene.ask(scene.mia, '/guest room open', room);
            expect(answer).to.include(scene.sentence('outcome_nothing_done', {}, 'de'));
            mend();
            await scene.workspace.settled();
            await expectSilenced(room, 'denied_room_read_only');
        });
    });

    describe('costs', () => {
        it('an allowed message no look-up, be there closed rooms or not, nor after five minutes more than one', async () => {
            const [room, closed] = [newRoom(), newRoom()];
            await scene.say('closed', closed);
            const { traffic } = scene.workspace.engine;
            for (const person of [scene.gus, scene.max, scene.gus, scene.max]) {
                traffic.reset();
                expectPassed(await scene.as(person).send(room, 'hello'));
                expect(traffic.toApp).to.deep.equal({ 'app:checkPreMessageSentPrevent': 1 });
                expect(traffic.fromApp).to.deep.equal({});
            }
            await scene.workspace.advance({ minutes: 6 });
            traffic.reset();
            expectPassed(await scene.as(scene.max).send(room, 'hello'));
            expect(traffic.fromApp).to.deep.equal({});
            for (let turn = 0; turn < 2; turn += 1) {
                expectPassed(await scene.as(scene.gus).send(room, 'hello'));
            }
            expect(Object.keys(traffic.fromApp)).not.to.deep.equal([]);
            // What a process reads again, it reads beside the message.
            let quiet = 0;
            await scene.until(() => {
                quiet = Object.keys(traffic.fromApp).length === 0 ? quiet + 1 : 0;
                traffic.reset();
                return quiet > 20;
            });
            for (let turn = 0; turn < 2; turn += 1) {
                traffic.reset();
                expectPassed(await scene.as(scene.gus).send(room, 'hello'));
                expect(traffic.fromApp).to.deep.equal({});
            }
        });
    });
});
