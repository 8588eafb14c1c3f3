import type { ServerUser } from '../model';
import type { Server } from '../server/Server';
import { failure, twoFactorRequired } from './answers';
import type { Answer } from './answers';

/**
 * The second factor of a route that asks for one; undefined when it is passed. Everybody here has a password and
 * nothing else, and no code is right.
 * RocketChat/Rocket.Chat, apps/meteor/app/2fa/server/code/index.ts
 */
export function checkSecondFactor(
    server: Server,
    user: ServerUser,
    { bypassTwoFactor, code }: { bypassTwoFactor: boolean; code: string | undefined },
): Answer | undefined {
    const { settings } = server;
    const isAsked =
        settings.get('Accounts_TwoFactorAuthentication_Enabled') === true &&
        settings.get('Accounts_TwoFactorAuthentication_Enforce_Password_Fallback') === true;
    if (!isAsked || bypassTwoFactor || isJustRegistered(server, user)) {
        return undefined;
    }
    return code === undefined ? twoFactorRequired() : failure('TOTP Invalid [totp-invalid]', 'totp-invalid');
}

/** A new account counts as having passed it for as long as it would be remembered. */
function isJustRegistered(server: Server, user: ServerUser): boolean {
    const seconds = Number(server.settings.get('Accounts_TwoFactorAuthentication_RememberFor'));
    return seconds > 0 && user.createdAt.getTime() + seconds * 1000 >= server.now().getTime();
}
