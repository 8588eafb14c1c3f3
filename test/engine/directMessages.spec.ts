import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { Person, RoomHandle } from '../workspace/People';
import type { Workspace } from '../workspace/Workspace';
import { expectPassed, expectRefused, Scene } from './support';

const SWITCH = 'block_direct_message_creation';

describe('direct conversations, on the engine', () => {
    /** Rooms that were there before the app, by who had written in them. */
    const older: Record<'guest' | 'member' | 'nobody' | 'encrypted', RoomHandle> = {} as typeof older;
    let early: Person[];

    const scene = Scene.shared({
        seed: (workspace: Workspace) => {
            const mia = workspace.person('mia');
            early = ['guest', 'member', 'nobody', 'encrypted'].map((name) =>
                workspace.addGuest({ username: `early.${name}` }),
            );
            const [first, second, third, fourth] = early.map((guest) => workspace.addDirect([guest, mia]));
            workspace.addMessage(first, early[0], 'Hello?');
            workspace.addMessage(second, mia, 'Hello!');
            workspace.addMessage(fourth, mia, '', { t: 'e2e', content: { algorithm: 'a', ciphertext: 'c' } });
            Object.assign(older, { guest: first, member: second, nobody: third, encrypted: fourth });
        },
    });

    let guest: Person;
    let member: Person;

    beforeEach(() => {
        guest = scene.newGuest('de');
        member = scene.newMember();
    });

    const say = (person: Person, room: RoomHandle, text = 'hi') => scene.as(person).send(room, text);

    const expectFirstRefused = async (room: RoomHandle, person: Person = guest) => {
        const before = room.texts;
        expectRefused(await say(person, room), 'denied_first_message', person.user.settings ? 'de' : 'en');
        expect(room.texts).to.deep.equal(before);
    };

    describe('opening', () => {
        it('is refused where all would be guests', async () => {
            const before = scene.inventory();
            // Nobody knows who opens it, so the words are in the workspace's language unless all read the same other one.
            expectRefused(await scene.as(guest).openDirect(scene.gina), 'denied_direct_message_creation', 'en');
            const group = await scene.as(guest).openDirect(scene.gina, scene.gus);
            expectRefused(group, 'denied_direct_message_creation', 'en');
            expectRefused(await scene.as(guest).openDirect(guest), 'denied_direct_message_creation', 'de');
            expect(scene.inventory()).to.deep.equal(before);
        });

        it('is free among members, and with oneself', async () => {
            expectPassed(await scene.as(member).openDirect(scene.max));
            expectPassed(await scene.as(member).openDirect(scene.max, scene.mia));
            expectPassed(await scene.as(member).openDirect(member));
        });

        it('is free where somebody else is in it, whoever opens it', async () => {
            expectPassed(await scene.as(guest).openDirect(member));
            expectPassed(await scene.as(member).openDirect(scene.newGuest()));
            expectPassed(await scene.as(guest).openDirect(scene.gina, member));
            expectPassed(await scene.as(guest).openDirect(scene.bot));
        });

        it('is free for guests among themselves with the switch off', async () => {
            await scene.set({ [SWITCH]: false });
            const room = expectPassed(await scene.as(guest).openDirect(scene.newGuest()));
            expectPassed(await say(guest, room));
        });
    });

    describe('the first message', () => {
        it('is refused to a guest, again and again, told once each time', async () => {
            const room = expectPassed(await scene.as(guest).openDirect(member));
            await expectFirstRefused(room);
            await expectFirstRefused(room);
        });

        it('is refused to a guest in a room that a member has opened', async () => {
            await expectFirstRefused(expectPassed(await scene.as(member).openDirect(guest)));
        });

        it('is free to a member', async () => {
            expectPassed(await say(member, scene.direct(member, guest)));
            expectPassed(await say(member, scene.direct(member, scene.max)));
        });

        it('is refused to a guest with a file, with a description, and encrypted', async () => {
            const room = scene.direct(guest, member);
            const acting = scene.as(guest);
            const content = { algorithm: 'a', ciphertext: 'c' };
            expectRefused(await acting.send(room, { attachments: [{ description: 'hi' }] }), 'denied_first_message');
            expectRefused(await acting.send(room, { e2e: { content } }), 'denied_first_message');
            expect(await acting.upload(room, { name: 'a.txt', type: 'text/plain', content: 'a' })).to.include({
                ok: false,
            });
            expect(room.messages).to.deep.equal([]);
        });

        it('is free with the switch off, and does not count as an answer when it is on again', async () => {
            const room = scene.direct(guest, member);
            await scene.set({ [SWITCH]: false });
            expectPassed(await say(guest, room));
            await scene.set({ [SWITCH]: true });
            await expectFirstRefused(room);
            expectPassed(await say(member, room));
            expectPassed(await say(guest, room));
        });
    });

    describe('the answer', () => {
        it('is free once a member has written, for good', async () => {
            const room = scene.direct(guest, member);
            await expectFirstRefused(room);
            expectPassed(await say(member, room));
            expectPassed(await say(guest, room));
            expectPassed(await say(guest, room));
        });

        it('is free once a bot has written', async () => {
            const room = scene.direct(guest, scene.bot);
            await expectFirstRefused(room);
            expectPassed(await say(scene.bot, room));
            expectPassed(await say(guest, room));
        });

        it('is free once another app has written, or this one', async () => {
            const other = scene.workspace.addUser({ username: scene.name('app.'), type: 'app', roles: ['app'] });
            const room = scene.direct(guest, other);
            await expectFirstRefused(room);
            expect(await say(other, room)).to.include({ ok: true });
            expectPassed(await say(guest, room));

            await scene.as(guest).createTeam(scene.name('team'));
            const own = expectPassed(await scene.as(guest).openDirect(scene.workspace.appUser));
            expect(own.texts).to.have.lengthOf(1);
            expectPassed(await say(guest, own));
        });

        it('is free after an encrypted message of a member', async () => {
            const room = scene.direct(guest, member);
            expectPassed(await scene.as(member).send(room, { e2e: { content: { algorithm: 'a', ciphertext: 'c' } } }));
            await scene.until(() => scene.hasRecordOf(room));
            expectPassed(await say(guest, room));
        });

        it('is free to every guest of a group conversation once somebody else has written', async () => {
            const room = scene.direct(guest, scene.gina, member);
            await expectFirstRefused(room);
            await expectFirstRefused(room, scene.gina);
            expectPassed(await say(member, room));
            expectPassed(await say(guest, room));
            expectPassed(await say(scene.gina, room));
        });

        it('in one room says nothing about another', async () => {
            expectPassed(await say(member, scene.direct(guest, member)));
            await expectFirstRefused(scene.direct(guest, scene.max));
        });
    });

    describe('a history that is gone', () => {
        const prune = async (room: RoomHandle) => {
            expect(expectPassed(await scene.as(scene.ada).prune(room))).to.be.greaterThan(0);
            expect(room.room.msgs).to.equal(0);
        };

        it('does not undo an answer', async () => {
            const room = scene.direct(guest, member);
            expectPassed(await say(member, room));
            expectPassed(await say(guest, room));
            await prune(room);
            expectPassed(await say(guest, room));
        });

        it('does not undo it before the guest has answered at all, nor after a restart of the app', async () => {
            const room = scene.direct(guest, member);
            expectPassed(await say(member, room));
            await prune(room);
            // The member waits for nothing, so the record may come a moment later.
            await scene.until(() => scene.hasRecordOf(room));
            await scene.workspace.engine.killProcess();
            await scene.workspace.engine.awaitRestart();
            expectPassed(await say(guest, room));
        });

        it('does not undo it where guests had written before the member', async () => {
            const room = scene.direct(guest, member);
            await scene.set({ [SWITCH]: false });
            expectPassed(await say(guest, room));
            await scene.set({ [SWITCH]: true });
            expectPassed(await say(member, room));
            await prune(room);
            expectPassed(await say(guest, room));
        });

        it('does not undo it where the member wrote while the switch was off', async () => {
            const room = scene.direct(guest, member);
            await scene.set({ [SWITCH]: false });
            expectPassed(await say(member, room));
            await scene.set({ [SWITCH]: true });
            await prune(room);
            expectPassed(await say(guest, room));
        });

        it('proves nothing where only guests had written', async () => {
            const room = scene.direct(guest, member);
            await scene.set({ [SWITCH]: false });
            expectPassed(await say(guest, room));
            await scene.set({ [SWITCH]: true });
            await prune(room);
            await expectFirstRefused(room);
        });
    });

    it('finds a member’s message from the time when the switch was off', async () => {
        const room = scene.direct(guest, member);
        await scene.set({ [SWITCH]: false });
        expectPassed(await say(guest, room));
        expectPassed(await say(member, room));
        await scene.set({ [SWITCH]: true });
        expectPassed(await say(guest, room));
    });

    it('finds a member’s message behind a hundred of a guest', async () => {
        const room = scene.direct(guest, member);
        for (let i = 0; i < 120; i += 1) {
            scene.workspace.addMessage(room, guest, `line ${i}`);
        }
        await expectFirstRefused(room);
        scene.workspace.addMessage(room, member, 'at last');
        expectPassed(await say(guest, room));
    });

    it('does not take the message of a deleted guest for somebody else’s', async () => {
        const room = scene.direct(guest, scene.gina, member);
        scene.workspace.addMessage(room, scene.gina, 'hi');
        scene.workspace.server.state.users.delete(scene.gina.id);
        try {
            await expectFirstRefused(room);
        } finally {
            scene.workspace.server.state.users.set(scene.gina.id, scene.gina.user);
        }
    });

    describe('from before the installation', () => {
        it('stay as they are where anybody had written', async () => {
            expectPassed(await say(early[0], older.guest));
            expectPassed(await say(early[1], older.member));
        });

        it('stay as they are where what was written is encrypted', async () => {
            expectPassed(await say(early[3], older.encrypted));
        });

        it('follow the rule where nobody had', async () => {
            await expectFirstRefused(older.nobody, early[2]);
        });
    });
});
