import { plain, t } from '../text';
import type { Language } from '../text';
import { usageOf } from './help';
import type { Field, Problem } from './parse';
import type { CommandContext, Reply, Subcommand } from './types';

/** How a command writes its arguments; not translated, like the usage. */
const LABELS: Readonly<Record<Field, string>> = {
    email: 'email',
    emails: 'email',
    name: '--name',
    username: '--username',
    rooms: '#room',
    sponsor: '--sponsor',
    expires: '--expires',
    note: '--note',
    limit: 'N',
    user: '@user',
    users: '@user',
    page: '--page',
    days: 'N',
    words: '…',
    options: '--…',
    review: 'start|open',
};

const LONGEST_QUOTE = 80;

/** Answers a command that cannot be understood: every problem, and how the command is written. */
export function problemsReply(
    problems: readonly Problem[],
    subcommand: Subcommand,
    { language }: Pick<CommandContext, 'language'>,
): Reply {
    const lines = problems.map((problem) => `• \`${LABELS[problem.field]}\`: ${problemSentence(problem, language)}`);
    return { text: [t('arguments_wrong', language), ...lines, usageOf(subcommand)].join('\n') };
}

/** What was expected and what came, as it stands at the field of a form. */
export function problemSentence({ expectation, came, most }: Problem, language: Language): string {
    const expected = t(`expected_${expectation}`, language, {}, most);
    return came === ''
        ? t('argument_missing', language, { expected })
        : t('argument_wrong', language, { expected, came: quote(came) });
}

/** The sentences for the fields of a form; the first problem of a field. */
export function fieldSentences(problems: readonly Problem[], language: Language): Partial<Record<Field, string>> {
    const sentences: Partial<Record<Field, string>> = {};
    for (const problem of problems) {
        sentences[problem.field] = sentences[problem.field] ?? problemSentence(problem, language);
    }
    return sentences;
}

function quote(text: string): string {
    return plain(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}
