import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { expect } from 'chai';
import { describe, it } from 'mocha';

import { packageApp } from './package';

describe('packaging', () => {
    it('can be broken off, and leaves nothing behind', async () => {
        const { TMPDIR } = process.env;
        const folder = await mkdtemp(join(tmpdir(), 'packaging-'));
        const end = new AbortController();
        setTimeout(() => end.abort(), 20);
        process.env.TMPDIR = folder;
        try {
            const root = resolve(__dirname, '../..');
            const packaged = packageApp(root, { force: true, signal: end.signal });
            const error: unknown = await packaged.catch((why: unknown) => why);
            expect(error).to.have.property('name', 'AbortError');
            expect(await readdir(folder)).to.deep.equal([]);
        } finally {
            if (TMPDIR === undefined) {
                delete process.env.TMPDIR;
            } else {
                process.env.TMPDIR = TMPDIR;
            }
            await rm(folder, { recursive: true });
        }
    });
});
