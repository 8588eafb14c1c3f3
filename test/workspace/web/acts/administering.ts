import { perform } from '../perform';
import { done, unauthorized, userOf } from './types';
import type { ActTable, Call } from './types';
import type { ActName, Answer, SettingView } from '../protocol';

type Names =
    | 'createUser'
    | 'setActive'
    | 'setRoles'
    | 'guestPermissions'
    | 'setGuestPermission'
    | 'settings'
    | 'saveSettings'
    | 'setAppEnabled'
    | 'logs'
    | 'jobs'
    | 'runJob'
    | 'verifyEmail'
    | 'register'
    | 'mails'
    | 'advance';

const HOUR = 3_600_000;

/** In hours. */
const DAY = 24;

const GUEST_ROLE = 'guest';

/** The administration, and what only this page has: the clock, the outbox, the links in mails. */
export const administering: ActTable<Names> = {
    createUser: ({ site, person, acting, input }) => {
        const { username, name, email, roles, isVerified, joinsDefaultChannels } = input;
        const account = {
            username,
            name,
            email,
            roles,
            verified: isVerified,
            joinDefaultChannels: joinsDefaultChannels,
        };
        return perform(site, person, () => acting.createUser(account));
    },

    setActive: ({ site, person, acting, input: { userId, isActive, confirmRelinquish } }) =>
        perform(site, person, () => acting.setActive(userOf(site, userId), isActive, confirmRelinquish)),

    setRoles: ({ site, person, acting, input: { userId, roles } }) =>
        perform(site, person, () => acting.updateUser(userOf(site, userId), { roles })),

    guestPermissions: (call) =>
        permitted(call, 'access-permissions', async () => {
            const { table } = call.site.server.permissions;
            return [...table]
                .map(([id, roles]) => ({ id, isHeld: roles.has(GUEST_ROLE) }))
                .sort((one, other) => one.id.localeCompare(other.id));
        }),

    // The route takes the whole list of roles, as the permissions page sends it.
    setGuestPermission: async ({ site, person, input: { permission, isHeld } }) => {
        const roles = [...(site.server.permissions.table.get(permission) ?? [])].filter((role) => role !== GUEST_ROLE);
        return post(site, person.id, 'permissions.update', {
            permissions: [{ _id: permission, roles: isHeld ? [...roles, GUEST_ROLE] : roles }],
        });
    },

    settings: (call) => permitted(call, 'manage-apps', async () => call.site.engine.settingsPage().map(settingView)),

    saveSettings: (call) =>
        permitted(call, 'manage-apps', async () => {
            const { engine } = call.site;
            const entries = Object.entries(call.input.values);
            const before = new Map(entries.map(([id]) => [id, engine.settingValue(id)]));
            for (const [id, value] of entries) {
                await engine.updateSetting(id, value);
            }
            await call.site.settled();
            return { changed: [...before].filter(([id, old]) => engine.settingValue(id) !== old).map(([id]) => id) };
        }),

    setAppEnabled: (call) =>
        permitted(call, 'manage-apps', async () => {
            await call.site.setAppEnabled(call.input.isEnabled);
            return null;
        }),

    logs: (call) =>
        permitted(call, 'manage-apps', async () => ({
            app: await call.site.engine.logs(),
            server: [...call.site.server.log],
        })),

    jobs: (call) =>
        permitted(call, 'manage-apps', async () =>
            call.site.engine.jobs().map(({ id, processor, when, interval }) => ({
                id,
                processor,
                ...(when && { when: when.toISOString() }),
                ...(interval !== undefined && { interval: String(interval) }),
            })),
        ),

    runJob: (call) =>
        permitted(call, 'manage-apps', async () => {
            await call.site.engine.runJob(call.input.id);
            await call.site.settled();
            return null;
        }),

    verifyEmail: async ({ site, input: { userId } }) => {
        await site.as(userOf(site, userId)).verifyEmail();
        return done;
    },

    register: async ({ site, input: { email, name, username } }) => {
        const registered = await site.register({ email, name });
        if (!registered.ok) {
            return { ok: false, toast: registered.error };
        }
        return perform(site, registered.result, () => site.as(registered.result).chooseUsername(username));
    },

    mails: async ({ site }) => ({
        ok: true,
        value: site.server.mails
            .map(({ to, from, subject, text, html, at }) => ({
                to: [to].flat().join(', '),
                from,
                subject,
                text: text ?? plainTextOf(html ?? ''),
                at: at.toISOString(),
            }))
            .reverse(),
    }),

    // On long ways the jobs run once a day: hundreds of rounds would take minutes.
    advance: async ({ site, input: { hours } }) => {
        let left = hours;
        for (; left > DAY; left -= DAY) {
            await site.engine.advance(DAY * HOUR, 'once');
        }
        await site.engine.advance(left * HOUR, left === hours ? 'each' : 'once');
        await site.settled();
        return done;
    },
};

async function permitted<Name extends ActName, T>(
    { site, person }: Call<Name>,
    permission: string,
    work: () => Promise<T>,
): Promise<Answer<T>> {
    if (!site.server.permissions.has(person.id, permission)) {
        return unauthorized;
    }
    try {
        return { ok: true, value: await work() };
    } catch (error) {
        return { ok: false, toast: error instanceof Error ? error.message : String(error) };
    }
}

async function post(site: Call<'signIn'>['site'], userId: string, route: string, body: object): Promise<Answer> {
    const response = await fetch(`${site.rest.url}/api/v1/${route}`, {
        method: 'POST',
        headers: {
            'Content-Type': 'application/json',
            'X-User-Id': userId,
            'X-Auth-Token': site.sessions.get(userId) ?? '',
        },
        body: JSON.stringify(body),
    });
    const { error } = (await response.json()) as { error?: string };
    return response.ok ? done : { ok: false, toast: error ?? response.statusText };
}

type Setting = ReturnType<Call<'signIn'>['site']['engine']['settingsPage']>[number];

function settingView(setting: Setting): SettingView {
    const { id, type, section = '', i18nLabel, i18nDescription, multiline, values = [] } = setting;
    return {
        id,
        type,
        value: setting.value as unknown,
        packageValue: setting.packageValue as unknown,
        section,
        labelKey: i18nLabel,
        isMultiline: multiline === true,
        choices: values.map(({ key, i18nLabel: labelKey }) => ({ value: key, labelKey })),
        ...(i18nDescription !== undefined && { descriptionKey: i18nDescription }),
    };
}

/** Enough of a mail to read it: its lines and the addresses of its links. */
function plainTextOf(html: string): string {
    return html
        .replace(/<(style|head)[^]*?<\/\1>/gi, '')
        .replace(/<a [^>]*href="([^"]*)"[^>]*>([^]*?)<\/a>/gi, '$2 ($1)')
        .replace(/<(br|\/p|\/h\d|\/tr|\/div|\/li)[^>]*>/gi, '\n')
        .replace(/<[^>]+>/g, '')
        .replace(/[ \t]+/g, ' ')
        .replace(/ ?\n[ \n]*/g, '\n')
        .trim();
}
