import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { packageApp } from '../tools/package';
import { compareCaps, readCaps } from './caps';
import { play } from './play';
import type { Played } from './play';
import { compareRules, readRules } from './rules';
import { CAST, Stage } from './stage';
import { SESSION } from './session';
import type { Step } from './steps';
import { renderRow } from './table';
import type { Cell } from './table';
import { Terminal } from './Terminal';

const ROOT = resolve(__dirname, '../..');

/** Who, tries to, outcome, is told; with two spaces between them, 100 columns. */
const WIDTHS = [6, 32, 8, 48];

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
        return await perform(stage, terminal);
    } finally {
        interruption.phase = 'over';
        await stage.stop();
    }
}

async function perform(stage: Stage, terminal: Terminal): Promise<number> {
    introduce(terminal);
    const start = Date.now();
    const surprises: string[] = [];
    let count = 0;
    for (const { title, steps } of SESSION) {
        terminal.print('', terminal.bold(title));
        for (const step of steps) {
            const played = await play(step, stage);
            count += 1;
            for (const row of rowsOf(step, played, terminal)) {
                terminal.print(...renderRow(row, WIDTHS));
            }
            surprises.push(...played.faults.map((fault) => `${step.who} tried to ${step.tries}: ${fault}`));
        }
    }
    const summary = `${count} steps in ${((Date.now() - start) / 1000).toFixed(1)} s, `;
    if (surprises.length === 0) {
        terminal.print('', terminal.green(`${summary}all as the README says.`));
        return 0;
    }
    terminal.print('', terminal.red(`${summary}${surprises.length} not as expected:`), ...surprises);
    return 1;
}

/** Without the joiners that keep names from being mentions, which are as wide as nothing. */
const visible = (text: string): string => text.replaceAll('\u2060', '');

function introduce(terminal: Terminal): void {
    const people = Object.entries(CAST).map(([who, { is, language }]) => `${who} (${is}, ${language})`);
    const [line, ...more] = renderRow([{ text: `The cast: ${people.join(', ')}.` }], [100]);
    terminal.print('', line, ...more);
    terminal.print('The server permits guests everything that is tried here; what is refused, the app refuses,');
    terminal.print('until the permissions are repaired at the end. Nora, Gero and Rita come in the course of it.', '');
    const titles = ['Who', 'Tries to', 'Outcome', 'Is told'];
    terminal.print(
        ...renderRow(
            titles.map((text) => ({ text, paint: terminal.bold })),
            WIDTHS,
        ),
        terminal.dim(WIDTHS.map((width) => '─'.repeat(width)).join('  ')),
    );
}

/** A row for whoever acts, and one for whoever hears of it. */
function rowsOf(step: Step, { outcome, shown, heard, faults }: Played, terminal: Terminal): Cell[][] {
    const usual = outcome === 'done' ? terminal.green : terminal.yellow;
    const isAsExpected = faults.length === 0;
    const texts = (told: readonly string[]): Cell => ({
        text: told.length > 0 ? told.map(visible).join('\n') : '–',
        paint: terminal.dim,
    });
    const acting = [
        { text: step.who },
        { text: step.tries },
        { text: isAsExpected ? outcome : `${outcome}!`, paint: isAsExpected ? usual : terminal.red },
        texts(shown),
    ];
    return step.heard
        ? [acting, [{ text: step.heard.by }, { text: '(hears of it)' }, { text: '' }, texts(heard)]]
        : [acting];
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
