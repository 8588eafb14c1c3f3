import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { renderRow, wrap } from './table';

describe('the table of the session', () => {
    it('wraps every cell in its own column', () => {
        expect(renderRow([{ text: 'gus' }, { text: 'one two three' }, { text: 'no' }], [5, 8, 4])).to.deep.equal([
            'gus    one two   no',
            '       three',
        ]);
    });

    it('paints text and not the space around it', () => {
        const paint = (text: string): string => `<${text}>`;
        expect(renderRow([{ text: 'a', paint }, { text: 'b' }], [3, 3])).to.deep.equal(['<a>    b']);
    });

    it('keeps line breaks', () => {
        expect(wrap('one\n\ntwo', 10)).to.deep.equal(['one', '', 'two']);
    });

    it('keeps to the width and loses no character but spaces, whatever the text', () => {
        fc.assert(
            fc.property(fc.string(), fc.integer({ min: 1, max: 12 }), (text, width) => {
                const lines = wrap(text, width);
                expect(lines.every((line) => line.length <= width)).to.equal(true);
                expect(lines.join('').replace(/\s/g, '')).to.equal(text.replace(/\s/g, ''));
            }),
        );
    });
});
