import { checkSetup } from '../actions/setup';
import type { CheckItem, CheckState } from '../actions/setup';
import { plain, t } from '../text';
import type { Language, TextParams } from '../text';
import { codes, connectionSentence } from './connectionSentence';
import type { Subcommand } from './types';

export const setup: Subcommand = {
    word: 'setup',
    audience: 'manager',
    usage: '',
    summary: 'setup_summary',
    run: async ({ ports, language }) => ({ text: checklistText(await checkSetup(ports), language) }),
};

const MARKS: Readonly<Record<CheckState, string>> = { ok: '✅', warning: '⚠️', missing: '❌', unknown: '❔' };

/** The checklist as a message: a mark, what is, and what to do. */
export function checklistText(items: readonly CheckItem[], language: Language): string {
    const lines = checklistLines(items, language).map(
        ({ state, text, fix }) => `${MARKS[state]} ${text}${fix === undefined ? '' : ` ${fix}`}`,
    );
    const works = items.some(({ id }) => id === 'connection_not_set' || id === 'connection_failed')
        ? [t('setup_without_connection', language)]
        : [];
    const open = items.filter(({ state }) => state !== 'ok').length;
    const closing = open === 0 ? t('setup_done', language) : t('setup_open', language, {}, open);
    return [t('setup_title', language), ...lines, ...works, closing].join('\n');
}

/** Every line in finished sentences: what is, and what to do about it where something is left to do. */
export function checklistLines(
    items: readonly CheckItem[],
    language: Language,
): Array<{ state: CheckState; text: string; fix?: string }> {
    return items.map((item) => {
        const params = paramsOf(item, language);
        return {
            state: item.state,
            text: t(`check_${item.id}`, language, params, item.count),
            fix: fixText(item, params, language),
        };
    });
}

function fixText({ fix, failure, detail }: CheckItem, params: TextParams, language: Language): string | undefined {
    if (failure !== undefined) {
        return connectionSentence(failure, detail, language);
    }
    return fix === undefined ? undefined : t(`fix_${fix}`, language, params);
}

function paramsOf({ params = {}, permissions = [], feature }: CheckItem, language: Language): TextParams {
    const texts: Record<string, string | number> = { permissions: codes(permissions, language) };
    for (const [name, value] of Object.entries(params)) {
        texts[name] = typeof value === 'string' ? plain(value) : value;
    }
    if (feature !== undefined) {
        texts.feature = t(`feature_${feature}`, language);
    }
    return texts;
}
