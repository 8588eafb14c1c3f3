import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { ConnectionError } from '../../src/actions/connectionPort';
import type { ConnectionFailure } from '../../src/actions/connectionPort';
import { ClockedConnection, GINA, METHODS, SETTINGS, TOKEN } from '../support/restCases';
import type { MethodCase } from '../support/restCases';
import { refusal, StubHttp, success } from '../support/StubHttp';
import type { StubAnswer } from '../support/StubHttp';

const ALLOWED = 'User does not have the permissions required for this action';

const LOGIN = 'You must be logged in to do this.';

interface FailureCase {
    title: string;
    answer: StubAnswer;
    failure: ConnectionFailure;
    /** Undefined where it is not the same for every call. */
    detail?: string | ((method: MethodCase) => string);
}

function permissionOf({ permission }: MethodCase): string {
    return permission;
}

function failure(
    title: string,
    answer: StubAnswer,
    kind: ConnectionFailure,
    detail?: FailureCase['detail'],
): FailureCase {
    return { title, answer, failure: kind, detail };
}

/** Every way in which a server fails, as it says so. */
const FAILURES: readonly FailureCase[] = [
    failure('a wrong token', { status: 401, body: { success: false, error: LOGIN } }, 'wrong_token', ''),
    failure(
        'a wrong token on an older server',
        { status: 401, body: { success: false, status: 'error', message: LOGIN, error: LOGIN } },
        'wrong_token',
        '',
    ),
    failure('a missing permission', refusal(403, 'error-unauthorized', ALLOWED), 'missing_permission', permissionOf),
    failure('a forbidden route', { status: 403, body: { success: false, error: 'forbidden' } }, 'missing_permission'),
    failure('a missing permission, by 401', refusal(401, 'error-unauthorized', ALLOWED), 'missing_permission'),
    failure(
        'a bare refusal, by 401',
        { status: 401, body: { success: false, error: 'unauthorized' } },
        'missing_permission',
    ),
    failure(
        'a missing permission inside',
        refusal(400, 'error-action-not-allowed'),
        'missing_permission',
        permissionOf,
    ),
    failure('a forbidden act', refusal(400, 'error-not-allowed', 'Not allowed'), 'missing_permission', permissionOf),
    failure('a second factor', refusal(400, 'totp-required', 'TOTP Required', { method: 'totp' }), 'two_factor'),
    failure('a wrong second factor', refusal(400, 'totp-invalid', 'TOTP Invalid'), 'two_factor'),
    failure('too many second factors', refusal(400, 'totp-max-attempts'), 'two_factor'),
    failure('a rate limit', { status: 429, body: { success: false, error: 'wait 99 seconds' } }, 'rate_limited', '99'),
    failure('a server error', { status: 500, body: { success: false, error: 'Internal' } }, 'server_error', 'HTTP 500'),
    failure('a proxy', { status: 504, body: '<html>504</html>' }, 'server_error', 'HTTP 504'),
    failure('a dead server', new Error('failed, reason: connect ECONNREFUSED'), 'unreachable', 'ECONNREFUSED'),
    failure('a time-out', new Error('network timeout at: https://chat'), 'unreachable', 'ETIMEDOUT'),
    failure('a cut line', new Error('reason: read ECONNRESET'), 'unreachable', 'ECONNRESET'),
    failure('a bad certificate', new Error('reason: CERT_HAS_EXPIRED'), 'unreachable', 'CERT_HAS_EXPIRED'),
    failure('a full guest licence', refusal(400, 'error-max-guests-number-reached'), 'guest_limit'),
    failure('a full licence', refusal(400, 'error-license-user-limit-reached'), 'user_limit'),
    failure('a last owner', refusal(400, 'user-last-owner', '', { rooms: [] }), 'last_owner'),
    failure('an app', refusal(400, 'error-app-prevented', 'No'), 'rejected', 'No [error-app-prevented]'),
    failure('an unknown field', refusal(400, 'invalid-params', 'must NOT have additional properties'), 'rejected'),
    failure('a mail that fails', refusal(400, 'error-email-send-failed', 'No subject'), 'mail_failed'),
];

async function failureOf(work: Promise<unknown>): Promise<ConnectionError | undefined> {
    try {
        await work;
        return undefined;
    } catch (error) {
        expect(error).to.be.instanceOf(ConnectionError);
        return error as ConnectionError;
    }
}

/** By-address look-ups on older servers go another way when a parameter is unknown. */
function isAnsweredOtherwise(method: MethodCase, one: FailureCase): boolean {
    return method.name === 'findAccountByEmail' && one.title === 'an unknown field';
}

/** What an owner may always ask cannot lack a permission. */
function expectedFailure(method: MethodCase, one: FailureCase): ConnectionFailure {
    if (method.permission !== '' || one.failure !== 'missing_permission') {
        return one.failure;
    }
    return (one.answer as { status: number }).status === 401 ? 'wrong_token' : 'rejected';
}

describe('a failure of the administrator connection', () => {
    for (const method of METHODS) {
        for (const one of FAILURES.filter((candidate) => !isAnsweredOtherwise(method, candidate))) {
            it(`is ${one.failure} in ${method.name} for ${one.title}`, async () => {
                const http = new StubHttp({
                    [method.path]: [one.answer],
                    'users.info': [method.path === 'users.info' ? one.answer : refusal(400, '', 'User not found.')],
                });
                const error = await failureOf(method.run(new ClockedConnection(http)));
                expect(error?.failure).to.equal(expectedFailure(method, one));
                if (one.detail !== undefined && error?.failure === one.failure) {
                    const detail = typeof one.detail === 'string' ? one.detail : one.detail(method);
                    expect(error.detail).to.equal(detail);
                }
            });
        }

        it(`leaves no doubt but where ${method.name} may have acted`, async () => {
            for (const one of FAILURES) {
                const http = new StubHttp({ '*': [one.answer] });
                const error = await failureOf(method.run(new ClockedConnection(http)));
                const isLost = one.failure === 'server_error' || ['a time-out', 'a cut line'].includes(one.title);
                expect(error?.isUncertain, one.title).to.equal(isLost && !method.isRead);
            }
        });

        if (!method.isRepeatable) {
            it(`never sends ${method.name} twice unless the server said it did nothing`, async () => {
                for (const one of FAILURES.filter(({ failure }) => failure !== 'rate_limited')) {
                    const http = new StubHttp({ '*': [one.answer] });
                    await failureOf(method.run(new ClockedConnection(http)));
                    expect(http.sentTo(method.path), one.title).to.have.length(1);
                }
            });
        }
    }

    it('never holds the token, the user id or an address, whatever the server echoes', async () => {
        const secrets = [TOKEN, SETTINGS.userId, 'gina@client.example', 'gus@client.example'];
        const answers = fc.oneof(
            fc.record({
                status: fc.constantFrom(200, 301, 400, 401, 403, 404, 413, 429, 500, 503),
                body: fc.oneof(
                    fc.record({
                        success: fc.boolean(),
                        error: echo(secrets),
                        errorType: fc.oneof(echo(secrets), fc.constantFrom('error-email-send-failed', 'totp-required')),
                        message: echo(secrets),
                        details: fc.record({ field: echo(secrets), action: echo(secrets) }),
                    }),
                    echo(secrets),
                ),
            }),
            echo(secrets).map((text) => new Error(text)),
        );
        await fc.assert(
            fc.asyncProperty(fc.constantFrom(...METHODS), answers, async (method, answer) => {
                const http = new StubHttp({ '*': [answer] });
                const error = await failureOf(method.run(new ClockedConnection(http)));
                const shown = error === undefined ? '' : `${String(error)} ${error.stack} ${JSON.stringify(error)}`;
                for (const secret of secrets) {
                    expect(shown).to.not.contain(secret);
                }
            }),
            { numRuns: 200 },
        );
    });
});

/** Text with secrets in it. */
function echo(secrets: readonly string[]): fc.Arbitrary<string> {
    return fc
        .array(fc.oneof(fc.constantFrom(...secrets), fc.string({ maxLength: 10 })), { maxLength: 5 })
        .map((parts) => parts.join(' '));
}

describe('a refusal in detail', () => {
    const actions: ReadonlyArray<[string, string, ConnectionFailure, string]> = [
        ['Adding_user', 'Adding user is not allowed', 'missing_permission', 'create-user'],
        ['Assign_admin', 'Assigning admin is not allowed', 'missing_permission', 'assign-admin-role'],
        ['Accessing_permissions', 'Accessing permissions is not allowed', 'missing_permission', 'access-permissions'],
        ['Other', 'Something is not allowed', 'missing_permission', 'create-user'],
        [
            'Assign_role',
            'The field Roles consist invalid role id',
            'rejected',
            'The field Roles consist invalid role id [error-action-not-allowed]',
        ],
    ];
    for (const [action, reason, kind, detail] of actions) {
        it(`names what ${action} needs`, async () => {
            const http = new StubHttp({
                'users.create': [refusal(400, 'error-action-not-allowed', reason, { action })],
            });
            const error = await failureOf(METHODS[1].run(new ClockedConnection(http)));
            expect(error).to.include({ failure: kind, detail });
        });
    }

    it('does not call the last administrator a missing permission', async () => {
        const details = { action: 'Remove_last_admin' };
        const answer = refusal(400, 'error-action-not-allowed', 'Leaving the app without an active admin', details);
        const http = new StubHttp({ 'users.setActiveStatus': [answer] });
        const error = await failureOf(new ClockedConnection(http).setActive('ada-id', false));
        expect(error).to.include({ failure: 'rejected' });
        expect(error?.detail).to.contain('without an active admin');
    });

    const taken: ReadonlyArray<[string, StubAnswer, ConnectionFailure]> = [
        [
            'an address',
            refusal(400, 'error-field-unavailable', 'gina@client.example is already in use :(', {
                field: 'Gina@Client.example',
            }),
            'email_taken',
        ],
        [
            'a user name',
            refusal(400, 'error-field-unavailable', 'gina is already in use :(', { field: 'gina' }),
            'name_taken',
        ],
        ['an address, unnamed', refusal(400, 'error-field-unavailable', 'gina@client.example is taken'), 'email_taken'],
        ['an address in a race', refusal(400, '403', 'Email already exists.'), 'email_taken'],
        ['a user name in a race', refusal(400, '403', 'Username already exists.'), 'name_taken'],
    ];
    for (const [title, answer, kind] of taken) {
        it(`tells that ${title} is taken`, async () => {
            const http = new StubHttp({ 'users.create': [answer], 'users.info': [success({ user: GINA })] });
            const error = await failureOf(METHODS[1].run(new ClockedConnection(http)));
            expect(error).to.include({ failure: kind, isUncertain: false });
        });
    }

    it('finds a code that stands in the place of the reason', async () => {
        const http = new StubHttp({
            'roles.addUserToRole': [
                { status: 400, body: { success: false, error: 'error-role-not-found', errorType: 'Role not found' } },
            ],
        });
        const error = await failureOf(new ClockedConnection(http).addRole('gina', 'nobody'));
        expect(error).to.include({ failure: 'rejected', code: 'error-role-not-found' });
    });

    for (const answer of [
        refusal(400, 'error-invalid-user', 'There is no user with this username'),
        { status: 400, body: { success: false, error: 'User not found' } },
    ]) {
        it(`knows an unknown account by ${JSON.stringify(answer)}`, async () => {
            const http = new StubHttp({ '*': [answer] });
            const connection = new ClockedConnection(http);
            expect(await failureOf(connection.setActive('nobody', true))).to.include({ failure: 'not_found' });
        });
    }
});
