import { CATALOGUE } from './catalogue';
import type { Language, TextKey } from './catalogue';

export type { Language, TextKey };

export type TextParams = Readonly<Record<string, string | number>>;

const LANGUAGES = Object.keys(CATALOGUE) as Language[];

/** The first of the preferences that the catalogue has, by full code or by language alone; English if none. */
export function pickLanguage(...preferences: ReadonlyArray<string | undefined>): Language {
    for (const preference of preferences) {
        const code = (preference ?? '').toLowerCase().replace('_', '-');
        const base = code.split('-')[0];
        const found =
            LANGUAGES.find((language) => language.toLowerCase() === code) ??
            LANGUAGES.find((language) => language === base) ??
            LANGUAGES.find((language) => base !== '' && language.toLowerCase().startsWith(`${base}-`));
        if (found !== undefined) {
            return found;
        }
    }
    return 'en';
}

/** Whether a count takes the singular, by the rules of CLDR for whole numbers. */
function isSingular(language: Language, count: number): boolean {
    return language === 'fr' || language === 'pt-BR' ? count === 0 || count === 1 : count === 1;
}

/**
 * The sentence for a key in a language, with `{{name}}` replaced by the parameter of that name. With a count, the
 * form `_one` or `_other` is taken and `{{count}}` is the count. Parameters are put in as they are: text that people
 * chose goes through `plain` first.
 */
export function t(key: TextKey, language: Language, params: TextParams = {}, count?: number): string {
    const texts = CATALOGUE[language];
    const form = count === undefined ? key : `${key}_${isSingular(language, count) ? 'one' : 'other'}`;
    const values: TextParams = count === undefined ? params : { count, ...params };
    return (texts[form] ?? texts[key] ?? CATALOGUE.en[form] ?? key).replace(
        /\{\{(\w+)\}\}/g,
        (placeholder, name: string) => String(values[name] ?? placeholder),
    );
}

/** A day as its reader writes it, in their time zone (hours ahead of UTC). */
export function formatDay(date: Date, language: Language, utcOffset = 0): string {
    const local = new Date(date.getTime() + utcOffset * 3_600_000);
    const form = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
    return form.format(local);
}

/** A moment as its reader writes it, to the minute, in their time zone (hours ahead of UTC). */
export function formatTime(date: Date, language: Language, utcOffset = 0): string {
    const local = new Date(date.getTime() + utcOffset * 3_600_000);
    return new Intl.DateTimeFormat(language, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: 'UTC',
    }).format(local);
}

/** Shown, never acted on: keeps what stands beside it from being read as a mention, a channel or markup. */
const JOINER = '\u2060';

/** Clients find emphasis across anything invisible, so that its marks give way to characters that look like them. */
const LOOKALIKES: Readonly<Record<string, string>> = { '*': '∗', '~': '∼', '`': 'ˋ', _: 'ˍ' };

const isWordCharacter = (character: string): boolean => /^[A-Za-z0-9]$/.test(character);

/** Within a word, as in many user names, an underscore is no emphasis. */
function withoutEmphasis(mark: string, at: number, text: string): string {
    return mark === '_' && isWordCharacter(text.charAt(at - 1)) && isWordCharacter(text.charAt(at + 1))
        ? mark
        : LOOKALIKES[mark];
}

/** One line, without control and direction characters, and with nothing in it that is a mention or a link. */
function oneHarmlessLine(text: string): string {
    return (
        text
            // eslint-disable-next-line no-control-regex -- control characters are what is taken out
            .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ')
            .trim()
            .replace(/[@#:[\](){}|\\!/.+-]/g, (mark) => `${mark}${JOINER}`)
            .replace(/[<>$]/g, (mark) => `${JOINER}${mark}${JOINER}`)
    );
}

/**
 * Text that people chose, made harmless in a message of the app: one line, no control or direction characters, and
 * nothing in it that the server or a client takes for a mention, a link or markup.
 */
export function plain(text: string): string {
    return oneHarmlessLine(text).replace(/[*~`_]/g, withoutEmphasis);
}

/** The same for text inside of `code`, where nothing but its end is markup. */
export function plainInCode(text: string): string {
    return oneHarmlessLine(text).replace(/`/g, LOOKALIKES['`']);
}
