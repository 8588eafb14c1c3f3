import type { IUser } from '@host/apps-engine/definition/users';

import type { ServerUser } from '../../model';
import { onlyPresent } from './mapFields';

/** An account, or the part of one that an event loads. */
export type LoadedUser = Pick<ServerUser, '_id'> & Partial<ServerUser>;

/**
 * The app's form of an account. Unlike rooms and messages it names every field, and on the pipe an undefined one
 * becomes null (apps/meteor/app/apps/server/converters/users.ts). Nothing secret is in it.
 */
export function userToApp(user: LoadedUser): IUser {
    const language = user.settings?.preferences?.language;
    return structuredClone({
        id: user._id,
        username: user.username,
        emails: user.emails,
        type: user.type ?? 'unknown',
        isEnabled: user.active,
        name: user.name,
        roles: user.roles,
        bio: undefined,
        status: user.status,
        statusText: user.statusText,
        statusConnection: 'undefined',
        utcOffset: user.utcOffset,
        createdAt: user.createdAt,
        updatedAt: user._updatedAt,
        lastLoginAt: user.lastLogin,
        appId: user.appId,
        customFields: user.customFields,
        isFederated: user.federated,
        federation: undefined,
        sipExtension: undefined,
        settings: { preferences: language ? { language } : {} },
    }) as unknown as IUser;
}

/** The fields of an account that an app wants made. */
export function userFromApp(user: Partial<IUser>): Partial<ServerUser> {
    return onlyPresent({
        _id: user.id,
        username: user.username,
        emails: user.emails,
        type: user.type as ServerUser['type'] | undefined,
        active: user.isEnabled,
        name: user.name,
        roles: user.roles,
        status: user.status,
        utcOffset: user.utcOffset,
        createdAt: user.createdAt,
        _updatedAt: user.updatedAt,
        lastLogin: user.lastLoginAt,
        appId: user.appId,
    });
}
