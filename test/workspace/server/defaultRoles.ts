import type { ServerRole } from '../model';

const role = (_id: string, description: string, scope: ServerRole['scope'] = 'Users'): ServerRole => ({
    _id,
    name: _id,
    description,
    protected: true,
    scope,
});

/**
 * The roles a fresh workspace has.
 * RocketChat/Rocket.Chat, apps/meteor/server/startup/initialData.js and
 * apps/meteor/app/authorization/server/functions/upsertPermissions.ts
 */
export const defaultRoles: readonly ServerRole[] = [
    role('admin', 'Admin'),
    role('moderator', 'Moderator', 'Subscriptions'),
    role('leader', 'Leader', 'Subscriptions'),
    role('owner', 'Owner', 'Subscriptions'),
    role('user', ''),
    role('federated-external', ''),
    role('bot', ''),
    role('app', ''),
    role('guest', ''),
    role('anonymous', ''),
    role('livechat-agent', 'Livechat Agent'),
    role('livechat-manager', 'Livechat Manager'),
];
