import type { Person } from '../People';
import type { ButtonView, CommandView } from './protocol';
import type { Site } from './Site';

/**
 * The app's buttons whose filters this person passes. As in the older clients of 8.x, roles are those of the
 * workspace only (apps/meteor/client/hooks/useApplyButtonFilters.ts); room types are left to the page.
 */
export function buttonsFor(site: Site, person: Person, roomId: string | undefined): ButtonView[] {
    const { permissions } = site.server;
    const { roles } = person.user;
    const isHeld = (permission: string): boolean => permissions.has(person.id, permission, roomId);
    return site.engine
        .buttons()
        .filter(({ when = {} }) => {
            const { hasOnePermission, hasAllPermissions, hasOneRole, hasAllRoles } = when;
            return (
                (!hasOnePermission || hasOnePermission.some(isHeld)) &&
                (!hasAllPermissions || hasAllPermissions.every(isHeld)) &&
                (!hasOneRole || hasOneRole.some((role) => roles.includes(role))) &&
                (!hasAllRoles || hasAllRoles.every((role) => roles.includes(role)))
            );
        })
        .map(({ actionId, context, labelI18n, variant, when }) => ({
            actionId,
            context,
            labelKey: labelI18n,
            isDanger: variant === 'danger',
            ...(when?.roomTypes && { roomTypes: when.roomTypes.map(String) }),
        }));
}

/** What the client offers after a slash; who may run a command is the client's business. */
export function commandsOf(site: Site): CommandView[] {
    return [...site.engine['bridges'].commands.registered.values()].map(
        ({ command, i18nParamsExample = '', i18nDescription = '' }) => ({
            command,
            paramsKey: i18nParamsExample,
            descriptionKey: i18nDescription,
        }),
    );
}
