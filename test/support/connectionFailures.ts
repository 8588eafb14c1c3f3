import type { ConnectionFailure } from '../../src/actions/connectionPort';

/** Every way in which the connection fails. */
export const CONNECTION_FAILURES: readonly ConnectionFailure[] = [
    'not_set',
    'wrong_token',
    'missing_permission',
    'two_factor',
    'rate_limited',
    'server_error',
    'unreachable',
    'name_taken',
    'email_taken',
    'guest_limit',
    'user_limit',
    'last_owner',
    'not_found',
    'mail_failed',
    'rejected',
];
