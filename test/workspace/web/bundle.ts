import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, resolve } from 'node:path';

import { build, version as bundlerVersion } from 'esbuild';

/** What the browser loads: nothing else, and nothing from anywhere else. */
export interface Bundle {
    html: string;
    /** By name below `/assets/`; a name changes with its content. */
    assets: Map<string, { type: string; content: Buffer }>;
}

const ROOT = resolve(__dirname, '../../..');

const PAGE = join(__dirname, 'page');

const TYPES: Readonly<Record<string, string>> = {
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.woff2': 'font/woff2',
    '.woff': 'font/woff',
    '.ttf': 'font/ttf',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
};

/** Longer than a process takes to read what it has found, in milliseconds. */
const FORGOTTEN = 3_600_000;

/** Another test process may be at it too: the first one's is kept, and what older sources have left behind goes. */
function putInPlace(draft: string, folder: string): void {
    try {
        renameSync(draft, folder);
    } catch (error) {
        if (!existsSync(folder)) {
            throw error;
        }
        rmSync(draft, { recursive: true, force: true });
    }
    readdirSync(dirname(folder))
        .map((name) => join(dirname(folder), name))
        .filter(
            (other) =>
                other !== folder &&
                (statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < Date.now() - FORGOTTEN,
        )
        .forEach((other) => rmSync(other, { recursive: true, force: true }));
}

/** The page as the browser gets it; kept in `.cache` until a source or a dependency changes. */
export async function bundlePage(): Promise<Bundle> {
    const folder = join(ROOT, '.cache', 'web', fingerprint());
    if (!existsSync(folder)) {
        mkdirSync(dirname(folder), { recursive: true });
        const draft = `${folder}.${process.pid}`;
        await bundleInto(draft);
        putInPlace(draft, folder);
    }
    const assets = new Map(
        readdirSync(folder).map((name) => [
            name,
            { type: TYPES[extname(name)] ?? 'application/octet-stream', content: readFileSync(join(folder, name)) },
        ]),
    );
    return { html: htmlOf([...assets.keys()]), assets };
}

async function bundleInto(folder: string): Promise<void> {
    await build({
        entryPoints: { page: join(PAGE, 'main.tsx') },
        outdir: folder,
        bundle: true,
        minify: true,
        platform: 'browser',
        format: 'iife',
        target: ['chrome110', 'firefox115', 'safari16'],
        jsx: 'transform',
        entryNames: '[name]-[hash]',
        assetNames: '[name]-[hash]',
        publicPath: '/assets',
        loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.eot': 'empty', '.svg': 'file', '.png': 'file' },
        define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
        plugins: [
            {
                // The renderer's own version of the kit, whatever version the packager needs at the top.
                name: 'ui-kit',
                setup: ({ onResolve }) => {
                    const renderer = require.resolve('@rocket.chat/fuselage-ui-kit');
                    onResolve({ filter: /^@rocket\.chat\/ui-kit$/ }, () => ({
                        path: createRequire(renderer).resolve('@rocket.chat/ui-kit'),
                    }));
                },
            },
        ],
        logLevel: 'warning',
    });
}

function htmlOf(names: string[]): string {
    const [script] = names.filter((name) => /^page-.*\.js$/.test(name));
    const [style] = names.filter((name) => /^page-.*\.css$/.test(name));
    return readFileSync(join(PAGE, 'index.html'), 'utf8')
        .replace('{{style}}', `/assets/${style ?? ''}`)
        .replace('{{script}}', `/assets/${script ?? ''}`);
}

/** Of everything that goes in. */
function fingerprint(): string {
    const hash = createHash('sha256')
        .update(bundlerVersion)
        .update(readFileSync(join(ROOT, 'package-lock.json')));
    const sources = readdirSync(PAGE, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .concat(join(__dirname, 'protocol.ts'), __filename)
        .sort();
    for (const file of sources) {
        hash.update(basename(file)).update(readFileSync(file));
    }
    return hash.digest('hex').slice(0, 16);
}
