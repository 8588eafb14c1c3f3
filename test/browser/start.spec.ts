import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

import { BROWSER_ARGS, findBrowser } from '../tools/findBrowser';
import { packageApp } from '../tools/package';

const ROOT = resolve(__dirname, '../..');

const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');

describe('npm start', function () {
    this.timeout(60_000);

    let child: ChildProcess;
    let browser: Browser;
    let page: Page;
    let output = '';
    let begun = 0;
    const errors: string[] = [];

    const said = async (pattern: RegExp): Promise<RegExpExecArray> => {
        for (;;) {
            const match = pattern.exec(output);
            if (match) {
                return match;
            }
            if (child.exitCode !== null) {
                throw new Error(`It has ended:\n${output}`);
            }
            await new Promise((done) => setTimeout(done, 20));
        }
    };

    before(async () => {
        await packageApp(ROOT);
        browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_ARGS] });
        page = await browser.newPage({ locale: 'en-US' });
        page.on('console', (line) => {
            if (line.type() === 'error') {
                errors.push(line.text());
            }
        });
        page.on('pageerror', ({ message }) => errors.push(message));
        begun = Date.now();
        child = spawn(process.execPath, [TSX, 'test/workspace/web/main.ts', '--no-open', '--port', '0'], { cwd: ROOT });
        child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
        child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
    });

    after(async () => {
        await browser.close();
        child.kill('SIGKILL');
    });

    it('paints the page before the app has started', async () => {
        const [url] = await said(/http:\/\/127\.0\.0\.1:\d+/);
        await page.goto(url);
        expect(await page.title()).to.include('Guest Manager');
        const paints = await page.evaluate<number[]>(
            'performance.getEntriesByType("paint").map(({ startTime }) => startTime)',
        );
        expect(Math.min(...paints)).to.be.below(2_000);
    });

    it('has the app answering soon, and says so', async () => {
        await said(/Ready after/);
        const field = page.getByRole('combobox', { name: 'Message to project-orion' });
        await field.fill('@all hello');
        await field.press('Enter');
        await page.getByText('Only you can see this message').waitFor();
        // Twice what it is to take, since other work may keep the machine busy.
        expect(Date.now() - begun).to.be.below(10_000);
    });

    it('shows the same again after a reload', async () => {
        await page.reload();
        await page.getByRole('button', { name: 'Guided tour 1/10' }).waitFor();
    });

    it('has written no error to the console of the browser', () => {
        expect(errors).to.deep.equal([]);
    });

    it('ends when it is asked to, with its app', async () => {
        child.kill('SIGINT');
        const [code] = (await once(child, 'exit')) as [number | null];
        expect(code).to.equal(0);
        expect(output.split('\n').filter((line) => /error/i.test(line))).to.deep.equal([]);
    });
});
