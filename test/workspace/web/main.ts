import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { packageApp } from '../../tools/package';
import { bundlePage } from './bundle';
import { readOptions, USAGE } from './options';
import type { WebOptions } from './options';
import { WebServer } from './WebServer';

const ROOT = resolve(__dirname, '../../..');

/** How long the end may take before it is forced, in milliseconds. */
const GRACE = 3_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(options: WebOptions): Promise<void> {
    const begun = Date.now();
    const bundle = bundlePage();
    // Whoever asks for the page hears of it.
    bundle.catch(() => undefined);
    const web = await WebServer.start(bundle, options.port, options.isPortFixed);
    say(`Guest Manager to try: ${web.url}`);
    let close = async (): Promise<void> => web.stop();
    stopOnSignals(() => close());
    await bundle;
    if (options.opensBrowser) {
        openBrowser(web.url);
    }
    const report = (text: string): void => {
        say(`${text} …`);
        web.report('starting', text);
    };
    try {
        report('Packaging the app');
        const zip = await packageApp(ROOT);
        report(
            existsSync(join(ROOT, '.cache/deno/cache/gen'))
                ? 'Starting the app'
                : 'Starting the app; the first time takes longer',
        );
        // The engine is large: the page is painted before it is loaded.
        const live = await import('./live.js');
        const site = await live.Site.open({
            zip,
            url: web.url,
            onChange: () => web.changed(),
            ...(options.file !== undefined && { file: options.file }),
        });
        close = async () => {
            await web.stop();
            await site.close();
        };
        web.serve({ ...live, site });
    } catch (error) {
        web.report('failed', error instanceof Error ? error.message : String(error));
        throw error;
    }
    say(`Ready after ${((Date.now() - begun) / 1000).toFixed(1)} s. Ctrl-C ends it.`);
}

function stopOnSignals(close: () => Promise<void>): void {
    let isAsked = false;
    const stop = (): void => {
        if (isAsked) {
            process.exit(130);
        }
        isAsked = true;
        setTimeout(() => process.exit(1), GRACE).unref();
        close().then(
            () => process.exit(0),
            () => process.exit(1),
        );
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
}

/** A machine without a browser has the address on its terminal. */
function openBrowser(url: string): void {
    const [command, ...args] =
        process.platform === 'darwin'
            ? ['open', url]
            : process.platform === 'win32'
              ? ['cmd', '/c', 'start', '', url]
              : ['xdg-open', url];
    const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true });
    child.on('error', () => undefined);
    child.unref();
}

function run(args: string[]): void {
    let options: WebOptions;
    try {
        options = readOptions(args);
    } catch (error) {
        process.stderr.write(`${(error as Error).message}\n`);
        process.exitCode = 2;
        return;
    }
    if (options.isHelpAsked) {
        say(USAGE);
        return;
    }
    main(options).catch((error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        process.exit(1);
    });
}

run(process.argv.slice(2));
