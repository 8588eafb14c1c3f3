import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';

import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';

import { readSaved } from './saved';

describe('a saved workspace', () => {
    let folder: string;

    before(() => (folder = mkdtempSync(join(tmpdir(), 'saved-'))));

    after(() => rmSync(folder, { recursive: true }));

    const written = (content: Buffer): string => {
        const file = join(folder, 'workspace.bin');
        writeFileSync(file, content);
        return file;
    };

    it('is nothing where there is no file yet', () => {
        expect(readSaved(join(folder, 'missing'))).to.equal(undefined);
    });

    it('is read as it was written', () => {
        const saved = { version: 2, now: new Date(5), permissions: new Map([['create-c', new Set(['guest'])]]) };
        expect(readSaved(written(serialize(saved)))).to.deep.equal(saved);
    });

    it('is not overwritten where the file is something else', () => {
        expect(() => readSaved(written(Buffer.from('# Notes')))).to.throw('is no workspace that was saved here');
    });

    it('of another version is not guessed at', () => {
        expect(() => readSaved(written(serialize({ version: 1 })))).to.throw('was saved by another version');
        expect(() => readSaved(written(serialize({})))).to.throw('was saved by another version');
    });
});
