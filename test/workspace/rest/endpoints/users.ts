import { randomBytes } from 'node:crypto';

import type { UserCreateParamsPOST } from '@rocket.chat/rest-typings/dist/v1/users/UserCreateParamsPOST';
import type { UserSetActiveStatusParamsPOST } from '@rocket.chat/rest-typings/dist/v1/users/UserSetActiveStatusParamsPOST';
import type { UsersUpdateParamsPOST } from '@rocket.chat/rest-typings/dist/v1/users/UsersUpdateParamsPOST';

import { ServerError } from '../../model';
import type { ServerUser } from '../../model';
import { createUser, setActiveStatusAs, updateUser } from '../../server/users';
import { Refusal } from '../answers';
import type { Call, Endpoint } from '../endpoint';
import { withoutSecrets } from './userFields';

/**
 * The account is there before its mails are sent, so that a mail server's refusal leaves it behind; `active` comes
 * last of all, with the permission of its own.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/saveUser/saveNewUser.ts
 */
async function create(call: Call): Promise<unknown> {
    const { server, caller, licences } = call;
    const { active, ...asked } = call.body as UserCreateParamsPOST;
    const { email, name, username, roles, verified, joinDefaultChannels } = asked;
    if (server.permissions.has(caller._id, 'create-user')) {
        if (!asked.password && !asked.setRandomPassword) {
            throw new ServerError('error-the-field-is-required', 'The field Password is required', {
                field: 'Password',
            });
        }
        checkAddress(call, email);
        licences.checkRoles(roles?.length ? roles : ['user']);
    }
    const requirePasswordChange = asked.setRandomPassword ? true : asked.requirePasswordChange;
    const user = await createUser(server, caller, {
        email,
        name,
        username,
        ...(roles && { roles }),
        ...given({ verified, joinDefaultChannels, requirePasswordChange }),
    });
    Object.assign(user, given({ statusText: asked.statusText, customFields: asked.customFields }));
    await sendMails(call, asked);
    if (active !== undefined && active !== null) {
        await setActive(call, user._id, active);
    }
    return { user: withoutSecrets(user) };
}

/** `null` means the same as nothing. */
const given = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as {
        [K in keyof T]?: NonNullable<T[K]>;
    };

/** RocketChat/Rocket.Chat, apps/meteor/app/lib/server/lib/validateEmailDomain.js */
function checkAddress({ server }: Call, email: string): void {
    const domain = /^[^@\s]+@([^@\s]+)$/.exec(email)?.[1]?.toLowerCase();
    if (domain === undefined) {
        throw new ServerError('error-invalid-email', `Invalid email ${email}`, { email });
    }
    const domains = (setting: string): string[] =>
        String(server.settings.get(setting))
            .split(',')
            .map((each) => each.trim().toLowerCase())
            .filter((each) => each !== '');
    const allowed = domains('Accounts_AllowedDomainsList');
    if (allowed.length > 0 && !allowed.includes(domain)) {
        throw new ServerError('error-invalid-domain', 'The email domain is not in whitelist');
    }
    if (domains('Accounts_BlockedDomainsList').includes(domain)) {
        throw new ServerError('error-email-domain-blacklisted', 'The email domain is blacklisted');
    }
}

async function sendMails({ server, mailer }: Call, asked: UserCreateParamsPOST): Promise<void> {
    const { email, setRandomPassword, sendWelcomeEmail } = asked;
    const password = setRandomPassword ? randomBytes(12).toString('base64url') : asked.password;
    const text = `${String(server.settings.get('Site_Url'))}\nemail: ${email}\npassword: ${password}`;
    if (sendWelcomeEmail) {
        const subject = String(server.settings.get('Accounts_UserAddedEmail_Subject'));
        await mailer.send({ to: email, subject, text });
    }
    if (setRandomPassword) {
        const subject = String(server.settings.get('Password_Changed_Email_Subject'));
        await mailer.send({ to: email, subject, text });
    }
}

async function setActive(call: Call, userId: string, active: boolean, confirmRelinquish = false): Promise<void> {
    const { server, caller, licences } = call;
    if (active && server.state.users.get(userId)?.active === false) {
        licences.checkActivation();
    }
    await setActiveStatusAs(server, caller, userId, active, confirmRelinquish);
}

async function update(call: Call): Promise<unknown> {
    const { server, caller, licences } = call;
    const { userId, data, confirmRelinquish } = call.body as UsersUpdateParamsPOST;
    const { email, name, username, roles, verified, statusText, active } = data;
    const before = server.state.users.get(userId);
    if (before?.federated) {
        throw new ServerError('Edit_Federated_User_Not_Allowed', 'Not possible to edit a federated user');
    }
    if (before && server.permissions.has(caller._id, 'edit-other-user-info')) {
        licences.checkRoles(roles, before);
    }
    const changes = given({ email, name, username, roles, verified, statusText, customFields: data.customFields });
    await updateUser(server, caller, userId, changes);
    if (active !== undefined && active !== null) {
        await setActive(call, userId, active, confirmRelinquish);
    }
    return { user: withoutSecrets(known(call, userId)) };
}

async function setActiveStatus(call: Call): Promise<unknown> {
    const { userId, activeStatus, confirmRelinquish } = call.body as UserSetActiveStatusParamsPOST;
    await setActive(call, userId, activeStatus, confirmRelinquish ?? false);
    const { _id, active } = known(call, userId);
    return { user: { _id, active } };
}

function known({ server }: Call, userId: string): ServerUser {
    const user = server.state.users.get(userId);
    if (!user) {
        throw new Refusal('User not found');
    }
    return user;
}

async function sendWelcomeEmail({ server, mailer, body }: Call): Promise<unknown> {
    const email = (body as { email: string }).email.trim();
    if (!server.settings.get('SMTP_Host')) {
        throw new ServerError('error-email-send-failed', 'SMTP is not configured');
    }
    if (!server.state.userByEmail(email)) {
        throw new ServerError('error-invalid-user', 'Invalid user');
    }
    const subject = String(server.settings.get('Accounts_UserAddedEmail_Subject'));
    await mailer.send({ to: email, subject, text: String(server.settings.get('Site_Url')) });
    return {};
}

/** RocketChat/Rocket.Chat, apps/meteor/app/api/server/v1/users.ts */
export const users: readonly Endpoint[] = [
    { method: 'POST', route: 'users.create', act: create },
    { method: 'POST', route: 'users.update', isTwoFactor: true, act: update },
    {
        method: 'POST',
        route: 'users.setActiveStatus',
        needs: { any: ['edit-other-user-active-status', 'manage-moderation-actions'] },
        act: setActiveStatus,
    },
    { method: 'POST', route: 'users.sendWelcomeEmail', needs: { all: ['send-mail'] }, act: sendWelcomeEmail },
];
