import type { ConnectionFailure } from '../actions/connectionPort';
import { plain, t } from '../text';
import type { Language } from '../text';

/** Why the administrator connection failed, and what to do about it. */
export function connectionSentence(failure: ConnectionFailure, detail: string | undefined, language: Language): string {
    return t(`connection_${failure}`, language, { detail: detail ? code(detail) : '–' });
}

/** The id of something of the server, ready to be copied; anything else as harmless text. */
export function code(text: string): string {
    return /^[\w.-]+$/.test(text) ? `\`${text}\`` : plain(text);
}

const MOST_NAMED = 15;

/** Ids in one line; of many, the first ones and how many more there are. */
export function codes(ids: readonly string[], language: Language): string {
    const named = ids.slice(0, MOST_NAMED).map(code).join(', ');
    const rest = ids.length - MOST_NAMED;
    return rest > 0 ? t('list_and_more', language, { list: named }, rest) : named;
}
