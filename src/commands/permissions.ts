import { ConnectionError } from '../actions/connectionPort';
import { checkPermissions, repairPermissions } from '../actions/permissions';
import type { Left, LeftReason, PermissionReport, RepairReport } from '../actions/permissions';
import { TOKEN_PERMISSION } from '../policy/permissions';
import type { Excess } from '../policy/permissions';
import { plain, t } from '../text';
import type { Language } from '../text';
import { code, codes, connectionSentence } from './connectionSentence';
import { whomToAsk } from './help';
import { nearest } from './nearest';
import type { CommandContext, Subcommand } from './types';

const WORDS = ['check', 'repair'] as const;

export const permissions: Subcommand = {
    word: 'permissions',
    audience: 'manager',
    usage: '[check|repair]',
    summary: 'permissions_summary',
    run: async (context) => {
        const word = (context.args[0] ?? 'check').toLowerCase();
        const { language } = context;
        try {
            switch (word) {
                case 'check':
                    return { text: reportText(await checkPermissions(context.ports), language) };
                case 'repair':
                    return { text: repairText(await repairPermissions(context.sender, context.ports), context) };
                default:
                    return { text: unknownText(context.args[0], language) };
            }
        } catch (error) {
            if (error instanceof ConnectionError) {
                return { text: connectionSentence(error.failure, error.detail, language) };
            }
            throw error;
        }
    },
};

function unknownText(word: string, language: Language): string {
    const guess = nearest(word, WORDS) ?? 'check';
    return t('permissions_unknown_word', language, { word: plain(word), guess });
}

/** What guests may do and should not, role by role. */
export function reportText({ excess, secondRoles, roleNames }: PermissionReport, language: Language): string {
    const lines: string[] = [];
    if (excess.length === 0) {
        lines.push(t('permissions_clean', language));
    } else {
        lines.push(t('permissions_found', language), ...byRole(excess, roleNames, language));
        if (excess.some(({ permission }) => permission === TOKEN_PERMISSION)) {
            lines.push(t('permissions_tokens', language, { permission: code(TOKEN_PERMISSION) }));
        }
        lines.push(t('permissions_offer_repair', language));
    }
    if (secondRoles instanceof ConnectionError) {
        const { failure, detail } = secondRoles;
        lines.push(t('permissions_second_roles_unknown', language), connectionSentence(failure, detail, language));
        return lines.join('\n');
    }
    for (const { role, guests, permissions: given } of secondRoles) {
        const params = { role: nameOf(role, roleNames), permissions: codes(given, language) };
        lines.push(t('permissions_second_role', language, params, guests));
    }
    return lines.join('\n');
}

/** What a repair has taken away, and what it has not, with the reason. */
export function repairText(report: RepairReport | 'not_allowed', context: CommandContext): string {
    const { language } = context;
    if (report === 'not_allowed') {
        return whomToAsk(context);
    }
    const { repaired, left, roleNames } = report;
    const lines: string[] = [];
    if (repaired.length > 0) {
        lines.push(t('permissions_repaired', language), ...byRole(repaired, roleNames, language));
    }
    if (left.length > 0) {
        lines.push(t('permissions_left', language));
        for (const { reason, detail } of reasonsOf(left)) {
            const some = left.filter((one) => one.reason === reason && one.detail === detail);
            lines.push(...byRole(some, roleNames, language), `   ${reasonText(reason, detail, language)}`);
        }
    }
    return lines.length === 0 ? t('permissions_clean', language) : lines.join('\n');
}

function reasonsOf(left: readonly Left[]): ReadonlyArray<Pick<Left, 'reason' | 'detail'>> {
    return left.filter(
        ({ reason, detail }, index) =>
            left.findIndex((other) => other.reason === reason && other.detail === detail) === index,
    );
}

function reasonText(reason: LeftReason, detail: string | undefined, language: Language): string {
    return reason === 'member_role' || reason === 'came_back' || reason === 'unverified'
        ? t(`permissions_left_${reason}`, language)
        : connectionSentence(reason, detail, language);
}

function byRole(excess: readonly Excess[], names: ReadonlyMap<string, string>, language: Language): string[] {
    return [...new Set(excess.map(({ role }) => role))].map((role) => {
        const held = excess.filter((one) => one.role === role).map(({ permission }) => permission);
        return `• ${nameOf(role, names)}: ${codes(held, language)}`;
    });
}

function nameOf(role: string, names: ReadonlyMap<string, string>): string {
    return plain(names.get(role) ?? role);
}
