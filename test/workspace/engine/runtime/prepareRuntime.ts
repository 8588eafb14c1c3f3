import {
    lstatSync,
    mkdirSync,
    readFileSync,
    readlinkSync,
    renameSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the app's process finds what it needs. */
export interface RuntimePaths {
    /** The import map of the app's process, in the form of a Deno configuration. */
    config: string;
    /** For the files that the host hands to the app, and the link to the runtime's sources. */
    temp: string;
    /** Deno's own cache. */
    denoDir: string;
    /** The folder of the `deno` executable. */
    bin: string;
}

const repository = join(__dirname, '..', '..', '..', '..');
const cache = join(repository, '.cache', 'deno');
const fromHere = createRequire(__filename);

let prepared: RuntimePaths | undefined;

/**
 * Everything that the engine's Deno runtime needs, made from what `npm ci` installed: nothing is downloaded, not even
 * once. The import map points to installed packages and, for the few functions that the runtime takes from jsr, to
 * small modules in `../deno/`. Quick, and harmless to repeat.
 *
 * @param onProgress hears what is done when there was nothing yet
 */
export function prepareRuntime(onProgress: (text: string) => void = () => undefined): RuntimePaths {
    if (prepared) {
        return prepared;
    }
    const temp = join(cache, 'tmp');
    mkdirSync(join(cache, 'config'), { recursive: true });
    mkdirSync(temp, { recursive: true });
    linkRuntime(join(temp, 'deno-runtime'));
    const config = join(cache, 'config', 'deno.json');
    if (writeIfOther(config, `${JSON.stringify(denoConfig(), null, 4)}\n`)) {
        onProgress('prepared the runtime of the app process');
    }
    prepared = { config, temp, denoDir: join(cache, 'cache'), bin: dirname(denoExecutable()) };
    return prepared;
}

/** The package's command is a Node script that would leave the real process behind when it is killed. */
function denoExecutable(): string {
    const installer = fromHere('deno/install_api.cjs') as { runInstall(): string };
    return installer.runInstall();
}

/** Deno runs no scripts inside of node_modules; the engine makes this link, but keeps one that leads nowhere. */
function linkRuntime(link: string): void {
    const target = join(engineFolder(), 'deno-runtime');
    const existing = lstatSync(link, { throwIfNoEntry: false });
    if (existing && (!existing.isSymbolicLink() || readlinkSync(link) !== target)) {
        rmSync(link, { recursive: true });
    }
    if (!lstatSync(link, { throwIfNoEntry: false })) {
        put(link, (draft) => symlinkSync(target, draft, 'dir'));
    }
}

/** Another test process may be at it too; renaming shows only what is whole. */
function put(path: string, write: (draft: string) => void): void {
    const draft = `${path}.${process.pid}`;
    write(draft);
    renameSync(draft, path);
}

function denoConfig(): object {
    const ours = `${pathToFileURL(join(__dirname, '..', 'deno')).href}/`;
    const engine = `${pathToFileURL(engineFolder()).href}/`;
    return {
        imports: {
            // The runtime takes `apps-engine/src/` for the compiled files one folder above; it need not exist.
            '@rocket.chat/apps-engine/': `${engine}src/`,
            '@rocket.chat/apps-engine/definition/exceptions/AppsEngineException.ts': `${engine}definition/exceptions/AppsEngineException.js`,
            '@rocket.chat/ui-kit': `${ours}uiKit.ts`,
            '@msgpack/msgpack': `${ours}msgpack.ts`,
            '@std/io': `${ours}io.ts`,
            '@std/streams': `${ours}streams.ts`,
            acorn: installed('acorn', 'dist/acorn.mjs'),
            'acorn-walk': installed('acorn-walk', 'dist/walk.mjs'),
            astring: installed('astring', 'dist/astring.mjs'),
            'jsonrpc-lite': installed('jsonrpc-lite', 'jsonrpc.js'),
            'stack-trace': installed('stack-trace', 'lib/stack-trace.js'),
            uuid: installed('uuid', 'dist/index.js'),
        },
        scopes: { [ours]: { '@msgpack/msgpack': installed('@msgpack/msgpack', 'dist.es5+esm/index.mjs') } },
        unstable: ['detect-cjs'],
        lock: false,
        nodeModulesDir: 'none',
    };
}

function engineFolder(): string {
    return dirname(fromHere.resolve('@host/apps-engine/package.json'));
}

function installed(name: string, file: string): string {
    return pathToFileURL(join(repository, 'node_modules', name, file)).href;
}

/** True when there was something to write. */
function writeIfOther(path: string, text: string): boolean {
    try {
        if (readFileSync(path, 'utf8') === text) {
            return false;
        }
    } catch {
        // Not there yet.
    }
    put(path, (draft) => writeFileSync(draft, text));
    return true;
}
