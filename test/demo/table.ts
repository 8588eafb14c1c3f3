/** A cell's text, and what it is painted with. */
export interface Cell {
    text: string;
    paint?: (text: string) => string;
}

/**
 * A row as lines: every cell is wrapped to the width of its column, and the columns stand two spaces apart. Words
 * longer than their column are cut.
 */
export function renderRow(cells: readonly Cell[], widths: readonly number[]): string[] {
    const columns = cells.map(({ text }, index) => wrap(text, widths[index]));
    const height = Math.max(...columns.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
        cells
            .map(({ paint = (text) => text }, index) => {
                const text = columns[index][line] ?? '';
                return `${text === '' ? '' : paint(text)}${' '.repeat(widths[index] - text.length)}`;
            })
            .join('  ')
            .trimEnd(),
    );
}

/** Lines of at most `width` characters; line breaks of the text stay. */
export function wrap(text: string, width: number): string[] {
    return text.split('\n').flatMap((line) => {
        const lines = [''];
        for (const word of line.split(' ').flatMap((each) => cut(each, width))) {
            const last = lines[lines.length - 1];
            const longer = last === '' ? word : `${last} ${word}`;
            if (longer.length <= width) {
                lines[lines.length - 1] = longer;
            } else {
                lines.push(word);
            }
        }
        return lines;
    });
}

function cut(word: string, width: number): string[] {
    return word.length <= width ? [word] : [word.slice(0, width), ...cut(word.slice(width), width)];
}
