import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

import { BROWSER_ARGS, findBrowser } from '../tools/findBrowser';
import { packageApp } from '../tools/package';
import { bundlePage } from '../workspace/web/bundle';
import { TOUR_STEPS } from '../workspace/web/protocol';
import { ROOT, Run } from '../workspace/web/Run';

describe('npm start', function () {
    this.timeout(60_000);

    let run: Run;
    let browser: Browser;
    let page: Page;
    const errors: string[] = [];

    before(async () => {
        await Promise.all([packageApp(ROOT), bundlePage()]);
        browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_ARGS] });
        page = await browser.newPage({ locale: 'en-US' });
        page.on('console', (line) => {
            if (line.type() === 'error') {
                errors.push(line.text());
            }
        });
        page.on('pageerror', ({ message }) => errors.push(message));
        run = new Run();
    });

    after(async () => {
        await browser.close();
        run.kill();
    });

    it('paints the page before the app has started', async () => {
        await run.until(/http.*\n/);
        await page.goto(run.url);
        expect(await page.title()).to.include('Guest Manager');
        const paints = await page.evaluate<number[]>(
            'performance.getEntriesByType("paint").map(({ startTime }) => startTime)',
        );
        expect(paints).not.to.deep.equal([]);
    });

    it('says how long that took, and when the app answers', async () => {
        await run.until(/First paint \d+\.\d s after the page was asked for\.\n/);
        await run.until(/Ready after \d+\.\d s\./);
        expect(run.output).to.match(/Guest Manager to try, after \d+\.\d s: http/);
    });

    it('has the app answering', async () => {
        const field = page.getByRole('combobox', { name: 'Message to project-orion' });
        await field.fill('@all hello');
        await field.press('Enter');
        await page.getByText('Only you can see this message').waitFor();
    });

    it('shows the same again after a reload', async () => {
        await page.reload();
        await page.getByRole('button', { name: `Guided tour 1/${TOUR_STEPS.length}` }).waitFor();
    });

    it('has written no error to the console of the browser', () => {
        expect(errors).to.deep.equal([]);
    });

    it('ends when it is asked to, with its app', async () => {
        await run.interrupt();
        expect(await run.faults()).to.deep.equal([]);
    });
});
