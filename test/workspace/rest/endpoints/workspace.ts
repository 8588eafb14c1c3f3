import { Refusal } from '../answers';
import type { Call, Endpoint } from '../endpoint';
import { withoutSecrets } from './userFields';

/** The caller, flattened beside `success`. RocketChat/Rocket.Chat, apps/meteor/app/api/server/helpers/getUserInfo.ts */
function me({ caller, server }: Call): unknown {
    const shown = withoutSecrets(caller);
    return {
        ...shown,
        email: caller.emails?.find(({ verified }) => verified)?.address,
        settings: { profile: {}, preferences: caller.settings?.preferences ?? {} },
        avatarUrl: `${String(server.settings.get('Site_Url'))}/avatar/${caller.username ?? ''}`,
        isOAuthUser: false,
    };
}

/** RocketChat/Rocket.Chat, apps/meteor/app/api/server/v1/settings.ts */
function setting({ server, id }: Call): unknown {
    if (!server.settings.has(id)) {
        throw new Refusal('Setting not found');
    }
    return { _id: id, value: server.settings.get(id) };
}

/**
 * Limits and current values are for those who may see settings; -1 is no limit.
 * RocketChat/Rocket.Chat, apps/meteor/ee/server/api/licenses.ts
 */
function licence({ server, caller, licences, query }: Call): unknown {
    const isSeen = server.permissions.has(caller._id, 'view-privileged-setting');
    const { current, guestSeats, activeUsers } = licences;
    const withValues = query.loadValues === true;
    const limit = (max: number | undefined, value: number): { max: number; value?: number } => ({
        max: max ?? -1,
        ...(withValues && { value }),
    });
    const limits = isSeen
        ? {
              activeUsers: limit(current?.activeUsers, activeUsers),
              guestUsers: limit(current?.guestUsers, guestSeats),
              roomsPerGuest: limit(current?.roomsPerGuest, 0),
          }
        : {};
    return {
        license: {
            activeModules: [],
            externalModules: [],
            preventedActions: {},
            limits,
            tags: [],
            trial: false,
            hasValidLicense: current !== undefined,
        },
    };
}

export const workspace: readonly Endpoint[] = [
    { method: 'GET', route: 'me', act: me },
    { method: 'GET', route: 'settings/:id', needs: { all: ['view-privileged-setting'] }, act: setting },
    { method: 'GET', route: 'licenses.info', act: licence },
];
