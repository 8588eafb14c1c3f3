import { listLog } from '../actions/log';
import type { AuditRecord } from '../actions/auditLog';
import { formatDay, formatTime, plain, t } from '../text';
import { outcomeText } from './outcomes';
import { parseArguments } from './parse';
import type { Problem, Word } from './parse';
import { readPeople } from './people';
import { problemsReply } from './problems';
import type { CommandContext, Reply, Subcommand } from './types';

const DEFAULT_DAYS = 7;

const MOST_LINES = 40;

export const log: Subcommand = {
    word: 'log',
    audience: 'manager',
    usage: '[@user] [days]',
    summary: 'log_summary',
    run: async (context): Promise<Reply> => {
        const { words, problems } = parseArguments(context.args);
        const numbers = words.filter(isNumber);
        const named = words.filter((word) => !isNumber(word));
        const people = named.length === 0 ? { people: [], problems: [] } : await readPeople(named, context);
        const [guest, ...others] = people.people;
        const wrong: Problem[] = [
            ...problems,
            ...people.problems,
            ...others.map(({ username }): Problem => ({ field: 'user', expectation: 'one_user', came: username })),
            ...numbers.slice(1).map(({ text }): Problem => ({ field: 'days', expectation: 'once', came: text })),
        ];
        const count = numbers.length === 0 ? DEFAULT_DAYS : Number.parseInt(numbers[0].text, 10);
        const found =
            wrong.length > 0 ? undefined : await listLog(context.sender, { days: count, guest }, context.ports);
        if (found === 'too_far') {
            wrong.push({ field: 'days', expectation: 'days_back', came: numbers[0].text });
        }
        if (found === undefined || found === 'too_far') {
            return problemsReply(wrong, log, context);
        }
        return { text: 'code' in found ? outcomeText(found, context.language) : logText(found, context) };
    },
};

/** `30` and `30d`; a user of such a name is written with `@`. */
function isNumber({ kind, text }: Word): boolean {
    return kind === 'text' && /^\d{1,6}d?$/i.test(text);
}

function logText(
    { records, since }: { records: readonly AuditRecord[]; since: Date },
    { language, utcOffset }: CommandContext,
): string {
    const date = formatDay(since, language, utcOffset);
    if (records.length === 0) {
        return t('log_none', language, { date });
    }
    const older = records.length - MOST_LINES;
    return [
        t('log_title', language, { date }, records.length),
        ...records.slice(0, MOST_LINES).map((record) => `• ${recordText(record, { language, utcOffset })}`),
        ...(older > 0 ? [t('log_more', language, { command: '`/guest export log`' }, older)] : []),
    ].join('\n');
}

/** One record: when, what, whom it is about, in detail, and by whom. */
export function recordText(record: AuditRecord, reader: Pick<CommandContext, 'language' | 'utcOffset'>): string {
    const { language, utcOffset } = reader;
    const { at, action, target, actor } = record;
    const detail = detailText(record, language);
    return [
        formatTime(at, language, utcOffset),
        t(`audit_${action}`, language),
        plain(target),
        ...(detail === '' ? [] : [detail]),
        actor === undefined ? t('log_by_app', language) : t('log_by', language, { actor: plain(`@${actor}`) }),
    ].join(' · ');
}

/** Of days and of the words of the product, what the reader's language has for them. */
function detailText({ action, detail = '' }: AuditRecord, language: CommandContext['language']): string {
    if (action === 'expiry_set') {
        // The last day of access is the same day of the calendar for every reader.
        const day = new Date(detail);
        return Number.isNaN(day.getTime()) ? t('guest_no_expiry', language) : formatDay(day, language);
    }
    if (action === 'limit_set' && detail === 'default') {
        return t('log_default_limit', language);
    }
    return action === 'limit_set' && detail === '0' ? t('log_no_limit', language) : plain(detail);
}
