import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { packageApp } from '../tools/package';
import { compareCaps, readCaps } from './caps';
import { perform } from './perform';
import { compareRules, readRules } from './rules';
import { Stage } from './stage';
import { SESSION } from './session';
import { Terminal } from './Terminal';

const ROOT = resolve(__dirname, '../..');

/** The exit status of what Ctrl-C has ended. */
const INTERRUPTED = 130;

/** How long an app that is being started may take to be stoppable, in milliseconds. */
const GRACE = 3_000;

/**
 * Ends the session on Ctrl-C, and the app's process with it. The packager first removes what it has written; a second
 * Ctrl-C does not wait for that.
 */
class Interruption {
    public phase: 'packaging' | 'starting' | Stage | 'over' = 'packaging';

    public isAsked = false;

    constructor() {
        process.on('SIGINT', () => this.ask()).on('SIGTERM', () => this.ask());
        // Nobody reads any more, as with "npm run demo | head".
        process.stdout.on('error', () => this.ask());
        process.on('exit', () => {
            if (this.phase instanceof Stage) {
                this.phase.workspace.engine.killProcess().catch(() => undefined); // it has gone already
            }
        });
    }

    /** @throws Error where it was asked for */
    public check(): void {
        if (this.isAsked) {
            throw new Error('Interrupted');
        }
    }

    private ask(): void {
        if (this.isAsked || this.phase instanceof Stage) {
            process.exit(INTERRUPTED);
        }
        this.isAsked = true;
        if (this.phase === 'starting') {
            setTimeout(() => process.exit(INTERRUPTED), GRACE);
        }
    }
}

async function main(terminal: Terminal, interruption: Interruption): Promise<number> {
    const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
    const problems = [...compareRules(readRules(readme), SESSION), ...compareCaps(readCaps(readme), SESSION)];
    if (problems.length > 0) {
        terminal.print(terminal.red('The README and the session disagree:'), ...problems);
        return 1;
    }
    const zip = await terminal.during('Packaging the app', () => packageApp(ROOT));
    interruption.check();
    const isFirst = !existsSync(join(ROOT, '.cache/deno/cache/gen'));
    const starting = `Starting the workspace and the app in it${isFirst ? '; the first time fills a cache' : ''}`;
    interruption.phase = 'starting';
    const stage = await terminal.during(starting, () => Stage.build(zip));
    try {
        interruption.phase = stage;
        interruption.check();
        return await perform(SESSION, stage, terminal);
    } finally {
        interruption.phase = 'over';
        await stage.stop();
    }
}

const terminal = new Terminal(process.stdout, process.env);
const interruption = new Interruption();
main(terminal, interruption)
    .catch((error: unknown) => {
        // Whatever fails after Ctrl-C fails because of it: it reaches the processes that work for this one as well.
        if (interruption.isAsked) {
            terminal.print('', 'Interrupted.');
            return INTERRUPTED;
        }
        terminal.print(terminal.red(error instanceof Error ? (error.stack ?? error.message) : String(error)));
        return 1;
    })
    .then((code) => {
        process.exitCode = code;
    })
    .catch(() => process.exit(1));
