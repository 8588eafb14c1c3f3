import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import sinon from 'sinon';

import { WorkspaceDirectory } from '../../src/host/WorkspaceDirectory';
import { FakeHost } from '../support/FakeHost';
import { GUS, malformed, MIA, MOD } from '../support/payloads';

describe('WorkspaceDirectory', () => {
    let host: FakeHost;
    let directory: WorkspaceDirectory;

    beforeEach(() => {
        host = new FakeHost();
        directory = new WorkspaceDirectory(host.read);
    });

    it('finds people by id and by name', async () => {
        expect(await directory.findPerson('gus-id')).to.include({ username: 'gus', kind: 'user' });
        expect(await directory.findPersonByUsername('gus')).to.include({ id: 'gus-id' });
    });

    it('finds nobody where the server answers null', async () => {
        expect(await directory.findPerson('unknown-id')).to.be.undefined;
        expect(await directory.findPersonByUsername('unknown')).to.be.undefined;
    });

    it('rejects where the server fails', async () => {
        host.break('users.getById', 'rejects');
        expect(await directory.findPerson('gus-id').catch((failure: unknown) => failure)).to.be.an('error');
    });

    it('tells the standing of a person in one room', async () => {
        host.owners.set('room-id', [MIA]);
        host.moderators.set('room-id', [MOD]).set('other-id', [MIA]);
        expect(await directory.getStanding('room-id', MIA.id)).to.deep.equal({ isOwner: true, isModerator: false });
        expect(await directory.getStanding('room-id', MOD.id)).to.deep.equal({ isOwner: false, isModerator: true });
        expect(await directory.getStanding('room-id', GUS.id)).to.deep.equal({ isOwner: false, isModerator: false });
    });

    it('gives nobody a standing where the server answers null', async () => {
        host.break('*', 'answers null');
        expect(await directory.getStanding('room-id', MIA.id)).to.deep.equal({ isOwner: false, isModerator: false });
    });

    it('asks for a page of messages, the oldest first, threads included', async () => {
        const getMessages = sinon.stub().resolves([]);
        const read = { getRoomReader: () => ({ getMessages }) } as unknown as IRead;
        await new WorkspaceDirectory(read).getMessages('room-id', { offset: 200, count: 100 });
        sinon.assert.calledOnceWithExactly(getMessages, 'room-id', {
            limit: 100,
            skip: 200,
            sort: { createdAt: 'asc' },
            showThreadMessages: true,
        });
    });

    it('takes the author of a message in the form of either server', async () => {
        const sentAt = new Date('2026-03-01T12:00:00Z');
        host.history.set('room-id', [
            { sender: { _id: 'gus-id' }, createdAt: sentAt },
            { sender: { id: 'mia-id' }, createdAt: malformed(sentAt.toISOString()) },
            { sender: {}, createdAt: sentAt },
        ]);
        expect(await directory.getMessages('room-id', { offset: 0, count: 100 })).to.deep.equal([
            { authorId: 'gus-id', sentAt },
            { authorId: 'mia-id', sentAt },
            { authorId: '', sentAt },
        ]);
    });

    it('does not take null for an empty history', async () => {
        host.break('rooms.getMessages', 'answers null');
        const error: unknown = await directory
            .getMessages('room-id', { offset: 0, count: 100 })
            .catch((failure: unknown) => failure);
        expect(error).to.be.an('error');
    });
});
