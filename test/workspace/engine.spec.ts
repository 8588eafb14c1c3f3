import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect } from 'chai';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';

import { AppEngine } from './engine/AppEngine';
import { failure } from './engine/failure';
import { sampleApp } from './engine/sampleApp';
import { SampleWorkspace } from './engine/SampleWorkspace';
import type { ServerRoom, ServerUser } from './model';
import { sendMail } from './server/mails';
import { joinRoom } from './server/membership';
import { executeSendMessage } from './server/messages';
import { createDirectRoom, createRoom } from './server/rooms';
import type { Server } from './server/Server';
import { uploadFile } from './server/uploads';
import { insertUser } from './server/users';

describe('the embedded engine', function () {
    this.timeout(15_000);

    let workspace: SampleWorkspace;
    let server: Server;
    let engine: AppEngine;
    let ada: ServerUser;
    let gus: ServerUser;
    let room: ServerRoom;

    before(async () => {
        workspace = await SampleWorkspace.start();
        ({ server, engine, ada, gus, room } = workspace);
    });

    after(() => engine.stop());

    beforeEach(() => workspace.clear());

    const send = (text: string, sender?: ServerUser) => workspace.send(text, sender);
    const ask = (params: string) => workspace.ask(params);

    describe('answers and errors of an event', () => {
        it('drops a message silently when the app returns true', async () => {
            expect(await send('drop')).to.equal(undefined);
            expect(server.notices).to.deep.equal([]);
        });

        it("refuses with the app's text when it throws an exception of the engine", async () => {
            const error = await failure(send('refuse', gus));
            expect(error).to.include({ name: 'AppsEngineException', message: 'not you' });
            expect(server.notices).to.have.lengthOf(1);
            expect(server.notices[0]).to.include({ to: gus._id, rid: room._id, msg: 'not you' });
        });

        it('lets the message pass when the app throws anything else', async () => {
            expect(await send('break')).to.include({ msg: 'break' });
            expect(server.log.join()).to.include('broken');
        });

        it('skips the rule when its check throws', async () => {
            expect(await send('check throws')).to.include({ msg: 'check throws' });
        });

        it('takes the message as the app changed it', async () => {
            expect(await send('rewrite')).to.include({ msg: 'rewritten' });
        });

        it('reports what a post event throws to the console only', async () => {
            expect(await send('later')).to.include({ msg: 'later' });
            await server.settled();
            expect(server.log.join()).to.include('too late');
        });

        it('fails an event whose declared method is missing', async () => {
            const error = await failure(engine.user('IPostUserDeleted', { user: gus }));
            expect(error.code).to.equal(-32601);
        });
    });

    describe('a time-out', () => {
        let slow: AppEngine;

        before(async () => {
            slow = await AppEngine.start(server, { zip: sampleApp(), timeoutMs: 150 });
        });

        after(() => slow.stop());

        it('lets the action pass, and the app goes on with it', async () => {
            expect(await send('slow 400')).to.include({ msg: 'slow 400' });
            expect(slow.persistence.records).to.deep.equal([]);
            await new Promise((resolve) => setTimeout(resolve, 500));
            expect(slow.persistence.records.map(({ data }) => data)).to.deep.equal([{ kind: 'slow', what: 'done' }]);
        });
    });

    describe('payloads', () => {
        it('gives a message with its full sender and room, without what the message lacks', async () => {
            await executeSendMessage(server, gus, {
                rid: room._id,
                msg: 'note',
                attachments: [{ title: 'a.txt', title_link: '/a', description: 'typed' }],
                e2eMentions: { e2eUserMentions: ['@all'] },
            });
            const message = workspace.noted<Record<string, Record<string, unknown>>>('message')[0] ?? {};
            expect(message).to.not.have.any.keys('editor', 'type', 'threadId');
            expect(message.sender).to.include({ id: gus._id, username: 'gus', type: 'user', isEnabled: true });
            expect(message.sender?.roles).to.deep.equal(['guest']);
            expect(message.room).to.include({
                id: room._id,
                slugifiedName: 'general',
                type: 'c',
                messageCount: room.msgs - 1,
            });
            expect(message.room?.creator).to.include({ id: ada._id, username: 'ada' });
            expect(message._unmappedProperties_).to.deep.include({ e2eMentions: { e2eUserMentions: ['@all'] } });
            const [attachment] = message.attachments as unknown as Array<Record<string, unknown>>;
            expect(attachment).to.deep.include({ description: 'typed' });
            expect(attachment?.title).to.include({ value: 'a.txt', link: '/a' });
        });

        it('gives a room in the making without id, with the names of its members', async () => {
            await createRoom(server, { type: 'p', name: 'plans', owner: gus, members: ['ada'] });
            const made = workspace.noted('room')[0] ?? {};
            expect(made).to.not.have.any.keys('id', 'parentRoom', 'teamId');
            expect(made).to.deep.include({ type: 'p', displayName: 'plans', members: ['ada', 'gus'] });
            expect(made.creator).to.deep.include({ username: 'gus', roles: ['guest'] });
        });

        it('gives a direct room in the making without creator and names', async () => {
            await createDirectRoom(server, [ada, gus], ada);
            const made = workspace.noted('room')[0] ?? {};
            expect(made).to.not.have.any.keys('creator', 'displayName', 'slugifiedName');
            expect(made.id).to.equal([ada._id, gus._id].sort().join(''));
            expect(made.userIds).to.deep.equal([ada._id, gus._id].sort());
            expect(made.members).to.have.members(['ada', 'gus']);
        });

        it('names the inviter of a join as null where there is none', async () => {
            const open = await createRoom(server, { type: 'c', name: 'open', owner: ada });
            await joinRoom(server, await insertUser(server, { username: 'max', roles: ['user'] }), open);
            const join = workspace.noted('join')[0] ?? {};
            expect(join.joiningUser).to.include({ username: 'max' });
            expect(join.room).to.include({ slugifiedName: 'open' });
            expect(join.inviter).to.equal(null);
        });

        it('hands over the content of a file', async () => {
            const file = (content: string) => ({ name: 'a.txt', type: 'text/plain', content: Buffer.from(content) });
            expect(await uploadFile(server, ada, room, file('good'))).to.include({ name: 'a.txt' });
            const error = await failure(uploadFile(server, ada, room, file('virus')));
            expect(error).to.include({ code: 'error-app-prevented', reason: 'no a.txt' });
        });

        it('replaces a mail by what the app returns', async () => {
            await sendMail(server, { to: 'gus@example.com', from: 'a@example.com', subject: 'Hello', text: 'hi' });
            expect(server.mails.at(-1)).to.include({ to: 'gus@example.com', subject: '[sample] Hello', text: 'hi' });
        });
    });

    describe('persistence', () => {
        it('updates a record only by its exact list of associations', async () => {
            await ask('create 1 a b');
            expect(await ask('find b a')).to.deep.equal([{ n: 1 }]);
            expect(await ask('update 2 no b a')).to.equal('');
            expect(await ask('find a')).to.deep.equal([{ n: 1 }]);
            expect(await ask('update 3 no a b')).to.equal('');
            expect(await ask('find a')).to.deep.equal([{ n: 3 }]);
        });

        it('changes one record of several, and removes all', async () => {
            await ask('create 1 a');
            await ask('create 2 a');
            await ask('update 3 no a');
            expect(await ask('find a')).to.have.deep.members([{ n: 3 }, { n: 2 }]);
            expect(await ask('remove a')).to.have.lengthOf(2);
            expect(await ask('remove a')).to.equal(null);
        });

        it('makes two records of two upserts at once', async () => {
            engine.persistence.delay('updateByAssociations', 20);
            await ask('twice a');
            engine.persistence.delay('updateByAssociations', 0);
            expect(await ask('find a')).to.have.lengthOf(2);
        });

        it('refuses to update by id', async () => {
            expect(await ask('updateid 1')).to.deep.equal({ error: 'Not implemented.', kind: 'Error' });
        });

        it('fails the next call on demand, and that one alone', async () => {
            engine.persistence.failNext('readByAssociations', new Error('gone'));
            expect(await ask('find a')).to.deep.equal({ error: 'gone', kind: 'Error' });
            expect(await ask('find a')).to.deep.equal([]);
        });
    });

    describe('accessors', () => {
        it('finds people, and nobody where there is nobody', async () => {
            expect(await ask(`user ${gus._id}`)).to.deep.include({ username: 'gus', roles: ['guest'] });
            expect(await ask('user nobody')).to.equal(null);
        });

        it('answers null where the app lacks the permission, and says so on the console', async () => {
            expect(await ask('allrooms')).to.equal(null);
            expect(server.log.join()).to.include('room.system.view-all');
        });

        it('posts as the app without membership', async () => {
            const id = await ask('say hello');
            const appUser = server.state.userByUsername('sample.bot');
            expect(appUser).to.deep.include({ type: 'app', roles: ['app'] });
            expect(server.state.messages.get(String(id))).to.deep.include({ msg: 'hello', rid: room._id });
            expect(server.state.messages.get(String(id))?.u._id).to.equal(appUser?._id);
        });

        it('gives its own settings and the readable ones of the server', async () => {
            expect(await ask('setting greeting')).to.equal('moin');
            expect(await ask('server Site_Url')).to.equal('https://chat.example.com');
            expect(await ask('server Nothing')).to.deep.equal({
                error: 'The setting "Nothing" is not readable.',
                kind: 'Error',
            });
        });

        it('fails and delays a bridge method on demand', async () => {
            const undo = engine.faults.fail('users.getById', new Error('no database'));
            expect(await ask(`user ${gus._id}`)).to.deep.equal({ error: 'no database', kind: 'Error' });
            undo();
            const hurry = engine.faults.delay('users.getById', 60);
            const start = Date.now();
            await ask(`user ${gus._id}`);
            hurry();
            expect(Date.now() - start).to.be.at.least(60);
        });

        it('reaches this machine and no other', async () => {
            const web = createServer((request, response) => {
                response.setHeader('content-type', 'application/json');
                response.end(JSON.stringify({ url: request.url }));
            }).listen(0, '127.0.0.1');
            await new Promise((resolve) => web.once('listening', resolve));
            const { port } = web.address() as AddressInfo;
            expect(await ask(`get http://127.0.0.1:${port}/x`)).to.deep.equal({ url: '/x?a=1' });
            web.closeAllConnections();
            await new Promise((resolve) => web.close(resolve));
            await ask(`get http://127.0.0.1:${port}/x`);
            expect(await ask(`get http://127.0.0.1:${port}/x`))
                .to.have.property('error')
                .that.includes('ECONNREFUSED');
            expect(await ask('get http://chat.example.com/x'))
                .to.have.property('error')
                .that.includes('ENOTFOUND');
        });
    });

    describe('traffic', () => {
        afterEach(() => engine.traffic.reset());

        it('counts each round trip of an event, both ways', async () => {
            engine.traffic.reset();
            await send('look 3');
            await server.settled();
            expect(engine.traffic.toApp).to.deep.equal({
                'app:checkPreMessageSentPrevent': 1,
                'app:executePreMessageSentPrevent': 1,
                'app:checkPreMessageSentModify': 1,
                'app:executePreMessageSentModify': 1,
                'app:checkPostMessageSent': 1,
                'app:executePostMessageSent': 1,
            });
            expect(engine.traffic.fromApp).to.deep.equal({ 'accessor:getReader:getUserReader:getById': 3 });
        });
    });

    describe('commands, endpoints, buttons and settings', () => {
        it('splits the parameters of a command', async () => {
            expect(await ask('args a "b c" --d="e f" ""')).to.deep.equal(['a', 'b c', '--d=e f', '']);
            expect(await ask("args don't can't")).to.deep.equal(['dont cant']);
            expect(await ask('args "a \\"b\\"""c" “d e”')).to.deep.equal(['a "b"', 'c', '“d', 'e”']);
        });

        it('passes an error of a command to whoever typed it', async () => {
            expect(await failure(ask('fail'))).to.include({ message: 'the command failed' });
        });

        it('knows no other command', async () => {
            const call = { command: 'other', params: '', user: ada, room, triggerId: 't' };
            expect(await engine.command(call)).to.equal(false);
        });

        it('routes requests to endpoints', async () => {
            const call = (method: string, path: string, content?: object) => engine.api({ method, path, content });
            const content = { params: { name: 'Gus G' }, query: { x: '1' } };
            expect(await call('GET', 'echo/Gus%20G?x=1')).to.deep.include({ status: 200, content });
            const posted = { status: 201, headers: { 'x-sample': 'yes' }, content: { b: 1 } };
            expect(await call('post', '/echo/a', { b: 1 })).to.deep.equal(posted);
            expect(await call('post', 'echo/a', { fail: true })).to.include({ status: 500, content: 'no way' });
            expect(await call('put', 'echo/a')).to.include({ status: 404 });
            expect(await call('get', 'nothing')).to.include({ status: 404 });
        });

        it('opens a surface for whoever pressed a button', async () => {
            expect(engine.buttons().map(({ actionId }) => actionId)).to.deep.equal(['panel']);
            const call = { actionId: 'panel', buttonContext: 'userDropdownAction', triggerId: 't1' };
            expect(await engine.interaction({ kind: 'actionButton', user: gus, ...call })).to.include({
                success: true,
            });
            expect(server.surfaces.at(-1)).to.include({ to: gus._id, kind: 'modal.open', triggerId: 't1' });
            expect(server.surfaces.at(-1)?.view?.id).to.equal('form');
        });

        it('stores a setting as the app returns it, and one that the app refuses by an exception as well', async () => {
            await engine.updateSetting('greeting', 'servus');
            await engine.updateSetting('greeting', 'undo');
            expect(await ask('setting greeting')).to.equal('servus');
            await engine.updateSetting('greeting', 'bad');
            expect(engine.settingsPage()).to.have.lengthOf(1);
            expect(engine.settingsPage()[0]).to.include({ id: 'greeting', value: 'bad' });
        });

        it('keeps the log of the app', async () => {
            await send('log 7');
            expect((await engine.logs()).filter((line) => line.includes('a line of the app'))).to.deep.equal([
                'info app:executePreMessageSentPrevent: a line of the app 7',
            ]);
        });
    });

    describe('time', () => {
        const hour = 3_600_000;

        it("moves the app's clock with the server's", async () => {
            await engine.advance(40 * 24 * hour);
            const inApp = new Date(String(await ask('now'))).getTime();
            expect(Math.abs(inApp - server.clock.now().getTime())).to.be.below(1_000);
        });

        it('runs a recurring job at each of its times', async () => {
            await engine.advance(3 * hour);
            const runs = workspace.noted<{ now: Date; data: object }>('hourly');
            expect(runs).to.have.lengthOf(3);
            expect(runs[0]?.data).to.include({ round: 'trip' }).and.to.have.property('jobId');
            expect((runs[1]?.now.getTime() ?? 0) - (runs[0]?.now.getTime() ?? 0)).to.be.closeTo(hour, 1_000);
        });

        it('runs what a server has slept through once', async () => {
            await engine.advance(100 * hour, 'once');
            expect(engine.persistence.records).to.have.lengthOf(1);
        });

        it('runs a one-time job once and forgets it', async () => {
            await ask('once');
            expect(engine.jobs()).to.have.lengthOf(2);
            await engine.advance(2 * 60_000);
            expect(engine.persistence.records).to.have.lengthOf(1);
            expect(engine.jobs().map(({ processor, interval }) => [processor, interval])).to.deep.equal([
                ['hourly', '1 hour'],
            ]);
        });
    });

    describe('the process', () => {
        it('comes back after it was killed, with its commands, its clock and its records', async () => {
            await ask('create 1 kept');
            await engine.killProcess();
            await engine.awaitRestart();
            expect(await ask('find kept')).to.deep.equal([{ n: 1 }]);
            const inApp = new Date(String(await ask('now'))).getTime();
            expect(Math.abs(inApp - server.clock.now().getTime())).to.be.below(1_000);
            expect(await failure(send('refuse'))).to.include({ message: 'not you' });
        });

        it('hears nothing while the app is disabled', async () => {
            await engine.disable();
            expect(await send('refuse')).to.include({ msg: 'refuse' });
            expect(await failure(ask('now'))).to.include({ message: 'App not enabled' });
            expect(await engine.api({ method: 'get', path: 'echo/a' })).to.include({ status: 404 });
            const press = { actionId: 'panel', buttonContext: 'userDropdownAction', triggerId: 't' };
            expect(await failure(engine.interaction({ kind: 'actionButton', user: ada, ...press }))).to.be.an('error');
            await engine.enable();
            expect(await failure(send('refuse'))).to.include({ message: 'not you' });
        });

        it('shares its database with a second instance', async () => {
            const second = await AppEngine.start(server, { zip: sampleApp(), beside: engine });
            try {
                await ask('create 5 shared');
                expect(await workspace.ask('find shared', second)).to.deep.equal([{ n: 5 }]);
            } finally {
                await second.stop();
            }
        });
    });
});
