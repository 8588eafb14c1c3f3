import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { EventPayloads, ServerUser } from '../model';
import type { Person } from '../People';
import { Premises } from '../Premises';
import { RecordingApps } from '../RecordingApps';
import { sendMail } from './mails';

type UserEvent = EventPayloads['user'];

describe('the server on users', () => {
    let premises: Premises;
    let apps: RecordingApps;
    let ada: Person;
    let mia: Person;
    let gus: Person;

    const created = (): UserEvent => apps.payloadsOf<UserEvent>('IPostUserCreated')[0];

    beforeEach(() => {
        premises = new Premises();
        apps = new RecordingApps();
        premises.server.apps = apps;
        ada = premises.addAdmin({ username: 'ada' });
        mia = premises.addMember({ username: 'mia' });
        gus = premises.addGuest({ username: 'gus', emails: ['gus@example.com'] });
    });

    describe('new accounts', () => {
        const gina = { username: 'gina', email: 'gina@example.com', name: 'Gina', verified: true, roles: ['guest'] };

        it('of an administrator are told with little, and written out afterwards', async () => {
            const made = await premises.as(ada).createUser(gina);
            expect(apps.events).to.deep.equal(['IPostUserCreated']);
            expect(created().user).to.have.all.keys('_id', 'username', 'type', 'roles');
            expect(created().user.roles).to.deep.equal(['guest']);
            expect(created().performedBy?._id).to.equal(ada.id);
            expect(made.ok && made.result.user).to.deep.include({
                name: 'Gina',
                active: true,
                emails: [{ address: 'gina@example.com', verified: true }],
            });
        });

        it('are not held up by the apps', async () => {
            apps.refuse('IPostUserCreated', 'too late');
            expect(await premises.as(ada).createUser(gina)).to.include({ ok: true });
            expect(premises.server.log.join()).to.contain('IPostUserCreated');
        });

        it('join the default channels without a join event, unless told not to', async () => {
            const lobby = premises.addRoom({ name: 'lobby', owner: ada, isDefault: true });
            await premises.as(ada).createUser(gina);
            expect(lobby.members).to.include('gina');
            expect(new Set(apps.events)).to.deep.equal(new Set(['IPostSystemMessageSent', 'IPostUserCreated']));
            apps.forget();
            await premises.as(ada).createUser({
                username: 'gil',
                email: 'gil@example.com',
                joinDefaultChannelsSilenced: true,
            });
            expect(lobby.members).to.include('gil');
            expect(apps.events).to.deep.equal(['IPostUserCreated']);
            await premises.as(ada).createUser({ username: 'gabi', joinDefaultChannels: false });
            expect(lobby.members).not.to.include('gabi');
        });

        it('of the form have the default roles and no username; that joins link and default channels', async () => {
            const lobby = premises.addRoom({ name: 'lobby', owner: ada, isDefault: true });
            const den = premises.addRoom({ name: 'den', type: 'p', owner: ada });
            const link = await premises.as(ada).createInviteLink(den);
            const inviteToken = link.ok ? link.result._id : '';
            const made = await premises.register({ name: 'Gina', email: 'gina@example.com', inviteToken });
            expect(created().user).to.have.all.keys('_id', 'type', 'roles');
            expect(created().user.roles).to.deep.equal(['user']);
            expect(created()).not.to.have.property('performedBy');
            expect(lobby.members.concat(den.members)).to.have.length(2);
            apps.forget();
            const person = made.ok ? made.result : gus;
            await premises.as(person).chooseUsername('gina');
            expect(den.hasMember(person) && lobby.hasMember(person)).to.equal(true);
            expect(apps.events.filter((event) => event !== 'IPostSystemMessageSent')).to.deep.equal([
                'IPreRoomUserJoined',
                'IPostRoomUserJoined',
            ]);
            expect(apps.payloadsOf('IPreRoomUserJoined')[0]).not.to.have.property('actor');
        });

        it('are refused: no permission, taken, bad names, unknown roles', async () => {
            expect(await premises.as(mia).createUser(gina)).to.include({ code: 'error-action-not-allowed' });
            for (const [account, code] of [
                [{ ...gina, username: 'GUS' }, 'error-field-unavailable'],
                [{ ...gina, email: 'Gus@Example.com' }, 'error-field-unavailable'],
                [{ ...gina, username: 'with blank' }, 'error-invalid-username'],
                [{ ...gina, roles: ['nothing'] }, 'error-invalid-role'],
            ] as const) {
                expect(await premises.as(ada).createUser({ ...account, roles: [...account.roles] })).to.include({
                    code,
                });
            }
            expect(apps.events).to.deep.equal([]);
        });
    });

    describe('changes', () => {
        it('in the edit form are told after them, with before and after and who', async () => {
            await premises.as(ada).updateUser(mia, { roles: ['guest'], name: 'Mia G' });
            const [{ user, previousData, performedBy }] = apps.payloadsOf<UserEvent>('IPostUserUpdated');
            expect([user.roles, previousData?.roles, performedBy?._id]).to.deep.equal([['guest'], ['user'], ada.id]);
        });

        it('of activation in the edit form come after the event', async () => {
            const active: boolean[] = [];
            apps.answer('IPostUserUpdated', () => void active.push(mia.user.active));
            await premises.as(ada).updateUser(mia, { active: false });
            expect([...active, mia.user.active]).to.deep.equal([true, false]);
        });

        it('of the own profile name nobody', async () => {
            await premises.as(mia).updateOwnProfile({ name: 'M' });
            expect(apps.payloadsOf<UserEvent>('IPostUserUpdated')[0]).not.to.have.property('performedBy');
        });

        it('of roles, activation and verified addresses are told to nobody', async () => {
            await premises.as(ada).addRole(mia, 'guest');
            await premises.as(ada).removeRole(mia, 'user');
            await premises.as(ada).setActive(gus, false);
            await premises.as(ada).setActive(gus, true);
            await premises.as(gus).verifyEmail();
            expect(mia.user.roles).to.deep.equal(['guest']);
            expect(apps.events).to.deep.equal([]);
        });

        it('need their permissions', async () => {
            for (const refused of [
                await premises.as(mia).updateUser(gus, { name: 'x' }),
                await premises.as(mia).setActive(gus, false),
                await premises.as(mia).addRole(gus, 'user'),
                await premises.as(mia).deleteUser(gus),
            ]) {
                expect(refused.ok).to.equal(false);
            }
        });

        it('of roles say what is wrong with them', async () => {
            expect(await premises.as(ada).addRole(gus, 'guest')).to.include({ code: 'error-user-already-in-role' });
            expect(await premises.as(ada).removeRole(gus, 'user')).to.include({ code: 'error-user-not-in-role' });
            expect(await premises.as(ada).addRole(gus, 'nothing')).to.include({ code: 'error-invalid-role' });
            expect(await premises.as(ada).removeRole(ada, 'admin')).to.include({ code: 'error-admin-required' });
        });
    });

    describe('deactivation', () => {
        it('ends sessions, locks direct rooms, and keeps memberships', async () => {
            const den = premises.addRoom({ name: 'den', type: 'p', owner: mia, members: [gus] });
            const direct = premises.addDirect([mia, gus]);
            await premises.as(gus).login();
            await premises.as(ada).setActive(gus, false);
            expect(gus.user).to.deep.include({ active: false, loginTokens: [] });
            expect(den.hasMember(gus)).to.equal(true);
            expect(await premises.as(mia).send(direct, 'hi')).to.include({ ok: false });
            expect(await premises.as(gus).login()).to.include({ code: 'error-user-is-not-activated' });
            await premises.as(ada).setActive(gus, true);
            expect(await premises.as(mia).send(direct, 'hi')).to.include({ ok: true });
        });

        it('of a sole owner needs a yes, and passes the room on', async () => {
            const den = premises.addRoom({ name: 'den', type: 'p', owner: mia, members: [gus] });
            expect(await premises.as(ada).setActive(mia, false)).to.include({
                code: 'user-last-owner',
                error: '[user-last-owner]',
            });
            expect(mia.user.active).to.equal(true);
            expect(await premises.as(ada).setActive(mia, false, true)).to.include({ ok: true });
            const owners = premises.server.state.usersWithRoomRole(den.id, 'owner').map(({ username }) => username);
            expect(owners).to.include('gus');
        });

        it('of the last administrator or a federated user fails', async () => {
            expect(await premises.as(ada).setActive(ada, false)).to.include({ code: 'error-action-not-allowed' });
            gus.user.federated = true;
            expect(await premises.as(ada).setActive(gus, false)).to.include({ code: 'error-user-is-federated' });
        });
    });

    describe('deletion', () => {
        it('is told afterwards with the record as it was, without leave or room events', async () => {
            const den = premises.addRoom({ name: 'den', type: 'p', owner: mia, members: [gus] });
            const direct = premises.addDirect([mia, gus]);
            premises.addMessage(den, gus, 'gone');
            await premises.as(ada).deleteUser(gus);
            expect(apps.events).to.deep.equal(['IPostUserDeleted']);
            const [{ user, performedBy }] = apps.payloadsOf<UserEvent>('IPostUserDeleted');
            expect([user.username, performedBy?._id]).to.deep.equal(['gus', ada.id]);
            expect([den.members, den.messages, direct.exists]).to.deep.equal([['mia'], [], false]);
            expect(gus.username).to.equal('gus');
        });

        it('of the own account names nobody', async () => {
            await premises.as(gus).deleteOwnAccount();
            expect(apps.payloadsOf('IPostUserDeleted')[0]).not.to.have.property('performedBy');
        });
    });

    describe('sessions', () => {
        it('start with an event the apps can refuse', async () => {
            expect(await premises.as(gus).login()).to.include({ ok: true });
            expect(gus.user.lastLogin).to.be.instanceOf(Date);
            expect(apps.payloadsOf<{ user: ServerUser }>('IPostUserLoggedIn')[0].user.emails).to.have.length(1);
            apps.refuse('IPostUserLoggedIn', 'Not today.');
            expect(await premises.as(gus).login()).to.include({ ok: false, error: 'Not today.' });
        });

        it('end with an event', async () => {
            await premises.as(gus).logout();
            expect(apps.events).to.deep.equal(['IPostUserLoggedOut']);
        });
    });

    it('licensed, gives somebody with the role guest the four permissions only', async () => {
        gus.user.roles.push('admin');
        expect(premises.server.permissions.has(gus.id, 'create-c')).to.equal(true);
        premises.server.permissions.guestsLocked = true;
        expect(premises.server.permissions.has(gus.id, 'create-c')).to.equal(false);
        expect(premises.server.permissions.has(gus.id, 'view-p-room')).to.equal(true);
        expect(premises.server.permissions.has(mia.id, 'create-c')).to.equal(true);
    });

    it('gives a guest four permissions by default', () => {
        expect(premises.server.permissions.heldBy('guest')).to.deep.equal([
            'start-discussion',
            'view-d-room',
            'view-joined-room',
            'view-p-room',
        ]);
    });

    it('sends mails as the apps leave them, or not at all', async () => {
        const mail = { to: 'gus@example.com', from: 'a@example.com', subject: 'Hello' };
        apps.answer('IPreEmailSent', (asked) => ({ ...(asked as typeof mail), subject: 'Changed' }));
        await sendMail(premises.server, mail);
        expect(premises.server.mails.map(({ subject }) => subject)).to.deep.equal(['Changed']);
        apps.refuse('IPreEmailSent', 'No mail.');
        const failure = await sendMail(premises.server, mail).catch((error: unknown) => error);
        expect(failure).to.have.property('message', 'No mail.');
        expect(premises.server.mails).to.have.length(1);
    });
});
