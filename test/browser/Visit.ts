import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';
import { after, afterEach, before } from 'mocha';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

import { BROWSER_ARGS, findBrowser } from '../tools/findBrowser';
import { bundlePage } from '../workspace/web/bundle';
import * as live from '../workspace/web/live';
import { WebServer } from '../workspace/web/WebServer';

const DIST = resolve(__dirname, '../../dist');

const START = new Date('2026-03-02T09:00:00Z');

/** Milliseconds after which what should be on the page is missing. */
const PATIENCE = 10_000;

type Site = Awaited<ReturnType<typeof live.Site.open>>;

export interface Seat {
    username: string;
    room: string;
}

export interface Look {
    seats?: readonly Seat[];
    isTourOpen?: boolean;
    theme?: 'light' | 'dark';
    viewport?: { width: number; height: number };
}

/** Resolves once what moves, and will come to an end, has done so. */
const SETTLED = `Promise.all(
    document.getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished.catch(() => undefined)),
).then(() => undefined)`;

/** The people of the page in the room in which all of them are. */
export const at = (...people: string[]): Seat[] => people.map((username) => ({ username, room: 'project-orion' }));

/**
 * A browser at the page, with the packaged app behind it. Any error of the page, and any request to another machine,
 * fails the test.
 */
export class Visit {
    public page!: Page;

    public site!: Site;

    private browser!: Browser;

    private web!: WebServer;

    private context!: BrowserContext;

    private port = 0;

    private readonly faults: string[] = [];

    /** One workspace for all tests around; `prepare` furnishes it. */
    public static shared(prepare: (site: Site) => Promise<void> | void = () => undefined): Visit {
        const visit = new Visit();
        before(async function start() {
            this.timeout(60_000);
            await visit.start(prepare);
        });
        afterEach(() => visit.leave());
        after(() => visit.stop());
        return visit;
    }

    public get url(): string {
        return this.web.url;
    }

    /** Goes to the page as somebody who comes for the first time, but for what is said. */
    public async open({
        seats = at('gus'),
        isTourOpen = false,
        theme = 'light',
        viewport = { width: 1280, height: 800 },
    }: Look = {}): Promise<Page> {
        const { origin } = new URL(this.web.url);
        const kept = { seats: JSON.stringify(seats), tour: JSON.stringify(isTourOpen), theme };
        const page = await this.context.newPage();
        await page.setViewportSize(viewport);
        await page.addInitScript({
            content: `if (!sessionStorage.begun) {
                localStorage.clear();
                Object.assign(localStorage, ${JSON.stringify(kept)});
                sessionStorage.begun = 1;
            }`,
        });
        page.on('request', (request) => {
            const url = request.url();
            if (/^https?:/.test(url) && new URL(url).origin !== origin) {
                this.faults.push(`asked for ${url}`);
            }
        });
        page.on('pageerror', (error) => this.faults.push(String(error)));
        page.on('console', (message) => {
            // A refused act is an HTTP error too, which Chromium reports by itself.
            if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
                this.faults.push(message.text());
            }
        });
        this.page = page;
        await page.goto(this.web.url);
        await page
            .getByRole('combobox', { name: /Acting as|Handeln als/ })
            .first()
            .waitFor();
        return page;
    }

    /** Whatever one person sees, where two are side by side. */
    public column(name: string): Locator {
        return this.page.getByRole('region', { name });
    }

    /** Types into the composer and sends. */
    public async write(text: string, where: Pick<Page, 'getByRole'> = this.page): Promise<void> {
        const field = where.getByRole('combobox', { name: /^(Message to|Nachricht an)/ });
        await field.fill(text);
        await field.press('Enter');
    }

    /** Chooses from the menu of the message that says this. */
    public async choose(text: string, item: string, where: Pick<Page, 'getByRole'> = this.page): Promise<void> {
        const message = where.getByRole('article').filter({ hasText: text }).last();
        await message.hover();
        await message.getByRole('button', { name: /Message menu|Nachrichtenmenü/ }).click();
        await this.page.getByRole('menuitem', { name: item, exact: true }).click();
    }

    /** Chooses from a menu that a button opens. */
    public async pick(menu: string, item: string, where: Pick<Page, 'getByRole'> = this.page): Promise<void> {
        await where.getByRole('button', { name: menu, exact: true }).click();
        await this.page.getByRole('menuitem', { name: item, exact: true }).click();
    }

    public async actAs(username: string): Promise<void> {
        await this.page.getByRole('combobox', { name: /Acting as|Handeln als/ }).selectOption(username);
    }

    public async openRoom(name: string): Promise<void> {
        await this.page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
        await this.page.getByRole('heading', { name, level: 2, exact: true }).waitFor();
    }

    public async administer(tab: string): Promise<void> {
        await this.pick('Account and apps', 'Administration');
        await this.page.getByRole('tab', { name: tab }).click();
    }

    /** What no element of the page shows; fails where it does not come about. */
    public async until(condition: () => boolean): Promise<void> {
        const limit = Date.now() + PATIENCE;
        while (!condition()) {
            expect(Date.now(), 'it did not come about').to.be.below(limit);
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
    }

    /** Serious faults for people who use assistive technology, each with the element that has it. */
    public async accessibilityFaults(): Promise<string[]> {
        // On its way from one colour to another, an element has colours that nobody chose.
        await this.page.evaluate(SETTLED);
        if (!(await this.page.evaluate<boolean>('"axe" in window'))) {
            await this.page.evaluate(axe.source);
        }
        const script = 'axe.run(document, { resultTypes: ["violations"] })';
        const found = await this.page.evaluate<AxeResults>(script);
        return found.violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    }

    private async start(prepare: (site: Site) => Promise<void> | void): Promise<void> {
        const executablePath = findBrowser();
        const launched = chromium
            .launch({ executablePath, args: [...BROWSER_ARGS] })
            .then((browser) => void (this.browser = browser));
        this.web = await WebServer.start(bundlePage(), 0, true);
        const opened = live.Site.open({
            zip: newestPackage(),
            url: this.web.url,
            startAt: START,
            onChange: () => this.web.changed(),
            onRest: (site) => this.web.serveRest(site),
        }).then((site) => void (this.site = site));
        // Whichever has started is there to be stopped where the other fails.
        await Promise.allSettled([launched, opened]);
        await Promise.all([launched, opened]);
        // One for all pages: what the browser has compiled once it does not compile again.
        this.context = await this.browser.newContext({ locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' });
        this.context.setDefaultTimeout(PATIENCE);
        await prepare(this.site);
        await this.site.engine.advance(0);
        await this.site.settled();
        this.web.serve({ ...live, site: this.site });
    }

    /** The server ends; the workspace behind it does not. */
    public async interrupt(): Promise<void> {
        this.port = Number(new URL(this.web.url).port);
        await this.web.stop();
    }

    public async resume(): Promise<void> {
        this.web = await WebServer.start(bundlePage(), this.port, true);
        this.web.serve({ ...live, site: this.site });
    }

    private async leave(): Promise<void> {
        await Promise.all(this.context.pages().map((page) => page.close()));
        expect(this.faults.splice(0)).to.deep.equal([]);
    }

    private async stop(): Promise<void> {
        await this.browser?.close();
        await this.web?.stop();
        await this.site?.close();
    }
}

function newestPackage(): string {
    const [name] = readdirSync(DIST).filter((file) => /^guest-manager_.*\.zip$/.test(file));
    if (name === undefined) {
        throw new Error('There is no package of the app: run npm run package first.');
    }
    return join(DIST, name);
}
