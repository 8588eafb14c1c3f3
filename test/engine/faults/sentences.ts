import { CATALOGUE } from '../../../src/catalogue';
import type { Language } from '../../../src/text';
import type { Outcome } from '../../workspace/attempt';
import { visible } from '../ConnectedScene';

const expressions = new Map<string, RegExp>();

/** Whether a text is this sentence of the app, whatever stands in its gaps; `key` may be the beginning of many. */
export function isSentence(text: string, key: string, language: Language): boolean {
    const line = visible(text).replace(/ \[error-app-prevented\]$/, '');
    return expressionFor(key, language).test(line);
}

/** Those of the texts that somebody was shown which are such a sentence. */
export function saying(outcome: Outcome<unknown>, key: string, language: Language): string[] {
    return outcome.shown.filter((text) => isSentence(text, key, language));
}

function expressionFor(key: string, language: Language): RegExp {
    const name = `${language}/${key}`;
    const known = expressions.get(name) ?? build(key, language);
    expressions.set(name, known);
    return known;
}

function build(key: string, language: Language): RegExp {
    const templates = Object.entries(CATALOGUE[language])
        .filter(([known]) => (key.endsWith('_') ? known.startsWith(key) : known.replace(/_(one|other)$/, '') === key))
        .map(([, text]) =>
            visible(text)
                .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
                .replace(/\\\{\\\{\w+\\\}\\\}/g, '[^]*'),
        );
    if (templates.length === 0) {
        throw new Error(`The app has no sentence "${key}".`);
    }
    return new RegExp(`^(?:${templates.join('|')})$`);
}
