import { cp, mkdir, mkdtemp, readFile, realpath, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `app.json` says, as far as building needs it. */
export interface Manifest {
    id: string;
    nameSlug: string;
    version: string;
    classFile: string;
    iconFile: string;
    permissions: Array<{ name: string }>;
    implements?: string[];
}

/** Where the packager looks for a package, and where this project has it. */
const LINKS: Readonly<Record<string, string>> = {
    // The declarations of 1.58 import a name that no installable ui-kit exports, and the packager checks declarations.
    // `npm run types` holds the app to 1.58.
    '@rocket.chat/apps-engine': '@host/apps-engine',
    '@rocket.chat/icons': '@rocket.chat/icons',
    '@rocket.chat/ui-kit': '@rocket.chat/ui-kit',
    // Later declarations of Node do not pass the packager's own options.
    '@types/node': 'types-node-packager',
};

/**
 * The compiler that the packager takes from the app, and with it two cures for what takes half a minute for a hundred
 * files; what comes out is the same. The packager renames each file once it is compiled, and asks for the next one in a
 * way that has the compiler read the whole app anew: it is told that nothing has changed, as is the case. And to see
 * that the class can be loaded, it runs a module once for every import of it, each time in a world of its own: it is
 * given what the first run exported.
 */
const COMPILER = (typescript: string, packager: string): string => `
const ts = require(${JSON.stringify(typescript)});
const createLanguageService = (host, ...rest) =>
    ts.createLanguageService({ ...host, getProjectVersion: () => 'unchanged' }, ...rest);
module.exports = Object.create(ts, { createLanguageService: { value: createLanguageService } });

const { prototype } = require(${JSON.stringify(packager)}).AppsCompiler;
const { requireCompiled } = prototype;
const loaded = new Map();
prototype.requireCompiled = function (file) {
    const name = file.replace(/\\.js$/, '');
    if (!loaded.has(name)) {
        loaded.set(name, requireCompiled.call(this, name));
    }
    return loaded.get(name);
};
`;

/** Paths that make up the app, from the root of the project. */
export async function appFiles(root: string): Promise<string[]> {
    const { classFile, iconFile } = await readManifest(root);
    return ['app.json', classFile, 'src', 'i18n', iconFile];
}

export async function readManifest(folder: string): Promise<Manifest> {
    return JSON.parse(await readFile(join(folder, 'app.json'), 'utf8')) as Manifest;
}

/**
 * Copies the app, and nothing else, into a fresh folder in which `rc-apps` can work, and returns it; the caller
 * removes it. `rc-apps` takes every TypeScript file of its folder for the app and rewrites `app.json`, and its zip is
 * empty of support files in any folder with `dist` in its path, so the folder is a temporary one.
 */
export async function stage(root: string): Promise<string> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'guest-manager-')));
    for (const file of await appFiles(root)) {
        await cp(join(root, file), join(folder, file), { recursive: true, preserveTimestamps: true });
    }
    const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
        devDependencies: Record<string, string>;
    };
    const engine = { '@rocket.chat/apps-engine': devDependencies['@rocket.chat/apps-engine'] };
    await writeFile(join(folder, 'package.json'), JSON.stringify({ devDependencies: engine }));
    for (const [name, source] of Object.entries(LINKS)) {
        const link = join(folder, 'node_modules', name);
        await mkdir(join(link, '..'), { recursive: true });
        await symlink(await realpath(join(root, 'node_modules', source)), link, 'junction');
    }
    const compiler = join(folder, 'node_modules/typescript');
    await mkdir(compiler);
    const fromHere = createRequire(join(root, 'node_modules/@rocket.chat/apps-cli/package.json'));
    const typescript = join(root, 'node_modules/typescript/lib/typescript.js');
    const source = COMPILER(typescript, fromHere.resolve('@rocket.chat/apps-compiler'));
    await writeFile(join(compiler, 'index.js'), source);
    return folder;
}
