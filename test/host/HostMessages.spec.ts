import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { HostMessages } from '../../src/host/HostMessages';
import { admin } from '../support/policyObjects';
import { FakeHost, FAULTS } from '../support/FakeHost';
import { APP_USER, directRoom, GUS, message } from '../support/payloads';

describe('HostMessages', () => {
    let host: FakeHost;

    beforeEach(() => {
        host = new FakeHost();
        host.messages.push(message(GUS, 'Hello'));
    });

    async function failureOf(work: Promise<void>): Promise<unknown> {
        return work.then(
            () => undefined,
            (failure: unknown) => failure,
        );
    }

    it('deletes the stored message in the name of the person', async () => {
        await new HostMessages(host.read, host.modify).remove('message-id', admin());
        expect(host.deleted).to.deep.equal([{ messageId: 'message-id', by: 'ada-id' }]);
    });

    it('rejects for a message that does not exist', async () => {
        expect(await failureOf(new HostMessages(host.read, host.modify).remove('x', admin()))).to.be.an('error');
        expect(host.deleted).to.deep.equal([]);
    });

    it('rejects for a person that does not exist', async () => {
        const nobody = admin({ id: 'unknown-id' });
        expect(await failureOf(new HostMessages(host.read, host.modify).remove('message-id', nobody))).to.be.an(
            'error',
        );
        expect(host.deleted).to.deep.equal([]);
    });

    it('rejects where the host gave nothing to delete with', async () => {
        expect(await failureOf(new HostMessages(host.read).remove('message-id', admin()))).to.be.an('error');
    });

    for (const fault of FAULTS.filter((name) => name !== 'hangs')) {
        it(`rejects where the message cannot be read: the host ${fault}`, async () => {
            host.break('messages.getById', fault);
            expect(await failureOf(new HostMessages(host.read, host.modify).remove('message-id', admin()))).to.be.an(
                'error',
            );
            expect(host.deleted).to.deep.equal([]);
        });
    }

    describe('findOwn', () => {
        const find = (id: string) => new HostMessages(host.read, host.modify).findOwn(id);

        it('finds what the app has said, and whether several people read it', async () => {
            const room = directRoom([GUS, APP_USER]);
            host.messages.push(message(APP_USER, 'Still needed?', { id: 'direct-id', room }));
            host.messages.push(message(APP_USER, 'Still needed?', { id: 'shared-id' }));
            expect(await find('direct-id')).to.deep.equal({ text: 'Still needed?', blocks: [], isShared: false });
            expect(await find('shared-id')).to.include({ isShared: true });
        });

        it('finds nothing that somebody else has said, and nothing that is gone', async () => {
            expect(await find('message-id')).to.be.undefined;
            expect(await find('gone-id')).to.be.undefined;
            host.break('users.getAppUser', 'answers null');
            expect(await find('message-id')).to.be.undefined;
        });
    });

    describe('rewrite', () => {
        const blocks = [{ type: 'divider' }];

        it('replaces what a message says, in the name of the app', async () => {
            await new HostMessages(host.read, host.modify).rewrite('message-id', 'Bye', blocks);
            const { text, blocks: written, editor } = host.messages[0];
            expect([text, written, editor?.username]).to.deep.equal(['Bye', blocks, 'guest-manager.bot']);
        });

        it('rejects for a message that is gone, and where the host gave nothing to write with', async () => {
            const messages = new HostMessages(host.read, host.modify);
            expect(await failureOf(messages.rewrite('gone-id', 'Bye', blocks))).to.be.an('error');
            expect(await failureOf(new HostMessages(host.read).rewrite('message-id', 'Bye', blocks))).to.be.an('error');
            host.break('users.getAppUser', 'answers null');
            expect(await failureOf(messages.rewrite('message-id', 'Bye', blocks))).to.be.an('error');
            expect(host.messages[0].text).to.equal('Hello');
        });
    });
});
