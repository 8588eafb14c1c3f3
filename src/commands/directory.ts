import { countUsage, describeGuest, listGuests } from '../actions/directory';
import type { GuestDetails } from '../actions/directory';
import type { TermsState } from '../actions/terms';
import type { GuestFilter, GuestPage, GuestRow, Usage } from '../actions/lifecycle';
import { formatDay, plain, plainInCode, t } from '../text';
import type { Language } from '../text';
import { whomToAsk } from './help';
import { outcomeText, failureSentence } from './outcomes';
import { parseArguments } from './parse';
import type { Problem } from './parse';
import { readOnePerson } from './people';
import { problemsReply } from './problems';
import { refusedText } from './refusals';
import type { CommandContext, Reply, Subcommand } from './types';

const FILTERS: readonly GuestFilter[] = ['active', 'inactive', 'expiring', 'pending', 'all'];

const PAGE_SIZE = 20;

const LAST_PAGE = 1_000;

export const list: Subcommand = {
    word: 'list',
    audience: 'manager',
    usage: '[active|inactive|expiring|pending|all] [text] [--page N]',
    summary: 'list_summary',
    run: async (context): Promise<Reply> => {
        const { words, options, problems } = parseArguments(context.args, ['page']);
        const filter = FILTERS.find((known) => known === words[0]?.text.toLowerCase());
        const texts = words.slice(filter === undefined ? 0 : 1).map(({ text }) => text.replace(/^@/, ''));
        const page = readPage(options.page);
        if (page.problem !== undefined || problems.length > 0) {
            return problemsReply([...problems, ...(page.problem ? [page.problem] : [])], list, context);
        }
        const query = {
            filter: filter ?? 'active',
            offset: (page.number - 1) * PAGE_SIZE,
            count: PAGE_SIZE,
            ...(texts.length === 0 ? {} : { text: texts.join(' ') }),
        };
        const found = await listGuests(context.sender, query, context.ports);
        if ('code' in found) {
            return { text: outcomeText(found, context.language) };
        }
        return { text: pageText(found, page.number, [query.filter, ...texts].join(' '), context) };
    },
};

function readPage(typed = '1'): { number: number; problem?: Problem } {
    const number = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
    return number >= 1 && number <= LAST_PAGE
        ? { number }
        : { number: 1, problem: { field: 'page', expectation: 'number', came: typed } };
}

function pageText(page: GuestPage, number: number, query: string, context: CommandContext): string {
    const { language } = context;
    const notes = page.failure === undefined ? [] : [failureSentence(page.failure, page.failureDetail, language)];
    const source = page.source === 'store' && page.failure !== undefined ? [t('panel_from_store', language)] : [];
    if (page.rows.length === 0) {
        return [t('list_none', language), ...source, ...notes].join('\n');
    }
    const last = Math.ceil(page.total / PAGE_SIZE);
    const next =
        number < last
            ? [t('list_next', language, { command: `\`/guest list ${plainInCode(query)} --page ${number + 1}\`` })]
            : [];
    return [
        t('list_title', language, { page: number, pages: last }, page.total),
        ...page.rows.map((row) => `• ${[nameOf(row), ...facts(row, context)].join(', ')}`),
        ...next,
        ...source,
        ...notes,
    ].join('\n');
}

/** How a guest is called: by user name and name, or by address where there is no account yet. */
function nameOf({ username, name, email }: GuestRow): string {
    if (username === undefined) {
        return plain(email ?? '–');
    }
    return name === undefined || name === '' || name === username
        ? plain(`@${username}`)
        : `${plain(`@${username}`)} (${plain(name)})`;
}

function facts(row: GuestRow, context: CommandContext): string[] {
    const { language } = context;
    const { sponsorUsername } = row;
    return [
        t(`guest_state_${row.state}`, language),
        ...(row.state === 'pending' ? lapse(row, context) : rooms(row, language)),
        ...expiry(row, context),
        ...(sponsorUsername === undefined
            ? []
            : [t('guest_sponsor', language, { sponsor: plain(`@${sponsorUsername}`) })]),
    ];
}

function rooms({ rooms: count, roomLimit = 0 }: GuestRow, language: Language): string[] {
    if (count === undefined) {
        return [];
    }
    return roomLimit === 0
        ? [t('guest_rooms', language, {}, count)]
        : [t('guest_rooms_of_limit', language, { rooms: count }, roomLimit)];
}

function expiry({ record, invitation, isExpired }: GuestRow, { language }: CommandContext): string[] {
    const at = record?.expiresAt ?? invitation?.expiresAt;
    if (at === undefined) {
        return [];
    }
    return [t(isExpired === true ? 'guest_expired' : 'guest_expires', language, { date: formatDay(at, language) })];
}

function lapse({ invitation }: GuestRow, { language, utcOffset }: CommandContext): string[] {
    return invitation === undefined
        ? []
        : [t('invitation_lapses', language, { date: formatDay(invitation.lapsesAt, language, utcOffset) })];
}

function review({ review: state }: GuestRow, { language, utcOffset }: CommandContext): string | undefined {
    const date = state && formatDay(state.at, language, utcOffset);
    return state && date && t(state.isOpen ? 'guest_review_open' : 'guest_review_next', language, { date });
}

/** For managers, and for the sponsor of the guest: whose sponsor somebody is only the record tells. */
export const info: Subcommand = {
    word: 'info',
    audience: 'member',
    usage: '@user',
    summary: 'info_summary',
    run: async (context): Promise<Reply> => {
        const { person, rest, problems } = await readOnePerson(context);
        const strays = rest.map(({ text }): Problem => ({ field: 'user', expectation: 'one_user', came: text }));
        if (person === undefined || problems.length + strays.length > 0) {
            return problemsReply([...problems, ...strays], info, context);
        }
        const found = await describeGuest(context.sender, person.id, context.ports);
        if (!('code' in found)) {
            return { text: detailsText(found, await roleNames(found.roles, context), context) };
        }
        const text = outcomeText(found, context.language);
        return { text: found.code === 'not_allowed_sponsor' ? `${text} ${whomToAsk(context)}` : text };
    },
};

async function roleNames(ids: readonly string[], { ports }: CommandContext): Promise<string> {
    const names = await Promise.all(
        ids.map(async (id) => (await ports.roles.findRole(id).catch(() => undefined))?.name ?? id),
    );
    return names.map((name) => plain(name)).join(', ');
}

function detailsText(
    { row, addedBy, terms, isUnreadable, refused }: GuestDetails,
    roles: string,
    context: CommandContext,
): string {
    const { language, utcOffset } = context;
    const { record, lastLoginAt, email, sponsorUsername } = row;
    const day = (date: Date): string => formatDay(date, language, utcOffset);
    const [access] = expiry(row, context);
    const lines: ReadonlyArray<readonly [label: string, value: string | undefined]> = [
        [t('details_state', language), t(`guest_state_${row.state}`, language)],
        [t('details_email', language), email && plain(email)],
        [t('details_roles', language), roles],
        [t('details_rooms', language), rooms(row, language)[0]],
        [
            t('details_sponsor', language),
            sponsorUsername === undefined ? t('guest_no_sponsor', language) : plain(`@${sponsorUsername}`),
        ],
        [t('details_expiry', language), access ?? t('guest_no_expiry', language)],
        [t('details_since', language), record && day(record.addedAt)],
        [t('details_added_by', language), addedBy && plain(`@${addedBy}`)],
        [t('details_last_login', language), lastLoginAt ? day(lastLoginAt) : t('details_never', language)],
        [t('details_terms', language), terms && termsText(terms, language, day)],
        [t('details_refused', language), refused && refusedText(refused, language)],
        [t('details_review', language), review(row, context)],
        [t('details_note', language), record?.note && plain(record.note)],
    ];
    const known = lines.filter(([, value]) => value !== undefined && value !== '');
    const awaited = record?.awaited?.roomIds.length ?? 0;
    return [
        nameOf(row),
        ...known.map(([label, value]) => `• ${label}: ${value}`),
        ...(awaited > 0 ? [t('info_awaited', language, {}, awaited)] : []),
        ...(isUnreadable ? [t('failure_unreadable', language)] : []),
    ].join('\n');
}

function termsText({ acceptedAt }: TermsState, language: Language, day: (date: Date) => string): string {
    return acceptedAt === undefined
        ? t('terms_not_accepted', language)
        : t('terms_accepted_on', language, { date: day(acceptedAt) });
}

export const usage: Subcommand = {
    word: 'usage',
    audience: 'manager',
    usage: '',
    summary: 'usage_summary',
    run: async (context): Promise<Reply> => {
        const found = await countUsage(context.sender, context.ports);
        return { text: 'code' in found ? outcomeText(found, context.language) : usageText(found, context) };
    },
};

function usageText(counts: Usage, { language, policy }: CommandContext): string {
    const { active, recordedActive, serverActive, pending, inactive, expiring, cap, counter, failure, failureDetail } =
        counts;
    const taken = active + pending;
    const roomCap = policy.caps.rooms;
    return [
        cap === 0 ? t('panel_usage_unlimited', language, {}, taken) : t('panel_usage', language, { taken, cap }),
        `• ${t('panel_active', language, {}, active)}`,
        `• ${t('panel_pending', language, {}, pending)}`,
        `• ${t('panel_inactive', language, {}, inactive)}`,
        `• ${t('panel_expiring', language, {}, expiring)}`,
        ...(roomCap === 0 ? [] : [`• ${t('usage_room_cap', language, {}, roomCap)}`]),
        ...(serverActive === undefined || serverActive === recordedActive
            ? []
            : [t('usage_differs', language, { server: serverActive, recorded: recordedActive })]),
        ...(failure === undefined && counter !== taken
            ? [t('usage_corrected', language, { before: counter, after: taken })]
            : []),
        ...(failure === undefined
            ? []
            : [t('usage_unchecked', language), failureSentence(failure, failureDetail, language)]),
    ].join('\n');
}
