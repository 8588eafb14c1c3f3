import { nearest } from './nearest';

/** An argument of a command, or the field of the form that asks for the same. */
export type Field =
    | 'email'
    | 'emails'
    | 'name'
    | 'username'
    | 'rooms'
    | 'sponsor'
    | 'expires'
    | 'note'
    | 'limit'
    | 'user'
    | 'users'
    | 'page'
    | 'days'
    | 'words'
    | 'options'
    | 'review';

/** What an argument has to be; the sentence is looked up under `expected_<expectation>`. */
export type Expectation =
    | 'address'
    | 'one_address'
    | 'known_room'
    | 'joined_room'
    | 'known_user'
    | 'one_user'
    | 'user_or_room'
    | 'time'
    | 'future_time'
    | 'near_time'
    | 'allowed_time'
    | 'number'
    | 'days_back'
    | 'export'
    | 'limit'
    | 'text'
    | 'quotes'
    | 'quoted_words'
    | 'once'
    | 'option'
    | 'invitation_act'
    | 'room_policy'
    | 'review_act';

/** Something in a command or a form that is not as expected. */
export interface Problem {
    field: Field;
    expectation: Expectation;
    /** What came; empty where nothing did. */
    came: string;
    /** The most that would do. */
    most?: number;
}

export type OptionName = 'name' | 'username' | 'expires' | 'sponsor' | 'note' | 'page';

export type WordKind = 'address' | 'room' | 'user' | 'text';

export interface Word {
    kind: WordKind;
    text: string;
}

export interface Parsed {
    words: readonly Word[];
    options: Partial<Record<OptionName, string>>;
    problems: readonly Problem[];
}

/** What copying out of a message brings along. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g;

/** A word that is copied out of a message of the app, where an underscore may have given way to one that looks like it. */
const asTyped = (text: string): string => text.replace(INVISIBLE, '').replace(/ˍ/g, '_');

/** Two hyphens, and what the keyboards of phones and word processors make of them. */
const DASHES = '(?:--|[–—―]-?|[‐‑−]{2})';

const OPTION = new RegExp(`^${DASHES}([A-Za-z][\\w-]*)(?:=([^]*))?$`);

const OPTION_INSIDE = new RegExp(`\\s${DASHES}[A-Za-z]`);

const OPENING = /^["“”„‟«»‹›‘’‚']/;

const CLOSING = /["“”«»‹›‘’']$/;

/**
 * Reads what the server made of a typed line. It strips straight quotes, so whether an item was quoted cannot be told,
 * pairs up two apostrophes like quotes, and knows no typographic quotes: these are put together here.
 * Source: RocketChat/Rocket.Chat `apps/meteor/lib/utils/parseParameters.ts`.
 */
export function parseArguments(args: readonly string[], known: readonly OptionName[] = []): Parsed {
    const items = args.map(asTyped);
    const words: Word[] = [];
    const options: Partial<Record<OptionName, string>> = {};
    const problems: Problem[] = [];
    for (let index = 0; index < items.length; index += 1) {
        const option = readOption(items[index], known);
        if (option === undefined) {
            words.push(...wordsOf(items[index]));
            continue;
        }
        const { value, next } = valueAt(items, index, option.inline, known);
        index = next - 1;
        const problem = findProblem(option.name, value, options, known);
        if (problem !== undefined) {
            problems.push(problem);
        } else {
            options[option.name as OptionName] = value;
        }
    }
    return { words, options, problems };
}

interface Option {
    name: string;
    inline?: string;
}

function readOption(item: string, known: readonly OptionName[]): Option | undefined {
    const [, name, inline] = OPTION.exec(item) ?? [];
    if (name !== undefined) {
        return { name: name.toLowerCase(), inline };
    }
    // A single hyphen is taken for two before a name that is known.
    const [, short, value] = /^[-–—]([a-z]+)(?:=([^]*))?$/i.exec(item) ?? [];
    return known.some((option) => option === short?.toLowerCase())
        ? { name: short.toLowerCase(), inline: value }
        : undefined;
}

/** The value of the option at an index, and where the next item is. */
function valueAt(
    items: readonly string[],
    index: number,
    inline: string | undefined,
    known: readonly OptionName[],
): { value: string | undefined; next: number } {
    let next = index + 1;
    let first = inline;
    if (first === undefined) {
        next += items[next] === '=' ? 1 : 0;
        first = items[next];
        if (first === undefined || readOption(first, known) !== undefined) {
            return { value: undefined, next };
        }
        next += 1;
    }
    const parts = [first];
    if (OPENING.test(first) && !(first.length > 1 && CLOSING.test(first))) {
        while (next < items.length && readOption(items[next], known) === undefined) {
            parts.push(items[next]);
            next += 1;
            if (CLOSING.test(parts[parts.length - 1])) {
                break;
            }
        }
    }
    return { value: unquote(parts.join(' ')), next };
}

function unquote(text: string): string {
    return text.trim().replace(OPENING, '').replace(CLOSING, '').trim();
}

function findProblem(
    name: string,
    value: string | undefined,
    options: Parsed['options'],
    known: readonly OptionName[],
): Problem | undefined {
    const option = known.find((candidate) => candidate === name);
    if (option === undefined) {
        const guess = nearest(name, known);
        return {
            field: 'options',
            expectation: 'option',
            came: guess === undefined ? `--${name}` : `--${name} (--${guess}?)`,
        };
    }
    if (value === undefined || value === '') {
        return { field: option, expectation: EXPECTED_OF[option], came: '' };
    }
    if (options[option] !== undefined) {
        return { field: option, expectation: 'once', came: value };
    }
    return OPTION_INSIDE.test(value) ? { field: option, expectation: 'quotes', came: value } : undefined;
}

const EXPECTED_OF: Readonly<Record<OptionName, Expectation>> = {
    name: 'text',
    username: 'text',
    note: 'text',
    expires: 'time',
    sponsor: 'known_user',
    page: 'number',
};

/** The words of a text that nobody has split yet, as of a form's field. */
export function readWords(text: string): Word[] {
    const items = asTyped(text).split(/\s+/);
    return items.reduce<Word[]>((words, item) => [...words, ...wordsOf(item)], []);
}

/** Names and addresses may be separated by commas; the address out of `Gina <gina@example.org>`. */
function wordsOf(item: string): Word[] {
    const enclosed = /<([^<>\s]+@[^<>\s]+)>/.exec(item);
    const text = enclosed === null ? item.trim() : enclosed[1];
    const separator = kindOf(text) === 'address' ? /[,;\s]+/ : /[,;]+/;
    return text
        .split(separator)
        .map((part) => unquote(part))
        .filter((part) => part !== '')
        .map((part) => ({ kind: kindOf(part), text: part }));
}

function kindOf(text: string): WordKind {
    if (text.startsWith('#')) {
        return 'room';
    }
    if (text.startsWith('@')) {
        return 'user';
    }
    return text.includes('@') ? 'address' : 'text';
}

/** The words of a kind, without `#` and `@`. */
export function textsOf(words: readonly Word[], kind: WordKind): string[] {
    const texts = words.filter((word) => word.kind === kind).map(({ text }) => text);
    return kind === 'room' || kind === 'user' ? texts.map((text) => text.slice(1)) : texts;
}
