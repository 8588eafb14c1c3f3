import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

import { bundlePage } from '../workspace/web/bundle';
import * as live from '../workspace/web/live';
import { WebServer } from '../workspace/web/WebServer';
import { BROWSER_ARGS, findBrowser } from './findBrowser';
import { packageApp } from './package';

const ROOT = resolve(__dirname, '../..');

/** Where the pictures of the README are. */
const DOCS = join(ROOT, 'docs');

const START = new Date('2026-03-02T09:00:00Z');

/** How long the last news of the server may take to be seen, in milliseconds. */
const SETTLING = 700;

interface Seat {
    username: string;
    room: string;
}

interface Picture {
    name: string;
    seats: Seat[];
    height: number;
    set: (page: Page) => Promise<void>;
}

const ADA: Seat = { username: 'ada', room: 'project-orion' };
const GUS: Seat = { username: 'gus', room: 'project-orion' };
const MIA: Seat = { username: 'mia', room: 'project-orion' };

const PICTURES: Picture[] = [
    {
        name: 'refused',
        seats: [GUS, MIA],
        height: 720,
        set: async (page) => {
            const [gus, mia] = [
                page.getByRole('region', { name: 'Gus Guest' }),
                page.getByRole('region', { name: 'Mia' }),
            ];
            await mia.getByText('so that everybody finds them').waitFor();
            await write(gus, '@all Who has time on Friday?');
            await gus.getByText('Only you can see this message').waitFor();
        },
    },
    {
        name: 'panel',
        seats: [ADA],
        height: 720,
        set: async (page) => {
            await write(page, '/guest');
            await page.getByRole('complementary').getByText('Gus Guest').waitFor();
        },
    },
    {
        name: 'add-guest',
        seats: [ADA],
        height: 1000,
        set: async (page) => {
            await write(page, '/guest');
            await page.getByRole('button', { name: 'Add a guest' }).click();
            const form = page.getByRole('dialog');
            await form.getByLabel('E-mail address').fill('gloria@client');
            await form.getByLabel('Name', { exact: true }).fill('Gloria Guest');
            await form.getByLabel('Rooms').fill('#project-orion');
            await form.getByLabel('Sponsor').fill('@mia');
            await form.getByRole('button', { name: 'Add', exact: true }).click();
            await form.getByRole('alert').waitFor();
        },
    },
    {
        name: 'settings',
        seats: [ADA],
        height: 810,
        set: async (page) => {
            await page.getByRole('button', { name: 'Account and apps' }).click();
            await page.getByRole('menuitem', { name: 'Administration' }).click();
            await page.getByRole('tab', { name: 'Guest Manager: Settings' }).click();
            await page.getByRole('button', { name: 'Access' }).click();
            await page.getByLabel('No @here by guests').waitFor();
        },
    },
];

async function write(where: Pick<Page, 'getByRole'>, text: string): Promise<void> {
    const field = where.getByRole('combobox', { name: 'Message to' });
    await field.fill(text);
    await field.press('Enter');
}

/** Nothing in a picture moves, blinks, or shows where the pointer was. */
async function take(browser: Browser, url: string, { name, seats, height, set }: Picture): Promise<string> {
    const context = await browser.newContext({
        viewport: { width: 1120, height },
        locale: 'en-US',
        timezoneId: 'UTC',
        colorScheme: 'light',
        reducedMotion: 'reduce',
    });
    try {
        const kept = { seats: JSON.stringify(seats), tour: 'false' };
        await context.addInitScript({ content: `Object.assign(localStorage, ${JSON.stringify(kept)})` });
        const page = await context.newPage();
        await page.goto(url);
        await page.getByRole('heading', { name: 'project-orion' }).first().waitFor();
        await set(page);
        await page.mouse.move(0, 0);
        await page.evaluate('document.fonts.ready.then(() => undefined)');
        const path = join(DOCS, `${name}.png`);
        await writeFile(path, await settledPicture(page));
        return path;
    } finally {
        await context.close();
    }
}

/** Once it looks the same twice. */
async function settledPicture(page: Page): Promise<Buffer> {
    let before: Buffer;
    let now: Buffer = Buffer.alloc(0);
    do {
        before = now;
        await page.waitForTimeout(SETTLING);
        now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    } while (!now.equals(before));
    return now;
}

async function main(): Promise<void> {
    const executablePath = findBrowser();
    const zip = await packageApp(ROOT);
    const web = await WebServer.start(bundlePage(), 0, true);
    const site = await live.Site.open({
        zip,
        url: web.url,
        startAt: START,
        // However long it takes, the same minutes are shown.
        standsStill: true,
        onChange: () => web.changed(),
        onRest: (open) => web.serveRest(open),
    });
    const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
    try {
        await site.engine.updateSetting('max_active_guests', 10);
        // What the app does by itself at the start is done before anybody looks.
        await site.engine.advance(0);
        await site.settled();
        web.serve({ ...live, site });
        await mkdir(DOCS, { recursive: true });
        for (const picture of PICTURES) {
            console.log(relative(ROOT, await take(browser, web.url, picture)));
        }
    } finally {
        await browser.close();
        await web.stop();
        await site.close();
    }
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
