import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { EventPayloads, ServerMessage } from '../model';
import type { Person, RoomHandle } from '../People';
import { Premises } from '../Premises';
import { RecordingApps } from '../RecordingApps';
import { addUserToRoom, removeUserFromRoom } from './membership';

type Membership = EventPayloads['membership'];

const JOINING = ['IPreRoomUserJoined', 'IPostSystemMessageSent', 'IPostRoomUserJoined'];
const LEAVING = ['IPreRoomUserLeave', 'IPostSystemMessageSent', 'IPostRoomUserLeave'];

describe('the server on membership', () => {
    let premises: Premises;
    let apps: RecordingApps;
    let ada: Person;
    let mia: Person;
    let max: Person;
    let gus: Person;
    let gina: Person;
    let hall: RoomHandle;
    let den: RoomHandle;

    const inviters = (): unknown[] =>
        apps.payloadsOf<Membership>('IPreRoomUserJoined').map(({ actor }) => actor?.username);

    const lines = (room: RoomHandle): Array<[string | undefined, string, string]> =>
        room.messages.map(({ t, msg, u }) => [t, msg, u.username]);

    beforeEach(() => {
        premises = new Premises();
        apps = new RecordingApps();
        premises.server.apps = apps;
        ada = premises.addAdmin({ username: 'ada' });
        mia = premises.addMember({ username: 'mia' });
        max = premises.addMember({ username: 'max' });
        gus = premises.addGuest({ username: 'gus' });
        gina = premises.addGuest({ username: 'gina' });
        hall = premises.addRoom({ name: 'hall', owner: mia });
        den = premises.addRoom({ name: 'den', type: 'p', owner: mia });
    });

    /** Path, what is done, who is named as inviter. */
    const paths: Array<[string, () => Promise<unknown>, string | undefined]> = [
        ['joining a public channel', () => premises.as(max).join(hall), undefined],
        ['being added by a member', () => premises.as(mia).invite(den, gus), 'mia'],
        ['being added by an administrator', () => premises.as(ada).invite(hall, gus), 'ada'],
        ['an invite link', async () => followLink(den, gus), undefined],
        ['being added by an app', () => addUserToRoom(premises.server, den.room, gus.user), undefined],
    ];
    for (const [path, act, inviter] of paths) {
        it(`asks about ${path}, ${inviter === undefined ? 'without an inviter' : 'with the inviter'}`, async () => {
            await act();
            await premises.settled();
            expect(apps.events).to.deep.equal(JOINING);
            expect(inviters()).to.deep.equal([inviter]);
        });
    }

    async function followLink(room: RoomHandle, person: Person): Promise<unknown> {
        const link = await premises.as(mia).createInviteLink(room);
        return premises.as(person).useInviteLink(link.ok ? link.result : '');
    }

    it('writes who came how', async () => {
        await premises.as(mia).invite(hall, gus);
        await premises.as(max).join(hall);
        expect(lines(hall)).to.deep.equal([
            ['au', 'gus', 'mia'],
            ['uj', 'max', 'max'],
        ]);
    });

    describe('a refusal', () => {
        beforeEach(() => apps.refuse('IPreRoomUserJoined', 'One room too many.'));

        it('shows an app’s sentence to whoever joins', async () => {
            expect(await premises.as(max).join(hall)).to.deep.equal({
                ok: false,
                code: 'error-app-prevented',
                error: 'One room too many.',
                shown: ['One room too many.'],
            });
            expect(hall.members).to.deep.equal(['mia']);
            expect(apps.events).to.deep.equal(['IPreRoomUserJoined']);
        });

        it('shows an app’s sentence to whoever adds', async () => {
            const refused = await premises.as(mia).invite(den, gus);
            expect(refused.shown).to.deep.equal(['One room too many.']);
        });

        it('of an invite link loses the sentence, and the use is counted', async () => {
            const link = await premises.as(mia).createInviteLink(den);
            const refused = await premises.as(gus).useInviteLink(link.ok ? link.result : '');
            expect(refused).to.deep.equal({
                ok: false,
                code: 'error-app-prevented',
                error: 'One room too many.',
                shown: ['Failed to activate invite token'],
            });
            expect(link.ok && link.result.uses).to.equal(1);
        });

        it('of one leaves the others in', async () => {
            apps.refuse('IPreRoomUserJoined', 'Not gus.', (payload) => (payload as Membership).user.username === 'gus');
            expect(await premises.as(mia).invite(den, gus, gina, max)).to.include({ ok: false, error: 'Not gus.' });
            expect(den.members).to.deep.equal(['mia', 'gina', 'max']);
        });
    });

    it('does not lock anything while the apps are asked', async () => {
        const seen: number[] = [];
        apps.answer('IPreRoomUserJoined', async () => {
            seen.push(den.members.length);
            await new Promise((resolve) => setImmediate(resolve));
        });
        await premises.as(mia).invite(den, gus, gina);
        expect(seen).to.deep.equal([1, 1]);
    });

    it('says nothing to apps about people who are in already, and tells whoever adds them', async () => {
        const outcome = await premises.as(mia).invite(den, mia);
        expect(outcome.shown).to.deep.equal(['`@mia` is already in here.']);
        expect(apps.events).to.deep.equal([]);
    });

    it('refuses before the apps: no access, no permission, direct rooms', async () => {
        expect(await premises.as(max).join(den)).to.include({ code: 'error-not-allowed' });
        expect(await premises.as(gus).join(hall)).to.include({ code: 'error-not-allowed' });
        expect(await premises.as(max).invite(hall, gus)).to.include({ code: 'error-not-allowed' });
        const direct = premises.addDirect([mia, gus]);
        expect(await premises.as(mia).invite(direct, max)).to.include({ code: 'error-cant-invite-for-direct-room' });
        expect(apps.events).to.deep.equal([]);
    });

    it('lets a guest join a public channel once the role may', async () => {
        premises.server.permissions.grant('view-c-room', 'guest');
        expect(await premises.as(gus).join(hall)).to.include({ ok: true });
        expect(apps.events).to.deep.equal(JOINING);
    });

    it('tells apps of *add all users* by lines only', async () => {
        expect(await premises.as(ada).addAllUsers(hall)).to.include({ ok: true });
        expect(hall.members).to.have.members(['ada', 'mia', 'max', 'gus', 'gina']);
        expect(new Set(apps.events)).to.deep.equal(new Set(['IPostSystemMessageSent']));
        expect(apps.payloadsOf<ServerMessage>('IPostSystemMessageSent').every(({ t }) => t === 'uj')).to.equal(true);
        expect(await premises.as(mia).addAllUsers(den)).to.include({ ok: false });
    });

    describe('teams', () => {
        it('ask once for the team and once for each room that all members join', async () => {
            const main = premises.addTeam({ name: 'crew', owner: mia });
            const room = premises.addRoom({ name: 'deck', type: 'p', owner: mia, team: main });
            await premises.as(mia).setAutoJoin(room);
            apps.forget();
            expect(await premises.as(mia).addToTeam(main, gus)).to.include({ ok: true });
            expect(apps.payloadsOf<Membership>('IPreRoomUserJoined').map((each) => each.room._id)).to.deep.equal([
                main.id,
                room.id,
            ]);
            expect(inviters()).to.deep.equal(['mia', 'mia']);
            expect(lines(main)).to.deep.equal([['added-user-to-team', 'gus', 'mia']]);
        });

        it('ask for every member when a room starts to be joined by all', async () => {
            const main = premises.addTeam({ name: 'crew', owner: mia, members: [gus, gina] });
            const room = premises.addRoom({ name: 'deck', type: 'p', owner: mia, team: main });
            await premises.as(mia).setAutoJoin(room);
            expect(inviters()).to.deep.equal(['mia', 'mia']);
            expect(room.members).to.deep.equal(['mia', 'gus', 'gina']);
        });

        it('know whom a link let in', async () => {
            const main = premises.addTeam({ name: 'crew', type: 'p', owner: mia });
            await followLink(main, gus);
            const [team] = premises.server.state.teams.values();
            expect(team.memberIds).to.deep.equal([mia.id, gus.id]);
            await premises.as(mia).kick(main, gus);
            expect(team.memberIds).to.deep.equal([mia.id]);
        });
    });

    describe('invite links', () => {
        it('are the same for the same wish, and end', async () => {
            const first = await premises.as(mia).createInviteLink(den, { days: 1, maxUses: 1 });
            const again = await premises.as(mia).createInviteLink(den, { days: 1, maxUses: 1 });
            expect(first.ok && again.ok && first.result === again.result).to.equal(true);
            const link = first.ok ? first.result : '';
            expect(await premises.as(gus).useInviteLink(link)).to.include({ ok: true });
            expect(await premises.as(gina).useInviteLink(link)).to.include({ code: 'error-invite-expired' });
            const lasting = await premises.as(mia).createInviteLink(den, { days: 1 });
            premises.server.clock.advance?.(86_400_000);
            expect(await premises.as(gina).useInviteLink(lasting.ok ? lasting.result : '')).to.include({
                code: 'error-invite-expired',
            });
        });

        it('are made by members who may', async () => {
            expect(await premises.as(gus).createInviteLink(hall)).to.include({ code: 'not_authorized' });
            expect(await premises.as(ada).createInviteLink(den)).to.include({ code: 'error-invalid-room' });
        });
    });

    describe('leaving', () => {
        beforeEach(() => {
            hall = premises.addRoom({ name: 'yard', owner: mia, members: [max, gus] });
        });

        it('names who removed somebody, and nobody for those who go', async () => {
            await premises.as(mia).kick(hall, gus);
            expect(apps.events).to.deep.equal(LEAVING);
            await premises.as(max).leave(hall);
            const who = apps.payloadsOf<Membership>('IPreRoomUserLeave').map(({ actor }) => actor?.username);
            expect(who).to.deep.equal(['mia', undefined]);
            expect(lines(hall)).to.deep.equal([
                ['ru', 'gus', 'mia'],
                ['ul', 'max', 'max'],
            ]);
            expect(hall.members).to.deep.equal(['mia']);
        });

        it('can be stopped by an app', async () => {
            apps.refuse('IPreRoomUserLeave', 'Stay.');
            expect(await premises.as(max).leave(hall)).to.include({ code: 'error-app-prevented', error: 'Stay.' });
            expect(hall.hasMember(max)).to.equal(true);
        });

        it('is refused before the apps: no permission, not in, last owner', async () => {
            expect(await premises.as(gus).leave(hall)).to.include({ code: 'error-not-allowed' });
            expect(await premises.as(ada).leave(hall)).to.include({ code: 'error-user-not-in-room' });
            expect(await premises.as(mia).leave(hall)).to.include({ code: 'error-you-are-last-owner' });
            expect(await premises.as(max).kick(hall, gus)).to.include({ code: 'error-not-allowed' });
            expect(apps.events).to.deep.equal([]);
        });

        it('by an app names nobody', async () => {
            await removeUserFromRoom(premises.server, hall.room, gus.user);
            expect(apps.payloadsOf('IPreRoomUserLeave')[0]).not.to.have.property('actor');
        });
    });
});
