/** What stands before a cell that a spreadsheet would run as a formula, so that it is shown instead. */
export const DEFUSED = "'";

/**
 * Records as a text of comma-separated values by RFC 4180, a line each and the header first. A cell that a spreadsheet
 * would run as a formula gets one apostrophe before it; `undefuse` takes exactly that away again.
 */
export function writeCsv(header: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
    return [header, ...rows].map((row) => `${row.map((cell) => quote(defuse(cell))).join(',')}\r\n`).join('');
}

/** The text of a cell as it was before it was defused. */
export function undefuse(cell: string): string {
    return cell.startsWith(DEFUSED) && isFormula(cell.slice(DEFUSED.length)) ? cell.slice(DEFUSED.length) : cell;
}

function defuse(cell: string): string {
    return isFormula(cell) ? `${DEFUSED}${cell}` : cell;
}

/**
 * Whether a spreadsheet may run the text as a formula: by its first character, where blanks before it and the other
 * forms of a character, such as the full-width ones, do not count. Apostrophes before it do not count either, so that
 * a text which had one already is told apart from one that got it here.
 * Source: OWASP/www-community `pages/attacks/CSV_Injection.md`.
 */
function isFormula(cell: string): boolean {
    return FORMULA.test(cell.normalize('NFKD'));
}

// eslint-disable-next-line no-control-regex -- spreadsheets skip control characters, so they are looked behind
const FORMULA = /^'*(?:[\t\r\n]|[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f]*[=+\-−@])/;

function quote(cell: string): string {
    return /[",;\s]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
