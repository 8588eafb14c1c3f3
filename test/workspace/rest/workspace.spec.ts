import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';

import type { ServerInvite, ServerMessage, ServerRole, ServerRoom, ServerUser } from '../model';
import type { Person, RoomHandle } from '../People';
import { Premises } from '../Premises';
import { RecordingApps } from '../RecordingApps';
import { RestApi } from './RestApi';
import { RestClient } from './RestClient';
import type { RestAnswer } from './RestClient';

type PermissionsBody = { update: Array<{ _id: string; roles: string[] }>; remove: unknown[] };

const codeOf = ({ status, body }: RestAnswer): unknown => [status, body.errorType ?? body.error];

describe('roles, rooms and the rest of the embedded REST API', () => {
    let premises: Premises;
    let apps: RecordingApps;
    let rest: RestApi;
    let ada: Person;
    let mia: Person;
    let gus: Person;
    let admin: RestClient;
    let member: RestClient;
    let guest: RestClient;
    let channel: RoomHandle;
    let group: RoomHandle;

    beforeEach(async () => {
        premises = new Premises();
        ada = premises.addAdmin({ username: 'ada', emails: ['ada@example.com'] });
        mia = premises.addMember({ username: 'mia' });
        gus = premises.addGuest({ username: 'gus' });
        channel = premises.addRoom({ name: 'project', owner: mia });
        group = premises.addRoom({ name: 'secret', owner: mia, type: 'p' });
        apps = new RecordingApps();
        premises.server.apps = apps;
        rest = await RestApi.start(premises.server);
        [admin, member, guest] = [ada, mia, gus].map(({ user }) => new RestClient(rest, rest.issueToken(user))) as [
            RestClient,
            RestClient,
            RestClient,
        ];
    });

    afterEach(() => rest.stop());

    describe('roles', () => {
        it('are listed, and their people, deactivated ones too', async () => {
            premises.addGuest({ username: 'gina', active: false });
            const { body } = await guest.get<{ roles: ServerRole[] }>('roles.list');
            expect(body.roles.find(({ _id }) => _id === 'guest')).to.include({
                name: 'guest',
                scope: 'Users',
                protected: true,
            });
            const { users, total } = (await admin.get('roles.getUsersInRole', { role: 'guest', count: '1' })).body;
            expect([users.map(({ username }) => username), total]).to.deep.equal([['gina'], 2]);
            const unknown = await admin.get('roles.getUsersInRole', { role: 'boss' });
            expect(codeOf(unknown)).to.deep.equal([400, 'error-invalid-roleId']);
        });

        it('are given and taken without a word to the apps', async () => {
            const roleId = 'user';
            const { body } = await admin.post('roles.addUserToRole', { username: 'gus', roleId });
            expect([body.role._id, gus.user.roles]).to.deep.equal(['user', ['guest', 'user']]);
            expect(codeOf(await admin.post('roles.addUserToRole', { username: 'gus', roleId }))).to.deep.equal([
                400,
                'error-user-already-in-role',
            ]);
            await admin.post('roles.removeUserFromRole', { username: 'gus', roleId });
            expect(gus.user.roles).to.deep.equal(['guest']);
            expect(codeOf(await admin.post('roles.removeUserFromRole', { username: 'gus', roleId }))).to.deep.equal([
                400,
                'error-user-not-in-role',
            ]);
            expect(apps.events).to.deep.equal([]);
        });

        it('are refused where the role, the person or the right is missing', async () => {
            const add = (client: RestClient, username: string, roleId: string): Promise<RestAnswer> =>
                client.post('roles.addUserToRole', { username, roleId });
            expect((await add(admin, 'gus', 'boss')).body).to.include({ error: 'error-role-not-found' });
            expect(codeOf(await add(admin, 'nobody', 'user'))).to.deep.equal([400, 'error-invalid-user']);
            expect(codeOf(await add(member, 'gus', 'user'))).to.deep.equal([400, 'error-action-not-allowed']);
            expect(
                codeOf(await admin.post('roles.addUserToRole', { username: 'gus', roleName: 'user' })),
            ).to.deep.equal([400, 'invalid-params']);
            expect(
                codeOf(await admin.post('roles.removeUserFromRole', { username: 'ada', roleId: 'admin' })),
            ).to.deep.equal([400, 'error-admin-required']);
        });
    });

    describe('permissions', () => {
        it('are listed with their roles, and replaced', async () => {
            const { update, remove } = (await guest.get<PermissionsBody>('permissions.listAll')).body;
            const found = update.find(({ _id }) => _id === 'mention-here');
            expect([found?.roles.includes('user'), remove]).to.deep.equal([true, []]);
            const permissions = [{ _id: 'mention-here', roles: ['admin', 'guest'] }];
            expect((await admin.post('permissions.update', { permissions })).status).to.equal(200);
            const { server } = premises;
            expect([gus, mia].map(({ id }) => server.permissions.has(id, 'mention-here'))).to.deep.equal([true, false]);
        });

        it('are refused as a whole where one permission or role is unknown', async () => {
            const change = (...permissions: object[]): Promise<RestAnswer> =>
                admin.post('permissions.update', { permissions });
            const good = { _id: 'mention-here', roles: ['admin'] };
            expect(codeOf(await change(good, { _id: 'fly', roles: [] }))).to.deep.equal([
                400,
                'error-invalid-permission',
            ]);
            const unknownRole = await change(good, { _id: 'mention-all', roles: ['boss'] });
            expect(codeOf(unknownRole)).to.deep.equal([400, 'error-invalid-role']);
            expect(premises.server.permissions.has(mia.id, 'mention-here')).to.equal(true);
        });
    });

    describe('invitations', () => {
        it('go out by mail once per well-formed address', async () => {
            const emails = ['gina@partner.example', 'nonsense', 'max@example.com'];
            expect((await admin.post('sendInvitationEmail', { emails })).body).to.deep.equal({ success: true });
            await premises.server.settled();
            expect(premises.server.mails.map(({ to }) => to)).to.deep.equal([
                'gina@partner.example',
                'max@example.com',
            ]);
        });

        it('succeed although the mail server refuses, since nobody waits for it', async () => {
            rest.fail('sendInvitationEmail', 'mail-failed');
            const { status } = await admin.post('sendInvitationEmail', { emails: ['gina@partner.example'] });
            await premises.server.settled();
            expect([status, premises.server.mails]).to.deep.equal([200, []]);
        });

        it('are refused without an address, a subject or the right, and without a code', async () => {
            const send = (client: RestClient, ...emails: string[]): Promise<RestAnswer> =>
                client.post('sendInvitationEmail', { emails });
            const refused = await send(admin, 'nonsense');
            expect(refused.body).to.deep.equal({
                success: false,
                error: 'No valid email addresses [error-email-send-failed]',
            });
            expect((await send(member, 'gina@partner.example')).body.error).to.equal('Not allowed [error-not-allowed]');
            premises.server.settings.set('Invitation_Subject', '');
            expect((await send(admin, 'gina@partner.example')).body.error).to.include('No subject');
        });

        it('are links, the same for the same wish, listed and removed', async () => {
            const wish = { rid: channel.id, days: 7, maxUses: 1 };
            const [first, second] = [
                (await member.post<ServerInvite>('findOrCreateInvite', wish)).body,
                (await member.post<ServerInvite>('findOrCreateInvite', wish)).body,
            ];
            expect(first).to.include({ rid: channel.id, userId: mia.id, days: 7, maxUses: 1, uses: 0 });
            expect(second._id).to.equal(first._id);
            expect(codeOf(await member.get('listInvites'))).to.deep.equal([400, 'not_authorized']);
            expect((await admin.get<ServerInvite[]>('listInvites')).body.map(({ _id }) => _id)).to.deep.equal([
                first._id,
            ]);
            expect((await admin.delete(`removeInvite/${first._id}`)).body).to.equal(true);
            expect(codeOf(await admin.delete(`removeInvite/${first._id}`))).to.deep.equal([
                400,
                'invalid-invitation-id',
            ]);
        });

        it('are links for members with the right only, and for set numbers of days and uses', async () => {
            const ask = (client: RestClient, days: number, maxUses: number): Promise<RestAnswer> =>
                client.post('findOrCreateInvite', { rid: channel.id, days, maxUses });
            expect(codeOf(await ask(guest, 1, 1))).to.deep.equal([400, 'not_authorized']);
            expect(codeOf(await ask(admin, 1, 1))).to.deep.equal([400, 'error-invalid-room']);
            expect(codeOf(await ask(member, 2, 1))).to.deep.equal([400, 'invalid-number-of-days']);
            expect(codeOf(await ask(member, 1, 2))).to.deep.equal([400, 'invalid-number-of-uses']);
        });
    });

    describe('rooms', () => {
        it('take people in, and the apps hear who added them', async () => {
            const { body } = await member.post<{ channel: ServerRoom }>('channels.invite', {
                roomId: channel.id,
                userId: gus.id,
            });
            expect([body.channel._id, channel.hasMember(gus)]).to.deep.equal([channel.id, true]);
            const [heard] = apps.payloadsOf<{ actor: { _id: string } }>('IPreRoomUserJoined');
            expect(heard?.actor._id).to.equal(mia.id);
            expect((await member.post('channels.invite', { roomName: 'project', username: 'gus' })).status).to.equal(
                200,
            );
            const invited = await member.post<{ group: ServerRoom }>('groups.invite', {
                roomId: group.id,
                usernames: ['gus', 'ada'],
            });
            expect([invited.body.group._id, group.members]).to.deep.equal([group.id, ['mia', 'gus', 'ada']]);
        });

        it('stay closed where the app, the right or the licence says so', async () => {
            const invite = (client: RestClient): Promise<RestAnswer> =>
                client.post('channels.invite', { roomId: channel.id, userId: gus.id });
            expect(codeOf(await invite(guest))).to.deep.equal([400, 'error-not-allowed']);
            apps.refuse('IPreRoomUserJoined', 'No room for guests.');
            const prevented = await invite(member);
            expect(codeOf(prevented)).to.deep.equal([400, 'error-app-prevented']);
            expect(prevented.body.error).to.equal('No room for guests. [error-app-prevented]');
            rest.licence = { roomsPerGuest: 0 };
            expect(codeOf(await invite(member))).to.deep.equal([400, 'error-max-rooms-per-guest-reached']);
            expect(channel.hasMember(gus)).to.equal(false);
        });

        it('are not found where the kind is wrong or the caller does not see the group', async () => {
            const wrong = await member.post('channels.invite', { roomId: group.id, userId: gus.id });
            expect(codeOf(wrong)).to.deep.equal([400, 'error-room-not-found']);
            const unseen = await admin.post('groups.invite', { roomId: group.id, userId: gus.id });
            expect(codeOf(unseen)).to.deep.equal([400, 'error-room-not-found']);
        });

        it('let people be removed, and the apps hear by whom', async () => {
            await member.post('channels.invite', { roomId: channel.id, userId: gus.id });
            await member.post('groups.invite', { roomId: group.id, userId: gus.id });
            expect(codeOf(await guest.post('channels.kick', { roomId: channel.id, userId: gus.id }))).to.deep.equal([
                400,
                'error-not-allowed',
            ]);
            await member.post('channels.kick', { roomId: channel.id, userId: gus.id });
            await member.post('groups.kick', { roomId: group.id, userId: gus.id });
            expect([channel.hasMember(gus), group.hasMember(gus)]).to.deep.equal([false, false]);
            const left = apps.payloadsOf<{ actor: { _id: string } }>('IPostRoomUserLeave');
            expect(left.map(({ actor }) => actor._id)).to.deep.equal([mia.id, mia.id]);
        });
    });

    it('tells who the caller is, flattened', async () => {
        const { body } = await admin.get<ServerUser>('me');
        expect(body).to.include({
            _id: ada.id,
            username: 'ada',
            email: 'ada@example.com',
            active: true,
            success: true,
        });
        expect(body.roles).to.deep.equal(['admin', 'user']);
        expect(body).not.to.have.any.keys('loginTokens');
    });

    it('tells its version in full to those who may see statistics', async () => {
        expect((await new RestClient(rest).get('/api/info')).body).to.deep.equal({ version: '8.8', success: true });
        expect((await admin.get<{ info: object }>('/api/info')).body.info).to.deep.equal({ version: '8.8.1' });
    });

    it('tells the value of a setting, if there is one', async () => {
        premises.server.settings.set('Site_Name', 'Ours');
        expect((await admin.get('settings/Site_Name')).body).to.include({ _id: 'Site_Name', value: 'Ours' });
        expect((await admin.get('settings/Nothing')).status).to.equal(400);
    });

    it('lets people write, edit and delete with a token, as in the client', async () => {
        const rid = channel.id;
        const { message } = (
            await member.post<{ message: ServerMessage }>('chat.sendMessage', { message: { rid, msg: 'hello' } })
        ).body;
        expect(channel.texts).to.deep.equal(['hello']);
        await member.post('chat.update', { roomId: rid, msgId: message._id, text: 'hello all' });
        expect(channel.texts).to.deep.equal(['hello all']);
        const refused = await guest.post('chat.delete', { roomId: rid, msgId: message._id });
        expect(codeOf(refused)).to.deep.equal([400, 'error-action-not-allowed']);
        await member.post('chat.delete', { roomId: rid, msgId: message._id });
        expect(channel.texts).to.deep.equal([]);
        expect((await guest.post('chat.sendMessage', { message: { rid, msg: 'hello' } })).status).to.equal(400);
    });
});
