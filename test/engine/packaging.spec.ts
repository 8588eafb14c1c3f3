import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';

import { packageApp } from '../tools/package';
import { appFiles } from '../tools/stage';

interface Entry {
    entryName: string;
    getData(): Buffer;
}

const AdmZip = createRequire(__filename)('adm-zip') as new (zip: string) => { getEntries(): Entry[] };

const ROOT = resolve(__dirname, '../..');

describe('the package', () => {
    let first: Entry[];

    let second: Entry[];

    let copy: string;

    let changed = '';

    const status = async (): Promise<string> =>
        (await promisify(execFile)('git', ['status', '--porcelain'], { cwd: ROOT })).stdout;

    /** Of a copy of the project, so that nobody else's package is replaced. */
    before(async () => {
        const unchanged = await status();
        copy = await mkdtemp(join(tmpdir(), 'project-'));
        for (const file of [...(await appFiles(ROOT)), 'package.json', 'package-lock.json', 'test/tools']) {
            await cp(join(ROOT, file), join(copy, file), { recursive: true });
        }
        await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
        const [original, again] = [await packageApp(ROOT), await packageApp(copy)];
        [first, second] = [original, again].map((zip) => new AdmZip(zip).getEntries());
        changed = (await status()) === unchanged ? '' : await status();
    }).timeout(120_000);

    after(() => rm(copy, { recursive: true }));

    const names = (entries: readonly Entry[]): string[] => entries.map(({ entryName }) => entryName).sort();

    it('holds the app and its texts, and no test, source or lock file', async () => {
        const sources = await readdir(join(ROOT, 'src'), { recursive: true });
        const modules = sources.filter((name) => name.endsWith('.ts')).map((name) => `src/${name.slice(0, -3)}.js`);
        const texts = (await readdir(join(ROOT, 'i18n'))).map((name) => `i18n/${name}`);
        const others = ['.packagedby', 'GuestManagerApp.js', 'app.json', 'icon.png', 'package.json'];
        const entries = names(first);
        // What holds nothing but types leaves nothing behind.
        expect([...modules, ...texts, ...others]).to.include.members(entries);
        expect(entries).to.include.members([...texts, ...others, 'src/hooks.js', 'src/policy/decide.js']);
    });

    it('is the same each time', () => {
        const contents = (entries: readonly Entry[]): Array<[string, string]> =>
            entries
                .filter(({ entryName }) => entryName !== '.packagedby')
                .map((entry): [string, string] => [
                    entry.entryName,
                    createHash('sha256').update(entry.getData()).digest('hex'),
                ])
                .sort(([one], [other]) => (one < other ? -1 : 1));
        expect(contents(second)).to.deep.equal(contents(first));
    });

    it('changes no file of the project when it is made', async () => {
        expect(changed).to.equal('');
        for (const file of await appFiles(ROOT)) {
            if (/\.\w+$/.test(file)) {
                expect(await readFile(join(copy, file)), file).to.deep.equal(await readFile(join(ROOT, file)));
            }
        }
    });
});
