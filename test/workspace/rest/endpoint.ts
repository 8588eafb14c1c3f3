import type { ServerUser } from '../model';
import type { Server } from '../server/Server';
import type { Licences } from './Licences';
import type { Mailer } from './Mailer';
import type { Tokens } from './Tokens';

/** A call that has passed everything before the action. */
export interface Call {
    server: Server;
    tokens: Tokens;
    licences: Licences;
    mailer: Mailer;
    /** The token's owner; absent only where no login is needed. */
    caller: ServerUser;
    /** As the validator left it. */
    body: unknown;
    query: Record<string, unknown>;
    /** The last part of the path, where the route ends in `/:id`. */
    id: string;
}

export interface Endpoint {
    method: 'GET' | 'POST' | 'DELETE';
    /** Below `/api/v1/`. */
    route: string;
    /** The permissions that the route asks for; those that the action asks for are its own business. */
    needs?: { all: readonly string[] } | { any: readonly string[] };
    isTwoFactor?: true;
    /** Resolves with the body, to which `success` is added, or throws. */
    act(call: Call): unknown;
}
