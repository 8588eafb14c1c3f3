import { randomBytes } from 'node:crypto';

import { ServerError } from '../model';
import type { ServerUser } from '../model';
import type { Server } from '../server/Server';

export interface AccessToken {
    token: string;
    userId: string;
    /** Absent for the session of a login. */
    name?: string;
    /** *Ignore two factor authentication*. */
    bypassTwoFactor: boolean;
    createdAt: Date;
}

/**
 * The tokens that were given out. The user's record decides which of them still work: deactivation and log-out empty
 * its list.
 * RocketChat/Rocket.Chat, apps/meteor/imports/personal-access-tokens/server/api/methods/generateToken.ts
 */
export class Tokens {
    private readonly issued = new Map<string, AccessToken>();

    constructor(private readonly server: Server) {}

    /** Without a name it gets one of its own. */
    public issue(user: ServerUser, options: { name?: string; bypassTwoFactor?: boolean } = {}): AccessToken {
        const name = options.name ?? `token ${this.issued.size + 1}`;
        if (this.of(user).some((existing) => existing.name === name)) {
            throw new ServerError('error-token-already-exists', 'A token with this name already exists');
        }
        const access: AccessToken = {
            token: randomBytes(32).toString('base64url'),
            userId: user._id,
            name,
            bypassTwoFactor: options.bypassTwoFactor ?? false,
            createdAt: this.server.now(),
        };
        this.issued.set(access.token, access);
        user.loginTokens = [...(user.loginTokens ?? []), access.token];
        return access;
    }

    /** Personal access tokens that still work, oldest first. */
    public of(user: ServerUser): AccessToken[] {
        return [...this.issued.values()].filter(
            ({ userId, token }) => userId === user._id && user.loginTokens?.includes(token),
        );
    }

    public remove(user: ServerUser, { token }: AccessToken): void {
        user.loginTokens = user.loginTokens?.filter((each) => each !== token);
        this.issued.delete(token);
    }

    /** Who calls, if the pair is good; a session of a login is as good as a personal access token. */
    public authenticate(
        userId: string | undefined,
        token: string | undefined,
    ): { user: ServerUser; bypassTwoFactor: boolean } | undefined {
        const user = userId === undefined ? undefined : this.server.state.users.get(userId);
        if (!user?.active || token === undefined || !user.loginTokens?.includes(token)) {
            return undefined;
        }
        return { user, bypassTwoFactor: this.issued.get(token)?.bypassTwoFactor ?? false };
    }
}
