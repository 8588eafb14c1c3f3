import { spawnSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { expect } from 'chai';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';

import { deploy, readTarget } from './deploy';

const ROOT = resolve(__dirname, '../..');

const APP_ID = '0b1f6b5e-2d4c-4f7a-9a53-5c7f3f1d8e21';

const CLASS = `
    import { App } from '@rocket.chat/apps-engine/definition/App';
    import { IPostUserCreated } from '@rocket.chat/apps-engine/definition/users';
    export class SampleApp extends App implements IPostUserCreated {
        public async executePostUserCreated(): Promise<void> {}
    }
`;

interface Seen {
    call: string;
    headers: IncomingHttpHeaders;
    body: string;
}

/** The smallest app that packages, in a folder laid out as this project is. */
async function writeSampleApp(): Promise<string> {
    const root = await mkdtemp(join(tmpdir(), 'sample-app-'));
    const app = {
        id: APP_ID,
        name: 'Sample',
        nameSlug: 'sample',
        version: '0.1.0',
        description: 'A sample.',
        requiredApiVersion: '^1.58.0',
        author: { name: 'Ada', support: 'https://example.org' },
        classFile: 'SampleApp.ts',
        iconFile: 'icon.png',
        permissions: [{ name: 'user.read' }],
    };
    await writeFile(join(root, 'app.json'), JSON.stringify(app));
    await writeFile(join(root, 'SampleApp.ts'), CLASS);
    await writeFile(join(root, 'icon.png'), 'icon');
    await writeFile(join(root, 'package.json'), '{"devDependencies":{"@rocket.chat/apps-engine":"^1.58.0"}}');
    await mkdir(join(root, 'src'));
    await mkdir(join(root, 'i18n'));
    await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
    return root;
}

describe('npm run deploy', () => {
    let sample: string;
    let server: Server;
    let url: string;
    let seen: Seen[];
    let answers: Record<string, unknown>;

    before(async () => {
        sample = await writeSampleApp();
    });

    after(async () => rm(sample, { recursive: true, force: true }));

    beforeEach(async () => {
        seen = [];
        answers = { 'GET /api/info': { version: '8.7.1', success: true } };
        server = createServer((request, response) => {
            const call = `${request.method} ${request.url}`;
            const chunks: Buffer[] = [];
            request.on('data', (chunk: Buffer) => chunks.push(chunk));
            request.on('end', () => {
                seen.push({ call, headers: request.headers, body: Buffer.concat(chunks).toString('latin1') });
                response.setHeader('Content-Type', 'application/json');
                response.end(JSON.stringify(answers[call] ?? { success: false }));
            });
        });
        await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
        url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });

    afterEach(async () => {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
    });

    it('installs the app with a token, and says nothing of the token', async () => {
        answers['GET /api/v1/me'] = { success: true };
        answers['POST /api/apps'] = { success: true };

        const login = { userId: 'adas-id', token: 'adas-secret-token' };
        const { code, output } = await deploy(sample, { url, login, update: false });

        expect(code, output).to.equal(0);
        expect(output).not.to.contain('adas-secret-token');
        const upload = seen[seen.length - 1];
        expect(upload.call).to.equal('POST /api/apps');
        expect(upload.headers).to.include({ 'x-auth-token': 'adas-secret-token', 'x-user-id': 'adas-id' });
        expect(upload.body).to.contain('[{"name":"user.read"}]');
        expect(upload.body).to.contain('SampleApp.js').and.not.to.contain('.rcappsconfig');
    });

    it('updates an app that is installed, and takes the password out of what the server answers', async () => {
        answers['POST /api/v1/login'] = { status: 'success', data: { authToken: 'session', userId: 'adas-id' } };
        answers[`GET /api/apps/${APP_ID}`] = { success: true };
        answers[`POST /api/apps/${APP_ID}`] = { success: false, error: 'not with adas-password' };

        const login = { username: 'ada', password: 'adas-password', code: '123456' };
        const { code, output } = await deploy(sample, { url, login, update: false });

        expect(code).not.to.equal(0);
        expect(output).to.contain('not with ***');
        const [, signIn] = seen;
        expect(JSON.parse(signIn.body)).to.deep.equal({ username: 'ada', password: 'adas-password', code: '123456' });
        expect(seen[seen.length - 1].call).to.equal(`POST /api/apps/${APP_ID}`);
    });

    it('says what it needs and ends with 2 where no server is named', () => {
        const env = { ...process.env, RC_URL: '' };
        const script = ['--import', 'tsx', join(ROOT, 'test/tools/deploy.ts')];
        const { status, stderr } = spawnSync(process.execPath, script, { cwd: ROOT, env, encoding: 'utf8' });

        expect(status).to.equal(2);
        expect(stderr).to.contain('--url').and.to.contain('RC_TOKEN');
    });
});

describe('the target of a deployment', () => {
    it('is read from the environment, and options win', () => {
        const env = { RC_URL: 'http://one.example', RC_USER_ID: 'id', RC_TOKEN: 'token' };
        const login = { userId: 'id', token: 'token' };
        expect(readTarget([], env)).to.deep.equal({ url: 'http://one.example', login, update: false });
        expect(readTarget(['--url', 'http://two.example', '--update'], env)).to.deep.equal({
            url: 'http://two.example',
            login,
            update: true,
        });
    });

    it('needs a server and a whole login', () => {
        expect(readTarget(['--userid', 'id', '--token', 'token'], {})).to.equal(undefined);
        expect(readTarget(['--url', 'http://one.example', '--userid', 'id'], {})).to.equal(undefined);
        expect(readTarget(['--url', 'http://one.example', '--username', 'ada'], {})).to.equal(undefined);
    });

    it('refuses an option that it does not know', () => {
        expect(() => readTarget(['--urll', 'x'], {})).to.throw('--urll');
    });
});
