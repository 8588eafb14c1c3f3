import { parse } from 'csv-parse/sync';

import { undefuse } from '../../src/policy/csv';

/** The rows of a file of comma-separated values by the names of its columns, as the texts were before they were defused. */
export function readCsv(content: string | Buffer): Array<Record<string, string>> {
    const rows: Array<Record<string, string>> = parse(content, { columns: true, bom: true, record_delimiter: '\r\n' });
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, undefuse(cell)])));
}

/** A record as the API writes it in JSON, as a row: where JSON has nothing, a cell is empty. */
export function asRow(record: object): Record<string, string> {
    return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value ?? '')]));
}
