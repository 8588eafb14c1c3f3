import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { undefuse, writeCsv } from '../../src/policy/csv';
import { anyText } from '../support/anyText';

describe('comma-separated values', () => {
    it('are a line for the header and one for each record, each with its end', () => {
        expect(
            writeCsv(
                ['user', 'note'],
                [
                    ['@gina', 'from Acme'],
                    ['@gus', ''],
                ],
            ),
        ).to.equal('user,note\r\n@gina,"from Acme"\r\n@gus,\r\n'.replace(/@/g, "'@"));
        expect(writeCsv(['user'], [])).to.equal('user\r\n');
    });

    for (const [cell, written] of [
        ['plain', 'plain'],
        ['with, comma', '"with, comma"'],
        ['say "hi"', '"say ""hi"""'],
        ['two\r\nlines', '"two\r\nlines"'],
        ['Zoë 你好', '"Zoë 你好"'],
        ['a-b=c', 'a-b=c'],
        ["'t Hooft", '"\'t Hooft"'],
    ]) {
        it(`write ${JSON.stringify(cell)} as ${JSON.stringify(written)}`, () => {
            expect(writeCsv(['a'], [[cell]])).to.equal(`a\r\n${written}\r\n`);
        });
    }

    for (const cell of [
        '=1+1',
        '+1',
        '-1',
        '@SUM(A1)',
        '\t=1',
        '\tx',
        '\rx',
        '\nx',
        '  =1',
        '\u00a0=1',
        '\u200b=1',
        '\ufeff=1',
        '＝1',
        '＋1',
        '－1',
        '＠SUM',
        '﹣1',
        '−1',
        "'=1",
    ]) {
        it(`defuse ${JSON.stringify(cell)}`, () => {
            const [[, read]] = [parse(writeCsv(['a'], [[cell]])).map(([first]: string[]) => first)];
            expect(read).to.equal(`'${cell}`);
            expect(undefuse(read)).to.equal(cell);
        });
    }

    const cells = fc.oneof(
        anyText().map((text) => Buffer.from(text).toString()), // a file holds no half of a pair
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', "'", '"', ',', ';', ' ', '\t', '\r', '\n', 'a') }),
    );

    it('are read by a public parser as what was written', () => {
        fc.assert(
            fc.property(
                fc
                    .integer({ min: 1, max: 4 })
                    .chain((width) =>
                        fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1 }),
                    ),
                (records) => {
                    const [header, ...rows] = records;
                    const read: string[][] = parse(writeCsv(header, rows), { record_delimiter: '\r\n' });
                    expect(read.map((row) => row.map(undefuse))).to.deep.equal(records);
                },
            ),
        );
    });

    it('never begin a cell with what a spreadsheet runs', () => {
        fc.assert(
            fc.property(cells, (cell) => {
                const read = parse(writeCsv(['a'], [[cell]]), { record_delimiter: '\r\n' })[1];
                expect(read[0].normalize('NFKD').trimStart()).not.to.match(/^[=+\-−@]/);
            }),
        );
    });
});
