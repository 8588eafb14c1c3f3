import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

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

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(options: WebOptions, end: AbortSignal): Promise<void> {
    const begun = Date.now();
    const bundle = bundlePage();
    // Whoever asks for the page hears of it.
    bundle.catch(() => undefined);
    const web = await WebServer.start(bundle, options.port, options.isPortFixed);
    say(`Guest Manager to try: ${web.url}`);
    const report = (text: string): void => {
        end.throwIfAborted();
        say(`${text} …`);
        web.report('starting', text);
    };
    let site: Site | undefined;
    try {
        await bundle;
        if (options.opensBrowser) {
            openBrowser(web.url);
        }
        report('Packaging the app');
        const zip = await packageApp(ROOT, { signal: end });
        report(
            existsSync(join(ROOT, '.cache/deno/cache/gen'))
                ? 'Starting the app'
                : 'Starting the app; the first time takes longer',
        );
        // The engine is large: the page is painted before it is loaded.
        const live = await import('./live.js');
        site = await live.Site.open({
            zip,
            url: web.url,
            onChange: () => web.changed(),
            onRest: (open) => web.serveRest(open),
            ...(options.file !== undefined && { file: options.file }),
        });
        end.throwIfAborted();
        web.serve({ ...live, site });
        say(`Ready after ${((Date.now() - begun) / 1000).toFixed(1)} s. Ctrl-C ends it.`);
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
