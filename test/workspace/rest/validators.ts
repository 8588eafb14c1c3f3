import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { build, version as bundlerVersion } from 'esbuild';

import type * as Schemas from './schemas';

const ROOT = resolve(__dirname, '../../..');

let loading: Promise<typeof Schemas.validators> | undefined;

/**
 * Rocket.Chat's own request validators by method and route. Their package mixes module systems, so that only a
 * bundler can load it; the bundle is kept in `.cache` until the package or the list of routes changes.
 */
export async function loadValidators(): Promise<typeof Schemas.validators> {
    loading ??= bundled().then(async (file) => ((await import(file)) as typeof Schemas).validators);
    return loading;
}

async function bundled(): Promise<string> {
    const entry = join(__dirname, 'schemas.ts');
    const typings = require.resolve('@rocket.chat/rest-typings/package.json');
    const hash = createHash('sha256').update(bundlerVersion).update(readFileSync(typings)).update(readFileSync(entry));
    const file = join(ROOT, '.cache', 'rest', `validators-${hash.digest('hex').slice(0, 16)}.cjs`);
    if (existsSync(file)) {
        return file;
    }
    mkdirSync(dirname(file), { recursive: true });
    // Another test process may be at it too; renaming shows only whole files.
    const draft = `${file}.${process.pid}`;
    await build({
        entryPoints: [entry],
        outfile: draft,
        bundle: true,
        minify: true,
        platform: 'node',
        format: 'cjs',
        logLevel: 'warning',
    });
    renameSync(draft, file);
    return file;
}
