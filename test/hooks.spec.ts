import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { ofKind } from '../src/host/records';
import { t } from '../src/text';
import type { Language } from '../src/text';
import { HookDriver } from './support/HookDriver';
import {
    ADA,
    APP_USER,
    BOT,
    channel,
    directRoom,
    GINA,
    GUS,
    malformed,
    MAX,
    message,
    MIA,
    newDirectRoom,
    newDiscussion,
    newRoom,
    newTeamRoom,
    user,
} from './support/payloads';
import { policyWith } from './support/policyObjects';

const refused = (key: Parameters<typeof t>[0], language: Language = 'en') => `refused: ${t(key, language)}`;

/** Lets what nobody waits for come to its end. */
async function settle(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
}

const GERMAN_GUEST = user('greta', ['guest'], { settings: malformed({ preferences: { language: 'de-AT' } }) });

describe('hooks', () => {
    let hooks: HookDriver;

    beforeEach(() => {
        hooks = new HookDriver();
    });

    describe('sending', () => {
        it("refuses a guest's @all and @here, with the reason", async () => {
            expect(await hooks.send(message(GUS, 'Hi @all'))).to.equal(refused('denied_mention_all'));
            expect(await hooks.send(message(GUS, 'Hi @here'))).to.equal(refused('denied_mention_here'));
        });

        it("lets a member's, an app's and a bot's @all pass without a look-up", async () => {
            for (const sender of [MIA, ADA, APP_USER, BOT]) {
                expect(await hooks.send(message(sender, 'Hi @all'))).to.equal('passes');
            }
            expect(hooks.host.calls).to.deep.equal([]);
        });

        it('lets a guest write without a look-up', async () => {
            expect(await hooks.send(message(GUS, 'Hi mail@all.com'))).to.equal('passes');
            expect(hooks.host.calls).to.deep.equal([]);
        });

        it('refuses @all in the description of a file', async () => {
            const overrides = { attachments: [{ description: '@all' }] };
            expect(await hooks.send(message(GUS, '', overrides))).to.equal(refused('denied_mention_all'));
        });

        it('refuses @all in the list of an encrypted message', async () => {
            const overrides = { type: 'e2e', _unmappedProperties_: { e2eMentions: { e2eUserMentions: ['@all'] } } };
            expect(await hooks.send(message(GUS, '', overrides))).to.equal(refused('denied_mention_all'));
            expect(await hooks.send(message(MIA, '', overrides))).to.equal('passes');
        });

        it("refuses the message that carries a guest's file", async () => {
            const withFile = { file: { _id: 'f' } };
            expect(await hooks.send(message(GUS, '', withFile))).to.equal(refused('denied_file_upload'));
            expect(await hooks.send(message(MIA, '', withFile))).to.equal('passes');
        });

        it('gives the reason in the language of the guest', async () => {
            expect(await hooks.send(message(GERMAN_GUEST, '@all'))).to.equal(
                `refused: ${t('denied_mention_all', 'de')}`,
            );
        });

        it("gives the reason in the workspace's language where the guest has none", async () => {
            hooks.state.policy = { ...hooks.state.policy, language: 'fr' };
            expect(await hooks.send(message(GUS, '@all'))).to.equal(`refused: ${t('denied_mention_all', 'fr')}`);
        });

        it('says nothing about what is switched off', async () => {
            hooks.state.policy = policyWith([]);
            expect(await hooks.send(message(GUS, '@all', { room: directRoom([GUS, MIA]) }))).to.equal('passes');
        });
    });

    describe('sending in direct rooms', () => {
        const direct = directRoom([GUS, MIA]);

        function isOnRecord(room = direct): Promise<boolean> {
            return hooks.enter().conversations.isAnswered(room.id);
        }

        function write(...senders: Array<typeof GUS>): void {
            const entries = senders.map(({ id }) => ({ sender: { _id: id }, createdAt: new Date() }));
            hooks.host.history.set(direct.id, entries);
        }

        it("refuses a guest's first message, with the reason", async () => {
            expect(await hooks.send(message(GUS, 'Hello', { room: direct }))).to.equal(refused('denied_first_message'));
        });

        it('lets a member write first', async () => {
            expect(await hooks.send(message(MIA, 'Hello', { room: direct }))).to.equal('passes');
        });

        it('lets a guest answer what a member wrote', async () => {
            write(MIA);
            expect(await hooks.send(message(GUS, 'Hello', { room: direct }))).to.equal('passes');
        });

        it('refuses a guest where only a guest has written', async () => {
            write(GINA);
            expect(await hooks.send(message(GUS, 'Hello', { room: direct }))).to.equal(refused('denied_first_message'));
        });

        it('refuses @all even where a guest may answer', async () => {
            write(MIA);
            expect(await hooks.send(message(GUS, '@all', { room: direct }))).to.equal(refused('denied_mention_all'));
        });

        it('looks nothing up for a guest who is known to be answered', async () => {
            write(MIA);
            await hooks.send(message(GUS, 'Hello', { room: direct }));
            hooks.host.calls.length = 0;
            expect(await hooks.send(message(GUS, 'Again', { room: direct }))).to.equal('passes');
            expect(hooks.host.calls).to.deep.equal([]);
        });

        it("remembers a member's first message, even if history is pruned before the guest answers", async () => {
            await hooks.send(message(MIA, 'Hello', { room: direct }));
            await settle();
            expect(await isOnRecord()).to.be.true;
            expect(await hooks.send(message(GUS, 'Hello', { room: direct }))).to.equal('passes');
            const afterRestart = new HookDriver(hooks.host);
            expect(await afterRestart.send(message(GUS, 'Hello', { room: direct }))).to.equal('passes');
        });

        it('lets a guest answer at once, before the record of that is written', async () => {
            hooks.host.break('records.write', 'hangs');
            await hooks.send(message(MIA, 'Hello', { room: direct }));
            expect(await hooks.send(message(GUS, 'Hello', { room: direct }))).to.equal('passes');
        });

        it('remembers a room once', async () => {
            await hooks.send(message(MIA, 'Hello', { room: direct }));
            await settle();
            hooks.host.calls.length = 0;
            await hooks.send(message(MIA, 'After the history was pruned', { room: direct }));
            await settle();
            expect(hooks.host.calls).to.deep.equal([]);
        });

        it('remembers it while direct rooms are free, for the day when they are not', async () => {
            hooks.state.policy = policyWith([]);
            await hooks.send(message(MIA, 'Hello', { room: direct }));
            await settle();
            expect(await isOnRecord()).to.be.true;
        });

        it('keeps no record of direct rooms without guests', async () => {
            await hooks.send(message(MIA, 'Hello', { room: directRoom([MIA, MAX]) }));
            await settle();
            expect(await isOnRecord(directRoom([MIA, MAX]))).to.be.false;
        });

        it("keeps no record of a guest's own refused message but that it was refused", async () => {
            await hooks.send(message(GUS, 'Hello', { room: direct }));
            await settle();
            expect(hooks.host.persistence.size).to.equal(1);
            expect(await hooks.host.persistence.readByAssociations([ofKind('refusals')])).to.have.lengthOf(1);
            expect(await hooks.send(message(GUS, 'Hello', { room: direct }))).to.equal(refused('denied_first_message'));
        });

        it('remembers it where guests had written before the member', async () => {
            await hooks.send(message(MIA, 'Hello', { room: { ...direct, messageCount: 3 } }));
            await settle();
            expect(await isOnRecord()).to.be.true;
        });
    });

    describe('editing', () => {
        it("refuses a guest's @all in an edit and tells the guest why, in the room", async () => {
            expect(await hooks.edit(message(GUS, 'Hi @all'))).to.equal('dropped');
            const text = t('denied_mention_all', 'en');
            const notice = { to: 'gus-id', from: 'guest-manager.bot', roomId: 'channel-id', text };
            expect(hooks.host.notices).to.deep.equal([notice]);
        });

        it("lets a member's @all in an edit pass, and shows nothing", async () => {
            expect(await hooks.edit(message(MIA, 'Hi @all'))).to.equal('passes');
            expect(hooks.host.calls).to.deep.equal([]);
        });

        it('lets a guest edit otherwise', async () => {
            expect(await hooks.edit(message(GUS, 'Hi all'))).to.equal('passes');
            expect(hooks.host.calls).to.deep.equal([]);
        });
    });

    describe('deleting', () => {
        it("refuses deleting a guest's message and tells the guest why, in the room", async () => {
            expect(await hooks.delete(message(GUS, 'Hi'))).to.equal('dropped');
            const text = t('denied_own_message_deletion', 'en');
            const notice = { to: 'gus-id', from: 'guest-manager.bot', roomId: 'channel-id', text };
            expect(hooks.host.notices).to.deep.equal([notice]);
        });

        describe('after the permissions were audited', () => {
            async function audited(deletingRoles: string[], deletingRoomRoles: string[] = [], minutesAgo = 59) {
                const checkedAt = new Date(Date.now() - minutesAgo * 60_000);
                await hooks.enter().audit.save({ checkedAt, deletingRoles, deletingRoomRoles, excess: [] });
            }

            it("lets a guest's message be deleted that the guest cannot have deleted", async () => {
                await audited(['admin', 'user']);
                expect(await hooks.delete(message(GUS, 'Hi'))).to.equal('passes');
                expect(hooks.host.notices).to.deep.equal([]);
            });

            it('refuses where a role of the guest may delete own messages', async () => {
                await audited(['user']);
                expect(await hooks.delete(message(GINA, 'Hi'))).to.equal('dropped');
                expect(await hooks.delete(message(GUS, 'Hi'))).to.equal('passes');
            });

            it('looks at what the guest is in the room, where a room role may delete own messages', async () => {
                await audited(['owner'], ['owner']);
                expect(await hooks.delete(message(GUS, 'Hi'))).to.equal('passes');
                hooks.host.owners.set('channel-id', [GUS]);
                expect(await hooks.delete(message(GUS, 'Hi'))).to.equal('dropped');
            });

            it('refuses where that was more than an hour ago', async () => {
                await audited(['admin'], [], 61);
                expect(await hooks.delete(message(GUS, 'Hi'))).to.equal('dropped');
            });

            it('refuses where the standing in the room cannot be looked up', async () => {
                await audited(['owner'], ['owner']);
                hooks.host.break('rooms.getOwners', 'rejects');
                expect(await hooks.delete(message(GUS, 'Hi'))).to.equal('dropped');
            });
        });

        it("lets a member's message be deleted", async () => {
            expect(await hooks.delete(message(MIA, 'Hi'))).to.equal('passes');
            expect(hooks.host.calls).to.deep.equal([]);
        });

        it('lets the app delete what it is deleting, and nothing else', async () => {
            hooks.state.deletionsUnderWay.add('message-id');
            expect(await hooks.delete(message(GUS, 'Hi'))).to.equal('passes');
            expect(await hooks.delete(message(GUS, 'Hi', { id: 'other-id' }))).to.equal('dropped');
        });
    });

    describe('creating rooms', () => {
        const rows = [
            { title: 'a channel', room: newRoom(RoomType.CHANNEL, GUS), key: 'denied_channel_creation' },
            { title: 'a private group', room: newRoom(RoomType.PRIVATE_GROUP, GUS), key: 'denied_group_creation' },
            {
                title: 'a public discussion',
                room: newDiscussion(RoomType.CHANNEL, GUS),
                key: 'denied_discussion_creation',
            },
            {
                title: 'a private discussion',
                room: newDiscussion(RoomType.PRIVATE_GROUP, GUS),
                key: 'denied_discussion_creation',
            },
            { title: 'a public team', room: newTeamRoom(RoomType.CHANNEL, GUS), key: 'denied_team_creation' },
            { title: 'a private team', room: newTeamRoom(RoomType.PRIVATE_GROUP, GUS), key: 'denied_team_creation' },
        ] as const;
        for (const { title, room, key } of rows) {
            it(`refuses a guest ${title}, and lets a member have it`, async () => {
                expect(await hooks.create(room)).to.equal(refused(key));
                expect(await hooks.create({ ...room, creator: MIA })).to.equal('passes');
            });
        }

        it('tells a guest why there is no team by a direct message, and others by the refusal alone', async () => {
            await hooks.create(newTeamRoom(RoomType.CHANNEL, GUS));
            const roomId = directRoom([APP_USER, GUS]).id;
            const text = t('denied_team_creation', 'en');
            expect(hooks.host.sent).to.deep.equal([{ roomId, from: 'guest-manager.bot', text }]);
            await hooks.create(newRoom(RoomType.CHANNEL, GUS));
            expect(hooks.host.sent).to.have.lengthOf(1);
        });

        it('tells a guest in the parent room why there is no discussion', async () => {
            await hooks.create(newDiscussion(RoomType.CHANNEL, GUS));
            const text = t('denied_discussion_creation', 'en');
            const notice = { to: 'gus-id', from: 'guest-manager.bot', roomId: 'channel-id', text };
            expect(hooks.host.notices).to.deep.equal([notice]);
            await hooks.create(newDiscussion(RoomType.CHANNEL, MIA));
            expect(hooks.host.notices).to.have.lengthOf(1);
        });

        it('refuses a direct room of guests alone', async () => {
            expect(await hooks.create(newDirectRoom([GUS, GINA]))).to.equal(refused('denied_direct_message_creation'));
        });

        it('says why in the language of its members, or in the workspace’s where they read several', async () => {
            const [german, french] = ['de', 'fr'].map((language) => ({ settings: { preferences: { language } } }));
            const say = async (...languages: Array<object | undefined>) => {
                const members = [GUS, GINA].map((person, index) => ({ ...person, ...languages[index] }));
                hooks.host.users.splice(0, 2, ...members);
                return hooks.create(newDirectRoom(members));
            };
            expect(await say(german, german)).to.equal(refused('denied_direct_message_creation', 'de'));
            expect(await say(german, french)).to.equal(refused('denied_direct_message_creation', 'en'));
            expect(await say(german, { settings: {} })).to.equal(refused('denied_direct_message_creation', 'en'));
        });

        it('lets a direct room with somebody else come to be', async () => {
            for (const members of [
                [GUS, MIA],
                [MIA, MAX],
                [GUS, BOT],
                [GUS, APP_USER],
            ]) {
                expect(await hooks.create(newDirectRoom(members))).to.equal('passes');
            }
        });

        it('looks nobody up while direct rooms are free', async () => {
            hooks.state.policy = policyWith([]);
            expect(await hooks.create(newDirectRoom([GUS, GINA]))).to.equal('passes');
            expect(hooks.host.calls).to.deep.equal([]);
        });
    });

    describe('joining', () => {
        it('refuses a guest who enters a public channel unasked, and lets a member in', async () => {
            expect(await hooks.join({ room: channel(), joiningUser: GUS })).to.equal(refused('denied_self_join'));
            expect(await hooks.join({ room: channel(), joiningUser: MIA })).to.equal('passes');
        });

        it('lets a guest in whom somebody adds', async () => {
            expect(await hooks.join({ room: channel(), joiningUser: GUS, inviter: MIA })).to.equal('passes');
        });

        it('lets a guest re-open a discussion', async () => {
            const room = channel({ parentRoom: channel() });
            expect(await hooks.join({ room, joiningUser: GUS })).to.equal('passes');
        });
    });

    describe('uploading', () => {
        it("refuses a guest's file, and takes a member's", async () => {
            expect(await hooks.upload({ userId: 'gus-id' })).to.equal(refused('denied_file_upload'));
            expect(await hooks.upload({ userId: 'mia-id' })).to.equal('passes');
        });

        it('has nothing to say about the files of visitors', async () => {
            expect(await hooks.upload({ userId: malformed(undefined), visitorToken: 'token' })).to.equal('passes');
        });

        it('looks nobody up while files are free', async () => {
            hooks.state.policy = policyWith([]);
            expect(await hooks.upload({ userId: 'gus-id' })).to.equal('passes');
            expect(hooks.host.calls).to.deep.equal([]);
        });
    });
});
