import { expect } from 'chai';
import { describe, it } from 'mocha';

import { ConnectionError } from '../../src/actions/connectionPort';
import { findBaseUrl, RestClient } from '../../src/host/RestClient';
import { ClockedConnection, METHODS, SETTINGS, START } from '../support/restCases';
import { refusal, StubHttp, success } from '../support/StubHttp';
import type { StubAnswer } from '../support/StubHttp';

const GET = { method: 'get', path: 'me', permission: '' } as const;

const POST = { method: 'post', path: 'users.create', permission: 'create-user' } as const;

const HTML: StubAnswer = { status: 502, body: '<html>Bad gateway</html>' };

function limited(text: string, headers?: Record<string, string>): StubAnswer {
    return { status: 429, body: { success: false, error: text }, headers };
}

function wait(seconds: number): StubAnswer {
    return limited(
        `Error, too many requests. Please slow down. You must wait ${seconds} seconds before trying this endpoint ` +
            'again. [error-too-many-requests]',
    );
}

/** A client whose clock runs only while it waits. */
function clocked(http: StubHttp): { client: RestClient; waits: number[] } {
    const waits: number[] = [];
    const client = new RestClient(http, SETTINGS, {
        now: () => START + waits.reduce((sum, one) => sum + one, 0),
        sleep: async (milliseconds) => void waits.push(milliseconds),
    });
    return { client, waits };
}

async function failureOf(work: Promise<unknown>): Promise<ConnectionError> {
    try {
        await work;
    } catch (error) {
        expect(error).to.be.instanceOf(ConnectionError);
        return error as ConnectionError;
    }
    throw new Error('nothing failed');
}

describe('the address of the workspace', () => {
    const cases: ReadonlyArray<[string, string, string | undefined, string | undefined]> = [
        ['as it is', 'https://chat.example.org', undefined, 'https://chat.example.org'],
        ['without its slashes at the end', 'https://chat.example.org//', undefined, 'https://chat.example.org'],
        ['with a port', 'http://localhost:3000/', undefined, 'http://localhost:3000'],
        ['with a folder', 'https://example.org/chat/', undefined, 'https://example.org/chat'],
        ['without a query', 'https://example.org/chat?a=b#c', undefined, 'https://example.org/chat'],
        ['without credentials', 'https://ada:secret@example.org', undefined, 'https://example.org'],
        ['between blanks', '  https://example.org ', undefined, 'https://example.org'],
        ['of the workspace, where none is set', ' ', 'http://site.example/', 'http://site.example'],
        ['as it is set, not the workspace’s', 'http://set.example', 'http://site.example', 'http://set.example'],
        ['nothing where none is known', '', undefined, undefined],
        ['no file', 'file:///etc/passwd', undefined, undefined],
        ['no script', 'javascript:alert(1)', undefined, undefined],
        ['nothing without a scheme', 'chat.example.org', undefined, undefined],
    ];
    for (const [title, url, siteUrl, expected] of cases) {
        it(`is taken ${title}`, () => {
            expect(findBaseUrl({ url, siteUrl })).to.equal(expected);
        });
    }
});

describe('RestClient', () => {
    const gaps = [
        ['connection_user_id', { ...SETTINGS, userId: ' ' }],
        ['connection_token', { ...SETTINGS, token: '' }],
        ['connection_url', { ...SETTINGS, url: 'chat.example.org' }],
    ] as const;
    for (const [gap, settings] of gaps) {
        it(`asks nothing while ${gap} is missing`, async () => {
            const http = new StubHttp({});
            const client = new RestClient(http, () => settings);
            expect(client.isSet()).to.equal(false);
            expect(await failureOf(client.send(GET))).to.include({ failure: 'not_set', detail: gap });
            expect(http.sent).to.have.length(0);
        });
    }

    it('takes up settings that have changed', async () => {
        const http = new StubHttp({ me: [success()] });
        let settings = SETTINGS;
        const client = new RestClient(http, () => settings);
        await client.send(GET);
        settings = { url: 'http://localhost:3000/chat/', userId: 'other', token: 'another' };
        await client.send(GET);
        expect(http.sent.map(({ url }) => url)).to.deep.equal([
            'https://chat.example.org/api/v1/me',
            'http://localhost:3000/chat/api/v1/me',
        ]);
        expect(http.sent[1].request.headers).to.include({ 'X-User-Id': 'other', 'X-Auth-Token': 'another' });
    });

    it('sends the credentials, a time-out, and nothing that weakens the check of certificates', async () => {
        for (const method of METHODS) {
            const http = new StubHttp({ [method.path]: [method.success] });
            await method.run(new ClockedConnection(http));
            for (const { request, url } of http.sent) {
                expect(request.timeout, method.name).to.equal(8_000);
                expect(request.headers).to.include({ 'X-User-Id': SETTINGS.userId, 'X-Auth-Token': SETTINGS.token });
                expect(request).to.not.have.any.keys('strictSSL', 'rejectUnauthorized', 'auth', 'params', 'query');
                expect(url).to.not.contain(SETTINGS.token);
            }
        }
    });

    it('reads an answer that the host has not parsed', async () => {
        const http = new StubHttp({ me: [{ status: 200, body: '{"success":true,"_id":"x"}' }] });
        expect(await clocked(http).client.send(GET)).to.include({ _id: 'x' });
    });

    it('waits as long as the server says, whatever the call, and asks again', async () => {
        for (const call of [GET, POST]) {
            const http = new StubHttp({ [call.path]: [wait(7), wait(2), success()] });
            const { client, waits } = clocked(http);
            await client.send(call);
            expect(waits).to.deep.equal([7_000, 2_000]);
            expect(http.sent).to.have.length(3);
        }
    });

    it('takes the time to wait from a header where the text does not say it', async () => {
        const reset = String(START + 4_000);
        const http = new StubHttp({
            me: [
                limited('slow down', { 'retry-after': '3' }),
                limited('slow down', { 'x-ratelimit-reset': reset }),
                success(),
            ],
        });
        const { client, waits } = clocked(http);
        await client.send(GET);
        expect(waits).to.deep.equal([3_000, 1_000]);
    });

    it('does not wait longer than a command lasts, and says how long it would be', async () => {
        const http = new StubHttp({ me: [wait(45)] });
        const { client, waits } = clocked(http);
        expect(await failureOf(client.send(GET))).to.include({ failure: 'rate_limited', detail: '45' });
        expect(waits).to.deep.equal([]);
    });

    it('has the same patience for all calls together', async () => {
        const http = new StubHttp({ me: [wait(12), success(), wait(12), success()] });
        const { client, waits } = clocked(http);
        await client.send(GET);
        expect(await failureOf(client.send(GET))).to.include({ failure: 'rate_limited' });
        expect(waits).to.deep.equal([12_000]);
    });

    it('gives up on a limit that never ends', async () => {
        const http = new StubHttp({ me: [wait(1)] });
        const { client, waits } = clocked(http);
        expect(await failureOf(client.send(GET))).to.include({ failure: 'rate_limited' });
        expect(waits).to.have.length(3);
    });

    const broken: ReadonlyArray<[string, StubAnswer]> = [
        ['a server error', { status: 500, body: { success: false, error: 'Internal server error' } }],
        ['a proxy’s page', HTML],
        ['a page in place of an answer', { status: 200, body: '<html>Sign in</html>' }],
        ['JSON of something else', { status: 200, body: { hello: 'world' } }],
        ['JSON that is no object', { status: 200, body: '[1]' }],
    ];
    for (const [title, answer] of broken) {
        it(`asks twice more after ${title}, and then says so`, async () => {
            const http = new StubHttp({ me: [answer] });
            const { client, waits } = clocked(http);
            const status = (answer as { status: number }).status;
            expect(await failureOf(client.send(GET))).to.include({
                failure: 'server_error',
                detail: `HTTP ${status}`,
                isUncertain: false,
            });
            expect(http.sent).to.have.length(3);
            expect(waits).to.deep.equal([300, 1_200]);
        });

        it(`never repeats what acts, after ${title}`, async () => {
            const http = new StubHttp({ 'users.create': [answer] });
            const { client } = clocked(http);
            expect(await failureOf(client.send(POST))).to.include({ failure: 'server_error', isUncertain: true });
            expect(http.sent).to.have.length(1);
        });
    }

    it('goes on where a server error passes', async () => {
        const http = new StubHttp({ me: [HTML, success({ _id: 'x' })] });
        expect(await clocked(http).client.send(GET)).to.include({ _id: 'x' });
    });

    it('knows that a proxy’s refusal cannot have acted', async () => {
        const http = new StubHttp({ 'users.create': [{ status: 413, body: '<html>Too large</html>' }] });
        expect(await failureOf(clocked(http).client.send(POST))).to.include({
            failure: 'server_error',
            isUncertain: false,
        });
    });

    for (const [title, last] of [
        ['a refusal', refusal(403, 'error-unauthorized')],
        ['a rate limit', wait(60)],
        ['a proxy’s refusal', { status: 413, body: '<html>Too large</html>' }],
        ['a closed door', new Error('connect ECONNREFUSED 127.0.0.1:3000')],
    ] as ReadonlyArray<[string, StubAnswer]>) {
        it(`leaves open whether it acted where a call in doubt is followed by ${title}`, async () => {
            const call = { ...POST, isRepeatable: true };
            const again = clocked(new StubHttp({ 'users.create': [HTML, last] })).client;
            expect((await failureOf(again.send(call))).isUncertain).to.equal(true);
            const first = clocked(new StubHttp({ 'users.create': [last] })).client;
            expect((await failureOf(first.send(call))).isUncertain).to.equal(false);
            const reading = clocked(new StubHttp({ me: [HTML, last] })).client;
            expect((await failureOf(reading.send(GET))).isUncertain).to.equal(false);
        });
    }

    it('shows no password that was sent, where the server repeats it', async () => {
        const password = 'hunter2hunter2aA1!';
        const http = new StubHttp({ 'users.create': [refusal(400, 'error-odd', `What is ${password} for?`)] });
        const failed = await failureOf(clocked(http).client.send({ ...POST, body: { password } }));
        expect(failed).to.include({ failure: 'rejected', detail: 'What is … for? [error-odd]' });
    });

    it('asks once where the server refuses', async () => {
        const http = new StubHttp({ me: [refusal(400, 'error-whatever', 'Whatever')] });
        expect(await failureOf(clocked(http).client.send(GET))).to.include({
            failure: 'rejected',
            detail: 'Whatever [error-whatever]',
        });
        expect(http.sent).to.have.length(1);
    });
});
