import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { diagnose, runRcApps } from './rcApps';
import { appFiles, readManifest, stage } from './stage';

/** Where the zip of this version stands, built or not. */
export async function zipPath(root: string): Promise<string> {
    const { nameSlug, version } = await readManifest(root);
    return join(root, 'dist', `${nameSlug}_${version}.zip`);
}

/**
 * Builds the zip that a server installs, unless there is one that is newer than everything it is made of, and
 * returns its path. Fails with what the compiler says.
 */
export async function packageApp(
    root: string,
    { force = false, signal }: { force?: boolean; signal?: AbortSignal } = {},
): Promise<string> {
    const zip = await zipPath(root);
    if (!force && (await isFresh(root, zip))) {
        return zip;
    }
    const begun = new Date();
    const folder = await stage(root);
    try {
        const built = await build(folder, signal);
        await mkdir(join(root, 'dist'), { recursive: true });
        // Another process may be at it too; renaming shows only whole files.
        const draft = `${zip}.${process.pid}`;
        await copyFile(built, draft);
        // Dated to the beginning: a file that is saved while the packager works is newer than the zip.
        await utimes(draft, begun, begun);
        await rename(draft, zip);
        return zip;
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}

async function build(folder: string, signal: AbortSignal | undefined): Promise<string> {
    const { code, output } = await runRcApps(folder, ['package'], signal);
    const manifest = await readManifest(folder);
    const zip = await zipPath(folder);
    if (code !== 0 || !existsSync(zip)) {
        throw new Error(diagnose(folder, manifest.classFile) || output);
    }
    if (!manifest.implements?.length) {
        throw new Error(`The class in ${manifest.classFile} implements no interface of the Apps-Engine.`);
    }
    return zip;
}

/** Whether the zip is there, and newer than everything that it is made of. */
export async function isFresh(root: string, zip: string): Promise<boolean> {
    if (!existsSync(zip)) {
        return false;
    }
    const inputs = [...(await appFiles(root)), 'package.json', 'package-lock.json', 'test/tools'];
    const changes = await Promise.all(inputs.map(async (input) => lastChange(join(root, input))));
    return Math.max(...changes) < (await stat(zip)).mtimeMs;
}

/** A folder counts too: it changes when a file in it is removed. */
async function lastChange(path: string): Promise<number> {
    const self = await stat(path);
    const nested = self.isDirectory() ? await readdir(path, { recursive: true }) : [];
    const changes = await Promise.all(nested.map(async (name) => (await stat(join(path, name))).mtimeMs));
    return Math.max(self.mtimeMs, ...changes);
}

async function main(): Promise<void> {
    const { values } = parseArgs({ options: { force: { type: 'boolean' } } });
    const root = resolve(__dirname, '../..');
    const zip = await packageApp(root, values);
    console.log(relative(root, zip));
}

if (require.main === module) {
    main().catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    });
}
