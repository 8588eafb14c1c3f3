import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { EventPayloads, ServerMessage, ServerRoom } from '../model';
import type { Person, RoomHandle } from '../People';
import { Premises } from '../Premises';
import { RecordingApps } from '../RecordingApps';
import { deleteRoom } from './rooms';

type Draft = EventPayloads['room'];

const CREATING = ['IPreRoomCreatePrevent', 'IPreRoomCreateModify', 'IPostRoomCreate'];

describe('the server on rooms', () => {
    let premises: Premises;
    let apps: RecordingApps;
    let mia: Person;
    let max: Person;
    let gus: Person;
    let gina: Person;
    let ada: Person;

    const asked = (): Draft => apps.payloadsOf<Draft>('IPreRoomCreatePrevent')[0];

    beforeEach(() => {
        premises = new Premises();
        apps = new RecordingApps();
        premises.server.apps = apps;
        ada = premises.addAdmin({ username: 'ada' });
        mia = premises.addMember({ username: 'mia' });
        max = premises.addMember({ username: 'max' });
        gus = premises.addGuest({ username: 'gus' });
        gina = premises.addGuest({ username: 'gina' });
    });

    describe('channels and groups', () => {
        it('ask with creator and all first members, without an id; no join event', async () => {
            const made = await premises.as(mia).createChannel('hall', [gus, max]);
            expect(made.ok && made.result.members.sort()).to.deep.equal(['gus', 'max', 'mia']);
            expect(apps.events).to.deep.equal(CREATING);
            expect(asked()).to.deep.include({ t: 'c', name: 'hall', fname: 'hall', msgs: 0 });
            expect(asked()._USERNAMES).to.deep.equal(['gus', 'max', 'mia']);
            expect(asked().u?._id).to.equal(mia.id);
            expect(asked()).not.to.have.any.keys('_id', 'teamId', 'prid', 'uids');
            const [told] = apps.payloadsOf<ServerRoom>('IPostRoomCreate');
            expect(told).to.have.property('_id').that.is.a('string');
            expect(told).to.include({ usersCount: 3 }).and.not.to.have.property('_USERNAMES');
        });

        it('make the creator their owner', async () => {
            const made = await premises.as(mia).createGroup('den', [max]);
            const owners = made.ok ? premises.server.state.usersWithRoomRole(made.result.id, 'owner') : [];
            expect(owners.map(({ username }) => username)).to.deep.equal(['mia']);
        });

        it('show an app’s sentence with the code behind it', async () => {
            apps.refuse('IPreRoomCreatePrevent', 'No rooms for guests.');
            const refused = await premises.as(mia).createGroup('den', [gus]);
            expect(refused).to.deep.equal({
                ok: false,
                code: 'error-app-prevented',
                error: 'No rooms for guests.',
                shown: ['No rooms for guests. [error-app-prevented]'],
            });
            expect(premises.server.state.rooms.size).to.equal(0);
            expect(apps.events).to.deep.equal(['IPreRoomCreatePrevent']);
        });

        it('have a sentence of their own for an app’s yes', async () => {
            apps.answer('IPreRoomCreatePrevent', () => true);
            expect(await premises.as(mia).createChannel('hall')).to.include({
                code: 'error-app-prevented',
                error: 'A Rocket.Chat App prevented the room creation.',
            });
        });

        it('take over what apps change, but not the members', async () => {
            apps.answer('IPreRoomCreateModify', (room) => ({ ...(room as Draft), topic: 'set', _USERNAMES: ['max'] }));
            const made = await premises.as(mia).createChannel('hall', [gus]);
            expect(made.ok && made.result.room)
                .to.include({ topic: 'set' })
                .and.not.to.have.property('_USERNAMES');
            expect(made.ok && made.result.members.sort()).to.deep.equal(['gus', 'mia']);
        });

        it('are refused before the apps: no permission, a bad name, a name taken', async () => {
            premises.addRoom({ name: 'taken', owner: mia });
            expect(await premises.as(gus).createChannel('hall')).to.include({ code: 'error-unauthorized' });
            expect(await premises.as(gus).createGroup('den')).to.include({ code: 'error-unauthorized' });
            expect(await premises.as(mia).createChannel('no blanks')).to.include({ code: 'error-invalid-room-name' });
            expect(await premises.as(mia).createChannel('taken')).to.include({ code: 'error-duplicate-channel-name' });
            expect(apps.events).to.deep.equal([]);
        });

        it('can be a guest’s once the role may', async () => {
            premises.server.permissions.grant('create-c', 'guest');
            expect(await premises.as(gus).createChannel('hall')).to.include({ ok: true });
            expect(asked().u?._id).to.equal(gus.id);
        });
    });

    describe('direct rooms', () => {
        it('of two ask with both ids and a known id, but without a creator or a name', async () => {
            const opened = await premises.as(mia).openDirect(gus);
            const uids = [mia.id, gus.id].sort();
            expect(asked()).to.deep.include({ _id: uids.join(''), t: 'd', uids, _USERNAMES: ['gus', 'mia'], msgs: 0 });
            expect(asked()).not.to.have.any.keys('u', 'name', 'fname');
            expect(opened.ok && opened.result.id).to.equal(uids.join(''));
            expect(apps.events).to.deep.equal(CREATING);
            expect(apps.payloadsOf<ServerRoom>('IPostRoomCreate')[0]).not.to.have.property('u');
        });

        it('with oneself or of more than two have no id yet', async () => {
            await premises.as(mia).openDirect();
            await premises.as(mia).openDirect(gus, max);
            for (const draft of apps.payloadsOf<Draft>('IPreRoomCreatePrevent')) {
                expect(draft).not.to.have.property('_id');
            }
            expect(apps.payloadsOf<Draft>('IPreRoomCreatePrevent').map(({ uids }) => uids?.length)).to.deep.equal([
                1, 3,
            ]);
        });

        it('are found again without any event, by those too who may not make one', async () => {
            const room = premises.addDirect([mia, gus]);
            for (const [who, whom] of [
                [mia, gus],
                [gus, mia],
            ]) {
                const opened = await premises.as(who).openDirect(whom);
                expect(opened.ok && opened.result.id).to.equal(room.id);
            }
            expect(apps.events).to.deep.equal([]);
        });

        it('are refused to guests before the apps, until the role may', async () => {
            expect(await premises.as(gus).openDirect(gina)).to.include({ code: 'error-not-allowed' });
            expect(apps.events).to.deep.equal([]);
            premises.server.permissions.grant('create-d', 'guest');
            expect(await premises.as(gus).openDirect(gina)).to.include({ ok: true });
        });

        it('show an app’s sentence', async () => {
            apps.refuse('IPreRoomCreatePrevent', 'Guests cannot write to guests.');
            const refused = await premises.as(mia).openDirect(gus);
            expect(refused.shown).to.deep.equal(['Guests cannot write to guests. [error-app-prevented]']);
        });

        it('have a limit of people', async () => {
            premises.server.settings.set('DirectMesssage_maxUsers', 2);
            expect(await premises.as(mia).openDirect(gus, max)).to.include({
                code: 'error-direct-message-max-user-exceeded',
            });
        });

        it('can be answered in by a guest who may not make one', async () => {
            const room = premises.addDirect([mia, gus]);
            expect(await premises.as(gus).send(room, 'hello')).to.include({ ok: true });
        });
    });

    describe('teams', () => {
        it('ask for their main room with team id and mark', async () => {
            const made = await premises.as(mia).createTeam('crew', 'private', [gus]);
            expect(asked()).to.include({ t: 'p', teamMain: true }).and.to.have.property('teamId');
            expect(asked()._USERNAMES).to.deep.equal(['gus', 'mia']);
            expect(apps.events).to.deep.equal(CREATING);
            const teams = [...premises.server.state.teams.values()];
            expect(teams).to.have.length(1);
            expect(made.ok && made.result.id).to.equal(teams[0].roomId);
        });

        it('ask without either where the record is written last', async () => {
            premises = new Premises({ teamRecord: 'last' });
            premises.server.apps = apps;
            const owner = premises.addMember({ username: 'mia' });
            const made = await premises.as(owner).createTeam('crew');
            expect(asked()).not.to.have.any.keys('teamId', 'teamMain');
            expect(made.ok && made.result.room).to.include({ teamMain: true });
        });

        it('lose an app’s sentence, and leave nothing behind', async () => {
            apps.refuse('IPreRoomCreatePrevent', 'No teams with guests.');
            const refused = await premises.as(mia).createTeam('crew', 'public', [gus]);
            expect(refused).to.deep.equal({
                ok: false,
                code: 'error-team-creation',
                error: 'error-team-creation',
                shown: ['error-team-creation'],
            });
            expect(premises.server.state.teams.size + premises.server.state.rooms.size).to.equal(0);
        });

        it('are refused to guests before the apps', async () => {
            expect(await premises.as(gus).createTeam('crew')).to.include({ code: 'error-unauthorized' });
            expect(apps.events).to.deep.equal([]);
        });

        it('made of a channel, and channels made of them, trigger no room or join event', async () => {
            const hall = premises.addRoom({ name: 'hall', owner: mia, members: [gus] });
            await premises.as(mia).convertToTeam(hall);
            expect(hall.room).to.include({ teamMain: true });
            await premises.as(mia).convertToChannel(hall);
            expect(hall.room).not.to.have.any.keys('teamMain', 'teamId');
            expect(new Set(apps.events)).to.deep.equal(new Set(['IPostSystemMessageSent']));
        });

        it('take in an existing room with a line in the main room only', async () => {
            const main = premises.addTeam({ name: 'crew', owner: mia });
            const hall = premises.addRoom({ name: 'hall', owner: mia, members: [gus] });
            expect(await premises.as(mia).moveToTeam(hall, main)).to.include({ ok: true });
            expect(hall.room.teamId).to.equal(main.room.teamId);
            expect(apps.events).to.deep.equal(['IPostSystemMessageSent']);
        });
    });

    describe('discussions', () => {
        let hall: RoomHandle;

        beforeEach(() => {
            hall = premises.addRoom({ name: 'hall', type: 'p', owner: mia, members: [gus, max] });
        });

        it('ask with the parent and a random slug; creator, author and the named are in them', async () => {
            const message = premises.addMessage(hall, max, 'root');
            const made = await premises.as(gus).createDiscussion(hall, 'A title', { message, members: [gina] });
            expect(asked()).to.include({ t: 'p', fname: 'A title', prid: hall.id });
            expect(asked().name).not.to.equal('A title');
            expect(asked()._USERNAMES).to.deep.equal(['max', 'gina', 'gus']);
            expect(apps.events).to.deep.equal([...CREATING, 'IPostSystemMessageSent']);
            const [line] = apps.payloadsOf<ServerMessage>('IPostSystemMessageSent');
            expect(line).to.include({ t: 'discussion-created', rid: hall.id, drid: made.ok && made.result.id });
            expect(made.ok && made.result.room.msgs).to.equal(0);
        });

        it('send a first reply through the apps, after all else', async () => {
            const made = await premises.as(mia).createDiscussion(hall, 'Talk', { reply: 'first' });
            expect(made.ok && made.result.texts).to.deep.equal(['first']);
            expect(apps.events.filter((event) => event.startsWith('IPreMessage'))).to.have.length(2);
        });

        it('stay when the reply is refused; nothing is shown', async () => {
            apps.refuse('IPreMessageSentPrevent', 'Not a word.');
            const refused = await premises.as(mia).createDiscussion(hall, 'Talk', { reply: 'first' });
            expect(refused).to.deep.include({ ok: false, error: 'Not a word.', shown: [] });
            expect([...premises.server.state.rooms.values()].map(({ fname }) => fname)).to.include('Talk');
        });

        it('that are refused say nothing in the client', async () => {
            apps.refuse('IPreRoomCreatePrevent', 'No discussions for guests.');
            expect(await premises.as(gus).createDiscussion(hall, 'Talk')).to.deep.equal({
                ok: false,
                code: 'error-app-prevented',
                error: 'No discussions for guests.',
                shown: [],
            });
        });

        it('are joined, not made, when the message has one', async () => {
            const message = premises.addMessage(hall, mia, 'root');
            const first = await premises.as(mia).createDiscussion(hall, 'Talk', { message });
            apps.forget();
            const again = await premises.as(gus).createDiscussion(hall, 'Again', { message });
            expect(again.ok && first.ok && again.result.id).to.equal(first.ok && first.result.id);
            expect(apps.events).to.deep.equal(['IPreRoomUserJoined', 'IPostSystemMessageSent', 'IPostRoomUserJoined']);
            expect(apps.payloadsOf('IPreRoomUserJoined')[0]).not.to.have.property('actor');
        });

        it('are refused before the apps: no permission, no access, nested', async () => {
            const talk = premises.addRoom({ name: 'Talk', type: 'p', owner: mia, parent: hall });
            expect(await premises.as(mia).createDiscussion(talk, 'Deep')).to.include({
                code: 'error-nested-discussion',
            });
            expect(await premises.as(gina).createDiscussion(hall, 'In')).to.include({ code: 'error-not-allowed' });
            premises.server.permissions.revoke('start-discussion', 'guest');
            expect(await premises.as(gus).createDiscussion(hall, 'In')).to.include({
                code: 'error-action-not-allowed',
            });
            expect(apps.events).to.deep.equal([]);
        });
    });

    describe('deletion', () => {
        it('asks, removes everything, and tells', async () => {
            const hall = premises.addRoom({ name: 'hall', owner: mia, members: [gus] });
            premises.addMessage(hall, mia, 'x');
            expect(await premises.as(mia).deleteRoom(hall)).to.include({ ok: true });
            expect(apps.events).to.deep.equal(['IPreRoomDeletePrevent', 'IPostRoomDeleted']);
            expect(hall.exists).to.equal(false);
            expect(premises.server.state).to.have.property('subscriptions').that.is.empty;
            expect(premises.server.state.messages.size).to.equal(0);
        });

        it('stops at an app’s yes, and at a missing permission before', async () => {
            const hall = premises.addRoom({ name: 'hall', owner: mia, members: [max] });
            expect(await premises.as(max).deleteRoom(hall)).to.include({ code: 'error-not-allowed' });
            apps.answer('IPreRoomDeletePrevent', () => true);
            expect(await premises.as(mia).deleteRoom(hall)).to.include({ code: 'error-app-prevented-deleting' });
            expect(hall.exists).to.equal(true);
        });

        it('at the lower level tells nobody, and takes the discussions along', async () => {
            const hall = premises.addRoom({ name: 'hall', owner: mia });
            const talk = premises.addRoom({ name: 'Talk', owner: mia, parent: hall });
            await deleteRoom(premises.server, hall.room);
            expect([hall.exists, talk.exists]).to.deep.equal([false, false]);
            expect(apps.events).to.deep.equal([]);
        });
    });

    it('lets administrators into public channels, and guests only where they are members', async () => {
        const open = premises.addRoom({ name: 'open', owner: mia });
        expect(await premises.as(ada).send(open, 'hi')).to.include({ ok: true });
        expect(await premises.as(gus).send(open, 'hi')).to.include({ ok: false });
        premises.server.permissions.grant('view-c-room', 'guest');
        expect(await premises.as(gus).send(open, 'hi')).to.include({ ok: true });
    });
});
