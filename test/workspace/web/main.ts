import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

import { packageApp } from '../../tools/package';
import { bundlePage } from './bundle';
import { readOptions, USAGE } from './options';
import type { WebOptions } from './options';
import type { Site } from './Site';
import { WebServer } from './WebServer';

const ROOT = resolve(__dirname, '../../..');

/** How long the end may take before it is forced, in milliseconds. */
const GRACE = 10_000;

/** Ctrl-C reaches a process both by itself and through npm: a signal so soon after another is the same one. */
const ECHO = 500;

/** How long the browser that was opened may take to paint the page before the rest begins, in milliseconds. */
const PAINTING = 1_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

async function main(options: WebOptions, end: AbortSignal): Promise<void> {
    const bundle = bundlePage();
    const packaging = packageApp(ROOT, { signal: end });
    // Whoever asks for them hears of it.
    bundle.catch(() => undefined);
    packaging.catch(() => undefined);
    const web = await WebServer.start(bundle, options.port, options.isPortFixed);
    const painted = web.painted.then((took) => say(`First paint ${seconds(took)} after the page was asked for.`));
    say(`Guest Manager to try, after ${seconds(performance.now())}: ${web.url}`);
    if (options.opensBrowser) {
        openBrowser(web.url);
    }
    const report = (text: string): void => {
        end.throwIfAborted();
        say(`${text} …`);
        web.report('starting', text);
    };
    let site: Site | undefined;
    try {
        report('Building the page');
        await bundle;
        report('Packaging the app');
        // The engine is large: the page is painted before it is loaded, and it is loaded while the packager works.
        await Promise.race([painted, after(options.opensBrowser ? PAINTING : 0)]);
        const live = await import('./live.js');
        const zip = await packaging;
        report(
            existsSync(join(ROOT, '.cache/deno/cache/gen'))
                ? 'Starting the app'
                : 'Starting the app; the first time takes longer',
        );
        site = await live.Site.open({
            zip,
            url: web.url,
            onChange: () => web.changed(),
            onRest: (open) => web.serveRest(open),
            ...(options.file !== undefined && { file: options.file }),
        });
        end.throwIfAborted();
        web.serve({ ...live, site });
        say(`Ready after ${seconds(performance.now())}. Ctrl-C ends it.`);
        await aborted(end);
    } catch (error) {
        // What is broken off fails, which nobody needs to hear.
        if (!end.aborted) {
            web.report('failed', error instanceof Error ? error.message : String(error));
            throw error;
        }
    } finally {
        await web.stop();
        await site?.close();
        // What it has laid down is removed by itself.
        await packaging.catch(() => undefined);
    }
}

async function aborted(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
        await once(signal, 'abort');
    }
}

/** Asked once it ends in order, asked again at once. */
function endOnSignals(): AbortSignal {
    const end = new AbortController();
    let askedAt = Infinity;
    const stop = (): void => {
        if (Date.now() - askedAt > ECHO) {
            process.exit(130);
        }
        if (!end.signal.aborted) {
            askedAt = Date.now();
            setTimeout(() => process.exit(1), GRACE).unref();
            end.abort();
        }
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    return end.signal;
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
    main(options, endOnSignals()).then(
        () => process.exit(0),
        (error: unknown) => {
            process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
            process.exit(1);
        },
    );
}

run(process.argv.slice(2));
