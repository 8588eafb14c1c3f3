import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { expect } from 'chai';
import { describe, it } from 'mocha';

import { findBrowser } from './findBrowser';

describe('findBrowser', () => {
    it('takes the one that is named', () => {
        expect(findBrowser({ CHROME_PATH: process.execPath })).to.equal(process.execPath);
    });

    it('does not take another one when the named one is not there', () => {
        expect(() => findBrowser({ CHROME_PATH: '/nowhere/chrome' })).to.throw('CHROME_PATH names /nowhere/chrome');
    });

    it('takes one on the path before the others, and those where there is none', () => {
        const other = process.execPath;
        expect(findBrowser({ PATH: '/nowhere' }, ['/nowhere/chrome', other])).to.equal(other);
        const folder = mkdtempSync(join(tmpdir(), 'browser-'));
        try {
            const own = join(folder, 'chromium');
            writeFileSync(own, '');
            expect(findBrowser({ PATH: ['/nowhere', folder].join(delimiter) }, [other])).to.equal(own);
        } finally {
            rmSync(folder, { recursive: true });
        }
    });

    it('says how to get one where there is none', () => {
        expect(() => findBrowser({ PATH: '/nowhere' }, ['/nowhere/chrome']))
            .to.throw('No Chromium was found')
            .with.property('message')
            .that.includes('npx playwright install chromium')
            .and.includes('CHROME_PATH=');
        expect(() => findBrowser({}, [])).to.throw('apt-get install chromium');
    });
});
