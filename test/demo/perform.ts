import { play } from './play';
import type { Played } from './play';
import { CAST } from './stage';
import type { Stage } from './stage';
import type { Scene, Step } from './steps';
import { renderRow } from './table';
import type { Cell } from './table';
import type { Terminal } from './Terminal';

/** Who, tries to, outcome, is told; with two spaces between them, 100 columns. */
const WIDTHS = [6, 32, 8, 48];

/** Plays the scenes and prints what came of each step. Resolves to the exit status: 1 where anything was not as expected. */
export async function perform(scenes: readonly Scene[], stage: Stage, terminal: Terminal): Promise<number> {
    introduce(terminal);
    const start = Date.now();
    const surprises: string[] = [];
    let count = 0;
    for (const { title, steps } of scenes) {
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
