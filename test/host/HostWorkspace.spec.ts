import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { HostWorkspace } from '../../src/host/HostWorkspace';
import { FakeHost } from '../support/FakeHost';
import { channel, directRoom, GUS, malformed, MIA, user } from '../support/payloads';

async function failureOf(work: Promise<unknown>): Promise<unknown> {
    return work.then(
        () => undefined,
        (failure: unknown) => failure,
    );
}

describe('HostWorkspace', () => {
    let host: FakeHost;
    let underWay: Set<string>;
    let workspace: HostWorkspace;

    beforeEach(() => {
        host = new FakeHost();
        host.rooms.push(channel());
        underWay = new Set();
        workspace = new HostWorkspace(host.read, host.modify, underWay);
    });

    describe('listRoomIds', () => {
        it('gives the rooms of a person', async () => {
            host.members.set('a', ['gus-id']).set('b', ['mia-id']).set('c', ['mia-id', 'gus-id']);
            expect(await workspace.listRoomIds('gus-id')).to.deep.equal(['a', 'c']);
            expect(await workspace.listRoomIds('gina-id')).to.deep.equal([]);
        });

        it('rejects where the host answers null, which is not "in no room"', async () => {
            host.break('users.getUserRoomIds', 'answers null');
            expect(await failureOf(workspace.listRoomIds('gus-id'))).to.be.an('error');
        });
    });

    describe('findRoom', () => {
        const rows = [
            { room: channel({ id: 'r' }), type: 'channel', name: 'Plans', isTeam: false, isDiscussion: false },
            {
                room: channel({ id: 'r', type: RoomType.PRIVATE_GROUP, displayName: '' }),
                type: 'group',
                name: 'plans',
                isTeam: false,
                isDiscussion: false,
            },
            {
                room: channel({ id: 'r', ...malformed<object>({ isTeamMain: true }) }),
                type: 'channel',
                name: 'Plans',
                isTeam: true,
                isDiscussion: false,
            },
            {
                room: channel({ id: 'r', parentRoom: channel() }),
                type: 'channel',
                name: 'Plans',
                isTeam: false,
                isDiscussion: true,
                parentId: 'channel-id',
            },
            {
                room: channel({ id: 'r', isReadOnly: true }),
                type: 'channel',
                name: 'Plans',
                isTeam: false,
                isDiscussion: false,
                refusesMessages: true,
            },
            { room: directRoom([GUS, MIA], { id: 'r' }), type: 'direct', name: '', isTeam: false, isDiscussion: false },
        ];
        for (const { room, ...expected } of rows) {
            it(`describes a room: ${JSON.stringify(expected)}`, async () => {
                host.rooms.splice(0, 1, room);
                expect(await workspace.findRoom('r')).to.deep.equal({ id: 'r', ...expected });
            });
        }

        it('knows no room that is not there', async () => {
            expect(await workspace.findRoom('none')).to.be.undefined;
            expect(await workspace.findRoomByName('none')).to.be.undefined;
        });

        it('finds a room by name', async () => {
            expect(await workspace.findRoomByName('plans')).to.include({ id: 'channel-id' });
        });
    });

    it('lists the members of a room, and who of them is active', async () => {
        host.users.push(user('greta', ['guest'], { isEnabled: false }));
        host.members.set('channel-id', ['gus-id', 'mia-id', 'greta-id']);
        const members = await workspace.listMembers('channel-id');
        expect(members.map(({ username, isActive }) => `${username} ${isActive}`)).to.deep.equal([
            'gus true',
            'mia true',
            'greta false',
        ]);
    });

    describe('addToRoom', () => {
        it('adds somebody, and shows the addition as under way for as long as it takes', async () => {
            let shown: string[] = [];
            host.onAdd = () => void (shown = [...underWay]);
            await workspace.addToRoom('channel-id', 'gus');
            expect(host.members.get('channel-id')).to.deep.equal(['gus-id']);
            expect(shown).to.deep.equal(['channel-id:gus']);
            expect([...underWay]).to.deep.equal([]);
        });

        it('rejects where the server refuses, and nothing is under way any more', async () => {
            host.break('updater.finish', 'rejects');
            expect(await failureOf(workspace.addToRoom('channel-id', 'gus'))).to.be.an('error');
            expect([...underWay]).to.deep.equal([]);
        });

        it('rejects where the app has no account', async () => {
            host.break('users.getAppUser', 'answers null');
            expect(await failureOf(workspace.addToRoom('channel-id', 'gus'))).to.be.an('error');
            expect(host.members.get('channel-id')).to.be.undefined;
        });
    });

    it('takes somebody out of a room', async () => {
        host.members.set('channel-id', ['gus-id', 'mia-id']);
        await workspace.removeFromRoom('channel-id', 'gus');
        expect(host.members.get('channel-id')).to.deep.equal(['mia-id']);
    });

    describe('deactivate', () => {
        it('deactivates an account', async () => {
            await workspace.deactivate('gus-id', false);
            expect(host.deactivated).to.deep.equal(['gus-id']);
        });

        for (const fault of ['rejects', 'answers null'] as const) {
            it(`rejects where the server ${fault}`, async () => {
                host.break('updater.deactivate', fault);
                expect(await failureOf(workspace.deactivate('gus-id', false))).to.be.an('error');
            });
        }
    });

    it('finds an account with its addresses, and none that is not there', async () => {
        expect(await workspace.findAccount('gus-id')).to.deep.include({
            id: 'gus-id',
            username: 'gus',
            roles: ['guest'],
            isActive: true,
            emails: [{ address: 'gus@example.org', isVerified: true }],
        });
        expect(await workspace.findAccount('none')).to.be.undefined;
    });

    it('changes nothing where the host gave no way to', async () => {
        const reading = new HostWorkspace(host.read, undefined, underWay);
        for (const work of [
            reading.addToRoom('channel-id', 'gus'),
            reading.removeFromRoom('channel-id', 'gus'),
            reading.deactivate('gus-id', false),
        ]) {
            expect(await failureOf(work)).to.be.an('error');
        }
        expect([...underWay]).to.deep.equal([]);
    });
});
