import { expect } from 'chai';
import { describe, it } from 'mocha';

import { t } from '../../src/text';
import type { Outcome } from '../workspace/attempt';
import type { Person, RoomHandle } from '../workspace/People';
import { addUserToRoom } from '../workspace/server/membership';
import { expectPassed, expectRefused, Scene } from './support';

const ON = { block_self_join: true };

describe('joining public channels unasked, on the engine', () => {
    const scene = Scene.shared();

    const join = (person: Person, room: RoomHandle) => scene.as(person).join(room);

    const linkTo = async (room: RoomHandle) => expectPassed(await scene.as(scene.mia).createInviteLink(room));

    const expectOutside = async (outcome: Outcome<unknown>, person: Person, room: RoomHandle) => {
        expect(outcome.ok).to.equal(false);
        expect(room.hasMember(person)).to.equal(false);
    };

    it('is free unless switched on', async () => {
        const room = scene.room('c', scene.mia);
        expectPassed(await join(scene.gus, room));
        expectPassed(await scene.as(scene.gina).useInviteLink(await linkTo(room)));
        expect(room.members).to.include.members(['gus', 'gina']);
    });

    it('is refused to a guest, and to no member', async () => {
        await scene.set(ON);
        const room = scene.room('c', scene.mia);
        expectRefused(await join(scene.gus, room), 'denied_self_join');
        expect(room.hasMember(scene.gus)).to.equal(false);
        expectPassed(await join(scene.max, room));
        expect(room.hasMember(scene.max)).to.equal(true);
    });

    it('is refused for the main room of a public team, and for a channel in a team', async () => {
        await scene.set(ON);
        const team = scene.workspace.addTeam({ name: scene.name('team'), owner: scene.mia });
        const inside = scene.workspace.addRoom({ name: scene.name(), owner: scene.mia, team });
        for (const room of [team, inside]) {
            expectRefused(await join(scene.gus, room), 'denied_self_join');
            expectPassed(await join(scene.max, room));
        }
    });

    it('is refused by invite link, of which the client says only that it failed', async () => {
        await scene.set(ON);
        const room = scene.room('c', scene.mia);
        const link = await linkTo(room);
        const refused = await scene.as(scene.gus).useInviteLink(link);
        await expectOutside(refused, scene.gus, room);
        expect(refused.shown).to.deep.equal(['Failed to activate invite token']);
        expectPassed(await scene.as(scene.max).useInviteLink(link));
    });

    it('is refused to a newcomer with a link whose first role is a guest’s', async () => {
        await scene.set(ON);
        const { workspace } = scene;
        const room = scene.room('c', scene.mia);
        const link = await linkTo(room);
        const newcomer = workspace.addGuest({});
        newcomer.user.inviteToken = link._id;
        await scene.as(newcomer).chooseUsername(scene.name('newcomer'));
        expect(room.hasMember(newcomer)).to.equal(false);
        const member = workspace.addMember({});
        member.user.inviteToken = link._id;
        await scene.as(member).chooseUsername(scene.name('newcomer'));
        expect(room.hasMember(member)).to.equal(true);
    });

    it('looks the same where a synchronisation puts a guest into a channel, and is no concern of a member', async () => {
        await scene.set(ON);
        const { server } = scene.workspace;
        const room = scene.room('c', scene.mia);
        // As by the groups of a directory service: the server names nobody who adds them.
        const synchronise = (person: Person) =>
            addUserToRoom(server, room.room, person.user).then(
                () => '',
                (error: Error) => error.message.replace(/ \[.*\]$/, ''),
            );
        expect(await synchronise(scene.gus)).to.equal(t('denied_self_join', 'de'));
        expect(await synchronise(scene.max)).to.equal('');
        expect(room.members).to.deep.equal(['mia', 'max']);
        const group = scene.room('p', scene.mia);
        await addUserToRoom(server, group.room, scene.gus.user);
        expect(group.hasMember(scene.gus)).to.equal(true);
    });

    it('leaves private groups to those who invite, by link too', async () => {
        await scene.set(ON);
        const group = scene.room('p', scene.mia);
        expectPassed(await scene.as(scene.gus).useInviteLink(await linkTo(group)));
        expectPassed(await scene.as(scene.mia).invite(group, scene.gina));
        expect(group.members).to.deep.equal(['mia', 'gus', 'gina']);
    });

    it('is no concern where a member adds the guest', async () => {
        await scene.set(ON);
        const room = scene.room('c', scene.mia);
        expectPassed(await scene.as(scene.mia).invite(room, scene.gus, scene.max));
        expect(room.members).to.include.members(['gus', 'max']);
    });

    it('is no concern in a team that a member adds the guest to, with all its rooms', async () => {
        await scene.set(ON);
        const team = scene.workspace.addTeam({ name: scene.name('team'), owner: scene.mia });
        const room = scene.workspace.addRoom({ name: scene.name(), owner: scene.mia, team });
        expectPassed(await scene.as(scene.mia).setAutoJoin(room));
        expectPassed(await scene.as(scene.mia).addToTeam(team, scene.gus));
        expect(room.hasMember(scene.gus)).to.equal(true);
    });

    it('leaves a discussion open that is opened again for its message', async () => {
        await scene.set(ON);
        const message = expectPassed(await scene.as(scene.mia).send(scene.lobby, 'topic'));
        const talk = { message };
        const room = expectPassed(await scene.as(scene.mia).createDiscussion(scene.lobby, scene.name('talk'), talk));
        expect(room.hasMember(scene.gus)).to.equal(false);
        expectPassed(await scene.as(scene.gus).createDiscussion(scene.lobby, scene.name('talk'), talk));
        expect(room.hasMember(scene.gus)).to.equal(true);
    });

    it('does not name a guest who is a member already, or a guest among the first members', async () => {
        await scene.set(ON);
        expectPassed(await join(scene.gus, scene.lobby));
        const made = expectPassed(await scene.as(scene.mia).createChannel(scene.name(), [scene.gus]));
        expect(made.hasMember(scene.gus)).to.equal(true);
    });

    it('is free to bots and to guests with an exempt role', async () => {
        await scene.set(ON);
        const room = scene.room('c', scene.mia);
        const exempt = scene.workspace.addUser({ username: scene.name('exempt'), roles: ['guest', 'admin'] });
        expectPassed(await join(scene.bot, room));
        expectPassed(await join(exempt, room));
    });
});
