import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { HostManagerNotices } from '../../src/host/HostManagerNotices';
import type { ManagerNotice } from '../../src/actions/managerNotices';
import { plain, t } from '../../src/text';
import { FakeHost } from '../support/FakeHost';
import { RecordedNotices } from '../support/memoryPorts';
import { APP_USER, channel, malformed, user } from '../support/payloads';
import { policyWith } from '../support/policyObjects';

const NOTICE: ManagerNotice = { code: 'over_cap_deactivated', params: { username: 'gus', limit: 5 } };

const german = malformed<{ preferences: { language: string } }>({ preferences: { language: 'de' } });

describe('HostManagerNotices', () => {
    let host: FakeHost;
    let notices: RecordedNotices;
    let managers: string[];

    beforeEach(() => {
        host = new FakeHost();
        host.rooms.push(channel());
        notices = new RecordedNotices();
        managers = ['ada-id'];
    });

    async function announce(noticeRoom = '', notice = NOTICE): Promise<void> {
        const policy = policyWith([], { noticeRoom, language: 'fr' });
        const store = { listManagers: async () => managers };
        await new HostManagerNotices(host.read, host.modify, policy, notices, store).announce(notice);
    }

    function text(language: 'en' | 'de' | 'fr', username = 'gus'): string {
        return t('notice_over_cap_deactivated', language, { username, limit: 5 });
    }

    it('writes to each manager who has used the app', async () => {
        host.users.push(user('anna', ['admin']));
        managers = ['ada-id', 'anna-id'];
        await announce();
        expect(notices.told.map(({ to }) => to)).to.have.members(['ada-id', 'anna-id']);
    });

    it("writes in each manager's language, and in the workspace's where they have none", async () => {
        host.users.push(user('anna', ['admin'], { settings: german }));
        managers = ['ada-id', 'anna-id'];
        await announce();
        expect(notices.told).to.have.deep.members([
            { to: 'ada-id', text: text('fr') },
            { to: 'anna-id', text: text('de') },
        ]);
    });

    it('writes to nobody who is no manager any more, not active, or gone', async () => {
        host.users.push(user('anna', ['admin'], { isEnabled: false }), user('exmanager', ['guest', 'user']));
        managers = ['mia-id', 'gus-id', 'anna-id', 'exmanager-id', 'gone-id'];
        await announce();
        expect(notices.told).to.deep.equal([]);
    });

    it("writes into the room for notices alone, in the workspace's language", async () => {
        await announce('plans');
        expect(host.sent).to.deep.equal([{ roomId: 'channel-id', from: 'guest-manager.bot', text: text('fr') }]);
        expect(notices.told).to.deep.equal([]);
    });

    it('writes to the managers where that room is gone', async () => {
        await announce('gone');
        expect(notices.told).to.deep.equal([{ to: 'ada-id', text: text('fr') }]);
    });

    it('writes to the managers where nothing can be written into a room', async () => {
        const policy = policyWith([], { noticeRoom: 'plans' });
        const store = { listManagers: async () => managers };
        await new HostManagerNotices(host.read, undefined, policy, notices, store).announce(NOTICE);
        expect(notices.told).to.have.lengthOf(1);
    });

    describe('that may have been written before', () => {
        const rendering = (words: string) => () => ({ text: words, blocks: [{ type: 'divider' }] });

        async function deliver(noticeRoom: string, words: string, since?: Date): Promise<void> {
            const policy = policyWith([], { noticeRoom });
            const store = { listManagers: async () => managers };
            const all = new HostManagerNotices(host.read, host.modify, policy, notices, store);
            await all.deliver(rendering(words), since);
        }

        it('are written to those who have not read them', async () => {
            host.users.push(user('anna', ['admin']));
            managers = ['ada-id'];
            await deliver('', 'Still needed?');
            expect(notices.blocks).to.deep.equal([{ type: 'divider' }]);
            managers = ['ada-id', 'anna-id'];
            await deliver('', 'Still needed?', new Date(0));
            expect(notices.told.map(({ to }) => to)).to.deep.equal(['ada-id', 'anna-id']);
        });

        it('are not taken for told where nobody is there to read them', async () => {
            const refused = async (noticeRoom = ''): Promise<string> =>
                deliver(noticeRoom, 'Still needed?').then(
                    () => 'told',
                    (error: Error) => error.message,
                );
            managers = [];
            expect(await refused()).to.match(/^Nobody who manages guests/);
            managers = ['mia-id', 'gone-id'];
            expect(await refused('gone')).to.match(/^Nobody who manages guests/);
            expect(await refused('plans')).to.equal('told');
            managers = ['mia-id', 'ada-id'];
            expect(await refused()).to.equal('told');
            expect(notices.told.map(({ to }) => to)).to.deep.equal(['ada-id']);
        });

        it('are written though the same words were written earlier, for another reason', async () => {
            const createdAt = new Date('2026-03-01T12:00:00Z');
            host.history.set('channel-id', [{ sender: { _id: APP_USER.id }, createdAt, text: 'Old' }]);
            await deliver('plans', 'Old', createdAt);
            expect(host.sent).to.deep.equal([]);
            await deliver('plans', 'Old', new Date('2026-03-10T12:00:00Z'));
            expect(host.sent.map(({ text: sent }) => sent)).to.deep.equal(['Old']);
        });

        it('are written into the room where it does not show them', async () => {
            const [sender, createdAt] = [{ _id: APP_USER.id }, new Date()];
            host.history.set('channel-id', [
                { sender, createdAt, text: 'Old' },
                { sender: { _id: 'mia-id' }, createdAt, text: 'New' },
            ]);
            await deliver('plans', 'Old', new Date(0));
            expect(host.sent).to.deep.equal([]);
            await deliver('plans', 'New', new Date(0));
            await deliver('plans', 'Old');
            expect(host.sent.map(({ text: sent }) => sent)).to.deep.equal(['New', 'Old']);
        });
    });

    it('names people harmlessly', async () => {
        await announce('plans', { ...NOTICE, params: { username: '@all', limit: 5 } });
        expect(host.sent[0].text)
            .to.equal(text('fr', plain('@all')))
            .and.not.to.match(/(^|\s|>)@all/);
    });

    it('has a sentence for every notice', async () => {
        for (const code of [
            'cap_80',
            'cap_100',
            'over_cap_deactivated',
            'over_cap_kept',
            'over_cap_failed',
            'permissions_excess',
            'permissions_repaired',
        ] as const) {
            host.sent.length = 0;
            const params = {
                taken: 1,
                limit: 2,
                username: 'gus',
                list: 'x',
                role: 'guest',
                permissions: 'x',
                count: 1,
            };
            await announce('plans', { code, params });
            expect(host.sent[0].text, code).not.to.contain(`notice_${code}`);
        }
    });

    it('tells the others where one manager cannot be written to', async () => {
        host.users.push(user('anna', ['admin']));
        managers = ['ada-id', 'anna-id'];
        const { write } = notices;
        notices.write = async (person, words) => {
            if (person.id === 'ada-id') {
                throw new Error('no room');
            }
            await write.call(notices, person, words);
        };
        await announce().catch(() => undefined);
        expect(notices.told.map(({ to }) => to)).to.deep.equal(['anna-id']);
    });
});
