import { expect } from 'chai';
import { describe, it } from 'mocha';

import { readOptions, USAGE } from './options';

describe("the page's options", () => {
    it('are port 3000 or another, a browser and nothing kept', () => {
        expect(readOptions([])).to.deep.equal({
            port: 3000,
            isPortFixed: false,
            opensBrowser: true,
            isHelpAsked: false,
        });
    });

    it('are what was said', () => {
        expect(readOptions(['--port', '8080', '--data=here.bin', '--no-open'])).to.deep.equal({
            port: 8080,
            isPortFixed: true,
            opensBrowser: false,
            file: 'here.bin',
            isHelpAsked: false,
        });
        expect(readOptions(['-h']).isHelpAsked).to.equal(true);
    });

    for (const args of [['--port', '65536'], ['--port', '-1'], ['--port', '1.5'], ['--port', 'http'], ['--nonsense']]) {
        it(`refuse ${args.join(' ')} with the usage`, () => {
            expect(() => readOptions(args)).to.throw(USAGE);
        });
    }

    it('take port 0 for any free one', () => {
        expect(readOptions(['--port', '0']).port).to.equal(0);
    });
});
