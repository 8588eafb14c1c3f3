import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { HostNotices } from '../../src/host/HostNotices';
import { guest } from '../support/policyObjects';
import { FakeHost } from '../support/FakeHost';
import { APP_USER, channel, directRoom, GUS } from '../support/payloads';

describe('HostNotices', () => {
    let host: FakeHost;
    let notices: HostNotices;

    beforeEach(() => {
        host = new FakeHost();
        host.rooms.push(channel());
        notices = new HostNotices(host.read, host.modify);
    });

    async function failureOf(work: Promise<void>): Promise<unknown> {
        return work.then(
            () => undefined,
            (failure: unknown) => failure,
        );
    }

    describe('whisper', () => {
        it('shows the text to one person, in the room, from the app', async () => {
            await notices.whisper('gus-id', 'channel-id', 'Hello');
            const shown = { to: 'gus-id', from: 'guest-manager.bot', roomId: 'channel-id', text: 'Hello' };
            expect(host.notices).to.deep.equal([shown]);
            expect(host.sent).to.deep.equal([]);
        });

        it('shows blocks in place of the text, where there are some', async () => {
            const blocks = [{ type: 'divider' }];
            await notices.whisper('gus-id', 'channel-id', 'Hello', blocks);
            await notices.whisper('gus-id', 'channel-id', 'Hello', []);
            expect(host.notices.map((notice) => notice.blocks)).to.deep.equal([blocks, undefined]);
        });

        it('needs nothing to write with', async () => {
            await new HostNotices(host.read).whisper('gus-id', 'channel-id', 'Hello');
            expect(host.notices).to.have.lengthOf(1);
        });

        for (const [person, roomId] of [
            ['unknown-id', 'channel-id'],
            ['gus-id', 'unknown-id'],
        ]) {
            it(`rejects for ${person} in ${roomId}, and shows nothing`, async () => {
                expect(await failureOf(notices.whisper(person, roomId, 'Hello'))).to.be.an('error');
                expect(host.notices).to.deep.equal([]);
            });
        }

        it('rejects where the app has no account', async () => {
            host.break('users.getAppUser', 'answers null');
            expect(await failureOf(notices.whisper('gus-id', 'channel-id', 'Hello'))).to.be.an('error');
        });
    });

    describe('write', () => {
        const direct = directRoom([APP_USER, GUS]);

        it('writes into the direct room of the app and the person', async () => {
            host.rooms.push(direct);
            await notices.write(guest(), 'Hello');
            expect(host.sent).to.deep.equal([{ roomId: direct.id, from: 'guest-manager.bot', text: 'Hello' }]);
            expect(host.rooms).to.have.lengthOf(2);
        });

        it('puts blocks beside the text, where there are some', async () => {
            const blocks = [{ type: 'divider' }];
            await notices.write(guest(), 'Hello', blocks);
            await notices.write(guest(), 'Hello');
            expect(host.sent.map((message) => message.blocks)).to.deep.equal([blocks, undefined]);
        });

        it('opens that room where there is none', async () => {
            await notices.write(guest(), 'Hello');
            expect(host.rooms.map(({ id }) => id)).to.deep.equal(['channel-id', direct.id]);
            expect(host.sent).to.deep.equal([{ roomId: direct.id, from: 'guest-manager.bot', text: 'Hello' }]);
        });

        it('rejects where the room cannot be opened', async () => {
            host.break('rooms.getById', 'answers null');
            expect(await failureOf(notices.write(guest(), 'Hello'))).to.be.an('error');
            expect(host.sent).to.deep.equal([]);
        });

        it('rejects where the host gave nothing to write with', async () => {
            expect(await failureOf(new HostNotices(host.read).write(guest(), 'Hello'))).to.be.an('error');
        });
    });

    describe('deliver', () => {
        const FILE = { name: 'guests.csv', content: 'state,username\r\nactive,gina\r\n' };

        it('sends a file as the app into the direct room, opened where there is none, marked as UTF-8', async () => {
            await notices.deliver(guest(), FILE);
            expect(host.files).to.deep.equal([
                {
                    roomId: directRoom([APP_USER, GUS]).id,
                    from: 'guest-manager.bot',
                    name: 'guests.csv',
                    content: Buffer.from([0xef, 0xbb, 0xbf, ...Buffer.from(FILE.content)]),
                },
            ]);
        });

        for (const fault of ['rejects', 'answers null'] as const) {
            it(`rejects where the server takes no file: ${fault}`, async () => {
                host.break('uploads.uploadBuffer', fault);
                expect(await failureOf(notices.deliver(guest(), FILE))).to.be.an('error');
            });
        }

        it('rejects without a way to write', async () => {
            host.rooms.push(directRoom([APP_USER, GUS]));
            expect(await failureOf(new HostNotices(host.read).deliver(guest(), FILE))).to.be.an('error');
        });
    });
});
