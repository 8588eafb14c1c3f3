import { DEFAULT_USERNAME_PATTERN } from './restrictions/mentions';

const LONGEST_PROPOSAL = 60;

/** Tried in turn: a pattern may allow only some of them. */
const SEPARATORS = ['.', '-', '_', ''];

/** Numbers that are put behind a name that is taken, up to this one. */
const LAST_NUMBER = 9;

/**
 * Names that the server refuses or that mean something in a message.
 * Source: RocketChat/Rocket.Chat setting `Accounts_SystemBlockedUsernameList` and `apps/meteor/app/mentions`.
 */
const RESERVED = new Set(['admin', 'administrator', 'system', 'user', 'all', 'here']);

/** Letters that lose no accent by decomposition. */
const SPELLINGS: Readonly<Record<string, string>> = {
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ł: 'l',
    þ: 'th',
    ı: 'i',
};

/**
 * Whether the server would accept the user name, by its setting `UTF8_User_Names_Validation`; the default pattern
 * where that one is empty or does not compile.
 */
export function fitsUsernamePattern(username: string, pattern: string): boolean {
    const build = (source: string) => new RegExp(`^(?:${source})$`);
    let expression: RegExp;
    try {
        expression = build(pattern.trim() || DEFAULT_USERNAME_PATTERN);
    } catch {
        expression = build(DEFAULT_USERNAME_PATTERN);
    }
    return expression.test(username);
}

/**
 * User names for a new account, the best first, made from the name or else from the address; all of them fit the
 * pattern. None where the pattern lets nothing of the kind pass.
 */
export function proposeUsernames(source: { name?: string; email: string }, pattern: string): string[] {
    const words = [wordsOf(source.name ?? ''), wordsOf(localPart(source.email)), ['guest']].find(
        (candidate) => candidate.length > 0,
    );
    const bases = SEPARATORS.map((separator) => join(words ?? [], separator));
    const base = bases.find((candidate) => fitsUsernamePattern(candidate, pattern));
    if (base === undefined) {
        return [];
    }
    const numbered = Array.from({ length: LAST_NUMBER - 1 }, (_, index) => `${base}${index + 2}`);
    return [base, ...numbered.filter((username) => fitsUsernamePattern(username, pattern))];
}

/** A name for somebody of whom only the address is known: `gina.gast@…` is Gina Gast. */
export function proposeName(email: string): string {
    const words = localPart(email).split(/[^\p{L}\p{N}]+/u);
    const named = words.filter((word) => word !== '').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
    return named.join(' ') || email;
}

/** Without what stands behind a plus sign: that is a mark of the receiver's own. */
function localPart(email: string): string {
    return email.split('@')[0].split('+')[0];
}

function wordsOf(text: string): string[] {
    const plainLetters = text
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/[\u0080-\uffff]/g, (letter) => SPELLINGS[letter] ?? letter);
    // Letters of another script are left out as a whole, not in part: half a name is nobody's.
    return /[\u0080-\uffff]/.test(plainLetters.replace(/[^\p{L}\p{N}]/gu, ''))
        ? []
        : plainLetters.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

function join(words: readonly string[], separator: string): string {
    const joined = words.join(separator).slice(0, LONGEST_PROPOSAL);
    return RESERVED.has(joined) ? `${joined}${separator}guest` : joined;
}
