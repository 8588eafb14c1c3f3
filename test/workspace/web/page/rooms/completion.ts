import type { Sight, World } from '../../protocol';

export interface Suggestion {
    /** What is put in, with its sign. */
    word: string;
    description: string;
}

const MOST = 8;

/** What could be meant by the word before the cursor, if it begins with a sign that offers something. */
export function suggestionsFor(
    before: string,
    { sight, world, describe }: { sight: Sight; world: World; describe: (key: string) => string },
): Suggestion[] {
    const [, sign, typed = ''] = /(?:^|\s)([@#]|^\/)([^\s]*)$/.exec(before) ?? [];
    const wanted = typed.toLowerCase();
    switch (sign) {
        case '/':
            return sight.commands
                .filter(({ command }) => command.startsWith(wanted))
                .map(({ command, paramsKey, descriptionKey }) => ({
                    word: `/${command}`,
                    description: `${describe(paramsKey)} – ${describe(descriptionKey)}`,
                }));
        case '@':
            return [
                ...world.people
                    .filter(
                        ({ username, name, type }) =>
                            username !== '' && type !== 'app' && matches(wanted, username, name),
                    )
                    .map(({ username, name }) => ({ word: `@${username}`, description: name })),
                ...['all', 'here']
                    .filter((word) => word.startsWith(wanted))
                    .map((word) => ({ word: `@${word}`, description: '' })),
            ].slice(0, MOST);
        case '#':
            return sight.rooms
                .filter(({ type, name, title }) => type !== 'd' && matches(wanted, name, title))
                .map(({ name, title }) => ({ word: `#${name}`, description: title === name ? '' : title }))
                .slice(0, MOST);
        default:
            return [];
    }
}

const matches = (wanted: string, ...names: string[]): boolean =>
    names.some((name) => name.toLowerCase().includes(wanted));

/** The text with the word before the cursor replaced, and where the cursor stands then. */
export function complete(text: string, cursor: number, word: string): { text: string; cursor: number } {
    const start = text.slice(0, cursor).replace(/[^\s]*$/, '');
    const rest = text.slice(cursor).replace(/^ /, '');
    return { text: `${start}${word} ${rest}`, cursor: start.length + word.length + 1 };
}
