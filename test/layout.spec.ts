import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';

import { expect } from 'chai';
import { describe, it } from 'mocha';
import ts from 'typescript';

const ROOT = resolve(__dirname, '..');

const ENGINE = '@rocket.chat/apps-engine/definition/';

/** Where `actions` says what it needs of the host, with the errors that belong to it. */
const PORTS = ['ports', 'guestPorts', 'connectionPort', 'managerNotices', 'permissions', 'auditLog'].map(
    (name) => `actions/${name}.ts`,
);

/** Part of the app -> what it may import: parts, files, or the start of a package's path. `type:` allows types only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
    policy: ['policy'],
    'text.ts': ['catalogue.ts'],
    'catalogue.ts': [],
    actions: ['policy', 'actions'],
    commands: ['policy', 'actions', 'text.ts', 'commands'],
    ui: ['type:policy', 'type:actions', 'text.ts', 'ui', `type:${ENGINE}uikit`, 'type:@rocket.chat/ui-kit'],
    host: [ENGINE, ...PORTS, 'type:actions', 'type:@rocket.chat/ui-kit', 'policy', 'text.ts', 'host', 'crypto', 'url'],
    entry: [ENGINE, 'policy', 'actions', 'commands', 'ui', 'host', 'text.ts', 'entry', 'crypto', 'url'],
    'GuestManagerApp.ts': [ENGINE, 'text.ts', 'entry', 'host'],
};

interface Import {
    /** A path from the root of the project for a file of ours, else as it is written. */
    target: string;
    isOwn: boolean;
    isTypeOnly: boolean;
}

const APP_FILES = ['GuestManagerApp.ts', ...filesIn('src')];

const IMPORTS = new Map(APP_FILES.map((file) => [file, importsOf(file)]));

function filesIn(folder: string): string[] {
    return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) =>
            relative(ROOT, join(ROOT, folder, name))
                .split(sep)
                .join('/'),
        );
}

function read(file: string): string {
    return readFileSync(join(ROOT, file), 'utf8');
}

function importsOf(file: string): Import[] {
    const imports: Import[] = [];
    const add = (specifier: ts.Node, isTypeOnly: boolean): void => {
        const written = (specifier as ts.StringLiteral).text;
        const isOwn = written.startsWith('.');
        const target = isOwn ? `${posix.join(posix.dirname(file), written)}.ts` : written;
        imports.push({ target, isOwn, isTypeOnly });
    };
    const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node)) {
            add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
        } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
            add(node.moduleSpecifier, node.isTypeOnly);
        } else if (ts.isExternalModuleReference(node)) {
            add(node.expression, false);
        } else if (ts.isImportTypeNode(node)) {
            add((node.argument as ts.LiteralTypeNode).literal, true);
        } else if (ts.isCallExpression(node) && isModuleCall(node)) {
            add(node.arguments[0], false);
        }
        ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest));
    return imports;
}

function isModuleCall({ expression }: ts.CallExpression): boolean {
    return (
        expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(expression) && expression.text === 'require')
    );
}

/** The row of the table that speaks of a file. */
function partOf(file: string): string {
    const name = file.replace(/^src\//, '');
    if (name in MAY_IMPORT) {
        return name;
    }
    const [folder, rest] = name.split('/');
    return rest === undefined ? 'entry' : folder;
}

function isAllowed(from: string, { target, isOwn, isTypeOnly }: Import): boolean {
    return MAY_IMPORT[partOf(from)].some((rule) => {
        const [, typesOnly, allowed] = /^(type:)?(.*)$/.exec(rule) ?? [];
        if (typesOnly && !isTypeOnly) {
            return false;
        }
        if (!isOwn) {
            return target === allowed || (allowed.startsWith('@') && target.startsWith(allowed));
        }
        return target.startsWith('src/') && (partOf(target) === allowed || target === `src/${allowed}`);
    });
}

/** A path of imports that comes back to its beginning. */
function findCycle(): string[] | undefined {
    const done = new Set<string>();
    const follow = (file: string, path: readonly string[]): string[] | undefined => {
        if (path.includes(file)) {
            return [...path.slice(path.indexOf(file)), file];
        }
        if (done.has(file)) {
            return undefined;
        }
        for (const { target } of IMPORTS.get(file) ?? []) {
            const cycle = follow(target, [...path, file]);
            if (cycle) {
                return cycle;
            }
        }
        done.add(file);
        return undefined;
    };
    for (const file of APP_FILES) {
        const cycle = follow(file, []);
        if (cycle) {
            return cycle;
        }
    }
    return undefined;
}

describe('the layout of the app', () => {
    it('knows a place for every file', () => {
        expect(APP_FILES.filter((file) => !(partOf(file) in MAY_IMPORT))).to.deep.equal([]);
    });

    for (const part of Object.keys(MAY_IMPORT)) {
        it(`lets ${part} import what the table says`, () => {
            const strays = APP_FILES.filter((file) => partOf(file) === part).flatMap((file) =>
                (IMPORTS.get(file) ?? [])
                    .filter((one) => !isAllowed(file, one))
                    .map(({ target, isTypeOnly }) => `${file} imports ${target}${isTypeOnly ? ' (type)' : ''}`),
            );
            expect(strays).to.deep.equal([]);
        });
    }

    it('has no cycle of imports', () => {
        expect(findCycle()?.join(' -> ')).to.equal(undefined);
    });

    // The packager resolves a path to a file of that name and nothing else; a folder's index must be named.
    it('imports files, not folders', () => {
        const unknown = [...IMPORTS].flatMap(([file, imports]) =>
            imports.filter(({ target, isOwn }) => isOwn && !IMPORTS.has(target)).map((one) => `${file}: ${one.target}`),
        );
        expect(unknown).to.deep.equal([]);
    });

    it('keeps files within 400 lines', () => {
        const long = [...APP_FILES, ...filesIn('test')]
            .filter((file) => file !== 'src/catalogue.ts')
            .filter((file) => read(file).trimEnd().split('\n').length > 400);
        expect(long).to.deep.equal([]);
    });

    it('gives a reason for every rule that is switched off', () => {
        const bare = [...APP_FILES, ...filesIn('test')].flatMap((file) =>
            read(file)
                .split('\n')
                .filter((line) => /(\/\/|\/\*) eslint-disable(?!.* -- \S)/.test(line))
                .map((line) => `${file}: ${line.trim()}`),
        );
        expect(bare).to.deep.equal([]);
    });

    it('describes the app that package.json describes', () => {
        const app = JSON.parse(read('app.json')) as Record<string, string>;
        const { version, description } = JSON.parse(read('package.json')) as Record<string, string>;
        expect(app).to.include({ version, description });
        expect(statSync(join(ROOT, app.iconFile)).size).to.be.greaterThan(0);
        expect(APP_FILES).to.include(app.classFile);
    });
});
