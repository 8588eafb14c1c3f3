import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { format, resolveConfig } from 'prettier';

export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt-BR'] as const;

export type Texts = Readonly<Record<string, string>>;

export type TextsByLanguage = Readonly<Record<(typeof LANGUAGES)[number], Texts>>;

/** The texts of every language, as they stand in `i18n`. */
export function readTexts(root: string): TextsByLanguage {
    const entries = LANGUAGES.map((language) => [language, readFlat(join(root, 'i18n', `${language}.json`))] as const);
    return Object.fromEntries(entries) as unknown as TextsByLanguage;
}

function readFlat(file: string): Texts {
    const texts: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) {
        throw new Error(`${file}: an object of texts is expected.`);
    }
    for (const [key, text] of Object.entries(texts)) {
        if (typeof text !== 'string') {
            throw new Error(`${file}: the text of "${key}" is not a string.`);
        }
    }
    return texts as Texts;
}

/** The key that code uses: plural forms are one key. */
export function textKey(key: string): string {
    return key.replace(/_(one|other)$/, '');
}

/** The TypeScript module that carries the texts: the packager bundles no JSON. */
export async function renderCatalogue(texts: TextsByLanguage, root: string): Promise<string> {
    const keys = [...new Set(Object.keys(texts.en).map(textKey))];
    const file = join(root, 'src', 'catalogue.ts');
    const source = `
        // Generated from i18n by npm run catalogue; do not edit.

        export type Language = ${LANGUAGES.map((language) => `'${language}'`).join(' | ')};

        export type TextKey = ${keys.map((key) => `'${key}'`).join(' | ')};

        export const CATALOGUE: Readonly<Record<Language, Readonly<Record<string, string>>>> = ${JSON.stringify(texts)};
    `;
    return format(source, { ...(await resolveConfig(file)), filepath: file });
}

async function main(): Promise<void> {
    const root = resolve(__dirname, '../..');
    writeFileSync(join(root, 'src', 'catalogue.ts'), await renderCatalogue(readTexts(root), root));
}

if (require.main === module) {
    void main(); // a rejection ends the process with its error
}
