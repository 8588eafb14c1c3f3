import type { Person } from '../policy/types';
import { findUser } from './lookup';
import { parseArguments } from './parse';
import type { Problem, Word } from './parse';
import type { CommandContext } from './types';

/** The people whom words name, with or without `@`; everything else is a problem. */
export async function readPeople(
    words: readonly Word[],
    { ports }: Pick<CommandContext, 'ports'>,
): Promise<{ people: Person[]; problems: Problem[] }> {
    const people: Person[] = [];
    const problems: Problem[] = [];
    for (const { kind, text } of words) {
        const person = kind === 'user' || kind === 'text' ? await findUser(text, ports) : undefined;
        if (person === undefined) {
            problems.push({ field: 'users', expectation: 'known_user', came: text });
        } else if (!people.some(({ id }) => id === person.id)) {
            people.push(person);
        }
    }
    return words.length > 0
        ? { people, problems }
        : { people, problems: [{ field: 'users', expectation: 'known_user', came: '' }] };
}

/** The one person whom a command is about, and the words behind. */
export async function readOnePerson(
    context: Pick<CommandContext, 'ports' | 'args'>,
): Promise<{ person?: Person; rest: readonly Word[]; problems: readonly Problem[] }> {
    const { words, problems } = parseArguments(context.args);
    const [first, ...rest] = words;
    const read = await readPeople(first === undefined ? [] : [first], context);
    return { person: read.people[0], rest, problems: [...problems, ...read.problems] };
}
