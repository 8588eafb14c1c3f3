import { readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import ts from 'typescript';

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

    it('has a compiler that reads the app once, however many files it is to compile', () => {
        const compiler = createRequire(resolve(folder, 'app.json'))('typescript') as typeof ts;
        expect(compiler.version).to.equal(ts.version);
        const names = ['one.ts', 'two.ts'];
        let readings = 0;
        const service = compiler.createLanguageService({
            getScriptFileNames: () => ((readings += 1), [...names]),
            getScriptVersion: () => '0',
            getScriptSnapshot: () => compiler.ScriptSnapshot.fromString('export const one: number = 1;'),
            getCompilationSettings: () => ({ noLib: true, types: [] }),
            getCurrentDirectory: () => folder,
            getDefaultLibFileName: () => '',
            fileExists: () => false,
            readFile: () => undefined,
        });
        service.getProgram();
        const before = readings;
        expect(service.getEmitOutput('one.ts').outputFiles[0].text).to.include('exports.one = 1;');
        names[0] = 'one.js';
        expect(service.getEmitOutput('two.ts').outputFiles[0].text).to.include('exports.one = 1;');
        expect(readings).to.equal(before);
    });

    it('has a packager that runs a module once, however many others import it', () => {
        createRequire(resolve(folder, 'app.json'))('typescript');
        const cli = createRequire(__filename).resolve('@rocket.chat/apps-cli/package.json');
        const { AppsCompiler } = createRequire(cli)('@rocket.chat/apps-compiler') as {
            AppsCompiler: new () => { compiled: object; requireCompiled(file: string): object };
        };
        const compiler = Object.assign(new AppsCompiler(), {
            compiled: {
                'src/once.js': 'exports.once = {};',
                'src/one.js': "exports.once = require('./once').once;",
                'app.js': "exports.isSame = require('./src/one').once === require('./src/once.js').once;",
            },
        });
        expect(compiler.requireCompiled('app')).to.include({ isSame: true });
    });
});
