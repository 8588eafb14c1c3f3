/** Edits (insert, delete, replace, swap of neighbours) that lead from one word to the other. */
export function distance(from: string, to: string): number {
    const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
    for (let i = 1; i <= from.length; i += 1) {
        rows[i] = [i];
        for (let j = 1; j <= to.length; j += 1) {
            const isSame = from[i - 1] === to[j - 1];
            rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (isSame ? 0 : 1));
            if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
                rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        }
    }
    return rows[from.length][to.length];
}

const LONGEST_WORD = 40;

/** The known word that was probably meant; undefined where none is near (about a third of its letters). */
export function nearest(typed: string, known: readonly string[]): string | undefined {
    const word = typed.toLowerCase().slice(0, LONGEST_WORD);
    const ranked = known
        .map((candidate) => ({ candidate, edits: candidate.startsWith(word) ? 0.5 : distance(word, candidate) }))
        .sort((a, b) => a.edits - b.edits);
    const best = ranked[0];
    return best !== undefined && best.edits <= Math.max(1, Math.ceil(best.candidate.length / 3))
        ? best.candidate
        : undefined;
}
