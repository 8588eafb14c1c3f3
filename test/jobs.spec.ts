import type { IHttp } from '@rocket.chat/apps-engine/definition/accessors';
import type { App } from '@rocket.chat/apps-engine/definition/App';
import { StartupType } from '@rocket.chat/apps-engine/definition/scheduler';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { createJobs } from '../src/jobs';
import { HookDriver } from './support/HookDriver';
import { ADA, APP_USER, directRoom, GINA, GUS, malformed, MIA } from './support/payloads';
import { caps } from './support/policyObjects';
import { StubHttp, success } from './support/StubHttp';

describe('the hourly round', () => {
    let hooks: HookDriver;

    beforeEach(() => {
        hooks = new HookDriver();
    });

    async function run(http: IHttp = hooks.host.http): Promise<void> {
        const { read, modify, writer, logger } = hooks.host;
        const [{ processor }] = createJobs(hooks.state);
        await processor.call(malformed<App>({ getLogger: () => logger }), {}, read, modify, http, writer);
    }

    async function known(userId: string, isActive = true): Promise<void> {
        const username = userId.replace(/-id$/, '');
        await hooks.enter().guests.saveGuest({ userId, username, isActive, addedAt: new Date(0) });
    }

    function connect(): void {
        hooks.state.connection = { url: 'https://chat.example.org', userId: 'ada-id', token: 'token' };
    }

    it('is one job, every hour', () => {
        expect(createJobs(hooks.state).map(({ id, startupSetting }) => [id, startupSetting])).to.deep.equal([
            ['hourly', { type: StartupType.RECURRING, interval: '1 hour' }],
        ]);
    });

    it('corrects what the app has on record of guests who are none any more, or not active', async () => {
        hooks.host.users.splice(hooks.host.users.indexOf(GINA), 1, { ...GINA, isEnabled: false });
        await known('mia-id');
        await known('gina-id');
        await known('gus-id');
        await known('gone-id');
        await run();
        const { guests } = await hooks.enter().guests.listGuests();
        expect(guests.map(({ userId, isActive }) => [userId, isActive])).to.have.deep.members([
            ['gina-id', false],
            ['gus-id', true],
        ]);
        expect((await hooks.enter().places.readPlaces()).counted).to.equal(1);
        expect(hooks.host.errors).to.deep.equal([]);
    });

    it('lapses invitations, and tells whoever invited', async () => {
        await hooks.enter().invitations.saveInvitation({
            email: 'ivy@example.org',
            roomIds: [],
            invitedBy: 'mia-id',
            invitedAt: new Date(0),
            lapsesAt: new Date(1),
        });
        await run();
        expect(await hooks.enter().invitations.listInvitations()).to.deep.equal({ invitations: [], unreadable: 0 });
        expect(hooks.host.sent.map(({ roomId }) => roomId)).to.deep.equal([directRoom([MIA, APP_USER]).id]);
    });

    it('goes by the rules that hold now', async () => {
        hooks.state.policy = { ...hooks.state.policy, caps: caps({ guests: 1 }) };
        await known('gina-id');
        await known('gus-id', false);
        await hooks.enter().places.recordCount(1, new Date(Date.now() - 3_600_000));
        await run();
        expect(hooks.host.deactivated).to.deep.equal([GUS.id]);
    });

    it('asks the server about nothing while there is no connection', async () => {
        await run();
        expect(hooks.host.requests).to.deep.equal([]);
    });

    it('tells the managers what guest roles have come to hold', async () => {
        connect();
        await hooks.enter().managerStore.rememberManager(ADA.id);
        const http = new StubHttp({
            'users.listByStatus': [success({ users: [], total: 0 })],
            'permissions.listAll': [success({ update: [{ _id: 'create-c', roles: ['admin', 'guest'] }], remove: [] })],
        });
        await run(http);
        expect(hooks.host.errors).to.deep.equal([]);
        expect(hooks.host.sent.map(({ text }) => text).join()).to.contain('create');
        expect(http.sent.every(({ method }) => method === 'get')).to.be.true;
        await run(http);
        expect(hooks.host.sent).to.have.lengthOf(1);
    });

    it('goes on with every other duty where one fails, and logs it', async () => {
        connect();
        await known('gus-id');
        const http = new StubHttp({
            'permissions.listAll': [success({ update: [], remove: [] })],
            '*': [{ status: 401, body: { success: false, error: 'unauthorized' } }],
        });
        await run(http);
        expect(hooks.host.errors).to.have.length.above(0);
        expect(http.sentTo('permissions.listAll')).not.to.deep.equal([]);
        expect(await hooks.enter().audit.read()).not.to.equal(undefined);
    });

    for (const fault of ['rejects', 'answers null'] as const) {
        it(`never rejects: everything ${fault}`, async () => {
            hooks.host.break('*', fault);
            await run();
            expect(hooks.host.deactivated).to.deep.equal([]);
        });
    }
});
