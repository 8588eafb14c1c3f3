import type { Failed } from '../actions/attempt';
import { auditGuests } from '../actions/findings';
import type { FindingsReport } from '../actions/findings';
import { mostDays } from '../policy/expiry';
import { fixOf } from '../policy/findings';
import type { Finding, Fix } from '../policy/findings';
import { formatDay, plain, t } from '../text';
import type { Language } from '../text';
import { codes } from './connectionSentence';
import { failureSentence, outcomeText } from './outcomes';
import type { CommandContext, Reply, Subcommand } from './types';

const MOST_LINES = 40;

type Reader = Pick<CommandContext, 'language' | 'utcOffset' | 'policy'>;

export const audit: Subcommand = {
    word: 'audit',
    audience: 'manager',
    usage: '',
    summary: 'audit_summary',
    run: async (context): Promise<Reply> => {
        const report = await auditGuests(context.sender, context.ports);
        return 'code' in report
            ? { text: outcomeText(report, context.language) }
            : { text: reportText(report, context), view: 'findings', report };
    },
};

/** Each finding with the command that puts it right. */
function reportText(report: FindingsReport, reader: Reader): string {
    const shown = report.findings.slice(0, MOST_LINES);
    return [
        headline(report, reader.language),
        ...shown.map((finding) => `• ${findingText(finding, reader)} ${commandFor(finding, reader)}`),
        ...remarks(report, shown.length, reader.language),
    ].join('\n');
}

/** How many findings there are, among how many guests. */
export function headline({ findings, guests }: FindingsReport, language: Language): string {
    return findings.length === 0
        ? t('findings_none', language, {}, guests)
        : t('findings_found', language, { guests }, findings.length);
}

/** What is not shown, and what was not looked at. */
export function remarks(report: FindingsReport, shown: number, language: Language): string[] {
    const { findings, left, unclear, permissionsFailed, failed } = report;
    const more = findings.length - shown;
    const because = ({ failure, failureDetail }: Failed): string => failureSentence(failure, failureDetail, language);
    // Without a connection there is nothing to look at but the records.
    const whyPermissions =
        permissionsFailed === undefined || permissionsFailed.failure === 'not_set' ? [] : [because(permissionsFailed)];
    const whyList = failed === undefined ? [] : [because(failed)];
    return [
        ...(more > 0 ? [t('findings_more', language, {}, more)] : []),
        ...(left > 0 ? [t('findings_left_guests', language, {}, left)] : []),
        ...(unclear > 0 ? [t('findings_left_facts', language, {}, unclear)] : []),
        ...(permissionsFailed === undefined ? [] : [t('findings_left_permissions', language)]),
        ...(failed === undefined ? [] : [t('panel_from_store', language)]),
        ...new Set([...whyPermissions, ...whyList]),
    ];
}

export function findingText(finding: Finding, { language, utcOffset }: Reader): string {
    const key = `finding_${finding.kind}` as const;
    switch (finding.kind) {
        case 'over_guest_cap':
            return t(key, language, { taken: finding.taken, limit: finding.limit });
        case 'extra_permissions':
            return t(key, language, { permissions: codes(finding.permissions, language) });
        case 'over_room_limit':
            return t(key, language, { user: userOf(finding), rooms: finding.rooms, limit: finding.limit });
        case 'in_closed_room':
            return t(key, language, { user: userOf(finding), rooms: roomsIn(finding.rooms) });
        case 'second_role':
            return t(key, language, { user: userOf(finding), roles: finding.roles.map(plain).join(', ') });
        case 'past_guest_cap':
        case 'no_sponsor':
        case 'no_expiry':
            return t(key, language, { user: userOf(finding) });
        case 'inactive_sponsor':
            return t(key, language, { user: userOf(finding), sponsor: plain(`@${finding.sponsor}`) });
        case 'expiry_too_late': {
            const date = formatDay(finding.expiresAt, language);
            return t(key, language, { user: userOf(finding), date }, finding.mostDays);
        }
        case 'inactive':
        case 'never_logged_in':
            return t(key, language, {
                user: userOf(finding),
                date: formatDay(finding.since, language, utcOffset),
            });
    }
}

function roomsIn(names: readonly string[]): string {
    return names.map((name) => plain(`#${name}`)).join(', ');
}

function userOf({ username }: { username: string }): string {
    return plain(`@${username}`);
}

const COMMANDS: Readonly<Record<Fix, string>> = {
    panel: 'list active',
    repair: 'permissions repair',
    limit: 'limit @user N',
    leave: 'info @user',
    demote: 'demote @user',
    info: 'info @user',
    sponsor: 'sponsor @user @sponsor',
    extend: 'extend @user T',
    deactivate: 'deactivate @user',
};

/** Days of access that are proposed, unless the settings allow fewer. */
const PROPOSED_DAYS = 30;

function commandFor(finding: Finding, { policy }: Reader): string {
    const name = 'username' in finding ? plain(`@${finding.username}`) : '';
    const time = `${mostDays(policy.lifecycle.maxExpiryDays, PROPOSED_DAYS)}d`;
    const command = COMMANDS[fixOf(finding, policy)].replace('@user T', `@user ${time}`);
    return `\`/guest ${command.replace('@user', () => name)}\``;
}
