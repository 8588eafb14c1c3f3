import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from 'playwright-core';

/** The one that only tests use comes first: it draws no windows of its own, and costs half as much. */
const NAMES = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
];

const ELSEWHERE = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const HOW_TO = `No Chromium was found. One of these gets one:
  sudo apt-get install chromium-headless-shell   (Debian; chromium will do, too)
  npx playwright install chromium                (elsewhere)
or name one that is there: CHROME_PATH=/path/to/chrome`;

/** What a browser in a test needs: nothing from the network, and no sandbox where root runs it. */
export const BROWSER_ARGS: readonly string[] = [
    '--no-sandbox',
    // Whatever the page asks of another machine is refused before it leaves this one.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--force-color-profile=srgb',
];

/**
 * The path of a Chromium: the one in `CHROME_PATH`, one on the `PATH`, else one where they usually are, Playwright's
 * own among them.
 *
 * @throws Error with how to get one
 */
export function findBrowser(
    env: NodeJS.ProcessEnv = process.env,
    elsewhere: readonly string[] = [...ELSEWHERE, chromium.executablePath()],
): string {
    const named = env.CHROME_PATH;
    if (named !== undefined && named !== '') {
        if (!existsSync(named)) {
            throw new Error(`CHROME_PATH names ${named}, and there is nothing.`);
        }
        return named;
    }
    const installed = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
    const found = [...installed, ...elsewhere].find((path) => existsSync(path));
    if (found === undefined) {
        throw new Error(HOW_TO);
    }
    return found;
}
