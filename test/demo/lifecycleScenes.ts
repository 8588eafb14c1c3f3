import { Person } from '../workspace/People';
import { textOf } from '../workspace/shown';
import { registerUser } from '../workspace/server/users';
import type { Stage } from './stage';
import { command, done, effect, refused, say, set, text } from './steps';
import type { Act, Scene } from './steps';

/** What the panel says that the act has opened, without its buttons and fields. */
const reading =
    (act: Act): Act =>
    async (me, stage) => {
        const { surfaces } = stage.workspace.server;
        const before = surfaces.length;
        const outcome = await act(me, stage);
        const views = surfaces.slice(before).map(({ view }) => wordsOf(view?.blocks));
        return { ...outcome, shown: [...outcome.shown, ...views] };
    };

function wordsOf(blocks: unknown): string {
    const said = (Array.isArray(blocks) ? (blocks as Array<Record<string, unknown>>) : []).filter(({ type }) => {
        return type === 'section' || type === 'context';
    });
    return said.map(({ text: words, elements }) => textOf({ msg: '', blocks: [words, elements] })).join('\n');
}

/** Opens the form of `/guest add`, fills it in and sends it. What it says of a field is shown as well. */
const addByForm =
    (fields: Readonly<Record<string, string>>, isDone: (stage: Stage) => boolean): Act =>
    async (me, stage) => {
        await me.run('/guest add', stage.general);
        const entries = Object.entries(fields).map(([name, value]): [string, string] => [`guest-form-${name}`, value]);
        const sent = await me.submitView(me.lastView ?? { id: '' }, Object.fromEntries(entries));
        if (!sent.ok) {
            return sent;
        }
        const { errors = {} } = (sent.result ?? {}) as { errors?: Record<string, string> };
        const shown = [...sent.shown, ...Object.values(errors)];
        return isDone(stage) ? { ...sent, shown } : { ok: false, code: 'undone', error: '', shown };
    };

const connect: Act = async (me, { workspace, rest }) => {
    const { userId, token } = rest.issueToken(me.person.user, { bypassTwoFactor: true });
    await workspace.engine.updateSetting('connection_url', rest.url);
    await workspace.engine.updateSetting('connection_user_id', userId);
    await workspace.engine.updateSetting('connection_token', token);
    return { ok: true, result: undefined, shown: [] };
};

/** The registration form, and the user name that is asked for after it; the app waits for that name. */
const register =
    (username: string, language: string): Act =>
    async (_me, { workspace }) => {
        const email = `${username}@example.org`;
        const user = await registerUser(workspace.server, { name: username, email, language });
        return workspace.as(new Person(workspace.server, user)).chooseUsername(username);
    };

const verifyAndLogIn: Act = async (me) => {
    await me.verifyEmail();
    return me.login();
};

/** Makes a guest account past the app. */
const createRita: Act = (me) =>
    me.createUser({ username: 'rita', email: 'rita@example.org', roles: ['guest'], language: 'de' });

/** An activation in the administration, which no app hears of, and a login. */
const comeBack: Act = async (me, stage) => {
    // What is seen of somebody within a minute is told once; no round comes in between.
    stage.workspace.server.clock.advance?.(120_000);
    stage.workspace.engine.advanceClock(120_000);
    await stage.as('ada').setActive(me.person, true);
    return me.login();
};

const NORA = { email: 'nora@example.org', user: '@nora' };
const PIA = { email: 'pia@example.org', user: '@pia' };
const GERO = { email: 'gero@example.org', user: '@gero' };
const ASK_ADMIN = text('ask_managers', { roles: 'admin' });
const FULL = text('notice_cap_100', { taken: 5, limit: 5 });

const isActive = (username: string) => (stage: Stage) => stage.isActive(username);

const holds = (username: string, role: string) => (stage: Stage) => stage.holds(username, role);

const isInGeneral = (username: string) => (stage: Stage) => stage.isIn(username, 'general');

const hasMail = (email: string) => (stage: Stage) => stage.workspace.server.mails.some(({ to }) => to === email);

const addNora = command('add nora@example.org --name "Nora" #general --expires 30d --sponsor @max', (stage) => {
    return stage.holds('nora', 'guest') && stage.isIn('nora', 'general');
});

/** Guests from chat, up to the limit of their number. */
export const LIFECYCLE_SCENES: readonly Scene[] = [
    {
        title: 'Setting up',
        steps: [
            refused('ada', 'type /guest add nora@example.org', command('add nora@example.org', isActive('nora')), {
                told: 'outcome_not_connected',
            }),
            done('ada', "enter an administrator's token", connect),
            done('ada', 'type /guest setup', command('setup'), {
                told: [
                    text('setup_title'),
                    text('check_connection_ok', { user: 'ada' }),
                    text('check_tokens_allowed'),
                    text('check_baseline_exceeded'),
                    text('check_guest_cap_off'),
                ],
            }),
            set('allowed_email_domains', 'example.org'),
            set('max_active_guests', 5),
            done('ada', 'type /guest usage', command('usage'), {
                told: [text('panel_usage', { taken: 2, cap: 5 }), text('panel_active', {}, 2)],
            }),
        ],
    },
    {
        title: 'Adding',
        steps: [
            refused('mia', 'type /guest add nora@example.org', addNora, { told: [ASK_ADMIN] }),
            refused('ada', 'type /guest add nora@example.net', command('add nora@example.net', isActive('nora')), {
                told: [text('outcome_domain_not_allowed', { domain: 'example.net' })],
            }),
            done('ada', 'add Nora with a room, an end and a sponsor', addNora, { told: [text('outcome_added', NORA)] }),
            refused('ada', 'send the form of /guest add with "pia"', addByForm({ email: 'pia' }, isActive('pia')), {
                told: [text('argument_wrong'), text('expected_address')],
            }),
            done(
                'ada',
                'send the form of /guest add for Pia',
                addByForm({ email: 'pia@example.org', rooms: '#general' }, isInGeneral('pia')),
                { told: [text('outcome_added', PIA), text('notice_cap_80', { taken: 4, limit: 5 })] },
            ),
            done('nora', 'type /guest', command(''), {
                told: [
                    text('guest_can'),
                    text('guest_your_sponsor', { sponsor: '@max' }),
                    text('guest_your_access_ends'),
                ],
            }),
            done('max', 'look Nora up as her sponsor', command('info @nora'), {
                told: [text('details_state'), text('details_expiry')],
            }),
            done('mia', 'look Nora up', command('info @nora'), {
                told: [text('outcome_not_allowed_sponsor'), ASK_ADMIN],
            }),
        ],
    },
    {
        title: 'Inviting, and one guest too many',
        steps: [
            done('ada', 'invite Gero to #general', command('invite gero@example.org #general', hasMail(GERO.email)), {
                told: [text('outcome_invited', {}, 1), FULL],
            }),
            refused('ada', 'invite Vera', command('invite vera@example.org', hasMail('vera@example.org')), {
                cap: 'max_active_guests',
                told: [text('outcome_not_invited'), text('failure_cap_reached', { detail: '5/5' })],
            }),
            refused('ada', 'add Vera', command('add vera@example.org', isActive('vera')), {
                cap: 'max_active_guests',
                told: [text('outcome_cap_reached', { taken: 5, limit: 5 })],
            }),
            done('gero', 'register with the invited address', effect(register('gero', 'de'), holds('gero', 'guest')), {
                heard: { by: 'ada', told: [text('outcome_accepted_waits', GERO)] },
            }),
            done('gero', 'verify the address and log in', effect(verifyAndLogIn, isInGeneral('gero')), {
                heard: { by: 'ada', told: [text('outcome_rooms_opened', GERO)] },
            }),
            refused('ada', 'make the guest Rita past the app', effect(createRita, isActive('rita')), {
                cap: 'max_active_guests',
                told: [text('notice_over_cap_deactivated', { username: 'rita', limit: 5 })],
            }),
            refused('rita', 'log in, activated past the app', effect(comeBack, isActive('rita')), {
                cap: 'max_active_guests',
                besides: '[undefined]',
                heard: { by: 'ada', told: [text('notice_over_cap_deactivated', { username: 'rita', limit: 5 })] },
            }),
        ],
    },
    {
        title: 'Deactivating and activating, member and guest',
        steps: [
            done(
                'ada',
                'deactivate Gero',
                command('deactivate @gero', (stage) => !stage.isActive('gero')),
                {
                    told: [text('outcome_deactivated', {}, 1)],
                },
            ),
            done('ada', 'invite Vera', command('invite vera@example.org', hasMail('vera@example.org')), {
                told: [text('outcome_invited', {}, 1), FULL],
            }),
            refused('ada', 'activate Gero', command('activate @gero', isActive('gero')), {
                cap: 'max_active_guests',
                told: [text('outcome_not_activated'), text('failure_cap_reached', { detail: '5/5' })],
            }),
            done('ada', 'list the invitations', command('invitations'), { told: [text('invitations_title', {}, 1)] }),
            done('ada', 'revoke that of Vera', command('invitations revoke vera@example.org'), {
                told: [text('outcome_revoked', { email: 'vera@example.org' })],
            }),
            done('ada', 'activate Gero', command('activate @gero', isActive('gero')), {
                told: [text('outcome_activated', {}, 1), FULL],
            }),
            refused(
                'ada',
                'deactivate the guests of #general, unconfirmed',
                command('deactivate #general', (stage) => !stage.isActive('gero')),
                { told: [text('deactivate_room_question', { room: '#general' }, 5)] },
            ),
            done('ada', 'promote Gero', command('promote @gero', holds('gero', 'user')), {
                told: [text('outcome_promoted', GERO)],
            }),
            done('gero', 'write "@all Lunch" as a member', say('@all Lunch')),
            done('ada', 'demote Gero', command('demote @gero', holds('gero', 'guest')), {
                told: [text('outcome_demoted', GERO), FULL],
            }),
            refused('gero', 'write "@all Lunch" as a guest', say('@all Lunch'), { told: 'denied_mention_all' }),
            done('ada', 'list the guests', command('list'), { told: [text('list_title', { page: 1, pages: 1 }, 5)] }),
            done('ada', 'open the panel with /guest', reading(command('')), {
                told: [text('panel_usage', { taken: 5, cap: 5 })],
            }),
        ],
    },
];
