import { readdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';

import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';

import { stage } from './stage';

describe('the folder that the package is made of', () => {
    let folder: string;

    before(async () => (folder = await stage(resolve(__dirname, '../..'))));

    after(() => rm(folder, { recursive: true }));

    it('holds the app, and nothing of its tests, its page or its documentation', async () => {
        expect((await readdir(folder)).sort()).to.deep.equal([
            'GuestManagerApp.ts',
            'app.json',
            'i18n',
            'icon.png',
            'node_modules',
            'package.json',
            'src',
        ]);
        const sources = await readdir(resolve(folder, 'src'), { recursive: true });
        expect(sources.filter((name) => name.endsWith('.spec.ts') || name.endsWith('.tsx'))).to.deep.equal([]);
    });
});
