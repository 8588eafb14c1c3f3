import type { ServerUser } from '../../model';

/** The record as the API shows it after a change. */
export function withoutSecrets(user: ServerUser): Partial<ServerUser> {
    const { loginTokens: _tokens, inviteToken: _link, ...shown } = user;
    return shown;
}

/** What lists show. RocketChat/Rocket.Chat, apps/meteor/app/api/server/lib/users.ts */
export function listed(user: ServerUser): Partial<ServerUser> {
    const { _id, name, username, emails, roles, status, active, lastLogin, type, federated } = user;
    return { _id, name, username, emails, roles, status, active, lastLogin, type, federated };
}

/**
 * What one person sees of another; addresses, roles and the last login need `view-full-other-user-info`.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/getFullUserData.ts
 */
export function seen(user: ServerUser, isInFull: boolean): Partial<ServerUser> {
    const { _id, name, username, status, statusText, utcOffset, type, active, federated } = user;
    const { emails, createdAt, lastLogin, requirePasswordChange, roles, customFields } = user;
    return {
        ...{ _id, name, username, status, statusText, utcOffset, type, active, federated },
        ...(isInFull && { emails, createdAt, lastLogin, requirePasswordChange, roles, customFields }),
    };
}
