import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { ServerMessage, ServerUser } from '../model';
import type { Person, RoomHandle } from '../People';
import { Premises } from '../Premises';
import { RecordingApps } from '../RecordingApps';
import { executeSendMessage, saveSystemMessage } from './messages';

const SENDING = ['IPreMessageSentPrevent', 'IPreMessageSentModify', 'IPostMessageSent'];
const EDITING = ['IPreMessageUpdatedPrevent', 'IPreMessageUpdatedModify', 'IPostMessageUpdated'];
const DELETING = ['IPreMessageDeletePrevent', 'IPostMessageDeleted'];

describe('the server on messages', () => {
    let premises: Premises;
    let apps: RecordingApps;
    let mia: Person;
    let gus: Person;
    let ada: Person;
    let hall: RoomHandle;

    beforeEach(() => {
        premises = new Premises();
        apps = new RecordingApps();
        premises.server.apps = apps;
        ada = premises.addAdmin({ username: 'ada' });
        mia = premises.addMember({ username: 'mia' });
        gus = premises.addGuest({ username: 'gus' });
        hall = premises.addRoom({ name: 'hall', type: 'p', owner: mia, members: [gus] });
    });

    describe('sending', () => {
        it('asks the apps first, with the counter and no mentions yet, and tells them after', async () => {
            premises.addMessage(hall, mia, 'before');
            const sent = await premises.as(mia).send(hall, 'hi @gus');
            expect(sent).to.include({ ok: true });
            expect(apps.events).to.deep.equal(SENDING);
            const [asked] = apps.payloadsOf<ServerMessage>('IPreMessageSentPrevent');
            expect(asked).to.include({ msg: 'hi @gus', rid: hall.id }).and.not.to.have.any.keys('mentions', 'editedBy');
            const [told] = apps.payloadsOf<ServerMessage>('IPostMessageSent');
            expect(told.mentions?.map(({ _id }) => _id)).to.deep.equal([gus.id]);
            expect(hall.room.msgs).to.equal(2);
        });

        it('counts the message only after the apps were asked', async () => {
            const counters: number[] = [];
            apps.answer('IPreMessageSentPrevent', () => void counters.push(hall.room.msgs));
            await premises.as(mia).send(hall, 'one');
            await premises.as(mia).send(hall, 'two');
            expect(counters).to.deep.equal([0, 1]);
        });

        it('shows an app’s sentence to the sender alone, and in no toast', async () => {
            apps.refuse('IPreMessageSentPrevent', 'Guests cannot do this.');
            const refused = await premises.as(gus).send(hall, 'hi');
            expect(refused).to.deep.equal({
                ok: false,
                code: 'AppsEngineException',
                error: 'Guests cannot do this.',
                shown: ['Guests cannot do this.'],
            });
            expect(premises.server.notices.map(({ to }) => to)).to.deep.equal([gus.id]);
            expect(hall.messages).to.deep.equal([]);
            expect(apps.events).to.deep.equal(['IPreMessageSentPrevent']);
        });

        it('treats an app’s sentence as a text with placeholders', async () => {
            apps.refuse('IPreMessageSentPrevent', 'Not in {{room}} now');
            expect((await premises.as(gus).send(hall, 'hi')).shown).to.deep.equal(['Not in  now']);
        });

        it('drops a message without a word for an app’s yes', async () => {
            apps.answer('IPreMessageSentPrevent', () => true);
            const dropped = await premises.as(gus).send(hall, 'hi');
            expect(dropped).to.deep.equal({ ok: false, code: 'dropped', error: '', shown: [] });
            expect(hall.messages).to.deep.equal([]);
        });

        it('takes over what apps change, and checks the mentions of the result', async () => {
            apps.answer('IPreMessageSentModify', (message) => ({ ...(message as ServerMessage), msg: '@all' }));
            const sent = await premises.as(gus).send(hall, 'hi');
            expect(sent).to.include({ ok: false, code: 'error-action-not-allowed' });
            await premises.as(mia).send(hall, 'hi');
            expect(hall.texts).to.deep.equal(['@all']);
        });

        it('does not wait for what comes after, and logs its failure', async () => {
            apps.refuse('IPostMessageSent', 'too late');
            expect(await premises.as(mia).send(hall, 'hi')).to.include({ ok: true });
            expect(premises.server.log.join()).to.contain('IPostMessageSent').and.to.contain('too late');
        });

        it('ignores a client id that is there already', async () => {
            const [{ _id }] = [premises.addMessage(hall, mia, 'first')];
            await executeSendMessage(premises.server, mia.user, { _id, rid: hall.id, msg: 'again' });
            expect(hall.texts).to.deep.equal(['first']);
        });

        it('puts the answer to a reply into the thread of its root', async () => {
            const root = premises.addMessage(hall, mia, 'root');
            const reply = premises.addMessage(hall, gus, 'reply', { tmid: root._id });
            const sent = await premises.as(mia).send(hall, { text: 'nested', threadId: reply._id });
            expect(sent.ok && sent.result.tmid).to.equal(root._id);
        });

        it('sends system messages past the apps, and tells them after', async () => {
            await saveSystemMessage(premises.server, 'uj', hall.room, 'gus', gus.user);
            await premises.settled();
            expect(apps.events).to.deep.equal(['IPostSystemMessageSent']);
        });

        const refusals: Array<[string, (setup: { by: ServerUser }) => void, string[]]> = [
            ['who may not see the room', () => premises.server.permissions.revoke('view-joined-room', 'guest'), []],
            ['whom the room has muted', ({ by }) => void (hall.room.muted = [by.username ?? '']), []],
            ['in a read-only room', () => void (hall.room.ro = true), []],
        ];
        for (const [who, arrange] of refusals) {
            it(`refuses a person ${who} before any app hears of it`, async () => {
                arrange({ by: gus.user });
                premises.server.permissions.revoke('view-p-room', 'guest');
                const refused = await premises.as(gus).send(hall, 'hi');
                expect(refused.ok).to.equal(false);
                expect(refused.shown).to.have.length.greaterThan(0);
                expect(apps.events).to.deep.equal([]);
            });
        }

        it('lets people write in a read-only room who may or whom it names', async () => {
            hall.room.ro = true;
            expect(await premises.as(mia).send(hall, 'owner')).to.include({ ok: true });
            hall.room.unmuted = ['gus'];
            expect(await premises.as(gus).send(hall, 'unmuted')).to.include({ ok: true });
        });

        it('lets an app write where it is no member, but not where writing is forbidden', async () => {
            const app = premises.addUser({ username: 'some.bot', type: 'app', roles: ['app'] });
            expect(await premises.as(app).send(hall, 'hello')).to.include({ ok: true });
            hall.room.ro = true;
            expect(await premises.as(app).send(hall, 'hello')).to.include({ ok: false });
        });
    });

    describe('group mentions', () => {
        it('need a permission, by role or in the room; apps are asked before', async () => {
            const refused = await premises.as(gus).send(hall, '@all');
            expect(refused).to.include({
                ok: false,
                code: 'error-action-not-allowed',
                error: 'Notify all in this room not allowed',
            });
            expect(refused.shown).to.deep.equal(['Notify all in this room is not allowed']);
            expect(apps.events).to.deep.equal(['IPreMessageSentPrevent', 'IPreMessageSentModify']);
            expect(await premises.as(mia).send(hall, '@all')).to.include({ ok: true });
            await premises.as(ada).addRole(gus, 'moderator', hall);
            expect(await premises.as(gus).send(hall, '@here')).to.include({ ok: true });
        });

        it('are not checked in edits', async () => {
            const message = premises.addMessage(hall, gus, 'hi');
            expect(await premises.as(gus).edit(message, '@all')).to.include({ ok: true });
            expect(hall.messages[0].mentions?.map(({ _id }) => _id)).to.deep.equal(['all']);
        });

        it('are refused for everybody in rooms with too many members', async () => {
            premises.server.settings.set('Message_MaxAll', 1);
            const refused = await premises.as(mia).send(hall, '@all');
            expect(refused).to.include({ ok: false, code: 'error-action-not-allowed' });
            expect(refused.shown[0]).to.equal(
                'Group mentions `@all` and `@here` have been disabled for rooms with more than 1 members.',
            );
        });
    });

    describe('encrypted rooms', () => {
        const e2e = { content: { algorithm: 'rc.v1.aes-sha2', ciphertext: 'x' } };

        beforeEach(() => {
            hall.room.encrypted = true;
            premises.server.settings.set('E2E_Enable', true);
        });

        it('refuse plain messages, those of apps too, before any app hears of it', async () => {
            const app = premises.addUser({ username: 'some.bot', type: 'app', roles: ['app'] });
            for (const person of [mia, app]) {
                const refused = await premises.as(person).send(hall, 'plain');
                expect(refused).to.include({ ok: false, code: 'error-not-allowed' });
                expect(refused.shown).to.deep.equal([
                    'Not allowed',
                    'Not allowed to send un-encrypted messages in an encrypted room',
                ]);
            }
            expect(apps.events).to.deep.equal([]);
        });

        it('take plain messages where the workspace allows them', async () => {
            premises.server.settings.set('E2E_Allow_Unencrypted_Messages', true);
            expect(await premises.as(mia).send(hall, 'plain')).to.include({ ok: true });
        });

        it('tell apps of encrypted messages as of system messages', async () => {
            expect(await premises.as(gus).send(hall, { e2e })).to.include({ ok: true });
            expect(apps.events).to.deep.equal([...SENDING.slice(0, 2), 'IPostSystemMessageSent']);
            const [asked] = apps.payloadsOf<ServerMessage>('IPreMessageSentPrevent');
            expect(asked).to.deep.include({ t: 'e2e', msg: '', ...e2e });
        });

        it('check the mentions that a message lists', async () => {
            const refused = await premises.as(gus).send(hall, { e2e: { ...e2e, mentions: ['@all'] } });
            expect(refused).to.include({ ok: false, code: 'error-action-not-allowed' });
            const [asked] = apps.payloadsOf<ServerMessage>('IPreMessageSentPrevent');
            expect(asked.e2eMentions).to.deep.equal({ e2eUserMentions: ['@all'] });
        });

        it('take an edit with a new list', async () => {
            const message = premises.addMessage(hall, gus, '', { t: 'e2e', ...e2e });
            await premises.as(gus).edit(message, { e2e: { ...e2e, mentions: ['@all'] } });
            const [asked] = apps.payloadsOf<ServerMessage>('IPreMessageUpdatedPrevent');
            expect(asked.e2eMentions).to.deep.equal({ e2eUserMentions: ['@all'] });
        });
    });

    describe('editing', () => {
        it('asks with the new text, the author and the editor of the time before', async () => {
            const message = premises.addMessage(hall, gus, 'old');
            await premises.as(mia).edit(message, 'new');
            expect(apps.events).to.deep.equal(EDITING);
            const [asked] = apps.payloadsOf<ServerMessage>('IPreMessageUpdatedPrevent');
            expect(asked).to.include({ msg: 'new' }).and.not.to.have.property('editedBy');
            expect(asked.u._id).to.equal(gus.id);
            expect(hall.messages[0].editedBy?._id).to.equal(mia.id);
            apps.forget();
            await premises.as(gus).edit(hall.messages[0], 'newer');
            expect(apps.payloadsOf<ServerMessage>('IPreMessageUpdatedPrevent')[0].editedBy?._id).to.equal(mia.id);
        });

        it('changes the description of an upload, not its text', async () => {
            const message = premises.addMessage(hall, gus, '', { attachments: [{ title: 'f', description: 'old' }] });
            await premises.as(gus).edit(message, { description: '@all' });
            const [asked] = apps.payloadsOf<ServerMessage>('IPreMessageUpdatedPrevent');
            expect(asked).to.include({ msg: '' });
            expect(asked.attachments).to.deep.equal([{ title: 'f', description: '@all' }]);
        });

        it('moves the description into the text where the server does that', async () => {
            premises = new Premises({ editedDescription: 'text' });
            const owner = premises.addMember({ username: 'mia' });
            const room = premises.addRoom({ name: 'hall', owner });
            const message = premises.addMessage(room, owner, 'quote', { attachments: [{ description: 'old' }] });
            await premises.as(owner).edit(message, 'new');
            expect(room.messages[0]).to.deep.include({ msg: 'quote\nnew', attachments: [{}] });
        });

        it('is nothing when the text stays', async () => {
            const message = premises.addMessage(hall, gus, 'same');
            expect(await premises.as(gus).edit(message, 'same')).to.include({ ok: true });
            expect(apps.events).to.deep.equal([]);
        });

        it('loses an app’s sentence on the way to the client', async () => {
            apps.refuse('IPreMessageUpdatedPrevent', 'Not this word.');
            const refused = await premises.as(gus).edit(premises.addMessage(hall, gus, 'old'), 'new');
            expect(refused).to.deep.equal({
                ok: false,
                code: 'AppsEngineException',
                error: 'Not this word.',
                shown: ['[undefined]'],
            });
            expect(hall.texts).to.deep.equal(['old']);
        });

        it('has a sentence of its own for an app’s yes', async () => {
            apps.answer('IPreMessageUpdatedPrevent', () => true);
            const refused = await premises.as(gus).edit(premises.addMessage(hall, gus, 'old'), 'new');
            expect(refused).to.include({ ok: false, code: 'error-app-prevented-updating' });
            expect(refused.shown).to.deep.equal(['A Rocket.Chat App prevented the message updating.']);
        });

        it('is refused before the apps: others’ messages, too late, or switched off', async () => {
            const theirs = premises.addMessage(hall, mia, 'theirs');
            expect(await premises.as(gus).edit(theirs, 'x')).to.include({ code: 'error-action-not-allowed' });
            const own = premises.addMessage(hall, gus, 'own');
            premises.server.settings.set('Message_AllowEditing_BlockEditInMinutes', 5);
            premises.server.clock.advance?.(5 * 60_000);
            expect(await premises.as(gus).edit(own, 'x')).to.include({ code: 'error-message-editing-blocked' });
            premises.server.settings.set('Message_AllowEditing', false);
            expect(await premises.as(gus).edit(own, 'x')).to.include({ code: 'error-action-not-allowed' });
            expect(apps.events).to.deep.equal([]);
        });
    });

    describe('deleting', () => {
        it('asks with the stored message, not saying who deletes, and tells with the actor', async () => {
            const message = premises.addMessage(hall, gus, 'hi');
            expect(await premises.as(mia).delete(message)).to.include({ ok: true });
            expect(apps.events).to.deep.equal(DELETING);
            expect(apps.payloadsOf<ServerMessage>('IPreMessageDeletePrevent')[0]).to.not.have.property('actor');
            const [{ actor }] = apps.payloadsOf<{ actor: ServerUser }>('IPostMessageDeleted');
            expect(actor._id).to.equal(mia.id);
            expect(hall.messages).to.deep.equal([]);
            expect(hall.room.msgs).to.equal(0);
        });

        it('shows an app’s sentence, and has one for its yes', async () => {
            const message = premises.addMessage(hall, mia, 'hi');
            apps.refuse('IPreMessageDeletePrevent', 'Not yours to delete.');
            const refused = await premises.as(mia).delete(message);
            expect(refused).to.include({ ok: false, error: 'Not yours to delete.' });
            expect(refused.shown).to.deep.equal(['Not yours to delete.']);
            apps.answer('IPreMessageDeletePrevent', () => true);
            expect((await premises.as(mia).delete(message)).shown).to.deep.equal([
                'A Rocket.Chat App prevented the message deleting. [error-app-prevented-deleting]',
            ]);
            expect(hall.messages).to.have.length(1);
        });

        it('leaves an empty line in place of the root of a thread', async () => {
            const root = premises.addMessage(hall, mia, 'root', { attachments: [{ text: 'x' }] });
            premises.addMessage(hall, gus, 'reply', { tmid: root._id });
            await premises.as(mia).delete(root);
            expect(hall.messages.map(({ t, msg }) => [t, msg])).to.deep.equal([
                ['rm', ''],
                [undefined, 'reply'],
            ]);
        });

        const rights: Array<[string, () => void, boolean]> = [
            ['a guest by default', () => undefined, false],
            ['a guest whose role may', () => premises.server.permissions.grant('delete-own-message', 'guest'), true],
            ['a guest who moderates the room', () => void (gusInHall().roles = ['moderator']), true],
            ['a guest whose second role may', () => void gus.user.roles.push('user'), true],
        ];
        const gusInHall = (): { roles?: string[] } => premises.server.state.subscription(hall.id, gus.id) ?? {};
        for (const [who, arrange, allowed] of rights) {
            it(`${allowed ? 'lets' : 'does not let'} ${who} delete an own message`, async () => {
                arrange();
                const outcome = await premises.as(gus).delete(premises.addMessage(hall, gus, 'own'));
                expect(outcome.ok).to.equal(allowed);
                expect(apps.events).to.deep.equal(allowed ? DELETING : []);
            });
        }

        it('minds the setting, the time limit and read-only rooms', async () => {
            const max = premises.addMember({ username: 'max' });
            const room = premises.addRoom({ name: 'yard', owner: mia, members: [max] });
            const own = premises.addMessage(room, max, 'own');
            room.room.ro = true;
            expect(await premises.as(max).delete(own)).to.include({
                error: "You can't delete messages because the room is readonly.",
            });
            premises.server.settings.set('Message_AllowDeleting_BlockDeleteInMinutes', 5);
            premises.server.clock.advance?.(6 * 60_000);
            expect(await premises.as(max).delete(own)).to.include({ code: 'error-action-not-allowed' });
            premises.server.settings.set('Message_AllowDeleting', false);
            expect(await premises.as(max).delete(own)).to.include({ code: 'error-action-not-allowed' });
            expect(await premises.as(mia).delete(own)).to.include({ ok: true });
        });

        it('tells nobody of pruning and of the moderation console', async () => {
            premises.addMessage(hall, mia, 'one');
            const reported = premises.addMessage(hall, gus, 'two');
            await premises.as(ada).moderationDelete(reported);
            expect(hall.texts).to.deep.equal(['one']);
            expect(await premises.as(ada).prune(hall)).to.deep.include({ ok: true, result: 1 });
            expect(apps.events).to.deep.equal([]);
            expect(hall.room.msgs).to.equal(1);
            expect(await premises.as(mia).prune(hall)).to.include({ ok: false });
        });
    });
});
