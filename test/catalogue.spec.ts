import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect } from 'chai';
import { describe, it } from 'mocha';
import ts from 'typescript';

import { CATALOGUE } from '../src/catalogue';
import { LANGUAGES, readTexts, textKey } from './tools/catalogue';

const ROOT = resolve(__dirname, '..');

const TEXTS = readTexts(ROOT);

/** Keys whose text is rightly the same in every language. */
const SAME_EVERYWHERE: readonly string[] = ['command_params'];

/** Properties by which the host is given a key. */
const KEY_PROPERTIES = ['i18nLabel', 'i18nDescription', 'i18nParamsExample', 'labelI18n', 'section', 'i18nPlaceholder'];

/** More strings than any template of keys makes; past it, a template is no list of keys. */
const MOST_STRINGS = 500;

function placeholders(text: string): string[] {
    return [...new Set(text.match(/\{\{.*?\}\}/g) ?? [])].sort();
}

/** Strings that the app's code can name, and those of them that must be keys. */
function namedInCode(): { named: Set<string>; mustBeKeys: Set<string> } {
    const { fileNames, options } = ts.parseJsonConfigFileContent(
        ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config,
        ts.sys,
        ROOT,
    );
    const program = ts.createProgram(fileNames, { ...options, types: [] }, ownFilesOnly(options));
    const checker = program.getTypeChecker();
    const named = new Set<string>();
    const mustBeKeys = new Set<string>();
    const visit = (node: ts.Node): void => {
        const strings = stringsOf(node, checker);
        strings.forEach((text) => named.add(text));
        if (ts.isPropertyAssignment(node) && KEY_PROPERTIES.includes(node.name.getText())) {
            stringsOf(node.initializer, checker).forEach((text) => mustBeKeys.add(text));
        }
        // A family of keys made by one template is complete, or not a family of keys.
        if (ts.isTemplateExpression(node) && strings.some((text) => KEYS.has(text))) {
            strings.forEach((text) => mustBeKeys.add(text));
        }
        ts.forEachChild(node, visit);
    };
    program
        .getSourceFiles()
        .filter(({ fileName }) => fileNames.includes(fileName) && !fileName.endsWith('/catalogue.ts'))
        .forEach(visit);
    return { named, mustBeKeys };
}

/** No key is made of what a package declares, and reading the packages takes longer than all the rest. */
function ownFilesOnly(options: ts.CompilerOptions): ts.CompilerHost {
    const host = ts.createCompilerHost(options);
    host.resolveModuleNameLiterals = (names, file) =>
        names.map(({ text }) =>
            text.startsWith('.') ? ts.resolveModuleName(text, file, options, host) : { resolvedModule: undefined },
        );
    return host;
}

/** What a string literal, or a template over lists of literals, can be. */
function stringsOf(node: ts.Node, checker: ts.TypeChecker): string[] {
    if (ts.isStringLiteralLike(node)) {
        return [node.text];
    }
    if (!ts.isTemplateExpression(node)) {
        return [];
    }
    return node.templateSpans.reduce<string[]>(
        (beginnings, { expression, literal }) => {
            const type = checker.getTypeAtLocation(expression);
            const members = type.isUnion() ? type.types : [type];
            const isList = members.every((member) => member.isStringLiteral());
            return isList && beginnings.length * members.length <= MOST_STRINGS
                ? beginnings.flatMap((beginning) => members.map(({ value }) => `${beginning}${value}${literal.text}`))
                : [];
        },
        [node.head.text],
    );
}

const KEYS = new Set(Object.keys(TEXTS.en).map(textKey));

describe('the catalogue', () => {
    it('is what npm run catalogue makes of i18n', () => {
        expect(JSON.stringify(CATALOGUE)).to.equal(JSON.stringify(TEXTS));
        const source = readFileSync(join(ROOT, 'src', 'catalogue.ts'), 'utf8');
        const [, union] = /export type TextKey =([^;]*);/.exec(source) ?? [];
        expect(union?.match(/\w+/g)).to.deep.equal([...KEYS]);
    });

    it('has no text that is used nowhere, and lacks none that is', () => {
        const { named, mustBeKeys } = namedInCode();
        expect([...KEYS].filter((key) => !named.has(key))).to.deep.equal([]);
        expect([...mustBeKeys].filter((key) => !KEYS.has(key))).to.deep.equal([]);
    }).timeout(10_000); // it reads and types the whole app

    it('has both plural forms of a text or none', () => {
        const forms = Object.keys(TEXTS.en).filter((key) => textKey(key) !== key);
        const expected = [...new Set(forms.map(textKey))].flatMap((key) => [`${key}_one`, `${key}_other`]);
        expect(forms).to.have.members(expected);
        expect(forms.filter((form) => textKey(form) in TEXTS.en)).to.deep.equal([]);
    });

    for (const language of LANGUAGES) {
        const texts = TEXTS[language];

        it(`has the same keys in ${language} as in English`, () => {
            expect(Object.keys(texts)).to.have.members(Object.keys(TEXTS.en));
        });

        it(`has no empty text in ${language}`, () => {
            expect(Object.keys(texts).filter((key) => texts[key].trim() === '')).to.deep.equal([]);
        });

        it(`keeps every placeholder in ${language}`, () => {
            const changed = Object.keys(texts).filter(
                // A singular may say "one" in words.
                (key) =>
                    placeholders(texts[key]).join() !== placeholders(TEXTS.en[key] ?? '').join() &&
                    !(key.endsWith('_one') && isWithoutCount(texts[key], TEXTS.en[key] ?? '')),
            );
            expect(changed).to.deep.equal([]);
        });
    }

    it('is translated', () => {
        const [, ...others] = LANGUAGES;
        const untranslated = Object.keys(TEXTS.en)
            .filter((key) => !SAME_EVERYWHERE.includes(key))
            .filter((key) => others.every((language) => TEXTS[language][key] === TEXTS.en[key]));
        expect(untranslated).to.deep.equal([]);
    });
});

function isWithoutCount(text: string, english: string): boolean {
    const withoutCount = (one: string): string =>
        placeholders(one)
            .filter((name) => name !== '{{count}}')
            .join();
    return withoutCount(text) === withoutCount(english);
}
