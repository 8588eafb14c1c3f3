import { ajv, ajvQuery } from '@rocket.chat/rest-typings/dist/v1/Ajv';
import { isChannelsInviteProps } from '@rocket.chat/rest-typings/dist/v1/channels/ChannelsInviteProps';
import { isChannelsKickProps } from '@rocket.chat/rest-typings/dist/v1/channels/ChannelsKickProps';
import { isChatDeleteProps, isChatSendMessageProps, isChatUpdateProps } from '@rocket.chat/rest-typings/dist/v1/chat';
import { isGroupsInviteProps } from '@rocket.chat/rest-typings/dist/v1/groups/GroupsInviteProps';
import { isGroupsKickProps } from '@rocket.chat/rest-typings/dist/v1/groups/GroupsKickProps';
import { isFindOrCreateInviteParams, isSendInvitationEmailParams } from '@rocket.chat/rest-typings/dist/v1/invites';
import { isLicensesInfoProps } from '@rocket.chat/rest-typings/dist/v1/licenses';
import {
    isRoleAddUserToRoleProps,
    isRoleRemoveUserFromRoleProps,
    isRolesGetUsersInRoleProps,
} from '@rocket.chat/rest-typings/dist/v1/roles';
import { isUserCreateParamsPOST } from '@rocket.chat/rest-typings/dist/v1/users/UserCreateParamsPOST';
import { isUserSetActiveStatusParamsPOST } from '@rocket.chat/rest-typings/dist/v1/users/UserSetActiveStatusParamsPOST';
import { isUsersInfoParamsGetProps } from '@rocket.chat/rest-typings/dist/v1/users/UsersInfoParamsGet';
import { isUsersListParamsGET } from '@rocket.chat/rest-typings/dist/v1/users/UsersListParamsGET';
import { isUsersListStatusProps } from '@rocket.chat/rest-typings/dist/v1/users/UsersListStatusParamsGET';
import { isUsersSendWelcomeEmailProps } from '@rocket.chat/rest-typings/dist/v1/users/UsersSendWelcomeEmailParamsPOST';
import { isUsersUpdateParamsPOST } from '@rocket.chat/rest-typings/dist/v1/users/UsersUpdateParamsPOST';

/** Looks at a body or a query, and converts what the server converts (a number for a text, say) in place. */
export interface Validator {
    (params: unknown): boolean;
    errors?: ReadonlyArray<{ message?: string }> | null;
}

const closed = (properties: Record<string, unknown>, required: string[] = []): Record<string, unknown> => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false,
});

const text = { type: 'string' };

const texts = { type: 'array', items: text };

/** A token's name is looked for by the action itself, so its schema does not require it. */
const tokenParams = ajv.compile({
    type: 'object',
    properties: { tokenName: text, bypassTwoFactor: { type: 'boolean' } },
});

/**
 * The validators of the server's own package by method and route; the package's package.json names the version. The
 * schemas of permissions are in the server's own route file (apps/meteor/app/api/server/v1/permissions.ts), so they
 * are restated. Routes that are missing here take anything.
 */
export const validators: Readonly<Record<string, Validator>> = {
    'POST users.create': isUserCreateParamsPOST,
    'POST users.update': isUsersUpdateParamsPOST,
    'POST users.setActiveStatus': isUserSetActiveStatusParamsPOST,
    'GET users.info': isUsersInfoParamsGetProps,
    'GET users.list': isUsersListParamsGET,
    'GET users.listByStatus': isUsersListStatusProps,
    'POST users.sendWelcomeEmail': isUsersSendWelcomeEmailProps,
    'POST users.generatePersonalAccessToken': tokenParams,
    'POST users.removePersonalAccessToken': tokenParams,
    'POST roles.addUserToRole': isRoleAddUserToRoleProps,
    'POST roles.removeUserFromRole': isRoleRemoveUserFromRoleProps,
    'GET roles.getUsersInRole': isRolesGetUsersInRoleProps,
    'GET permissions.listAll': ajvQuery.compile(closed({ updatedSince: { ...text, nullable: true } })),
    'POST permissions.update': ajv.compile(
        closed(
            {
                permissions: {
                    type: 'array',
                    items: closed({ _id: text, roles: { ...texts, uniqueItems: true } }, ['_id', 'roles']),
                },
            },
            ['permissions'],
        ),
    ),
    'POST sendInvitationEmail': isSendInvitationEmailParams,
    'POST findOrCreateInvite': isFindOrCreateInviteParams,
    'POST channels.invite': isChannelsInviteProps,
    'POST groups.invite': isGroupsInviteProps,
    'POST channels.kick': isChannelsKickProps,
    'POST groups.kick': isGroupsKickProps,
    'GET licenses.info': isLicensesInfoProps,
    'POST chat.sendMessage': isChatSendMessageProps,
    'POST chat.update': isChatUpdateProps,
    'POST chat.delete': isChatDeleteProps,
};
