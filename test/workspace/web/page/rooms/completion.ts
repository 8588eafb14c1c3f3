import type { Sight, SettledWorld } from '../../protocol';

export interface Suggestion {
    /** What is put in, with its sign. */
    word: string;
    description: string;
}

const MOST = 8;

/** What could be meant by the word before the cursor, if it begins with a sign that offers something. */
export function suggestionsFor(
    before: string,
    { sight, world, describe }: { sight: Sight; world: SettledWorld; describe: (key: string) => string },
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
                ...bestFirst(
                    world.people.filter(({ username, type }) => username !== '' && type !== 'app'),
                    wanted,
                    ({ username, name }) => [username, name],
                ).map(({ username, name }) => ({ word: `@${username}`, description: name })),
                ...['all', 'here']
                    .filter((word) => word.startsWith(wanted))
                    .map((word) => ({ word: `@${word}`, description: '' })),
            ].slice(0, MOST);
        case '#':
            return bestFirst(
                sight.rooms.filter(({ type }) => type !== 'd'),
                wanted,
                ({ name, title }) => [name, title],
            )
                .map(({ name, title }) => ({ word: `#${name}`, description: title === name ? '' : title }))
                .slice(0, MOST);
        default:
            return [];
    }
}

/** Whoever is called as was typed, and first those whose name begins so. */
function bestFirst<T>(all: readonly T[], wanted: string, namesOf: (each: T) => string[]): T[] {
    const rank = (each: T): number => {
        const places = namesOf(each).map((name) => name.toLowerCase().indexOf(wanted));
        return places.includes(0) ? 0 : places.some((place) => place > 0) ? 1 : 2;
    };
    return all.filter((each) => rank(each) < 2).sort((one, other) => rank(one) - rank(other));
}

/** The text with the word before the cursor replaced, and where the cursor stands then. */
export function complete(text: string, cursor: number, word: string): { text: string; cursor: number } {
    const start = text.slice(0, cursor).replace(/[^\s]*$/, '');
    const rest = text.slice(cursor).replace(/^ /, '');
    return { text: `${start}${word} ${rest}`, cursor: start.length + word.length + 1 };
}
